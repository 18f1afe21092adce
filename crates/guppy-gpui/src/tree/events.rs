//! What GPUI reports, as events of the schema.
use std::sync::Arc;

use gpui::{Bounds, Modifiers, MouseUpEvent, Pixels, Point};
use guppy_wire::div::{DragOver, Drop};
use guppy_wire::events::{Click, ContextMenu, DoubleClick, KeyDown, KeyUp, PointerDown, PointerMove, PointerUp, Wheel};
use guppy_wire::{InputSource, MouseButton};

use super::key_names::Named;

pub(super) fn click(event: &MouseUpEvent) -> Click {
    let Modifiers { control, alt, shift, platform, .. } = event.modifiers;
    Click {
        alt,
        control,
        count: u32::try_from(event.click_count).unwrap_or(1).max(1),
        platform,
        shift,
        source: InputSource::Pointer,
        x: event.position.x.into(),
        y: event.position.y.into(),
    }
}

pub(super) fn context_menu(at: Point<Pixels>, modifiers: Modifiers) -> ContextMenu {
    let Modifiers { control, alt, shift, platform, .. } = modifiers;
    ContextMenu { alt, control, platform, shift, x: at.x.into(), y: at.y.into() }
}

/// A place in the window and in a node.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) at: Point<Pixels>,
    /// All of the node, be it scrolled away.
    pub(super) node: Bounds<Pixels>,
    pub(super) modifiers: Modifiers,
}

impl Spot {
    fn local(&self) -> (f32, f32) {
        let Point { x, y } = self.at - self.node.origin;
        (x.into(), y.into())
    }
}

/// Fields that all of these payloads have.
macro_rules! at {
    ($payload:ident, $spot:expr, { $($field:ident: $value:expr),* $(,)? }) => {{
        let spot: Spot = $spot;
        let Modifiers { control, alt, shift, platform, .. } = spot.modifiers;
        let (local_x, local_y) = spot.local();
        $payload {
            alt, control, platform, shift, local_x, local_y,
            x: spot.at.x.into(),
            y: spot.at.y.into(),
            width: spot.node.size.width.into(),
            height: spot.node.size.height.into(),
            $($field: $value),*
        }
    }};
}

pub(super) fn pointer_down(spot: Spot, button: MouseButton, buttons: u32, count: u32) -> PointerDown {
    at!(PointerDown, spot, { button: button, buttons: buttons, count: count })
}

pub(super) fn pointer_move(spot: Spot, buttons: u32) -> PointerMove {
    at!(PointerMove, spot, { buttons: buttons })
}

pub(super) fn pointer_up(spot: Spot, button: MouseButton, buttons: u32, count: u32, canceled: bool) -> PointerUp {
    at!(PointerUp, spot, { button: button, buttons: buttons, count: count, canceled: canceled })
}

pub(super) fn double_click(spot: Spot) -> DoubleClick {
    at!(DoubleClick, spot, {})
}

pub(super) fn wheel(spot: Spot, delta: Point<Pixels>) -> Wheel {
    at!(Wheel, spot, { delta_x: delta.x.into(), delta_y: delta.y.into() })
}

pub(super) fn drag_over(spot: Spot, drag_type: Arc<str>, source: InputSource) -> DragOver {
    at!(DragOver, spot, { drag_type: drag_type, source: source })
}

pub(super) fn drop(spot: Spot, what: (Arc<str>, Arc<str>, Vec<Arc<str>>), source: InputSource) -> Drop {
    let (drag_type, data, paths) = what;
    at!(Drop, spot, { data: data, drag_type: drag_type, paths: paths, source: source })
}

pub(super) fn button(button: gpui::MouseButton) -> MouseButton {
    match button {
        gpui::MouseButton::Left => MouseButton::Left,
        gpui::MouseButton::Right => MouseButton::Right,
        gpui::MouseButton::Middle => MouseButton::Middle,
        gpui::MouseButton::Navigate(gpui::NavigationDirection::Back) => MouseButton::Back,
        gpui::MouseButton::Navigate(gpui::NavigationDirection::Forward) => MouseButton::Forward,
    }
}

/// As in a sum of all that are down.
pub(super) fn button_bit(button: MouseButton) -> u32 {
    match button {
        MouseButton::Left => 1,
        MouseButton::Right => 2,
        MouseButton::Middle => 4,
        MouseButton::Back => 8,
        MouseButton::Forward => 16,
    }
}

pub(super) fn key_click(modifiers: &Modifiers) -> Click {
    let Modifiers { control, alt, shift, platform, .. } = *modifiers;
    Click { alt, control, count: 1, platform, shift, source: InputSource::Keyboard, x: 0., y: 0. }
}

/// Assistive technology presses it, at a place in the window.
pub(super) fn asked_click(at: Point<Pixels>) -> Click {
    let source = InputSource::Accessibility;
    Click {
        alt: false,
        control: false,
        count: 1,
        platform: false,
        shift: false,
        source,
        x: at.x.into(),
        y: at.y.into(),
    }
}

pub(super) fn key_down(named: &Named, repeat: bool) -> KeyDown {
    let Modifiers { control, alt, shift, platform, .. } = named.modifiers;
    let code = Arc::from(named.code);
    KeyDown { alt, code, control, key: Arc::clone(&named.key), platform, repeat, shift, text: Arc::clone(&named.text) }
}

pub(super) fn key_up(named: &Named) -> KeyUp {
    let Modifiers { control, alt, shift, platform, .. } = named.modifiers;
    KeyUp { alt, code: Arc::from(named.code), control, key: Arc::clone(&named.key), platform, shift }
}
