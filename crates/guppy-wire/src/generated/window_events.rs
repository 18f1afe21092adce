//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ShownState;
use crate::event::Coalesce;
use crate::event::WindowPayload;
use crate::writer::Writer;
use std::sync::Arc;

/// The keyboard now belongs to another window.
#[derive(Clone, Debug, PartialEq)]
pub struct Blurred;

impl WindowPayload for Blurred {
    const NUMBER: u8 = 0;
    const COALESCE: Coalesce = Coalesce::Never;

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// The user wants to close the window, and it asks first.
#[derive(Clone, Debug, PartialEq)]
pub struct CloseRequested;

impl WindowPayload for CloseRequested {
    const NUMBER: u8 = 1;
    const COALESCE: Coalesce = Coalesce::Never;

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// The window is gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Closed;

impl WindowPayload for Closed {
    const NUMBER: u8 = 2;
    const COALESCE: Coalesce = Coalesce::Never;

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// The window came to another display.
#[derive(Clone, Debug, PartialEq)]
pub struct DisplayChanged {
    /// The `id` of the display it is on; none where nobody knows.
    pub display: Option<u32>,
}

impl WindowPayload for DisplayChanged {
    const NUMBER: u8 = 3;
    const COALESCE: Coalesce = Coalesce::Last;

    fn write(&self, writer: &mut Writer) {
        writer.optional(self.display.as_ref(), |writer, value| writer.u32(*value));
    }
}

/// Another node has the focus.
#[derive(Clone, Debug, PartialEq)]
pub struct FocusMoved {
    /// The node that has it now; 0 for none.
    pub focus: u32,
}

impl WindowPayload for FocusMoved {
    const NUMBER: u8 = 4;
    const COALESCE: Coalesce = Coalesce::Last;

    fn write(&self, writer: &mut Writer) {
        writer.u32(self.focus);
    }
}

/// The keyboard now belongs to this window.
#[derive(Clone, Debug, PartialEq)]
pub struct Focused;

impl WindowPayload for Focused {
    const NUMBER: u8 = 5;
    const COALESCE: Coalesce = Coalesce::Never;

    fn write(&self, writer: &mut Writer) {
        let _ = writer;
    }
}

/// The content is at another place of the screen. Never on Wayland, where no program is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Left edge of the content on the screen in logical px.
    pub x: f32,
    /// Top edge of the content on the screen in logical px.
    pub y: f32,
}

impl WindowPayload for Moved {
    const NUMBER: u8 = 6;
    const COALESCE: Coalesce = Coalesce::Last;

    fn write(&self, writer: &mut Writer) {
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// The content has a new size.
#[derive(Clone, Debug, PartialEq)]
pub struct Resized {
    /// Content height in logical px.
    pub height: f32,
    /// Device px per logical px.
    pub scale: f32,
    /// Content width in logical px.
    pub width: f32,
}

impl WindowPayload for Resized {
    const NUMBER: u8 = 7;
    const COALESCE: Coalesce = Coalesce::Last;

    fn write(&self, writer: &mut Writer) {
        writer.f32(self.height);
        writer.f32(self.scale);
        writer.f32(self.width);
    }
}

/// The display has another scale, or the window came to one that has.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleChanged {
    /// Device px per logical px.
    pub scale: f32,
}

impl WindowPayload for ScaleChanged {
    const NUMBER: u8 = 8;
    const COALESCE: Coalesce = Coalesce::Last;

    fn write(&self, writer: &mut Writer) {
        writer.f32(self.scale);
    }
}

/// Keys of `shortcuts` were pressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortcut {
    /// False while more keys are to come.
    pub complete: bool,
    /// The node that had the focus; 0 for none.
    pub focus: u32,
    /// What was pressed, as `shortcuts` has it; empty when keys that began one led to none.
    pub keys: Arc<str>,
    /// The key is held.
    pub repeat: bool,
}

impl WindowPayload for Shortcut {
    const NUMBER: u8 = 9;
    const COALESCE: Coalesce = Coalesce::Never;

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.complete);
        writer.u32(self.focus);
        writer.str(&self.keys);
        writer.bool(self.repeat);
    }
}

/// The window was maximized, minimized, hidden or the like, by whomever.
#[derive(Clone, Debug, PartialEq)]
pub struct StateChanged {
    /// How it is shown now.
    pub window_state: ShownState,
}

impl WindowPayload for StateChanged {
    const NUMBER: u8 = 10;
    const COALESCE: Coalesce = Coalesce::Last;

    fn write(&self, writer: &mut Writer) {
        self.window_state.write(writer);
    }
}

/// The user asks for the menu of a field for text, which has none of the program's.
#[derive(Clone, Debug, PartialEq)]
pub struct TextMenu {
    /// There is something to copy, and it is no secret.
    pub copy: bool,
    /// There is something to cut, and it may be.
    pub cut: bool,
    /// The number of the field.
    pub node: u32,
    /// The clipboard has text, and it may be put in.
    pub paste: bool,
    /// There is something to select.
    pub select_all: bool,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl WindowPayload for TextMenu {
    const NUMBER: u8 = 11;
    const COALESCE: Coalesce = Coalesce::Never;

    fn write(&self, writer: &mut Writer) {
        writer.bool(self.copy);
        writer.bool(self.cut);
        writer.u32(self.node);
        writer.bool(self.paste);
        writer.bool(self.select_all);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// The pointer came to a place in an editor that has a diagnostic, or left it.
#[derive(Clone, Debug, PartialEq)]
pub struct TextNote {
    /// What is said of the place; empty where nothing is any more.
    pub message: Arc<str>,
    /// Logical px from the window's left edge.
    pub x: f32,
    /// Logical px from the window's top edge.
    pub y: f32,
}

impl WindowPayload for TextNote {
    const NUMBER: u8 = 12;
    const COALESCE: Coalesce = Coalesce::Last;

    fn write(&self, writer: &mut Writer) {
        writer.str(&self.message);
        writer.f32(self.x);
        writer.f32(self.y);
    }
}

/// The window has other colours, or the desktop asks for something else.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeChanged {
    /// The desktop's accent colour as `#rrggbb`; none where it has none.
    pub accent: Option<Arc<str>>,
    /// Its colours are those of the night now.
    pub dark: bool,
    /// The desktop asks for less motion.
    pub reduced_motion: bool,
}

impl WindowPayload for ThemeChanged {
    const NUMBER: u8 = 13;
    const COALESCE: Coalesce = Coalesce::Last;

    fn write(&self, writer: &mut Writer) {
        writer.optional(self.accent.as_ref(), |writer, value| writer.str(value));
        writer.bool(self.dark);
        writer.bool(self.reduced_motion);
    }
}

/// Something could not be done as asked, and the window goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct Warned {
    /// What was replaced or left out, and by what.
    pub message: Arc<str>,
}

impl WindowPayload for Warned {
    const NUMBER: u8 = 14;
    const COALESCE: Coalesce = Coalesce::Never;

    fn write(&self, writer: &mut Writer) {
        writer.str(&self.message);
    }
}
