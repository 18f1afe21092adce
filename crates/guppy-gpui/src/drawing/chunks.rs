//! Marks in the order in which GPUI draws them. Of one layer it draws boxes first, then paths, then glyphs, then pictures; so a
//! layer goes on until something would come out below what it covers, and what is of one kind in a layer is one chunk. Paths are
//! drawn in passes of their own, which cost much: boxes over paths become paths, so that they need no further pass.
use std::rc::Rc;

use gpui::{Bounds, Hsla, Path, Pixels, Point, ShapedLine, Size, point, px};

use super::affine::FARTHEST;
use super::counts;
use super::fills::Ink;
use super::raster::{self, Budget, Op};
use super::tessellate;
use super::tiles::{self, Tile};
use crate::media::pictures::Picture;
use crate::tree::grid::Grid;

/// What GPUI paints within one order, from the bottom up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Plane {
    Box,
    Path,
    Glyph,
    Image,
}

const PLANES: usize = 4;

/// What lies further to the right or below of a drawing is not drawn.
pub(crate) const LARGEST: f32 = 16_384.;

/// Corners of paths that are drawn as one.
const MOST_JOINED: usize = 24_000;

/// One thing to draw. Places are those of the drawing.
pub(crate) struct Mark {
    pub(crate) kind: MarkKind,
    pub(crate) clip: Bounds<Pixels>,
}

#[allow(clippy::large_enum_variant, reason = "nearly all marks are the large ones, and a drawing has thousands")]
pub(crate) enum MarkKind {
    Box {
        bounds: Bounds<Pixels>,
        radii: [f32; 4],
        fill: Option<Ink>,
        border: Option<(f32, Hsla)>,
    },
    Path {
        path: Path<Pixels>,
        ink: Ink,
    },
    Text {
        line: ShapedLine,
        at: Point<Pixels>,
        height: Pixels,
        color: Hsla,
    },
    Image {
        picture: Rc<Picture>,
        bounds: Bounds<Pixels>,
        radius: f32,
    },
    /// Shapes until their chunk is closed, then pictures of them.
    Raster {
        ops: Vec<Op>,
        tiles: Vec<Tile>,
        area: Bounds<Pixels>,
    },
}

/// Marks that are drawn together.
pub(crate) struct Chunk {
    pub(crate) plane: Plane,
    /// All that they may colour.
    pub(crate) bounds: Bounds<Pixels>,
    pub(crate) marks: Vec<Mark>,
}

pub(crate) struct Chunks {
    room: Bounds<Pixels>,
    scale: f32,
    budget: Budget,
    grid: Grid<Plane>,
    done: Vec<Rc<Chunk>>,
    open: [Vec<Mark>; PLANES],
    areas: [Bounds<Pixels>; PLANES],
}

impl Chunks {
    pub(crate) fn new(size: Size<Pixels>, scale: f32) -> Self {
        let size = size.map(|side| side.min(px(LARGEST)));
        let room = Bounds { origin: point(px(0.), px(0.)), size };
        Self {
            room,
            scale,
            budget: Budget::new(),
            grid: Grid::new(size),
            done: Vec::new(),
            open: Default::default(),
            areas: [Bounds::default(); PLANES],
        }
    }

    /// Adds a mark that may colour `area`. `as_path` makes a path of a box.
    pub(crate) fn add(&mut self, mark: Mark, area: Bounds<Pixels>, as_path: impl FnOnce(&Mark) -> Option<Mark>) {
        let area = area.intersect(&mark.clip).intersect(&self.room);
        if area.is_empty() {
            return;
        }
        let mut mark = mark;
        let mut plane = plane(&mark);
        if plane == Plane::Image && self.grid.reaches(plane, &area) && !self.joins_raster(&mark) {
            // Of pictures in one order the renderer draws those of one texture first.
            self.close();
        } else if self.grid.above(plane, &area) {
            let path = if plane == Plane::Box && !self.grid.above(Plane::Path, &area) { as_path(&mark) } else { None };
            match path {
                Some(path) => (mark, plane) = (path, Plane::Path),
                None => self.close(),
            }
        }
        if plane > Plane::Box {
            self.grid.put(plane, area);
        }
        let at = plane as usize;
        if let (Some(open), Some(all)) = (self.open.get_mut(at), self.areas.get_mut(at)) {
            *all = if open.is_empty() { area } else { all.union(&area) };
            let rest = match open.last_mut() {
                Some(last) => join(last, mark, self.scale),
                None => Some(mark),
            };
            open.extend(rest);
        }
    }

    /// The only picture so far takes the shapes of another one, in their order.
    fn joins_raster(&self, mark: &Mark) -> bool {
        let [.., open] = &self.open;
        match (&mark.kind, &open[..]) {
            (MarkKind::Raster { area, .. }, [Mark { kind: MarkKind::Raster { area: last, .. }, .. }]) => {
                tiles::belong_together(last, area, self.scale)
            }
            _ => false,
        }
    }

    /// The chunks, and why something is not in them.
    pub(crate) fn finish(mut self) -> (Rc<[Rc<Chunk>]>, Option<&'static str>) {
        self.close();
        (self.done.into(), self.budget.fault())
    }

