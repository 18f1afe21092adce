//! One thread's windows, and what each request does to them. The two threads differ only in how they drive GPUI.
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use gpui::{AnyWindowHandle, App, AppContext as _, WindowHandle, WindowId, px, size};
use guppy_scene::Scene;
use guppy_wire::{ErrorCode, Event, Frame, NodeId, ReplyError, Request, RequestBody, WindowOptions, Writer};

use crate::host::{Envelope, Kind, OwnerId, Shared};
use crate::outbox::{Sink, refusal, refused_frame, undecodable};
use crate::tree::view::WindowView;
use crate::{options, panics, renderer};

type Key = (OwnerId, u32);

pub(crate) struct Backend {
    kind: Kind,
    shared: Arc<Shared>,
    windows: HashMap<Key, WindowHandle<WindowView>>,
    keys: HashMap<WindowId, (Key, Sink)>,
    /// True until the first window has created GPUI's graphics instance.
    choose_renderer: bool,
    x11: bool,
}

/// What only the headless thread can do, because it drives GPUI from outside.
pub(crate) struct Deferred {
    pub(crate) window: WindowHandle<WindowView>,
    pub(crate) task: Task,
}

pub(crate) enum Task {
    /// A window has been opened; its scale is set before anyone hears of it.
    Opened {
        scale: f32,
    },
    Body(RequestBody),
}

/// What became of a request.
pub(crate) enum Outcome {
    Replied,
    Deferred(Envelope, Box<Deferred>),
}

impl Backend {
    pub(crate) fn new(kind: Kind, shared: Arc<Shared>, x11: bool) -> Self {
        Self {
            kind,
            shared,
            windows: HashMap::new(),
            keys: HashMap::new(),
            choose_renderer: kind == Kind::Windows,
            x11,
        }
    }

    /// Reports windows that are gone, whoever closed them.
    pub(crate) fn watch_closed(this: &Rc<RefCell<Self>>, cx: &mut App) {
        let this = Rc::clone(this);
        cx.on_window_closed(move |_, id| {
            let mut backend = this.borrow_mut();
            if let Some((key, sink)) = backend.keys.remove(&id) {
                backend.windows.remove(&key);
                backend.shared.forget_window(key.0, key.1);
                sink.window(0, Event::WindowClosed);
            }
        })
        .detach();
    }

    /// Serves one request and answers it, unless it has to be driven from outside of GPUI.
    pub(crate) fn handle(this: &Rc<RefCell<Self>>, envelope: Envelope, cx: &mut App) -> Outcome {
        let shared = Arc::clone(&this.borrow().shared);
        shared.queued.fetch_sub(1, Ordering::Relaxed);
        if Instant::now() >= envelope.deadline {
            shared.counters.expired.fetch_add(1, Ordering::Relaxed);
            envelope.reply(Err(refusal(
                ErrorCode::Timeout,
                "the deadline passed before the UI thread took the request up",
            )));
            return Outcome::Replied;
        }
        let served = panics::contained(|| Self::serve(this, &envelope, cx));
        match served {
            Ok(Ok(Served::Done(bytes))) => envelope.reply(Ok(bytes)),
            Ok(Ok(Served::Later(deferred))) => return Outcome::Deferred(envelope, Box::new(deferred)),
            Ok(Err(error)) => envelope.reply(Err(error)),
            Err(panic) => {
                shared.counters.panics.fetch_add(1, Ordering::Relaxed);
                envelope.reply(Err(refusal(ErrorCode::NativePanic, panic)));
            }
        }
        Outcome::Replied
    }

    fn serve(this: &Rc<RefCell<Self>>, envelope: &Envelope, cx: &mut App) -> Result<Served, ReplyError> {
        let request = Request::decode(&envelope.bytes).map_err(|refused| undecodable(&refused.error))?;
        let key = (envelope.owner, request.window);
        match request.body {
            RequestBody::Ping => Ok(Served::nothing()),
            RequestBody::OpenWindow { options, frame, .. } => {
                let opened = Self::open(this, envelope, key, &options, frame, cx);
                if opened.is_err() && !this.borrow().windows.contains_key(&key) {
                    this.borrow().shared.forget_window(key.0, key.1);
                }
                opened
            }
            RequestBody::Render { frame } => Self::render(this, key, frame, cx),
            RequestBody::CloseWindow => {
                let window = Self::window(this, key)?;
                let _ = window.update(cx, |_, window, _| window.remove_window());
                Ok(Served::nothing())
            }
            RequestBody::ReadTree => {
                panics::on_purpose("request");
                let window = Self::window(this, key)?;
                let read = window.update(cx, |view, window, _| view.describe(window));
                read.map(Served::Done).map_err(gone)
            }
            RequestBody::FocusNode { node } => {
                let window = Self::window(this, key)?;
                let focused = window.update(cx, |view, window, cx| view.focus_node(node, window, cx)).map_err(gone)?;
                focused.then(Served::nothing).ok_or_else(|| not_focusable(node))
            }
            body @ (RequestBody::Screenshot
            | RequestBody::Input(_)
            | RequestBody::AdvanceClock { .. }
            | RequestBody::ResizeWindow { .. }) => {
                let window = Self::window(this, key)?;
                let headless = this.borrow().kind == Kind::Headless;
                match body {
                    _ if headless => Ok(Served::Later(Deferred { window, task: Task::Body(body) })),
                    RequestBody::ResizeWindow { width, height } => {
                        window.update(cx, |_, window, _| window.resize(size(px(width), px(height)))).map_err(gone)?;
                        Ok(Served::nothing())
                    }
                    _ => Err(refusal(ErrorCode::InvalidOptions, "only headless windows can do this")),
                }
            }
        }
    }

