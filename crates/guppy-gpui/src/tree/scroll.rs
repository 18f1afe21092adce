//! How far a node is scrolled, and the thumbs that show it.
use std::time::Instant;

use gpui::{Bounds, Pixels, Point, Size, point, px, size};
use guppy_wire::NodeId;

use super::glide::Glide;
use super::place::Place;
use super::sides::Sides;

const THICKNESS: f32 = 6.;
const LEAST: f32 = 24.;
const GAP: f32 = 2.;
/// What an arrow key scrolls, in px, and what a page is, of the room.
const STEP: f32 = 40.;
const PAGE: f32 = 0.875;
/// How near to an edge something dragged makes the content move, in px, and how fast at the edge itself, in px a second.
const EDGE: f32 = 40.;
const PULL: f32 = 900.;

/// Offsets grow as the content moves up and left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Scroll {
    pub(crate) offset: Point<Pixels>,
    /// The offset that JS was last told, from the left and from the top.
    pub(crate) told: [f64; 2],
    /// When it last moved, while its thumbs show for that.
    pub(crate) lit: Option<Instant>,
    pub(crate) glide: Option<Glide>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Axis {
    X,
    Y,
}

/// A thumb on the screen, to be dragged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Thumb {
    pub(crate) node: NodeId,
    pub(crate) axis: Axis,
    pub(crate) bounds: Bounds<Pixels>,
    /// Where a press on the track counts.
    pub(crate) track: Bounds<Pixels>,
    /// Content px for each px that the thumb is dragged.
    pub(crate) ratio: f32,
    /// How many things to hit lay under it when it was drawn; what comes later covers it.
    pub(crate) hits_below: usize,
}

/// How far content can move, by axis; nothing on an axis that does not scroll.
pub(crate) fn farthest(place: &Place, reach: Sides<f32>, style: &taffy::Style) -> Point<Pixels> {
    let inner = place.inner();
    let beyond = |scrolls: taffy::Overflow, reach: f32, room: Pixels| {
        if scrolls == taffy::Overflow::Scroll { (px(reach) - room).max(px(0.)) } else { px(0.) }
    };
    // Half a pixel is rounding, not content.
    let settle = |far: Pixels| if far < px(0.5) { px(0.) } else { far };
    point(
        settle(beyond(style.overflow.x, reach.right, inner.width)),
        settle(beyond(style.overflow.y, reach.bottom, inner.height)),
    )
}

pub(crate) fn scrolls(style: &taffy::Style) -> bool {
    style.overflow.x == taffy::Overflow::Scroll || style.overflow.y == taffy::Overflow::Scroll
}

pub(crate) fn clips(style: &taffy::Style) -> bool {
    style.overflow.x != taffy::Overflow::Visible || style.overflow.y != taffy::Overflow::Visible
}

/// Px a second by which content comes towards a pointer that drags something near an edge of it.
pub(crate) fn pull(at: Point<Pixels>, view: Bounds<Pixels>) -> Point<Pixels> {
    if !view.contains(&at) {
        return Point::default();
    }
    let along = |at: Pixels, first: Pixels, last: Pixels| {
        // In what is narrow the middle pulls nowhere.
        let edge = px(EDGE).min((last - first) / 4.);
        let (from_first, from_last) = (at - first, last - at);
        if from_first < edge {
            px(-PULL) * (1. - from_first / edge)
        } else if from_last < edge {
            px(PULL) * (1. - from_last / edge)
        } else {
            px(0.)
        }
    };
    point(along(at.x, view.left(), view.right()), along(at.y, view.top(), view.bottom()))
}

/// How far a key moves content in a room of this size; none where it is no key that scrolls.
pub(crate) fn by_key(key: &str, shift: bool, room: Size<Pixels>, far: Point<Pixels>) -> Option<Point<Pixels>> {
    let nothing = px(0.);
    let down = far.y > nothing || far.x <= nothing;
    let along = |by: fn(Pixels) -> Pixels| {
        if down { point(nothing, by(room.height)) } else { point(by(room.width), nothing) }
    };
    Some(match key {
        "up" => point(nothing, px(-STEP)),
        "down" => point(nothing, px(STEP)),
        "left" => point(px(-STEP), nothing),
        "right" => point(px(STEP), nothing),
        "space" if shift => along(|room| room * -PAGE),
        "pageup" => along(|room| room * -PAGE),
        "space" | "pagedown" => along(|room| room * PAGE),
        // Further than there is anything: lists of rows are longer than f32 is exact.
        "home" => along(|_| px(f32::MIN)),
        "end" => along(|_| px(f32::MAX)),
        _ => return None,
    })
}

/// Thumbs over the inner edge of a box; none where all of it is visible.
pub(crate) fn thumbs(node: NodeId, view: Bounds<Pixels>, offset: Point<Pixels>, far: Point<Pixels>) -> Vec<Thumb> {
    let mut thumbs = Vec::new();
    let Size { width, height } = view.size;
    let bar = |room: Pixels, far: Pixels, offset: Pixels| {
        let length = (room * (room / (room + far))).clamp(px(LEAST).min(room), room);
        (length, (room - length) * (offset / far), far / (room - length).max(px(1.)))
    };
    let thick = px(THICKNESS);
    if far.y > px(0.) && height > px(0.) {
        let (length, at, ratio) = bar(height, far.y, offset.y);
        let left = view.right() - thick - px(GAP);
        thumbs.push(Thumb {
            node,
            axis: Axis::Y,
            bounds: Bounds { origin: point(left, view.top() + at), size: size(thick, length) },
            track: Bounds { origin: point(left - px(GAP), view.top()), size: size(thick + px(2. * GAP), height) },
            ratio,
            hits_below: 0,
        });
    }
    if far.x > px(0.) && width > px(0.) {
        let (length, at, ratio) = bar(width, far.x, offset.x);
        let top = view.bottom() - thick - px(GAP);
        thumbs.push(Thumb {
            node,
            axis: Axis::X,
            bounds: Bounds { origin: point(view.left() + at, top), size: size(length, thick) },
            track: Bounds { origin: point(view.left(), top - px(GAP)), size: size(width, thick + px(2. * GAP)) },
            ratio,
            hits_below: 0,
        });
    }
    thumbs
}

impl Scroll {
    pub(crate) fn clamp(&mut self, far: Point<Pixels>) {
        self.offset = point(self.offset.x.clamp(px(0.), far.x), self.offset.y.clamp(px(0.), far.y));
    }

    /// Moves by as much as there is room for; true when it moved.
    pub(crate) fn by(&mut self, delta: Point<Pixels>, far: Point<Pixels>) -> bool {
        let before = self.offset;
        self.offset += delta;
        self.clamp(far);
        self.offset != before
    }
}
