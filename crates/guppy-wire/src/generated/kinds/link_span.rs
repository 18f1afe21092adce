//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ErrorCode;
use crate::Semantics;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// A part of a `<richText>` that is pressed to go somewhere. Where it leads is up to its `onClick`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Props {
    /// The text; children of strings and numbers are joined into it.
    pub content: Arc<str>,
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// Where it leads, for assistive technology.
    pub href: Arc<str>,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => self.content = reader.text().map_err(|error| error.within("content"))?,
            1 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            2 => self.disabled = reader.bool().map_err(|error| error.within("disabled"))?,
            3 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            4 => self.href = reader.text().map_err(|error| error.within("href"))?,
            5 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            6 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 0) != 0 {
            self.content = from.content;
        }
        if changed & (1 << 2) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 3) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 4) != 0 {
            self.href = from.href;
        }
        if changed & (1 << 6) != 0 {
            self.tab_index = from.tab_index;
        }

        if changed & ((1 << 1) | (1 << 5)) != 0 {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 1) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 5) != 0 {
                own.label = from.label;
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
                return Err(DecodeError::text(offset, "the number of a command of linkSpan", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}
