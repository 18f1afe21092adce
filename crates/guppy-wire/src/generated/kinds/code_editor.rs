//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::CodeSpan;
use crate::Diagnostic;
use crate::EntryVariant;
use crate::ErrorCode;
use crate::NodeKind;
use crate::Popup;
use crate::Semantics;
use crate::TextWrap;
use crate::error::DecodeError;
use crate::event::Coalesce;
use crate::event::EventPayload;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

/// Code to edit, with the numbers of its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// Writes the second of a pair of brackets or quotes.
    pub auto_close: bool,
    /// Takes the focus when it appears.
    pub auto_focus: bool,
    /// The text at first, where `value` is not given.
    pub default_value: Arc<str>,
    /// Parts that are underlined, as a checker of the program finds them.
    pub diagnostics: Option<Vec<Diagnostic>>,
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// Parts that are indented further can be folded away, beside the numbers of the lines.
    pub folding: bool,
    /// Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// Shows the numbers of the lines.
    pub line_numbers: bool,
    /// How many UTF-16 units the user can make of it; what goes beyond is not taken.
    pub max_length: Option<u32>,
    /// With some text, but fewer UTF-16 units, it is not valid.
    pub min_length: u32,
    /// What is shown while there is no text.
    pub placeholder: Arc<str>,
    /// The text can be selected and copied, not changed.
    pub read_only: bool,
    /// The number of the last edit that the program had seen when it gave `value`.
    pub seen: u32,
    /// Selects the whole text when it gets the focus.
    pub select_on_focus: bool,
    /// Parts of the text in colours, as a highlighter of the program finds them; they move along with edits until the next ones come.
    pub spans: Option<Vec<CodeSpan>>,
    /// Tab indents; the keyboard leaves by Escape and then Tab.
    pub tab_indents: bool,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// How many spaces Tab makes, and how wide a tab is.
    pub tab_size: u32,
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
            auto_close: true,
            auto_focus: false,
            default_value: "".into(),
            diagnostics: None,
            disabled: false,
            folding: true,
            handles: "".into(),
            line_numbers: true,
            max_length: None,
            min_length: 0,
            placeholder: "".into(),
            read_only: false,
            seen: 0,
            select_on_focus: false,
            spans: None,
            tab_indents: true,
            tab_index: 0,
            tab_size: 2,
            value: None,
            variant: EntryVariant::Outline,
            wrap: TextWrap::Off,
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
            1 => self.auto_close = reader.bool().map_err(|error| error.within("autoClose"))?,
            2 => self.auto_focus = reader.bool().map_err(|error| error.within("autoFocus"))?,
            3 => self.semantics.get_or_insert_default().busy = reader.bool().map_err(|error| error.within("busy"))?,
            4 => self.default_value = reader.text().map_err(|error| error.within("defaultValue"))?,
            5 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            6 => {
                self.diagnostics =
                    Some(reader.list(10000, 13, Diagnostic::read).map_err(|error| error.within("diagnostics"))?)
            }
            7 => self.disabled = reader.bool().map_err(|error| error.within("disabled"))?,
            8 => {
                self.semantics.get_or_insert_default().expanded =
                    Some(reader.bool().map_err(|error| error.within("expanded"))?)
            }
            9 => self.folding = reader.bool().map_err(|error| error.within("folding"))?,
            10 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            11 => {
                self.semantics.get_or_insert_default().has_popup =
                    Some(Popup::read(reader).map_err(|error| error.within("hasPopup"))?)
            }
            12 => {
                self.semantics.get_or_insert_default().invalid =
                    reader.bool().map_err(|error| error.within("invalid"))?
            }
            13 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            14 => self.line_numbers = reader.bool().map_err(|error| error.within("lineNumbers"))?,
            15 => self.max_length = reader.optional(Reader::u32).map_err(|error| error.within("maxLength"))?,
            16 => self.min_length = reader.u32().map_err(|error| error.within("minLength"))?,
            17 => self.placeholder = reader.text().map_err(|error| error.within("placeholder"))?,
            18 => self.read_only = reader.bool().map_err(|error| error.within("readOnly"))?,
            19 => {
                self.semantics.get_or_insert_default().required =
                    reader.bool().map_err(|error| error.within("required"))?
            }
            20 => self.seen = reader.u32().map_err(|error| error.within("seen"))?,
            21 => self.select_on_focus = reader.bool().map_err(|error| error.within("selectOnFocus"))?,
            22 => self.spans = Some(reader.list(200000, 10, CodeSpan::read).map_err(|error| error.within("spans"))?),
            23 => self.tab_indents = reader.bool().map_err(|error| error.within("tabIndents"))?,
            24 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            25 => self.tab_size = reader.u32_in(1..=16).map_err(|error| error.within("tabSize"))?,
            26 => self.value = reader.optional(Reader::text).map_err(|error| error.within("value"))?,
            27 => self.variant = EntryVariant::read(reader).map_err(|error| error.within("variant"))?,
            28 => self.wrap = TextWrap::read(reader).map_err(|error| error.within("wrap"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 1) != 0 {
            self.auto_close = from.auto_close;
        }
        if changed & (1 << 2) != 0 {
            self.auto_focus = from.auto_focus;
        }
        if changed & (1 << 4) != 0 {
            self.default_value = from.default_value;
        }
        if changed & (1 << 6) != 0 {
            self.diagnostics = from.diagnostics;
        }
        if changed & (1 << 7) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 9) != 0 {
            self.folding = from.folding;
        }
        if changed & (1 << 10) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 14) != 0 {
            self.line_numbers = from.line_numbers;
        }
        if changed & (1 << 15) != 0 {
            self.max_length = from.max_length;
        }
        if changed & (1 << 16) != 0 {
            self.min_length = from.min_length;
        }
        if changed & (1 << 17) != 0 {
            self.placeholder = from.placeholder;
        }
        if changed & (1 << 18) != 0 {
            self.read_only = from.read_only;
        }
        if changed & (1 << 20) != 0 {
            self.seen = from.seen;
        }
        if changed & (1 << 21) != 0 {
            self.select_on_focus = from.select_on_focus;
        }
        if changed & (1 << 22) != 0 {
            self.spans = from.spans;
        }
        if changed & (1 << 23) != 0 {
            self.tab_indents = from.tab_indents;
        }
        if changed & (1 << 24) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 25) != 0 {
            self.tab_size = from.tab_size;
        }
        if changed & (1 << 26) != 0 {
            self.value = from.value;
        }
        if changed & (1 << 27) != 0 {
            self.variant = from.variant;
        }
        if changed & (1 << 28) != 0 {
            self.wrap = from.wrap;
        }

        if changed & ((1 << 0) | (1 << 3) | (1 << 5) | (1 << 8) | (1 << 11) | (1 << 12) | (1 << 13) | (1 << 19)) != 0 {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 0) != 0 {
                own.active_descendant = from.active_descendant;
            }
            if changed & (1 << 3) != 0 {
                own.busy = from.busy;
            }
            if changed & (1 << 5) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 8) != 0 {
                own.expanded = from.expanded;
            }
            if changed & (1 << 11) != 0 {
                own.has_popup = from.has_popup;
            }
            if changed & (1 << 12) != 0 {
                own.invalid = from.invalid;
            }
            if changed & (1 << 13) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 19) != 0 {
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
    /// Marks each place where the text stands, and shows the first.
    Find {
        /// Takes capital and small letters for the same.
        ignore_case: bool,
        /// What to look for; nothing ends the search.
        text: Arc<str>,
    },
    /// Shows the next place, around the end.
    FindNext,
    /// Shows the place before.
    FindPrevious,
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
            4 => Self::Find {
                ignore_case: reader.bool().map_err(|error| error.within("ignoreCase"))?,
                text: reader.text().map_err(|error| error.within("text"))?,
            },
            5 => Self::FindNext,
            6 => Self::FindPrevious,
            7 => Self::Focus,
            8 => Self::InsertText { text: reader.text().map_err(|error| error.within("text"))? },
            9 => Self::Paste,
            10 => Self::Redo,
            11 => Self::ScrollIntoView,
            12 => Self::SelectAll,
            13 => Self::SetSelection {
                end: reader.u32().map_err(|error| error.within("end"))?,
                start: reader.u32().map_err(|error| error.within("start"))?,
            },
            14 => Self::Undo,
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of codeEditor", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}

/// What is looked for was found, or another place of it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct FindChange {
    /// How often it was found.
    pub count: u32,
    /// Which of them is shown, from 1; 0 for none.
    pub current: u32,
}

impl EventPayload for FindChange {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::CodeEditor => Some(4),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.u32(self.count);
        writer.u32(self.current);
    }
}
