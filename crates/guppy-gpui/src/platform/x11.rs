//! What GPUI leaves out about windows of X11, over a connection of our own: hints for the window manager, the place on the
//! screen, and windows that another program destroys.
use std::collections::HashSet;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use async_channel::{Receiver, Sender};
use gpui::{Pixels, Point, Size};
use raw_window_handle::{HasWindowHandle, RawWindowHandle};
use x11rb::connection::Connection as _;
use x11rb::properties::{WmSizeHints, WmSizeHintsSpecification};
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ConfigureWindowAux, ConnectionExt as _, CreateWindowAux, EventMask, Gravity, WindowClass,
};
use x11rb::rust_connection::RustConnection;

use super::keymap::Keymap;
use crate::log::{self, Level};

/// What a window wants of the window manager, in logical px.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Wishes {
    /// Where the content stands on the screen; None leaves it to the desktop.
    pub(crate) at: Option<Point<Pixels>>,
    /// The size that the window keeps; None where the user may change it.
    pub(crate) fixed: Option<Size<Pixels>>,
}

/// The second connection. A thread waits on it for the end of windows.
pub(crate) struct X11 {
    connection: Arc<RustConnection>,
    /// A window nobody sees: its end is the end of the thread.
    own: u32,
    depth: u8,
    keymap: Rc<Keymap>,
    destroyed: Receiver<u32>,
    /// The windows of GPUI's connection that are there.
    adopted: Arc<Mutex<HashSet<u32>>>,
}

impl X11 {
    /// None where the server takes no further connection: windows open without what this adds.
    pub(crate) fn connect(display: &str, lost: impl FnOnce() + Send + 'static) -> Option<Self> {
        let (connection, screen) = x11rb::connect(Some(display)).ok()?;
        let screen = connection.setup().roots.get(screen)?;
        let (root, depth) = (screen.root, screen.root_depth);
        let own = connection.generate_id().ok()?;
        let quiet = CreateWindowAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        connection.create_window(0, own, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &quiet).ok()?.check().ok()?;
        let connection = Arc::new(connection);
        let (sender, destroyed) = async_channel::unbounded();
        let outdated = Arc::new(AtomicBool::new(true));
        let keymap = Rc::new(Keymap::new(Arc::clone(&connection), Arc::clone(&outdated)));
        let watched = Arc::clone(&connection);
        let adopted = Arc::new(Mutex::new(HashSet::new()));
        let known = Arc::clone(&adopted);
        std::thread::Builder::new()
            .name("guppy-x11".to_owned())
            .spawn(move || {
                if watch(&watched, own, &outdated, &sender, &known) == Ended::Lost {
                    // Those who hear of windows hear of the end first.
                    drop(sender);
                    lost();
                }
            })
            .ok()?;
        Some(Self { connection, own, depth, keymap, destroyed, adopted })
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
        let (connection, adopted) = (Arc::clone(&self.connection), Arc::clone(&self.adopted));
        Box::new(move || {
            let any = adopted.lock().unwrap_or_else(PoisonError::into_inner).iter().next().copied();
            if let Some(any) = any {
                let _ = connection.kill_client(any);
                let _ = connection.flush();
            }
        })
    }

    /// The windows that are gone, by their X ids, also those that GPUI has closed.
    pub(crate) fn destroyed(&self) -> Receiver<u32> {
        self.destroyed.clone()
    }

    /// Follows a window that has just been mapped, and tells the window manager what it wants. Its X id.
    pub(crate) fn adopt(&self, window: &impl HasWindowHandle, wishes: Wishes, scale: f32) -> Option<u32> {
        let RawWindowHandle::Xcb(handle) = window.window_handle().ok()?.as_raw() else { return None };
        let id = handle.window.get();
        self.adopted.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
        if let Err(error) = self.tell(id, wishes, scale) {
            log::say(Level::Warn, format_args!("hints for the window manager: {error}"));
        }
        Some(id)
    }

    fn tell(&self, id: u32, wishes: Wishes, scale: f32) -> Result<(), Box<dyn std::error::Error>> {
        let follow = ChangeWindowAttributesAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        self.connection.change_window_attributes(id, &follow)?.check()?;
        if wishes == (Wishes { at: None, fixed: None }) {
            return Ok(());
        }
        let mut hints = WmSizeHints::get_normal_hints(&*self.connection, id)?.reply()?.unwrap_or_default();
        let device = |length: Pixels| device_px(length.into(), scale);
        if let Some(size) = wishes.fixed {
            let size = (device(size.width), device(size.height));
            hints.min_size = Some(size);
            hints.max_size = Some(size);
        }
        if let Some(at) = wishes.at {
            let (x, y) = (device(at.x), device(at.y));
            hints.position = Some((WmSizeHintsSpecification::ProgramSpecified, x, y));
            // The place is the content's, so the frame goes around it.
            hints.win_gravity = Some(Gravity::STATIC);
            hints.set_normal_hints(&*self.connection, id)?.check()?;
            // A manager has already placed the window; without one this is what moves it.
            self.connection.configure_window(id, &ConfigureWindowAux::new().x(x).y(y))?.check()?;
        } else {
            hints.set_normal_hints(&*self.connection, id)?.check()?;
        }
        Ok(())
    }
}

impl Drop for X11 {
    fn drop(&mut self) {
        let _ = self.connection.destroy_window(self.own);
        let _ = self.connection.flush();
    }
}

#[allow(clippy::cast_possible_truncation, reason = "places and sizes on a screen are far below the limits of i32")]
fn device_px(length: f32, scale: f32) -> i32 {
    (length * scale).round() as i32
}

#[derive(PartialEq)]
enum Ended {
    /// With our own window, or because nobody listens.
    Asked,
    /// With the connection.
    Lost,
}

fn watch(
    connection: &RustConnection,
    own: u32,
    outdated: &AtomicBool,
    destroyed: &Sender<u32>,
    adopted: &Mutex<HashSet<u32>>,
) -> Ended {
    while let Ok(event) = connection.wait_for_event() {
        match event {
            Event::MappingNotify(_) => outdated.store(true, Ordering::Release),
            Event::DestroyNotify(gone) if gone.window == own => return Ended::Asked,
            Event::DestroyNotify(gone) => {
                adopted.lock().unwrap_or_else(PoisonError::into_inner).remove(&gone.window);
                if destroyed.send_blocking(gone.window).is_err() {
                    return Ended::Asked;
                }
            }
            _ => {}
        }
    }
    Ended::Lost
}
