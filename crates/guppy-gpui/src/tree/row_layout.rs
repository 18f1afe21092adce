//! Places the rows of a list: measures those that are there, finds where the list is scrolled to, and says which rows it wants.
//! Runs as the display list is built, since what scrolls lays out nothing else.
use gpui::{Bounds, Pixels, point, px, size};
use guppy_wire::{NodeId, Props, RowPin};
use taffy::{
    AvailableSpace, Layout, LayoutInput, LayoutPartialTree as _, Line, RequestedAxis, ResolveOrZero as _, RunMode,
    Size, SizingMode,
};

use super::layout::{IntoTaffy as _, Pass};
use super::place::Place;
use super::row_heights::Heights;
use super::rows::{Rows, Shown};
use super::sides::Sides;

/// A row that shows nothing is somewhere all the same, or there would be no end of them.
const LEAST: f32 = 1.;
/// What is shown of a row that is not there yet.
const BAR: f32 = 10.;
const BAR_SHARE: f32 = 0.4;
/// Where a row stands that there is no place for.
const FAR_OFF: f32 = -1e9;

struct Child {
    node: NodeId,
    index: u32,
    pin: RowPin,
    height: f32,
}

/// What the display list has to know of placed rows.
#[derive(Default)]
pub(crate) struct PlacedRows {
    /// Drawn over the others, in this order.
    pub(crate) above: Vec<NodeId>,
    /// Bars for rows that are not there yet, from the corner inside the border.
    pub(crate) missing: Vec<Bounds<Pixels>>,
    /// JS has to be told what is wanted.
    pub(crate) tells: bool,
    /// Its content has another height than layout was told.
    pub(crate) resized: bool,
    /// It shows what it showed when it was last placed.
    pub(crate) stays: bool,
}