    fn close(&mut self) {
        const ORDER: [Plane; PLANES] = [Plane::Box, Plane::Path, Plane::Glyph, Plane::Image];
        for ((plane, marks), bounds) in ORDER.into_iter().zip(&mut self.open).zip(self.areas) {
            for mark in &mut *marks {
                if let MarkKind::Raster { ops, tiles, .. } = &mut mark.kind {
                    *tiles = raster::draw(&std::mem::take(ops), &mut self.budget);
                    counts::rastered();
                }
            }
            if !marks.is_empty() {
                self.done.push(Rc::new(Chunk { plane, bounds, marks: std::mem::take(marks) }));
            }
        }
        self.grid.clear();
    }
}

fn plane(mark: &Mark) -> Plane {
    match mark.kind {
        MarkKind::Box { .. } => Plane::Box,
        MarkKind::Path { .. } => Plane::Path,
        MarkKind::Text { .. } => Plane::Glyph,
        MarkKind::Image { .. } | MarkKind::Raster { .. } => Plane::Image,
    }
}

/// Makes one mark of two that follow each other, where they can be one; else the second is what is left.
fn join(last: &mut Mark, mut next: Mark, scale: f32) -> Option<Mark> {
    match (&mut last.kind, &mut next.kind) {
        (MarkKind::Path { path, ink: Ink::Solid(color) }, MarkKind::Path { path: more, ink: Ink::Solid(other) })
            if last.clip == next.clip && color == other && path.vertices.len() + more.vertices.len() <= MOST_JOINED =>
        {
            path.vertices.extend_from_slice(&more.vertices);
            path.bounds = path.bounds.union(&more.bounds);
            None
        }
        (MarkKind::Raster { ops, area, .. }, MarkKind::Raster { ops: more, area: other, .. })
            if tiles::belong_together(area, other, scale) =>
        {
            ops.append(more);
            *area = area.union(other);
            last.clip = *area;
            None
        }
        _ => Some(next),
    }
}

/// The outline of a box with round corners, for where it has to be a path. Curves that reach further than anything is seen would
/// come to lines without end.
pub(crate) fn outline(bounds: Bounds<Pixels>, radii: [f32; 4]) -> lyon::path::Path {
    let within = |at: f32| if at.is_nan() { 0. } else { at.clamp(-FARTHEST, FARTHEST) };
    let [left, top, right, bottom] =
        [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()].map(|at| within(at.into()));
    let radii = radii.map(|radius| radius.clamp(0., 2. * FARTHEST));
    tessellate::rounded([left, top, right - left, bottom - top], radii, |at| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::coverage::Rings;
    use crate::drawing::dyes::Dye;
    use crate::drawing::tiles::Area;

    /// A square, by pixels or as a box.
    fn mark(is_raster: bool, left: f32, side: f32) -> (Mark, Bounds<Pixels>) {
        let bounds = Bounds::from_corners(point(px(left), px(left)), point(px(left + side), px(left + side)));
        let right = left + side;
        let kind = if is_raster {
            let mut rings = Rings::new();
            rings.points.extend([[left, left], [right, left], [right, right], [left, right]]);
            rings.close();
            let area = Area::touched([left, left, right, right]);
            let op = Op { rings, even_odd: false, dye: Dye::Solid([1.; 4]), area, clip: None };
            MarkKind::Raster { ops: vec![op], tiles: Vec::new(), area: bounds }
        } else {
            MarkKind::Box { bounds, radii: [0.; 4], fill: None, border: None }
        };
        (Mark { kind, clip: bounds }, bounds)
    }

    #[test]
    fn what_is_drawn_by_pixels_is_one_picture_where_it_lies_together_and_keeps_its_order() {
        /// Squares, and the chunks that they come to: of each its plane, and how many marks it has.
        type Case<'a> = (&'a str, &'a [(bool, f32, f32)], &'a [(Plane, usize)]);
        let cases: [Case<'_>; 6] = [
            ("two that are near", &[(true, 0., 20.), (true, 40., 20.)], &[(Plane::Image, 1)]),
            ("two that overlap", &[(true, 0., 20.), (true, 10., 20.)], &[(Plane::Image, 1)]),
            ("two that are far from each other", &[(true, 0., 20.), (true, 900., 20.)], &[(Plane::Image, 2)]),
            (
                "a third over the first of two",
                &[(true, 0., 20.), (true, 900., 20.), (true, 10., 20.)],
                &[(Plane::Image, 2), (Plane::Image, 1)],
            ),
            (
                "a box between two",
                &[(true, 0., 20.), (false, 5., 20.), (true, 10., 20.)],
                &[(Plane::Image, 1), (Plane::Box, 1), (Plane::Image, 1)],
            ),
            ("a box beside", &[(true, 0., 20.), (false, 300., 20.)], &[(Plane::Box, 1), (Plane::Image, 1)]),
        ];
        for (name, squares, expected) in cases {
            let mut chunks = Chunks::new(gpui::size(px(1000.), px(1000.)), 1.);
            for (is_raster, left, side) in squares {
                let (mark, area) = mark(*is_raster, *left, *side);
                chunks.add(mark, area, |_| None);
            }
            let (chunks, fault) = chunks.finish();
            let found: Vec<_> = chunks.iter().map(|chunk| (chunk.plane, chunk.marks.len())).collect();
            assert_eq!((&found[..], fault), (expected, None), "{name}");
        }
    }
}
