//! Written by `pnpm codegen` from `schema/`; do not edit.

use super::kinds::button;
use super::kinds::div;
use super::kinds::scroll;
use super::kinds::spacer;
use super::kinds::text;
use super::kinds::text_input;
use crate::ChildrenRule;
use crate::error::DecodeError;
use crate::reader::Reader;
use crate::writer::Writer;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum NodeKind {
    /// Pressed by click, Enter or Space.
    Button = 0,
    /// A box that holds nodes.
    Div = 1,
    /// A box whose content scrolls natively.
    Scroll = 2,
    /// Takes the free space between its neighbours.
    Spacer = 3,
    /// A run of text.
    Text = 4,
    /// One line of text to edit.
    TextInput = 5,
}

impl NodeKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Button,
            1 => Self::Div,
            2 => Self::Scroll,
            3 => Self::Spacer,
            4 => Self::Text,
            5 => Self::TextInput,
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
            Self::Button => "button",
            Self::Div => "div",
            Self::Scroll => "scroll",
            Self::Spacer => "spacer",
            Self::Text => "text",
            Self::TextInput => "textInput",
        }
    }
}

impl NodeKind {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        let number = reader.u8()?;
        Self::from_number(number).ok_or_else(|| DecodeError::text(offset, "the number of a node kind", number))
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// What it is to a test or a screen reader.
    pub fn role(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Div => "generic",
            Self::Scroll => "scroll",
            Self::Spacer => "none",
            Self::Text => "text",
            Self::TextInput => "textbox",
        }
    }

    /// True when it takes focus without being asked to.
    pub fn focusable(self) -> bool {
        matches!(self, Self::Button | Self::TextInput)
    }

    pub fn children(self) -> ChildrenRule {
        match self {
            Self::Button => ChildrenRule::Any,
            Self::Div => ChildrenRule::Any,
            Self::Scroll => ChildrenRule::Any,
            Self::Spacer => ChildrenRule::None,
            Self::Text => ChildrenRule::None,
            Self::TextInput => ChildrenRule::None,
        }
    }

    /// The events it may listen to, as bits: 1 << number of the event.
    pub fn events(self) -> u32 {
        match self {
            Self::Button => 63,
            Self::Div => 127,
            Self::Scroll => 3,
            Self::Spacer => 0,
            Self::Text => 3,
            Self::TextInput => 511,
        }
    }
}

/// What an element says of itself besides its style.
#[derive(Clone, Debug, PartialEq)]
pub enum Props {
    Button(Box<button::Props>),
    Div(Box<div::Props>),
    Scroll(Box<scroll::Props>),
    Spacer(Box<spacer::Props>),
    Text(Box<text::Props>),
    TextInput(Box<text_input::Props>),
}

impl Props {
    /// Those of a node that says nothing.
    pub fn new(kind: NodeKind) -> Self {
        match kind {
            NodeKind::Button => Self::Button(Box::default()),
            NodeKind::Div => Self::Div(Box::default()),
            NodeKind::Scroll => Self::Scroll(Box::default()),
            NodeKind::Spacer => Self::Spacer(Box::default()),
            NodeKind::Text => Self::Text(Box::default()),
            NodeKind::TextInput => Self::TextInput(Box::default()),
        }
    }

    pub fn kind(&self) -> NodeKind {
        match self {
            Self::Button(_) => NodeKind::Button,
            Self::Div(_) => NodeKind::Div,
            Self::Scroll(_) => NodeKind::Scroll,
            Self::Spacer(_) => NodeKind::Spacer,
            Self::Text(_) => NodeKind::Text,
            Self::TextInput(_) => NodeKind::TextInput,
        }
    }

    /// How many there are; their numbers are below.
    pub(crate) fn count(&self) -> u8 {
        match self {
            Self::Button(_) => 3,
            Self::Div(_) => 4,
            Self::Scroll(_) => 2,
            Self::Spacer(_) => 0,
            Self::Text(_) => 2,
            Self::TextInput(_) => 9,
        }
    }

    /// Reads the value of a prop; false when the kind has none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match self {
            Self::Button(own) => own.read(number, reader),
            Self::Div(own) => own.read(number, reader),
            Self::Scroll(own) => own.read(number, reader),
            Self::Spacer(_) => Ok(false),
            Self::Text(own) => own.read(number, reader),
            Self::TextInput(own) => own.read(number, reader),
        }
    }

    /// Takes over the props whose bits are set, from props of the same kind; others change nothing.
    pub fn take(&mut self, changed: u128, from: Self) {
        match (self, from) {
            (Self::Button(own), Self::Button(from)) => own.take(changed, *from),
            (Self::Div(own), Self::Div(from)) => own.take(changed, *from),
            (Self::Scroll(own), Self::Scroll(from)) => own.take(changed, *from),
            (Self::Text(own), Self::Text(from)) => own.take(changed, *from),
            (Self::TextInput(own), Self::TextInput(from)) => own.take(changed, *from),
            _ => {}
        }
    }

    /// `disabled`, or what holds for a kind without it.
    pub fn disabled(&self) -> bool {
        match self {
            Self::Button(own) => own.disabled,
            Self::Div(own) => own.disabled,
            Self::TextInput(own) => own.disabled,
            _ => false,
        }
    }

    /// `focusable`, or what holds for a kind without it.
    pub fn focusable(&self) -> bool {
        match self {
            Self::Div(own) => own.focusable,
            _ => self.kind().focusable(),
        }
    }

    /// `label`, or what holds for a kind without it.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::Button(own) => own.label.as_deref(),
            Self::Div(own) => own.label.as_deref(),
            Self::Scroll(own) => own.label.as_deref(),
            Self::Text(own) => own.label.as_deref(),
            Self::TextInput(own) => own.label.as_deref(),
            _ => None,
        }
    }

    /// `tabIndex`, or what holds for a kind without it.
    pub fn tab_index(&self) -> i32 {
        match self {
            Self::Button(own) => own.tab_index,
            Self::Div(own) => own.tab_index,
            Self::TextInput(own) => own.tab_index,
            _ => 0,
        }
    }
}