impl Pass<'_> {
    /// The height of all rows, as far as it is known; none where the node is no list of rows.
    pub(crate) fn natural_rows(&mut self, node: NodeId) -> Option<f32> {
        let Some(Props::Rows(own)) = self.scene.node(node).map(|of| &of.props) else { return None };
        let uniform = (own.row_height > 0.).then_some(own.row_height);
        let slot = self.slots.get_mut(node)?;
        let rows = rows_of(&mut slot.rows, uniform, own.estimated_height, own.follow_tail);
        // Which row is which is looked at when they are placed; this is only how many there are.
        let heights = &rows.heights;
        let estimate = f64::from(uniform.unwrap_or(own.estimated_height));
        let more = f64::from(own.count) - f64::from(heights.count());
        rows.natural = rows.heights.total() + more * estimate;
        Some(rows.natural.max(0.) as f32)
    }

    /// `seen` is what is in sight, from the corner inside the border.
    pub(crate) fn place_rows(&mut self, node: NodeId, seen: Bounds<Pixels>) -> PlacedRows {
        let Some(of) = self.scene.node(node) else { return PlacedRows::default() };
        let Props::Rows(own) = &of.props else { return PlacedRows::default() };
        let Some(slot) = self.slots.get_mut(node) else { return PlacedRows::default() };
        let uniform = (own.row_height > 0.).then_some(own.row_height);
        rows_of(&mut slot.rows, uniform, own.estimated_height, own.follow_tail);
        let Some(mut rows) = slot.rows.take() else { return PlacedRows::default() };
        let (place, scroll_x) = (slot.place, slot.shift().x);
        let inner = place.inner();
        let room = f32::from(inner.width) - place.padding.left - place.padding.right;
        let width = own.content_width.max(room).max(0.);
        let left = place.border.left + place.padding.left;

        let mut children = self.row_children(&of.children);
        let numbered: Vec<(NodeId, u32)> =
            children.iter().filter(|child| child.counts(own.count)).map(|child| (child.node, child.index)).collect();
        rows.renumber(own.count, &numbered, own.follow_tail);
        for child in &mut children {
            let fixed = uniform.filter(|_| child.counts(own.count));
            child.height = self.lay_out_row(child.node, left, width, fixed);
            if child.counts(own.count) {
                child.height = uniform.unwrap_or(child.height.max(LEAST));
                rows.heights.measure(child.index, child.height);
            }
        }
        let pinned = |pin: RowPin| children.iter().filter(|child| child.pin == pin).map(|child| child.height).sum();
        let (above, below): (f32, f32) = (pinned(RowPin::Top), pinned(RowPin::Bottom));
        rows.around = [place.padding.top.into(), place.padding.bottom.into()];
        let room_below = (f32::from(inner.height) - above - below).max(0.);
        (rows.room, rows.edges) = (room_below.into(), [above, below]);
        rows.seen = [seen.top(), seen.bottom()].map(|edge| (f32::from(edge) - above).clamp(0., room_below).into());

        let mut there: Vec<u32> = numbered.iter().map(|(_, index)| *index).collect();
        there.sort_unstable();
        rows.settle(own.follow_tail, false);
        if rows.goal.is_some() && missing(&rows, &there).next().is_none() {
            rows.settle(own.follow_tail, true);
        }
        let sections = stand(&rows, &children, own.count);
        let upper = place.border.top + above;
        let mut shown = Shown { offset: rows.offset(), thumb: rows.thumb(), ..Shown::default() };
        for (child, top) in children.iter().zip(sections.tops) {
            if !child.is_pinned() {
                self.move_row(child.node, upper + top);
            }
            if child.is_pinned() || (top < room_below && top + child.height > 0.) {
                shown.rows.push((child.node, top, child.height));
            }
        }
        self.stack(&children, RowPin::Top, place.border.top);
        self.stack(&children, RowPin::Bottom, place.border.top + f32::from(inner.height) - below);

        let far = rows.far();
        let mut placed = PlacedRows { above: sections.stuck.into_iter().collect(), ..PlacedRows::default() };
        placed.above.extend(children.iter().filter(|child| child.is_pinned()).map(|child| child.node));
        placed.missing = missing(&rows, &there)
            .map(|(row, height)| bar(f32::from(inner.width), above + near(rows.top(row)), near(height)))
            .collect();
        shown.missing = placed.missing.len();
        placed.stays = rows.shown == shown && shown.missing == 0;
        (rows.view, rows.shown) = (seen, shown);
        placed.resized = (rows.heights.total() - rows.natural).abs() > 0.5;
        rows.natural = rows.heights.total();
        placed.tells = rows.want(own.overscan, scroll_x.into(), room);
        if let Some(slot) = self.slots.get_mut(node) {
            let (right, bottom) =
                (width + place.padding.left + place.padding.right, near(far) + f32::from(inner.height));
            slot.reach = Sides { right, bottom, ..Sides::default() };
            slot.rows = Some(rows);
        }
        placed
    }

    /// Places rows that came and went. Whether what shows is as before, so that no new list is needed, and whether the room that
    /// the list takes is.
    pub(crate) fn place_rows_again(&mut self, node: NodeId) -> (bool, bool) {
        let Some(view) = self.slots.get(node).and_then(|slot| slot.rows.as_ref()).map(|rows| rows.view) else {
            return (false, true);
        };
        let placed = self.place_rows(node, view);
        (placed.stays && !placed.tells, !placed.resized || self.fits_as_before(node))
    }

    fn row_children(&self, nodes: &[NodeId]) -> Vec<Child> {
        let of = |node: &NodeId| match &self.scene.node(*node)?.props {
            Props::Row(own) => Some(Child { node: *node, index: own.index, pin: own.pin, height: 0. }),
            _ => None,
        };
        nodes.iter().filter_map(of).collect()
    }

    /// The height of a row; what is known of it is answered from its cache.
    fn lay_out_row(&mut self, node: NodeId, x: f32, width: f32, height: Option<f32>) -> f32 {
        let inputs = LayoutInput {
            run_mode: RunMode::PerformLayout,
            sizing_mode: SizingMode::InherentSize,
            axis: RequestedAxis::Both,
            known_dimensions: Size { width: Some(width), height },
            known_dimensions_are_definite: Size { width: true, height: true },
            parent_size: Size { width: Some(width), height: None },
            available_space: Size { width: AvailableSpace::Definite(width), height: AvailableSpace::MaxContent },
            vertical_margins_are_collapsible: Line::FALSE,
        };
        let size = self.compute_child_layout(node.into_taffy(), inputs).size;
        let Some(slot) = self.slots.get_mut(node) else { return size.height };
        let style = &slot.look.layout;
        let insets = |sides: taffy::Rect<taffy::LengthPercentage>| {
            sides.map(|side| side.resolve_or_zero(Some(width), |_, _| 0.))
        };
        slot.place = Place::of(&Layout {
            location: taffy::Point { x, y: slot.place.y },
            size,
            padding: insets(style.padding),
            border: insets(style.border),
            ..Layout::default()
        });
        size.height
    }

    fn move_row(&mut self, node: NodeId, y: f32) {
        if let Some(slot) = self.slots.get_mut(node) {
            slot.place.y = y;
        }
    }

    /// Rows that are pinned to an edge, one below the other.
    fn stack(&mut self, children: &[Child], pin: RowPin, from: f32) {
        let mut y = from;
        for child in children.iter().filter(|child| child.pin == pin) {
            self.move_row(child.node, y);
            y += child.height;
        }
    }
}

