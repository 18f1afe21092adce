//! Which region of a drawing is where.
use super::affine::Affine;
use super::command::{Command, Commands, Shape};

/// A region, found by mapping a place back into what was recorded.
#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) name: usize,
    shape: Shape,
    inverse: Affine,
}

/// In the order in which they were recorded; one that has no area is none.
pub(crate) fn all(commands: &Commands) -> Vec<Region> {
    let mut stack = vec![Affine::IDENTITY];
    let mut regions = Vec::new();
    for command in &commands.list {
        let now = stack.last().copied().unwrap_or(Affine::IDENTITY);
        match command {
            Command::Begin(group) => stack.push(now.then(&group.transform)),
            Command::End => drop(stack.pop()),
            Command::Region { name, shape } => {
                let region = now.inverse().map(|inverse| Region { name: *name, shape: shape.clone(), inverse });
                regions.extend(region);
            }
            _ => {}
        }
    }
    regions
}

impl Region {
    pub(crate) fn contains(&self, at: [f32; 2], commands: &Commands) -> bool {
        let [x, y] = self.inverse.map(at);
        match &self.shape {
            Shape::Rect { bounds: [left, top, width, height], .. } => {
                x >= *left && y >= *top && x < left + width && y < top + height
            }
            Shape::Ellipse { center: [cx, cy], radii: [rx, ry] } => {
                ((x - cx) / rx).powi(2) + ((y - cy) / ry).powi(2) <= 1.
            }
            Shape::Line { .. } => false,
            Shape::Poly { points, .. } | Shape::Path { points, .. } => {
                inside(commands.points.get(points.clone()).unwrap_or_default(), [x, y])
            }
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
    use crate::drawing::command::Group;

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
