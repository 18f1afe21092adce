//! The one element of GPUI that a window consists of: it hands the frame's steps and the window's input to the view.
use gpui::{
    App, Bounds, Context, DispatchPhase, Element, ElementId, Entity, FileDropEvent, GlobalElementId,
    InspectorElementId, IntoElement, KeyDownEvent, KeyUpEvent, LayoutId, MouseDownEvent, MouseExitEvent,
    MouseMoveEvent, MouseUpEvent, Pixels, Render, ScrollEvent, Style, Window, relative, size,
};

use super::files;
use super::view::WindowView;
use crate::stage;

pub(crate) struct TreeElement {
    pub(crate) view: Entity<WindowView>,
}

impl Render for WindowView {
    fn render(&mut self, _: &mut Window, cx: &mut Context<'_, Self>) -> impl IntoElement {
        TreeElement { view: cx.entity() }
    }
}

impl IntoElement for TreeElement {
    type Element = Self;

    fn into_element(self) -> Self {
        self
    }
}

impl Element for TreeElement {
    type RequestLayoutState = ();
    type PrepaintState = ();

    fn id(&self) -> Option<ElementId> {
        Some(ElementId::Name("guppy".into()))
    }

    fn source_location(&self) -> Option<&'static std::panic::Location<'static>> {
        None
    }

    fn request_layout(
        &mut self,
        _: Option<&GlobalElementId>,
        _: Option<&InspectorElementId>,
        window: &mut Window,
        cx: &mut App,
    ) -> (LayoutId, ()) {
        let whole = Style { size: size(relative(1.).into(), relative(1.).into()), ..Style::default() };
        (window.request_layout(whole, [], cx), ())
    }

    fn prepaint(
        &mut self,
        _: Option<&GlobalElementId>,
        _: Option<&InspectorElementId>,
        _: Bounds<Pixels>,
        (): &mut (),
        window: &mut Window,
        cx: &mut App,
    ) {
        self.view.update(cx, |view, cx| view.prepaint(window, cx));
    }

    fn paint(
        &mut self,
        _: Option<&GlobalElementId>,
        _: Option<&InspectorElementId>,
        _: Bounds<Pixels>,
        (): &mut (),
        (): &mut (),
        window: &mut Window,
        cx: &mut App,
    ) {
        // First, while this is the element that GPUI registers keys for: painting a child changes that.
        self.listen(window);
        if self.view.read(cx).awaits_files(cx) {
            files::listen(&self.view, window, cx);
        }
        self.view.update(cx, |view, cx| view.paint(window, cx));
    }
}

impl TreeElement {
    /// The pointer is followed before anybody else sees it, so that what a node holds cannot hide it; keys come last, so
    /// that what a focused element makes of them is done.
    fn listen(&self, window: &mut Window) {
        macro_rules! pointer {
            ($event:ty, $handle:ident) => {
                let view = self.view.clone();
                window.on_mouse_event(move |event: &$event, phase, window, cx| {
                    if phase == DispatchPhase::Capture {
                        stage::at("input");
                        view.update(cx, |view, cx| view.$handle(event, window, cx));
                        stage::idle();
                    }
                });
            };
        }
        macro_rules! keys {
            ($event:ty, $handle:ident) => {
                let view = self.view.clone();
                window.on_key_event(move |event: &$event, phase, window, cx| {
                    if phase == DispatchPhase::Bubble {
                        stage::at("input");
                        view.update(cx, |view, cx| view.$handle(event, window, cx));
                        stage::idle();
                    }
                });
            };
        }
        pointer!(MouseMoveEvent, pointer_moved);
        pointer!(MouseDownEvent, pointer_pressed);
        pointer!(MouseUpEvent, pointer_released);
        pointer!(MouseExitEvent, pointer_left);
        pointer!(ScrollEvent, wheel_turned);
        pointer!(FileDropEvent, files_left);
        keys!(KeyDownEvent, key_pressed);
        keys!(KeyUpEvent, key_released);
    }
}
