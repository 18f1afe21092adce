//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Checked;
use crate::Current;
use crate::ErrorCode;
use crate::Live;
use crate::NodeKind;
use crate::Orientation;
use crate::Popup;
use crate::Role;
use crate::Roving;
use crate::RowAlign;
use crate::Semantics;
use crate::error::DecodeError;
use crate::event::Coalesce;
use crate::event::EventPayload;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

/// Scrolls through any number of rows, of which only those near what shows are children: `onRange` says which are wanted. `<list>` does the rest for most programs.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// How wide rows are where that is more than there is room: then it scrolls sideways too.
    pub content_width: f32,
    /// How many rows there are.
    pub count: u32,
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// Without `rowHeight`: how high a row is that was not seen yet, in logical px.
    pub estimated_height: f32,
    /// With `roving`: the node inside that the pointer comes to takes the focus.
    pub focus_on_hover: bool,
    /// Takes focus by click and by Tab.
    pub focusable: bool,
    /// Begins at the end, and stays there as rows come, until the user scrolls away from it.
    pub follow_tail: bool,
    /// Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// With `roving`: an arrow at the end goes on at the start.
    pub loops: bool,
    /// Rows so many logical px above and below what shows are asked for too.
    pub overscan: f32,
    /// Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
    pub roving: Roving,
    /// Every row has this height, in logical px, and nothing is measured; with 0, rows are as high as what is in them.
    pub row_height: f32,
    /// Arrows, Page Up and Page Down, Home, End and Space scroll it while it has the focus; without it they are for `onKeyDown` alone.
    pub scroll_keys: bool,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
    pub typeahead: bool,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            content_width: 0.0,
            count: 0,
            disabled: false,
            estimated_height: 32.0,
            focus_on_hover: false,
            focusable: false,
            follow_tail: false,
            handles: "".into(),
            loops: true,
            overscan: 240.0,
            roving: Roving::None,
            row_height: 0.0,
            scroll_keys: true,
            tab_index: 0,
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
            1 => self.semantics.get_or_insert_default().busy = reader.bool().map_err(|error| error.within("busy"))?,
            2 => {
                self.semantics.get_or_insert_default().checked =
                    Some(Checked::read(reader).map_err(|error| error.within("checked"))?)
            }
            3 => self.content_width = reader.f32_in(0.0..=10000000.0).map_err(|error| error.within("contentWidth"))?,
            4 => self.count = reader.u32_in(u32::MIN..=100000000).map_err(|error| error.within("count"))?,
            5 => {
                self.semantics.get_or_insert_default().current =
                    Some(Current::read(reader).map_err(|error| error.within("current"))?)
            }
            6 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            7 => self.disabled = reader.bool().map_err(|error| error.within("disabled"))?,
            8 => {
                self.estimated_height = reader.f32_in(1.0..=10000.0).map_err(|error| error.within("estimatedHeight"))?
            }
            9 => {
                self.semantics.get_or_insert_default().expanded =
                    Some(reader.bool().map_err(|error| error.within("expanded"))?)
            }
            10 => self.focus_on_hover = reader.bool().map_err(|error| error.within("focusOnHover"))?,
            11 => self.focusable = reader.bool().map_err(|error| error.within("focusable"))?,
            12 => self.follow_tail = reader.bool().map_err(|error| error.within("followTail"))?,
            13 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            14 => {
                self.semantics.get_or_insert_default().has_popup =
                    Some(Popup::read(reader).map_err(|error| error.within("hasPopup"))?)
            }
            15 => {
                self.semantics.get_or_insert_default().invalid =
                    reader.bool().map_err(|error| error.within("invalid"))?
            }
            16 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            17 => {
                self.semantics.get_or_insert_default().level =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("level"))?)
            }
            18 => {
                self.semantics.get_or_insert_default().live =
                    Some(Live::read(reader).map_err(|error| error.within("live"))?)
            }
            19 => self.loops = reader.bool().map_err(|error| error.within("loops"))?,
            20 => {
                self.semantics.get_or_insert_default().modal = reader.bool().map_err(|error| error.within("modal"))?
            }
            21 => {
                self.semantics.get_or_insert_default().orientation =
                    Some(Orientation::read(reader).map_err(|error| error.within("orientation"))?)
            }
            22 => self.overscan = reader.f32_in(0.0..=10000.0).map_err(|error| error.within("overscan"))?,
            23 => {
                self.semantics.get_or_insert_default().position =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("position"))?)
            }
            24 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            25 => {
                self.semantics.get_or_insert_default().role =
                    Some(Role::read(reader).map_err(|error| error.within("role"))?)
            }
            26 => self.roving = Roving::read(reader).map_err(|error| error.within("roving"))?,
            27 => self.row_height = reader.f32_in(0.0..=10000.0).map_err(|error| error.within("rowHeight"))?,
            28 => self.scroll_keys = reader.bool().map_err(|error| error.within("scrollKeys"))?,
            29 => {
                self.semantics.get_or_insert_default().selected =
                    Some(reader.bool().map_err(|error| error.within("selected"))?)
            }
            30 => {
                self.semantics.get_or_insert_default().set_size =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("setSize"))?)
            }
            31 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            32 => self.typeahead = reader.bool().map_err(|error| error.within("typeahead"))?,
            33 => {
                self.semantics.get_or_insert_default().value_max =
                    Some(reader.f64().map_err(|error| error.within("valueMax"))?)
            }
            34 => {
                self.semantics.get_or_insert_default().value_min =
                    Some(reader.f64().map_err(|error| error.within("valueMin"))?)
            }
            35 => {
                self.semantics.get_or_insert_default().value_now =
                    Some(reader.f64().map_err(|error| error.within("valueNow"))?)
            }
            36 => {
                self.semantics.get_or_insert_default().value_text =
                    Some(reader.text().map_err(|error| error.within("valueText"))?)
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 3) != 0 {
            self.content_width = from.content_width;
        }
        if changed & (1 << 4) != 0 {
            self.count = from.count;
        }
        if changed & (1 << 7) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 8) != 0 {
            self.estimated_height = from.estimated_height;
        }
        if changed & (1 << 10) != 0 {
            self.focus_on_hover = from.focus_on_hover;
        }
        if changed & (1 << 11) != 0 {
            self.focusable = from.focusable;
        }
        if changed & (1 << 12) != 0 {
            self.follow_tail = from.follow_tail;
        }
        if changed & (1 << 13) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 19) != 0 {
            self.loops = from.loops;
        }
        if changed & (1 << 22) != 0 {
            self.overscan = from.overscan;
        }
        if changed & (1 << 26) != 0 {
            self.roving = from.roving;
        }
        if changed & (1 << 27) != 0 {
            self.row_height = from.row_height;
        }
        if changed & (1 << 28) != 0 {
            self.scroll_keys = from.scroll_keys;
        }
        if changed & (1 << 31) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 32) != 0 {
            self.typeahead = from.typeahead;
        }

        if changed
            & ((1 << 0)
                | (1 << 1)
                | (1 << 2)
                | (1 << 5)
                | (1 << 6)
                | (1 << 9)
                | (1 << 14)
                | (1 << 15)
                | (1 << 16)
                | (1 << 17)
                | (1 << 18)
                | (1 << 20)
                | (1 << 21)
                | (1 << 23)
                | (1 << 24)
                | (1 << 25)
                | (1 << 29)
                | (1 << 30)
                | (1 << 33)
                | (1 << 34)
                | (1 << 35)
                | (1 << 36))
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
            if changed & (1 << 5) != 0 {
                own.current = from.current;
            }
            if changed & (1 << 6) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 9) != 0 {
                own.expanded = from.expanded;
            }
            if changed & (1 << 14) != 0 {
                own.has_popup = from.has_popup;
            }
            if changed & (1 << 15) != 0 {
                own.invalid = from.invalid;
            }
            if changed & (1 << 16) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 17) != 0 {
                own.level = from.level;
            }
            if changed & (1 << 18) != 0 {
                own.live = from.live;
            }
            if changed & (1 << 20) != 0 {
                own.modal = from.modal;
            }
            if changed & (1 << 21) != 0 {
                own.orientation = from.orientation;
            }
            if changed & (1 << 23) != 0 {
                own.position = from.position;
            }
            if changed & (1 << 24) != 0 {
                own.required = from.required;
            }
            if changed & (1 << 25) != 0 {
                own.role = from.role;
            }
            if changed & (1 << 29) != 0 {
                own.selected = from.selected;
            }
            if changed & (1 << 30) != 0 {
                own.set_size = from.set_size;
            }
            if changed & (1 << 33) != 0 {
                own.value_max = from.value_max;
            }
            if changed & (1 << 34) != 0 {
                own.value_min = from.value_min;
            }
            if changed & (1 << 35) != 0 {
                own.value_now = from.value_now;
            }
            if changed & (1 << 36) != 0 {
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
    /// Scrolls until a row shows, also one that was never measured.
    ScrollToItem {
        /// Where it comes to stand; `nearest`, which holds where it is left out, scrolls no further than it takes for it to show.
        align: Option<RowAlign>,
        /// The row; beyond the last one, the last one.
        index: u32,
        /// Glides there, unless the user wants less motion.
        smooth: Option<bool>,
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
            4 => Self::ScrollToItem {
                align: reader.optional(RowAlign::read).map_err(|error| error.within("align"))?,
                index: reader.u32().map_err(|error| error.within("index"))?,
                smooth: reader.optional(Reader::bool).map_err(|error| error.within("smooth"))?,
            },
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of rows", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}

/// Other rows are wanted than before, or another part of their width shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// The last row shows to its end.
    pub at_end: bool,
    /// The first row that is wanted.
    pub first: u32,
    /// Logical px of rows that show, between those that are pinned.
    pub height: f32,
    /// The row behind the last one that is wanted.
    pub last: u32,
    /// Logical px scrolled from the left.
    pub left: f32,
    /// Logical px scrolled from the top.
    pub offset: f64,
    /// Logical px that show of a row's width.
    pub width: f32,
}

impl EventPayload for Range {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Rows => Some(11),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.at_end);
        writer.u32(self.first);
        writer.f32(self.height);
        writer.u32(self.last);
        writer.f32(self.left);
        writer.f64(self.offset);
        writer.f32(self.width);
    }
}

/// The pointer is over this row, while the list or something in it holds the pointer: that is what listens to `pointerUp`, while a button is down.
#[derive(Clone, Debug, PartialEq)]
pub struct RowOver {
    /// The row, also where that is out of sight above or below.
    pub index: u32,
    /// Which part of the row's height is above the pointer, from 0 to 1.
    pub share: f32,
}

impl EventPayload for RowOver {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Rows => Some(12),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.u32(self.index);
        writer.f32(self.share);
    }
}
