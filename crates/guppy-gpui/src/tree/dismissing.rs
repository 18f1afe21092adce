//! What asks an overlay to close: Escape, a press or focus outside of it, an anchor that is gone. Nothing closes by itself.
use gpui::{Pixels, Point, Size};
use guppy_wire::overlay::{self, Dismiss};
use guppy_wire::{DismissReason, NodeId};

use super::overlays::{Anchor, anchor, is_inside, props};
use super::placement::Placed;
use super::view::WindowView;

impl WindowView {
    /// Focus has come to a node, from another one.
    pub(super) fn note_focus(&mut self, before: Option<NodeId>) {
        let now = self.focus;
        let scene = &self.scene;
        let mut left = Vec::new();
        for open in self.overlays.open.iter_mut().rev() {
            let holds = |node: Option<NodeId>| node.is_some_and(|node| is_inside(scene, node, open.node));
            let asked = std::mem::take(&mut open.asked);
            if holds(now) {
                open.had_focus = true;
            } else if holds(before) && now.is_some() && !asked && !open.modal {
                left.push(open.node);
            }
        }
        for node in left {
            let dismisses = props(&self.scene, node).is_some_and(|props| props.dismiss_on_outside);
            if dismisses && !self.anchor_holds(node, now) {
                self.tell(node, &Dismiss { reason: DismissReason::Focus });
            }
        }
    }

    /// What it stands beside opens and closes it by itself.
    fn anchor_holds(&self, overlay: NodeId, node: Option<NodeId>) -> bool {
        let Some(props) = props(&self.scene, overlay) else { return false };
        match (anchor(&self.scene, overlay, props), node) {
            (Anchor::Node(anchor), Some(node)) => is_inside(&self.scene, node, anchor),
            _ => false,
        }
    }

    /// A button went down on `hit`: asks those to close that it is outside of, from the top down, as far as a modal one.
    pub(super) fn press_outside(&mut self, hit: Option<NodeId>, at: Point<Pixels>) {
        let mut asked = false;
        for place in (0..self.overlays.open.len()).rev() {
            let Some((node, modal)) =
                self.overlays.open.get(place).filter(|open| !open.hidden).map(|open| (open.node, open.modal))
            else {
                continue;
            };
            if self.is_pressed_inside(node, hit, at) || (asked && modal) {
                return;
            }
            let dismisses = props(&self.scene, node).is_some_and(|props| props.dismiss_on_outside);
            if dismisses
                && !self.anchor_holds(node, hit)
                && self.tell(node, &Dismiss { reason: DismissReason::Outside })
            {
                asked = true;
                if let Some(open) = self.overlays.open.get_mut(place) {
                    open.asked = true;
                }
            }
            if modal {
                return;
            }
        }
    }

    /// Below a modal overlay everything is hit as the overlay itself, which is pressed where it stands.
    fn is_pressed_inside(&self, overlay: NodeId, hit: Option<NodeId>, at: Point<Pixels>) -> bool {
        let Some(hit) = hit else { return false };
        if hit != overlay {
            return is_inside(&self.scene, hit, overlay);
        }
        self.slots.get(overlay).is_some_and(|slot| slot.place.bounds(Point::default()).contains(&at))
    }

    /// The overlay that Escape asks to close.
    pub(super) fn escapes(&self) -> Option<NodeId> {
        for open in self.overlays.open.iter().rev().filter(|open| !open.hidden) {
            let asks = props(&self.scene, open.node).is_some_and(|props| props.dismiss_on_escape)
                && self.listens::<Dismiss>(open.node);
            if asks {
                return Some(open.node);
            }
            if open.modal {
                return None;
            }
        }
        None
    }

    /// Tells JS where overlays came to stand, and of those that lost what they stand beside.
    pub(super) fn tell_placed(&mut self) {
        for at in 0..self.overlays.open.len() {
            let Some(open) = self.overlays.open.get_mut(at) else { continue };
            let knew = std::mem::replace(&mut open.told_hidden, open.hidden);
            let lost = open.hidden && !knew;
            let now = open.placed.map(|placed| (placed, open.size));
            let moved = now.filter(|now| open.told.replace(*now) != Some(*now));
            let node = open.node;
            if lost {
                self.tell(node, &Dismiss { reason: DismissReason::Anchor });
            }
            if let Some((Placed { side, x, y }, Size { width, height })) = moved {
                self.tell(node, &overlay::Placed { height, side, width, x, y });
            }
        }
    }
}
