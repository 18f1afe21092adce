//! The door to the two UI threads: owners, generations, routing, bounded queues, shutdown.
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use async_channel::{Receiver, Sender};
use guppy_wire::{ErrorCode, Record, RequestKind, limits};

use crate::header::{self, Header};
use crate::outbox::{Outbox, Wake, refusal};
use crate::{headless_thread, panics, window_thread};

/// The generation of one JS environment: never given out twice, so a late death can't hit a newer owner.
pub type OwnerId = u32;

/// How long the end of the process may wait for a UI thread. Ending usually takes some ten milliseconds; but a thread in
/// the middle of starting a graphics driver must not be left running while the process is taken down under it.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// What a UI thread is sent.
pub(crate) enum Message {
    Request(Envelope),
    /// Close every window of an owner that has gone.
    Forget(OwnerId),
    Quit,
}

pub(crate) struct Envelope {
    pub(crate) owner: OwnerId,
    pub(crate) outbox: Arc<Outbox>,
    pub(crate) request: u32,
    pub(crate) window: u32,
    pub(crate) deadline: Instant,
    pub(crate) bytes: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Windows,
    Headless,
}

/// One process-wide host: `guppy-napi` keeps it in a static.
#[derive(Default)]
pub struct Host {
    shared: Arc<Shared>,
    next_owner: AtomicU32,
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
    pub(crate) frames_applied: AtomicUsize,
    pub(crate) frames_refused: AtomicUsize,
    pub(crate) expired: AtomicUsize,
    pub(crate) panics: AtomicUsize,
}

#[derive(Default)]
struct State {
    owners: HashMap<OwnerId, Arc<Outbox>>,
    /// Which thread a window lives on; an entry stays until its owner goes.
    homes: HashMap<(OwnerId, u32), Kind>,
    windows: Option<Running>,
    headless: Option<Running>,
    failed: bool,
}

struct Running {
    sender: Sender<Message>,
    thread: JoinHandle<()>,
}

impl Host {
    /// Registers an environment. `wake` is called from a UI thread.
    pub fn attach(&self, wake: Wake) -> OwnerId {
        panics::install_hook();
        let owner = self.next_owner.fetch_add(1, Ordering::Relaxed) + 1;
        self.shared.lock().owners.insert(owner, Arc::new(Outbox::new(wake)));
        owner
    }

    /// Forgets an environment and closes its windows; the last one to go ends the UI threads.
    pub fn detach(&self, owner: OwnerId) {
        let mut state = self.shared.lock();
        if state.owners.remove(&owner).is_none() {
            return;
        }
        state.homes.retain(|(of, _), _| *of != owner);
        for running in [&state.windows, &state.headless].into_iter().flatten() {
            let _ = running.sender.try_send(Message::Forget(owner));
        }
        let last = state.owners.is_empty();
        drop(state);
        if last {
            self.shutdown();
        }
    }

    /// Ends both UI threads and waits for them, but not for ever.
    pub fn shutdown(&self) {
        let mut state = self.shared.lock();
        let running: Vec<Running> = [state.windows.take(), state.headless.take()].into_iter().flatten().collect();
        drop(state);
        for thread in &running {
            let _ = thread.sender.try_send(Message::Quit);
        }
        let patience = Instant::now() + LAST_WORDS;
        for Running { thread, .. } in running {
            while !thread.is_finished() && Instant::now() < patience {
                std::thread::sleep(Duration::from_millis(1));
            }
            if thread.is_finished() {
                let _ = thread.join();
            }
        }
    }

    /// Queues a request. The reply, or the reason why there is none, comes through [`Host::drain`].
    ///
    /// # Errors
    /// `Closed` for an owner that is gone, `BadFrame` for bytes without a header, `QueueFull` when too much waits.
    pub fn request(&self, owner: OwnerId, bytes: &[u8]) -> Result<(), ErrorCode> {
        let header = header::read(bytes).map_err(|_| ErrorCode::BadFrame)?;
        let mut state = self.shared.lock();
        let outbox = Arc::clone(state.owners.get(&owner).ok_or(ErrorCode::Closed)?);
        if self.shared.queued.load(Ordering::Relaxed) >= limits::QUEUED_REQUESTS {
            return Err(ErrorCode::QueueFull);
        }
        let Some(kind) = state.route(owner, &header) else {
            drop(state);
            outbox.reply(header.id, Err(refusal(ErrorCode::UnknownWindow, "there is no such window")));
            return Ok(());
        };
        let envelope = Envelope {
            owner,
            outbox: Arc::clone(&outbox),
            request: header.id,
            window: header.window,
            deadline: Instant::now() + header.deadline,
            bytes: bytes.to_vec(),
        };
        self.shared.queued.fetch_add(1, Ordering::Relaxed);
        self.shared.counters.requests.fetch_add(1, Ordering::Relaxed);
        let sent = state.thread(kind, &self.shared).and_then(|running| {
            running.sender.try_send(Message::Request(envelope)).map_err(|_| "the UI thread has just ended".to_owned())
        });
        drop(state);
        if let Err(reason) = sent {
            self.shared.queued.fetch_sub(1, Ordering::Relaxed);
            outbox.reply(header.id, Err(refusal(ErrorCode::NativePanic, reason)));
        }
        Ok(())
    }

