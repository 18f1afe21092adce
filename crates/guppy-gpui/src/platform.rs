//! What differs between operating systems: the display, the environment of the process, the graphics API.
mod assistive;
mod cards;
mod display;
mod environ;
mod keymap;
mod memory;
mod portal;
mod renderer;
mod selection;
mod wanted;
mod wayland;
mod x11;
mod x11_changing;
mod x11_checked;
mod x11_clipboard;
mod x11_pasting;

use std::rc::Rc;

use gpui::{Application, GraphicalEnvironment, Platform, WindowingModes};

pub(crate) use assistive::{Assistive, Heard};
pub(crate) use display::find as find_display;
pub(crate) use keymap::Keymap;
pub use memory::allocated as allocated_memory;
pub(crate) use memory::give_back as give_back_memory;
pub(crate) use portal::{Preference, watch_desktop};
pub(crate) use renderer::{Renderer, quietly};
pub use renderer::{adapter_names, drawing_counters};
pub(crate) use selection::{offer as offer_selection, offered as offered_selection};
pub(crate) use wanted::{Change, Limits};
pub(crate) use wayland::{
    change as change_on_wayland, displays as compositor_displays, drag_out, number as display_number,
    unmet as unmet_on_wayland,
};
pub(crate) use x11::{AWAY, Adopted, News, Seen, X11, is_framed, logical};
pub(crate) use x11_clipboard::{Content, TEXT, X11Clipboard};
pub(crate) use x11_pasting::{Pasted, paste, types as clipboard_types};

/// True where windows are X11's.
pub(crate) fn is_x11(environment: &GraphicalEnvironment) -> bool {
    environment.x11_display.is_some()
}

/// A second connection to the display that GPUI uses, where it is one of X11. `lost` is called from a thread of its own when the
/// server goes away.
pub(crate) fn x11(environment: &GraphicalEnvironment, lost: impl FnOnce() + Send + 'static) -> Option<X11> {
    X11::connect(environment.x11_display.as_ref()?.to_str()?, lost)
}

pub(crate) fn modes(environment: &GraphicalEnvironment) -> WindowingModes {
    if is_x11(environment) { WindowingModes::X11 } else { WindowingModes::WAYLAND }
}

/// GPUI without its own tree for assistive technology, which is made of its elements and would know one: guppy tells its own.
/// The platform beside it, to be held until nothing of the application is left.
pub(crate) fn application(modes: WindowingModes) -> (Application, Rc<dyn Platform>) {
    let platform = gpui_linux::linux_platform(modes);
    (Application::new_inaccessible(Rc::clone(&platform)), platform)
}
