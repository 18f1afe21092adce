//! Which key of an X keyboard types a character, and which keys are down: GPUI tells neither.
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// The `code` of each key, from X keycode 8 on: the kernel's numbers and 8. Empty where browsers have no name.
const CODES: [&str; 128] = [
    "",
    "Escape",
    "Digit1",
    "Digit2",
    "Digit3",
    "Digit4",
    "Digit5",
    "Digit6",
    "Digit7",
    "Digit8",
    "Digit9",
    "Digit0",
    "Minus",
    "Equal",
    "Backspace",
    "Tab",
    "KeyQ",
    "KeyW",
    "KeyE",
    "KeyR",
    "KeyT",
    "KeyY",
    "KeyU",
    "KeyI",
    "KeyO",
    "KeyP",
    "BracketLeft",
    "BracketRight",
    "Enter",
    "ControlLeft",
    "KeyA",
    "KeyS",
    "KeyD",
    "KeyF",
    "KeyG",
    "KeyH",
    "KeyJ",
    "KeyK",
    "KeyL",
    "Semicolon",
    "Quote",
    "Backquote",
    "ShiftLeft",
    "Backslash",
    "KeyZ",
    "KeyX",
    "KeyC",
    "KeyV",
    "KeyB",
    "KeyN",
    "KeyM",
    "Comma",
    "Period",
    "Slash",
    "ShiftRight",
    "NumpadMultiply",
    "AltLeft",
    "Space",
    "CapsLock",
    "F1",
    "F2",
    "F3",
    "F4",
    "F5",
    "F6",
    "F7",
    "F8",
    "F9",
    "F10",
    "NumLock",
    "ScrollLock",
    "Numpad7",
    "Numpad8",
    "Numpad9",
    "NumpadSubtract",
    "Numpad4",
    "Numpad5",
    "Numpad6",
    "NumpadAdd",
    "Numpad1",
    "Numpad2",
    "Numpad3",
    "Numpad0",
    "NumpadDecimal",
    "",
    "Lang5",
    "IntlBackslash",
    "F11",
    "F12",
    "IntlRo",
    "Lang3",
    "Lang4",
    "Convert",
    "KanaMode",
    "NonConvert",
    "",
    "NumpadEnter",
    "ControlRight",
    "NumpadDivide",
    "PrintScreen",
    "AltRight",
    "",
    "Home",
    "ArrowUp",
    "PageUp",
    "ArrowLeft",
    "ArrowRight",
    "End",
    "ArrowDown",
    "PageDown",
    "Insert",
    "Delete",
    "",
    "AudioVolumeMute",
    "AudioVolumeDown",
    "AudioVolumeUp",
    "Power",
    "NumpadEqual",
    "",
    "Pause",
    "",
    "NumpadComma",
    "Lang1",
    "Lang2",
    "IntlYen",
    "MetaLeft",
    "MetaRight",
    "ContextMenu",
];

const FIRST: u8 = 8;

/// The symbols of the keypad's signs, and what they type.
const KEYPAD: [(u32, char); 7] =
    [(0xffaa, '*'), (0xffab, '+'), (0xffac, ','), (0xffad, '-'), (0xffae, '.'), (0xffaf, '/'), (0xffbd, '=')];

pub(crate) struct Keymap {
    connection: Arc<RustConnection>,
    /// Set when somebody has changed the layout.
    outdated: Arc<AtomicBool>,
    /// The symbols of each keycode from `FIRST` on.
    symbols: RefCell<Vec<Vec<u32>>>,
}

impl Keymap {
    pub(super) fn new(connection: Arc<RustConnection>, outdated: Arc<AtomicBool>) -> Self {
        Self { connection, outdated, symbols: RefCell::default() }
    }

    /// The keys that type an ASCII character, in one of their levels and layouts.
    pub(crate) fn codes(&self, sign: char) -> Vec<&'static str> {
        if self.outdated.swap(false, Ordering::AcqRel) {
            *self.symbols.borrow_mut() = self.read().unwrap_or_default();
        }
        let symbols = self.symbols.borrow();
        let keys = symbols.iter().zip(CODES).filter(|(symbols, _)| symbols.iter().any(|symbol| types(*symbol, sign)));
        keys.map(|(_, code)| code).filter(|code| !code.is_empty()).collect()
    }

    /// The first of these keys that is down at this moment.
    pub(crate) fn first_down(&self, codes: &[&'static str]) -> Option<&'static str> {
        let down = self.connection.query_keymap().ok()?.reply().ok()?.keys;
        codes.iter().copied().find(|code| {
            let keycode = CODES.iter().position(|of| of == code).map(|at| at + usize::from(FIRST));
            keycode.is_some_and(|keycode| down.get(keycode / 8).is_some_and(|bits| bits & (1 << (keycode % 8)) != 0))
        })
    }

    fn read(&self) -> Option<Vec<Vec<u32>>> {
        let count = self.connection.setup().max_keycode.checked_sub(FIRST)?.checked_add(1)?;
        let reply = self.connection.get_keyboard_mapping(FIRST, count).ok()?.reply().ok()?;
        let width = usize::from(reply.keysyms_per_keycode).max(1);
        Some(reply.keysyms.chunks(width).map(<[u32]>::to_vec).collect())
    }
}

fn types(symbol: u32, sign: char) -> bool {
    match symbol {
        0xffb0..=0xffb9 => char::from_digit(symbol - 0xffb0, 10) == Some(sign),
        0xffaa..=0xffbd => KEYPAD.contains(&(symbol, sign)),
        _ => symbol == u32::from(sign) && sign.is_ascii(),
    }
}
