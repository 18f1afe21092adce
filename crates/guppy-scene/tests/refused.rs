//! Patches that are well-formed but don't fit: each is refused with its reason, and the scene stays as it was.
#![allow(clippy::unwrap_used, reason = "a panic here is a failed test, in helpers too")]

use std::sync::Arc;

use guppy_scene::{Reason, Scene, SceneError};
use guppy_wire::events::{Click, Scroll};
use guppy_wire::{
    ErrorCode, EventPayload, Fields, NodeId, NodeKind, Patch, PatchOp, PropChanges, Props, Style, StyleId, limits,
};

fn patch(revision: u32, ops: Vec<PatchOp>) -> Patch {
    Patch { reset: false, revision, ops }
}

fn create(node: u32, kind: NodeKind, parent: Option<u32>, index: u32) -> PatchOp {
    PatchOp::Create { node: NodeId(node), kind, parent: parent.map(NodeId), index, fields: Fields::default() }
}

fn div(node: u32, parent: u32, index: u32) -> PatchOp {
    create(node, NodeKind::Div, Some(parent), index)
}

/// Of a div.
fn update(node: u32, fields: Fields) -> PatchOp {
    PatchOp::Update { node: NodeId(node), kind: NodeKind::Div, fields }
}

fn wear(node: u32, style: u32) -> PatchOp {
    update(node, Fields { style: Some((style != 0).then_some(StyleId(style))), ..Fields::default() })
}

fn relocate(node: u32, parent: u32, index: u32) -> PatchOp {
    PatchOp::Move { node: NodeId(node), parent: NodeId(parent), index }
}

fn remove(node: u32) -> PatchOp {
    PatchOp::Remove { node: NodeId(node) }
}

fn define(style: u32) -> PatchOp {
    PatchOp::DefineStyle { style: StyleId(style), definition: Arc::new(Style::default()) }
}

fn forget(style: u32) -> PatchOp {
    PatchOp::DropStyle { style: StyleId(style) }
}

/// 0 div (style 1) > 1 div > 2 div, 3 text; 4 div; style 2 is defined and not worn.
fn scene() -> Scene {
    let mut scene = Scene::new();
    let root = PatchOp::Create {
        node: NodeId(0),
        kind: NodeKind::Div,
        parent: None,
        index: 0,
        fields: Fields { style: Some(Some(StyleId(1))), ..Fields::default() },
    };
    let ops = vec![
        define(1),
        define(2),
        root,
        div(1, 0, 0),
        div(2, 1, 0),
        create(3, NodeKind::Text, Some(1), 1),
        div(4, 0, 1),
    ];
    scene.apply(patch(1, ops)).unwrap();
    scene
}

fn state(scene: &Scene) -> String {
    let nodes: Vec<_> = scene.preorder().collect();
    format!("{} {} {} {nodes:?}", scene.revision(), scene.len(), scene.style_count())
}

