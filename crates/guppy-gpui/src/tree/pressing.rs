//! The pointer in full, for those who listen: buttons, movement, the wheel; and labels, which press what they speak for.
use gpui::{
    Bounds, Context, Modifiers, MouseDownEvent, MouseMoveEvent, MouseUpEvent, Pixels, Point, ScrollEvent, Window,
};
use guppy_wire::events::{PointerDown, PointerMove, PointerUp, Wheel};
use guppy_wire::rows::RowOver;
use guppy_wire::{MouseButton, NodeId};

use super::bounds;
use super::events::{self, Spot};
use super::view::WindowView;

impl WindowView {
    fn spot(&self, node: NodeId, at: Point<Pixels>, modifiers: Modifiers, window: &Window) -> Spot {
        let whole = Bounds { origin: Point::default(), size: window.viewport_size() };
        let node = bounds::seen(&self.scene, &self.slots, node, whole).map(|seen| seen.whole).unwrap_or_default();
        Spot { at, node, modifiers }
    }

    /// The innermost that listens, unless one further in is disabled.
    fn listener(&self, path: &[NodeId], listens: impl Fn(NodeId) -> bool) -> Option<NodeId> {
        path.iter()
            .copied()
            .find(|node| self.is_disabled(*node) || listens(*node))
            .filter(|node| !self.is_disabled(*node))
    }

    /// A button went down. A node that listens to what comes after holds the pointer until all buttons are up.
    pub(super) fn press_pointer(&mut self, event: &MouseDownEvent, path: &[NodeId], window: &Window) {
        let button = events::button(event.button);
        self.pointer.buttons |= events::button_bit(button);
        let follows = |node: NodeId| self.listens::<PointerMove>(node) || self.listens::<PointerUp>(node);
        let target = match self.pointer.captured {
            Some(captured) => Some(captured),
            None => self.listener(path, |node| follows(node) || self.listens::<PointerDown>(node)),
        };
        let Some(target) = target else { return };
        let count = u32::try_from(event.click_count).unwrap_or(1).max(1);
        let spot = self.spot(target, event.position, event.modifiers, window);
        self.tell(target, &events::pointer_down(spot, button, self.pointer.buttons, count));
        if follows(target) {
            self.pointer.captured = Some(target);
        }
    }

    /// True when a node holds the pointer, so that nothing else is hovered meanwhile.
    pub(super) fn move_captured(
        &mut self,
        event: &MouseMoveEvent,
        window: &mut Window,
        cx: &Context<'_, Self>,
    ) -> bool {
        let Some(captured) = self.pointer.captured else { return false };
        self.tell_move(captured, event, window, cx);
        self.tell_row_over(captured, event.position.y, window);
        true
    }

    /// Tells the list around a node that holds the pointer which of its rows that is over.
    fn tell_row_over(&self, node: NodeId, y: Pixels, window: &Window) {
        let whole = Bounds { origin: Point::default(), size: window.viewport_size() };
        let over = self.layer_path(Some(node)).into_iter().find_map(|list| {
            let slot = self.slots.get(list)?;
            let rows = slot.rows.as_ref()?;
            let top = bounds::seen(&self.scene, &self.slots, list, whole)?.whole.top();
            let (index, share) = rows.row_over(f32::from(y - top) - slot.place.border.top)?;
            Some((list, RowOver { index, share }))
        });
        if let Some((list, over)) = over {
            self.tell(list, &over);
        }
    }

    pub(super) fn tell_moved(&mut self, event: &MouseMoveEvent, window: &mut Window, cx: &Context<'_, Self>) {
        let path = if self.layers.thumb(event.position).is_some() { &[][..] } else { &self.pointer.over };
        if let Some(target) = self.listener(path, |node| self.listens::<PointerMove>(node)) {
            self.tell_move(target, event, window, cx);
        }
    }

    fn tell_move(&mut self, node: NodeId, event: &MouseMoveEvent, window: &mut Window, cx: &Context<'_, Self>) {
        let Some(of) = self.scene.node(node).filter(|_| self.listens::<PointerMove>(node)) else { return };
        let spot = self.spot(node, event.position, event.modifiers, window);
        let payload = events::pointer_move(spot, self.pointer.buttons);
        self.sink.moved(node, of.kind, self.scene.revision(), &payload);
        // The headless thread says itself when a frame of one of its windows ends.
        if self.simulated.is_none() && !std::mem::replace(&mut self.pointer.counts_frames, true) {
            Self::count_frames(window, cx);
        }
    }

