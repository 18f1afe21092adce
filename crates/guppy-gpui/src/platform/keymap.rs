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

/// The symbols of dead keys by GPUI's names: from the first number on one after the other.
const DEAD: [(u32, &[&str]); 3] = [
    (
        0xfe50,
        &[
            "grave",
            "acute",
            "circumflex",
            "tilde",
            "macron",
            "breve",
            "abovedot",
            "diaeresis",
            "abovering",
            "doubleacute",
            "caron",
            "cedilla",
            "ogonek",
            "iota",
            "voiced_sound",
            "semivoiced_sound",
            "belowdot",
            "hook",
            "horn",
            "stroke",
            "abovecomma",
            "abovereversedcomma",
            "doublegrave",
            "belowring",
            "belowmacron",
            "belowcircumflex",
            "belowtilde",
            "belowbreve",
            "belowdiaeresis",
            "invertedbreve",
            "belowcomma",
            "currency",
        ],
    ),
    (0xfe80, &["a", "a", "e", "e", "i", "i", "o", "o", "u", "u", "small_schwa", "capital_schwa", "greek"]),
    (0xfe90, &["lowline", "aboveverticalline", "belowverticalline", "longsolidusoverlay"]),
];

/// Keys that are held with others.
const HELD_WITH: [&str; 11] = [
    "ShiftLeft",
    "ShiftRight",
    "ControlLeft",
    "ControlRight",
    "AltLeft",
    "AltRight",
    "MetaLeft",
    "MetaRight",
    "CapsLock",
    "NumLock",
    "ScrollLock",
];

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
        self.codes_where(|symbol| types(symbol, sign))
    }

    /// The keys that are dead in this way, as `dead_acute`.
    pub(crate) fn dead_codes(&self, name: &str) -> Vec<&'static str> {
        let Some(name) = name.strip_prefix("dead_") else { return Vec::new() };
        let of = |(first, names): &(u32, &[&str])| -> Vec<u32> {
            (*first..).zip(*names).filter(|(_, of)| **of == name).map(|(symbol, _)| symbol).collect()
        };
        let dead: Vec<u32> = DEAD.iter().flat_map(of).collect();
        if dead.is_empty() { Vec::new() } else { self.codes_where(|symbol| dead.contains(&symbol)) }
    }

    fn codes_where(&self, is: impl Fn(u32) -> bool) -> Vec<&'static str> {
        if self.outdated.swap(false, Ordering::AcqRel) {
            *self.symbols.borrow_mut() = self.read().unwrap_or_default();
        }
        let symbols = self.symbols.borrow();
        let keys = symbols.iter().zip(CODES).filter(|(symbols, _)| symbols.iter().any(|symbol| is(*symbol)));
        keys.map(|(_, code)| code).filter(|code| !code.is_empty()).collect()
    }

    /// The first of these keys that is down at this moment.
    pub(crate) fn first_down(&self, codes: &[&'static str]) -> Option<&'static str> {
        let down = self.down()?;
        codes.iter().copied().find(|code| down.contains(code))
    }

    /// The key that is down at this moment, where it is one alone of those asked for, not counting Shift and its like.
    pub(crate) fn only_down(&self, asked: impl Fn(&str) -> bool) -> Option<&'static str> {
        let mut down = self.down()?.into_iter().filter(|code| !HELD_WITH.contains(code) && asked(code));
        down.next().filter(|_| down.next().is_none())
    }

    fn down(&self) -> Option<Vec<&'static str>> {
        let bits = self.connection.query_keymap().ok()?.reply().ok()?.keys;
        let is_down = |keycode: usize| bits.get(keycode / 8).is_some_and(|bits| bits & (1 << (keycode % 8)) != 0);
        let named = CODES.iter().enumerate().filter(|(at, code)| !code.is_empty() && is_down(at + usize::from(FIRST)));
        Some(named.map(|(_, code)| *code).collect())
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
