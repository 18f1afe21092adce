//! Bytes that are wrong are refused with a sentence that says where and why, and never bring the process down.

mod support;

use guppy_wire::{ErrorCode, Frame, Request, limits};
use support::{frames, messages};

#[test]
fn frame_cut_off_anywhere_is_refused() {
    for (name, bytes) in frames() {
        for length in 0..bytes.len() {
            let error = Frame::decode(&bytes[..length]).expect_err(&format!("{name} cut off at {length}"));
            assert!(error.offset() <= length, "{name} at {length}: {error}");
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        assert!(Frame::decode(&longer).is_err(), "{name} with a byte too many");
    }
}

#[test]
fn request_cut_off_anywhere_is_refused_and_keeps_its_id() {
    for bytes in messages("requests/requests.hex") {
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
    let requests = messages("requests/requests.hex");
    for bytes in frames().into_iter().map(|(_, bytes)| bytes).chain(requests) {
        for at in 0..bytes.len() {
            let mut wrong = bytes.clone();
            for value in [0x00, 0x01, 0x7f, 0x80, 0xff, bytes[at].wrapping_add(1), bytes[at] ^ 0x10] {
                wrong[at] = value;
                // Many of these are well-formed; what counts is that each has an answer.
                drop(Frame::decode(&wrong));
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
        bytes.splice(..0, *b"GPY1\x01\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00");
        drop(Frame::decode(&bytes));
    }
}

/// A frame with one op, in pieces: everything here is little-endian.
fn frame(op: &[u8]) -> Vec<u8> {
    [b"GPY1\x01\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00", op].concat()
}

/// A style with one op in its base group.
fn style(op: &[u8]) -> Vec<u8> {
    frame(&[b"\x01\x01\x00\x00\x00\x01\x00\x01\x00", op].concat())
}

/// An update of node 2 with these props.
fn props(props: &[u8]) -> Vec<u8> {
    frame(&[b"\x04\x02\x00\x00\x00\x04", props].concat())
}

#[test]
fn wrong_values_are_named() {
    let nan = f32::NAN.to_le_bytes();
    let infinite = f32::INFINITY.to_le_bytes();
    let number = |op: u16, value: [u8; 4]| style(&[&op.to_le_bytes()[..], &value].concat());
    let length =
        |op: u16, unit: u8, value: f32| style(&[&op.to_le_bytes()[..], &[unit], &value.to_le_bytes()].concat());
    let cases: &[(Vec<u8>, &str)] = &[
        (b"".to_vec(), "byte 0: expected 4 more bytes, found the end"),
        (b"GPY".to_vec(), "byte 0: expected 4 more bytes, found the end after 3"),
        (b"GPY2aaaaaaaaaaaa".to_vec(), "byte 0: expected the magic GPY1, found other bytes"),
        (b"GPY1\x02\x00".to_vec(), "byte 4: expected this core's version of the wire, found 2"),
        (b"GPY1\x01\x00\x02\x00".to_vec(), "byte 6: expected flags this core knows, found 2"),
        (
            b"GPY1\x01\x00\x00\x00\x01\x00\x00\x00\xff\xff\xff\xff".to_vec(),
            "byte 16: expected 21474836475 more bytes, found the end",
        ),
        (frame(b"\x07\x00\x00\x00\x00"), "byte 16: expected the number of a frame op, found 7"),
        (frame(b"\x02\x00\x00\x00\x00"), "byte 17: expected a style id from 1, found 0"),
        (frame(b"\x06\x40\x0d\x03\x00"), "byte 17: expected a node id below `nodes`, found 200000"),
        (
            frame(b"\x03\x05\x00\x00\x00\x63\xff\xff\xff\xff\x00\x00\x00\x00\x00"),
            "byte 21, node 5: expected the number of a node kind, found 99",
        ),
        (
            frame(b"\x03\x05\x00\x00\x00\x01\xfe\xff\xff\xff\x00\x00\x00\x00\x00"),
            "byte 22, node 5: expected a node id below `nodes`, found 4294967294",
        ),
        (frame(b"\x04\x05\x00\x00\x00\x08"), "byte 21, node 5: expected a mask of known fields, found 8"),
        (
            frame(b"\x01\x01\x00\x00\x00\x02\x01\x00\x00\x01\x00\x00"),
            "byte 25: expected a state after the one before, found 1",
        ),
        (frame(b"\x01\x01\x00\x00\x00\x01\x07\x00\x00"), "byte 22: expected a state after the one before, found 7"),
        (frame(b"\x01\x01\x00\x00\x00\x01\x00\xff\xff"), "byte 25: expected 196605 more bytes, found the end"),
        (style(b"\xff\xff\x00"), "byte 25: expected the number of a style op, found 65535"),
        (
            frame(b"\x01\x01\x00\x00\x00\x01\x00\x02\x00\x01\x00\x00\x01\x00\x00"),
            "byte 28: expected a number above the one before, found 1",
        ),
        (style(b"\x01\x00\x03"), "byte 27, display: expected a word of display, found 3"),
        (number(12, nan), "byte 27, flexGrow: expected a finite number, found NaN"),
        (number(12, infinite), "byte 27, flexGrow: expected a finite number, found inf"),
        (number(12, (-1f32).to_le_bytes()), "byte 27, flexGrow: expected at least 0, found -1"),
        (number(39, 1.5f32.to_le_bytes()), "byte 27, opacity: expected a number from 0 to 1, found 1.5"),
        (number(58, 0u32.to_le_bytes()), "byte 27, lineClamp: expected a number from 1 to 65535, found 0"),
        (length(28, 0, -4.0), "byte 28, paddingTop: expected at least 0, found -4"),
        (length(28, 3, 0.0), "byte 27, paddingTop: expected a unit that this length may have, found 3"),
        (length(21, 3, 1.0), "byte 28, width: expected 0 after the unit auto, found 1"),
        (length(21, 9, 1.0), "byte 27, width: expected a unit that this length may have, found 9"),
        (length(32, 0, f32::NEG_INFINITY), "byte 28, marginTop: expected a finite number, found -inf"),
        (props(b"\x01\x02\x00\x02"), "byte 25, node 2, disabled: expected 0 or 1, found 2"),
        (props(b"\x02\x02\x00\x01\x02\x00\x01"), "byte 26, node 2: expected a number above the one before, found 2"),
        (props(b"\x01\x00\x00\x01"), "byte 23, node 2: expected a number above the one before, found 0"),
        (props(b"\x01\x40\x00\x01"), "byte 23, node 2: expected a number the schema knows, found 64"),
        (
            props(b"\x01\x01\x00\x03\x00\x00\x00a\xff\xff"),
            "byte 30, node 2, content: expected UTF-8, found other bytes",
        ),
        (
            props(b"\x01\x01\x00\xff\xff\xff\xff"),
            "byte 25, node 2, content: expected a string within `stringBytes`, found 4294967295",
        ),
    ];
    for (bytes, sentence) in cases {
        assert_eq!(Frame::decode(bytes).expect_err(sentence).to_string(), *sentence);
    }
}

#[test]
fn limits_have_a_code_of_their_own() {
    let over = Frame::decode(&vec![0; limits::FRAME_BYTES + 1]).unwrap_err();
    assert_eq!(over.code(), ErrorCode::LimitExceeded);
    let node = Frame::decode(&frame(b"\x06\x40\x0d\x03\x00")).unwrap_err();
    assert_eq!(node.code(), ErrorCode::LimitExceeded);
    let other = Frame::decode(b"").unwrap_err();
    assert_eq!(other.code(), ErrorCode::BadFrame);
}

#[test]
fn window_options_have_a_code_of_their_own() {
    let head = b"\x2a\x00\x00\x00\x02\x07\x00\x00\x00\x00\x00\x00\x00\x01";
    let options = b"\x01\x02\x00\x00\x80\xbf";
    let error = Request::decode(&[&head[..], options].concat()).unwrap_err();
    assert_eq!(error.error.code(), ErrorCode::InvalidOptions);
    assert_eq!(error.to_string(), "request 42: byte 16, width: expected a number from 1 to 16384, found -1");
}
