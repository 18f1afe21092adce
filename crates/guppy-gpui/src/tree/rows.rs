//! How far a list of rows is scrolled, and which rows it wants. The position is a row and how far that is scrolled past, so it
//! holds when what is above is measured, and no pixel is lost however many rows there are. `row_layout.rs` places the rows.
use std::collections::HashMap;

use gpui::{Bounds, Pixels};
use guppy_scene::Scene;
use guppy_wire::{NodeId, NodeKind, RowAlign};

use super::row_heights::Heights;

/// Less than that is rounding.
const HAIR: f64 = 0.5;

/// A row to be scrolled to, until all that shows with it was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Goal {
    pub(crate) index: u32,
    pub(crate) align: RowAlign,
}

/// What a list wants to have as children, and what JS was told of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Wanted {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) count: u32,
    pub(crate) height: f32,
    pub(crate) left: f32,
    pub(crate) width: f32,
    pub(crate) at_end: bool,
}

/// What the list shows of its rows, as far as their places go.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shown {
    /// Rows that reach into what shows, with their upper edge and their height.
    pub(crate) rows: Vec<(NodeId, f32, f32)>,
    /// How many rows of it are not there.
    pub(crate) missing: usize,
    pub(crate) offset: f64,
    /// Where the thumb stands and how long it is, in quarters of a px.
    pub(crate) thumb: [i32; 2],
}

pub(crate) struct Rows {
    pub(crate) heights: Heights,
    /// The row at the upper edge, and how far it is scrolled past; negative where there is padding above the first one.
    anchor: u32,
    past: f64,
    /// What lies before the first row and behind the last one, and what there is room for.
    pub(crate) around: [f64; 2],
    pub(crate) room: f64,
    /// What pinned rows take of the list above and below that.
    pub(crate) edges: [f32; 2],
    /// The part of that room which is in sight.
    pub(crate) seen: [f64; 2],
    pub(crate) at_end: bool,
    pub(crate) goal: Option<Goal>,
    /// The rows that were children, by node, when they were last placed.
    known: HashMap<NodeId, u32>,
    pub(crate) told: Option<Wanted>,
    pub(crate) wanted: Wanted,
    /// The height of its content that layout was last told.
    pub(crate) natural: f64,
    /// What was in sight when it was last placed, from the corner inside the border, and what it showed there.
    pub(crate) view: Bounds<Pixels>,
    pub(crate) shown: Shown,
}

impl Rows {
    pub(crate) fn new(heights: Heights, follows: bool) -> Self {
        Self {
            heights,
            anchor: 0,
            past: f64::NEG_INFINITY,
            around: [0.; 2],
            room: 0.,
            edges: [0.; 2],
            seen: [0.; 2],
            at_end: follows,
            goal: None,
            known: HashMap::new(),
            told: None,
            wanted: Wanted::default(),
            natural: 0.,
            view: Bounds::default(),
            shown: Shown::default(),
        }
    }

    pub(crate) fn total(&self) -> f64 {
        self.around[0] + self.heights.total() + self.around[1]
    }

    pub(crate) fn far(&self) -> f64 {
        (self.total() - self.room).max(0.)
    }

    pub(crate) fn offset(&self) -> f64 {
        (self.around[0] + self.heights.above(self.anchor) + self.past).clamp(0., self.far())
    }

    /// Where a row begins, from the upper edge of what shows.
    pub(crate) fn top(&self, row: u32) -> f64 {
        self.around[0] + self.heights.above(row) - self.offset()
    }

    pub(crate) fn set_offset(&mut self, offset: f64) {
        let within = offset.clamp(0., self.far()) - self.around[0];
        self.anchor = self.heights.at(within);
        self.past = within - self.heights.above(self.anchor);
    }

    /// True when it moved.
    pub(crate) fn by(&mut self, delta: f64) -> bool {
        self.to(self.offset() + delta)
    }

    /// Where the user, or the program, wants it from now on.
    pub(crate) fn to(&mut self, offset: f64) -> bool {
        let before = self.offset();
        self.set_offset(offset);
        self.at_end = self.is_at_end();
        // The end is where it is when the rows there were measured.
        let last = self.heights.count().saturating_sub(1);
        self.goal = self.at_end.then_some(Goal { index: last, align: RowAlign::End });
        self.offset() != before
    }

    pub(crate) fn can_move(&self, delta: f64) -> bool {
        (self.offset() + delta).clamp(0., self.far()) != self.offset()
    }

    /// Where its thumb would be, to a quarter of a px.
    pub(crate) fn thumb(&self) -> [i32; 2] {
        let total = self.total().max(1.);
        let quarters = |share: f64| (share * self.room * 4.).round() as i32;
        [quarters(self.offset() / total), quarters(self.room / total)]
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.far() - self.offset() < HAIR
    }

