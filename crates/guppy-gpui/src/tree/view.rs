//! One window: its scene, and what is transient about it. Patches come in here; frames are laid out, listed and painted from
//! here, each step only where something has changed.
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use gpui::{Bounds, Context, FocusHandle, Pixels, Size, Subscription, Task, Window};
use guppy_scene::Scene;
use guppy_wire::events::Scroll;
use guppy_wire::rows::Range;
use guppy_wire::window_events::{Blurred, Focused, Warned};
use guppy_wire::{Color, EventPayload, NodeId, UnmetOption};

use super::drag::Dragged;
use super::ghost;
use super::grip::Grip;
use super::held::Held;
use super::key_names::Named;
use super::layers::Layers;
use super::layout::{Pass, clear_up};
use super::list::{Build, Moment};
use super::look::Looks;
use super::overlays::Overlays;
use super::pointer::Pointer;
use super::reader::Reader;
use super::roved::Roved;
use super::rows::Wanted;
use super::selection::Selection;
use super::shortcuts::Shortcuts;
use super::slots::Slots;
use super::stale::Stale;
use super::standing::Standing;
use super::text_look::TextLook;
use crate::desktop::Desktop;
use crate::elements::element::Host;
use crate::fonts::Families;
use crate::outbox::Sink;
use crate::platform::Keymap;
use crate::shared::{Counters, Shared};
use crate::simulated::Simulated;
use crate::stage;
use crate::theme::Choice;

pub(crate) struct WindowView {
    pub(super) scene: Scene,
    pub(super) sink: Sink,
    /// What is behind the tree, as the program said it.
    pub(super) background: Color,
    /// What the program has decided about the colours.
    pub(super) choice: Choice,
    /// Dark, accent and less motion, as JS was last told.
    pub(super) told_theme: (bool, Option<u32>, bool),
    pub(crate) standing: Standing,
    /// GPUI is the one who knows how the window is shown.
    pub(crate) asks_gpui: bool,
    /// What could not be done when the window opened, until JS is told.
    pub(crate) unmet: Vec<UnmetOption>,
    /// Where the window stands, where no desktop says it.
    pub(crate) simulated: Option<Simulated>,
    /// Its edges resize it, since nobody else draws a frame.
    pub(crate) edges: bool,
    pub(super) grip: Option<Grip>,
    pub(super) slots: Slots,
    pub(super) looks: Looks,
    pub(super) base_text: Rc<TextLook>,
    pub(super) layers: Layers,
    pub(super) overlays: Overlays,
    pub(super) roved: Roved,
    pub(super) frame: u32,
    /// Nodes that move, and when they last did.
    pub(super) moving: Vec<NodeId>,
    pub(super) clock: Instant,
    /// Nothing is to move by itself.
    pub(super) rests: bool,
    /// Waits for the next picture of one that moves.
    pub(super) playing: Option<(Instant, Task<()>)>,
    /// Scrollers on their way, and those whose thumbs show because they have moved.
    pub(super) gliding: Vec<NodeId>,
    pub(super) lit: Vec<NodeId>,
    pub(super) dimming: Option<(Instant, Task<()>)>,
    pub(super) stale: Stale,
    /// Nodes whose content may take another size.
    pub(super) resized: Vec<NodeId>,
    /// Lists of which rows came or went.
    pub(super) reranged: Vec<NodeId>,
    /// Lists whose rows turned out to have another height than layout was told.
    unsettled: Vec<NodeId>,
    /// The window's size when the tree was last laid out.
    pub(super) laid_out_for: Size<Pixels>,
    /// Device px per logical px, when what is drawn was listed last.
    listed_at: f32,
    /// Has focus when no node has, because GPUI sends keys only along a path to a focus.
    pub(super) resting: FocusHandle,
    pub(super) focus: Option<NodeId>,
    /// The focus that JS was last told of.
    pub(super) told_focus: Option<NodeId>,
    /// Nodes that wear the states of focus: the one that has it, then those around it.
    pub(super) marked: Vec<NodeId>,
    pub(super) pointer: Pointer,
    pub(super) dragging: Option<Box<Dragged>>,
    /// Some node takes files, or did.
    pub(super) takes_files: bool,
    pub(super) selection: Option<Selection>,
    /// Nodes that hold an element which takes the keys itself.
    pub(super) mounted: Vec<NodeId>,
    /// How an element says that it has changed.
    pub(super) host: Host,
    pub(super) shared: Arc<Shared>,
    pub(super) retained: Held,
    /// What the frame at work has taken so far.
    spent: Duration,
    /// The way to assistive technology, where there is one.
    pub(super) reader: Option<Box<Reader>>,
    /// Keys that are down, to tell of their release where the keyboard goes to another window.
    pub(super) held: Vec<Named>,
    /// The keyboard of this window, where there is one to ask.
    pub(crate) keymap: Option<Rc<Keymap>>,
    /// Keys that the program takes for itself.
    pub(super) shortcuts: Shortcuts,
    /// Whether JS was last told that the keyboard is ours.
    active: bool,
    _bounds: Subscription,
    _activation: Subscription,
    _appearance: [Subscription; 2],
}

