//! What waits for one owner: records queue up here, and the owner is woken once when the queue stops being empty.
use std::collections::HashSet;
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use guppy_scene::SceneError;
use guppy_wire::{
    Coalesce, DecodeError, ErrorCode, EventPayload, EventQueue, NodeEvent, NodeId, NodeKind, Record, ReplyError,
    WindowEvent, WindowPayload, limits,
};

use crate::moves::{Moves, Passed};

/// Tells the owner, from any thread and without waiting, that there is something to drain.
pub type Wake = Box<dyn Fn() + Send + Sync>;

pub(crate) struct Outbox {
    queue: Mutex<EventQueue>,
    /// Requests of the owner that no thread has taken up yet, by their ids.
    waiting: Mutex<HashSet<u32>>,
    wake: Wake,
}

impl Outbox {
    pub(crate) fn new(wake: Wake) -> Self {
        Self { queue: Mutex::new(EventQueue::new()), waiting: Mutex::default(), wake }
    }

    pub(crate) fn push(&self, record: Record) {
        let mut queue = self.lock();
        let was_empty = queue.is_empty();
        queue.push(record);
        drop(queue);
        if was_empty {
            (self.wake)();
        }
    }

    /// False when too much waits already.
    pub(crate) fn begin(&self, request: u32) -> bool {
        let mut waiting = self.waiting();
        let has_room = waiting.len() < limits::QUEUED_REQUESTS;
        if has_room {
            waiting.insert(request);
        }
        has_room
    }

    /// True for whoever comes first: the thread that takes the request up, or the caller that takes it back.
    pub(crate) fn take_up(&self, request: u32) -> bool {
        self.waiting().remove(&request)
    }

    /// The owner is gone: what it asked for is not begun any more.
    pub(crate) fn forget_waiting(&self) {
        self.waiting().clear();
    }

    pub(crate) fn reply(&self, request: u32, result: Result<Vec<u8>, ReplyError>) {
        self.push(Record::Reply { request, result });
    }

    /// What waits, how many records that is, and how many events were merged into others on the way.
    pub(crate) fn drain(&self) -> Option<(Vec<u8>, usize, usize)> {
        let mut queue = self.lock();
        let (records, merged) = (queue.len(), queue.take_merged());
        queue.drain().map(|bytes| (bytes, records, merged))
    }

    #[cfg(test)]
    pub(crate) fn take(&self) -> Vec<Record> {
        self.lock().take()
    }

    fn waiting(&self) -> MutexGuard<'_, HashSet<u32>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, EventQueue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where the events of one window go.
#[derive(Clone)]
pub(crate) struct Sink {
    pub(crate) outbox: Arc<Outbox>,
    pub(crate) window: u32,
    moves: Rc<Moves>,
}

impl Sink {
    pub(crate) fn new(outbox: &Arc<Outbox>, window: u32) -> Self {
        Self { outbox: Arc::clone(outbox), window, moves: Rc::default() }
    }

    /// Tells what happened to a node; nothing where its kind has no such event.
    pub(crate) fn node<T: EventPayload>(&self, node: NodeId, kind: NodeKind, revision: u32, payload: &T) {
        if T::COALESCE == Coalesce::Never {
            self.tell(self.moves.take());
        }
        if let Some(event) = NodeEvent::new(self.window, node, revision, kind, payload) {
            self.outbox.push(Record::NodeEvent(event));
        }
    }

    /// Tells that the pointer moves over a node, once in a frame.
    pub(crate) fn moved<T: EventPayload>(&self, node: NodeId, kind: NodeKind, revision: u32, payload: &T) {
        let Some(event) = NodeEvent::new(self.window, node, revision, kind, payload) else { return };
        match self.moves.pass(event) {
            Passed::Now(event) => self.outbox.push(Record::NodeEvent(event)),
            Passed::Held => {}
            Passed::Instead => self.outbox.lock().count_merged(),
        }
    }

    /// The next frame begins. True while there are movements to be counted in it.
    pub(crate) fn frame(&self) -> bool {
        let held = self.moves.frame();
        let any = !held.is_empty();
        self.tell(held);
        any
    }

    fn tell(&self, events: Vec<NodeEvent>) {
        for event in events {
            self.outbox.push(Record::NodeEvent(event));
        }
    }

    pub(crate) fn window<T: WindowPayload>(&self, revision: u32, payload: &T) {
        self.tell(self.moves.take());
        self.outbox.push(Record::WindowEvent(WindowEvent::new(self.window, revision, payload)));
    }
}

pub(crate) fn refusal(code: ErrorCode, message: impl Into<String>) -> ReplyError {
    ReplyError { code, message: message.into(), node: None }
}

/// For what is asked of a window that is not there any more.
pub(crate) fn gone<E>(_: E) -> ReplyError {
    refusal(ErrorCode::UnknownWindow, "the window has been closed")
}

pub(crate) fn undecodable(error: &DecodeError) -> ReplyError {
    ReplyError { code: error.code(), message: error.to_string(), node: error.node() }
}

pub(crate) fn refused_patch(error: &SceneError) -> ReplyError {
    ReplyError { code: error.code(), message: error.to_string(), node: error.node }
}
