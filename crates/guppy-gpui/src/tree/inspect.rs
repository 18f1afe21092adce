//! What `readTree` answers: the scene with the bounds and states of the last frame.
use std::fmt::Write as _;
use std::rc::Rc;

use gpui::{Bounds, Pixels, Point, Window, point};
use guppy_scene::Scene;
use guppy_wire::{Frame, NodeId, ReplyError, TreeNode, TreeWriter, tree_state};

use super::layout::Pass;
use super::view::WindowView;
use crate::outbox::{refused_frame, undecodable};

impl WindowView {
    pub(crate) fn describe(&mut self, window: &Window) -> Vec<u8> {
        self.settle(window);
        let mut writer = TreeWriter::new();
        let mut waiting: Vec<(NodeId, Point<Pixels>, bool)> =
            self.scene.root().into_iter().map(|root| (root, Point::default(), true)).collect();
        while let Some((id, origin, shown)) = waiting.pop() {
            self.catch_up(id, window);
            let (Some(node), Some(slot)) = (self.scene.node(id), self.slots.get(id)) else { continue };
            let shown = shown && slot.look.layout.display != taffy::Display::None;
            let bounds = if shown { slot.place.bounds(origin) } else { Bounds::default() };
            let scrolled = slot.scroll.as_ref().map(|scroll| scroll.offset).unwrap_or_default();
            let mut states = 0;
            let mut state = |bit: u16, holds: bool| states |= if holds { bit } else { 0 };
            let focused = self.has_focus(id);
            state(tree_state::FOCUSED, focused);
            state(tree_state::FOCUS_VISIBLE, focused && window.last_input_was_keyboard());
            state(tree_state::HOVERED, self.pointer.is_over(id));
            state(tree_state::ACTIVE, self.pointer.presses(id));
            state(tree_state::DISABLED, node.props.disabled());
            state(tree_state::PAINTED, bounds.size.width > gpui::px(0.) && bounds.size.height > gpui::px(0.));
            writer.push(&TreeNode {
                node: id,
                parent: node.parent,
                kind: node.kind,
                states,
                x: bounds.origin.x.into(),
                y: bounds.origin.y.into(),
                width: bounds.size.width.into(),
                height: bounds.size.height.into(),
                scroll_x: scrolled.x.into(),
                scroll_y: scrolled.y.into(),
                content: node.props.content.as_deref().unwrap_or_default(),
            });
            let inside = bounds.origin - point(scrolled.x, scrolled.y);
            waiting.extend(node.children.iter().rev().map(|child| (*child, inside, shown)));
        }
        writer.finish()
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
        self.counters.laid_out += pass.laid_out as u64;
    }
}

/// Applies frames to a scene without a window and describes what comes out, a node a line: the oracle of the test that
/// patching equals rendering afresh.
///
/// # Errors
/// The reply that a window would have given to the first frame that is refused.
pub fn inspect_frames(frames: &[&[u8]]) -> Result<String, ReplyError> {
    let mut scene = Scene::new();
    for bytes in frames {
        let frame = Frame::decode(bytes).map_err(|error| undecodable(&error))?;
        scene.apply(frame).map_err(|error| refused_frame(&error))?;
    }
    let mut text = String::new();
    for (id, node) in scene.preorder() {
        let parent = node.parent.map_or(-1, |parent| i64::from(parent.0));
        let (kind, events, props, style) = (node.kind.name(), node.events, &node.props, scene.style_of(node));
        let _ = writeln!(text, "{} {parent} {kind} {events:#x} {props:?} {style:?}", id.0);
    }
    Ok(text)
}
