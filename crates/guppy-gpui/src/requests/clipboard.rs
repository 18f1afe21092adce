//! The clipboard and PRIMARY: of the desktop, or the headless thread's own. Asking the desktop can mean waiting for another
//! program, so all of it answers later, after what was queued before.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use gpui::App;
use guppy_wire::replies::{ClipboardRead, ClipboardTypes};
use guppy_wire::{ClipboardItem, ErrorCode, Reply as _, limits};

use super::answer::Answer;
use crate::clipboards::failed;
use crate::outbox::refusal;
use crate::platform::{self, Content, Pasted};
use crate::windows::Windows;

pub(super) fn types(windows: &Rc<RefCell<Windows>>, primary: bool, cx: &App) -> Answer {
    if let Some(display) = windows.borrow().display_name() {
        return Answer::Later(cx.background_executor().spawn(async move {
            let types = platform::clipboard_types(&display, primary).map_err(|error| failed(&*error))?;
            Ok(ClipboardTypes { types: types.into_iter().map(Arc::from).collect() }.to_bytes())
        }));
    }
    let windows = Rc::clone(windows);
    Answer::Later(cx.spawn(async move |cx| {
        let content = cx.update(|cx| windows.borrow().clipboards.content(primary, cx));
        Ok(ClipboardTypes { types: content.into_iter().map(|(kind, _)| Arc::from(kind)).collect() }.to_bytes())
    }))
}

pub(super) fn read(windows: &Rc<RefCell<Windows>>, primary: bool, kind: Arc<str>, cx: &App) -> Answer {
    if let Some(display) = windows.borrow().display_name() {
        return Answer::Later(cx.background_executor().spawn(async move {
            let pasted = platform::paste(&display, primary, &kind, limits::CLIPBOARD_BYTES);
            match pasted.map_err(|error| failed(&*error))? {
                Pasted::Nothing => Ok(ClipboardRead { data: None }.to_bytes()),
                Pasted::Data(data) => Ok(ClipboardRead { data: Some(Arc::from(data)) }.to_bytes()),
                Pasted::TooLarge => {
                    let most = limits::CLIPBOARD_BYTES;
                    let what = format!("the clipboard's {kind} has more than {most} bytes, which is all that is read");
                    Err(refusal(ErrorCode::LimitExceeded, what))
                }
            }
        }));
    }
    let windows = Rc::clone(windows);
    Answer::Later(cx.spawn(async move |cx| {
        let content = cx.update(|cx| windows.borrow().clipboards.content(primary, cx));
        let data = content.into_iter().find(|(of, _)| **of == *kind).map(|(_, data)| data);
        Ok(ClipboardRead { data }.to_bytes())
    }))
}

pub(super) fn write(
    windows: &Rc<RefCell<Windows>>,
    primary: bool,
    items: Vec<ClipboardItem>,
    headless: bool,
    cx: &App,
) -> Answer {
    let content: Content = items.into_iter().map(|item| (item.type_.to_string(), item.data)).collect();
    let windows = Rc::clone(windows);
    Answer::Later(cx.spawn(async move |cx| {
        cx.update(|cx| {
            let mut windows = windows.borrow_mut();
            match windows.display_name() {
                Some(display) => windows.clipboards.offer(&display, primary, &content),
                None => windows.clipboards.hold(primary, content, headless, cx),
            }
        })?;
        Ok(Vec::new())
    }))
}
