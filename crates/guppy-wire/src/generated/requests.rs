//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::AssistAction;
use crate::ClipboardItem;
use crate::EditAction;
use crate::ErrorCode;
use crate::FilesPhase;
use crate::MouseButton;
use crate::NodeCommand;
use crate::NodeId;
use crate::Patch;
use crate::ShortcutKeys;
use crate::ShownState;
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
    /// Shows a window before all others and gives it the keyboard.
    ActivateWindow = 0,
    /// Adds fonts to the bundled ones, for windows that are opened afterwards.
    AddFonts = 1,
    /// Moves a headless window's clock.
    AdvanceClock = 2,
    /// Tells a node to do something.
    Call = 3,
    /// Changes what is given, and leaves the rest.
    ChangeWindow = 4,
    /// Reads a clipboard's content of one type.
    ClipboardRead = 5,
    /// Tells which types of content a clipboard offers.
    ClipboardTypes = 6,
    /// Puts content on a clipboard, in several types at once.
    ClipboardWrite = 7,
    /// The program has heard that the user wants to close the window, and decides by itself.
    CloseHeard = 8,
    /// Closes a window.
    CloseWindow = 9,
    /// Lists the displays.
    Displays = 10,
    /// Edits the text that has the focus, or copies what is selected.
    Edit = 11,
    /// Plays pointer and key input into a headless window.
    Input = 12,
    /// Tells how much room lines of text take.
    MeasureText = 13,
    /// Opens a window with a first patch.
    OpenWindow = 14,
    /// Answers when the UI thread is alive.
    Ping = 15,
    /// Reads the scene with bounds and states.
    ReadTree = 16,
    /// Applies a patch to a window.
    Render = 17,
    /// Resizes the content of a window.
    ResizeWindow = 18,
    /// Draws a headless window.
    Screenshot = 19,
    /// Decides which keys a window takes for itself.
    SetShortcuts = 20,
    /// Decides the colours of a window.
    SetTheme = 21,
}

