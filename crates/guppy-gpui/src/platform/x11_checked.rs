//! Requests of X11 that have no answer but an error. x11rb waits for ever for one where another thread has read an event that the
//! request itself has caused, and nothing comes after it (0.13.2: its `prepare_check_for_reply_or_error` takes the event for a later
//! answer). So an answer is asked for here, and read, before x11rb is.
use x11rb::connection::RequestConnection;
use x11rb::cookie::VoidCookie;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::ConnectionExt as _;

/// Waits until the server has done it.
pub(super) fn checked<C: RequestConnection>(connection: &C, request: VoidCookie<'_, C>) -> Result<(), ReplyError> {
    connection.get_input_focus()?.reply()?;
    request.check()
}
