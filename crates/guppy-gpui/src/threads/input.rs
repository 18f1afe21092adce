//! Simulated input of `guppy/testing`, as the platform would report it.
use std::path::PathBuf;

use gpui::{
    App, ExternalPaths, FileDropEvent, KeyDownEvent, KeyUpEvent, Keystroke, Modifiers, ModifiersChangedEvent,
    MouseButton, MouseDownEvent, MouseExitEvent, MouseMoveEvent, MouseUpEvent, NavigationDirection, OperatingSystem,
    PlatformInput, ScrollDelta, ScrollEvent, Window, point, px,
};
use guppy_wire::{ErrorCode, FilesPhase, Input, ReplyError};

use crate::outbox::refusal;
use crate::tree::key_names;

/// A key that only changes what others do, and whether it goes down; the pointer is told of it too.
pub(super) fn modifier(input: &Input) -> Option<(Modifiers, bool)> {
    let (key, down) = match input {
        Input::KeyDown { keystroke, .. } => (keystroke, true),
        Input::KeyUp { keystroke } => (keystroke, false),
        _ => return None,
    };
    let none = Modifiers::default();
    let modifiers = match &**key {
        "shift" => Modifiers { shift: true, ..none },
        "ctrl" => Modifiers { control: true, ..none },
        "alt" => Modifiers { alt: true, ..none },
        "cmd" => Modifiers { platform: true, ..none },
        _ => return None,
    };
    Some((modifiers, down))
}

pub(super) fn hold(modifiers: Modifiers, window: &mut Window, cx: &mut App) {
    let changed = ModifiersChangedEvent { modifiers, ..ModifiersChangedEvent::default() };
    window.dispatch_event(PlatformInput::ModifiersChanged(changed), cx);
}

pub(crate) fn platform_input(
    input: Input,
    pressed: &mut Option<MouseButton>,
    modifiers: Modifiers,
) -> Result<PlatformInput, ReplyError> {
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
            modifiers,
            ..ScrollEvent::default()
        }),
        Input::MouseLeave => PlatformInput::MouseExited(MouseExitEvent {
            position: point(px(-1.), px(-1.)),
            pressed_button: *pressed,
            modifiers,
        }),
        Input::Files { paths, phase, x, y } => {
            let position = point(px(x), px(y));
            let paths = paths.iter().map(|path| PathBuf::from(&**path)).collect();
            PlatformInput::FileDrop(match phase {
                FilesPhase::Enter => FileDropEvent::Entered { position, paths: ExternalPaths(paths) },
                FilesPhase::Move => FileDropEvent::Pending { position },
                FilesPhase::Drop => FileDropEvent::Submit { position },
                FilesPhase::Leave => FileDropEvent::Exited,
            })
        }
        Input::CloseRequest
        | Input::KeyDown { .. }
        | Input::KeyUp { .. }
        | Input::Text { .. }
        | Input::Assist { .. }
        | Input::Compose { .. }
        | Input::CommitComposition { .. } => {
            return Err(refusal(ErrorCode::InvalidValue, "this input is played by the window itself"));
        }
    })
}

/// A key that types a character, as a person's keyboard has it.
pub(super) fn typed(character: char) -> Keystroke {
    let lower: String = character.to_lowercase().collect();
    let (key, text) = match character {
        '\n' | '\r' => ("enter".to_owned(), None),
        '\t' => ("tab".to_owned(), None),
        ' ' => ("space".to_owned(), Some(" ".to_owned())),
        other => (lower.clone(), Some(other.to_string())),
    };
    let shift = character.is_alphabetic() && lower != character.to_string();
    Keystroke { modifiers: Modifiers { shift, ..Modifiers::default() }, key, key_char: text }
}

/// Desktops tell of Shift by itself, and leave it out of the keystroke of a sign that needs it.
fn with_shift(keystroke: &Keystroke, window: &mut Window, cx: &mut App, body: impl FnOnce(&mut Window, &mut App)) {
    let tell = |shift: bool, window: &mut Window, cx: &mut App| {
        hold(Modifiers { shift, ..Modifiers::default() }, window, cx);
    };
    let shift = key_names::needs_shift(&keystroke.key);
    if shift {
        tell(true, window, cx);
    }
    body(window, cx);
    if shift {
        tell(false, window, cx);
    }
}

/// A whole stroke: down, with the text it types, and up.
pub(super) fn strike(keystroke: Keystroke, repeat: bool, window: &mut Window, cx: &mut App) {
    press(keystroke.clone(), repeat, window, cx);
    release(keystroke, window, cx);
}

pub(super) fn release(keystroke: Keystroke, window: &mut Window, cx: &mut App) {
    with_shift(&keystroke.clone(), window, cx, |window, cx| {
        window.dispatch_event(PlatformInput::KeyUp(KeyUpEvent { keystroke }), cx);
    });
}

/// The key goes down. Only GPUI's own way from a keystroke to text reaches what is focused; keys that type nothing on a
/// keyboard must not go it, or Enter would also insert a line break.
pub(super) fn press(keystroke: Keystroke, repeat: bool, window: &mut Window, cx: &mut App) {
    let types_nothing = keystroke.key_char.is_none();
    with_shift(&keystroke.clone(), window, cx, |window, cx| {
        if types_nothing || repeat {
            let event = KeyDownEvent { keystroke, is_held: repeat, prefer_character_input: false };
            window.dispatch_event(PlatformInput::KeyDown(event), cx);
        } else {
            window.dispatch_keystroke(keystroke, cx);
        }
    });
}

/// # Errors
/// `InvalidValue` for what is no keystroke.
pub(super) fn parse(text: &str) -> Result<Keystroke, ReplyError> {
    let keystroke = shifted(read(text)?);
    let plain = !(keystroke.modifiers.control || keystroke.modifiers.alt || keystroke.modifiers.platform);
    let mut characters = keystroke.key.chars();
    let key_char = match (characters.next(), characters.next()) {
        (Some(one), None) if plain && keystroke.modifiers.shift => Some(one.to_uppercase().collect()),
        (Some(one), None) if plain => Some(one.to_string()),
        _ if plain && keystroke.key == "space" => Some(" ".to_owned()),
        _ => None,
    };
    Ok(Keystroke { key_char, ..keystroke })
}

/// What Shift makes of a key that types a sign, on a US keyboard.
fn shifted(keystroke: Keystroke) -> Keystroke {
    match key_names::with_shift(&keystroke.key).filter(|_| keystroke.modifiers.shift) {
        Some(sign) => {
            let modifiers = Modifiers { shift: false, ..keystroke.modifiers };
            Keystroke { key: sign.to_string(), modifiers, ..keystroke }
        }
        None => keystroke,
    }
}

fn read(text: &str) -> Result<Keystroke, ReplyError> {
    Keystroke::parse_with_os(text, OperatingSystem::Linux).map_err(|error| {
        let example = "write it as `enter`, `a` or `ctrl-shift-p`";
        refusal(ErrorCode::InvalidValue, format!("`{text}` is not a keystroke: {error}; {example}"))
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
