//! Simulated input of `guppy/testing`, as the platform would report it.
use gpui::{
    KeyDownEvent, KeyUpEvent, Keystroke, Modifiers, MouseButton, MouseDownEvent, MouseMoveEvent, MouseUpEvent,
    NavigationDirection, OperatingSystem, PlatformInput, ScrollDelta, ScrollEvent, point, px,
};
use guppy_wire::{ErrorCode, Input, ReplyError};

use crate::outbox::refusal;

pub(crate) fn platform_input(input: Input, pressed: &mut Option<MouseButton>) -> Result<PlatformInput, ReplyError> {
    let modifiers = Modifiers::default();
    Ok(match input {
        Input::MouseMove { x, y } => PlatformInput::MouseMove(MouseMoveEvent {
            position: point(px(x), px(y)),
            pressed_button: *pressed,
            modifiers,
        }),
        Input::MouseDown { x, y, button: which, count } => {
            let button = button(which);
            *pressed = Some(button);
            PlatformInput::MouseDown(MouseDownEvent {
                button,
                position: point(px(x), px(y)),
                modifiers,
                click_count: count as usize,
                first_mouse: false,
            })
        }
        Input::MouseUp { x, y, button: which, count } => {
            *pressed = None;
            PlatformInput::MouseUp(MouseUpEvent {
                button: button(which),
                position: point(px(x), px(y)),
                modifiers,
                click_count: count as usize,
            })
        }
        Input::Wheel { x, y, delta_x, delta_y } => PlatformInput::Scroll(ScrollEvent {
            position: point(px(x), px(y)),
            // A wheel turned towards the user moves the content up: positive deltas scroll down and right.
            delta: ScrollDelta::Pixels(point(px(-delta_x), px(-delta_y))),
            ..ScrollEvent::default()
        }),
        Input::KeyDown { keystroke, repeat } => PlatformInput::KeyDown(KeyDownEvent {
            keystroke: parse(&keystroke)?.with_simulated_ime(),
            is_held: repeat,
            prefer_character_input: false,
        }),
        Input::KeyUp { keystroke } => PlatformInput::KeyUp(KeyUpEvent { keystroke: parse(&keystroke)? }),
    })
}

fn parse(text: &str) -> Result<Keystroke, ReplyError> {
    Keystroke::parse_with_os(text, OperatingSystem::Linux).map_err(|error| {
        let example = "write it as `enter`, `a` or `ctrl-shift-p`";
        refusal(ErrorCode::InvalidValue, format!("`{text}` is no keystroke: {error}; {example}"))
    })
}

fn button(button: guppy_wire::MouseButton) -> MouseButton {
    match button {
        guppy_wire::MouseButton::Left => MouseButton::Left,
        guppy_wire::MouseButton::Right => MouseButton::Right,
        guppy_wire::MouseButton::Middle => MouseButton::Middle,
        guppy_wire::MouseButton::Back => MouseButton::Navigate(NavigationDirection::Back),
        guppy_wire::MouseButton::Forward => MouseButton::Navigate(NavigationDirection::Forward),
    }
}
