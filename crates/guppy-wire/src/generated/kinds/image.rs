//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Fit;
use crate::NodeKind;
use crate::Semantics;
use crate::error::DecodeError;
use crate::event::Coalesce;
use crate::event::EventPayload;
use crate::reader::Reader;
use crate::writer::Writer;
use std::sync::Arc;

/// A picture: PNG, JPEG, WebP, GIF or SVG. GIF and WebP that move do so while they are to be seen, over and over, unless the desktop asks for less motion or all their pictures together have more than 20 million pixels. Its children are shown where it cannot be.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// What is to be seen, for those who don't see it: its name where `label` is not given.
    pub alt: Arc<str>,
    /// Its bytes, as they would be in a file; `src` is not looked at then.
    pub data: Option<Arc<[u8]>>,
    /// How it lies in a box of another shape: stretched, whole, cut off at two sides, whole but never enlarged, or in its own size.
    pub fit: Fit,
    /// Drawn without colours.
    pub grayscale: bool,
    /// Where it lies: a path, a `file:` URL or a `data:` URL.
    pub src: Arc<str>,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Default for Props {
    fn default() -> Self {
        Self { alt: "".into(), data: None, fit: Fit::Contain, grayscale: false, src: "".into(), semantics: None }
    }
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => self.alt = reader.text().map_err(|error| error.within("alt"))?,
            1 => self.data = reader.optional(Reader::blob).map_err(|error| error.within("data"))?,
            2 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            3 => self.fit = Fit::read(reader).map_err(|error| error.within("fit"))?,
            4 => self.grayscale = reader.bool().map_err(|error| error.within("grayscale"))?,
            5 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            6 => self.src = reader.text().map_err(|error| error.within("src"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 0) != 0 {
            self.alt = from.alt;
        }
        if changed & (1 << 1) != 0 {
            self.data = from.data;
        }
        if changed & (1 << 3) != 0 {
            self.fit = from.fit;
        }
        if changed & (1 << 4) != 0 {
            self.grayscale = from.grayscale;
        }
        if changed & (1 << 6) != 0 {
            self.src = from.src;
        }

        if changed & ((1 << 2) | (1 << 5)) != 0 {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 2) != 0 {
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
pub enum Command {}

/// It is there and has this size.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// Logical px.
    pub height: u32,
    /// Logical px.
    pub width: u32,
}

impl EventPayload for Load {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Image => Some(4),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.u32(self.height);
        writer.u32(self.width);
    }
}
