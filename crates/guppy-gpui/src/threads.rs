//! The two UI threads, one for real windows and one for headless ones, each started on first use.
mod headless;
mod input;
mod shared_renderer;
mod window;

use std::sync::Arc;

use async_channel::Receiver;
use guppy_wire::ErrorCode;

use crate::message::Message;
use crate::panics;
use crate::shared::{Counters, Running, Shared, UiThread};

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
        .spawn(move || run(which, &receiver, &shared))
        .map_err(|error| format!("the UI thread could not be started: {error}"))?;
    Ok(Running { sender, thread })
}

fn run(which: UiThread, receiver: &Receiver<Message>, shared: &Arc<Shared>) {
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
    shared.abandon(which, std::thread::current().id(), receiver, code, &message);
}
