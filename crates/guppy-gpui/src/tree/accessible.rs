//! The tree of a window as AccessKit's nodes: each node of ours that shows is one, with text that is edited as runs below it.
use std::collections::HashMap;

use accesskit::{Action, AriaCurrent, HasPopup, Invalid, Node, NodeId as Id, Orientation, Rect, Toggled};
use gpui::{App, Bounds, Pixels, Point};
use guppy_wire::events::{Click, ContextMenu, SetValue};
use guppy_wire::{Checked, Current, EventPayload, Live, NodeId, Popup, Role, Semantics};
use unicode_segmentation::UnicodeSegmentation as _;

use super::reader::Nodes;
use super::roles;
use super::scroll;
use super::semantics::{Meaning, hides_children};
use super::stick::stuck;
use super::view::WindowView;
use crate::elements::element::Described;

/// Runs of text have ids above those of nodes.
const RUNS: u64 = 1 << 33;
const MOST_LINES: u64 = 1 << 20;

pub(super) fn id(node: NodeId) -> Id {
    Id(u64::from(node.0) + 1)
}

/// The node that an id stands for; none for the window. A run stands for the node it is in.
pub(super) fn node(id: Id) -> Option<NodeId> {
    let number = if id.0 >= RUNS { (id.0 - RUNS) / MOST_LINES } else { id.0.checked_sub(1)? };
    u32::try_from(number).ok().map(NodeId)
}

/// Where a node stands that is about to be told.
struct Next {
    node: NodeId,
    origin: Point<Pixels>,
    /// Of the nearest node around it that has been laid out.
    around: Bounds<Pixels>,
    /// The inside of the scroller around it.
    view: Bounds<Pixels>,
    hidden: bool,
    /// What items in it are counted in: the sets around it, outermost first.
    sets: Vec<(Role, Id)>,
}

impl WindowView {
    /// The whole tree, in which parents come before children. A part of a list that was never in view has no place yet, and
    /// stands where its list does.
    pub(super) fn accessible_nodes(&self, scale: f32, cx: &App) -> Nodes {
        let mut nodes: Nodes = Vec::new();
        let labels = self.field_labels(cx);
        let mut sizes: HashMap<Id, usize> = HashMap::new();
        let root = self.scene.root().filter(|root| self.is_laid_out(*root));
        let mut waiting: Vec<Next> = Vec::new();
        waiting.extend(root.map(|node| Next {
            node,
            origin: Point::default(),
            around: Bounds::default(),
            view: Bounds::default(),
            hidden: false,
            sets: Vec::new(),
        }));
        while let Some(next) = waiting.pop() {
            let (Some(of), Some(slot), Some(meaning)) =
                (self.scene.node(next.node), self.slots.get(next.node), self.meaning(next.node, &labels, cx))
            else {
                continue;
            };
            let origin = if slot.overlay { Point::default() } else { next.origin };
            let bounds = stuck(slot.look.paint.stick, slot.place.bounds(origin), next.view);
            let bounds = if bounds.is_empty() { next.around } else { bounds };
            let hidden = slot.look.paint.hidden.unwrap_or(next.hidden);
            let mut told =
                if hidden { Node::new(accesskit::Role::GenericContainer) } else { self.told(next.node, &meaning) };
            told.set_bounds(rect(bounds, scale));
            if let Some(set) = next.sets.iter().rev().find(|(set, _)| roles::counts(meaning.role, *set)) {
                let count = sizes.entry(set.1).or_default();
                *count += 1;
                let given = meaning.said.and_then(|said| said.position);
                told.set_position_in_set(given.map_or(*count, |given| given as usize).saturating_sub(1));
                if let Some(size) = meaning.said.and_then(|said| said.set_size) {
                    *count = (*count).max(size as usize);
                }
            }
            let inside = !hides_children(meaning.role) && slot.shows_children();
            let children: Vec<NodeId> =
                of.children.iter().copied().filter(|child| inside && self.is_laid_out(*child)).collect();
            let runs = if hidden { Vec::new() } else { runs(next.node, &meaning.held, &mut told) };
            told.set_children(
                children.iter().copied().map(id).chain(runs.iter().map(|(id, _)| *id)).collect::<Vec<_>>(),
            );
            nodes.push((id(next.node), told));
            nodes.extend(runs.into_iter().map(|(id, mut run)| {
                run.set_bounds(rect(bounds, scale));
                (id, run)
            }));
            let scrolled = slot.shift();
            let mut sets = next.sets;
            if is_set(meaning.role) {
                sets.push((meaning.role, id(next.node)));
            }
            waiting.extend(children.into_iter().rev().map(|node| Next {
                node,
                origin: bounds.origin - scrolled,
                around: bounds,
                view: slot.view(bounds).unwrap_or(if next.view.is_empty() { bounds } else { next.view }),
                hidden,
                sets: sets.clone(),
            }));
        }
        for (id, told) in &mut nodes {
            if let Some(size) = sizes.get(id) {
                told.set_size_of_set(*size);
            }
        }
        nodes
    }

