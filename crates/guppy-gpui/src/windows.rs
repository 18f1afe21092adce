//! The windows of one UI thread: opening, finding, closing, and telling their owners when one is gone.
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use gpui::{App, AppContext as _, Task, WindowHandle, WindowId};
use guppy_scene::Scene;
use guppy_wire::window_events::Closed;
use guppy_wire::{ErrorCode, ReplyError, WindowOptions};

use crate::clipboards::Clipboards;
use crate::closing::Closing;
use crate::frames;
use crate::message::OwnerId;
use crate::outbox::{Sink, gone, refusal};
use crate::shared::{Shared, UiThread, WINDOW_GONE};
use crate::theme::Choice;
use crate::tree::view::WindowView;
use crate::{platform, stage};

pub(crate) type Key = (OwnerId, u32);

/// Who shows a new window.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Place {
    Headless,
    /// `platform::X11` will, once GPUI has made it.
    Introduced,
    /// GPUI does.
    Desktop,
}

/// What a program asks of a new window, as GPUI and the display take it.
pub(crate) struct Asked {
    pub(crate) options: gpui::WindowOptions,
    pub(crate) wanted: WindowOptions,
    pub(crate) choice: Choice,
    /// Whether the program is asked before the user closes it.
    pub(crate) asks: bool,
}

pub(crate) struct Windows {
    pub(crate) thread: UiThread,
    pub(crate) shared: Arc<Shared>,
    open: HashMap<Key, WindowHandle<WindowView>>,
    keys: HashMap<WindowId, (Key, Sink)>,
    renderer: platform::Renderer,
    /// Where windows are X11's: hints, and news of windows that others destroy.
    display: Option<platform::X11>,
    /// By the ids of X11.
    ids: HashMap<u32, WindowHandle<WindowView>>,
    pub(crate) clipboards: Clipboards,
    closing: HashMap<Key, Rc<Closing>>,
    /// Why the thread cannot go on.
    pub(crate) failed: Option<String>,
    /// What runs for as long as the thread serves.
    pub(crate) standing: Vec<Task<()>>,
}

impl Windows {
    pub(crate) fn new(thread: UiThread, shared: Arc<Shared>, renderer: platform::Renderer) -> Self {
        Self {
            thread,
            shared,
            open: HashMap::new(),
            keys: HashMap::new(),
            renderer,
            display: None,
            ids: HashMap::new(),
            clipboards: Clipboards::default(),
            closing: HashMap::new(),
            failed: None,
            standing: Vec::new(),
        }
    }

    /// Takes the second connection to an X server. Lets each window know where it stands, and closes those that another program
    /// destroys.
    pub(crate) fn watch_display(this: &Rc<RefCell<Self>>, display: platform::X11, cx: &mut App) -> Task<()> {
        let news = display.news();
        this.borrow_mut().display = Some(display);
        let this = Rc::downgrade(this);
        cx.spawn(async move |cx| {
            while let Ok(news) = news.recv().await {
                let Some(this) = this.upgrade() else { return };
                match news {
                    platform::News::Gone(id) => {
                        let window = this.borrow_mut().lost(id);
                        if let Some(window) = window {
                            let _ = window.update(cx, |_, window, _| window.remove_window());
                        }
                    }
                    platform::News::Stands(id, seen) => {
                        let window = this.borrow().ids.get(&id).copied();
                        if let Some(window) = window {
                            let withdrawn =
                                this.borrow().display.as_ref().is_none_or(|display| display.is_withdrawn(id));
                            let _ = window.update(cx, |view, window, _| frames::stands(view, window, &seen, withdrawn));
                        }
                    }
                }
            }
            // The server is gone. GPUI notices by itself only where its own connection ends in the way it expects.
            if this.upgrade().is_some() {
                cx.update(|cx| cx.quit());
            }
        })
    }

    /// Ends what stands, and the second connection with it.
    pub(crate) fn let_go(&mut self) {
        self.standing.clear();
        self.display = None;
        self.clipboards = Clipboards::default();
        self.renderer = platform::Renderer::default();
    }

    /// Reports windows that are gone, whoever closed them.
    pub(crate) fn watch_closed(this: &Rc<RefCell<Self>>, cx: &mut App) {
        let this = Rc::clone(this);
        cx.on_window_closed(move |_, id| {
            let mut windows = this.borrow_mut();
            if let Some((key, sink)) = windows.keys.remove(&id) {
                windows.open.remove(&key);
                windows.closing.remove(&key);
                windows.shared.forget_window(key.0, key.1);
                windows.shared.gone.fetch_add(WINDOW_GONE, Ordering::Relaxed);
                sink.window(0, &Closed);
            }
        })
        .detach();
    }

    /// Where windows are X11's.
    pub(crate) fn display_name(&self) -> Option<String> {
        self.display.as_ref().map(|display| display.name().to_owned())
    }

    /// Forgets a window of X11 that is gone.
    fn lost(&mut self, id: u32) -> Option<WindowHandle<WindowView>> {
        if let Some(display) = &self.display {
            display.forget(id);
        }
        self.ids.remove(&id)
    }

