//! What was copied here: offered on X11, and where GPUI carries the clipboard, what GPUI knows less of.
use std::sync::Arc;

use gpui::{App, ClipboardEntry, ClipboardItem, Image, ImageFormat};
use guppy_wire::{ErrorCode, ReplyError};

use crate::outbox::refusal;
use crate::platform::{Content, TEXT, X11Clipboard};

const PNG: &str = "image/png";

#[derive(Default)]
pub(crate) struct Clipboards {
    /// Opened by the first who copies.
    x11: Option<X11Clipboard>,
    /// Headless: all types, and the text by which it is known whether somebody has copied since; of the clipboard and of PRIMARY.
    held: [Option<(Content, Option<String>)>; 2],
}

impl Clipboards {
    /// Offers it on a display of X11.
    pub(crate) fn offer(&mut self, display: &str, primary: bool, content: &Content) -> Result<(), ReplyError> {
        let clipboard = match self.x11.take() {
            Some(clipboard) => clipboard,
            None => X11Clipboard::connect(display).map_err(|error| failed(&*error))?,
        };
        let offered = clipboard.offer(primary, content).map_err(|error| failed(&*error));
        self.x11 = Some(clipboard);
        offered
    }

    /// Gives it to GPUI, which carries a text or a picture; the headless thread keeps the rest beside it.
    pub(crate) fn hold(&mut self, primary: bool, content: Content, headless: bool, cx: &App) -> Result<(), ReplyError> {
        let other = content.iter().find(|(kind, _)| kind != TEXT && kind != PNG);
        if let Some((kind, _)) = other
            && !headless
        {
            let what = "this desktop's clipboard takes text and PNG from guppy";
            return Err(refusal(ErrorCode::Unavailable, format!("{what}, and no {kind}; on X11 it takes all")));
        }
        let text = content.iter().find(|(kind, _)| kind == TEXT);
        let text = text.map(|(_, data)| String::from_utf8_lossy(data).into_owned());
        let png = content.iter().find(|(kind, _)| kind == PNG);
        let item = match (&text, png) {
            (None, Some((_, data))) => ClipboardItem::new_image(&Image::from_bytes(ImageFormat::Png, data.to_vec())),
            (text, _) => ClipboardItem::new_string(text.clone().unwrap_or_default()),
        };
        if primary {
            cx.write_to_primary(item);
        } else {
            cx.write_to_clipboard(item);
        }
        if headless && let Some(held) = self.held.get_mut(usize::from(primary)) {
            *held = Some((content, text));
        }
        Ok(())
    }

    /// What there is, where GPUI carries it.
    pub(crate) fn content(&self, primary: bool, cx: &App) -> Content {
        let item = if primary { cx.read_from_primary() } else { cx.read_from_clipboard() };
        let entries = item.as_ref().map(ClipboardItem::entries).unwrap_or_default();
        let found: Content = entries.iter().filter_map(known).collect();
        let text = found.iter().find(|(kind, _)| kind == TEXT).map(|(_, data)| String::from_utf8_lossy(data));
        match self.held.get(usize::from(primary)) {
            Some(Some((content, copied)))
                if copied.as_deref().unwrap_or_default() == text.as_deref().unwrap_or_default() =>
            {
                content.clone()
            }
            _ => found,
        }
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

pub(crate) fn failed(error: &dyn std::error::Error) -> ReplyError {
    refusal(ErrorCode::DesktopFailed, format!("the clipboard: {error}"))
}
