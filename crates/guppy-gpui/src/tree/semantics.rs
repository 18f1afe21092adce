//! What a node is, what it is called and in which state: the one answer that tests and assistive technology get.
use std::collections::HashMap;

use gpui::App;
use guppy_wire::{Live, NodeId, NodeKind, Props, Role, Semantics, State, TextType};

use super::look;
use super::slots::Slot;
use super::text::Content as _;
use super::view::WindowView;
use crate::elements::element::Described;

/// What a node means to somebody who does not see it.
pub(crate) struct Meaning<'a> {
    pub(crate) role: Role,
    /// Empty where it has none.
    pub(crate) name: String,
    pub(crate) description: Option<&'a str>,
    /// What else its props say, where they say anything.
    pub(crate) said: Option<&'a Semantics>,
    pub(crate) live: Option<Live>,
    pub(crate) invalid: bool,
    pub(crate) modal: bool,
    /// What the element that it holds reports.
    pub(crate) held: Described,
}

pub(super) type FieldLabels = HashMap<NodeId, String>;

impl WindowView {
    /// What nodes with a `labelFor` call the nodes they are for.
    pub(super) fn field_labels(&self, cx: &App) -> FieldLabels {
        let mut labels = FieldLabels::new();
        for (id, of) in self.scene.preorder() {
            let Some(field) = of.props.label_for().filter(|field| *field > 0) else { continue };
            let text = self.given_name(id).unwrap_or_else(|| self.text_inside(id, cx));
            if !text.is_empty() {
                labels.entry(NodeId(field)).and_modify(|before| *before = format!("{before} {text}")).or_insert(text);
            }
        }
        labels
    }

    pub(super) fn meaning(&self, node: NodeId, labels: &FieldLabels, cx: &App) -> Option<Meaning<'_>> {
        let of = self.scene.node(node)?;
        let said = of.props.semantics();
        let role = self.role(node);
        let held = self.held(node, cx);
        let description = said.and_then(|said| said.description.as_deref());
        let name = self.given_name(node).or_else(|| labels.get(&node).cloned()).unwrap_or_else(|| {
            let text = if named_by_content(role) { self.text_inside(node, cx) } else { String::new() };
            let text = if text.is_empty() { held.placeholder.clone().unwrap_or_default() } else { text };
            // What is described and not named is called by its description: better than nothing.
            if text.is_empty() { description.unwrap_or_default().to_owned() } else { text }
        });
        let description = description.filter(|description| *description != name);
        let live = said.and_then(|said| said.live).or(match role {
            Role::Alert => Some(Live::Assertive),
            Role::Status | Role::Log => Some(Live::Polite),
            _ => None,
        });
        let invalid = self.slots.get(node).is_some_and(|slot| slot.states & look::bit(State::Invalid) != 0);
        let modal = said.is_some_and(|said| said.modal);
        Some(Meaning { role, name, description, said, live, invalid, modal, held })
    }

    pub(super) fn role(&self, node: NodeId) -> Role {
        let Some(of) = self.scene.node(node) else { return Role::None };
        // An icon without a name only adorns.
        if of.kind == NodeKind::Icon && self.given_name(node).is_none() {
            return Role::None;
        }
        of.props.semantics().and_then(|said| said.role).unwrap_or_else(|| match &of.props {
            Props::TextInput(own) if own.type_ == TextType::Search => Role::Searchbox,
            _ => of.kind.role(),
        })
    }

    pub(super) fn held(&self, node: NodeId, cx: &App) -> Described {
        let mounted = self.slots.get(node).and_then(|slot| slot.mounted.as_ref());
        mounted.map(|mounted| mounted.describe(cx)).unwrap_or_default()
    }

    fn given_name(&self, node: NodeId) -> Option<String> {
        let props = &self.scene.node(node)?.props;
        let instead = match props {
            Props::Image(own) => Some(&*own.alt),
            _ => None,
        };
        let label = props.label().filter(|label| !label.trim().is_empty()).or(instead)?;
        (!label.trim().is_empty()).then(|| label.to_owned())
    }

    /// The text of a node and of what is in it, as far as it shows, with a space between parts.
    fn text_inside(&self, node: NodeId, cx: &App) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut waiting = vec![node];
        while let Some(at) = waiting.pop() {
            let Some(of) = self.scene.node(at) else { continue };
            if !self.is_displayed(at) || (at != node && is_a_whole(self.role(at))) {
                continue;
            }
            if let Some(label) = self.given_name(at).filter(|_| at != node) {
                parts.push(label);
                continue;
            }
            if of.kind == NodeKind::RichText {
                parts.push(self.whole_paragraph(at));
                continue;
            }
            let content = of.content().trim();
            if !content.is_empty() {
                parts.push(content.to_owned());
            }
            parts.extend(self.held(at, cx).value.filter(|value| !value.is_empty()));
            if self.slots.get(at).is_some_and(Slot::shows_children) {
                waiting.extend(of.children.iter().rev());
            }
        }
        parts.join(" ")
    }

    fn whole_paragraph(&self, node: NodeId) -> String {
        let children = self.scene.node(node).map_or(&[][..], |of| &of.children);
        children.iter().filter_map(|child| self.scene.node(*child)).map(|child| child.content()).collect()
    }

    fn is_displayed(&self, node: NodeId) -> bool {
        self.slots.get(node).is_some_and(|slot| {
            slot.look.layout.display != taffy::Display::None && slot.look.paint.hidden != Some(true)
        })
    }
}

/// Roles whose name is what stands on them, as ARIA has it.
fn named_by_content(role: Role) -> bool {
    use Role as R;
    matches!(
        role,
        R::Button
            | R::Caption
            | R::Cell
            | R::Checkbox
            | R::Columnheader
            | R::Gridcell
            | R::Heading
            | R::Link
            | R::Menuitem
            | R::Menuitemcheckbox
            | R::Menuitemradio
            | R::Option
            | R::Radio
            | R::Row
            | R::Rowheader
            | R::Switch
            | R::Tab
            | R::Term
            | R::Text
            | R::Tooltip
            | R::Treeitem
    )
}

/// What stands in a named node for itself, and is no part of its name: a tree item is not called by the items below it.
fn is_a_whole(role: Role) -> bool {
    use Role as R;
    matches!(
        role,
        R::Alertdialog | R::Dialog | R::Grid | R::Group | R::Listbox | R::Menu | R::Tooltip | R::Tree | R::Treeitem
    )
}

/// Roles of which a program that asks sees no inside: what is in them is their name.
pub(super) fn hides_children(role: Role) -> bool {
    use Role as R;
    matches!(
        role,
        R::Button
            | R::Checkbox
            | R::Img
            | R::Math
            | R::Menuitemcheckbox
            | R::Menuitemradio
            | R::Meter
            | R::Option
            | R::Progressbar
            | R::Radio
            | R::Scrollbar
            | R::Separator
            | R::Slider
            | R::Switch
            | R::Tab
    )
}
