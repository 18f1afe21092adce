//! Reads what another program has copied on X11, over a connection that is made for it. It waits for that program, so it runs on a
//! thread where waiting hurts nobody, and gives up after some seconds.
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, GetPropertyReply, Property};
use x11rb::rust_connection::RustConnection;

use super::x11_clipboard::{Atoms, PLAIN, TEXT, atom, hidden_window, selection};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Without a sign of life from the other program.
const PATIENCE: Duration = Duration::from_secs(4);
const PAUSE: Duration = Duration::from_millis(2);
const MOST_TYPES: usize = 1000;

/// What came of asking.
pub(crate) enum Pasted {
    Nothing,
    TooLarge,
    Data(Vec<u8>),
}

/// The media types that there are.
///
/// # Errors
/// Says what failed, or that the other program did not answer.
pub(crate) fn types(display: &str, primary: bool) -> Result<Vec<String>, Failure> {
    Pasting::connect(display, primary)?.types()
}

/// What there is of one media type, up to `most` bytes.
///
/// # Errors
/// Says what failed, or that the other program did not answer.
pub(crate) fn paste(display: &str, primary: bool, kind: &str, most: usize) -> Result<Pasted, Failure> {
    let pasting = Pasting::connect(display, primary)?;
    let wanted = atom(&pasting.connection, kind)?;
    let latin = pasting.atoms.STRING;
    let forms = match kind {
        TEXT => vec![pasting.atoms.UTF8_STRING, wanted, atom(&pasting.connection, PLAIN)?, latin],
        _ => vec![wanted],
    };
    // Some programs answer with what they have, whatever they are asked for.
    let offered = pasting.targets()?;
    let Some(of) = forms.into_iter().find(|form| offered.contains(form)) else { return Ok(Pasted::Nothing) };
    Ok(match pasting.fetch(of, most)? {
        Pasted::Data(bytes) if of == latin && !bytes.is_ascii() => {
            Pasted::Data(bytes.into_iter().map(char::from).collect::<String>().into_bytes())
        }
        other => other,
    })
}

struct Pasting {
    connection: RustConnection,
    window: u32,
    atoms: Atoms,
    selection: u32,
}

impl Pasting {
    fn connect(display: &str, primary: bool) -> Result<Self, Failure> {
        let (connection, screen) = x11rb::connect(Some(display))?;
        let root = connection.setup().roots.get(screen).ok_or("the display has no screen")?.root;
        let window = hidden_window(&connection, root)?;
        let atoms = Atoms::new(&connection)?.reply()?;
        let selection = selection(&atoms, primary);
        Ok(Self { connection, window, atoms, selection })
    }

    fn targets(&self) -> Result<Vec<u32>, Failure> {
        let reply = self.ask(self.atoms.TARGETS)?;
        let targets = reply.as_ref().and_then(|reply| reply.value32());
        Ok(targets.into_iter().flatten().take(MOST_TYPES).collect())
    }

    fn types(&self) -> Result<Vec<String>, Failure> {
        let targets = self.targets()?;
        let cookies: Vec<_> = targets.iter().map(|of| self.connection.get_atom_name(*of)).collect::<Result<_, _>>()?;
        let mut names = Vec::new();
        for cookie in cookies {
            let name = String::from_utf8_lossy(&cookie.reply()?.name).into_owned();
            let is_text = name == "UTF8_STRING" || name == "STRING" || name == PLAIN;
            let name = if is_text { TEXT.to_owned() } else { name };
            // All else are questions, such as how old it is.
            if name.contains('/') && !names.contains(&name) {
                names.push(name);
            }
        }
        Ok(names)
    }

    fn fetch(&self, of: u32, most: usize) -> Result<Pasted, Failure> {
        let Some(reply) = self.ask(of)? else { return Ok(Pasted::Nothing) };
        if reply.type_ == self.atoms.INCR {
            return self.collect(most);
        }
        if reply.value.len() > most || reply.bytes_after > 0 {
            return Ok(Pasted::TooLarge);
        }
        Ok(Pasted::Data(reply.value))
    }

    /// None where nobody offers it.
    fn ask(&self, of: u32) -> Result<Option<GetPropertyReply>, Failure> {
        let property = self.atoms.GUPPY_CLIPBOARD;
        self.connection.convert_selection(self.window, self.selection, of, property, x11rb::CURRENT_TIME)?;
        self.connection.flush()?;
        let notice = self.wait(|event| match event {
            Event::SelectionNotify(notice) if notice.target == of => Some(notice.property),
            _ => None,
        })?;
        if notice == x11rb::NONE {
            return Ok(None);
        }
        // Taking it away tells the other side that it may go on.
        Ok(Some(self.take()?))
    }

    /// In pieces, until an empty one.
    fn collect(&self, most: usize) -> Result<Pasted, Failure> {
        let mut data: Vec<u8> = Vec::new();
        let property = self.atoms.GUPPY_CLIPBOARD;
        loop {
            self.wait(|event| match event {
                Event::PropertyNotify(new) if new.atom == property && new.state == Property::NEW_VALUE => Some(()),
                _ => None,
            })?;
            let piece = self.take()?;
            if piece.value.is_empty() {
                return Ok(Pasted::Data(data));
            }
            if data.len() + piece.value.len() > most || piece.bytes_after > 0 {
                return Ok(Pasted::TooLarge);
            }
            data.extend_from_slice(&piece.value);
        }
    }

    fn take(&self) -> Result<GetPropertyReply, Failure> {
        let property = self.atoms.GUPPY_CLIPBOARD;
        // In units of four bytes: as much as one could be sent in one piece.
        let most = 16 * 1024 * 1024 / 4;
        Ok(self.connection.get_property(true, self.window, property, AtomEnum::ANY, 0, most)?.reply()?)
    }

    fn wait<R>(&self, wanted: impl Fn(&Event) -> Option<R>) -> Result<R, Failure> {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.connection.poll_for_event()? {
                Some(event) => {
                    if let Some(found) = wanted(&event) {
                        return Ok(found);
                    }
                }
                None if Instant::now() > end => return Err("the program that copied it does not answer".into()),
                None => std::thread::sleep(PAUSE),
            }
        }
    }
}