    /// Until a frame goes by without a movement.
    fn count_frames(window: &mut Window, cx: &Context<'_, Self>) {
        cx.on_next_frame(window, |view, window, cx| {
            view.pointer.counts_frames = view.end_frame();
            if view.pointer.counts_frames {
                Self::count_frames(window, cx);
            }
        });
    }

    /// True while there are movements to be counted in the next one.
    pub(crate) fn end_frame(&self) -> bool {
        self.sink.frame()
    }

    pub(super) fn release_button(&mut self, event: &MouseUpEvent, window: &Window) {
        let button = events::button(event.button);
        self.pointer.buttons &= !events::button_bit(button);
        let target = match self.pointer.captured {
            Some(captured) => Some(captured),
            None if self.pointer.dragged.is_some() => None,
            None => {
                let path = self.layer_path(self.layers.hit(event.position));
                self.listener(&path, |node| self.listens::<PointerUp>(node))
            }
        };
        if let Some(target) = target {
            let count = u32::try_from(event.click_count).unwrap_or(1).max(1);
            let spot = self.spot(target, event.position, event.modifiers, window);
            self.tell(target, &events::pointer_up(spot, button, self.pointer.buttons, count, false));
        }
        if self.pointer.buttons == 0 && self.pointer.captured.take().is_some() {
            self.pointer.at = Some(event.position);
            self.point();
        }
    }

    /// The keyboard goes to another window, and the release may never come.
    pub(super) fn release_pointer(&mut self, window: &Window) {
        let button =
            [MouseButton::Left, MouseButton::Right, MouseButton::Middle, MouseButton::Back, MouseButton::Forward]
                .into_iter()
                .find(|button| self.pointer.buttons & events::button_bit(*button) != 0);
        self.pointer.buttons = 0;
        // The keyboard stays with the program that files come from.
        if self.dragging.as_ref().is_some_and(|dragged| !dragged.is_files()) {
            self.cancel_drag();
        }
        let Some(captured) = self.pointer.captured.take() else { return };
        let at = self.pointer.at.unwrap_or_default();
        let spot = self.spot(captured, at, Modifiers::default(), window);
        self.tell(captured, &events::pointer_up(spot, button.unwrap_or(MouseButton::Left), 0, 1, true));
    }

    pub(super) fn tell_double_click(&self, path: &[NodeId], event: &MouseUpEvent, window: &Window) {
        if let Some(target) = self.listener(path, |node| self.listens::<guppy_wire::events::DoubleClick>(node)) {
            let spot = self.spot(target, event.position, event.modifiers, window);
            self.tell(target, &events::double_click(spot));
        }
    }

    /// True when a node took the wheel before what scrolls around it.
    pub(super) fn turn_wheel(
        &self,
        event: &ScrollEvent,
        path: &[NodeId],
        delta: Point<Pixels>,
        window: &Window,
    ) -> bool {
        let Some(target) = self.listener(path, |node| self.listens::<Wheel>(node)) else { return false };
        // What scrolls further in than the one that listens comes first.
        let inner = path.iter().take_while(|node| **node != target).any(|node| self.can_scroll(*node, delta));
        if inner {
            return false;
        }
        let spot = self.spot(target, event.position, event.modifiers, window);
        self.tell(target, &events::wheel(spot, delta))
    }

    /// The node that the innermost label of a path speaks for.
    pub(super) fn labels(&self, path: &[NodeId]) -> Option<NodeId> {
        let target = path.iter().find_map(|node| self.scene.node(*node)?.props.label_for())?;
        Some(NodeId(target)).filter(|target| target.0 > 0 && self.scene.node(*target).is_some())
    }

    pub(super) fn press_labelled(
        &mut self,
        target: NodeId,
        event: &MouseUpEvent,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) {
        if self.path(Some(target)).iter().any(|node| !self.shows(*node)) || self.is_blocked(target) {
            return;
        }
        self.focus_node(target, window, cx);
        self.tell(target, &events::click(event));
    }
}
