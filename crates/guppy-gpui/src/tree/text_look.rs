//! How text looks at one place of the tree: what its node says, and what it inherits.
use std::rc::Rc;

use gpui::{
    Font, FontFeatures, FontStyle, FontWeight, Hsla, Pixels, SharedString, StrikethroughStyle, TextAlign, TextRun,
    TextStyleRefinement, UnderlineStyle, px,
};
use guppy_wire::{Color, TextDecoration};

use super::convert::REM;
use super::text_ops::{LineHeight, LineOps, TextOps};
use crate::fonts;
use crate::theme::Theme;

#[derive(Clone, PartialEq)]
pub(crate) struct TextLook {
    pub(crate) color: Hsla,
    /// The app has said the colour; else it is what can be read on the ground.
    pub(crate) chosen: bool,
    pub(crate) size: f32,
    pub(crate) font: Font,
    pub(crate) line_height: LineHeight,
    pub(crate) align: TextAlign,
    pub(crate) nowrap: bool,
    pub(crate) ellipsis: bool,
    pub(crate) clamp: Option<usize>,
    pub(crate) decoration: TextDecoration,
    pub(crate) line: LineOps,
    pub(crate) background: Option<Hsla>,
    /// What an empty field says; none where that is the theme's.
    pub(crate) placeholder: Option<Hsla>,
    /// The pointer selects it.
    pub(crate) selectable: bool,
    /// The colours of the window.
    pub(crate) theme: Rc<Theme>,
    /// Parts that look otherwise, one after the other from the start of the text; empty where all of it looks alike.
    pub(crate) parts: Rc<[Part]>,
}

/// A part of a paragraph.
#[derive(Clone, PartialEq)]
pub(crate) struct Part {
    /// Its bytes.
    pub(crate) len: usize,
    pub(crate) look: Rc<TextLook>,
}

impl TextLook {
    /// What holds in a window with this behind the tree.
    pub(crate) fn on(background: Hsla, said: Color, theme: &Rc<Theme>) -> Self {
        Self {
            color: theme.text_on(background, Some(said)),
            chosen: false,
            size: REM,
            font: gpui::font(fonts::SANS),
            line_height: LineHeight::Times(1.5),
            align: TextAlign::Left,
            nowrap: false,
            ellipsis: false,
            clamp: None,
            decoration: TextDecoration::None,
            line: LineOps::default(),
            background: None,
            placeholder: None,
            selectable: false,
            theme: Rc::clone(theme),
            parts: Rc::default(),
        }
    }

    /// What holds inside a node that says `ops`.
    pub(crate) fn inside(self: &Rc<Self>, ops: &TextOps) -> Rc<Self> {
        if ops.is_empty() {
            return Rc::clone(self);
        }
        let mut look = Self::clone(self);
        if let Some(color) = ops.color {
            (look.color, look.chosen) = (color, true);
        } else if let Some(ground) = ops.ground
            && (!look.chosen || (ground.by_theme && !ground.reads(look.color)))
        {
            look.color = ground.text;
        }
        look.size = ops.size.unwrap_or(look.size);
        if let Some(weight) = ops.weight {
            look.font.weight = FontWeight(weight);
        }
        if let Some(family) = &ops.family {
            look.font.family = SharedString::clone(family);
            // In text of one width what is written is what is shown, and its ligatures cost more than all else of a line.
            look.font.features =
                if family == fonts::MONO { FontFeatures::disable_ligatures() } else { FontFeatures::default() };
        }
        if let Some(style) = ops.style {
            look.font.style = style;
        }
        look.line_height = ops.line_height.unwrap_or(look.line_height);
        look.align = ops.align.unwrap_or(look.align);
        look.nowrap = ops.nowrap.unwrap_or(look.nowrap);
        look.ellipsis = ops.ellipsis.unwrap_or(look.ellipsis);
        look.clamp = ops.clamp.map(|lines| lines as usize).or(look.clamp);
        if let Some(features) = &ops.features {
            look.font.features = features.clone();
        }
        look.decoration = ops.decoration.unwrap_or(look.decoration);
        look.line = LineOps {
            color: ops.line.color.or(look.line.color),
            wavy: ops.line.wavy.or(look.line.wavy),
            thickness: ops.line.thickness.or(look.line.thickness),
        };
        look.background = ops.background.or(look.background);
        look.placeholder = ops.placeholder.or(look.placeholder);
        look.selectable = ops.selectable.unwrap_or(look.selectable);
        Rc::new(look)
    }

    /// Text that does not wrap and ends in an ellipsis is one line.
    pub(crate) fn most_lines(&self) -> usize {
        if self.nowrap && self.ellipsis { 1 } else { self.clamp.unwrap_or(usize::MAX) }
    }

    pub(crate) fn line_px(&self) -> f32 {
        match self.line_height {
            LineHeight::Px(px) => px,
            LineHeight::Times(times) => (times * self.size).round(),
        }
    }

    pub(crate) fn font_size(&self) -> Pixels {
        px(self.size)
    }

    /// The runs of `len` bytes from `start` on; what is behind the last part looks as that.
    pub(crate) fn runs(&self, start: usize, len: usize, opacity: f32) -> Vec<TextRun> {
        let mut runs: Vec<TextRun> = Vec::new();
        let (mut at, end) = (0, start + len);
        for part in self.parts.iter() {
            let inside = (at + part.len).min(end).saturating_sub(at.max(start));
            if inside > 0 {
                runs.push(part.look.run(inside, opacity));
            }
            at += part.len;
        }
        let done: usize = runs.iter().map(|run| run.len).sum();
        match runs.last_mut() {
            Some(last) => last.len += len - done,
            None => runs.push(self.run(len, opacity)),
        }
        runs
    }

    /// One run over `len` bytes, in a colour that the opacity of the node has faded.
    pub(crate) fn run(&self, len: usize, opacity: f32) -> TextRun {
        let thickness = px(self.line.thickness.unwrap_or_else(|| (self.size / 16.).max(1.)));
        let (color, wavy) = (self.line.color.map(|color| color.opacity(opacity)), self.line.wavy.unwrap_or(false));
        let underline =
            (self.decoration == TextDecoration::Underline).then_some(UnderlineStyle { thickness, color, wavy });
        let strikethrough =
            (self.decoration == TextDecoration::LineThrough).then_some(StrikethroughStyle { thickness, color });
        TextRun {
            len,
            font: self.font.clone(),
            color: self.color.opacity(opacity),
            background_color: self.background.map(|color| color.opacity(opacity)),
            underline,
            strikethrough,
        }
    }

    /// The same for elements of GPUI that are drawn inside a node.
    pub(crate) fn refinement(&self) -> TextStyleRefinement {
        TextStyleRefinement {
            color: Some(self.color),
            font_family: Some(self.font.family.clone()),
            font_weight: Some(self.font.weight),
            font_style: Some(if self.font.style == FontStyle::Italic { FontStyle::Italic } else { FontStyle::Normal }),
            font_size: Some(self.font_size().into()),
            line_height: Some(px(self.line_px()).into()),
            ..TextStyleRefinement::default()
        }
    }
}
