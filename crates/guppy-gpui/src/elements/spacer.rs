//! `<spacer>`: grows between its neighbours and does nothing else.
use gpui::{AnyElement, IntoElement as _, Refineable as _, Styled as _, div};
use guppy_wire::{NodeId, NodeKind};

use crate::view::WindowView;

pub(super) fn build(view: &mut WindowView, id: NodeId) -> AnyElement {
    let style = view.scene().node(id).and_then(|node| node.style);
    let resolved = view.resolved(style, NodeKind::Spacer);
    let mut element = div();
    element.style().refine(&resolved.base);
    element.into_any_element()
}
