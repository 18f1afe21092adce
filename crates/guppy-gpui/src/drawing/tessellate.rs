//! Outlines into triangles, which is what GPUI draws.
use gpui::{Path, Pixels, Point, point, px};
use lyon::math::point as place;
use lyon::path::Path as Outline;
use lyon::path::iterator::PathIterator as _;
use lyon::tessellation::geometry_builder::{
    FillGeometryBuilder, GeometryBuilder, GeometryBuilderError, StrokeGeometryBuilder,
};
use lyon::tessellation::{
    FillOptions, FillRule, FillTessellator, FillVertex, LineCap, LineJoin, Orientation, StrokeOptions,
    StrokeTessellator, StrokeVertex, VertexId,
};

use super::affine::FARTHEST;
use super::command::{Cap, Join, Stroke, Verb};
use super::dashes;

/// Corners of triangles that one drawing may come to; one shape can need more than it has points.
pub(crate) const MOST_CORNERS: usize = 600_000;
/// Filling costs time for each corner and crossing times the edges beside it: so many are some tenths of a second.
const MOST_WORK: f32 = 1e6;

/// Triangles, three corners each.
pub(crate) struct Mesh {
    places: Vec<[f32; 2]>,
    pub(crate) corners: Vec<[f32; 2]>,
    room: usize,
    most_places: usize,
}

impl Mesh {
    /// With room for so many corners.
    pub(crate) fn new(room: usize) -> Self {
        Self { places: Vec::new(), corners: Vec::new(), room, most_places: usize::MAX }
    }

    /// False where it does not fit, or has no inside that could be found; nothing is added then.
    pub(crate) fn fill(&mut self, outline: &Outline, even_odd: bool, tolerance: f32) -> bool {
        let rule = if even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
        let Some(Sweep { orientation, most_places }) = sweep(outline, tolerance) else { return false };
        let options = FillOptions::tolerance(tolerance).with_fill_rule(rule).with_sweep_orientation(orientation);
        self.most_places = most_places;
        let before = self.corners.len();
        let done = FillTessellator::new().tessellate_path(outline, &options, self).is_ok();
        self.end(before, done)
    }

    pub(crate) fn stroke(&mut self, outline: &Outline, stroke: &Stroke, scale: f32, tolerance: f32) -> bool {
        let (cap, join) = (cap(stroke.cap), join(stroke.join));
        let options = StrokeOptions::tolerance(tolerance)
            .with_line_width((stroke.width * scale).min(2. * FARTHEST))
            .with_line_cap(cap)
            .with_line_join(join);
        self.most_places = usize::MAX;
        let before = self.corners.len();
        let cut = if stroke.dashes.is_empty() { None } else { dashed(outline, stroke, scale, tolerance) };
        let done = StrokeTessellator::new().tessellate_path(cut.as_ref().unwrap_or(outline), &options, self).is_ok();
        self.end(before, done)
    }

    /// Between an upper and a lower line, whose points come in turn. Where they cross, the band turns over.
    pub(crate) fn band(&mut self, points: impl Iterator<Item = [f32; 2]>) -> bool {
        let mut pairs = Pairs(points);
        let Some(mut last) = pairs.next() else { return true };
        for next in pairs {
            if self.corners.len() + 6 > self.room {
                return false;
            }
            let ([top, bottom], [next_top, next_bottom]) = (last, next);
            let (before, after) = (bottom[1] - top[1], next_bottom[1] - next_top[1]);
            if before * after < 0. {
                let share = before / (before - after);
                let ([x, y], [next_x, next_y]) = (top, next_top);
                let cross = [x + (next_x - x) * share, y + (next_y - y) * share];
                self.corners.extend([top, cross, bottom, cross, next_top, next_bottom]);
            } else {
                self.corners.extend([top, next_top, bottom, bottom, next_top, next_bottom]);
            }
            last = next;
        }
        true
    }

    fn end(&mut self, before: usize, done: bool) -> bool {
        self.places.clear();
        if !done {
            self.corners.truncate(before);
        }
        done
    }

    fn add(&mut self, at: [f32; 2]) -> Result<VertexId, GeometryBuilderError> {
        if self.places.len() >= self.most_places || self.corners.len() > self.room {
            return Err(GeometryBuilderError::TooManyVertices);
        }
        self.places.push(at);
        Ok(VertexId((self.places.len() - 1) as u32))
    }
}

