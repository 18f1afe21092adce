//! Bytes that are wrong are refused with a sentence that says where and why, and never bring the process down.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a panic here is a failed test, in helpers too"
)]

mod support;

use guppy_wire::{ErrorCode, NodeKind, Patch, Request, RequestKind, limits};
use support::{messages, patches};

#[test]
fn patch_cut_off_anywhere_is_refused() {
    for (name, bytes) in patches() {
        // A patch of tens of kilobytes is cut at some thousand places: all of its head and its end, and every few bytes between.
        let step = 1 + bytes.len() / 4000;
        let (head, end) = (512, bytes.len().saturating_sub(256));
        for length in (0..bytes.len()).filter(|at| *at < head || *at >= end || at % step == 0) {
            let error = Patch::decode(&bytes[..length]).expect_err(&format!("{name} cut off at {length}"));
            assert!(error.offset() <= length, "{name} at {length}: {error}");
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        assert!(Patch::decode(&longer).is_err(), "{name} with a byte too many");
    }
}

#[test]
fn request_cut_off_anywhere_is_refused_and_keeps_its_id() {
    for bytes in messages("samples/requests.hex") {
        let id = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        for length in 0..bytes.len() {
            let error = Request::decode(&bytes[..length]).expect_err("a part of a request");
            assert_eq!(error.request, (length >= 4).then_some(id));
        }
        assert!(Request::decode(&[bytes.as_slice(), &[0]].concat()).is_err());
    }
}

#[test]
fn flipped_bytes_never_panic() {
    let requests = messages("samples/requests.hex");
    for bytes in patches().into_iter().map(|(_, bytes)| bytes).chain(requests) {
        for at in 0..bytes.len().min(800) {
            let mut wrong = bytes.clone();
            for value in [0x00, 0x01, 0x7f, 0x80, 0xff, bytes[at].wrapping_add(1), bytes[at] ^ 0x10] {
                wrong[at] = value;
                // Many of these are well-formed; what counts is that each has an answer.
                drop(Patch::decode(&wrong));
                drop(Request::decode(&wrong));
            }
        }
    }
}

#[test]
fn random_bytes_never_panic() {
    let mut state: u64 = 0x2545_f491_4f6c_dd1d;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u8::try_from(state & 0xff).unwrap()
    };
    for round in 0..20_000 {
        let mut bytes: Vec<u8> = (0..round % 97).map(|_| next()).collect();
        drop(Request::decode(&bytes));
        bytes.splice(..0, *b"GPY2\x02\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00");
        drop(Patch::decode(&bytes));
    }
}

/// A patch with one op, in pieces: everything here is little-endian.
fn patch(op: &[u8]) -> Vec<u8> {
    [b"GPY2\x02\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00", op].concat()
}

/// A style with one op in its base group.
fn style(op: &[u8]) -> Vec<u8> {
    patch(&[b"\x01\x01\x00\x00\x00\x01\x00\x01\x00", op].concat())
}

/// An update of node 2 with these props.
fn props(kind: NodeKind, props: &[u8]) -> Vec<u8> {
    patch(&[b"\x04\x02\x00\x00\x00", &[kind.number(), 4][..], props].concat())
}

/// The number of a style op: the one whose value is refused under this name. Numbers move when the schema grows.
fn op(name: &str) -> [u8; 2] {
    let missed = format!("byte 27, {name}: ");
    let named = |number: &u16| error(&style(&[&number.to_le_bytes()[..], &[0xfe]].concat())).starts_with(&missed);
    (0..500).find(named).unwrap_or_else(|| panic!("no style op {name}")).to_le_bytes()
}

/// The number of a prop, found in the same way.
fn prop(kind: NodeKind, name: &str) -> u8 {
    let missed = format!("byte 25, node 2, {name}: ");
    let named = |number: &u8| error(&props(kind, &[1, *number])).starts_with(&missed);
    (0..127).find(named).unwrap_or_else(|| panic!("no prop {name}"))
}

