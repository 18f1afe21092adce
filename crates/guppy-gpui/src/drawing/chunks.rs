//! Marks in the order in which GPUI draws them. Of one layer it draws boxes first, then paths, then glyphs, then pictures; so a
//! layer goes on until something would come out below what it covers, and what is of one kind in a layer is one chunk. Paths are
//! drawn in passes of their own, which cost much: boxes over paths become paths, so that they need no further pass.
use std::rc::Rc;

use gpui::{Bounds, Hsla, Path, Pixels, Point, ShapedLine, Size, point, px};

use super::fills::Ink;
use super::tessellate;
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
const LARGEST: f32 = 16_384.;

/// Corners of paths that are drawn as one.
const MOST_JOINED: usize = 24_000;

/// One thing to draw. Places are those of the drawing.
pub(crate) struct Mark {
    pub(crate) kind: MarkKind,
    pub(crate) clip: Bounds<Pixels>,
}

#[allow(clippy::large_enum_variant, reason = "nearly all marks are the large ones, and a drawing has thousands")]
pub(crate) enum MarkKind {
    Box { bounds: Bounds<Pixels>, radii: [f32; 4], fill: Option<Ink>, border: Option<(f32, Hsla)> },
    Path { path: Path<Pixels>, ink: Ink },
    Text { line: ShapedLine, at: Point<Pixels>, height: Pixels, color: Hsla },
    Image { picture: Rc<Picture>, bounds: Bounds<Pixels>, radius: f32 },
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
    grid: Grid<Plane>,
    done: Vec<Rc<Chunk>>,
    open: [Vec<Mark>; PLANES],
    areas: [Bounds<Pixels>; PLANES],
}

impl Chunks {
    pub(crate) fn new(size: Size<Pixels>) -> Self {
        let size = size.map(|side| side.min(px(LARGEST)));
        let room = Bounds { origin: point(px(0.), px(0.)), size };
        Self {
            room,
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
        if self.grid.above(plane, &area) {
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
            let joined = open.last_mut().is_some_and(|last| join(last, &mark));
            if !joined {
                open.push(mark);
            }
        }
    }

    pub(crate) fn finish(mut self) -> Rc<[Rc<Chunk>]> {
        self.close();
        self.done.into()
    }

    fn close(&mut self) {
        const ORDER: [Plane; PLANES] = [Plane::Box, Plane::Path, Plane::Glyph, Plane::Image];
        for ((plane, marks), bounds) in ORDER.into_iter().zip(&mut self.open).zip(self.areas) {
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
        MarkKind::Image { .. } => Plane::Image,
    }
}

/// Makes one path of two that follow each other in one colour.
fn join(last: &mut Mark, next: &Mark) -> bool {
    if last.clip != next.clip {
        return false;
    }
    let (MarkKind::Path { path, ink: Ink::Solid(color) }, MarkKind::Path { path: more, ink: Ink::Solid(other) }) =
        (&mut last.kind, &next.kind)
    else {
        return false;
    };
    if color != other || path.vertices.len() + more.vertices.len() > MOST_JOINED {
        return false;
    }
    path.vertices.extend_from_slice(&more.vertices);
    path.bounds = path.bounds.union(&more.bounds);
    true
}

/// The outline of a box with round corners, for where it has to be a path.
pub(crate) fn outline(bounds: Bounds<Pixels>, radii: [f32; 4]) -> lyon::path::Path {
    let [left, top] = [f32::from(bounds.left()), f32::from(bounds.top())];
    let [width, height] = [f32::from(bounds.size.width), f32::from(bounds.size.height)];
    tessellate::rounded([left, top, width, height], radii, |at| at)
}
