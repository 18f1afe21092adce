//! The thread that owns real windows: GPUI's loop, fed by the queue of requests.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use async_channel::Receiver;
use gpui::{App, AsyncApp, QuitMode, WindowingRequest};
use guppy_wire::{ErrorCode, ReplyError};

use super::ending::Ending;
use crate::elements::kit;
use crate::log::{self, Level};
use crate::message::Message;
use crate::outbox::refusal;
use crate::shared::{Counters, Shared, UiThread};
use crate::tree::taking_keys;
use crate::windows::Windows;
use crate::{desktop, fonts, panics, platform, requests, stage};

const LOST: &str = "the display server has closed the connection; all its windows are gone";

/// How long this thread may take to end by itself once the display server is gone.
const PATIENCE: Duration = Duration::from_secs(1);

/// After this time, what a large patch has taken away is gone from the frames too.
const SETTLED: Duration = Duration::from_millis(700);

/// Runs until it is told to quit.
///
/// # Errors
/// `NoDisplay` when there is no display server to connect to, or when it goes away; `Restarted`; `NativePanic`.
pub(crate) fn run(receiver: &Receiver<Message>, shared: &Arc<Shared>) -> Result<(), ReplyError> {
    stage::begin(UiThread::Windows);
    let environment = platform::find_display().map_err(|reason| {
        let help = "start the program in a graphical session, or under `xvfb-run`; for windows without a display use GUPPY_HEADLESS=1";
        refusal(ErrorCode::NoDisplay, format!("no display server could be reached: {reason}; {help}"))
    })?;
    let renderer = platform::Renderer::look_for(platform::is_x11(&environment));
    let modes = platform::modes(&environment);
    let second = platform::x11(&environment, when_lost(receiver, shared));
    *shared.evict.lock().unwrap_or_else(PoisonError::into_inner) = second.as_ref().map(platform::X11::evictor);
    let windows = Windows::new(UiThread::Windows, Arc::clone(shared), renderer);
    let windows = Rc::new(RefCell::new(windows));
    let ending = Rc::new(RefCell::new(None));
    let (application, held) = platform::application(modes);
    let ran = panics::contained(|| {
        let (windows, ending) = (Rc::clone(&windows), Rc::clone(&ending));
        let (receiver, shared) = (receiver.clone(), Arc::clone(shared));
        application.with_quit_mode(QuitMode::Explicit).with_windowing(WindowingRequest::Windowed(environment)).run(
            move |cx: &mut App| {
                if let Err(error) = cx.text_system().add_fonts(fonts::files()) {
                    log::say(Level::Error, format_args!("bundled fonts: {error}"));
                }
                kit::init(cx);
                taking_keys::init(cx);
                cx.set_text_rendering_mode(fonts::RENDERING);
                let following = desktop::follow(cx);
                Windows::watch_closed(&windows, cx);
                let watching = second.map(|display| Windows::watch_display(&windows, display, cx));
                let fed = Rc::clone(&windows);
                let feeding = cx.spawn(async move |cx: &mut AsyncApp| {
                    let how = feed(&receiver, &fed, &shared, cx).await;
                    *ending.borrow_mut() = Some(how);
                    cx.update(|cx| cx.quit());
                });
                windows.borrow_mut().standing.extend([following, feeding].into_iter().chain(watching));
            },
        );
    });
    // What waits for ever is let go of while its queue is still there: later nobody could wake it, and it would never be freed.
    if let Ok(mut windows) = windows.try_borrow_mut() {
        windows.let_go();
    }
    drop(held);
    if let Err(panic) = ran {
        Counters::add(&shared.counters.panics, 1);
        return Err(refusal(ErrorCode::NativePanic, panic));
    }
    let ending = ending.borrow_mut().take();
    if ending.is_some() {
        *shared.evict.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
    ending.map_or_else(|| Err(refusal(ErrorCode::NoDisplay, LOST)), Ending::result)
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

async fn feed(
    receiver: &Receiver<Message>,
    windows: &Rc<RefCell<Windows>>,
    shared: &Arc<Shared>,
    cx: &mut AsyncApp,
) -> Ending {
    let mut ending = Ending::Quit;
    while let Ok(message) = receiver.recv().await {
        stage::at("thread");
        match message {
            Message::Request(envelope) => {
                cx.update(|cx| requests::handle(windows, envelope, cx));
                if let Some(panic) = windows.borrow_mut().failed.take() {
                    return Ending::Failed(panic);
                }
            }
            Message::Forget(owner) => cx.update(|cx| Windows::forget(windows, owner, cx)),
            Message::Restart => {
                ending = Ending::Restart;
                break;
            }
            Message::Quit => break,
        }
        if shared.takes_memory_back() {
            give_back_memory(cx);
        }
        stage::idle();
    }
    stage::at("end");
    cx.update(|cx| match ending {
        Ending::Quit => Windows::close_all(windows, cx),
        _ => Windows::close_silently(windows, cx),
    });
    ending
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
