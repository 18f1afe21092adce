//! Layout after the content of some nodes has changed. Each is asked again what it was asked before; where it answers the
//! same, nothing around it has to be looked at.
use guppy_wire::NodeId;
use taffy::{LayoutPartialTree as _, RunMode};

use super::layout::{IntoTaffy as _, Pass};
use super::layout_cache::LayoutCache;
use super::rows::is_placed_row;
use super::scroll;

impl Pass<'_> {
    /// Lays out again what a node with other content moves; false where that may be anything, and the tree has to be laid
    /// out from its root.
    pub(crate) fn settle_resized(&mut self, node: NodeId) -> bool {
        let mut at = node;
        loop {
            let Some(slot) = self.slots.get_mut(at) else { return true };
            let before = std::mem::take(&mut slot.cache);
            // Nobody knows of the node: it is hidden, waits to be seen, or all around it is to be laid out anyway.
            if before.is_empty() {
                return true;
            }
            if before.is_full() || !self.ask_again(at, &before) {
                return false;
            }
            if self.answers_as(at, &before) {
                return true;
            }
            if is_placed_row(self.scene, at) {
                return true;
            }
            let Some(parent) = self.scene.node(at).and_then(|of| of.parent) else { return false };
            if self.move_line(parent, at, &before) {
                return true;
            }
            at = parent;
        }
    }

    /// Asks a node what it was asked before; false where it was never laid out, so that what it holds has no place.
    pub(super) fn ask_again(&mut self, node: NodeId, before: &LayoutCache) -> bool {
        for (key, _) in &before.measured {
            self.compute_child_layout(node.into_taffy(), key.input());
        }
        let Some((input, _)) = &before.laid_out else { return false };
        debug_assert!(input.run_mode == RunMode::PerformLayout);
        self.compute_child_layout(node.into_taffy(), *input);
        true
    }

    /// Asks a list again whose rows have another height; true where nothing around it has to know: it takes the same room, and how
    /// far its content reaches shows only inside of it.
    pub(crate) fn fits_as_before(&mut self, list: NodeId) -> bool {
        let Some(slot) = self.slots.get_mut(list) else { return true };
        let before = std::mem::take(&mut slot.cache);
        let clips = scroll::clips(&slot.look.layout);
        if before.is_empty() {
            return true;
        }
        let asked = self.ask_again(list, &before);
        let size = |cache: &LayoutCache| cache.laid_out.as_ref().map(|(_, output)| output.size);
        let same = |now: &LayoutCache| now.measured == before.measured && size(now) == size(&before);
        asked && self.slots.get(list).is_some_and(|slot| clips && same(&slot.cache))
    }

    fn answers_as(&self, node: NodeId, before: &LayoutCache) -> bool {
        let Some(slot) = self.slots.get(node) else { return true };
        let now = &slot.cache;
        now.measured == before.measured && now.laid_out == before.laid_out
    }
}
