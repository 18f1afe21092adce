//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::AutoFocus;
use crate::Checked;
use crate::Color;
use crate::Current;
use crate::DismissReason;
use crate::ErrorCode;
use crate::Live;
use crate::NodeKind;
use crate::Orientation;
use crate::OverlayAlign;
use crate::Popup;
use crate::Role;
use crate::Roving;
use crate::Semantics;
use crate::Side;
use crate::error::DecodeError;
use crate::event::Coalesce;
use crate::event::EventPayload;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

/// Shows its children above everything else in the window: beside a node, at a point, or at an edge or the centre of the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// Along that side.
    pub align: OverlayAlign,
    /// The `id` of the node it stands beside; its parent where that is left out, and the window where the parent is the root.
    pub anchor: Option<u32>,
    /// With `anchorY`, a point that it stands beside in place of a node: logical px from the window's left edge.
    pub anchor_x: Option<f32>,
    /// Logical px from the window's top edge.
    pub anchor_y: Option<f32>,
    /// What takes the focus as it opens: it itself, or the first that takes focus inside, or it itself where there is none.
    pub auto_focus: AutoFocus,
    /// With `modal`: what is drawn over everything below.
    pub backdrop: Option<Color>,
    /// Escape asks to close it, unless one above it is asked.
    pub dismiss_on_escape: bool,
    /// A press outside of it and its anchor asks to close it, and so does focus that goes elsewhere.
    pub dismiss_on_outside: bool,
    /// A sheet: sticks to the window's edge on its `side`, from one end of that edge to the other.
    pub edge: bool,
    /// Goes to the opposite side where it does not fit and there is more room.
    pub flip: bool,
    /// With `roving`: the node inside that the pointer comes to takes the focus.
    pub focus_on_hover: bool,
    /// Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// With `roving`: an arrow at the end goes on at the start.
    pub loops: bool,
    /// Logical px that it keeps from the window's edges.
    pub margin: f32,
    /// It is at least as wide as its anchor.
    pub match_width: bool,
    /// Logical px between the anchor and it.
    pub offset: f32,
    /// False: nothing of it is shown, hit or focused. Only this prop opens and closes it; `onDismiss` asks for that.
    pub open: bool,
    /// The focus goes back to where it was when it closes with the focus inside.
    pub return_focus: bool,
    /// Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
    pub roving: Roving,
    /// Moves along the side, and over the anchor if need be, until it is inside of the window.
    pub shift: bool,
    /// The side of the anchor; `center` is the middle of the window. Beside the window itself it is the edge that it stands at, inside.
    pub side: Side,
    /// With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
    pub typeahead: bool,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            align: OverlayAlign::Center,
            anchor: None,
            anchor_x: None,
            anchor_y: None,
            auto_focus: AutoFocus::None,
            backdrop: None,
            dismiss_on_escape: true,
            dismiss_on_outside: true,
            edge: false,
            flip: true,
            focus_on_hover: false,
            handles: "".into(),
            loops: true,
            margin: 8.0,
            match_width: false,
            offset: 8.0,
            open: true,
            return_focus: true,
            roving: Roving::None,
            shift: true,
            side: Side::Bottom,
            typeahead: false,
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
            1 => self.align = OverlayAlign::read(reader).map_err(|error| error.within("align"))?,
            2 => self.anchor = Some(reader.u32().map_err(|error| error.within("anchor"))?),
            3 => self.anchor_x = reader.optional(Reader::f32).map_err(|error| error.within("anchorX"))?,
            4 => self.anchor_y = reader.optional(Reader::f32).map_err(|error| error.within("anchorY"))?,
            5 => self.auto_focus = AutoFocus::read(reader).map_err(|error| error.within("autoFocus"))?,
            6 => self.backdrop = Some(reader.color().map_err(|error| error.within("backdrop"))?),
            7 => self.semantics.get_or_insert_default().busy = reader.bool().map_err(|error| error.within("busy"))?,
            8 => {
                self.semantics.get_or_insert_default().checked =
                    Some(Checked::read(reader).map_err(|error| error.within("checked"))?)
            }
            9 => {
                self.semantics.get_or_insert_default().current =
                    Some(Current::read(reader).map_err(|error| error.within("current"))?)
            }
            10 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            11 => self.dismiss_on_escape = reader.bool().map_err(|error| error.within("dismissOnEscape"))?,
            12 => self.dismiss_on_outside = reader.bool().map_err(|error| error.within("dismissOnOutside"))?,
            13 => self.edge = reader.bool().map_err(|error| error.within("edge"))?,
            14 => {
                self.semantics.get_or_insert_default().expanded =
                    Some(reader.bool().map_err(|error| error.within("expanded"))?)
            }
            15 => self.flip = reader.bool().map_err(|error| error.within("flip"))?,
            16 => self.focus_on_hover = reader.bool().map_err(|error| error.within("focusOnHover"))?,
            17 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            18 => {
                self.semantics.get_or_insert_default().has_popup =
                    Some(Popup::read(reader).map_err(|error| error.within("hasPopup"))?)
            }
            19 => {
                self.semantics.get_or_insert_default().invalid =
                    reader.bool().map_err(|error| error.within("invalid"))?
            }
            20 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            21 => {
                self.semantics.get_or_insert_default().level =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("level"))?)
            }
            22 => {
                self.semantics.get_or_insert_default().live =
                    Some(Live::read(reader).map_err(|error| error.within("live"))?)
            }
            23 => self.loops = reader.bool().map_err(|error| error.within("loops"))?,
            24 => self.margin = reader.f32_in(0.0..=1000.0).map_err(|error| error.within("margin"))?,
            25 => self.match_width = reader.bool().map_err(|error| error.within("matchWidth"))?,
            26 => {
                self.semantics.get_or_insert_default().modal = reader.bool().map_err(|error| error.within("modal"))?
            }
            27 => self.offset = reader.f32_in(-1000.0..=1000.0).map_err(|error| error.within("offset"))?,
            28 => self.open = reader.bool().map_err(|error| error.within("open"))?,
            29 => {
                self.semantics.get_or_insert_default().orientation =
                    Some(Orientation::read(reader).map_err(|error| error.within("orientation"))?)
            }
            30 => {
                self.semantics.get_or_insert_default().position =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("position"))?)
            }
            31 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            32 => self.return_focus = reader.bool().map_err(|error| error.within("returnFocus"))?,
            33 => {
                self.semantics.get_or_insert_default().role =
                    Some(Role::read(reader).map_err(|error| error.within("role"))?)
            }
            34 => self.roving = Roving::read(reader).map_err(|error| error.within("roving"))?,
            35 => {
                self.semantics.get_or_insert_default().selected =
                    Some(reader.bool().map_err(|error| error.within("selected"))?)
            }
            36 => {
                self.semantics.get_or_insert_default().set_size =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("setSize"))?)
            }
            37 => self.shift = reader.bool().map_err(|error| error.within("shift"))?,
            38 => self.side = Side::read(reader).map_err(|error| error.within("side"))?,
            39 => self.typeahead = reader.bool().map_err(|error| error.within("typeahead"))?,
            40 => {
                self.semantics.get_or_insert_default().value_max =
                    Some(reader.f64().map_err(|error| error.within("valueMax"))?)
            }
            41 => {
                self.semantics.get_or_insert_default().value_min =
                    Some(reader.f64().map_err(|error| error.within("valueMin"))?)
            }
            42 => {
                self.semantics.get_or_insert_default().value_now =
                    Some(reader.f64().map_err(|error| error.within("valueNow"))?)
            }
            43 => {
                self.semantics.get_or_insert_default().value_text =
                    Some(reader.text().map_err(|error| error.within("valueText"))?)
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 1) != 0 {
            self.align = from.align;
        }
        if changed & (1 << 2) != 0 {
            self.anchor = from.anchor;
        }
        if changed & (1 << 3) != 0 {
            self.anchor_x = from.anchor_x;
        }
        if changed & (1 << 4) != 0 {
            self.anchor_y = from.anchor_y;
        }
        if changed & (1 << 5) != 0 {
            self.auto_focus = from.auto_focus;
        }
        if changed & (1 << 6) != 0 {
            self.backdrop = from.backdrop;
        }
        if changed & (1 << 11) != 0 {
            self.dismiss_on_escape = from.dismiss_on_escape;
        }
        if changed & (1 << 12) != 0 {
            self.dismiss_on_outside = from.dismiss_on_outside;
        }
        if changed & (1 << 13) != 0 {
            self.edge = from.edge;
        }
        if changed & (1 << 15) != 0 {
            self.flip = from.flip;
        }
        if changed & (1 << 16) != 0 {
            self.focus_on_hover = from.focus_on_hover;
        }
        if changed & (1 << 17) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 23) != 0 {
            self.loops = from.loops;
        }
        if changed & (1 << 24) != 0 {
            self.margin = from.margin;
        }
        if changed & (1 << 25) != 0 {
            self.match_width = from.match_width;
        }
        if changed & (1 << 27) != 0 {
            self.offset = from.offset;
        }
        if changed & (1 << 28) != 0 {
            self.open = from.open;
        }
        if changed & (1 << 32) != 0 {
            self.return_focus = from.return_focus;
        }
        if changed & (1 << 34) != 0 {
            self.roving = from.roving;
        }
        if changed & (1 << 37) != 0 {
            self.shift = from.shift;
        }
        if changed & (1 << 38) != 0 {
            self.side = from.side;
        }
        if changed & (1 << 39) != 0 {
            self.typeahead = from.typeahead;
        }

        if changed
            & ((1 << 0)
                | (1 << 7)
                | (1 << 8)
                | (1 << 9)
                | (1 << 10)
                | (1 << 14)
                | (1 << 18)
                | (1 << 19)
                | (1 << 20)
                | (1 << 21)
                | (1 << 22)
                | (1 << 26)
                | (1 << 29)
                | (1 << 30)
                | (1 << 31)
                | (1 << 33)
                | (1 << 35)
                | (1 << 36)
                | (1 << 40)
                | (1 << 41)
                | (1 << 42)
                | (1 << 43))
            != 0
        {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 0) != 0 {
                own.active_descendant = from.active_descendant;
            }
            if changed & (1 << 7) != 0 {
                own.busy = from.busy;
            }
            if changed & (1 << 8) != 0 {
                own.checked = from.checked;
            }
            if changed & (1 << 9) != 0 {
                own.current = from.current;
            }
            if changed & (1 << 10) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 14) != 0 {
                own.expanded = from.expanded;
            }
            if changed & (1 << 18) != 0 {
                own.has_popup = from.has_popup;
            }
            if changed & (1 << 19) != 0 {
                own.invalid = from.invalid;
            }
            if changed & (1 << 20) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 21) != 0 {
                own.level = from.level;
            }
            if changed & (1 << 22) != 0 {
                own.live = from.live;
            }
            if changed & (1 << 26) != 0 {
                own.modal = from.modal;
            }
            if changed & (1 << 29) != 0 {
                own.orientation = from.orientation;
            }
            if changed & (1 << 30) != 0 {
                own.position = from.position;
            }
            if changed & (1 << 31) != 0 {
                own.required = from.required;
            }
            if changed & (1 << 33) != 0 {
                own.role = from.role;
            }
            if changed & (1 << 35) != 0 {
                own.selected = from.selected;
            }
            if changed & (1 << 36) != 0 {
                own.set_size = from.set_size;
            }
            if changed & (1 << 40) != 0 {
                own.value_max = from.value_max;
            }
            if changed & (1 << 41) != 0 {
                own.value_min = from.value_min;
            }
            if changed & (1 << 42) != 0 {
                own.value_now = from.value_now;
            }
            if changed & (1 << 43) != 0 {
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
                return Err(DecodeError::text(offset, "the number of a command of overlay", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}

/// The user asks to close it; nothing happens unless `open` changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Dismiss {
    /// `focus`: it went elsewhere. `anchor`: what it stands beside is gone or out of sight.
    pub reason: DismissReason,
}

impl EventPayload for Dismiss {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Overlay => Some(3),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        self.reason.write(writer);
    }
}

/// It came to stand somewhere else.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Logical px.
    pub height: f32,
    /// The side it came to stand on.
    pub side: Side,
    /// Logical px.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for Placed {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Overlay => Some(9),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.f32(self.height);
        self.side.write(writer);
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}
