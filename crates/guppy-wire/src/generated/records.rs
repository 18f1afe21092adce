//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Color;
use crate::NodeKind;
use crate::Severity;
use crate::error::DecodeError;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub struct TreeNode {
    /// The primary button is held down on it.
    pub active: bool,
    /// The text it shows.
    pub content: Arc<str>,
    /// It is disabled.
    pub disabled: bool,
    /// It has the focus, and the last input was the keyboard.
    pub focus_visible: bool,
    /// It has the focus.
    pub focused: bool,
    /// Logical px.
    pub height: f32,
    /// The pointer is over it.
    pub hovered: bool,
    /// Its kind.
    pub kind: NodeKind,
    /// Its id.
    pub node: u32,
    /// It was drawn.
    pub painted: bool,
    /// None for the root.
    pub parent: Option<u32>,
    /// Logical px its content is scrolled from the left.
    pub scroll_x: f32,
    /// Logical px its content is scrolled from the top.
    pub scroll_y: f32,
    /// What was typed into it or picked; none where it has no value.
    pub value: Option<Arc<str>>,
    /// Logical px.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl TreeNode {
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.bool(self.active);
        writer.str(&self.content);
        writer.bool(self.disabled);
        writer.bool(self.focus_visible);
        writer.bool(self.focused);
        writer.f32(self.height);
        writer.bool(self.hovered);
        self.kind.write(writer);
        writer.u32(self.node);
        writer.bool(self.painted);
        writer.optional(self.parent.as_ref(), |writer, value| writer.u32(*value));
        writer.f32(self.scroll_x);
        writer.f32(self.scroll_y);
        writer.optional(self.value.as_ref(), |writer, value| writer.str(value));
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct CodeSpan {
    /// The colour of its text.
    pub color: Color,
    /// Where it ends.
    pub end: u32,
    /// Where it begins, in UTF-16 units.
    pub start: u32,
}

impl CodeSpan {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            color: reader.color().map_err(|error| error.within("color"))?,
            end: reader.u32().map_err(|error| error.within("end"))?,
            start: reader.u32().map_err(|error| error.within("start"))?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Where it ends.
    pub end: u32,
    /// What is to be said of it.
    pub message: Arc<str>,
    /// How grave it is.
    pub severity: Severity,
    /// Where it begins, in UTF-16 units.
    pub start: u32,
}

impl Diagnostic {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            end: reader.u32().map_err(|error| error.within("end"))?,
            message: reader.text().map_err(|error| error.within("message"))?,
            severity: Severity::read(reader).map_err(|error| error.within("severity"))?,
            start: reader.u32().map_err(|error| error.within("start"))?,
        })
    }
}
