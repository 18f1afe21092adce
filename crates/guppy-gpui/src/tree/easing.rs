//! How far a transition is after a share of its time.
use guppy_wire::Easing;

/// Both are shares; a spring goes beyond its end and comes back.
pub(crate) fn eased(easing: Easing, share: f32) -> f32 {
    match easing {
        Easing::Linear => share,
        Easing::In => bezier(share, (0.4, 0.), (1., 1.)),
        Easing::Out => bezier(share, (0., 0.), (0.2, 1.)),
        Easing::InOut => bezier(share, (0.4, 0.), (0.2, 1.)),
        Easing::Spring => spring(share),
    }
}

/// A curve from 0 to 1 by its two handles: the height over `x`.
fn bezier(x: f32, one: (f32, f32), two: (f32, f32)) -> f32 {
    let at = |t: f32, a: f32, b: f32| {
        let rest = 1. - t;
        3. * rest * rest * t * a + 3. * rest * t * t * b + t * t * t
    };
    let (mut low, mut high) = (0., 1.);
    // Sixteen halvings are finer than any screen.
    for _ in 0..16 {
        let middle = (low + high) / 2.;
        if at(middle, one.0, two.0) < x { low = middle } else { high = middle }
    }
    at((low + high) / 2., one.1, two.1)
}

/// A weight on a spring that is let go, at rest at the end of its time.
fn spring(share: f32) -> f32 {
    if share >= 1. {
        return 1.;
    }
    1. - (-7. * share).exp() * (2.5 * std::f32::consts::PI * share).cos()
}

#[cfg(test)]
mod tests {
    use guppy_wire::Easing;

    use super::eased;

    #[test]
    fn every_curve_begins_at_0_and_ends_at_1() {
        for easing in [Easing::Linear, Easing::In, Easing::Out, Easing::InOut, Easing::Spring] {
            assert!(eased(easing, 0.).abs() < 0.001, "{easing:?}");
            assert!((eased(easing, 1.) - 1.).abs() < 0.001, "{easing:?}");
        }
    }

    #[test]
    fn curves_are_on_their_side_of_a_straight_line() {
        assert!(eased(Easing::In, 0.5) < 0.4 && eased(Easing::Out, 0.5) > 0.6);
        assert!(eased(Easing::Spring, 0.4) > 1.);
    }
}
