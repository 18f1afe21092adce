//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// A run of text.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Props {
    /// The text; children of strings and numbers are joined into it.
    pub content: Arc<str>,
    /// A name for tests and assistive technology where the text says too little.
    pub label: Option<Arc<str>>,
    /// The `id` of a node that a click on this one focuses and presses, as that of a field on its label.
    pub label_for: Option<u32>,
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => self.content = reader.text().map_err(|error| error.within("content"))?,
            1 => self.label = Some(reader.text().map_err(|error| error.within("label"))?),
            2 => self.label_for = Some(reader.u32().map_err(|error| error.within("labelFor"))?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 0) != 0 {
            self.content = from.content;
        }
        if changed & (1 << 1) != 0 {
            self.label = from.label;
        }
        if changed & (1 << 2) != 0 {
            self.label_for = from.label_for;
        }
    }
}

/// What it can be told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {}
