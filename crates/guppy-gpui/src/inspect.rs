//! What `readTree` answers: the scene with the bounds and states of the last frame that was drawn.
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use gpui::{Bounds, Pixels, Window};
use guppy_scene::Scene;
use guppy_wire::{Frame, NodeId, ReplyError, TreeNode, TreeWriter, tree_state};

use crate::outbox::{refused_frame, undecodable};
use crate::view::WindowView;

/// Kept up to date by headless windows only, so that real ones don't pay for it.
#[derive(Default)]
pub(crate) struct Inspection {
    pub(crate) bounds: HashMap<NodeId, Bounds<Pixels>>,
    pub(crate) hovered: HashSet<NodeId>,
    pub(crate) pressed: Option<NodeId>,
}

impl Inspection {
    pub(crate) fn forget(&mut self, node: NodeId) {
        self.bounds.remove(&node);
        self.hovered.remove(&node);
        if self.pressed == Some(node) {
            self.pressed = None;
        }
    }
}

pub(crate) fn tree(view: &WindowView, window: &Window) -> Vec<u8> {
    let none = RefCell::default();
    let inspection = view.inspection().map_or(&none, AsRef::as_ref).borrow();
    let mut writer = TreeWriter::new();
    for (id, node) in view.scene().preorder() {
        let bounds = inspection.bounds.get(&id).copied().unwrap_or_default();
        let scrolled = view.scroll_offset(id);
        let mut states = 0;
        let mut state = |bit: u16, holds: bool| states |= if holds { bit } else { 0 };
        let focused = view.is_focused(id, window);
        state(tree_state::FOCUSED, focused);
        state(tree_state::FOCUS_VISIBLE, focused && window.last_input_was_keyboard());
        state(tree_state::HOVERED, inspection.hovered.contains(&id));
        state(tree_state::ACTIVE, inspection.pressed == Some(id));
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
            scroll_x: (-scrolled.x).into(),
            scroll_y: (-scrolled.y).into(),
            content: node.props.content.as_deref().unwrap_or_default(),
        });
    }
    writer.finish()
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
