//! What the desktop prefers, as far as it says so. One for all windows of a UI thread.
use gpui::{App, Global, Window, WindowAppearance};

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Desktop {
    /// It is asked of the window, because GPUI follows it.
    pub(crate) dark: bool,
    /// `0xRRGGBBAA`.
    pub(crate) accent: Option<u32>,
    pub(crate) reduced_motion: bool,
}

impl Global for Desktop {}

impl Desktop {
    pub(crate) fn of(window: &Window, cx: &App) -> Self {
        let dark = matches!(window.appearance(), WindowAppearance::Dark | WindowAppearance::VibrantDark);
        Self { dark, ..cx.try_global::<Self>().copied().unwrap_or_default() }
    }
}
