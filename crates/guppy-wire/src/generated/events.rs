//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::InputSource;
use crate::NodeKind;
use crate::event::Coalesce;
use crate::event::EventPayload;
use crate::writer::Writer;
use std::sync::Arc;

/// The node lost focus.
#[derive(Clone, Debug, PartialEq)]
pub struct Blur;

impl EventPayload for Blur {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(0),
            NodeKind::Div => Some(0),
            NodeKind::Link => Some(0),
            NodeKind::TextInput => Some(0),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// The node was pressed and released, or activated by Enter or Space.
#[derive(Clone, Debug, PartialEq)]
pub struct Click {
    /// Alt was held.
    pub alt: bool,
    /// Control was held.
    pub control: bool,
    /// 2 for a double click.
    pub count: u32,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// What pressed it.
    pub source: InputSource,
    /// Logical px from the window's left edge; 0 for a key press.
    pub x: f32,
    /// Logical px from the window's top edge; 0 for a key press.
    pub y: f32,
}

impl EventPayload for Click {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(1),
            NodeKind::Div => Some(1),
            NodeKind::Icon => Some(0),
            NodeKind::Image => Some(0),
            NodeKind::Link => Some(1),
            NodeKind::RichText => Some(0),
            NodeKind::Span => Some(0),
            NodeKind::Text => Some(0),
            NodeKind::TextInput => Some(2),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.bool(self.control);
        writer.u32(self.count);
        writer.bool(self.platform);
        writer.bool(self.shift);
        self.source.write(writer);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// The secondary button went down on the node.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextMenu {
    /// Alt was held.
    pub alt: bool,
    /// Control was held.
    pub control: bool,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for ContextMenu {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(2),
            NodeKind::Div => Some(2),
            NodeKind::Icon => Some(1),
            NodeKind::Image => Some(1),
            NodeKind::Link => Some(2),
            NodeKind::RichText => Some(1),
            NodeKind::Span => Some(1),
            NodeKind::Text => Some(1),
            NodeKind::TextInput => Some(3),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.bool(self.control);
        writer.bool(self.platform);
        writer.bool(self.shift);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// There is nothing to draw: it cannot be read or is no SVG.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// What is wrong with it.
    pub message: Arc<str>,
}

impl EventPayload for Error {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Icon => Some(2),
            NodeKind::Image => Some(2),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.str(&self.message);
    }
}

/// The node got focus.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus;

impl EventPayload for Focus {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(3),
            NodeKind::Div => Some(3),
            NodeKind::Link => Some(3),
            NodeKind::TextInput => Some(4),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// The pointer came or went.
#[derive(Clone, Debug, PartialEq)]
pub struct Hover {
    /// True when it came.
    pub hovered: bool,
}

impl EventPayload for Hover {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(4),
            NodeKind::Div => Some(4),
            NodeKind::Icon => Some(3),
            NodeKind::Image => Some(3),
            NodeKind::Link => Some(4),
            NodeKind::RichText => Some(2),
            NodeKind::Scroll => Some(0),
            NodeKind::Span => Some(2),
            NodeKind::Text => Some(2),
            NodeKind::TextInput => Some(5),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.hovered);
    }
}

/// A key went down while the node or a descendant had focus.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyDown {
    /// Alt was held.
    pub alt: bool,
    /// Which key it is, wherever the layout puts its letters: `KeyA`, `Digit1`, `Enter`, `Numpad1`; empty where that is not known.
    pub code: Arc<str>,
    /// Control was held.
    pub control: bool,
    /// What the key means in the layout, as web browsers call it: `a`, `A`, `!`, `Enter`, `ArrowLeft`, `Dead`.
    pub key: Arc<str>,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// The key is held.
    pub repeat: bool,
    /// Shift was held.
    pub shift: bool,
    /// What it would type; empty for none.
    pub text: Arc<str>,
}

impl EventPayload for KeyDown {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(5),
            NodeKind::Div => Some(5),
            NodeKind::Link => Some(5),
            NodeKind::TextInput => Some(6),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.str(&self.code);
        writer.bool(self.control);
        writer.str(&self.key);
        writer.bool(self.platform);
        writer.bool(self.repeat);
        writer.bool(self.shift);
        writer.str(&self.text);
    }
}

/// A key went up while the node or a descendant had focus.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyUp {
    /// Alt was held.
    pub alt: bool,
    /// As in `keyDown`.
    pub code: Arc<str>,
    /// Control was held.
    pub control: bool,
    /// As in `keyDown`.
    pub key: Arc<str>,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
}

impl EventPayload for KeyUp {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(6),
            NodeKind::Div => Some(6),
            NodeKind::Link => Some(6),
            NodeKind::TextInput => Some(7),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.str(&self.code);
        writer.bool(self.control);
        writer.str(&self.key);
        writer.bool(self.platform);
        writer.bool(self.shift);
    }
}

/// The content moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Scroll {
    /// Logical px since the last event.
    pub delta_x: f32,
    /// Logical px since the last event.
    pub delta_y: f32,
    /// Logical px scrolled from the left.
    pub offset_x: f32,
    /// Logical px scrolled from the top.
    pub offset_y: f32,
}

impl EventPayload for Scroll {
    const COALESCE: Coalesce = Coalesce::Sum(&[0, 4]);

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Div => Some(7),
            NodeKind::Scroll => Some(1),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.f32(self.delta_x);
        writer.f32(self.delta_y);
        writer.f32(self.offset_x);
        writer.f32(self.offset_y);
    }
}
