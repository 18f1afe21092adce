//! One window: its scene, and what is transient about it. Patches come in here; frames are laid out, listed and painted from
//! here, each step only where something has changed.
use std::rc::Rc;

use gpui::{
    AvailableSpace, Bounds, ContentMask, Context, Entity, FocusHandle, HitboxBehavior, Hsla, IntoElement,
    ParentElement as _, Pixels, Render, Size, Styled as _, Subscription, Window, div,
};
use guppy_scene::{Scene, SceneError};
use guppy_wire::{Color, Event, Frame, NodeId, event_bit};

use super::element::TreeElement;
use super::layout::Pass;
use super::list::{Build, DisplayList};
use super::look::{self, Looks};
use super::pointer::Pointer;
use super::slots::{Slot, Slots};
use super::text_look::TextLook;
use super::{convert, paint};
use crate::elements;
use crate::outbox::Sink;

/// With so many children, those that nobody sees are laid out no deeper than their size.
const MANY: usize = 24;

pub(crate) struct WindowView {
    pub(super) scene: Scene,
    pub(super) sink: Sink,
    background: Hsla,
    size: Size<Pixels>,
    pub(super) slots: Slots,
    pub(super) looks: Looks,
    pub(super) base_text: Rc<TextLook>,
    pub(super) list: DisplayList,
    frame: u32,
    pub(super) stale: Stale,
    /// Has focus when no node has, because GPUI sends keys only along a path to a focus.
    pub(super) resting: FocusHandle,
    pub(super) focus: Option<NodeId>,
    /// The focus that JS was last told of.
    pub(super) told_focus: Option<NodeId>,
    /// Nodes that wear the states of focus: the one that has it, then those around it.
    pub(super) marked: Vec<NodeId>,
    pub(super) pointer: Pointer,
    pub(super) counters: FrameCounters,
    _bounds: Subscription,
}

/// What has to be done again before the next frame.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stale {
    Nothing,
    List,
    Layout,
}

/// Work done since the window opened.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FrameCounters {
    pub(crate) frames: u64,
    pub(crate) built: u64,
    pub(crate) laid_out: u64,
    pub(crate) painted: u64,
}

