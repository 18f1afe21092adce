//! What `readTree` answers: the scene with the bounds and states of the last frame.
use std::fmt::Write as _;
use std::rc::Rc;
use std::sync::Arc;

use gpui::{App, Bounds, Pixels, Point, Window};
use guppy_scene::Scene;
use guppy_wire::replies::ReadTree;
use guppy_wire::{NodeId, Patch, ReplyError, TreeNode};

use super::layout::Pass;
use super::stick::stuck;
use super::text::Content as _;
use super::view::WindowView;
use crate::outbox::{refused_patch, undecodable};

impl WindowView {
    pub(crate) fn describe(&mut self, window: &Window, cx: &App) -> ReadTree {
        self.settle(window);
        let labels = self.field_labels(cx);
        let mut nodes = Vec::new();
        let whole = Bounds { origin: Point::default(), size: window.viewport_size() };
        let mut waiting: Vec<(NodeId, Point<Pixels>, Bounds<Pixels>, bool)> =
            self.scene.root().into_iter().map(|root| (root, Point::default(), whole, true)).collect();
        while let Some((id, origin, view, shown)) = waiting.pop() {
            self.catch_up(id, window);
            let (Some(node), Some(slot)) = (self.scene.node(id), self.slots.get(id)) else { continue };
            let shown = if slot.overlay { self.shows_overlay(id) } else { shown };
            let origin = if slot.overlay { Point::default() } else { origin };
            let shown = shown && slot.look.layout.display != taffy::Display::None;
            let paint = &slot.look.paint;
            let bounds = stuck(paint.stick, slot.place.bounds(origin + paint.offset()), view);
            let bounds = if shown { bounds } else { Bounds::default() };
            let (scrolled, [scroll_x, scroll_y]) = (slot.shift(), slot.offset());
            let Some(meaning) = self.meaning(id, &labels, cx) else { continue };
            let (held, said) = (meaning.held, meaning.said.cloned().unwrap_or_default());
            let focused = self.has_focus(id);
            nodes.push(TreeNode {
                active: self.pointer.presses(id),
                content: held.shown.map_or_else(|| Arc::from(node.content()), Arc::from),
                disabled: node.props.disabled(),
                focus_visible: focused && window.last_input_was_keyboard(),
                focused,
                height: bounds.size.height.into(),
                hovered: self.pointer.is_over(id),
                kind: node.kind,
                node: id.0,
                painted: !bounds.is_empty(),
                parent: node.parent.map(|parent| parent.0),
                scroll_x,
                scroll_y,
                value: held.value.map(Arc::from),
                role: meaning.role,
                name: Arc::from(meaning.name),
                read_only: held.read_only,
                busy: said.busy,
                checked: said.checked,
                current: said.current,
                description: meaning.description.map(Arc::from),
                expanded: said.expanded,
                has_popup: said.has_popup,
                invalid: meaning.invalid,
                level: said.level,
                live: meaning.live,
                modal: meaning.modal,
                orientation: said.orientation,
                position: said.position,
                required: said.required,
                selected: said.selected,
                set_size: said.set_size,
                value_max: said.value_max,
                value_min: said.value_min,
                value_now: said.value_now,
                value_text: said.value_text,
                width: bounds.size.width.into(),
                x: bounds.origin.x.into(),
                y: bounds.origin.y.into(),
            });
            let shown = shown && slot.shows_children();
            let inside = bounds.origin - scrolled;
            let view = slot.view(bounds).unwrap_or(view);
            let shown = shown && slot.shows_children();
            waiting.extend(node.children.iter().rev().map(|child| (*child, inside, view, shown)));
        }
        ReadTree { nodes }
    }

    /// Lays out the inside of everything around a node, so that its place is known.
    pub(super) fn lay_out_path(&mut self, node: NodeId, window: &Window) {
        for node in self.path(Some(node)).into_iter().rev() {
            self.catch_up(node, window);
        }
    }

    fn catch_up(&mut self, node: NodeId, window: &Window) {
        if self.slots.get(node).is_none_or(|slot| slot.pending.is_none()) {
            return;
        }
        let system = Rc::clone(window.text_system());
        let mut pass = Pass::new(&self.scene, &mut self.slots, &system, &self.base_text);
        pass.catch_up(node);
        let laid_out = pass.laid_out;
        self.count_laid_out(laid_out);
    }
}

/// Applies patches to a scene without a window and describes what comes out, a node a line: the oracle of the test that
/// patching equals rendering afresh.
///
/// # Errors
/// The reply that a window would have given to the first patch that is refused.
pub fn inspect_patches(patches: &[&[u8]]) -> Result<String, ReplyError> {
    let mut scene = Scene::new();
    for bytes in patches {
        let patch = Patch::decode(bytes).map_err(|error| undecodable(&error))?;
        scene.apply(patch).map_err(|error| refused_patch(&error))?;
    }
    let mut text = String::new();
    for (id, node) in scene.preorder() {
        let parent = node.parent.map_or(-1, |parent| i64::from(parent.0));
        let (kind, events, props, style) = (node.kind.name(), node.events, &node.props, scene.style_of(node));
        let _ = writeln!(text, "{} {parent} {kind} {events:#x} {props:?} {style:?}", id.0);
    }
    Ok(text)
}
