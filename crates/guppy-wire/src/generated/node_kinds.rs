//! Written by `pnpm codegen` from `schema/`; do not edit.

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
    /// A picture: PNG, JPEG, WebP, GIF or SVG. Its children are shown where it cannot be.
    Image = 3,
    /// Text that is pressed to go somewhere, by itself or as a part of a `<richText>`. Where it leads is up to its `onClick`.
    Link = 4,
    /// A paragraph of strings, `<span>`s and `<link>`s, which wrap together as one text. Lines are as high as its own style says, and all of it has one size.
    RichText = 5,
    /// A box whose content scrolls natively.
    Scroll = 6,
    /// Takes the free space between its neighbours.
    Spacer = 7,
    /// A part of a `<richText>` with a style of its own: weight, italics, family, colours, background, round corners, lines.
    Span = 8,
    /// A run of text.
    Text = 9,
    /// One line of text to edit.
    TextInput = 10,
}

impl NodeKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Button,
            1 => Self::Div,
            2 => Self::Icon,
            3 => Self::Image,
            4 => Self::Link,
            5 => Self::RichText,
            6 => Self::Scroll,
            7 => Self::Spacer,
            8 => Self::Span,
            9 => Self::Text,
            10 => Self::TextInput,
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
            Self::Image => "image",
            Self::Link => "link",
            Self::RichText => "richText",
            Self::Scroll => "scroll",
            Self::Spacer => "spacer",
            Self::Span => "span",
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
            Self::Icon => "image",
            Self::Image => "image",
            Self::Link => "link",
            Self::RichText => "paragraph",
            Self::Scroll => "scroll",
            Self::Spacer => "none",
            Self::Span => "text",
            Self::Text => "text",
            Self::TextInput => "textbox",
        }
    }

    /// True when it takes focus without being asked to.
    pub fn focusable(self) -> bool {
        matches!(self, Self::Button | Self::Link | Self::TextInput)
    }

    pub fn children(self) -> ChildrenRule {
        match self {
            Self::Button => ChildrenRule::Any,
            Self::Div => ChildrenRule::Any,
            Self::Icon => ChildrenRule::None,
            Self::Image => ChildrenRule::Any,
            Self::Link => ChildrenRule::None,
            Self::RichText => ChildrenRule::Only(&[NodeKind::Span, NodeKind::Link, NodeKind::Text]),
            Self::Scroll => ChildrenRule::Any,
            Self::Spacer => ChildrenRule::None,
            Self::Span => ChildrenRule::None,
            Self::Text => ChildrenRule::None,
            Self::TextInput => ChildrenRule::None,
        }
    }

    /// The events it may listen to, as bits: 1 << number of the event.
    pub fn events(self) -> u32 {
        match self {
            Self::Button => 127,
            Self::Div => 255,
            Self::Icon => 15,
            Self::Image => 31,
            Self::Link => 127,
            Self::RichText => 7,
            Self::Scroll => 3,
            Self::Spacer => 0,
            Self::Span => 7,
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
