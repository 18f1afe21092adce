//! What a program wants of a window, in words that hold on every platform.
use std::sync::Arc;

use gpui::{Bounds, Pixels, Size, px, size};
use guppy_wire::{ErrorCode, ReplyError, ShownState, UnmetOption, WindowOptions};

use crate::outbox::refusal;

/// How small and how large the content may be, in logical px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Limits {
    pub(crate) min_width: Option<f32>,
    pub(crate) min_height: Option<f32>,
    pub(crate) max_width: Option<f32>,
    pub(crate) max_height: Option<f32>,
    /// The size is the program's alone.
    pub(crate) fixed: bool,
}

impl Limits {
    pub(crate) fn of(options: &WindowOptions) -> Self {
        Self {
            min_width: options.min_width,
            min_height: options.min_height,
            max_width: options.max_width,
            max_height: options.max_height,
            fixed: !options.resizable,
        }
    }

    /// The nearest size that keeps to them. Where they contradict each other the least size wins.
    pub(crate) fn fit(&self, wanted: Size<Pixels>) -> Size<Pixels> {
        let within = |length: f32, min: Option<f32>, max: Option<f32>| {
            length.min(max.unwrap_or(f32::MAX)).max(min.unwrap_or(1.)).clamp(1., 16_384.)
        };
        size(
            px(within(wanted.width.into(), self.min_width, self.max_width)),
            px(within(wanted.height.into(), self.min_height, self.max_height)),
        )
    }

    /// The same with what a change says; 0 takes a limit away.
    pub(crate) fn with(self, change: &Change) -> Self {
        let limit = |new: Option<f32>, old| new.map_or(old, |new| Some(new).filter(|new| *new >= 1.));
        Self {
            min_width: limit(change.min_width, self.min_width),
            min_height: limit(change.min_height, self.min_height),
            max_width: limit(change.max_width, self.max_width),
            max_height: limit(change.max_height, self.max_height),
            ..self
        }
    }
}

/// What is to be another now. What is None stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Change {
    pub(crate) title: Option<Arc<str>>,
    pub(crate) at: Option<(f32, f32)>,
    pub(crate) size: Option<Size<Pixels>>,
    pub(crate) min_width: Option<f32>,
    pub(crate) min_height: Option<f32>,
    pub(crate) max_width: Option<f32>,
    pub(crate) max_height: Option<f32>,
    pub(crate) state: Option<ShownState>,
    pub(crate) above: Option<bool>,
}

impl Change {
    pub(crate) fn bounds(to: Bounds<Pixels>) -> Self {
        Self { at: Some((to.origin.x.into(), to.origin.y.into())), size: Some(to.size), ..Self::default() }
    }

    pub(crate) fn limits(&self) -> bool {
        [self.min_width, self.min_height, self.max_width, self.max_height].iter().any(Option::is_some)
    }
}

/// Why a request cannot be served here.
pub(crate) fn unsupported(what: &str, why: &str) -> ReplyError {
    refusal(ErrorCode::Unsupported, format!("{what} can't be done here: {why}"))
}

pub(crate) fn unmet(option: &str, reason: impl Into<Arc<str>>) -> UnmetOption {
    UnmetOption { option: option.into(), reason: reason.into() }
}

#[cfg(test)]
mod tests {
    use super::{Change, Limits, px, size};

    #[test]
    fn a_size_is_brought_into_its_limits() {
        let limits =
            Limits { min_width: Some(200.), max_width: Some(400.), max_height: Some(300.), ..Limits::default() };
        for (wanted, fits) in [
            ((100., 100.), (200., 100.)),
            ((500., 500.), (400., 300.)),
            ((300., 0.), (300., 1.)),
            ((f32::MAX, f32::MAX), (400., 300.)),
        ] {
            assert_eq!(limits.fit(size(px(wanted.0), px(wanted.1))), size(px(fits.0), px(fits.1)), "{wanted:?}");
        }
    }

    #[test]
    fn the_least_size_wins_over_the_greatest() {
        let limits = Limits { min_width: Some(300.), max_width: Some(200.), ..Limits::default() };
        assert_eq!(limits.fit(size(px(250.), px(50.))), size(px(300.), px(50.)));
    }

    #[test]
    fn a_change_sets_limits_and_takes_them_away() {
        let limits = Limits { min_width: Some(200.), min_height: Some(100.), ..Limits::default() };
        let change = Change { min_width: Some(0.), max_height: Some(500.), ..Change::default() };
        let expected = Limits { min_height: Some(100.), max_height: Some(500.), ..Limits::default() };
        assert_eq!(limits.with(&change), expected);
    }
}
