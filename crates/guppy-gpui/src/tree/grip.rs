//! The hold that the pointer has of a window whose frame the program draws; `chrome.rs` takes it.
use gpui::{Bounds, Pixels, Point, ResizeEdge};

/// What a press has taken hold of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grip {
    pub(super) from: Point<Pixels>,
    /// None moves the window.
    pub(super) edge: Option<ResizeEdge>,
    /// Where the window was, if no desktop moves it.
    pub(super) bounds: Bounds<Pixels>,
    /// The desktop has taken over.
    pub(super) given: bool,
}
