//! Boxes that rove: one Tab stop for all that takes focus inside, and keys that move among it.
use gpui::{Bounds, Context, Keystroke, Modifiers, Pixels, Window, px};
use guppy_wire::{Checked, NodeId, Role, Roving, Semantics};

use super::bounds;
use super::view::WindowView;

/// Half a pixel is rounding, and no other row.
const SAME: f32 = 0.5;

impl WindowView {
    fn roves(&self, node: NodeId) -> Roving {
        self.scene.node(node).map_or(Roving::None, |of| of.props.roving())
    }

    /// The boxes that rove around a node, innermost first, within its layer.
    fn roving_around(&self, node: NodeId) -> Vec<NodeId> {
        self.layer_path(Some(node)).into_iter().filter(|node| self.roves(*node) != Roving::None).collect()
    }

    /// Each box around the focus remembers who has it.
    pub(super) fn note_roved(&mut self) {
        let Some(focus) = self.focus else { return };
        for around in self.roving_around(focus) {
            if around != focus {
                self.roved.last.insert(around, focus);
            }
        }
    }

    pub(super) fn forget_roved(&mut self, removed: &[NodeId]) {
        if !self.roved.last.is_empty() && !removed.is_empty() {
            let slots = &self.slots;
            self.roved.last.retain(|around, last| slots.get(*around).is_some() && slots.get(*last).is_some());
        }
    }

    /// For a box that roves: where Tab stops in it, and the overlays inside, which are no part of it.
    pub(super) fn roving_stops(&self, node: NodeId) -> Option<(Option<NodeId>, Vec<NodeId>)> {
        if self.roves(node) == Roving::None {
            return None;
        }
        let mut overlays = Vec::new();
        let members = self.members(node, &mut overlays);
        Some((self.stop_of(node, &members), overlays))
    }

    /// The first place that Tab would come to inside of a node.
    pub(super) fn first_stop(&self, node: NodeId) -> Option<NodeId> {
        let mut waiting = vec![node];
        let mut first: Option<(i32, NodeId)> = None;
        while let Some(at) = waiting.pop() {
            if !self.shows(at) {
                continue;
            }
            let (stop, inside) = match self.roving_stops(at) {
                Some(stops) => stops,
                None => {
                    let stops = at != node && self.is_member(at) && self.tab_index(at) >= 0;
                    (stops.then_some(at), self.scene.node(at)?.children.to_vec())
                }
            };
            if let Some(stop) = stop {
                let index = self.tab_index(stop).max(0);
                first = first.filter(|(before, _)| *before <= index).or(Some((index, stop)));
            }
            waiting.extend(inside.iter().rev());
        }
        first.map(|(_, stop)| stop)
    }

    fn tab_index(&self, node: NodeId) -> i32 {
        self.scene.node(node).map_or(0, |of| of.props.tab_index())
    }

    fn is_member(&self, node: NodeId) -> bool {
        self.asks_for_focus(node) && !self.is_hidden(node)
    }

    /// The last that had the focus, else the one that is selected, else the first.
    fn stop_of(&self, around: NodeId, members: &[NodeId]) -> Option<NodeId> {
        let last = self.roved.last.get(&around).copied().filter(|last| members.contains(last));
        let reached = || members.iter().copied().filter(|node| self.tab_index(*node) >= 0);
        last.or_else(|| reached().find(|node| self.is_chosen(*node))).or_else(|| reached().next())
    }

    fn is_chosen(&self, node: NodeId) -> bool {
        let semantics = self.scene.node(node).and_then(|of| of.props.semantics());
        // A ticked item of a menu is not where one stands, but the radio button that is on is.
        let stands = |of: &Semantics| of.checked == Some(Checked::On) && of.role == Some(Role::Radio);
        semantics.is_some_and(|of| of.selected == Some(true) || stands(of))
    }

    /// What takes focus inside, in the order of the tree; a box that roves by itself is there with its own stop.
    fn members(&self, around: NodeId, overlays: &mut Vec<NodeId>) -> Vec<NodeId> {
        let mut found = Vec::new();
        let mut waiting: Vec<NodeId> =
            self.scene.node(around).map_or(Vec::new(), |of| of.children.iter().rev().copied().collect());
        while let Some(node) = waiting.pop() {
            if !self.shows(node) {
                continue;
            }
            if self.is_overlay(node) {
                overlays.push(node);
                continue;
            }
            if self.is_member(node) {
                found.push(node);
            }
            if self.roves(node) == Roving::None {
                waiting.extend(self.scene.node(node).into_iter().flat_map(|of| of.children.iter().rev()));
            } else {
                let inner = self.members(node, overlays);
                found.extend(self.stop_of(node, &inner));
            }
        }
        found
    }

