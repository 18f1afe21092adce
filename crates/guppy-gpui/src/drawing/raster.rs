//! Shapes that GPUI has no word for, drawn pixel by pixel into pictures, which it has: clips of any shape with all that is inside of
//! them, gradients of many colours and radial ones, letters and pictures that are turned. Done once, when a drawing is shaped.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use gpui::{Bounds, Pixels, RenderImage, point, px, size};

use super::coverage::{Coverage, Rings, seen};
use super::dyes::{Dye, Light, faded};
use crate::media::pictures;

/// A picture of more pixels is cut into several, of which those without anything in them are not kept.
const TILE: i32 = 512;
/// Pixels that a drawing may keep: 128 MB.
const MOST_PIXELS: u64 = 32 * 1024 * 1024;
/// Pixels and edges that may be gone through for one drawing: one to three seconds.
const MOST_WORK: u64 = 100_000_000;
/// Shapes that lie within so many pixels are drawn into one picture, however little of it they cover.
const SMALL: f32 = 256. * 256.;

/// One shape. Places are device px of the drawing.
pub(crate) struct Op {
    pub(crate) rings: Rings,
    pub(crate) even_odd: bool,
    pub(crate) dye: Dye,
    /// The pixels that it may colour.
    pub(crate) area: Area,
    pub(crate) clip: Option<Rc<Clip>>,
}

/// What is seen of what lies inside of a group: that which is inside of this, and of what is around it.
pub(crate) struct Clip {
    pub(crate) rings: Rings,
    pub(crate) even_odd: bool,
    pub(crate) around: Option<Rc<Clip>>,
}

/// Whole pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

/// Part of a picture.
pub(crate) struct Tile {
    /// Where it lies in the drawing, in device px.
    pub(crate) left: i32,
    pub(crate) top: i32,
    image: Arc<RenderImage>,
    /// The same, less opaque.
    faded: RefCell<Option<(f32, Arc<RenderImage>)>>,
}

/// What may still be spent on a drawing.
pub(crate) struct Budget {
    pixels: u64,
    work: u64,
}

impl Budget {
    pub(crate) fn new() -> Self {
        Self { pixels: MOST_PIXELS, work: MOST_WORK }
    }

    /// Why something was left out, if it was.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        match self {
            Self { pixels: 0, .. } => Some("what is drawn pixel by pixel takes more than 33,554,432 pixels"),
            Self { work: 0, .. } => Some("what is drawn pixel by pixel covers too much, too often, to be drawn"),
            _ => None,
        }
    }
}

impl Area {
    /// The pixels whose middle lies within.
    pub(crate) fn within(bounds: Bounds<Pixels>, scale: f32) -> Self {
        let pixel = |at: Pixels| (f32::from(at) * scale - 0.5).ceil() as i32;
        let [left, top] = [pixel(bounds.left()), pixel(bounds.top())];
        Self { left, top, right: pixel(bounds.right()), bottom: pixel(bounds.bottom()) }
    }

    /// All pixels that outlines touch.
    pub(crate) fn touched([left, top, right, bottom]: [f32; 4]) -> Self {
        let [left, top] = [left, top].map(|at| at.floor() as i32);
        let [right, bottom] = [right, bottom].map(|at| at.ceil() as i32);
        Self { left, top, right, bottom }
    }

