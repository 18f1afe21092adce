//! The two UI threads, one for real windows and one for headless ones, each started on first use.
mod ending;
mod headless;
mod input;
mod shared_renderer;
mod window;

use std::any::Any;
use std::sync::{Arc, OnceLock, PoisonError};
use std::time::Duration;

use async_channel::Receiver;
use guppy_wire::ErrorCode;

use crate::log::{self, Level};
use crate::message::Message;
use crate::shared::{Counters, Running, Shared, UiThread};
use crate::{panics, platform};

/// How long a thread may take to end before another one takes its place.
const PATIENCE: Duration = Duration::from_secs(1);

/// Called by each UI thread at its start; what it returns lives as long as the thread.
pub(crate) type Watch = fn(UiThread) -> Box<dyn Any>;

static WATCH: OnceLock<Watch> = OnceLock::new();

/// The first one stays.
pub fn watch(with: fn(UiThread) -> Box<dyn Any>) {
    let _ = WATCH.set(with);
}

/// # Errors
/// The system's reason when it gives no thread.
pub(crate) fn spawn(which: UiThread, shared: Arc<Shared>) -> Result<Running, String> {
    let (sender, receiver) = async_channel::unbounded();
    let name = match which {
        UiThread::Windows => "guppy-ui",
        UiThread::Headless => "guppy-headless",
    };
    let thread = std::thread::Builder::new()
        .name(name.to_owned())
        // Layout and drawing recurse once per level of the tree.
        .stack_size(16 * 1024 * 1024)
        .spawn({
            let receiver = receiver.clone();
            move || run(which, &receiver, &shared)
        })
        .map_err(|error| format!("the UI thread could not be started: {error}"))?;
    Ok(Running { sender, receiver, thread })
}

/// Watches, from a thread of its own, that one that was told to end does; else it is given up.
pub(crate) fn replace_if_stuck(which: UiThread, running: &Running, shared: &Arc<Shared>) {
    let (thread, receiver, shared) = (running.thread.thread().id(), running.receiver.clone(), Arc::clone(shared));
    // Without a thread nobody watches, which matters only where the other one hangs.
    let _ = std::thread::Builder::new().name("guppy-restart".to_owned()).spawn(move || {
        let is_there =
            || shared.lock().slot(which).as_ref().is_some_and(|running| running.thread.thread().id() == thread);
        let step = PATIENCE / 50;
        for _ in 0..50 {
            if !is_there() {
                return;
            }
            std::thread::sleep(step);
        }
        if !is_there() {
            return;
        }
        log::say(Level::Warn, format_args!("a UI thread does not answer and is left behind"));
        shared.abandon(which, thread, &receiver, ErrorCode::Restarted, ending::RESTARTED);
        let evict = shared.evict.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(evict) = evict.filter(|_| which == UiThread::Windows) {
            evict();
        }
    });
}

fn run(which: UiThread, receiver: &Receiver<Message>, shared: &Arc<Shared>) {
    log::say(Level::Info, format_args!("the UI thread `{which:?}` starts"));
    let _watched = WATCH.get().map(|watch| watch(which));
    let ended = panics::contained(|| match which {
        UiThread::Windows => window::run(receiver, shared),
        UiThread::Headless => headless::run(receiver, shared),
    });
    let (code, message) = match ended {
        Ok(Ok(())) => (ErrorCode::Closed, "guppy has been shut down".to_owned()),
        Ok(Err(refusal)) => (refusal.code, refusal.message),
        Err(panic) => {
            Counters::add(&shared.counters.panics, 1);
            (ErrorCode::NativePanic, panic)
        }
    };
    log::say(Level::Info, format_args!("the UI thread `{which:?}` ends: {message}"));
    shared.abandon(which, std::thread::current().id(), receiver, code, &message);
    // The next thread may not take up what this one has freed.
    platform::give_back_memory();
}
