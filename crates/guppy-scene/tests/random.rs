//! Random patches, good and bad, against a model that is as plain as it can be.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic here is a failed test, in helpers too")]

use std::collections::{BTreeMap, BTreeSet};

use guppy_scene::{Scene, Updated};
use guppy_wire::{Fields, NodeId, NodeKind, Patch, PatchOp, PropChanges, Props, Semantics};

const IDS: u32 = 24;

#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    nodes: BTreeMap<u32, Item>,
    roots: Vec<u32>,
    /// Removed by the patch that is being played.
    gone: BTreeSet<u32>,
}

#[derive(Clone, Debug, PartialEq)]
struct Item {
    kind: NodeKind,
    parent: Option<u32>,
    children: Vec<u32>,
    events: u32,
    props: Props,
}

impl Model {
    /// The scene after the patch, or nothing when the patch does not fit.
    fn play(&self, ops: &[PatchOp]) -> Option<Self> {
        let mut next = self.clone();
        for op in ops {
            next.op(op)?;
        }
        next.gone.clear();
        (next.roots.len() == 1).then_some(next)
    }

    fn op(&mut self, op: &PatchOp) -> Option<()> {
        match *op {
            PatchOp::Create { node: NodeId(node), kind, parent, index, ref fields } => {
                if self.nodes.contains_key(&node) || self.gone.contains(&node) {
                    return None;
                }
                let parent = parent.map(|parent| parent.0);
                self.attach(node, kind, parent, index)?;
                let events = fields.events.unwrap_or(0);
                let props = fields.props.clone().map_or_else(|| Props::new(kind), |changes| changes.values);
                self.nodes.insert(node, Item { kind, parent, children: Vec::new(), events, props });
            }
            PatchOp::Update { node: NodeId(node), kind, ref fields } => {
                let item = self.nodes.get_mut(&node).filter(|item| item.kind == kind)?;
                item.events = fields.events.unwrap_or(item.events);
                if let Some(changes) = fields.props.clone() {
                    item.props.take(changes.changed, changes.values);
                }
            }
            PatchOp::Move { node: NodeId(node), parent: NodeId(parent), index } => {
                let kind = self.nodes.get(&node)?.kind;
                if self.below(node).contains(&parent) {
                    return None;
                }
                self.detach(node);
                self.attach(node, kind, Some(parent), index)?;
                self.nodes.get_mut(&node)?.parent = Some(parent);
            }
            PatchOp::Remove { node: NodeId(node) } => {
                self.nodes.get(&node)?;
                self.detach(node);
                for id in self.below(node) {
                    self.nodes.remove(&id);
                    self.gone.insert(id);
                }
            }
            PatchOp::DefineStyle { .. } | PatchOp::DropStyle { .. } => panic!("the random patches have no styles"),
        }
        Some(())
    }

