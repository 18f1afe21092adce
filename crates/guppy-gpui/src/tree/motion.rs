//! What moves: a node whose look changes little by little, and one that never rests. `moving.rs` takes it from frame to frame.
use std::rc::Rc;
use std::time::Instant;

use gpui::{BoxShadow, Hsla, Rgba};
use guppy_wire::{Animation, Transition};
use taffy::{CompactLength, Dimension, LengthPercentageAuto};

use super::easing::eased;
use super::look::Look;
use super::paint_ops::{MotionOps, Paint};

/// Seconds of one turn, and of fading to and fro.
const TURN: f32 = 1.;
const PULSE: f32 = 2.;
/// Px that a node slides when it appears.
pub(super) const SLIDE: f32 = 8.;

pub(crate) struct Motion {
    /// Where it began; what never rests has no beginning.
    pub(super) from: Option<Look>,
    pub(super) to: Rc<Look>,
    /// None until the first frame.
    pub(super) began: Option<Instant>,
}

impl Motion {
    /// Where it leads to.
    pub(crate) fn target(&self) -> &Rc<Look> {
        &self.to
    }

    /// The look at a moment, and whether that was the last one.
    pub(super) fn at(&mut self, now: Instant) -> (Look, bool) {
        let began = *self.began.get_or_insert(now);
        let passed = now.saturating_duration_since(began).as_secs_f32();
        let ops = self.to.paint.motion;
        let mut look = Look::clone(&self.to);
        let Some(from) = &self.from else {
            never_resting(&mut look.paint, ops.animation, passed);
            return (look, false);
        };
        let share = ((passed * 1000. - ops.delay) / ops.duration.max(1.)).clamp(0., 1.);
        let way = eased(ops.easing, share);
        let all = if appears(ops) { Transition::All } else { ops.transition };
        mix(&from.paint, &mut look.paint, all, way);
        if takes(all, Transition::Colors) && !appears(ops) {
            let colors = look.text.color.zip(from.text.color);
            look.text.color = colors.map(|(to, from)| between(from, to, way)).or(look.text.color);
        }
        if takes(all, Transition::Size) {
            resize(&from.layout, &mut look.layout, way);
        }
        (look, share >= 1.)
    }
}

pub(super) fn appears(ops: MotionOps) -> bool {
    matches!(ops.animation, Animation::FadeIn | Animation::SlideIn)
}

/// False for what never comes to an end by itself.
pub(super) fn rests(ops: MotionOps) -> bool {
    !matches!(ops.animation, Animation::Spin | Animation::Pulse)
}

fn never_resting(paint: &mut Paint, animation: Animation, seconds: f32) {
    match animation {
        Animation::Spin => paint.turn += (seconds / TURN).fract() * 360.,
        Animation::Pulse => {
            let wave = (seconds / PULSE * std::f32::consts::TAU).cos();
            paint.opacity *= 0.75 + 0.25 * wave;
        }
        Animation::None | Animation::FadeIn | Animation::SlideIn => {}
    }
}

/// Whether a transition is about that.
fn takes(what: Transition, part: Transition) -> bool {
    what == part || what == Transition::All || (what == Transition::Look && part != Transition::Size)
}

/// Width, height, their limits and the position.
fn resize(from: &taffy::Style, to: &mut taffy::Style, way: f32) {
    let dimension = |from: Dimension, to: &mut Dimension| match mixed(from.into_raw(), to.into_raw(), way) {
        Some(Mixed::Px(px)) => *to = Dimension::length(px.max(0.)),
        Some(Mixed::Share(share)) => *to = Dimension::percent(share.max(0.)),
        None => {}
    };
    let length = |from: LengthPercentageAuto, to: &mut LengthPercentageAuto, least: f32| match mixed(
        from.into_raw(),
        to.into_raw(),
        way,
    ) {
        Some(Mixed::Px(px)) => *to = LengthPercentageAuto::length(px.max(least)),
        Some(Mixed::Share(share)) => *to = LengthPercentageAuto::percent(share.max(least)),
        None => {}
    };
    dimension(from.size.width, &mut to.size.width);
    dimension(from.size.height, &mut to.size.height);
    for (from, to) in [(from.min_size, &mut to.min_size), (from.max_size, &mut to.max_size)] {
        length(from.width, &mut to.width, 0.);
        length(from.height, &mut to.height, 0.);
    }
    let (from, to) = (from.inset, &mut to.inset);
    for (from, to) in
        [(from.left, &mut to.left), (from.right, &mut to.right), (from.top, &mut to.top), (from.bottom, &mut to.bottom)]
    {
        length(from, to, f32::MIN);
    }
}