    /// The second connection, and the id that the X server knows a window by.
    pub(crate) fn on_x11(&self, window: WindowId) -> Option<(&platform::X11, u32)> {
        let id = self.ids.iter().find(|(_, one)| one.window_id() == window).map(|(id, _)| *id)?;
        self.display.as_ref().map(|display| (display, id))
    }

    /// What new windows are made for.
    pub(crate) fn place(&self) -> Place {
        match (self.thread, &self.display) {
            (UiThread::Headless, _) => Place::Headless,
            (UiThread::Windows, Some(_)) => Place::Introduced,
            (UiThread::Windows, None) => Place::Desktop,
        }
    }

    pub(crate) fn display(&self) -> Option<&platform::X11> {
        self.display.as_ref()
    }

    pub(crate) fn closing(&self, key: Key) -> Result<Rc<Closing>, ReplyError> {
        self.closing.get(&key).cloned().ok_or_else(|| gone(()))
    }

    pub(crate) fn has(&self, key: Key) -> bool {
        self.open.contains_key(&key)
    }

    pub(crate) fn get(&self, key: Key) -> Result<WindowHandle<WindowView>, ReplyError> {
        self.open.get(&key).copied().ok_or_else(|| gone(()))
    }

    /// Opens a window on a scene that is in order.
    pub(crate) fn open(
        this: &Rc<RefCell<Self>>,
        key: Key,
        Asked { options, wanted, choice, asks }: Asked,
        scene: Scene,
        sink: Sink,
        cx: &mut App,
    ) -> Result<WindowHandle<WindowView>, ReplyError> {
        stage::at("open");
        let shared = Arc::clone(&this.borrow().shared);
        let build_sink = sink.clone();
        let parent = this.borrow().ids.iter().find(|(_, window)| window.is_active(cx) == Some(true)).map(|(id, _)| *id);
        let mut adopted = None;
        let open = |cx: &mut App| {
            cx.open_window(options, |window, cx| {
                // Before anything is drawn: until then nobody sees the window.
                let windows = this.borrow();
                let display = windows.display.as_ref();
                adopted = display.and_then(|display| display.adopt(window, &wanted, parent, window.scale_factor()));
                cx.new(|cx| WindowView::new(scene, build_sink, (wanted.background, choice), shared, window, cx))
            })
        };
        let mut renderer = std::mem::take(&mut this.borrow_mut().renderer);
        let opened = renderer.open(|| open(cx));
        this.borrow_mut().renderer = renderer;
        let handle = opened.map_err(|error| {
            let depth = this.borrow().display.as_ref().and_then(platform::X11::odd_depth);
            open_failed(&error, depth)
        })?;
        let id = adopted.as_ref().map(|adopted| adopted.id);
        let closing = Rc::new(Closing::new(sink.clone()));
        let _ = handle.update(cx, |view, window, cx| {
            if asks {
                let closing = Rc::clone(&closing);
                window.on_window_should_close(cx, move |_, cx| closing.wish(cx.background_executor().now()));
            }
            let windows = this.borrow();
            if windows.thread == UiThread::Windows {
                view.connect_assistive(wanted.title.to_string().into(), window, cx);
            }
            view.keymap = windows.display.as_ref().map(platform::X11::keymap);
            frames::begin(view, window, &wanted, (windows.thread, adopted), cx);
        });
        let mut windows = this.borrow_mut();
        windows.ids.extend(id.map(|id| (id, handle)));
        windows.keys.insert(handle.window_id(), (key, sink));
        windows.closing.insert(key, closing);
        windows.open.insert(key, handle);
        Ok(handle)
    }

    /// Closes the windows of an owner that is gone, without telling it.
    pub(crate) fn forget(this: &Rc<RefCell<Self>>, owner: OwnerId, cx: &mut App) {
        let windows: Vec<_> = this.borrow().open.iter().filter(|(key, _)| key.0 == owner).map(|(_, w)| *w).collect();
        close(&windows, cx);
    }

    /// Closes all without telling anybody: whoever ends the thread tells more than that they are gone.
    pub(crate) fn close_silently(this: &Rc<RefCell<Self>>, cx: &mut App) {
        this.borrow_mut().keys.clear();
        Self::close_all(this, cx);
    }

    pub(crate) fn close_all(this: &Rc<RefCell<Self>>, cx: &mut App) {
        let windows: Vec<_> = this.borrow().open.values().copied().collect();
        close(&windows, cx);
    }
}

fn close(windows: &[WindowHandle<WindowView>], cx: &mut App) {
    for window in windows {
        let _ = window.update(cx, |_, window, _| window.remove_window());
    }
}

/// `depth` is the display's where it is an unusual one.
fn open_failed(error: &dyn std::fmt::Display, depth: Option<u8>) -> ReplyError {
    let message = format!("the window could not be opened: {error:#}");
    let lower = message.to_lowercase();
    if let Some(depth) = depth
        && lower.contains("surface")
    {
        let help = "set the display to a depth of 24";
        let why =
            format!("the display has a depth of {depth} bits, which no graphics adapter here can draw to; {help}");
        return refusal(ErrorCode::NoDisplay, format!("{why} ({message})"));
    }
    let code = if lower.contains("adapter") || lower.contains("surface") || message.contains("GPU") {
        ErrorCode::NoAdapter
    } else {
        ErrorCode::NativePanic
    };
    refusal(code, message)
}
