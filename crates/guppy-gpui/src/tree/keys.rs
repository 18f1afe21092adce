//! Keys that no focused element of GPUI has used: events for nodes along the path of focus, then Tab, Enter and Space.
use gpui::{App, Bounds, Context, KeyDownEvent, KeyUpEvent, Keystroke, Modifiers, Point, Window};
use guppy_wire::overlay::Dismiss;
use guppy_wire::{DismissReason, NodeId, Props};

use super::key_names::{self, Named};
use super::view::WindowView;
use super::{bounds, events, scroll};
use crate::elements;

impl WindowView {
    pub(super) fn key_pressed(&mut self, event: &KeyDownEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        let named = key_names::pressed(&event.keystroke, window.modifiers(), self.keymap.as_deref(), &self.held);
        let repeat = event.is_held || self.is_held(&named);
        if !repeat {
            self.held.push(named.clone());
        }
        self.tell_note(None, Point::default());
        if self.drag_key(&event.keystroke, window, cx) {
            cx.stop_propagation();
            return;
        }
        if self.tell_key(&named, &event.keystroke, repeat) {
            cx.stop_propagation();
            return;
        }
        let modifiers = event.keystroke.modifiers;
        let chord = modifiers.control && !modifiers.alt && !modifiers.platform && !modifiers.shift;
        if chord && self.selection_key(&event.keystroke.key, cx) {
            cx.stop_propagation();
            return;
        }
        if asks_for_menu(&event.keystroke) && self.tell_context_menu(modifiers, window, cx) {
            cx.stop_propagation();
            return;
        }
        if self.take_up_focused(&event.keystroke, repeat, window) || self.rove(&event.keystroke, window, cx) {
            cx.stop_propagation();
            return;
        }
        if self.take_plain_shortcut(&named, &event.keystroke, repeat, cx) {
            cx.stop_propagation();
            return;
        }
        if modifiers.control || modifiers.alt || modifiers.platform {
            return;
        }
        match event.keystroke.key.as_str() {
            "tab" => {
                self.move_focus(modifiers.shift, window, cx);
                cx.stop_propagation();
            }
            "enter" if !repeat => self.activate(&event.keystroke.modifiers, window, cx),
            key if self.scroll_by_key(key, modifiers.shift) => {
                cx.stop_propagation();
                cx.notify();
            }
            _ => {}
        }
    }

    pub(super) fn key_released(&mut self, event: &KeyUpEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        let named = key_names::released(&event.keystroke, window.modifiers(), self.keymap.as_deref(), &self.held);
        // Space pressed in another window is not pressed in this one.
        let pressed_here = self.is_held(&named);
        self.forget_held(&named);
        for node in self.path(self.focus) {
            self.tell(node, &events::key_up(&named));
        }
        let modifiers = event.keystroke.modifiers;
        let name = name_of(&event.keystroke);
        let by_app = self.focus.is_some_and(|node| self.handles(node, &name, &event.keystroke));
        let plain = !(modifiers.control || modifiers.alt || modifiers.platform);
        let space = event.keystroke.key == "space";
        if space && std::mem::take(&mut self.roved.typed_space) {
            return;
        }
        if pressed_here && space && !by_app && plain {
            self.activate(&modifiers, window, cx);
        }
    }

    /// The keyboard goes to another window, which will hear of the releases in place of this one.
    pub(super) fn release_keys(&mut self) {
        for named in std::mem::take(&mut self.held) {
            for node in self.path(self.focus) {
                self.tell(node, &events::key_up(&named));
            }
        }
    }

    pub(super) fn is_held(&self, named: &Named) -> bool {
        self.held.iter().any(|held| held.is_same(named))
    }

    fn forget_held(&mut self, named: &Named) {
        if self.is_held(named) {
            self.held.retain(|held| !held.is_same(named));
        } else {
            // A key that was called otherwise when it went down: what else is down is no longer known.
            self.held.clear();
        }
    }

