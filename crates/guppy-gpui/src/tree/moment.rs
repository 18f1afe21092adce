//! When and how finely a display list is made.
use std::time::Instant;

/// What holds for all that is listed.
#[derive(Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) frame: u32,
    /// Device px per logical px.
    pub(crate) scale: f32,
    /// None where pictures stand still.
    pub(crate) now: Option<Instant>,
}
