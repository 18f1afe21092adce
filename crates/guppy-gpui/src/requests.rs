//! Requests: each is a function that answers now, later, or from outside of GPUI (headless windows only).
mod answer;
mod clipboard;
mod frame;
mod measuring;
mod node;
mod options;
mod testing;
mod window;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use gpui::App;
use guppy_wire::{ErrorCode, ReplyError, Request, RequestBody};

use crate::fonts;
use crate::message::Envelope;
use crate::outbox::{refusal, undecodable};
use crate::platform::Change;
use crate::shared::{Counters, Shared};
use crate::theme::Choice;
use crate::windows::{Place, Windows};
use crate::{panics, stage};

pub(crate) use answer::{Answer, Outside, OutsideWork};

/// Serves one request and answers it, unless it has to be driven from outside of GPUI.
pub(crate) fn handle(windows: &Rc<RefCell<Windows>>, envelope: Envelope, cx: &mut App) -> Option<(Envelope, Outside)> {
    let shared = Arc::clone(&windows.borrow().shared);
    shared.queued.fetch_sub(1, Ordering::Relaxed);
    if !envelope.outbox.take_up(envelope.request) {
        forget_unopened(&envelope, &shared);
        return None;
    }
    if envelope.has_expired() {
        Counters::add(&shared.counters.expired, 1);
        forget_unopened(&envelope, &shared);
        too_late(&envelope, "the deadline passed before the UI thread started on the request");
        return None;
    }
    match panics::contained(|| serve(windows, &envelope, cx)) {
        Ok(Ok(Answer::Now(bytes))) => envelope.reply(Ok(bytes)),
        Ok(Ok(Answer::Later(task))) => {
            cx.spawn(async move |_| {
                let result = task.await;
                if envelope.has_expired() {
                    Counters::add(&shared.counters.timed_out, 1);
                    too_late(&envelope, "the deadline passed before there was an answer");
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
            // Behind this stage GPUI was at work, and left off in the middle.
            if stage::now() != "request"
                && let Ok(mut windows) = windows.try_borrow_mut()
            {
                windows.failed = Some(panic.clone());
            }
            envelope.reply(Err(refusal(ErrorCode::NativePanic, panic)));
        }
    }
    None
}

/// A window that was never asked for after all lives nowhere.
fn forget_unopened(envelope: &Envelope, shared: &Shared) {
    if envelope.opens {
        shared.forget_window(envelope.owner, envelope.window);
    }
}

fn too_late(envelope: &Envelope, why: &str) {
    envelope.reply(Err(refusal(ErrorCode::Timeout, why)));
}

fn serve(windows: &Rc<RefCell<Windows>>, envelope: &Envelope, cx: &mut App) -> Result<Answer, ReplyError> {
    stage::at("request");
    let started = Instant::now();
    let request = Request::decode(&envelope.bytes).map_err(|refused| undecodable(&refused.error))?;
    windows.borrow().shared.counters.decoding.add(started.elapsed());
    let key = (envelope.owner, request.target);
    match request.body {
        RequestBody::Ping => Ok(Answer::nothing()),
        RequestBody::OpenWindow { options, patch, headless: _ } => {
            window::open(windows, envelope, key, &options, patch, cx)
        }
        RequestBody::Render { patch } => window::render(windows, key, patch, cx),
        RequestBody::CloseWindow => window::close(windows, key, cx),
        RequestBody::CloseHeard => {
            windows.borrow().closing(key)?.heard();
            Ok(Answer::nothing())
        }
        RequestBody::ResizeWindow { width, height } => {
            let parts =
                frame::Parts { change: Change::default(), x: None, y: None, width: Some(width), height: Some(height) };
            frame::change(windows, key, parts, cx)
        }
        RequestBody::ChangeWindow {
            title,
            x,
            y,
            width,
            height,
            min_width,
            min_height,
            max_width,
            max_height,
            window_state: state,
            always_on_top: above,
        } => {
            let limits =
                Change { title, min_width, min_height, max_width, max_height, state, above, ..Change::default() };
            frame::change(windows, key, frame::Parts { change: limits, x, y, width, height }, cx)
        }
        RequestBody::ActivateWindow => frame::activate(windows, key, cx),
        RequestBody::Displays { headless: _ } => Ok(frame::displays(windows, cx)),
        RequestBody::SetTheme { theme, theme_accent, theme_colors } => {
            window::set_theme(windows, key, Choice { mode: theme, colors: theme_colors, accent: theme_accent }, cx)
        }
        RequestBody::SetShortcuts { shortcuts } => window::set_shortcuts(windows, key, &shortcuts, cx),
        RequestBody::Edit { action } => window::edit(windows, key, action, cx),
        RequestBody::Call { node, command } => node::call(windows, key, node, &command, cx),
        RequestBody::ReadTree => testing::read_tree(windows, key, cx),
        RequestBody::AddFonts { sources, headless: _ } => match fonts::add(&sources, cx) {
            Ok(()) => Ok(Answer::nothing()),
            Err((place, why)) => Err(refusal(ErrorCode::InvalidValue, format!("font {place}: {why}"))),
        },
        RequestBody::MeasureText { headless: _, texts, size, weight, mono } => {
            Ok(measuring::measure_text(&texts, size, weight, mono, cx))
        }
        RequestBody::ClipboardTypes { primary, headless: _ } => Ok(clipboard::types(windows, primary, cx)),
        RequestBody::ClipboardRead { primary, type_, headless: _ } => Ok(clipboard::read(windows, primary, type_, cx)),
        RequestBody::ClipboardWrite { primary, items, headless: _ } => {
            let headless = windows.borrow().place() == Place::Headless;
            Ok(clipboard::write(windows, primary, items, headless, cx))
        }
        RequestBody::Screenshot => testing::outside(windows, key, OutsideWork::Screenshot),
        RequestBody::Input { inputs } => testing::outside(windows, key, OutsideWork::Input(inputs)),
        RequestBody::AdvanceClock { milliseconds } => {
            testing::outside(windows, key, OutsideWork::AdvanceClock { milliseconds })
        }
    }
}