    /// Tells those who listen, innermost first; true when one of them has said that it handles this key. What the focused node
    /// itself does with the key comes before what those around it handle. Escape is for the topmost overlay, and only those
    /// inside of that hear of it before.
    fn tell_key(&self, named: &Named, keystroke: &Keystroke, repeat: bool) -> bool {
        let (payload, name) = (events::key_down(named, repeat), name_of(keystroke));
        let taken = self.focus.is_some_and(|node| self.presses(node)) && matches!(name.as_str(), "enter" | "space");
        let escapes = if name == "escape" { self.escapes() } else { None };
        let path = self.path(self.focus);
        let inside = escapes.map(|overlay| path.iter().position(|node| *node == overlay).map_or(0, |at| at + 1));
        for (depth, node) in path.into_iter().enumerate() {
            if inside == Some(depth) {
                break;
            }
            let all = self.scene.node(node).is_some_and(|of| of.props.handles().is_empty());
            if all {
                self.tell(node, &payload);
            } else if (depth == 0 || !taken) && self.handles(node, &name, keystroke) && self.tell(node, &payload) {
                return true;
            }
        }
        escapes.is_some_and(|overlay| self.tell(overlay, &Dismiss { reason: DismissReason::Escape }))
    }

    /// Of the menu key, with a place below the node that has the focus.
    fn tell_context_menu(&mut self, modifiers: Modifiers, window: &Window, cx: &App) -> bool {
        let Some(focus) = self.focus else { return false };
        self.settle(window);
        let whole = Bounds { origin: Point::default(), size: window.viewport_size() };
        let corner = bounds::seen(&self.scene, &self.slots, focus, whole).map(|seen| seen.whole.bottom_left());
        let (corner, path) = (corner.unwrap_or_default(), self.layer_path(Some(focus)));
        self.tell_innermost(&path, &events::context_menu(corner, modifiers))
            || self.text_field(&path).is_some_and(|field| self.ask_for_text_menu(field, corner, cx))
    }

    fn handles(&self, node: NodeId, name: &str, stroke: &Keystroke) -> bool {
        let is =
            |key: &str| key.eq_ignore_ascii_case(name) || (key.eq_ignore_ascii_case("text") && self.is_spare(stroke));
        self.scene.node(node).is_some_and(|of| of.props.handles().split_whitespace().any(is))
    }

    /// True for a key that would write something, where nothing has the focus that it is written in.
    fn is_spare(&self, stroke: &Keystroke) -> bool {
        let Modifiers { control, alt, platform, .. } = stroke.modifiers;
        let text = stroke.key_char.as_deref().unwrap_or_default();
        let edits = self.focus.and_then(|focus| self.slots.get(focus)).is_some_and(|slot| slot.mounted.is_some());
        !(control || alt || platform || edits) && text.chars().next().is_some_and(|letter| !letter.is_control())
    }

    /// A key has pressed what has focus.
    fn activate(&mut self, modifiers: &gpui::Modifiers, window: &mut Window, cx: &mut Context<'_, Self>) {
        if let Some(node) = self.focus.filter(|node| self.presses(*node)) {
            self.tell(node, &events::key_click(modifiers));
            if let Some(control) = self.control_of(&[node]) {
                self.control(control, window, cx);
            }
        }
    }

    pub(super) fn presses(&self, node: NodeId) -> bool {
        self.scene.node(node).is_some_and(|of| elements::of(of.kind).presses())
    }

    /// Scrolls the innermost scroller around the focus that can move that way, unless what has the focus uses the key.
    fn scroll_by_key(&mut self, key: &str, shift: bool) -> bool {
        let Some(focus) = self.focus else { return false };
        let pages = matches!(key, "pageup" | "pagedown");
        let edits = self.slots.get(focus).is_some_and(|slot| slot.mounted.is_some());
        let keeps = self.scene.node(focus).is_some_and(|of| matches!(&of.props, Props::Rows(own) if !own.scroll_keys));
        if keeps || (edits && !pages) || (key == "space" && self.presses(focus)) {
            return false;
        }
        self.path(Some(focus)).into_iter().any(|node| {
            let Some(slot) = self.slots.get(node) else { return false };
            scroll::by_key(key, shift, slot.place.inner(), slot.far()).is_some_and(|delta| self.scroll_by(node, delta))
        })
    }
}

fn asks_for_menu(stroke: &Keystroke) -> bool {
    let Modifiers { control, alt, shift, platform, .. } = stroke.modifiers;
    let held = control || alt || platform;
    !held && (stroke.key == "menu" || (stroke.key == "f10" && shift))
}

/// `ctrl-shift-a`: the modifiers in this order, then the key.
pub(super) fn name_of(stroke: &Keystroke) -> String {
    let Modifiers { control, alt, shift, platform, .. } = stroke.modifiers;
    let held = [(control, "ctrl-"), (alt, "alt-"), (shift, "shift-"), (platform, "cmd-")];
    let mut name: String = held.iter().filter(|(held, _)| *held).map(|(_, name)| *name).collect();
    name.push_str(&stroke.key);
    name
}
