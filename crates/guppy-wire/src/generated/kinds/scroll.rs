//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ErrorCode;
use crate::ScrollAxis;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// A box whose content scrolls natively.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// The direction that scrolls.
    pub axis: ScrollAxis,
    /// A name for tests and assistive technology where the text says too little.
    pub label: Option<Arc<str>>,
}

impl Default for Props {
    fn default() -> Self {
        Self { axis: ScrollAxis::Y, label: None }
    }
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => self.axis = ScrollAxis::read(reader).map_err(|error| error.within("axis"))?,
            1 => self.label = Some(reader.text().map_err(|error| error.within("label"))?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 0) != 0 {
            self.axis = from.axis;
        }
        if changed & (1 << 1) != 0 {
            self.label = from.label;
        }
    }
}

/// What it can be told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Scrolls its content.
    ScrollTo {
        /// Logical px from the left; left out, it stays.
        x: Option<f32>,
        /// Logical px from the top; left out, it stays.
        y: Option<f32>,
    },
}

impl Command {
    /// Reads the args of the command with this number, which stood at `offset`.
    pub(crate) fn read(number: u8, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match number {
            0 => Self::ScrollTo {
                x: reader.optional(Reader::f32).map_err(|error| error.within("x"))?,
                y: reader.optional(Reader::f32).map_err(|error| error.within("y"))?,
            },
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of scroll", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}
