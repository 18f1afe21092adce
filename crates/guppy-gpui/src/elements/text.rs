//! `<text>`: a run of text. Without events it is the cheapest node there is.
use gpui::{
    AnyElement, InteractiveElement as _, IntoElement as _, ParentElement as _, Refineable as _, SharedString,
    Styled as _, div,
};
use guppy_wire::{NodeId, NodeKind};

use super::{element_id, interaction, shell};
use crate::view::WindowView;

pub(super) fn build(view: &mut WindowView, id: NodeId, root: bool) -> AnyElement {
    let Some(node) = view.scene().node(id) else {
        return gpui::Empty.into_any_element();
    };
    let (style, events, created) = (node.style, node.events, node.created);
    let content = node.props.content.clone().map(SharedString::from).unwrap_or_default();
    let resolved = view.resolved(style, NodeKind::Text);
    let mut element = div();
    element.style().refine(&resolved.base);
    if root {
        shell::fill_window(element.style(), &resolved.base);
    }
    let watched = view.inspection().is_some();
    if events == 0 && resolved.hover.is_none() && resolved.active.is_none() && !watched {
        return element.child(content).into_any_element();
    }
    let element = element.id(element_id(id, created));
    let element = interaction::states(element, &resolved);
    interaction::pointer(element, view, id, events).child(content).into_any_element()
}
