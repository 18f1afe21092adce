//! Which graphics API a real window is drawn with.
//!
//! On X11, GPUI takes a 32-bit visual, and software Vulkan can't present to one: the window stays black. So where
//! Vulkan has nothing but software, it is hidden from GPUI, whose GL backend then paints.
use std::ffi::CStr;

use gpui_wgpu::WgpuContext;
use gpui_wgpu::wgpu::{Adapter, Backend, Backends, DeviceType};

use super::environ;

/// Old Vulkan loaders read only the second name.
const HIDE_VULKAN: [&CStr; 2] = [c"VK_DRIVER_FILES=/none", c"VK_ICD_FILENAMES=/none"];

const NO_RUNTIME_DIR: &CStr = c"XDG_RUNTIME_DIR=/none";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Choice {
    AsFound,
    HideVulkan,
}

/// Runs `open`, which creates GPUI's graphics instance, with Vulkan hidden where it could not paint.
/// `GUPPY_RENDERER` (`auto`, `vulkan`, `gl`) overrides what is found.
pub(crate) fn with_fitting_renderer<R>(x11: bool, open: impl FnOnce() -> R) -> R {
    let wanted = std::env::var("GUPPY_RENDERER").unwrap_or_default();
    let choice = match wanted.as_str() {
        "vulkan" => Choice::AsFound,
        "gl" => Choice::HideVulkan,
        _ if x11 => fitting(&found_adapters()),
        _ => Choice::AsFound,
    };
    match choice {
        Choice::AsFound => with_entries(&[], open),
        Choice::HideVulkan => with_entries(&HIDE_VULKAN, open),
    }
}

/// Runs `body`, which creates a graphics instance, without the complaint that libwayland prints to stderr where
/// `XDG_RUNTIME_DIR` is not set, as on most build servers.
pub(crate) fn quietly<R>(body: impl FnOnce() -> R) -> R {
    with_entries(&[], body)
}

fn with_entries<R>(entries: &[&'static CStr], body: impl FnOnce() -> R) -> R {
    let quiet = std::env::var_os("XDG_RUNTIME_DIR").is_none().then_some(NO_RUNTIME_DIR);
    let entries: Vec<&'static CStr> = entries.iter().copied().chain(quiet).collect();
    if entries.is_empty() { body() } else { environ::with_entries(&entries, body) }
}

fn adapters() -> Vec<Adapter> {
    quietly(|| {
        let instance = WgpuContext::instance(None);
        gpui::block_on(instance.enumerate_adapters(Backends::VULKAN | Backends::GL))
    })
}

fn found_adapters() -> Vec<(Backend, DeviceType)> {
    adapters().iter().map(|adapter| (adapter.get_info().backend, adapter.get_info().device_type)).collect()
}

/// The graphics adapters of this machine, for `guppy doctor`: a name, an API and a kind each.
pub fn adapter_names() -> Vec<[String; 3]> {
    let describe = |adapter: &Adapter| {
        let info = adapter.get_info();
        [info.name, format!("{:?}", info.backend), format!("{:?}", info.device_type)]
    };
    adapters().iter().map(describe).collect()
}

/// What the renderers of this process have drawn, by name.
pub fn drawing_counters() -> [(&'static str, u64); 9] {
    let counters = gpui_wgpu::frame_counters();
    [
        ("framesDrawn", counters.frames_drawn),
        ("framesDrawnWhole", counters.frames_drawn_whole),
        ("framesUnchanged", counters.frames_unchanged),
        ("framesPresented", counters.frames_presented),
        ("pixelsRedrawn", counters.pixels_redrawn),
        ("pixelsShaded", counters.pixels_shaded),
        ("primitivesDrawn", counters.primitives_drawn),
        ("primitivesCovered", counters.primitives_covered),
        ("textures", gpui_wgpu::atlas_textures()),
    ]
}

fn fitting(adapters: &[(Backend, DeviceType)]) -> Choice {
    let vulkan = |(backend, _): &&(Backend, DeviceType)| *backend == Backend::Vulkan;
    let hardware = adapters.iter().filter(vulkan).any(|(_, kind)| *kind != DeviceType::Cpu);
    let other = adapters.iter().any(|(backend, _)| *backend != Backend::Vulkan);
    if !hardware && other { Choice::HideVulkan } else { Choice::AsFound }
}

#[cfg(test)]
mod tests {
    use super::{Backend, Choice, DeviceType, fitting};

    #[test]
    fn vulkan_is_hidden_only_where_it_has_nothing_but_software_and_gl_is_there() {
        let software = (Backend::Vulkan, DeviceType::Cpu);
        let hardware = (Backend::Vulkan, DeviceType::IntegratedGpu);
        let gl = (Backend::Gl, DeviceType::Cpu);
        for (adapters, expected) in [
            (vec![software, gl], Choice::HideVulkan),
            (vec![hardware, software, gl], Choice::AsFound),
            (vec![software], Choice::AsFound),
            (vec![gl], Choice::HideVulkan),
            (vec![], Choice::AsFound),
        ] {
            assert_eq!(fitting(&adapters), expected, "{adapters:?}");
        }
    }
}
