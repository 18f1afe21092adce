//! The pointer on the regions of a canvas.
use std::sync::Arc;

use gpui::{Bounds, MouseUpEvent, Pixels, Point, Window};
use guppy_wire::NodeId;
use guppy_wire::drawing::{RegionClick, RegionHover};

use super::bounds;
use super::view::WindowView;
use crate::elements::element::Drawn;

impl WindowView {
    /// The name of the region of `node` at a place in the window, and that place in what the node draws.
    fn region(&self, node: NodeId, at: Point<Pixels>, window: &Window) -> Option<(Arc<str>, [f32; 2])> {
        let Some(Drawn::Drawing { drawing: Some(drawing), .. }) = self.drawn(node) else { return None };
        let whole = Bounds { origin: Point::default(), size: window.viewport_size() };
        let place = self.slots.get(node)?.place;
        let seen = bounds::seen(&self.scene, &self.slots, node, whole)?.whole;
        let corner = [
            f32::from(at.x - seen.origin.x) - place.border.left - place.padding.left,
            f32::from(at.y - seen.origin.y) - place.border.top - place.padding.top,
        ];
        let name = drawing.region_at(corner)?;
        Some((Arc::clone(name), corner))
    }

    /// Tells of another region under the pointer than before.
    pub(super) fn tell_region(&mut self, window: &Window) {
        let listens = |node: &NodeId| self.listens::<RegionHover>(*node);
        let over = self.pointer.over.first().copied().filter(listens);
        let found = over.zip(self.pointer.at).and_then(|(node, at)| Some((node, self.region(node, at, window)?.0)));
        if found == self.pointer.region {
            return;
        }
        let before = std::mem::replace(&mut self.pointer.region, found);
        let now = self.pointer.region.clone();
        if let Some((left, _)) = before.filter(|(left, _)| now.as_ref().is_none_or(|(node, _)| node != left)) {
            self.tell(left, &RegionHover { region: Arc::from("") });
        }
        if let Some((node, region)) = now {
            self.tell(node, &RegionHover { region });
        }
    }

    pub(super) fn tell_region_click(&self, path: &[NodeId], event: &MouseUpEvent, window: &Window) {
        let Some(node) = path.first().copied().filter(|node| self.listens::<RegionClick>(*node)) else { return };
        if let Some((region, [x, y])) = self.region(node, event.position, window) {
            let count = u32::try_from(event.click_count).unwrap_or(1).max(1);
            self.tell(node, &RegionClick { count, region, x, y });
        }
    }
}
