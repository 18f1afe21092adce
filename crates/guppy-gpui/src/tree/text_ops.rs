//! What one style says about text.
use gpui::{FontStyle, Hsla, SharedString, TextAlign};

/// What a style says about text; the rest is inherited.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct TextOps {
    pub(crate) color: Option<Hsla>,
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
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum LineHeight {
    Px(f32),
    /// Of the text size.
    Times(f32),
}

impl TextOps {
    pub(crate) fn same_layout(&self, other: &Self) -> bool {
        let color = other.color;
        Self { color, decoration: other.decoration, align: other.align, ..self.clone() } == *other
    }

    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
