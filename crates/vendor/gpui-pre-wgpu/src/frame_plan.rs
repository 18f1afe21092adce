//! Added by guppy: what a frame draws within its damaged areas, with as few and as plain pixels as give the same picture. See
//! ../GUPPY.md.
use gpui::{
    AtlasTextureId, Bounds, Hsla, MonochromeSprite, Point, PolychromeSprite, Quad, ScaledPixels,
    Scene, Shadow, Size, SubpixelSprite, Underline,
};
use std::ops::Range;

use crate::damage::{Item, PixelRect, Source, edges};
use crate::frame_counters::FrameCounters;
use crate::rounded_clips::{ClipSet, RoundedClip, RoundedClips};

/// Below this, taking a rectangle apart or looking for what it covers costs more than its pixels.
const WORTHWHILE: u64 = 512;

const MOST_COVERS: usize = 16;

/// How many earlier rectangles are looked at before a new run begins.
const MOST_COMPARED: usize = 256;

/// A rectangle of one colour, without anything else.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainQuad {
    pub(crate) bounds: Bounds<ScaledPixels>,
    pub(crate) color: Hsla,
}

#[derive(Clone, Debug)]
pub(crate) enum Op {
    /// Nothing outside of it changes until the next one.
    Scissor(PixelRect),
    Opaque(Range<usize>),
    Blended(Range<usize>),
    Quads(Range<usize>),
    Shadows(Range<usize>),
    /// Of the scene's, with the clips of each.
    Paths(Range<usize>, Vec<ClipSet>),
    Underlines(Range<usize>),
    Monochrome(AtlasTextureId, Range<usize>),
    Subpixel(AtlasTextureId, Range<usize>),
    Polychrome(AtlasTextureId, Range<usize>),
}

/// The operations of a frame and the primitives they draw.
#[derive(Default)]
pub(crate) struct Plan {
    pub(crate) ops: Vec<Op>,
    pub(crate) plain: Vec<PlainQuad>,
    pub(crate) quads: Vec<Quad>,
    pub(crate) shadows: Vec<Shadow>,
    pub(crate) underlines: Vec<Underline>,
    pub(crate) monochrome: Vec<MonochromeSprite>,
    pub(crate) subpixel: Vec<SubpixelSprite>,
    pub(crate) polychrome: Vec<PolychromeSprite>,
    pub(crate) clips: Vec<RoundedClip>,
    pub(crate) counters: FrameCounters,
}

impl Plan {
    /// `clear` is painted first, for targets that still hold what they held.
    pub(crate) fn new(
        scene: &Scene,
        items: &[Item],
        clips: &RoundedClips,
        damage: &[PixelRect],
        clear: Option<Hsla>,
    ) -> Self {
        let mut plan = Self {
            clips: clips.table().to_vec(),
            ..Self::default()
        };
        for rect in damage {
            plan.counters.pixels_redrawn += rect.area();
            plan.ops.push(Op::Scissor(*rect));
            let (shown, bare) = plan.shown(scene, items, clips, rect);
            if let Some(color) = clear.filter(|_| bare) {
                plan.plain.push(PlainQuad {
                    bounds: bounds_of(rect),
                    color,
                });
                plan.ops
                    .push(Op::Opaque(plan.plain.len() - 1..plan.plain.len()));
            }
            let mut runs = Runs::default();
            for item in shown {
                let area = item.area.intersect(rect);
                plan.counters.primitives_drawn += 1;
                if let Source::Quad(index) = item.source {
                    plan.take_apart(&scene.quads[index], item, clips, rect, &mut runs);
                    continue;
                }
                plan.flush(&mut runs);
                plan.counters.pixels_shaded += area.area();
                plan.push(scene, item);
            }
            plan.flush(&mut runs);
        }
        plan
    }

