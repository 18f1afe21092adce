//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::AssistAction;
use crate::ErrorCode;
use crate::MouseButton;
use crate::NodeCommand;
use crate::NodeId;
use crate::Patch;
use crate::ThemeMode;
use crate::TokenColors;
use crate::WindowOptions;
use crate::error::DecodeError;
use crate::patch::read_node;
use crate::reader::Reader;
use std::sync::Arc;

/// What the UI thread can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum RequestKind {
    /// Moves a headless window's clock.
    AdvanceClock = 0,
    /// Tells a node to do something.
    Call = 1,
    /// Reads the clipboard's text.
    ClipboardReadText = 2,
    /// Puts a text on the clipboard.
    ClipboardWriteText = 3,
    /// The program has heard that the user wants to close the window, and decides by itself.
    CloseHeard = 4,
    /// Closes a window.
    CloseWindow = 5,
    /// Plays pointer and key input into a headless window.
    Input = 6,
    /// Opens a window with a first patch.
    OpenWindow = 7,
    /// Answers when the UI thread is alive.
    Ping = 8,
    /// Reads the scene with bounds and states.
    ReadTree = 9,
    /// Applies a patch to a window.
    Render = 10,
    /// Resizes the content of a window.
    ResizeWindow = 11,
    /// Draws a headless window.
    Screenshot = 12,
    /// Decides the colours of a window.
    SetTheme = 13,
}

impl RequestKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::AdvanceClock,
            1 => Self::Call,
            2 => Self::ClipboardReadText,
            3 => Self::ClipboardWriteText,
            4 => Self::CloseHeard,
            5 => Self::CloseWindow,
            6 => Self::Input,
            7 => Self::OpenWindow,
            8 => Self::Ping,
            9 => Self::ReadTree,
            10 => Self::Render,
            11 => Self::ResizeWindow,
            12 => Self::Screenshot,
            13 => Self::SetTheme,
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
            Self::AdvanceClock => "advanceClock",
            Self::Call => "call",
            Self::ClipboardReadText => "clipboardReadText",
            Self::ClipboardWriteText => "clipboardWriteText",
            Self::CloseHeard => "closeHeard",
            Self::CloseWindow => "closeWindow",
            Self::Input => "input",
            Self::OpenWindow => "openWindow",
            Self::Ping => "ping",
            Self::ReadTree => "readTree",
            Self::Render => "render",
            Self::ResizeWindow => "resizeWindow",
            Self::Screenshot => "screenshot",
            Self::SetTheme => "setTheme",
        }
    }
}

/// What is asked, with all that it takes.
#[derive(Clone, Debug, PartialEq)]
pub enum RequestBody {
    /// Moves a headless window's clock.
    AdvanceClock {
        /// By how much.
        milliseconds: f64,
    },
    /// Tells a node to do something.
    Call { node: NodeId, command: NodeCommand },
    /// Reads the clipboard's text.
    ClipboardReadText {
        /// Asks the headless thread, which has a clipboard of its own.
        headless: bool,
    },
    /// Puts a text on the clipboard.
    ClipboardWriteText {
        /// Asks the headless thread, which has a clipboard of its own.
        headless: bool,
        /// The text.
        text: Arc<str>,
    },
    /// The program has heard that the user wants to close the window, and decides by itself.
    CloseHeard,
    /// Closes a window.
    CloseWindow,
    /// Plays pointer and key input into a headless window.
    Input {
        /// One after the other.
        inputs: Vec<Input>,
    },
    /// Opens a window with a first patch.
    OpenWindow {
        /// True for a window that no one sees.
        headless: bool,
        /// What the window is asked for.
        options: WindowOptions,
        /// Creates the whole tree.
        patch: Patch,
    },
    /// Answers when the UI thread is alive.
    Ping,
    /// Reads the scene with bounds and states.
    ReadTree,
    /// Applies a patch to a window.
    Render {
        /// What changed.
        patch: Patch,
    },
    /// Resizes the content of a window.
    ResizeWindow {
        /// Content height in logical px.
        height: f32,
        /// Content width in logical px.
        width: f32,
    },
    /// Draws a headless window.
    Screenshot,
    /// Decides the colours of a window.
    SetTheme {
        /// Whether its colours are those of the day or the night; `system` follows the desktop.
        theme: ThemeMode,
        /// Whether `primary` and `ring` take the desktop's accent colour.
        theme_accent: bool,
        /// Colours that differ from those of the schema.
        theme_colors: Vec<TokenColors>,
    },
}