fn error(bytes: &[u8]) -> String {
    Patch::decode(bytes).expect_err("bytes that are wrong").to_string()
}

#[test]
fn wrong_values_are_named() {
    let nan = f32::NAN.to_le_bytes();
    let infinite = f32::INFINITY.to_le_bytes();
    let number = |name: &str, value: [u8; 4]| style(&[&op(name)[..], &value].concat());
    let length = |name: &str, unit: u8, value: f32| style(&[&op(name)[..], &[unit], &value.to_le_bytes()].concat());
    let color = |value: &[u8]| style(&[&op("color")[..], value].concat());
    let div = NodeKind::Div.number();
    let disabled = prop(NodeKind::Div, "disabled");
    let content = prop(NodeKind::Text, "content");
    let value = prop(NodeKind::TextInput, "value");
    let cases: &[(Vec<u8>, &str)] = &[
        (b"".to_vec(), "byte 0: expected 4 more bytes, found the end"),
        (b"GPY".to_vec(), "byte 0: expected 4 more bytes, found the end after 3"),
        (b"GPY1aaaaaaaaaaaa".to_vec(), "byte 0: expected the magic GPY2, found other bytes"),
        (b"GPY2\x01\x00".to_vec(), "byte 4: expected this core's version of the wire, found 1"),
        (b"GPY2\x02\x00\x02\x00".to_vec(), "byte 6: expected flags this core knows, found 2"),
        (
            b"GPY2\x02\x00\x00\x00\x01\x00\x00\x00\xff\xff\xff\xff".to_vec(),
            "byte 16: expected 21474836475 more bytes, found the end",
        ),
        (patch(b"\x07\x00\x00\x00\x00"), "byte 16: expected the number of a patch op, found 7"),
        (patch(b"\x02\x00\x00\x00\x00"), "byte 17: expected a style id from 1, found 0"),
        (patch(b"\x06\x40\x0d\x03\x00"), "byte 17: expected a node id below `nodes`, found 200000"),
        (
            patch(b"\x03\x05\x00\x00\x00\xfe\xff\xff\xff\xff\x00\x00\x00\x00\x00"),
            "byte 21, node 5: expected the number of a node kind, found 254",
        ),
        (
            patch(&[&b"\x03\x05\x00\x00\x00"[..], &[div], b"\xfe\xff\xff\xff\x00\x00\x00\x00\x00"].concat()),
            "byte 22, node 5: expected a node id below `nodes`, found 4294967294",
        ),
        (patch(b"\x04\x05\x00\x00\x00\xfe\x00"), "byte 21, node 5: expected the number of a node kind, found 254"),
        (
            patch(&[&b"\x04\x05\x00\x00\x00"[..], &[div, 8]].concat()),
            "byte 22, node 5: expected a mask of known fields, found 8",
        ),
        (
            patch(b"\x01\x01\x00\x00\x00\x02\x01\x00\x00\x01\x00\x00"),
            "byte 25: expected a state after the one before, found 1",
        ),
        (patch(b"\x01\x01\x00\x00\x00\x01\xf7\x00\x00"), "byte 22: expected a state after the one before, found 247"),
        (patch(b"\x01\x01\x00\x00\x00\x01\x00\xff\xff"), "byte 25: expected 196605 more bytes, found the end"),
        (style(b"\xff\xff\x00"), "byte 25: expected the number of a style op, found 65535"),
        (
            patch(&[&b"\x01\x01\x00\x00\x00\x01\x00\x02\x00"[..], &op("display"), b"\x00\x00\x00\x00\x00"].concat()),
            "byte 28: expected a number above the one before, found 0",
        ),
        (style(&[&op("display")[..], b"\x04"].concat()), "byte 27, display: expected a word of display, found 4"),
        (number("flexGrow", nan), "byte 27, flexGrow: expected a finite number, found NaN"),
        (number("flexGrow", infinite), "byte 27, flexGrow: expected a finite number, found inf"),
        (number("flexGrow", (-1f32).to_le_bytes()), "byte 27, flexGrow: expected at least 0, found -1"),
        (number("opacity", 1.5f32.to_le_bytes()), "byte 27, opacity: expected a number from 0 to 1, found 1.5"),
        (number("lineClamp", 0u32.to_le_bytes()), "byte 27, lineClamp: expected a number from 1 to 65535, found 0"),
        (length("paddingTop", 0, -4.0), "byte 28, paddingTop: expected at least 0, found -4"),
        (length("paddingTop", 3, 0.0), "byte 27, paddingTop: expected a unit that this length may have, found 3"),
        (length("width", 3, 1.0), "byte 28, width: expected 0 after the unit auto, found 1"),
        (length("width", 9, 1.0), "byte 27, width: expected a unit that this length may have, found 9"),
        (length("marginTop", 0, f32::NEG_INFINITY), "byte 28, marginTop: expected a finite number, found -inf"),
        (color(&[3, 0]), "byte 27, color: expected 0 for a colour, 1 or 2 for a token, found 3"),
        (color(&[1, 250]), "byte 28, color: expected the number of a token, found 250"),
        (color(&[0, 1, 2]), "byte 28, color: expected 4 more bytes, found the end after 2"),
        (props(NodeKind::Div, &[1, disabled, 2]), "byte 25, node 2, disabled: expected 0 or 1, found 2"),
        (
            props(NodeKind::Div, &[2, disabled, 1, disabled, 1]),
            &format!("byte 26, node 2: expected a number above the one before, found {disabled}"),
        ),
        (
            props(NodeKind::Div, &[2, disabled | 0x80, disabled, 1]),
            &format!("byte 25, node 2: expected a number above the one before, found {disabled}"),
        ),
        (props(NodeKind::Div, &[1, 126, 1]), "byte 24, node 2: expected the number of a prop of the kind, found 126"),
        (props(NodeKind::Div, &[1, 0xff]), "byte 24, node 2: expected the number of a prop of the kind, found 127"),
        (props(NodeKind::Spacer, &[1, 0x80]), "byte 24, node 2: expected the number of a prop of the kind, found 0"),
        (
            props(NodeKind::Text, &[&[1, content][..], b"\x03\x00\x00\x00a\xff\xff"].concat()),
            "byte 30, node 2, content: expected UTF-8, found other bytes",
        ),
        (
            props(NodeKind::Text, &[&[1, content][..], b"\xff\xff\xff\xff"].concat()),
            "byte 25, node 2, content: expected a string within `stringBytes`, found 4294967295",
        ),
        (props(NodeKind::TextInput, &[1, value, 2]), "byte 25, node 2, value: expected 0 or 1, found 2"),
        (
            props(NodeKind::TextInput, &[1, value, 1, 9, 0, 0, 0]),
            "byte 30, node 2, value: expected 9 more bytes, found the end",
        ),
    ];
    for (bytes, sentence) in cases {
        assert_eq!(error(bytes), *sentence);
    }
}

