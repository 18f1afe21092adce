//! Where a window stands and how it is shown, asked of the X server.
use guppy_wire::ShownState;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, GetPropertyReply, MapState};
use x11rb::rust_connection::RustConnection;

use super::atoms::Atoms;
use super::cover::Rect;

/// What X11 says of a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Seen {
    /// Its content on the screen, in device px.
    pub(crate) rect: Rect,
    pub(crate) state: ShownState,
    /// The display that its middle is on.
    pub(crate) display: Option<u32>,
}

const ICONIC: u32 = 3;

pub(super) fn survey(connection: &RustConnection, atoms: &Atoms, root: u32, id: u32) -> Result<Seen, ReplyError> {
    let property = |atom, kind| connection.get_property(false, id, atom, kind, 0, 64);
    let size = connection.get_geometry(id)?;
    let at = connection.translate_coordinates(id, root, 0, 0)?;
    let mapped = connection.get_window_attributes(id)?;
    let net = property(atoms._NET_WM_STATE, AtomEnum::ATOM.into())?;
    let icccm = property(atoms.WM_STATE, atoms.WM_STATE)?;
    let (size, at) = (size.reply()?, at.reply()?);
    let mapped = mapped.reply()?.map_state != MapState::UNMAPPED;
    let state = state(atoms, mapped, &words(&net.reply()?), &words(&icccm.reply()?));
    let rect = Rect { x: at.dst_x.into(), y: at.dst_y.into(), width: size.width.into(), height: size.height.into() };
    Ok(Seen { rect, state, display: None })
}

pub(super) fn words(property: &GetPropertyReply) -> Vec<u32> {
    property.value32().map(Iterator::collect).unwrap_or_default()
}

fn state(atoms: &Atoms, mapped: bool, net: &[u32], icccm: &[u32]) -> ShownState {
    let has = |atom: u32| net.contains(&atom);
    if icccm.first() == Some(&ICONIC) || has(atoms._NET_WM_STATE_HIDDEN) {
        ShownState::Minimized
    } else if !mapped {
        ShownState::Hidden
    } else if has(atoms._NET_WM_STATE_FULLSCREEN) {
        ShownState::Fullscreen
    } else if has(atoms._NET_WM_STATE_MAXIMIZED_HORZ) && has(atoms._NET_WM_STATE_MAXIMIZED_VERT) {
        ShownState::Maximized
    } else {
        ShownState::Normal
    }
}
