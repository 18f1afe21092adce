//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::EntryVariant;
use crate::ErrorCode;
use crate::Popup;
use crate::Semantics;
use crate::TextWrap;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// Several lines of text to edit; what does not fit scrolls inside.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// Takes the focus when it appears.
    pub auto_focus: bool,
    /// The text at first, where `value` is not given.
    pub default_value: Arc<str>,
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// How many UTF-16 units the user can make of it; what goes beyond is not taken.
    pub max_length: Option<u32>,
    /// Above 0, it is as tall as its text up to this many lines; from there it scrolls.
    pub max_rows: u32,
    /// With some text, but fewer UTF-16 units, it is not valid.
    pub min_length: u32,
    /// Above 0, it is as tall as its text and no less than this; `rows` is not used then.
    pub min_rows: u32,
    /// What is shown while there is no text.
    pub placeholder: Arc<str>,
    /// The text can be selected and copied, not changed.
    pub read_only: bool,
    /// How many lines it is tall, where its style does not say.
    pub rows: u32,
    /// The number of the last edit that the program had seen when it gave `value`.
    pub seen: u32,
    /// Selects the whole text when it gets the focus.
    pub select_on_focus: bool,
    /// Enter submits and Shift+Enter makes a new line, as in a chat.
    pub submit_on_enter: bool,
    /// Tab indents; the keyboard leaves by Escape and then Tab.
    pub tab_indents: bool,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// The text, decided by the program; without it the field keeps its own.
    pub value: Option<Arc<str>>,
    /// `bare` has no border, no padding and no background, for a box of your own around it.
    pub variant: EntryVariant,
    /// `soft` breaks lines where they reach the edge; with `off` they scroll sideways.
    pub wrap: TextWrap,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            auto_focus: false,
            default_value: "".into(),
            disabled: false,
            handles: "".into(),
            max_length: None,
            max_rows: 0,
            min_length: 0,
            min_rows: 0,
            placeholder: "".into(),
            read_only: false,
            rows: 3,
            seen: 0,
            select_on_focus: false,
            submit_on_enter: false,
            tab_indents: false,
            tab_index: 0,
            value: None,
            variant: EntryVariant::Outline,
            wrap: TextWrap::Soft,
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
            11 => self.max_length = reader.optional(Reader::u32).map_err(|error| error.within("maxLength"))?,
            12 => self.max_rows = reader.u32_in(u32::MIN..=1000).map_err(|error| error.within("maxRows"))?,
            13 => self.min_length = reader.u32().map_err(|error| error.within("minLength"))?,
            14 => self.min_rows = reader.u32_in(u32::MIN..=1000).map_err(|error| error.within("minRows"))?,
            15 => self.placeholder = reader.text().map_err(|error| error.within("placeholder"))?,
            16 => self.read_only = reader.bool().map_err(|error| error.within("readOnly"))?,
            17 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            18 => self.rows = reader.u32_in(1..=1000).map_err(|error| error.within("rows"))?,
            19 => self.seen = reader.u32().map_err(|error| error.within("seen"))?,
            20 => self.select_on_focus = reader.bool().map_err(|error| error.within("selectOnFocus"))?,
            21 => self.submit_on_enter = reader.bool().map_err(|error| error.within("submitOnEnter"))?,
            22 => self.tab_indents = reader.bool().map_err(|error| error.within("tabIndents"))?,
            23 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            24 => self.value = reader.optional(Reader::text).map_err(|error| error.within("value"))?,
            25 => self.variant = EntryVariant::read(reader).map_err(|error| error.within("variant"))?,
            26 => self.wrap = TextWrap::read(reader).map_err(|error| error.within("wrap"))?,
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
            self.max_length = from.max_length;
        }
        if changed & (1 << 12) != 0 {
            self.max_rows = from.max_rows;
        }
        if changed & (1 << 13) != 0 {
            self.min_length = from.min_length;
        }
        if changed & (1 << 14) != 0 {
            self.min_rows = from.min_rows;
        }
        if changed & (1 << 15) != 0 {
            self.placeholder = from.placeholder;
        }
        if changed & (1 << 16) != 0 {
            self.read_only = from.read_only;
        }
        if changed & (1 << 18) != 0 {
            self.rows = from.rows;
        }
        if changed & (1 << 19) != 0 {
            self.seen = from.seen;
        }
        if changed & (1 << 20) != 0 {
            self.select_on_focus = from.select_on_focus;
        }
        if changed & (1 << 21) != 0 {
            self.submit_on_enter = from.submit_on_enter;
        }
        if changed & (1 << 22) != 0 {
            self.tab_indents = from.tab_indents;
        }
        if changed & (1 << 23) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 24) != 0 {
            self.value = from.value;
        }
        if changed & (1 << 25) != 0 {
            self.variant = from.variant;
        }
        if changed & (1 << 26) != 0 {
            self.wrap = from.wrap;
        }

        if changed & ((1 << 0) | (1 << 2) | (1 << 4) | (1 << 6) | (1 << 8) | (1 << 9) | (1 << 10) | (1 << 17)) != 0 {
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
            if changed & (1 << 17) != 0 {
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
                return Err(DecodeError::text(offset, "the number of a command of textarea", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}
