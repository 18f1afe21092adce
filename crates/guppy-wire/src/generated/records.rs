//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Checked;
use crate::Color;
use crate::Current;
use crate::Live;
use crate::NodeKind;
use crate::Orientation;
use crate::Popup;
use crate::Role;
use crate::Severity;
use crate::error::DecodeError;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

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
pub struct ShortcutKeys {
    /// The kinds of element that may have the focus, with a space between them, and `none` for no element; empty for any.
    pub focus: Arc<str>,
    /// Keys as `ctrl-s`, or several one after the other with a space between them, as `ctrl-k ctrl-s`.
    pub keys: Arc<str>,
}

impl ShortcutKeys {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            focus: reader.text().map_err(|error| error.within("focus"))?,
            keys: reader.text().map_err(|error| error.within("keys"))?,
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
    /// It is still being loaded or changed.
    pub busy: bool,
    /// Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick.
    pub checked: Option<Checked>,
    /// The text it shows.
    pub content: Arc<str>,
    /// It is the one of its set that the user is at.
    pub current: Option<Current>,
    /// What else assistive technology says of it, after its name.
    pub description: Option<Arc<str>>,
    /// It is disabled.
    pub disabled: bool,
    /// Whether what it opens is open, which wears its `open:` style; left out, it opens nothing.
    pub expanded: Option<bool>,
    /// It has the focus, and the last input was the keyboard.
    pub focus_visible: bool,
    /// It has the focus.
    pub focused: bool,
    /// What it opens.
    pub has_popup: Option<Popup>,
    /// Logical px.
    pub height: f32,
    /// The pointer is over it.
    pub hovered: bool,
    /// What it holds is not allowed; wears its `invalid:` style.
    pub invalid: bool,
    /// Its kind.
    pub kind: NodeKind,
    /// How deep a heading or an item of a tree is; 1 is the outermost.
    pub level: Option<u32>,
    /// Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`.
    pub live: Option<Live>,
    /// While it is there, nothing outside it can be used.
    pub modal: bool,
    /// What it is called; empty for what has no name.
    pub name: Arc<str>,
    /// Its id.
    pub node: u32,
    /// The direction in which it goes.
    pub orientation: Option<Orientation>,
    /// It was drawn.
    pub painted: bool,
    /// None for the root.
    pub parent: Option<u32>,
    /// Its place in its set, from 1, where the tree does not hold the whole set.
    pub position: Option<u32>,
    /// What it holds can be read and not changed.
    pub read_only: bool,
    /// It must be filled in or picked.
    pub required: bool,
    /// What it is.
    pub role: Role,
    /// Logical px its content is scrolled from the left.
    pub scroll_x: f64,
    /// Logical px its content is scrolled from the top.
    pub scroll_y: f64,
    /// Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be.
    pub selected: Option<bool>,
    /// How many its set has, where the tree does not hold all of them.
    pub set_size: Option<u32>,
    /// What was typed into it or picked; none where it has no value.
    pub value: Option<Arc<str>>,
    /// The greatest value.
    pub value_max: Option<f64>,
    /// The least value.
    pub value_min: Option<f64>,
    /// The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is.
    pub value_now: Option<f64>,
    /// The value as it is said, where the number says too little.
    pub value_text: Option<Arc<str>>,
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
        writer.bool(self.busy);
        writer.optional(self.checked.as_ref(), |writer, value| value.write(writer));
        writer.str(&self.content);
        writer.optional(self.current.as_ref(), |writer, value| value.write(writer));
        writer.optional(self.description.as_ref(), |writer, value| writer.str(value));
        writer.bool(self.disabled);
        writer.optional(self.expanded.as_ref(), |writer, value| writer.bool(*value));
        writer.bool(self.focus_visible);
        writer.bool(self.focused);
        writer.optional(self.has_popup.as_ref(), |writer, value| value.write(writer));
        writer.f32(self.height);
        writer.bool(self.hovered);
        writer.bool(self.invalid);
        self.kind.write(writer);
        writer.optional(self.level.as_ref(), |writer, value| writer.u32(*value));
        writer.optional(self.live.as_ref(), |writer, value| value.write(writer));
        writer.bool(self.modal);
        writer.str(&self.name);
        writer.u32(self.node);
        writer.optional(self.orientation.as_ref(), |writer, value| value.write(writer));
        writer.bool(self.painted);
        writer.optional(self.parent.as_ref(), |writer, value| writer.u32(*value));
        writer.optional(self.position.as_ref(), |writer, value| writer.u32(*value));
        writer.bool(self.read_only);
        writer.bool(self.required);
        self.role.write(writer);
        writer.f64(self.scroll_x);
        writer.f64(self.scroll_y);
        writer.optional(self.selected.as_ref(), |writer, value| writer.bool(*value));
        writer.optional(self.set_size.as_ref(), |writer, value| writer.u32(*value));
        writer.optional(self.value.as_ref(), |writer, value| writer.str(value));
        writer.optional(self.value_max.as_ref(), |writer, value| writer.f64(*value));
        writer.optional(self.value_min.as_ref(), |writer, value| writer.f64(*value));
        writer.optional(self.value_now.as_ref(), |writer, value| writer.f64(*value));
        writer.optional(self.value_text.as_ref(), |writer, value| writer.str(value));
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}
