//! What waits for one owner: records queue up here, and the owner is woken once when the queue stops being empty.
use std::sync::{Mutex, MutexGuard, PoisonError};

use guppy_scene::SceneError;
use guppy_wire::{
    DecodeError, ErrorCode, EventPayload, EventQueue, NodeEvent, NodeId, NodeKind, Record, ReplyError, WindowEvent,
    WindowPayload,
};

/// Tells the owner, from any thread and without waiting, that there is something to drain.
pub type Wake = Box<dyn Fn() + Send + Sync>;

pub(crate) struct Outbox {
    queue: Mutex<EventQueue>,
    wake: Wake,
}

impl Outbox {
    pub(crate) fn new(wake: Wake) -> Self {
        Self { queue: Mutex::new(EventQueue::new()), wake }
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

    pub(crate) fn reply(&self, request: u32, result: Result<Vec<u8>, ReplyError>) {
        self.push(Record::Reply { request, result });
    }

    pub(crate) fn drain(&self) -> Option<Vec<u8>> {
        self.lock().drain()
    }

    fn lock(&self) -> MutexGuard<'_, EventQueue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where the events of one window go.
#[derive(Clone)]
pub(crate) struct Sink {
    pub(crate) outbox: std::sync::Arc<Outbox>,
    pub(crate) window: u32,
}

impl Sink {
    /// Tells what happened to a node; nothing where its kind has no such event.
    pub(crate) fn node<T: EventPayload>(&self, node: NodeId, kind: NodeKind, revision: u32, payload: &T) {
        if let Some(event) = NodeEvent::new(self.window, node, revision, kind, payload) {
            self.outbox.push(Record::NodeEvent(event));
        }
    }

    pub(crate) fn window<T: WindowPayload>(&self, revision: u32, payload: &T) {
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
