//! What layout answered about one node, by what it was asked. Small, and beside the node's other facts: a list of thousands
//! is asked three times a node when one of them changes its size.
use smallvec::SmallVec;
use taffy::{AvailableSpace, LayoutInput, LayoutOutput, Line, RequestedAxis, RunMode, Size, SizingMode};

/// Beyond that the oldest answer is forgotten.
const MEASURES: usize = 8;

/// As an item of a row or column is asked: they lie beside the node's other facts, and cost nothing more to free.
const USUAL: usize = 3;

#[derive(Default)]
pub(crate) struct LayoutCache {
    pub(crate) laid_out: Option<(LayoutInput, LayoutOutput)>,
    pub(crate) measured: SmallVec<[(Key, Size<f32>); USUAL]>,
    next: usize,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Key {
    /// Along each axis the known size, else the room there is.
    pub(crate) width: Room,
    height: Room,
    parent_width: Option<f32>,
    parent_height: Option<f32>,
    axis: RequestedAxis,
    mode: u8,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Room {
    Known(f32, bool),
    Free(AvailableSpace),
}

impl Key {
    fn of(input: &LayoutInput) -> Self {
        let room = |known: Option<f32>, definite: bool, free: AvailableSpace| match known {
            Some(size) => Room::Known(size, definite),
            None => Room::Free(free),
        };
        let (known, definite, free) =
            (input.known_dimensions, input.known_dimensions_are_definite, input.available_space);
        let collapsible = input.vertical_margins_are_collapsible;
        let inherent = input.sizing_mode == SizingMode::InherentSize;
        Self {
            width: room(known.width, definite.width, free.width),
            height: room(known.height, definite.height, free.height),
            parent_width: input.parent_size.width,
            parent_height: input.parent_size.height,
            axis: input.axis,
            mode: u8::from(inherent) | u8::from(collapsible.start) << 1 | u8::from(collapsible.end) << 2,
        }
    }

    /// True when a size that was asked for by this key answers `other`: the height of the parent plays no part in it.
    fn measures(&self, other: &Self) -> bool {
        let axis = self.axis == RequestedAxis::Both || self.axis == other.axis;
        axis && self.width == other.width
            && self.height == other.height
            && self.parent_width == other.parent_width
            && self.mode == other.mode
    }

    /// The question again.
    pub(crate) fn input(&self) -> LayoutInput {
        let apart = |room: Room| match room {
            Room::Known(size, definite) => (Some(size), definite, AvailableSpace::Definite(size)),
            Room::Free(free) => (None, true, free),
        };
        let ((width, width_is_definite, wide), (height, height_is_definite, high)) =
            (apart(self.width), apart(self.height));
        LayoutInput {
            run_mode: RunMode::ComputeSize,
            sizing_mode: if self.mode & 1 == 0 { SizingMode::ContentSize } else { SizingMode::InherentSize },
            axis: self.axis,
            known_dimensions: Size { width, height },
            known_dimensions_are_definite: Size { width: width_is_definite, height: height_is_definite },
            parent_size: Size { width: self.parent_width, height: self.parent_height },
            available_space: Size { width: wide, height: high },
            vertical_margins_are_collapsible: Line { start: self.mode & 2 != 0, end: self.mode & 4 != 0 },
        }
    }
}

impl LayoutCache {
    pub(crate) fn get(&self, input: &LayoutInput) -> Option<LayoutOutput> {
        let key = Key::of(input);
        match input.run_mode {
            RunMode::PerformLayout => {
                self.laid_out.as_ref().filter(|(of, _)| Key::of(of) == key).map(|(_, output)| output.clone())
            }
            RunMode::ComputeSize => {
                let found = self.measured.iter().find(|(of, _)| of.measures(&key));
                found.map(|(_, size)| LayoutOutput::from_outer_size(*size))
            }
            RunMode::PerformHiddenLayout => None,
        }
    }

    pub(crate) fn store(&mut self, input: &LayoutInput, output: LayoutOutput) {
        match input.run_mode {
            RunMode::PerformLayout => self.laid_out = Some((*input, output)),
            RunMode::ComputeSize => {
                let entry = (Key::of(input), output.size);
                match self.measured.get_mut(self.next) {
                    Some(oldest) => *oldest = entry,
                    None => self.measured.push(entry),
                }
                self.next = (self.next + 1) % MEASURES;
            }
            RunMode::PerformHiddenLayout => {}
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.laid_out.is_none() && self.measured.is_empty()
    }

    /// True when an answer may have been forgotten.
    pub(crate) fn is_full(&self) -> bool {
        self.measured.len() == MEASURES
    }

    pub(crate) fn clear(&mut self) {
        self.laid_out = None;
        self.measured.clear();
        self.next = 0;
    }
}
