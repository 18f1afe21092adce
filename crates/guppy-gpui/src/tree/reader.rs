//! Who reads the window by assistive technology, what it was told last, and what is sent of what it is told now.
use std::collections::HashMap;

use accesskit::{Node, NodeId as Id, Tree, TreeId, TreeUpdate};
use gpui::{SharedString, Task};
use guppy_wire::NodeId;

use crate::elements::element::Described;
use crate::platform::Assistive;

/// The window itself.
pub(super) const WINDOW: Id = Id(0);

pub(super) type Nodes = Vec<(Id, Node)>;

pub(super) struct Reader {
    pub(super) assistive: Assistive,
    title: SharedString,
    /// True while somebody wants the tree.
    pub(super) active: bool,
    /// The nodes as they were told last.
    sent: HashMap<Id, Node>,
    sent_focus: Id,
    /// What the last tree was made from; another one means that it may differ.
    pub(super) made_from: Option<MadeFrom>,
    _heard: Task<()>,
}

#[derive(PartialEq)]
pub(super) struct MadeFrom {
    pub(super) frame: u32,
    pub(super) revision: u32,
    pub(super) focus: Option<NodeId>,
    pub(super) scale: f32,
    /// What fields report; nobody else knows that it has changed.
    pub(super) held: Vec<Described>,
}

impl Reader {
    pub(super) fn new(assistive: Assistive, title: SharedString, heard: Task<()>) -> Self {
        Self {
            assistive,
            title,
            active: false,
            sent: HashMap::new(),
            sent_focus: WINDOW,
            made_from: None,
            _heard: heard,
        }
    }

    /// Somebody begins to read, or ends: the next tree is told as a whole.
    pub(super) fn set_active(&mut self, active: bool) {
        self.active = active;
        self.sent = HashMap::new();
        self.made_from = None;
    }

    pub(super) fn send(&mut self, mut nodes: Nodes, focus: Id) {
        let mut window = Node::new(accesskit::Role::Window);
        window.set_label(self.title.to_string());
        window.set_children(nodes.first().map(|(id, _)| *id).into_iter().collect::<Vec<_>>());
        nodes.push((WINDOW, window));
        let first = self.sent.is_empty();
        let changed: Nodes = nodes.iter().filter(|(id, node)| self.sent.get(id) != Some(node)).cloned().collect();
        self.sent = nodes.into_iter().collect();
        if changed.is_empty() && self.sent_focus == focus {
            return;
        }
        self.sent_focus = focus;
        self.assistive.tell(|| TreeUpdate {
            nodes: changed,
            tree: first.then(|| Tree::new(WINDOW)),
            tree_id: TreeId::ROOT,
            focus,
        });
    }
}
