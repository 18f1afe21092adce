//! The colours of the window: taken up when it opens, and again when the program or the desktop asks for others. All looks are
//! made anew then, and nothing is laid out again but what says so.
use std::rc::Rc;
use std::sync::Arc;

use gpui::{Context, Window};
use guppy_wire::NodeId;
use guppy_wire::window_events::ThemeChanged;

use super::motion::rests;
use super::stale::Stale;
use super::text_look::TextLook;
use super::view::WindowView;
use crate::desktop::Desktop;
use crate::theme::Choice;

impl WindowView {
    pub(crate) fn set_theme(&mut self, choice: Choice, window: &mut Window, cx: &mut Context<'_, Self>) {
        self.choice = choice;
        self.retheme(window, cx);
    }

    /// Takes up what the choice and the desktop come to now.
    pub(super) fn retheme(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        let desktop = Desktop::of(window, cx);
        let theme = self.choice.theme(&desktop);
        self.tell_theme(theme.dark, desktop);
        if theme == *self.looks.theme {
            return;
        }
        self.looks.theme = Rc::new(theme);
        self.looks.clear();
        let ground = self.looks.theme.color(self.background);
        self.base_text = Rc::new(TextLook::on(ground, self.background, &self.looks.theme));
        let nodes: Vec<NodeId> = self.scene.preorder().map(|(node, _)| node).collect();
        for node in nodes {
            self.repaint(node);
        }
        self.stale = self.stale.max(Stale::List);
        cx.notify();
    }

    /// JS is told when it opens and when something is other than before; it takes for granted what most windows begin with.
    fn tell_theme(&mut self, dark: bool, Desktop { accent, reduced_motion, .. }: Desktop) {
        let now = (dark, accent, reduced_motion);
        if now == self.told_theme {
            return;
        }
        self.told_theme = now;
        let accent = accent.map(|rgba| Arc::from(format!("#{:06x}", rgba >> 8)));
        self.sink.window(self.scene.revision(), &ThemeChanged { accent, dark, reduced_motion });
    }

    /// The node in the colours of now, with what of its style holds only by night.
    fn repaint(&mut self, node: NodeId) {
        let (Some(of), Some(slot)) = (self.scene.node(node), self.slots.get_mut(node)) else { return };
        let mut look = self.looks.get(of, &self.scene, slot.states);
        slot.motion = None;
        if !rests(look.paint.motion) {
            look = self.take_up(node, look, None);
        }
        let Some(slot) = self.slots.get_mut(node) else { return };
        let before = std::mem::replace(&mut slot.look, look);
        slot.text_look = None;
        if let Some(text) = &mut slot.text {
            text.forget_lines();
        }
        if !slot.look.same_layout(&before) {
            self.forget_text(node, true);
            self.invalidate(node);
        }
    }
}
