//! What a display list holds, and what the pointer can find in it.
use std::rc::Rc;
use std::time::Instant;

use gpui::{AnyElement, Bounds, Pixels, Point};
use guppy_wire::NodeId;

use super::items::Item;
use super::picture::Picture;
use super::scroll::Thumb;
use super::selection::Selectable;
use super::text_look::TextLook;

#[derive(Default)]
pub(crate) struct DisplayList {
    /// None once they have been cut into pieces.
    pub(crate) items: Option<Vec<Item>>,
    /// The first box is opaque and leaves nothing of the window to be seen under it.
    pub(crate) covers: bool,
    pub(crate) hits: Vec<Hit>,
    pub(crate) thumbs: Vec<Thumb>,
    /// Texts whose glyphs are kept.
    pub(crate) texts: Vec<NodeId>,
    /// Texts that the pointer can select.
    pub(crate) selectable: Vec<Selectable>,
    /// Scrollers that stand elsewhere than JS was told.
    pub(crate) scrolled: Vec<NodeId>,
    /// Lists that want other rows than JS was told.
    pub(crate) wanting: Vec<NodeId>,
    /// Lists with another height than layout was told.
    pub(crate) resized: Vec<NodeId>,
    /// When a picture in it is to be another.
    pub(crate) next_picture: Option<Instant>,
    /// Nodes that hold an element of GPUI, each with its place.
    pub(crate) hosted: Vec<Hosted>,
}

/// Something the pointer can be on: what lies under it is covered.
pub(crate) struct Hit {
    pub(crate) node: NodeId,
    pub(crate) bounds: Bounds<Pixels>,
}

pub(crate) struct Hosted {
    pub(crate) node: NodeId,
    pub(crate) bounds: Bounds<Pixels>,
    pub(crate) clip: Bounds<Pixels>,
    pub(crate) opacity: f32,
    pub(crate) look: Rc<TextLook>,
    /// Drawn in place of the node's element: GPUI fades pictures only as it fades elements.
    pub(crate) picture: Option<Picture>,
    /// How many hits lay under it when it was drawn; what comes later covers it.
    pub(crate) hits_below: usize,
    /// Made anew for each frame.
    pub(crate) element: Option<AnyElement>,
}

impl DisplayList {
    /// The topmost node at a point.
    pub(crate) fn hit(&self, at: Point<Pixels>) -> Option<NodeId> {
        self.hits.iter().rev().find(|hit| hit.bounds.contains(&at)).map(|hit| hit.node)
    }

    pub(crate) fn thumb(&self, at: Point<Pixels>) -> Option<Thumb> {
        let bare = |thumb: &&Thumb| !self.hits.iter().skip(thumb.hits_below).any(|hit| hit.bounds.contains(&at));
        self.thumbs.iter().rev().find(|thumb| thumb.track.contains(&at)).filter(bare).copied()
    }

    /// True when nothing below can be hit here.
    pub(crate) fn is_hit(&self, at: Point<Pixels>) -> bool {
        self.hits.iter().any(|hit| hit.bounds.contains(&at))
    }
}
