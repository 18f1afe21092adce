//! Movements of the pointer on their way to JavaScript: at most one for each node and frame. The first is told at once, of later ones
//! the last waits for the next frame, unless something else happens before: that is told behind it.
use std::cell::RefCell;

use guppy_wire::{NodeEvent, NodeId};

#[derive(Default)]
pub(crate) struct Moves(RefCell<State>);

#[derive(Default)]
struct State {
    /// Nodes that have been told in this frame.
    told: Vec<NodeId>,
    held: Vec<NodeEvent>,
}

pub(crate) enum Passed {
    Now(NodeEvent),
    Held,
    /// In the place of one that was held.
    Instead,
}

impl Moves {
    pub(crate) fn pass(&self, event: NodeEvent) -> Passed {
        let mut state = self.0.borrow_mut();
        if !state.told.contains(&event.node) {
            state.told.push(event.node);
            return Passed::Now(event);
        }
        let before = state.held.len();
        state.held.retain(|held| held.node != event.node);
        let passed = if state.held.len() < before { Passed::Instead } else { Passed::Held };
        state.held.push(event);
        passed
    }

    /// What has waited until now.
    pub(crate) fn take(&self) -> Vec<NodeEvent> {
        std::mem::take(&mut self.0.borrow_mut().held)
    }

    /// Another frame begins, with what has waited for it.
    pub(crate) fn frame(&self) -> Vec<NodeEvent> {
        let held = self.take();
        self.0.borrow_mut().told = held.iter().map(|event| event.node).collect();
        held
    }
}