impl Child {
    fn is_pinned(&self) -> bool {
        matches!(self.pin, RowPin::Top | RowPin::Bottom)
    }

    fn counts(&self, count: u32) -> bool {
        !self.is_pinned() && self.index < count
    }
}

struct Standing {
    /// Of each child, from the upper edge of the rows.
    tops: Vec<f32>,
    stuck: Option<NodeId>,
}

/// Where rows stand; the section that is scrolled into stays at the top, as far as the next one lets it.
fn stand(rows: &Rows, children: &[Child], count: u32) -> Standing {
    let of = |child: &Child| if child.counts(count) { near(rows.top(child.index)) } else { FAR_OFF };
    let mut tops: Vec<f32> = children.iter().map(of).collect();
    let sections =
        || children.iter().enumerate().filter(|(_, child)| child.pin == RowPin::Section && child.counts(count));
    let above = |(at, _): &(usize, &Child)| tops.get(*at).is_some_and(|top| *top < 0.);
    let Some((at, stuck)) = sections().filter(above).max_by_key(|(_, child)| child.index) else {
        return Standing { tops, stuck: None };
    };
    let next = sections().filter(|(_, child)| child.index > stuck.index).min_by_key(|(_, child)| child.index);
    let pushed = next.and_then(|(next, _)| tops.get(next)).map_or(0., |top| (top - stuck.height).min(0.));
    let node = stuck.node;
    if let Some(top) = tops.get_mut(at) {
        *top = pushed;
    }
    Standing { tops, stuck: Some(node) }
}

/// The rows in sight that are no children.
fn missing<'a>(rows: &'a Rows, there: &'a [u32]) -> impl Iterator<Item = (u32, f64)> + 'a {
    let (first, last) = rows.within(0.);
    (first..last).filter(|row| there.binary_search(row).is_err()).map(|row| (row, rows.heights.height(row)))
}

fn bar(width: f32, top: f32, height: f32) -> Bounds<Pixels> {
    let thick = BAR.min(height / 2.);
    Bounds {
        origin: point(px(BAR), px(top + (height - thick) / 2.)),
        size: size(px((width * BAR_SHARE).max(0.)), px(thick)),
    }
}

fn rows_of(slot: &mut Option<Box<Rows>>, uniform: Option<f32>, estimate: f32, follows: bool) -> &mut Rows {
    let rows = slot.get_or_insert_with(|| Box::new(Rows::new(Heights::new(uniform, estimate), follows)));
    rows.heights.adopt(uniform, estimate);
    rows
}

/// What is near enough to be drawn; what is not is out of sight in any case.
fn near(value: f64) -> f32 {
    value as f32
}