#[test]
fn ops_that_do_not_fit() {
    let click = 1 << Click::number(NodeKind::Text).unwrap();
    let foreign = 1 << Scroll::number(NodeKind::Div).unwrap();
    let events = Fields { events: Some(foreign | click), ..Fields::default() };
    let changes = PropChanges { changed: 1, values: Props::new(NodeKind::Text) };
    let text = Fields { props: Some(changes), ..Fields::default() };
    let other = PatchOp::Update { node: NodeId(0), kind: NodeKind::Text, fields: text };
    let cases: Vec<(Vec<PatchOp>, Option<u32>, Reason)> = vec![
        (vec![div(4, 0, 0)], Some(4), Reason::NodeExists),
        (vec![div(5, 0, 0), div(5, 0, 0)], Some(5), Reason::NodeExists),
        (vec![remove(4), div(4, 0, 0)], Some(4), Reason::IdNotFreeYet),
        (vec![remove(1), div(2, 0, 0)], Some(2), Reason::IdNotFreeYet),
        (vec![div(5, 9, 0)], Some(9), Reason::UnknownNode),
        (vec![div(5, 5, 0)], Some(5), Reason::UnknownNode),
        (vec![remove(1), div(5, 1, 0)], Some(1), Reason::UnknownNode),
        (vec![div(5, 0, 3)], Some(0), Reason::IndexBeyondChildren { index: 3, children: 2 }),
        (vec![remove(1), div(5, 0, 2)], Some(0), Reason::IndexBeyondChildren { index: 2, children: 1 }),
        (vec![relocate(4, 0, 2)], Some(0), Reason::IndexBeyondChildren { index: 2, children: 1 }),
        (vec![create(5, NodeKind::Div, None, 1)], Some(5), Reason::IndexBeyondChildren { index: 1, children: 0 }),
        (vec![div(5, 3, 0)], Some(3), Reason::RefusesChild { parent: NodeKind::Text, child: NodeKind::Div }),
        (vec![relocate(4, 3, 0)], Some(3), Reason::RefusesChild { parent: NodeKind::Text, child: NodeKind::Div }),
        (vec![update(9, Fields::default())], Some(9), Reason::UnknownNode),
        (vec![remove(1), update(2, Fields::default())], Some(2), Reason::UnknownNode),
        (vec![remove(9)], Some(9), Reason::UnknownNode),
        (vec![remove(1), remove(3)], Some(3), Reason::UnknownNode),
        (vec![relocate(9, 0, 0)], Some(9), Reason::UnknownNode),
        (vec![relocate(4, 9, 0)], Some(9), Reason::UnknownNode),
        (vec![remove(1), relocate(4, 2, 0)], Some(2), Reason::UnknownNode),
        (vec![relocate(1, 1, 0)], Some(1), Reason::BelowItself),
        (vec![relocate(1, 2, 0)], Some(1), Reason::BelowItself),
        (vec![relocate(0, 4, 0)], Some(0), Reason::BelowItself),
        (vec![relocate(4, 2, 0), relocate(1, 4, 0)], Some(1), Reason::BelowItself),
        (vec![wear(4, 9)], Some(4), Reason::UnknownStyle(StyleId(9))),
        (vec![wear(4, 9), define(9)], Some(4), Reason::UnknownStyle(StyleId(9))),
        (vec![forget(2), wear(4, 2)], Some(4), Reason::UnknownStyle(StyleId(2))),
        (vec![define(2)], None, Reason::StyleExists(StyleId(2))),
        (vec![define(9), define(9)], None, Reason::StyleExists(StyleId(9))),
        (vec![forget(2), define(2)], None, Reason::StyleExists(StyleId(2))),
        (vec![forget(9)], None, Reason::UnknownStyle(StyleId(9))),
        (vec![forget(2), forget(2)], None, Reason::UnknownStyle(StyleId(2))),
        (vec![forget(1)], None, Reason::StyleInUse(StyleId(1))),
        (vec![wear(4, 1), wear(0, 0), forget(1)], None, Reason::StyleInUse(StyleId(1))),
        (vec![wear(4, 2), forget(2)], None, Reason::StyleInUse(StyleId(2))),
        (
            vec![
                create(5, NodeKind::Text, Some(0), 0),
                PatchOp::Update { node: NodeId(5), kind: NodeKind::Text, fields: events },
            ],
            Some(5),
            Reason::ForeignEvents { kind: NodeKind::Text, bits: foreign },
        ),
        (vec![other], Some(0), Reason::OtherKind { node: NodeKind::Div, op: NodeKind::Text }),
        (vec![remove(0)], None, Reason::Roots(0)),
        (vec![create(5, NodeKind::Div, None, 0)], None, Reason::Roots(2)),
        (vec![div(200_000, 0, 0)], Some(200_000), Reason::TooManyNodes),
    ];
    for (ops, node, reason) in cases {
        let mut scene = scene();
        let before = state(&scene);
        // What comes first is in order, so a patch that is applied op by op would leave a trace.
        let good = vec![define(50), div(50, 0, 0), wear(50, 50), relocate(4, 0, 0), relocate(50, 2, 0)];
        let tried = format!("{ops:?}");
        for ops in [ops.clone(), good.into_iter().chain(ops).collect()] {
            let error = scene.apply(patch(2, ops)).expect_err(&tried);
            assert_eq!(state(&scene), before, "{tried}");
            assert_eq!(error.node, node.map(NodeId), "{tried}: {error}");
            // The ops before it change how many children there are.
            if let (Reason::IndexBeyondChildren { .. }, Reason::IndexBeyondChildren { .. }) = (error.reason, reason) {
                continue;
            }
            assert_eq!(error.reason, reason, "{tried}: {error}");
        }
        scene.apply(patch(2, vec![div(50, 0, 0)])).expect("a good patch after a bad one");
    }
}

