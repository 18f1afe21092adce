//! The thread that owns real windows: GPUI's loop, fed by the queue of requests.
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use async_channel::Receiver;
use gpui::{App, AsyncApp, QuitMode, WindowingRequest};
use guppy_wire::{ErrorCode, ReplyError};

use crate::elements::kit;
use crate::message::Message;
use crate::outbox::refusal;
use crate::shared::{Shared, UiThread};
use crate::tree::taking_keys;
use crate::windows::Windows;
use crate::{desktop, fonts, platform, requests};

const LOST: &str = "the display server has closed the connection; all its windows are gone";

/// How long this thread may take to end by itself once the display server is gone.
const PATIENCE: Duration = Duration::from_secs(1);

/// After this time, what a large patch has taken away is gone from the frames too.
const SETTLED: Duration = Duration::from_millis(700);

/// Runs until it is told to quit.
///
/// # Errors
/// `NoDisplay` when there is no display server to connect to, or when it goes away.
pub(crate) fn run(receiver: &Receiver<Message>, shared: &Arc<Shared>) -> Result<(), ReplyError> {
    let environment = platform::find_display().map_err(|reason| {
        let help = "start the program in a graphical session, or under `xvfb-run`; for windows without a display use GUPPY_HEADLESS=1";
        refusal(ErrorCode::NoDisplay, format!("no display server could be reached: {reason}; {help}"))
    })?;
    let modes = platform::modes(&environment);
    let second = platform::x11(&environment, when_lost(receiver, shared));
    let windows = Windows::new(UiThread::Windows, Arc::clone(shared), platform::is_x11(&environment));
    let windows = Rc::new(RefCell::new(windows));
    let receiver = receiver.clone();
    let shared = Arc::clone(shared);
    let asked_to_quit = Rc::new(Cell::new(false));
    let asked = Rc::clone(&asked_to_quit);
    platform::application(modes)
        .with_quit_mode(QuitMode::Explicit)
        .with_windowing(WindowingRequest::Windowed(environment))
        .run(move |cx: &mut App| {
            if let Err(error) = cx.text_system().add_fonts(fonts::files()) {
                log_fonts(&error);
            }
            kit::init(cx);
            taking_keys::init(cx);
            cx.set_text_rendering_mode(fonts::RENDERING);
            desktop::follow(cx);
            Windows::watch_closed(&windows, cx);
            if let Some(display) = second {
                Windows::watch_destroyed(&windows, display, cx);
            }
            cx.spawn(async move |cx: &mut AsyncApp| {
                feed(&receiver, &windows, &shared, cx).await;
                asked.set(true);
                cx.update(|cx| cx.quit());
            })
            .detach();
        });
    if asked_to_quit.get() {
        return Ok(());
    }
    Err(refusal(ErrorCode::NoDisplay, LOST))
}

/// What the watcher of the display does when that has died: a driver may wait for ever in the middle of a frame, and then this
/// thread never hears of anything again.
fn when_lost(receiver: &Receiver<Message>, shared: &Arc<Shared>) -> impl FnOnce() + Send + 'static {
    let (receiver, shared, thread) = (receiver.clone(), Arc::clone(shared), std::thread::current().id());
    move || {
        std::thread::sleep(PATIENCE);
        shared.abandon(UiThread::Windows, thread, &receiver, ErrorCode::NoDisplay, LOST);
    }
}

async fn feed(receiver: &Receiver<Message>, windows: &Rc<RefCell<Windows>>, shared: &Arc<Shared>, cx: &mut AsyncApp) {
    while let Ok(message) = receiver.recv().await {
        match message {
            Message::Request(envelope) => {
                cx.update(|cx| requests::handle(windows, envelope, cx));
            }
            Message::Forget(owner) => cx.update(|cx| Windows::forget(windows, owner, cx)),
            Message::Quit => break,
        }
        if shared.takes_memory_back() {
            give_back_memory(cx);
        }
    }
    cx.update(|cx| Windows::close_all(windows, cx));
}

/// Later, when frames that still show what is gone have been replaced, and beside this thread.
fn give_back_memory(cx: &AsyncApp) {
    let background = cx.background_executor().clone();
    let timer = background.timer(SETTLED);
    background
        .spawn(async move {
            timer.await;
            platform::give_back_memory();
        })
        .detach();
}

fn log_fonts(error: &dyn std::fmt::Display) {
    if std::env::var_os("GUPPY_LOG").is_some() {
        let _ = std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("guppy: bundled fonts: {error}\n"));
    }
}
