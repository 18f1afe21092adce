//! Boxes that stay at an edge of what they are scrolled in.
use gpui::{Bounds, Pixels, point, px};
use guppy_wire::Stick;

use super::scroll;
use super::slots::Slot;

/// Where a box stands that keeps to an edge of `view`, the inside of the scroller around it.
#[inline]
pub(super) fn stuck(stick: Stick, mut bounds: Bounds<Pixels>, view: Bounds<Pixels>) -> Bounds<Pixels> {
    let Bounds { origin, size } = &mut bounds;
    match stick {
        Stick::None => {}
        Stick::Top => origin.y = origin.y.max(view.top()),
        Stick::Bottom => origin.y = origin.y.min(view.bottom() - size.height),
        Stick::Left => origin.x = origin.x.max(view.left()),
        Stick::Right => origin.x = origin.x.min(view.right() - size.width),
    }
    bounds
}

impl Slot {
    /// The inside of the node, where what is in it is scrolled.
    pub(super) fn view(&self, bounds: Bounds<Pixels>) -> Option<Bounds<Pixels>> {
        let border = self.place.border;
        let origin = bounds.origin + point(px(border.left), px(border.top));
        scroll::scrolls(&self.look.layout).then(|| Bounds { origin, size: self.place.inner() })
    }
}
