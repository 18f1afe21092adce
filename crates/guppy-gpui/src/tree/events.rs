//! What GPUI reports, as events of the schema.
use std::sync::Arc;

use gpui::{KeyDownEvent, KeyUpEvent, Modifiers, MouseDownEvent, MouseUpEvent};
use guppy_wire::InputSource;
use guppy_wire::events::{Click, ContextMenu, KeyDown, KeyUp};

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

pub(super) fn context_menu(event: &MouseDownEvent) -> ContextMenu {
    let Modifiers { control, alt, shift, platform, .. } = event.modifiers;
    ContextMenu { alt, control, platform, shift, x: event.position.x.into(), y: event.position.y.into() }
}

pub(super) fn key_click(modifiers: &Modifiers) -> Click {
    let Modifiers { control, alt, shift, platform, .. } = *modifiers;
    Click { alt, control, count: 1, platform, shift, source: InputSource::Keyboard, x: 0., y: 0. }
}

pub(super) fn key_down(event: &KeyDownEvent) -> KeyDown {
    let Modifiers { control, alt, shift, platform, .. } = event.keystroke.modifiers;
    KeyDown {
        alt,
        control,
        key: Arc::from(event.keystroke.key.as_str()),
        platform,
        repeat: event.is_held,
        shift,
        text: Arc::from(event.keystroke.key_char.as_deref().unwrap_or_default()),
    }
}

pub(super) fn key_up(event: &KeyUpEvent) -> KeyUp {
    let Modifiers { control, alt, shift, platform, .. } = event.keystroke.modifiers;
    KeyUp { alt, control, key: Arc::from(event.keystroke.key.as_str()), platform, shift }
}
