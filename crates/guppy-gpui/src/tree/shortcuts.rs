//! The keys that a program has declared for its window, and what pressed keys come to. Declared, as JS cannot be asked while a
//! key waits.
use std::time::{Duration, Instant};

use guppy_wire::ShortcutKeys;

/// Keys that begin a shortcut of several wait so long for the next.
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Default)]
pub(super) struct Shortcuts {
    pub(super) declared: Vec<Declared>,
    /// The program has said so, if only that there are none: then it wants to know of the focus too.
    pub(super) is_asked_for: bool,
    /// The keys so far of a shortcut that has more, and when the last came.
    pub(super) pending: Option<(Vec<String>, Instant)>,
}

pub(super) struct Declared {
    steps: Vec<String>,
    /// Empty for any.
    focus: Vec<String>,
}

/// What keys come to.
#[derive(Debug, PartialEq)]
pub(super) enum Outcome {
    /// They are nobody's.
    Free,
    Taken {
        keys: String,
        complete: bool,
    },
}

impl Shortcuts {
    pub(super) fn new(declared: &[ShortcutKeys]) -> Self {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let declared = declared.iter().map(|of| Declared { steps: words(&of.keys), focus: words(&of.focus) });
        Self { declared: declared.filter(|of| !of.steps.is_empty()).collect(), is_asked_for: true, pending: None }
    }

    pub(super) fn is_pending(&self, now: Instant) -> bool {
        self.pending.as_ref().is_some_and(|(_, since)| now.duration_since(*since) < PATIENCE)
    }

    /// A key was pressed that has one of these names, the likeliest first.
    pub(super) fn press(&mut self, names: &[String], focus: &str, now: Instant) -> Outcome {
        let waits = self.is_pending(now);
        let before = self.pending.take().filter(|_| waits).map(|(steps, _)| steps).unwrap_or_default();
        for name in names {
            let steps: Vec<String> = before.iter().chain([name]).cloned().collect();
            let fits = |of: &&Declared| of.steps.starts_with(&steps) && of.suits(focus);
            let Some(longest) = self.declared.iter().filter(fits).map(|of| of.steps.len()).max() else { continue };
            let complete = longest == steps.len();
            let keys = steps.join(" ");
            if !complete {
                self.pending = Some((steps, now));
            }
            return Outcome::Taken { keys, complete };
        }
        if before.is_empty() { Outcome::Free } else { Outcome::Taken { keys: String::new(), complete: false } }
    }
}

impl Declared {
    fn suits(&self, focus: &str) -> bool {
        self.focus.is_empty() || self.focus.iter().any(|kind| kind == focus)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn declared(rows: &[(&str, &str)]) -> Shortcuts {
        let rows: Vec<ShortcutKeys> = rows
            .iter()
            .map(|(keys, focus)| ShortcutKeys { focus: Arc::from(*focus), keys: Arc::from(*keys) })
            .collect();
        Shortcuts::new(&rows)
    }

    fn taken(keys: &str, complete: bool) -> Outcome {
        Outcome::Taken { keys: keys.to_owned(), complete }
    }

    fn press(shortcuts: &mut Shortcuts, key: &str, focus: &str, now: Instant) -> Outcome {
        shortcuts.press(&[key.to_owned()], focus, now)
    }

    #[test]
    fn keys_are_taken_where_their_focus_has_it() {
        let now = Instant::now();
        let mut some = declared(&[("ctrl-s", ""), ("f2", "none button")]);
        assert_eq!(press(&mut some, "ctrl-s", "textInput", now), taken("ctrl-s", true));
        assert_eq!(press(&mut some, "f2", "textInput", now), Outcome::Free);
        assert_eq!(press(&mut some, "f2", "none", now), taken("f2", true));
        assert_eq!(press(&mut some, "ctrl-a", "none", now), Outcome::Free);
        assert_eq!(some.press(&["ctrl-ы".to_owned(), "ctrl-s".to_owned()], "none", now), taken("ctrl-s", true));
    }

    #[test]
    fn keys_that_begin_a_longer_shortcut_wait_for_the_next() {
        let now = Instant::now();
        let mut some = declared(&[("ctrl-k ctrl-s", ""), ("ctrl-k s", "none"), ("ctrl-k", "")]);
        assert_eq!(press(&mut some, "ctrl-k", "none", now), taken("ctrl-k", false));
        assert_eq!(press(&mut some, "s", "none", now), taken("ctrl-k s", true));
        assert_eq!(press(&mut some, "s", "none", now), Outcome::Free);
        // What leads nowhere is used up all the same.
        assert_eq!(press(&mut some, "ctrl-k", "none", now), taken("ctrl-k", false));
        assert_eq!(press(&mut some, "x", "none", now), taken("", false));
        assert_eq!(press(&mut some, "x", "none", now), Outcome::Free);
    }

    #[test]
    fn nobody_waits_for_ever() {
        let now = Instant::now();
        let mut some = declared(&[("ctrl-k ctrl-s", "")]);
        assert_eq!(press(&mut some, "ctrl-k", "none", now), taken("ctrl-k", false));
        assert_eq!(press(&mut some, "ctrl-s", "none", now + PATIENCE), Outcome::Free);
    }
}
