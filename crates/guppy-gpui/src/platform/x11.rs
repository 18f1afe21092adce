//! What GPUI leaves out about windows of X11, over a connection of our own: what they tell the window manager, what programs change
//! of them, where they are, and windows that another program destroys. GPUI makes each window where nobody sees it
//! (`AWAY`, and as one that managers leave alone); `adopt` says what it is and shows it.
mod atoms;
mod cover;
mod displays;
mod hints;
mod lengths;
mod survey;
mod watch;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, PoisonError};

use async_channel::Receiver;
use gpui::App;
use guppy_wire::{Backdrop, DisplayInfo, ShownState, UnmetOption, WindowKind, WindowOptions, WindowState};
use raw_window_handle::{HasWindowHandle, RawWindowHandle};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, CreateWindowAux, EventMask, WindowClass,
};
use x11rb::rust_connection::RustConnection;

use super::keymap::Keymap;
use super::wanted::{Limits, unmet as not_met};
use super::x11_checked::checked;
use crate::log::{self, Level};
use crate::media;
use atoms::Atoms;
use cover::Rect;
use displays::Monitor;
pub(super) use hints::Hints;
pub(crate) use hints::is_framed;
pub(crate) use lengths::logical;
pub(super) use lengths::{device_length, device_px};
pub(crate) use survey::Seen;
pub(crate) use watch::News;
use watch::{Ended, Followed, Watch};

/// Where GPUI maps windows before they are introduced, in logical px: outside of any screen, and within what X11 counts to.
pub(crate) const AWAY: f32 = -8000.;

pub(super) const NO_MANAGER: &str = "no window manager runs on this display that could do it";

/// The second connection. A thread waits on it for news of windows.
pub(crate) struct X11 {
    /// As `DISPLAY` has it.
    name: String,
    pub(super) connection: Arc<RustConnection>,
    pub(super) atoms: Atoms,
    pub(super) root: u32,
    /// A window nobody sees: its end is the end of the thread.
    own: u32,
    compositor: u32,
    depth: u8,
    /// Of the screen, in device px.
    width: u16,
    keymap: Rc<Keymap>,
    news: Receiver<News>,
    followed: Followed,
    pub(super) frames: RefCell<HashMap<u32, Frame>>,
}

/// What has to be known of a window to change it.
pub(super) struct Frame {
    pub(super) limits: Limits,
    pub(super) above: bool,
    pub(super) modal: bool,
    pub(super) most: (i32, i32),
    /// It is not the manager's at the moment.
    pub(super) withdrawn: bool,
}

/// A window that the window manager knows now.
pub(crate) struct Adopted {
    pub(crate) id: u32,
    pub(crate) unmet: Vec<UnmetOption>,
    /// Where its content is to stand, in logical px.
    pub(crate) at: (f32, f32),
    pub(crate) state: ShownState,
    pub(crate) display: Option<u32>,
}

impl X11 {
    /// None where the server takes no further connection: windows open without what this adds.
    pub(crate) fn connect(display: &str, lost: impl FnOnce() + Send + 'static) -> Option<Self> {
        let (connection, number) = x11rb::connect(Some(display)).ok()?;
        let screen = connection.setup().roots.get(number)?;
        let (root, depth, width) = (screen.root, screen.root_depth, screen.width_in_pixels);
        let own = connection.generate_id().ok()?;
        let quiet = CreateWindowAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        let made = connection.create_window(0, own, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &quiet).ok()?;
        checked(&connection, made).ok()?;
        let all =
            ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY | EventMask::STRUCTURE_NOTIFY);
        checked(&connection, connection.change_window_attributes(root, &all).ok()?).ok()?;
        let atoms = Atoms::new(&connection).ok()?.reply().ok()?;
        let name = format!("_NET_WM_CM_S{number}");
        let compositor = connection.intern_atom(false, name.as_bytes()).ok()?.reply().ok()?.atom;
        let connection = Arc::new(connection);
        let (sender, news) = async_channel::unbounded();
        let outdated = Arc::new(AtomicBool::new(true));
        let keymap = Rc::new(Keymap::new(Arc::clone(&connection), Arc::clone(&outdated)));
        let followed = Followed::default();
        let mut watch = Watch {
            connection: Arc::clone(&connection),
            atoms,
            root,
            own,
            compositor,
            outdated,
            followed: Arc::clone(&followed),
            news: sender,
            tops: HashMap::new(),
            moved: false,
        };
        std::thread::Builder::new()
            .name("guppy-x11".to_owned())
            .spawn(move || {
                if watch.run() == Ended::Lost {
                    // Those who hear of windows hear of the end first.
                    drop(watch);
                    lost();
                }
            })
            .ok()?;
        let frames = RefCell::default();
        Some(Self {
            name: display.to_owned(),
            connection,
            atoms,
            root,
            own,
            compositor,
            depth,
            width,
            keymap,
            news,
            followed,
            frames,
        })
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The bits of a pixel, where they are not what everything can draw to.
    pub(crate) fn odd_depth(&self) -> Option<u8> {
        Some(self.depth).filter(|depth| *depth != 24)
    }