    fn attach(&mut self, node: u32, kind: NodeKind, parent: Option<u32>, index: u32) -> Option<()> {
        let list = match parent {
            Some(parent) => {
                let parent = self.nodes.get_mut(&parent)?;
                if !parent.kind.children().allows(kind) {
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

/// The bit of the one prop that is not at its default.
fn bit(props: &Props) -> u128 {
    let alone = |number: &u32| {
        let mut fresh = Props::new(props.kind());
        fresh.take(1 << number, props.clone());
        fresh == *props
    };
    (0..127).find(alone).map_or(0, |number| 1 << number)
}

fn preorder(scene: &Scene) -> Vec<(u32, Item)> {
    let items = scene.preorder().map(|(id, node)| {
        let children = node.children.iter().map(|child| child.0).collect();
        let parent = node.parent.map(|parent| parent.0);
        (id.0, Item { kind: node.kind, parent, children, events: node.events, props: node.props.clone() })
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

    fn fields(&mut self, kind: NodeKind) -> Fields {
        let events = (self.below(2) == 0).then_some(self.below(4));
        let props = (self.below(2) == 0).then(|| self.changes(kind));
        Fields { events, props, style: None }
    }

    /// One prop or two, set or unset.
    fn changes(&mut self, kind: NodeKind) -> PropChanges {
        let label = (self.below(3) > 0).then(|| said(&self.below(3).to_string()));
        let tab_index = i32::try_from(self.below(3)).unwrap();
        let mut values = Props::new(kind);
        let (mut named, mut placed) = (values.clone(), values.clone());
        match (&mut values, &mut named, &mut placed) {
            (Props::Div(values), Props::Div(named), Props::Div(placed)) => {
                (values.semantics, values.tab_index) = (label, tab_index);
                (named.semantics, placed.tab_index) = (Some(said("one")), 1);
            }
            (Props::Button(values), Props::Button(named), Props::Button(placed)) => {
                (values.semantics, values.tab_index) = (label, tab_index);
                (named.semantics, placed.tab_index) = (Some(said("one")), 1);
            }
            (Props::Text(values), Props::Text(named), Props::Text(placed)) => {
                (values.semantics, values.content) = (label, tab_index.to_string().into());
                (named.semantics, placed.content) = (Some(said("one")), "one".into());
            }
            _ => {}
        }
        let both = [bit(&named), bit(&placed)];
        let changed = match self.below(3) {
            0 => both[0] | both[1],
            one => {
                if one == 1 {
                    both[0]
                } else {
                    both[1]
                }
            }
        };
        // What is not among the changes is at its default, as the reader of bytes leaves it.
        let mut fresh = Props::new(kind);
        fresh.take(changed, values);
        PropChanges { changed, values: fresh }
    }

    /// Mostly ops that fit one after the other; about every fifth patch has one that does not.
    fn patch(&mut self, model: &Model) -> Vec<PatchOp> {
        let mut draft = model.clone();
        let mut ops = Vec::new();
        for _ in 0..1 + self.below(6) {
            let fits_not = self.below(20) == 0;
            let found = (0..50).map(|_| self.op(&draft)).find_map(|op| {
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
    fn op(&mut self, model: &Model) -> PatchOp {
        let node = NodeId(self.below(IDS));
        let parent = NodeId(self.below(IDS));
        let index = self.below(4).min(self.below(4));
        match self.below(9) {
            0..=3 => {
                let kinds = [NodeKind::Div, NodeKind::Div, NodeKind::Button, NodeKind::Text];
                let kind = kinds.get(self.below(4) as usize).copied().unwrap_or(NodeKind::Div);
                let parent = (self.below(30) != 0).then_some(parent);
                PatchOp::Create { node, kind, parent, index, fields: self.fields(kind) }
            }
            4 | 5 => {
                let kind = model.nodes.get(&node.0).map_or(NodeKind::Div, |item| item.kind);
                let kind = if self.below(30) == 0 { NodeKind::Spacer } else { kind };
                PatchOp::Update { node, kind, fields: self.fields(kind) }
            }
            6 | 7 => PatchOp::Move { node, parent, index },
            _ => PatchOp::Remove { node },
        }
    }
}

#[test]
fn scene_follows_the_model() {
    let mut good = 0;
    for seed in 1..=150 {
        let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ (seed << 20));
        let root =
            PatchOp::Create { node: NodeId(0), kind: NodeKind::Div, parent: None, index: 0, fields: Fields::default() };
        let mut scene = Scene::new();
        let mut model = Model::default().play(std::slice::from_ref(&root)).unwrap();
        scene.apply(Patch { reset: false, revision: 1, ops: vec![root] }).unwrap();
        for revision in 2..120 {
            let ops = random.patch(&model);
            let expected = model.play(&ops);
            let applied = scene.apply(Patch { reset: false, revision, ops: ops.clone() });
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
    assert!(good > 10_000, "only {good} of the patchs fitted, which tests little");
}

/// The lists name exactly the nodes that came and went, and every node that differs.
fn check_applied(before: &Model, after: &Model, applied: &guppy_scene::Applied) {
    let ids = |list: &[NodeId]| list.iter().map(|node| node.0).collect::<BTreeSet<u32>>();
    let (old, new): (BTreeSet<u32>, BTreeSet<u32>) =
        (before.nodes.keys().copied().collect(), after.nodes.keys().copied().collect());
    assert_eq!(ids(&applied.removed), &old - &new);
    assert_eq!(ids(&applied.created), &new - &old);
    let updated: BTreeMap<u32, &Updated> = applied.updated.iter().map(|entry| (entry.node.0, entry)).collect();
    assert_eq!(updated.len(), applied.updated.len());
    assert!(updated.keys().all(|id| old.contains(id) && new.contains(id)));
    for id in &old & &new {
        let (Some(was), Some(is)) = (before.nodes.get(&id), after.nodes.get(&id)) else { continue };
        let Some(entry) = updated.get(&id) else {
            assert_eq!(was, is, "{id} changed unnoticed");
            continue;
        };
        assert_eq!(entry.events, was.events != is.events, "{id}");
        assert_eq!(entry.props.as_ref(), (was.props != is.props).then_some(&was.props), "{id}");
        assert_eq!(entry.children, was.children != is.children, "{id}");
        assert!(entry.place || was.parent == is.parent, "{id}");
    }
}

fn said(label: &str) -> Box<Semantics> {
    Box::new(Semantics { label: Some(label.into()), ..Semantics::default() })
}
