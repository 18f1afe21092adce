//! What a key is called: `key`, `code` and `text` as web browsers give them, from what GPUI tells of a keystroke.
use std::sync::Arc;

use gpui::{Keystroke, Modifiers};

use crate::platform::Keymap;

/// A key that went down or up.
#[derive(Clone)]
pub(super) struct Named {
    pub(super) key: Arc<str>,
    /// Empty where nobody can say.
    pub(super) code: &'static str,
    pub(super) text: Arc<str>,
    pub(super) modifiers: Modifiers,
}

impl Named {
    /// Whether it is one key, whatever it types at the moment.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        if self.code.is_empty() { self.key == other.key } else { self.code == other.code }
    }
}

/// GPUI's name, the browsers' `key` and `code`, and the `code` of the same key on the keypad, if it has one.
const NAMED: [(&str, &str, &str, &str); 35] = [
    ("add", "+", "NumpadAdd", ""),
    ("back", "BrowserBack", "BrowserBack", ""),
    ("backspace", "Backspace", "Backspace", ""),
    ("begin", "Clear", "Numpad5", ""),
    ("copy", "Copy", "Copy", ""),
    ("cut", "Cut", "Cut", ""),
    ("decimal", ".", "NumpadDecimal", ""),
    ("delete", "Delete", "Delete", "NumpadDecimal"),
    ("divide", "/", "NumpadDivide", ""),
    ("down", "ArrowDown", "ArrowDown", "Numpad2"),
    ("end", "End", "End", "Numpad1"),
    ("enter", "Enter", "Enter", "NumpadEnter"),
    ("escape", "Escape", "Escape", ""),
    ("forward", "BrowserForward", "BrowserForward", ""),
    ("help", "Help", "Help", ""),
    ("home", "Home", "Home", "Numpad7"),
    ("insert", "Insert", "Insert", "Numpad0"),
    ("left", "ArrowLeft", "ArrowLeft", "Numpad4"),
    ("menu", "ContextMenu", "ContextMenu", ""),
    ("multiply", "*", "NumpadMultiply", ""),
    ("new", "New", "", ""),
    ("open", "Open", "Open", ""),
    ("pagedown", "PageDown", "PageDown", "Numpad3"),
    ("pageup", "PageUp", "PageUp", "Numpad9"),
    ("paste", "Paste", "Paste", ""),
    ("pause", "Pause", "Pause", ""),
    ("print", "PrintScreen", "PrintScreen", ""),
    ("right", "ArrowRight", "ArrowRight", "Numpad6"),
    ("save", "Save", "", ""),
    ("separator", ",", "NumpadComma", ""),
    ("space", " ", "Space", ""),
    ("subtract", "-", "NumpadSubtract", ""),
    ("tab", "Tab", "Tab", ""),
    ("undo", "Undo", "Undo", ""),
    ("up", "ArrowUp", "ArrowUp", "Numpad8"),
];

const FUNCTION_KEYS: [&str; 24] = [
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13", "F14", "F15", "F16", "F17",
    "F18", "F19", "F20", "F21", "F22", "F23", "F24",
];

/// The keys of the US layout that type a character: without and with Shift.
const US: [(char, char, &str); 47] = [
    ('`', '~', "Backquote"),
    ('1', '!', "Digit1"),
    ('2', '@', "Digit2"),
    ('3', '#', "Digit3"),
    ('4', '$', "Digit4"),
    ('5', '%', "Digit5"),
    ('6', '^', "Digit6"),
    ('7', '&', "Digit7"),
    ('8', '*', "Digit8"),
    ('9', '(', "Digit9"),
    ('0', ')', "Digit0"),
    ('-', '_', "Minus"),
    ('=', '+', "Equal"),
    ('q', 'Q', "KeyQ"),
    ('w', 'W', "KeyW"),
    ('e', 'E', "KeyE"),
    ('r', 'R', "KeyR"),
    ('t', 'T', "KeyT"),
    ('y', 'Y', "KeyY"),
    ('u', 'U', "KeyU"),
    ('i', 'I', "KeyI"),
    ('o', 'O', "KeyO"),
    ('p', 'P', "KeyP"),
    ('[', '{', "BracketLeft"),
    (']', '}', "BracketRight"),
    ('\\', '|', "Backslash"),
    ('a', 'A', "KeyA"),
    ('s', 'S', "KeyS"),
    ('d', 'D', "KeyD"),
    ('f', 'F', "KeyF"),
    ('g', 'G', "KeyG"),
    ('h', 'H', "KeyH"),
    ('j', 'J', "KeyJ"),
    ('k', 'K', "KeyK"),
    ('l', 'L', "KeyL"),
    (';', ':', "Semicolon"),
    ('\'', '"', "Quote"),
    ('z', 'Z', "KeyZ"),
    ('x', 'X', "KeyX"),
    ('c', 'C', "KeyC"),
    ('v', 'V', "KeyV"),
    ('b', 'B', "KeyB"),
    ('n', 'N', "KeyN"),
    ('m', 'M', "KeyM"),
    (',', '<', "Comma"),
    ('.', '>', "Period"),
    ('/', '?', "Slash"),
];