    fn open(
        this: &Rc<RefCell<Self>>,
        envelope: &Envelope,
        key: Key,
        options: &WindowOptions,
        frame: Frame,
        cx: &mut App,
    ) -> Result<Served, ReplyError> {
        if this.borrow().windows.contains_key(&key) {
            return Err(refusal(ErrorCode::InvalidOptions, format!("window {} is open already", key.1)));
        }
        let mut scene = Scene::new();
        scene.apply(frame).map_err(|error| refused_frame(&error))?;
        let sink = Sink { outbox: Arc::clone(&envelope.outbox), window: key.1 };
        let headless = this.borrow().kind == Kind::Headless;
        let background = options.background();
        let build_sink = sink.clone();
        let open = |cx: &mut App| {
            cx.open_window(options::window(options, cx), |window, cx| {
                cx.new(|cx| WindowView::new(scene, build_sink, background, window, cx))
            })
        };
        let (choose, x11) = {
            let mut backend = this.borrow_mut();
            (std::mem::take(&mut backend.choose_renderer), backend.x11)
        };
        let opened = if choose { renderer::with_fitting_renderer(x11, || open(cx)) } else { open(cx) };
        let handle = opened.map_err(|error| open_failed(&error))?;
        let mut backend = this.borrow_mut();
        backend.keys.insert(handle.window_id(), (key, sink));
        backend.windows.insert(key, handle);
        backend.shared.counters.frames_applied.fetch_add(1, Ordering::Relaxed);
        drop(backend);
        if headless {
            return Ok(Served::Later(Deferred { window: handle, task: Task::Opened { scale: options.scale() } }));
        }
        Ok(Served::Done(geometry(handle.into(), cx)?))
    }

    fn render(this: &Rc<RefCell<Self>>, key: Key, frame: Frame, cx: &mut App) -> Result<Served, ReplyError> {
        let window = Self::window(this, key)?;
        let applied = window.update(cx, |view, window, cx| view.apply(frame, window, cx)).map_err(gone)?;
        let backend = this.borrow();
        let counters = &backend.shared.counters;
        match applied {
            Ok(()) => {
                counters.frames_applied.fetch_add(1, Ordering::Relaxed);
                Ok(Served::nothing())
            }
            Err(error) => {
                counters.frames_refused.fetch_add(1, Ordering::Relaxed);
                Err(refused_frame(&error))
            }
        }
    }

    fn window(this: &Rc<RefCell<Self>>, key: Key) -> Result<WindowHandle<WindowView>, ReplyError> {
        let found = this.borrow().windows.get(&key).copied();
        found.ok_or_else(|| refusal(ErrorCode::UnknownWindow, "the window has been closed"))
    }

    /// Closes the windows of an owner that is gone, without telling it.
    pub(crate) fn forget(this: &Rc<RefCell<Self>>, owner: OwnerId, cx: &mut App) {
        let windows: Vec<_> = this.borrow().windows.iter().filter(|(key, _)| key.0 == owner).map(|(_, w)| *w).collect();
        close(&windows, cx);
    }

    pub(crate) fn close_all(this: &Rc<RefCell<Self>>, cx: &mut App) {
        let windows: Vec<_> = this.borrow().windows.values().copied().collect();
        close(&windows, cx);
    }
}

enum Served {
    Done(Vec<u8>),
    Later(Deferred),
}

impl Served {
    fn nothing() -> Self {
        Self::Done(Vec::new())
    }
}

impl Envelope {
    pub(crate) fn reply(&self, result: Result<Vec<u8>, ReplyError>) {
        self.outbox.reply(self.request, result);
    }
}

fn close(windows: &[WindowHandle<WindowView>], cx: &mut App) {
    for window in windows {
        let _ = window.update(cx, |_, window, _| window.remove_window());
    }
}

/// The reply to `openWindow`: content size in logical px, and device px per logical px.
pub(crate) fn geometry(window: AnyWindowHandle, cx: &mut App) -> Result<Vec<u8>, ReplyError> {
    cx.update_window(window, |_, window, _| {
        let size = window.viewport_size();
        let mut writer = Writer::new();
        for value in [size.width.into(), size.height.into(), window.scale_factor()] {
            writer.f32(value);
        }
        writer.into_bytes()
    })
    .map_err(gone)
}

fn open_failed(error: &dyn std::fmt::Display) -> ReplyError {
    let message = format!("the window could not be opened: {error:#}");
    let code = if message.to_lowercase().contains("adapter") || message.contains("GPU") {
        ErrorCode::NoAdapter
    } else {
        ErrorCode::NativePanic
    };
    refusal(code, message)
}

fn not_focusable(node: NodeId) -> ReplyError {
    ReplyError { code: ErrorCode::InvalidValue, message: "the node takes no focus".to_owned(), node: Some(node) }
}

fn gone<E>(_: E) -> ReplyError {
    refusal(ErrorCode::UnknownWindow, "the window has been closed")
}
