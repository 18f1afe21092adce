//! The clipboard: of the desktop, or the headless thread's own. Asking the desktop can mean waiting for another program, so
//! both answer later, after what was queued before them.
use std::sync::Arc;

use gpui::{App, ClipboardItem};
use guppy_wire::Reply as _;
use guppy_wire::replies::ClipboardReadText;

use super::answer::Answer;

pub(super) fn read_text(cx: &App) -> Answer {
    Answer::Later(cx.spawn(async move |cx| {
        let text = cx.update(|cx| cx.read_from_clipboard().and_then(|item| item.text()));
        Ok(ClipboardReadText { text: text.map(Arc::from) }.to_bytes())
    }))
}

pub(super) fn write_text(text: &str, cx: &App) -> Answer {
    let item = ClipboardItem::new_string(text.to_owned());
    Answer::Later(cx.spawn(async move |cx| {
        cx.update(|cx| cx.write_to_clipboard(item));
        Ok(Vec::new())
    }))
}
