//! Tab that indents, and the way out for those who have no mouse: Escape, then Tab.
use std::cell::Cell;
use std::rc::Rc;

use gpui::{App, Div, Entity, Focusable as _, InteractiveElement as _, Window};
use gpui_base::input::{Escape, InputBaseState, InputModeKind};

/// The context of keys in which Tab indents; `kit.rs` binds it.
const INDENTS: &str = "Indents";

#[derive(Default)]
pub(super) struct Tabs {
    /// Escape was pressed: the next Tab leaves.
    leaving: Cell<bool>,
}

pub(super) fn indenting<M: InputModeKind>(
    frame: Div,
    tabs: Option<&Rc<Tabs>>,
    state: &Entity<InputBaseState<M>>,
    window: &Window,
    cx: &App,
) -> Div {
    let Some(tabs) = tabs else { return frame };
    if !state.focus_handle(cx).is_focused(window) {
        tabs.leaving.set(false);
    }
    let (of, state) = (Rc::clone(tabs), state.clone());
    let frame = frame.capture_action(move |_: &Escape, _, cx| {
        of.leaving.set(true);
        state.update(cx, |_, cx| cx.notify());
    });
    if tabs.leaving.get() { frame } else { frame.key_context(INDENTS) }
}
