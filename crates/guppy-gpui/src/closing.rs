//! The user's wish to close a window that asks its program first.
use std::cell::Cell;
use std::time::{Duration, Instant};

use guppy_wire::window_events::CloseRequested;

use crate::outbox::Sink;

/// A program that has not even heard of the wish after this time does not keep the window from a user who asks again.
const PATIENCE: Duration = Duration::from_secs(1);

pub(crate) struct Closing {
    sink: Sink,
    /// When the program was asked, until it has heard of it.
    unheard: Cell<Option<Instant>>,
}

impl Closing {
    pub(crate) fn new(sink: Sink) -> Self {
        Self { sink, unheard: Cell::default() }
    }

    /// Whether the window closes now; else the program is asked.
    pub(crate) fn wish(&self, now: Instant) -> bool {
        match self.unheard.get() {
            Some(since) if now.duration_since(since) >= PATIENCE => return true,
            Some(_) => {}
            None => self.unheard.set(Some(now)),
        }
        self.sink.window(0, &CloseRequested {});
        false
    }

    pub(crate) fn heard(&self) {
        self.unheard.set(None);
    }
}
