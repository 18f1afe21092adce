//! What programs copy from each other on X11, in any type: GPUI's own clipboard knows texts and pictures. A hidden window offers
//! content for as long as the process lives, and a thread answers who asks for it.
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, CreateWindowAux, EventMask, PropMode, Property,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::x11_checked::checked;

x11rb::atom_manager! {
    pub(super) Atoms: AtomsCookie {
        CLIPBOARD,
        INCR,
        STRING,
        TARGETS,
        UTF8_STRING,
        GUPPY_CLIPBOARD,
    }
}

/// How texts are called by whom guppy tells apart from bytes.
pub(crate) const TEXT: &str = "text/plain;charset=utf-8";
/// Other names of the same.
pub(super) const PLAIN: &str = "text/plain";

/// More than this does not go in one piece, whatever the server takes.
const PIECE: usize = 256 * 1024;
/// Who takes no piece for so long has given up.
const PATIENCE: Duration = Duration::from_secs(10);
const MOST_TRANSFERS: usize = 64;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The types, and what there is of each.
pub(crate) type Content = Vec<(String, Arc<[u8]>)>;

struct Offer {
    /// By the atoms of the types, in order.
    types: Vec<(u32, Arc<[u8]>)>,
}

struct Shared {
    connection: RustConnection,
    window: u32,
    atoms: Atoms,
    /// By selection.
    offers: Mutex<HashMap<u32, Offer>>,
}

/// The side that offers.
pub(crate) struct X11Clipboard {
    shared: Arc<Shared>,
}

/// A large content on its way, piece by piece: whenever who asked has taken one away, the next is put in its place.
struct Transfer {
    requestor: u32,
    property: u32,
    of: u32,
    data: Arc<[u8]>,
    sent: usize,
    last: Instant,
}

impl X11Clipboard {
    /// # Errors
    /// Says why the server takes no further connection.
    pub(crate) fn connect(display: &str) -> Result<Self, Failure> {
        let (connection, screen) = x11rb::connect(Some(display))?;
        let root = connection.setup().roots.get(screen).ok_or("the display has no screen")?.root;
        let window = hidden_window(&connection, root)?;
        let atoms = Atoms::new(&connection)?.reply()?;
        let shared = Arc::new(Shared { connection, window, atoms, offers: Mutex::default() });
        let serving = Arc::clone(&shared);
        std::thread::Builder::new().name("guppy-clipboard".to_owned()).spawn(move || serving.serve())?;
        Ok(Self { shared })
    }

    /// Offers this and nothing else; nothing at all empties the clipboard.
    ///
    /// # Errors
    /// Says what the server refused.
    pub(crate) fn offer(&self, primary: bool, content: &Content) -> Result<(), Failure> {
        let Shared { connection, window, atoms, .. } = &*self.shared;
        let selection = selection(atoms, primary);
        let mut types = Vec::with_capacity(content.len());
        for (name, data) in content {
            if name == TEXT {
                types.push((atoms.UTF8_STRING, Arc::clone(data)));
                types.push((atom(connection, PLAIN)?, Arc::clone(data)));
                // By its name this is Latin-1, which agrees with UTF-8 in ASCII alone.
                if data.is_ascii() {
                    types.push((atoms.STRING, Arc::clone(data)));
                }
            }
            types.push((atom(connection, name)?, Arc::clone(data)));
        }
        let is_empty = types.is_empty();
        self.shared.offers().insert(selection, Offer { types });
        let owner = if is_empty { x11rb::NONE } else { *window };
        checked(connection, connection.set_selection_owner(owner, selection, x11rb::CURRENT_TIME)?)?;
        if !is_empty && connection.get_selection_owner(selection)?.reply()?.owner != *window {
            return Err("another program took the clipboard at the same moment".into());
        }
        Ok(())
    }
}

impl Drop for X11Clipboard {
    fn drop(&mut self) {
        // The end of the thread, too.
        let _ = self.shared.connection.destroy_window(self.shared.window);
        let _ = self.shared.connection.flush();
    }
}

pub(super) fn hidden_window(connection: &RustConnection, root: u32) -> Result<u32, Failure> {
    let window = connection.generate_id()?;
    let hears = CreateWindowAux::new().event_mask(EventMask::STRUCTURE_NOTIFY | EventMask::PROPERTY_CHANGE);
    let made = connection.create_window(0, window, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &hears)?;
    checked(connection, made)?;
    Ok(window)
}

