//! One window: its scene, and what is transient about it (focus, scroll, resolved styles).
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use gpui::{
    Context, FocusHandle, Hsla, InteractiveElement as _, IntoElement, KeyDownEvent, MouseMoveEvent, ParentElement as _,
    Pixels, PlatformInput, Point, Render, ScrollHandle, Size, Styled as _, Subscription, Window, div, point, px,
    relative, rems,
};
use guppy_scene::{Scene, SceneError};
use guppy_wire::{Color, Event, Frame, NodeId, NodeKind, StyleId, event_bit};

use crate::inspect::Inspection;
use crate::outbox::Sink;
use crate::style::{self, Resolved};
use crate::{elements, fonts, theme};

pub(crate) struct WindowView {
    scene: Scene,
    sink: Sink,
    background: Hsla,
    size: Size<Pixels>,
    styles: HashMap<(Option<StyleId>, NodeKind), Rc<Resolved>>,
    focus: HashMap<NodeId, FocusHandle>,
    /// Has focus when no node has, because GPUI sends keys only along a path to a focus.
    resting: FocusHandle,
    /// The focus that JS was last told of.
    told_focus: Option<NodeId>,
    scrolls: HashMap<NodeId, Scrolling>,
    inspection: Option<Rc<RefCell<Inspection>>>,
    _bounds: Subscription,
}

/// A scrolled node's handle, and the offset that JS was last told.
#[derive(Clone, Default)]
pub(crate) struct Scrolling {
    pub(crate) handle: ScrollHandle,
    pub(crate) told: Rc<RefCell<Point<Pixels>>>,
}

impl WindowView {
    pub(crate) fn new(
        scene: Scene,
        sink: Sink,
        background: Color,
        headless: bool,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> Self {
        Self {
            scene,
            sink,
            background: style::color(background),
            size: window.viewport_size(),
            styles: HashMap::new(),
            focus: HashMap::new(),
            resting: cx.focus_handle(),
            told_focus: None,
            scrolls: HashMap::new(),
            inspection: headless.then(Rc::default),
            _bounds: cx.observe_window_bounds(window, |view, window, _| view.resized(window)),
        }
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
            self.styles.clear();
        }
        for style in applied.dropped_styles {
            self.styles.retain(|(of, _), _| *of != Some(style));
        }
        for node in applied.removed {
            self.focus.remove(&node);
            self.scrolls.remove(&node);
            self.told_focus = self.told_focus.filter(|told| *told != node);
            if let Some(inspection) = &self.inspection {
                inspection.borrow_mut().forget(node);
            }
        }
        for node in applied.updated {
            if self.focus.contains_key(&node) && !self.takes_focus(node) {
                if self.is_focused(node, window) {
                    window.blur(cx);
                }
                self.focus.remove(&node);
            }
        }
        cx.notify();
        Ok(())
    }

    /// Gives focus to a node; false when it takes none.
    pub(crate) fn focus(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) -> bool {
        if !self.takes_focus(node) {
            return false;
        }
        let handle = self.focus_handle(node, cx);
        window.focus(&handle, cx);
        true
    }

    pub(crate) fn scene(&self) -> &Scene {
        &self.scene
    }

    pub(crate) fn sink(&self) -> &Sink {
        &self.sink
    }

    pub(crate) fn inspection(&self) -> Option<&Rc<RefCell<Inspection>>> {
        self.inspection.as_ref()
    }

    pub(crate) fn resolved(&mut self, style: Option<StyleId>, kind: NodeKind) -> Rc<Resolved> {
        let scene = &self.scene;
        let resolve = || Rc::new(style::resolve(kind, style.and_then(|style| scene.style(style)).map(AsRef::as_ref)));
        Rc::clone(self.styles.entry((style, kind)).or_insert_with(resolve))
    }

    pub(crate) fn takes_focus(&self, node: NodeId) -> bool {
        self.scene
            .node(node)
            .is_some_and(|node| (node.kind.focusable() || node.props.focusable()) && !node.props.disabled())
    }

    pub(crate) fn is_focused(&self, node: NodeId, window: &Window) -> bool {
        self.focus.get(&node).is_some_and(|handle| handle.is_focused(window))
    }

    pub(crate) fn focus_handle(&mut self, node: NodeId, cx: &mut Context<'_, Self>) -> FocusHandle {
        self.focus.entry(node).or_insert_with(|| cx.focus_handle()).clone()
    }

    /// Tells JS where focus has gone since the last frame. GPUI's own focus events wait for the window to be the
    /// active one, which a headless window, or one without a window manager, never is.
    fn tell_focus(&mut self, window: &Window) {
        let before = self.told_focus;
        if before.is_some_and(|node| self.is_focused(node, window)) {
            return;
        }
        let now = self.focus.iter().find(|(_, handle)| handle.is_focused(window)).map(|(node, _)| *node);
        self.told_focus = now;
        if let Some(node) = before {
            self.tell(node, event_bit::BLUR, Event::Blur);
        }
        if let Some(node) = now {
            self.tell(node, event_bit::FOCUS, Event::Focus);
        }
    }

    pub(crate) fn scrolling(&mut self, node: NodeId) -> Scrolling {
        self.scrolls.entry(node).or_default().clone()
    }

    pub(crate) fn scroll_offset(&self, node: NodeId) -> Point<Pixels> {
        self.scrolls.get(&node).map(|scrolling| scrolling.handle.offset()).unwrap_or_default()
    }

    fn tell(&self, node: NodeId, bit: u32, event: Event) {
        if self.scene.node(node).is_some_and(|node| node.listens(bit)) {
            self.sink.node(node, self.scene.revision(), event);
        }
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
}

impl Render for WindowView {
    fn render(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) -> impl IntoElement {
        if window.focused(cx).is_none() {
            window.focus(&self.resting, cx);
        }
        self.tell_focus(window);
        let root = self.scene.root();
        let tree = root.map(|root| elements::build(self, root, true, window, cx));
        let inspection = self.inspection.clone();
        let released = self.inspection.clone();
        div()
            .on_children_prepainted(move |bounds, _, _| {
                if let (Some(inspection), Some(root), Some(bounds)) = (&inspection, root, bounds.first()) {
                    inspection.borrow_mut().bounds.insert(root, *bounds);
                }
            })
            .track_focus(&self.resting)
            .size_full()
            .flex()
            .flex_col()
            .bg(self.background)
            .text_color(theme::text_color())
            .font_family(fonts::SANS)
            .text_size(rems(1.))
            .line_height(relative(1.5))
            .on_key_down(|event: &KeyDownEvent, window, cx| move_focus(event, window, cx))
            .on_mouse_exit(|_, window, cx| window.defer(cx, pointer_left))
            .capture_any_mouse_up(move |_, _, _| {
                if let Some(inspection) = &released {
                    inspection.borrow_mut().pressed = None;
                }
            })
            .children(tree)
            .min_h(px(0.))
    }
}

/// GPUI keeps the last position when the pointer leaves the window, and with it the hover styles there.
fn pointer_left(window: &mut Window, cx: &mut gpui::App) {
    let outside = MouseMoveEvent { position: point(px(-1.), px(-1.)), ..MouseMoveEvent::default() };
    window.dispatch_event(PlatformInput::MouseMove(outside), cx);
}

fn move_focus(event: &KeyDownEvent, window: &mut Window, cx: &mut gpui::App) {
    let modifiers = event.keystroke.modifiers;
    if event.keystroke.key != "tab" || modifiers.control || modifiers.alt || modifiers.platform {
        return;
    }
    if modifiers.shift {
        window.focus_prev(cx);
    } else {
        window.focus_next(cx);
    }
}
