//! Window options of the schema as GPUI takes them.
use gpui::{App, Bounds, Pixels, SharedString, TitlebarOptions, WindowBounds, WindowKind, point, px, size};
use guppy_wire::WindowOptions;

use crate::platform::Wishes;

pub(crate) fn window(options: &WindowOptions, cx: &App) -> gpui::WindowOptions {
    let min_size = match (options.min_width, options.min_height) {
        (None, None) => None,
        (width, height) => Some(size(px(width.unwrap_or(1.)), px(height.unwrap_or(1.)))),
    };
    gpui::WindowOptions {
        window_bounds: Some(WindowBounds::Windowed(bounds(options, cx))),
        titlebar: Some(TitlebarOptions {
            title: Some(SharedString::from(options.title.to_string())),
            ..TitlebarOptions::default()
        }),
        focus: true,
        show: true,
        kind: WindowKind::Normal,
        is_resizable: options.resizable,
        app_id: options.app_id.as_deref().map(str::to_owned),
        window_min_size: min_size,
        ..gpui::WindowOptions::default()
    }
}

/// What the window manager is told besides.
pub(crate) fn wishes(options: &WindowOptions) -> Wishes {
    Wishes {
        at: options.x.zip(options.y).map(|(x, y)| point(px(x), px(y))),
        fixed: (!options.resizable).then(|| size(px(options.width), px(options.height))),
    }
}

fn bounds(options: &WindowOptions, cx: &App) -> Bounds<Pixels> {
    let size = size(px(options.width), px(options.height));
    match (options.x, options.y) {
        (Some(x), Some(y)) => Bounds { origin: point(px(x), px(y)), size },
        _ => Bounds::centered(None, size, cx),
    }
}
