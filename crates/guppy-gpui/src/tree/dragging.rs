//! Drag and drop: what is being dragged, the node that would take it, and the events of both. Files of other programs come in by
//! `files.rs`, keys by `drag_keys.rs`; what is shown beside the pointer is listed by `ghost.rs`.
use std::sync::Arc;

use gpui::{Bounds, Context, Modifiers, Pixels, Point, Window};
use guppy_wire::div::{DragEnd, DragLeave, DragOver, DragStart, Drop};
use guppy_wire::events::Hover;
use guppy_wire::{Dragging, InputSource, NodeId, State};

use super::drag::{Dragged, FILES, Grab, What};
use super::events::{self, Spot};
use super::look::bit;
use super::overlays::is_inside;
use super::stale::Stale;
use super::view::WindowView;
use super::{bounds, scroll};
use crate::platform;

/// A press that moves no further than this is no drag.
const THRESHOLD: f64 = 4.;

impl WindowView {
    fn dragging_of(&self, node: NodeId) -> Option<&Dragging> {
        self.scene.node(node)?.props.dragging()
    }

    /// What a node would be dragged as, and the files that it is.
    fn drag_of(&self, node: NodeId) -> Option<(What, Vec<Arc<str>>)> {
        let own = self.dragging_of(node).filter(|_| !self.is_disabled(node))?;
        let files = own.drag_files.clone().unwrap_or_default();
        let named = own.drag_type.clone().filter(|name| !name.is_empty());
        let drag_type = named.or_else(|| (!files.is_empty()).then(|| Arc::from(FILES)))?;
        Some(((drag_type, own.drag_data.clone().unwrap_or_default()), files))
    }

    pub(super) fn is_dragged_by_pointer(&self) -> bool {
        self.dragging.as_ref().is_some_and(|dragged| dragged.source == InputSource::Pointer)
    }

    /// The innermost node of a path that can be dragged; none where the pointer selects or draws further in.
    pub(super) fn grabbed(&self, path: &[NodeId], at: Point<Pixels>) -> Option<Grab> {
        let found = path.iter().position(|node| self.drag_of(*node).is_some())?;
        let node = *path.get(found)?;
        let edits = |node: &NodeId| self.mounted.contains(node);
        let taken = self.pointer.captured.is_some() || path.iter().take(found).any(edits);
        (!taken).then_some(Grab { node, at })
    }

    /// The pointer moves: a press becomes a drag, and what is dragged goes with it. True when the move is for nobody else.
    pub(super) fn drag_moved(&mut self, at: Point<Pixels>, modifiers: Modifiers, cx: &mut Context<'_, Self>) -> bool {
        if !self.is_dragged_by_pointer() {
            let Some(grab) = self.pointer.grabbed.filter(|grab| (at - grab.at).magnitude() >= THRESHOLD) else {
                return false;
            };
            self.pointer.grabbed = None;
            if !self.begin_drag(grab, InputSource::Pointer, modifiers) {
                return false;
            }
        }
        self.drag_to(at, modifiers);
        self.drag_out(at);
        cx.notify();
        true
    }

    /// Files that leave the window are the desktop's from then on, where it takes them.
    fn drag_out(&mut self, at: Point<Pixels>) {
        if self.whole().contains(&at) {
            return;
        }
        let own = |dragged: &&mut Box<Dragged>| dragged.node.is_some() && !dragged.paths.is_empty() && !dragged.offered;
        let Some(dragged) = self.dragging.as_mut().filter(own) else { return };
        dragged.offered = true;
        if platform::drag_out(&dragged.paths) {
            self.cancel_drag();
        }
    }

    /// Takes up a node; false where it can't be dragged any more.
    pub(super) fn begin_drag(&mut self, grab: Grab, source: InputSource, modifiers: Modifiers) -> bool {
        let Grab { node, at } = grab;
        let Some((what, files)) = self.drag_of(node) else { return false };
        let Some(seen) = bounds::seen(&self.scene, &self.slots, node, self.whole()) else { return false };
        self.cancel_drag();
        for pressed in std::mem::take(&mut self.pointer.pressed) {
            self.set_states(pressed, bit(State::Active), false);
        }
        if source == InputSource::Pointer {
            self.hover_nothing();
        }
        let mut dragged = Dragged::new(Some(node), what, files, source, at);
        dragged.grip = at - seen.whole.origin;
        dragged.modifiers = modifiers;
        self.dragging = Some(Box::new(dragged));
        self.set_states(node, bit(State::Dragging), true);
        let Modifiers { control, alt, shift, platform, .. } = modifiers;
        self.tell(node, &DragStart { alt, control, platform, shift, source, x: at.x.into(), y: at.y.into() });
        true
    }

    /// While something is dragged nothing is hovered.
    pub(super) fn hover_nothing(&mut self) {
        for node in std::mem::take(&mut self.pointer.over) {
            self.set_states(node, bit(State::Hover), false);
            self.tell(node, &Hover { hovered: false });
        }
    }

    /// What is dragged by the pointer is here now; also when the tree moved under it.
    pub(super) fn drag_to(&mut self, at: Point<Pixels>, modifiers: Modifiers) {
        let Some(dragged) = &mut self.dragging else { return };
        (dragged.at, dragged.modifiers) = (at, modifiers);
        let path = self.layer_path(self.layers.hit(at));
        let target = path.into_iter().find(|node| self.takes_dragged(*node));
        self.drag_over(target);
    }

