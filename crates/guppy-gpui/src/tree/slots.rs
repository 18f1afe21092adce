//! What the window keeps of each node beside the scene: its look, where it stands, and what is transient about it.
use std::cell::OnceCell;
use std::rc::Rc;

use guppy_wire::NodeId;
use taffy::LayoutInput;

use super::layout_cache::LayoutCache;
use super::look::Look;
use super::motion::Motion;
use super::place::Place;
use super::rows::Rows;
use super::scroll::Scroll;
use super::sides::Sides;
use super::text::TextBlock;
use super::text_look::TextLook;
use crate::elements::element::Mounted;

/// With so many children, those that nobody sees are laid out no deeper than their size.
pub(crate) const MANY: usize = 24;
/// As many in a row of a list: most of the cells of a wide table lie beside what shows.
pub(crate) const CELLS: usize = 8;

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
    /// Where a list of rows is scrolled to.
    pub(crate) rows: Option<Box<Rows>>,
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
            rows: None,
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

/// So many slots are one piece of memory: thousands of nodes come and go with few calls for any.
const CHUNK: usize = 64;

#[derive(Default)]
struct Chunk {
    slots: Vec<Option<Slot>>,
    used: usize,
}

/// Slots by node id, which are small and dense.
#[derive(Default)]
pub(crate) struct Slots {
    chunks: Vec<Chunk>,
}

impl Slots {
    pub(crate) fn get(&self, node: NodeId) -> Option<&Slot> {
        let at = node.index();
        self.chunks.get(at / CHUNK)?.slots.get(at % CHUNK)?.as_ref()
    }

    pub(crate) fn get_mut(&mut self, node: NodeId) -> Option<&mut Slot> {
        let at = node.index();
        self.chunks.get_mut(at / CHUNK)?.slots.get_mut(at % CHUNK)?.as_mut()
    }

    pub(crate) fn insert(&mut self, node: NodeId, slot: Slot) {
        let at = node.index();
        if self.chunks.len() <= at / CHUNK {
            self.chunks.resize_with(at / CHUNK + 1, Chunk::default);
        }
        let Some(chunk) = self.chunks.get_mut(at / CHUNK) else { return };
        if chunk.slots.is_empty() {
            chunk.slots.resize_with(CHUNK, || None);
        }
        if let Some(place) = chunk.slots.get_mut(at % CHUNK) {
            chunk.used += usize::from(place.is_none());
            *place = Some(slot);
        }
    }

    pub(crate) fn remove(&mut self, node: NodeId) {
        let at = node.index();
        let Some(chunk) = self.chunks.get_mut(at / CHUNK) else { return };
        let Some(place) = chunk.slots.get_mut(at % CHUNK) else { return };
        chunk.used -= usize::from(place.take().is_some());
        if chunk.used == 0 {
            chunk.slots = Vec::new();
        }
        while self.chunks.last().is_some_and(|chunk| chunk.used == 0) {
            self.chunks.pop();
        }
        if self.chunks.capacity() > 2 * self.chunks.len() + 64 {
            self.chunks.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::paint_ops::Paint;
    use crate::tree::text_ops::TextOps;

    #[test]
    fn slots_come_and_go_and_leave_no_memory_behind() {
        let (layout, paint, text) = (taffy::Style::default(), Paint::default(), TextOps::default());
        let look = Rc::new(Look { layout, paint, text, theme: Rc::default() });
        let mut slots = Slots::default();
        for id in [1, 63, 64, 1000] {
            slots.insert(NodeId(id), Slot::new(Rc::clone(&look)));
            slots.insert(NodeId(id), Slot { lazy: true, ..Slot::new(Rc::clone(&look)) });
        }
        assert!(slots.get(NodeId(1000)).is_some_and(|slot| slot.lazy) && slots.get(NodeId(2)).is_none());
        for id in [1, 1, 2, 64, 63, 5000] {
            slots.remove(NodeId(id));
        }
        assert!(slots.get(NodeId(63)).is_none() && slots.get_mut(NodeId(1000)).is_some());
        let allocated: usize = slots.chunks.iter().map(|chunk| chunk.slots.len()).sum();
        assert_eq!(allocated, CHUNK);
        slots.remove(NodeId(1000));
        assert!(slots.chunks.is_empty());
    }
}
