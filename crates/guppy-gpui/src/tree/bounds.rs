//! Where a node stands in the window, as the last layout and the scrollers around it have it.
use gpui::{Bounds, Pixels, Point, point, px};
use guppy_scene::Scene;
use guppy_wire::NodeId;

use super::scroll;
use super::slots::Slots;
use super::stick::stuck;

/// The node and those around it, innermost first, as far as they are drawn in one layer: the window or an overlay.
pub(super) fn layer_path(scene: &Scene, slots: &Slots, node: Option<NodeId>) -> Vec<NodeId> {
    let outer = |node: &NodeId| {
        if slots.get(*node)?.overlay { None } else { scene.node(*node)?.parent }
    };
    std::iter::successors(node, outer).collect()
}

/// What is seen of a node.
pub(super) struct Seen {
    pub(super) whole: Bounds<Pixels>,
    /// What scrollers and the window's edges leave of it.
    pub(super) clip: Bounds<Pixels>,
}

impl Seen {
    /// True where all of it is scrolled away. A box without a size is somewhere too.
    pub(super) fn is_out_of_sight(&self) -> bool {
        let Self { whole, clip } = self;
        let apart = |from: Pixels, to: Pixels, first: Pixels, last: Pixels| to < first || from > last;
        apart(whole.left(), whole.right(), clip.left(), clip.right())
            || apart(whole.top(), whole.bottom(), clip.top(), clip.bottom())
            || clip.size.width < px(0.)
            || clip.size.height < px(0.)
    }
}

/// None where it has no place: it is not displayed, or in a row that nobody has seen yet.
pub(super) fn seen(scene: &Scene, slots: &Slots, node: NodeId, window: Bounds<Pixels>) -> Option<Seen> {
    let mut origin = Point::default();
    let (mut clip, mut view) = (window, window);
    for id in layer_path(scene, slots, Some(node)).into_iter().rev() {
        let slot = slots.get(id)?;
        let style = &slot.look.layout;
        if style.display == taffy::Display::None {
            return None;
        }
        let whole = stuck(slot.look.paint.stick, slot.place.bounds(origin), view);
        if id == node {
            return Some(Seen { whole, clip });
        }
        if slot.pending.is_some() {
            return None;
        }
        if scroll::clips(style) {
            let border = slot.place.border;
            let corner = whole.origin + point(px(border.left), px(border.top));
            let inside = Bounds { origin: corner, size: slot.place.inner() };
            clip = clip.intersect(&inside);
            if scroll::scrolls(style) {
                view = inside;
            }
        }
        origin = whole.origin - slot.shift();
    }
    None
}