    fn is_laid_out(&self, node: NodeId) -> bool {
        self.slots.get(node).is_some_and(|slot| {
            slot.look.layout.display != taffy::Display::None && (!slot.overlay || self.shows_overlay(node))
        })
    }

    /// What is told of a node apart from its place and what is in it.
    pub(super) fn told(&self, node: NodeId, meaning: &Meaning<'_>) -> Node {
        let Meaning { role, name, description, said, live, invalid, modal, held } = meaning;
        let Some(of) = self.scene.node(node) else { return Node::new(accesskit::Role::GenericContainer) };
        let listens = |number: Option<u8>| number.is_some_and(|number| of.listens(1 << number));
        let disabled = of.props.disabled();
        let presses = listens(Click::number(of.kind));
        let takes_focus = of.props.focusable() && !disabled;
        let mut told = Node::new(match roles::accessible(*role) {
            accesskit::Role::TextInput if held.protected => accesskit::Role::PasswordInput,
            accesskit::Role::TextInput if held.multi_line => accesskit::Role::MultilineTextInput,
            accesskit::Role::ComboBox if held.value.is_some() => accesskit::Role::EditableComboBox,
            // A picture without a name is for the eye alone.
            accesskit::Role::Image if name.is_empty() => accesskit::Role::GenericContainer,
            accesskit::Role::GenericContainer if presses || takes_focus || !name.is_empty() => accesskit::Role::Group,
            role => role,
        });
        if told.role() == accesskit::Role::Label {
            told.set_value(name.as_str());
        } else if !name.is_empty() {
            told.set_label(name.as_str());
        }
        if let Some(description) = description {
            told.set_description(*description);
        }
        if let Some(live) = live {
            told.set_live(match live {
                Live::Off => accesskit::Live::Off,
                Live::Polite => accesskit::Live::Polite,
                Live::Assertive => accesskit::Live::Assertive,
            });
        }
        if disabled {
            told.set_disabled();
        } else {
            told.add_action(Action::ScrollIntoView);
            if takes_focus {
                told.add_action(Action::Focus);
            }
            if presses {
                told.add_action(Action::Click);
            }
            if listens(ContextMenu::number(of.kind)) {
                told.add_action(Action::ShowContextMenu);
            }
            if listens(SetValue::number(of.kind)) {
                told.add_action(Action::SetValue);
            }
            if matches!(role, Role::Slider | Role::Spinbutton) {
                told.add_action(Action::Increment);
                told.add_action(Action::Decrement);
            }
        }
        if let Some(said) = said {
            say(&mut told, said, presses && !disabled);
        }
        if *invalid {
            told.set_invalid(Invalid::True);
        }
        if *modal {
            told.set_modal();
        }
        hold(&mut told, held);
        self.tell_scrolling(node, &mut told);
        told
    }

    fn tell_scrolling(&self, node: NodeId, told: &mut Node) {
        let Some(slot) = self.slots.get(node).filter(|slot| scroll::scrolls(&slot.look.layout)) else { return };
        told.set_clips_children();
        let (far, offset) = (slot.far(), slot.offset());
        if far.x > Pixels::ZERO {
            told.set_scroll_x_min(0.);
            told.set_scroll_x_max(f32::from(far.x).into());
            told.set_scroll_x(offset[0]);
            told.add_action(Action::ScrollLeft);
            told.add_action(Action::ScrollRight);
        }
        if far.y > Pixels::ZERO {
            told.set_scroll_y_min(0.);
            told.set_scroll_y_max(f32::from(far.y).into());
            told.set_scroll_y(offset[1]);
            told.add_action(Action::ScrollUp);
            told.add_action(Action::ScrollDown);
        }
    }
}

fn is_set(role: Role) -> bool {
    matches!(
        role,
        Role::List
            | Role::Menu
            | Role::Menubar
            | Role::Listbox
            | Role::Radiogroup
            | Role::Tablist
            | Role::Tree
            | Role::Group
    )
}

