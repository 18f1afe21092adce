//! The way of typed and composed text into an entry: through its rules. GPUI asks the handler that was given last, so this one
//! stands before that of gpui-base.
use std::ops::Range;
use std::rc::Rc;

use gpui::{
    App, Bounds, ClipboardItem, ElementInputHandler, Entity, EntityInputHandler as _, InputHandler, Pixels, Point,
    TextInputConfiguration, UTF16Selection, Window,
};
use gpui_base::input::{InputBaseState, InputModeKind, RopeExt as _};

use super::protocol::Control;

/// Inserts what the rules of the entry take of `typed`; a text that is marked is decided by it.
pub(super) fn insert<M: InputModeKind>(
    state: &Entity<InputBaseState<M>>,
    control: &Control,
    range: Option<Range<usize>>,
    typed: &str,
    window: &mut Window,
    cx: &mut App,
) {
    state.update(cx, |state, cx| {
        let marked = state.marked_text_range(window, cx);
        let text = state.text();
        let bytes = match range.clone().or_else(|| marked.clone()) {
            Some(units) => text.offset_utf16_to_offset(units.start)..text.offset_utf16_to_offset(units.end),
            None => state.selected_range(),
        };
        let taken = control.rules.borrow().admit(text, bytes, typed);
        if taken.is_empty() && !typed.is_empty() && marked.is_none() {
            return;
        }
        state.replace_text_in_range(range, &taken, window, cx);
    });
}

pub(super) struct Typing<M: InputModeKind> {
    inner: ElementInputHandler<InputBaseState<M>>,
    state: Entity<InputBaseState<M>>,
    control: Rc<Control>,
}

impl<M: InputModeKind> Typing<M> {
    pub(super) fn new(bounds: Bounds<Pixels>, state: Entity<InputBaseState<M>>, control: Rc<Control>) -> Self {
        Self { inner: ElementInputHandler::new(bounds, state.clone()), state, control }
    }
}

impl<M: InputModeKind> InputHandler for Typing<M> {
    fn replace_text_in_range(&mut self, range: Option<Range<usize>>, text: &str, window: &mut Window, cx: &mut App) {
        insert(&self.state, &self.control, range, text, window, cx);
    }

    fn paste(&mut self, item: ClipboardItem, window: &mut Window, cx: &mut App) {
        if let Some(text) = item.text() {
            insert(&self.state, &self.control, None, &text, window, cx);
        }
    }

    fn selected_text_range(&mut self, ignore: bool, window: &mut Window, cx: &mut App) -> Option<UTF16Selection> {
        self.inner.selected_text_range(ignore, window, cx)
    }

    fn marked_text_range(&mut self, window: &mut Window, cx: &mut App) -> Option<Range<usize>> {
        self.inner.marked_text_range(window, cx)
    }

    fn text_for_range(
        &mut self,
        range: Range<usize>,
        adjusted: &mut Option<Range<usize>>,
        window: &mut Window,
        cx: &mut App,
    ) -> Option<String> {
        // An input method learns nothing of a password.
        if self.control.secret.get() {
            return None;
        }
        self.inner.text_for_range(range, adjusted, window, cx)
    }

    fn replace_and_mark_text_in_range(
        &mut self,
        range: Option<Range<usize>>,
        text: &str,
        selected: Option<Range<usize>>,
        window: &mut Window,
        cx: &mut App,
    ) {
        self.inner.replace_and_mark_text_in_range(range, text, selected, window, cx);
    }

    fn unmark_text(&mut self, window: &mut Window, cx: &mut App) {
        self.inner.unmark_text(window, cx);
    }

    fn bounds_for_range(&mut self, range: Range<usize>, window: &mut Window, cx: &mut App) -> Option<Bounds<Pixels>> {
        self.inner.bounds_for_range(range, window, cx)
    }

    fn character_index_for_point(&mut self, at: Point<Pixels>, window: &mut Window, cx: &mut App) -> Option<usize> {
        self.inner.character_index_for_point(at, window, cx)
    }

    fn set_selected_text_range(&mut self, range: Range<usize>, window: &mut Window, cx: &mut App) {
        self.inner.set_selected_text_range(range, window, cx);
    }

    fn element_bounds(&mut self, window: &mut Window, cx: &mut App) -> Option<Bounds<Pixels>> {
        self.inner.element_bounds(window, cx)
    }

    fn text_length_utf16(&mut self, window: &mut Window, cx: &mut App) -> Option<usize> {
        self.inner.text_length_utf16(window, cx)
    }

    fn accepts_text_input(&mut self, window: &mut Window, cx: &mut App) -> bool {
        self.inner.accepts_text_input(window, cx)
    }

    fn text_input_configuration(&mut self, window: &mut Window, cx: &mut App) -> TextInputConfiguration {
        self.inner.text_input_configuration(window, cx)
    }
}
