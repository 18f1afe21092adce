//! Focus: who has it, the way of Tab, and what a node that goes away leaves behind.
use std::collections::HashSet;

use gpui::{App, Context, FocusHandle, Pixels, Window, point, px};
use guppy_wire::events::{Blur, Focus, FocusWithin};
use guppy_wire::{NodeId, RowPin, State};

use super::slots::Slot;
use super::view::WindowView;
use super::{look, scroll};

impl WindowView {
    pub(super) fn takes_focus(&self, node: NodeId) -> bool {
        (self.asks_for_focus(node) || self.is_overlay(node) || self.has_more_than_fits(node))
            && self.path(Some(node)).iter().all(|node| self.shows(*node))
            && !self.is_hidden(node)
            && !self.is_blocked(node)
    }

    pub(super) fn asks_for_focus(&self, node: NodeId) -> bool {
        self.scene.node(node).is_some_and(|node| node.props.focusable())
    }

    pub(super) fn is_overlay(&self, node: NodeId) -> bool {
        self.slots.get(node).is_some_and(|slot| slot.overlay)
    }

    /// Keys scroll what has more than fits, so it can have focus.
    fn has_more_than_fits(&self, node: NodeId) -> bool {
        self.slots.get(node).is_some_and(|slot| {
            let far = slot.far();
            far.x > px(0.) || far.y > px(0.)
        })
    }

    pub(super) fn shows(&self, node: NodeId) -> bool {
        let opened = |node: &guppy_scene::Node| match &node.props {
            guppy_wire::Props::Overlay(own) => own.open,
            props => !props.disabled(),
        };
        self.slots.get(node).is_some_and(|slot| slot.look.layout.display != taffy::Display::None)
            && self.scene.node(node).is_some_and(|of| opened(of) && self.shows_children_of(of.parent))
    }

    fn shows_children_of(&self, parent: Option<NodeId>) -> bool {
        parent.and_then(|parent| self.slots.get(parent)).is_none_or(Slot::shows_children)
    }

    /// By `visibility` of its own or the nearest node around it that has one.
    pub(super) fn is_hidden(&self, node: NodeId) -> bool {
        let of = |node: &NodeId| self.slots.get(*node).and_then(|slot| slot.look.paint.hidden);
        self.layer_path(Some(node)).iter().find_map(of).unwrap_or(false)
    }

    pub(crate) fn has_focus(&self, node: NodeId) -> bool {
        self.focus == Some(node)
    }

    /// Gives focus to a node; false when it takes none.
    pub(crate) fn focus_node(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) -> bool {
        if !self.takes_focus(node) {
            return false;
        }
        self.set_focus(Some(node), window, cx);
        self.reveal(node, window);
        true
    }

    pub(super) fn set_focus(&mut self, node: Option<NodeId>, window: &mut Window, cx: &mut Context<'_, Self>) {
        let handle = node.and_then(|node| self.own_handle(node, cx)).unwrap_or_else(|| self.resting.clone());
        if !handle.is_focused(window) {
            window.focus(&handle, cx);
        }
        self.focus = node;
        self.note_roved();
        cx.notify();
    }

    /// The handle of the element that a node holds, if it has one.
    fn own_handle(&self, node: NodeId, cx: &App) -> Option<FocusHandle> {
        self.slots.get(node)?.mounted.as_ref()?.focus_handle(cx)
    }

    /// Before each frame: takes up focus that moved by itself, leaves nodes that can no longer have it, tells JS.
    pub(super) fn sync_focus(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        if window.focused(cx).is_none() {
            window.focus(&self.resting, cx);
        }
        self.follow_focus(window, cx);
        if let Some(node) = self.focus
            && !self.takes_focus(node)
        {
            let before = self.told_focus.filter(|before| self.takes_focus(*before));
            self.set_focus(before, window, cx);
        }
        self.mark_focus(window);
        let before = self.told_focus;
        if before == self.focus {
            return;
        }
        self.told_focus = self.focus;
        self.tell_focus();
        self.note_roved();
        self.note_focus(before);
        if let Some(node) = before {
            self.tell(node, &Blur);
        }
        if let Some(node) = self.focus {
            self.tell(node, &Focus);
        }
    }

    /// Elements of GPUI take and give up focus by themselves.
    pub(super) fn follow_focus(&mut self, window: &Window, cx: &App) {
        let focused = self
            .mounted
            .iter()
            .copied()
            .find(|node| self.own_handle(*node, cx).is_some_and(|handle| handle.contains_focused(window, cx)));
        let left = self.focus.filter(|node| self.mounted.contains(node)).is_some();
        if focused.is_some() {
            self.focus = focused;
        } else if left {
            self.focus = None;
        }
    }

    fn mark_focus(&mut self, window: &Window) {
        let (focus, visible, within) =
            (look::bit(State::Focus), look::bit(State::FocusVisible), look::bit(State::InFocus));
        let path = self.path(self.focus);
        let before = std::mem::replace(&mut self.marked, path.clone());
        let by_keyboard = window.last_input_was_keyboard();
        for node in before.iter().filter(|node| !path.contains(node)) {
            self.set_states(*node, focus | visible | within, false);
            self.tell(*node, &FocusWithin { visible: false, within: false });
        }
        for node in path.iter().filter(|node| !before.contains(node)) {
            self.tell(*node, &FocusWithin { visible: by_keyboard, within: true });
        }
        for (depth, node) in path.iter().enumerate() {
            self.set_states(*node, within, true);
            self.set_states(*node, focus, depth == 0);
            self.set_states(*node, visible, depth == 0 && by_keyboard);
        }
    }