impl GeometryBuilder for Mesh {
    fn begin_geometry(&mut self) {
        self.places.clear();
    }

    fn add_triangle(&mut self, a: VertexId, b: VertexId, c: VertexId) {
        for id in [a, b, c] {
            self.corners.push(self.places.get(id.to_usize()).copied().unwrap_or_default());
        }
    }
}

impl FillGeometryBuilder for Mesh {
    fn add_fill_vertex(&mut self, vertex: FillVertex<'_>) -> Result<VertexId, GeometryBuilderError> {
        self.add(vertex.position().to_array())
    }
}

impl StrokeGeometryBuilder for Mesh {
    fn add_stroke_vertex(&mut self, vertex: StrokeVertex<'_, '_>) -> Result<VertexId, GeometryBuilderError> {
        self.add(vertex.position().to_array())
    }
}

/// How an outline is gone through.
struct Sweep {
    orientation: Orientation,
    /// Corners and crossings after which it is given up.
    most_places: usize,
}

/// Along the axis where fewer edges lie beside each other. None where that would take too long.
fn sweep(outline: &Outline, tolerance: f32) -> Option<Sweep> {
    let mut count = 0.;
    let mut ways = [0., 0.];
    let mut least = [f32::INFINITY; 2];
    let mut most = [f32::NEG_INFINITY; 2];
    for event in outline.iter().flattened(tolerance) {
        let (from, to) = (event.from().to_array(), event.to().to_array());
        count += 1.;
        for axis in [0, 1] {
            let ends = (from.get(axis).copied().unwrap_or(0.), to.get(axis).copied().unwrap_or(0.));
            if let (Some(way), Some(low), Some(high)) = (ways.get_mut(axis), least.get_mut(axis), most.get_mut(axis)) {
                *way += (ends.1 - ends.0).abs();
                (*low, *high) = (low.min(ends.0).min(ends.1), high.max(ends.0).max(ends.1));
            }
        }
    }
    let beside = |way: f32, low: f32, high: f32| if high > low { (way / (high - low)).max(1.) } else { 1. };
    let ([across, down], [left, top], [right, bottom]) = (ways, least, most);
    let (across, down) = (beside(across, left, right), beside(down, top, bottom));
    let (orientation, beside) =
        if across < down { (Orientation::Horizontal, across) } else { (Orientation::Vertical, down) };
    let places = MOST_WORK / beside;
    (count <= places).then_some(Sweep { orientation, most_places: places as usize })
}

/// Two and two.
struct Pairs<I>(I);

impl<I: Iterator<Item = [f32; 2]>> Iterator for Pairs<I> {
    type Item = [[f32; 2]; 2];

    fn next(&mut self) -> Option<Self::Item> {
        Some([self.0.next()?, self.0.next()?])
    }
}

pub(crate) fn poly(points: impl IntoIterator<Item = [f32; 2]>, closed: bool) -> Outline {
    let mut builder = Outline::builder();
    let mut begun = false;
    for [x, y] in points {
        if begun {
            builder.line_to(place(x, y));
        } else {
            builder.begin(place(x, y));
            begun = true;
        }
    }
    if begun {
        builder.end(closed);
    }
    builder.build()
}

/// Of steps and the points that they take, which are as many as they need.
pub(crate) fn path(verbs: &[Verb], points: impl IntoIterator<Item = [f32; 2]>) -> Outline {
    let mut builder = Outline::svg_builder();
    let mut points = points.into_iter().map(|[x, y]| place(x, y));
    let mut next = || points.next().unwrap_or_default();
    for verb in verbs {
        match verb {
            Verb::Move => drop(builder.move_to(next())),
            Verb::Line => drop(builder.line_to(next())),
            Verb::Quad => drop(builder.quadratic_bezier_to(next(), next())),
            Verb::Cubic => drop(builder.cubic_bezier_to(next(), next(), next())),
            Verb::Close => builder.close(),
        }
    }
    builder.build()
}

/// How far from a corner the handles of a quarter of a circle are, of its radius.
const QUARTER: f32 = 0.552_284_8;

