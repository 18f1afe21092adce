//! What one style says about how a box is drawn, apart from its text.
use gpui::{Background, BoxShadow, CursorStyle, Hsla, Pixels, Point, linear_color_stop, linear_gradient, point, px};
use guppy_wire::{Animation, Color, DropShadow, Easing, Pattern, Scrollbar, Stick, Transition};

use super::sides::Sides;
use crate::drawing::fills;
use crate::theme::{Theme, blurred};

/// Px of a stripe or a square, and between stripes, where nobody says how many.
const PATTERN: f32 = 4.;
/// Milliseconds that a transition takes where nobody says how long.
const TRANSITION: f32 = 150.;

/// What is drawn of the box itself.
#[derive(Clone, PartialEq)]
pub(crate) struct Paint {
    pub(crate) background: Option<Hsla>,
    /// What `background` was said as.
    pub(crate) fill: Option<Color>,
    pub(crate) gradient: Gradient,
    pub(crate) pattern: PatternOps,
    pub(crate) border_color: Option<Hsla>,
    pub(crate) border: Sides<f32>,
    pub(crate) dashed: bool,
    /// Top left, top right, bottom right, bottom left.
    pub(crate) radii: [f32; 4],
    /// The one of a set size, and those of the app's own.
    pub(crate) shadows: Vec<BoxShadow>,
    pub(crate) own_shadows: Vec<BoxShadow>,
    /// A line outside around the box: how thick and in which colour.
    pub(crate) outline: (f32, Option<Hsla>),
    pub(crate) opacity: f32,
    /// How far from its place it is drawn.
    pub(crate) shift: [f32; 2],
    /// The edge of what it is scrolled in that it keeps to.
    pub(crate) stick: Stick,
    /// Degrees that an icon is turned by.
    pub(crate) turn: f32,
    pub(crate) motion: MotionOps,
    /// What is inside follows the pointer on it.
    pub(crate) group: bool,
    /// None where it is the parent's.
    pub(crate) hidden: Option<bool>,
    pub(crate) cursor: Option<CursorStyle>,
    /// Whether the pointer sees the node; none where that is as around it.
    pub(crate) pointer_events: Option<bool>,
    pub(crate) scrollbar: Scrollbar,
    /// The app has a style for the pointer on it, so that it is hit whatever else there is to see of it.
    pub(crate) reacts: bool,
    /// True while the ring of keyboard focus is to be seen.
    pub(crate) ring: bool,
    /// The app shows the focus in its own way.
    pub(crate) no_outline: bool,
}

impl Default for Paint {
    fn default() -> Self {
        Self {
            background: None,
            fill: None,
            gradient: Gradient::default(),
            pattern: PatternOps::default(),
            border_color: None,
            border: Sides::default(),
            dashed: false,
            radii: [0.; 4],
            shadows: Vec::new(),
            own_shadows: Vec::new(),
            outline: (0., None),
            opacity: 1.,
            shift: [0.; 2],
            stick: Stick::None,
            turn: 0.,
            motion: MotionOps::default(),
            group: false,
            hidden: None,
            cursor: None,
            pointer_events: None,
            scrollbar: Scrollbar::Always,
            reacts: false,
            ring: false,
            no_outline: false,
        }
    }
}

impl Paint {
    /// True when the box itself leaves a mark.
    pub(crate) fn is_drawn(&self) -> bool {
        self.background.is_some()
            || self.has_border()
            || !self.shadows.is_empty()
            || self.gradient.fill().is_some()
            || self.pattern.fill(1.).is_some()
    }

    pub(crate) fn has_border(&self) -> bool {
        let Sides { top, right, bottom, left } = self.border;
        top > 0. || right > 0. || bottom > 0. || left > 0.
    }

    /// How far from its place it is drawn.
    pub(crate) fn offset(&self) -> Point<Pixels> {
        let [x, y] = self.shift;
        point(px(x), px(y))
    }

    /// Puts all shadows into one list, as they are drawn: the ring below none of them.
    pub(crate) fn gather_shadows(&mut self, theme: &Theme) {
        let (width, color) = self.outline;
        if width > 0. {
            let color = color.unwrap_or_else(|| theme.token(guppy_wire::ThemeToken::Ring));
            self.shadows.push(BoxShadow::new(px(0.), px(0.), color).spread_radius(px(width)));
        }
        // What is drawn later lies on top, and the first is on top.
        self.shadows.extend(self.own_shadows.drain(..).rev());
    }
}

#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct Gradient {
    /// Degrees; none where there is no gradient.
    pub(crate) angle: Option<f32>,
    pub(crate) from: Option<Hsla>,
    pub(crate) to: Option<Hsla>,
    /// Shares of the way.
    pub(crate) stops: (Option<f32>, Option<f32>),
}

impl Gradient {
    /// One end may be left out: there it fades away.
    pub(crate) fn fill(&self) -> Option<Background> {
        let angle = self.angle?;
        let some = self.from.or(self.to)?;
        let faded = some.opacity(0.);
        let (from, to) = (self.from.unwrap_or(faded), self.to.unwrap_or(faded));
        let begin = self.stops.0.unwrap_or(0.);
        let end = self.stops.1.unwrap_or(1.).max(begin);
        Some(linear_gradient(angle, linear_color_stop(from, begin), linear_color_stop(to, end)))
    }
}

#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct PatternOps {
    pub(crate) pattern: Option<Pattern>,
    pub(crate) color: Option<Hsla>,
    pub(crate) size: Option<f32>,
    pub(crate) gap: Option<f32>,
}

impl PatternOps {
    /// For a screen of so many device px in a logical one.
    pub(crate) fn fill(&self, scale: f32) -> Option<Background> {
        let (color, size) = (self.color?, self.size.unwrap_or(PATTERN));
        match self.pattern? {
            Pattern::None => None,
            Pattern::Slash => Some(fills::stripes(color, [size, self.gap.unwrap_or(PATTERN)], scale)),
            Pattern::Checker => Some(fills::checkers(color, size, scale)),
        }
    }
}

/// How what is drawn changes.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct MotionOps {
    pub(crate) transition: Transition,
    /// Milliseconds.
    pub(crate) duration: f32,
    pub(crate) delay: f32,
    pub(crate) easing: Easing,
    pub(crate) animation: Animation,
}

impl Default for MotionOps {
    fn default() -> Self {
        Self {
            transition: Transition::None,
            duration: TRANSITION,
            delay: 0.,
            easing: Easing::Out,
            animation: Animation::None,
        }
    }
}

pub(crate) fn shadows(said: &[DropShadow], theme: &Theme) -> Vec<BoxShadow> {
    let shadow = |one: &DropShadow| BoxShadow {
        inset: one.inset.unwrap_or(false),
        ..BoxShadow::new(px(one.x), px(one.y), theme.color(one.color))
            .blur_radius(blurred(one.blur.unwrap_or(0.)))
            .spread_radius(px(one.spread.unwrap_or(0.)))
    };
    said.iter().map(shadow).collect()
}
