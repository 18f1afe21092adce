//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::EntryVariant;
use crate::ErrorCode;
use crate::TextType;
use crate::error::DecodeError;
use crate::reader::Reader;
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
    /// Keys, with a space between them, as `enter ctrl-s`: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// A name for tests and assistive technology where the text says too little.
    pub label: Option<Arc<str>>,
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
    /// Without text it is not valid.
    pub required: bool,
    /// The number of the last edit that the program had seen when it gave `value`.
    pub seen: u32,
    /// Selects the whole text when it gets the focus.
    pub select_on_focus: bool,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// `password` shows dots and keeps its text to itself; `search` is cleared by Escape and by a button; `email` and `url` check what is written.
    pub type_: TextType,
    /// The text, decided by the program; without it the field keeps its own.
    pub value: Option<Arc<str>>,
    /// `bare` has no border, no padding and no background, for a box of your own around it.
    pub variant: EntryVariant,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            auto_focus: false,
            clearable: false,
            default_value: "".into(),
            disabled: false,
            handles: "".into(),
            label: None,
            mask: None,
            max_length: None,
            min_length: 0,
            pattern: None,
            placeholder: "".into(),
            read_only: false,
            required: false,
            seen: 0,
            select_on_focus: false,
            tab_index: 0,
            type_: TextType::Text,
            value: None,
            variant: EntryVariant::Outline,
        }
    }
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => self.auto_focus = reader.bool().map_err(|error| error.within("autoFocus"))?,
            1 => self.clearable = reader.bool().map_err(|error| error.within("clearable"))?,
            2 => self.default_value = reader.text().map_err(|error| error.within("defaultValue"))?,
            3 => self.disabled = reader.bool().map_err(|error| error.within("disabled"))?,
            4 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            5 => self.label = Some(reader.text().map_err(|error| error.within("label"))?),
            6 => self.mask = reader.optional(Reader::text).map_err(|error| error.within("mask"))?,
            7 => self.max_length = reader.optional(Reader::u32).map_err(|error| error.within("maxLength"))?,
            8 => self.min_length = reader.u32().map_err(|error| error.within("minLength"))?,
            9 => self.pattern = reader.optional(Reader::text).map_err(|error| error.within("pattern"))?,
            10 => self.placeholder = reader.text().map_err(|error| error.within("placeholder"))?,
            11 => self.read_only = reader.bool().map_err(|error| error.within("readOnly"))?,
            12 => self.required = reader.bool().map_err(|error| error.within("required"))?,
            13 => self.seen = reader.u32().map_err(|error| error.within("seen"))?,
            14 => self.select_on_focus = reader.bool().map_err(|error| error.within("selectOnFocus"))?,
            15 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            16 => self.type_ = TextType::read(reader).map_err(|error| error.within("type"))?,
            17 => self.value = reader.optional(Reader::text).map_err(|error| error.within("value"))?,
            18 => self.variant = EntryVariant::read(reader).map_err(|error| error.within("variant"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 0) != 0 {
            self.auto_focus = from.auto_focus;
        }
        if changed & (1 << 1) != 0 {
            self.clearable = from.clearable;
        }
        if changed & (1 << 2) != 0 {
            self.default_value = from.default_value;
        }
        if changed & (1 << 3) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 4) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 5) != 0 {
            self.label = from.label;
        }
        if changed & (1 << 6) != 0 {
            self.mask = from.mask;
        }
        if changed & (1 << 7) != 0 {
            self.max_length = from.max_length;
        }
        if changed & (1 << 8) != 0 {
            self.min_length = from.min_length;
        }
        if changed & (1 << 9) != 0 {
            self.pattern = from.pattern;
        }
        if changed & (1 << 10) != 0 {
            self.placeholder = from.placeholder;
        }
        if changed & (1 << 11) != 0 {
            self.read_only = from.read_only;
        }
        if changed & (1 << 12) != 0 {
            self.required = from.required;
        }
        if changed & (1 << 13) != 0 {
            self.seen = from.seen;
        }
        if changed & (1 << 14) != 0 {
            self.select_on_focus = from.select_on_focus;
        }
        if changed & (1 << 15) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 16) != 0 {
            self.type_ = from.type_;
        }
        if changed & (1 << 17) != 0 {
            self.value = from.value;
        }
        if changed & (1 << 18) != 0 {
            self.variant = from.variant;
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
