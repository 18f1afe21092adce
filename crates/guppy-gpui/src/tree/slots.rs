//! What the window keeps of each node beside the scene: its look, where it stands, and what is transient about it.
use std::rc::Rc;

use gpui::{Bounds, Pixels, Point, Size, point, px, size};
use guppy_wire::NodeId;
use taffy::{Cache, LayoutInput};

use super::convert::Sides;
use super::look::Look;
use super::scroll::Scroll;
use super::text::TextBlock;
use super::text_look::TextLook;
use crate::elements::Mounted;

pub(crate) struct Slot {
    pub(crate) look: Rc<Look>,
    /// States that hold, as bits of `look::bit`.
    pub(crate) states: u8,
    /// Children of a long list or a scroller: laid out inside only when they are about to be seen.
    pub(crate) lazy: bool,
    pub(crate) place: Place,
    pub(crate) cache: Option<Box<Cache>>,
    /// Layout of the inside that waits until the node is seen.
    pub(crate) pending: Option<Box<LayoutInput>>,
    /// What text looks like inside, as far as it has been asked for.
    pub(crate) text_look: Option<Rc<TextLook>>,
    pub(crate) text: Option<Box<TextBlock>>,
    pub(crate) scroll: Option<Box<Scroll>>,
    pub(crate) mounted: Option<Box<dyn Mounted>>,
    /// The last frame that it was part of.
    pub(crate) seen: u32,
}

/// Where a node stands in its parent, in logical px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Place {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// How far content reaches from the inner corner of the border; never negative.
    pub(crate) overflow: Sides<f32>,
    pub(crate) border: Sides<f32>,
    pub(crate) padding: Sides<f32>,
}

impl Place {
    pub(crate) fn of(layout: &taffy::Layout) -> Self {
        Self {
            x: layout.location.x,
            y: layout.location.y,
            width: layout.size.width,
            height: layout.size.height,
            overflow: reach(layout.scrollable_overflow_rect),
            border: sides(layout.border),
            padding: sides(layout.padding),
        }
    }

    pub(crate) fn bounds(&self, origin: Point<Pixels>) -> Bounds<Pixels> {
        Bounds { origin: origin + point(px(self.x), px(self.y)), size: size(px(self.width), px(self.height)) }
    }

    /// Inside of the border.
    pub(crate) fn inner(&self) -> Size<Pixels> {
        size(
            px((self.width - self.border.left - self.border.right).max(0.)),
            px((self.height - self.border.top - self.border.bottom).max(0.)),
        )
    }
}

pub(crate) fn reach(rect: taffy::Rect<f32>) -> Sides<f32> {
    Sides { top: -rect.top, right: rect.right, bottom: rect.bottom, left: -rect.left }
}

fn sides(rect: taffy::Rect<f32>) -> Sides<f32> {
    Sides { top: rect.top, right: rect.right, bottom: rect.bottom, left: rect.left }
}

impl Slot {
    pub(crate) fn new(look: Rc<Look>) -> Self {
        Self {
            look,
            states: 0,
            lazy: false,
            place: Place::default(),
            cache: None,
            pending: None,
            text_look: None,
            text: None,
            scroll: None,
            mounted: None,
            seen: 0,
        }
    }

    pub(crate) fn clear_layout(&mut self) {
        if let Some(cache) = &mut self.cache {
            cache.clear();
        }
        self.pending = None;
    }
}

/// Slots by node id, which are small and dense.
#[derive(Default)]
pub(crate) struct Slots {
    list: Vec<Option<Box<Slot>>>,
}

impl Slots {
    pub(crate) fn get(&self, node: NodeId) -> Option<&Slot> {
        self.list.get(node.index())?.as_deref()
    }

    pub(crate) fn get_mut(&mut self, node: NodeId) -> Option<&mut Slot> {
        self.list.get_mut(node.index())?.as_deref_mut()
    }

    pub(crate) fn insert(&mut self, node: NodeId, slot: Slot) {
        let at = node.index();
        if self.list.len() <= at {
            self.list.resize_with(at + 1, || None);
        }
        if let Some(place) = self.list.get_mut(at) {
            *place = Some(Box::new(slot));
        }
    }

    pub(crate) fn remove(&mut self, node: NodeId) -> Option<Box<Slot>> {
        let removed = self.list.get_mut(node.index()).and_then(Option::take);
        while self.list.last().is_some_and(Option::is_none) {
            self.list.pop();
        }
        if self.list.capacity() > 2 * self.list.len() + 64 {
            self.list.shrink_to_fit();
        }
        removed
    }
}