    /// The items that show within `rect`, and whether anything of what was there before would show between them.
    fn shown<'a>(
        &mut self,
        scene: &Scene,
        items: &'a [Item],
        clips: &RoundedClips,
        rect: &PixelRect,
    ) -> (Vec<&'a Item>, bool) {
        let mut shown = Vec::new();
        let mut covers = Vec::<PixelRect>::new();
        let mut bare = true;
        for item in items.iter().rev() {
            let area = item.area.intersect(rect);
            if area.is_empty() {
                continue;
            }
            if !bare || covers.iter().any(|cover| cover.contains(&area)) {
                self.counters.primitives_covered += 1;
                continue;
            }
            shown.push(item);
            let Source::Quad(index) = item.source else {
                continue;
            };
            let quad = &scene.quads[index];
            let Some(color) = quad.background.as_solid().filter(Hsla::is_opaque) else {
                continue;
            };
            let cover = filling(quad, clips.in_set(item.clips)).intersect(rect);
            if !is_number(&color) || cover.area() < WORTHWHILE.min(rect.area()) {
                continue;
            }
            bare = !cover.contains(rect);
            if covers.len() < MOST_COVERS {
                covers.push(cover);
            } else if let Some(smallest) = covers.iter_mut().min_by_key(|known| known.area())
                && smallest.area() < cover.area()
            {
                *smallest = cover;
            }
        }
        shown.reverse();
        (shown, bare)
    }

    /// Draws the parts of a quad that are of one colour as such, and only its rim with what borders and corners take.
    fn take_apart(
        &mut self,
        quad: &Quad,
        item: &Item,
        clips: &RoundedClips,
        rect: &PixelRect,
        runs: &mut Runs,
    ) {
        let color = quad.background.as_solid().filter(is_number);
        // The shader looks here for the clips; the order has done its work.
        let quad = &Quad {
            order: item.clips.0,
            ..*quad
        };
        if let Some(color) = color {
            if is_bare(quad) && item.clips == ClipSet::default() {
                if let Some(bounds) = clipped(quad) {
                    self.add_plain(bounds, color, rect, runs);
                    return;
                }
            } else {
                let filling = filling(quad, clips.in_set(item.clips));
                if filling.area() >= WORTHWHILE {
                    self.add_plain(bounds_of(&filling), color, rect, runs);
                    for strip in rim(quad, &filling) {
                        self.add_quad(strip, rect, runs);
                    }
                    return;
                }
            }
        }
        self.add_quad(*quad, rect, runs);
    }

    fn add_plain(
        &mut self,
        bounds: Bounds<ScaledPixels>,
        color: Hsla,
        rect: &PixelRect,
        runs: &mut Runs,
    ) {
        let area = PixelRect::around(&bounds).intersect(rect);
        if area.is_empty() || color.is_transparent() {
            return;
        }
        self.counters.pixels_shaded += area.area();
        let plain = PlainQuad { bounds, color };
        if color.is_opaque() {
            if runs.blended.overlap(&area) || runs.quads.overlap(&area) {
                self.flush(runs);
            }
            runs.opaque.push(plain, area);
        } else {
            if runs.quads.overlap(&area) {
                self.flush(runs);
            }
            runs.blended.push(plain, area);
        }
    }

    fn add_quad(&mut self, quad: Quad, rect: &PixelRect, runs: &mut Runs) {
        let area = PixelRect::around(&quad.bounds)
            .intersect(&PixelRect::around(&quad.content_mask.bounds))
            .intersect(rect);
        if area.is_empty() {
            return;
        }
        self.counters.pixels_shaded += area.area();
        runs.quads.push(quad, area);
    }

    fn flush(&mut self, runs: &mut Runs) {
        let Self {
            ops, plain, quads, ..
        } = self;
        for (run, op) in [
            (&mut runs.opaque, Op::Opaque as fn(Range<usize>) -> Op),
            (&mut runs.blended, Op::Blended),
        ] {
            if let Some(range) = run.move_to(plain) {
                ops.push(op(range));
            }
        }
        if let Some(range) = runs.quads.move_to(quads) {
            ops.push(Op::Quads(range));
        }
    }

    /// Adds a primitive that is no quad, to the operation before it where that is of its kind.
    fn push(&mut self, scene: &Scene, item: &Item) {
        let order = item.clips.0;
        match &item.source {
            Source::Quad(_) => {}
            Source::Paths(range, clips) => {
                self.ops.push(Op::Paths(range.clone(), clips.clone()));
            }
            Source::Shadow(index) => {
                let at = self.shadows.len();
                self.shadows.push(Shadow {
                    order,
                    ..scene.shadows[*index]
                });
                match self.ops.last_mut() {
                    Some(Op::Shadows(range)) => range.end = at + 1,
                    _ => self.ops.push(Op::Shadows(at..at + 1)),
                }
            }
            Source::Underline(index) => {
                let at = self.underlines.len();
                self.underlines.push(Underline {
                    order,
                    ..scene.underlines[*index]
                });
                match self.ops.last_mut() {
                    Some(Op::Underlines(range)) => range.end = at + 1,
                    _ => self.ops.push(Op::Underlines(at..at + 1)),
                }
            }
            Source::Monochrome(id, index) => {
                let at = self.monochrome.len();
                self.monochrome.push(MonochromeSprite {
                    order,
                    ..scene.monochrome_sprites[*index]
                });
                match self.ops.last_mut() {
                    Some(Op::Monochrome(last, range)) if last == id => range.end = at + 1,
                    _ => self.ops.push(Op::Monochrome(*id, at..at + 1)),
                }
            }
            Source::Subpixel(id, index) => {
                let at = self.subpixel.len();
                self.subpixel.push(SubpixelSprite {
                    order,
                    ..scene.subpixel_sprites[*index]
                });
                match self.ops.last_mut() {
                    Some(Op::Subpixel(last, range)) if last == id => range.end = at + 1,
                    _ => self.ops.push(Op::Subpixel(*id, at..at + 1)),
                }
            }
            Source::Polychrome(id, index) => {
                let at = self.polychrome.len();
                self.polychrome.push(PolychromeSprite {
                    order,
                    ..scene.polychrome_sprites[*index]
                });
                match self.ops.last_mut() {
                    Some(Op::Polychrome(last, range)) if last == id => range.end = at + 1,
                    _ => self.ops.push(Op::Polychrome(*id, at..at + 1)),
                }
            }
        }
    }
}

