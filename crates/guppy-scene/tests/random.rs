//! Random frames, good and bad, against a model that is as plain as it can be.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic here is a failed test, in helpers too")]

use std::collections::{BTreeMap, BTreeSet};

use guppy_scene::Scene;
use guppy_wire::{Fields, Frame, FrameOp, NodeId, NodeKind};

const IDS: u32 = 24;

#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    nodes: BTreeMap<u32, Item>,
    roots: Vec<u32>,
    /// Removed by the frame that is being played.
    gone: BTreeSet<u32>,
}

#[derive(Clone, Debug, PartialEq)]
struct Item {
    kind: NodeKind,
    parent: Option<u32>,
    children: Vec<u32>,
    events: u32,
}

impl Model {
    /// The scene after the frame, or nothing when the frame does not fit.
    fn play(&self, ops: &[FrameOp]) -> Option<Self> {
        let mut next = self.clone();
        for op in ops {
            next.op(op)?;
        }
        next.gone.clear();
        (next.roots.len() == 1).then_some(next)
    }

    fn op(&mut self, op: &FrameOp) -> Option<()> {
        match *op {
            FrameOp::Create { node: NodeId(node), kind, parent, index, ref fields } => {
                if self.nodes.contains_key(&node) || self.gone.contains(&node) {
                    return None;
                }
                let parent = parent.map(|parent| parent.0);
                self.attach(node, parent, index)?;
                let events = fields.events.unwrap_or(0);
                self.nodes.insert(node, Item { kind, parent, children: Vec::new(), events });
            }
            FrameOp::Update { node: NodeId(node), ref fields } => {
                let item = self.nodes.get_mut(&node)?;
                item.events = fields.events.unwrap_or(item.events);
            }
            FrameOp::Move { node: NodeId(node), parent: NodeId(parent), index } => {
                self.nodes.get(&node)?;
                if self.below(node).contains(&parent) {
                    return None;
                }
                self.detach(node);
                self.attach(node, Some(parent), index)?;
                self.nodes.get_mut(&node)?.parent = Some(parent);
            }
            FrameOp::Remove { node: NodeId(node) } => {
                self.nodes.get(&node)?;
                self.detach(node);
                for id in self.below(node) {
                    self.nodes.remove(&id);
                    self.gone.insert(id);
                }
            }
            FrameOp::DefineStyle { .. } | FrameOp::DropStyle { .. } => panic!("the random frames have no styles"),
        }
        Some(())
    }

    fn attach(&mut self, node: u32, parent: Option<u32>, index: u32) -> Option<()> {
        let list = match parent {
            Some(parent) => {
                let parent = self.nodes.get_mut(&parent)?;
                if !parent.kind.holds_nodes() {
                    return None;
                }
                &mut parent.children
            }
            None if index == 0 => {
                self.roots.push(node);
                return Some(());
            }
            None => return None,
        };
        if index as usize > list.len() {
            return None;
        }
        list.insert(index as usize, node);
        Some(())
    }

    fn detach(&mut self, node: u32) {
        self.roots.retain(|root| *root != node);
        for item in self.nodes.values_mut() {
            item.children.retain(|child| *child != node);
        }
    }

    fn below(&self, node: u32) -> Vec<u32> {
        let children = self.nodes.get(&node).map_or(&[][..], |item| &item.children);
        [node].into_iter().chain(children.iter().flat_map(|child| self.below(*child))).collect()
    }

    fn preorder(&self) -> Vec<(u32, Item)> {
        let order = self.roots.first().map_or(Vec::new(), |root| self.below(*root));
        order.into_iter().filter_map(|id| Some((id, self.nodes.get(&id)?.clone()))).collect()
    }
}

