//! The stack of overlays: which are open, in which order they stand, where each is, and what it keeps from below.
use gpui::{Bounds, Context, Pixels, Size, Window};
use guppy_scene::Scene;
use guppy_wire::overlay::{self, Dismiss};
use guppy_wire::{AutoFocus, DismissReason, NodeId, Props, Side};

use super::bounds;
use super::list::Build;
use super::placement::{self, Beside, Placed};
use super::stale::Stale;
use super::view::WindowView;

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
    from: Option<NodeId>,
    returns: bool,
    had_focus: bool,
    modal: bool,
    /// What it stands beside is nowhere to be seen.
    hidden: bool,
    /// A press has just asked to close it, so the focus that goes with the press asks no more.
    asked: bool,
    placed: Option<Placed>,
    size: Size<f32>,
    told: Option<(Placed, Size<f32>)>,
    told_hidden: bool,
}

pub(super) fn props(scene: &Scene, node: NodeId) -> Option<&overlay::Props> {
    match &scene.node(node)?.props {
        Props::Overlay(own) => Some(own),
        _ => None,
    }
}

enum Anchor {
    Window,
    Point(f32, f32),
    Node(NodeId),
    /// There is no node of this id.
    Missing,
}

fn anchor(scene: &Scene, node: NodeId, props: &overlay::Props) -> Anchor {
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
            build.overlay(node, window, props.modal, backdrop);
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
    fn modal(&self) -> Option<usize> {
        self.open.iter().rposition(|open| open.modal && !open.hidden)
    }
}

/// True for the node itself too.
pub(super) fn is_inside(scene: &Scene, node: NodeId, around: NodeId) -> bool {
    std::iter::successors(Some(node), |node| scene.node(*node)?.parent).any(|node| node == around)
}

impl WindowView {
    /// The overlays around a node, innermost first.
    pub(super) fn overlays_around(&self, node: Option<NodeId>) -> Vec<NodeId> {
        if self.overlays.all.is_empty() {
            return Vec::new();
        }
        self.path(node).into_iter().filter(|node| self.slots.get(*node).is_some_and(|slot| slot.overlay)).collect()
    }

    pub(super) fn is_open(&self, node: NodeId) -> bool {
        self.overlays.open.iter().any(|open| open.node == node)
    }

    /// True when an overlay is open and where it can be seen.
    pub(super) fn shows_overlay(&self, node: NodeId) -> bool {
        self.overlays.open.iter().any(|open| open.node == node && !open.hidden)
    }

    /// True for what is below a modal overlay.
    pub(super) fn is_blocked(&self, node: NodeId) -> bool {
        let Some(at) = self.overlays.modal() else { return false };
        !self.overlays.open.iter().skip(at).any(|open| is_inside(&self.scene, node, open.node))
    }

    /// Where Tab may go: everything, or a modal overlay and what stands above it.
    pub(super) fn focus_roots(&self) -> Vec<NodeId> {
        let Some(at) = self.overlays.modal() else { return self.scene.root().into_iter().collect() };
        let roots: Vec<NodeId> = self.overlays.open.iter().skip(at).map(|open| open.node).collect();
        let within = |node: NodeId| roots.iter().any(|other| *other != node && is_inside(&self.scene, node, *other));
        let mut outer: Vec<NodeId> = roots.iter().copied().filter(|node| !within(*node)).collect();
        outer.reverse();
        outer
    }

    /// An overlay is open where its prop says so, and so are all those around it.
    fn is_to_be_open(&self, node: NodeId) -> bool {
        props(&self.scene, node).is_some_and(|props| props.open)
            && self.path(Some(node)).iter().all(|node| self.shows(*node))
    }

