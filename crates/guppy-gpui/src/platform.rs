//! What differs between operating systems: the display, the environment of the process, the graphics API.
mod display;
mod environ;
mod memory;
mod renderer;

use gpui::{GraphicalEnvironment, WindowingModes};

pub(crate) use display::find as find_display;
pub(crate) use memory::give_back as give_back_memory;
pub use renderer::{adapter_names, drawing_counters};
pub(crate) use renderer::{quietly, with_fitting_renderer};

/// True where windows are X11's.
pub(crate) fn is_x11(environment: &GraphicalEnvironment) -> bool {
    environment.x11_display.is_some()
}

pub(crate) fn modes(environment: &GraphicalEnvironment) -> WindowingModes {
    if is_x11(environment) { WindowingModes::X11 } else { WindowingModes::WAYLAND }
}
