//! Assistive technology as a reader of the window and as a hand in it: when it is told what, and what it asks nodes to do.
use accesskit::{Action, ActionData, ActionRequest, NodeId as Id, Rect, TreeId};
use gpui::{
    Bounds, Context, KeyDownEvent, KeyUpEvent, Keystroke, Modifiers, Pixels, PlatformInput, Point, SharedString,
    Window, point,
};
use guppy_wire::events::SetValue;
use guppy_wire::{AssistAction, NodeId, Role};

use super::reader::{MadeFrom, Nodes, Reader, WINDOW};
use super::view::WindowView;
use super::{accessible, bounds, events};
use crate::platform::{Assistive, Heard};
use crate::shared::Counters;

impl WindowView {
    /// Connects the window, which costs nothing until somebody wants to read it.
    pub(crate) fn connect_assistive(&mut self, title: SharedString, window: &Window, cx: &mut Context<'_, Self>) {
        let (assistive, receiver) = Assistive::new();
        let heard = cx.spawn_in(window, async move |view, cx| {
            while let Ok(heard) = receiver.recv().await {
                if view.update_in(cx, |view, window, cx| view.hear(heard, window, cx)).is_err() {
                    return;
                }
            }
        });
        self.reader = Some(Box::new(Reader::new(assistive, title, heard)));
        self.tell_assistive_window(window);
    }

    fn hear(&mut self, heard: Heard, window: &mut Window, cx: &mut Context<'_, Self>) {
        match heard {
            Heard::Began | Heard::Ended => {
                if let Some(reader) = &mut self.reader {
                    reader.set_active(matches!(heard, Heard::Began));
                }
                cx.notify();
            }
            Heard::Asked(request) => self.act(&request, window, cx),
        }
    }

    /// Where the window is, and whether the keyboard is its.
    pub(super) fn tell_assistive_window(&mut self, window: &Window) {
        let Some(reader) = &mut self.reader else { return };
        let (bounds, scale) = (window.bounds(), window.scale_factor());
        let at = |of: gpui::Pixels| f64::from(f32::from(of) * scale);
        reader.assistive.set_bounds(Rect {
            x0: at(bounds.left()),
            y0: at(bounds.top()),
            x1: at(bounds.right()),
            y1: at(bounds.bottom()),
        });
        reader.assistive.set_focused(window.is_window_active());
    }

    /// At the end of a frame: tells what is not as it was.
    pub(super) fn tell_assistive(&mut self, window: &Window, cx: &Context<'_, Self>) {
        let Some(mut reader) = self.reader.take_if(|reader| reader.active) else { return };
        let now = MadeFrom {
            frame: self.frame,
            revision: self.scene.revision(),
            focus: self.focus,
            scale: window.scale_factor(),
            held: self.mounted.iter().map(|node| self.held(*node, cx)).collect(),
        };
        if reader.made_from.as_ref() != Some(&now) {
            let scale = now.scale;
            reader.made_from = Some(now);
            let nodes = self.accessible_nodes(scale, cx);
            Counters::add(&self.shared.counters.described, nodes.len());
            let focus = self.accessible_focus(&nodes);
            reader.send(nodes, focus);
        }
        self.reader = Some(reader);
    }

    /// The node that keys act on, or the nearest around it that is told.
    fn accessible_focus(&self, nodes: &Nodes) -> Id {
        let path = self.path(self.focus);
        let told = |id: &Id| nodes.iter().any(|(of, _)| of == id);
        path.into_iter().map(accessible::id).find(told).unwrap_or(WINDOW)
    }

