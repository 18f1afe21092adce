//! The pointer selects text, by characters, words or whole texts; keys copy it, or select all of it.
use std::collections::HashMap;

use gpui::{ClipboardItem, Context, MouseDownEvent, Pixels, Point};
use guppy_wire::NodeId;
use unicode_segmentation::UnicodeSegmentation as _;

use super::rich;
use super::selection::{Selection, Spot, Unit};
use super::slots::Slots;
use super::view::WindowView;

impl WindowView {
    /// A press on text begins a selection; any other one ends it.
    pub(super) fn press_text(&mut self, event: &MouseDownEvent, path: &[NodeId]) {
        let at = event.position;
        if let Some(before) = self.selection.take() {
            self.touch(before.scope);
        }
        let pressed = path.iter().any(|node| self.scene.node(*node).is_some_and(|of| of.props.focusable()));
        let found = self.layers.selectable().find(|one| path.contains(&one.node) && one.bounds.contains(&at));
        let Some(found) = found.filter(|_| !pressed) else { return };
        let spot = found.spot(at);
        let Some(scope) = self.scope_of(spot.node) else { return };
        let unit = match event.click_count {
            0 | 1 => Unit::Character,
            2 => Unit::Word,
            _ => Unit::Text,
        };
        let from = self.unit_at(spot, unit);
        let order = self.texts_in(scope);
        self.selection = Some(Selection { scope, order, unit, from, start: from.0, end: from.1, drags: true });
        self.touch(scope);
    }

    /// The pointer has moved with the button down; true when that selects.
    pub(super) fn drag_text(&mut self, at: Point<Pixels>) -> bool {
        let Some(selection) = self.selection.as_ref().filter(|selection| selection.drags) else { return false };
        let inside = self.layers.selectable().filter(|one| selection.order.contains_key(&one.node));
        let nearest = inside.min_by(|one, other| {
            one.distance(at).partial_cmp(&other.distance(at)).unwrap_or(std::cmp::Ordering::Equal)
        });
        let Some(spot) = nearest.map(|one| one.spot(at)) else { return true };
        let reached = self.unit_at(spot, selection.unit);
        if let Some(selection) = &mut self.selection {
            selection.reach(reached);
            let scope = selection.scope;
            self.touch(scope);
        }
        true
    }

    pub(super) fn release_text(&mut self) {
        if let Some(selection) = &mut self.selection {
            selection.drags = false;
        }
    }

    /// Ctrl-C and Ctrl-A; true when the key was for the selection.
    pub(super) fn selection_key(&mut self, key: &str, cx: &mut Context<'_, Self>) -> bool {
        let Some(selection) = &mut self.selection else { return false };
        match key {
            "c" => {
                let text = self.selected_text();
                if text.is_empty() {
                    return false;
                }
                cx.write_to_clipboard(ClipboardItem::new_string(text));
            }
            "a" => {
                let last = selection.order.iter().max_by_key(|(_, at)| **at).map(|(node, _)| *node);
                let first = selection.order.iter().min_by_key(|(_, at)| **at).map(|(node, _)| *node);
                let (Some(first), Some(last)) = (first, last) else { return false };
                let from = (Spot { node: first, byte: 0 }, Spot { node: last, byte: usize::MAX });
                (selection.from, selection.start, selection.end) = (from, from.0, from.1);
                let scope = selection.scope;
                self.touch(scope);
            }
            _ => return false,
        }
        cx.notify();
        true
    }

    /// What is selected, a line a text.
    pub(crate) fn selected_text(&mut self) -> String {
        let Some(selection) = &self.selection else { return String::new() };
        let mut nodes: Vec<(usize, NodeId)> = selection.order.iter().map(|(node, at)| (*at, *node)).collect();
        nodes.sort_unstable_by_key(|(at, _)| *at);
        let mut texts = Vec::new();
        for (_, node) in nodes {
            let content = rich::paragraph(&self.scene, &mut self.slots, &self.base_text, node).content;
            let range = selection.range_in(node, content.len());
            if let Some(part) = range.and_then(|range| content.get(range)) {
                texts.push(part.to_owned());
            }
        }
        texts.join("\n")
    }

    /// After nodes have come or gone: what is selected stays while both of its ends are there.
    pub(super) fn renew_selection(&mut self) {
        let Some(selection) = &self.selection else { return };
        let scope = selection.scope;
        let order = self.texts_in(scope);
        let Some(selection) = &mut self.selection else { return };
        let there = |spot: Spot| order.contains_key(&spot.node);
        if there(selection.start) && there(selection.end) && there(selection.from.0) && there(selection.from.1) {
            selection.order = order;
        } else {
            self.selection = None;
        }
    }

    fn scope_of(&self, node: NodeId) -> Option<NodeId> {
        let mut scope = None;
        for node in self.path(Some(node)) {
            match self.slots.get(node)?.look.text.selectable {
                Some(true) => scope = Some(node),
                Some(false) => break,
                None => {}
            }
        }
        scope
    }

    fn texts_in(&self, scope: NodeId) -> HashMap<NodeId, usize> {
        let mut order = HashMap::new();
        let mut waiting = vec![scope];
        while let Some(node) = waiting.pop() {
            let Some(of) = self.scene.node(node) else { continue };
            let no_text = node != scope && selectable(&self.slots, node) == Some(false);
            if no_text {
                continue;
            }
            if rich::is_text(of.kind) {
                order.insert(node, order.len());
            } else {
                waiting.extend(of.children.iter().rev());
            }
        }
        order
    }

    fn unit_at(&mut self, spot: Spot, unit: Unit) -> (Spot, Spot) {
        if unit == Unit::Character {
            return (spot, spot);
        }
        let content = rich::paragraph(&self.scene, &mut self.slots, &self.base_text, spot.node).content;
        let word = |(start, word): (usize, &str)| {
            (start..start + word.len()).contains(&spot.byte).then_some((start, word.len()))
        };
        let (start, len) = match unit {
            Unit::Word => content.split_word_bound_indices().find_map(word).unwrap_or((spot.byte, 0)),
            _ => (0, content.len()),
        };
        (Spot { byte: start, ..spot }, Spot { byte: start + len, ..spot })
    }
}

fn selectable(slots: &Slots, node: NodeId) -> Option<bool> {
    slots.get(node)?.look.text.selectable
}