    pub(super) fn drag_again(&mut self) {
        if let Some((at, modifiers)) = self.dragging.as_ref().map(|dragged| (dragged.at, dragged.modifiers)) {
            self.drag_to(at, modifiers);
        }
    }

    /// True where what is dragged may be dropped: never in itself.
    pub(super) fn takes_dragged(&self, node: NodeId) -> bool {
        let Some(dragged) = &self.dragging else { return false };
        let takes = |own: &Dragging| {
            own.drop_types.as_ref().is_some_and(|types| types.split_whitespace().any(|one| one == &*dragged.drag_type))
        };
        self.dragging_of(node).is_some_and(takes)
            && !self.is_disabled(node)
            && !dragged.node.is_some_and(|dragged| is_inside(&self.scene, node, dragged))
    }

    /// It would be dropped on this node now.
    pub(super) fn drag_over(&mut self, target: Option<NodeId>) {
        let Some(dragged) = &mut self.dragging else { return };
        let before = std::mem::replace(&mut dragged.target, target);
        if before != target {
            dragged.told = None;
            if let Some(before) = before {
                self.set_states(before, bit(State::DropTarget), false);
                self.tell(before, &DragLeave {});
            }
            if let Some(target) = target {
                self.set_states(target, bit(State::DropTarget), true);
            }
            self.touch_above();
        }
        let Some((target, spot)) = target.and_then(|target| Some((target, self.drag_spot(target)?))) else { return };
        let Some(dragged) = &mut self.dragging else { return };
        let place = (target, spot.at - spot.node.origin);
        if dragged.told.replace(place) != Some(place) {
            let over: DragOver = events::drag_over(spot, Arc::clone(&dragged.drag_type), dragged.source);
            self.tell(target, &over);
        }
    }

    fn drag_spot(&self, node: NodeId) -> Option<Spot> {
        let dragged = self.dragging.as_ref()?;
        let node = bounds::seen(&self.scene, &self.slots, node, self.whole())?.whole;
        Some(Spot { at: dragged.at, node, modifiers: dragged.modifiers })
    }

    /// Drops what is dragged where it is; false where nothing is.
    pub(super) fn drop_dragged(&mut self) -> bool {
        let Some(target) = self.dragging.as_ref().map(|dragged| dragged.target) else { return false };
        let spot = target.and_then(|target| self.drag_spot(target));
        let Some(dragged) = self.dragging.take() else { return false };
        let Dragged { node, drag_type, data, paths, source, .. } = *dragged;
        let mut dropped = false;
        if let (Some(target), Some(spot)) = (target, spot) {
            self.set_states(target, bit(State::DropTarget), false);
            let payload: Drop = events::drop(spot, (drag_type, data, paths), source);
            dropped = self.tell(target, &payload);
        }
        self.end_drag(node, dropped);
        true
    }

    /// Ends it without a drop; false where nothing is dragged.
    pub(super) fn cancel_drag(&mut self) -> bool {
        self.pointer.grabbed = None;
        let Some(dragged) = self.dragging.take() else { return false };
        if let Some(target) = dragged.target {
            self.set_states(target, bit(State::DropTarget), false);
            self.tell(target, &DragLeave {});
        }
        self.end_drag(dragged.node, false);
        true
    }

    fn end_drag(&mut self, node: Option<NodeId>, dropped: bool) {
        if let Some(node) = node {
            self.set_states(node, bit(State::Dragging), false);
            self.tell(node, &DragEnd { dropped });
        }
        self.touch_above();
    }

    pub(super) fn forget_dragged(&mut self, node: NodeId) {
        if self.pointer.grabbed.is_some_and(|grab| grab.node == node) {
            self.pointer.grabbed = None;
        }
        let Some(dragged) = &mut self.dragging else { return };
        dragged.node = dragged.node.filter(|of| *of != node);
        dragged.target = dragged.target.filter(|of| *of != node);
    }

    /// What stands above the window is drawn again.
    fn touch_above(&mut self) {
        self.stale = self.stale.max(Stale::Overlays);
    }

    pub(super) fn whole(&self) -> Bounds<Pixels> {
        Bounds { origin: Point::default(), size: self.laid_out_for }
    }

    /// Near the edge of a scroller its content comes towards the pointer, frame by frame.
    pub(super) fn scroll_dragged(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        let now = cx.background_executor().now();
        let Some(dragged) = self.dragging.as_mut().filter(|dragged| dragged.source == InputSource::Pointer) else {
            return;
        };
        let (at, before) = (dragged.at, dragged.scrolled.take());
        let path = self.layer_path(self.layers.hit(at));
        let elapsed = before.map_or(0., |before| (now - before).as_secs_f32().min(0.05));
        let pulled = path.into_iter().find_map(|node| {
            let seen = bounds::seen(&self.scene, &self.slots, node, self.whole())?;
            self.slots.get(node)?.scroll.as_ref()?;
            let pull = scroll::pull(at, seen.whole.intersect(&seen.clip));
            self.can_scroll(node, pull).then_some((node, pull))
        });
        let Some((node, pull)) = pulled else { return };
        self.scroll_by(node, pull * elapsed);
        if let Some(dragged) = &mut self.dragging {
            dragged.scrolled = Some(now);
        }
        cx.on_next_frame(window, |_, _, cx| cx.notify());
    }
}
