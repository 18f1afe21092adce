//! What `guppy/testing` asks for: the tree as it was drawn, and work that headless windows have done from outside.
use std::cell::RefCell;
use std::rc::Rc;

use gpui::App;
use guppy_wire::{ErrorCode, ReplyError};

use super::answer::{Answer, Outside, OutsideWork};
use crate::outbox::{gone, refusal};
use crate::shared::UiThread;
use crate::windows::{Key, Windows};

pub(super) fn read_tree(windows: &Rc<RefCell<Windows>>, key: Key, cx: &mut App) -> Result<Answer, ReplyError> {
    let window = windows.borrow().get(key)?;
    let tree = window.update(cx, |view, window, cx| view.describe(window, cx)).map_err(gone)?;
    Ok(Answer::now(&tree))
}

pub(super) fn outside(windows: &Rc<RefCell<Windows>>, key: Key, work: OutsideWork) -> Result<Answer, ReplyError> {
    let windows = windows.borrow();
    let window = windows.get(key)?;
    if windows.thread != UiThread::Headless {
        return Err(refusal(ErrorCode::InvalidOptions, "only headless windows can do this"));
    }
    Ok(Answer::Outside(Outside { window, work }))
}
