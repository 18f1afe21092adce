//! Requests: each is a function that answers now, later, or from outside of GPUI (headless windows only).
mod clipboard;
mod node;
mod options;
mod testing;
mod window;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use gpui::{App, Task, WindowHandle};
use guppy_wire::{ErrorCode, Reply, ReplyError, Request, RequestBody};

use crate::message::Envelope;
use crate::outbox::{refusal, undecodable};
use crate::panics;
use crate::shared::{Counters, Shared, UiThread};
use crate::tree::view::WindowView;
use crate::windows::Windows;

/// How a request is answered.
pub(crate) enum Answer {
    Now(Vec<u8>),
    /// When the task ends; the thread serves others meanwhile.
    Later(Task<Result<Vec<u8>, ReplyError>>),
    /// By the headless thread, which drives GPUI from outside.
    Outside(Outside),
}

/// What only the headless thread can do.
pub(crate) struct Outside {
    pub(crate) window: WindowHandle<WindowView>,
    pub(crate) work: OutsideWork,
}

pub(crate) enum OutsideWork {
    /// A window has been opened; its scale is set before anyone hears of it.
    Opened {
        scale: f32,
    },
    Screenshot,
    Input(Vec<guppy_wire::Input>),
    AdvanceClock {
        milliseconds: f64,
    },
    Resize {
        width: f32,
        height: f32,
    },
}

impl Answer {
    pub(crate) fn nothing() -> Self {
        Self::Now(Vec::new())
    }

    pub(crate) fn now(reply: &impl Reply) -> Self {
        Self::Now(reply.to_bytes())
    }
}

/// Serves one request and answers it, unless it has to be driven from outside of GPUI.
pub(crate) fn handle(
    windows: &Rc<RefCell<Windows>>,
    envelope: Envelope,
    cx: &mut App,
) -> Option<(Envelope, Outside)> {
    let shared = Arc::clone(&windows.borrow().shared);
    shared.queued.fetch_sub(1, Ordering::Relaxed);
    if envelope.has_expired() {
        expire(&envelope, &shared, "the deadline passed before the UI thread took the request up");
        return None;
    }
    match panics::contained(|| serve(windows, &envelope, cx)) {
        Ok(Ok(Answer::Now(bytes))) => envelope.reply(Ok(bytes)),
        Ok(Ok(Answer::Later(task))) => {
            cx.spawn(async move |_| {
                let result = task.await;
                if envelope.has_expired() {
                    expire(&envelope, &shared, "the deadline passed before there was an answer");
                } else {
                    envelope.reply(result);
                }
            })
            .detach();
        }
        Ok(Ok(Answer::Outside(outside))) => return Some((envelope, outside)),
        Ok(Err(error)) => envelope.reply(Err(error)),
        Err(panic) => {
            Counters::add(&shared.counters.panics, 1);
            envelope.reply(Err(refusal(ErrorCode::NativePanic, panic)));
        }
    }
    None
}

fn expire(envelope: &Envelope, shared: &Shared, why: &str) {
    Counters::add(&shared.counters.expired, 1);
    envelope.reply(Err(refusal(ErrorCode::Timeout, why)));
}

fn serve(windows: &Rc<RefCell<Windows>>, envelope: &Envelope, cx: &mut App) -> Result<Answer, ReplyError> {
    let request = Request::decode(&envelope.bytes).map_err(|refused| undecodable(&refused.error))?;
    let key = (envelope.owner, request.target);
    let headless = windows.borrow().thread == UiThread::Headless;
    match request.body {
        RequestBody::Ping => Ok(Answer::nothing()),
        RequestBody::OpenWindow { options, patch, headless: _ } => {
            window::open(windows, envelope, key, &options, patch, cx)
        }
        RequestBody::Render { patch } => window::render(windows, key, patch, cx),
        RequestBody::CloseWindow => window::close(windows, key, cx),
        RequestBody::ResizeWindow { width, height } => window::resize(windows, key, width, height, headless, cx),
        RequestBody::Call { node, command } => node::call(windows, key, node, &command, cx),
        RequestBody::ReadTree => testing::read_tree(windows, key, cx),
        RequestBody::ClipboardReadText { headless: _ } => Ok(clipboard::read_text(cx)),
        RequestBody::ClipboardWriteText { text, headless: _ } => Ok(clipboard::write_text(&text, cx)),
        RequestBody::Screenshot => testing::outside(windows, key, OutsideWork::Screenshot),
        RequestBody::Input { inputs } => testing::outside(windows, key, OutsideWork::Input(inputs)),
        RequestBody::AdvanceClock { milliseconds } => {
            testing::outside(windows, key, OutsideWork::AdvanceClock { milliseconds })
        }
    }
}
