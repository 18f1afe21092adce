//! What the pointer does: hovering, pressing, clicking, dragging thumbs, and the wheel.
use gpui::{
    Context, CursorStyle, MouseButton, MouseDownEvent, MouseExitEvent, MouseMoveEvent, MouseUpEvent, Pixels, Point,
    ScrollDelta, ScrollEvent, Window, point, px,
};
use guppy_wire::events::Hover;
use guppy_wire::{EventPayload, NodeId, Props, RowPin, State, Stick};

use super::pointer::{Drag, GESTURE, Wheel};
use super::scroll::{Axis, Thumb};
use super::view::WindowView;
use super::{bounds, events, look};

impl WindowView {
    /// A node and those around it, innermost first.
    pub(super) fn path(&self, node: Option<NodeId>) -> Vec<NodeId> {
        std::iter::successors(node, |node| self.scene.node(*node)?.parent).collect()
    }

    /// The same as far as an overlay: what the pointer does in one is no matter of what it was opened from.
    pub(super) fn layer_path(&self, node: Option<NodeId>) -> Vec<NodeId> {
        bounds::layer_path(&self.scene, &self.slots, node)
    }

    pub(super) fn pointer_moved(&mut self, event: &MouseMoveEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        let edge = self.edge_cursor();
        let at = self.pointer_at(event.position, window, cx);
        self.pointer.at = Some(at);
        if self.drag_frame(event, window, cx) {
            cx.stop_propagation();
            return;
        }
        if self.edge_cursor() != edge {
            cx.notify();
        }
        if self.drag_thumb(event.position) {
            cx.stop_propagation();
            cx.notify();
            return;
        }
        self.settle(window);
        if self.drag_moved(at, event.modifiers, cx) || self.move_captured(event, window, cx) {
            return;
        }
        if self.drag_text(event.position) | self.point() {
            cx.notify();
        }
        self.tell_moved(event, window, cx);
        self.note_pointed(at, window, cx);
        self.tell_region(window);
        self.focus_hovered(window, cx);
    }

    pub(super) fn pointer_left(&mut self, _: &MouseExitEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        if self.pointer.captured.is_some() || self.is_dragged_by_pointer() {
            return;
        }
        self.pointer.at = None;
        self.tell_note(None, Point::default());
        if self.point() {
            cx.notify();
        }
        self.tell_region(window);
    }

    /// Finds what the pointer is over now, also after the tree has moved under one that rests; true when that changes what is
    /// drawn or told.
    pub(super) fn point(&mut self) -> bool {
        if self.is_dragged_by_pointer() {
            self.drag_again();
            return false;
        }
        let free = self.pointer.captured.is_none();
        let hit = self.pointer.at.filter(|at| free && self.layers.thumb(*at).is_none());
        let now =
            if free { self.layer_path(hit.and_then(|at| self.layers.hit(at))) } else { self.pointer.over.clone() };
        self.hover(now)
    }

