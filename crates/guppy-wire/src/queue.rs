//! What waits for JS between two drains, with the events that may be merged already merged.
//!
//! An event that coalesces is merged into an earlier one of the same window, node and kind only when both happened
//! in the same revision of the scene and nothing that must keep its place was queued in between: no event of that
//! window that does not coalesce, no reply, no failure. So a handler never sees a state that is younger than the
//! click it handles, and a burst costs at most one record more for each that keeps its place anyway.

use std::collections::HashMap;

use crate::batch::{BatchWriter, Record};
use crate::{ErrorCode, Event, NodeId, limits};

/// A queue of records for one owner.
#[derive(Debug, Default)]
pub struct EventQueue {
    records: Vec<Record>,
    /// Where an event stands that a later one may still be merged into.
    open: HashMap<Open, usize>,
    windows: HashMap<u32, Backlog>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Open {
    window: u32,
    node: Option<NodeId>,
    revision: u32,
    event: u8,
}

#[derive(Clone, Copy, Debug, Default)]
struct Backlog {
    events: usize,
    reported: bool,
}

impl EventQueue {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Records that a drain would give now.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Queues a record. Replies and failures always find room, because the requests behind them are bounded; a
    /// window whose events JS does not fetch loses further ones and says so once.
    pub fn push(&mut self, record: Record) {
        match record {
            Record::Event { window, node, revision, event } => self.push_event(window, node, revision, event),
            other => {
                self.open.clear();
                self.records.push(other);
            }
        }
    }

    fn push_event(&mut self, window: u32, node: Option<NodeId>, revision: u32, event: Event) {
        let key = Open { window, node, revision, event: event.number() };
        let Some(event) = self.merge(key, event) else {
            return;
        };
        let backlog = self.windows.entry(window).or_default();
        // The end of a window is told whatever happens: an application waits for it.
        if backlog.events >= limits::QUEUED_EVENTS && event != Event::WindowClosed {
            if !backlog.reported {
                backlog.reported = true;
                self.open.clear();
                let message =
                    format!("more than {} events wait to be handled; further ones are lost", limits::QUEUED_EVENTS);
                self.records.push(Record::Failure { code: ErrorCode::QueueFull, window: Some(window), message });
            }
            return;
        }
        backlog.events += 1;
        if event.coalesces() {
            self.open.insert(key, self.records.len());
        } else {
            self.open.retain(|open, _| open.window != window);
        }
        self.records.push(Record::Event { window, node, revision, event });
    }

    /// Merges into an open event; gives the event back when there is none.
    fn merge(&mut self, key: Open, event: Event) -> Option<Event> {
        let Some(Record::Event { event: earlier, .. }) = self.open.get(&key).and_then(|at| self.records.get_mut(*at))
        else {
            return Some(event);
        };
        earlier.merge(event).err()
    }

    /// All that is queued, oldest first, as one batch; none when nothing is.
    pub fn drain(&mut self) -> Option<Vec<u8>> {
        if self.records.is_empty() {
            return None;
        }
        let mut batch = BatchWriter::new();
        for record in &self.records {
            batch.push(record);
        }
        self.records.clear();
        self.open.clear();
        self.windows.clear();
        Some(batch.finish())
    }
}
