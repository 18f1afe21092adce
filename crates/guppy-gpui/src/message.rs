//! What a UI thread is sent, and how a request is answered.
use std::sync::Arc;
use std::time::Instant;

use guppy_wire::ReplyError;

use crate::outbox::Outbox;

/// The generation of one JS environment: never given out twice, so a late death can't hit a newer owner.
pub type OwnerId = u32;

pub(crate) enum Message {
    Request(Envelope),
    /// Close every window of an owner that has gone.
    Forget(OwnerId),
    /// End, because another thread is to take over.
    Restart,
    Quit,
}

pub(crate) struct Envelope {
    pub(crate) owner: OwnerId,
    pub(crate) outbox: Arc<Outbox>,
    pub(crate) request: u32,
    pub(crate) window: u32,
    /// Whether it asks for the window to be opened.
    pub(crate) opens: bool,
    pub(crate) deadline: Instant,
    pub(crate) bytes: Vec<u8>,
}

impl Envelope {
    pub(crate) fn reply(&self, result: Result<Vec<u8>, ReplyError>) {
        self.outbox.reply(self.request, result);
    }

    pub(crate) fn has_expired(&self) -> bool {
        Instant::now() >= self.deadline
    }
}
