//! The door to the two UI threads: owners, generations, routing, bounded queues, shutdown.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use guppy_wire::{ErrorCode, RequestKind, limits};

use crate::drawing;
use crate::header::{self, Header};
use crate::media::{pictures, svg};
use crate::message::{Envelope, Message, OwnerId};
use crate::outbox::{Outbox, Wake, refusal};
use crate::shared::{Running, Shared, State, UiThread};
use crate::{panics, threads};

/// How long the end of the process may wait for a UI thread. Ending usually takes some ten milliseconds; but a thread in
/// the middle of starting a graphics driver must not be left running while the process is taken down under it.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// One a process: `guppy-napi` keeps it in a static.
#[derive(Default)]
pub struct Runtime {
    shared: Arc<Shared>,
    next_owner: AtomicU32,
}

impl Runtime {
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

    /// Queues a request. The reply, or the reason why there is none, comes through [`Runtime::drain`].
    ///
    /// # Errors
    /// `Closed` for an owner that is gone, `BadPatch` for bytes without a header, `QueueFull` when too much waits.
    pub fn request(&self, owner: OwnerId, bytes: &[u8]) -> Result<(), ErrorCode> {
        let header = header::read(bytes).map_err(|_| ErrorCode::BadPatch)?;
        let mut state = self.shared.lock();
        let outbox = Arc::clone(state.owners.get(&owner).ok_or(ErrorCode::Closed)?);
        if self.shared.queued.load(Ordering::Relaxed) >= limits::QUEUED_REQUESTS {
            return Err(ErrorCode::QueueFull);
        }
        let Some(which) = state.route(owner, &header) else {
            drop(state);
            outbox.reply(header.id, Err(refusal(ErrorCode::UnknownWindow, "there is no such window")));
            return Ok(());
        };
        let envelope = Envelope {
            owner,
            outbox: Arc::clone(&outbox),
            request: header.id,
            window: header.window,
            opens: header.kind == Some(RequestKind::OpenWindow),
            deadline: Instant::now() + header.deadline,
            bytes: bytes.to_vec(),
        };
        self.shared.queued.fetch_add(1, Ordering::Relaxed);
        self.shared.counters.requests.fetch_add(1, Ordering::Relaxed);
        let sent = state.thread(which, &self.shared).and_then(|running| {
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
    pub fn counters(&self) -> [(&'static str, usize); 17] {
        let open = self.shared.lock().homes.len();
        let counters = &self.shared.counters;
        let [images, bytes] = pictures::counters();
        let [read_drawings, shaped_drawings] = drawing::counters();
        let read = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
        [
            ("requests", read(&counters.requests)),
            ("queuedRequests", read(&self.shared.queued)),
            ("patchesApplied", read(&counters.patches_applied)),
            ("patchesRefused", read(&counters.patches_refused)),
            ("expiredRequests", read(&counters.expired)),
            ("containedPanics", read(&counters.panics)),
            ("openWindows", open),
            ("framesBuilt", read(&counters.frames)),
            ("nodesBuilt", read(&counters.built)),
            ("nodesDescribed", read(&counters.described)),
            ("nodesLaidOut", read(&counters.laid_out)),
            ("itemsPainted", read(&counters.painted)),
            ("svgs", svg::kept()),
            images,
            bytes,
            read_drawings,
            shaped_drawings,
        ]
    }
}

impl State {
    fn route(&mut self, owner: OwnerId, header: &Header) -> Option<UiThread> {
        match header.kind {
            // Behind the requests of its window where it names one, so that the reply says those are done.
            Some(RequestKind::Ping) => Some(match self.homes.get(&(owner, header.window)) {
                Some(home) => *home,
                None if self.windows.is_some() => UiThread::Windows,
                None => UiThread::Headless,
            }),
            Some(RequestKind::OpenWindow) => {
                let kind = header.thread();
                Some(*self.homes.entry((owner, header.window)).or_insert(kind))
            }
            Some(_) if header.window == header::WHOLE_APP => Some(header.thread()),
            _ => self.homes.get(&(owner, header.window)).copied(),
        }
    }

    /// The thread, started if it does not run.
    fn thread(&mut self, which: UiThread, shared: &Arc<Shared>) -> Result<&Running, String> {
        let slot = self.slot(which);
        if slot.as_ref().is_some_and(|running| running.thread.is_finished()) {
            *slot = None;
        }
        match slot {
            Some(running) => Ok(running),
            None => Ok(slot.insert(threads::spawn(which, Arc::clone(shared))?)),
        }
    }
}
