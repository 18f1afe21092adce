//! Written by `pnpm codegen` from `schema/`; do not edit.

use std::fmt;
use std::sync::Arc;

use super::enums::*;
use crate::Color;
use crate::error::DecodeError;
use crate::reader::Reader;

/// What a window is asked for.
#[derive(Clone, Default, PartialEq)]
pub struct WindowOptions {
    /// The title bar's text.
    pub title: Option<Arc<str>>,
    /// Content width in logical px.
    pub width: Option<f32>,
    /// Content height in logical px.
    pub height: Option<f32>,
    /// Left edge on the screen in logical px; given together with `y`.
    pub x: Option<f32>,
    /// Top edge on the screen in logical px.
    pub y: Option<f32>,
    /// Least content width in logical px.
    pub min_width: Option<f32>,
    /// Least content height in logical px.
    pub min_height: Option<f32>,
    /// Whether the user may resize it.
    pub resizable: Option<bool>,
    /// The desktop's name for the application (WM_CLASS, Wayland app id).
    pub app_id: Option<Arc<str>>,
    /// What is drawn behind the tree.
    pub background: Option<Color>,
    /// Headless windows only: device px per logical px.
    pub scale: Option<f32>,
}

impl WindowOptions {
    /// The values `width` may have.
    pub const WIDTH_RANGE: std::ops::RangeInclusive<f32> = 1.0..=16384.0;
    /// The values `height` may have.
    pub const HEIGHT_RANGE: std::ops::RangeInclusive<f32> = 1.0..=16384.0;
    /// The values `minWidth` may have.
    pub const MIN_WIDTH_RANGE: std::ops::RangeInclusive<f32> = 1.0..=16384.0;
    /// The values `minHeight` may have.
    pub const MIN_HEIGHT_RANGE: std::ops::RangeInclusive<f32> = 1.0..=16384.0;
    /// The values `scale` may have.
    pub const SCALE_RANGE: std::ops::RangeInclusive<f32> = 0.25..=8.0;

    /// Reads a count and as many numbered values, numbers ascending.
    pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut values = Self::default();
        let mut last = 0;
        for _ in 0..reader.u8()? {
            let offset = reader.offset();
            let number = reader.u8()?;
            if number <= last {
                return Err(DecodeError::text(offset, "a number above the one before", number));
            }
            last = number;
            match number {
                1 => values.title = Some(reader.text().map_err(|error| error.within("title"))?),
                2 => values.width = Some(reader.f32_in(Self::WIDTH_RANGE).map_err(|error| error.within("width"))?),
                3 => values.height = Some(reader.f32_in(Self::HEIGHT_RANGE).map_err(|error| error.within("height"))?),
                4 => values.x = Some(reader.f32().map_err(|error| error.within("x"))?),
                5 => values.y = Some(reader.f32().map_err(|error| error.within("y"))?),
                6 => {
                    values.min_width =
                        Some(reader.f32_in(Self::MIN_WIDTH_RANGE).map_err(|error| error.within("minWidth"))?)
                }
                7 => {
                    values.min_height =
                        Some(reader.f32_in(Self::MIN_HEIGHT_RANGE).map_err(|error| error.within("minHeight"))?)
                }
                8 => values.resizable = Some(reader.bool().map_err(|error| error.within("resizable"))?),
                9 => values.app_id = Some(reader.text().map_err(|error| error.within("appId"))?),
                10 => values.background = Some(reader.color().map_err(|error| error.within("background"))?),
                11 => values.scale = Some(reader.f32_in(Self::SCALE_RANGE).map_err(|error| error.within("scale"))?),
                _ => return Err(DecodeError::text(offset, "a number the schema knows", number)),
            }
        }
        Ok(values)
    }

    /// `title`, or what the schema says of a node or window without it.
    pub fn title(&self) -> &str {
        self.title.as_deref().unwrap_or("guppy")
    }

    /// `width`, or what the schema says of a node or window without it.
    pub fn width(&self) -> f32 {
        self.width.unwrap_or(800.0)
    }

    /// `height`, or what the schema says of a node or window without it.
    pub fn height(&self) -> f32 {
        self.height.unwrap_or(600.0)
    }

    /// `resizable`, or what the schema says of a node or window without it.
    pub fn resizable(&self) -> bool {
        self.resizable.unwrap_or(true)
    }

    /// `background`, or what the schema says of a node or window without it.
    pub fn background(&self) -> Color {
        self.background.unwrap_or(Color(0xffffffff))
    }

    /// `scale`, or what the schema says of a node or window without it.
    pub fn scale(&self) -> f32 {
        self.scale.unwrap_or(1.0)
    }
}