/// Rectangles that follow each other, gathered by pipeline. They are drawn in the order of the fields, so one may join an earlier
/// field only while it overlaps nothing in a later one.
#[derive(Default)]
struct Runs {
    opaque: Run<PlainQuad>,
    blended: Run<PlainQuad>,
    quads: Run<Quad>,
}

struct Run<T> {
    primitives: Vec<T>,
    areas: Vec<PixelRect>,
    all: PixelRect,
}

impl<T> Default for Run<T> {
    fn default() -> Self {
        Self {
            primitives: Vec::new(),
            areas: Vec::new(),
            all: PixelRect::default(),
        }
    }
}

impl<T> Run<T> {
    fn push(&mut self, primitive: T, area: PixelRect) {
        self.all = if self.areas.is_empty() {
            area
        } else {
            self.all.union(&area)
        };
        self.primitives.push(primitive);
        self.areas.push(area);
    }

    /// Whether any may overlap `area`: true as well where there are too many to look at.
    fn overlap(&self, area: &PixelRect) -> bool {
        !self.areas.is_empty()
            && self.all.intersects(area)
            && (self.areas.len() > MOST_COMPARED
                || self.areas.iter().any(|known| known.intersects(area)))
    }

    fn move_to(&mut self, all: &mut Vec<T>) -> Option<Range<usize>> {
        let start = all.len();
        all.append(&mut self.primitives);
        self.areas.clear();
        (start < all.len()).then_some(start..all.len())
    }
}

fn is_number(color: &Hsla) -> bool {
    [color.h, color.s, color.l, color.a]
        .iter()
        .all(|part| part.is_finite())
}

