//! How an entry keeps in step with the program, for entries of one line and of many.
//!
//! The protocol of a controlled value: each edit of the user has a number, which `change` carries. A `value` prop comes with
//! the number of the last edit that the program had seen. A program that is behind is not listened to, as its next patch
//! will know better; one that has seen everything decides.
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;

use gpui::{App, Context, Entity, EntityInputHandler as _, Focusable as _, SharedString, Window};
use gpui_base::input::{InputBaseState, InputModeKind, Rope, RopeExt as _};
use guppy_wire::EntryProblem;
use guppy_wire::events::{Change, SelectionChange, Submit, ValidityChange};

use super::rules::Rules;
use super::validity::Checks;
use crate::elements::element::Emitter;
use crate::platform;

/// A selection of this many bytes is not offered to other programs while it is made.
const LARGEST_OFFER: usize = 1 << 20;

/// What of an entry the subscriptions, the input method and the element all know.
pub(super) struct Control {
    pub(super) emitter: Emitter,
    /// The number of the user's last edit.
    edit: Cell<u32>,
    /// The text as JS knows it: told by an event, or given as a prop.
    known: RefCell<SharedString>,
    /// An override that waits for the input method to decide.
    waiting: RefCell<Option<Arc<str>>>,
    selection: RefCell<Range<u32>>,
    pub(super) rules: RefCell<Rules>,
    checks: RefCell<Checks>,
    problem: Cell<EntryProblem>,
    /// The user has written something, or been asked for it, and left.
    left: Cell<bool>,
    pub(super) select_on_focus: Cell<bool>,
    /// Its text is a password.
    pub(super) secret: Cell<bool>,
}

impl Control {
    pub(super) fn new(emitter: Emitter, seen: u32, text: SharedString, rules: Rules) -> Self {
        Self {
            emitter,
            edit: Cell::new(seen),
            known: RefCell::new(text),
            waiting: RefCell::default(),
            selection: RefCell::new(0..0),
            rules: RefCell::new(rules),
            checks: RefCell::default(),
            problem: Cell::new(EntryProblem::None),
            left: Cell::new(false),
            select_on_focus: Cell::new(false),
            secret: Cell::new(false),
        }
    }

    /// The text is another than before: by the user, unless it is what the program has just set.
    pub(super) fn changed<M: InputModeKind>(
        &self,
        state: &Entity<InputBaseState<M>>,
        window: &mut Window,
        cx: &mut App,
    ) {
        let text = state.read(cx).value();
        if *self.known.borrow() != text {
            self.known.replace(text.clone());
            self.edit.set(self.edit.get().wrapping_add(1));
            self.emitter.emit(&Change { edit: self.edit.get(), text: Arc::from(&*text) });
            self.judge(&text);
        }
        self.settle(state, window, cx);
    }

    /// After anything about the entry: tells where the selection went, and takes up an override that had to wait.
    pub(super) fn looked<M: InputModeKind>(
        &self,
        state: &Entity<InputBaseState<M>>,
        window: &mut Window,
        cx: &mut App,
    ) {
        self.settle(state, window, cx);
        let of = state.read(cx);
        let now = utf16_range(of.text(), of.selected_range());
        let before = self.selection.replace(now.clone());
        if before == now {
            return;
        }
        self.emitter.emit(&SelectionChange { end: now.end, start: now.start });
        let selected = of.selected_range();
        let offered = !selected.is_empty() && selected.len() <= LARGEST_OFFER && !self.secret.get();
        if offered && of.focus_handle(cx).is_focused(window) {
            platform::offer_selection(of.selected_value().to_string(), cx);
        }
    }

    pub(super) fn submit<M: InputModeKind>(&self, state: &Entity<InputBaseState<M>>, cx: &App) {
        self.left.set(true);
        self.emitter.emit(&Submit { text: Arc::from(&*state.read(cx).value()) });
    }

    pub(super) fn leave(&self) {
        self.left.set(self.left.get() || self.edit.get() > 0 || self.problem.get() == EntryProblem::Required);
    }

