//! The rows of a list in the display list, and which scrollers show their thumbs.
use std::rc::Rc;

use gpui::{Bounds, Pixels};
use guppy_wire::{NodeId, Scrollbar, State, ThemeToken};

use super::items::Item;
use super::list::{Build, Here};
use super::look::bit;
use super::row_layout::PlacedRows;

impl Build<'_, '_> {
    /// Places the rows of a list.
    pub(super) fn rows(&mut self, node: NodeId, inner: Bounds<Pixels>, clip: Bounds<Pixels>) -> PlacedRows {
        let clip = clip.intersect(&inner);
        let seen = Bounds { origin: clip.origin - inner.origin, size: clip.size };
        let placed = self.pass.place_rows(node, seen);
        if placed.tells {
            self.list.wanting.push(node);
        }
        if placed.resized && !self.pass.fits_as_before(node) {
            self.list.resized.push(node);
        }
        placed
    }

    /// Rows below those that are pinned, over bars for those that are not there yet.
    pub(super) fn visit_rows(
        &mut self,
        node: NodeId,
        children: &[NodeId],
        rows: &PlacedRows,
        inner: Bounds<Pixels>,
        here: &Here,
    ) {
        let look = self.pass.slots.get(node).map(|slot| Rc::clone(&slot.look));
        if let Some(look) = look.filter(|_| !here.hidden) {
            let color = look.theme.token(ThemeToken::Muted).opacity(here.opacity);
            for bar in &rows.missing {
                let bounds = Bounds { origin: inner.origin + bar.origin, size: bar.size };
                self.items.push(Item::Thumb { node, color, bounds, clip: here.clip });
            }
        }
        for child in children.iter().filter(|child| !rows.above.contains(child)) {
            self.visit(*child, here);
        }
        for child in &rows.above {
            self.visit(*child, here);
        }
    }

    pub(super) fn shows_thumbs(&self, node: NodeId) -> bool {
        let Some(slot) = self.pass.slots.get(node) else { return false };
        match slot.look.paint.scrollbar {
            Scrollbar::Always => true,
            Scrollbar::Hidden => false,
            Scrollbar::Scroll => {
                let moves = |scroll: &super::scroll::Scroll| scroll.lit.is_some() || scroll.told != slot.offset();
                slot.states & bit(State::Hover) != 0 || slot.scroll.as_deref().is_some_and(moves)
            }
        }
    }
}