impl WindowView {
    pub(crate) fn new(
        scene: Scene,
        sink: Sink,
        background: Color,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> Self {
        let mut view = Self {
            scene,
            sink,
            background: convert::color(background),
            size: window.viewport_size(),
            slots: Slots::default(),
            looks: Looks::default(),
            base_text: Rc::default(),
            list: DisplayList::default(),
            frame: 0,
            stale: Stale::Layout,
            resting: cx.focus_handle(),
            focus: None,
            told_focus: None,
            marked: Vec::new(),
            pointer: Pointer::default(),
            counters: FrameCounters::default(),
            _bounds: cx.observe_window_bounds(window, |view, window, _| view.resized(window)),
        };
        let nodes: Vec<NodeId> = view.scene.preorder().map(|(node, _)| node).collect();
        for node in nodes {
            view.create(node, window, cx);
        }
        view
    }

    /// Makes a frame the window's scene, or leaves everything as it is.
    pub(crate) fn apply(
        &mut self,
        frame: Frame,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> Result<(), SceneError> {
        let applied = self.scene.apply(frame)?;
        if applied.reset {
            self.looks.clear();
        }
        for style in &applied.dropped_styles {
            self.looks.forget(*style);
        }
        for node in &applied.removed {
            self.slots.remove(*node);
            if self.focus == Some(*node) {
                self.set_focus(None, window, cx);
            }
            self.told_focus = self.told_focus.filter(|told| told != node);
            self.pointer.forget(*node);
        }
        for node in &applied.created {
            self.create(*node, window, cx);
        }
        for node in &applied.updated {
            self.update(*node, window, cx);
        }
        if !applied.removed.is_empty() || !applied.created.is_empty() {
            self.stale = Stale::Layout;
        }
        cx.notify();
        Ok(())
    }

    fn create(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some(of) = self.scene.node(node) else { return };
        let states = if of.props.disabled() { look::bit(guppy_wire::State::Disabled) } else { 0 };
        let mut slot = Slot::new(self.looks.get(of, &self.scene, states));
        slot.states = states;
        slot.lazy = of.parent.is_some_and(|parent| self.has_lazy_children(parent));
        self.slots.insert(node, slot);
        if of.children.len() >= MANY {
            self.mark_children(node);
        }
        if let Some(mounted) = elements::mount(node, self, window, cx)
            && let Some(slot) = self.slots.get_mut(node)
        {
            slot.mounted = Some(mounted);
        }
    }

    /// Children whose inside can wait: of a long list, unless lines of text have to be aligned across them.
    fn has_lazy_children(&self, parent: NodeId) -> bool {
        let many = self.scene.node(parent).is_some_and(|node| node.children.len() >= MANY);
        many && self.slots.get(parent).is_none_or(|slot| slot.look.layout.align_items != taffy::AlignItems::BASELINE)
    }

    fn mark_children(&mut self, parent: NodeId) {
        let lazy = self.has_lazy_children(parent);
        let Some(of) = self.scene.node(parent) else { return };
        for child in &of.children {
            if let Some(slot) = self.slots.get_mut(*child) {
                slot.lazy = lazy;
            }
        }
    }

    fn update(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some(of) = self.scene.node(node) else { return };
        let (disabled, is_text) = (of.props.disabled(), of.kind == guppy_wire::NodeKind::Text);
        let content = of.props.content.clone();
        self.mark_children(node);
        self.set_states(node, look::bit(guppy_wire::State::Disabled), disabled);
        self.restyle(node);
        if is_text {
            self.replace_text(node, content.as_deref().unwrap_or_default(), window);
        } else {
            self.invalidate(node);
        }
        elements::update(node, self, window, cx);
    }

    /// Measures a changed text in all the ways its layout asked for, and lays out again only where that answers otherwise.
    fn replace_text(&mut self, node: NodeId, content: &str, window: &Window) {
        let look = super::layout::text_look(&self.scene, &mut self.slots, &self.base_text, node);
        let Some(block) = self.slots.get_mut(node).and_then(|slot| slot.text.as_mut()) else {
            self.invalidate(node);
            return;
        };
        if block.replace(&super::text::shown(content), &look, window.text_system()) {
            self.stale = self.stale.max(Stale::List);
        } else {
            self.invalidate(node);
        }
    }

    /// Lays the node out again, and all that may depend on its size.
    pub(super) fn invalidate(&mut self, node: NodeId) {
        let mut at = Some(node);
        while let Some(node) = at {
            if let Some(slot) = self.slots.get_mut(node) {
                slot.clear_layout();
            }
            at = self.scene.node(node).and_then(|node| node.parent);
        }
        self.stale = Stale::Layout;
    }

    pub(super) fn set_states(&mut self, node: NodeId, bits: u8, on: bool) {
        let Some(slot) = self.slots.get_mut(node) else { return };
        let states = if on { slot.states | bits } else { slot.states & !bits };
        if states != slot.states {
            slot.states = states;
            self.restyle(node);
        }
    }

    /// Takes up the look that the node's style and states ask for now.
    fn restyle(&mut self, node: NodeId) {
        let (Some(of), Some(slot)) = (self.scene.node(node), self.slots.get_mut(node)) else { return };
        let look = self.looks.get(of, &self.scene, slot.states);
        if Rc::ptr_eq(&look, &slot.look) {
            return;
        }
        let before = std::mem::replace(&mut slot.look, look);
        let same_layout = slot.look.same_layout(&before);
        let same_text = slot.look.text == before.text;
        self.stale = self.stale.max(Stale::List);
        if !same_text {
            self.forget_text(node, !same_layout);
        }
        if !same_layout {
            self.invalidate(node);
        }
    }

    /// What is inside inherits other text than before.
    fn forget_text(&mut self, node: NodeId, measure: bool) {
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

    pub(super) fn tell(&self, node: NodeId, bit: u32, event: Event) {
        if self.listens(node, bit) {
            self.sink.node(node, self.scene.revision(), event);
        }
    }

    pub(super) fn listens(&self, node: NodeId, bit: u32) -> bool {
        self.scene.node(node).is_some_and(|of| of.listens(bit) && !of.props.disabled())
    }

    fn resized(&mut self, window: &Window) {
        let size = window.viewport_size();
        if size != self.size {
            self.size = size;
            let (width, height) = (size.width.into(), size.height.into());
            let event = Event::WindowResized { width, height, scale: window.scale_factor() };
            self.sink.window(self.scene.revision(), event);
        }
    }

    /// Brings layout and display list up to date. Hovering can change looks, and looks the layout: two rounds settle that.
    pub(super) fn settle(&mut self, window: &Window) {
        let viewport = window.viewport_size();
        if viewport != self.laid_out_for() {
            self.stale = Stale::Layout;
        }
        for _ in 0..3 {
            if self.stale == Stale::Nothing {
                return;
            }
            self.rebuild(viewport, window);
            self.stale = Stale::Nothing;
            self.point_again();
        }
    }

    fn laid_out_for(&self) -> Size<Pixels> {
        self.pointer.window
    }

    fn rebuild(&mut self, viewport: Size<Pixels>, window: &Window) {
        let Some(root) = self.scene.root() else { return };
        self.pointer.window = viewport;
        self.frame = self.frame.wrapping_add(1);
        let system = Rc::clone(window.text_system());
        let mut pass = Pass::new(&self.scene, &mut self.slots, &system, &self.base_text);
        if self.stale == Stale::Layout {
            pass.root(root, viewport.width.into(), viewport.height.into());
        }
        let build =
            Build { scene: &self.scene, pass: &mut pass, list: DisplayList::default(), frame: self.frame, built: 0 };
        let (list, built) = build.run(root, Bounds { origin: gpui::Point::default(), size: viewport });
        self.counters.built += built as u64;
        self.counters.laid_out += pass.laid_out as u64;
        let before = std::mem::replace(&mut self.list, list);
        for node in before.texts {
            if let Some(slot) = self.slots.get_mut(node).filter(|slot| slot.seen != self.frame)
                && let Some(text) = &mut slot.text
            {
                text.forget_lines();
            }
        }
        self.tell_scrolled();
    }

    fn tell_scrolled(&mut self) {
        for node in std::mem::take(&mut self.list.scrolled) {
            let Some(scroll) = self.slots.get_mut(node).and_then(|slot| slot.scroll.as_mut()) else { continue };
            let (offset, delta) = (scroll.offset, scroll.offset - scroll.told);
            scroll.told = offset;
            let (offset_x, offset_y) = (offset.x.into(), offset.y.into());
            let (delta_x, delta_y) = (delta.x.into(), delta.y.into());
            self.tell(node, event_bit::SCROLL, Event::Scroll { offset_x, offset_y, delta_x, delta_y });
        }
    }

    pub(super) fn prepaint(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.sync_focus(window, cx);
        self.settle(window);
        self.counters.frames += 1;
        self.counters.painted += self.list.items.len() as u64;
        window.set_focus_handle(&self.resting, cx);
        self.prepaint_hosted(window, cx);
    }

    /// Elements of GPUI have hitboxes of their own, so what lies over one has to cover it there too.
    fn prepaint_hosted(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        let mut hosted = std::mem::take(&mut self.list.hosted);
        for at in 0..hosted.len() {
            let next = hosted.get(at + 1).map_or(self.list.hits.len(), |next| next.hits_below);
            let Some(one) = hosted.get_mut(at) else { break };
            let Some(mut mounted) = self.slots.get_mut(one.node).and_then(|slot| slot.mounted.take()) else { continue };
            let mut element = mounted.element(window, cx);
            if let Some(slot) = self.slots.get_mut(one.node) {
                slot.mounted = Some(mounted);
            }
            let style = one.look.refinement();
            let opacity = one.opacity;
            let room = one.bounds.size;
            if let Some(inner) = element.take() {
                let mut outer = div().w(room.width).h(room.height).opacity(opacity).child(inner).into_any_element();
                window.with_text_style(Some(style), |window| {
                    window.with_content_mask(Some(ContentMask { bounds: one.clip }), |window| {
                        let available = room.map(AvailableSpace::Definite);
                        outer.prepaint_as_root(one.bounds.origin, available, window, cx);
                    });
                });
                one.element = Some(outer);
            }
            for hit in self.list.hits.get(one.hits_below..next).unwrap_or_default() {
                window.insert_hitbox(hit.bounds, HitboxBehavior::BlockMouse);
            }
        }
        self.list.hosted = hosted;
    }

    pub(super) fn paint(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        let whole = Bounds { origin: gpui::Point::default(), size: self.pointer.window };
        if !self.list.covers(whole) {
            window.paint_quad(gpui::fill(whole, self.background));
        }
        paint::paint(&mut self.list, &mut self.slots, &self.scene, window, cx);
        if let Some(cursor) = self.cursor() {
            window.set_window_cursor_style(cursor);
        }
    }
}

impl Render for WindowView {
    fn render(&mut self, _: &mut Window, cx: &mut Context<'_, Self>) -> impl IntoElement {
        let view: Entity<Self> = cx.entity();
        TreeElement { view }
    }
}
