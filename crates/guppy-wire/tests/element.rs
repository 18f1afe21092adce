//! What the generated modules of element kinds say of themselves, and how their props are taken over.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic here is a failed test, in helpers too")]

use guppy_wire::{ChildrenRule, ElementProps, NodeCommand, NodeKind, Props, SharedCommand, button, scroll, text_input};

#[test]
fn children_rules() {
    let only = ChildrenRule::Only(&[NodeKind::Text, NodeKind::Button]);
    let cases = [
        (ChildrenRule::Any, NodeKind::Div, true),
        (ChildrenRule::None, NodeKind::Text, false),
        (only, NodeKind::Text, true),
        (only, NodeKind::Button, true),
        (only, NodeKind::Div, false),
        (NodeKind::Text.children(), NodeKind::Text, false),
    ];
    for (rule, kind, allowed) in cases {
        assert_eq!(rule.allows(kind), allowed, "{rule:?} {kind:?}");
    }
}

#[test]
fn props_are_those_of_their_kind() {
    for number in 0..=u8::MAX {
        let Some(kind) = NodeKind::from_number(number) else { continue };
        let props = Props::new(kind);
        assert_eq!(props.kind(), kind);
        assert_eq!((props.disabled(), props.label(), props.tab_index()), (false, None, 0));
        assert_eq!(props.focusable(), kind.focusable());
    }
    let props = Props::new(NodeKind::Scroll);
    assert!(scroll::Props::of(&props).is_some());
    assert!(button::Props::of(&props).is_none());
    assert_eq!(scroll::Props::KIND, NodeKind::Scroll);
}

#[test]
fn props_are_taken_over_one_by_one() {
    let input = text_input::Props { value: Some("new".into()), read_only: true, seen: 7, ..Default::default() };
    let from = Props::TextInput(Box::new(input));
    let mut taken = 0;
    for number in 0..127 {
        let mut props = Props::new(NodeKind::TextInput);
        props.take(1 << number, from.clone());
        taken += usize::from(props != Props::new(NodeKind::TextInput));
    }
    assert_eq!(taken, 3);

    let mut all = Props::new(NodeKind::TextInput);
    all.take(u128::MAX, from.clone());
    assert_eq!(all, from);
    let mut other = Props::new(NodeKind::Button);
    other.take(u128::MAX, from);
    assert_eq!(other, Props::new(NodeKind::Button));
}

#[test]
fn commands_know_their_kind_and_what_they_share() {
    let focus = NodeCommand::Button(button::Command::Focus);
    assert_eq!((focus.kind(), focus.shared()), (NodeKind::Button, Some(SharedCommand::Focus)));
    assert_eq!(button::Props::command(focus.clone()), Some(button::Command::Focus));
    assert_eq!(text_input::Props::command(focus), None);
    let entry = NodeCommand::TextInput(text_input::Command::SelectAll);
    assert_eq!((entry.kind(), entry.shared()), (NodeKind::TextInput, Some(SharedCommand::SelectAll)));
}