/// The sign that a key of the US layout types with Shift, where it is no letter.
pub(crate) fn with_shift(key: &str) -> Option<char> {
    let plain = one(key).filter(|sign| !sign.is_alphabetic())?;
    US.iter().find(|(of, ..)| *of == plain).map(|(_, shifted, _)| *shifted)
}

/// What a US keyboard has on a key, without Shift.
pub(super) fn us_key(code: &str) -> Option<char> {
    US.iter().find(|(_, _, of)| *of == code).map(|(plain, ..)| *plain)
}

/// Whether a US keyboard types this sign with Shift.
pub(crate) fn needs_shift(key: &str) -> bool {
    one(key).is_some_and(|sign| !sign.is_alphabetic() && US.iter().any(|(_, shifted, _)| *shifted == sign))
}

/// A key that goes down. Without a keymap, as in headless windows, the layout is taken for the US one.
pub(super) fn pressed(keystroke: &Keystroke, modifiers: Modifiers, keymap: Option<&Keymap>, held: &[Named]) -> Named {
    let codes = codes(keystroke, keymap);
    let down = match codes.len() {
        // What a dead key and another one make together names neither; then it is the key that has come.
        0 => keymap.and_then(|keymap| keymap.only_down(|code| held.iter().all(|held| held.code != code))),
        1 => None,
        _ => keymap.and_then(|keymap| keymap.first_down(&codes)),
    };
    let code = down.or(codes.first().copied()).unwrap_or_default();
    name(keystroke, modifiers, code)
}

/// A key that comes up: of those that it may be, the one that is held.
pub(super) fn released(keystroke: &Keystroke, modifiers: Modifiers, keymap: Option<&Keymap>, held: &[Named]) -> Named {
    let codes = codes(keystroke, keymap);
    let known = codes.iter().find(|code| held.iter().any(|held| held.code == **code));
    name(keystroke, modifiers, known.or(codes.first()).copied().unwrap_or_default())
}

fn name(keystroke: &Keystroke, modifiers: Modifiers, code: &'static str) -> Named {
    // GPUI leaves Shift out where a sign needs it.
    let shift =
        keystroke.modifiers.shift || (modifiers.shift && one(&keystroke.key).is_some_and(|sign| !sign.is_alphabetic()));
    let modifiers = Modifiers { shift, ..keystroke.modifiers };
    let commands = modifiers.control || modifiers.alt || modifiers.platform;
    let key = key(keystroke, commands);
    let types = !commands && (keystroke.key == "space" || !is_named(keystroke) || one(&key).is_some());
    let text = keystroke.key_char.as_deref().filter(|_| types).unwrap_or_default();
    Named { text: Arc::from(text), key: Arc::from(key), code, modifiers }
}

fn key(keystroke: &Keystroke, commands: bool) -> String {
    let Keystroke { key, key_char, modifiers } = keystroke;
    if let Some((_, name, ..)) = NAMED.iter().find(|(of, ..)| of == key) {
        return (*name).to_owned();
    }
    if let Some(name) = function_key(key) {
        return name.to_owned();
    }
    match (key_char.as_deref(), one(key)) {
        (Some(typed), _) if one(typed).is_some() => typed.to_owned(),
        (None, Some(_)) if !commands => "Dead".to_owned(),
        (_, Some(sign)) if modifiers.shift => sign.to_uppercase().collect(),
        (_, Some(sign)) => sign.to_string(),
        _ if key.starts_with("dead_") => "Dead".to_owned(),
        _ => "Unidentified".to_owned(),
    }
}

fn is_named(keystroke: &Keystroke) -> bool {
    NAMED.iter().any(|(of, ..)| *of == keystroke.key) || function_key(&keystroke.key).is_some()
}

fn function_key(key: &str) -> Option<&'static str> {
    FUNCTION_KEYS.iter().copied().find(|name| name.eq_ignore_ascii_case(key))
}

/// The keys that it may have been, the likeliest first.
fn codes(keystroke: &Keystroke, keymap: Option<&Keymap>) -> Vec<&'static str> {
    let Keystroke { key, key_char, .. } = keystroke;
    if let Some((_, _, code, keypad)) = NAMED.iter().find(|(of, ..)| of == key) {
        return [*code, *keypad].into_iter().filter(|code| !code.is_empty()).collect();
    }
    if let Some(code) = function_key(key) {
        return vec![code];
    }
    let Some(sign) = one(key) else {
        return keymap.map(|keymap| keymap.dead_codes(key)).unwrap_or_default();
    };
    // Where the layout has no ASCII on a key, GPUI's name is what the US layout has there.
    let by_layout = key_char.as_deref().is_none_or(|typed| typed.eq_ignore_ascii_case(key));
    let Modifiers { control, alt, platform, .. } = keystroke.modifiers;
    let dead = key_char.is_none() && !(control || alt || platform);
    let typed = key_char.as_deref().and_then(one).unwrap_or(sign);
    let found = keymap.filter(|_| by_layout && !dead).map(|keymap| keymap.codes(typed)).unwrap_or_default();
    if !found.is_empty() {
        return found;
    }
    US.iter().filter(|(plain, shifted, _)| *plain == sign || *shifted == sign).map(|(_, _, code)| *code).collect()
}

/// The only character of a text.
fn one(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}
