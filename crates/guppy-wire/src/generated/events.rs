//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::EntryProblem;
use crate::InputSource;
use crate::MouseButton;
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
            NodeKind::CodeEditor => Some(0),
            NodeKind::Div => Some(0),
            NodeKind::Drawing => Some(0),
            NodeKind::LinkSpan => Some(0),
            NodeKind::Overlay => Some(0),
            NodeKind::Row => Some(0),
            NodeKind::Rows => Some(0),
            NodeKind::TextInput => Some(0),
            NodeKind::Textarea => Some(0),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// The user changed the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The number of the edit; each is greater than the one before.
    pub edit: u32,
    /// The whole text now.
    pub text: Arc<str>,
}

impl EventPayload for Change {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::CodeEditor => Some(1),
            NodeKind::TextInput => Some(1),
            NodeKind::Textarea => Some(1),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.u32(self.edit);
        writer.str(&self.text);
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
            NodeKind::CodeEditor => Some(2),
            NodeKind::Div => Some(1),
            NodeKind::Drawing => Some(1),
            NodeKind::Icon => Some(0),
            NodeKind::Image => Some(0),
            NodeKind::LinkSpan => Some(1),
            NodeKind::Overlay => Some(1),
            NodeKind::RichText => Some(0),
            NodeKind::Row => Some(1),
            NodeKind::Rows => Some(1),
            NodeKind::Span => Some(0),
            NodeKind::Text => Some(0),
            NodeKind::TextInput => Some(2),
            NodeKind::Textarea => Some(2),
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

/// The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner.
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
            NodeKind::CodeEditor => Some(3),
            NodeKind::Div => Some(2),
            NodeKind::Drawing => Some(2),
            NodeKind::Icon => Some(1),
            NodeKind::Image => Some(1),
            NodeKind::LinkSpan => Some(2),
            NodeKind::Overlay => Some(2),
            NodeKind::RichText => Some(1),
            NodeKind::Row => Some(2),
            NodeKind::Rows => Some(2),
            NodeKind::Span => Some(1),
            NodeKind::Text => Some(1),
            NodeKind::TextInput => Some(3),
            NodeKind::Textarea => Some(3),
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

/// The node was clicked a second time in quick succession.
#[derive(Clone, Debug, PartialEq)]
pub struct DoubleClick {
    /// Alt was held.
    pub alt: bool,
    /// Control was held.
    pub control: bool,
    /// The node's height.
    pub height: f32,
    /// Logical px from the node's left edge; negative to the left of it.
    pub local_x: f32,
    /// Logical px from the node's top edge; negative above it.
    pub local_y: f32,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// The node's width.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for DoubleClick {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(3),
            NodeKind::Div => Some(3),
            NodeKind::Drawing => Some(3),
            NodeKind::Overlay => Some(4),
            NodeKind::Row => Some(3),
            NodeKind::Rows => Some(3),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.bool(self.control);
        writer.f32(self.height);
        writer.f32(self.local_x);
        writer.f32(self.local_y);
        writer.bool(self.platform);
        writer.bool(self.shift);
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// Something could not be drawn; the rest is.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// What is wrong.
    pub message: Arc<str>,
}

impl EventPayload for Error {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Drawing => Some(4),
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
            NodeKind::Button => Some(4),
            NodeKind::CodeEditor => Some(5),
            NodeKind::Div => Some(9),
            NodeKind::Drawing => Some(5),
            NodeKind::LinkSpan => Some(3),
            NodeKind::Overlay => Some(5),
            NodeKind::Row => Some(4),
            NodeKind::Rows => Some(4),
            NodeKind::TextInput => Some(4),
            NodeKind::Textarea => Some(4),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// The focus came to the node or to a descendant, or left both.
#[derive(Clone, Debug, PartialEq)]
pub struct FocusWithin {
    /// It came by the keyboard.
    pub visible: bool,
    /// True when it came.
    pub within: bool,
}

impl EventPayload for FocusWithin {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(5),
            NodeKind::Div => Some(10),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.visible);
        writer.bool(self.within);
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
            NodeKind::Button => Some(6),
            NodeKind::CodeEditor => Some(6),
            NodeKind::Div => Some(11),
            NodeKind::Drawing => Some(6),
            NodeKind::Icon => Some(3),
            NodeKind::Image => Some(3),
            NodeKind::LinkSpan => Some(4),
            NodeKind::Overlay => Some(6),
            NodeKind::RichText => Some(2),
            NodeKind::Row => Some(5),
            NodeKind::Rows => Some(5),
            NodeKind::Scroll => Some(0),
            NodeKind::Span => Some(2),
            NodeKind::Text => Some(2),
            NodeKind::TextInput => Some(5),
            NodeKind::Textarea => Some(5),
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
            NodeKind::Button => Some(7),
            NodeKind::CodeEditor => Some(7),
            NodeKind::Div => Some(12),
            NodeKind::Drawing => Some(7),
            NodeKind::LinkSpan => Some(5),
            NodeKind::Overlay => Some(7),
            NodeKind::Row => Some(6),
            NodeKind::Rows => Some(6),
            NodeKind::TextInput => Some(6),
            NodeKind::Textarea => Some(6),
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
            NodeKind::Button => Some(8),
            NodeKind::CodeEditor => Some(8),
            NodeKind::Div => Some(13),
            NodeKind::Drawing => Some(8),
            NodeKind::LinkSpan => Some(6),
            NodeKind::Overlay => Some(8),
            NodeKind::Row => Some(7),
            NodeKind::Rows => Some(7),
            NodeKind::TextInput => Some(7),
            NodeKind::Textarea => Some(7),
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

/// A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct PointerDown {
    /// Alt was held.
    pub alt: bool,
    /// The button that went down or up.
    pub button: MouseButton,
    /// The buttons that are down now, added up: 1 left, 2 right, 4 middle, 8 back, 16 forward.
    pub buttons: u32,
    /// Control was held.
    pub control: bool,
    /// 2 for a double click.
    pub count: u32,
    /// The node's height.
    pub height: f32,
    /// Logical px from the node's left edge; negative to the left of it.
    pub local_x: f32,
    /// Logical px from the node's top edge; negative above it.
    pub local_y: f32,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// The node's width.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for PointerDown {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(9),
            NodeKind::Div => Some(14),
            NodeKind::Drawing => Some(9),
            NodeKind::Overlay => Some(10),
            NodeKind::Row => Some(8),
            NodeKind::Rows => Some(8),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        self.button.write(writer);
        writer.u32(self.buttons);
        writer.bool(self.control);
        writer.u32(self.count);
        writer.f32(self.height);
        writer.f32(self.local_x);
        writer.f32(self.local_y);
        writer.bool(self.platform);
        writer.bool(self.shift);
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// The pointer moved over the node, or anywhere while the node holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct PointerMove {
    /// Alt was held.
    pub alt: bool,
    /// The buttons that are down now, added up: 1 left, 2 right, 4 middle, 8 back, 16 forward.
    pub buttons: u32,
    /// Control was held.
    pub control: bool,
    /// The node's height.
    pub height: f32,
    /// Logical px from the node's left edge; negative to the left of it.
    pub local_x: f32,
    /// Logical px from the node's top edge; negative above it.
    pub local_y: f32,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// The node's width.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for PointerMove {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(10),
            NodeKind::Div => Some(15),
            NodeKind::Drawing => Some(10),
            NodeKind::Overlay => Some(11),
            NodeKind::Row => Some(9),
            NodeKind::Rows => Some(9),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.u32(self.buttons);
        writer.bool(self.control);
        writer.f32(self.height);
        writer.f32(self.local_x);
        writer.f32(self.local_y);
        writer.bool(self.platform);
        writer.bool(self.shift);
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// A button was released on the node, or anywhere while the node holds the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct PointerUp {
    /// Alt was held.
    pub alt: bool,
    /// The button that went down or up.
    pub button: MouseButton,
    /// The buttons that are down now, added up: 1 left, 2 right, 4 middle, 8 back, 16 forward.
    pub buttons: u32,
    /// True when the window lost the keyboard before the button was released.
    pub canceled: bool,
    /// Control was held.
    pub control: bool,
    /// 2 for a double click.
    pub count: u32,
    /// The node's height.
    pub height: f32,
    /// Logical px from the node's left edge; negative to the left of it.
    pub local_x: f32,
    /// Logical px from the node's top edge; negative above it.
    pub local_y: f32,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// The node's width.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for PointerUp {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(11),
            NodeKind::Div => Some(16),
            NodeKind::Drawing => Some(11),
            NodeKind::Overlay => Some(12),
            NodeKind::Row => Some(10),
            NodeKind::Rows => Some(10),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        self.button.write(writer);
        writer.u32(self.buttons);
        writer.bool(self.canceled);
        writer.bool(self.control);
        writer.u32(self.count);
        writer.f32(self.height);
        writer.f32(self.local_x);
        writer.f32(self.local_y);
        writer.bool(self.platform);
        writer.bool(self.shift);
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
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
    pub offset_x: f64,
    /// Logical px scrolled from the top.
    pub offset_y: f64,
}

impl EventPayload for Scroll {
    const COALESCE: Coalesce = Coalesce::Sum(&[0, 4]);

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Div => Some(17),
            NodeKind::Overlay => Some(13),
            NodeKind::Rows => Some(13),
            NodeKind::Scroll => Some(1),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.f32(self.delta_x);
        writer.f32(self.delta_y);
        writer.f64(self.offset_x);
        writer.f64(self.offset_y);
    }
}