    pub(crate) fn intersect(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    pub(crate) fn bounds(&self, scale: f32) -> Bounds<Pixels> {
        let at = |x: i32, y: i32| point(px(x as f32 / scale), px(y as f32 / scale));
        Bounds::from_corners(at(self.left, self.top), at(self.right, self.bottom))
    }
}

/// Whether shapes that lie in these places should become one picture.
pub(crate) fn belong_together(one: &Bounds<Pixels>, other: &Bounds<Pixels>, scale: f32) -> bool {
    let count = |bounds: &Bounds<Pixels>| f32::from(bounds.size.width) * f32::from(bounds.size.height) * scale * scale;
    let both = count(&one.union(other));
    both <= SMALL || both <= 1.5 * (count(one) + count(other))
}

/// Draws shapes over each other.
pub(crate) fn draw(ops: &[Op], budget: &mut Budget) -> Vec<Tile> {
    let mut tiles = Vec::new();
    let Some(whole) = ops.iter().map(|op| op.area).reduce(|all, area| all.union(&area)) else { return tiles };
    let rows = (whole.top..whole.bottom).step_by(TILE as usize);
    for (left, top) in
        rows.flat_map(|top| (whole.left..whole.right).step_by(TILE as usize).map(move |left| (left, top)))
    {
        let area = Area { left, top, right: left + TILE, bottom: top + TILE }.intersect(&whole);
        let inside: Vec<&Op> = ops.iter().filter(|op| !op.area.intersect(&area).is_empty()).collect();
        if inside.is_empty() || budget.fault().is_some() {
            continue;
        }
        let mut canvas = Canvas::new(area);
        for op in inside {
            canvas.draw(op);
            if canvas.coverage.work > budget.work {
                break;
            }
        }
        budget.work = budget.work.saturating_sub(canvas.coverage.work);
        let Some(image) = canvas.finish() else { continue };
        budget.pixels = budget.pixels.saturating_sub(image.size(0).width.0 as u64 * image.size(0).height.0 as u64);
        tiles.push(Tile { left, top, image, faded: RefCell::default() });
    }
    tiles
}

/// The pixels of one tile.
struct Canvas {
    area: Area,
    width: usize,
    lights: Vec<Light>,
    coverage: Coverage,
    /// From the outermost to the innermost, and how much of each pixel is inside.
    masks: Vec<(Rc<Clip>, Vec<u8>)>,
}

impl Canvas {
    fn new(area: Area) -> Self {
        let (width, height) = ((area.right - area.left) as usize, (area.bottom - area.top) as usize);
        let coverage = Coverage::new(width, height);
        Self { area, width, lights: vec![[0.; 4]; width * height], coverage, masks: Vec::new() }
    }

    fn draw(&mut self, op: &Op) {
        self.mask(op.clip.as_ref());
        let Self { area, width, lights, coverage, masks } = self;
        let mask = masks.last().map(|(_, mask)| mask);
        let (left, top) = (area.left, area.top);
        let seen_area = op.area.intersect(area);
        coverage.add(&op.rings, left as f32, top as f32);
        coverage.take(op.even_odd, |row, first, shares| {
            let (x, y) = (left + first as i32, top + row as i32);
            if y < seen_area.top || y >= seen_area.bottom {
                return;
            }
            // Of the covered pixels those that may be seen.
            let skipped = (seen_area.left - x).max(0) as usize;
            let kept = ((seen_area.right - x).max(0) as usize).min(shares.len());
            let Some(shares) = shares.get(skipped..kept) else { return };
            let start = row * *width + first + skipped;
            let Some(lights) = lights.get_mut(start..start + shares.len()) else { return };
            let mask = mask.and_then(|mask| mask.get(start..start + shares.len()));
            let place = [(x + skipped as i32) as f32 + 0.5, y as f32 + 0.5];
            match &op.dye {
                Dye::Solid(light) => blend(lights, shares, mask, |_| *light),
                dye => blend(lights, shares, mask, |at| dye.at(place[0] + at as f32, place[1])),
            }
        });
    }

    /// Makes the masks of the clips that hold, of which those that held before are there.
    fn mask(&mut self, clip: Option<&Rc<Clip>>) {
        let mut chain: Vec<&Rc<Clip>> = std::iter::successors(clip, |clip| clip.around.as_ref()).collect();
        chain.reverse();
        let kept = self.masks.iter().zip(&chain).take_while(|((there, _), clip)| Rc::ptr_eq(there, clip)).count();
        self.masks.truncate(kept);
        for clip in chain.into_iter().skip(kept) {
            let Self { area, width, lights, coverage, masks } = self;
            let around = masks.last().map(|(_, mask)| mask);
            let mut mask = vec![0; lights.len()];
            coverage.add(&clip.rings, area.left as f32, area.top as f32);
            coverage.take(clip.even_odd, |row, first, shares| {
                let start = row * *width + first;
                for (at, (inside, share)) in mask.iter_mut().skip(start).zip(shares).enumerate() {
                    let most = around.and_then(|around| around.get(start + at)).map_or(255., |most| f32::from(*most));
                    *inside = (share * most + 0.5) as u8;
                }
            });
            coverage.work += lights.len() as u64 / 16;
            masks.push((Rc::clone(clip), mask));
        }
    }

