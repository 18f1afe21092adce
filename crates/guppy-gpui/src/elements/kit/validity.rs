//! Whether the text of an entry is what its field asks for. Nothing is kept from being typed: a text that is not valid is told
//! of by `validityChange`, and looks so once the user has left the field.
use guppy_wire::{EntryProblem, TextType};
use regex::{Regex, RegexBuilder};

#[derive(Default)]
pub(super) struct Checks {
    pub(super) required: bool,
    /// UTF-16 units.
    pub(super) min_length: u32,
    pub(super) kind: Option<TextType>,
    pub(super) pattern: Option<Regex>,
    /// Characters of a text that fills the mask.
    pub(super) mask: Option<usize>,
}

impl Checks {
    pub(super) fn problem(&self, text: &str) -> EntryProblem {
        if text.is_empty() {
            return if self.required { EntryProblem::Required } else { EntryProblem::None };
        }
        if self.mask.is_some_and(|length| text.chars().count() < length) {
            return EntryProblem::Mask;
        }
        if self.min_length > 0 && text.encode_utf16().take(self.min_length as usize).count() < self.min_length as usize
        {
            return EntryProblem::TooShort;
        }
        match self.kind {
            Some(TextType::Email) if !is_email(text.trim()) => return EntryProblem::Email,
            Some(TextType::Url) if !is_url(text.trim()) => return EntryProblem::Url,
            _ => {}
        }
        if self.pattern.as_ref().is_some_and(|pattern| !pattern.is_match(text)) {
            return EntryProblem::Pattern;
        }
        EntryProblem::None
    }
}

/// A pattern of web pages: it has to match the whole text. JS has checked its syntax; what is too large for the engine is an
/// error here.
pub(super) fn pattern(source: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(&format!("^(?:{})$", ascii_classes(source))).size_limit(1 << 20).build()
}

/// `\d` and `\w` are ASCII in JS, and every script's digits and letters in Rust.
fn ascii_classes(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            out.push(character);
            continue;
        }
        match characters.next() {
            Some('d') => out.push_str("[0-9]"),
            Some('D') => out.push_str("[^0-9]"),
            Some('w') => out.push_str("[0-9A-Za-z_]"),
            Some('W') => out.push_str("[^0-9A-Za-z_]"),
            Some('/') => out.push('/'),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}

/// What HTML calls a valid address.
fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let named = |character: char| character.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(character);
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
    };
    !name.is_empty() && name.chars().all(named) && domain.split('.').all(label)
}

/// An absolute address: a scheme and something after it, for the web a host.
fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let mut letters = scheme.chars();
    let is_scheme = letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    let of_web = ["http", "https", "ws", "wss", "ftp"].iter().any(|name| scheme.eq_ignore_ascii_case(name));
    let host = || rest.strip_prefix("//").and_then(|rest| rest.split(['/', '?', '#']).next());
    is_scheme
        && !rest.is_empty()
        && !rest.contains(char::is_whitespace)
        && (!of_web || host().is_some_and(|host| !host.is_empty()))
}

#[cfg(test)]
mod tests {
    use guppy_wire::{EntryProblem, TextType};

    use super::{Checks, is_email, is_url, pattern};

    #[test]
    fn addresses_are_those_of_html() {
        for text in ["a@b", "first.last+tag@mail.example.org", "x@1.2"] {
            assert!(is_email(text), "{text}");
        }
        for text in ["", "a", "@b", "a@", "a@@b", "a b@c", "a@-b", "a@b-", "a@b..c", "ä@b"] {
            assert!(!is_email(text), "{text}");
        }
    }

    #[test]
    fn urls_are_absolute() {
        for text in ["https://example.org/a?b#c", "mailto:a@b", "HTTP://x", "file:/a"] {
            assert!(is_url(text), "{text}");
        }
        for text in ["", "example.org", "https:", "https://", "https:///a", "1a:b", "http://a b"] {
            assert!(!is_url(text), "{text}");
        }
    }

    #[test]
    fn patterns_match_the_whole_text_with_ascii_classes() {
        for (source, text, fits) in [
            (r"\d{3}", "123", true),
            (r"\d{3}", "1234", false),
            (r"\d", "٣", false),
            (r"[\w.]+", "a_1.b", true),
            (r"[^\d]", "x", true),
            (r"[^\d]", "1", false),
            ("a|bc", "bc", true),
            ("a|bc", "abc", false),
            (r"\/\-", "/-", true),
            (r"\u0041", "A", true),
        ] {
            assert_eq!(pattern(source).map(|of| of.is_match(text)).ok(), Some(fits), "{source} {text}");
        }
        assert!(pattern("(a{900}){900}").is_err());
    }

    #[test]
    fn the_first_problem_is_told() {
        let checks = Checks {
            required: true,
            min_length: 3,
            kind: Some(TextType::Email),
            pattern: pattern("[ab@]+").ok(),
            mask: None,
        };
        for (text, problem) in [
            ("", EntryProblem::Required),
            ("a", EntryProblem::TooShort),
            ("aaa", EntryProblem::Email),
            ("a@c", EntryProblem::Pattern),
            ("a@b", EntryProblem::None),
        ] {
            assert_eq!(checks.problem(text), problem, "{text}");
        }
        assert_eq!(Checks { mask: Some(3), ..Checks::default() }.problem("12"), EntryProblem::Mask);
    }
}
