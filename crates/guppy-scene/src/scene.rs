//! The scene as the renderer reads it.

use std::sync::Arc;

use guppy_wire::{NodeId, NodeKind, Props, Style, StyleId};

use crate::ids::StyleMap;

/// The tree of one window. Ids are small and dense, so a node's id is its slot.
#[derive(Debug, Default)]
pub struct Scene {
    pub(crate) nodes: Vec<Option<Node>>,
    pub(crate) styles: StyleMap<StyleSlot>,
    pub(crate) root: Option<NodeId>,
    pub(crate) revision: u32,
    pub(crate) len: usize,
    /// Kept between patches so that staging one allocates only for what it touches; all zero in between.
    pub(crate) scratch: Vec<u32>,
}

#[derive(Debug)]
pub(crate) struct StyleSlot {
    pub(crate) definition: Arc<Style>,
    /// Nodes that wear it.
    pub(crate) uses: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub kind: NodeKind,
    /// None for the root.
    pub parent: Option<NodeId>,
    pub children: Vec<NodeId>,
    pub style: Option<StyleId>,
    /// The events somebody listens to, as bits: 1 << number of the event.
    pub events: u32,
    pub props: Props,
    /// The revision that created it: together with the id it names the node for ever, though ids are used again.
    pub created: u32,
    /// 1 for the root.
    pub depth: u16,
}

impl Node {
    /// True when somebody listens to the event of this bit.
    pub fn listens(&self, bit: u32) -> bool {
        self.events & bit != 0
    }
}

impl Scene {
    pub fn new() -> Self {
        Self::default()
    }

    /// None before the first patch.
    pub fn root(&self) -> Option<NodeId> {
        self.root
    }

    pub fn node(&self, node: NodeId) -> Option<&Node> {
        self.nodes.get(node.index())?.as_ref()
    }

    pub fn style(&self, style: StyleId) -> Option<&Arc<Style>> {
        self.styles.get(&style).map(|slot| &slot.definition)
    }

    /// The style a node wears.
    pub fn style_of(&self, node: &Node) -> Option<&Arc<Style>> {
        self.style(node.style?)
    }

    /// The revision of the last patch applied; 0 before the first.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Live nodes.
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Defined styles.
    pub fn style_count(&self) -> usize {
        self.styles.len()
    }

    /// All nodes, each before its children, children in order.
    pub fn preorder(&self) -> Preorder<'_> {
        Preorder { scene: self, waiting: self.root.into_iter().collect() }
    }
}

/// Made by [`Scene::preorder`].
#[derive(Clone, Debug)]
pub struct Preorder<'a> {
    scene: &'a Scene,
    waiting: Vec<NodeId>,
}

impl<'a> Iterator for Preorder<'a> {
    type Item = (NodeId, &'a Node);

    fn next(&mut self) -> Option<Self::Item> {
        let id = self.waiting.pop()?;
        let node = self.scene.node(id)?;
        self.waiting.extend(node.children.iter().rev());
        Some((id, node))
    }
}
