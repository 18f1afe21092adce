//! What GPUI reports, as events of the schema.
use gpui::{KeyDownEvent, KeyUpEvent, Modifiers, MouseUpEvent};
use guppy_wire::{Event, InputSource};

pub(crate) fn click(event: &MouseUpEvent) -> Event {
    let Modifiers { control, alt, shift, platform, .. } = event.modifiers;
    Event::Click {
        x: event.position.x.into(),
        y: event.position.y.into(),
        source: InputSource::Pointer,
        count: u32::try_from(event.click_count).unwrap_or(1).max(1),
        control,
        alt,
        shift,
        platform,
    }
}

pub(crate) fn key_click(modifiers: &Modifiers) -> Event {
    let Modifiers { control, alt, shift, platform, .. } = *modifiers;
    Event::Click { x: 0., y: 0., source: InputSource::Keyboard, count: 1, control, alt, shift, platform }
}

pub(crate) fn key_down(event: &KeyDownEvent) -> Event {
    let Modifiers { control, alt, shift, platform, .. } = event.keystroke.modifiers;
    Event::KeyDown {
        key: event.keystroke.key.clone(),
        text: event.keystroke.key_char.clone().unwrap_or_default(),
        repeat: event.is_held,
        control,
        alt,
        shift,
        platform,
    }
}

pub(crate) fn key_up(event: &KeyUpEvent) -> Event {
    let Modifiers { control, alt, shift, platform, .. } = event.keystroke.modifiers;
    Event::KeyUp { key: event.keystroke.key.clone(), control, alt, shift, platform }
}
