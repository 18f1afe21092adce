//! Turns a patch into the next state of the scene: staged and checked as a whole first, then committed.

use std::mem;

use guppy_wire::{NodeId, Patch, Props, StyleId, limits};

use crate::error::{Reason, SceneError};
use crate::overlay::Entry;
use crate::scene::{Node, Scene, StyleSlot};
use crate::stage::{Changes, Stage, StyleChange};

/// What a patch changed, so that a renderer can let go of what it kept for nodes that are gone and look again at those
/// that differ.
///
/// A node that was created and removed by the same patch appears nowhere. After a reset an id may stand in `removed`
/// and in `created`: it names another node than before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Applied {
    pub removed: Vec<NodeId>,
    pub created: Vec<NodeId>,
    /// Nodes that were there before and differ now.
    pub updated: Vec<Updated>,
    pub dropped_styles: Vec<StyleId>,
    /// True when the scene was emptied first.
    pub reset: bool,
}

/// What changed of one node.
#[derive(Clone, Debug, PartialEq)]
pub struct Updated {
    pub node: NodeId,
    /// It wears another style.
    pub style: bool,
    /// Other events are listened to.
    pub events: bool,
    /// The props as they were; none when they are the same.
    pub props: Option<Props>,
    /// Its children are others or in another order.
    pub children: bool,
    /// It was moved to another parent or to another place among its siblings.
    pub place: bool,
}

impl Updated {
    fn any(&self) -> bool {
        self.style || self.events || self.props.is_some() || self.children || self.place
    }
}

impl Scene {
    /// Applies a whole patch, or refuses it and stays as it is.
    pub fn apply(&mut self, patch: Patch) -> Result<Applied, SceneError> {
        let Patch { reset, revision, ops } = patch;
        if !reset && self.root.is_some() && revision <= self.revision {
            let reason = Reason::StaleRevision { scene: self.revision, patch: revision };
            return Err(SceneError::overall(reason));
        }
        let scratch = mem::take(&mut self.scratch);
        let mut stage = Stage::new(self, scratch, reset);
        let checked = ops.into_iter().try_for_each(|op| stage.op(op)).and_then(|()| stage.finish());
        let mut changes = stage.into_changes();
        self.scratch = mem::take(&mut changes.scratch);
        checked?;
        Ok(self.commit(changes, revision, reset))
    }

    /// Cannot fail: everything was checked on the stage.
    fn commit(&mut self, changes: Changes, revision: u32, reset: bool) -> Applied {
        let mut applied = Applied { reset, ..Applied::default() };
        if reset {
            applied.removed = self.preorder().map(|(id, _)| id).collect();
            applied.dropped_styles = self.styles.drain().map(|(style, _)| style).collect();
            applied.dropped_styles.sort_unstable();
            self.nodes.clear();
            self.len = 0;
        }
        let mut dropped = Vec::new();
        for (style, change) in changes.styles {
            match change {
                StyleChange::Defined(definition) => {
                    self.styles.insert(style, StyleSlot { definition, uses: 0 });
                }
                StyleChange::Dropped => dropped.push(style),
            }
        }
        for entry in changes.entries {
            self.commit_entry(entry, revision, &mut applied);
        }
        dropped.retain(|style| self.styles.remove(style).is_some());
        dropped.sort_unstable();
        applied.dropped_styles.extend(dropped);
        self.root = changes.root;
        self.revision = revision;
        applied
    }

    fn commit_entry(&mut self, entry: Entry, revision: u32, applied: &mut Applied) {
        let id = entry.node;
        match (entry.born, entry.gone) {
            (true, true) => {}
            (true, false) => {
                self.place(entry, revision);
                applied.created.push(id);
            }
            (false, true) => {
                let node = self.nodes.get_mut(id.index()).and_then(Option::take);
                self.release(node.and_then(|node| node.style));
                self.len -= 1;
                applied.removed.push(id);
            }
            (false, false) => {
                applied.updated.extend(self.change(entry).filter(Updated::any));
            }
        }
    }

    fn place(&mut self, entry: Entry, revision: u32) {
        let slot = entry.node.index();
        if slot >= self.nodes.capacity() {
            // Ids end at the limit, and so must the room: doubling beyond it would be paid for nothing.
            let room = (self.nodes.capacity() * 2).clamp(slot + 1, limits::NODES.max(slot + 1));
            self.nodes.reserve_exact(room - self.nodes.len());
        }
        if slot >= self.nodes.len() {
            self.nodes.resize_with(slot + 1, || None);
        }
        let style = entry.fields.style.flatten();
        self.retain(style);
        let props = entry.fields.props.map_or_else(|| Props::new(entry.kind), |changes| changes.values);
        let node = Node {
            kind: entry.kind,
            parent: entry.parent,
            children: entry.children.unwrap_or_default(),
            style,
            events: entry.fields.events.unwrap_or(0),
            props,
            created: revision,
            depth: entry.depth,
        };
        if let Some(place) = self.nodes.get_mut(slot) {
            *place = Some(node);
            self.len += 1;
        }
    }

    fn change(&mut self, entry: Entry) -> Option<Updated> {
        let node = self.nodes.get_mut(entry.node.index()).and_then(Option::as_mut)?;
        let mut updated =
            Updated { node: entry.node, style: false, events: false, props: None, children: false, place: entry.moved };
        node.parent = entry.parent;
        node.depth = entry.depth;
        if let Some(children) = entry.children {
            updated.children = node.children != children;
            node.children = children;
        }
        if let Some(events) = entry.fields.events {
            updated.events = node.events != events;
            node.events = events;
        }
        if let Some(changes) = entry.fields.props {
            let mut props = node.props.clone();
            props.take(changes.changed, changes.values);
            if props != node.props {
                updated.props = Some(mem::replace(&mut node.props, props));
            }
        }
        if let Some(style) = entry.fields.style {
            let old = mem::replace(&mut node.style, style);
            updated.style = old != style;
            self.retain(style);
            self.release(old);
        }
        Some(updated)
    }

    fn retain(&mut self, style: Option<StyleId>) {
        if let Some(slot) = style.and_then(|style| self.styles.get_mut(&style)) {
            slot.uses += 1;
        }
    }

    fn release(&mut self, style: Option<StyleId>) {
        if let Some(slot) = style.and_then(|style| self.styles.get_mut(&style)) {
            slot.uses = slot.uses.saturating_sub(1);
        }
    }
}
