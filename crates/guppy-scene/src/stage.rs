//! A frame's ops, played on an overlay over the scene. Nothing here changes the scene, so a frame may fail anywhere.

use std::sync::Arc;

use guppy_wire::{Fields, FrameOp, NodeId, NodeKind, Style, StyleId, limits};

use crate::error::{Reason, SceneError};
use crate::ids::StyleMap;
use crate::scene::{Node, Scene};

/// The overlay: nodes and styles that the frame touches, as they will be.
pub(crate) struct Stage<'a> {
    /// What is below the overlay; none when the frame starts from nothing.
    base: Option<&'a Scene>,
    /// For each node id, where its entry stands, plus one; 0 for none.
    index: Vec<u32>,
    entries: Vec<Entry>,
    styles: StyleMap<StyleChange>,
    roots: Vec<NodeId>,
}

/// What a frame makes of the scene, detached from it.
pub(crate) struct Changes {
    pub(crate) entries: Vec<Entry>,
    pub(crate) styles: StyleMap<StyleChange>,
    pub(crate) root: Option<NodeId>,
    pub(crate) scratch: Vec<u32>,
}

/// A node the frame touches.
pub(crate) struct Entry {
    pub(crate) node: NodeId,
    /// Created by this frame.
    pub(crate) born: bool,
    /// Removed by this frame.
    pub(crate) gone: bool,
    /// Its fields, its place or its list of children change.
    pub(crate) changed: bool,
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

pub(crate) enum StyleChange {
    Defined(Arc<Style>),
    Dropped,
}

impl<'a> Stage<'a> {
    pub(crate) fn new(scene: &'a Scene, scratch: Vec<u32>, reset: bool) -> Self {
        let base = (!reset).then_some(scene);
        let roots = base.and_then(|scene| scene.root).into_iter().collect();
        Self {
            base,
            index: scratch,
            entries: Vec::new(),
            styles: StyleMap::default(),
            roots,
        }
    }

    pub(crate) fn op(&mut self, op: FrameOp) -> Result<(), SceneError> {
        match op {
            FrameOp::DefineStyle { style, definition } => self.define_style(style, definition),
            FrameOp::DropStyle { style } => self.drop_style(style),
            FrameOp::Create {
                node,
                kind,
                parent,
                index,
                fields,
            } => self.create(node, kind, parent, index, fields),
            FrameOp::Update { node, fields } => self.update(node, fields),
            FrameOp::Move { node, parent, index } => self.relocate(node, parent, index),
            FrameOp::Remove { node } => self.remove(node),
        }
    }

    /// Checks what only the whole frame can tell.
    pub(crate) fn finish(&mut self) -> Result<(), SceneError> {
        if self.roots.len() != 1 {
            return Err(SceneError::overall(Reason::Roots(self.roots.len())));
        }
        for at in 0..self.entries.len() {
            self.sweep(at);
            let Some(entry) = self.entries.get(at).filter(|entry| !entry.gone) else {
                continue;
            };
            let count = entry.children.as_ref().map_or(0, Vec::len);
            if count > limits::CHILDREN {
                return Err(SceneError::of(entry.node, Reason::TooManyChildren(count)));
            }
        }
        self.check_dropped_styles()
    }

    /// Lets go of the scene; also called after a failure, to hand the scratch space back.
    pub(crate) fn into_changes(mut self) -> Changes {
        for entry in &self.entries {
            if let Some(slot) = self.index.get_mut(entry.node.index()) {
                *slot = 0;
            }
        }
        Changes {
            entries: self.entries,
            styles: self.styles,
            root: self.roots.pop(),
            scratch: self.index,
        }
    }

    fn create(
        &mut self,
        node: NodeId,
        kind: NodeKind,
        parent: Option<NodeId>,
        index: u32,
        fields: Fields,
    ) -> Result<(), SceneError> {
        if node.index() >= limits::NODES {
            return Err(SceneError::of(node, Reason::TooManyNodes));
        }
        match self.position(node).and_then(|at| self.entries.get(at)) {
            Some(entry) if entry.gone => return Err(SceneError::of(node, Reason::IdNotFreeYet)),
            Some(_) => return Err(SceneError::of(node, Reason::NodeExists)),
            None if self.base_node(node).is_some() => return Err(SceneError::of(node, Reason::NodeExists)),
            None => {}
        }
        self.check_fields(node, kind, &fields)?;
        let depth = match parent {
            Some(parent) => self.insert(parent, index, node)?,
            None if index == 0 => {
                self.roots.push(node);
                1
            }
            None => return Err(SceneError::of(node, Reason::IndexBeyondChildren { index, children: 0 })),
        };
        check_depth(node, depth)?;
        let children = Some(Vec::new());
        let entry = Entry {
            node,
            born: true,
            gone: false,
            changed: true,
            kind,
            parent,
            depth,
            children,
            holes: false,
            fields,
        };
        self.push(entry);
        Ok(())
    }

