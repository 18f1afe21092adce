//! `<scroll>`: a box that scrolls along its axis, which is all it adds to a box.
use gpui::{AnyElement, Context, Overflow, StyleRefinement, Window};
use guppy_wire::{NodeId, ScrollAxis};

use super::shell;
use crate::view::WindowView;

pub(super) fn build(
    view: &mut WindowView,
    id: NodeId,
    root: bool,
    window: &mut Window,
    cx: &mut Context<'_, WindowView>,
) -> AnyElement {
    let axis = view.scene().node(id).map_or(ScrollAxis::Y, |node| node.props.axis());
    let scrolls = move |style: &mut StyleRefinement| {
        let (x, y) = match axis {
            ScrollAxis::X => (Overflow::Scroll, Overflow::Hidden),
            ScrollAxis::Y => (Overflow::Hidden, Overflow::Scroll),
            ScrollAxis::Both => (Overflow::Scroll, Overflow::Scroll),
        };
        style.overflow.x.get_or_insert(x);
        style.overflow.y.get_or_insert(y);
    };
    shell::build(view, id, root, scrolls, window, cx)
}
