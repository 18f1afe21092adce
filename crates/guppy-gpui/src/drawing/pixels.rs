//! Commands to shapes that are drawn pixel by pixel (`raster`): where a clip of any shape holds, where a fill is more than GPUI
//! draws, and pictures that do not stand upright or that are faded.
use std::rc::Rc;

use gpui::{Bounds, Pixels, point, px, size};
use lyon::path::iterator::PathIterator as _;
use lyon::path::{Event, Path as Outline};

use super::affine::Affine;
use super::chunks::{LARGEST, Mark, MarkKind};
use super::command::{Fill, Shape};
use super::coverage::Rings;
use super::dyes::{self, Bitmap, Dye, Shades};
use super::raster::{Clip, Op};
use super::shaping::{Here, Shaping};
use super::tessellate;
use super::tiles::Area;
use crate::media::pictures::{Picture, RIM};

impl Shaping<'_> {
    /// True where what is filled is drawn pixel by pixel.
    pub(super) fn fills_pixels(&self, here: &Here) -> bool {
        here.mask.is_some() || matches!(self.fill.as_deref(), Some(Fill::Shades { .. }))
    }

    /// From what is transformed into places of the drawing to device px.
    pub(super) fn to_pixels(&self, transform: &Affine) -> Affine {
        let scale = self.setting.scale;
        Affine { a: scale, d: scale, ..Affine::IDENTITY }.then(transform)
    }

    /// In device px.
    pub(super) fn rings(&self, outline: &Outline) -> Rings {
        rings(outline, self.setting.scale, self.tolerance)
    }

    /// What is filled.
    pub(super) fn pixels(&mut self, rings: Rings, even_odd: bool, here: &Here) {
        if let Some(fill) = self.fill.clone() {
            self.painted(rings, even_odd, &fill, here);
        }
    }

    pub(super) fn painted(&mut self, rings: Rings, even_odd: bool, fill: &Fill, here: &Here) {
        let [left, top, ..] = rings.bounds().unwrap_or_default();
        let dye = match (fill, self.ink(fill)) {
            (Fill::Shades { spread, stops }, _) => {
                let Some(inverse) = self.to_pixels(&here.transform).inverse() else { return };
                let stops = stops.iter().map(|(offset, color)| (*offset, dyes::plain(self.color(*color)))).collect();
                Dye::Shades(Rc::new(Shades { spread: *spread, inverse, stops }))
            }
            (_, Some(ink)) => Dye::of(&ink, self.setting.scale, [left, top]),
            (_, None) => return,
        };
        self.dyed(rings, even_odd, dye, here);
    }

    pub(super) fn dyed(&mut self, rings: Rings, even_odd: bool, dye: Dye, here: &Here) {
        let scale = self.setting.scale;
        let Some(room) = self.room.checked_sub(rings.points.len()) else {
            return self.of.fault.set(Some("what is drawn pixel by pixel has too many corners to be drawn"));
        };
        let Some(bounds) = rings.bounds() else { return };
        let most = Bounds { origin: point(px(0.), px(0.)), size: size(px(LARGEST), px(LARGEST)) };
        let area = Area::touched(bounds).intersect(&Area::within(here.clip.intersect(&most), scale));
        if area.is_empty() {
            return;
        }
        self.room = room;
        let op = Op { rings, even_odd, dye, area, clip: here.mask.clone() };
        let bounds = area.bounds(scale);
        let kind = MarkKind::Raster { ops: vec![op], tiles: Vec::new(), area: bounds };
        self.add(Mark { kind, clip: bounds }, bounds);
    }

    /// A picture that is turned, slanted, mirrored, faded or clipped.
    pub(super) fn picture(&mut self, picture: &Picture, bounds: [f32; 4], radius: f32, here: &Here) {
        let to_pixels = self.to_pixels(&here.transform);
        let [left, top, width, height] = bounds;
        let wide = width * to_pixels.a.hypot(to_pixels.b);
        let high = height * to_pixels.c.hypot(to_pixels.d);
        if wide < 0.5 || high < 0.5 {
            return;
        }
        let (Some(back), Some((image, copy))) = (to_pixels.inverse(), picture.pixels(0, wide, high)) else { return };
        let side = image.size(copy).map(|side| (side.0 - 2 * RIM as i32).max(1) as usize);
        let (across, down) = (side.width as f32 / width, side.height as f32 / height);
        let place = Affine { a: across, d: down, e: -left * across, f: -top * down, ..Affine::IDENTITY };
        let dye = Dye::Picture(Rc::new(Bitmap {
            pixels: dyes::Pixels::Kept(image, copy),
            width: side.width,
            height: side.height,
            inverse: place.then(&back),
            opacity: here.opacity,
        }));
        let outline = tessellate::rounded(bounds, [radius; 4], |at| here.transform.map(at));
        let rings = self.rings(&outline);
        self.dyed(rings, false, dye, here);
    }

    /// What is seen inside of a group with a clip: a box as long as it stays one, else whatever shape it has.
    pub(super) fn clipped(&self, here: Here, shape: &Shape) -> Here {
        let transform = here.transform;
        if let Shape::Rect { bounds, radii: [0., 0., 0., 0.] } = shape
            && transform.keeps_boxes()
        {
            let clip = here.clip.intersect(&super::shaping::mapped(&transform, *bounds));
            return Here { clip, ..here };
        }
        let (outline, even_odd) = self.traced(shape, &transform);
        let rings = self.rings(&outline);
        let touched = rings.bounds().map_or(Area::NONE, Area::touched);
        let area = here.mask.as_ref().map_or(touched, |around| touched.intersect(&around.area));
        let seen = area.bounds(self.setting.scale);
        let mask = Some(Rc::new(Clip { rings, even_odd, area, around: here.mask }));
        Here { clip: here.clip.intersect(&seen), mask, ..here }
    }

    /// The outline of a shape where a group puts it, and whether what crosses itself is outside.
    pub(super) fn traced(&self, shape: &Shape, transform: &Affine) -> (Outline, bool) {
        let map = |at: [f32; 2]| transform.map(at);
        match shape {
            Shape::Rect { bounds, radii } => (tessellate::rounded(*bounds, *radii, map), false),
            Shape::Ellipse { center, radii } => (tessellate::ellipse(*center, *radii, map), false),
            Shape::Line { from, to } => (tessellate::poly([map(*from), map(*to)], false), false),
            Shape::Poly { points, closed } => (tessellate::poly(self.places(points, transform), *closed), false),
            Shape::Path { verbs, points, even_odd } => {
                let verbs = self.of.commands.verbs.get(verbs.clone()).unwrap_or_default();
                (tessellate::path(verbs, self.places(points, transform)), *even_odd)
            }
        }
    }

    /// The corners of a box, in device px.
    pub(super) fn box_rings(&self, bounds: Bounds<Pixels>, radii: [f32; 4]) -> Rings {
        self.rings(&super::chunks::outline(bounds, radii))
    }
}

/// Every curve as lines, every line closed.
pub(super) fn rings(outline: &Outline, scale: f32, tolerance: f32) -> Rings {
    let mut rings = Rings::new();
    let at = |place: lyon::math::Point| [place.x * scale, place.y * scale];
    for event in outline.iter().flattened(tolerance) {
        match event {
            Event::Begin { at: place } => rings.points.push(at(place)),
            Event::Line { to, .. } => rings.points.push(at(to)),
            Event::End { .. } => rings.close(),
            Event::Quadratic { .. } | Event::Cubic { .. } => {}
        }
    }
    rings
}
