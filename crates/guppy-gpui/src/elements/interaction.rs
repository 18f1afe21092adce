//! States and events of an element. Closures carry the revision they were drawn in, so that JS can tell a stale event.
use std::cell::RefCell;
use std::rc::Rc;

use gpui::{InteractiveElement, MouseButton, StatefulInteractiveElement};
use guppy_wire::{Event, NodeId, event_bit};

use crate::events;
use crate::inspect::Inspection;
use crate::style::Resolved;
use crate::view::WindowView;

/// Styles that GPUI applies by itself as the pointer and the focus move.
pub(super) fn states<E: StatefulInteractiveElement>(mut element: E, resolved: &Resolved) -> E {
    if let Some(style) = resolved.in_focus.clone() {
        element = element.in_focus(|_| style);
    }
    if let Some(style) = resolved.focus.clone() {
        element = element.focus(|_| style);
    }
    if let Some(style) = resolved.hover.clone() {
        element = element.hover(|_| style);
    }
    if let Some(style) = resolved.active.clone() {
        element = element.active(|_| style);
    }
    element
}

pub(super) fn pointer<E: StatefulInteractiveElement>(mut element: E, view: &WindowView, id: NodeId, events: u32) -> E {
    let revision = view.scene().revision();
    if events & event_bit::CLICK != 0 {
        let sink = view.sink().clone();
        element = element.on_click(move |event, _, cx| {
            // The innermost node that listens gets the click; JS answers too late to stop it on its way up.
            cx.stop_propagation();
            sink.node(id, revision, events::click(event));
        });
    }
    let listens = events & event_bit::HOVER != 0;
    let inspection = view.inspection().cloned();
    if listens || inspection.is_some() {
        let sink = view.sink().clone();
        let inspection = inspection.clone();
        element = element.on_hover(move |hovered, _, _| {
            if let Some(inspection) = &inspection {
                note_hover(inspection, id, *hovered);
            }
            if listens {
                sink.node(id, revision, Event::Hover { hovered: *hovered });
            }
        });
    }
    if let Some(inspection) = inspection {
        element = element.on_mouse_down(MouseButton::Left, move |_, _, _| {
            // Called from the innermost element outwards: the first one is what is pressed.
            inspection.borrow_mut().pressed.get_or_insert(id);
        });
    }
    element
}

pub(super) fn keys<E: InteractiveElement>(mut element: E, view: &WindowView, id: NodeId, events: u32) -> E {
    let revision = view.scene().revision();
    if events & event_bit::KEY_DOWN != 0 {
        let sink = view.sink().clone();
        element = element.on_key_down(move |event, _, _| sink.node(id, revision, events::key_down(event)));
    }
    if events & event_bit::KEY_UP != 0 {
        let sink = view.sink().clone();
        element = element.on_key_up(move |event, _, _| sink.node(id, revision, events::key_up(event)));
    }
    element
}

/// A disabled node keeps its clicks from the nodes around it.
pub(super) fn swallow_clicks<E: StatefulInteractiveElement>(element: E) -> E {
    element.on_click(|_, _, cx| cx.stop_propagation())
}

fn note_hover(inspection: &Rc<RefCell<Inspection>>, id: NodeId, hovered: bool) {
    let mut inspection = inspection.borrow_mut();
    if hovered {
        inspection.hovered.insert(id);
    } else {
        inspection.hovered.remove(&id);
    }
}
