//! What the window keeps of each node beside the scene: its look, where it stands, and what is transient about it.
use std::cell::OnceCell;
use std::rc::Rc;

use guppy_wire::NodeId;
use taffy::LayoutInput;

use super::layout_cache::LayoutCache;
use super::look::Look;
use super::motion::Motion;
use super::place::Place;
use super::scroll::Scroll;
use super::sides::Sides;
use super::text::TextBlock;
use super::text_look::TextLook;
use crate::elements::element::Mounted;

pub(crate) struct Slot {
    pub(crate) look: Rc<Look>,
    /// States that hold, as bits of `look::bit`.
    pub(crate) states: u16,
    /// Children of a long list or a scroller: laid out inside only when they are about to be seen.
    pub(crate) lazy: bool,
    /// It stands in the layer above the window, and takes no room in its parent.
    pub(crate) overlay: bool,
    pub(crate) place: Place,
    /// How far its content reaches, when it was last laid out inside.
    pub(crate) reach: Sides<f32>,
    pub(crate) cache: LayoutCache,
    /// Layout of the inside that waits until the node is seen.
    pub(crate) pending: Option<Box<LayoutInput>>,
    /// What text looks like inside, as far as it has been asked for.
    pub(crate) text_look: Option<Rc<TextLook>>,
    pub(crate) text: Option<Box<TextBlock>>,
    pub(crate) scroll: Option<Box<Scroll>>,
    pub(crate) mounted: Option<Box<dyn Mounted>>,
    /// On its way to another look.
    pub(crate) motion: Option<Box<Motion>>,
    /// The style it is laid out by, where what it holds has a size of its own; made when first asked for.
    pub(crate) sized: OnceCell<Option<Box<taffy::Style>>>,
    /// The last frame that it was part of.
    pub(crate) seen: u32,
}

impl Slot {
    pub(crate) fn new(look: Rc<Look>) -> Self {
        Self {
            look,
            states: 0,
            lazy: false,
            overlay: false,
            place: Place::default(),
            reach: Sides::default(),
            cache: LayoutCache::default(),
            pending: None,
            text_look: None,
            text: None,
            scroll: None,
            mounted: None,
            motion: None,
            sized: OnceCell::new(),
            seen: 0,
        }
    }

    /// False where what it holds stands for its children.
    pub(crate) fn shows_children(&self) -> bool {
        self.mounted.as_ref().is_none_or(|mounted| mounted.shows_children())
    }

    pub(crate) fn clear_layout(&mut self) {
        self.cache.clear();
        self.pending = None;
        self.sized.take();
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
