//! How far a node reaches: what may be seen of it, and where its content lies.
use gpui::{Bounds, Pixels, Point, point, px};

use super::place::Place;
use super::scroll;
use super::sides::Sides;
use super::slots::Slot;

/// Room around a box for what it draws outside: shadows and the ring.
const AROUND: f32 = 64.;

impl Slot {
    /// True when the node, or what sticks out of it, may be within what is visible.
    pub(super) fn reaches(&self, origin: Point<Pixels>, clip: Bounds<Pixels>) -> bool {
        let (overflow, Place { border, .. }) = (self.reach, self.place);
        let mut bounds = self.place.bounds(origin + self.look.paint.offset());
        let style = &self.look.layout;
        if !scroll::clips(style) {
            let corner = bounds.origin + point(px(border.left), px(border.top));
            let content = Bounds::from_corners(
                corner - point(px(overflow.left), px(overflow.top)),
                corner + point(px(overflow.right), px(overflow.bottom)),
            );
            let around = bounds.union(&content);
            // Of what waits until it is seen no more may show than that, whether it was seen before or not.
            bounds = if self.lazy { around.intersect(&bounds.dilate(px(AROUND))) } else { around };
        }
        if self.pending.is_some() || !self.look.paint.shadows.is_empty() || self.look.paint.ring {
            bounds = bounds.dilate(px(AROUND));
        }
        bounds.intersects(&clip)
    }
}

/// Without the padding.
pub(super) fn within(bounds: Bounds<Pixels>, by: Sides<f32>) -> Bounds<Pixels> {
    let corner = bounds.origin + point(px(by.left), px(by.top));
    let far = bounds.bottom_right() - point(px(by.right), px(by.bottom));
    Bounds::from_corners(corner, point(far.x.max(corner.x), far.y.max(corner.y)))
}
