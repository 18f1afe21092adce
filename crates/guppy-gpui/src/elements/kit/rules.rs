//! What an entry takes: its lines, how long its text may be, and the mask that it is written into. Only what a person types,
//! pastes or composes goes through here; undo and the program are not limited.
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use gpui_base::input::{MaskPattern, Rope, RopeExt as _};
use unicode_segmentation::UnicodeSegmentation as _;

#[derive(Clone, Default)]
pub(super) struct Rules {
    pub(super) lines: Lines,
    /// UTF-16 units.
    pub(super) max_length: Option<u32>,
    pub(super) mask: Option<Mask>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Lines {
    #[default]
    One,
    Many,
}

#[derive(Clone)]
pub(super) struct Mask {
    pub(super) pattern: MaskPattern,
    /// Characters of a text that fills it.
    pub(super) length: usize,
}

impl Mask {
    pub(super) fn new(template: &Arc<str>) -> Self {
        Self { pattern: MaskPattern::new(template), length: template.chars().count() }
    }

    /// What of `typed` fits between `before` and `after`, a character at a time.
    fn admit(&self, before: &str, typed: &str, after: &str) -> String {
        let mut taken = String::new();
        let mut left = self.length;
        for character in typed.chars() {
            if left == 0 {
                break;
            }
            taken.push(character);
            if self.pattern.is_valid(&format!("{before}{taken}{after}")) {
                left -= 1;
            } else {
                taken.pop();
            }
        }
        taken
    }
}

impl Rules {
    /// What is taken of `typed` where it replaces a range of bytes of `text`.
    pub(super) fn admit<'a>(&self, text: &Rope, range: Range<usize>, typed: &'a str) -> Cow<'a, str> {
        let mut taken = self.lines(typed);
        if let Some(mask) = &self.mask {
            let text = text.to_string();
            let before = text.get(..range.start).unwrap_or_default();
            let after = text.get(range.end..).unwrap_or_default();
            taken = Cow::Owned(mask.admit(before, &taken, after));
        }
        if let Some(most) = self.max_length {
            let units = |byte: usize| text.offset_to_offset_utf16(byte);
            let others = units(text.len()) - (units(range.end) - units(range.start));
            let room = (most as usize).saturating_sub(others);
            let fits = fitting(&taken, room);
            if fits < taken.len() {
                taken = Cow::Owned(taken.get(..fits).unwrap_or_default().to_owned());
            }
        }
        taken
    }

    /// The text that a program gives, as the entry shows it.
    pub(super) fn shape<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let text = self.lines(text);
        match &self.mask {
            None => text,
            Some(mask) => Cow::Owned(mask.pattern.mask(&mask.admit("", &text, "")).to_string()),
        }
    }

    /// Where there is one line, breaks become spaces, as in browsers' fields; elsewhere each becomes a line feed.
    fn lines<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.lines {
            Lines::One if text.contains(['\n', '\r']) => {
                Cow::Owned(text.replace("\r\n", " ").replace(['\n', '\r'], " "))
            }
            Lines::Many if text.contains('\r') => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
            _ => Cow::Borrowed(text),
        }
    }
}

/// How many bytes of a text have room, without breaking what a person takes for one character.
fn fitting(text: &str, room: usize) -> usize {
    // No text has more units than bytes.
    if text.len() <= room {
        return text.len();
    }
    let (mut bytes, mut units) = (0, 0);
    for cluster in text.graphemes(true) {
        units += cluster.encode_utf16().count();
        if units > room {
            break;
        }
        bytes += cluster.len();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use gpui_base::input::Rope;

    use super::{Lines, Mask, Rules};

    fn rules(max_length: Option<u32>, mask: Option<&str>) -> Rules {
        Rules { lines: Lines::One, max_length, mask: mask.map(|mask| Mask::new(&Arc::from(mask))) }
    }

    #[test]
    fn what_is_too_long_is_cut_between_characters() {
        let rules = rules(Some(5), None);
        for (text, range, typed, taken) in [
            ("", 0..0, "123456", "12345"),
            ("123", 3..3, "456", "45"),
            ("12345", 5..5, "6", ""),
            ("12345", 0..2, "abc", "ab"),
            ("1234", 4..4, "👍", ""),
            ("", 0..0, "a👨‍👩‍👧‍👦", "a"),
            ("e\u{301}", 0..0, "日本語x", "日本語"),
        ] {
            assert_eq!(rules.admit(&Rope::from(text), range, typed), taken, "{text} {typed}");
        }
    }

    #[test]
    fn a_mask_takes_what_fits_into_it() {
        let rules = rules(None, Some("(999) 999"));
        for (text, typed, taken) in
            [("", "12a34", "1234"), ("", "(123) 456", "(123) 456"), ("(123", "4567", "456"), ("(123) 456", "7", "")]
        {
            assert_eq!(rules.admit(&Rope::from(text), text.len()..text.len(), typed), taken, "{text} {typed}");
        }
        assert_eq!(rules.shape("123456789"), "(123) 456");
        assert_eq!(rules.shape(""), "");
    }

    #[test]
    fn breaks_are_spaces_in_one_line_and_line_feeds_in_many() {
        assert_eq!(Rules::default().shape("a\r\nb\rc\nd"), "a b c d");
        assert_eq!(Rules { lines: Lines::Many, ..Rules::default() }.shape("a\r\nb\rc\nd"), "a\nb\nc\nd");
    }
}
