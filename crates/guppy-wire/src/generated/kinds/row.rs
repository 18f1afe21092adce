//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Checked;
use crate::Current;
use crate::ErrorCode;
use crate::Live;
use crate::Orientation;
use crate::Popup;
use crate::Role;
use crate::Roving;
use crate::RowPin;
use crate::Semantics;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// A row of `<rows>`: a box that says which one it is.
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
    /// Which row it is, from 0. Rows may stand in any order, and one that does not show may stay.
    pub index: u32,
    /// The `id` of a node that a click on this one focuses and presses, as that of a field on its label.
    pub label_for: Option<u32>,
    /// With `roving`: an arrow at the end goes on at the start.
    pub loops: bool,
    /// `section`: it stays at the top until the next one comes there. `top` and `bottom`: a header or a footer that always shows and is not counted among the rows.
    pub pin: RowPin,
    /// Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
    pub roving: Roving,
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
            disabled: false,
            focus_on_hover: false,
            focusable: false,
            handles: "".into(),
            index: 0,
            label_for: None,
            loops: true,
            pin: RowPin::None,
            roving: Roving::None,
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
                self.semantics.get_or_insert_default().expanded =
                    Some(reader.bool().map_err(|error| error.within("expanded"))?)
            }
            7 => self.focus_on_hover = reader.bool().map_err(|error| error.within("focusOnHover"))?,
            8 => self.focusable = reader.bool().map_err(|error| error.within("focusable"))?,
            9 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            10 => {
                self.semantics.get_or_insert_default().has_popup =
                    Some(Popup::read(reader).map_err(|error| error.within("hasPopup"))?)
            }
            11 => self.index = reader.u32().map_err(|error| error.within("index"))?,
            12 => {
                self.semantics.get_or_insert_default().invalid =
                    reader.bool().map_err(|error| error.within("invalid"))?
            }
            13 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            14 => self.label_for = Some(reader.u32().map_err(|error| error.within("labelFor"))?),
            15 => {
                self.semantics.get_or_insert_default().level =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("level"))?)
            }
            16 => {
                self.semantics.get_or_insert_default().live =
                    Some(Live::read(reader).map_err(|error| error.within("live"))?)
            }
            17 => self.loops = reader.bool().map_err(|error| error.within("loops"))?,
            18 => {
                self.semantics.get_or_insert_default().modal = reader.bool().map_err(|error| error.within("modal"))?
            }
            19 => {
                self.semantics.get_or_insert_default().orientation =
                    Some(Orientation::read(reader).map_err(|error| error.within("orientation"))?)
            }
            20 => self.pin = RowPin::read(reader).map_err(|error| error.within("pin"))?,
            21 => {
                self.semantics.get_or_insert_default().position =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("position"))?)
            }
            22 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            23 => {
                self.semantics.get_or_insert_default().role =
                    Some(Role::read(reader).map_err(|error| error.within("role"))?)
            }
            24 => self.roving = Roving::read(reader).map_err(|error| error.within("roving"))?,
            25 => {
                self.semantics.get_or_insert_default().selected =
                    Some(reader.bool().map_err(|error| error.within("selected"))?)
            }
            26 => {
                self.semantics.get_or_insert_default().set_size =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("setSize"))?)
            }
            27 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            28 => self.typeahead = reader.bool().map_err(|error| error.within("typeahead"))?,
            29 => {
                self.semantics.get_or_insert_default().value_max =
                    Some(reader.f64().map_err(|error| error.within("valueMax"))?)
            }
            30 => {
                self.semantics.get_or_insert_default().value_min =
                    Some(reader.f64().map_err(|error| error.within("valueMin"))?)
            }
            31 => {
                self.semantics.get_or_insert_default().value_now =
                    Some(reader.f64().map_err(|error| error.within("valueNow"))?)
            }
            32 => {
                self.semantics.get_or_insert_default().value_text =
                    Some(reader.text().map_err(|error| error.within("valueText"))?)
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 5) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 7) != 0 {
            self.focus_on_hover = from.focus_on_hover;
        }
        if changed & (1 << 8) != 0 {
            self.focusable = from.focusable;
        }
        if changed & (1 << 9) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 11) != 0 {
            self.index = from.index;
        }
        if changed & (1 << 14) != 0 {
            self.label_for = from.label_for;
        }
        if changed & (1 << 17) != 0 {
            self.loops = from.loops;
        }
        if changed & (1 << 20) != 0 {
            self.pin = from.pin;
        }
        if changed & (1 << 24) != 0 {
            self.roving = from.roving;
        }
        if changed & (1 << 27) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 28) != 0 {
            self.typeahead = from.typeahead;
        }

        if changed
            & ((1 << 0)
                | (1 << 1)
                | (1 << 2)
                | (1 << 3)
                | (1 << 4)
                | (1 << 6)
                | (1 << 10)
                | (1 << 12)
                | (1 << 13)
                | (1 << 15)
                | (1 << 16)
                | (1 << 18)
                | (1 << 19)
                | (1 << 21)
                | (1 << 22)
                | (1 << 23)
                | (1 << 25)
                | (1 << 26)
                | (1 << 29)
                | (1 << 30)
                | (1 << 31)
                | (1 << 32))
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
            if changed & (1 << 6) != 0 {
                own.expanded = from.expanded;
            }
            if changed & (1 << 10) != 0 {
                own.has_popup = from.has_popup;
            }
            if changed & (1 << 12) != 0 {
                own.invalid = from.invalid;
            }
            if changed & (1 << 13) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 15) != 0 {
                own.level = from.level;
            }
            if changed & (1 << 16) != 0 {
                own.live = from.live;
            }
            if changed & (1 << 18) != 0 {
                own.modal = from.modal;
            }
            if changed & (1 << 19) != 0 {
                own.orientation = from.orientation;
            }
            if changed & (1 << 21) != 0 {
                own.position = from.position;
            }
            if changed & (1 << 22) != 0 {
                own.required = from.required;
            }
            if changed & (1 << 23) != 0 {
                own.role = from.role;
            }
            if changed & (1 << 25) != 0 {
                own.selected = from.selected;
            }
            if changed & (1 << 26) != 0 {
                own.set_size = from.set_size;
            }
            if changed & (1 << 29) != 0 {
                own.value_max = from.value_max;
            }
            if changed & (1 << 30) != 0 {
                own.value_min = from.value_min;
            }
            if changed & (1 << 31) != 0 {
                own.value_now = from.value_now;
            }
            if changed & (1 << 32) != 0 {
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
}

impl Command {
    /// Reads the args of the command with this number, which stood at `offset`.
    pub(crate) fn read(number: u8, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let _ = reader;
        Ok(match number {
            0 => Self::Blur,
            1 => Self::Focus,
            2 => Self::ScrollIntoView,
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of row", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}
