//! How much of a frame has to be made again.

/// What has to be done again before the next frame.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stale {
    Nothing,
    /// What stands above the window, and nothing in it.
    Overlays,
    List,
    Layout,
}
