//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Checked;
use crate::Current;
use crate::Dragging;
use crate::ErrorCode;
use crate::InputSource;
use crate::Live;
use crate::NodeKind;
use crate::Orientation;
use crate::Popup;
use crate::Role;
use crate::Roving;
use crate::Semantics;
use crate::WindowControl;
use crate::error::DecodeError;
use crate::event::Coalesce;
use crate::event::EventPayload;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

/// A box that holds nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// With `roving`: the node inside that the pointer comes to takes the focus.
    pub focus_on_hover: bool,
    /// Takes focus by click and by Tab.
    pub focusable: bool,
    /// Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// The `id` of a node that a click on this one focuses and presses, as that of a field on its label.
    pub label_for: Option<u32>,
    /// With `roving`: an arrow at the end goes on at the start.
    pub loops: bool,
    /// Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
    pub roving: Roving,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
    pub typeahead: bool,
    /// What it is in a frame that the program draws: `drag` moves the window, and a double click there maximizes it or takes that back; the others do so when they are pressed.
    pub window_control: WindowControl,
    /// Where any of them is set.
    pub dragging: Option<Box<Dragging>>,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            disabled: false,
            focus_on_hover: false,
            focusable: false,
            handles: "".into(),
            label_for: None,
            loops: true,
            roving: Roving::None,
            tab_index: 0,
            typeahead: false,
            window_control: WindowControl::None,
            dragging: None,
            semantics: None,
        }
    }
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => {
                self.semantics.get_or_insert_default().active_descendant =
                    Some(reader.u32().map_err(|error| error.within("activeDescendant"))?)
            }
            1 => self.semantics.get_or_insert_default().busy = reader.bool().map_err(|error| error.within("busy"))?,
            2 => {
                self.semantics.get_or_insert_default().checked =
                    Some(Checked::read(reader).map_err(|error| error.within("checked"))?)
            }
            3 => {
                self.semantics.get_or_insert_default().current =
                    Some(Current::read(reader).map_err(|error| error.within("current"))?)
            }
            4 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            5 => self.disabled = reader.bool().map_err(|error| error.within("disabled"))?,
            6 => {
                self.dragging.get_or_insert_default().drag_data =
                    Some(reader.text().map_err(|error| error.within("dragData"))?)
            }
            7 => {
                self.dragging.get_or_insert_default().drag_files =
                    Some(reader.list(1024, 4, Reader::text).map_err(|error| error.within("dragFiles"))?)
            }
            8 => {
                self.dragging.get_or_insert_default().drag_preview =
                    Some(reader.u32().map_err(|error| error.within("dragPreview"))?)
            }
            9 => {
                self.dragging.get_or_insert_default().drag_type =
                    Some(reader.text().map_err(|error| error.within("dragType"))?)
            }
            10 => {
                self.dragging.get_or_insert_default().drop_types =
                    Some(reader.text().map_err(|error| error.within("dropTypes"))?)
            }
            11 => {
                self.semantics.get_or_insert_default().expanded =
                    Some(reader.bool().map_err(|error| error.within("expanded"))?)
            }
            12 => self.focus_on_hover = reader.bool().map_err(|error| error.within("focusOnHover"))?,
            13 => self.focusable = reader.bool().map_err(|error| error.within("focusable"))?,
            14 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            15 => {
                self.semantics.get_or_insert_default().has_popup =
                    Some(Popup::read(reader).map_err(|error| error.within("hasPopup"))?)
            }
            16 => {
                self.semantics.get_or_insert_default().invalid =
                    reader.bool().map_err(|error| error.within("invalid"))?
            }
            17 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            18 => self.label_for = Some(reader.u32().map_err(|error| error.within("labelFor"))?),
            19 => {
                self.semantics.get_or_insert_default().level =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("level"))?)
            }
            20 => {
                self.semantics.get_or_insert_default().live =
                    Some(Live::read(reader).map_err(|error| error.within("live"))?)
            }
            21 => self.loops = reader.bool().map_err(|error| error.within("loops"))?,
            22 => {
                self.semantics.get_or_insert_default().modal = reader.bool().map_err(|error| error.within("modal"))?
            }
            23 => {
                self.semantics.get_or_insert_default().orientation =
                    Some(Orientation::read(reader).map_err(|error| error.within("orientation"))?)
            }
            24 => {
                self.semantics.get_or_insert_default().position =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("position"))?)
            }
            25 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            26 => {
                self.semantics.get_or_insert_default().role =
                    Some(Role::read(reader).map_err(|error| error.within("role"))?)
            }
            27 => self.roving = Roving::read(reader).map_err(|error| error.within("roving"))?,
            28 => {
                self.semantics.get_or_insert_default().selected =
                    Some(reader.bool().map_err(|error| error.within("selected"))?)
            }
            29 => {
                self.semantics.get_or_insert_default().set_size =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("setSize"))?)
            }
            30 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            31 => self.typeahead = reader.bool().map_err(|error| error.within("typeahead"))?,
            32 => {
                self.semantics.get_or_insert_default().value_max =
                    Some(reader.f64().map_err(|error| error.within("valueMax"))?)
            }
            33 => {
                self.semantics.get_or_insert_default().value_min =
                    Some(reader.f64().map_err(|error| error.within("valueMin"))?)
            }
            34 => {
                self.semantics.get_or_insert_default().value_now =
                    Some(reader.f64().map_err(|error| error.within("valueNow"))?)
            }
            35 => {
                self.semantics.get_or_insert_default().value_text =
                    Some(reader.text().map_err(|error| error.within("valueText"))?)
            }
            36 => self.window_control = WindowControl::read(reader).map_err(|error| error.within("windowControl"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 5) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 12) != 0 {
            self.focus_on_hover = from.focus_on_hover;
        }
        if changed & (1 << 13) != 0 {
            self.focusable = from.focusable;
        }
        if changed & (1 << 14) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 18) != 0 {
            self.label_for = from.label_for;
        }
        if changed & (1 << 21) != 0 {
            self.loops = from.loops;
        }
        if changed & (1 << 27) != 0 {
            self.roving = from.roving;
        }
        if changed & (1 << 30) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 31) != 0 {
            self.typeahead = from.typeahead;
        }
        if changed & (1 << 36) != 0 {
            self.window_control = from.window_control;
        }

        if changed & ((1 << 6) | (1 << 7) | (1 << 8) | (1 << 9) | (1 << 10)) != 0 {
            let mut own = self.dragging.take().unwrap_or_default();
            let from = from.dragging.unwrap_or_default();
            if changed & (1 << 6) != 0 {
                own.drag_data = from.drag_data;
            }
            if changed & (1 << 7) != 0 {
                own.drag_files = from.drag_files;
            }
            if changed & (1 << 8) != 0 {
                own.drag_preview = from.drag_preview;
            }
            if changed & (1 << 9) != 0 {
                own.drag_type = from.drag_type;
            }
            if changed & (1 << 10) != 0 {
                own.drop_types = from.drop_types;
            }
            self.dragging = Some(own).filter(|own| **own != Dragging::default());
        }

        if changed
            & ((1 << 0)
                | (1 << 1)
                | (1 << 2)
                | (1 << 3)
                | (1 << 4)
                | (1 << 11)
                | (1 << 15)
                | (1 << 16)
                | (1 << 17)
                | (1 << 19)
                | (1 << 20)
                | (1 << 22)
                | (1 << 23)
                | (1 << 24)
                | (1 << 25)
                | (1 << 26)
                | (1 << 28)
                | (1 << 29)
                | (1 << 32)
                | (1 << 33)
                | (1 << 34)
                | (1 << 35))
            != 0
        {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 0) != 0 {
                own.active_descendant = from.active_descendant;
            }
            if changed & (1 << 1) != 0 {
                own.busy = from.busy;
            }
            if changed & (1 << 2) != 0 {
                own.checked = from.checked;
            }
            if changed & (1 << 3) != 0 {
                own.current = from.current;
            }
            if changed & (1 << 4) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 11) != 0 {
                own.expanded = from.expanded;
            }
            if changed & (1 << 15) != 0 {
                own.has_popup = from.has_popup;
            }
            if changed & (1 << 16) != 0 {
                own.invalid = from.invalid;
            }
            if changed & (1 << 17) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 19) != 0 {
                own.level = from.level;
            }
            if changed & (1 << 20) != 0 {
                own.live = from.live;
            }
            if changed & (1 << 22) != 0 {
                own.modal = from.modal;
            }
            if changed & (1 << 23) != 0 {
                own.orientation = from.orientation;
            }
            if changed & (1 << 24) != 0 {
                own.position = from.position;
            }
            if changed & (1 << 25) != 0 {
                own.required = from.required;
            }
            if changed & (1 << 26) != 0 {
                own.role = from.role;
            }
            if changed & (1 << 28) != 0 {
                own.selected = from.selected;
            }
            if changed & (1 << 29) != 0 {
                own.set_size = from.set_size;
            }
            if changed & (1 << 32) != 0 {
                own.value_max = from.value_max;
            }
            if changed & (1 << 33) != 0 {
                own.value_min = from.value_min;
            }
            if changed & (1 << 34) != 0 {
                own.value_now = from.value_now;
            }
            if changed & (1 << 35) != 0 {
                own.value_text = from.value_text;
            }
            self.semantics = Some(own).filter(|own| **own != Semantics::default());
        }
    }
}

