//! What the pointer does: hovering, pressing, clicking, dragging thumbs, and the wheel.
use gpui::{
    Context, CursorStyle, MouseButton, MouseDownEvent, MouseExitEvent, MouseMoveEvent, MouseUpEvent, Pixels, Point,
    ScrollDelta, ScrollEvent, Window, point, px,
};
use guppy_wire::events::Hover;
use guppy_wire::{EventPayload, NodeId, State};

use super::pointer::{Drag, GESTURE, Wheel};
use super::scroll::{self, Axis, Thumb};
use super::stale::Stale;
use super::view::WindowView;
use super::{events, look};

impl WindowView {
    /// A node and those around it, innermost first.
    pub(super) fn path(&self, node: Option<NodeId>) -> Vec<NodeId> {
        std::iter::successors(node, |node| self.scene.node(*node)?.parent).collect()
    }

    pub(super) fn pointer_moved(&mut self, event: &MouseMoveEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.pointer.at = Some(event.position);
        if self.drag_thumb(event.position) {
            cx.stop_propagation();
            cx.notify();
            return;
        }
        self.settle(window);
        if self.drag_text(event.position) | self.point() {
            cx.notify();
        }
    }

    pub(super) fn pointer_left(&mut self, _: &MouseExitEvent, _: &mut Window, cx: &mut Context<'_, Self>) {
        self.pointer.at = None;
        if self.point() {
            cx.notify();
        }
    }

    /// Finds what the pointer is over now, also after the tree has moved under one that rests; true when that changes what is
    /// drawn or told.
    pub(super) fn point(&mut self) -> bool {
        let hit = self.pointer.at.and_then(|at| if self.list.thumb(at).is_some() { None } else { self.list.hit(at) });
        let now = self.path(hit);
        if now == self.pointer.over {
            return false;
        }
        let before = std::mem::replace(&mut self.pointer.over, now.clone());
        for node in before.iter().filter(|node| !now.contains(node)) {
            self.set_states(*node, look::bit(State::Hover), false);
            self.tell(*node, &Hover { hovered: false });
        }
        for node in now.iter().filter(|node| !before.contains(node)) {
            self.set_states(*node, look::bit(State::Hover), true);
            self.tell(*node, &Hover { hovered: true });
        }
        true
    }

    pub(super) fn pointer_pressed(&mut self, event: &MouseDownEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.pointer.at = Some(event.position);
        self.settle(window);
        self.point();
        if event.button == MouseButton::Right {
            let path = self.path(self.list.hit(event.position));
            self.tell_innermost(&path, &events::context_menu(event));
        }
        if event.button != MouseButton::Left {
            return;
        }
        cx.notify();
        if let Some(thumb) = self.list.thumb(event.position) {
            cx.stop_propagation();
            self.press_thumb(thumb, event.position);
            return;
        }
        let path = self.path(self.list.hit(event.position));
        let disabled = path.iter().any(|node| self.is_disabled(*node));
        self.press_text(event, &path);
        self.pointer.pressed.clone_from(&path);
        for node in &path {
            self.set_states(*node, look::bit(State::Active), true);
        }
        if !disabled {
            let target = path.iter().copied().find(|node| self.takes_click_focus(*node));
            self.set_focus(target, window, cx);
        }
    }

    pub(super) fn pointer_released(&mut self, event: &MouseUpEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        if event.button != MouseButton::Left {
            return;
        }
        cx.notify();
        self.release_text();
        if self.pointer.dragged.take().is_some() {
            cx.stop_propagation();
            return;
        }
        let pressed = std::mem::take(&mut self.pointer.pressed);
        for node in &pressed {
            self.set_states(*node, look::bit(State::Active), false);
        }
        self.settle(window);
        // A press and a release on different nodes are a click on what holds both.
        let released = self.path(self.list.hit(event.position));
        let both: Vec<NodeId> = released.into_iter().filter(|node| pressed.contains(node)).collect();
        self.tell_innermost(&both, &events::click(event));
    }

    /// Tells the first of a path that listens; one that is disabled keeps it from those around it.
    fn tell_innermost(&self, path: &[NodeId], payload: &impl EventPayload) {
        for node in path {
            if self.is_disabled(*node) || self.tell(*node, payload) {
                return;
            }
        }
    }

