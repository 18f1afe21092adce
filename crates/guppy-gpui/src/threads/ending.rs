//! Why a UI thread stops serving.
use guppy_wire::{ErrorCode, ReplyError};

use crate::outbox::refusal;

pub(super) const RESTARTED: &str = "the native runtime was restarted";

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Ending {
    /// Nobody is left, or the process ends.
    Quit,
    /// Another thread takes over.
    Restart,
    /// A panic was contained, but it came in the middle of GPUI's work, which nobody can trust after that.
    Failed(String),
}

impl Ending {
    pub(super) fn result(self) -> Result<(), ReplyError> {
        match self {
            Self::Quit => Ok(()),
            Self::Restart => Err(refusal(ErrorCode::Restarted, RESTARTED)),
            Self::Failed(panic) => Err(refusal(ErrorCode::NativePanic, panic)),
        }
    }
}