/// The selection or the caret moved.
#[derive(Clone, Debug, PartialEq)]
pub struct SelectionChange {
    /// Where it ends.
    pub end: u32,
    /// Where the selection begins, in UTF-16 units.
    pub start: u32,
}

impl EventPayload for SelectionChange {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::CodeEditor => Some(9),
            NodeKind::TextInput => Some(8),
            NodeKind::Textarea => Some(8),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.u32(self.end);
        writer.u32(self.start);
    }
}

/// Assistive technology asks for another value of a slider or the like.
#[derive(Clone, Debug, PartialEq)]
pub struct SetValue {
    /// Between `valueMin` and `valueMax`, if the one who asks keeps to them.
    pub value: f64,
}

impl EventPayload for SetValue {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(12),
            NodeKind::Div => Some(18),
            NodeKind::Row => Some(11),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.f64(self.value);
    }
}

/// Enter was pressed; in a field of several lines Ctrl+Enter, or Enter with `submitOnEnter`.
#[derive(Clone, Debug, PartialEq)]
pub struct Submit {
    /// The text.
    pub text: Arc<str>,
}

impl EventPayload for Submit {
    const COALESCE: Coalesce = Coalesce::Never;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::CodeEditor => Some(10),
            NodeKind::TextInput => Some(10),
            NodeKind::Textarea => Some(9),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.str(&self.text);
    }
}

