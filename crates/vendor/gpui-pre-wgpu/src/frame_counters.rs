//! Added by guppy: how much the renderers of this process have drawn, for tests and diagnostics. See ../GUPPY.md.
use std::sync::atomic::{AtomicU64, Ordering};

/// Figures since the process started, over all windows and headless renderers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FrameCounters {
    /// Frames in which at least one pixel was drawn again.
    pub frames_drawn: u64,
    /// Of these, frames drawn as a whole.
    pub frames_drawn_whole: u64,
    /// Frames in which nothing had changed.
    pub frames_unchanged: u64,
    /// Frames handed to the window system.
    pub frames_presented: u64,
    /// Pixels put into windows, where frames are not presented by a swapchain.
    pub pixels_put: u64,
    /// Pixels of the areas that were drawn again.
    pub pixels_redrawn: u64,
    /// Pixels of the primitives drawn there, each counted as often as it was shaded.
    pub pixels_shaded: u64,
    pub primitives_drawn: u64,
    /// Primitives in those areas that were left out, since others cover them.
    pub primitives_covered: u64,
}

macro_rules! counters {
    ($($field:ident),*) => {
        #[allow(non_upper_case_globals)]
        mod totals {
            use super::AtomicU64;
            $(pub(super) static $field: AtomicU64 = AtomicU64::new(0);)*
        }

        pub fn frame_counters() -> FrameCounters {
            FrameCounters { $($field: totals::$field.load(Ordering::Relaxed)),* }
        }

        pub(crate) fn count(more: FrameCounters) {
            $(totals::$field.fetch_add(more.$field, Ordering::Relaxed);)*
        }
    };
}

counters!(
    frames_drawn,
    frames_drawn_whole,
    frames_unchanged,
    frames_presented,
    pixels_put,
    pixels_redrawn,
    pixels_shaded,
    primitives_drawn,
    primitives_covered
);

static TEXTURES: AtomicU64 = AtomicU64::new(0);

/// Textures that the atlases of this process hold at the moment.
pub fn atlas_textures() -> u64 {
    TEXTURES.load(Ordering::Relaxed)
}

/// How often the machine's fonts were looked for.
pub(crate) static FONT_SEARCHES: AtomicU64 = AtomicU64::new(0);
/// Adapters that drivers have offered, each time they were asked.
pub(crate) static ADAPTERS_OFFERED: AtomicU64 = AtomicU64::new(0);

pub fn font_searches() -> u64 {
    FONT_SEARCHES.load(Ordering::Relaxed)
}

pub fn adapters_offered() -> u64 {
    ADAPTERS_OFFERED.load(Ordering::Relaxed)
}

/// A texture of an atlas, as long as there is one.
pub(crate) struct CountedTexture;

impl CountedTexture {
    pub(crate) fn new() -> Self {
        TEXTURES.fetch_add(1, Ordering::Relaxed);
        Self
    }
}

impl Drop for CountedTexture {
    fn drop(&mut self) {
        TEXTURES.fetch_sub(1, Ordering::Relaxed);
    }
}
