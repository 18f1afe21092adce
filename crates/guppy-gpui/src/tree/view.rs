//! One window: its scene, and what is transient about it. Patches come in here; frames are laid out, listed and painted from
//! here, each step only where something has changed.
use std::rc::Rc;
use std::sync::Arc;

use gpui::{
    AvailableSpace, Bounds, ContentMask, Context, FocusHandle, HitboxBehavior, Hsla, IntoElement, ParentElement as _,
    Pixels, Size, Styled as _, Subscription, Window, div,
};
use guppy_scene::Scene;
use guppy_wire::events::Scroll;
use guppy_wire::window_events::{Blurred, Focused, Resized, Warned};
use guppy_wire::{Color, EventPayload, NodeId};

use super::key_names::Named;
use super::layout::Pass;
use super::list::{Build, DisplayList};
use super::look::Looks;
use super::pointer::Pointer;
use super::segments::{Piece, Pieces};
use super::selection::Selection;
use super::slots::Slots;
use super::stale::Stale;
use super::text_look::TextLook;
use super::{convert, paint};
use crate::elements::element::Host;
use crate::fonts::Families;
use crate::media::pictures;
use crate::outbox::Sink;
use crate::platform::{self, Keymap};
use crate::shared::{Counters, Shared};

/// As many nodes leave some megabytes behind; fewer are soon filled by others.
const MANY_GONE: usize = 5000;

pub(crate) struct WindowView {
    pub(super) scene: Scene,
    pub(super) sink: Sink,
    background: Hsla,
    size: Size<Pixels>,
    pub(super) slots: Slots,
    pub(super) looks: Looks,
    pub(super) base_text: Rc<TextLook>,
    pub(super) list: DisplayList,
    pieces: Pieces,
    frame: u32,
    /// Nodes that went since memory was last given back.
    pub(super) gone: usize,
    pub(super) stale: Stale,
    /// The window's size when the tree was last laid out.
    laid_out_for: Size<Pixels>,
    /// Has focus when no node has, because GPUI sends keys only along a path to a focus.
    pub(super) resting: FocusHandle,
    pub(super) focus: Option<NodeId>,
    /// The focus that JS was last told of.
    pub(super) told_focus: Option<NodeId>,
    /// Nodes that wear the states of focus: the one that has it, then those around it.
    pub(super) marked: Vec<NodeId>,
    pub(super) pointer: Pointer,
    pub(super) selection: Option<Selection>,
    /// Nodes that hold an element which takes the keys itself.
    pub(super) mounted: Vec<NodeId>,
    /// How an element says that it has changed.
    pub(super) host: Host,
    shared: Arc<Shared>,
    /// Keys that are down, to tell of their release where the keyboard goes to another window.
    pub(super) held: Vec<Named>,
    /// The keyboard of this window, where there is one to ask.
    pub(crate) keymap: Option<Rc<Keymap>>,
    /// Whether JS was last told that the keyboard is ours.
    active: bool,
    _bounds: Subscription,
    _activation: Subscription,
}

