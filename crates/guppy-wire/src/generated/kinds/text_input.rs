//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ErrorCode;
use crate::NodeKind;
use crate::Popup;
use crate::Semantics;
use crate::error::DecodeError;
use crate::event::Coalesce;
use crate::event::EventPayload;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

/// One line of text to edit.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Props {
    /// Takes the focus when it appears.
    pub auto_focus: bool,
    /// The text at first, where `value` is not given.
    pub default_value: Arc<str>,
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// Keys, with a space between them, as `enter ctrl-s`: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// What is shown while there is no text.
    pub placeholder: Arc<str>,
    /// The text can be selected and copied, not changed.
    pub read_only: bool,
    /// The number of the last edit that the program had seen when it gave `value`.
    pub seen: u32,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// The text, decided by the program; without it the input keeps its own.
    pub value: Option<Arc<str>>,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => {
                self.semantics.get_or_insert_default().active_descendant =
                    Some(reader.text().map_err(|error| error.within("activeDescendant"))?)
            }
            1 => self.auto_focus = reader.bool().map_err(|error| error.within("autoFocus"))?,
            2 => self.semantics.get_or_insert_default().busy = reader.bool().map_err(|error| error.within("busy"))?,
            3 => self.default_value = reader.text().map_err(|error| error.within("defaultValue"))?,
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
            11 => self.placeholder = reader.text().map_err(|error| error.within("placeholder"))?,
            12 => self.read_only = reader.bool().map_err(|error| error.within("readOnly"))?,
            13 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            14 => self.seen = reader.u32().map_err(|error| error.within("seen"))?,
            15 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            16 => self.value = reader.optional(Reader::text).map_err(|error| error.within("value"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 1) != 0 {
            self.auto_focus = from.auto_focus;
        }
        if changed & (1 << 3) != 0 {
            self.default_value = from.default_value;
        }
        if changed & (1 << 5) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 7) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 11) != 0 {
            self.placeholder = from.placeholder;
        }
        if changed & (1 << 12) != 0 {
            self.read_only = from.read_only;
        }
        if changed & (1 << 14) != 0 {
            self.seen = from.seen;
        }
        if changed & (1 << 15) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 16) != 0 {
            self.value = from.value;
        }

        if changed & ((1 << 0) | (1 << 2) | (1 << 4) | (1 << 6) | (1 << 8) | (1 << 9) | (1 << 10) | (1 << 13)) != 0 {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 0) != 0 {
                own.active_descendant = from.active_descendant;
            }
            if changed & (1 << 2) != 0 {
                own.busy = from.busy;
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
            if changed & (1 << 13) != 0 {
                own.required = from.required;
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
    /// Replaces the selection, as if it were typed.
    InsertText {
        /// What to insert.
        text: Arc<str>,
    },
    /// Makes it again.
    Redo,
    /// Scrolls what it lies in until it shows.
    ScrollIntoView,
    /// Selects the whole text.
    SelectAll,
    /// Selects a part of the text; the caret stands at its end.
    SetSelection {
        /// Where it ends.
        end: u32,
        /// Where the selection begins, in UTF-16 units.
        start: u32,
    },
    /// Takes the last edit back.
    Undo,
}

impl Command {
    /// Reads the args of the command with this number, which stood at `offset`.
    pub(crate) fn read(number: u8, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match number {
            0 => Self::Blur,
            1 => Self::Focus,
            2 => Self::InsertText { text: reader.text().map_err(|error| error.within("text"))? },
            3 => Self::Redo,
            4 => Self::ScrollIntoView,
            5 => Self::SelectAll,
            6 => Self::SetSelection {
                end: reader.u32().map_err(|error| error.within("end"))?,
                start: reader.u32().map_err(|error| error.within("start"))?,
            },
            7 => Self::Undo,
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of textInput", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}

/// The user changed the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The number of the edit; each is greater than the one before.
    pub edit: u32,
    /// The whole text now.
    pub text: Arc<str>,
}

impl EventPayload for Change {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::TextInput => Some(1),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.u32(self.edit);
        writer.str(&self.text);
    }
}

/// The selection or the caret moved.
#[derive(Clone, Debug, PartialEq)]
pub struct SelectionChange {
    /// Where it ends.
    pub end: u32,
    /// Where the selection begins, in UTF-16 units.
    pub start: u32,
}

impl EventPayload for SelectionChange {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::TextInput => Some(8),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.u32(self.end);
        writer.u32(self.start);
    }
}

/// Enter was pressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Submit {
    /// The text.
    pub text: Arc<str>,
}

impl EventPayload for Submit {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::TextInput => Some(9),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.str(&self.text);
    }
}
