//! Where an overlay stands: beside its anchor or within the window, turned and moved until it is inside.
use gpui::{Bounds, Pixels};
use guppy_wire::overlay::Props;
use guppy_wire::{OverlayAlign, Side};
use taffy::Size;

use super::layout_roots::Room;

/// Beside its anchor an overlay has at least so much room, be it over the anchor.
const LEAST_ROOM: f32 = 120.;

/// What an overlay stands beside, in px of the window.
#[derive(Clone, Copy)]
pub(crate) enum Beside {
    Window,
    Box { left: f32, top: f32, right: f32, bottom: f32 },
}

impl Beside {
    pub(crate) fn point(x: f32, y: f32) -> Self {
        Self::Box { left: x, top: y, right: x, bottom: y }
    }

    pub(crate) fn bounds(of: Bounds<Pixels>) -> Self {
        Self::Box { left: of.left().into(), top: of.top().into(), right: of.right().into(), bottom: of.bottom().into() }
    }
}

/// Where it came to stand.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Placed {
    pub(crate) side: Side,
    pub(crate) x: f32,
    pub(crate) y: f32,
}

pub(crate) fn room(props: &Props, beside: Beside, window: Size<f32>) -> Room {
    let within = window.map(|size| (size - 2. * props.margin).max(0.));
    let exact = Size { width: None, height: None };
    if props.edge && props.side != Side::Center {
        let exact = match lies(props.side) {
            Axis::Y => Size { width: Some(window.width), height: None },
            Axis::X => Size { width: None, height: Some(window.height) },
        };
        return Room { exact, least_width: 0., most: window };
    }
    let Beside::Box { left, right, .. } = beside else { return Room { exact, least_width: 0., most: within } };
    let least_width = if props.match_width { (right - left).clamp(0., within.width) } else { 0. };
    let free = free(props.side, props, beside, window);
    let other = if props.flip { self::free(opposite(props.side), props, beside, window) } else { 0. };
    let along = if props.flip || props.shift { free.max(other).max(LEAST_ROOM) } else { f32::INFINITY };
    let most = match lies(props.side) {
        Axis::Y => Size { width: within.width, height: along.min(within.height) },
        Axis::X => Size { width: along.min(within.width), height: within.height },
    };
    Room { exact, least_width, most }
}

pub(crate) fn place(props: &Props, beside: Beside, size: Size<f32>, window: Size<f32>) -> Placed {
    let wanted = props.side;
    if wanted == Side::Center {
        return rounded(wanted, (window.width - size.width) / 2., (window.height - size.height) / 2.);
    }
    let Beside::Box { left, top, right, bottom } = beside else {
        return at_edge(props, size, window);
    };
    let needed = match lies(wanted) {
        Axis::X => size.width,
        Axis::Y => size.height,
    };
    let turned = opposite(wanted);
    let (here, there) = (free(wanted, props, beside, window), free(turned, props, beside, window));
    let side = if props.flip && here < needed && there > here { turned } else { wanted };
    let (x, y) = match side {
        Side::Top => (aligned(props.align, left, right, size.width), top - props.offset - size.height),
        Side::Left => (left - props.offset - size.width, aligned(props.align, top, bottom, size.height)),
        Side::Right => (right + props.offset, aligned(props.align, top, bottom, size.height)),
        _ => (aligned(props.align, left, right, size.width), bottom + props.offset),
    };
    if !props.shift {
        return rounded(side, x, y);
    }
    let inside = |at: f32, size: f32, window: f32| at.min(window - props.margin - size).max(props.margin);
    rounded(side, inside(x, size.width, window.width), inside(y, size.height, window.height))
}

/// At an edge of the window, inside of it.
fn at_edge(props: &Props, size: Size<f32>, window: Size<f32>) -> Placed {
    let margin = if props.edge { 0. } else { props.margin };
    let along = |size: f32, window: f32| aligned(props.align, margin, window - margin, size).max(margin);
    let (far_x, far_y) = (window.width - margin - size.width, window.height - margin - size.height);
    let (x, y) = match props.side {
        Side::Top => (along(size.width, window.width), margin),
        Side::Left => (margin, along(size.height, window.height)),
        Side::Right => (far_x, along(size.height, window.height)),
        _ => (along(size.width, window.width), far_y),
    };
    rounded(props.side, x, y)
}

/// Whole px, so that text stays sharp.
fn rounded(side: Side, x: f32, y: f32) -> Placed {
    Placed { side, x: x.round(), y: y.round() }
}

fn aligned(align: OverlayAlign, start: f32, end: f32, size: f32) -> f32 {
    match align {
        OverlayAlign::Start => start,
        OverlayAlign::Center => f32::midpoint(start, end) - size / 2.,
        OverlayAlign::End => end - size,
    }
}

/// Px between the anchor and the window's edge on a side.
fn free(side: Side, props: &Props, beside: Beside, window: Size<f32>) -> f32 {
    let Beside::Box { left, top, right, bottom } = beside else { return 0. };
    let taken = props.offset + props.margin;
    match side {
        Side::Top => top - taken,
        Side::Left => left - taken,
        Side::Right => window.width - right - taken,
        Side::Bottom => window.height - bottom - taken,
        Side::Center => 0.,
    }
}

enum Axis {
    X,
    Y,
}

/// The axis along which an overlay goes away from its anchor.
fn lies(side: Side) -> Axis {
    match side {
        Side::Left | Side::Right => Axis::X,
        Side::Top | Side::Bottom | Side::Center => Axis::Y,
    }
}

fn opposite(side: Side) -> Side {
    match side {
        Side::Top => Side::Bottom,
        Side::Bottom => Side::Top,
        Side::Left => Side::Right,
        Side::Right => Side::Left,
        Side::Center => Side::Center,
    }
}
