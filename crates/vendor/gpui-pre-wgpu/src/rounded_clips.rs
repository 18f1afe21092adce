//! Added by guppy: areas with round corners, outside of which a part of the scene is not drawn. GPUI's content masks are rectangles,
//! so a program brackets what is to be clipped between two marks, and every primitive that lies between them and reaches into a
//! corner is faded there by the shaders. See ../GUPPY.md.
use collections::FxHashMap;
use gpui::{
    Bounds, BorderStyle, Corners, DrawOrder, Edges, Hsla, PaintQuad, Pixels, Point, Quad,
    ScaledPixels, Scene, Size,
};
use smallvec::SmallVec;

use crate::damage::{PixelRect, edges};

/// How many the shaders know of in one frame, as `shaders.wgsl` says too. What comes later has square corners.
pub(crate) const MOST_ROUNDED_CLIPS: usize = 512;

/// No colour has such a hue, and so little of it that a renderer without clips shows nothing either.
const START: f32 = 1_048_573.;
const END: f32 = 1_048_571.;
const INVISIBLE: f32 = 1e-30;

/// One end of what is clipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClipMark {
    Start,
    End,
}

/// What a program paints before and behind what is clipped to `bounds`, in the same bounds and mask both times. `id` is told by no
/// other pair of the frame.
pub fn rounded_clip(
    mark: ClipMark,
    id: u32,
    bounds: Bounds<Pixels>,
    corner_radii: Corners<Pixels>,
) -> PaintQuad {
    let color = Hsla {
        h: if mark == ClipMark::Start { START } else { END },
        s: (id >> 16) as f32,
        l: (id & 0xFFFF) as f32,
        a: INVISIBLE,
    };
    PaintQuad {
        bounds,
        corner_radii,
        background: color.into(),
        border_widths: Edges::default(),
        border_color: gpui::transparent_black(),
        border_style: BorderStyle::Solid,
    }
}

fn mark_of(quad: &Quad) -> Option<(ClipMark, u32)> {
    let color = quad.background.as_solid()?;
    let mark = if color.h == START {
        ClipMark::Start
    } else if color.h == END {
        ClipMark::End
    } else {
        return None;
    };
    Some((mark, (color.s as u32) << 16 | (color.l as u32 & 0xFFFF)))
}

pub(crate) fn is_mark(quad: &Quad) -> bool {
    mark_of(quad).is_some()
}

/// As the shaders read it.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct RoundedClip {
    pub(crate) bounds: Bounds<ScaledPixels>,
    pub(crate) corner_radii: Corners<ScaledPixels>,
}

impl RoundedClip {
    /// The pixels that no corner reaches.
    pub(crate) fn inner(&self) -> PixelRect {
        let [left, top, right, bottom] = edges(&self.bounds);
        let radii = &self.corner_radii;
        // The shader's antialiasing reaches half a pixel further.
        let inset = |one: ScaledPixels, two: ScaledPixels| match one.0.max(two.0) {
            most if most > 0. => most + 1.,
            _ => 0.,
        };
        PixelRect::within(&bounds(
            left + inset(radii.top_left, radii.bottom_left),
            top + inset(radii.top_left, radii.top_right),
            right - inset(radii.top_right, radii.bottom_right),
            bottom - inset(radii.bottom_left, radii.bottom_right),
        ))
    }

    /// The squares that the corners cut something from.
    fn corners(&self) -> SmallVec<[PixelRect; 4]> {
        let [left, top, right, bottom] = edges(&self.bounds);
        let radii = &self.corner_radii;
        let mut corners = SmallVec::new();
        for (radius, x, y) in [
            (radii.top_left.0, left, top),
            (radii.top_right.0, right - radii.top_right.0, top),
            (
                radii.bottom_right.0,
                right - radii.bottom_right.0,
                bottom - radii.bottom_right.0,
            ),
            (radii.bottom_left.0, left, bottom - radii.bottom_left.0),
        ] {
            if radius > 0. {
                corners.push(PixelRect::around(&bounds(x, y, x + radius, y + radius)));
            }
        }
        corners
    }
}

fn bounds(left: f32, top: f32, right: f32, bottom: f32) -> Bounds<ScaledPixels> {
    Bounds {
        origin: Point {
            x: ScaledPixels(left),
            y: ScaledPixels(top),
        },
        size: Size {
            width: ScaledPixels(right - left),
            height: ScaledPixels(bottom - top),
        },
    }
}

/// A part of the scene that is clipped. Whatever overlaps the marks and was painted between them has an order between theirs.
struct Region {
    starts: DrawOrder,
    ends: DrawOrder,
    clip: RoundedClip,
    corners: SmallVec<[PixelRect; 4]>,
}

/// Which clips hold for a primitive, as its place in the table: the first one in the lower half, how many in the upper; 0 for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClipSet(pub(crate) u32);

#[derive(Default)]
pub(crate) struct RoundedClips {
    regions: Vec<Region>,
    table: Vec<RoundedClip>,
    known: FxHashMap<SmallVec<[usize; 4]>, ClipSet>,
}

impl RoundedClips {
    /// Those of a scene that is finished, so that its quads are in their order.
    pub(crate) fn of(scene: &Scene) -> Self {
        let mut open = FxHashMap::<u32, &Quad>::default();
        let mut regions = Vec::new();
        for quad in &scene.quads {
            match mark_of(quad) {
                Some((ClipMark::Start, id)) => {
                    open.insert(id, quad);
                }
                Some((ClipMark::End, id)) => {
                    if let Some(start) = open.remove(&id) {
                        let clip = RoundedClip {
                            bounds: start.bounds,
                            corner_radii: start
                                .corner_radii
                                .clamp_radii_for_quad_size(start.bounds.size),
                        };
                        regions.push(Region {
                            starts: start.order,
                            ends: quad.order,
                            corners: clip.corners(),
                            clip,
                        });
                    }
                }
                None => {}
            }
        }
        Self {
            regions,
            ..Self::default()
        }
    }

    /// What holds for a primitive with this order that touches these pixels.
    pub(crate) fn at(&mut self, order: DrawOrder, area: &PixelRect) -> ClipSet {
        let mut holding = SmallVec::<[usize; 4]>::new();
        for (index, region) in self.regions.iter().enumerate() {
            if region.starts < order
                && order < region.ends
                && region.corners.iter().any(|corner| corner.intersects(area))
            {
                holding.push(index);
            }
        }
        if holding.is_empty() {
            return ClipSet::default();
        }
        if let Some(known) = self.known.get(&holding) {
            return *known;
        }
        let first = self.table.len();
        if first + holding.len() > MOST_ROUNDED_CLIPS {
            return ClipSet::default();
        }
        self.table
            .extend(holding.iter().map(|index| self.regions[*index].clip));
        let set = ClipSet((holding.len() as u32) << 16 | first as u32);
        self.known.insert(holding, set);
        set
    }

    pub(crate) fn in_set(&self, set: ClipSet) -> &[RoundedClip] {
        let first = (set.0 & 0xFFFF) as usize;
        &self.table[first..first + (set.0 >> 16) as usize]
    }

    pub(crate) fn table(&self) -> &[RoundedClip] {
        &self.table
    }
}