impl WindowView {
    pub(crate) fn new(
        scene: Scene,
        sink: Sink,
        background: Color,
        shared: Arc<Shared>,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> Self {
        let mut view = Self {
            scene,
            sink,
            background: convert::color(background),
            size: window.viewport_size(),
            slots: Slots::default(),
            looks: Looks::new(Families::new(Rc::clone(window.text_system()))),
            base_text: Rc::new(TextLook::on(convert::color(background))),
            list: DisplayList::default(),
            pieces: Pieces::default(),
            frame: 0,
            gone: 0,
            stale: Stale::Layout,
            laid_out_for: Size::default(),
            resting: cx.focus_handle(),
            focus: None,
            told_focus: None,
            marked: Vec::new(),
            pointer: Pointer::default(),
            selection: None,
            mounted: Vec::new(),
            host: host(cx),
            shared,
            held: Vec::new(),
            keymap: None,
            active: false,
            _bounds: cx.observe_window_bounds(window, |view, window, _| view.resized(window)),
            _activation: cx.observe_window_activation(window, |view, window, _| view.activated(window)),
        };
        let nodes: Vec<NodeId> = view.scene.preorder().map(|(node, _)| node).collect();
        for node in nodes {
            view.create(node, window, cx);
        }
        view
    }

    /// Tells JS what happened to a node; false where nobody listens.
    pub(super) fn tell<T: EventPayload>(&self, node: NodeId, payload: &T) -> bool {
        let Some(of) = self.scene.node(node) else { return false };
        let listens = T::number(of.kind).is_some_and(|number| of.listens(1 << number)) && !of.props.disabled();
        if listens {
            self.sink.node(node, of.kind, self.scene.revision(), payload);
        }
        listens
    }

    fn resized(&mut self, window: &Window) {
        let size = window.viewport_size();
        if size != self.size {
            self.size = size;
            let (width, height) = (size.width.into(), size.height.into());
            self.sink.window(self.scene.revision(), &Resized { height, scale: window.scale_factor(), width });
        }
    }

    fn activated(&mut self, window: &Window) {
        let active = window.is_window_active();
        if active == self.active {
            return;
        }
        self.active = active;
        if active {
            self.sink.window(self.scene.revision(), &Focused {});
        } else {
            self.release_keys();
            self.sink.window(self.scene.revision(), &Blurred {});
        }
    }

    /// Brings layout and display list up to date. Hovering can change looks, and looks the layout: two rounds settle that.
    pub(super) fn settle(&mut self, window: &Window) {
        let viewport = window.viewport_size();
        if viewport != self.laid_out_for {
            self.stale = Stale::Layout;
        }
        for _ in 0..3 {
            if self.stale == Stale::Nothing {
                return;
            }
            self.rebuild(viewport, window);
            self.stale = Stale::Nothing;
            self.point();
        }
    }

    fn rebuild(&mut self, viewport: Size<Pixels>, window: &Window) {
        let Some(root) = self.scene.root() else { return };
        self.laid_out_for = viewport;
        self.frame = self.frame.wrapping_add(1);
        let system = Rc::clone(window.text_system());
        let mut pass = Pass::new(&self.scene, &mut self.slots, &system, &self.base_text);
        if self.stale == Stale::Layout {
            pass.root(root, viewport.width.into(), viewport.height.into());
        }
        let build = Build {
            scene: &self.scene,
            pass: &mut pass,
            list: DisplayList::default(),
            selection: self.selection.as_ref(),
            frame: self.frame,
            items: Vec::new(),
            built: 0,
        };
        let (list, built) = build.run(root, Bounds { origin: gpui::Point::default(), size: viewport });
        let laid_out = pass.laid_out;
        Counters::add(&self.shared.counters.built, built);
        self.count_laid_out(laid_out);
        let before = std::mem::replace(&mut self.list, list);
        for node in before.texts {
            if let Some(slot) = self.slots.get_mut(node).filter(|slot| slot.seen != self.frame)
                && let Some(text) = &mut slot.text
            {
                text.forget_lines();
            }
        }
        self.tell_scrolled();
        self.tell_missing_fonts();
        if self.gone >= MANY_GONE {
            self.gone = 0;
            platform::give_back_memory();
        }
    }

    pub(super) fn count_laid_out(&self, nodes: usize) {
        Counters::add(&self.shared.counters.laid_out, nodes);
    }

    fn tell_scrolled(&mut self) {
        for node in std::mem::take(&mut self.list.scrolled) {
            let Some(scroll) = self.slots.get_mut(node).and_then(|slot| slot.scroll.as_mut()) else { continue };
            let (offset, delta) = (scroll.offset, scroll.offset - scroll.told);
            scroll.told = offset;
            let (offset_x, offset_y) = (offset.x.into(), offset.y.into());
            let (delta_x, delta_y) = (delta.x.into(), delta.y.into());
            self.tell(node, &Scroll { delta_x, delta_y, offset_x, offset_y });
        }
    }

    fn tell_missing_fonts(&mut self) {
        for list in self.looks.families.take_missing() {
            let message = format!(
                "No font of this system is in the family `{list}`; its text is drawn in `sans`. Bundled are `sans` and `mono`."
            );
            self.sink.window(self.scene.revision(), &Warned { message: Arc::from(message) });
        }
    }

    pub(super) fn prepaint(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.sync_focus(window, cx);
        self.settle(window);
        if let Some(items) = self.list.items.take() {
            Counters::add(&self.shared.counters.painted, items.len());
            self.pieces.replace(items, cx);
            pictures::sweep(window, cx);
        }
        Counters::add(&self.shared.counters.frames, 1);
        window.set_focus_handle(&self.resting, cx);
        for at in 0..self.pieces.list.len() {
            match self.pieces.list.get(at) {
                Some(Piece::Hosted(hosted)) => self.prepaint_hosted(*hosted, window, cx),
                _ => self.pieces.prepaint(at, window, cx),
            }
        }
    }

    /// Elements of GPUI have hitboxes of their own, so what lies over one has to cover it there too.
    fn prepaint_hosted(&mut self, at: usize, window: &mut Window, cx: &mut Context<'_, Self>) {
        let next = self.list.hosted.get(at + 1).map_or(self.list.hits.len(), |next| next.hits_below);
        let Some(one) = self.list.hosted.get_mut(at) else { return };
        let Some(mut mounted) = self.slots.get_mut(one.node).and_then(|slot| slot.mounted.take()) else { return };
        let inner = match one.picture.clone() {
            Some(picture) => picture.into_element(),
            None => mounted.draw(&one.look, window, cx),
        };
        if let Some(slot) = self.slots.get_mut(one.node) {
            slot.mounted = Some(mounted);
        }
        let room = one.bounds.size;
        let mut outer = div().w(room.width).h(room.height).opacity(one.opacity).child(inner).into_any_element();
        window.with_text_style(Some(one.look.refinement()), |window| {
            window.with_content_mask(Some(ContentMask { bounds: one.clip }), |window| {
                let available = room.map(AvailableSpace::Definite);
                outer.prepaint_as_root(one.bounds.origin, available, window, cx);
            });
        });
        one.element = Some(outer);
        for hit in self.list.hits.get(one.hits_below..next).unwrap_or_default() {
            window.insert_hitbox(hit.bounds, HitboxBehavior::BlockMouse);
        }
    }

    pub(super) fn paint(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        let whole = Bounds { origin: gpui::Point::default(), size: self.laid_out_for };
        if !self.list.covers {
            window.paint_quad(gpui::fill(whole, self.background));
        }
        for at in 0..self.pieces.list.len() {
            match self.pieces.list.get(at) {
                Some(Piece::Hosted(hosted)) => {
                    if let Some(hosted) = self.list.hosted.get_mut(*hosted) {
                        paint::paint_hosted(hosted, window, cx);
                    }
                }
                _ => self.pieces.paint(at, window, cx),
            }
        }
        if let Some(cursor) = self.cursor() {
            window.set_window_cursor_style(cursor);
        }
    }
}

/// Elements speak up while the view is at work on them, so it listens when that is done.
fn host(cx: &Context<'_, WindowView>) -> Host {
    let view = cx.weak_entity();
    Rc::new(move |node, change, cx| {
        let view = view.clone();
        cx.defer(move |cx| {
            // A window that is closed has nothing to draw.
            let _ = view.update(cx, |view, cx| view.changed(node, change, cx));
        });
    })
}
