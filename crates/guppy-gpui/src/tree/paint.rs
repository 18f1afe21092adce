//! The display list onto GPUI's scene.
use gpui::{
    App, Background, BorderStyle, Bounds, BoxShadow, ContentMask, Corners, Edges, Hsla, Pixels, Point, ShapedLine,
    Window, point, px, quad,
};

use super::display::Hosted;
use super::glyphs;
use super::items::Item;
use super::paint_ops::Paint;
use super::text;
use crate::drawing;

/// Between a box and the ring around it, and how thick the ring is.
const RING_GAP: f32 = 1.;
const RING: f32 = 2.;

pub(crate) fn paint(item: &Item, window: &mut Window, cx: &mut App) {
    match item {
        Item::Box { look, bounds, clip, opacity, .. } => {
            masked(*clip, window, |window| paint_box(&look.paint, *bounds, *opacity, window));
        }
        Item::Text { lines, color, line_height, align, bounds, clip, .. } => {
            let height = px(*line_height);
            masked(*clip, window, |window| {
                for (row, line) in lines.iter().enumerate() {
                    let line = &line.shaped;
                    let x = text::aligned(*align, bounds.size.width, line.width());
                    let origin = bounds.origin + point(x, height * row);
                    if origin.y > clip.bottom() {
                        break;
                    }
                    // A glyph that cannot be drawn leaves a gap; the rest of the frame is worth more.
                    let _ = match color {
                        Some(color) => glyphs::paint(line, origin, height, *color, *clip, window, cx),
                        None => paint_line(line, origin, height, window, cx),
                    };
                }
            });
        }
        Item::Ring { bounds, radii, color, clip, .. } => {
            masked(*clip, window, |window| {
                let radii = corners(radii.map(|radius| radius + RING_GAP + RING));
                let ring = ring(*bounds);
                window.paint_quad(quad(ring, radii, color.opacity(0.), px(RING), *color, BorderStyle::Solid));
            });
        }
        Item::Thumb { bounds, color, clip, .. } => {
            masked(*clip, window, |window| {
                let radius = bounds.size.width.min(bounds.size.height) / 2.;
                window.paint_quad(gpui::fill(*bounds, *color).corner_radii(radius));
            });
        }
        Item::Fill { bounds, color, clip, .. } => {
            masked(*clip, window, |window| window.paint_quad(gpui::fill(*bounds, *color)));
        }
        Item::Rounded { node, mark, bounds, radii, clip } => {
            masked(*clip, window, |window| {
                window.paint_quad(gpui_wgpu::rounded_clip(*mark, node.0, *bounds, corners(*radii)));
            });
        }
        Item::Drawing { chunk, spot, .. } => drawing::paint::paint(chunk, spot, window, cx),
        Item::Picture { picture, clip, .. } => masked(*clip, window, |window| picture.paint(window, cx)),
        Item::Backdrop { bounds, color, .. } => window.paint_quad(gpui::fill(*bounds, *color)),
        // Elements of GPUI are painted by the view that made them.
        Item::Hosted { .. } => {}
    }
}

fn paint_line(
    line: &ShapedLine,
    origin: Point<Pixels>,
    height: Pixels,
    window: &mut Window,
    cx: &mut App,
) -> gpui::Result<()> {
    line.paint_background(origin, height, gpui::TextAlign::Left, None, window, cx)?;
    line.paint(origin, height, gpui::TextAlign::Left, None, window, cx)
}

/// Where the ring around a box is.
pub(crate) fn ring(bounds: Bounds<Pixels>) -> Bounds<Pixels> {
    bounds.dilate(px(RING_GAP + RING))
}

pub(crate) fn paint_hosted(hosted: &mut Hosted, window: &mut Window, cx: &mut App) {
    if let Some(mut element) = hosted.element.take() {
        let style = hosted.look.refinement();
        masked(hosted.clip, window, |window| {
            window.with_text_style(Some(style), |window| element.paint(window, cx));
        });
    }
}

fn masked(clip: Bounds<Pixels>, window: &mut Window, draw: impl FnOnce(&mut Window)) {
    window.with_content_mask(Some(ContentMask { bounds: clip }), draw);
}

fn corners(radii: [f32; 4]) -> Corners<Pixels> {
    let [top_left, top_right, bottom_right, bottom_left] = radii.map(px);
    Corners { top_left, top_right, bottom_right, bottom_left }
}

fn paint_box(look: &Paint, bounds: Bounds<Pixels>, opacity: f32, window: &mut Window) {
    let radii = corners(look.radii).clamp_radii_for_quad_size(bounds.size);
    let faded: Vec<BoxShadow> = look
        .shadows
        .iter()
        .map(|shadow| BoxShadow { color: shadow.color.opacity(opacity), ..shadow.clone() })
        .collect();
    if !faded.is_empty() {
        window.paint_drop_shadows(bounds, radii, &faded);
    }
    let fade = |color: Hsla| color.opacity(opacity);
    // Each lies on the one before; the last has the border.
    let mut fills: Vec<Background> = Vec::new();
    fills.extend(look.background.map(|color| Background::from(fade(color))));
    fills.extend(look.gradient.fill().map(|fill| fill.opacity(opacity)));
    fills.extend(look.pattern.fill(window.scale_factor()).map(|fill| fill.opacity(opacity)));
    let border = fade(look.border_color.unwrap_or_else(gpui::black));
    // The inner edge of a border is mixed with what is in the box: with a black that nobody sees it would darken.
    let last = fills.pop().unwrap_or_else(|| border.opacity(0.).into());
    let style = if look.dashed { BorderStyle::Dashed } else { BorderStyle::Solid };
    for fill in fills {
        window.paint_quad(quad(bounds, radii, fill, Edges::default(), gpui::transparent_black(), style));
    }
    if !last.is_transparent() || look.has_border() {
        let widths = look.border;
        let edges =
            Edges { top: px(widths.top), right: px(widths.right), bottom: px(widths.bottom), left: px(widths.left) };
        window.paint_quad(quad(bounds, radii, last, edges, border, style));
    }
    if faded.iter().any(|shadow| shadow.inset) {
        window.paint_inset_shadows(bounds, radii, &faded);
    }
}