fn preorder(scene: &Scene) -> Vec<(u32, Item)> {
    let items = scene.preorder().map(|(id, node)| {
        let children = node.children.iter().map(|child| child.0).collect();
        let parent = node.parent.map(|parent| parent.0);
        (id.0, Item { kind: node.kind, parent, children, events: node.events })
    });
    items.collect()
}

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 >> 33).unwrap() % bound
    }

    fn fields(&mut self) -> Fields {
        Fields { events: (self.below(2) == 0).then_some(self.below(4)), ..Fields::default() }
    }

    /// Mostly ops that fit one after the other; about every fifth frame has one that does not.
    fn frame(&mut self, model: &Model) -> Vec<FrameOp> {
        let mut draft = model.clone();
        let mut ops = Vec::new();
        for _ in 0..1 + self.below(6) {
            let fits_not = self.below(20) == 0;
            let found = (0..50).map(|_| self.op()).find_map(|op| {
                let mut next = draft.clone();
                let fits = next.op(&op).is_some() && next.roots.len() == 1;
                (fits || fits_not).then_some((op, fits.then_some(next)))
            });
            let Some((op, next)) = found else { continue };
            ops.push(op);
            draft = next.unwrap_or(draft);
        }
        ops
    }

    /// An op with small ids and small indices, which has a fair chance to fit.
    fn op(&mut self) -> FrameOp {
        let node = NodeId(self.below(IDS));
        let parent = NodeId(self.below(IDS));
        let index = self.below(4).min(self.below(4));
        match self.below(8) {
            0..=3 => {
                let kinds = [NodeKind::Div, NodeKind::Div, NodeKind::Button, NodeKind::Text];
                let kind = kinds.get(self.below(4) as usize).copied().unwrap_or(NodeKind::Div);
                let parent = (self.below(30) != 0).then_some(parent);
                FrameOp::Create { node, kind, parent, index, fields: self.fields() }
            }
            4 => FrameOp::Update { node, fields: self.fields() },
            5 | 6 => FrameOp::Move { node, parent, index },
            _ => FrameOp::Remove { node },
        }
    }
}

#[test]
fn scene_follows_the_model() {
    let mut good = 0;
    for seed in 1..=150 {
        let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ (seed << 20));
        let root =
            FrameOp::Create { node: NodeId(0), kind: NodeKind::Div, parent: None, index: 0, fields: Fields::default() };
        let mut scene = Scene::new();
        let mut model = Model::default().play(std::slice::from_ref(&root)).unwrap();
        scene.apply(Frame { reset: false, revision: 1, ops: vec![root] }).unwrap();
        for revision in 2..120 {
            let ops = random.frame(&model);
            let expected = model.play(&ops);
            let applied = scene.apply(Frame { reset: false, revision, ops: ops.clone() });
            assert_eq!(expected.is_some(), applied.is_ok(), "seed {seed}, {ops:?}: {applied:?}");
            if let (Some(next), Ok(applied)) = (expected, applied) {
                good += 1;
                check_applied(&model, &next, &applied);
                model = next;
            }
            assert_eq!(preorder(&scene), model.preorder(), "seed {seed}, {ops:?}");
            assert_eq!(scene.len(), model.nodes.len());
            for (id, node) in scene.preorder() {
                let parent = node.parent.and_then(|parent| scene.node(parent)).map_or(0, |parent| parent.depth);
                assert_eq!(node.depth, parent + 1, "seed {seed}, {id}");
            }
        }
    }
    assert!(good > 10_000, "only {good} of the frames fitted, which tests little");
}

/// The lists name exactly the nodes that came and went, and every node that differs.
fn check_applied(before: &Model, after: &Model, applied: &guppy_scene::Applied) {
    let ids = |list: &[NodeId]| list.iter().map(|node| node.0).collect::<BTreeSet<u32>>();
    let (old, new): (BTreeSet<u32>, BTreeSet<u32>) =
        (before.nodes.keys().copied().collect(), after.nodes.keys().copied().collect());
    assert_eq!(ids(&applied.removed), &old - &new);
    assert_eq!(ids(&applied.created), &new - &old);
    let updated = ids(&applied.updated);
    assert!(updated.is_subset(&(&old & &new)));
    for id in &old & &new {
        assert!(before.nodes.get(&id) == after.nodes.get(&id) || updated.contains(&id), "{id} changed unnoticed");
    }
}
