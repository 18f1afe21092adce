//! The door to the two UI threads: owners, generations, routing, bounded queues, shutdown.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use guppy_wire::{ErrorCode, RequestKind};

use crate::drawing;
use crate::elements::kit::entry;
use crate::header::{self, Header};
use crate::media::{pictures, svg};
use crate::message::{Envelope, Message, OwnerId};
use crate::outbox::{Outbox, Wake, refusal};
use crate::shared::{Counters, Running, Shared, State, UiThread};
use crate::{log, panics, stage, threads};

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
        log::listen();
        let owner = self.next_owner.fetch_add(1, Ordering::Relaxed) + 1;
        self.shared.lock().owners.insert(owner, Arc::new(Outbox::new(wake)));
        owner
    }

    /// Forgets an environment and closes its windows; the last one to go ends the UI threads.
    pub fn detach(&self, owner: OwnerId) {
        let mut state = self.shared.lock();
        let Some(outbox) = state.owners.remove(&owner) else { return };
        outbox.forget_waiting();
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

    /// Ends both UI threads without waiting for them. Owners hear that their windows are gone, and may open them again at once; a
    /// thread that hangs is left behind after a while, and its windows are taken from the screen.
    pub fn restart(&self) {
        let state = self.shared.lock();
        for (which, slot) in [(UiThread::Windows, &state.windows), (UiThread::Headless, &state.headless)] {
            let Some(running) = slot else { continue };
            Counters::add(&self.shared.counters.restarts, 1);
            let _ = running.sender.try_send(Message::Restart);
            threads::replace_if_stuck(which, running, &self.shared);
        }
    }

    /// Starts the thread of real windows, which looks for the display and its drivers meanwhile. Where it cannot, the first window
    /// is told so.
    pub fn prepare_windows(&self) {
        let _ = self.shared.lock().thread(UiThread::Windows, &self.shared);
    }

    /// The number of a new window: no other window of the process has it.
    pub fn next_window(&self) -> u32 {
        let mut state = self.shared.lock();
        state.last_window = state.last_window.wrapping_add(1).max(1);
        state.last_window
    }

    /// Takes a request back. True where no thread has taken it up: then none will, and there is no reply.
    pub fn cancel(&self, owner: OwnerId, request: u32) -> bool {
        let outbox = self.shared.lock().owners.get(&owner).cloned();
        let taken_back = outbox.is_some_and(|outbox| outbox.take_up(request));
        if taken_back {
            Counters::add(&self.shared.counters.cancelled, 1);
        }
        taken_back
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
        let which = match state.route(owner, &header) {
            Ok(which) => which,
            Err((code, message)) => {
                drop(state);
                outbox.reply(header.id, Err(refusal(code, message)));
                return Ok(());
            }
        };
        if !outbox.begin(header.id) {
            return Err(ErrorCode::QueueFull);
        }
        let envelope = Envelope {
            owner,
            outbox: Arc::clone(&outbox),
            request: header.id,
            window: header.window,
            opens: header.kind == Some(RequestKind::OpenWindow),
            // JavaScript takes requests back in time, and later where it stood still itself; this is for one that does so for good.
            deadline: Instant::now() + header.deadline * 2,
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
            outbox.take_up(header.id);
            outbox.reply(header.id, Err(refusal(ErrorCode::NativePanic, reason)));
        }
        Ok(())
    }

    /// All that waits for an owner, as one batch.
    pub fn drain(&self, owner: OwnerId) -> Option<Vec<u8>> {
        let outbox = self.shared.lock().owners.get(&owner).cloned();
        let (bytes, records, merged) = outbox.and_then(|outbox| outbox.drain())?;
        Counters::add(&self.shared.counters.records, records);
        Counters::add(&self.shared.counters.coalesced, merged);
        Some(bytes)
    }

    #[cfg(test)]
    pub(crate) fn take(&self, owner: OwnerId) -> Vec<guppy_wire::Record> {
        let outbox = self.shared.lock().owners.get(&owner).cloned();
        outbox.map(|outbox| outbox.take()).unwrap_or_default()
    }

    /// Whether the thread of real windows runs, the headless one runs, and whether one has failed before.
    pub fn status(&self) -> (bool, bool, bool) {
        let state = self.shared.lock();
        (state.windows.is_some(), state.headless.is_some(), state.failed)
    }

    /// What the UI threads that run are at, by name, and for how many milliseconds.
    pub fn stages(&self) -> Vec<(&'static str, &'static str, u64)> {
        let state = self.shared.lock();
        let all = [("windows", UiThread::Windows, &state.windows), ("headless", UiThread::Headless, &state.headless)];
        let told = all.into_iter().filter(|(_, _, running)| running.is_some()).map(|(name, thread, _)| {
            let (stage, since) = stage::of(thread);
            (name, stage, since)
        });
        told.collect()
    }

    /// Figures since the process started, by name.
    pub fn counters(&self) -> Vec<(String, usize)> {
        let open = self.shared.lock().homes.len();
        let counters = &self.shared.counters;
        let [images, bytes] = pictures::counters();
        let [read_drawings, shaped_drawings, rastered_drawings] = drawing::counters();
        let read = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
        let plain = [
            ("requests", read(&counters.requests)),
            ("queuedRequests", read(&self.shared.queued)),
            ("patchesApplied", read(&counters.patches_applied)),
            ("patchesRefused", read(&counters.patches_refused)),
            ("expiredRequests", read(&counters.expired)),
            ("timedOutRequests", read(&counters.timed_out)),
            ("cancelledRequests", read(&counters.cancelled)),
            ("containedPanics", read(&counters.panics)),
            ("restarts", read(&counters.restarts)),
            ("recordsSent", read(&counters.records)),
            ("coalescedEvents", read(&counters.coalesced)),
            ("openWindows", open),
            ("nodes", read(&counters.nodes)),
            ("styles", read(&counters.styles)),
            ("framesBuilt", read(&counters.frames)),
            ("nodesBuilt", read(&counters.built)),
            ("nodesDescribed", read(&counters.described)),
            ("nodesLaidOut", read(&counters.laid_out)),
            ("itemsPainted", read(&counters.painted)),
            ("entriesDrawn", entry::drawn()),
            ("svgs", svg::kept()),
            images,
            bytes,
            read_drawings,
            shaped_drawings,
            rastered_drawings,
        ];
        let timed = [
            ("decode", &counters.decoding),
            ("frame", &counters.frame),
            ("layout", &counters.layout),
            ("paint", &counters.paint),
        ];
        let plain = plain.into_iter().map(|(name, value)| (name.to_owned(), value));
        plain.chain(timed.into_iter().flat_map(|(name, histogram)| histogram.named(name))).collect()
    }
}

impl State {
    fn route(&mut self, owner: OwnerId, header: &Header) -> Result<UiThread, (ErrorCode, &'static str)> {
        let found = match header.kind {
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
        };
        let others = || self.homes.keys().any(|(of, window)| *window == header.window && *of != owner);
        found.ok_or_else(|| match others() {
            true => (ErrorCode::NotOwner, "the window was opened by another environment of this process"),
            false => (ErrorCode::UnknownWindow, "there is no such window"),
        })
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
