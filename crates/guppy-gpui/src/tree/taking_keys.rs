//! Keys that a program takes for its window: those with a modifier before what has the focus sees them, the others after it. And
//! what menus ask of whatever has the focus.
use std::sync::Arc;
use std::time::Instant;

use gpui::{App, Context, Keystroke, Modifiers, Window};
use guppy_wire::window_events::{FocusMoved, Shortcut};
use guppy_wire::{EditAction, SharedCommand, ShortcutKeys};

use super::key_names::{self, Named};
use super::keys::name_of;
use super::shortcuts::{Outcome, Shortcuts};
use super::view::WindowView;

/// Looks at every key before what has the focus does.
pub(crate) fn init(cx: &mut App) {
    cx.intercept_keystrokes(|event, window, cx| {
        if let Some(Some(view)) = window.root::<WindowView>() {
            view.update(cx, |view, cx| view.key_comes(&event.keystroke, window, cx));
        }
    })
    .detach();
}

impl WindowView {
    pub(crate) fn set_shortcuts(&mut self, declared: &[ShortcutKeys]) {
        let first = !self.shortcuts.is_asked_for;
        let pending = self.shortcuts.pending.take();
        self.shortcuts = Shortcuts { pending, ..Shortcuts::new(declared) };
        if first {
            self.tell_focus();
        }
    }

    pub(super) fn tell_focus(&self) {
        self.sink.window(self.scene.revision(), &FocusMoved { focus: self.focus.map_or(0, |node| node.0) });
    }

    /// The keyboard or the pointer has gone elsewhere.
    pub(super) fn forget_pending_keys(&mut self) {
        if self.shortcuts.pending.take().is_some() {
            self.tell_shortcut(String::new(), false, false);
        }
    }

    fn key_comes(&mut self, stroke: &Keystroke, window: &mut Window, cx: &mut Context<'_, Self>) {
        let now = cx.background_executor().now();
        let waits = self.shortcuts.is_pending(now);
        if self.shortcuts.declared.is_empty() || stroke.is_modifier_key() || (!waits && !has_modifier(stroke)) {
            return;
        }
        self.follow_focus(window, cx);
        let named = key_names::pressed(stroke, window.modifiers(), self.keymap.as_deref(), &self.held);
        let repeat = self.is_held(&named);
        // A key that is held is not the next one.
        if (waits && repeat) || self.take_shortcut(&named, stroke, repeat, now) {
            if !repeat {
                self.held.push(named);
            }
            cx.stop_propagation();
        }
    }

    /// A key without a modifier that nothing with the focus has used.
    pub(super) fn take_plain_shortcut(
        &mut self,
        named: &Named,
        stroke: &Keystroke,
        repeat: bool,
        cx: &Context<'_, Self>,
    ) -> bool {
        let presses = self.focus.is_some_and(|node| self.presses(node)) && matches!(&*stroke.key, "enter" | "space");
        let types = !named.text.is_empty() && self.focus.is_some_and(|node| self.mounted.contains(&node));
        !has_modifier(stroke)
            && !presses
            && !types
            && self.take_shortcut(named, stroke, repeat, cx.background_executor().now())
    }

    fn take_shortcut(&mut self, named: &Named, stroke: &Keystroke, repeat: bool, now: Instant) -> bool {
        // Below a modal overlay nothing is to be reached.
        if self.shortcuts.declared.is_empty() || self.overlays.modal().is_some() {
            return false;
        }
        let focus = self.focus.and_then(|node| self.scene.node(node)).map_or("none", |of| of.kind.name());
        match self.shortcuts.press(&names(named, stroke), focus, now) {
            Outcome::Free => false,
            Outcome::Taken { keys, complete } => {
                self.tell_shortcut(keys, complete, repeat);
                true
            }
        }
    }

    fn tell_shortcut(&self, keys: String, complete: bool, repeat: bool) {
        let focus = self.focus.map_or(0, |node| node.0);
        self.sink.window(self.scene.revision(), &Shortcut { complete, focus, keys: Arc::from(keys), repeat });
    }

    /// What a menu asks of whatever has the focus; false where that cannot do it.
    pub(crate) fn edit(&mut self, action: EditAction, window: &mut Window, cx: &mut Context<'_, Self>) -> bool {
        self.sync_focus(window, cx);
        let command = match action {
            EditAction::Undo => SharedCommand::Undo,
            EditAction::Redo => SharedCommand::Redo,
            EditAction::Cut => SharedCommand::Cut,
            EditAction::Copy => SharedCommand::Copy,
            EditAction::Paste => SharedCommand::Paste,
            EditAction::SelectAll => SharedCommand::SelectAll,
        };
        let entry = self.focus.filter(|node| {
            let mounted = self.slots.get(*node).and_then(|slot| slot.mounted.as_ref());
            mounted.is_some_and(|mounted| mounted.focus_handle(cx).is_some())
        });
        if let Some(node) = entry {
            cx.notify();
            let done = self.with_mounted(node, window, cx, |mounted, cx| {
                mounted.shared_command(command, cx);
                Ok(())
            });
            return done.is_ok();
        }
        match action {
            EditAction::Copy => self.selection_key("c", cx),
            EditAction::SelectAll => self.selection_key("a", cx),
            _ => false,
        }
    }
}

/// Function keys type nothing and no field uses them, so they count as keys with a modifier.
fn has_modifier(stroke: &Keystroke) -> bool {
    let Modifiers { control, alt, platform, .. } = stroke.modifiers;
    let mut key = stroke.key.chars();
    let function = key.next() == Some('f') && key.next().is_some_and(|next| next.is_ascii_digit());
    control || alt || platform || function
}

/// How a program may have written the key: by its character, with the Shift that the character needs, and by its place where a
/// layout has no such letter or digit.
fn names(named: &Named, stroke: &Keystroke) -> Vec<String> {
    let mut names = Vec::new();
    let mut other = |key: String, shift: bool| {
        let modifiers = Modifiers { shift, ..stroke.modifiers };
        let name = name_of(&Keystroke { key, modifiers, key_char: None });
        if !names.contains(&name) {
            names.push(name);
        }
    };
    // GPUI calls a key that has no ASCII by its place.
    if !named.key.is_ascii() {
        other(named.key.to_lowercase(), stroke.modifiers.shift);
    }
    other(stroke.key.clone(), stroke.modifiers.shift);
    if named.modifiers.shift
        && !stroke.modifiers.shift
        && let Some(plain) = key_names::us_key(named.code)
    {
        other(plain.to_string(), true);
    }
    let is_latin = |key: &str| key.chars().all(|sign| sign.is_ascii_alphabetic());
    let letter = named.code.strip_prefix("Key").filter(|_| !is_latin(&stroke.key));
    let digit = named.code.strip_prefix("Digit").filter(|digit| *digit != stroke.key);
    if let Some(key) = letter.or(digit) {
        other(key.to_lowercase(), named.modifiers.shift);
    }
    names
}
