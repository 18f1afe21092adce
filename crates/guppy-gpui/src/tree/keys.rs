//! Keys that no focused element of GPUI has used: events for nodes along the path of focus, then Tab, Enter and Space.
use gpui::{Context, KeyDownEvent, KeyUpEvent, Window};

use super::events;
use super::view::WindowView;
use crate::elements;

impl WindowView {
    pub(super) fn key_pressed(&mut self, event: &KeyDownEvent, window: &mut Window, cx: &mut Context<'_, Self>) {
        for node in self.path(self.focus) {
            self.tell(node, &events::key_down(event));
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
            _ => {}
        }
    }

    pub(super) fn key_released(&mut self, event: &KeyUpEvent, _: &mut Window, _: &mut Context<'_, Self>) {
        for node in self.path(self.focus) {
            self.tell(node, &events::key_up(event));
        }
        let modifiers = event.keystroke.modifiers;
        if event.keystroke.key == "space" && !(modifiers.control || modifiers.alt || modifiers.platform) {
            self.activate(&modifiers);
        }
    }

    /// A key has pressed what has focus.
    fn activate(&self, modifiers: &gpui::Modifiers) {
        let Some(node) = self.focus else { return };
        let presses = self.scene.node(node).is_some_and(|of| elements::of(of.kind).presses());
        if presses {
            self.tell(node, &events::key_click(modifiers));
        }
    }
}
