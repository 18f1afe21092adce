//! Texts of a drawing: as glyphs where they stand upright, else as the outlines of their letters.
use std::rc::Rc;

use gpui::{Bounds, Hsla, ShapedLine, SharedString, WindowTextSystem, point, px, size};
use gpui_wgpu::{CosmicTextSystem, EDGE as NO_GLYPH, OutlineStep};
use lyon::math::Point as Place;
use lyon::path::Path as Outline;

use super::affine::Affine;
use super::chunks::{Mark, MarkKind};
use super::command::{Align, Baseline, Label};
use super::coverage::Rings;
use super::dyes::{Bitmap, Dye, Pixels};
use super::pixels;
use super::shaping::{EDGE, Here, Shaping};
use super::tessellate;
use crate::fonts;
use crate::tree::text_look::TextLook;

/// Letters that are larger, in device px, are drawn as outlines: as glyphs each would be a picture of its own.
const LARGEST_GLYPH: f32 = 512.;
/// Smaller ones are not seen.
const SMALLEST: f32 = 0.1;
/// Letters that are one shape.
const TOGETHER: usize = 64;

/// A letter of a line.
struct Letter {
    font: gpui::FontId,
    glyph: gpui::GlyphId,
    is_emoji: bool,
    at: [f32; 2],
}

impl Shaping<'_> {
    pub(super) fn label(&mut self, label: &Label) {
        let here = self.here();
        let Some(text) = self.of.texts.get(label.text).filter(|text| !text.is_empty()) else { return };
        let scale = here.transform.scale();
        let mut look = TextLook::clone(self.setting.look);
        look.size = label.size.unwrap_or(look.size) * scale;
        let seen = look.size * self.setting.scale;
        let upright = here.mask.is_none() && here.transform.keeps_letters() && seen <= LARGEST_GLYPH;
        if !upright && seen < SMALLEST {
            return;
        }
        if let Some(weight) = label.weight {
            look.font.weight = gpui::FontWeight(weight);
        }
        if label.mono {
            look.font.family = fonts::MONO.into();
        }
        let color = label.color.map_or_else(|| look.color.opacity(here.opacity), |color| self.color(color));
        let most = label.most.map(|most| most * scale);
        let line = fitted(text, &look, most, self.setting.system);
        let (height, width) = (line.ascent + line.descent, line.width());
        let [x, y] = if upright { here.transform.map(label.at) } else { [0.; 2] }.map(px);
        let left = match label.align {
            Align::Start => x,
            Align::Middle => x - width / 2.,
            Align::End => x - width,
        };
        let top = match label.baseline {
            Baseline::Alphabetic => y - line.ascent,
            Baseline::Top => y,
            Baseline::Middle => y - height / 2.,
            Baseline::Bottom => y - height,
        };
        let at = point(left, top);
        if upright {
            let area = Bounds { origin: at, size: size(width, height) }.dilate(px(EDGE));
            return self.add(Mark { kind: MarkKind::Text { line, at, height, color }, clip: here.clip }, area);
        }
        let [x, y] = label.at;
        let small = Affine { a: 1. / scale, d: 1. / scale, e: x, f: y, ..Affine::IDENTITY };
        let baseline = [left.into(), (top + line.ascent).into()];
        self.outlined(&line, baseline, color, &here.transform.then(&small), &here);
    }

    /// The letters of a line as shapes; `transform` leads from their places to those of the drawing.
    fn outlined(&mut self, line: &ShapedLine, baseline: [f32; 2], color: Hsla, transform: &Affine, here: &Here) {
        let size: f32 = line.font_size.into();
        let mut rings = Rings::new();
        let mut count = 0;
        for letter in letters(line, baseline) {
            if !self.reaches(letter.at, size, transform, here) {
                continue;
            }
            if letter.is_emoji && self.emoji(&letter, size, transform, here) {
                continue;
            }
            let steps = gpui_wgpu::with_outlines(|system| system.glyph_outline(letter.font, letter.glyph, size));
            let outline = trace(&steps.unwrap_or_default(), letter.at, transform);
            rings.append(pixels::rings(&outline, self.setting.scale, self.tolerance));
            count += 1;
            if rings.points.len() > self.room {
                break;
            }
            if count % TOGETHER == 0 {
                self.dyed(std::mem::replace(&mut rings, Rings::new()), false, Dye::solid(color), here);
            }
        }
        self.dyed(rings, false, Dye::solid(color), here);
    }

    /// Whether a letter may colour what is seen. Some scripts have letters that are as wide as words.
    fn reaches(&self, [x, y]: [f32; 2], letter: f32, transform: &Affine, here: &Here) -> bool {
        let around = [x - 2. * letter, y - 2. * letter, 14. * letter, 4. * letter];
        super::shaping::mapped(transform, around).intersects(&here.clip)
    }

    /// A letter in colours of its own, from its picture. False where it has none.
    fn emoji(&mut self, letter: &Letter, letter_size: f32, transform: &Affine, here: &Here) -> bool {
        let shown = (letter_size * self.setting.scale).clamp(1., LARGEST_GLYPH);
        let draw = |system: &CosmicTextSystem| system.glyph_picture(letter.font, letter.glyph, shown);
        let Some(picture) = gpui_wgpu::with_outlines(draw).flatten() else { return false };
        // Of the picture's px, to one of the line's.
        let scale = shown / letter_size;
        let [x, y] = letter.at;
        let (left, top) = (picture.left as f32, -picture.top as f32);
        let place = Affine { a: scale, d: scale, e: -x * scale - left, f: -y * scale - top, ..Affine::IDENTITY };
        let Some(back) = self.to_pixels(transform).inverse() else { return true };
        let bounds = [x + left / scale, y + top / scale, picture.width as f32 / scale, picture.height as f32 / scale];
        let outline = tessellate::rounded(bounds, [0.; 4], |at| transform.map(at));
        let rings = self.rings(&outline);
        let dye = Dye::Picture(Rc::new(Bitmap {
            pixels: Pixels::Own(picture.pixels),
            width: picture.width as usize,
            height: picture.height as usize,
            inverse: place.then(&back),
            opacity: here.opacity,
        }));
        self.dyed(rings, false, dye, here);
        true
    }
}

