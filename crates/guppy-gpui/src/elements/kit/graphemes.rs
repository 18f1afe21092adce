//! Steps over what a person takes for one character, where gpui-base steps over code points: a family, a flag, an accent.
use std::ops::Range;

use gpui::{App, Div, Entity, EntityInputHandler as _, InteractiveElement as _, Window};
use gpui_base::actions::{SelectLeft, SelectRight};
use gpui_base::input::{Backspace, Delete, InputBaseState, InputModeKind, MoveLeft, MoveRight};
use unicode_segmentation::GraphemeCursor;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// Lets `element`, which holds the input, take these keys before the input does.
pub(super) fn steps<M: InputModeKind>(element: Div, state: &Entity<InputBaseState<M>>) -> Div {
    let on = |act: fn(&Entity<InputBaseState<M>>, Side, &mut Window, &mut App) -> bool, side: Side| {
        let state = state.clone();
        move |window: &mut Window, cx: &mut App| {
            if act(&state, side, window, cx) {
                cx.stop_propagation();
            }
        }
    };
    let (backspace, delete) = (on(remove, Side::Before), on(remove, Side::After));
    let (left, right) = (on(step, Side::Before), on(step, Side::After));
    let (select_left, select_right) = (on(select, Side::Before), on(select, Side::After));
    element
        .capture_action(move |_: &Backspace, window, cx| backspace(window, cx))
        .capture_action(move |_: &Delete, window, cx| delete(window, cx))
        .capture_action(move |_: &MoveLeft, window, cx| left(window, cx))
        .capture_action(move |_: &MoveRight, window, cx| right(window, cx))
        .capture_action(move |_: &SelectLeft, window, cx| select_left(window, cx))
        .capture_action(move |_: &SelectRight, window, cx| select_right(window, cx))
}

/// The character beside the caret, where it is more than one code point: only there the input's own step is wrong.
fn cluster(text: &str, caret: usize, side: Side) -> Option<Range<usize>> {
    let mut cursor = GraphemeCursor::new(caret, text.len(), true);
    let range = match side {
        Side::Before => cursor.prev_boundary(text, 0).ok()??..caret,
        Side::After => caret..cursor.next_boundary(text, 0).ok()??,
    };
    (text.get(range.clone())?.chars().nth(1).is_some()).then_some(range)
}

fn remove<M: InputModeKind>(state: &Entity<InputBaseState<M>>, side: Side, window: &mut Window, cx: &mut App) -> bool {
    state.update(cx, |state, cx| {
        let (text, selected) = (state.value(), state.selected_range());
        let Some(range) = cluster(&text, selected.start, side).filter(|_| selected.is_empty() && state.is_editable())
        else {
            return false;
        };
        let units = |byte: usize| text.get(..byte).unwrap_or_default().encode_utf16().count();
        state.replace_text_in_range(Some(units(range.start)..units(range.end)), "", window, cx);
        true
    })
}

fn step<M: InputModeKind>(state: &Entity<InputBaseState<M>>, side: Side, _: &mut Window, cx: &mut App) -> bool {
    state.update(cx, |state, cx| {
        let (text, selected) = (state.value(), state.selected_range());
        let Some(range) = cluster(&text, selected.start, side).filter(|_| selected.is_empty()) else { return false };
        let to = if side == Side::Before { range.start } else { range.end };
        state.set_selected_range(to..to, cx);
        true
    })
}

fn select<M: InputModeKind>(state: &Entity<InputBaseState<M>>, side: Side, _: &mut Window, cx: &mut App) -> bool {
    state.update(cx, |state, cx| {
        let (text, selected) = (state.value(), state.selected_range());
        let reversed = state.is_selection_reversed() && !selected.is_empty();
        let (anchor, head) = if reversed { (selected.end, selected.start) } else { (selected.start, selected.end) };
        let Some(range) = cluster(&text, head, side) else { return false };
        let head = if side == Side::Before { range.start } else { range.end };
        state.set_selected_range_with_direction(anchor.min(head)..anchor.max(head), head < anchor, cx);
        true
    })
}

#[cfg(test)]
mod tests {
    use super::{Side, cluster};

    #[test]
    fn clusters_are_what_a_person_takes_for_one_character() {
        for (text, length) in [("a👨‍👩‍👧‍👦", 25), ("🇨🇭", 8), ("👍🏽", 8), ("e\u{301}", 3)] {
            let range = cluster(text, text.len(), Side::Before);
            assert_eq!(range, Some(text.len() - length..text.len()), "{text}");
        }
        assert_eq!(cluster("ab", 2, Side::Before), None);
        assert_eq!(cluster("e\u{301}x", 0, Side::After), Some(0..3));
        assert_eq!(cluster("", 0, Side::Before), None);
    }
}
