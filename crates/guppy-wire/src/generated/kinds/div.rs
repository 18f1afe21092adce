//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ErrorCode;
use crate::Roving;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// A box that holds nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Props {
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: bool,
    /// With `roving`: the node inside that the pointer comes to takes the focus.
    pub focus_on_hover: bool,
    /// Takes focus by click and by Tab.
    pub focusable: bool,
    /// Keys, with a space between them, as `enter ctrl-s`: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
    pub handles: Arc<str>,
    /// A name for tests and assistive technology where the text says too little.
    pub label: Option<Arc<str>>,
    /// The `id` of a node that a click on this one focuses and presses, as that of a field on its label.
    pub label_for: Option<u32>,
    /// With `roving`: an arrow at the end goes on at the start.
    pub loops: bool,
    /// Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
    pub roving: Roving,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: i32,
    /// With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
    pub typeahead: bool,
}

impl Default for Props {
    fn default() -> Self {
        Self {
            disabled: false,
            focus_on_hover: false,
            focusable: false,
            handles: "".into(),
            label: None,
            label_for: None,
            loops: true,
            roving: Roving::None,
            tab_index: 0,
            typeahead: false,
        }
    }
}

impl Props {
    /// Reads the value of a prop; false when there is none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
            0 => self.disabled = reader.bool().map_err(|error| error.within("disabled"))?,
            1 => self.focus_on_hover = reader.bool().map_err(|error| error.within("focusOnHover"))?,
            2 => self.focusable = reader.bool().map_err(|error| error.within("focusable"))?,
            3 => self.handles = reader.text().map_err(|error| error.within("handles"))?,
            4 => self.label = Some(reader.text().map_err(|error| error.within("label"))?),
            5 => self.label_for = Some(reader.u32().map_err(|error| error.within("labelFor"))?),
            6 => self.loops = reader.bool().map_err(|error| error.within("loops"))?,
            7 => self.roving = Roving::read(reader).map_err(|error| error.within("roving"))?,
            8 => self.tab_index = reader.i32().map_err(|error| error.within("tabIndex"))?,
            9 => self.typeahead = reader.bool().map_err(|error| error.within("typeahead"))?,
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
            self.focus_on_hover = from.focus_on_hover;
        }
        if changed & (1 << 2) != 0 {
            self.focusable = from.focusable;
        }
        if changed & (1 << 3) != 0 {
            self.handles = from.handles;
        }
        if changed & (1 << 4) != 0 {
            self.label = from.label;
        }
        if changed & (1 << 5) != 0 {
            self.label_for = from.label_for;
        }
        if changed & (1 << 6) != 0 {
            self.loops = from.loops;
        }
        if changed & (1 << 7) != 0 {
            self.roving = from.roving;
        }
        if changed & (1 << 8) != 0 {
            self.tab_index = from.tab_index;
        }
        if changed & (1 << 9) != 0 {
            self.typeahead = from.typeahead;
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
            0 => Self::Blur,
            1 => Self::Focus,
            2 => Self::ScrollIntoView,
            3 => Self::ScrollTo {
                x: reader.optional(Reader::f32).map_err(|error| error.within("x"))?,
                y: reader.optional(Reader::f32).map_err(|error| error.within("y"))?,
            },
            _ => {
                return Err(DecodeError::text(offset, "the number of a command of div", number)
                    .coded(ErrorCode::UnknownCommand));
            }
        })
    }
}
