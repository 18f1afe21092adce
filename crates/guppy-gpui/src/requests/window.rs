//! Requests about a window: open, render, resize, close.
use std::cell::RefCell;
use std::rc::Rc;

use gpui::App;
use guppy_scene::Scene;
use guppy_wire::{ClosePolicy, EditAction, ErrorCode, Patch, ReplyError, ShortcutKeys, WindowOptions, replies};

use super::answer::{Answer, Outside, OutsideWork};
use super::options;
use crate::frames;
use crate::message::Envelope;
use crate::outbox::{Sink, gone, refusal, refused_patch};
use crate::shared::{Counters, UiThread};
use crate::theme::Choice;
use crate::windows::{Asked, Key, Windows};

pub(super) fn open(
    windows: &Rc<RefCell<Windows>>,
    envelope: &Envelope,
    key: Key,
    options: &WindowOptions,
    patch: Patch,
    cx: &mut App,
) -> Result<Answer, ReplyError> {
    let opened = try_open(windows, envelope, key, options, patch, cx);
    if opened.is_err() && !windows.borrow().has(key) {
        windows.borrow().shared.forget_window(key.0, key.1);
    }
    opened
}

fn try_open(
    windows: &Rc<RefCell<Windows>>,
    envelope: &Envelope,
    key: Key,
    options: &WindowOptions,
    patch: Patch,
    cx: &mut App,
) -> Result<Answer, ReplyError> {
    if windows.borrow().has(key) {
        return Err(refusal(ErrorCode::InvalidOptions, format!("window {} is open already", key.1)));
    }
    let mut scene = Scene::new();
    scene.apply(patch).map_err(|error| refused_patch(&error))?;
    let sink = Sink::new(&envelope.outbox, key.1);
    let asked = Asked {
        options: options::window(options, windows.borrow().place(), cx),
        wanted: options.clone(),
        choice: Choice {
            mode: options.theme,
            colors: options.theme_colors.clone().unwrap_or_default(),
            accent: options.theme_accent,
        },
        asks: options.close_policy == ClosePolicy::Ask,
    };
    let window = Windows::open(windows, key, asked, scene, sink, cx)?;
    if let Some(shortcuts) = &options.shortcuts {
        window.update(cx, |view, _, _| view.set_shortcuts(shortcuts)).map_err(gone)?;
    }
    Counters::add(&windows.borrow().shared.counters.patches_applied, 1);
    if windows.borrow().thread == UiThread::Headless {
        return Ok(Answer::Outside(Outside { window, work: OutsideWork::Opened { scale: options.scale } }));
    }
    Ok(Answer::now(&frames::opened(window, cx)?))
}

pub(super) fn render(
    windows: &Rc<RefCell<Windows>>,
    key: Key,
    patch: Patch,
    cx: &mut App,
) -> Result<Answer, ReplyError> {
    let window = windows.borrow().get(key)?;
    let applied = window.update(cx, |view, window, cx| view.apply(patch, window, cx)).map_err(gone)?;
    let windows = windows.borrow();
    match applied {
        Ok(()) => {
            Counters::add(&windows.shared.counters.patches_applied, 1);
            Ok(Answer::nothing())
        }
        Err(error) => {
            Counters::add(&windows.shared.counters.patches_refused, 1);
            Err(refused_patch(&error))
        }
    }
}

pub(super) fn set_theme(
    windows: &Rc<RefCell<Windows>>,
    key: Key,
    choice: Choice,
    cx: &mut App,
) -> Result<Answer, ReplyError> {
    let window = windows.borrow().get(key)?;
    window.update(cx, |view, window, cx| view.set_theme(choice, window, cx)).map_err(gone)?;
    Ok(Answer::nothing())
}

pub(super) fn set_shortcuts(
    windows: &Rc<RefCell<Windows>>,
    key: Key,
    shortcuts: &[ShortcutKeys],
    cx: &mut App,
) -> Result<Answer, ReplyError> {
    let window = windows.borrow().get(key)?;
    window.update(cx, |view, _, _| view.set_shortcuts(shortcuts)).map_err(gone)?;
    Ok(Answer::nothing())
}

pub(super) fn edit(
    windows: &Rc<RefCell<Windows>>,
    key: Key,
    action: EditAction,
    cx: &mut App,
) -> Result<Answer, ReplyError> {
    let window = windows.borrow().get(key)?;
    let done = window.update(cx, |view, window, cx| view.edit(action, window, cx)).map_err(gone)?;
    Ok(Answer::now(&replies::Edit { done }))
}

pub(super) fn close(windows: &Rc<RefCell<Windows>>, key: Key, cx: &mut App) -> Result<Answer, ReplyError> {
    let window = windows.borrow().get(key)?;
    let _ = window.update(cx, |_, window, _| window.remove_window());
    Ok(Answer::nothing())
}
