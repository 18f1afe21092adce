//! What the runtime and its UI threads share: who is there, where each window lives, and figures about it all.
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{JoinHandle, ThreadId};

use async_channel::{Receiver, Sender};
use guppy_wire::{ErrorCode, Record};

pub(crate) use crate::figures::Counters;
use crate::message::{Message, OwnerId};
use crate::outbox::{Outbox, refusal};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UiThread {
    Windows,
    Headless,
}

#[derive(Default)]
pub(crate) struct Shared {
    state: Mutex<State>,
    /// Requests that no thread has taken up yet.
    pub(crate) queued: AtomicUsize,
    pub(crate) counters: Counters,
    /// Nodes that went since memory was last given back.
    pub(crate) gone: AtomicUsize,
    /// How the display is told to take the windows of a thread that hangs away.
    pub(crate) evict: Mutex<Option<Evict>>,
}

pub(crate) type Evict = Box<dyn FnOnce() + Send>;

#[derive(Default)]
pub(crate) struct State {
    pub(crate) owners: HashMap<OwnerId, Arc<Outbox>>,
    /// Which thread a window lives on; an entry stays until its owner goes.
    pub(crate) homes: HashMap<(OwnerId, u32), UiThread>,
    pub(crate) windows: Option<Running>,
    pub(crate) headless: Option<Running>,
    pub(crate) failed: bool,
    /// The numbers of windows so far, of all owners.
    pub(crate) last_window: u32,
}

pub(crate) struct Running {
    pub(crate) sender: Sender<Message>,
    /// The thread's own end of the queue, for when it has to be taken away from it.
    pub(crate) receiver: Receiver<Message>,
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

/// As many nodes leave some megabytes behind; fewer are soon filled by others.
const MANY_GONE: usize = 5000;

/// What a window leaves behind beside its nodes, counted in these.
pub(crate) const WINDOW_GONE: usize = 1000;

impl Shared {
    /// Whether so much has gone that the memory is worth giving back; true once for all that has.
    pub(crate) fn takes_memory_back(&self) -> bool {
        let many = self.gone.load(Ordering::Relaxed) >= MANY_GONE;
        many && self.gone.swap(0, Ordering::Relaxed) >= MANY_GONE
    }

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
                if !envelope.outbox.take_up(envelope.request) {
                    continue;
                }
                // A window that was never open is gone with its answer; an open one must still be told of.
                if envelope.opens {
                    state.homes.remove(&(envelope.owner, envelope.window));
                }
                left.push(envelope);
            }
        }
        let mine = |running: &Running| running.thread.thread().id() == thread;
        // A newer thread may stand here already, with windows of its own.
        let ours = state.slot(which).as_ref().is_none_or(mine);
        if ours && code != ErrorCode::Closed {
            for ((owner, window), _) in state.homes.iter().filter(|(_, home)| **home == which) {
                if let Some(outbox) = state.owners.get(owner) {
                    outbox.push(Record::Failure { code, window: Some(*window), message: message.to_owned() });
                }
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