    /// A press focuses what asks for focus, and not what merely scrolls.
    fn takes_click_focus(&self, node: NodeId) -> bool {
        self.scene.node(node).is_some_and(|node| node.props.focusable()) && self.takes_focus(node)
    }

    fn is_disabled(&self, node: NodeId) -> bool {
        self.scene.node(node).is_some_and(|node| node.props.disabled())
    }

    /// The shape of the pointer, where a node that it is over says one.
    pub(super) fn cursor(&self) -> Option<CursorStyle> {
        let of = |node: &NodeId| self.slots.get(*node).and_then(|slot| slot.look.paint.cursor);
        let over = &self.pointer.over;
        over.iter().find_map(of).or_else(|| {
            let look = self.slots.get(*over.first()?)?.text_look.as_ref()?;
            look.selectable.then_some(CursorStyle::IBeam)
        })
    }

    fn press_thumb(&mut self, thumb: Thumb, at: Point<Pixels>) {
        let Some(slot) = self.slots.get_mut(thumb.node) else { return };
        let far = scroll::farthest(&slot.place, slot.reach, &slot.look.layout);
        let inner = slot.place.inner();
        let Some(scroll) = &mut slot.scroll else { return };
        if thumb.bounds.contains(&at) {
            self.pointer.dragged = Some(Drag { thumb, from: at, offset: scroll.offset });
            return;
        }
        // Beside the thumb: a page towards the pointer.
        let page = match thumb.axis {
            Axis::Y if at.y < thumb.bounds.top() => point(px(0.), -inner.height),
            Axis::Y => point(px(0.), inner.height),
            Axis::X if at.x < thumb.bounds.left() => point(-inner.width, px(0.)),
            Axis::X => point(inner.width, px(0.)),
        };
        if scroll.by(page, far) {
            self.stale = self.stale.max(Stale::List);
        }
    }

    fn drag_thumb(&mut self, at: Point<Pixels>) -> bool {
        let Some(Drag { thumb, from, offset }) = &self.pointer.dragged else { return false };
        let Some(slot) = self.slots.get_mut(thumb.node) else { return true };
        let far = scroll::farthest(&slot.place, slot.reach, &slot.look.layout);
        let Some(scroll) = &mut slot.scroll else { return true };
        match thumb.axis {
            Axis::X => scroll.offset.x = offset.x + (at.x - from.x) * thumb.ratio,
            Axis::Y => scroll.offset.y = offset.y + (at.y - from.y) * thumb.ratio,
        }
        scroll.clamp(far);
        self.stale = self.stale.max(Stale::List);
        true
    }

    pub(super) fn wheel_turned(&mut self, event: &ScrollEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.pointer.at = Some(event.position);
        self.settle(window);
        let delta = match event.delta {
            ScrollDelta::Pixels(delta) => delta,
            ScrollDelta::Lines(lines) => lines.map(|lines| px(lines * 20.)),
        };
        // With Shift a wheel scrolls sideways, as everywhere.
        let delta = if event.modifiers.shift && delta.x == px(0.) { point(delta.y, px(0.)) } else { delta };
        let delta = point(-delta.x, -delta.y);
        let path = self.path(self.list.hit(event.position));
        let now = cx.background_executor().now();
        let held = self.pointer.wheel.take().filter(|wheel| now - wheel.last < GESTURE && path.contains(&wheel.node));
        // A gesture stays with the scroller that it began on, also at its end.
        let candidates = match &held {
            Some(wheel) => vec![wheel.node],
            None => path,
        };
        let moved = candidates.into_iter().find(|node| self.scroll_by(*node, delta));
        self.pointer.wheel =
            moved.map(|node| Wheel { node, last: now }).or(held.map(|wheel| Wheel { last: now, ..wheel }));
        if moved.is_some() {
            cx.notify();
        }
    }

    /// Scrolls a node; false when it cannot move that way.
    pub(super) fn scroll_by(&mut self, node: NodeId, delta: Point<Pixels>) -> bool {
        let Some(slot) = self.slots.get_mut(node) else { return false };
        let far = scroll::farthest(&slot.place, slot.reach, &slot.look.layout);
        let moved = slot.scroll.as_mut().is_some_and(|scroll| scroll.by(delta, far));
        if moved {
            self.stale = self.stale.max(Stale::List);
        }
        moved
    }
}