    /// Whether it should look as a text that is wrong: not while it is first written.
    pub(super) fn looks_invalid(&self) -> bool {
        self.left.get() && self.problem.get() != EntryProblem::None
    }

    pub(super) fn check(&self, checks: Checks, text: &str) {
        self.checks.replace(checks);
        self.judge(text);
    }

    fn judge(&self, text: &str) {
        let problem = self.checks.borrow().problem(text);
        if self.problem.replace(problem) != problem {
            self.emitter.emit(&ValidityChange { problem });
        }
    }

    fn settle<M: InputModeKind>(&self, state: &Entity<InputBaseState<M>>, window: &mut Window, cx: &mut App) {
        if self.waiting.borrow().is_some() && !composes(state, window, cx) {
            let value = self.waiting.take();
            if let Some(value) = value {
                self.set(state, &value, window, cx);
            }
        }
    }

    pub(super) fn decide<M: InputModeKind>(
        &self,
        state: &Entity<InputBaseState<M>>,
        value: &Arc<str>,
        seen: u32,
        window: &mut Window,
        cx: &mut App,
    ) {
        // Edits that the program has not seen are newer than what it says.
        if seen != self.edit.get() {
            return;
        }
        if composes(state, window, cx) {
            self.waiting.replace(Some(Arc::clone(value)));
            return;
        }
        self.set(state, value, window, cx);
    }

    /// Replaces what differs, so that the caret keeps its place and the user can take it back.
    fn set<M: InputModeKind>(&self, state: &Entity<InputBaseState<M>>, value: &str, window: &mut Window, cx: &mut App) {
        let value = self.rules.borrow().shape(value).into_owned();
        let changed = state.update(cx, |state, cx: &mut Context<'_, InputBaseState<M>>| {
            if *state.text() == value.as_str() {
                return false;
            }
            self.known.replace(SharedString::from(value.clone()));
            let selected = utf16_range(state.text(), state.selected_range());
            let whole = 0..state.text().offset_to_offset_utf16(state.text().len());
            if state.is_editable() {
                state.replace_text_in_range(Some(whole), &value, window, cx);
            } else {
                state.set_value(value.clone(), window, cx);
            }
            let kept = byte_range(state.text(), selected.start, selected.end);
            state.set_selected_range(kept, cx);
            true
        });
        if changed {
            self.judge(&value);
        }
    }
}

/// True while an input method shows text that is not decided yet.
pub(super) fn composes<M: InputModeKind>(state: &Entity<InputBaseState<M>>, window: &mut Window, cx: &mut App) -> bool {
    state.update(cx, |state, cx| state.marked_text_range(window, cx).is_some())
}

/// UTF-16 units to bytes, in order; past the end is the end.
pub(super) fn byte_range(text: &Rope, start: u32, end: u32) -> Range<usize> {
    let most = text.offset_to_offset_utf16(text.len());
    let byte = |units: u32| text.offset_utf16_to_offset((units as usize).min(most));
    byte(start.min(end))..byte(start.max(end))
}

fn utf16_range(text: &Rope, bytes: Range<usize>) -> Range<u32> {
    let units = |byte: usize| u32::try_from(text.offset_to_offset_utf16(byte.min(text.len()))).unwrap_or(u32::MAX);
    units(bytes.start)..units(bytes.end)
}

#[cfg(test)]
mod tests {
    use gpui_base::input::Rope;

    use super::{byte_range, utf16_range};

    #[test]
    fn offsets_are_utf16_units_within_the_text() {
        let text = Rope::from("a👍ä\nb");
        for (start, end, bytes) in [(0, 1, 0..1), (1, 3, 1..5), (3, 4, 5..7), (4, 3, 5..7), (9, 2, 1..9), (0, 99, 0..9)]
        {
            assert_eq!(byte_range(&text, start, end), bytes, "{start} {end}");
        }
        assert_eq!(utf16_range(&text, 1..5), 1..3);
        assert_eq!(utf16_range(&text, 9..9), 6..6);
        assert_eq!(byte_range(&Rope::from(""), 3, 4), 0..0);
    }
}
