//! What a window tells the window manager of itself, as properties. GPUI maps windows before anybody can write them, so guppy has them
//! made where no manager looks, and introduces them itself.
use gpui::{Pixels, Size};
use guppy_wire::{Decorations, ShownState, Titlebar, WindowKind, WindowOptions};
use x11rb::errors::ReplyError;
use x11rb::properties::{WmHints, WmHintsState, WmSizeHints, WmSizeHintsSpecification};
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ConfigureWindowAux, ConnectionExt as _, EventMask, Gravity, PropMode,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::atoms::Atoms;
use super::lengths::{content_size, device_px};
use crate::platform::wanted::Limits;
use crate::platform::x11_checked::checked;

pub(in crate::platform) struct Hints<'a> {
    pub(super) connection: &'a RustConnection,
    pub(super) atoms: &'a Atoms,
    pub(super) id: u32,
    pub(super) scale: f32,
    /// The largest picture that the graphics device draws, in device px.
    pub(super) most: (i32, i32),
}

/// Flags of `_MOTIF_WM_HINTS`, and the bits of its two masks.
mod motif {
    pub(super) const FUNCTIONS: u32 = 1;
    pub(super) const DECORATIONS: u32 = 1 << 1;
    pub(super) const ALL: u32 = 1;
    pub(super) const RESIZE: u32 = 1 << 1;
    pub(super) const MOVE: u32 = 1 << 2;
    pub(super) const MINIMIZE: u32 = 1 << 3;
    pub(super) const MAXIMIZE: u32 = 1 << 4;
    pub(super) const CLOSE: u32 = 1 << 5;
    pub(super) const BORDER: u32 = 1 << 1;
}

