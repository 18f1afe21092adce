//! Values that are made of others, and ranges, read straight: some of these no element uses yet.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic here is a failed test, in helpers too")]

use std::fmt::Debug;

use guppy_wire::{Color, DecodeError, ErrorCode, Reader, ThemeToken, Writer};

fn check<T: Debug + PartialEq>(
    bytes: &[u8],
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, DecodeError>,
    expected: Result<T, &str>,
) {
    let found = read(&mut Reader::new(bytes)).map_err(|error| error.to_string());
    assert_eq!(found, expected.map_err(str::to_owned), "{bytes:?}");
}

fn pairs(reader: &mut Reader<'_>) -> Result<Vec<(u32, bool)>, DecodeError> {
    reader.list(3, 5, |reader| Ok((reader.u32()?, reader.bool()?)))
}

#[test]
fn lists() {
    check(&[0, 0, 0, 0], pairs, Ok(Vec::new()));
    check(&[2, 0, 0, 0, 1, 0, 0, 0, 1, 2, 0, 0, 0, 0], pairs, Ok(vec![(1, true), (2, false)]));
    check(&[1, 0, 0, 0, 1, 0, 0, 0], pairs, Err("byte 4: expected 5 more bytes, found the end after 4"));
    check(&[4, 0, 0, 0], pairs, Err("byte 0: expected a list within its limit, found 4"));
    check(&[2, 0, 0], pairs, Err("byte 0: expected 4 more bytes, found the end after 3"));
    let wrong = [1, 0, 0, 0, 1, 0, 0, 0, 7];
    check(&wrong, pairs, Err("byte 8: expected 0 or 1, found 7"));
    let nested = |reader: &mut Reader<'_>| reader.list(2, 4, |reader| reader.list(2, 1, Reader::u8));
    check(&[1, 0, 0, 0, 2, 0, 0, 0, 8, 9], nested, Ok(vec![vec![8, 9]]));
}

/// A list may never be longer than `listEntries`, whatever the place that reads it says.
#[test]
fn lists_without_end() {
    let error = Reader::new(&1_000_001_u32.to_le_bytes()).list(usize::MAX, 0, Reader::u8).unwrap_err();
    assert_eq!(error.code(), ErrorCode::LimitExceeded);
    let error = Reader::new(&u32::MAX.to_le_bytes()).list(usize::MAX, 1, Reader::u8).unwrap_err();
    assert_eq!(error.code(), ErrorCode::LimitExceeded);
}

#[test]
fn optionals_and_bytes() {
    let text = |reader: &mut Reader<'_>| reader.optional(Reader::text).map(|text| text.map(|text| text.to_string()));
    check(&[0], text, Ok(None));
    check(&[1, 1, 0, 0, 0, b'a'], text, Ok(Some("a".to_owned())));
    check(&[2], text, Err("byte 0: expected 0 or 1, found 2"));
    check(&[1], text, Err("byte 1: expected 4 more bytes, found the end"));
    let blob = |reader: &mut Reader<'_>| reader.blob().map(|bytes| bytes.to_vec());
    check(&[2, 0, 0, 0, 8, 9], blob, Ok(vec![8, 9]));
    check(&[3, 0, 0, 0, 8, 9], blob, Err("byte 4: expected 3 more bytes, found the end after 2"));
    check(&[0, 0, 0, 5], blob, Err("byte 0: expected bytes within `blobBytes`, found 83886080"));
}

#[test]
fn ranges() {
    let above = |reader: &mut Reader<'_>| reader.f32_above(0.0, 2.0);
    check(&1.5f32.to_le_bytes(), above, Ok(1.5));
    check(&0f32.to_le_bytes(), above, Err("byte 0: expected more than 0, found 0"));
    check(&f32::NAN.to_le_bytes(), above, Err("byte 0: expected a finite number, found NaN"));
    let wide = |reader: &mut Reader<'_>| reader.f64_above(-1.0, f64::MAX);
    check(&(-1f64).to_le_bytes(), wide, Err("byte 0: expected more than -1, found -1"));
    let signed = |reader: &mut Reader<'_>| reader.i32_in(-5..=5);
    check(&(-5i32).to_le_bytes(), signed, Ok(-5));
    check(&(-6i32).to_le_bytes(), signed, Err("byte 0: expected a number from -5 to 5, found -6"));
}

#[test]
fn colours() {
    let color = |reader: &mut Reader<'_>| reader.color();
    check(&[0, 1, 2, 3, 4], color, Ok(Color::Rgba(0x0403_0201)));
    check(&[1, ThemeToken::Text.number()], color, Ok(Color::Token(ThemeToken::Text)));
    assert_ne!(Color::Token(ThemeToken::Text).rgba(false), Color::Token(ThemeToken::Text).rgba(true));
    assert_eq!(Color::Rgba(7).rgba(true), 7);
}

/// What `Writer` writes for values that are made of others is what `Reader` reads.
#[test]
fn written_and_read() {
    let mut writer = Writer::new();
    writer.list(&[Some("a"), None], |writer, text| writer.optional(text.as_ref(), |writer, text| writer.str(text)));
    let bytes = writer.into_bytes();
    let reader = &mut Reader::new(&bytes);
    let texts = reader.list(2, 1, |reader| reader.optional(Reader::text)).unwrap();
    assert_eq!(texts, [Some("a".into()), None]);
    reader.finish().unwrap();
}
