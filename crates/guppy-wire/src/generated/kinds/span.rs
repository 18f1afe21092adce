//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Live;
use crate::Role;
use crate::Semantics;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// A part of a `<richText>` with a style of its own: weight, italics, family, colours, background, round corners, lines.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Props {
    /// The text; children of strings and numbers are joined into it.
    pub content: Arc<str>,
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
            2 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            3 => {
                self.semantics.get_or_insert_default().level =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("level"))?)
            }
            4 => {
                self.semantics.get_or_insert_default().live =
                    Some(Live::read(reader).map_err(|error| error.within("live"))?)
            }
            5 => {
                self.semantics.get_or_insert_default().role =
                    Some(Role::read(reader).map_err(|error| error.within("role"))?)
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 0) != 0 {
            self.content = from.content;
        }

        if changed & ((1 << 1) | (1 << 2) | (1 << 3) | (1 << 4) | (1 << 5)) != 0 {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 1) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 2) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 3) != 0 {
                own.level = from.level;
            }
            if changed & (1 << 4) != 0 {
                own.live = from.live;
            }
            if changed & (1 << 5) != 0 {
                own.role = from.role;
            }
            self.semantics = Some(own).filter(|own| **own != Semantics::default());
        }
    }
}

/// What it can be told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {}
