//! Shapes that GPUI has no word for, drawn pixel by pixel into pictures, which it has: clips of any shape with all that is inside of
//! them, gradients of many colours and radial ones, letters and pictures that are turned. Done once, when a drawing is shaped.
use std::rc::Rc;

use super::coverage::{Coverage, Rings, seen};
use super::dyes::{Dye, Light, faded};
use super::tiles::{Area, Tile, byte};

/// A picture of more pixels is cut into several, of which those without anything in them are not kept.
const TILE: i32 = 512;
/// Pixels that a drawing may keep: 128 MB.
const MOST_PIXELS: u64 = 32 * 1024 * 1024;
/// Pixels and edges that may be gone through for one drawing: one to three seconds.
const MOST_WORK: u64 = 100_000_000;

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
    /// The pixels that may be seen, which those of all shapes inside of it are among.
    pub(crate) area: Area,
    pub(crate) around: Option<Rc<Clip>>,
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
        if let Some(tile) = Tile::new(&area, &canvas.lights) {
            budget.pixels = budget.pixels.saturating_sub(canvas.lights.len() as u64);
            tiles.push(tile);
        }
    }
    tiles
}

/// The pixels of one tile.
struct Canvas {
    area: Area,
    width: usize,
    lights: Vec<Light>,
    coverage: Coverage,
    /// From the outermost to the innermost.
    masks: Vec<Mask>,
}

/// How much of each pixel is inside of a clip.
struct Mask {
    clip: Rc<Clip>,
    area: Area,
    inside: Vec<u8>,
}

impl Mask {
    /// Of so many pixels from a place on; all of them are in its area.
    fn row(&self, x: i32, y: i32, count: usize) -> Option<&[u8]> {
        let across = usize::try_from(x - self.area.left).ok()?;
        let down = usize::try_from(y - self.area.top).ok()?;
        let start = down * self.area.width() + across;
        self.inside.get(start..start + count)
    }
}

impl Canvas {
    fn new(area: Area) -> Self {
        let (width, height) = (area.width(), area.height());
        let coverage = Coverage::new(width, height);
        Self { area, width, lights: vec![[0.; 4]; width * height], coverage, masks: Vec::new() }
    }

    fn draw(&mut self, op: &Op) {
        self.mask(op.clip.as_ref());
        let Self { area, width, lights, coverage, masks } = self;
        let mask = masks.last();
        let (left, top) = (area.left, area.top);
        let seen_area = op.area.intersect(area);
        coverage.add(&op.rings, left as f32, top as f32);
        coverage.take(op.even_odd, |row, first, shares| {
            let (x, y) = (left + first as i32, top + row as i32);
            if y < seen_area.top || y >= seen_area.bottom {
                return;
            }
            let Some((x, shares)) = inside_of(&seen_area, x, shares) else { return };
            let start = row * *width + (x - left) as usize;
            let Some(lights) = lights.get_mut(start..start + shares.len()) else { return };
            let mask = match mask {
                Some(mask) => match mask.row(x, y, shares.len()) {
                    Some(row) => Some(row),
                    None => return,
                },
                None => None,
            };
            let place = [x as f32 + 0.5, y as f32 + 0.5];
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
        let kept = self.masks.iter().zip(&chain).take_while(|(mask, clip)| Rc::ptr_eq(&mask.clip, clip)).count();
        self.masks.truncate(kept);
        for clip in chain.into_iter().skip(kept) {
            let Self { area, coverage, masks, .. } = self;
            let around = masks.last();
            let within = clip.area.intersect(area);
            let (width, mut inside) = (within.width(), vec![0; within.width() * within.height()]);
            coverage.add(&clip.rings, area.left as f32, area.top as f32);
            coverage.take(clip.even_odd, |row, first, shares| {
                let (x, y) = (area.left + first as i32, area.top + row as i32);
                let Ok(down) = usize::try_from(y - within.top) else { return };
                let Some((x, shares)) = inside_of(&within, x, shares) else { return };
                let start = down * width + (x - within.left) as usize;
                let Some(inside) = inside.get_mut(start..start + shares.len()) else { return };
                match around.map(|around| around.row(x, y, shares.len())) {
                    None => inside.iter_mut().zip(shares).for_each(|(inside, share)| *inside = byte(*share)),
                    Some(Some(most)) => {
                        for ((inside, share), most) in inside.iter_mut().zip(shares).zip(most) {
                            *inside = (share * f32::from(*most) + 0.5) as u8;
                        }
                    }
                    Some(None) => {}
                }
            });
            coverage.work += inside.len() as u64 / 16;
            masks.push(Mask { clip: Rc::clone(clip), area: within, inside });
        }
    }
}

/// Of the pixels of a row from `x` on those in an area, and where they begin.
fn inside_of<'a>(area: &Area, x: i32, shares: &'a [f32]) -> Option<(i32, &'a [f32])> {
    let skipped = (area.left - x).max(0) as usize;
    let kept = ((area.right - x).max(0) as usize).min(shares.len());
    Some((x + skipped as i32, shares.get(skipped..kept)?))
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

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
        let area = clip.as_ref().map_or(area, |clip| area.intersect(&clip.area));
        Op { rings, even_odd: false, dye: Dye::Solid(light), area, clip }
    }

    fn clip(from: f32, to: f32, around: Option<Rc<Clip>>) -> Rc<Clip> {
        let rings = square(from, to);
        let area = Area::touched(rings.bounds().unwrap_or_default());
        let area = around.as_ref().map_or(area, |around: &Rc<Clip>| area.intersect(&around.area));
        Rc::new(Clip { rings, even_odd: false, area, around })
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