    fn hover(&mut self, now: Vec<NodeId>) -> bool {
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

    /// What the pointer will be over when a scroller has moved: known before the list is built, that is built once, and not again
    /// for the looks of what came under the pointer. What does not move with the rest is left to `point`.
    fn foresee(&mut self, scroller: NodeId, [x, y]: [f64; 2]) {
        let free = self.pointer.captured.is_none() && !self.is_dragged_by_pointer();
        let Some(at) = self.pointer.at.filter(|at| free && self.layers.thumb(*at).is_none()) else { return };
        let comes = self.layer_path(self.layers.hit(at + point(px(x as f32), px(y as f32))));
        if self.moves_with(&comes, scroller) && self.moves_with(&self.pointer.over, scroller) {
            self.hover(comes);
        }
    }

    /// True of what lies in the scroller and does not stick to an edge of it.
    fn moves_with(&self, path: &[NodeId], scroller: NodeId) -> bool {
        let sticks = |node: &NodeId| {
            let pinned = self
                .scene
                .node(*node)
                .is_some_and(|of| matches!(&of.props, Props::Row(own) if own.pin != RowPin::None));
            pinned || self.slots.get(*node).is_some_and(|slot| slot.look.paint.stick != Stick::None)
        };
        let inside = path.iter().position(|node| *node == scroller);
        inside.is_some_and(|end| !path.iter().take(end).any(sticks))
    }

    pub(super) fn pointer_pressed(&mut self, event: &MouseDownEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.pointer.at = Some(event.position);
        if self.is_dragged_by_pointer() {
            return;
        }
        self.cancel_drag();
        self.tell_note(None, event.position);
        self.settle(window);
        self.point();
        let hit = self.layers.hit(event.position);
        let path = self.layer_path(hit);
        let thumb = self.layers.thumb(event.position).filter(|_| event.button == MouseButton::Left);
        self.press_outside(hit.or(thumb.map(|thumb| thumb.node)), event.position);
        if event.button == MouseButton::Left && thumb.is_none() && self.press_frame(event, &path, window, cx) {
            cx.stop_propagation();
            return;
        }
        if thumb.is_none() {
            self.press_pointer(event, &path, window);
        }
        if event.button == MouseButton::Right {
            let told = self.tell_innermost(&path, &events::context_menu(event.position, event.modifiers));
            if let Some(field) = self.text_field(&path).filter(|_| !told) {
                self.set_focus(Some(field), window, cx);
                self.ask_for_text_menu(field, event.position, cx);
            } else if !told && self.simulated.is_none() && self.drags(&path) {
                window.show_window_menu(event.position);
            }
        }
        if event.button != MouseButton::Left {
            return;
        }
        cx.notify();
        if let Some(thumb) = thumb {
            cx.stop_propagation();
            self.press_thumb(thumb, event.position);
            return;
        }
        let disabled = path.iter().any(|node| self.is_disabled(*node));
        self.pointer.grabbed = if disabled { None } else { self.grabbed(&path, event.position) };
        if self.pointer.grabbed.is_none() {
            self.press_text(event, &path);
        }
        self.pointer.pressed.clone_from(&path);
        for node in &path {
            self.set_states(*node, look::bit(State::Active), true);
        }
        if !disabled {
            let target = path.iter().copied().find(|node| self.takes_click_focus(*node));
            // In an overlay, and on a label, what nobody takes the focus for leaves it where it is.
            let stays = path.last().is_some_and(|node| self.is_overlay(*node)) || self.labels(&path).is_some();
            if target.is_some() || !stays {
                self.set_focus(target, window, cx);
            }
        }
    }

    pub(super) fn pointer_released(&mut self, event: &MouseUpEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.settle(window);
        if event.button == MouseButton::Left {
            self.pointer.grabbed = None;
            if self.is_dragged_by_pointer() {
                self.drag_to(self.pointer_at(event.position, window, cx), event.modifiers);
                self.drop_dragged();
                self.pointer.buttons &= !events::button_bit(events::button(event.button));
                self.point();
                cx.notify();
                return;
            }
        }
        let captured = self.pointer.captured;
        self.release_button(event, window);
        if event.button != MouseButton::Left {
            return;
        }
        cx.notify();
        if self.grip.take().is_some() {
            cx.stop_propagation();
            return;
        }
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
        let released = self.layer_path(self.layers.hit(event.position));
        if captured.is_some_and(|captured| !released.contains(&captured)) {
            return;
        }
        let both: Vec<NodeId> = released.into_iter().filter(|node| pressed.contains(node)).collect();
        self.tell_region_click(&both, event, window);
        let told = self.tell_innermost(&both, &events::click(event));
        if let Some(control) = self.control_of(&both) {
            self.control(control, window, cx);
        }
        if event.click_count == 2 {
            self.tell_double_click(&both, event, window);
        }
        if !told && let Some(target) = self.labels(&both) {
            self.press_labelled(target, event, window, cx);
        }
    }

    /// Tells the first of a path that listens; one that is disabled keeps it from those around it.
    pub(super) fn tell_innermost(&self, path: &[NodeId], payload: &impl EventPayload) -> bool {
        path.iter().any(|node| self.is_disabled(*node) || self.tell(*node, payload))
    }

    /// A press focuses what asks for focus, and not what merely scrolls.
    fn takes_click_focus(&self, node: NodeId) -> bool {
        self.scene.node(node).is_some_and(|node| node.props.focusable()) && self.takes_focus(node)
    }

    pub(super) fn is_disabled(&self, node: NodeId) -> bool {
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
        let inner = slot.place.inner();
        if thumb.bounds.contains(&at) {
            self.pointer.dragged = Some(Drag { thumb, from: at, offset: slot.offset() });
            return;
        }
        // Beside the thumb: a page towards the pointer.
        let page = match thumb.axis {
            Axis::Y if at.y < thumb.bounds.top() => point(px(0.), -inner.height),
            Axis::Y => point(px(0.), inner.height),
            Axis::X if at.x < thumb.bounds.left() => point(-inner.width, px(0.)),
            Axis::X => point(inner.width, px(0.)),
        };
        if slot.scroll_by(page) {
            self.touch(thumb.node);
        }
    }

    fn drag_thumb(&mut self, at: Point<Pixels>) -> bool {
        let Some(Drag { thumb, from, offset }) = &self.pointer.dragged else { return false };
        let Some(slot) = self.slots.get_mut(thumb.node) else { return true };
        let moved = |by: Pixels| f64::from(f32::from(by) * thumb.ratio);
        match thumb.axis {
            Axis::X => slot.scroll_to(Some(offset[0] + moved(at.x - from.x)), None),
            Axis::Y => slot.scroll_to(None, Some(offset[1] + moved(at.y - from.y))),
        }
        let node = thumb.node;
        self.touch(node);
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
        let path = self.layer_path(self.layers.hit(event.position));
        let now = cx.background_executor().now();
        let held = self.pointer.wheel.take().filter(|wheel| now - wheel.last < GESTURE && path.contains(&wheel.node));
        // A gesture stays with the scroller that it began on, also at its end.
        let candidates = match &held {
            Some(wheel) => vec![wheel.node],
            None => path,
        };
        if held.is_none() && self.turn_wheel(event, &candidates, delta, window) {
            return;
        }
        let moved =
            candidates.into_iter().find(|node| self.scrolls_itself(*node, delta, cx) || self.scroll_by(*node, delta));
        self.pointer.wheel =
            moved.map(|node| Wheel { node, last: now }).or(held.map(|wheel| Wheel { last: now, ..wheel }));
        if moved.is_some() {
            cx.notify();
        }
    }

    pub(super) fn can_scroll(&self, node: NodeId, delta: Point<Pixels>) -> bool {
        self.slots.get(node).is_some_and(|slot| slot.can_scroll(delta))
    }

    /// The element that a node holds will move its content, when GPUI tells it of the wheel.
    fn scrolls_itself(&self, node: NodeId, delta: Point<Pixels>, cx: &gpui::App) -> bool {
        self.slots
            .get(node)
            .and_then(|slot| slot.mounted.as_ref())
            .is_some_and(|mounted| mounted.takes_wheel(delta, cx))
    }

    /// Scrolls a node; false when it cannot move that way.
    pub(super) fn scroll_by(&mut self, node: NodeId, delta: Point<Pixels>) -> bool {
        let Some(slot) = self.slots.get_mut(node) else { return false };
        let before = slot.offset();
        let moved = slot.scroll_by(delta);
        let now = slot.offset();
        if moved {
            self.foresee(node, [now[0] - before[0], now[1] - before[1]]);
            self.touch(node);
        }
        moved
    }
}
