//! The two layers of a window, drawn one over the other: what is in it, and the overlays above. Each has its display list and
//! its pieces, so that what happens in one leaves the other as it was drawn.
use gpui::{
    App, AvailableSpace, Bounds, ContentMask, Context, HitboxBehavior, IntoElement, ParentElement as _, Pixels, Point,
    Styled as _, Window, div,
};
use guppy_wire::NodeId;

use super::list::{DisplayList, Hosted};
use super::paint;
use super::scroll::Thumb;
use super::segments::{Piece, Pieces};
use super::selection::Selectable;
use super::view::WindowView;
use crate::media::pictures;

#[derive(Default)]
pub(crate) struct Layer {
    pub(super) list: DisplayList,
    pieces: Pieces,
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
    fn take_up(&mut self, cx: &mut App) -> usize {
        let Some(items) = self.list.items.take() else { return 0 };
        let count = items.len();
        self.pieces.replace(items, cx);
        count
    }

    pub(super) fn paint(&mut self, window: &mut Window, cx: &mut App) {
        for at in 0..self.pieces.list.len() {
            match self.pieces.list.get(at) {
                Some(Piece::Hosted(hosted)) => {
                    if let Some(hosted) = self.list.hosted.get_mut(*hosted) {
                        paint::paint_hosted(hosted, window, cx);
                    }
                }
                _ => self.pieces.paint(at, window, cx),
            }
        }
    }

    /// What covers an element of GPUI up to the next one of them.
    fn hits_over(&self, hosted: usize) -> impl Iterator<Item = Bounds<Pixels>> {
        let from = self.list.hosted.get(hosted).map_or(0, |one| one.hits_below);
        let next = self.list.hosted.get(hosted + 1).map_or(self.list.hits.len(), |next| next.hits_below);
        self.list.hits.get(from..next).unwrap_or_default().iter().map(|hit| hit.bounds)
    }
}

impl Layers {
    pub(super) fn take_up(&mut self, window: &mut Window, cx: &mut App) -> usize {
        let items = self.window.take_up(cx) + self.above.take_up(cx);
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

impl WindowView {
    pub(super) fn prepaint_layers(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        let mut layers = std::mem::take(&mut self.layers);
        self.prepaint_layer(&mut layers.window, window, cx);
        for hit in &layers.above.list.hits {
            if !layers.window.list.hosted.is_empty() {
                window.insert_hitbox(hit.bounds, HitboxBehavior::BlockMouse);
            }
        }
        self.prepaint_layer(&mut layers.above, window, cx);
        self.layers = layers;
    }

    fn prepaint_layer(&mut self, layer: &mut Layer, window: &mut Window, cx: &mut Context<'_, Self>) {
        for at in 0..layer.pieces.list.len() {
            match layer.pieces.list.get(at) {
                Some(Piece::Hosted(hosted)) => {
                    let hosted = *hosted;
                    if let Some(one) = layer.list.hosted.get_mut(hosted) {
                        self.prepaint_hosted(one, window, cx);
                    }
                    // Elements of GPUI have hitboxes of their own, so what lies over one has to cover it there too.
                    for bounds in layer.hits_over(hosted) {
                        window.insert_hitbox(bounds, HitboxBehavior::BlockMouse);
                    }
                }
                _ => layer.pieces.prepaint(at, window, cx),
            }
        }
    }

    fn prepaint_hosted(&mut self, one: &mut Hosted, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some(mut mounted) = self.slots.get_mut(one.node).and_then(|slot| slot.mounted.take()) else { return };
        let inner = match one.picture.clone() {
            Some(picture) => picture.into_element(),
            None => mounted.draw(&one.look, window, cx),
        };
        if let Some(slot) = self.slots.get_mut(one.node) {
            slot.mounted = Some(mounted);
        }
        let room = one.bounds.size;
        let mut outer = div().w(room.width).h(room.height).opacity(one.opacity).child(inner).into_any_element();
        window.with_text_style(Some(one.look.refinement()), |window| {
            window.with_content_mask(Some(ContentMask { bounds: one.clip }), |window| {
                let available = room.map(AvailableSpace::Definite);
                outer.prepaint_as_root(one.bounds.origin, available, window, cx);
            });
        });
        one.element = Some(outer);
    }
}
