//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ButtonSize;
use crate::ButtonVariant;
use crate::Checked;
use crate::Current;
use crate::ErrorCode;
use crate::Live;
use crate::Orientation;
use crate::Popup;
use crate::Role;
use crate::Semantics;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// Pressed by click, Enter or Space.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// The `id` of a node that a click on this one focuses and presses, as that of a field on its label.
    pub label_for: Option<u32>,
    /// How large it is; `icon` is as wide as it is high.
    pub size: ButtonSize,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// How it looks: `primary` for the main action, `danger` for one that destroys, `ghost` in toolbars, `bare` like a plain box.
    pub variant: ButtonVariant,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            disabled: false,
            handles: "".into(),
            label_for: None,
            size: ButtonSize::Md,
            tab_index: 0,
            variant: ButtonVariant::Default,
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
            7 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            8 => {
                self.semantics.get_or_insert_default().has_popup =
                    Some(Popup::read(reader).map_err(|error| error.within("hasPopup"))?)
            }
            9 => {
                self.semantics.get_or_insert_default().invalid =
                    reader.bool().map_err(|error| error.within("invalid"))?
            }
            10 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            11 => self.label_for = Some(reader.u32().map_err(|error| error.within("labelFor"))?),
            12 => {
                self.semantics.get_or_insert_default().level =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("level"))?)
            }
            13 => {
                self.semantics.get_or_insert_default().live =
                    Some(Live::read(reader).map_err(|error| error.within("live"))?)
            }
            14 => {
                self.semantics.get_or_insert_default().modal = reader.bool().map_err(|error| error.within("modal"))?
            }
            15 => {
                self.semantics.get_or_insert_default().orientation =
                    Some(Orientation::read(reader).map_err(|error| error.within("orientation"))?)
            }
            16 => {
                self.semantics.get_or_insert_default().position =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("position"))?)
            }
            17 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            18 => {
                self.semantics.get_or_insert_default().role =
                    Some(Role::read(reader).map_err(|error| error.within("role"))?)
            }
            19 => {
                self.semantics.get_or_insert_default().selected =
                    Some(reader.bool().map_err(|error| error.within("selected"))?)
            }
            20 => {
                self.semantics.get_or_insert_default().set_size =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("setSize"))?)
            }
            21 => self.size = ButtonSize::read(reader).map_err(|error| error.within("size"))?,
            22 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            23 => {
                self.semantics.get_or_insert_default().value_max =
                    Some(reader.f64().map_err(|error| error.within("valueMax"))?)
            }
            24 => {
                self.semantics.get_or_insert_default().value_min =
                    Some(reader.f64().map_err(|error| error.within("valueMin"))?)
            }
            25 => {
                self.semantics.get_or_insert_default().value_now =
                    Some(reader.f64().map_err(|error| error.within("valueNow"))?)
            }
            26 => {
                self.semantics.get_or_insert_default().value_text =
                    Some(reader.text().map_err(|error| error.within("valueText"))?)
            }
            27 => self.variant = ButtonVariant::read(reader).map_err(|error| error.within("variant"))?,
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
            self.handles = from.handles;
        }
        if changed & (1 << 11) != 0 {
            self.label_for = from.label_for;
        }
        if changed & (1 << 21) != 0 {
            self.size = from.size;
        }
        if changed & (1 << 22) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 27) != 0 {
            self.variant = from.variant;
        }

        if changed
            & ((1 << 0)
                | (1 << 1)
                | (1 << 2)
                | (1 << 3)
                | (1 << 4)
                | (1 << 6)
                | (1 << 8)
                | (1 << 9)
                | (1 << 10)
                | (1 << 12)
                | (1 << 13)
                | (1 << 14)
                | (1 << 15)
                | (1 << 16)
                | (1 << 17)
                | (1 << 18)
                | (1 << 19)
                | (1 << 20)
                | (1 << 23)
                | (1 << 24)
                | (1 << 25)
                | (1 << 26))
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
            if changed & (1 << 8) != 0 {
                own.has_popup = from.has_popup;
            }
            if changed & (1 << 9) != 0 {
                own.invalid = from.invalid;
            }
            if changed & (1 << 10) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 12) != 0 {
                own.level = from.level;
            }
            if changed & (1 << 13) != 0 {
                own.live = from.live;
            }
            if changed & (1 << 14) != 0 {
                own.modal = from.modal;
            }
            if changed & (1 << 15) != 0 {
                own.orientation = from.orientation;
            }
            if changed & (1 << 16) != 0 {
                own.position = from.position;
            }
            if changed & (1 << 17) != 0 {
                own.required = from.required;
            }
            if changed & (1 << 18) != 0 {
                own.role = from.role;
            }
            if changed & (1 << 19) != 0 {
                own.selected = from.selected;
            }
            if changed & (1 << 20) != 0 {
                own.set_size = from.set_size;
            }
            if changed & (1 << 23) != 0 {
                own.value_max = from.value_max;
            }
            if changed & (1 << 24) != 0 {
                own.value_min = from.value_min;
            }
            if changed & (1 << 25) != 0 {
                own.value_now = from.value_now;
            }
            if changed & (1 << 26) != 0 {
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
                return Err(DecodeError::text(offset, "the number of a command of button", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}
