//! A patch's ops, played on an overlay over the scene. Nothing here changes the scene, so a patch may fail anywhere.

use std::sync::Arc;

use guppy_wire::{Fields, NodeId, NodeKind, PatchOp, Style, StyleId, limits};

use crate::error::{Reason, SceneError};
use crate::ids::StyleMap;
use crate::overlay::{Entry, Overlay};
use crate::scene::Scene;

pub(crate) struct Stage<'a> {
    nodes: Overlay<'a>,
    styles: StyleMap<StyleChange>,
    /// A patch may pass through none or several; it must end with one.
    roots: Vec<NodeId>,
}

/// What a patch makes of the scene, detached from it.
pub(crate) struct Changes {
    pub(crate) entries: Vec<Entry>,
    pub(crate) styles: StyleMap<StyleChange>,
    pub(crate) root: Option<NodeId>,
    pub(crate) scratch: Vec<u32>,
}

pub(crate) enum StyleChange {
    Defined(Arc<Style>),
    Dropped,
}

impl<'a> Stage<'a> {
    pub(crate) fn new(scene: &'a Scene, scratch: Vec<u32>, reset: bool) -> Self {
        let base = (!reset).then_some(scene);
        let roots = base.and_then(|scene| scene.root).into_iter().collect();
        Self { nodes: Overlay::new(base, scratch), styles: StyleMap::default(), roots }
    }

    pub(crate) fn op(&mut self, op: PatchOp) -> Result<(), SceneError> {
        match op {
            PatchOp::DefineStyle { style, definition } => self.define_style(style, definition),
            PatchOp::DropStyle { style } => self.drop_style(style),
            PatchOp::Create { node, kind, parent, index, fields } => self.create(node, kind, parent, index, fields),
            PatchOp::Update { node, kind, fields } => self.update(node, kind, fields),
            PatchOp::Move { node, parent, index } => self.relocate(node, parent, index),
            PatchOp::Remove { node } => self.remove(node),
        }
    }

