//! Keys that no focused element of GPUI has used: events for nodes along the path of focus, then Tab, Enter and Space.
use gpui::{Context, KeyDownEvent, KeyUpEvent, Keystroke, Modifiers, Window};
use guppy_wire::NodeId;

use super::view::WindowView;
use super::{events, scroll};
use crate::elements;

impl WindowView {
    pub(super) fn key_pressed(&mut self, event: &KeyDownEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        if self.tell_key(event) {
            cx.stop_propagation();
            return;
        }
        let modifiers = event.keystroke.modifiers;
        if modifiers.control || modifiers.alt || modifiers.platform {
            return;
        }
        match event.keystroke.key.as_str() {
            "tab" => {
                self.move_focus(modifiers.shift, window, cx);
                cx.stop_propagation();
            }
            "enter" if !event.is_held => self.activate(&event.keystroke.modifiers),
            key if self.scroll_by_key(key, modifiers.shift) => {
                cx.stop_propagation();
                cx.notify();
            }
            _ => {}
        }
    }

    pub(super) fn key_released(&mut self, event: &KeyUpEvent, _: &mut Window, _: &mut Context<'_, Self>) {
        for node in self.path(self.focus) {
            self.tell(node, &events::key_up(event));
        }
        let modifiers = event.keystroke.modifiers;
        let name = name_of(&event.keystroke);
        let by_app = self.focus.is_some_and(|node| self.handles(node, &name));
        if event.keystroke.key == "space" && !by_app && !(modifiers.control || modifiers.alt || modifiers.platform) {
            self.activate(&modifiers);
        }
    }

    /// Tells those who listen, innermost first; true when one of them has said that it handles this key. What the focused node
    /// itself does with the key comes before what those around it handle.
    fn tell_key(&self, event: &KeyDownEvent) -> bool {
        let (payload, name) = (events::key_down(event), name_of(&event.keystroke));
        let taken = self.focus.is_some_and(|node| self.presses(node)) && matches!(name.as_str(), "enter" | "space");
        for (depth, node) in self.path(self.focus).into_iter().enumerate() {
            let all = self.scene.node(node).is_some_and(|of| of.props.handles().is_empty());
            if all {
                self.tell(node, &payload);
            } else if (depth == 0 || !taken) && self.handles(node, &name) && self.tell(node, &payload) {
                return true;
            }
        }
        false
    }

    fn handles(&self, node: NodeId, name: &str) -> bool {
        self.scene
            .node(node)
            .is_some_and(|of| of.props.handles().split_whitespace().any(|key| key.eq_ignore_ascii_case(name)))
    }

    /// A key has pressed what has focus.
    fn activate(&self, modifiers: &gpui::Modifiers) {
        if let Some(node) = self.focus.filter(|node| self.presses(*node)) {
            self.tell(node, &events::key_click(modifiers));
        }
    }

    fn presses(&self, node: NodeId) -> bool {
        self.scene.node(node).is_some_and(|of| elements::of(of.kind).presses())
    }

    /// Scrolls the innermost scroller around the focus that can move that way, unless what has the focus uses the key.
    fn scroll_by_key(&mut self, key: &str, shift: bool) -> bool {
        let Some(focus) = self.focus else { return false };
        let pages = matches!(key, "pageup" | "pagedown");
        let edits = self.slots.get(focus).is_some_and(|slot| slot.mounted.is_some());
        if (edits && !pages) || (key == "space" && self.presses(focus)) {
            return false;
        }
        self.path(Some(focus)).into_iter().any(|node| {
            let Some(slot) = self.slots.get(node) else { return false };
            let far = scroll::farthest(&slot.place, slot.reach, &slot.look.layout);
            scroll::by_key(key, shift, slot.place.inner(), far).is_some_and(|delta| self.scroll_by(node, delta))
        })
    }
}

/// `ctrl-shift-a`: the modifiers in this order, then the key.
fn name_of(stroke: &Keystroke) -> String {
    let Modifiers { control, alt, shift, platform, .. } = stroke.modifiers;
    let held = [(control, "ctrl-"), (alt, "alt-"), (shift, "shift-"), (platform, "cmd-")];
    let mut name: String = held.iter().filter(|(held, _)| *held).map(|(_, name)| *name).collect();
    name.push_str(&stroke.key);
    name
}