    /// Moves the focus by a key, in the innermost box around it that has a use for the key.
    pub(super) fn rove(&mut self, stroke: &Keystroke, window: &mut Window, cx: &mut Context<'_, Self>) -> bool {
        let Some(focus) = self.focus else { return false };
        let around = self.roving_around(focus);
        if around.is_empty() || self.slots.get(focus).is_some_and(|slot| slot.mounted.is_some()) && is_letter(stroke) {
            return false;
        }
        for node in around {
            let target = self.rove_in(node, focus, stroke, window, cx);
            if let Some(target) = target {
                if target != focus {
                    self.set_focus(Some(target), window, cx);
                    self.reveal(target, window);
                }
                return true;
            }
        }
        false
    }

    /// Who gets the focus; none where the box has no use for the key.
    fn rove_in(
        &mut self,
        around: NodeId,
        focus: NodeId,
        stroke: &Keystroke,
        window: &Window,
        cx: &Context<'_, Self>,
    ) -> Option<NodeId> {
        let members = self.members(around, &mut Vec::new());
        if self.scene.node(around)?.props.typeahead() && is_letter(stroke) {
            return self.find_typed(around, focus, &members, stroke, cx);
        }
        let Modifiers { control, alt, shift, platform, .. } = stroke.modifiers;
        if control || alt || shift || platform {
            return None;
        }
        let key = stroke.key.as_str();
        let mode = self.roves(around);
        let Some(at) = members.iter().position(|node| *node == focus) else {
            let enters = steps(mode, key).is_some() || matches!(key, "home" | "end") || is_row_key(mode, key);
            return self.stop_of(around, &members).filter(|_| enters);
        };
        let loops = self.scene.node(around)?.props.loops();
        if let Some(forward) = steps(mode, key) {
            let count = members.len();
            let next = match (forward, loops) {
                (true, true) => (at + 1) % count,
                (true, false) => (at + 1).min(count - 1),
                (false, true) => (at + count - 1) % count,
                (false, false) => at.saturating_sub(1),
            };
            return members.get(next).copied();
        }
        match key {
            "home" | "end" if mode == Roving::Grid => {
                let places = self.places(&members, window);
                let row: Vec<usize> = (0..members.len()).filter(|other| same_row(&places, at, *other)).collect();
                let end = if key == "home" { row.first() } else { row.last() };
                members.get(*end?).copied()
            }
            "home" => members.first().copied(),
            "end" => members.last().copied(),
            "up" | "down" if is_row_key(mode, key) => {
                let places = self.places(&members, window);
                members.get(next_row(&places, at, key == "down").unwrap_or(at)).copied()
            }
            "pageup" | "pagedown" => self.page(&members, at, key == "pagedown", window),
            _ => None,
        }
    }

    fn places(&mut self, members: &[NodeId], window: &Window) -> Vec<Option<Bounds<Pixels>>> {
        self.settle(window);
        for node in members {
            self.lay_out_path(*node, window);
        }
        let whole = Bounds { origin: gpui::Point::default(), size: window.viewport_size() };
        let place = |node: &NodeId| bounds::seen(&self.scene, &self.slots, *node, whole).map(|seen| seen.whole);
        members.iter().map(place).collect()
    }

    /// The member that is nearly a page of the scroller away; none where nothing scrolls.
    fn page(&mut self, members: &[NodeId], at: usize, down: bool, window: &Window) -> Option<NodeId> {
        let node = members.get(at).copied()?;
        let room = self.layer_path(Some(node)).into_iter().skip(1).find_map(|around| {
            let slot = self.slots.get(around)?;
            let far = slot.far();
            (far.y > px(0.)).then(|| slot.place.inner().height)
        })?;
        let places = self.places(members, window);
        let from = places.get(at).copied().flatten()?;
        let within = |other: &usize| {
            places.get(*other).copied().flatten().is_some_and(|place| {
                let beyond = if down { place.bottom() - from.top() } else { from.bottom() - place.top() };
                beyond <= room + px(SAME)
            })
        };
        let reached =
            if down { (at..members.len()).take_while(within).last() } else { (0..=at).rev().take_while(within).last() };
        let least = if down { (at + 1).min(members.len() - 1) } else { at.saturating_sub(1) };
        let reached = reached.map_or(least, |reached| if down { reached.max(least) } else { reached.min(least) });
        members.get(reached).copied()
    }

