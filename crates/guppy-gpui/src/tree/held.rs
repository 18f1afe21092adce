//! How many nodes and styles a window holds, as the counters have it: taken back when the window goes.
use std::sync::Arc;

use guppy_scene::Scene;

use crate::shared::{Counters, Shared};

pub(super) struct Held {
    shared: Arc<Shared>,
    nodes: usize,
    styles: usize,
}

impl Held {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self { shared, nodes: 0, styles: 0 }
    }

    pub(super) fn count(&mut self, scene: &Scene) {
        self.note(scene.len(), scene.style_count());
    }

    fn note(&mut self, nodes: usize, styles: usize) {
        let counters = &self.shared.counters;
        Counters::change(&counters.nodes, self.nodes, nodes);
        Counters::change(&counters.styles, self.styles, styles);
        (self.nodes, self.styles) = (nodes, styles);
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.note(0, 0);
    }
}
