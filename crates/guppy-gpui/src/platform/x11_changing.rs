//! What programs change of windows that stand on the screen: messages to the window manager, who decides.
use gpui::{Pixels, Size};
use guppy_wire::{ReplyError, ShownState};
use x11rb::connection::Connection as _;
use x11rb::errors::ReplyError as XError;
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, EventMask, InputFocus, StackMode, UNMAP_NOTIFY_EVENT,
    UnmapNotifyEvent,
};

use super::wanted::{Change, unsupported};
use super::x11::{Frame, Hints, NO_MANAGER, X11, device_length, device_px};

impl X11 {
    /// Changes a window whose content has the size `now`. What can't be done is refused before anything is.
    pub(crate) fn change(&self, id: u32, change: &Change, now: Size<Pixels>, scale: f32) -> Result<(), ReplyError> {
        let mut frames = self.frames.borrow_mut();
        let Some(frame) = frames.get_mut(&id) else { return Ok(()) };
        let managed = |state| matches!(state, ShownState::Maximized | ShownState::Fullscreen | ShownState::Minimized);
        if let Some(state) = change.state.filter(|state| managed(*state))
            && !self.manager_does(self.state_atom(state))
        {
            return Err(unsupported(&format!("`windowState` \"{}\"", state.word()), NO_MANAGER));
        }
        if change.above.is_some() && !self.manager_does(self.atoms._NET_WM_STATE_ABOVE) {
            return Err(unsupported("`alwaysOnTop`", NO_MANAGER));
        }
        self.apply(id, frame, change, now, scale).map_err(|error| unsupported("the change", &error.to_string()))
    }

    fn apply(&self, id: u32, frame: &mut Frame, change: &Change, now: Size<Pixels>, scale: f32) -> Result<(), XError> {
        frame.limits = frame.limits.with(change);
        let fitting = frame.limits.fit(change.size.unwrap_or(now));
        let hints = self.hints(id, frame.most, scale);
        let at = change.at.map(|(x, y)| (device_px(x, scale), device_px(y, scale)));
        if change.limits() || at.is_some() || (frame.limits.fixed && fitting != now) {
            hints.limits(&frame.limits, fitting, at)?;
        }
        let resizes = fitting != now;
        let mut place = ConfigureWindowAux::new();
        if resizes {
            place = place.width(device_length(fitting.width, scale)).height(device_length(fitting.height, scale));
        }
        if let Some((x, y)) = at {
            place = place.x(x).y(y);
        }
        if resizes || at.is_some() {
            self.connection.configure_window(id, &place)?;
        }
        if let Some(above) = change.above {
            frame.above = above;
            if !frame.withdrawn {
                self.ask_state(id, above, [self.atoms._NET_WM_STATE_ABOVE, 0])?;
            }
        }
        if let Some(state) = change.state {
            self.show_as(id, frame, state, &hints)?;
        }
        self.connection.flush()?;
        Ok(())
    }

    fn show_as(&self, id: u32, frame: &mut Frame, state: ShownState, hints: &Hints<'_>) -> Result<(), XError> {
        if state == ShownState::Hidden {
            if !frame.withdrawn {
                frame.withdrawn = true;
                self.withdraw(id)?;
            }
            return Ok(());
        }
        if frame.withdrawn {
            frame.withdrawn = false;
            hints.before_map(state, frame.above, frame.modal)?;
            self.connection.map_window(id)?;
            return Ok(());
        }
        let maximized = [self.atoms._NET_WM_STATE_MAXIMIZED_VERT, self.atoms._NET_WM_STATE_MAXIMIZED_HORZ];
        let fullscreen = [self.atoms._NET_WM_STATE_FULLSCREEN, 0];
        if state == ShownState::Minimized {
            const ICONIC: u32 = 3;
            return self.message(id, self.atoms.WM_CHANGE_STATE, [ICONIC, 0, 0, 0, 0]);
        }
        self.connection.map_window(id)?;
        self.ask_state(id, state == ShownState::Fullscreen, fullscreen)?;
        if state != ShownState::Fullscreen {
            self.ask_state(id, state == ShownState::Maximized, maximized)?;
        }
        Ok(())
    }

    /// Takes a window back from its manager, as ICCCM 4.1.4 has it.
    fn withdraw(&self, id: u32) -> Result<(), XError> {
        self.connection.unmap_window(id)?;
        let event = UnmapNotifyEvent {
            response_type: UNMAP_NOTIFY_EVENT,
            sequence: 0,
            event: self.root,
            window: id,
            from_configure: false,
        };
        let managers = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.connection.send_event(false, self.root, managers, event)?;
        Ok(())
    }

    fn ask_state(&self, id: u32, on: bool, [first, second]: [u32; 2]) -> Result<(), XError> {
        const PROGRAM: u32 = 1;
        self.message(id, self.atoms._NET_WM_STATE, [u32::from(on), first, second, PROGRAM, 0])
    }

    fn message(&self, id: u32, kind: u32, data: [u32; 5]) -> Result<(), XError> {
        let managers = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.connection.send_event(false, self.root, managers, ClientMessageEvent::new(32, id, kind, data))?;
        Ok(())
    }

    /// Brings a window before all others and gives it the keyboard.
    pub(crate) fn activate(&self, id: u32) -> Result<(), ReplyError> {
        let activated = || {
            if self.manager_does(self.atoms._NET_ACTIVE_WINDOW) {
                const PROGRAM: u32 = 1;
                self.message(id, self.atoms._NET_ACTIVE_WINDOW, [PROGRAM, 0, 0, 0, 0])?;
            } else {
                self.connection.map_window(id)?;
                self.connection.configure_window(id, &ConfigureWindowAux::new().stack_mode(StackMode::ABOVE))?;
                self.connection.set_input_focus(InputFocus::PARENT, id, x11rb::CURRENT_TIME)?;
            }
            Ok::<(), XError>(self.connection.flush()?)
        };
        activated().map_err(|error| unsupported("activating a window", &error.to_string()))
    }
}
