//! Written by `pnpm codegen` from `schema/`; do not edit.

use super::kinds::button;
use super::kinds::div;
use super::kinds::link;
use super::kinds::scroll;
use super::kinds::text_input;
use crate::ErrorCode;
use crate::NodeKind;
use crate::error::DecodeError;
use crate::reader::Reader;

/// A command that several kinds have.
#[derive(Clone, Debug, PartialEq)]
pub enum SharedCommand {
    /// Takes the focus away from it.
    Blur,
    /// Gives it the focus.
    Focus,
    /// Scrolls what it lies in until it shows.
    ScrollIntoView,
    /// Scrolls its content.
    ScrollTo { x: Option<f32>, y: Option<f32> },
}

/// A command with its args, for a node of the kind it names.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeCommand {
    Button(button::Command),
    Div(div::Command),
    Link(link::Command),
    Scroll(scroll::Command),
    TextInput(text_input::Command),
}

impl NodeCommand {
    pub fn kind(&self) -> NodeKind {
        match self {
            Self::Button(_) => NodeKind::Button,
            Self::Div(_) => NodeKind::Div,
            Self::Link(_) => NodeKind::Link,
            Self::Scroll(_) => NodeKind::Scroll,
            Self::TextInput(_) => NodeKind::TextInput,
        }
    }

    /// The command as one that other kinds have too; none when it is the kind's own.
    pub fn shared(&self) -> Option<SharedCommand> {
        match self {
            Self::Button(button::Command::Blur) => Some(SharedCommand::Blur),
            Self::Button(button::Command::Focus) => Some(SharedCommand::Focus),
            Self::Button(button::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Div(div::Command::Blur) => Some(SharedCommand::Blur),
            Self::Div(div::Command::Focus) => Some(SharedCommand::Focus),
            Self::Div(div::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Div(div::Command::ScrollTo { x, y }) => Some(SharedCommand::ScrollTo { x: *x, y: *y }),
            Self::Link(link::Command::Blur) => Some(SharedCommand::Blur),
            Self::Link(link::Command::Focus) => Some(SharedCommand::Focus),
            Self::Link(link::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Scroll(scroll::Command::ScrollTo { x, y }) => Some(SharedCommand::ScrollTo { x: *x, y: *y }),
            Self::TextInput(text_input::Command::Blur) => Some(SharedCommand::Blur),
            Self::TextInput(text_input::Command::Focus) => Some(SharedCommand::Focus),
            Self::TextInput(text_input::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            _ => None,
        }
    }

    /// Reads a kind, the number of one of its commands, and the args.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let kind = NodeKind::read(reader)?;
        let offset = reader.offset();
        let number = reader.u8()?;
        match kind {
            NodeKind::Button => button::Command::read(number, offset, reader).map(Self::Button),
            NodeKind::Div => div::Command::read(number, offset, reader).map(Self::Div),
            NodeKind::Link => link::Command::read(number, offset, reader).map(Self::Link),
            NodeKind::Scroll => scroll::Command::read(number, offset, reader).map(Self::Scroll),
            NodeKind::TextInput => text_input::Command::read(number, offset, reader).map(Self::TextInput),
            _ => Err(DecodeError::text(offset, "a kind that has commands", number).coded(ErrorCode::UnknownCommand)),
        }
    }
}
