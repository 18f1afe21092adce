//! A scroller on its way to where a program wants it. `gliding.rs` takes it from frame to frame.
use std::time::Instant;

use guppy_wire::Easing;

use super::easing::eased;
use super::rows::Goal;

/// Milliseconds that it takes.
const TIME: f32 = 250.;
/// What is further away than so many rooms is only come to from there.
const ROOMS: f64 = 2.;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Target {
    Offset([f64; 2]),
    Row(Goal),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Glide {
    pub(crate) from: [f64; 2],
    pub(crate) target: Target,
    /// None until the first frame.
    pub(crate) began: Option<Instant>,
}

impl Glide {
    /// How far it has come, of 1.
    pub(crate) fn share(&mut self, now: Instant) -> f32 {
        let passed = now.saturating_duration_since(*self.began.get_or_insert(now)).as_secs_f32() * 1000.;
        (passed / TIME).clamp(0., 1.)
    }

    /// Where it is after that, on the way to a place.
    pub(crate) fn at(&self, share: f32, to: [f64; 2], room: [f64; 2]) -> [f64; 2] {
        let way = f64::from(eased(Easing::Out, share));
        let along = |from: f64, to: f64, room: f64| {
            let near = from.clamp(to - ROOMS * room, to + ROOMS * room);
            near + (to - near) * way
        };
        [along(self.from[0], to[0], room[0]), along(self.from[1], to[1], room[1])]
    }
}
