//! What a shape is filled with, as GPUI wants it.
use gpui::{Background, Bounds, Hsla, Pixels, checkerboard, linear_color_stop, linear_gradient, pattern_slash};

/// GPUI packs a stripe and its gap into one number, which has no room for more device px.
const WIDEST: f32 = 256.;

/// A fill in colours, at a place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Ink {
    Solid(Hsla),
    /// From one place to another, beyond which it goes on in the colour of the end.
    Gradient {
        from: [f32; 2],
        to: [f32; 2],
        colors: [Hsla; 2],
    },
    Stripes {
        color: Hsla,
        width: f32,
        gap: f32,
    },
    Checkers {
        color: Hsla,
        size: f32,
    },
}

impl Ink {
    /// For a shape that GPUI draws within `bounds`. It takes patterns in device px.
    pub(crate) fn background(&self, bounds: Bounds<Pixels>, opacity: f32, scale: f32) -> Background {
        match self {
            Self::Solid(color) => color.opacity(opacity).into(),
            Self::Gradient { from, to, colors } => {
                let [first, last] = colors.map(|color| color.opacity(opacity));
                match line(*from, *to, bounds) {
                    Some((angle, [start, end])) => {
                        linear_gradient(angle, linear_color_stop(first, start), linear_color_stop(last, end))
                    }
                    None => last.into(),
                }
            }
            Self::Stripes { color, width, gap } => stripes(color.opacity(opacity), [*width, *gap], scale),
            Self::Checkers { color, size } => checkers(color.opacity(opacity), *size, scale),
        }
    }
}

/// A width and a gap in logical px.
pub(crate) fn stripes(color: Hsla, lengths: [f32; 2], scale: f32) -> Background {
    let [width, gap] = lengths.map(|px| (px * scale).min(WIDEST));
    pattern_slash(color, width, gap)
}

/// Squares of so many logical px.
pub(crate) fn checkers(color: Hsla, size: f32, scale: f32) -> Background {
    checkerboard(color, size * scale)
}

/// The angle that GPUI's shader takes for a line between two places, and where on its way over `bounds` they lie. It shortens the
/// direction along the shorter side, and measures along the axis that is then the longer one.
fn line(from: [f32; 2], to: [f32; 2], bounds: Bounds<Pixels>) -> Option<(f32, [f32; 2])> {
    let (width, height) = (f32::from(bounds.size.width), f32::from(bounds.size.height));
    let (across, down) = (to[0] - from[0], to[1] - from[1]);
    let length = across.hypot(down);
    if !(length > 0. && width > 0. && height > 0.) {
        return None;
    }
    let unit = [across / length, down / length];
    let long = if width > height { [unit[0], unit[1] * width / height] } else { [unit[0] * height / width, unit[1]] };
    let angle = long[1].atan2(long[0]).to_degrees() + 90.;
    let center = bounds.center();
    let side = if unit[0].abs() > unit[1].abs() { width } else { height };
    let share = |at: [f32; 2]| {
        let (x, y) = (at[0] - f32::from(center.x), at[1] - f32::from(center.y));
        (x * unit[0] + y * unit[1] + side / 2.) / side
    };
    Some((angle, [share(from), share(to)]))
}

#[cfg(test)]
mod tests {
    use gpui::{point, px, size};

    use super::*;

    #[test]
    fn a_gradient_goes_from_one_place_to_the_other() {
        let bounds = Bounds { origin: point(px(10.), px(20.)), size: size(px(100.), px(50.)) };
        let (angle, stops) = line([10., 0.], [110., 0.], bounds).unwrap_or_default();
        assert!((angle - 90.).abs() < 1e-3 && stops == [0., 1.], "{angle} {stops:?}");
        let (angle, stops) = line([0., 45.], [0., 70.], bounds).unwrap_or_default();
        assert!((angle - 180.).abs() < 1e-3 && stops == [0.5, 1.], "{angle} {stops:?}");
        assert_eq!(line([1., 1.], [1., 1.], bounds), None);
    }
}