    /// Takes up which overlays are open now, and moves the focus into those that came and out of those that went. `focus` and
    /// `held` are what had the focus and the overlays around it, before the tree changed.
    pub(super) fn sync_overlays(
        &mut self,
        focus: Option<NodeId>,
        held: &[NodeId],
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) {
        if self.overlays.all.is_empty() && self.overlays.open.is_empty() {
            return;
        }
        let wanted: Vec<NodeId> = self.overlays.all.iter().copied().filter(|node| self.is_to_be_open(*node)).collect();
        let mut open = Vec::with_capacity(wanted.len());
        let mut closed = Vec::new();
        let mut takes: Vec<NodeId> = Vec::new();
        for mut one in std::mem::take(&mut self.overlays.open) {
            if let Some(props) = props(&self.scene, one.node).filter(|_| wanted.contains(&one.node)) {
                if props.modal && !one.modal {
                    takes.push(one.node);
                }
                (one.modal, one.returns) = (props.modal, props.return_focus);
                open.push(one);
            } else {
                closed.push(one);
            }
        }
        let new = self.in_order(wanted.into_iter().filter(|node| !open.iter().any(|one| one.node == *node)).collect());
        for node in &new {
            let Some(props) = props(&self.scene, *node) else { continue };
            open.push(Open::new(*node, focus, props));
        }
        self.overlays.open = nested_last(open, &self.scene);
        if !new.is_empty() || !closed.is_empty() {
            self.stale = self.stale.max(Stale::Overlays);
            self.give_back_focus(&closed, held, window, cx);
        }
        takes.extend(new);
        for node in takes {
            self.focus_opened(node, window, cx);
        }
    }

    /// Before a frame: styles too may show and hide overlays.
    pub(super) fn resync_overlays(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        if self.stale != Stale::Nothing && !self.overlays.all.is_empty() {
            let held = self.overlays_around(self.focus);
            self.sync_overlays(self.focus, &held, window, cx);
        }
    }

    fn in_order(&self, nodes: Vec<NodeId>) -> Vec<NodeId> {
        if nodes.len() < 2 {
            return nodes;
        }
        self.scene.preorder().map(|(node, _)| node).filter(|node| nodes.contains(node)).collect()
    }

    fn give_back_focus(&mut self, closed: &[Open], held: &[NodeId], window: &mut Window, cx: &mut Context<'_, Self>) {
        let lost = |one: &&Open| held.contains(&one.node) || (one.had_focus && self.focus.is_none());
        let lost: Vec<&Open> = closed.iter().rev().filter(lost).collect();
        if lost.is_empty() {
            return;
        }
        let back =
            lost.iter().filter(|one| one.returns).filter_map(|one| one.from).find(|node| self.takes_focus(*node));
        let around = held.iter().copied().find(|node| self.is_open(*node) && self.takes_focus(*node));
        let kept = self.focus.filter(|node| self.takes_focus(*node));
        let next = kept.or(back).or(around);
        if next != self.focus || next.is_none() {
            self.set_focus(next, window, cx);
        }
    }

    fn focus_opened(&mut self, node: NodeId, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some((wants, modal)) = props(&self.scene, node).map(|props| (props.auto_focus, props.modal)) else {
            return;
        };
        self.follow_focus(window, cx);
        if self.focus.is_some_and(|focus| is_inside(&self.scene, focus, node)) {
            return;
        }
        let asking = self.asking_for_focus(node);
        let target = match wants {
            _ if asking.is_some() => asking.unwrap_or(node),
            AutoFocus::None if !modal => return,
            AutoFocus::None | AutoFocus::Itself => node,
            AutoFocus::First => self.first_stop(node).unwrap_or(node),
        };
        if self.takes_focus(target) {
            self.set_focus(Some(target), window, cx);
        }
    }

    /// A field inside that wants the focus as it appears.
    fn asking_for_focus(&self, around: NodeId) -> Option<NodeId> {
        let mut waiting = vec![around];
        while let Some(node) = waiting.pop() {
            let Some(of) = self.scene.node(node).filter(|_| self.shows(node)) else { continue };
            if matches!(&of.props, Props::TextInput(own) if own.auto_focus) {
                return Some(node);
            }
            waiting.extend(of.children.iter().rev());
        }
        None
    }

    /// Lets go of nodes that are gone, before their numbers are given to others.
    pub(super) fn forget_in_overlays(&mut self, removed: &[NodeId]) {
        if self.overlays.all.is_empty() || removed.is_empty() {
            return;
        }
        let scene = &self.scene;
        let is_overlay = |node: NodeId| props(scene, node).is_some();
        self.overlays.all.retain(|node| is_overlay(*node) && !removed.contains(node));
        for open in &mut self.overlays.open {
            open.from = open.from.filter(|from| !removed.contains(from));
        }
    }

