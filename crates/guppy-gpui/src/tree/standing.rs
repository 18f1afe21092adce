//! Where a window stands and how it is shown.
use gpui::{Pixels, Size, Window};
use guppy_wire::ShownState;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Standing {
    /// The upper left corner of the content on the screen, in logical px.
    pub(crate) at: Option<(f32, f32)>,
    pub(crate) size: Size<Pixels>,
    pub(crate) scale: f32,
    pub(crate) state: ShownState,
    pub(crate) display: Option<u32>,
}

impl Standing {
    pub(super) fn of(window: &Window) -> Self {
        let (size, scale) = (window.viewport_size(), window.scale_factor());
        Self { at: None, size, scale, state: ShownState::Normal, display: None }
    }
}
