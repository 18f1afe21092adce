//! What can be done to windows of Wayland, where a compositor places them and tells programs little.
use gpui::{App, Window, px};
use guppy_wire::{Backdrop, DisplayInfo, ReplyError, ShownState, UnmetOption, WindowKind, WindowOptions};

use super::wanted::{Change, unmet as not_met, unsupported};

const PLACES: &str = "Wayland lets the compositor place windows";
const LIMITS: &str = "GPUI gives a window of Wayland a least size only when it opens, and no greatest one";
const ABOVE: &str = "Wayland has no windows that stay above others";
const HIDING: &str = "a window of Wayland is on the screen as long as it is open";

/// What is wanted and can't be had.
pub(crate) fn unmet(wanted: &WindowOptions) -> Vec<UnmetOption> {
    [
        ("bounds.x", wanted.x.is_some(), PLACES),
        ("display", wanted.display.is_some(), PLACES),
        ("show", !wanted.show, HIDING),
        ("focus", !wanted.focus, "Wayland lets the compositor decide who has the keyboard"),
        ("alwaysOnTop", wanted.always_on_top, ABOVE),
        ("maxSize", wanted.max_width.is_some() || wanted.max_height.is_some(), LIMITS),
        ("resizable", !wanted.resizable, LIMITS),
        ("movable", !wanted.movable, "Wayland has no windows that can't be moved"),
        ("minimizable", !wanted.minimizable, "Wayland has no windows that can't be minimized"),
        ("kind", wanted.kind == WindowKind::Popup, "a popup of Wayland belongs to a place in another window"),
        ("icon", wanted.icon.is_some(), "the compositor takes the icon from the desktop entry that `appId` names"),
        ("backdrop", wanted.backdrop == Backdrop::Blurred && !blurs(), "only KWin blurs what is behind a window"),
    ]
    .into_iter()
    .filter(|(_, wished, _)| *wished)
    .map(|(option, _, why)| not_met(option, why))
    .collect()
}

/// GPUI asks KWin for it by a protocol of that.
fn blurs() -> bool {
    std::env::var("XDG_CURRENT_DESKTOP").is_ok_and(|names| names.split(':').any(|name| name == "KDE"))
}

/// What can't be done is refused before anything is.
pub(crate) fn change(change: &Change, window: &mut Window) -> Result<(), ReplyError> {
    for (what, wished, why) in [
        ("`bounds.x`", change.at.is_some(), PLACES),
        ("`minSize` or `maxSize`", change.limits(), LIMITS),
        ("`alwaysOnTop`", change.above.is_some(), ABOVE),
        ("hiding", change.state == Some(ShownState::Hidden), HIDING),
    ] {
        if wished {
            return Err(unsupported(what, why));
        }
    }
    if let Some(title) = &change.title {
        window.set_window_title(title);
    }
    if let Some(size) = change.size {
        window.resize(size);
    }
    if let Some(state) = change.state {
        if state == ShownState::Minimized {
            window.minimize_window();
            return Ok(());
        }
        if window.is_fullscreen() != (state == ShownState::Fullscreen) {
            window.toggle_fullscreen();
        }
        if state != ShownState::Fullscreen && window.is_maximized() != (state == ShownState::Maximized) {
            window.zoom_window();
        }
    }
    Ok(())
}

/// The displays, as far as GPUI tells of them: not their names, and no scale.
pub(crate) fn displays(cx: &App) -> Vec<DisplayInfo> {
    let primary = cx.primary_display().map(|display| display.id());
    let info = |display: std::rc::Rc<dyn gpui::PlatformDisplay>| {
        let bounds = display.bounds();
        DisplayInfo {
            id: number(display.id()),
            name: "".into(),
            x: bounds.origin.x.into(),
            y: bounds.origin.y.into(),
            width: bounds.size.width.max(px(1.)).into(),
            height: bounds.size.height.max(px(1.)).into(),
            scale: 1.,
            primary: primary == Some(display.id()),
        }
    };
    cx.displays().into_iter().map(info).collect()
}

/// Offers files to other programs, whichever the pointer goes to; false where that can't be done, as on X11.
pub(crate) fn drag_out(paths: &[std::sync::Arc<str>]) -> bool {
    gpui_linux::drag_files_out(paths.iter().map(|path| std::path::PathBuf::from(&**path)))
}

pub(crate) fn number(id: gpui::DisplayId) -> u32 {
    u32::try_from(u64::from(id)).unwrap_or(u32::MAX)
}
