//! The overlay that a patch is staged on: the nodes it touches, as they will be, above the scene as it is.

use guppy_wire::{Fields, NodeId, NodeKind};

use crate::error::{Reason, SceneError};
use crate::scene::{Node, Scene};

pub(crate) struct Overlay<'a> {
    /// What is below; none when the patch starts from nothing.
    pub(crate) base: Option<&'a Scene>,
    pub(crate) entries: Vec<Entry>,
    /// For each node id, where its entry stands, plus one; 0 for none.
    index: Vec<u32>,
}

/// A node the patch touches.
pub(crate) struct Entry {
    pub(crate) node: NodeId,
    /// Created by this patch.
    pub(crate) born: bool,
    /// Removed by this patch.
    pub(crate) gone: bool,
    /// It got another parent or another place among the children of its own.
    pub(crate) moved: bool,
    pub(crate) kind: NodeKind,
    pub(crate) parent: Option<NodeId>,
    pub(crate) depth: u16,
    /// The new list of children; none while it is the scene's.
    pub(crate) children: Option<Vec<NodeId>>,
    /// The list still names children that are gone: they are swept out together, because one by one would make
    /// clearing a long list quadratic.
    pub(crate) holes: bool,
    pub(crate) fields: Fields,
}

impl<'a> Overlay<'a> {
    pub(crate) fn new(base: Option<&'a Scene>, scratch: Vec<u32>) -> Self {
        Self { base, entries: Vec::new(), index: scratch }
    }

    /// The entries, and the scratch space as clean as it came.
    pub(crate) fn into_entries(mut self) -> (Vec<Entry>, Vec<u32>) {
        for entry in &self.entries {
            if let Some(slot) = self.index.get_mut(entry.node.index()) {
                *slot = 0;
            }
        }
        (self.entries, self.index)
    }

    pub(crate) fn entry(&self, node: NodeId) -> Option<&Entry> {
        self.entries.get(self.position(node)?)
    }

    pub(crate) fn base_node(&self, node: NodeId) -> Option<&'a Node> {
        self.base?.node(node)
    }

    pub(crate) fn position(&self, node: NodeId) -> Option<usize> {
        let slot = *self.index.get(node.index())?;
        (slot as usize).checked_sub(1)
    }

    pub(crate) fn is_gone(&self, node: NodeId) -> bool {
        self.entry(node).is_some_and(|entry| entry.gone)
    }

    pub(crate) fn parent_of(&self, node: NodeId) -> Result<Option<NodeId>, SceneError> {
        match (self.entry(node), self.base_node(node)) {
            (Some(entry), _) if !entry.gone => Ok(entry.parent),
            (None, Some(node)) => Ok(node.parent),
            _ => Err(SceneError::of(node, Reason::UnknownNode)),
        }
    }

    /// The entry of a live node, made from the scene's when the patch has not touched it yet.
    pub(crate) fn touch(&mut self, node: NodeId) -> Result<&mut Entry, SceneError> {
        let at = match self.position(node) {
            Some(at) => at,
            None => {
                let of = self.base_node(node).ok_or_else(|| SceneError::of(node, Reason::UnknownNode))?;
                self.push(Entry::untouched(node, of))
            }
        };
        let entry = self.entries.get_mut(at).filter(|entry| !entry.gone);
        entry.ok_or_else(|| SceneError::of(node, Reason::UnknownNode))
    }

    pub(crate) fn push(&mut self, entry: Entry) -> usize {
        let slot = entry.node.index();
        if self.index.len() <= slot {
            self.index.resize(slot + 1, 0);
        }
        let at = self.entries.len();
        self.entries.push(entry);
        if let Some(place) = self.index.get_mut(slot) {
            // Ids are below `limits::NODES` and each has one entry, so the count fits.
            *place = u32::try_from(at + 1).unwrap_or(0);
        }
        at
    }

    /// A node's children; those that are gone are still among them until the next sweep.
    pub(crate) fn children(&self, node: NodeId) -> &[NodeId] {
        match self.entry(node).and_then(|entry| entry.children.as_ref()) {
            Some(staged) => staged,
            None => self.base_node(node).map_or(&[], |node| &node.children),
        }
    }

    pub(crate) fn live_children(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        self.children(node).iter().copied().filter(|child| !self.is_gone(*child))
    }

    /// The list of children to change, copied from the scene at first use.
    pub(crate) fn children_mut(&mut self, node: NodeId) -> Result<&mut Vec<NodeId>, SceneError> {
        let below = self.base_node(node);
        let entry = self.touch(node)?;
        Ok(entry.children.get_or_insert_with(|| below.map_or(Vec::new(), |node| node.children.clone())))
    }

    /// Takes the children that are gone out of a list.
    pub(crate) fn sweep(&mut self, at: usize) {
        let Some(entry) = self.entries.get(at).filter(|entry| entry.holes && !entry.gone) else { return };
        let swept = self.live_children(entry.node).collect();
        if let Some(entry) = self.entries.get_mut(at) {
            entry.holes = false;
            entry.children = Some(swept);
        }
    }
}

impl Entry {
    fn untouched(id: NodeId, node: &Node) -> Self {
        Self {
            node: id,
            born: false,
            gone: false,
            moved: false,
            kind: node.kind,
            parent: node.parent,
            depth: node.depth,
            children: None,
            holes: false,
            fields: Fields::default(),
        }
    }
}
