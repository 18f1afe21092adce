//! What waits for JS between two drains, with the events that may be merged already merged.
//!
//! An event that coalesces is merged into an earlier one of the same window, node and kind only when both happened
//! in the same revision of the scene and nothing that must keep its place was queued in between: no event of that
//! window that does not coalesce, no reply, no failure. So a handler never sees a state that is younger than the
//! click it handles, and a burst costs at most one record more for each that keeps its place anyway.

use std::collections::HashMap;

use crate::batch::{BatchWriter, Record};
use crate::event::{NodeEvent, Payload, WindowEvent};
use crate::{ErrorCode, NodeId, limits};

/// A queue of records for one owner.
#[derive(Debug, Default)]
pub struct EventQueue {
    records: Vec<Record>,
    /// Where an event stands that a later one may still be merged into.
    open: HashMap<Open, usize>,
    windows: HashMap<u32, Backlog>,
    merged: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Open {
    window: u32,
    /// None for an event of the window itself.
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

    /// An event was merged into an earlier one before it came here.
    pub fn count_merged(&mut self) {
        self.merged += 1;
    }

    /// Events that were merged into earlier ones since the last call.
    pub fn take_merged(&mut self) -> usize {
        std::mem::take(&mut self.merged)
    }

    /// Queues a record. Replies and failures always find room, because the requests behind them are bounded; a
    /// window whose events JS does not fetch loses further ones and says so once.
    pub fn push(&mut self, record: Record) {
        match record {
            Record::NodeEvent(event) => self.push_node_event(event),
            Record::WindowEvent(event) => self.push_window_event(event),
            other => {
                self.open.clear();
                self.records.push(other);
            }
        }
    }

    fn push_node_event(&mut self, mut event: NodeEvent) {
        let NodeEvent { window, node, revision, number, .. } = event;
        let key = Open { window, node: Some(node), revision, event: number };
        match self.merge(key, event.payload) {
            None => return,
            Some(payload) => event.payload = payload,
        }
        let backlog = self.windows.entry(window).or_default();
        if backlog.events >= limits::QUEUED_EVENTS {
            self.report(window);
            return;
        }
        backlog.events += 1;
        self.keep_place(key, event.payload.coalesces());
        self.records.push(Record::NodeEvent(event));
    }

    /// These are never lost: an application waits for the end of a window, and of sizes only the last is kept.
    fn push_window_event(&mut self, mut event: WindowEvent) {
        let WindowEvent { window, revision, number, .. } = event;
        let key = Open { window, node: None, revision, event: number };
        match self.merge(key, event.payload) {
            None => return,
            Some(payload) => event.payload = payload,
        }
        self.keep_place(key, event.payload.coalesces());
        self.records.push(Record::WindowEvent(event));
    }

    fn keep_place(&mut self, key: Open, coalesces: bool) {
        if coalesces {
            self.open.insert(key, self.records.len());
        } else {
            self.open.retain(|open, _| open.window != key.window);
        }
    }

    fn report(&mut self, window: u32) {
        let backlog = self.windows.entry(window).or_default();
        if backlog.reported {
            return;
        }
        backlog.reported = true;
        self.open.clear();
        let message = format!("more than {} events wait to be handled; later ones are dropped", limits::QUEUED_EVENTS);
        self.records.push(Record::Failure { code: ErrorCode::QueueFull, window: Some(window), message });
    }

    /// Merges into an open event; gives the payload back when there is none.
    fn merge(&mut self, key: Open, payload: Payload) -> Option<Payload> {
        let earlier = self.open.get(&key).and_then(|at| self.records.get_mut(*at));
        match earlier {
            Some(Record::NodeEvent(NodeEvent { payload: earlier, .. }))
            | Some(Record::WindowEvent(WindowEvent { payload: earlier, .. })) => {
                earlier.merge(payload);
                self.merged += 1;
                None
            }
            _ => Some(payload),
        }
    }

    /// All that is queued, oldest first.
    pub fn take(&mut self) -> Vec<Record> {
        self.open.clear();
        self.windows.clear();
        std::mem::take(&mut self.records)
    }

    /// The same as one batch; none when nothing is queued.
    pub fn drain(&mut self) -> Option<Vec<u8>> {
        if self.records.is_empty() {
            return None;
        }
        let mut batch = BatchWriter::new();
        for record in self.take() {
            batch.push(&record);
        }
        Some(batch.finish())
    }
}
