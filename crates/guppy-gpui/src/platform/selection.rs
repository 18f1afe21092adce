//! The PRIMARY selection of Linux desktops: what is selected is offered to other programs, and the middle button pastes it.
use gpui::App;
#[cfg(target_os = "linux")]
use gpui::ClipboardItem;

#[cfg(target_os = "linux")]
pub(crate) fn offer(text: String, cx: &App) {
    cx.write_to_primary(ClipboardItem::new_string(text));
}

#[cfg(target_os = "linux")]
pub(crate) fn offered(cx: &App) -> Option<String> {
    cx.read_from_primary()?.text()
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn offer(_: String, _: &App) {}

#[cfg(not(target_os = "linux"))]
pub(crate) fn offered(_: &App) -> Option<String> {
    None
}
