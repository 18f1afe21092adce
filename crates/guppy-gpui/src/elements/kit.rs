//! Elements that stand on gpui-base: the only place that names it.
pub(crate) mod code_editor;
pub(crate) mod entry;
mod folds;
mod graphemes;
mod leftwards;
mod protocol;
mod rules;
mod stepping;
mod tabs;
pub(crate) mod text_input;
pub(crate) mod textarea;
mod typing;
mod validity;

use std::time::Duration;

use gpui::{App, KeyBinding, px};
use guppy_wire::ThemeToken;

use crate::fonts;
use crate::theme::Theme;

/// The caret stops blinking after a while, so that a window that nobody uses draws nothing.
const CARET: Duration = Duration::from_millis(500);
const CARET_RESTS: Duration = Duration::from_secs(10);

/// Sets gpui-base up on a UI thread: its keys, and its theme and fonts from ours.
pub(crate) fn init(cx: &mut App) {
    gpui_base::init(cx);
    cx.bind_keys([
        KeyBinding::new("ctrl-shift-z", gpui_base::input::Redo, Some("Input")),
        // Tab leaves a field.
        KeyBinding::new("tab", gpui::NoAction {}, Some("Input")),
        KeyBinding::new("shift-tab", gpui::NoAction {}, Some("Input")),
        KeyBinding::new("tab", gpui_base::input::IndentInline, Some("Indents > Input")),
        KeyBinding::new("shift-tab", gpui_base::input::OutdentInline, Some("Indents > Input")),
    ]);
    let base = gpui_base::Theme::global_mut(cx);
    base.cursor_blink = gpui_base::input::CursorBlink::blinking(CARET).with_idle_timeout(CARET_RESTS);
    // As guppy's own thumbs: always there, and to be seen by day and by night. A window has no timer for it then.
    let thumb = |style: gpui_base::ScrollbarThumbStyle| style.bg(gpui::hsla(0., 0., 0.5, 0.6));
    let styles = gpui_base::ScrollbarStyles::default().thumb(thumb).thumb_hover(thumb).thumb_active(thumb);
    base.scrollbar = gpui_base::ScrollbarTheme::new().with_mode(gpui_base::ScrollbarMode::Always).with_styles(styles);
    let type_ = &mut base.tokens.typography;
    type_.sans = fonts::SANS.into();
    type_.mono = fonts::MONO.into();
    type_.md.size = px(16.);
    // Elements say their own colours, as windows may differ; these are for what gpui-base draws without asking.
    let theme = Theme::default();
    let colors = &mut base.tokens.colors;
    colors.background = theme.token(ThemeToken::Background);
    colors.foreground = theme.token(ThemeToken::Text);
    colors.surface = theme.token(ThemeToken::Surface);
    colors.primary = theme.token(ThemeToken::Primary);
    colors.muted = theme.token(ThemeToken::Muted);
    colors.muted_foreground = theme.token(ThemeToken::TextMuted);
    colors.border = theme.token(ThemeToken::Border);
    colors.ring = theme.token(ThemeToken::Ring);
    colors.selection = theme.token(ThemeToken::Selection);
}