pub(super) fn selection(atoms: &Atoms, primary: bool) -> u32 {
    if primary { AtomEnum::PRIMARY.into() } else { atoms.CLIPBOARD }
}

pub(super) fn atom(connection: &RustConnection, name: &str) -> Result<u32, Failure> {
    Ok(connection.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

impl Shared {
    fn offers(&self) -> MutexGuard<'_, HashMap<u32, Offer>> {
        self.offers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Until the window or the connection is gone.
    fn serve(&self) {
        let mut transfers: Vec<Transfer> = Vec::new();
        while let Ok(event) = self.connection.wait_for_event() {
            // What fails here is a window of another program that is gone by now.
            match event {
                Event::SelectionRequest(request) => {
                    let _ = self.answer(&request, &mut transfers);
                }
                Event::PropertyNotify(gone) if gone.state == Property::DELETE => {
                    let _ = self.go_on(gone.window, gone.atom, &mut transfers);
                }
                Event::SelectionClear(lost) => {
                    self.offers().remove(&lost.selection);
                }
                Event::DestroyNotify(gone) if gone.window == self.window => return,
                _ => {}
            }
        }
    }

    fn answer(&self, request: &SelectionRequestEvent, transfers: &mut Vec<Transfer>) -> Result<(), Failure> {
        // Old programs leave it out.
        let asked = if request.property == x11rb::NONE { request.target } else { request.property };
        let is_given = self.give(request, asked, transfers)?;
        let property = if is_given { asked } else { x11rb::NONE };
        let notice = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: request.requestor,
            selection: request.selection,
            target: request.target,
            property,
        };
        self.connection.send_event(false, request.requestor, EventMask::NO_EVENT, notice)?;
        self.connection.flush()?;
        Ok(())
    }

    /// Whether the property of who asks now holds what it asks for, or the beginning.
    fn give(
        &self,
        request: &SelectionRequestEvent,
        property: u32,
        transfers: &mut Vec<Transfer>,
    ) -> Result<bool, Failure> {
        let (requestor, target) = (request.requestor, request.target);
        let data = {
            let offers = self.offers();
            let Some(offer) = offers.get(&request.selection) else { return Ok(false) };
            if target == self.atoms.TARGETS {
                let mut types: Vec<u32> = vec![self.atoms.TARGETS];
                types.extend(offer.types.iter().map(|(of, _)| *of));
                let replace = PropMode::REPLACE;
                self.connection.change_property32(replace, requestor, property, AtomEnum::ATOM, &types)?;
                return Ok(true);
            }
            let Some((_, data)) = offer.types.iter().find(|(of, _)| *of == target) else { return Ok(false) };
            Arc::clone(data)
        };
        if data.len() <= self.piece() {
            self.connection.change_property8(PropMode::REPLACE, requestor, property, target, &data)?;
            return Ok(true);
        }
        let hears = ChangeWindowAttributesAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        self.connection.change_window_attributes(requestor, &hears)?;
        let size = u32::try_from(data.len()).unwrap_or(u32::MAX);
        self.connection.change_property32(PropMode::REPLACE, requestor, property, self.atoms.INCR, &[size])?;
        let now = Instant::now();
        transfers.retain(|transfer| now.duration_since(transfer.last) < PATIENCE);
        if transfers.len() >= MOST_TRANSFERS {
            return Ok(false);
        }
        transfers.push(Transfer { requestor, property, of: target, data, sent: 0, last: now });
        Ok(true)
    }

    fn go_on(&self, requestor: u32, property: u32, transfers: &mut Vec<Transfer>) -> Result<(), Failure> {
        let is_it = |transfer: &Transfer| transfer.requestor == requestor && transfer.property == property;
        let Some(at) = transfers.iter().position(is_it) else { return Ok(()) };
        let Some(transfer) = transfers.get_mut(at) else { return Ok(()) };
        let end = (transfer.sent + self.piece()).min(transfer.data.len());
        // The empty piece at last says that it was all.
        let piece = transfer.data.get(transfer.sent..end).unwrap_or_default();
        self.connection.change_property8(PropMode::REPLACE, requestor, property, transfer.of, piece)?;
        self.connection.flush()?;
        let is_last = piece.is_empty();
        transfer.sent = end;
        transfer.last = Instant::now();
        if is_last {
            transfers.swap_remove(at);
        }
        Ok(())
    }

    fn piece(&self) -> usize {
        PIECE.min(self.connection.maximum_request_bytes().saturating_sub(64))
    }
}
