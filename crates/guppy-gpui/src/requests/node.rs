//! Commands to one node: those that every box understands, and those of its element.
use std::cell::RefCell;
use std::rc::Rc;

use gpui::App;
use guppy_wire::{NodeCommand, NodeId, ReplyError};

use super::answer::Answer;
use crate::outbox::gone;
use crate::windows::{Key, Windows};

pub(super) fn call(
    windows: &Rc<RefCell<Windows>>,
    key: Key,
    node: NodeId,
    command: &NodeCommand,
    cx: &mut App,
) -> Result<Answer, ReplyError> {
    let window = windows.borrow().get(key)?;
    window.update(cx, |view, window, cx| view.command(node, command, window, cx)).map_err(gone)??;
    Ok(Answer::nothing())
}