/// What it can be told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Takes the focus away from it.
    Blur,
    /// Gives it the focus.
    Focus,
    /// Scrolls what it lies in until it shows.
    ScrollIntoView,
    /// Scrolls its content.
    ScrollTo {
        /// Glides there, unless the user wants less motion.
        smooth: Option<bool>,
        /// Logical px from the left; left out, it stays.
        x: Option<f64>,
        /// Logical px from the top; left out, it stays.
        y: Option<f64>,
    },
}

impl Command {
    /// Reads the args of the command with this number, which stood at `offset`.
    pub(crate) fn read(number: u8, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match number {
            0 => Self::Blur,
            1 => Self::Focus,
            2 => Self::ScrollIntoView,
            3 => Self::ScrollTo {
                smooth: reader.optional(Reader::bool).map_err(|error| error.within("smooth"))?,
                x: reader.optional(Reader::f64).map_err(|error| error.within("x"))?,
                y: reader.optional(Reader::f64).map_err(|error| error.within("y"))?,
            },
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of div", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}

/// The node is not dragged any more.
#[derive(Clone, Debug, PartialEq)]
pub struct DragEnd {
    /// False where no node took it, or Escape ended it.
    pub dropped: bool,
}

impl EventPayload for DragEnd {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Div => Some(4),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.dropped);
    }
}

/// What was over the node is no more, and was not dropped there.
#[derive(Clone, Debug, PartialEq)]
pub struct DragLeave;

impl EventPayload for DragLeave {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Div => Some(5),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// Something that it takes is over the node, and where; by keyboard, that is its middle.
#[derive(Clone, Debug, PartialEq)]
pub struct DragOver {
    /// Alt was held.
    pub alt: bool,
    /// Control was held.
    pub control: bool,
    /// The `dragType` of what is dragged, or `files`.
    pub drag_type: Arc<str>,
    /// The node's height.
    pub height: f32,
    /// Logical px from the node's left edge; negative to the left of it.
    pub local_x: f32,
    /// Logical px from the node's top edge; negative above it.
    pub local_y: f32,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// What drags it: `pointer` or `keyboard`.
    pub source: InputSource,
    /// The node's width.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for DragOver {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Div => Some(6),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.bool(self.control);
        writer.str(&self.drag_type);
        writer.f32(self.height);
        writer.f32(self.local_x);
        writer.f32(self.local_y);
        writer.bool(self.platform);
        writer.bool(self.shift);
        self.source.write(writer);
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// The node is being dragged from now on.
#[derive(Clone, Debug, PartialEq)]
pub struct DragStart {
    /// Alt was held.
    pub alt: bool,
    /// Control was held.
    pub control: bool,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// What drags it: `pointer` or `keyboard`.
    pub source: InputSource,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for DragStart {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Div => Some(7),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.bool(self.control);
        writer.bool(self.platform);
        writer.bool(self.shift);
        self.source.write(writer);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// Something that it takes was dropped on the node.
#[derive(Clone, Debug, PartialEq)]
pub struct Drop {
    /// Alt was held.
    pub alt: bool,
    /// Control was held.
    pub control: bool,
    /// Its `dragData`; empty for files.
    pub data: Arc<str>,
    /// The `dragType` of what is dragged, or `files`.
    pub drag_type: Arc<str>,
    /// The node's height.
    pub height: f32,
    /// Logical px from the node's left edge; negative to the left of it.
    pub local_x: f32,
    /// Logical px from the node's top edge; negative above it.
    pub local_y: f32,
    /// Where the files are; empty for all else.
    pub paths: Vec<Arc<str>>,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// What drags it: `pointer` or `keyboard`.
    pub source: InputSource,
    /// The node's width.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for Drop {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Div => Some(8),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.bool(self.control);
        writer.str(&self.data);
        writer.str(&self.drag_type);
        writer.f32(self.height);
        writer.f32(self.local_x);
        writer.f32(self.local_y);
        writer.list(&self.paths, |writer, value| writer.str(value));
        writer.bool(self.platform);
        writer.bool(self.shift);
        self.source.write(writer);
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}