impl Hints<'_> {
    /// Takes a window that is mapped where no manager sees it, says what it is, and leaves it unmapped at its place.
    pub(in crate::platform) fn introduce(
        &self,
        wanted: &WindowOptions,
        parent: Option<u32>,
        at: (i32, i32),
        is_placed: bool,
    ) -> Result<(), ReplyError> {
        let (connection, id) = (self.connection, self.id);
        connection.unmap_window(id)?;
        let popup = wanted.kind == WindowKind::Popup;
        let follow = EventMask::STRUCTURE_NOTIFY | EventMask::PROPERTY_CHANGE;
        let ours = ChangeWindowAttributesAux::new().event_mask(follow).override_redirect(u32::from(popup));
        connection.change_window_attributes(id, &ours)?;
        let kind = match wanted.kind {
            WindowKind::Normal => self.atoms._NET_WM_WINDOW_TYPE_NORMAL,
            WindowKind::Floating => self.atoms._NET_WM_WINDOW_TYPE_UTILITY,
            WindowKind::Dialog => self.atoms._NET_WM_WINDOW_TYPE_DIALOG,
            WindowKind::Popup => self.atoms._NET_WM_WINDOW_TYPE_NOTIFICATION,
        };
        self.put(self.atoms._NET_WM_WINDOW_TYPE, AtomEnum::ATOM, &[kind])?;
        if let Some(parent) = parent.filter(|_| [WindowKind::Floating, WindowKind::Dialog].contains(&wanted.kind)) {
            self.put(AtomEnum::WM_TRANSIENT_FOR.into(), AtomEnum::WINDOW, &[parent])?;
        }
        self.motif(wanted)?;
        if !wanted.focus {
            self.put(self.atoms._NET_WM_USER_TIME, AtomEnum::CARDINAL, &[0])?;
        }
        self.limits(&Limits::of(wanted), content_size(wanted), is_placed.then_some(at))?;
        checked(connection, connection.configure_window(id, &ConfigureWindowAux::new().x(at.0).y(at.1))?)
    }

    /// How it is to be shown, for a manager that has not met it.
    pub(in crate::platform) fn before_map(
        &self,
        state: ShownState,
        above: bool,
        modal: bool,
    ) -> Result<(), ReplyError> {
        let mut states = Vec::new();
        match state {
            ShownState::Maximized => {
                states.extend([self.atoms._NET_WM_STATE_MAXIMIZED_VERT, self.atoms._NET_WM_STATE_MAXIMIZED_HORZ]);
            }
            ShownState::Fullscreen => states.push(self.atoms._NET_WM_STATE_FULLSCREEN),
            ShownState::Normal | ShownState::Minimized | ShownState::Hidden => {}
        }
        states.extend(above.then_some(self.atoms._NET_WM_STATE_ABOVE));
        states.extend(modal.then_some(self.atoms._NET_WM_STATE_MODAL));
        self.put(self.atoms._NET_WM_STATE, AtomEnum::ATOM, &states)?;
        let mut hints = WmHints::get(self.connection, self.id)?.reply()?.unwrap_or_default();
        hints.input = Some(true);
        let iconic = state == ShownState::Minimized;
        hints.initial_state = Some(if iconic { WmHintsState::Iconic } else { WmHintsState::Normal });
        checked(self.connection, hints.set(self.connection, self.id)?)
    }

    /// The least and the greatest size, and where its content stands if that is the program's wish.
    pub(in crate::platform) fn limits(
        &self,
        limits: &Limits,
        size: Size<Pixels>,
        at: Option<(i32, i32)>,
    ) -> Result<(), ReplyError> {
        let device = |length: f32| device_px(length, self.scale);
        let mut hints = WmSizeHints::get_normal_hints(self.connection, self.id)?.reply()?.unwrap_or_default();
        let fixed = limits.fixed.then(|| (device(size.width.into()), device(size.height.into())));
        let least = (device(limits.min_width.unwrap_or(1.)), device(limits.min_height.unwrap_or(1.)));
        let greatest = (
            limits.max_width.map_or(self.most.0, device).max(least.0),
            limits.max_height.map_or(self.most.1, device).max(least.1),
        );
        hints.min_size = Some(fixed.unwrap_or(least));
        hints.max_size = Some(fixed.unwrap_or(greatest));
        if let Some((x, y)) = at {
            hints.position = Some((WmSizeHintsSpecification::UserSpecified, x, y));
        }
        // A place is the content's, so the frame goes around it.
        hints.win_gravity = Some(Gravity::STATIC);
        checked(self.connection, hints.set_normal_hints(self.connection, self.id)?)
    }

    /// Which parts of a frame it has, and what the user may do with it.
    fn motif(&self, wanted: &WindowOptions) -> Result<(), ReplyError> {
        let may = |allowed: bool, bits: u32| if allowed { bits } else { 0 };
        let whole = wanted.resizable && wanted.movable && wanted.minimizable;
        let functions = if whole {
            motif::ALL
        } else {
            motif::CLOSE
                | may(wanted.resizable, motif::RESIZE | motif::MAXIMIZE)
                | may(wanted.movable, motif::MOVE)
                | may(wanted.minimizable, motif::MINIMIZE)
        };
        let decorations = match (wanted.titlebar, is_framed(wanted)) {
            (Titlebar::System, true) => motif::ALL,
            (_, true) => motif::BORDER,
            (_, false) => 0,
        };
        let words = [motif::FUNCTIONS | motif::DECORATIONS, functions, decorations, 0, 0];
        self.put(self.atoms._MOTIF_WM_HINTS, self.atoms._MOTIF_WM_HINTS, &words)
    }

    /// A width, a height and the pixels as `0xAARRGGBB`.
    pub(in crate::platform) fn icon(&self, words: &[u32]) -> Result<(), ReplyError> {
        self.put(self.atoms._NET_WM_ICON, AtomEnum::CARDINAL, words)
    }

    fn put(&self, property: u32, kind: impl Into<u32>, words: &[u32]) -> Result<(), ReplyError> {
        self.connection.change_property32(PropMode::REPLACE, self.id, property, kind, words)?;
        Ok(())
    }
}

/// What GPUI has said of the size of pictures, before guppy says something else.
pub(super) fn most(connection: &RustConnection, id: u32) -> (i32, i32) {
    let hints = || WmSizeHints::get_normal_hints(connection, id).ok()?.reply().ok()??.max_size;
    hints().unwrap_or((16_384, 16_384))
}

/// Whether the desktop draws a frame. Unless the program says so itself, that is where the title bar is the desktop's.
pub(crate) fn is_framed(wanted: &WindowOptions) -> bool {
    let popup = wanted.kind == WindowKind::Popup;
    let framed = wanted.decorations.map_or(wanted.titlebar == Titlebar::System, |by| by == Decorations::Server);
    framed && !popup
}