    /// Moves focus to the next stop of Tab, around the ends.
    pub(super) fn move_focus(&mut self, back: bool, window: &mut Window, cx: &mut Context<'_, Self>) {
        let stops = self.stops(window);
        if stops.is_empty() {
            return;
        }
        let here = stops.iter().position(|(_, node)| Some(*node) == self.focus);
        let next = match (here, back) {
            (Some(at), false) => (at + 1) % stops.len(),
            (Some(at), true) => (at + stops.len() - 1) % stops.len(),
            (None, false) => 0,
            (None, true) => stops.len() - 1,
        };
        if let Some((_, node)) = stops.get(next).copied() {
            self.set_focus(Some(node), window, cx);
            self.reveal(node, window);
        }
    }

    /// Where Tab stops: what takes focus, and what scrolls where nothing inside takes any, as keys would not reach that. What
    /// roves is one stop.
    fn stops(&mut self, window: &Window) -> Vec<(i32, NodeId)> {
        self.settle(window);
        let mut stops: Vec<(i32, NodeId)> = Vec::new();
        let mut with_stops: HashSet<NodeId> = HashSet::new();
        let mut scrollers = false;
        let mut waiting = self.focus_roots();
        while let Some(node) = waiting.pop() {
            if !self.shows(node) {
                continue;
            }
            let scrolls = self.slots.get(node).is_some_and(|slot| scroll::scrolls(&slot.look.layout));
            if scrolls {
                self.lay_out_path(node, window);
            }
            let Some(of) = self.scene.node(node) else { continue };
            if let Some(inside) = self.roving_stops(node) {
                let (stop, overlays) = inside;
                waiting.extend(overlays);
                if let Some(stop) = stop {
                    stops.push((self.scene.node(stop).map_or(0, |of| of.props.tab_index()), stop));
                    with_stops.extend(self.path(Some(node)));
                }
            } else {
                waiting.extend(of.children.iter().rev());
            }
            let index = of.props.tab_index();
            if index < 0 || self.is_hidden(node) {
                continue;
            }
            if of.props.focusable() {
                stops.push((index, node));
                with_stops.extend(self.path(of.parent));
            } else if scrolls && self.has_more_than_fits(node) {
                stops.push((index, node));
                scrollers = true;
            }
        }
        if scrollers {
            let takes = |node: NodeId| self.scene.node(node).is_some_and(|node| node.props.focusable());
            stops.retain(|(_, node)| takes(*node) || !with_stops.contains(node));
        }
        stops.sort_by_key(|(index, _)| *index);
        stops
    }

    /// What pinned rows cover of a list at its top and its bottom, for a row that is not one of them.
    fn edges_beside(&self, list: NodeId, row: NodeId) -> [Pixels; 2] {
        let pinned = self.scene.node(row).is_some_and(
            |of| matches!(&of.props, guppy_wire::Props::Row(own) if matches!(own.pin, RowPin::Top | RowPin::Bottom)),
        );
        let rows = self.slots.get(list).and_then(|slot| slot.rows.as_ref()).filter(|_| !pinned);
        rows.map_or([px(0.); 2], |rows| rows.edges.map(px))
    }

    /// Scrolls all that is around a node so far that the node can be seen.
    pub(crate) fn reveal(&mut self, node: NodeId, window: &Window) {
        self.settle(window);
        self.lay_out_path(node, window);
        let path = self.layer_path(Some(node));
        for (at, scroller) in path.iter().enumerate().skip(1) {
            let Some(slot) = self.slots.get(*scroller).filter(|slot| slot.scroll.is_some()) else { continue };
            let inner = slot.place.inner();
            let (left, top) = (slot.place.border.left, slot.place.border.top);
            // Where the node stands in the content of this scroller, with what lies between scrolled as it is.
            let mut corner = point(px(-left), px(-top));
            for between in path.iter().take(at) {
                let Some(inside) = self.slots.get(*between) else { continue };
                corner += point(px(inside.place.x), px(inside.place.y));
                if between != &node {
                    corner -= inside.shift();
                }
            }
            let Some(size) = self.slots.get(node).map(|slot| (px(slot.place.width), px(slot.place.height))) else {
                return;
            };
            let Some(offset) = self.slots.get(*scroller).filter(|slot| slot.scroll.is_some()).map(Slot::shift) else {
                continue;
            };
            let shift = |at: gpui::Pixels, size: gpui::Pixels, offset: gpui::Pixels, room: gpui::Pixels| {
                if at < offset || size > room {
                    at - offset
                } else if at + size > offset + room {
                    at + size - offset - room
                } else {
                    px(0.)
                }
            };
            let [above, below] = path.get(at - 1).map_or([px(0.); 2], |inside| self.edges_beside(*scroller, *inside));
            let (y, height) = (corner.y - above, inner.height - above - below);
            let delta = point(shift(corner.x, size.0, offset.x, inner.width), shift(y, size.1, offset.y, height));
            self.scroll_by(*scroller, delta);
        }
        self.touch(node);
    }
}
