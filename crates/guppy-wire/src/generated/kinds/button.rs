//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ButtonSize;
use crate::ButtonVariant;
use crate::ErrorCode;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// Pressed by click, Enter or Space.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// Keys, with a space between them, as `enter ctrl-s`: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// A name for tests and assistive technology where the text says too little.
    pub label: Option<Arc<str>>,
    /// How large it is; `icon` is as wide as it is high.
    pub size: ButtonSize,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// How it looks: `primary` for the main action, `danger` for one that destroys, `ghost` in toolbars, `bare` like a plain box.
    pub variant: ButtonVariant,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            disabled: false,
            handles: "".into(),
            label: None,
            size: ButtonSize::Md,
            tab_index: 0,
            variant: ButtonVariant::Default,
        }
    }
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => self.disabled = reader.bool().map_err(|error| error.within("disabled"))?,
            1 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            2 => self.label = Some(reader.text().map_err(|error| error.within("label"))?),
            3 => self.size = ButtonSize::read(reader).map_err(|error| error.within("size"))?,
            4 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            5 => self.variant = ButtonVariant::read(reader).map_err(|error| error.within("variant"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 0) != 0 {
            self.disabled = from.disabled;
        }
        if changed & (1 << 1) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 2) != 0 {
            self.label = from.label;
        }
        if changed & (1 << 3) != 0 {
            self.size = from.size;
        }
        if changed & (1 << 4) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 5) != 0 {
            self.variant = from.variant;
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
