//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ErrorCode;
use crate::Live;
use crate::Role;
use crate::Roving;
use crate::ScrollAxis;
use crate::Semantics;
use crate::error::DecodeError;
use crate::reader::Reader;

/// A box whose content scrolls natively.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// The direction that scrolls.
    pub axis: ScrollAxis,
    /// With `roving`: the node inside that the pointer comes to takes the focus.
    pub focus_on_hover: bool,
    /// With `roving`: an arrow at the end goes on at the start.
    pub loops: bool,
    /// Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
    pub roving: Roving,
    /// With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
    pub typeahead: bool,
    /// Where any of them is set.
    pub semantics: Option<Box<Semantics>>,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            axis: ScrollAxis::Y,
            focus_on_hover: false,
            loops: true,
            roving: Roving::None,
            typeahead: false,
            semantics: None,
        }
    }
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => self.axis = ScrollAxis::read(reader).map_err(|error| error.within("axis"))?,
            1 => {
                self.semantics.get_or_insert_default().description =
                    Some(reader.text().map_err(|error| error.within("description"))?)
            }
            2 => self.focus_on_hover = reader.bool().map_err(|error| error.within("focusOnHover"))?,
            3 => {
                self.semantics.get_or_insert_default().label =
                    Some(reader.text().map_err(|error| error.within("label"))?)
            }
            4 => {
                self.semantics.get_or_insert_default().level =
                    Some(reader.u32_in(1..=u32::MAX).map_err(|error| error.within("level"))?)
            }
            5 => {
                self.semantics.get_or_insert_default().live =
                    Some(Live::read(reader).map_err(|error| error.within("live"))?)
            }
            6 => self.loops = reader.bool().map_err(|error| error.within("loops"))?,
            7 => {
                self.semantics.get_or_insert_default().role =
                    Some(Role::read(reader).map_err(|error| error.within("role"))?)
            }
            8 => self.roving = Roving::read(reader).map_err(|error| error.within("roving"))?,
            9 => self.typeahead = reader.bool().map_err(|error| error.within("typeahead"))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes over the props whose bits are set.
    pub(crate) fn take(&mut self, changed: u128, from: Self) {
        if changed & (1 << 0) != 0 {
            self.axis = from.axis;
        }
        if changed & (1 << 2) != 0 {
            self.focus_on_hover = from.focus_on_hover;
        }
        if changed & (1 << 6) != 0 {
            self.loops = from.loops;
        }
        if changed & (1 << 8) != 0 {
            self.roving = from.roving;
        }
        if changed & (1 << 9) != 0 {
            self.typeahead = from.typeahead;
        }

        if changed & ((1 << 1) | (1 << 3) | (1 << 4) | (1 << 5) | (1 << 7)) != 0 {
            let mut own = self.semantics.take().unwrap_or_default();
            let from = from.semantics.unwrap_or_default();
            if changed & (1 << 1) != 0 {
                own.description = from.description;
            }
            if changed & (1 << 3) != 0 {
                own.label = from.label;
            }
            if changed & (1 << 4) != 0 {
                own.level = from.level;
            }
            if changed & (1 << 5) != 0 {
                own.live = from.live;
            }
            if changed & (1 << 7) != 0 {
                own.role = from.role;
            }
            self.semantics = Some(own).filter(|own| **own != Semantics::default());
        }
    }
}

/// What it can be told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Scrolls its content.
    ScrollTo {
        /// Glides there, unless the user wants less motion.
        smooth: Option<bool>,
        /// Logical px from the left; left out, it stays.
        x: Option<f64>,
        /// Logical px from the top; left out, it stays.
        y: Option<f64>,
    },
}

impl Command {
    /// Reads the args of the command with this number, which stood at `offset`.
    pub(crate) fn read(number: u8, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match number {
            0 => Self::ScrollTo {
                smooth: reader.optional(Reader::bool).map_err(|error| error.within("smooth"))?,
                x: reader.optional(Reader::f64).map_err(|error| error.within("x"))?,
                y: reader.optional(Reader::f64).map_err(|error| error.within("y"))?,
            },
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of scroll", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}