    /// All that waits for an owner, as one batch.
    pub fn drain(&self, owner: OwnerId) -> Option<Vec<u8>> {
        let outbox = self.shared.lock().owners.get(&owner).cloned();
        outbox.and_then(|outbox| outbox.drain())
    }

    /// Whether the thread of real windows runs, the headless one runs, and whether one has failed before.
    pub fn status(&self) -> (bool, bool, bool) {
        let state = self.shared.lock();
        (state.windows.is_some(), state.headless.is_some(), state.failed)
    }

    /// Figures since the process started, by name.
    pub fn counters(&self) -> [(&'static str, usize); 7] {
        let open = self.shared.lock().homes.len();
        let counters = &self.shared.counters;
        let read = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
        [
            ("requests", read(&counters.requests)),
            ("queuedRequests", read(&self.shared.queued)),
            ("framesApplied", read(&counters.frames_applied)),
            ("framesRefused", read(&counters.frames_refused)),
            ("expiredRequests", read(&counters.expired)),
            ("containedPanics", read(&counters.panics)),
            ("openWindows", open),
        ]
    }
}

impl State {
    fn route(&mut self, owner: OwnerId, header: &Header) -> Option<Kind> {
        match header.kind {
            // Behind the requests of its window where it names one, so that the reply says those are done.
            Some(RequestKind::Ping) => Some(match self.homes.get(&(owner, header.window)) {
                Some(home) => *home,
                None if self.windows.is_some() => Kind::Windows,
                None => Kind::Headless,
            }),
            Some(RequestKind::OpenWindow) => {
                let kind = if header.headless { Kind::Headless } else { Kind::Windows };
                Some(*self.homes.entry((owner, header.window)).or_insert(kind))
            }
            _ => self.homes.get(&(owner, header.window)).copied(),
        }
    }

    fn thread(&mut self, kind: Kind, shared: &Arc<Shared>) -> Result<&Running, String> {
        let slot = match kind {
            Kind::Windows => &mut self.windows,
            Kind::Headless => &mut self.headless,
        };
        if slot.as_ref().is_some_and(|running| running.thread.is_finished()) {
            *slot = None;
        }
        match slot {
            Some(running) => Ok(running),
            None => Ok(slot.insert(spawn(kind, Arc::clone(shared))?)),
        }
    }
}

fn spawn(kind: Kind, shared: Arc<Shared>) -> Result<Running, String> {
    let (sender, receiver) = async_channel::unbounded();
    let name = match kind {
        Kind::Windows => "guppy-ui",
        Kind::Headless => "guppy-headless",
    };
    let thread = std::thread::Builder::new()
        .name(name.to_owned())
        // Layout and drawing recurse once per level of the tree.
        .stack_size(16 * 1024 * 1024)
        .spawn(move || run(kind, &receiver, &shared))
        .map_err(|error| format!("the UI thread could not be started: {error}"))?;
    Ok(Running { sender, thread })
}

fn run(kind: Kind, receiver: &Receiver<Message>, shared: &Arc<Shared>) {
    let ended = panics::contained(|| match kind {
        Kind::Windows => window_thread::run(receiver, shared),
        Kind::Headless => headless_thread::run(receiver, shared),
    });
    let (code, message) = match ended {
        Ok(Ok(())) => (ErrorCode::Closed, "guppy has been shut down".to_owned()),
        Ok(Err(refusal)) => (refusal.code, refusal.message),
        Err(panic) => {
            shared.counters.panics.fetch_add(1, Ordering::Relaxed);
            (ErrorCode::NativePanic, panic)
        }
    };
    shared.abandon(kind, receiver, code, &message);
}

impl Shared {
    /// Answers what the thread leaves behind, and tells the owners of open windows that those are gone. Senders hold
    /// the lock, so nothing slips in after the last look.
    fn abandon(&self, kind: Kind, receiver: &Receiver<Message>, code: ErrorCode, message: &str) {
        let mut state = self.lock();
        receiver.close();
        while let Ok(left) = receiver.try_recv() {
            if let Message::Request(envelope) = left {
                self.queued.fetch_sub(1, Ordering::Relaxed);
                state.homes.remove(&(envelope.owner, envelope.window));
                envelope.outbox.reply(envelope.request, Err(refusal(code, message)));
            }
        }
        if code != ErrorCode::Closed {
            let bereft: HashSet<OwnerId> =
                state.homes.iter().filter(|(_, home)| **home == kind).map(|((owner, _), _)| *owner).collect();
            for outbox in bereft.iter().filter_map(|owner| state.owners.get(owner)) {
                outbox.push(Record::Failure { code, window: None, message: message.to_owned() });
            }
            state.failed |= code == ErrorCode::NativePanic;
        }
        state.homes.retain(|_, home| *home != kind);
        let slot = match kind {
            Kind::Windows => &mut state.windows,
            Kind::Headless => &mut state.headless,
        };
        // A newer thread may stand here already after a shutdown; only our own place is given up.
        if slot.as_ref().is_some_and(|running| running.thread.thread().id() == std::thread::current().id()) {
            *slot = None;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets where a closed window lived.
    pub(crate) fn forget_window(&self, owner: OwnerId, window: u32) {
        self.lock().homes.remove(&(owner, window));
    }
}
