//! The clipboard and PRIMARY: of the desktop, or the headless thread's own. Asking the desktop can mean waiting for another
//! program, so all of it answers later, after what was queued before.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use gpui::{App, ClipboardEntry, Image, ImageFormat};
use guppy_wire::replies::{ClipboardRead, ClipboardTypes};
use guppy_wire::{ClipboardItem, ErrorCode, Reply as _, ReplyError, limits};

use super::answer::Answer;
use crate::outbox::refusal;
use crate::platform::{self, Content, Pasted, TEXT, X11Clipboard};
use crate::windows::Windows;

const PNG: &str = "image/png";

/// What was copied here and is still on the clipboard, for where GPUI's knows less than that.
#[derive(Default)]
pub(crate) struct Clipboards {
    /// Opened by the first who copies.
    x11: Option<X11Clipboard>,
    /// Headless: all types, and the text by which it is known whether somebody has copied since; for PRIMARY and for the other.
    held: [Option<(Content, Option<String>)>; 2],
}

pub(super) fn types(windows: &Rc<RefCell<Windows>>, primary: bool, cx: &App) -> Answer {
    if let Some(display) = windows.borrow().display_name() {
        return Answer::Later(cx.background_executor().spawn(async move {
            let types = platform::clipboard_types(&display, primary).map_err(|error| failed(&*error))?;
            Ok(ClipboardTypes { types: types.into_iter().map(Arc::from).collect() }.to_bytes())
        }));
    }
    let windows = Rc::clone(windows);
    Answer::Later(cx.spawn(async move |cx| {
        let content = cx.update(|cx| content(&windows, primary, cx));
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
        let content = cx.update(|cx| content(&windows, primary, cx));
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
            let display = windows.borrow().display_name();
            match display {
                Some(display) => offer(&windows, &display, primary, &content),
                None => hold(&windows, primary, content, headless, cx),
            }
        })?;
        Ok(Vec::new())
    }))
}

fn offer(windows: &Rc<RefCell<Windows>>, display: &str, primary: bool, content: &Content) -> Result<(), ReplyError> {
    let mut windows = windows.borrow_mut();
    let clipboard = match windows.clipboards.x11.take() {
        Some(clipboard) => clipboard,
        None => X11Clipboard::connect(display).map_err(|error| failed(&*error))?,
    };
    let offered = clipboard.offer(primary, content).map_err(|error| failed(&*error));
    windows.clipboards.x11 = Some(clipboard);
    offered
}

/// By GPUI, which carries a text or a picture; the headless thread keeps the rest beside it.
fn hold(
    windows: &Rc<RefCell<Windows>>,
    primary: bool,
    content: Content,
    headless: bool,
    cx: &App,
) -> Result<(), ReplyError> {
    let other = content.iter().find(|(kind, _)| kind != TEXT && kind != PNG);
    if let Some((kind, _)) = other
        && !headless
    {
        let what = format!("this desktop's clipboard takes text and PNG from guppy, and no {kind}; on X11 it takes all");
        return Err(refusal(ErrorCode::Unavailable, what));
    }
    let text = content.iter().find(|(kind, _)| kind == TEXT);
    let text = text.map(|(_, data)| String::from_utf8_lossy(data).into_owned());
    let png = content.iter().find(|(kind, _)| kind == PNG);
    let item = match (&text, png) {
        (None, Some((_, data))) => gpui::ClipboardItem::new_image(&Image::from_bytes(ImageFormat::Png, data.to_vec())),
        (text, _) => gpui::ClipboardItem::new_string(text.clone().unwrap_or_default()),
    };
    if primary {
        cx.write_to_primary(item);
    } else {
        cx.write_to_clipboard(item);
    }
    if headless && let Some(held) = windows.borrow_mut().clipboards.held.get_mut(usize::from(primary)) {
        *held = Some((content, text));
    }
    Ok(())
}

/// What there is, where it is not X11's.
fn content(windows: &Rc<RefCell<Windows>>, primary: bool, cx: &App) -> Content {
    let item = if primary { cx.read_from_primary() } else { cx.read_from_clipboard() };
    let entries = item.as_ref().map(gpui::ClipboardItem::entries).unwrap_or_default();
    let found: Content = entries.iter().filter_map(known).collect();
    let text = found.iter().find(|(kind, _)| kind == TEXT).map(|(_, data)| String::from_utf8_lossy(data));
    let windows = windows.borrow();
    match windows.clipboards.held.get(usize::from(primary)) {
        Some(Some((content, copied))) if copied.as_deref().unwrap_or_default() == text.as_deref().unwrap_or_default() => {
            content.clone()
        }
        _ => found,
    }
}

fn known(entry: &ClipboardEntry) -> Option<(String, Arc<[u8]>)> {
    match entry {
        ClipboardEntry::String(text) if !text.text().is_empty() => {
            Some((TEXT.to_owned(), Arc::from(text.text().as_bytes())))
        }
        ClipboardEntry::Image(image) if image.format == ImageFormat::Png => {
            Some((PNG.to_owned(), Arc::from(image.bytes.as_slice())))
        }
        _ => None,
    }
}

fn failed(error: &dyn std::error::Error) -> ReplyError {
    refusal(ErrorCode::DesktopFailed, format!("the clipboard: {error}"))
}
