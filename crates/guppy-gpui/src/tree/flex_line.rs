//! One item of a wrapping row became wider or narrower. Where its line still ends with the same item and is as high as
//! before, the items behind it move and nothing else does, however many lines there are. Anything else is left to taffy.
use guppy_wire::NodeId;
use taffy::{
    AlignContentKeyword, AlignItems, AvailableSpace, Direction, Display, FlexDirection, FlexWrap, LayoutInput,
    LayoutPartialTree as _, MaybeResolve as _, Position, ResolveOrZero as _, Size,
};

use super::layout::{IntoTaffy as _, Pass};
use super::layout_cache::{LayoutCache, Room};
use super::slots::MANY;

/// The row itself: what taffy makes of its style in the size it was laid out for.
struct Row {
    /// Where each line begins.
    start: f32,
    /// The room for a line.
    room: f32,
    gap: f32,
}

#[derive(Clone, Copy)]
struct Item {
    node: NodeId,
    /// Its margins; the room it takes is the sum of them and the width.
    left: f32,
    right: f32,
    width: f32,
    x: f32,
}

impl Item {
    fn outer(&self) -> f32 {
        self.width + (self.left + self.right)
    }

    /// Whether it is the first of its line, as none of them takes no room.
    fn begins(&self, row: &Row) -> bool {
        self.x == row.start + self.left
    }
}

impl Pass<'_> {
    /// Moves what stands behind a child in its line; false where more may have to change. `before` is what the child
    /// answered when the row was laid out.
    pub(super) fn move_line(&mut self, parent: NodeId, child: NodeId, before: &LayoutCache) -> bool {
        let Some(row) = self.row(parent) else { return false };
        let Some(of) = self.scene.node(parent) else { return false };
        if of.children.len() < MANY {
            return false;
        }
        let Some(at) = of.children.iter().position(|node| *node == child) else { return false };
        let (earlier, later) =
            (of.children.get(..at).unwrap_or_default(), of.children.get(at + 1..).unwrap_or_default());
        let Some(Some(item)) = self.item(child, &row) else { return false };
        let Some(width) = self.other_width(child, before, item.width) else { return false };

        // The line, and what its neighbours have to say about where it begins and ends.
        let mut line = vec![item];
        let mut above: Vec<Item> = Vec::new();
        for node in earlier.iter().rev() {
            let Some(item) = self.item(*node, &row) else { return false };
            let Some(item) = item else { continue };
            if above.is_empty() && !line.last().is_some_and(|last| last.begins(&row)) {
                line.push(item);
            } else if line.len() > 1 || above.last().is_some_and(|last| last.begins(&row)) {
                break;
            } else {
                above.push(item);
            }
        }
        line.reverse();
        above.reverse();
        let place = line.len() - 1;
        let mut next = None;
        for node in later {
            let Some(item) = self.item(*node, &row) else { return false };
            let Some(item) = item else { continue };
            if item.begins(&row) {
                next = Some(item);
                break;
            }
            line.push(item);
        }

        let changed: Vec<Item> =
            line.iter().map(|one| if one.node == child { Item { width, ..*one } } else { *one }).collect();
        let fits = |items: &[Item], beyond: Option<&Item>| {
            row.length(items) <= row.room
                && beyond.is_none_or(|item| row.length(items) + (item.outer() + row.gap) > row.room)
        };
        let first = changed.first().filter(|_| place == 0);
        let as_taffy = row.places(&line).eq(line.iter().map(|item| item.x));
        let breaks_alike =
            fits(&line, next.as_ref()) && fits(&changed, next.as_ref()) && (above.is_empty() || fits(&above, first));
        if !as_taffy
            || !breaks_alike
            || !line.iter().chain(next.as_ref()).chain(&above).all(|item| self.is_plain(item, child))
        {
            return false;
        }
        if !self.take_width(child, before, item.width, width) {
            return false;
        }
        for (item, x) in changed.iter().zip(row.places(&changed)) {
            if let Some(slot) = self.slots.get_mut(item.node) {
                slot.place.x = x;
                slot.place.width = item.width;
            }
        }
        true
    }

    fn row(&self, parent: NodeId) -> Option<Row> {
        let slot = self.slots.get(parent)?;
        let style = &slot.look.layout;
        let (input, output) = slot.cache.laid_out.as_ref()?;
        let width = input.known_dimensions.width.filter(|_| input.known_dimensions_are_definite.width)?;
        let starts = matches!(
            style.justify_content.keyword,
            AlignContentKeyword::Normal | AlignContentKeyword::Start | AlignContentKeyword::FlexStart
        );
        let plain = style.display == Display::Flex
            && style.flex_direction == FlexDirection::Row
            && style.flex_wrap == FlexWrap::Wrap
            && style.direction == Direction::Ltr
            && starts
            && style.align_items != AlignItems::BASELINE
            && style.max_size.width.is_auto()
            && style.min_size.width.is_auto()
            && style.scrollbar_width == 0.;
        // Whoever measured it has to have had the same lines before them.
        let same_lines = slot.cache.measured.iter().all(|(key, _)| key.width == Room::Known(width, true))
            && output.size.width == width;
        if !plain || !same_lines {
            return None;
        }
        let (padding, border) = (slot.place.padding, slot.place.border);
        let (left, right) = (padding.left + border.left, padding.right + border.right);
        let room = (width - (left + right)).max(0.);
        Some(Row { start: left, room, gap: style.gap.width.resolve_or_zero(Some(room), |_, _| 0.) })
    }

    /// A child as an item of the row: none where it stands in no line, and nothing at all where it is not as simple as
    /// this file wants it.
    fn item(&self, node: NodeId, row: &Row) -> Option<Option<Item>> {
        let slot = self.slots.get(node)?;
        let style = &slot.look.layout;
        if style.display == Display::None || style.position == Position::Absolute {
            return Some(None);
        }
        let side = |side: taffy::LengthPercentageAuto| side.resolve_to_option(row.room, |_, _| 0.);
        let (left, right) = (side(style.margin.left)?, side(style.margin.right)?);
        let stays = [style.inset.left, style.inset.right, style.inset.top, style.inset.bottom]
            .iter()
            .all(|inset| inset.is_auto());
        let item = Item { node, left, right, width: slot.place.width, x: slot.place.x };
        let simple = slot.lazy
            && stays
            && left >= 0.
            && right >= 0.
            && row.gap >= 0.
            && item.outer() + row.gap > 0.
            && style.flex_grow == 0.
            && style.align_self.is_none_or(|align| align != AlignItems::BASELINE);
        simple.then_some(Some(item))
    }

    /// True when the item would be as wide whatever the row was asked.
    fn is_plain(&self, item: &Item, but: NodeId) -> bool {
        item.node == but
            || self.slots.get(item.node).is_some_and(|slot| !slot.cache.is_full() && widths(&slot.cache).is_ok())
    }

    /// The width that the row gives the child now, where it gives it as much as it asks for.
    fn other_width(&self, child: NodeId, before: &LayoutCache, was: f32) -> Option<f32> {
        let slot = self.slots.get(child)?;
        let style = &slot.look.layout;
        let own = style.min_size.width.is_auto()
            && style.max_size.width.is_auto()
            && style.flex_basis.is_auto()
            && style.aspect_ratio.is_none();
        // Content makes no item narrower than its style says, and none wider.
        if own && style.size.width.maybe_resolve(Some(0.), |_, _| 0.).is_some() {
            return Some(was);
        }
        let own = own && style.size.width.is_auto();
        let (padding, border) = (slot.place.padding, slot.place.border);
        let least = (padding.left + padding.right) + (border.left + border.right);
        let used = |cache: &LayoutCache| {
            let Widths { most, least: content } = widths(cache).ok()?;
            Some(most?.max(least).max(content.unwrap_or(0.)))
        };
        if own && used(before)? == was { used(&slot.cache) } else { None }
    }

    /// Lays the child out in another width; false where it gets another height by that, in whatever way it is asked.
    fn take_width(&mut self, child: NodeId, before: &LayoutCache, was: f32, width: f32) -> bool {
        let Some((laid_out, output)) = &before.laid_out else { return false };
        if laid_out.known_dimensions.width != Some(was) {
            return false;
        }
        if let Some(slot) = self.slots.get_mut(child) {
            slot.cache.clear();
        }
        for (key, size) in &before.measured {
            let input = with_width(key.input(), was, width);
            if self.compute_child_layout(child.into_taffy(), input).size.height != size.height {
                return false;
            }
        }
        let now = self.compute_child_layout(child.into_taffy(), with_width(*laid_out, was, width));
        now.size == Size { width, ..output.size } && now.baselines == output.baselines
    }
}

