//! The thread that listens to the X server: where our windows are, how they are shown, which of them nobody can see, and their end.
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use async_channel::Sender;
use guppy_wire::ShownState;
use x11rb::connection::Connection as _;
use x11rb::errors::ReplyError;
use x11rb::protocol::Event;
use x11rb::protocol::shape::ConnectionExt as _;
use x11rb::protocol::xproto::{
    ConfigureNotifyEvent, ConnectionExt as _, EventMask, MapState, VISIBILITY_NOTIFY_EVENT, Visibility,
    VisibilityNotifyEvent, WindowClass,
};
use x11rb::rust_connection::RustConnection;

use super::atoms::Atoms;
use super::cover::{Rect, TopLevel, is_covered};
use super::displays;
use super::survey::{Seen, survey};

/// What the thread tells the windows' own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum News {
    Gone(u32),
    Stands(u32, Seen),
}

/// The windows that are ours, shared with the thread that opens them.
pub(super) type Followed = Arc<Mutex<HashMap<u32, Ours>>>;

#[derive(Default)]
pub(super) struct Ours {
    /// As it was last told.
    seen: Option<Seen>,
    /// The child of the root that it is in; None where that has to be asked.
    top: Option<u32>,
    /// What GPUI was last told; None where the server may have said something since, before that or after.
    covered: Option<bool>,
    stale: bool,
}

#[derive(PartialEq)]
pub(super) enum Ended {
    /// With our own window, or because nobody listens.
    Asked,
    /// With the connection.
    Lost,
}

pub(super) struct Watch {
    pub(super) connection: Arc<RustConnection>,
    pub(super) atoms: Atoms,
    pub(super) root: u32,
    /// Its end is the end of the thread.
    pub(super) own: u32,
    /// Owned by whoever composes the screen from windows, and then decides what is seen of them.
    pub(super) compositor: u32,
    pub(super) outdated: Arc<AtomicBool>,
    pub(super) followed: Followed,
    pub(super) news: Sender<News>,
    pub(super) tops: HashMap<u32, TopLevel>,
    pub(super) moved: bool,
}

impl Watch {
    pub(super) fn run(&mut self) -> Ended {
        while let Ok(event) = self.connection.wait_for_event() {
            let mut next = Some(event);
            while let Some(event) = next {
                if self.take(&event).is_none() {
                    return Ended::Asked;
                }
                match self.connection.poll_for_event() {
                    Ok(event) => next = event,
                    Err(_) => return Ended::Lost,
                }
            }
            if self.tell().is_none() {
                return Ended::Asked;
            }
        }
        Ended::Lost
    }

    /// None at the end.
    fn take(&mut self, event: &Event) -> Option<()> {
        match event {
            Event::MappingNotify(_) => self.outdated.store(true, Ordering::Release),
            Event::DestroyNotify(gone) if gone.window == self.own => return None,
            Event::DestroyNotify(gone) => {
                self.moved |= self.tops.remove(&gone.window).is_some();
                if self.ours(gone.window, |_| ()).is_some() {
                    self.followed.lock().unwrap_or_else(PoisonError::into_inner).remove(&gone.window);
                    self.news.send_blocking(News::Gone(gone.window)).ok()?;
                }
            }
            Event::ConfigureNotify(event) => self.configured(event),
            Event::MapNotify(event) => self.mapped(event.window, true),
            Event::UnmapNotify(event) => self.mapped(event.window, false),
            Event::ReparentNotify(event) => {
                self.tops.remove(&event.window);
                self.moved = true;
                self.ours(event.window, |ours| (ours.top, ours.stale) = (None, true));
            }
            Event::CreateNotify(_) | Event::CirculateNotify(_) => self.moved = true,
            Event::PropertyNotify(event) if [self.atoms._NET_WM_STATE, self.atoms.WM_STATE].contains(&event.atom) => {
                self.ours(event.window, |ours| ours.stale = true);
            }
            _ => {}
        }
        Some(())
    }