#[test]
fn limits_have_a_code_of_their_own() {
    let over = Patch::decode(&vec![0; limits::PATCH_BYTES + 1]).unwrap_err();
    assert_eq!(over.code(), ErrorCode::LimitExceeded);
    let node = Patch::decode(&patch(b"\x06\x40\x0d\x03\x00")).unwrap_err();
    assert_eq!(node.code(), ErrorCode::LimitExceeded);
    let other = Patch::decode(b"").unwrap_err();
    assert_eq!(other.code(), ErrorCode::BadPatch);
}

fn request(kind: RequestKind, params: &[u8]) -> Vec<u8> {
    [&b"\x2a\x00\x00\x00"[..], &[kind.number()], b"\x07\x00\x00\x00\x00\x00\x00\x00", params].concat()
}

#[test]
fn window_options_have_a_code_of_their_own() {
    // Each number with a value that no option takes: f32 NaN, with a first byte that is no bool and no colour, and too long for a string or a list.
    for number in 0..32 {
        let params = [&[1, 1, number][..], &0x7fc0_0003_u32.to_le_bytes()].concat();
        let refused = Request::decode(&request(RequestKind::OpenWindow, &params)).unwrap_err();
        let too_long = ["stringBytes", "within its limit"].iter().any(|what| refused.to_string().contains(what));
        let code = if too_long { ErrorCode::LimitExceeded } else { ErrorCode::InvalidOptions };
        assert_eq!(refused.error.code(), code, "{refused}");
    }
}