/// Left, top, width, height; the radii from the upper left corner clockwise.
pub(crate) fn rounded(
    [left, top, width, height]: [f32; 4],
    radii: [f32; 4],
    map: impl Fn([f32; 2]) -> [f32; 2],
) -> Outline {
    let most = width.min(height) / 2.;
    let (right, bottom) = (left + width, top + height);
    let mut builder = Outline::svg_builder();
    let at = |x: f32, y: f32| map([x, y]).into();
    // Each corner with the directions from which its side comes and in which the next one goes.
    let corners = [
        ([left, top], [0., 1.], [1., 0.]),
        ([right, top], [-1., 0.], [0., 1.]),
        ([right, bottom], [0., -1.], [-1., 0.]),
        ([left, bottom], [1., 0.], [0., -1.]),
    ];
    for (index, (([x, y], [bx, by], [nx, ny]), radius)) in corners.into_iter().zip(radii).enumerate() {
        let radius = radius.min(most).max(0.);
        let start = at(x + bx * radius, y + by * radius);
        if index == 0 {
            builder.move_to(start);
        } else {
            builder.line_to(start);
        }
        if radius > 0. {
            let handle = radius * (1. - QUARTER);
            let (one, other) = (at(x + bx * handle, y + by * handle), at(x + nx * handle, y + ny * handle));
            builder.cubic_bezier_to(one, other, at(x + nx * radius, y + ny * radius));
        }
    }
    builder.close();
    builder.build()
}

pub(crate) fn ellipse([x, y]: [f32; 2], [rx, ry]: [f32; 2], map: impl Fn([f32; 2]) -> [f32; 2]) -> Outline {
    let at = |across: f32, down: f32| map([x + rx * across, y + ry * down]).into();
    let mut builder = Outline::svg_builder();
    builder.move_to(at(1., 0.));
    builder.cubic_bezier_to(at(1., QUARTER), at(QUARTER, 1.), at(0., 1.));
    builder.cubic_bezier_to(at(-QUARTER, 1.), at(-1., QUARTER), at(-1., 0.));
    builder.cubic_bezier_to(at(-1., -QUARTER), at(-QUARTER, -1.), at(0., -1.));
    builder.cubic_bezier_to(at(QUARTER, -1.), at(1., -QUARTER), at(1., 0.));
    builder.close();
    builder.build()
}

fn dashed(outline: &Outline, stroke: &Stroke, scale: f32, tolerance: f32) -> Option<Outline> {
    let dashes: Vec<f32> = stroke.dashes.iter().map(|length| length * scale).collect();
    let mut builder = Outline::builder();
    let mut line: Vec<[f32; 2]> = Vec::new();
    for event in outline.iter().flattened(tolerance) {
        match event {
            lyon::path::Event::Begin { at } => line = vec![at.to_array()],
            lyon::path::Event::Line { to, .. } => line.push(to.to_array()),
            lyon::path::Event::End { close, .. } => {
                for piece in dashes::cut(&line, close, &dashes, stroke.offset * scale)? {
                    let [first, rest @ ..] = &piece[..] else { continue };
                    builder.begin(place(first[0], first[1]));
                    for [x, y] in rest {
                        builder.line_to(place(*x, *y));
                    }
                    builder.end(false);
                }
            }
            lyon::path::Event::Quadratic { .. } | lyon::path::Event::Cubic { .. } => {}
        }
    }
    Some(builder.build())
}

/// As GPUI takes them.
pub(crate) fn to_path(corners: &[[f32; 2]]) -> Path<Pixels> {
    let at = |[x, y]: [f32; 2]| -> Point<Pixels> { point(px(x), px(y)) };
    let mut path = Path::new(at(corners.first().copied().unwrap_or_default()));
    path.vertices.reserve_exact(corners.len());
    append(&mut path, corners);
    path
}

pub(crate) fn append(path: &mut Path<Pixels>, corners: &[[f32; 2]]) {
    let inside = (point(0., 1.), point(0., 1.), point(0., 1.));
    for triangle in corners.chunks_exact(3) {
        if let [a, b, c] = *triangle {
            path.push_triangle((at(a), at(b), at(c)), inside);
        }
    }
    fn at([x, y]: [f32; 2]) -> Point<Pixels> {
        point(px(x), px(y))
    }
}

