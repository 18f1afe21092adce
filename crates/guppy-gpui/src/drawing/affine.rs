//! Places of a drawing, moved, turned and scaled by the groups around a command.

/// Further out nothing is seen, and single precision no longer tells neighbours apart.
pub(crate) const FARTHEST: f32 = 1e6;

/// `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Affine {
    pub(crate) a: f32,
    pub(crate) b: f32,
    pub(crate) c: f32,
    pub(crate) d: f32,
    pub(crate) e: f32,
    pub(crate) f: f32,
}

impl Affine {
    pub(crate) const IDENTITY: Self = Self { a: 1., b: 0., c: 0., d: 1., e: 0., f: 0. };

    /// What `inner` says, seen through `self`.
    pub(crate) fn then(&self, inner: &Self) -> Self {
        let Self { a, b, c, d, e, f } = *self;
        Self {
            a: a * inner.a + c * inner.b,
            b: b * inner.a + d * inner.b,
            c: a * inner.c + c * inner.d,
            d: b * inner.c + d * inner.d,
            e: a * inner.e + c * inner.f + e,
            f: b * inner.e + d * inner.f + f,
        }
    }

    pub(crate) fn map(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let place = [self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f];
        place.map(|at| if at.is_nan() { 0. } else { at.clamp(-FARTHEST, FARTHEST) })
    }

    /// By how much lengths grow, over all directions.
    pub(crate) fn scale(&self) -> f32 {
        (self.a * self.d - self.b * self.c).abs().sqrt()
    }

    /// Sides stay level and upright, and nothing is mirrored.
    pub(crate) fn keeps_axes(&self) -> bool {
        self.b == 0. && self.c == 0. && self.a > 0. && self.d > 0.
    }

    /// Boxes stay boxes: nothing is turned but by right angles.
    pub(crate) fn keeps_boxes(&self) -> bool {
        let Self { a, b, c, d, .. } = *self;
        let small = |one: f32, other: f32, beside: f32| one.abs().max(other.abs()) <= 1e-6 * beside;
        small(b, c, a.abs().min(d.abs())) || small(a, d, b.abs().min(c.abs()))
    }

    /// Letters stay upright and as wide as they are high.
    pub(crate) fn keeps_letters(&self) -> bool {
        self.keeps_axes() && (self.a - self.d).abs() <= 1e-4 * self.a
    }

    /// A circle stays one.
    pub(crate) fn keeps_circles(&self) -> bool {
        let (one, other) = (self.a.hypot(self.b), self.c.hypot(self.d));
        (one - other).abs() <= 1e-4 * one.max(other) && (self.a * self.c + self.b * self.d).abs() <= 1e-4 * one * other
    }

    /// None where it leaves no area.
    pub(crate) fn inverse(&self) -> Option<Self> {
        let Self { a, b, c, d, e, f } = *self;
        let det = a * d - b * c;
        if !det.is_normal() {
            return None;
        }
        let (a, b, c, d) = (d / det, -b / det, -c / det, a / det);
        Some(Self { a, b, c, d, e: -(a * e + c * f), f: -(b * e + d * f) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_mapped_comes_back_by_the_inverse() {
        let turned = Affine { a: 0., b: 2., c: -2., d: 0., e: 10., f: 5. };
        assert_eq!(turned.map([3., 4.]), [2., 11.]);
        assert_eq!(turned.inverse().map(|back| back.map([2., 11.])), Some([3., 4.]));
        assert!(turned.keeps_circles() && !turned.keeps_axes());
        assert_eq!(turned.scale(), 2.);
        assert_eq!(Affine { a: 0., ..Affine::IDENTITY }.inverse(), None);
        assert!(turned.keeps_boxes() && Affine { a: -3., ..Affine::IDENTITY }.keeps_boxes());
        assert!(!Affine { b: 0.1, ..Affine::IDENTITY }.keeps_boxes());
        assert!(Affine::IDENTITY.keeps_letters() && !Affine { a: 2., ..Affine::IDENTITY }.keeps_letters());
    }

    #[test]
    fn no_place_is_beyond_what_can_be_drawn() {
        let large = Affine { a: 1e30, ..Affine::IDENTITY };
        assert_eq!(large.map([1e30, 0.]), [FARTHEST, 0.]);
        assert_eq!(Affine { a: f32::MAX, c: -f32::MAX, ..Affine::IDENTITY }.map([9., 9.]), [0., 9.]);
    }
}
