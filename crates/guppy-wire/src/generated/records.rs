//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Color;
use crate::NodeKind;
use crate::error::DecodeError;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub struct DropShadow {
    /// Px over which it fades.
    pub blur: Option<f32>,
    /// Its colour.
    pub color: Color,
    /// It falls into the box.
    pub inset: Option<bool>,
    /// Px by which it is larger than the box.
    pub spread: Option<f32>,
    /// Px to the right.
    pub x: f32,
    /// Px down.
    pub y: f32,
}

impl DropShadow {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            blur: reader.optional(Reader::f32).map_err(|error| error.within("blur"))?,
            color: reader.color().map_err(|error| error.within("color"))?,
            inset: reader.optional(Reader::bool).map_err(|error| error.within("inset"))?,
            spread: reader.optional(Reader::f32).map_err(|error| error.within("spread"))?,
            x: reader.f32().map_err(|error| error.within("x"))?,
            y: reader.f32().map_err(|error| error.within("y"))?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct FontFeature {
    /// Four letters of OpenType.
    pub tag: Arc<str>,
    /// 0 is off, 1 on.
    pub value: u32,
}

impl FontFeature {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            tag: reader.text().map_err(|error| error.within("tag"))?,
            value: reader.u32().map_err(|error| error.within("value"))?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct TokenColors {
    /// What it is by night.
    pub dark: Color,
    /// What it is by day.
    pub light: Color,
    /// The token of the theme.
    pub token: Color,
}

impl TokenColors {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dark: reader.color().map_err(|error| error.within("dark"))?,
            light: reader.color().map_err(|error| error.within("light"))?,
            token: reader.color().map_err(|error| error.within("token"))?,
        })
    }
}

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
