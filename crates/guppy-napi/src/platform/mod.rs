//! What one operating system needs of the addon and others do not.
#[cfg(target_os = "linux")]
mod last_words;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod old_glibc;

#[cfg(target_os = "linux")]
pub(crate) fn watch_ui_threads() {
    guppy_gpui::watch_ui_threads(last_words::watch);
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn watch_ui_threads() {}
