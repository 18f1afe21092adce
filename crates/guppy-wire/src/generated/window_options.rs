//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ClosePolicy;
use crate::Color;
use crate::ShortcutKeys;
use crate::ThemeMode;
use crate::ThemeToken;
use crate::TokenColors;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// What a window is asked for, with the schema's defaults for what nobody asked.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowOptions {
    /// The desktop's name for the application (WM_CLASS, Wayland app id).
    pub app_id: Option<Arc<str>>,
    /// What is drawn behind the tree.
    pub background: Color,
    /// What happens when the user closes it: `ask` leaves it to the program.
    pub close_policy: ClosePolicy,
    /// Content height in logical px.
    pub height: f32,
    /// Least content height in logical px.
    pub min_height: Option<f32>,
    /// Least content width in logical px.
    pub min_width: Option<f32>,
    /// Whether the user may resize it.
    pub resizable: bool,
    /// Headless windows only: device px per logical px.
    pub scale: f32,
    /// Keys that are told by `shortcut` and do nothing else. Those without Control, Alt or Super come after what has the focus.
    pub shortcuts: Option<Vec<ShortcutKeys>>,
    /// Whether its colours are those of the day or the night; `system` follows the desktop.
    pub theme: ThemeMode,
    /// Whether `primary` and `ring` take the desktop's accent colour.
    pub theme_accent: bool,
    /// Colours that differ from those of the schema.
    pub theme_colors: Option<Vec<TokenColors>>,
    /// The title bar's text.
    pub title: Arc<str>,
    /// Content width in logical px.
    pub width: f32,
    /// Left edge on the screen in logical px; given together with `y`.
    pub x: Option<f32>,
    /// Top edge on the screen in logical px.
    pub y: Option<f32>,
}

impl Default for WindowOptions {
    fn default() -> Self {
        Self {
            app_id: None,
            background: Color::Token(ThemeToken::Background),
            close_policy: ClosePolicy::Close,
            height: 600.0,
            min_height: None,
            min_width: None,
            resizable: true,
            scale: 1.0,
            shortcuts: None,
            theme: ThemeMode::System,
            theme_accent: false,
            theme_colors: None,
            title: "guppy".into(),
            width: 800.0,
            x: None,
            y: None,
        }
    }
}

impl WindowOptions {
    /// Reads a count and as many numbered values, numbers ascending.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut options = Self::default();
        let mut least = 0;
        for _ in 0..reader.u8()? {
            let offset = reader.offset();
            let number = reader.ascending_u8(&mut least)?;
            match number {
                0 => options.app_id = Some(reader.text().map_err(|error| error.within("appId"))?),
                1 => options.background = reader.color().map_err(|error| error.within("background"))?,
                2 => options.close_policy = ClosePolicy::read(reader).map_err(|error| error.within("closePolicy"))?,
                3 => options.height = reader.f32_in(1.0..=16384.0).map_err(|error| error.within("height"))?,
                4 => {
                    options.min_height = Some(reader.f32_in(1.0..=16384.0).map_err(|error| error.within("minHeight"))?)
                }
                5 => options.min_width = Some(reader.f32_in(1.0..=16384.0).map_err(|error| error.within("minWidth"))?),
                6 => options.resizable = reader.bool().map_err(|error| error.within("resizable"))?,
                7 => options.scale = reader.f32_in(0.25..=8.0).map_err(|error| error.within("scale"))?,
                8 => {
                    options.shortcuts =
                        Some(reader.list(4096, 8, ShortcutKeys::read).map_err(|error| error.within("shortcuts"))?)
                }
                9 => options.theme = ThemeMode::read(reader).map_err(|error| error.within("theme"))?,
                10 => options.theme_accent = reader.bool().map_err(|error| error.within("themeAccent"))?,
                11 => {
                    options.theme_colors =
                        Some(reader.list(256, 6, TokenColors::read).map_err(|error| error.within("themeColors"))?)
                }
                12 => options.title = reader.text().map_err(|error| error.within("title"))?,
                13 => options.width = reader.f32_in(1.0..=16384.0).map_err(|error| error.within("width"))?,
                14 => options.x = Some(reader.f32().map_err(|error| error.within("x"))?),
                15 => options.y = Some(reader.f32().map_err(|error| error.within("y"))?),
                _ => return Err(DecodeError::text(offset, "the number of a window option", number)),
            }
        }
        Ok(options)
    }
}