    /// Takes up how many rows there are. Those that are known tell by where they stand now what came and went above them, and
    /// what was to be seen stays where it is.
    pub(crate) fn renumber(&mut self, count: u32, rows: &[(NodeId, u32)], follows: bool) {
        let mut kept: Vec<(u32, u32)> =
            rows.iter().filter_map(|(node, now)| self.known.get(node).map(|before| (*before, *now))).collect();
        kept.sort_unstable();
        let moved = kept.iter().any(|(before, now)| before != now);
        let in_order = kept.is_sorted_by(|(_, one), (_, next)| one < next);
        if moved && in_order {
            let stays = if self.offset() > 0. || follows { self.first_to_stay(&kept) } else { None };
            let top = stays.map(|(before, _)| self.top(before));
            self.shift(&kept);
            self.heights.set_count(count);
            if let (Some((_, now)), Some(top)) = (stays, top) {
                (self.anchor, self.past) = (now, -top);
            }
        } else if moved {
            // Another order: what was measured belongs to other rows.
            let offset = self.offset();
            self.heights.forget();
            self.heights.set_count(count);
            self.set_offset(offset);
        } else {
            self.heights.set_count(count);
        }
        if self.anchor >= count {
            (self.anchor, self.past) = (count.saturating_sub(1), 0.);
        }
        self.known.clear();
        self.known.extend(rows.iter().copied());
    }

    /// The topmost row in sight that is still there.
    fn first_to_stay(&self, kept: &[(u32, u32)]) -> Option<(u32, u32)> {
        kept.iter().copied().find(|(before, _)| *before >= self.anchor)
    }

    fn shift(&mut self, kept: &[(u32, u32)]) {
        let mut shifted: i64 = 0;
        for (at, (before, now)) in kept.iter().enumerate() {
            let here = i64::from(*before) + shifted;
            let by = i64::from(*now) - here;
            let rows = u32::try_from(by.unsigned_abs()).unwrap_or(u32::MAX);
            // Where nothing above is known, it was at the start.
            let here = u32::try_from(here).unwrap_or(0);
            if by > 0 {
                self.heights.insert(if at == 0 { 0 } else { here }, rows);
            } else if by < 0 {
                self.heights.remove(if at == 0 { 0 } else { here.saturating_sub(rows) }, rows);
            }
            shifted += by;
        }
    }

    /// Brings the position to where it belongs, when everything that is there was measured.
    pub(crate) fn settle(&mut self, follows: bool, all_there: bool) {
        if follows && self.at_end {
            self.goal = None;
            self.set_offset(f64::INFINITY);
        } else if let Some(Goal { index, align }) = self.goal {
            self.set_offset(self.offset_for(index, align));
            if all_there {
                self.goal = None;
            }
        } else {
            self.set_offset(self.around[0] + self.heights.above(self.anchor) + self.past);
        }
        self.at_end = self.is_at_end();
    }

    /// Has a row come to stand where it is asked for, when the list is placed.
    pub(crate) fn head_for(&mut self, goal: Goal) {
        self.goal = Some(goal);
        self.at_end = false;
    }

    pub(crate) fn offset_for(&self, index: u32, align: RowAlign) -> f64 {
        let index = index.min(self.heights.count().saturating_sub(1));
        let start = self.around[0] + self.heights.above(index);
        let height = self.heights.height(index);
        let padding = if index + 1 >= self.heights.count() { self.around[1] } else { 0. };
        let end = start + height + padding - self.room;
        let now = self.offset();
        match align {
            RowAlign::Start => start,
            RowAlign::Center => f64::midpoint(start, end),
            RowAlign::End => end,
            RowAlign::Nearest if start < now || height > self.room => start,
            RowAlign::Nearest => now.max(end),
        }
    }

    /// The row at a height below the upper edge of the list, and how much of it is above that.
    pub(crate) fn row_over(&self, y: f32) -> Option<(u32, f32)> {
        if self.heights.count() == 0 {
            return None;
        }
        let within = self.offset() - self.around[0] + f64::from(y - self.edges[0]);
        let row = self.heights.at(within);
        let share = ((within - self.heights.above(row)) / self.heights.height(row)).clamp(0., 1.) as f32;
        Some((row, share))
    }

    /// The rows that show, or reach so far beyond.
    pub(crate) fn within(&self, beyond: f64) -> (u32, u32) {
        if self.heights.count() == 0 {
            return (0, 0);
        }
        let from = self.offset() - self.around[0];
        (self.heights.at(from + self.seen[0] - beyond), self.heights.at(from + self.seen[1] + beyond) + 1)
    }

