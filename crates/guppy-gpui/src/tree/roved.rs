//! What roving keeps between two keys: the last node in each box that roves, and the letters of a typeahead.
use std::collections::HashMap;
use std::time::{Duration, Instant};

use guppy_wire::NodeId;

/// Letters belong together while no more than this passes between two.
const PAUSE: Duration = Duration::from_secs(1);

#[derive(Default)]
pub(crate) struct Roved {
    pub(super) last: HashMap<NodeId, NodeId>,
    typed: Option<Typed>,
    /// Space was a letter when it went down, and presses nothing as it comes up.
    pub(super) typed_space: bool,
}

struct Typed {
    around: NodeId,
    text: String,
    at: Instant,
}

impl Roved {
    /// What has been typed in this box, with one letter more.
    pub(super) fn type_letter(&mut self, around: NodeId, letter: &str, now: Instant) -> &str {
        let typed = match self.typed.take() {
            Some(typed) if typed.around == around && now.saturating_duration_since(typed.at) <= PAUSE => {
                Typed { text: typed.text + letter, at: now, around }
            }
            _ => Typed { text: letter.to_owned(), at: now, around },
        };
        &self.typed.insert(typed).text
    }

    pub(super) fn is_typing(&self, around: NodeId, now: Instant) -> bool {
        self.typed
            .as_ref()
            .is_some_and(|typed| typed.around == around && now.saturating_duration_since(typed.at) <= PAUSE)
    }
}