    pub(crate) fn keymap(&self) -> Rc<Keymap> {
        Rc::clone(&self.keymap)
    }

    /// Takes all windows of GPUI's connection from the screen, by ending that connection: for when their thread hangs.
    pub(crate) fn evictor(&self) -> Box<dyn FnOnce() + Send> {
        let (connection, followed) = (Arc::clone(&self.connection), Arc::clone(&self.followed));
        Box::new(move || {
            let any = followed.lock().unwrap_or_else(PoisonError::into_inner).keys().next().copied();
            if let Some(any) = any {
                let _ = connection.kill_client(any);
                let _ = connection.flush();
            }
        })
    }

    /// Where windows are now, and those that are gone, also by GPUI.
    pub(crate) fn news(&self) -> Receiver<News> {
        self.news.clone()
    }

    pub(crate) fn forget(&self, id: u32) {
        self.frames.borrow_mut().remove(&id);
    }

    /// Introduces a window that GPUI has just mapped to the window manager, follows it, and shows it. `parent` is the one that a tool
    /// belongs to.
    pub(crate) fn adopt(
        &self,
        window: &impl HasWindowHandle,
        wanted: &WindowOptions,
        parent: Option<u32>,
        scale: f32,
    ) -> Option<Adopted> {
        let RawWindowHandle::Xcb(handle) = window.window_handle().ok()?.as_raw() else { return None };
        let id = handle.window.get();
        let mut unmet = self.refused(wanted);
        let most = hints::most(&self.connection, id);
        let hints = self.hints(id, most, scale);
        let monitors = displays::monitors(&self.connection, self.root);
        let (at, is_placed) = place(wanted, scale, &monitors, &mut unmet);
        // What nobody would do is not asked for, and what is asked for without a manager would look as if it were so.
        let managed = |option: &str| !popup(wanted) && !unmet.iter().any(|one| &*one.option == option);
        let state = if managed("windowState") { shown(wanted.window_state) } else { ShownState::Normal };
        let above = wanted.always_on_top && managed("alwaysOnTop");
        let modal = wanted.kind == WindowKind::Dialog && parent.is_some();
        let told = hints.introduce(wanted, parent, at, is_placed).and_then(|()| {
            self.followed.lock().unwrap_or_else(PoisonError::into_inner).entry(id).or_default();
            hints.before_map(state, above, modal)?;
            if let Some(src) = &wanted.icon {
                match media::icon(src) {
                    Ok(words) => hints.icon(&words)?,
                    Err(why) => unmet.push(not_met("icon", why)),
                }
            }
            if wanted.show {
                checked(&self.connection, self.connection.map_window(id)?)?;
            }
            Ok(())
        });
        if let Err(error) = told {
            log::say(Level::Warn, format_args!("hints for the window manager: {error}"));
        }
        let limits = Limits::of(wanted);
        let frame = Frame { limits, above, modal, most, withdrawn: !wanted.show };
        self.frames.borrow_mut().insert(id, frame);
        let (width, height) = (device_px(wanted.width, scale), device_px(wanted.height, scale));
        let display = displays::display_of(&monitors, Rect { x: at.0, y: at.1, width, height });
        let at = (logical(at.0, scale), logical(at.1, scale));
        let state = if wanted.show { state } else { ShownState::Hidden };
        Some(Adopted { id, unmet, at, state, display })
    }

    /// Whether the program has hidden a window, rather than its manager for a moment.
    pub(crate) fn is_withdrawn(&self, id: u32) -> bool {
        self.frames.borrow().get(&id).is_none_or(|frame| frame.withdrawn)
    }

