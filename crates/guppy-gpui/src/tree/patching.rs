//! Patches: what they create, change and remove of the tree, and how much has to be laid out or drawn again for it.
use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::Ordering;

use gpui::{Context, Window};
use guppy_scene::{Node, SceneError, Updated};
use guppy_wire::{NodeId, NodeKind, Patch, Props, Scrollbar, State};

use super::files::takes_files;
use super::layout::{Pass, clear_up};
use super::look::{all_said, bit, said};
use super::rich::{self, Paragraph};
use super::rows::is_rows;
use super::slots::{CELLS, MANY, Slot};
use super::stale::Stale;
use super::text::Content as _;
use super::view::WindowView;
use crate::elements::element::{Change, Emitter, Facts, Host, NodeCx};
use crate::{elements, stage};

impl WindowView {
    /// Makes a patch part of the window's scene, or leaves everything as it is.
    pub(crate) fn apply(
        &mut self,
        patch: Patch,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> Result<(), SceneError> {
        stage::at("apply");
        let (focus, held) = (self.focus, self.overlays_around(self.focus));
        let (root, files) = (self.scene.root(), self.takes_files);
        let applied = self.scene.apply(patch)?;
        let is_list = |node: NodeId| self.scene.node(node).is_some_and(|of| is_rows(of.kind));
        let only_rows = !applied.reset && applied.updated.iter().all(|updated| is_list(updated.node));
        let shows = !only_rows
            && (applied.reset
                || !(applied.created.is_empty() && applied.removed.is_empty())
                || applied.updated.iter().any(|updated| self.differs(updated)));
        if applied.reset {
            self.looks.clear();
        }
        for style in &applied.dropped_styles {
            self.looks.forget(*style);
        }
        self.shared.gone.fetch_add(applied.removed.len(), Ordering::Relaxed);
        for node in &applied.removed {
            self.slots.remove(*node);
            if self.focus == Some(*node) {
                self.set_focus(None, window, cx);
            }
            self.told_focus = self.told_focus.filter(|told| told != node);
            self.pointer.forget(*node);
            self.forget_dragged(*node);
            self.mounted.retain(|of| of != node);
        }
        self.forget_in_overlays(&applied.removed);
        self.forget_roved(&applied.removed);
        for node in &applied.created {
            self.create(*node, window, cx);
        }
        for updated in applied.updated {
            self.update(updated, window, cx);
        }
        // What came or went in a parent that stays has marked that parent already.
        if applied.reset || root != self.scene.root() {
            self.stale = Stale::Layout;
            self.renew_selection();
        }
        self.sync_overlays(focus, &held, window, cx);
        self.retained.count(&self.scene);
        self.settle_rows(window);
        // Rows that nobody sees need no frame.
        let shows = shows || self.stale != Stale::Nothing || self.focus != focus || self.takes_files != files;
        if shows || !self.moving.is_empty() || self.reader.is_some() {
            cx.notify();
        }
        Ok(())
    }

    /// Rows that came and went out of sight are placed here, and what is drawn is not listed again for them.
    fn settle_rows(&mut self, window: &Window) {
        let lists = std::mem::take(&mut self.reranged);
        for node in lists {
            if self.stale != Stale::Nothing || !self.resized.is_empty() {
                self.touch(node);
                continue;
            }
            let mut pass = Pass::new(&self.scene, &mut self.slots, window.text_system(), &self.base_text);
            let (stays, fits) = pass.place_rows_again(node);
            let laid_out = pass.laid_out;
            self.count_laid_out(laid_out);
            if !stays {
                self.touch(node);
            }
            if !fits {
                self.invalidate(node);
            }
        }
    }

    /// False where a patch only agrees with what a field for text has already drawn: a key then costs one frame, not two.
    fn differs(&self, updated: &Updated) -> bool {
        let Updated { node, style, events: _, props, children, place } = updated;
        let same = props.as_ref().is_none_or(|old| {
            self.scene.node(*node).is_some_and(|new| elements::of(new.kind).only_value(old, &new.props))
        });
        *style || *children || *place || !same
    }

    pub(super) fn create(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some(of) = self.scene.node(node) else { return };
        let states = said(&of.props) | self.group_states(of.parent);
        self.takes_files |= takes_files(&of.props);
        let mut slot = Slot::new(self.looks.get(of, &self.scene, states));
        slot.states = states;
        slot.overlay = of.kind == NodeKind::Overlay;
        slot.lazy = !slot.overlay && of.parent.is_some_and(|parent| self.has_lazy_children(parent));
        if slot.overlay {
            self.overlays.all.push(node);
        }
        let (many, look) = (of.children.len() >= MANY, Rc::clone(&slot.look));
        self.slots.insert(node, slot);
        let look = self.take_up(node, look, None);
        if let Some(slot) = self.slots.get_mut(node) {
            slot.look = look;
        }
        if many {
            self.mark_children(node);
        }
        self.mount(node, window, cx);
    }

    /// What a node inside `parent` has of the group around it.
    fn group_states(&self, parent: Option<NodeId>) -> u16 {
        let Some(slot) = parent.and_then(|parent| self.slots.get(parent)) else { return 0 };
        let asked = if slot.look.paint.group { State::Hover } else { State::GroupHover };
        if slot.states & bit(asked) == 0 { 0 } else { bit(State::GroupHover) }
    }

    /// Tells all that follow this group whether the pointer is over it; a group inside has its own.
    fn mark_group(&mut self, node: NodeId, on: bool) {
        let children = self.scene.node(node).map_or(&[][..], |node| &node.children).to_vec();
        for child in children {
            self.set_states(child, bit(State::GroupHover), on);
            if self.slots.get(child).is_some_and(|slot| !slot.look.paint.group) {
                self.mark_group(child, on);
            }
        }
    }

    fn mount(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some(of) = self.scene.node(node) else { return };
        let facts = Facts {
            kind: of.kind,
            events: Cell::new(if of.props.disabled() { 0 } else { of.events }),
            revision: Cell::new(self.scene.revision()),
        };
        let emitter = Emitter { sink: self.sink.clone(), node, facts: Rc::new(facts), host: Rc::clone(&self.host) };
        let mounted = elements::of(of.kind).mount(&of.props, &mut NodeCx { emitter: &emitter, window, app: cx });
        if let (Some(mounted), Some(slot)) = (mounted, self.slots.get_mut(node)) {
            if mounted.focus_handle(cx).is_some() {
                self.mounted.push(node);
            }
            slot.mounted = Some(mounted);
        }
    }

    /// Elements speak up while the view is at work on them, so it listens when that is done.
    pub(super) fn host(cx: &Context<'_, Self>) -> Host {
        let view = cx.weak_entity();
        Rc::new(move |node, change, cx| {
            let view = view.clone();
            cx.defer(move |cx| {
                // A window that is closed has nothing to draw.
                let _ = view.update(cx, |view, cx| view.changed(node, change, cx));
            });
        })
    }

    /// A node has changed by itself.
    pub(super) fn changed(&mut self, node: NodeId, change: Change, cx: &mut Context<'_, Self>) {
        match change {
            Change::Picture => self.touch(node),
            Change::Size => self.invalidate(node),
        }
        cx.notify();
    }

    /// Children whose inside can wait: of a long list and of a row with many cells, unless lines of text have to be aligned across them.
    fn has_lazy_children(&self, parent: NodeId) -> bool {
        if self.scene.node(parent).is_some_and(|of| is_rows(of.kind)) {
            return true;
        }
        let enough = |of: &Node| of.children.len() >= if of.kind == NodeKind::Row { CELLS } else { MANY };
        let many = self.scene.node(parent).is_some_and(enough);
        many && self.slots.get(parent).is_none_or(|slot| slot.look.layout.align_items != taffy::AlignItems::BASELINE)
    }

    fn mark_children(&mut self, parent: NodeId) {
        let lazy = self.has_lazy_children(parent);
        let Some(of) = self.scene.node(parent) else { return };
        for child in &of.children {
            // What sticks out counts in one case and not in the other, so the layout of before holds no more.
            if let Some(slot) = self.slots.get_mut(*child).filter(|slot| slot.lazy != lazy && !slot.overlay) {
                slot.lazy = lazy;
                slot.clear_layout();
            }
        }
    }

    fn update(&mut self, updated: Updated, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Updated { node, style: _, events: _, props, children, place } = updated;
        let Some(of) = self.scene.node(node) else { return };
        let (kind, disabled, revision) = (of.kind, of.props.disabled(), self.scene.revision());
        let events = if disabled { 0 } else { of.events };
        if props.is_some() && of.kind == NodeKind::Overlay {
            self.stale = self.stale.max(Stale::Overlays);
        }
        let states = said(&of.props);
        self.takes_files |= takes_files(&of.props);
        self.set_states(node, all_said() & !states, false);
        self.set_states(node, states, true);
        self.restyle(node);
        if children && is_rows(kind) {
            // Rows that come and go move nothing but rows.
            self.reranged.push(node);
        } else if children {
            self.mark_children(node);
            self.forget_block(node, true);
            self.invalidate(node);
        }
        if place {
            self.forget_text(node, true);
            self.invalidate(node);
        }
        match &props {
            Some(Props::Text(before)) => self.replace_text(node, &before.content, window),
            Some(Props::Span(before)) => self.replace_text(node, &before.content, window),
            Some(Props::LinkSpan(before)) => self.replace_text(node, &before.content, window),
            Some(Props::Rows(_) | Props::Row(_)) => self.touch(node),
            _ => {}
        }
        let mounted = self.slots.get(node).and_then(|slot| slot.mounted.as_ref());
        if let Some(facts) = mounted.map(|mounted| mounted.emitter().facts) {
            facts.events.set(events);
            facts.revision.set(revision);
        }
        if let Some(old) = props {
            let Some(new) = self.scene.node(node).map(|of| of.props.clone()) else { return };
            // A node without an element has nothing to be told.
            let _ = self.with_mounted(node, window, cx, |mounted, cx| {
                mounted.update(&old, &new, cx);
                Ok(())
            });
        }
    }

    /// Measures a changed text in all the ways its layout asked for, and has it asked again only where that answers otherwise.
    fn replace_text(&mut self, node: NodeId, before: &str, window: &Window) {
        if self.scene.node(node).is_none_or(|of| of.content() == before) {
            return;
        }
        let node = rich::paragraph_of(&self.scene, node);
        let Paragraph { content, look, .. } = rich::paragraph(&self.scene, &mut self.slots, &self.base_text, node);
        let block = self.slots.get_mut(node).and_then(|slot| slot.text.as_mut());
        let same = block.is_some_and(|block| block.replace(&content, &look, window.text_system()));
        self.touch(node);
        if same {
            return;
        }
        if self.overlays_around(Some(node)).is_empty() {
            self.resized.push(node);
        } else {
            self.invalidate(node);
        }
    }

    /// Lays the node out again, and all that may depend on its size.
    pub(super) fn invalidate(&mut self, node: NodeId) {
        if clear_up(&self.scene, &mut self.slots, node) {
            self.stale = Stale::Layout;
        } else {
            self.touch(node);
        }
    }

    /// Draws the layer that the node is in again.
    pub(super) fn touch(&mut self, node: NodeId) {
        let layer = if self.overlays_around(Some(node)).is_empty() { Stale::List } else { Stale::Overlays };
        self.stale = self.stale.max(layer);
    }

    pub(super) fn set_states(&mut self, node: NodeId, bits: u16, on: bool) {
        let Some(slot) = self.slots.get_mut(node) else { return };
        let states = if on { slot.states | bits } else { slot.states & !bits };
        if states != slot.states {
            slot.states = states;
            let lights = slot.look.paint.scrollbar == Scrollbar::Scroll && bits & bit(State::Hover) != 0;
            let leads = slot.look.paint.group && bits & bit(State::Hover) != 0;
            self.restyle(node);
            if lights {
                self.touch(node);
            }
            if leads {
                self.mark_group(node, on);
            }
        }
    }

    /// Takes up the look that the node's style and states ask for now.
    fn restyle(&mut self, node: NodeId) {
        let (Some(of), Some(slot)) = (self.scene.node(node), self.slots.get_mut(node)) else { return };
        let look = self.looks.get(of, &self.scene, slot.states);
        let target = slot.motion.as_ref().map_or(&slot.look, |motion| motion.target());
        if Rc::ptr_eq(&look, target) {
            return;
        }
        let shown = Rc::clone(&slot.look);
        let look = self.take_up(node, look, Some(&shown));
        let Some(slot) = self.slots.get_mut(node) else { return };
        let before = std::mem::replace(&mut slot.look, look);
        let same_layout = slot.look.same_layout(&before);
        let same_text = slot.look.text == before.text;
        self.touch(node);
        if !same_text {
            self.forget_text(node, !same_layout);
            self.forget_block(rich::paragraph_of(&self.scene, node), !same_layout);
        }
        if !same_layout {
            self.invalidate(node);
        }
    }

    /// Forgets what is known of a text whose parts have changed.
    fn forget_block(&mut self, node: NodeId, measure: bool) {
        if let Some(text) = self.slots.get_mut(node).and_then(|slot| slot.text.as_mut()) {
            if measure { text.clear() } else { text.forget_lines() }
        }
    }

    /// What is inside inherits other text than before.
    pub(super) fn forget_text(&mut self, node: NodeId, measure: bool) {
        let Some(slot) = self.slots.get_mut(node) else { return };
        slot.text_look = None;
        if let Some(text) = &mut slot.text {
            if measure { text.clear() } else { text.forget_lines() }
        }
        if measure {
            slot.clear_layout();
        }
        let children = self.scene.node(node).map_or(&[][..], |node| &node.children).to_vec();
        for child in children {
            self.forget_text(child, measure);
        }
    }
}
