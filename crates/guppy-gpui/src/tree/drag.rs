//! What is known of a drag between two of its events.
use std::sync::Arc;
use std::time::Instant;

use gpui::{Modifiers, Pixels, Point};
use guppy_wire::{InputSource, NodeId};

/// What `dragType` is for files of other programs.
pub(super) const FILES: &str = "files";

/// What is dragged: its type and its data.
pub(super) type What = (Arc<str>, Arc<str>);

/// A press on something that can be dragged.
#[derive(Clone, Copy)]
pub(super) struct Grab {
    pub(super) node: NodeId,
    pub(super) at: Point<Pixels>,
}

pub(crate) struct Dragged {
    /// None for files, and where it has gone meanwhile.
    pub(super) node: Option<NodeId>,
    pub(super) drag_type: Arc<str>,
    pub(super) data: Arc<str>,
    pub(super) paths: Vec<Arc<str>>,
    /// The desktop was asked to take it, as it left the window.
    pub(super) offered: bool,
    pub(super) source: InputSource,
    pub(super) at: Point<Pixels>,
    /// From the node's corner to where it was pressed.
    pub(super) grip: Point<Pixels>,
    pub(super) modifiers: Modifiers,
    pub(super) target: Option<NodeId>,
    /// Where it was told to be in the target.
    pub(super) told: Option<(NodeId, Point<Pixels>)>,
    /// When the scroller under it last moved by itself.
    pub(super) scrolled: Option<Instant>,
}

impl Dragged {
    pub(super) fn files(paths: Vec<Arc<str>>, at: Point<Pixels>) -> Self {
        Self::new(None, (Arc::from(FILES), Arc::from("")), paths, InputSource::Pointer, at)
    }

    pub(super) fn new(
        node: Option<NodeId>,
        (drag_type, data): What,
        paths: Vec<Arc<str>>,
        source: InputSource,
        at: Point<Pixels>,
    ) -> Self {
        Self {
            node,
            drag_type,
            data,
            paths,
            offered: false,
            source,
            at,
            grip: Point::default(),
            modifiers: Modifiers::default(),
            target: None,
            told: None,
            scrolled: None,
        }
    }

    pub(super) fn is_files(&self) -> bool {
        &*self.drag_type == FILES && self.node.is_none()
    }
}
