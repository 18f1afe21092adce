//! Requests about the frame of a window: where it stands, how it is shown, and the displays it can stand on.
use std::cell::RefCell;
use std::rc::Rc;

use gpui::{App, px, size};
use guppy_wire::replies::Displays;
use guppy_wire::{ErrorCode, ReplyError, ShownState};

use super::answer::{Answer, Outside, OutsideWork};
use crate::outbox::{gone, refusal};
use crate::platform::{self, Change};
use crate::shared::UiThread;
use crate::windows::{Key, Windows};
use crate::{frames, simulated};

/// A change as it came over the wire: sizes and places in two halves.
pub(super) struct Parts {
    pub(super) change: Change,
    pub(super) x: Option<f32>,
    pub(super) y: Option<f32>,
    pub(super) width: Option<f32>,
    pub(super) height: Option<f32>,
}

impl Parts {
    fn joined(self) -> Result<Change, ReplyError> {
        let Self { change, x, y, width, height } = self;
        if x.is_some() != y.is_some() || width.is_some() != height.is_some() {
            return Err(refusal(
                ErrorCode::InvalidOptions,
                "`x` and `y`, and `width` and `height`, are given together",
            ));
        }
        let numbers = [x, y, width, height, change.min_width, change.min_height, change.max_width, change.max_height];
        if let Some(wrong) = numbers.into_iter().flatten().find(|number| !(-32_768. ..=32_767.).contains(number)) {
            return Err(refusal(ErrorCode::InvalidOptions, format!("{wrong} is no place or size on a screen")));
        }
        let size = width.zip(height).map(|(width, height)| size(px(width), px(height)));
        Ok(Change { at: x.zip(y), size, ..change })
    }
}

pub(super) fn change(
    windows: &Rc<RefCell<Windows>>,
    key: Key,
    parts: Parts,
    cx: &mut App,
) -> Result<Answer, ReplyError> {
    let change = parts.joined()?;
    let (window, thread) = {
        let windows = windows.borrow();
        (windows.get(key)?, windows.thread)
    };
    if thread == UiThread::Headless {
        let resized = window.update(cx, |view, _, _| frames::simulate(view, &change)).map_err(gone)?;
        return Ok(match resized {
            Some(size) => {
                let (width, height) = (size.width.into(), size.height.into());
                Answer::Outside(Outside { window, work: OutsideWork::Resize { width, height } })
            }
            None => Answer::nothing(),
        });
    }
    window
        .update(cx, |view, window, cx| {
            let (now, scale) = (window.viewport_size(), window.scale_factor());
            let windows = windows.borrow();
            let Some((display, id)) = windows.on_x11(window.window_handle().window_id()) else {
                view.look_again(window, cx);
                return platform::change_on_wayland(&change, window);
            };
            display.change(id, &change, now, scale)?;
            if let Some(title) = &change.title {
                window.set_window_title(title);
            }
            Ok(())
        })
        .map_err(gone)??;
    Ok(Answer::nothing())
}

pub(super) fn activate(windows: &Rc<RefCell<Windows>>, key: Key, cx: &mut App) -> Result<Answer, ReplyError> {
    let (window, thread) = {
        let windows = windows.borrow();
        (windows.get(key)?, windows.thread)
    };
    if thread == UiThread::Headless {
        let shown = Change { state: Some(ShownState::Normal), ..Change::default() };
        window
            .update(cx, |view, window, _| {
                if view.standing.state == ShownState::Minimized {
                    frames::simulate(view, &shown);
                }
                window.activate_window();
            })
            .map_err(gone)?;
        return Ok(Answer::nothing());
    }
    window
        .update(cx, |_, window, _| match windows.borrow().on_x11(window.window_handle().window_id()) {
            Some((display, id)) => display.activate(id),
            None => {
                window.activate_window();
                Ok(())
            }
        })
        .map_err(gone)??;
    Ok(Answer::nothing())
}

pub(super) fn displays(windows: &Rc<RefCell<Windows>>, cx: &mut App) -> Answer {
    let windows = windows.borrow();
    let displays = match (windows.thread, windows.display()) {
        (UiThread::Headless, _) => simulated::displays(),
        (UiThread::Windows, Some(display)) => display.displays(cx),
        (UiThread::Windows, None) => platform::compositor_displays(cx),
    };
    Answer::now(&Displays { displays })
}