impl fmt::Debug for WindowOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("WindowOptions");
        if let Some(value) = &self.title {
            shown.field("title", value);
        }
        if let Some(value) = &self.width {
            shown.field("width", value);
        }
        if let Some(value) = &self.height {
            shown.field("height", value);
        }
        if let Some(value) = &self.x {
            shown.field("x", value);
        }
        if let Some(value) = &self.y {
            shown.field("y", value);
        }
        if let Some(value) = &self.min_width {
            shown.field("minWidth", value);
        }
        if let Some(value) = &self.min_height {
            shown.field("minHeight", value);
        }
        if let Some(value) = &self.resizable {
            shown.field("resizable", value);
        }
        if let Some(value) = &self.app_id {
            shown.field("appId", value);
        }
        if let Some(value) = &self.background {
            shown.field("background", value);
        }
        if let Some(value) = &self.scale {
            shown.field("scale", value);
        }
        shown.finish()
    }
}

/// What the UI thread can be asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum RequestKind {
    /// Answers when the UI thread is alive.
    Ping = 1,
    /// Opens a window with options and a first frame.
    OpenWindow = 2,
    /// Applies a frame to a window.
    Render = 3,
    /// Closes a window.
    CloseWindow = 4,
    /// Reads the scene with bounds and states.
    ReadTree = 5,
    /// Draws a headless window and answers with RGBA pixels.
    Screenshot = 6,
    /// Plays pointer and key input into a headless window.
    Input = 7,
    /// Moves a headless window's clock.
    AdvanceClock = 8,
    /// Gives focus to a node.
    FocusNode = 9,
    /// Resizes the content of a window.
    ResizeWindow = 10,
}

impl RequestKind {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Ping,
            2 => Self::OpenWindow,
            3 => Self::Render,
            4 => Self::CloseWindow,
            5 => Self::ReadTree,
            6 => Self::Screenshot,
            7 => Self::Input,
            8 => Self::AdvanceClock,
            9 => Self::FocusNode,
            10 => Self::ResizeWindow,
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
            Self::Ping => "ping",
            Self::OpenWindow => "openWindow",
            Self::Render => "render",
            Self::CloseWindow => "closeWindow",
            Self::ReadTree => "readTree",
            Self::Screenshot => "screenshot",
            Self::Input => "input",
            Self::AdvanceClock => "advanceClock",
            Self::FocusNode => "focusNode",
            Self::ResizeWindow => "resizeWindow",
        }
    }
}

/// Input that a test plays into a headless window, in logical px.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    MouseMove { x: f32, y: f32 },
    MouseDown { x: f32, y: f32, button: MouseButton, count: u32 },
    MouseUp { x: f32, y: f32, button: MouseButton, count: u32 },
    Wheel { x: f32, y: f32, delta_x: f32, delta_y: f32 },
    KeyDown { keystroke: Arc<str>, repeat: bool },
    KeyUp { keystroke: Arc<str> },
}

impl Input {
    /// Reads an input's number and its payload.
    pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            1 => Self::MouseMove { x: reader.f32()?, y: reader.f32()? },
            2 => Self::MouseDown {
                x: reader.f32()?,
                y: reader.f32()?,
                button: MouseButton::decode(reader)?,
                count: reader.u32()?,
            },
            3 => Self::MouseUp {
                x: reader.f32()?,
                y: reader.f32()?,
                button: MouseButton::decode(reader)?,
                count: reader.u32()?,
            },
            4 => Self::Wheel { x: reader.f32()?, y: reader.f32()?, delta_x: reader.f32()?, delta_y: reader.f32()? },
            5 => Self::KeyDown { keystroke: reader.text()?, repeat: reader.bool()? },
            6 => Self::KeyUp { keystroke: reader.text()? },
            found => return Err(DecodeError::text(offset, "the number of an input", found)),
        })
    }
}
