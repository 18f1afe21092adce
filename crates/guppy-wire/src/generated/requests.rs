//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::AssistAction;
use crate::EditAction;
use crate::ErrorCode;
use crate::FilesPhase;
use crate::MouseButton;
use crate::NodeCommand;
use crate::NodeId;
use crate::Patch;
use crate::ShortcutKeys;
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
    /// Adds fonts to the bundled ones, for windows that are opened afterwards.
    AddFonts = 0,
    /// Moves a headless window's clock.
    AdvanceClock = 1,
    /// Tells a node to do something.
    Call = 2,
    /// Reads the clipboard's text.
    ClipboardReadText = 3,
    /// Puts a text on the clipboard.
    ClipboardWriteText = 4,
    /// The program has heard that the user wants to close the window, and decides by itself.
    CloseHeard = 5,
    /// Closes a window.
    CloseWindow = 6,
    /// Edits the text that has the focus, or copies what is selected.
    Edit = 7,
    /// Plays pointer and key input into a headless window.
    Input = 8,
    /// Opens a window with a first patch.
    OpenWindow = 9,
    /// Answers when the UI thread is alive.
    Ping = 10,
    /// Reads the scene with bounds and states.
    ReadTree = 11,
    /// Applies a patch to a window.
    Render = 12,
    /// Resizes the content of a window.
    ResizeWindow = 13,
    /// Draws a headless window.
    Screenshot = 14,
    /// Decides which keys a window takes for itself.
    SetShortcuts = 15,
    /// Decides the colours of a window.
    SetTheme = 16,
}

impl RequestKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::AddFonts,
            1 => Self::AdvanceClock,
            2 => Self::Call,
            3 => Self::ClipboardReadText,
            4 => Self::ClipboardWriteText,
            5 => Self::CloseHeard,
            6 => Self::CloseWindow,
            7 => Self::Edit,
            8 => Self::Input,
            9 => Self::OpenWindow,
            10 => Self::Ping,
            11 => Self::ReadTree,
            12 => Self::Render,
            13 => Self::ResizeWindow,
            14 => Self::Screenshot,
            15 => Self::SetShortcuts,
            16 => Self::SetTheme,
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
            Self::AddFonts => "addFonts",
            Self::AdvanceClock => "advanceClock",
            Self::Call => "call",
            Self::ClipboardReadText => "clipboardReadText",
            Self::ClipboardWriteText => "clipboardWriteText",
            Self::CloseHeard => "closeHeard",
            Self::CloseWindow => "closeWindow",
            Self::Edit => "edit",
            Self::Input => "input",
            Self::OpenWindow => "openWindow",
            Self::Ping => "ping",
            Self::ReadTree => "readTree",
            Self::Render => "render",
            Self::ResizeWindow => "resizeWindow",
            Self::Screenshot => "screenshot",
            Self::SetShortcuts => "setShortcuts",
            Self::SetTheme => "setTheme",
        }
    }
}

/// What is asked, with all that it takes.
#[derive(Clone, Debug, PartialEq)]
pub enum RequestBody {
    /// Adds fonts to the bundled ones, for windows that are opened afterwards.
    AddFonts {
        /// For the windows that no one sees, which have fonts of their own.
        headless: bool,
        /// Each as it would be in a TrueType or OpenType file.
        sources: Vec<Arc<[u8]>>,
    },
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
    /// Edits the text that has the focus, or copies what is selected.
    Edit {
        /// What is done.
        action: EditAction,
    },
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
    /// Decides which keys a window takes for itself.
    SetShortcuts {
        /// Keys that are told by `shortcut` and do nothing else. Those without Control, Alt or Super come after what has the focus.
        shortcuts: Vec<ShortcutKeys>,
    },
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
            RequestKind::AddFonts => Self::AddFonts {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
                sources: reader
                    .list(64, 4, Reader::blob)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("sources"))?,
            },
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
            RequestKind::Edit => Self::Edit {
                action: EditAction::read(reader)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("action"))?,
            },
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
            RequestKind::SetShortcuts => Self::SetShortcuts {
                shortcuts: reader
                    .list(4096, 8, ShortcutKeys::read)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("shortcuts"))?,
            },
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
    /// Files of another program are dragged over the window.
    Files { paths: Vec<Arc<str>>, phase: FilesPhase, x: f32, y: f32 },
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
            4 => Self::Files {
                paths: reader.list(65536, 4, Reader::text).map_err(|error| error.within("paths"))?,
                phase: FilesPhase::read(reader).map_err(|error| error.within("phase"))?,
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            5 => Self::KeyDown {
                keystroke: reader.text().map_err(|error| error.within("keystroke"))?,
                repeat: reader.bool().map_err(|error| error.within("repeat"))?,
            },
            6 => Self::KeyUp { keystroke: reader.text().map_err(|error| error.within("keystroke"))? },
            7 => Self::MouseDown {
                button: MouseButton::read(reader).map_err(|error| error.within("button"))?,
                count: reader.u32().map_err(|error| error.within("count"))?,
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            8 => Self::MouseLeave,
            9 => Self::MouseMove {
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            10 => Self::MouseUp {
                button: MouseButton::read(reader).map_err(|error| error.within("button"))?,
                count: reader.u32().map_err(|error| error.within("count"))?,
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            11 => Self::Text { text: reader.text().map_err(|error| error.within("text"))? },
            12 => Self::Wheel {
                delta_x: reader.f32().map_err(|error| error.within("deltaX"))?,
                delta_y: reader.f32().map_err(|error| error.within("deltaY"))?,
                x: reader.f32().map_err(|error| error.within("x"))?,
                y: reader.f32().map_err(|error| error.within("y"))?,
            },
            found => return Err(DecodeError::text(offset, "the number of an input", found)),
        })
    }
}