fn rect(bounds: Bounds<Pixels>, scale: f32) -> Rect {
    let at = |of: Pixels| f64::from(f32::from(of) * scale);
    Rect { x0: at(bounds.left()), y0: at(bounds.top()), x1: at(bounds.right()), y1: at(bounds.bottom()) }
}

/// What the props of a node say.
fn say(told: &mut Node, said: &Semantics, presses: bool) {
    if let Some(checked) = said.checked {
        told.set_toggled(match checked {
            Checked::Off => Toggled::False,
            Checked::On => Toggled::True,
            Checked::Mixed => Toggled::Mixed,
        });
    }
    if let Some(selected) = said.selected {
        told.set_selected(selected);
    }
    if let Some(expanded) = said.expanded {
        told.set_expanded(expanded);
        if presses {
            told.add_action(if expanded { Action::Collapse } else { Action::Expand });
        }
    }
    if said.required {
        told.set_required();
    }
    if said.busy {
        told.set_busy();
    }
    if let Some(active) = said.active_descendant.filter(|node| *node > 0) {
        told.set_active_descendant(id(NodeId(active)));
    }
    if let Some(current) = said.current {
        told.set_aria_current(match current {
            Current::Item => AriaCurrent::True,
            Current::Page => AriaCurrent::Page,
            Current::Step => AriaCurrent::Step,
            Current::Location => AriaCurrent::Location,
            Current::Date => AriaCurrent::Date,
            Current::Time => AriaCurrent::Time,
        });
    }
    if let Some(level) = said.level {
        told.set_level(level as usize);
    }
    if let Some(orientation) = said.orientation {
        told.set_orientation(match orientation {
            guppy_wire::Orientation::Horizontal => Orientation::Horizontal,
            guppy_wire::Orientation::Vertical => Orientation::Vertical,
        });
    }
    if let Some(popup) = said.has_popup {
        told.set_has_popup(match popup {
            Popup::Menu => HasPopup::Menu,
            Popup::Listbox => HasPopup::Listbox,
            Popup::Tree => HasPopup::Tree,
            Popup::Grid => HasPopup::Grid,
            Popup::Dialog => HasPopup::Dialog,
        });
    }
    if let Some(now) = said.value_now {
        told.set_numeric_value(now);
    }
    if let Some(min) = said.value_min {
        told.set_min_numeric_value(min);
    }
    if let Some(max) = said.value_max {
        told.set_max_numeric_value(max);
    }
    if let Some(text) = &said.value_text {
        told.set_value(&**text);
    }
}

/// What the element that a node holds reports.
fn hold(told: &mut Node, held: &Described) {
    if let Some(placeholder) = &held.placeholder {
        told.set_placeholder(placeholder.as_str());
    }
    if held.read_only {
        told.set_read_only();
    }
    if let Some(value) = held.value.as_ref().filter(|_| !held.protected) {
        told.set_value(value.as_str());
    }
}

/// The text in a field, a run for each line, so that readers can go through it and follow the caret.
fn runs(node: NodeId, held: &Described, told: &mut Node) -> Nodes {
    let Some(value) = held.value.as_ref().filter(|_| !held.protected) else { return Vec::new() };
    let mut lines: Vec<&str> = value.split_inclusive('\n').collect();
    if value.is_empty() || value.ends_with('\n') {
        lines.push("");
    }
    let first = RUNS + u64::from(node.0) * MOST_LINES;
    let ids = (first..first + MOST_LINES).map(Id);
    let mut made: Nodes = Vec::new();
    let mut start = 0;
    let mut selected = [None, None];
    for (id, line) in ids.zip(lines) {
        let mut run = Node::new(accesskit::Role::TextRun);
        let lengths: Vec<u8> = line.graphemes(true).map(|one| u8::try_from(one.len()).unwrap_or(u8::MAX)).collect();
        run.set_value(line);
        run.set_character_lengths(lengths);
        made.push((id, run));
        let end = start + line.len();
        for (found, offset) in
            selected.iter_mut().zip(held.selection.iter().flat_map(|selection| [selection.start, selection.end]))
        {
            if (start..end).contains(&offset) || (offset == end && !line.ends_with('\n')) {
                let before = line.get(..offset - start).unwrap_or(line);
                let character_index = before.graphemes(true).count();
                *found = Some(accesskit::TextPosition { node: id, character_index });
            }
        }
        start = end;
    }
    if let [Some(anchor), Some(focus)] = selected {
        told.set_text_selection(accesskit::TextSelection { anchor, focus });
    }
    made
}
