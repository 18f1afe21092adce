//! Written by `pnpm codegen` from `schema/`; do not edit.

use super::enums::*;
use crate::writer::Writer;

/// The bit of each event that a node can listen to.
pub mod event_bit {
    /// The node was pressed and released, or activated by Enter or Space.
    pub const CLICK: u32 = 1 << 0;
    /// The pointer came or went.
    pub const HOVER: u32 = 1 << 1;
    /// The node got focus.
    pub const FOCUS: u32 = 1 << 2;
    /// The node lost focus.
    pub const BLUR: u32 = 1 << 3;
    /// A key went down while the node or a descendant had focus.
    pub const KEY_DOWN: u32 = 1 << 4;
    /// A key went up while the node or a descendant had focus.
    pub const KEY_UP: u32 = 1 << 5;
    /// The content moved.
    pub const SCROLL: u32 = 1 << 6;
}

/// Something that happened to a node or a window.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The node was pressed and released, or activated by Enter or Space.
    Click {
        /// Logical px from the window's left edge; 0 for a key press.
        x: f32,
        /// Logical px from the window's top edge; 0 for a key press.
        y: f32,
        /// What pressed it.
        source: InputSource,
        /// 2 for a double click.
        count: u32,
        /// Control was held.
        control: bool,
        /// Alt was held.
        alt: bool,
        /// Shift was held.
        shift: bool,
        /// Super, Command or the Windows key was held.
        platform: bool,
    },
    /// The pointer came or went.
    Hover {
        /// True when it came.
        hovered: bool,
    },
    /// The node got focus.
    Focus,
    /// The node lost focus.
    Blur,
    /// A key went down while the node or a descendant had focus.
    KeyDown {
        /// The key's name, as `a`, `enter`, `escape`, `tab`, `left`.
        key: String,
        /// What it would type; empty for none.
        text: String,
        /// The key is held.
        repeat: bool,
        /// Control was held.
        control: bool,
        /// Alt was held.
        alt: bool,
        /// Shift was held.
        shift: bool,
        /// Super, Command or the Windows key was held.
        platform: bool,
    },
    /// A key went up while the node or a descendant had focus.
    KeyUp {
        /// The key's name.
        key: String,
        /// Control was held.
        control: bool,
        /// Alt was held.
        alt: bool,
        /// Shift was held.
        shift: bool,
        /// Super, Command or the Windows key was held.
        platform: bool,
    },
    /// The content moved.
    Scroll {
        /// Logical px scrolled from the left.
        offset_x: f32,
        /// Logical px scrolled from the top.
        offset_y: f32,
        /// Logical px since the last event.
        delta_x: f32,
        /// Logical px since the last event.
        delta_y: f32,
    },
    /// The window is gone.
    WindowClosed,
    /// The content has a new size.
    WindowResized {
        /// Logical px of the content.
        width: f32,
        /// Logical px of the content.
        height: f32,
        /// Device px per logical px.
        scale: f32,
    },
}

impl Event {
    /// The number on the wire.
    pub fn number(&self) -> u8 {
        match self {
            Self::Click { .. } => 1,
            Self::Hover { .. } => 2,
            Self::Focus { .. } => 3,
            Self::Blur { .. } => 4,
            Self::KeyDown { .. } => 5,
            Self::KeyUp { .. } => 6,
            Self::Scroll { .. } => 7,
            Self::WindowClosed { .. } => 33,
            Self::WindowResized { .. } => 34,
        }
    }

    /// The word of the schema.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Click { .. } => "click",
            Self::Hover { .. } => "hover",
            Self::Focus { .. } => "focus",
            Self::Blur { .. } => "blur",
            Self::KeyDown { .. } => "keyDown",
            Self::KeyUp { .. } => "keyUp",
            Self::Scroll { .. } => "scroll",
            Self::WindowClosed { .. } => "windowClosed",
            Self::WindowResized { .. } => "windowResized",
        }
    }

    /// The bit of a node that listens to it; none for an event of the window.
    pub fn bit(&self) -> Option<u32> {
        match self {
            Self::Click { .. } => Some(event_bit::CLICK),
            Self::Hover { .. } => Some(event_bit::HOVER),
            Self::Focus { .. } => Some(event_bit::FOCUS),
            Self::Blur { .. } => Some(event_bit::BLUR),
            Self::KeyDown { .. } => Some(event_bit::KEY_DOWN),
            Self::KeyUp { .. } => Some(event_bit::KEY_UP),
            Self::Scroll { .. } => Some(event_bit::SCROLL),
            Self::WindowClosed { .. } => None,
            Self::WindowResized { .. } => None,
        }
    }

    /// True when of several that wait only the last is kept.
    pub fn coalesces(&self) -> bool {
        match self {
            Self::Click { .. } => false,
            Self::Hover { .. } => false,
            Self::Focus { .. } => false,
            Self::Blur { .. } => false,
            Self::KeyDown { .. } => false,
            Self::KeyUp { .. } => false,
            Self::Scroll { .. } => true,
            Self::WindowClosed { .. } => false,
            Self::WindowResized { .. } => true,
        }
    }

    /// Takes over a later event of the same kind, with fields that tell a difference added up. Gives the later one
    /// back when the two can't become one.
    pub fn merge(&mut self, later: Self) -> Result<(), Self> {
        *self = match (&*self, later) {
            (
                Self::Scroll { delta_x: earlier_delta_x, delta_y: earlier_delta_y, .. },
                Self::Scroll { offset_x, offset_y, delta_x, delta_y },
            ) => Self::Scroll {
                offset_x,
                offset_y,
                delta_x: earlier_delta_x + delta_x,
                delta_y: earlier_delta_y + delta_y,
            },
            (Self::WindowResized { .. }, Self::WindowResized { width, height, scale }) => {
                Self::WindowResized { width, height, scale }
            }
            (_, later) => return Err(later),
        };
        Ok(())
    }

    /// Writes the payload in the order of the schema.
    pub fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Click { x, y, source, count, control, alt, shift, platform } => {
                writer.f32(*x);
                writer.f32(*y);
                source.encode(writer);
                writer.u32(*count);
                writer.bool(*control);
                writer.bool(*alt);
                writer.bool(*shift);
                writer.bool(*platform);
            }
            Self::Hover { hovered } => {
                writer.bool(*hovered);
            }
            Self::Focus {} => {}
            Self::Blur {} => {}
            Self::KeyDown { key, text, repeat, control, alt, shift, platform } => {
                writer.str(key);
                writer.str(text);
                writer.bool(*repeat);
                writer.bool(*control);
                writer.bool(*alt);
                writer.bool(*shift);
                writer.bool(*platform);
            }
            Self::KeyUp { key, control, alt, shift, platform } => {
                writer.str(key);
                writer.bool(*control);
                writer.bool(*alt);
                writer.bool(*shift);
                writer.bool(*platform);
            }
            Self::Scroll { offset_x, offset_y, delta_x, delta_y } => {
                writer.f32(*offset_x);
                writer.f32(*offset_y);
                writer.f32(*delta_x);
                writer.f32(*delta_y);
            }
            Self::WindowClosed {} => {}
            Self::WindowResized { width, height, scale } => {
                writer.f32(*width);
                writer.f32(*height);
                writer.f32(*scale);
            }
        }
    }
}