#[test]
fn patches_out_of_order() {
    let mut scene = scene();
    for revision in [0, 1] {
        let error = scene.apply(patch(revision, vec![])).unwrap_err();
        assert_eq!(error.reason, Reason::StaleRevision { scene: 1, patch: revision });
    }
    let replay = Patch { reset: true, revision: 1, ops: vec![create(7, NodeKind::Div, None, 0)] };
    scene.apply(replay).unwrap();
    assert_eq!((scene.len(), scene.style_count()), (1, 0));
}

#[test]
fn refused_reset_keeps_the_scene() {
    let mut scene = scene();
    let before = state(&scene);
    for ops in [vec![], vec![div(5, 0, 0)], vec![create(0, NodeKind::Div, None, 0), wear(0, 1)], vec![forget(1)]] {
        let error = scene.apply(Patch { reset: true, revision: 2, ops }).unwrap_err();
        assert_eq!(error.code(), ErrorCode::BadPatch);
        assert_eq!(state(&scene), before);
    }
}

#[test]
fn empty_scene_takes_no_patch_without_a_root() {
    let error = Scene::new().apply(patch(1, vec![])).unwrap_err();
    assert_eq!(error, SceneError { node: None, reason: Reason::Roots(0) });
    assert_eq!(error.to_string(), "the patch leaves 0 roots instead of one");
}

/// A chain of nodes below a new root, as deep as asked.
fn chain(depth: u32) -> Vec<PatchOp> {
    let below = (1..depth).map(|node| div(node, node - 1, 0));
    [create(0, NodeKind::Div, None, 0)].into_iter().chain(below).collect()
}

#[test]
fn depth_is_limited() {
    let limit = u32::try_from(limits::DEPTH).unwrap();
    let mut scene = Scene::new();
    let error = scene.apply(patch(1, chain(limit + 1))).unwrap_err();
    assert_eq!((error.node, error.reason), (Some(NodeId(limit)), Reason::TooDeep));
    assert_eq!(error.code(), ErrorCode::LimitExceeded);
    scene.apply(patch(1, chain(limit))).unwrap();

    // The same limit holds for what a move carries along.
    let ops = vec![div(1000, 0, 0), div(1001, 1000, 0)];
    scene.apply(patch(2, ops)).unwrap();
    let error = scene.apply(patch(3, vec![relocate(1000, limit - 2, 0)])).unwrap_err();
    assert_eq!((error.node, error.reason), (Some(NodeId(1001)), Reason::TooDeep));
    scene.apply(patch(3, vec![relocate(1000, limit - 3, 0)])).unwrap();
    assert_eq!(usize::from(scene.node(NodeId(1001)).unwrap().depth), limits::DEPTH);
}

#[test]
fn children_are_limited_at_the_end_of_the_patch() {
    let limit = u32::try_from(limits::CHILDREN).unwrap();
    let mut scene = Scene::new();
    let many = |count: u32| (1..=count).map(|node| div(node, 0, node - 1));
    let root = [create(0, NodeKind::Div, None, 0)];
    let error = scene.apply(patch(1, root.clone().into_iter().chain(many(limit + 1)).collect())).unwrap_err();
    assert_eq!((error.node, error.code()), (Some(NodeId(0)), ErrorCode::LimitExceeded));
    let swapped = root.into_iter().chain(many(limit + 1)).chain([remove(1)]);
    scene.apply(patch(1, swapped.collect())).unwrap();
    assert_eq!(scene.node(NodeId(0)).unwrap().children.len(), limits::CHILDREN);

    // Clearing the longest list one by one must not take quadratic time; it takes milliseconds.
    scene.apply(patch(2, (2..=limit + 1).map(remove).collect())).unwrap();
    assert_eq!(scene.len(), 1);
}
