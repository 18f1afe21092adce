//! How a request is answered: at once, when a task ends, or by the thread that drives headless windows.
use gpui::{Task, WindowHandle};
use guppy_wire::{Reply, ReplyError};

use crate::tree::view::WindowView;

/// How a request is answered.
pub(crate) enum Answer {
    Now(Vec<u8>),
    /// When the task ends; the thread serves others meanwhile.
    Later(Task<Result<Vec<u8>, ReplyError>>),
    /// By the headless thread, which drives GPUI from outside.
    Outside(Outside),
}

/// What only the headless thread can do.
pub(crate) struct Outside {
    pub(crate) window: WindowHandle<WindowView>,
    pub(crate) work: OutsideWork,
}

pub(crate) enum OutsideWork {
    /// A window has been opened; its scale is set before anyone hears of it.
    Opened {
        scale: f32,
    },
    Screenshot,
    Input(Vec<guppy_wire::Input>),
    AdvanceClock {
        milliseconds: f64,
    },
    Resize {
        width: f32,
        height: f32,
    },
}

impl Answer {
    pub(crate) fn nothing() -> Self {
        Self::Now(Vec::new())
    }

    pub(crate) fn now(reply: &impl Reply) -> Self {
        Self::Now(reply.to_bytes())
    }
}
