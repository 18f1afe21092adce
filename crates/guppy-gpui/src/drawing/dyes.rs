//! The colour of each pixel of a shape that is drawn by pixels. Places are device px of the drawing.
use std::rc::Rc;
use std::sync::Arc;

use gpui::{Hsla, RenderImage, Rgba};

use super::affine::Affine;
use super::fills::Ink;
use crate::media::pictures::RIM;

/// Red, green, blue and how opaque, from 0 to 1; colours are multiplied by the last.
pub(crate) type Light = [f32; 4];

const CLEAR: Light = [0.; 4];

#[derive(Clone)]
pub(crate) enum Dye {
    Solid(Light),
    Shades(Rc<Shades>),
    /// Slanted stripes of a width, and how far it is from one to the next, from a corner.
    Stripes {
        light: Light,
        width: f32,
        period: f32,
        corner: [f32; 2],
    },
    Checkers {
        light: Light,
        size: f32,
        corner: [f32; 2],
    },
    Picture(Rc<Bitmap>),
}

/// A gradient of any number of colours.
pub(crate) struct Shades {
    pub(crate) spread: Spread,
    /// From a pixel to where the gradient was said to be.
    pub(crate) inverse: Affine,
    /// Offsets that never decrease, and plain colours.
    pub(crate) stops: Vec<(f32, Light)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Spread {
    Line {
        from: [f32; 2],
        to: [f32; 2],
    },
    /// From a place inside of a circle to the circle.
    Circle {
        center: [f32; 2],
        radius: f32,
        focal: [f32; 2],
    },
}

/// A picture, somewhere.
pub(crate) struct Bitmap {
    pub(crate) pixels: Pixels,
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// From a pixel of the drawing to one of the picture.
    pub(crate) inverse: Affine,
    pub(crate) opacity: f32,
}

pub(crate) enum Pixels {
    /// One of its copies, with a rim.
    Kept(Arc<RenderImage>, usize),
    /// Red first.
    Own(Vec<u8>),
}

impl Dye {
    pub(crate) fn solid(color: Hsla) -> Self {
        Self::Solid(multiplied(plain(color)))
    }

    /// What GPUI would draw a shape with whose upper left corner lies there.
    pub(crate) fn of(ink: &Ink, scale: f32, corner: [f32; 2]) -> Self {
        match ink {
            Ink::Solid(color) => Self::solid(*color),
            Ink::Gradient { from, to, colors: [first, last] } => Self::Shades(Rc::new(Shades {
                spread: Spread::Line { from: *from, to: *to },
                inverse: Affine { a: 1. / scale, d: 1. / scale, ..Affine::IDENTITY },
                stops: vec![(0., plain(*first)), (1., plain(*last))],
            })),
            Ink::Stripes { color, width, gap } => {
                let (width, period) = (width * scale, (width + gap) * scale);
                Self::Stripes { light: multiplied(plain(*color)), width, period, corner }
            }
            Ink::Checkers { color, size } => {
                Self::Checkers { light: multiplied(plain(*color)), size: size * scale, corner }
            }
        }
    }

    pub(crate) fn at(&self, x: f32, y: f32) -> Light {
        match self {
            Self::Solid(light) => *light,
            Self::Shades(shades) => multiplied(shades.at(x, y)),
            Self::Stripes { light, width, period, corner: [left, top] } => {
                let slant = std::f32::consts::FRAC_1_SQRT_2;
                let step = period * slant;
                let across = ((x - left + y - top) * slant).rem_euclid(step);
                let distance = across.min(step - across) - width * slant / 2.;
                faded(*light, (0.5 - distance).clamp(0., 1.))
            }
            Self::Checkers { light, size, corner: [left, top] } => {
                let square = |at: f32| (at / size).floor();
                let odd = (square(x - left) + square(y - top)).rem_euclid(2.) == 1.;
                if odd { *light } else { CLEAR }
            }
            Self::Picture(picture) => picture.at(x, y),
        }
    }
}

impl Shades {
    fn at(&self, x: f32, y: f32) -> Light {
        let place = self.inverse.map([x, y]);
        let t = self.spread.at(place);
        let behind = self.stops.iter().position(|(offset, _)| *offset > t);
        let (Some((_, first)), Some((_, last))) = (self.stops.first(), self.stops.last()) else { return CLEAR };
        match behind {
            None => *last,
            Some(0) => *first,
            Some(at) => match (self.stops.get(at - 1), self.stops.get(at)) {
                (Some((start, from)), Some((end, to))) => mixed(*from, *to, (t - start) / (end - start)),
                _ => *last,
            },
        }
    }
}

impl Spread {
    /// How far on the way from the first colour to the last a place is.
    fn at(&self, [x, y]: [f32; 2]) -> f32 {
        match *self {
            Self::Line { from, to } => {
                let (across, down) = (to[0] - from[0], to[1] - from[1]);
                let length = across * across + down * down;
                if length > 0. { ((x - from[0]) * across + (y - from[1]) * down) / length } else { 1. }
            }
            Self::Circle { center, radius, focal } => {
                // All circles between the place and the circle have their middle on the line between both middles.
                let (dx, dy) = (center[0] - focal[0], center[1] - focal[1]);
                let (qx, qy) = (x - focal[0], y - focal[1]);
                let (along, room) = (qx * dx + qy * dy, radius * radius - dx * dx - dy * dy);
                let far = qx * qx + qy * qy;
                if room > 0. { ((along * along + room * far).max(0.).sqrt() - along) / room } else { 1. }
            }
        }
    }
}

impl Bitmap {
    /// Mixed of the four pixels around.
    fn at(&self, x: f32, y: f32) -> Light {
        let [x, y] = self.inverse.map([x, y]).map(|at| at - 0.5);
        let (left, top) = (floor(x), floor(y));
        let (right, down) = (x - left, y - top);
        let of = |x: f32, y: f32| self.pixel(x, y);
        let upper = mixed(of(left, top), of(left + 1., top), right);
        let lower = mixed(of(left, top + 1.), of(left + 1., top + 1.), right);
        faded(mixed(upper, lower, down), self.opacity)
    }