    /// Focus has come to a node, from another one.
    pub(super) fn note_focus(&mut self, before: Option<NodeId>) {
        let now = self.focus;
        let scene = &self.scene;
        let mut left = Vec::new();
        for open in self.overlays.open.iter_mut().rev() {
            let holds = |node: Option<NodeId>| node.is_some_and(|node| is_inside(scene, node, open.node));
            let asked = std::mem::take(&mut open.asked);
            if holds(now) {
                open.had_focus = true;
            } else if holds(before) && now.is_some() && !asked && !open.modal {
                left.push(open.node);
            }
        }
        for node in left {
            let dismisses = props(&self.scene, node).is_some_and(|props| props.dismiss_on_outside);
            if dismisses && !self.anchor_holds(node, now) {
                self.tell(node, &Dismiss { reason: DismissReason::Focus });
            }
        }
    }

    /// What it stands beside opens and closes it by itself.
    fn anchor_holds(&self, overlay: NodeId, node: Option<NodeId>) -> bool {
        let Some(props) = props(&self.scene, overlay) else { return false };
        match (anchor(&self.scene, overlay, props), node) {
            (Anchor::Node(anchor), Some(node)) => is_inside(&self.scene, node, anchor),
            _ => false,
        }
    }

    /// A button went down on `hit`: asks those to close that it is outside of, from the top down, as far as a modal one.
    pub(super) fn press_outside(&mut self, hit: Option<NodeId>, at: gpui::Point<Pixels>) {
        let mut asked = false;
        for place in (0..self.overlays.open.len()).rev() {
            let Some((node, modal)) =
                self.overlays.open.get(place).filter(|open| !open.hidden).map(|open| (open.node, open.modal))
            else {
                continue;
            };
            if self.is_pressed_inside(node, hit, at) || (asked && modal) {
                return;
            }
            let dismisses = props(&self.scene, node).is_some_and(|props| props.dismiss_on_outside);
            if dismisses
                && !self.anchor_holds(node, hit)
                && self.tell(node, &Dismiss { reason: DismissReason::Outside })
            {
                asked = true;
                if let Some(open) = self.overlays.open.get_mut(place) {
                    open.asked = true;
                }
            }
            if modal {
                return;
            }
        }
    }

    /// Below a modal overlay everything is hit as the overlay itself, which is pressed where it stands.
    fn is_pressed_inside(&self, overlay: NodeId, hit: Option<NodeId>, at: gpui::Point<Pixels>) -> bool {
        let Some(hit) = hit else { return false };
        if hit != overlay {
            return is_inside(&self.scene, hit, overlay);
        }
        self.slots.get(overlay).is_some_and(|slot| slot.place.bounds(gpui::Point::default()).contains(&at))
    }

    /// The overlay that Escape asks to close.
    pub(super) fn escapes(&self) -> Option<NodeId> {
        for open in self.overlays.open.iter().rev().filter(|open| !open.hidden) {
            let asks = props(&self.scene, open.node).is_some_and(|props| props.dismiss_on_escape)
                && self.listens::<Dismiss>(open.node);
            if asks {
                return Some(open.node);
            }
            if open.modal {
                return None;
            }
        }
        None
    }

    /// Tells JS where overlays came to stand, and of those that lost what they stand beside.
    pub(super) fn tell_placed(&mut self) {
        for at in 0..self.overlays.open.len() {
            let Some(open) = self.overlays.open.get_mut(at) else { continue };
            let knew = std::mem::replace(&mut open.told_hidden, open.hidden);
            let lost = open.hidden && !knew;
            let now = open.placed.map(|placed| (placed, open.size));
            let moved = now.filter(|now| open.told.replace(*now) != Some(*now));
            let node = open.node;
            if lost {
                self.tell(node, &Dismiss { reason: DismissReason::Anchor });
            }
            if let Some((Placed { side, x, y }, Size { width, height })) = moved {
                self.tell(node, &overlay::Placed { height, side, width, x, y });
            }
        }
    }
}

impl Open {
    fn new(node: NodeId, from: Option<NodeId>, props: &overlay::Props) -> Self {
        Self {
            node,
            from,
            returns: props.return_focus,
            had_focus: false,
            modal: props.modal,
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
fn nested_last(open: Vec<Open>, scene: &Scene) -> Vec<Open> {
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
