//! What is selected of the static text of a window: from one text to another of the same scope.
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use gpui::{Bounds, Pixels, Point, TextAlign, px};
use guppy_wire::NodeId;

use super::letters;
use super::text::{self, TextLine};

/// A text on the screen that can be selected.
pub(crate) struct Selectable {
    pub(crate) node: NodeId,
    pub(crate) lines: Rc<[TextLine]>,
    pub(crate) line_height: f32,
    pub(crate) align: TextAlign,
    pub(crate) bounds: Bounds<Pixels>,
}

/// A place in a text.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub(super) node: NodeId,
    pub(super) byte: usize,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Unit {
    Character,
    Word,
    Text,
}

pub(crate) struct Selection {
    /// The outermost node around it that lets its text be selected.
    pub(super) scope: NodeId,
    /// The texts of the scope, by their order.
    pub(super) order: HashMap<NodeId, usize>,
    pub(super) unit: Unit,
    /// What the press picked: one place, or a word or a text.
    pub(super) from: (Spot, Spot),
    pub(super) start: Spot,
    pub(super) end: Spot,
    /// The button is down.
    pub(super) drags: bool,
}

impl Selection {
    /// What of a text is selected, where any of it is.
    pub(crate) fn range_in(&self, node: NodeId, len: usize) -> Option<Range<usize>> {
        let (at, first, last) =
            (self.order.get(&node)?, self.order.get(&self.start.node)?, self.order.get(&self.end.node)?);
        if at < first || at > last {
            return None;
        }
        let from = if at == first { self.start.byte } else { 0 };
        let to = if at == last { self.end.byte.min(len) } else { len };
        (from < to).then_some(from..to)
    }

    fn is_before(&self, one: Spot, other: Spot) -> bool {
        let place = |spot: Spot| (self.order.get(&spot.node).copied().unwrap_or(0), spot.byte);
        place(one) < place(other)
    }

    /// Reaches from what the press picked to `one` and `other`.
    pub(super) fn reach(&mut self, (one, other): (Spot, Spot)) {
        let (first, last) = self.from;
        self.start = if self.is_before(one, first) { one } else { first };
        self.end = if self.is_before(last, other) { other } else { last };
    }
}

impl Selectable {
    pub(super) fn spot(&self, at: Point<Pixels>) -> Spot {
        let row = ((at.y - self.bounds.top()) / px(self.line_height)).floor().max(0.) as usize;
        let byte = self.lines.get(row).or_else(|| self.lines.last()).map_or(0, |line| {
            let left = self.bounds.left() + text::aligned(self.align, self.bounds.size.width, line.shaped.width());
            line.start + letters::closest(&line.shaped, at.x - left)
        });
        Spot { node: self.node, byte }
    }

    /// How far it is from a place: first up and down, then sideways.
    pub(super) fn distance(&self, at: Point<Pixels>) -> (f32, f32) {
        let off = |at: Pixels, from: Pixels, to: Pixels| f32::from((from - at).max(at - to).max(px(0.)));
        (off(at.y, self.bounds.top(), self.bounds.bottom()), off(at.x, self.bounds.left(), self.bounds.right()))
    }
}
