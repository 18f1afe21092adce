//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Backdrop;
use crate::ClosePolicy;
use crate::Color;
use crate::Decorations;
use crate::ShortcutKeys;
use crate::ThemeMode;
use crate::ThemeToken;
use crate::Titlebar;
use crate::TokenColors;
use crate::WindowKind;
use crate::WindowState;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// What a window is asked for, with the schema's defaults for what nobody asked.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowOptions {
    /// Whether it stays above other windows.
    pub always_on_top: bool,
    /// The desktop's name for the application (WM_CLASS, Wayland app id).
    pub app_id: Option<Arc<str>>,
    /// What shows where neither the tree nor `background` covers the window: black, what is behind it, or that blurred.
    pub backdrop: Backdrop,
    /// What is drawn behind the tree.
    pub background: Color,
    /// What happens when the user closes it: `ask` leaves it to the program.
    pub close_policy: ClosePolicy,
    /// Who draws the frame: the desktop (`server`), which is so unless the title bar is the program's or nobody's, or the program (`client`).
    pub decorations: Option<Decorations>,
    /// The `id` of the display that it opens on, where `x` and `y` do not say it.
    pub display: Option<u32>,
    /// Whether it takes the keyboard when it opens.
    pub focus: bool,
    /// Content height in logical px.
    pub height: f32,
    /// The picture that the desktop shows for it: a path, a `file:` URL or a `data:` URL of PNG, JPEG, WebP or GIF.
    pub icon: Option<Arc<str>>,
    /// `dialog` belongs to the window that it was opened from, and stays above it until it is answered; `floating` is a tool that stays above it; `popup` has no frame, stands above all and is left alone by the window manager.
    pub kind: WindowKind,
    /// Greatest content height in logical px.
    pub max_height: Option<f32>,
    /// Greatest content width in logical px.
    pub max_width: Option<f32>,
    /// Least content height in logical px.
    pub min_height: Option<f32>,
    /// Least content width in logical px.
    pub min_width: Option<f32>,
    /// Whether the user may minimize it.
    pub minimizable: bool,
    /// Whether the user may move it.
    pub movable: bool,
    /// Whether the user may resize it.
    pub resizable: bool,
    /// Headless windows only: device px per logical px.
    pub scale: f32,
    /// Keys that are told by `shortcut` and do nothing else. Those without Control, Alt or Super come after what has the focus.
    pub shortcuts: Option<Vec<ShortcutKeys>>,
    /// Whether it is shown when it opens; `show()` of its handle does that later.
    pub show: bool,
    /// Whether its colours are those of the day or the night; `system` follows the desktop.
    pub theme: ThemeMode,
    /// Whether `primary` and `ring` take the desktop's accent colour.
    pub theme_accent: bool,
    /// Colours that differ from those of the schema.
    pub theme_colors: Option<Vec<TokenColors>>,
    /// The title bar's text.
    pub title: Arc<str>,
    /// Who draws the title bar: the desktop, the program (boxes with `windowControl`, and edges that resize), or nobody.
    pub titlebar: Titlebar,
    /// Content width in logical px.
    pub width: f32,
    /// How it opens.
    pub window_state: WindowState,
    /// Left edge on the screen in logical px; given together with `y`.
    pub x: Option<f32>,
    /// Top edge on the screen in logical px.
    pub y: Option<f32>,
}

impl Default for WindowOptions {
    fn default() -> Self {
        Self {
            always_on_top: false,
            app_id: None,
            backdrop: Backdrop::Opaque,
            background: Color::Token(ThemeToken::Background),
            close_policy: ClosePolicy::Close,
            decorations: None,
            display: None,
            focus: true,
            height: 600.0,
            icon: None,
            kind: WindowKind::Normal,
            max_height: None,
            max_width: None,
            min_height: None,
            min_width: None,
            minimizable: true,
            movable: true,
            resizable: true,
            scale: 1.0,
            shortcuts: None,
            show: true,
            theme: ThemeMode::System,
            theme_accent: false,
            theme_colors: None,
            title: "guppy".into(),
            titlebar: Titlebar::System,
            width: 800.0,
            window_state: WindowState::Normal,
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
                0 => options.always_on_top = reader.bool().map_err(|error| error.within("alwaysOnTop"))?,
                1 => options.app_id = Some(reader.text().map_err(|error| error.within("appId"))?),
                2 => options.backdrop = Backdrop::read(reader).map_err(|error| error.within("backdrop"))?,
                3 => options.background = reader.color().map_err(|error| error.within("background"))?,
                4 => options.close_policy = ClosePolicy::read(reader).map_err(|error| error.within("closePolicy"))?,
                5 => {
                    options.decorations = Some(Decorations::read(reader).map_err(|error| error.within("decorations"))?)
                }
                6 => {
                    options.display =
                        Some(reader.u32_in(u32::MIN..=268435455).map_err(|error| error.within("display"))?)
                }
                7 => options.focus = reader.bool().map_err(|error| error.within("focus"))?,
                8 => options.height = reader.f32_in(1.0..=16384.0).map_err(|error| error.within("height"))?,
                9 => options.icon = Some(reader.text().map_err(|error| error.within("icon"))?),
                10 => options.kind = WindowKind::read(reader).map_err(|error| error.within("kind"))?,
                11 => {
                    options.max_height = Some(reader.f32_in(1.0..=16384.0).map_err(|error| error.within("maxHeight"))?)
                }
                12 => options.max_width = Some(reader.f32_in(1.0..=16384.0).map_err(|error| error.within("maxWidth"))?),
                13 => {
                    options.min_height = Some(reader.f32_in(1.0..=16384.0).map_err(|error| error.within("minHeight"))?)
                }
                14 => options.min_width = Some(reader.f32_in(1.0..=16384.0).map_err(|error| error.within("minWidth"))?),
                15 => options.minimizable = reader.bool().map_err(|error| error.within("minimizable"))?,
                16 => options.movable = reader.bool().map_err(|error| error.within("movable"))?,
                17 => options.resizable = reader.bool().map_err(|error| error.within("resizable"))?,
                18 => options.scale = reader.f32_in(0.25..=8.0).map_err(|error| error.within("scale"))?,
                19 => {
                    options.shortcuts =
                        Some(reader.list(4096, 8, ShortcutKeys::read).map_err(|error| error.within("shortcuts"))?)
                }
                20 => options.show = reader.bool().map_err(|error| error.within("show"))?,
                21 => options.theme = ThemeMode::read(reader).map_err(|error| error.within("theme"))?,
                22 => options.theme_accent = reader.bool().map_err(|error| error.within("themeAccent"))?,
                23 => {
                    options.theme_colors =
                        Some(reader.list(256, 6, TokenColors::read).map_err(|error| error.within("themeColors"))?)
                }
                24 => options.title = reader.text().map_err(|error| error.within("title"))?,
                25 => options.titlebar = Titlebar::read(reader).map_err(|error| error.within("titlebar"))?,
                26 => options.width = reader.f32_in(1.0..=16384.0).map_err(|error| error.within("width"))?,
                27 => options.window_state = WindowState::read(reader).map_err(|error| error.within("windowState"))?,
                28 => options.x = Some(reader.f32().map_err(|error| error.within("x"))?),
                29 => options.y = Some(reader.f32().map_err(|error| error.within("y"))?),
                _ => return Err(DecodeError::text(offset, "the number of a window option", number)),
            }
        }
        Ok(options)
    }
}