impl RequestKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::ActivateWindow,
            1 => Self::AddFonts,
            2 => Self::AdvanceClock,
            3 => Self::Call,
            4 => Self::ChangeWindow,
            5 => Self::ClipboardRead,
            6 => Self::ClipboardTypes,
            7 => Self::ClipboardWrite,
            8 => Self::CloseHeard,
            9 => Self::CloseWindow,
            10 => Self::Displays,
            11 => Self::Edit,
            12 => Self::Input,
            13 => Self::MeasureText,
            14 => Self::OpenWindow,
            15 => Self::Ping,
            16 => Self::ReadTree,
            17 => Self::Render,
            18 => Self::ResizeWindow,
            19 => Self::Screenshot,
            20 => Self::SetShortcuts,
            21 => Self::SetTheme,
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
            Self::ActivateWindow => "activateWindow",
            Self::AddFonts => "addFonts",
            Self::AdvanceClock => "advanceClock",
            Self::Call => "call",
            Self::ChangeWindow => "changeWindow",
            Self::ClipboardRead => "clipboardRead",
            Self::ClipboardTypes => "clipboardTypes",
            Self::ClipboardWrite => "clipboardWrite",
            Self::CloseHeard => "closeHeard",
            Self::CloseWindow => "closeWindow",
            Self::Displays => "displays",
            Self::Edit => "edit",
            Self::Input => "input",
            Self::MeasureText => "measureText",
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
    /// Shows a window before all others and gives it the keyboard.
    ActivateWindow,
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
    /// Changes what is given, and leaves the rest.
    ChangeWindow {
        /// Whether it stays above other windows.
        always_on_top: Option<bool>,
        /// Content height in logical px.
        height: Option<f32>,
        /// Greatest content height in logical px; 0 takes the limit away.
        max_height: Option<f32>,
        /// Greatest content width in logical px; 0 takes the limit away.
        max_width: Option<f32>,
        /// Least content height in logical px; 0 takes the limit away.
        min_height: Option<f32>,
        /// Least content width in logical px; 0 takes the limit away.
        min_width: Option<f32>,
        /// The title bar's text.
        title: Option<Arc<str>>,
        /// Content width in logical px; with `height`.
        width: Option<f32>,
        /// How it is shown.
        window_state: Option<ShownState>,
        /// Left edge of the content on the screen in logical px; with `y`.
        x: Option<f32>,
        /// Top edge of the content on the screen in logical px.
        y: Option<f32>,
    },
    /// Reads a clipboard's content of one type.
    ClipboardRead {
        /// Asks the headless thread, which has a clipboard of its own.
        headless: bool,
        /// Means what is selected (PRIMARY), and not what was copied.
        primary: bool,
        /// A media type.
        type_: Arc<str>,
    },
    /// Tells which types of content a clipboard offers.
    ClipboardTypes {
        /// Asks the headless thread, which has a clipboard of its own.
        headless: bool,
        /// Means what is selected (PRIMARY), and not what was copied.
        primary: bool,
    },
    /// Puts content on a clipboard, in several types at once.
    ClipboardWrite {
        /// Asks the headless thread, which has a clipboard of its own.
        headless: bool,
        /// One of each type; none empties the clipboard.
        items: Vec<ClipboardItem>,
        /// Means what is selected (PRIMARY), and not what was copied.
        primary: bool,
    },
    /// The program has heard that the user wants to close the window, and decides by itself.
    CloseHeard,
    /// Closes a window.
    CloseWindow,
    /// Lists the displays.
    Displays {
        /// Asks for those of headless windows.
        headless: bool,
    },
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
    /// Tells how much room lines of text take.
    MeasureText {
        /// Asks the headless thread.
        headless: bool,
        /// In the font of code.
        mono: bool,
        /// In logical px.
        size: f32,
        /// A line each.
        texts: Vec<Arc<str>>,
        /// 400 is regular, 700 bold.
        weight: f32,
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
            RequestKind::ActivateWindow => Self::ActivateWindow,
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
            RequestKind::ChangeWindow => Self::ChangeWindow {
                always_on_top: reader
                    .optional(Reader::bool)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("alwaysOnTop"))?,
                height: reader
                    .optional(Reader::f32)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("height"))?,
                max_height: reader
                    .optional(Reader::f32)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("maxHeight"))?,
                max_width: reader
                    .optional(Reader::f32)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("maxWidth"))?,
                min_height: reader
                    .optional(Reader::f32)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("minHeight"))?,
                min_width: reader
                    .optional(Reader::f32)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("minWidth"))?,
                title: reader
                    .optional(Reader::text)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("title"))?,
                width: reader
                    .optional(Reader::f32)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("width"))?,
                window_state: reader
                    .optional(ShownState::read)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("windowState"))?,
                x: reader
                    .optional(Reader::f32)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("x"))?,
                y: reader
                    .optional(Reader::f32)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("y"))?,
            },
            RequestKind::ClipboardRead => Self::ClipboardRead {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
                primary: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("primary"))?,
                type_: reader
                    .text()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("type"))?,
            },
            RequestKind::ClipboardTypes => Self::ClipboardTypes {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
                primary: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("primary"))?,
            },
            RequestKind::ClipboardWrite => Self::ClipboardWrite {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
                items: reader
                    .list(64, 8, ClipboardItem::read)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("items"))?,
                primary: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("primary"))?,
            },
            RequestKind::CloseHeard => Self::CloseHeard,
            RequestKind::CloseWindow => Self::CloseWindow,
            RequestKind::Displays => Self::Displays {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
            },
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
            RequestKind::MeasureText => Self::MeasureText {
                headless: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("headless"))?,
                mono: reader
                    .bool()
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("mono"))?,
                size: reader
                    .f32_above(0.0, 10000.0)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("size"))?,
                texts: reader
                    .list(65536, 4, Reader::text)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("texts"))?,
                weight: reader
                    .f32_in(1.0..=1000.0)
                    .map_err(|error| error.outside_patch(ErrorCode::InvalidValue))
                    .map_err(|error| error.within("weight"))?,
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