    /// What assistive technology asks of a node, or a test in its place.
    pub(crate) fn act(&mut self, request: &ActionRequest, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some(node) = accessible::node(request.target_node) else { return };
        let usable = self.path(Some(node)).iter().all(|of| !self.is_disabled(*of));
        if self.scene.node(node).is_none() || !usable || self.is_blocked(node) {
            return;
        }
        cx.notify();
        match request.action {
            Action::Click => self.press(node, window, cx),
            Action::Expand => self.unfold(node, true, window, cx),
            Action::Collapse => self.unfold(node, false, window, cx),
            Action::Focus => {
                self.focus_node(node, window, cx);
            }
            Action::Blur if self.has_focus(node) => self.set_focus(None, window, cx),
            Action::ScrollIntoView => self.reveal(node, window),
            Action::Increment => self.strike_on(node, "up", window, cx),
            Action::Decrement => self.strike_on(node, "down", window, cx),
            Action::SetValue => {
                if let Some(ActionData::NumericValue(value)) = request.data {
                    self.tell(node, &SetValue { value });
                }
            }
            Action::ScrollUp => self.scroll_page(node, 0., -1.),
            Action::ScrollDown => self.scroll_page(node, 0., 1.),
            Action::ScrollLeft => self.scroll_page(node, -1., 0.),
            Action::ScrollRight => self.scroll_page(node, 1., 0.),
            Action::ShowContextMenu => {
                self.reveal(node, window);
                self.settle(window);
                let at = self.corner(node, window);
                self.tell_innermost(&self.layer_path(Some(node)), &events::context_menu(at, Modifiers::default()));
            }
            _ => {}
        }
    }

    /// The same, asked by a test.
    pub(crate) fn perform(
        &mut self,
        node: NodeId,
        action: AssistAction,
        value: Option<f64>,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) {
        let action = match action {
            AssistAction::Click => Action::Click,
            AssistAction::Focus => Action::Focus,
            AssistAction::Expand => Action::Expand,
            AssistAction::Collapse => Action::Collapse,
            AssistAction::Increment => Action::Increment,
            AssistAction::Decrement => Action::Decrement,
            AssistAction::SetValue => Action::SetValue,
            AssistAction::ContextMenu => Action::ShowContextMenu,
            AssistAction::ScrollIntoView => Action::ScrollIntoView,
            AssistAction::ScrollUp => Action::ScrollUp,
            AssistAction::ScrollDown => Action::ScrollDown,
            AssistAction::ScrollLeft => Action::ScrollLeft,
            AssistAction::ScrollRight => Action::ScrollRight,
        };
        let data = value.map(ActionData::NumericValue);
        let request = ActionRequest { action, target_tree: TreeId::ROOT, target_node: accessible::id(node), data };
        self.act(&request, window, cx);
    }

    /// As a click on it would: a node that does not listen lets those around it hear of it.
    fn press(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.focus_node(node, window, cx);
        self.settle(window);
        let at = self.corner(node, window);
        let path = self.layer_path(Some(node));
        self.tell_innermost(&path, &events::asked_click(at));
        if let Some(control) = self.control_of(&path) {
            self.control(control, window, cx);
        }
    }

    fn unfold(&mut self, node: NodeId, open: bool, window: &mut Window, cx: &mut Context<'_, Self>) {
        let expanded = self.scene.node(node).and_then(|of| of.props.semantics()).and_then(|said| said.expanded);
        if expanded == Some(!open) {
            self.press(node, window, cx);
        }
    }

    /// What can be changed by keys needs no second way for this.
    fn strike_on(&mut self, node: NodeId, key: &'static str, window: &mut Window, cx: &mut Context<'_, Self>) {
        if !matches!(self.role(node), Role::Slider | Role::Spinbutton) || !self.focus_node(node, window, cx) {
            return;
        }
        window.defer(cx, move |window, cx| {
            let keystroke = Keystroke { key: key.to_owned(), ..Keystroke::default() };
            let down = KeyDownEvent { keystroke: keystroke.clone(), is_held: false, prefer_character_input: false };
            window.dispatch_event(PlatformInput::KeyDown(down), cx);
            window.dispatch_event(PlatformInput::KeyUp(KeyUpEvent { keystroke }), cx);
        });
    }

    fn scroll_page(&mut self, node: NodeId, x: f32, y: f32) {
        let Some(inner) = self.slots.get(node).map(|slot| slot.place.inner()) else { return };
        self.scroll_by(node, point(inner.width * x, inner.height * y));
    }

    /// The lower left corner of a node, from that of the window.
    fn corner(&self, node: NodeId, window: &Window) -> Point<Pixels> {
        let whole = Bounds { origin: Point::default(), size: window.viewport_size() };
        bounds::seen(&self.scene, &self.slots, node, whole).map(|seen| seen.whole.bottom_left()).unwrap_or_default()
    }
}
