//! Added by guppy: where paths that were drawn over each other come onto the target. See ../GUPPY.md.
use gpui::{Bounds, ScaledPixels};

/// With more areas, looking for those that overlap costs more than the pixels between them.
const MOST_AREAS: usize = 64;

/// Areas that cover all of `paths` and have no pixel in common: what lies in two of them would be blended twice.
pub(crate) fn separate_areas(
    paths: impl Iterator<Item = Bounds<ScaledPixels>>,
) -> Vec<Bounds<ScaledPixels>> {
    let mut areas: Vec<Bounds<ScaledPixels>> = Vec::new();
    for bounds in paths {
        let mut area = bounds;
        while let Some(index) = areas.iter().position(|known| known.intersects(&area)) {
            area = area.union(&areas.swap_remove(index));
        }
        areas.push(area);
        if areas.len() > MOST_AREAS {
            let all = areas.iter().skip(1).fold(areas[0], |all, area| all.union(area));
            areas = vec![all];
        }
    }
    areas
}

#[cfg(test)]
mod tests {
    use super::*;
    use gpui::{point, size};

    fn at(left: f32, top: f32, width: f32, height: f32) -> Bounds<ScaledPixels> {
        let pixels = ScaledPixels;
        Bounds {
            origin: point(pixels(left), pixels(top)),
            size: size(pixels(width), pixels(height)),
        }
    }

    #[test]
    fn areas_that_overlap_become_one() {
        let apart = [at(0., 0., 5., 5.), at(5., 0., 5., 5.), at(20., 20., 5., 5.)];
        assert_eq!(separate_areas(apart.into_iter()), apart);
        // The last one joins two that were apart.
        let joined = [at(0., 0., 5., 5.), at(8., 0., 5., 5.), at(4., 1., 5., 1.)];
        assert_eq!(separate_areas(joined.into_iter()), [at(0., 0., 13., 5.)]);
    }

    #[test]
    fn very_many_are_taken_as_one() {
        let many = (0..1000).map(|index| at(10. * index as f32, 0., 5., 5.));
        let areas = separate_areas(many);
        assert!(areas.len() <= MOST_AREAS);
        assert!(areas.iter().any(|area| area.origin.x.0 == 0.));
    }
}