    fn ours<R>(&self, id: u32, change: impl FnOnce(&mut Ours) -> R) -> Option<R> {
        self.followed.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&id).map(change)
    }

    fn configured(&mut self, event: &ConfigureNotifyEvent) {
        self.ours(event.window, |ours| ours.stale = true);
        // A frame that moves takes our window along.
        let of_top = |ours: &mut Ours| ours.stale |= ours.top == Some(event.window);
        self.followed.lock().unwrap_or_else(PoisonError::into_inner).values_mut().for_each(of_top);
        self.moved = true;
        if let Some(top) = self.tops.get_mut(&event.window) {
            let border = i32::from(event.border_width) * 2;
            let (width, height) = (i32::from(event.width) + border, i32::from(event.height) + border);
            top.rect = Rect { x: event.x.into(), y: event.y.into(), width, height };
        }
    }

    fn mapped(&mut self, id: u32, mapped: bool) {
        self.moved = true;
        // The server has said that it can be seen.
        self.ours(id, |ours| (ours.covered, ours.stale) = (None, true));
        match self.tops.get_mut(&id) {
            Some(top) if !mapped => top.shown = false,
            _ => _ = self.tops.remove(&id),
        }
    }

    /// Tells what has changed since; None where nobody listens any more.
    fn tell(&mut self) -> Option<()> {
        let stale: Vec<u32> = {
            let mut followed = self.followed.lock().unwrap_or_else(PoisonError::into_inner);
            let stale = followed.iter_mut().filter_map(|(id, ours)| std::mem::take(&mut ours.stale).then_some(*id));
            stale.collect()
        };
        let monitors = if stale.is_empty() { Vec::new() } else { displays::monitors(&self.connection, self.root) };
        for id in &stale {
            let Ok(mut seen) = survey(&self.connection, &self.atoms, self.root, *id) else { continue };
            seen.display = displays::display_of(&monitors, seen.rect);
            if self.ours(*id, |ours| ours.seen.replace(seen) != Some(seen)) == Some(true) {
                self.news.send_blocking(News::Stands(*id, seen)).ok()?;
            }
        }
        if std::mem::take(&mut self.moved) || !stale.is_empty() {
            // What is gone meanwhile is told by events that are to come.
            let _ = self.cover();
        }
        Some(())
    }

    /// Works out which of our windows nobody can see, and says so to GPUI in the server's place.
    fn cover(&mut self) -> Result<(), ReplyError> {
        let ids: Vec<u32> = self.followed.lock().unwrap_or_else(PoisonError::into_inner).keys().copied().collect();
        if ids.is_empty() {
            return Ok(());
        }
        let composed = self.connection.get_selection_owner(self.compositor)?.reply()?.owner != x11rb::NONE;
        let screen = self.connection.get_geometry(self.root)?.reply()?;
        let screen = Rect { x: 0, y: 0, width: screen.width.into(), height: screen.height.into() };
        let stack = if composed { Vec::new() } else { self.stack()? };
        for id in ids {
            let Some((seen, top)) = self.ours(id, |ours| ours.seen.map(|seen| (seen, ours.top))).flatten() else {
                continue;
            };
            // One that is being moved to another frame is looked at again when that is done.
            let Some(top) = top.or_else(|| self.top_of(id).ok()) else { continue };
            let hidden = seen.state == ShownState::Minimized;
            let covered = hidden || (!composed && is_covered(seen.rect, top, &stack, screen));
            let before = self.ours(id, |ours| {
                ours.top = Some(top);
                ours.covered.replace(covered)
            });
            if before.flatten() != Some(covered) {
                self.say(id, covered)?;
            }
        }
        self.connection.flush()?;
        Ok(())
    }

    fn say(&self, id: u32, covered: bool) -> Result<(), ReplyError> {
        let state = if covered { Visibility::FULLY_OBSCURED } else { Visibility::UNOBSCURED };
        let event = VisibilityNotifyEvent { response_type: VISIBILITY_NOTIFY_EVENT, sequence: 0, window: id, state };
        self.connection.send_event(false, id, EventMask::VISIBILITY_CHANGE, event)?;
        Ok(())
    }

    fn top_of(&self, id: u32) -> Result<u32, ReplyError> {
        let mut at = id;
        loop {
            let parent = self.connection.query_tree(at)?.reply()?.parent;
            if parent == self.root || parent == x11rb::NONE {
                return Ok(at);
            }
            at = parent;
        }
    }

    /// All children of the root, the lowest first.
    fn stack(&mut self) -> Result<Vec<TopLevel>, ReplyError> {
        let children = self.connection.query_tree(self.root)?.reply()?.children;
        let mut stack = Vec::with_capacity(children.len());
        for id in children {
            let known = self.tops.get(&id).copied();
            if let Some(top) = known.or_else(|| self.ask(id)) {
                self.tops.insert(id, top);
                stack.push(top);
            }
        }
        Ok(stack)
    }

    /// None where it is gone meanwhile.
    fn ask(&self, id: u32) -> Option<TopLevel> {
        let place = self.connection.get_geometry(id).ok()?;
        let kind = self.connection.get_window_attributes(id).ok()?;
        let place = place.reply().ok()?;
        let kind = kind.reply().ok()?;
        let shown = kind.map_state != MapState::UNMAPPED && kind.class == WindowClass::INPUT_OUTPUT;
        let shape = || self.connection.shape_query_extents(id).ok()?.reply().ok();
        let shaped = shown && shape().is_some_and(|shape| shape.bounding_shaped);
        let border = i32::from(place.border_width) * 2;
        let (width, height) = (i32::from(place.width) + border, i32::from(place.height) + border);
        Some(TopLevel { id, rect: Rect { x: place.x.into(), y: place.y.into(), width, height }, shown, shaped })
    }
}
