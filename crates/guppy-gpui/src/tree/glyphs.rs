//! The glyphs of a line in one colour, onto GPUI's scene.
use gpui::{App, Bounds, Hsla, Pixels, Point, ShapedLine, Window, point, px};

use super::boxes;

/// What a line does itself, but for the layer of the scene that it would open for its few glyphs.
pub(crate) fn paint(
    line: &ShapedLine,
    origin: Point<Pixels>,
    height: Pixels,
    color: Hsla,
    clip: Bounds<Pixels>,
    window: &mut Window,
    cx: &App,
) -> gpui::Result<()> {
    let baseline = point(px(0.), (height - line.ascent - line.descent) / 2. + line.ascent);
    let mut at = origin;
    let mut before = px(0.);
    for run in &line.runs {
        let largest = cx.text_system().bounding_box(run.font_id, line.font_size).size;
        for glyph in &run.glyphs {
            at.x += glyph.position.x - before;
            before = glyph.position.x;
            if !boxes::meet(&Bounds { origin: at, size: largest }, &clip) {
                continue;
            }
            let place = at + baseline + point(px(0.), glyph.position.y);
            if glyph.is_emoji {
                window.paint_emoji(place, run.font_id, glyph.id, line.font_size)?;
            } else {
                window.paint_glyph(place, run.font_id, glyph.id, line.font_size, color)?;
            }
        }
    }
    Ok(())
}