/// The text came to meet the rules of its field, or no longer does.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidityChange {
    /// What is wrong with the text; `none` when it is valid.
    pub problem: EntryProblem,
}

impl EventPayload for ValidityChange {
    const COALESCE: Coalesce = Coalesce::Last;

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::CodeEditor => Some(11),
            NodeKind::TextInput => Some(11),
            NodeKind::Textarea => Some(10),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        self.problem.write(writer);
    }
}

/// The wheel was turned over the node, which takes it from what scrolls further out.
#[derive(Clone, Debug, PartialEq)]
pub struct Wheel {
    /// Alt was held.
    pub alt: bool,
    /// Control was held.
    pub control: bool,
    /// Logical px to the right.
    pub delta_x: f32,
    /// Logical px down.
    pub delta_y: f32,
    /// The node's height.
    pub height: f32,
    /// Logical px from the node's left edge; negative to the left of it.
    pub local_x: f32,
    /// Logical px from the node's top edge; negative above it.
    pub local_y: f32,
    /// Super, Command or the Windows key was held.
    pub platform: bool,
    /// Shift was held.
    pub shift: bool,
    /// The node's width.
    pub width: f32,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl EventPayload for Wheel {
    const COALESCE: Coalesce = Coalesce::Sum(&[2, 6]);

    fn number(kind: NodeKind) -> Option<u8> {
        match kind {
            NodeKind::Button => Some(13),
            NodeKind::Div => Some(19),
            NodeKind::Drawing => Some(15),
            NodeKind::Overlay => Some(14),
            NodeKind::Row => Some(12),
            NodeKind::Rows => Some(14),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.alt);
        writer.bool(self.control);
        writer.f32(self.delta_x);
        writer.f32(self.delta_y);
        writer.f32(self.height);
        writer.f32(self.local_x);
        writer.f32(self.local_y);
        writer.bool(self.platform);
        writer.bool(self.shift);
        writer.f32(self.width);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}
