//! Which region of a drawing is where.
use std::rc::Rc;

use lyon::algorithms::hit_test::hit_test_path;
use lyon::math::Point;
use lyon::path::FillRule;

use super::affine::Affine;
use super::command::{Command, Commands, Group, Shape};
use super::tessellate;

/// How far a curve may be from the lines that stand for it, in px.
const FINE: f32 = 0.25;

/// A region, found by mapping a place back into what was recorded.
#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) name: usize,
    place: Rc<Place>,
}

/// A shape, and the clip of the group around it, if there is one.
#[derive(Debug)]
struct Place {
    shape: Shape,
    inverse: Affine,
    clip: Option<Rc<Place>>,
}

/// What holds inside of a group.
#[derive(Clone)]
struct Here {
    transform: Affine,
    clip: Option<Rc<Place>>,
    /// A clip around it has no area.
    is_nothing: bool,
}

impl Here {
    fn place(&self, shape: &Shape) -> Option<Rc<Place>> {
        let inverse = self.transform.inverse()?;
        Some(Rc::new(Place { shape: shape.clone(), inverse, clip: self.clip.clone() }))
    }

    fn inside(&self, group: &Group) -> Self {
        let here = Self { transform: self.transform.then(&group.transform), ..self.clone() };
        let Some(shape) = &group.clip else { return here };
        let clip = here.place(shape);
        Self { is_nothing: here.is_nothing || clip.is_none(), clip, ..here }
    }
}

/// In the order in which they were recorded; one that has no area is none.
pub(crate) fn all(commands: &Commands) -> Vec<Region> {
    let mut stack = vec![Here { transform: Affine::IDENTITY, clip: None, is_nothing: false }];
    let mut regions = Vec::new();
    for command in &commands.list {
        let Some(here) = stack.last() else { break };
        match command {
            Command::Begin(group) => stack.push(here.inside(group)),
            Command::End => drop(stack.pop()),
            Command::Region { name, shape } if !here.is_nothing => {
                regions.extend(here.place(shape).map(|place| Region { name: *name, place }));
            }
            _ => {}
        }
    }
    regions
}

impl Region {
    pub(crate) fn contains(&self, at: [f32; 2], commands: &Commands) -> bool {
        std::iter::successors(Some(&self.place), |place| place.clip.as_ref())
            .all(|place| holds(&place.shape, place.inverse.map(at), commands))
    }
}

fn holds(shape: &Shape, [x, y]: [f32; 2], commands: &Commands) -> bool {
    match shape {
        Shape::Rect { bounds: [left, top, width, height], .. } => {
            x >= *left && y >= *top && x < left + width && y < top + height
        }
        Shape::Ellipse { center: [cx, cy], radii: [rx, ry] } => ((x - cx) / rx).powi(2) + ((y - cy) / ry).powi(2) <= 1.,
        Shape::Line { .. } => false,
        Shape::Poly { points, .. } => inside(commands.points.get(points.clone()).unwrap_or_default(), [x, y]),
        Shape::Path { verbs, points, even_odd } => {
            let verbs = commands.verbs.get(verbs.clone()).unwrap_or_default();
            let points = commands.points.get(points.clone()).unwrap_or_default();
            let outline = tessellate::path(verbs, points.iter().copied());
            let rule = if *even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
            hit_test_path(&Point::new(x, y), &outline, rule, FINE)
        }
    }
}

/// By how often a ray to the right crosses the outline.
fn inside(points: &[[f32; 2]], [x, y]: [f32; 2]) -> bool {
    let before = points.iter().cycle().skip(points.len().saturating_sub(1));
    let crosses = |([ax, ay], [bx, by]): (&[f32; 2], &[f32; 2])| {
        (ay > &y) != (by > &y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
    };
    points.iter().zip(before).filter(|pair| crosses(*pair)).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::command::Verb;

    #[test]
    fn regions_end_where_the_clips_around_them_do() {
        let rect = |side: f32| Shape::Rect { bounds: [0., 0., side, side], radii: [0.; 4] };
        let group = |clip, transform| Command::Begin(Group { transform, opacity: 1., clip: Some(clip) });
        let moved = Affine { e: 10., f: 10., ..Affine::IDENTITY };
        let hole = Shape::Path { verbs: 0..10, points: 0..8, even_odd: true };
        let square = [Verb::Move, Verb::Line, Verb::Line, Verb::Line, Verb::Close];
        let commands = Commands {
            list: vec![
                group(rect(50.), Affine::IDENTITY),
                group(hole, moved),
                Command::Region { name: 0, shape: rect(90.) },
                Command::End,
                Command::End,
                group(rect(50.), Affine { a: 0., ..Affine::IDENTITY }),
                Command::Region { name: 1, shape: rect(90.) },
                Command::End,
            ],
            points: [[0., 0.], [60., 0.], [60., 60.], [0., 60.], [20., 20.], [30., 20.], [30., 30.], [20., 30.]].into(),
            verbs: [square, square].concat(),
        };
        let regions = all(&commands);
        assert_eq!(regions.len(), 1);
        let at = |place: f32| regions.iter().any(|region| region.contains([place, place], &commands));
        for (place, is_hit) in [(5., false), (12., true), (35., false), (45., true), (55., false)] {
            assert_eq!(at(place), is_hit, "{place}");
        }
    }

    #[test]
    fn regions_move_with_their_group() {
        let shapes = [
            Shape::Rect { bounds: [0., 0., 10., 5.], radii: [0.; 4] },
            Shape::Ellipse { center: [20., 0.], radii: [5., 2.] },
            Shape::Poly { points: 0..3, closed: true },
        ];
        let begin = Group { transform: Affine { a: 2., e: 100., ..Affine::IDENTITY }, opacity: 1., clip: None };
        let named = shapes.into_iter().enumerate().map(|(name, shape)| Command::Region { name, shape });
        let list = std::iter::once(Command::Begin(begin)).chain(named).chain([Command::End]).collect();
        let commands = Commands { list, points: vec![[0., 10.], [10., 10.], [0., 20.]], verbs: Vec::new() };
        let regions = all(&commands);
        let at = |place: [f32; 2]| regions.iter().rposition(|region| region.contains(place, &commands));
        assert_eq!(at([119., 4.]), Some(0));
        assert_eq!(at([121., 4.]), None);
        assert_eq!(at([149., 0.]), Some(1));
        assert_eq!(at([102., 18.]), Some(2));
        assert_eq!(at([118., 18.]), None);
    }
}