    /// The nearest one there is.
    fn pixel(&self, x: f32, y: f32) -> Light {
        let within = |at: f32, side: usize| (at.max(0.) as usize).min(side.saturating_sub(1));
        let (x, y) = (within(x, self.width), within(y, self.height));
        let (bytes, at, blue_first) = match &self.pixels {
            Pixels::Own(bytes) => (Some(bytes.as_slice()), (y * self.width + x) * 4, false),
            Pixels::Kept(image, copy) => {
                let rim = RIM as usize;
                (image.as_bytes(*copy), ((y + rim) * (self.width + 2 * rim) + x + rim) * 4, true)
            }
        };
        let Some([one, two, three, alpha]) = bytes.and_then(|bytes| bytes.get(at..at + 4)?.first_chunk::<4>()) else {
            return CLEAR;
        };
        let [red, blue] = if blue_first { [three, one] } else { [one, three] };
        multiplied([red, two, blue, alpha].map(|channel| f32::from(*channel) / 255.))
    }
}

/// Without a call, of what is no further than pixels are.
fn floor(at: f32) -> f32 {
    let whole = at as i32 as f32;
    if whole > at { whole - 1. } else { whole }
}

pub(crate) fn plain(color: Hsla) -> Light {
    let Rgba { r, g, b, a } = color.into();
    [r, g, b, a]
}

fn multiplied([red, green, blue, alpha]: Light) -> Light {
    [red * alpha, green * alpha, blue * alpha, alpha]
}

pub(crate) fn faded(light: Light, share: f32) -> Light {
    light.map(|channel| channel * share)
}

fn mixed(from: Light, to: Light, share: f32) -> Light {
    let mut light = from;
    for (channel, to) in light.iter_mut().zip(to) {
        *channel += (to - *channel) * share;
    }
    light
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: Light = [1., 0., 0., 1.];
    const BLUE: Light = [0., 0., 1., 1.];
    const GREEN: Light = [0., 1., 0., 1.];

    #[test]
    fn places_are_on_the_way_between_the_ends() {
        let line = Spread::Line { from: [10., 0.], to: [30., 0.] };
        let point = Spread::Line { from: [10., 0.], to: [10., 0.] };
        let round = Spread::Circle { center: [10., 10.], radius: 10., focal: [10., 10.] };
        let aside = Spread::Circle { center: [10., 10.], radius: 10., focal: [5., 10.] };
        for (spread, place, expected) in [
            (line, [20., 7.], 0.5),
            (line, [0., 0.], -0.5),
            (point, [0., 0.], 1.),
            (round, [10., 10.], 0.),
            (round, [10., 15.], 0.5),
            (round, [30., 10.], 2.),
            (aside, [5., 10.], 0.),
            (aside, [0., 10.], 1.),
            (aside, [20., 10.], 1.),
            (aside, [10., 20.], 1.),
            (aside, [12.5, 10.], 0.5),
        ] {
            assert!((spread.at(place) - expected).abs() < 1e-5, "{spread:?} at {place:?}: {}", spread.at(place));
        }
    }

    #[test]
    fn colours_change_from_stop_to_stop() {
        let stops = vec![(0.2, RED), (0.5, GREEN), (0.5, BLUE), (0.7, RED)];
        let spread = Spread::Line { from: [0., 0.], to: [100., 0.] };
        let shades = Shades { spread, inverse: Affine::IDENTITY, stops };
        for (x, expected) in [
            (0., RED),
            (20., RED),
            (35., [0.5, 0.5, 0., 1.]),
            (49.999, GREEN),
            (50., BLUE),
            (60., [0.5, 0., 0.5, 1.]),
            (70., RED),
            (900., RED),
        ] {
            let found = shades.at(x, 3.);
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-3), "{x}: {found:?}");
        }
    }

    #[test]
    fn patterns_and_pictures_are_where_their_shape_is() {
        let checkers = Dye::Checkers { light: RED, size: 4., corner: [10., 10.] };
        assert_eq!([checkers.at(11., 11.), checkers.at(15., 11.), checkers.at(9., 11.)], [CLEAR, RED, RED]);
        let stripes = Dye::Stripes { light: RED, width: 4., period: 8., corner: [0., 0.] };
        assert_eq!([stripes.at(0., 0.), stripes.at(4., 0.), stripes.at(4., 4.)], [RED, CLEAR, RED]);
        let own = Pixels::Own([[255, 0, 0, 255], [0, 0, 255, 255]].concat());
        let inverse = Affine { a: 0.5, d: 0.5, e: -5., ..Affine::IDENTITY };
        let picture = Bitmap { pixels: own, width: 2, height: 1, inverse, opacity: 0.5 };
        assert_eq!(picture.at(11., 1.), [0.5, 0., 0., 0.5]);
        assert_eq!(picture.at(13., 1.), [0., 0., 0.5, 0.5]);
        assert_eq!(picture.at(12., 1.), [0.25, 0., 0.25, 0.5]);
    }
}