    fn update(&mut self, node: NodeId, fields: Fields) -> Result<(), SceneError> {
        let kind = self.touch(node)?.kind;
        self.check_fields(node, kind, &fields)?;
        let entry = self.touch(node)?;
        entry.changed = true;
        entry.fields.style = fields.style.or(entry.fields.style);
        entry.fields.events = fields.events.or(entry.fields.events);
        entry.fields.props = fields.props.or_else(|| entry.fields.props.take());
        Ok(())
    }

    fn relocate(&mut self, node: NodeId, parent: NodeId, index: u32) -> Result<(), SceneError> {
        let entry = self.touch(node)?;
        let (from, old_depth) = (entry.parent, entry.depth);
        let mut ancestor = Some(parent);
        while let Some(id) = ancestor {
            if id == node {
                return Err(SceneError::of(node, Reason::BelowItself));
            }
            ancestor = self.parent_of(id)?;
        }
        match from {
            Some(from) => {
                let children = self.children(from)?;
                if let Some(at) = children.iter().position(|child| *child == node) {
                    children.remove(at);
                }
            }
            None => self.roots.retain(|root| *root != node),
        }
        let depth = self.insert(parent, index, node)?;
        let entry = self.touch(node)?;
        entry.parent = Some(parent);
        entry.changed = true;
        if depth != old_depth {
            self.set_depth(node, depth)
        } else {
            Ok(())
        }
    }

    fn remove(&mut self, node: NodeId) -> Result<(), SceneError> {
        match self.touch(node)?.parent {
            Some(parent) => {
                let entry = self.touch(parent)?;
                entry.holes = true;
                entry.changed = true;
            }
            None => self.roots.retain(|root| *root != node),
        }
        let mut waiting = vec![node];
        while let Some(id) = waiting.pop() {
            let base = self.base;
            let entry = self.touch(id)?;
            entry.gone = true;
            let staged = entry.children.take();
            let children = match &staged {
                Some(children) => children.as_slice(),
                None => base
                    .and_then(|scene| scene.node(id))
                    .map_or(&[][..], |node| &node.children),
            };
            waiting.extend(children.iter().filter(|child| !self.is_gone(**child)));
        }
        Ok(())
    }

    /// Puts a node into a parent's list and gives the depth it has there.
    fn insert(&mut self, parent: NodeId, index: u32, node: NodeId) -> Result<u16, SceneError> {
        let entry = self.touch(parent)?;
        let (kind, depth) = (entry.kind, entry.depth);
        if !kind.holds_nodes() {
            return Err(SceneError::of(parent, Reason::HoldsNoNodes(kind)));
        }
        if let Some(at) = self.position(parent) {
            self.sweep(at);
        }
        let children = self.children(parent)?;
        if index as usize > children.len() {
            return Err(SceneError::of(
                parent,
                Reason::IndexBeyondChildren {
                    index,
                    children: children.len(),
                },
            ));
        }
        children.insert(index as usize, node);
        Ok(depth.saturating_add(1))
    }

    /// Gives a node and all below it new depths.
    fn set_depth(&mut self, node: NodeId, depth: u16) -> Result<(), SceneError> {
        let mut waiting = vec![(node, depth)];
        while let Some((id, depth)) = waiting.pop() {
            check_depth(id, depth)?;
            let base = self.base;
            let entry = self.touch(id)?;
            entry.depth = depth;
            let children = match &entry.children {
                Some(children) => children.clone(),
                None => base
                    .and_then(|scene| scene.node(id))
                    .map_or(Vec::new(), |node| node.children.clone()),
            };
            waiting.extend(
                children
                    .into_iter()
                    .filter(|child| !self.is_gone(*child))
                    .map(|child| (child, depth + 1)),
            );
        }
        Ok(())
    }

    fn define_style(&mut self, style: StyleId, definition: Arc<Style>) -> Result<(), SceneError> {
        let known = self.styles.contains_key(&style) || self.base_style(style);
        if known {
            return Err(SceneError::overall(Reason::StyleExists(style)));
        }
        self.styles.insert(style, StyleChange::Defined(definition));
        Ok(())
    }

    fn drop_style(&mut self, style: StyleId) -> Result<(), SceneError> {
        if !self.has_style(style) {
            return Err(SceneError::overall(Reason::UnknownStyle(style)));
        }
        self.styles.insert(style, StyleChange::Dropped);
        Ok(())
    }

    fn check_fields(&self, node: NodeId, kind: NodeKind, fields: &Fields) -> Result<(), SceneError> {
        if let Some(Some(style)) = fields.style
            && !self.has_style(style)
        {
            return Err(SceneError::of(node, Reason::UnknownStyle(style)));
        }
        let bits = fields.events.unwrap_or(0) & !kind.events();
        if bits != 0 {
            return Err(SceneError::of(node, Reason::ForeignEvents { kind, bits }));
        }
        let bits = fields.props.as_ref().map_or(0, |props| props.present()) & !kind.props();
        if bits != 0 {
            return Err(SceneError::of(node, Reason::ForeignProps { kind, bits }));
        }
        Ok(())
    }

