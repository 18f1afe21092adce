//! What one style says about text.
use gpui::{FontFeatures, FontStyle, Hsla, SharedString, TextAlign};

use crate::theme::contrast;

/// What a style says about text; the rest is inherited.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct TextOps {
    pub(crate) color: Option<Hsla>,
    /// What it stands on, where the node has a background of its own.
    pub(crate) ground: Option<Ground>,
    pub(crate) size: Option<f32>,
    pub(crate) weight: Option<f32>,
    pub(crate) family: Option<SharedString>,
    pub(crate) style: Option<FontStyle>,
    pub(crate) line_height: Option<LineHeight>,
    pub(crate) align: Option<TextAlign>,
    pub(crate) nowrap: Option<bool>,
    pub(crate) ellipsis: Option<bool>,
    pub(crate) clamp: Option<u32>,
    pub(crate) decoration: Option<guppy_wire::TextDecoration>,
    pub(crate) selectable: Option<bool>,
    pub(crate) line: LineOps,
    pub(crate) background: Option<Hsla>,
    pub(crate) placeholder: Option<Hsla>,
    pub(crate) features: Option<FontFeatures>,
}

/// How the line with a text is drawn.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct LineOps {
    pub(crate) color: Option<Hsla>,
    pub(crate) wavy: Option<bool>,
    pub(crate) thickness: Option<f32>,
}

/// A background that text has to be readable on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ground {
    pub(crate) color: Hsla,
    /// What can be read on it.
    pub(crate) text: Hsla,
    /// It comes from the theme and not from the app.
    pub(crate) by_theme: bool,
}

/// Grounds that ask for the same text are the same: most that change with a state move no text.
impl PartialEq for Ground {
    fn eq(&self, other: &Self) -> bool {
        self.by_theme == other.by_theme && self.text == other.text
    }
}

impl Ground {
    /// What large text needs at least.
    pub(crate) fn reads(&self, color: Hsla) -> bool {
        contrast(self.color, color) >= 3.
    }
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum LineHeight {
    Px(f32),
    /// Of the text size.
    Times(f32),
}

impl TextOps {
    pub(crate) fn same_layout(&self, other: &Self) -> bool {
        let Self { color, ground, decoration, align, line, background, placeholder, selectable, .. } = *other;
        Self { color, ground, decoration, align, line, background, placeholder, selectable, ..self.clone() } == *other
    }

    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
