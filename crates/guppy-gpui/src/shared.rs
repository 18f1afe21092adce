//! What the runtime and its UI threads share: who is there, where each window lives, and figures about it all.
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{JoinHandle, ThreadId};

use async_channel::{Receiver, Sender};
use guppy_wire::{ErrorCode, Record, RequestKind};

use crate::header::{self, Header};
use crate::message::{Message, OwnerId};
use crate::outbox::{Outbox, refusal};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum UiThread {
    Windows,
    Headless,
}

impl UiThread {
    /// The thread that a request without a window names.
    pub(crate) fn named_by(header: &Header) -> Self {
        if header.headless { Self::Headless } else { Self::Windows }
    }
}

#[derive(Default)]
pub(crate) struct Shared {
    state: Mutex<State>,
    /// Requests that no thread has taken up yet.
    pub(crate) queued: AtomicUsize,
    pub(crate) counters: Counters,
}

#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) requests: AtomicUsize,
    pub(crate) patches_applied: AtomicUsize,
    pub(crate) patches_refused: AtomicUsize,
    pub(crate) expired: AtomicUsize,
    pub(crate) panics: AtomicUsize,
    pub(crate) frames: AtomicUsize,
    pub(crate) built: AtomicUsize,
    pub(crate) laid_out: AtomicUsize,
    pub(crate) painted: AtomicUsize,
    /// Nodes put into words for assistive technology.
    pub(crate) described: AtomicUsize,
}

impl Counters {
    pub(crate) fn add(counter: &AtomicUsize, by: usize) {
        counter.fetch_add(by, Ordering::Relaxed);
    }
}

#[derive(Default)]
pub(crate) struct State {
    pub(crate) owners: HashMap<OwnerId, Arc<Outbox>>,
    /// Which thread a window lives on; an entry stays until its owner goes.
    pub(crate) homes: HashMap<(OwnerId, u32), UiThread>,
    pub(crate) windows: Option<Running>,
    pub(crate) headless: Option<Running>,
    pub(crate) failed: bool,
}

pub(crate) struct Running {
    pub(crate) sender: Sender<Message>,
    pub(crate) thread: JoinHandle<()>,
}

impl State {
    pub(crate) fn slot(&mut self, which: UiThread) -> &mut Option<Running> {
        match which {
            UiThread::Windows => &mut self.windows,
            UiThread::Headless => &mut self.headless,
        }
    }
}

impl Shared {
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets where a closed window lived.
    pub(crate) fn forget_window(&self, owner: OwnerId, window: u32) {
        self.lock().homes.remove(&(owner, window));
    }

    /// Answers what a thread leaves behind, and tells the owners of open windows that those are gone. Senders hold
    /// the lock, so nothing slips in after the last look. The thread says so itself, or, where it hangs, somebody who watches it:
    /// then it is not waited for when the process ends.
    pub(crate) fn abandon(
        &self,
        which: UiThread,
        thread: ThreadId,
        receiver: &Receiver<Message>,
        code: ErrorCode,
        message: &str,
    ) {
        let mut state = self.lock();
        receiver.close();
        let mut left = Vec::new();
        while let Ok(message) = receiver.try_recv() {
            if let Message::Request(envelope) = message {
                self.queued.fetch_sub(1, Ordering::Relaxed);
                // A window that was never open is gone with its answer; an open one must still be told of.
                if header::read(&envelope.bytes).is_ok_and(|of| of.kind == Some(RequestKind::OpenWindow)) {
                    state.homes.remove(&(envelope.owner, envelope.window));
                }
                left.push(envelope);
            }
        }
        let mine = |running: &Running| running.thread.thread().id() == thread;
        // A newer thread may stand here already, with windows of its own.
        let ours = state.slot(which).as_ref().is_none_or(mine);
        if ours && code != ErrorCode::Closed {
            let bereft: HashSet<OwnerId> =
                state.homes.iter().filter(|(_, home)| **home == which).map(|((owner, _), _)| *owner).collect();
            for outbox in bereft.iter().filter_map(|owner| state.owners.get(owner)) {
                outbox.push(Record::Failure { code, window: None, message: message.to_owned() });
            }
            state.failed |= code == ErrorCode::NativePanic;
        }
        // Behind the end of the windows, so that it is not told once more for each request.
        for envelope in left {
            envelope.outbox.reply(envelope.request, Err(refusal(code, message)));
        }
        if ours {
            state.homes.retain(|_, home| *home != which);
            *state.slot(which) = None;
        }
    }
}
