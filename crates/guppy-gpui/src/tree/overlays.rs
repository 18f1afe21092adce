//! The stack of overlays: which are open, in which order they stand, and where each is.
use gpui::{Bounds, Pixels, Size};
use guppy_scene::Scene;
use guppy_wire::overlay;
use guppy_wire::{NodeId, Props, Side};

use super::bounds;
use super::list::Build;
use super::placement::{self, Beside, Placed};

#[derive(Default)]
pub(crate) struct Overlays {
    /// All of the tree, open or not.
    pub(super) all: Vec<NodeId>,
    /// Those that are open, the topmost last.
    pub(super) open: Vec<Open>,
}

/// An overlay that is open.
pub(crate) struct Open {
    pub(super) node: NodeId,
    /// Where the focus was when it opened.
    pub(super) from: Option<NodeId>,
    pub(super) returns: bool,
    pub(super) had_focus: bool,
    pub(super) modal: bool,
    /// What it stands beside is nowhere to be seen.
    pub(super) hidden: bool,
    /// A press has just asked to close it, so the focus that goes with the press asks no more.
    pub(super) asked: bool,
    pub(super) placed: Option<Placed>,
    pub(super) size: Size<f32>,
    pub(super) told: Option<(Placed, Size<f32>)>,
    pub(super) told_hidden: bool,
}

pub(super) fn props(scene: &Scene, node: NodeId) -> Option<&overlay::Props> {
    match &scene.node(node)?.props {
        Props::Overlay(own) => Some(own),
        _ => None,
    }
}

pub(super) fn is_modal(props: &overlay::Props) -> bool {
    props.semantics.as_ref().is_some_and(|semantics| semantics.modal)
}

pub(super) enum Anchor {
    Window,
    Point(f32, f32),
    Node(NodeId),
    /// There is no node of this id.
    Missing,
}

pub(super) fn anchor(scene: &Scene, node: NodeId, props: &overlay::Props) -> Anchor {
    if props.edge || props.side == Side::Center {
        return Anchor::Window;
    }
    if let (Some(x), Some(y)) = (props.anchor_x, props.anchor_y) {
        return Anchor::Point(x, y);
    }
    if let Some(number) = props.anchor {
        let target = NodeId(number);
        // What is inside of it stands where it stands, and is no place to begin from.
        return if number > 0 && scene.node(target).is_some() && !is_inside(scene, target, node) {
            Anchor::Node(target)
        } else {
            Anchor::Missing
        };
    }
    match scene.node(node).and_then(|of| of.parent) {
        Some(parent) if Some(parent) != scene.root() => Anchor::Node(parent),
        _ => Anchor::Window,
    }
}

impl Overlays {
    /// Lays out, places and lists what is open, the topmost last.
    pub(super) fn build(&mut self, build: &mut Build<'_, '_>, window: Bounds<Pixels>) {
        let scene = build.scene;
        let room: taffy::Size<f32> = taffy::Size { width: window.size.width.into(), height: window.size.height.into() };
        for at in 0..self.open.len() {
            let Some(node) = self.open.get(at).map(|open| open.node) else { continue };
            let Some(props) = props(scene, node) else { continue };
            let beside = match anchor(scene, node, props) {
                Anchor::Window => Some(Beside::Window),
                Anchor::Point(x, y) => Some(Beside::point(x, y)),
                Anchor::Node(target) if self.hides(scene, target) => None,
                Anchor::Node(target) => bounds::seen(scene, build.pass.slots, target, window)
                    .filter(|seen| !seen.is_out_of_sight())
                    .map(|seen| Beside::bounds(seen.whole)),
                Anchor::Missing => None,
            };
            let Some(open) = self.open.get_mut(at) else { continue };
            open.hidden = beside.is_none();
            open.placed = None;
            let Some(beside) = beside else { continue };
            build.pass.overlay(node, room, placement::room(props, beside, room));
            let Some(slot) = build.pass.slots.get_mut(node) else { continue };
            let backdrop = props.backdrop.map(|color| slot.look.theme.color(color));
            let size = taffy::Size { width: slot.place.width, height: slot.place.height };
            let placed = placement::place(props, beside, size, room);
            (slot.place.x, slot.place.y) = (placed.x, placed.y);
            open.size = Size { width: size.width, height: size.height };
            open.placed = Some(placed);
            build.overlay(node, window, is_modal(props), backdrop);
        }
    }

    pub(super) fn any(&self) -> bool {
        !self.open.is_empty()
    }

    /// True when a node is inside of an overlay that is open and cannot be seen.
    fn hides(&self, scene: &Scene, node: NodeId) -> bool {
        self.open.iter().any(|open| open.hidden && is_inside(scene, node, open.node))
    }

    /// Where the topmost modal overlay stands in the stack.
    pub(super) fn modal(&self) -> Option<usize> {
        self.open.iter().rposition(|open| open.modal && !open.hidden)
    }
}

/// True for the node itself too.
pub(super) fn is_inside(scene: &Scene, node: NodeId, around: NodeId) -> bool {
    std::iter::successors(Some(node), |node| scene.node(*node)?.parent).any(|node| node == around)
}

impl Open {
    pub(super) fn new(node: NodeId, from: Option<NodeId>, props: &overlay::Props) -> Self {
        Self {
            node,
            from,
            returns: props.return_focus,
            had_focus: false,
            modal: is_modal(props),
            hidden: false,
            asked: false,
            placed: None,
            size: Size::default(),
            told: None,
            told_hidden: false,
        }
    }
}

/// The same order, but for overlays that came to be inside of others that opened later.
pub(super) fn nested_last(open: Vec<Open>, scene: &Scene) -> Vec<Open> {
    let nodes: Vec<NodeId> = open.iter().map(|one| one.node).collect();
    let early = |at: usize, node: NodeId| nodes.iter().skip(at + 1).any(|later| is_inside(scene, node, *later));
    if !nodes.iter().enumerate().any(|(at, node)| early(at, *node)) {
        return open;
    }
    let depth = |one: &Open| scene.node(one.node).map_or(0, |of| of.depth);
    let mut sorted = open;
    sorted.sort_by_key(depth);
    sorted
}