impl Row {
    /// As taffy adds it up, so that it comes to the same in every bit.
    fn length(&self, items: &[Item]) -> f32 {
        items
            .iter()
            .enumerate()
            .fold(0., |length, (at, item)| length + (item.outer() + if at == 0 { 0. } else { self.gap }))
    }

    /// Where the items of a line stand, in the same way.
    fn places(&self, items: &[Item]) -> impl Iterator<Item = f32> {
        let gap = self.gap;
        items.iter().enumerate().scan(self.start, move |total, (at, item)| {
            let offset = if at == 0 { 0. } else { gap };
            let x = *total + offset + item.left;
            *total += offset + (item.left + item.right) + item.width;
            Some(x)
        })
    }
}

/// How wide a node said it is when there was all the room it wants, and when there was none.
#[derive(Default)]
struct Widths {
    most: Option<f32>,
    least: Option<f32>,
}

/// An error where it gave different answers, as when they depend on a height.
fn widths(cache: &LayoutCache) -> Result<Widths, ()> {
    let mut widths = Widths::default();
    for (key, size) in &cache.measured {
        let known = match key.width {
            Room::Free(AvailableSpace::MaxContent) => &mut widths.most,
            Room::Free(AvailableSpace::MinContent) => &mut widths.least,
            Room::Free(AvailableSpace::Definite(_)) | Room::Known(..) => continue,
        };
        if known.is_some_and(|known| known != size.width) {
            return Err(());
        }
        *known = Some(size.width);
    }
    Ok(widths)
}

fn with_width(input: LayoutInput, was: f32, width: f32) -> LayoutInput {
    let known = input.known_dimensions;
    if known.width != Some(was) {
        return input;
    }
    LayoutInput { known_dimensions: Size { width: Some(width), ..known }, ..input }
}
