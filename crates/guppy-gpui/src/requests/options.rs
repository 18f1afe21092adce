//! Window options of the schema as GPUI takes them.
use gpui::{
    App, Bounds, Pixels, SharedString, TitlebarOptions, WindowBackgroundAppearance, WindowBounds, WindowDecorations,
    WindowKind, point, px, size,
};
use guppy_wire::{Backdrop, WindowOptions, WindowState};

use crate::platform;
use crate::windows::Place;

pub(crate) fn window(options: &WindowOptions, place: Place, cx: &App) -> gpui::WindowOptions {
    let min_size = match (options.min_width, options.min_height) {
        (None, None) => None,
        (width, height) => Some(size(px(width.unwrap_or(1.)), px(height.unwrap_or(1.)))),
    };
    let bounds = bounds(options, cx);
    let (window_bounds, kind) = match place {
        // Where nobody sees it, and as one that window managers leave alone.
        Place::Introduced => {
            let away = Bounds { origin: point(px(platform::AWAY), px(0.)), size: bounds.size };
            (WindowBounds::Windowed(away), WindowKind::PopUp)
        }
        Place::Headless => (WindowBounds::Windowed(bounds), WindowKind::Normal),
        Place::Desktop => {
            let kind = match options.kind {
                guppy_wire::WindowKind::Floating => WindowKind::Floating,
                guppy_wire::WindowKind::Dialog => WindowKind::Dialog,
                guppy_wire::WindowKind::Normal | guppy_wire::WindowKind::Popup => WindowKind::Normal,
            };
            let bounds = match options.window_state {
                WindowState::Maximized => WindowBounds::Maximized(bounds),
                WindowState::Fullscreen => WindowBounds::Fullscreen(bounds),
                WindowState::Normal | WindowState::Minimized => WindowBounds::Windowed(bounds),
            };
            (bounds, kind)
        }
    };
    let framed = place != Place::Desktop || platform::is_framed(options);
    gpui::WindowOptions {
        window_bounds: Some(window_bounds),
        titlebar: Some(TitlebarOptions {
            title: Some(SharedString::from(options.title.to_string())),
            ..TitlebarOptions::default()
        }),
        focus: options.focus,
        show: options.show,
        kind,
        is_resizable: options.resizable,
        is_movable: options.movable,
        is_minimizable: options.minimizable,
        app_id: options.app_id.as_deref().map(str::to_owned),
        window_min_size: min_size,
        window_background: match options.backdrop {
            Backdrop::Opaque => WindowBackgroundAppearance::Opaque,
            Backdrop::Transparent => WindowBackgroundAppearance::Transparent,
            Backdrop::Blurred => WindowBackgroundAppearance::Blurred,
        },
        window_decorations: Some(if framed { WindowDecorations::Server } else { WindowDecorations::Client }),
        ..gpui::WindowOptions::default()
    }
}

fn bounds(options: &WindowOptions, cx: &App) -> Bounds<Pixels> {
    let size = size(px(options.width), px(options.height));
    match (options.x, options.y) {
        (Some(x), Some(y)) => Bounds { origin: point(px(x), px(y)), size },
        _ => Bounds::centered(None, size, cx),
    }
}
