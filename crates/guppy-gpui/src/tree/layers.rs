//! The two layers of a window, drawn one over the other: what is in it, and the overlays above. Each has its display list and
//! its pieces, so that what happens in one leaves the other as it was drawn.
use gpui::{App, Bounds, Pixels, Point, Size, Window};
use guppy_wire::NodeId;

use super::display::DisplayList;
use super::paint;
use super::scroll::Thumb;
use super::segments::{Piece, Pieces};
use super::selection::Selectable;
use crate::media::pictures;

#[derive(Default)]
pub(crate) struct Layer {
    pub(super) list: DisplayList,
    pub(super) pieces: Pieces,
}

#[derive(Default)]
pub(crate) struct Layers {
    pub(super) window: Layer,
    pub(super) above: Layer,
}

impl Layer {
    pub(super) fn is_empty(&self) -> bool {
        self.list.hits.is_empty() && self.pieces.list.is_empty() && self.list.items.as_ref().is_none_or(Vec::is_empty)
    }

    /// Takes a new list, and gives the texts of the one before.
    pub(super) fn replace(&mut self, list: DisplayList) -> Vec<NodeId> {
        std::mem::replace(&mut self.list, list).texts
    }

    /// Cuts a new list into pieces; how many items there are to paint.
    fn take_up(&mut self, window: Size<Pixels>, cx: &mut App) -> usize {
        let Some(items) = self.list.items.take() else { return 0 };
        let count = items.len();
        self.pieces.replace(items, window, cx);
        count
    }

    pub(super) fn paint(&mut self, window: &mut Window, cx: &mut App) {
        let mut at = 0;
        while at < self.pieces.list.len() {
            if let Some(Piece::Hosted(hosted)) = self.pieces.list.get(at)
                && let Some(hosted) = self.list.hosted.get_mut(*hosted)
            {
                paint::paint_hosted(hosted, window, cx);
            }
            at = self.pieces.paint(at, window, cx);
        }
    }

    /// What covers an element of GPUI up to the next one of them.
    pub(super) fn hits_over(&self, hosted: usize) -> impl Iterator<Item = Bounds<Pixels>> {
        let from = self.list.hosted.get(hosted).map_or(0, |one| one.hits_below);
        let next = self.list.hosted.get(hosted + 1).map_or(self.list.hits.len(), |next| next.hits_below);
        self.list.hits.get(from..next).unwrap_or_default().iter().map(|hit| hit.bounds)
    }
}

impl Layers {
    pub(super) fn take_up(&mut self, window: &mut Window, cx: &mut App) -> usize {
        let room = window.viewport_size();
        let items = self.window.take_up(room, cx) + self.above.take_up(room, cx);
        if items > 0 {
            pictures::sweep(window, cx);
        }
        items
    }

    pub(super) fn take_scrolled(&mut self) -> Vec<NodeId> {
        let mut scrolled = std::mem::take(&mut self.window.list.scrolled);
        scrolled.append(&mut self.above.list.scrolled);
        scrolled
    }

    /// Lists that want other rows, and those that have another height than layout was told.
    pub(super) fn take_wanting(&mut self) -> (Vec<NodeId>, Vec<NodeId>) {
        let lists = [&mut self.window.list, &mut self.above.list];
        let (mut wanting, mut resized) = (Vec::new(), Vec::new());
        for list in lists {
            wanting.append(&mut list.wanting);
            resized.append(&mut list.resized);
        }
        (wanting, resized)
    }

    /// The texts that can be selected, the topmost first.
    pub(super) fn selectable(&self) -> impl Iterator<Item = &Selectable> {
        self.above.list.selectable.iter().rev().chain(self.window.list.selectable.iter().rev())
    }

    /// The topmost node at a point.
    pub(super) fn hit(&self, at: Point<Pixels>) -> Option<NodeId> {
        self.above.list.hit(at).or_else(|| self.window.list.hit(at))
    }

    pub(super) fn thumb(&self, at: Point<Pixels>) -> Option<Thumb> {
        let below = || if self.above.list.is_hit(at) { None } else { self.window.list.thumb(at) };
        self.above.list.thumb(at).or_else(below)
    }
}