fn cap(cap: Cap) -> LineCap {
    match cap {
        Cap::Butt => LineCap::Butt,
        Cap::Round => LineCap::Round,
        Cap::Square => LineCap::Square,
    }
}

fn join(join: Join) -> LineJoin {
    match join {
        Join::Miter => LineJoin::Miter,
        Join::Round => LineJoin::Round,
        Join::Bevel => LineJoin::Bevel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::command::Fill;

    fn area(mesh: &Mesh) -> f32 {
        let of = |t: &[[f32; 2]]| match t {
            [[ax, ay], [bx, by], [cx, cy]] => ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs() / 2.,
            _ => 0.,
        };
        mesh.corners.chunks(3).map(of).sum()
    }

    fn solid(width: f32, dashes: Vec<f32>) -> Stroke {
        Stroke { paint: Fill::Solid(0), width, cap: Cap::Butt, join: Join::Miter, offset: 0., dashes }
    }

    #[test]
    fn fills_cover_what_the_rule_says() {
        let square = |from: f32, to: f32| [[from, from], [to, from], [to, to], [from, to]];
        let mut verbs = Vec::new();
        let mut points = Vec::new();
        for side in [square(0., 10.), square(2., 4.)] {
            verbs.extend([Verb::Move, Verb::Line, Verb::Line, Verb::Line, Verb::Close]);
            points.extend(side);
        }
        let both = path(&verbs, points);
        for (even_odd, expected) in [(false, 100.), (true, 96.)] {
            let mut mesh = Mesh::new(1000);
            assert!(mesh.fill(&both, even_odd, 0.1));
            assert!((area(&mesh) - expected).abs() < 1e-3, "{even_odd}: {}", area(&mesh));
        }
    }

    #[test]
    fn strokes_are_as_long_and_wide_as_they_are_said() {
        let line = poly([[0., 0.], [100., 0.]], false);
        for (stroke, scale, expected) in
            [(solid(2., vec![]), 1., 200.), (solid(2., vec![]), 2., 400.), (solid(2., vec![10., 10.]), 1., 100.)]
        {
            let mut mesh = Mesh::new(1000);
            assert!(mesh.stroke(&line, &stroke, scale, 0.1));
            assert!((area(&mesh) - expected).abs() < 1e-2, "{} of {expected}", area(&mesh));
        }
    }

    #[test]
    fn a_band_lies_between_two_lines_also_where_they_cross() {
        let mut mesh = Mesh::new(1000);
        let places = [[0., 0.], [0., 10.], [10., 0.], [10., 10.], [20., 10.], [20., 0.]];
        assert!(mesh.band(places.into_iter()));
        assert_eq!(area(&mesh), 150.);
    }

    #[test]
    fn what_does_not_fit_leaves_nothing_behind() {
        let line = poly([[0., 0.], [100., 0.], [0., 5.], [100., 9.]], false);
        let mut mesh = Mesh::new(6);
        assert!(!mesh.stroke(&line, &solid(1., vec![]), 1., 0.1));
        assert!(mesh.corners.is_empty());
    }

    /// Points all over a square.
    fn scribble(points: u32) -> Outline {
        let at = |i: u32| [i.wrapping_mul(2_654_435_761) >> 16, i.wrapping_mul(0x9e37_79b1).rotate_left(13) >> 16];
        poly((0..points).map(|i| at(i).map(|at| at as f32 / 64.)), true)
    }

    #[test]
    fn an_outline_that_crosses_itself_without_end_is_given_up() {
        for points in [900, 1_700, 10_000] {
            let mut mesh = Mesh::new(MOST_CORNERS);
            assert!(!mesh.fill(&scribble(points), false, 0.1), "{points}");
            assert!(mesh.corners.is_empty());
        }
        assert!(Mesh::new(MOST_CORNERS).fill(&scribble(100), false, 0.1));
    }

    #[test]
    fn a_line_with_many_points_and_few_edges_beside_each_other_is_filled() {
        let top = (0..5_000_u32).map(|i| [i as f32 / 5., (i.wrapping_mul(2_654_435_761) >> 24) as f32]);
        let area = poly(top.chain([[1000., 300.], [0., 300.]]), true);
        assert!(Mesh::new(MOST_CORNERS).fill(&area, false, 0.1));
    }
}