    /// As GPUI takes pictures: blue first, colours that are not multiplied. None where nothing was drawn.
    fn finish(self) -> Option<Arc<RenderImage>> {
        if self.lights.iter().all(|light| !seen(light[3])) {
            return None;
        }
        let byte = |channel: f32| (channel * 255. + 0.5) as u8;
        let mut bytes = vec![0; self.lights.len() * 4];
        for (pixel, [red, green, blue, alpha]) in bytes.chunks_exact_mut(4).zip(&self.lights) {
            let part = 1. / alpha.max(1e-6);
            pixel.copy_from_slice(&[byte(blue * part), byte(green * part), byte(red * part), byte(*alpha)]);
        }
        let height = self.lights.len() / self.width.max(1);
        picture(self.width as u32, height as u32, bytes)
    }
}

/// Lays light over pixels, as much of it as is said of each.
#[inline(always)]
fn blend(lights: &mut [Light], shares: &[f32], mask: Option<&[u8]>, light: impl Fn(usize) -> Light) {
    let lay = |at: usize, under: &mut Light, share: f32| {
        if seen(share) {
            let [red, green, blue, alpha] = faded(light(at), share);
            let rest = 1. - alpha;
            let [r, g, b, a] = *under;
            *under = [r * rest + red, g * rest + green, b * rest + blue, a * rest + alpha];
        }
    };
    match mask {
        None => {
            for (at, (under, share)) in lights.iter_mut().zip(shares).enumerate() {
                lay(at, under, *share);
            }
        }
        Some(mask) => {
            for (at, ((under, share), inside)) in lights.iter_mut().zip(shares).zip(mask).enumerate() {
                lay(at, under, share * f32::from(*inside) * (1. / 255.));
            }
        }
    }
}

fn picture(width: u32, height: u32, bytes: Vec<u8>) -> Option<Arc<RenderImage>> {
    let image = image::RgbaImage::from_raw(width, height, bytes)?;
    Some(pictures::counted(RenderImage::new(vec![image::Frame::new(image)])))
}

impl Tile {
    /// Where it lies, from the corner of the drawing.
    pub(crate) fn bounds(&self, scale: f32) -> Bounds<Pixels> {
        let side = self.image.size(0).map(|side| px(side.0 as f32 / scale));
        Bounds {
            origin: point(px(self.left as f32 / scale), px(self.top as f32 / scale)),
            size: size(side.width, side.height),
        }
    }

