//! What every box-like node is made of: style, states, events, focus, scrolling and children.
use gpui::{
    AnyElement, Context, InteractiveElement as _, IntoElement as _, Overflow, ParentElement as _, Refineable as _,
    StatefulInteractiveElement as _, StyleRefinement, Styled as _, Window, div, px,
};
use guppy_wire::{Event, NodeId, event_bit};

use super::{build as build_child, element_id, interaction};
use crate::theme;
use crate::view::{Scrolling, WindowView};

pub(super) fn build(
    view: &mut WindowView,
    id: NodeId,
    root: bool,
    adjust: impl FnOnce(&mut StyleRefinement),
    window: &mut Window,
    cx: &mut Context<'_, WindowView>,
) -> AnyElement {
    let Some(node) = view.scene().node(id) else {
        return gpui::Empty.into_any_element();
    };
    let (kind, style, created) = (node.kind, node.style, node.created);
    let (disabled, tab_index) = (node.props.disabled(), node.props.tab_index());
    let events = if disabled { 0 } else { node.events };
    let children = node.children.clone();
    let resolved = view.resolved(style, kind);

    let mut base = resolved.base.clone();
    adjust(&mut base);
    if let (true, Some(disabled)) = (disabled, &resolved.disabled) {
        base.refine(disabled);
    }
    let scrolls = [base.overflow.x, base.overflow.y].contains(&Some(Overflow::Scroll));
    let scrolling = scrolls.then(|| view.scrolling(id));

    let mut element = div();
    element.style().refine(&base);
    if root {
        fill_window(element.style(), &base);
    }
    let element = watch_children(element, view, id, events, &children, scrolling.as_ref());
    let mut element = element.id(element_id(id, created));
    if let Some(scrolling) = &scrolling {
        element = element.track_scroll(&scrolling.handle);
    }
    if disabled {
        element = interaction::swallow_clicks(element);
    } else {
        element = interaction::states(element, &resolved);
        element = interaction::pointer(element, view, id, events);
        element = interaction::keys(element, view, id, events);
        if view.takes_focus(id) {
            let handle = view.focus_handle(id, cx).tab_index(tab_index as isize).tab_stop(tab_index >= 0);
            let ring = resolved.focus_visible.clone();
            element = element.track_focus(&handle).focus_visible(|_| ring);
        }
    }
    let built: Vec<AnyElement> = children.iter().map(|child| build_child(view, *child, false, window, cx)).collect();
    element
        .children(built)
        .children(scrolling.map(|scrolling| thumbs(&scrolling)).unwrap_or_default())
        .into_any_element()
}

/// The root covers the window unless its style gives it a size of its own.
pub(super) fn fill_window(style: &mut StyleRefinement, own: &StyleRefinement) {
    if own.size.height.is_none() && own.flex_grow.is_none() {
        style.flex_grow = Some(1.);
        style.flex_shrink = Some(1.);
        if own.min_size.height.is_none() {
            style.min_size.height = Some(px(0.).into());
        }
    }
}

/// After layout: remembers where children are for `readTree`, and tells JS when the content has moved.
fn watch_children(
    element: gpui::Div,
    view: &WindowView,
    id: NodeId,
    events: u32,
    children: &[NodeId],
    scrolling: Option<&Scrolling>,
) -> gpui::Div {
    let told = scrolling.filter(|_| events & event_bit::SCROLL != 0).cloned();
    let inspection = view.inspection().cloned();
    if told.is_none() && inspection.is_none() {
        return element;
    }
    let (sink, revision, children) = (view.sink().clone(), view.scene().revision(), children.to_vec());
    let handle = scrolling.map(|scrolling| scrolling.handle.clone());
    element.on_children_prepainted(move |bounds, _, _| {
        if let Some(inspection) = &inspection {
            // GPUI keeps the places of a scrolled box's children in the handle, before they are moved.
            let places: Vec<_> = match &handle {
                Some(handle) => {
                    (0..children.len()).filter_map(|at| Some(handle.bounds_for_item(at)? + handle.offset())).collect()
                }
                None => bounds,
            };
            inspection.borrow_mut().bounds.extend(children.iter().copied().zip(places));
        }
        if let Some(scrolling) = &told {
            let offset = scrolling.handle.offset();
            let before = scrolling.told.replace(offset);
            if before != offset {
                let (x, y): (f32, f32) = ((-offset.x).into(), (-offset.y).into());
                let moved = before - offset;
                let event =
                    Event::Scroll { offset_x: x, offset_y: y, delta_x: moved.x.into(), delta_y: moved.y.into() };
                sink.node(id, revision, event);
            }
        }
    })
}

/// Thumbs that show how far a box is scrolled, laid out from the frame before; none where all of it is visible.
fn thumbs(scrolling: &Scrolling) -> Vec<AnyElement> {
    const THICKNESS: f32 = 6.;
    const LEAST: f32 = 24.;
    let (bounds, far, offset) = (scrolling.handle.bounds(), scrolling.handle.max_offset(), scrolling.handle.offset());
    let thumb = |visible: f32, beyond: f32, scrolled: f32| {
        let length = (visible * visible / (visible + beyond)).clamp(LEAST.min(visible), visible);
        (length, (visible - length) * (scrolled / beyond).clamp(0., 1.))
    };
    let (width, height): (f32, f32) = (bounds.size.width.into(), bounds.size.height.into());
    let (far_x, far_y): (f32, f32) = (far.x.into(), far.y.into());
    // Children move with the content, so a thumb is moved back by as much.
    let (x, y): (f32, f32) = ((-offset.x).into(), (-offset.y).into());
    let bar = || div().absolute().rounded(px(THICKNESS / 2.)).bg(theme::scroll_thumb());
    let mut thumbs = Vec::new();
    if far_y > 0.5 && height > 0. {
        let (length, at) = thumb(height, far_y, y);
        let bar = bar().top(px(at + y)).left(px(width - THICKNESS - 2. + x)).w(px(THICKNESS)).h(px(length));
        thumbs.push(bar.into_any_element());
    }
    if far_x > 0.5 && width > 0. {
        let (length, at) = thumb(width, far_x, x);
        let bar = bar().left(px(at + x)).top(px(height - THICKNESS - 2. + y)).h(px(THICKNESS)).w(px(length));
        thumbs.push(bar.into_any_element());
    }
    thumbs
}