/// Without borders and rounded corners.
fn is_bare(quad: &Quad) -> bool {
    let widths = &quad.border_widths;
    let radii = &quad.corner_radii;
    [
        widths.top,
        widths.right,
        widths.bottom,
        widths.left,
        radii.top_left,
        radii.top_right,
        radii.bottom_right,
        radii.bottom_left,
    ]
    .iter()
    .all(|part| part.0 == 0.)
}

/// The pixels of a quad that its borders and corners and those of its clips don't reach, so that they show its background and
/// nothing else.
fn filling(quad: &Quad, clips: &[RoundedClip]) -> PixelRect {
    let [left, top, right, bottom] = edges(&quad.bounds);
    let radii = &quad.corner_radii;
    let widths = &quad.border_widths;
    // The shader's antialiasing reaches half a pixel further.
    let inset = |width: ScaledPixels, one: ScaledPixels, two: ScaledPixels| {
        let most = width.0.max(one.0).max(two.0);
        if width.0 == 0. && one.0 == 0. && two.0 == 0. {
            0.
        } else {
            most + 1.
        }
    };
    let inner = from_edges([
        left + inset(widths.left, radii.top_left, radii.bottom_left),
        top + inset(widths.top, radii.top_left, radii.top_right),
        right - inset(widths.right, radii.top_right, radii.bottom_right),
        bottom - inset(widths.bottom, radii.bottom_left, radii.bottom_right),
    ]);
    let filling =
        PixelRect::within(&inner).intersect(&PixelRect::within(&quad.content_mask.bounds));
    clips
        .iter()
        .fold(filling, |filling, clip| filling.intersect(&clip.inner()))
}

/// The quad four times, each time clipped to what lies on one side of `filling`.
fn rim(quad: &Quad, filling: &PixelRect) -> impl Iterator<Item = Quad> {
    let [left, top, right, bottom] = edges(&quad.content_mask.bounds);
    let [inner_left, inner_top] = [filling.left as f32, filling.top as f32];
    let [inner_right, inner_bottom] = [filling.right as f32, filling.bottom as f32];
    let quad = *quad;
    [
        [left, top, right, inner_top],
        [left, inner_bottom, right, bottom],
        [left, inner_top, inner_left, inner_bottom],
        [inner_right, inner_top, right, inner_bottom],
    ]
    .into_iter()
    .map(move |mask| {
        let mut strip = quad;
        strip.content_mask.bounds = from_edges(mask);
        strip
    })
}

/// A bare quad's bounds within its mask. None where an edge of the mask runs through the centres of pixels, which the shader's
/// test and the rasterizer's rule decide differently.
fn clipped(quad: &Quad) -> Option<Bounds<ScaledPixels>> {
    let bounds = edges(&quad.bounds);
    let mask = edges(&quad.content_mask.bounds);
    let inside = bounds[0] >= mask[0]
        && bounds[1] >= mask[1]
        && bounds[2] <= mask[2]
        && bounds[3] <= mask[3];
    if inside {
        return Some(quad.bounds);
    }
    let clear = |edge: f32| (edge - edge.floor() - 0.5).abs() > 0.01 && edge.abs() < 32768.;
    mask.into_iter().all(clear).then(|| {
        from_edges([
            bounds[0].max(mask[0]),
            bounds[1].max(mask[1]),
            bounds[2].min(mask[2]),
            bounds[3].min(mask[3]),
        ])
    })
}

pub(crate) fn bounds_of(rect: &PixelRect) -> Bounds<ScaledPixels> {
    from_edges([
        rect.left as f32,
        rect.top as f32,
        rect.right as f32,
        rect.bottom as f32,
    ])
}

fn from_edges([left, top, right, bottom]: [f32; 4]) -> Bounds<ScaledPixels> {
    Bounds {
        origin: Point {
            x: ScaledPixels(left),
            y: ScaledPixels(top),
        },
        size: Size {
            width: ScaledPixels((right - left).max(0.)),
            height: ScaledPixels((bottom - top).max(0.)),
        },
    }
}
