//! The way to screen readers and the like: AccessKit's adapter for this system, which is AT-SPI over D-Bus.
use accesskit::{ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, Rect, TreeUpdate};
use async_channel::{Receiver, Sender};

/// What comes from the other side. It is noticed on a thread of the adapter's.
pub(crate) enum Heard {
    /// Somebody wants the tree.
    Began,
    /// Nobody wants it any more.
    Ended,
    Asked(ActionRequest),
}

/// One window, as assistive technology knows it.
pub(crate) struct Assistive {
    adapter: accesskit_unix::Adapter,
}

struct Handler(Sender<Heard>);

impl ActivationHandler for Handler {
    /// The tree follows with the next frame.
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        let _ = self.0.try_send(Heard::Began);
        None
    }
}

impl DeactivationHandler for Handler {
    fn deactivate_accessibility(&mut self) {
        let _ = self.0.try_send(Heard::Ended);
    }
}

impl ActionHandler for Handler {
    fn do_action(&mut self, request: ActionRequest) {
        let _ = self.0.try_send(Heard::Asked(request));
    }
}

impl Assistive {
    pub(crate) fn new() -> (Self, Receiver<Heard>) {
        let (sender, receiver) = async_channel::unbounded();
        let handler = || Handler(sender.clone());
        (Self { adapter: accesskit_unix::Adapter::new(handler(), handler(), handler()) }, receiver)
    }

    /// Passes on what `update` returns while somebody listens.
    pub(crate) fn tell(&mut self, update: impl FnOnce() -> TreeUpdate) {
        self.adapter.update_if_active(update);
    }

    pub(crate) fn set_focused(&mut self, focused: bool) {
        self.adapter.update_window_focus_state(focused);
    }

    /// In device px from the corner of the screen.
    pub(crate) fn set_bounds(&mut self, bounds: Rect) {
        self.adapter.set_root_window_bounds(bounds, bounds);
    }
}