    pub(super) fn hints(&self, id: u32, most: (i32, i32), scale: f32) -> Hints<'_> {
        Hints { connection: &self.connection, atoms: &self.atoms, id, scale, most }
    }

    /// What this server or its window manager can't do of what is wanted.
    fn refused(&self, wanted: &WindowOptions) -> Vec<UnmetOption> {
        let mut all = Vec::new();
        match wanted.backdrop {
            Backdrop::Blurred => all.push(not_met("backdrop", "X11 has no way to ask for a blur")),
            Backdrop::Transparent if !self.is_composed() => {
                all.push(not_met("backdrop", "no compositing manager runs on this display"));
            }
            _ => {}
        }
        if popup(wanted) {
            return all;
        }
        if wanted.window_state != WindowState::Normal && !self.manager_does(self.state_atom(shown(wanted.window_state)))
        {
            all.push(not_met("windowState", NO_MANAGER));
        }
        if wanted.always_on_top && !self.manager_does(self.atoms._NET_WM_STATE_ABOVE) {
            all.push(not_met("alwaysOnTop", NO_MANAGER));
        }
        all
    }

    pub(crate) fn is_composed(&self) -> bool {
        let owner = || self.connection.get_selection_owner(self.compositor).ok()?.reply().ok();
        owner().is_some_and(|reply| reply.owner != x11rb::NONE)
    }

    pub(super) fn state_atom(&self, state: ShownState) -> u32 {
        match state {
            ShownState::Fullscreen => self.atoms._NET_WM_STATE_FULLSCREEN,
            ShownState::Maximized => self.atoms._NET_WM_STATE_MAXIMIZED_VERT,
            ShownState::Normal | ShownState::Minimized | ShownState::Hidden => self.atoms._NET_WM_STATE,
        }
    }

    /// Whether a window manager runs that knows what an atom stands for.
    pub(super) fn manager_does(&self, atom: u32) -> bool {
        let read = |property, kind: AtomEnum| {
            let reply = self.connection.get_property(false, self.root, property, kind, 0, 1024).ok()?.reply().ok()?;
            Some(survey::words(&reply))
        };
        let check = read(self.atoms._NET_SUPPORTING_WM_CHECK, AtomEnum::WINDOW).and_then(|ids| ids.first().copied());
        // What a manager that is gone has left behind names a window that is gone too.
        let alive = check
            .is_some_and(|id| self.connection.get_window_attributes(id).is_ok_and(|cookie| cookie.reply().is_ok()));
        alive && read(self.atoms._NET_SUPPORTED, AtomEnum::ATOM).is_some_and(|all| all.contains(&atom))
    }

    /// The displays, in logical px.
    pub(crate) fn displays(&self, cx: &App) -> Vec<DisplayInfo> {
        // GPUI has one scale for all of an X screen.
        let screen: f32 = cx.primary_display().map_or(0., |screen| screen.bounds().size.width.into());
        let scale = if screen > 0. { f32::from(self.width) / screen } else { 1. };
        let info = |Monitor { id, name, rect, primary }| DisplayInfo {
            id,
            name: name.into(),
            x: logical(rect.x, scale),
            y: logical(rect.y, scale),
            width: logical(rect.width, scale),
            height: logical(rect.height, scale),
            scale,
            primary,
        };
        displays::monitors(&self.connection, self.root).into_iter().map(info).collect()
    }
}

impl Drop for X11 {
    fn drop(&mut self) {
        let _ = self.connection.destroy_window(self.own);
        let _ = self.connection.flush();
    }
}

/// Where the content is to be in device px, and whether that is the program's wish rather than a middle.
fn place(wanted: &WindowOptions, scale: f32, monitors: &[Monitor], unmet: &mut Vec<UnmetOption>) -> ((i32, i32), bool) {
    if let (Some(x), Some(y)) = (wanted.x, wanted.y) {
        return ((device_px(x, scale), device_px(y, scale)), true);
    }
    let asked = wanted.display.and_then(|id| monitors.iter().find(|one| one.id == id));
    if let (Some(id), None) = (wanted.display, asked) {
        unmet.push(not_met("display", format!("there is no display {id}")));
    }
    let Some(on) = asked.or(monitors.first()) else { return ((0, 0), false) };
    let (width, height) = (device_px(wanted.width, scale), device_px(wanted.height, scale));
    let middle = (on.rect.x + (on.rect.width - width) / 2, on.rect.y + (on.rect.height - height) / 2);
    (middle, asked.is_some())
}

fn popup(wanted: &WindowOptions) -> bool {
    wanted.kind == WindowKind::Popup
}

fn shown(state: WindowState) -> ShownState {
    match state {
        WindowState::Normal => ShownState::Normal,
        WindowState::Maximized => ShownState::Maximized,
        WindowState::Fullscreen => ShownState::Fullscreen,
        WindowState::Minimized => ShownState::Minimized,
    }
}