fn letters(line: &ShapedLine, [left, baseline]: [f32; 2]) -> impl Iterator<Item = Letter> + '_ {
    line.runs.iter().flat_map(move |run| {
        run.glyphs.iter().filter(|glyph| glyph.id != NO_GLYPH).map(move |glyph| Letter {
            font: run.font_id,
            glyph: glyph.id,
            is_emoji: glyph.is_emoji,
            at: [left + f32::from(glyph.position.x), baseline + f32::from(glyph.position.y)],
        })
    })
}

/// An outline whose places are upwards from a letter's.
fn trace(steps: &[OutlineStep], [x, y]: [f32; 2], transform: &Affine) -> Outline {
    let at = |[right, up]: &[f32; 2]| -> Place { transform.map([x + right, y - up]).into() };
    let mut builder = Outline::svg_builder();
    for step in steps {
        match step {
            OutlineStep::Move(to) => drop(builder.move_to(at(to))),
            OutlineStep::Line(to) => drop(builder.line_to(at(to))),
            OutlineStep::Quad(one, to) => drop(builder.quadratic_bezier_to(at(one), at(to))),
            OutlineStep::Cubic(one, other, to) => drop(builder.cubic_bezier_to(at(one), at(other), at(to))),
            OutlineStep::Close => builder.close(),
        }
    }
    builder.build()
}

/// A text in one line, with an ellipsis where it is wider than it may be.
fn fitted(text: &str, look: &TextLook, most: Option<f32>, system: &WindowTextSystem) -> ShapedLine {
    let shape = |text: String| {
        let run = look.run(text.len(), 1.);
        system.shape_line(SharedString::from(text), look.font_size(), &[run], None)
    };
    let whole = shape(text.replace(['\n', '\r'], " "));
    let Some(most) = most.filter(|most| f32::from(whole.width()) > *most) else { return whole };
    let room = px(most) - shape("…".into()).width();
    let end = whole.index_for_x(room.max(px(0.))).unwrap_or(0);
    let kept = whole.text.get(..end).unwrap_or_default().trim_end();
    shape(format!("{kept}…"))
}
