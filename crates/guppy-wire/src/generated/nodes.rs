//! Written by `pnpm codegen` from `schema/`; do not edit.

use std::fmt;
use std::sync::Arc;

use super::enums::*;
use super::events::event_bit;
use crate::error::DecodeError;
use crate::reader::Reader;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum NodeKind {
    /// A box that holds nodes.
    Div = 1,
    /// A run of text.
    Text = 2,
    /// Pressed by click, Enter or Space.
    Button = 3,
    /// A box whose content scrolls natively.
    Scroll = 4,
    /// Takes the free space between its neighbours.
    Spacer = 5,
}

impl NodeKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Div,
            2 => Self::Text,
            3 => Self::Button,
            4 => Self::Scroll,
            5 => Self::Spacer,
            _ => return None,
        })
    }

    /// The number on the wire.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The word of the schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Div => "div",
            Self::Text => "text",
            Self::Button => "button",
            Self::Scroll => "scroll",
            Self::Spacer => "spacer",
        }
    }
}

impl NodeKind {
    /// What it is to a test or a screen reader.
    pub fn role(self) -> &'static str {
        match self {
            Self::Div => "generic",
            Self::Text => "text",
            Self::Button => "button",
            Self::Scroll => "scroll",
            Self::Spacer => "none",
        }
    }

    /// True when it takes focus without being asked to.
    pub fn focusable(self) -> bool {
        match self {
            Self::Div => false,
            Self::Text => false,
            Self::Button => true,
            Self::Scroll => false,
            Self::Spacer => false,
        }
    }

    /// True when it may hold nodes.
    pub fn holds_nodes(self) -> bool {
        match self {
            Self::Div => true,
            Self::Text => false,
            Self::Button => true,
            Self::Scroll => true,
            Self::Spacer => false,
        }
    }

    /// The events it may listen to, as bits of `event_bit`.
    pub fn events(self) -> u32 {
        match self {
            Self::Div => {
                event_bit::CLICK
                    | event_bit::HOVER
                    | event_bit::FOCUS
                    | event_bit::BLUR
                    | event_bit::KEY_DOWN
                    | event_bit::KEY_UP
                    | event_bit::SCROLL
            }
            Self::Text => event_bit::CLICK | event_bit::HOVER,
            Self::Button => {
                event_bit::CLICK
                    | event_bit::HOVER
                    | event_bit::FOCUS
                    | event_bit::BLUR
                    | event_bit::KEY_DOWN
                    | event_bit::KEY_UP
            }
            Self::Scroll => event_bit::SCROLL | event_bit::HOVER,
            Self::Spacer => 0,
        }
    }

    /// The props it takes, as bits (number - 1).
    pub fn props(self) -> u64 {
        match self {
            Self::Div => 1 << 1 | 1 << 2 | 1 << 3 | 1 << 5,
            Self::Text => 1 << 0 | 1 << 5,
            Self::Button => 1 << 1 | 1 << 3 | 1 << 5,
            Self::Scroll => 1 << 4 | 1 << 5,
            Self::Spacer => 0,
        }
    }
}

/// What an element says of itself besides its style.
#[derive(Clone, Default, PartialEq)]
pub struct Props {
    /// The text; children of strings and numbers are joined into it.
    pub content: Option<Arc<str>>,
    /// Takes no input, no focus and no events, and wears its `disabled:` style.
    pub disabled: Option<bool>,
    /// Takes focus by click and by Tab.
    pub focusable: Option<bool>,
    /// Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
    pub tab_index: Option<i32>,
    /// The direction that scrolls.
    pub axis: Option<ScrollAxis>,
    /// A name for tests and assistive technology where the text says too little.
    pub label: Option<Arc<str>>,
}

impl Props {
    /// Reads a count and as many numbered values, numbers ascending.
    pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut values = Self::default();
        let mut last = 0;
        for _ in 0..reader.u8()? {
            let offset = reader.offset();
            let number = reader.u16()?;
            if number <= last {
                return Err(DecodeError::text(offset, "a number above the one before", number));
            }
            last = number;
            match number {
                1 => values.content = Some(reader.text().map_err(|error| error.within("content"))?),
                2 => values.disabled = Some(reader.bool().map_err(|error| error.within("disabled"))?),
                3 => values.focusable = Some(reader.bool().map_err(|error| error.within("focusable"))?),
                4 => values.tab_index = Some(reader.i32().map_err(|error| error.within("tabIndex"))?),
                5 => values.axis = Some(ScrollAxis::decode(reader).map_err(|error| error.within("axis"))?),
                6 => values.label = Some(reader.text().map_err(|error| error.within("label"))?),
                _ => return Err(DecodeError::text(offset, "a number the schema knows", number)),
            }
        }
        Ok(values)
    }

    /// `disabled`, or what the schema says of a node or window without it.
    pub fn disabled(&self) -> bool {
        self.disabled.unwrap_or(false)
    }

    /// `focusable`, or what the schema says of a node or window without it.
    pub fn focusable(&self) -> bool {
        self.focusable.unwrap_or(false)
    }

    /// `tabIndex`, or what the schema says of a node or window without it.
    pub fn tab_index(&self) -> i32 {
        self.tab_index.unwrap_or(0)
    }

    /// `axis`, or what the schema says of a node or window without it.
    pub fn axis(&self) -> ScrollAxis {
        self.axis.unwrap_or(ScrollAxis::Y)
    }

    /// Which values are there, as bits (number - 1).
    pub fn present(&self) -> u64 {
        u64::from(self.content.is_some())
            | (u64::from(self.disabled.is_some()) << 1)
            | (u64::from(self.focusable.is_some()) << 2)
            | (u64::from(self.tab_index.is_some()) << 3)
            | (u64::from(self.axis.is_some()) << 4)
            | (u64::from(self.label.is_some()) << 5)
    }
}

impl fmt::Debug for Props {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Props");
        if let Some(value) = &self.content {
            shown.field("content", value);
        }
        if let Some(value) = &self.disabled {
            shown.field("disabled", value);
        }
        if let Some(value) = &self.focusable {
            shown.field("focusable", value);
        }
        if let Some(value) = &self.tab_index {
            shown.field("tabIndex", value);
        }
        if let Some(value) = &self.axis {
            shown.field("axis", value);
        }
        if let Some(value) = &self.label {
            shown.field("label", value);
        }
        shown.finish()
    }
}