    /// The next member that begins with what has been typed. One letter again and again goes through all that begin with it.
    fn find_typed(
        &mut self,
        around: NodeId,
        focus: NodeId,
        members: &[NodeId],
        stroke: &Keystroke,
        cx: &Context<'_, Self>,
    ) -> Option<NodeId> {
        let letter = stroke.key_char.as_deref()?;
        let now = cx.background_executor().now();
        if letter == " " {
            if !self.roved.is_typing(around, now) {
                return None;
            }
            self.roved.typed_space = true;
        }
        let typed = self.roved.type_letter(around, letter, now).to_lowercase();
        let first = typed.chars().next()?;
        let again = typed.chars().all(|letter| letter == first);
        let wanted = if again { first.to_string() } else { typed.clone() };
        let at = members.iter().position(|node| *node == focus).unwrap_or(0);
        let count = members.len();
        // With one letter the search begins after the focus, with more at it: it may still fit.
        let from = if again { at + 1 } else { at };
        let order = (0..count).filter_map(|step| members.get((from + step) % count).copied());
        let found = order.into_iter().find(|node| self.name_of(*node).starts_with(&wanted));
        found.or(Some(focus))
    }

    fn name_of(&self, node: NodeId) -> String {
        let Some(of) = self.scene.node(node) else { return String::new() };
        if let Some(label) = of.props.label() {
            return label.trim_start().to_lowercase();
        }
        let mut text = String::new();
        let mut waiting = vec![node];
        while let Some(node) = waiting.pop() {
            let Some(of) = self.scene.node(node).filter(|_| self.shows(node)) else { continue };
            text.push_str(super::text::Content::content(of));
            waiting.extend(of.children.iter().rev());
        }
        text.trim_start().to_lowercase()
    }

    /// In menus the pointer takes the focus along.
    pub(super) fn focus_hovered(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        let over = self.pointer.over.clone();
        let Some(node) = over.iter().copied().find(|node| self.is_member(*node) && self.takes_focus(*node)) else {
            return;
        };
        let follows = |around: &NodeId| self.scene.node(*around).is_some_and(|of| of.props.focus_on_hover());
        if Some(node) != self.focus && self.roving_around(node).iter().any(follows) {
            self.set_focus(Some(node), window, cx);
        }
    }
}

fn is_letter(stroke: &Keystroke) -> bool {
    let Modifiers { control, alt, platform, .. } = stroke.modifiers;
    let one =
        stroke.key_char.as_ref().is_some_and(|text| text.chars().count() == 1 && !text.chars().any(char::is_control));
    one && !control && !alt && !platform
}

/// Whether a key goes on or back along the list; none where it does neither.
fn steps(mode: Roving, key: &str) -> Option<bool> {
    let (across, down) = match mode {
        Roving::None => (false, false),
        Roving::Horizontal | Roving::Grid => (true, false),
        Roving::Vertical => (false, true),
        Roving::Both => (true, true),
    };
    match key {
        "left" if across => Some(false),
        "right" if across => Some(true),
        "up" if down => Some(false),
        "down" if down => Some(true),
        _ => None,
    }
}

fn is_row_key(mode: Roving, key: &str) -> bool {
    mode == Roving::Grid && matches!(key, "up" | "down")
}

type Places = [Option<Bounds<Pixels>>];

fn at(places: &Places, index: usize) -> Option<Bounds<Pixels>> {
    places.get(index).copied().flatten()
}

fn same_row(places: &Places, one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (at(places, one), at(places, other)) else { return false };
    let middle = other.center().y;
    middle >= one.top() && middle <= one.bottom()
}

/// In the nearest row above or below, the member that is nearest across.
fn next_row(places: &Places, from: usize, down: bool) -> Option<usize> {
    let here = at(places, from)?;
    let beyond = |place: &Bounds<Pixels>| {
        if down { place.top() >= here.bottom() - px(SAME) } else { place.bottom() <= here.top() + px(SAME) }
    };
    let candidates = || (0..places.len()).filter_map(|index| Some((index, at(places, index).filter(beyond)?)));
    let away = |place: &Bounds<Pixels>| {
        f32::from(if down { place.top() - here.bottom() } else { here.top() - place.bottom() })
    };
    let nearest = candidates().map(|(_, place)| away(&place)).min_by(f32::total_cmp)?;
    let across = |place: &Bounds<Pixels>| f32::from(place.center().x - here.center().x).abs();
    candidates()
        .filter(|(_, place)| away(place) <= nearest + SAME)
        .min_by(|(_, one), (_, other)| across(one).total_cmp(&across(other)))
        .map(|(index, _)| index)
}
