//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::EntryVariant;
use crate::ErrorCode;
use crate::NodeKind;
use crate::Popup;
use crate::Role;
use crate::Semantics;
use crate::TextType;
use crate::error::DecodeError;
use crate::event::Coalesce;
use crate::event::EventPayload;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

/// One line of text to edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// Takes the focus when it appears.
    pub auto_focus: bool,
    /// Shows a button that takes the text away, while there is some.
    pub clearable: bool,
    /// The text at first, where `value` is not given.
    pub default_value: Arc<str>,
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// A template that limits typing: `9` is a digit, `A` a letter, `#` either, `*` anything; the rest is written by itself, as in `(999) 999-9999`.
    pub mask: Option<Arc<str>>,
    /// How many UTF-16 units the user can make of it; what goes beyond is not taken.
    pub max_length: Option<u32>,
    /// With some text, but fewer UTF-16 units, it is not valid.
    pub min_length: u32,
    /// A regular expression, as the `pattern` of web pages: a text that it does not match as a whole is not valid. Without look-around and back references.
    pub pattern: Option<Arc<str>>,
    /// What is shown while there is no text.
    pub placeholder: Arc<str>,
    /// The text can be selected and copied, not changed.
    pub read_only: bool,
    /// The number of the last edit that the program had seen when it gave `value`.
    pub seen: u32,
    /// Selects the whole text when it gets the focus.
    pub select_on_focus: bool,
    /// Up, Down, the page keys and, while it has the focus, the wheel are told by `onStep` and do nothing else.
    pub steps: bool,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// `password` shows dots and keeps its text to itself; `search` is cleared by Escape and by a button; `email` and `url` check what is written.
    pub type_: TextType,
    /// The text, decided by the program; without it the field keeps its own.
    pub value: Option<Arc<str>>,
    /// `bare` has no border, no padding and no background, for a box of your own around it.
    pub variant: EntryVariant,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            auto_focus: false,
            clearable: false,
            default_value: "".into(),
            disabled: false,
            handles: "".into(),
            mask: None,
            max_length: None,
            min_length: 0,
            pattern: None,
            placeholder: "".into(),
            read_only: false,
            seen: 0,
            select_on_focus: false,
            steps: false,
            tab_index: 0,
            type_: TextType::Text,
            value: None,
            variant: EntryVariant::Outline,
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
            1 => self.auto_focus = reader.bool().map_err(|error| error.within("autoFocus"))?,
            2 => self.semantics.get_or_insert_default().busy = reader.bool().map_err(|error| error.within("busy"))?,
            3 => self.clearable = reader.bool().map_err(|error| error.within("clearable"))?,
            4 => self.default_value = reader.text().map_err(|error| error.within("defaultValue"))?,
            5 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            6 => self.disabled = reader.bool().map_err(|error| error.within("disabled"))?,
            7 => {
                self.semantics.get_or_insert_default().expanded =
                    Some(reader.bool().map_err(|error| error.within("expanded"))?)
            }
            8 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            9 => {
                self.semantics.get_or_insert_default().has_popup =
                    Some(Popup::read(reader).map_err(|error| error.within("hasPopup"))?)
            }
            10 => {
                self.semantics.get_or_insert_default().invalid =
                    reader.bool().map_err(|error| error.within("invalid"))?
            }
            11 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            12 => self.mask = reader.optional(Reader::text).map_err(|error| error.within("mask"))?,
            13 => self.max_length = reader.optional(Reader::u32).map_err(|error| error.within("maxLength"))?,
            14 => self.min_length = reader.u32().map_err(|error| error.within("minLength"))?,
            15 => self.pattern = reader.optional(Reader::text).map_err(|error| error.within("pattern"))?,
            16 => self.placeholder = reader.text().map_err(|error| error.within("placeholder"))?,
            17 => self.read_only = reader.bool().map_err(|error| error.within("readOnly"))?,
            18 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            19 => {
                self.semantics.get_or_insert_default().role =
                    Some(Role::read(reader).map_err(|error| error.within("role"))?)
            }
            20 => self.seen = reader.u32().map_err(|error| error.within("seen"))?,
            21 => self.select_on_focus = reader.bool().map_err(|error| error.within("selectOnFocus"))?,
            22 => self.steps = reader.bool().map_err(|error| error.within("steps"))?,
            23 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            24 => self.type_ = TextType::read(reader).map_err(|error| error.within("type"))?,
            25 => self.value = reader.optional(Reader::text).map_err(|error| error.within("value"))?,
            26 => {
                self.semantics.get_or_insert_default().value_max =
                    Some(reader.f64().map_err(|error| error.within("valueMax"))?)
            }
            27 => {
                self.semantics.get_or_insert_default().value_min =
                    Some(reader.f64().map_err(|error| error.within("valueMin"))?)
            }
            28 => {
                self.semantics.get_or_insert_default().value_now =
                    Some(reader.f64().map_err(|error| error.within("valueNow"))?)
            }
            29 => {
                self.semantics.get_or_insert_default().value_text =
                    Some(reader.text().map_err(|error| error.within("valueText"))?)
            }
            30 => self.variant = EntryVariant::read(reader).map_err(|error| error.within("variant"))?,
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
            self.clearable = from.clearable;
        }
        if changed & (1 << 4) != 0 {
            self.default_value = from.default_value;
        }
        if changed & (1 << 6) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 8) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 12) != 0 {
            self.mask = from.mask;
        }
        if changed & (1 << 13) != 0 {
            self.max_length = from.max_length;
        }
        if changed & (1 << 14) != 0 {
            self.min_length = from.min_length;
        }
        if changed & (1 << 15) != 0 {
            self.pattern = from.pattern;
        }
        if changed & (1 << 16) != 0 {
            self.placeholder = from.placeholder;
        }
        if changed & (1 << 17) != 0 {
            self.read_only = from.read_only;
        }
        if changed & (1 << 20) != 0 {
            self.seen = from.seen;
        }
        if changed & (1 << 21) != 0 {
            self.select_on_focus = from.select_on_focus;
        }
        if changed & (1 << 22) != 0 {
            self.steps = from.steps;
        }
        if changed & (1 << 23) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 24) != 0 {
            self.type_ = from.type_;
        }
        if changed & (1 << 25) != 0 {
            self.value = from.value;
        }
        if changed & (1 << 30) != 0 {
            self.variant = from.variant;
        }

        if changed
            & ((1 << 0)
                | (1 << 2)
                | (1 << 5)
                | (1 << 7)
                | (1 << 9)
                | (1 << 10)
                | (1 << 11)
                | (1 << 18)
                | (1 << 19)
                | (1 << 26)
                | (1 << 27)
                | (1 << 28)
                | (1 << 29))
            != 0
        {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 0) != 0 {
                own.active_descendant = from.active_descendant;
            }
            if changed & (1 << 2) != 0 {
                own.busy = from.busy;
            }
            if changed & (1 << 5) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 7) != 0 {
                own.expanded = from.expanded;
            }
            if changed & (1 << 9) != 0 {
                own.has_popup = from.has_popup;
            }
            if changed & (1 << 10) != 0 {
                own.invalid = from.invalid;
            }
            if changed & (1 << 11) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 18) != 0 {
                own.required = from.required;
            }
            if changed & (1 << 19) != 0 {
                own.role = from.role;
            }
            if changed & (1 << 26) != 0 {
                own.value_max = from.value_max;
            }
            if changed & (1 << 27) != 0 {
                own.value_min = from.value_min;
            }
            if changed & (1 << 28) != 0 {
                own.value_now = from.value_now;
            }
            if changed & (1 << 29) != 0 {
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
    /// Takes the whole text away, as the user could.
    Clear,
    /// Copies the selection to the clipboard; not from a password.
    Copy,
    /// Moves the selection to the clipboard; that of a password stays.
    Cut,
    /// Gives it the focus.
    Focus,
    /// Replaces the selection, as if it were typed.
    InsertText {
        /// What to insert.
        text: Arc<str>,
    },
    /// Replaces the selection by the clipboard's text.
    Paste,
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
            1 => Self::Clear,
            2 => Self::Copy,
            3 => Self::Cut,
            4 => Self::Focus,
            5 => Self::InsertText { text: reader.text().map_err(|error| error.within("text"))? },
            6 => Self::Paste,
            7 => Self::Redo,
            8 => Self::ScrollIntoView,
            9 => Self::SelectAll,
            10 => Self::SetSelection {
                end: reader.u32().map_err(|error| error.within("end"))?,
                start: reader.u32().map_err(|error| error.within("start"))?,
            },
            11 => Self::Undo,
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of textInput", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}

/// The user asked for the next value, where the field has `steps`.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// How many steps up; negative ones go down. A page, or Shift with an arrow, is ten.
    pub count: i32,
}

impl EventPayload for Step {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::TextInput => Some(9),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.i32(self.count);
    }
}
