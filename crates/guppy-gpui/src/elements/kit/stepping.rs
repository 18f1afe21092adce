//! A line of text whose value has steps: arrows, page keys and the wheel ask for the next one.
use std::cell::Cell;
use std::rc::Rc;

use gpui::{Div, Entity, InteractiveElement as _, KeyDownEvent, ScrollDelta, ScrollEvent};
use gpui_base::input::InputState;
use guppy_wire::text_input::Step;

use super::protocol::Control;

/// What of a smooth wheel is one step, in logical px.
const NOTCH: f32 = 20.;
const PAGE: i32 = 10;

#[derive(Default)]
pub(super) struct Stepping {
    /// Whether it had the focus when it was last drawn: only then the wheel is its own.
    pub(super) focused: Cell<bool>,
    /// What of the wheel has not become a step yet.
    turned: Cell<f32>,
}

pub(super) fn steps(frame: Div, stepping: &Rc<Stepping>, state: &Entity<InputState>, control: &Rc<Control>) -> Div {
    let of = || (state.clone(), Rc::clone(control), Rc::clone(stepping));
    let (keys, wheel) = (of(), of());
    frame
        .on_key_down(move |event: &KeyDownEvent, _, cx| {
            let modifiers = event.keystroke.modifiers;
            if modifiers.control || modifiers.alt || modifiers.platform {
                return;
            }
            let arrow = if modifiers.shift { PAGE } else { 1 };
            let count = match event.keystroke.key.as_str() {
                "up" => arrow,
                "down" => -arrow,
                "pageup" => PAGE,
                "pagedown" => -PAGE,
                _ => return,
            };
            if keys.0.read(cx).is_editable() {
                keys.1.emitter.emit(&Step { count });
            }
            cx.stop_propagation();
        })
        .on_scroll(move |event: &ScrollEvent, _, cx| {
            if !wheel.2.focused.get() || !wheel.0.read(cx).is_editable() {
                return;
            }
            let delta = match event.delta {
                ScrollDelta::Pixels(delta) => f32::from(delta.y) / NOTCH,
                ScrollDelta::Lines(lines) => lines.y,
            };
            let turned = wheel.2.turned.get() + delta;
            let whole = turned.trunc();
            wheel.2.turned.set(turned - whole);
            if whole != 0. {
                #[allow(
                    clippy::cast_possible_truncation,
                    reason = "nobody turns a wheel by two thousand million steps"
                )]
                wheel.1.emitter.emit(&Step { count: whole as i32 });
            }
            cx.stop_propagation();
        })
}