enum Mixed {
    Px(f32),
    /// Of what is around.
    Share(f32),
}

/// None where the two are not of one kind: px and a share can't be mixed.
fn mixed(from: CompactLength, to: CompactLength, way: f32) -> Option<Mixed> {
    if from.tag() != to.tag() {
        return None;
    }
    match to.tag() {
        CompactLength::LENGTH_TAG => Some(Mixed::Px(number(from.value(), to.value(), way))),
        CompactLength::PERCENT_TAG => Some(Mixed::Share(number(from.value(), to.value(), way))),
        _ => None,
    }
}

/// Puts `to` a share of the way after `from`, in what takes part.
fn mix(from: &Paint, to: &mut Paint, what: Transition, way: f32) {
    if takes(what, Transition::Colors) {
        to.background = both(from.background, to.background, way);
        to.border_color = both(from.border_color, to.border_color, way);
        to.gradient.from = both(from.gradient.from, to.gradient.from, way);
        to.gradient.to = both(from.gradient.to, to.gradient.to, way);
        to.pattern.color = both(from.pattern.color, to.pattern.color, way);
    }
    if takes(what, Transition::Opacity) {
        to.opacity = number(from.opacity, to.opacity, way).clamp(0., 1.);
    }
    if takes(what, Transition::Shadow) {
        to.shadows = shadows(&from.shadows, &to.shadows, way);
    }
    if takes(what, Transition::Transform) {
        to.shift = [number(from.shift[0], to.shift[0], way), number(from.shift[1], to.shift[1], way)];
    }
}

fn number(from: f32, to: f32, way: f32) -> f32 {
    from + (to - from) * way
}

/// What is not there is the other one with nothing to be seen of it.
fn both(from: Option<Hsla>, to: Option<Hsla>, way: f32) -> Option<Hsla> {
    match (from, to) {
        (None, None) => None,
        (Some(from), Some(to)) => Some(between(from, to, way)),
        (Some(from), None) => (way < 1.).then(|| between(from, from.opacity(0.), way)),
        (None, Some(to)) => Some(between(to.opacity(0.), to, way)),
    }
}

/// Between two colours as light adds up, so that nothing dark comes between red and nothing.
fn between(from: Hsla, to: Hsla, way: f32) -> Hsla {
    if way <= 0. {
        return from;
    }
    if (way - 1.).abs() < f32::EPSILON {
        return to;
    }
    let (from, to): (Rgba, Rgba) = (from.into(), to.into());
    let a = number(from.a, to.a, way).clamp(0., 1.);
    let channel = |one: f32, other: f32| {
        if a <= 0. { other } else { (number(one * from.a, other * to.a, way) / a).clamp(0., 1.) }
    };
    Rgba { r: channel(from.r, to.r), g: channel(from.g, to.g), b: channel(from.b, to.b), a }.into()
}

fn shadows(from: &[BoxShadow], to: &[BoxShadow], way: f32) -> Vec<BoxShadow> {
    let unseen = |shadow: &BoxShadow| BoxShadow { color: shadow.color.opacity(0.), ..shadow.clone() };
    (0..from.len().max(to.len()))
        .filter_map(|at| {
            let (one, other) = (from.get(at), to.get(at));
            let from = one.cloned().or_else(|| other.map(unseen))?;
            let to = other.cloned().or_else(|| one.map(unseen))?;
            Some(BoxShadow {
                color: between(from.color, to.color, way),
                offset: from.offset + (to.offset - from.offset) * way,
                blur_radius: (from.blur_radius + (to.blur_radius - from.blur_radius) * way).max(gpui::px(0.)),
                spread_radius: from.spread_radius + (to.spread_radius - from.spread_radius) * way,
                inset: to.inset,
            })
        })
        .collect()
}
