//! The front of a request, read on the caller's thread: enough to route it; the rest is decoded on the UI thread.
use std::time::Duration;

use guppy_wire::{DecodeError, Reader, RequestKind};

/// The target of requests that are about no window.
pub(crate) const WHOLE_APP: u32 = 0;

pub(crate) struct Header {
    pub(crate) id: u32,
    /// None for a number that this build does not know; the UI thread says so in the reply.
    pub(crate) kind: Option<RequestKind>,
    pub(crate) window: u32,
    pub(crate) deadline: Duration,
    /// For requests that name the thread and no window that is there.
    pub(crate) headless: bool,
}

pub(crate) fn read(bytes: &[u8]) -> Result<Header, DecodeError> {
    let mut reader = Reader::new(bytes);
    let id = reader.u32()?;
    let kind = RequestKind::from_number(reader.u8()?);
    let window = reader.u32()?;
    let deadline = Duration::from_millis(u64::from(reader.u32()?));
    // What is for the whole application says first which thread it is for, as does a window that is not there yet.
    let names_thread = window == WHOLE_APP || kind == Some(RequestKind::OpenWindow);
    let headless = names_thread && reader.bool().unwrap_or(false);
    Ok(Header { id, kind, window, deadline, headless })
}
