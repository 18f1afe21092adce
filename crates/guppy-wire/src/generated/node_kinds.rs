//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Role;
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
    /// An SVG in the colour of the text, as large as the text unless its style says otherwise.
    Icon = 2,
    /// A box whose content scrolls natively.
    Scroll = 3,
    /// Takes the free space between its neighbours.
    Spacer = 4,
    /// A run of text.
    Text = 5,
    /// One line of text to edit.
    TextInput = 6,
}

impl NodeKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Button,
            1 => Self::Div,
            2 => Self::Icon,
            3 => Self::Scroll,
            4 => Self::Spacer,
            5 => Self::Text,
            6 => Self::TextInput,
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
            Self::Icon => "icon",
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
    pub fn role(self) -> Role {
        match self {
            Self::Button => Role::Button,
            Self::Div => Role::Generic,
            Self::Icon => Role::Img,
            Self::Scroll => Role::Scroll,
            Self::Spacer => Role::None,
            Self::Text => Role::Text,
            Self::TextInput => Role::Textbox,
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
            Self::Icon => ChildrenRule::None,
            Self::Scroll => ChildrenRule::Any,
            Self::Spacer => ChildrenRule::None,
            Self::Text => ChildrenRule::None,
            Self::TextInput => ChildrenRule::None,
        }
    }

    /// The events it may listen to, as bits: 1 << number of the event.
    pub fn events(self) -> u32 {
        match self {
            Self::Button => 255,
            Self::Div => 511,
            Self::Icon => 15,
            Self::Scroll => 3,
            Self::Spacer => 0,
            Self::Text => 7,
            Self::TextInput => 1023,
        }
    }
}

/// Which nodes a node may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChildrenRule {
    Any,
    /// Nodes of these kinds.
    Only(&'static [NodeKind]),
    None,
}

impl ChildrenRule {
    pub fn allows(self, kind: NodeKind) -> bool {
        match self {
            Self::Any => true,
            Self::Only(kinds) => kinds.contains(&kind),
            Self::None => false,
        }
    }
}
