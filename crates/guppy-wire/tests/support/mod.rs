//! Reads the golden bytes of `fixtures/wire/`, the contract between both languages.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses a part, and a broken fixture fails the test")]

use std::fs;
use std::path::PathBuf;

/// Relative to the crate, where cargo starts tests: a target folder that checkouts share must not remember one of them.
pub(crate) fn fixture(path: &str) -> PathBuf {
    PathBuf::from("../../fixtures/wire").join(path)
}

/// One message per line.
pub(crate) fn messages(path: &str) -> Vec<Vec<u8>> {
    fs::read_to_string(fixture(path)).unwrap().lines().map(from_hex).collect()
}

/// Every patch of every fixture, with its place.
pub(crate) fn patches() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(fixture("")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let path = format!("{name}/patches.hex");
        if fixture(&path).exists() {
            found.extend(messages(&path).into_iter().enumerate().map(|(at, bytes)| (format!("{name}[{at}]"), bytes)));
        }
    }
    found.sort();
    found
}

/// Compares with a committed text, or writes it when `UPDATE_FIXTURES` is set.
pub(crate) fn check_text(path: &str, actual: &str) {
    let path = fixture(path);
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == actual, "{} differs; UPDATE_FIXTURES=1 writes it anew:\n{actual}", path.display());
}

fn from_hex(line: &str) -> Vec<u8> {
    let digits: Vec<u8> = line.chars().map(|digit| u8::try_from(digit.to_digit(16).unwrap()).unwrap()).collect();
    digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect()
}
