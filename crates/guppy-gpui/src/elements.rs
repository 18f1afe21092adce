//! Nodes to GPUI elements: one match arm a kind, one file a kind under `elements/`.
mod button;
mod div;
mod interaction;
mod scroll;
mod shell;
mod spacer;
mod text;

use gpui::{AnyElement, Context, ElementId, IntoElement as _, Window};
use guppy_wire::{NodeId, NodeKind};

use crate::view::WindowView;

/// Builds the element of a node and of all that is below it. The `root` fills the window.
pub(crate) fn build(
    view: &mut WindowView,
    id: NodeId,
    root: bool,
    window: &mut Window,
    cx: &mut Context<'_, WindowView>,
) -> AnyElement {
    match view.scene().node(id).map(|node| node.kind) {
        Some(NodeKind::Div) => div::build(view, id, root, window, cx),
        Some(NodeKind::Text) => text::build(view, id, root),
        Some(NodeKind::Button) => button::build(view, id, root, window, cx),
        Some(NodeKind::Scroll) => scroll::build(view, id, root, window, cx),
        Some(NodeKind::Spacer) => spacer::build(view, id),
        None => gpui::Empty.into_any_element(),
    }
}

/// Names a node to GPUI. The revision it was created in is part of the name, so that a reused id starts afresh.
fn element_id(id: NodeId, created: u32) -> ElementId {
    ElementId::Integer(u64::from(created) << 32 | u64::from(id.0))
}