    /// Checks what only the whole patch can tell.
    pub(crate) fn finish(&mut self) -> Result<(), SceneError> {
        if self.roots.len() != 1 {
            return Err(SceneError::overall(Reason::Roots(self.roots.len())));
        }
        for at in 0..self.nodes.entries.len() {
            self.nodes.sweep(at);
            let Some(entry) = self.nodes.entries.get(at).filter(|entry| !entry.gone) else {
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
        let (entries, scratch) = self.nodes.into_entries();
        Changes { entries, styles: self.styles, root: self.roots.pop(), scratch }
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
        match self.nodes.entry(node) {
            Some(entry) if entry.gone => return Err(SceneError::of(node, Reason::IdNotFreeYet)),
            Some(_) => return Err(SceneError::of(node, Reason::NodeExists)),
            None if self.nodes.base_node(node).is_some() => return Err(SceneError::of(node, Reason::NodeExists)),
            None => {}
        }
        self.check_fields(node, kind, &fields)?;
        let depth = match parent {
            Some(parent) => self.insert(parent, index, node, kind)?,
            None if index == 0 => {
                self.roots.push(node);
                1
            }
            None => return Err(SceneError::of(node, Reason::IndexBeyondChildren { index, children: 0 })),
        };
        check_depth(node, depth)?;
        let children = Some(Vec::new());
        let entry =
            Entry { node, born: true, gone: false, moved: false, kind, parent, depth, children, holes: false, fields };
        self.nodes.push(entry);
        Ok(())
    }

    fn update(&mut self, node: NodeId, op: NodeKind, fields: Fields) -> Result<(), SceneError> {
        let kind = self.nodes.touch(node)?.kind;
        if kind != op {
            return Err(SceneError::of(node, Reason::OtherKind { node: kind, op }));
        }
        self.check_fields(node, kind, &fields)?;
        let own = &mut self.nodes.touch(node)?.fields;
        own.style = fields.style.or(own.style);
        own.events = fields.events.or(own.events);
        own.props = match (own.props.take(), fields.props) {
            (Some(mut earlier), Some(later)) => {
                earlier.merge(later);
                Some(earlier)
            }
            (earlier, later) => later.or(earlier),
        };
        Ok(())
    }

    fn relocate(&mut self, node: NodeId, parent: NodeId, index: u32) -> Result<(), SceneError> {
        let entry = self.nodes.touch(node)?;
        let (from, old_depth, kind) = (entry.parent, entry.depth, entry.kind);
        let mut ancestor = Some(parent);
        while let Some(id) = ancestor {
            if id == node {
                return Err(SceneError::of(node, Reason::BelowItself));
            }
            ancestor = self.nodes.parent_of(id)?;
        }
        match from {
            Some(from) => {
                let children = self.nodes.children_mut(from)?;
                if let Some(at) = children.iter().position(|child| *child == node) {
                    children.remove(at);
                }
            }
            None => self.roots.retain(|root| *root != node),
        }
        let depth = self.insert(parent, index, node, kind)?;
        let entry = self.nodes.touch(node)?;
        entry.parent = Some(parent);
        entry.moved = true;
        if depth != old_depth { self.set_depth(node, depth) } else { Ok(()) }
    }

    fn remove(&mut self, node: NodeId) -> Result<(), SceneError> {
        match self.nodes.touch(node)?.parent {
            Some(parent) => {
                let entry = self.nodes.touch(parent)?;
                entry.holes = true;
            }
            None => self.roots.retain(|root| *root != node),
        }
        let mut waiting = vec![node];
        while let Some(id) = waiting.pop() {
            self.nodes.touch(id)?.gone = true;
            waiting.extend(self.nodes.live_children(id));
        }
        Ok(())
    }

    /// Puts a node into a parent's list and gives the depth it has there.
    fn insert(&mut self, parent: NodeId, index: u32, node: NodeId, child: NodeKind) -> Result<u16, SceneError> {
        let entry = self.nodes.touch(parent)?;
        let (kind, depth) = (entry.kind, entry.depth);
        if !kind.children().allows(child) {
            return Err(SceneError::of(parent, Reason::RefusesChild { parent: kind, child }));
        }
        if let Some(at) = self.nodes.position(parent) {
            self.nodes.sweep(at);
        }
        let children = self.nodes.children_mut(parent)?;
        if index as usize > children.len() {
            return Err(SceneError::of(parent, Reason::IndexBeyondChildren { index, children: children.len() }));
        }
        children.insert(index as usize, node);
        Ok(depth.saturating_add(1))
    }

    /// Gives a node and all below it new depths.
    fn set_depth(&mut self, node: NodeId, depth: u16) -> Result<(), SceneError> {
        let mut waiting = vec![(node, depth)];
        while let Some((id, depth)) = waiting.pop() {
            check_depth(id, depth)?;
            self.nodes.touch(id)?.depth = depth;
            waiting.extend(self.nodes.live_children(id).map(|child| (child, depth + 1)));
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
        Ok(())
    }

    /// Counts the users of dropped styles; a patch that drops none pays nothing.
    fn check_dropped_styles(&self) -> Result<(), SceneError> {
        let dropped = self.styles.iter().filter(|(_, change)| matches!(change, StyleChange::Dropped));
        let uses =
            |style: &StyleId| self.nodes.base.and_then(|scene| scene.styles.get(style)).map_or(0, |slot| slot.uses);
        let mut left: StyleMap<usize> = dropped.map(|(style, _)| (*style, uses(style))).collect();
        if left.is_empty() {
            return Ok(());
        }
        let gained =
            self.nodes.entries.iter().filter(|entry| !entry.gone).filter_map(|entry| entry.fields.style.flatten());
        for style in gained {
            if let Some(uses) = left.get_mut(&style) {
                *uses += 1;
            }
        }
        let lost = self.nodes.entries.iter().filter(|entry| entry.gone || entry.fields.style.is_some());
        for style in lost.filter_map(|entry| self.nodes.base_node(entry.node)?.style) {
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
        self.nodes.base.is_some_and(|scene| scene.styles.contains_key(&style))
    }
}

fn check_depth(node: NodeId, depth: u16) -> Result<(), SceneError> {
    if usize::from(depth) > limits::DEPTH { Err(SceneError::of(node, Reason::TooDeep)) } else { Ok(()) }
}
