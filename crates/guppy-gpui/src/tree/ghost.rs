//! What is shown of a drag beside the pointer: the node as it looks, or an overlay of the program's own. It stands above all else,
//! and the pointer does not see it.
use gpui::{Bounds, Pixels, Point, point, px};
use guppy_scene::Scene;
use guppy_wire::{InputSource, NodeId, NodeKind};

use super::drag::Dragged;
use super::layout_roots::Room;
use super::list::Build;

/// Between the pointer and an overlay beside it, and from the middle of a target to what keys drag.
const BESIDE: Pixels = px(12.);

pub(super) struct Ghost {
    node: NodeId,
    /// Its upper left corner.
    corner: Point<Pixels>,
    preview: bool,
}

pub(super) fn of(dragged: &Dragged, scene: &Scene) -> Option<Ghost> {
    let node = dragged.node?;
    let own = scene.node(node)?.props.dragging();
    let preview = own.and_then(|own| own.drag_preview).map(NodeId);
    let preview = preview.filter(|preview| scene.node(*preview).is_some_and(|of| of.kind == NodeKind::Overlay));
    let aside = point(BESIDE, BESIDE);
    Some(match preview {
        Some(node) => Ghost { node, corner: dragged.at + aside, preview: true },
        None if dragged.source == InputSource::Keyboard => {
            Ghost { node, corner: dragged.at - dragged.grip + aside, preview: false }
        }
        None => Ghost { node, corner: dragged.at - dragged.grip, preview: false },
    })
}

impl Ghost {
    pub(super) fn build(&self, build: &mut Build<'_, '_>, window: Bounds<Pixels>) {
        if self.preview {
            let size = taffy::Size { width: window.size.width.into(), height: window.size.height.into() };
            let room = Room { exact: taffy::Size::NONE, most: size, least_width: 0. };
            build.pass.overlay(self.node, size, room);
        }
        build.ghost(self.node, self.corner.map(|at| at.round()), window);
    }
}
