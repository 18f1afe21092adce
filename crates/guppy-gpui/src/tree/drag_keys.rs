//! Drag and drop by keyboard: Space takes up what has the focus, Tab and arrows go among the nodes that take it, Space or Enter
//! drops it, and Escape puts it back.
use gpui::{Context, Keystroke, Modifiers, Pixels, Point, Window, point};
use guppy_wire::{InputSource, NodeId};

use super::bounds;
use super::drag::Grab;
use super::view::WindowView;

impl WindowView {
    /// A key while something is dragged; true when it goes nowhere else.
    pub(super) fn drag_key(&mut self, stroke: &Keystroke, window: &mut Window, cx: &mut Context<'_, Self>) -> bool {
        let Some(source) = self.dragging.as_ref().map(|dragged| dragged.source) else { return false };
        let key = stroke.key.as_str();
        if key == "escape" {
            self.cancel_drag();
        } else if source != InputSource::Keyboard {
            return false;
        } else {
            let Modifiers { control, alt, shift, platform, .. } = stroke.modifiers;
            match key {
                _ if control || alt || platform => {}
                "space" | "enter" => {
                    self.drop_dragged();
                }
                "tab" => self.drag_on(shift, window),
                "up" => self.drag_along(point(0., -1.), window),
                "down" => self.drag_along(point(0., 1.), window),
                "left" => self.drag_along(point(-1., 0.), window),
                "right" => self.drag_along(point(1., 0.), window),
                _ => {}
            }
        }
        cx.notify();
        true
    }

    /// Space on what has the focus and can be dragged.
    pub(super) fn take_up_focused(&mut self, stroke: &Keystroke, repeat: bool, window: &Window) -> bool {
        let Modifiers { control, alt, shift, platform, .. } = stroke.modifiers;
        let plain = !(control || alt || shift || platform || repeat);
        let Some(focus) = self.focus.filter(|_| plain && stroke.key == "space") else { return false };
        self.settle(window);
        let Some(at) = self.middle(focus) else { return false };
        self.begin_drag(Grab { node: focus, at }, InputSource::Keyboard, stroke.modifiers)
    }

    fn middle(&self, node: NodeId) -> Option<Point<Pixels>> {
        let seen = bounds::seen(&self.scene, &self.slots, node, self.whole())?;
        Some(seen.whole.center())
    }

    /// The nodes that take what is dragged, in tree order, scrolled away or not.
    fn drop_targets(&self) -> Vec<NodeId> {
        let open = |node: NodeId| self.path(Some(node)).iter().all(|node| self.shows(*node));
        let nodes = self.scene.preorder().map(|(node, _)| node);
        nodes
            .filter(|node| self.takes_dragged(*node))
            .filter(|node| open(*node) && !self.is_hidden(*node) && !self.is_blocked(*node))
            .collect()
    }

    /// To the next one in tree order, or the one before.
    fn drag_on(&mut self, back: bool, window: &Window) {
        let targets = self.drop_targets();
        let Some((node, target)) = self.dragging.as_ref().map(|dragged| (dragged.node, dragged.target)) else { return };
        let here = target.and_then(|target| targets.iter().position(|one| *one == target));
        let count = targets.len().max(1);
        let next = match here {
            Some(at) if back => (at + count - 1) % count,
            Some(at) => (at + 1) % count,
            None => {
                // Beside the node itself.
                let order: Vec<NodeId> = self.scene.preorder().map(|(node, _)| node).collect();
                let place = |of: NodeId| order.iter().position(|one| *one == of);
                let from = node.and_then(place);
                let after = targets.iter().position(|one| place(*one) > from).unwrap_or(0);
                if back { (after + count - 1) % count } else { after }
            }
        };
        if let Some(next) = targets.get(next).copied() {
            self.drag_onto(next, window);
        }
    }

    /// To the nearest one in a direction.
    fn drag_along(&mut self, way: Point<f32>, window: &Window) {
        let Some(from) = self.dragging.as_ref().map(|dragged| dragged.at) else { return };
        let current = self.dragging.as_ref().and_then(|dragged| dragged.target);
        let nearest = self
            .drop_targets()
            .into_iter()
            .filter(|node| Some(*node) != current)
            .filter_map(|node| {
                let away = self.middle(node)? - from;
                let (x, y) = (f32::from(away.x), f32::from(away.y));
                let along = x * way.x + y * way.y;
                let aside = (x * way.y).abs() + (y * way.x).abs();
                (along > 0.5).then_some((node, along + aside * 2.))
            })
            .min_by(|one, other| one.1.total_cmp(&other.1));
        if let Some((node, _)) = nearest {
            self.drag_onto(node, window);
        }
    }

    fn drag_onto(&mut self, node: NodeId, window: &Window) {
        self.reveal(node, window);
        self.settle(window);
        if let (Some(at), Some(dragged)) = (self.middle(node), &mut self.dragging) {
            dragged.at = at;
            self.drag_over(Some(node));
        }
    }
}
