//! What is known of the pointer between two of its events.
use std::sync::Arc;
use std::time::{Duration, Instant};

use gpui::{Pixels, Point};
use guppy_wire::NodeId;

use super::drag::Grab;
use super::scroll::Thumb;

/// A wheel that rests this long has ended its gesture; the next step may move another scroller.
pub(super) const GESTURE: Duration = Duration::from_millis(250);

#[derive(Default)]
pub(crate) struct Pointer {
    /// None while it is outside of the window.
    pub(super) at: Option<Point<Pixels>>,
    /// The node it is over, then those around that.
    pub(super) over: Vec<NodeId>,
    /// The same for where the primary button went down.
    pub(super) pressed: Vec<NodeId>,
    pub(super) dragged: Option<Drag>,
    pub(super) grabbed: Option<Grab>,
    /// The node that hears of the pointer wherever it goes, while a button is down.
    pub(super) captured: Option<NodeId>,
    /// Somebody waits for the next frame, to tell of movements in it.
    pub(super) counts_frames: bool,
    /// The buttons that are down, as in `events::button_bit`.
    pub(super) buttons: u32,
    pub(super) wheel: Option<Wheel>,
    /// What JS was last told of the place in an editor.
    pub(super) note: Option<Arc<str>>,
    /// The region of a canvas that it is over.
    pub(super) region: Option<(NodeId, Arc<str>)>,
}

pub(super) struct Drag {
    pub(super) thumb: Thumb,
    pub(super) from: Point<Pixels>,
    pub(super) offset: [f64; 2],
}

/// The scroller that a gesture of the wheel belongs to.
pub(super) struct Wheel {
    pub(super) node: NodeId,
    pub(super) last: Instant,
}

impl Pointer {
    pub(crate) fn forget(&mut self, node: NodeId) {
        self.over.retain(|of| *of != node);
        self.pressed.retain(|of| *of != node);
        self.region = self.region.take().filter(|(of, _)| *of != node);
        if self.captured == Some(node) {
            self.captured = None;
        }
        if self.wheel.as_ref().is_some_and(|wheel| wheel.node == node) {
            self.wheel = None;
        }
        if self.dragged.as_ref().is_some_and(|drag| drag.thumb.node == node) {
            self.dragged = None;
        }
    }

    pub(crate) fn is_over(&self, node: NodeId) -> bool {
        self.over.contains(&node)
    }

    pub(crate) fn presses(&self, node: NodeId) -> bool {
        self.pressed.first() == Some(&node)
    }
}