#[test]
fn request_params_are_named() {
    let list = |count: u32| request(RequestKind::Input, &count.to_le_bytes());
    let call = |bytes: &[u8]| request(RequestKind::Call, &[b"\x05\x00\x00\x00", bytes].concat());
    let div = NodeKind::Div.number();
    let cases: &[(Vec<u8>, ErrorCode, &str)] = &[
        (
            list(1_000_001),
            ErrorCode::LimitExceeded,
            "request 42: byte 13, inputs: expected a list within its limit, found 1000001",
        ),
        (
            list(1_000_000),
            ErrorCode::InvalidValue,
            "request 42: byte 17, inputs: expected 1000000 more bytes, found the end",
        ),
        (
            call(&[250, 0]),
            ErrorCode::InvalidValue,
            "request 42: byte 17: expected the number of a node kind, found 250",
        ),
        (
            call(&[div, 250]),
            ErrorCode::UnknownCommand,
            "request 42: byte 18: expected the number of a command of div, found 250",
        ),
        (
            call(&[NodeKind::Spacer.number(), 0]),
            ErrorCode::UnknownCommand,
            "request 42: byte 18: expected a kind that has commands, found 0",
        ),
        (
            request(RequestKind::AdvanceClock, &(-1f64).to_le_bytes()),
            ErrorCode::InvalidValue,
            "request 42: byte 13, milliseconds: expected at least 0, found -1",
        ),
        (
            request(RequestKind::ResizeWindow, &0f32.to_le_bytes()),
            ErrorCode::InvalidValue,
            "request 42: byte 13, height: expected a number from 1 to 16384, found 0",
        ),
        (
            request(RequestKind::ClipboardRead, b"\x01\x00\x01\x00\x40\x00"),
            ErrorCode::LimitExceeded,
            "request 42: byte 15, type: expected a string within `stringBytes`, found 4194305",
        ),
    ];
    for (bytes, code, sentence) in cases {
        let refused = Request::decode(bytes).unwrap_err();
        assert_eq!((refused.to_string().as_str(), refused.error.code()), (*sentence, *code));
    }
}

#[test]
fn heads_of_requests_are_checked() {
    let cases: &[(&[u8], &str)] = &[
        (b"\x2a\x00\x00", "a request without an id: byte 0: expected 4 more bytes, found the end after 3"),
        (b"\x2a\x00\x00\x00", "request 42: byte 4: expected 1 more byte, found the end"),
        (b"\x2a\x00\x00\x00\xfa", "request 42: byte 4: expected the number of a request, found 250"),
    ];
    for (bytes, sentence) in cases {
        let refused = Request::decode(bytes).unwrap_err();
        assert_eq!((refused.to_string().as_str(), refused.error.code()), (*sentence, ErrorCode::InvalidValue));
    }
    let longer = Request::decode(&request(RequestKind::Ping, &[0])).unwrap_err();
    assert_eq!(longer.error.code(), ErrorCode::InvalidValue);
    let patch = Request::decode(&request(RequestKind::Render, b"GPY1")).unwrap_err();
    assert_eq!(patch.error.code(), ErrorCode::BadPatch);
}