    /// What is wanted, where JS has to be told: it shows what it was not told of, or has been told of far too much.
    pub(crate) fn want(&mut self, overscan: f32, left: f32, width: f32) -> bool {
        let beyond = f64::from(overscan);
        let (first, last) = self.within(beyond);
        let height = self.room as f32;
        self.wanted = Wanted { first, last, count: self.heights.count(), height, left, width, at_end: self.at_end };
        let Some(told) = self.told else { return true };
        let (least, most) = self.within(beyond / 2.);
        let covers = told.first <= least && told.last >= most;
        let spare = 2 * (last - first) + 8;
        let same = Wanted { first: told.first, last: told.last, ..self.wanted } == told;
        !covers || !same || told.last.saturating_sub(told.first) > spare
    }
}

/// True of a row that its list lays out, so that nothing around it depends on its size.
pub(super) fn is_placed_row(scene: &Scene, node: NodeId) -> bool {
    let parent = scene.node(node).and_then(|of| of.parent).and_then(|parent| scene.node(parent));
    parent.is_some_and(|parent| is_rows(parent.kind))
}

/// True of a list of rows, which lays out its children by itself.
pub(super) fn is_rows(kind: NodeKind) -> bool {
    kind == NodeKind::Rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(count: u32, room: f64) -> Rows {
        let mut rows = Rows::new(Heights::new(None, 20.), false);
        (rows.room, rows.seen) = (room, [0., room]);
        rows.heights.set_count(count);
        rows.settle(false, true);
        rows
    }

    fn children(of: impl Iterator<Item = (u32, u32)>) -> Vec<(NodeId, u32)> {
        of.map(|(node, index)| (NodeId(node), index)).collect()
    }

    #[test]
    fn what_shows_stays_when_rows_above_are_measured_come_or_go() {
        let mut rows = list(1000, 100.);
        let seen = children((50..60).map(|row| (row, row)));
        rows.renumber(1000, &seen, false);
        rows.to(1010.);
        assert_eq!(rows.top(51), 10.);
        rows.heights.measure(3, 500.);
        rows.settle(false, true);
        assert_eq!((rows.top(51), rows.offset()), (10., 1490.));
        rows.renumber(1007, &children((50..60).map(|row| (row, row + 7))), false);
        rows.settle(false, true);
        assert_eq!((rows.top(58), rows.heights.height(10)), (10., 500.));
        rows.renumber(1005, &children((51..60).map(|row| (row, row + 5))), false);
        rows.settle(false, true);
        assert_eq!(rows.top(56), 10.);
        // The row at the edge went, and the next one stays.
        rows.renumber(1004, &children((52..60).map(|row| (row, row + 4))), false);
        rows.settle(false, true);
        assert_eq!(rows.top(56), 30.);
    }

    #[test]
    fn another_order_leaves_the_position() {
        let mut rows = list(1000, 100.);
        rows.renumber(1000, &children((50..60).map(|row| (row, row))), false);
        rows.to(1010.);
        rows.renumber(1000, &children((50..60).map(|row| (row, 900 - row))), false);
        rows.settle(false, true);
        assert_eq!(rows.offset(), 1010.);
    }

    #[test]
    fn the_end_is_followed_until_the_user_leaves_it() {
        let mut rows = list(100, 100.);
        rows.to(f64::INFINITY);
        rows.renumber(110, &[], true);
        rows.settle(true, true);
        assert_eq!(rows.offset(), 2100.);
        rows.by(-30.);
        rows.renumber(120, &[], true);
        rows.settle(true, true);
        assert_eq!(rows.offset(), 2070.);
    }

    #[test]
    fn a_goal_holds_until_all_around_it_was_measured() {
        let mut rows = list(1000, 100.);
        rows.goal = Some(Goal { index: 500, align: RowAlign::End });
        rows.settle(false, false);
        assert_eq!(rows.offset(), 501. * 20. - 100.);
        rows.heights.measure(500, 70.);
        rows.heights.measure(498, 10.);
        rows.settle(false, true);
        assert_eq!((rows.top(500), rows.goal.is_none()), (30., true));
    }

    #[test]
    fn js_is_told_when_it_has_to_know() {
        let mut rows = list(1000, 100.);
        let told = |rows: &mut Rows, delta: f64| {
            rows.by(delta);
            let tell = rows.want(100., 0., 50.);
            if tell {
                rows.told = Some(rows.wanted);
            }
            tell
        };
        assert!(told(&mut rows, 0.));
        assert!(!told(&mut rows, 20.) && !told(&mut rows, 20.));
        assert!(told(&mut rows, 40.));
        assert_eq!(
            rows.wanted,
            Wanted { first: 0, last: 15, count: 1000, height: 100., left: 0., width: 50., at_end: false }
        );
        assert!(rows.want(100., 5., 50.));
    }
}
