//! Overlays that open and close: which are open now, what they keep from below, and where the focus goes with them.
use gpui::{Context, Window};
use guppy_wire::{AutoFocus, NodeId, Props};

use super::overlays::{Open, is_inside, is_modal, nested_last, props};
use super::stale::Stale;
use super::view::WindowView;

impl WindowView {
    /// The overlays around a node, innermost first.
    pub(super) fn overlays_around(&self, node: Option<NodeId>) -> Vec<NodeId> {
        if self.overlays.all.is_empty() {
            return Vec::new();
        }
        self.path(node).into_iter().filter(|node| self.slots.get(*node).is_some_and(|slot| slot.overlay)).collect()
    }

    pub(super) fn is_open(&self, node: NodeId) -> bool {
        self.overlays.open.iter().any(|open| open.node == node)
    }

    /// True when an overlay is open and where it can be seen.
    pub(super) fn shows_overlay(&self, node: NodeId) -> bool {
        self.overlays.open.iter().any(|open| open.node == node && !open.hidden)
    }

    /// True for what is below a modal overlay.
    pub(super) fn is_blocked(&self, node: NodeId) -> bool {
        let Some(at) = self.overlays.modal() else { return false };
        !self.overlays.open.iter().skip(at).any(|open| is_inside(&self.scene, node, open.node))
    }

    /// Where Tab may go: everything, or a modal overlay and what stands above it.
    pub(super) fn focus_roots(&self) -> Vec<NodeId> {
        let Some(at) = self.overlays.modal() else { return self.scene.root().into_iter().collect() };
        let roots: Vec<NodeId> = self.overlays.open.iter().skip(at).map(|open| open.node).collect();
        let within = |node: NodeId| roots.iter().any(|other| *other != node && is_inside(&self.scene, node, *other));
        let mut outer: Vec<NodeId> = roots.iter().copied().filter(|node| !within(*node)).collect();
        outer.reverse();
        outer
    }

    /// An overlay is open where its prop says so, and so are all those around it.
    fn is_to_be_open(&self, node: NodeId) -> bool {
        props(&self.scene, node).is_some_and(|props| props.open)
            && self.path(Some(node)).iter().all(|node| self.shows(*node))
    }

    /// Takes up which overlays are open now, and moves the focus into those that came and out of those that went. `focus` and
    /// `held` are what had the focus and the overlays around it, before the tree changed.
    pub(super) fn sync_overlays(
        &mut self,
        focus: Option<NodeId>,
        held: &[NodeId],
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) {
        if self.overlays.all.is_empty() && self.overlays.open.is_empty() {
            return;
        }
        let wanted: Vec<NodeId> = self.overlays.all.iter().copied().filter(|node| self.is_to_be_open(*node)).collect();
        let mut open = Vec::with_capacity(wanted.len());
        let mut closed = Vec::new();
        let mut takes: Vec<NodeId> = Vec::new();
        for mut one in std::mem::take(&mut self.overlays.open) {
            if let Some(props) = props(&self.scene, one.node).filter(|_| wanted.contains(&one.node)) {
                if is_modal(props) && !one.modal {
                    takes.push(one.node);
                }
                (one.modal, one.returns) = (is_modal(props), props.return_focus);
                open.push(one);
            } else {
                closed.push(one);
            }
        }
        let new = self.in_order(wanted.into_iter().filter(|node| !open.iter().any(|one| one.node == *node)).collect());
        for node in &new {
            let Some(props) = props(&self.scene, *node) else { continue };
            open.push(Open::new(*node, focus, props));
        }
        self.overlays.open = nested_last(open, &self.scene);
        if !new.is_empty() || !closed.is_empty() {
            self.stale = self.stale.max(Stale::Overlays);
            self.give_back_focus(&closed, held, window, cx);
        }
        takes.extend(new);
        for node in takes {
            self.focus_opened(node, window, cx);
        }
    }

    /// Before a frame: styles too may show and hide overlays.
    pub(super) fn resync_overlays(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        if self.stale != Stale::Nothing && !self.overlays.all.is_empty() {
            let held = self.overlays_around(self.focus);
            self.sync_overlays(self.focus, &held, window, cx);
        }
    }

    fn in_order(&self, nodes: Vec<NodeId>) -> Vec<NodeId> {
        if nodes.len() < 2 {
            return nodes;
        }
        self.scene.preorder().map(|(node, _)| node).filter(|node| nodes.contains(node)).collect()
    }

    fn give_back_focus(&mut self, closed: &[Open], held: &[NodeId], window: &mut Window, cx: &mut Context<'_, Self>) {
        let lost = |one: &&Open| held.contains(&one.node) || (one.had_focus && self.focus.is_none());
        let lost: Vec<&Open> = closed.iter().rev().filter(lost).collect();
        if lost.is_empty() {
            return;
        }
        let back =
            lost.iter().filter(|one| one.returns).filter_map(|one| one.from).find(|node| self.takes_focus(*node));
        let around = held.iter().copied().find(|node| self.is_open(*node) && self.takes_focus(*node));
        let kept = self.focus.filter(|node| self.takes_focus(*node));
        let next = kept.or(back).or(around);
        if next != self.focus || next.is_none() {
            self.set_focus(next, window, cx);
        }
    }

    fn focus_opened(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some((wants, modal)) = props(&self.scene, node).map(|props| (props.auto_focus, is_modal(props))) else {
            return;
        };
        self.follow_focus(window, cx);
        if self.focus.is_some_and(|focus| is_inside(&self.scene, focus, node)) {
            return;
        }
        let asking = self.asking_for_focus(node);
        let target = match wants {
            _ if asking.is_some() => asking.unwrap_or(node),
            AutoFocus::None if !modal => return,
            AutoFocus::None | AutoFocus::Itself => node,
            AutoFocus::First => self.first_stop(node).unwrap_or(node),
        };
        if self.takes_focus(target) {
            self.set_focus(Some(target), window, cx);
        }
    }

    /// A field inside that wants the focus as it appears.
    fn asking_for_focus(&self, around: NodeId) -> Option<NodeId> {
        let mut waiting = vec![around];
        while let Some(node) = waiting.pop() {
            let Some(of) = self.scene.node(node).filter(|_| self.shows(node)) else { continue };
            let asks = match &of.props {
                Props::TextInput(own) => own.auto_focus,
                Props::Textarea(own) => own.auto_focus,
                Props::CodeEditor(own) => own.auto_focus,
                _ => false,
            };
            if asks {
                return Some(node);
            }
            waiting.extend(of.children.iter().rev());
        }
        None
    }

    /// Lets go of nodes that are gone, before their numbers are given to others.
    pub(super) fn forget_in_overlays(&mut self, removed: &[NodeId]) {
        if self.overlays.all.is_empty() || removed.is_empty() {
            return;
        }
        let scene = &self.scene;
        let is_overlay = |node: NodeId| props(scene, node).is_some();
        self.overlays.all.retain(|node| is_overlay(*node) && !removed.contains(node));
        for open in &mut self.overlays.open {
            open.from = open.from.filter(|from| !removed.contains(from));
        }
    }
}