impl RequestBody {
    pub(crate) fn read(kind: RequestKind, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match kind {
            RequestKind::AdvanceClock => Self::AdvanceClock {
                milliseconds: reader
                    .f64_in(0.0..=f64::MAX)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("milliseconds"))?,
            },
            RequestKind::Call => Self::Call {
                node: read_node(reader).map_err(|error| error.outside_patch(ErrorCode::InvalidValue))?,
                command: NodeCommand::read(reader).map_err(|error| error.outside_patch(ErrorCode::InvalidValue))?,
            },
            RequestKind::ClipboardReadText => Self::ClipboardReadText {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
            },
            RequestKind::ClipboardWriteText => Self::ClipboardWriteText {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
                text: reader
                    .text()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("text"))?,
            },
            RequestKind::CloseHeard => Self::CloseHeard,
            RequestKind::CloseWindow => Self::CloseWindow,
            RequestKind::Input => Self::Input {
                inputs: reader
                    .list(1000000, 1, Input::read)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("inputs"))?,
            },
            RequestKind::OpenWindow => Self::OpenWindow {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
                options: WindowOptions::read(reader)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidOptions))
                    .map_err(|error| error.within("options"))?,
                patch: Patch::read(reader).map_err(|error| error.within("patch"))?,
            },
            RequestKind::Ping => Self::Ping,
            RequestKind::ReadTree => Self::ReadTree,
            RequestKind::Render => Self::Render { patch: Patch::read(reader).map_err(|error| error.within("patch"))? },
            RequestKind::ResizeWindow => Self::ResizeWindow {
                height: reader
                    .f32_in(1.0..=16384.0)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("height"))?,
                width: reader
                    .f32_in(1.0..=16384.0)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("width"))?,
            },
            RequestKind::Screenshot => Self::Screenshot,
            RequestKind::SetTheme => Self::SetTheme {
                theme: ThemeMode::read(reader)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("theme"))?,
                theme_accent: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("themeAccent"))?,
                theme_colors: reader
                    .list(256, 6, TokenColors::read)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("themeColors"))?,
            },
        })
    }
}

/// Input that a test plays into a headless window, in logical px.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Assistive technology asks a node to do something.
    Assist { action: AssistAction, node: u32, value: Option<f64> },
    /// The user asks the desktop to close the window.
    CloseRequest,
    /// The input method decides.
    CommitComposition { text: Arc<str> },
    /// An input method shows text that is not decided yet.
    Compose { end: u32, start: u32, text: Arc<str> },
    /// A key goes down.
    KeyDown { keystroke: Arc<str>, repeat: bool },
    /// A key goes up.
    KeyUp { keystroke: Arc<str> },
    /// A button goes down.
    MouseDown { button: MouseButton, count: u32, x: f32, y: f32 },
    /// The pointer leaves the window.
    MouseLeave,
    /// The pointer moves.
    MouseMove { x: f32, y: f32 },
    /// A button goes up.
    MouseUp { button: MouseButton, count: u32, x: f32, y: f32 },
    /// Types a text as a person's keys would.
    Text { text: Arc<str> },
    /// The wheel turns.
    Wheel { delta_x: f32, delta_y: f32, x: f32, y: f32 },
}

impl Input {
    /// Reads an input's number and its payload.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Assist {
                action: AssistAction::read(reader).map_err(|error| error.within("action"))?,
                node: reader.u32().map_err(|error| error.within("node"))?,
                value: reader.optional(Reader::f64).map_err(|error| error.within("value"))?,
            },
            1 => Self::CloseRequest,
            2 => Self::CommitComposition { text: reader.text().map_err(|error| error.within("text"))? },
            3 => Self::Compose {
                end: reader.u32().map_err(|error| error.within("end"))?,
                start: reader.u32().map_err(|error| error.within("start"))?,
                text: reader.text().map_err(|error| error.within("text"))?,
            },
            4 => Self::KeyDown {
                keystroke: reader.text().map_err(|error| error.within("keystroke"))?,
                repeat: reader.bool().map_err(|error| error.within("repeat"))?,
            },
            5 => Self::KeyUp { keystroke: reader.text().map_err(|error| error.within("keystroke"))? },
            6 => Self::MouseDown {
                button: MouseButton::read(reader).map_err(|error| error.within("button"))?,
                count: reader.u32().map_err(|error| error.within("count"))?,
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            7 => Self::MouseLeave,
            8 => Self::MouseMove {
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            9 => Self::MouseUp {
                button: MouseButton::read(reader).map_err(|error| error.within("button"))?,
                count: reader.u32().map_err(|error| error.within("count"))?,
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            10 => Self::Text { text: reader.text().map_err(|error| error.within("text"))? },
            11 => Self::Wheel {
                delta_x: reader.f32().map_err(|error| error.within("deltaX"))?,
                delta_y: reader.f32().map_err(|error| error.within("deltaY"))?,
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            found => return Err(DecodeError::text(offset, "the number of an input", found)),
        })
    }
}
