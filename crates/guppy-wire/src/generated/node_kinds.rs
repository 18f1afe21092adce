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
    /// Code to edit, with the numbers of its lines.
    CodeEditor = 1,
    /// A box that holds nodes.
    Div = 2,
    /// Draws what a `Drawing` has recorded. Programs write `<canvas>`, which makes one.
    Drawing = 3,
    /// An SVG in the colour of the text, as large as the text unless its style says otherwise.
    Icon = 4,
    /// A picture: PNG, JPEG, WebP, GIF or SVG. GIF and WebP that move do so while they are to be seen, over and over, unless the desktop asks for less motion or all their pictures together have more than 20 million pixels. Its children are shown where it cannot be.
    Image = 5,
    /// A part of a `<richText>` that is pressed to go somewhere. Where it leads is up to its `onClick`.
    LinkSpan = 6,
    /// Shows its children above everything else in the window: beside a node, at a point, or at an edge or the centre of the window.
    Overlay = 7,
    /// A paragraph of strings, `<span>`s and `<linkSpan>`s, which wrap together as one text. Lines are as high as its own style says, and all of it has one size.
    RichText = 8,
    /// A row of `<rows>`: a box that says which one it is.
    Row = 9,
    /// Scrolls through any number of rows, of which only those near what shows are children: `onRange` says which are wanted. `<list>` does the rest for most programs.
    Rows = 10,
    /// A box whose content scrolls natively.
    Scroll = 11,
    /// Takes the free space between its neighbours.
    Spacer = 12,
    /// A part of a `<richText>` with a style of its own: weight, italics, family, colours, background, round corners, lines.
    Span = 13,
    /// A run of text.
    Text = 14,
    /// One line of text to edit.
    TextInput = 15,
    /// Several lines of text to edit; what does not fit scrolls inside.
    Textarea = 16,
}

impl NodeKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Button,
            1 => Self::CodeEditor,
            2 => Self::Div,
            3 => Self::Drawing,
            4 => Self::Icon,
            5 => Self::Image,
            6 => Self::LinkSpan,
            7 => Self::Overlay,
            8 => Self::RichText,
            9 => Self::Row,
            10 => Self::Rows,
            11 => Self::Scroll,
            12 => Self::Spacer,
            13 => Self::Span,
            14 => Self::Text,
            15 => Self::TextInput,
            16 => Self::Textarea,
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
            Self::CodeEditor => "codeEditor",
            Self::Div => "div",
            Self::Drawing => "drawing",
            Self::Icon => "icon",
            Self::Image => "image",
            Self::LinkSpan => "linkSpan",
            Self::Overlay => "overlay",
            Self::RichText => "richText",
            Self::Row => "row",
            Self::Rows => "rows",
            Self::Scroll => "scroll",
            Self::Spacer => "spacer",
            Self::Span => "span",
            Self::Text => "text",
            Self::TextInput => "textInput",
            Self::Textarea => "textarea",
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
            Self::CodeEditor => Role::Textbox,
            Self::Div => Role::Generic,
            Self::Drawing => Role::Img,
            Self::Icon => Role::Img,
            Self::Image => Role::Img,
            Self::LinkSpan => Role::Link,
            Self::Overlay => Role::Generic,
            Self::RichText => Role::Paragraph,
            Self::Row => Role::Listitem,
            Self::Rows => Role::List,
            Self::Scroll => Role::Scroll,
            Self::Spacer => Role::None,
            Self::Span => Role::Text,
            Self::Text => Role::Text,
            Self::TextInput => Role::Textbox,
            Self::Textarea => Role::Textbox,
        }
    }

    /// True when it takes focus without being asked to.
    pub fn focusable(self) -> bool {
        matches!(self, Self::Button | Self::CodeEditor | Self::LinkSpan | Self::TextInput | Self::Textarea)
    }

    pub fn children(self) -> ChildrenRule {
        match self {
            Self::Button => ChildrenRule::Any,
            Self::CodeEditor => ChildrenRule::None,
            Self::Div => ChildrenRule::Any,
            Self::Drawing => ChildrenRule::None,
            Self::Icon => ChildrenRule::None,
            Self::Image => ChildrenRule::Any,
            Self::LinkSpan => ChildrenRule::None,
            Self::Overlay => ChildrenRule::Any,
            Self::RichText => ChildrenRule::Only(&[NodeKind::Span, NodeKind::LinkSpan, NodeKind::Text]),
            Self::Row => ChildrenRule::Any,
            Self::Rows => ChildrenRule::Only(&[NodeKind::Row]),
            Self::Scroll => ChildrenRule::Any,
            Self::Spacer => ChildrenRule::None,
            Self::Span => ChildrenRule::None,
            Self::Text => ChildrenRule::None,
            Self::TextInput => ChildrenRule::None,
            Self::Textarea => ChildrenRule::None,
        }
    }

    /// The events it may listen to, as bits: 1 << number of the event.
    pub fn events(self) -> u32 {
        match self {
            Self::Button => 16383,
            Self::CodeEditor => 4095,
            Self::Div => 1048575,
            Self::Drawing => 65535,
            Self::Icon => 15,
            Self::Image => 31,
            Self::LinkSpan => 127,
            Self::Overlay => 32767,
            Self::RichText => 7,
            Self::Row => 8191,
            Self::Rows => 32767,
            Self::Scroll => 3,
            Self::Spacer => 0,
            Self::Span => 7,
            Self::Text => 7,
            Self::TextInput => 4095,
            Self::Textarea => 2047,
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
