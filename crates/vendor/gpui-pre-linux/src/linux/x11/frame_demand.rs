//! Added by guppy: whether a window wants frames, so that its clock rests while it does not. See ../../../GUPPY.md.
use std::cell::Cell;

use calloop::ping::Ping;

pub(crate) struct FrameDemand {
    wanted: Cell<bool>,
    rests: Cell<bool>,
    /// Wakes the event loop, which sets the clock going again: who wants a frame may have borrowed anything.
    wake: Ping,
}

impl FrameDemand {
    pub(super) fn new(wake: Ping) -> Self {
        Self { wanted: Cell::new(false), rests: Cell::new(false), wake }
    }

    pub(super) fn want(&self) {
        self.wanted.set(true);
        if self.rests.replace(false) {
            self.wake.ping();
        }
    }

    pub(super) fn is_wanted(&self) -> bool {
        self.wanted.get()
    }

    /// A frame begins, which serves what was wanted so far.
    pub(super) fn begin(&self) {
        self.wanted.set(false);
    }

    /// Whether the clock may rest; from then on whoever wants a frame wakes it.
    pub(super) fn rest(&self) -> bool {
        let rests = !self.wanted.get();
        self.rests.set(rests);
        rests
    }
}
