//! Which graphics API a real window is drawn with.
//!
//! On X11, GPUI takes a 32-bit visual, and software Vulkan can't present to one: the window stays black. So where
//! Vulkan has nothing but software, it is left out, and GPUI's GL backend paints.
use std::ffi::CStr;
use std::thread::JoinHandle;

use gpui_wgpu::WgpuContext;
use gpui_wgpu::wgpu::{Adapter, Backends, DeviceType, Instance};

use super::{cards, environ};

const NO_RUNTIME_DIR: &CStr = c"XDG_RUNTIME_DIR=/none";

/// What the first window draws with, looked for on a thread of its own while the UI thread connects to the display.
#[derive(Default)]
pub(crate) struct Renderer {
    looking: Option<JoinHandle<(Backends, Instance)>>,
    closing: Option<JoinHandle<()>>,
}

impl Renderer {
    /// `GUPPY_RENDERER` (`auto`, `vulkan`, `gl`) overrides what is found.
    pub(crate) fn look_for(x11: bool) -> Self {
        let looking = std::thread::Builder::new().name("guppy-drivers".to_owned()).spawn(move || {
            let wanted = std::env::var("GUPPY_RENDERER").unwrap_or_default();
            let backends = match wanted.as_str() {
                "vulkan" => BOTH,
                "gl" => Backends::GL,
                _ if x11 => fitting(cards::any(), kinds),
                _ => BOTH,
            };
            gpui_wgpu::use_backends(backends);
            // Loads the drivers; the instance of the window, on its own display, finds them there.
            (backends, quietly(|| WgpuContext::instance(None)))
        });
        Self { looking: looking.ok(), closing: None }
    }

    /// Runs `open`, which creates GPUI's graphics instance where there is none yet, with the APIs that can paint here; this thread
    /// keeps to them.
    pub(crate) fn open<R>(&mut self, open: impl FnOnce() -> R) -> R {
        let Some((backends, loaded)) = self.looking.take().and_then(|looking| looking.join().ok()) else {
            return open();
        };
        gpui_wgpu::use_backends(backends);
        let opened = quietly(open);
        // Beside this thread, which has a frame to draw.
        self.closing = std::thread::Builder::new().name("guppy-drivers".to_owned()).spawn(move || drop(loaded)).ok();
        opened
    }
}

impl Drop for Renderer {
    /// A process that ends frees what drivers use: none may be at work by then.
    fn drop(&mut self) {
        drop(self.looking.take().map(JoinHandle::join));
        drop(self.closing.take().map(JoinHandle::join));
    }
}

const BOTH: Backends = Backends::VULKAN.union(Backends::GL);

/// Drivers are asked one API after the other, and only as far as the answer is open: loading them is most of what a first window
/// costs. Without a card there is no Vulkan but software, and none is asked.
fn fitting(card: bool, kinds: impl Fn(Backends) -> Vec<DeviceType>) -> Backends {
    let software = |kinds: &[DeviceType]| kinds.iter().all(|kind| *kind == DeviceType::Cpu);
    if !card || (software(&kinds(Backends::VULKAN)) && !kinds(Backends::GL).is_empty()) { Backends::GL } else { BOTH }
}

fn kinds(backends: Backends) -> Vec<DeviceType> {
    adapters(backends).iter().map(|adapter| adapter.get_info().device_type).collect()
}

/// Runs `body`, which creates a graphics instance, without the complaint that libwayland prints to stderr where
/// `XDG_RUNTIME_DIR` is not set, as on most build servers.
pub(crate) fn quietly<R>(body: impl FnOnce() -> R) -> R {
    if std::env::var_os("XDG_RUNTIME_DIR").is_some() { body() } else { environ::with_entries(&[NO_RUNTIME_DIR], body) }
}

fn adapters(backends: Backends) -> Vec<Adapter> {
    gpui_wgpu::use_backends(backends);
    let found = quietly(|| gpui::block_on(WgpuContext::adapters(&WgpuContext::instance(None))));
    gpui_wgpu::use_backends(BOTH);
    found
}

/// The graphics adapters of this machine, for `guppy doctor`: a name, an API and a kind each.
pub fn adapter_names() -> Vec<[String; 3]> {
    let describe = |adapter: &Adapter| {
        let info = adapter.get_info();
        [info.name, format!("{:?}", info.backend), format!("{:?}", info.device_type)]
    };
    adapters(BOTH).iter().map(describe).collect()
}

/// What the renderers of this process have drawn, by name.
pub fn drawing_counters() -> [(&'static str, u64); 12] {
    let counters = gpui_wgpu::frame_counters();
    [
        ("framesDrawn", counters.frames_drawn),
        ("framesDrawnWhole", counters.frames_drawn_whole),
        ("framesUnchanged", counters.frames_unchanged),
        ("framesPresented", counters.frames_presented),
        ("pixelsPut", counters.pixels_put),
        ("pixelsRedrawn", counters.pixels_redrawn),
        ("pixelsShaded", counters.pixels_shaded),
        ("primitivesDrawn", counters.primitives_drawn),
        ("primitivesCovered", counters.primitives_covered),
        ("textures", gpui_wgpu::atlas_textures()),
        ("adaptersOffered", gpui_wgpu::adapters_offered()),
        ("fontSearches", gpui_wgpu::font_searches()),
    ]
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::{BOTH, Backends, DeviceType, fitting};

    #[test]
    fn vulkan_is_left_out_only_where_it_has_nothing_but_software_and_no_api_is_asked_in_vain() {
        let (software, hardware) = (DeviceType::Cpu, DeviceType::IntegratedGpu);
        let (vulkan, gl) = (Backends::VULKAN, Backends::GL);
        for (card, offers, expected, asked) in [
            (false, (vec![software], vec![software]), gl, vec![]),
            (true, (vec![hardware, software], vec![software]), BOTH, vec![vulkan]),
            (true, (vec![software], vec![hardware]), gl, vec![vulkan, gl]),
            (true, (vec![], vec![software]), gl, vec![vulkan, gl]),
            (true, (vec![software], vec![]), BOTH, vec![vulkan, gl]),
            (true, (vec![], vec![]), BOTH, vec![vulkan, gl]),
        ] {
            let questions = RefCell::new(vec![]);
            let chosen = fitting(card, |backends| {
                questions.borrow_mut().push(backends);
                if backends == vulkan { offers.0.clone() } else { offers.1.clone() }
            });
            assert_eq!((chosen, questions.into_inner()), (expected, asked), "{card} {offers:?}");
        }
    }
}
