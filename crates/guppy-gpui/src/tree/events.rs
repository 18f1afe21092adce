//! What GPUI reports, as events of the schema.
use std::sync::Arc;

use gpui::{Modifiers, MouseDownEvent, MouseUpEvent, Pixels, Point};
use guppy_wire::InputSource;
use guppy_wire::events::{Click, ContextMenu, KeyDown, KeyUp};

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

pub(super) fn context_menu(event: &MouseDownEvent) -> ContextMenu {
    let Modifiers { control, alt, shift, platform, .. } = event.modifiers;
    ContextMenu { alt, control, platform, shift, x: event.position.x.into(), y: event.position.y.into() }
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

pub(super) fn asked_context_menu(at: Point<Pixels>) -> ContextMenu {
    ContextMenu { alt: false, control: false, platform: false, shift: false, x: at.x.into(), y: at.y.into() }
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