    pub(crate) fn image(&self, opacity: f32) -> Arc<RenderImage> {
        if opacity >= 1. {
            return Arc::clone(&self.image);
        }
        let mut kept = self.faded.borrow_mut();
        if let Some((_, image)) = kept.as_ref().filter(|(of, _)| *of == opacity) {
            return Arc::clone(image);
        }
        let (side, mut bytes) = (self.image.size(0), self.image.as_bytes(0).unwrap_or_default().to_vec());
        for alpha in bytes.iter_mut().skip(3).step_by(4) {
            *alpha = (f32::from(*alpha) * opacity.max(0.)).round() as u8;
        }
        let Some(image) = picture(side.width.0 as u32, side.height.0 as u32, bytes) else {
            return Arc::clone(&self.image);
        };
        if let Some((_, old)) = kept.replace((opacity, Arc::clone(&image))) {
            pictures::give_back([old]);
        }
        image
    }
}

impl Drop for Tile {
    fn drop(&mut self) {
        pictures::give_back([Arc::clone(&self.image)]);
        pictures::give_back(self.faded.take().map(|(_, image)| image));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(from: f32, to: f32) -> Rings {
        let mut rings = Rings::new();
        rings.points.extend([[from, from], [to, from], [to, to], [from, to]]);
        rings.close();
        rings
    }

    fn op(from: f32, to: f32, light: Light, clip: Option<Rc<Clip>>) -> Op {
        let rings = square(from, to);
        let area = Area::touched(rings.bounds().unwrap_or_default());
        Op { rings, even_odd: false, dye: Dye::Solid(light), area, clip }
    }

    fn clip(from: f32, to: f32, around: Option<Rc<Clip>>) -> Rc<Clip> {
        Rc::new(Clip { rings: square(from, to), even_odd: false, around })
    }

    /// Blue, green, red and how opaque.
    fn at(tiles: &[Tile], x: i32, y: i32) -> [u8; 4] {
        let tile = tiles.iter().find(|tile| {
            let side = tile.image.size(0);
            (tile.left..tile.left + side.width.0).contains(&x) && (tile.top..tile.top + side.height.0).contains(&y)
        });
        let Some(tile) = tile else { return [0; 4] };
        let start = ((y - tile.top) * tile.image.size(0).width.0 + x - tile.left) as usize * 4;
        tile.image.as_bytes(0).and_then(|bytes| bytes[start..].first_chunk::<4>()).copied().unwrap_or_default()
    }

    const RED: Light = [1., 0., 0., 1.];
    const HALF_BLUE: Light = [0., 0., 0.5, 0.5];

    #[test]
    fn what_comes_later_is_blended_over_what_was_there() {
        let tiles = draw(&[op(0., 10., RED, None), op(5., 15., HALF_BLUE, None)], &mut Budget::new());
        assert_eq!(at(&tiles, 2, 2), [0, 0, 255, 255]);
        assert_eq!(at(&tiles, 7, 7), [128, 0, 128, 255]);
        assert_eq!(at(&tiles, 12, 12), [255, 0, 0, 128]);
        assert_eq!(at(&tiles, 12, 2), [0; 4]);
        let pale = tiles[0].image(0.5);
        assert_eq!(pale.as_bytes(0).map(|bytes| bytes[..4].to_vec()), Some(vec![0, 0, 255, 128]));
        assert!(Arc::ptr_eq(&pale, &tiles[0].image(0.5)));
    }

    #[test]
    fn clips_nest_and_end() {
        let outer = clip(0., 8., None);
        let inner = clip(4., 20., Some(Rc::clone(&outer)));
        let nothing = clip(3., 3., Some(Rc::clone(&outer)));
        let ops = [
            op(0., 20., RED, Some(inner)),
            op(10., 20., RED, Some(nothing)),
            op(0., 3., RED, Some(outer)),
            op(12., 13., RED, None),
        ];
        let tiles = draw(&ops, &mut Budget::new());
        for (place, seen) in [(1, true), (3, false), (5, true), (9, false), (12, true), (15, false)] {
            assert_eq!(at(&tiles, place, place)[3] == 255, seen, "{place}");
        }
    }

    #[test]
    fn a_large_picture_is_cut_and_what_is_empty_is_not_kept() {
        let tiles = draw(&[op(0., 3., RED, None), op(2000., 2003., RED, None)], &mut Budget::new());
        assert_eq!(tiles.len(), 2);
        assert_eq!((at(&tiles, 1, 1)[3], at(&tiles, 2001, 2001)[3]), (255, 255));
        let whole = draw(&[op(100., 1200., RED, None)], &mut Budget::new());
        assert_eq!(whole.len(), 9);
        for place in [100, 611, 612, 1123, 1124, 1199] {
            assert_eq!(at(&whole, place, place), [0, 0, 255, 255], "{place}");
        }
    }

    #[test]
    fn what_costs_too_much_ends() {
        let mut budget = Budget { pixels: 600 * 600, work: MOST_WORK };
        assert!(!draw(&[op(0., 2000., RED, None)], &mut budget).is_empty());
        assert!(budget.fault().is_some_and(|fault| fault.contains("pixels")), "{:?}", budget.fault());
        let mut budget = Budget { pixels: MOST_PIXELS, work: 1_000_000 };
        let ops: Vec<Op> = (0..100).map(|_| op(0., 500., RED, None)).collect();
        draw(&ops, &mut budget);
        assert!(budget.fault().is_some_and(|fault| fault.contains("too often")), "{:?}", budget.fault());
    }
}