impl WindowView {
    pub(crate) fn new(
        scene: Scene,
        sink: Sink,
        (background, choice): (Color, Choice),
        shared: Arc<Shared>,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> Self {
        let theme = Rc::new(choice.theme(&Desktop::of(window, cx)));
        let base_text = Rc::new(TextLook::on(theme.color(background), background, &theme));
        let mut view = Self {
            scene,
            sink,
            background,
            choice,
            told_theme: (false, None, false),
            standing: Standing::of(window),
            asks_gpui: false,
            unmet: Vec::new(),
            simulated: None,
            edges: false,
            grip: None,
            slots: Slots::default(),
            looks: Looks::new(Families::new(Rc::clone(window.text_system())), theme),
            base_text,
            layers: Layers::default(),
            overlays: Overlays::default(),
            roved: Roved::default(),
            frame: 0,
            moving: Vec::new(),
            clock: cx.background_executor().now(),
            rests: false,
            playing: None,
            gliding: Vec::new(),
            lit: Vec::new(),
            dimming: None,
            stale: Stale::Layout,
            resized: Vec::new(),
            reranged: Vec::new(),
            unsettled: Vec::new(),
            laid_out_for: Size::default(),
            listed_at: 0.,
            resting: cx.focus_handle(),
            focus: None,
            told_focus: None,
            marked: Vec::new(),
            pointer: Pointer::default(),
            dragging: None,
            takes_files: false,
            selection: None,
            mounted: Vec::new(),
            host: Self::host(cx),
            retained: Held::new(Arc::clone(&shared)),
            spent: Duration::ZERO,
            shared,
            reader: None,
            held: Vec::new(),
            keymap: None,
            shortcuts: Shortcuts::default(),
            active: false,
            _bounds: cx.observe_window_bounds(window, |view, window, cx| view.resized(window, cx)),
            _activation: cx.observe_window_activation(window, |view, window, _| view.activated(window)),
            _appearance: [
                cx.observe_window_appearance(window, |view, window, cx| view.retheme(window, cx)),
                cx.observe_global_in::<Desktop>(window, |view, window, cx| view.retheme(window, cx)),
            ],
        };
        let nodes: Vec<NodeId> = view.scene.preorder().map(|(node, _)| node).collect();
        for node in nodes {
            view.create(node, window, cx);
        }
        view.retheme(window, cx);
        view.retained.count(&view.scene);
        view
    }

    /// Tells JS what happened to a node; false where nobody listens.
    pub(super) fn tell<T: EventPayload>(&self, node: NodeId, payload: &T) -> bool {
        let Some(of) = self.scene.node(node) else { return false };
        let listens = self.listens::<T>(node);
        if listens {
            self.sink.node(node, of.kind, self.scene.revision(), payload);
        }
        listens
    }

    pub(super) fn listens<T: EventPayload>(&self, node: NodeId) -> bool {
        let Some(of) = self.scene.node(node) else { return false };
        T::number(of.kind).is_some_and(|number| of.listens(1 << number)) && !of.props.disabled()
    }

    fn activated(&mut self, window: &Window) {
        let active = window.is_window_active();
        if active == self.active {
            return;
        }
        self.active = active;
        self.tell_assistive_window(window);
        if active {
            self.sink.window(self.scene.revision(), &Focused {});
        } else {
            self.release_keys();
            self.forget_pending_keys();
            self.release_pointer(window);
            self.sink.window(self.scene.revision(), &Blurred {});
        }
    }

    /// Brings layout and display list up to date. Hovering can change looks, and looks the layout: two rounds settle that.
    pub(super) fn settle(&mut self, window: &Window) {
        let viewport = window.viewport_size();
        if viewport != self.laid_out_for {
            self.stale = Stale::Layout;
        }
        if window.scale_factor() != self.listed_at {
            self.stale = self.stale.max(Stale::List);
        }
        for _ in 0..3 {
            if self.stale == Stale::Nothing {
                return;
            }
            self.rebuild(viewport, window);
            self.stale = Stale::Nothing;
            for node in std::mem::take(&mut self.unsettled) {
                self.invalidate(node);
            }
            self.point();
        }
    }

    fn rebuild(&mut self, viewport: Size<Pixels>, window: &Window) {
        let Some(root) = self.scene.root() else { return };
        stage::at("layout");
        let started = Instant::now();
        self.laid_out_for = viewport;
        self.listed_at = window.scale_factor();
        self.frame = self.frame.wrapping_add(1);
        let system = Rc::clone(window.text_system());
        let mut pass = Pass::new(&self.scene, &mut self.slots, &system, &self.base_text);
        for node in self.resized.drain(..) {
            if !pass.settle_resized(node) {
                clear_up(pass.scene, pass.slots, node);
                self.stale = Stale::Layout;
            }
        }
        if self.stale == Stale::Layout {
            pass.root(root, viewport.width.into(), viewport.height.into());
            self.shared.counters.layout.add(started.elapsed());
        }
        stage::at("list");
        let whole = Bounds { origin: gpui::Point::default(), size: viewport };
        let at = Moment { frame: self.frame, scale: window.scale_factor(), now: (!self.rests).then_some(self.clock) };
        let mut before = Vec::new();
        let mut built = 0;
        if self.stale >= Stale::List {
            let (list, count) = Build::new(&self.scene, &mut pass, self.selection.as_ref(), at).window(root, whole);
            before.extend(self.layers.window.replace(list));
            built += count;
        }
        let ghost = self.dragging.as_ref().and_then(|dragged| ghost::of(dragged, &self.scene));
        if self.overlays.any() || ghost.is_some() || !self.layers.above.is_empty() {
            let mut build = Build::new(&self.scene, &mut pass, self.selection.as_ref(), at);
            self.overlays.build(&mut build, whole);
            if let Some(ghost) = ghost {
                ghost.build(&mut build, whole);
            }
            let (list, count) = build.finish();
            before.extend(self.layers.above.replace(list));
            built += count;
        }
        let laid_out = pass.laid_out;
        Counters::add(&self.shared.counters.built, built);
        self.count_laid_out(laid_out);
        for node in before {
            if let Some(slot) = self.slots.get_mut(node).filter(|slot| slot.seen != self.frame)
                && let Some(text) = &mut slot.text
            {
                text.forget_lines();
            }
        }
        self.tell_scrolled();
        self.tell_wanted();
        self.tell_resized();
        self.tell_placed();
        self.tell_missing_fonts();
    }

    pub(super) fn count_laid_out(&self, nodes: usize) {
        Counters::add(&self.shared.counters.laid_out, nodes);
    }

    fn tell_scrolled(&mut self) {
        for node in self.layers.take_scrolled() {
            let Some(slot) = self.slots.get_mut(node) else { continue };
            let now = slot.offset();
            let Some(scroll) = &mut slot.scroll else { continue };
            let before = std::mem::replace(&mut scroll.told, now);
            let ([offset_x, offset_y], [delta_x, delta_y]) = (now, [now[0] - before[0], now[1] - before[1]]);
            let (delta_x, delta_y) = (delta_x as f32, delta_y as f32);
            self.light(node);
            self.tell(node, &Scroll { delta_x, delta_y, offset_x, offset_y });
        }
    }

    /// Tells lists which of their rows they want, and lays out again those that are as high as their rows.
    fn tell_wanted(&mut self) {
        let (wanting, resized) = self.layers.take_wanting();
        for node in wanting {
            let Some(slot) = self.slots.get_mut(node) else { continue };
            let offset = slot.offset()[1];
            let Some(rows) = &mut slot.rows else { continue };
            rows.told = Some(rows.wanted);
            let Wanted { first, last, height, left, width, at_end, .. } = rows.wanted;
            self.tell(node, &Range { at_end, first, height, last, left, offset, width });
        }
        self.unsettled.extend(resized);
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
        let started = Instant::now();
        self.resync_overlays(window, cx);
        self.sync_focus(window, cx);
        self.mark_invalid();
        self.move_on(cx);
        self.scroll_dragged(window, cx);
        self.glide_on();
        self.dim(cx);
        self.settle(window);
        self.fit(window, cx);
        self.keep_moving(window, cx);
        self.keep_playing(cx);
        self.keep_gliding(window, cx);
        self.dim(cx);
        self.tell_assistive(window, cx);
        Counters::add(&self.shared.counters.painted, self.layers.take_up(window, cx));
        Counters::add(&self.shared.counters.frames, 1);
        window.set_focus_handle(&self.resting, cx);
        self.prepaint_layers(window, cx);
        self.fit_later(cx);
        self.spent = started.elapsed();
    }

    pub(super) fn paint(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        stage::at("paint");
        let started = Instant::now();
        let whole = Bounds { origin: gpui::Point::default(), size: self.laid_out_for };
        if !self.layers.window.list.covers {
            window.paint_quad(gpui::fill(whole, self.looks.theme.color(self.background)));
        }
        self.layers.window.paint(window, cx);
        self.layers.above.paint(window, cx);
        if let Some(cursor) = self.edge_cursor().or_else(|| self.cursor()) {
            window.set_window_cursor_style(cursor);
        }
        let painting = started.elapsed();
        self.shared.counters.paint.add(painting);
        self.shared.counters.frame.add(self.spent + painting);
        stage::at("present");
        // When the picture has been handed to the desktop.
        cx.defer(|_| stage::idle());
    }
}