    /// Counts the users of dropped styles; a frame that drops none pays nothing.
    fn check_dropped_styles(&self) -> Result<(), SceneError> {
        let dropped = self
            .styles
            .iter()
            .filter(|(_, change)| matches!(change, StyleChange::Dropped));
        let uses = |style: &StyleId| {
            self.base
                .and_then(|scene| scene.styles.get(style))
                .map_or(0, |slot| slot.uses)
        };
        let mut left: StyleMap<usize> = dropped.map(|(style, _)| (*style, uses(style))).collect();
        if left.is_empty() {
            return Ok(());
        }
        let gained = self
            .entries
            .iter()
            .filter(|entry| !entry.gone)
            .filter_map(|entry| entry.fields.style.flatten());
        for style in gained {
            if let Some(uses) = left.get_mut(&style) {
                *uses += 1;
            }
        }
        let lost = self
            .entries
            .iter()
            .filter(|entry| entry.gone || entry.fields.style.is_some());
        for style in lost.filter_map(|entry| self.base_node(entry.node)?.style) {
            if let Some(uses) = left.get_mut(&style) {
                *uses = uses.saturating_sub(1);
            }
        }
        match left.iter().find(|(_, uses)| **uses > 0) {
            Some((style, _)) => Err(SceneError::overall(Reason::StyleInUse(*style))),
            None => Ok(()),
        }
    }

    fn has_style(&self, style: StyleId) -> bool {
        match self.styles.get(&style) {
            Some(StyleChange::Defined(_)) => true,
            Some(StyleChange::Dropped) => false,
            None => self.base_style(style),
        }
    }

    fn base_style(&self, style: StyleId) -> bool {
        self.base.is_some_and(|scene| scene.styles.contains_key(&style))
    }

    fn base_node(&self, node: NodeId) -> Option<&'a Node> {
        self.base?.node(node)
    }

    fn position(&self, node: NodeId) -> Option<usize> {
        let slot = *self.index.get(node.index())?;
        (slot as usize).checked_sub(1)
    }

    fn is_gone(&self, node: NodeId) -> bool {
        self.position(node)
            .and_then(|at| self.entries.get(at))
            .is_some_and(|entry| entry.gone)
    }

    fn parent_of(&self, node: NodeId) -> Result<Option<NodeId>, SceneError> {
        let entry = self.position(node).and_then(|at| self.entries.get(at));
        match (entry, self.base_node(node)) {
            (Some(entry), _) if !entry.gone => Ok(entry.parent),
            (None, Some(node)) => Ok(node.parent),
            _ => Err(SceneError::of(node, Reason::UnknownNode)),
        }
    }

    /// The entry of a live node, made from the scene's when the frame has not touched it yet.
    fn touch(&mut self, node: NodeId) -> Result<&mut Entry, SceneError> {
        let at = match self.position(node) {
            Some(at) => at,
            None => {
                let of = self
                    .base_node(node)
                    .ok_or_else(|| SceneError::of(node, Reason::UnknownNode))?;
                self.push(Entry::untouched(node, of))
            }
        };
        let entry = self.entries.get_mut(at).filter(|entry| !entry.gone);
        entry.ok_or_else(|| SceneError::of(node, Reason::UnknownNode))
    }

    fn push(&mut self, entry: Entry) -> usize {
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

    /// The list of children to change, copied from the scene at first use.
    fn children(&mut self, node: NodeId) -> Result<&mut Vec<NodeId>, SceneError> {
        let base = self.base;
        let entry = self.touch(node)?;
        entry.changed = true;
        Ok(entry.children.get_or_insert_with(|| {
            base.and_then(|scene| scene.node(node))
                .map_or(Vec::new(), |node| node.children.clone())
        }))
    }

    /// Takes the children that are gone out of a list.
    fn sweep(&mut self, at: usize) {
        let Some(entry) = self.entries.get_mut(at).filter(|entry| entry.holes && !entry.gone) else {
            return;
        };
        entry.holes = false;
        let node = entry.node;
        let staged = entry.children.take();
        let list = staged.unwrap_or_else(|| self.base_node(node).map_or(Vec::new(), |node| node.children.clone()));
        let list = list.into_iter().filter(|child| !self.is_gone(*child)).collect();
        if let Some(entry) = self.entries.get_mut(at) {
            entry.children = Some(list);
        }
    }
}

fn check_depth(node: NodeId, depth: u16) -> Result<(), SceneError> {
    if usize::from(depth) > limits::DEPTH {
        Err(SceneError::of(node, Reason::TooDeep))
    } else {
        Ok(())
    }
}

impl Entry {
    fn untouched(id: NodeId, node: &Node) -> Self {
        Self {
            node: id,
            born: false,
            gone: false,
            changed: false,
            kind: node.kind,
            parent: node.parent,
            depth: node.depth,
            children: None,
            holes: false,
            fields: Fields::default(),
        }
    }
}
