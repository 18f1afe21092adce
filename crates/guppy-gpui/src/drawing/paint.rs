//! A chunk of a drawing onto GPUI's scene.
use std::rc::Rc;

use gpui::{App, Background, BorderStyle, Bounds, ContentMask, Corners, Edges, Pixels, Point, Window, point, px, quad};
use guppy_wire::Fit;

use super::chunks::{Chunk, Mark, MarkKind};
use crate::tree::glyphs;
use crate::tree::picture::Picture;

/// Where a chunk is drawn.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    /// The upper left corner of the drawing.
    pub(crate) origin: Point<Pixels>,
    pub(crate) clip: Bounds<Pixels>,
    pub(crate) opacity: f32,
}

pub(crate) fn paint(chunk: &Chunk, spot: &Spot, window: &mut Window, cx: &App) {
    for mark in &chunk.marks {
        let clip = moved(mark.clip, spot.origin).intersect(&spot.clip);
        window.with_content_mask(Some(ContentMask { bounds: clip }), |window| paint_mark(mark, spot, clip, window, cx));
    }
}

fn paint_mark(mark: &Mark, spot: &Spot, clip: Bounds<Pixels>, window: &mut Window, cx: &App) {
    let (opacity, scale) = (spot.opacity, window.scale_factor());
    match &mark.kind {
        MarkKind::Box { bounds, radii, fill, border } => {
            let [top_left, top_right, bottom_right, bottom_left] = radii.map(px);
            let corners =
                Corners { top_left, top_right, bottom_right, bottom_left }.clamp_radii_for_quad_size(bounds.size);
            let fill = fill.as_ref().map(|ink| ink.background(*bounds, opacity, scale));
            let (width, color) = border.unwrap_or((0., gpui::transparent_black()));
            let background: Background = fill.unwrap_or_else(|| color.opacity(0.).into());
            let place = moved(*bounds, spot.origin);
            let color = color.opacity(opacity);
            window.paint_quad(quad(place, corners, background, Edges::all(px(width)), color, BorderStyle::Solid));
        }
        MarkKind::Path { path, ink } => {
            let mut path = path.clone();
            path.bounds.origin += spot.origin;
            for vertex in &mut path.vertices {
                vertex.xy_position += spot.origin;
            }
            // GPUI lays a gradient over what of a path is seen.
            let seen = path.bounds.intersect(&clip);
            let background = ink.background(moved(seen, point(-spot.origin.x, -spot.origin.y)), opacity, scale);
            window.paint_path(path, background);
        }
        MarkKind::Text { line, at, height, color } => {
            let origin = *at + spot.origin;
            // A glyph that cannot be drawn leaves a gap; the rest of the frame is worth more.
            let _ = glyphs::paint(line, origin, *height, color.opacity(opacity), clip, window, cx);
        }
        MarkKind::Image { picture, bounds, radius } => {
            let place = moved(*bounds, spot.origin);
            Picture::image((Rc::clone(picture), 0), place, Fit::Fill, [*radius; 4], false).paint(window, cx);
        }
        MarkKind::Raster { tiles, .. } => {
            // On whole pixels, as they were drawn.
            let origin = window.pixel_snap_point(spot.origin);
            for tile in tiles {
                let place = moved(tile.bounds(scale), origin);
                if place.intersects(&clip) {
                    let _ = window.paint_image(place, place, Corners::default(), tile.image(opacity), 0, false);
                }
            }
        }
    }
}

fn moved(bounds: Bounds<Pixels>, by: Point<Pixels>) -> Bounds<Pixels> {
    Bounds { origin: bounds.origin + by, size: bounds.size }
}
