//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Semantics;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// An SVG in the colour of the text, as large as the text unless its style says otherwise.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Props {
    /// Degrees, clockwise.
    pub rotate: f32,
    /// Where the SVG lies, if `svg` is not given: a path, a `file:` URL or a `data:` URL.
    pub src: Arc<str>,
    /// The text of an SVG; those of `guppy/icons` are such texts. What has a shape is drawn in the colour of the text, whatever colour it has.
    pub svg: Arc<str>,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            1 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            2 => self.rotate = reader.f32().map_err(|error| error.within("rotate"))?,
            3 => self.src = reader.text().map_err(|error| error.within("src"))?,
            4 => self.svg = reader.text().map_err(|error| error.within("svg"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 2) != 0 {
            self.rotate = from.rotate;
        }
        if changed & (1 << 3) != 0 {
            self.src = from.src;
        }
        if changed & (1 << 4) != 0 {
            self.svg = from.svg;
        }

        if changed & ((1 << 0) | (1 << 1)) != 0 {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 0) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 1) != 0 {
                own.label = from.label;
            }
            self.semantics = Some(own).filter(|own| **own != Semantics::default());
        }
    }
}

/// What it can be told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {}
