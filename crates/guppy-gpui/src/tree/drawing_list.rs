//! A canvas onto the display list: the chunks of its drawing, where it stands.
use std::cell::Cell;
use std::rc::Rc;

use gpui::{Bounds, Pixels};
use guppy_wire::NodeId;
use guppy_wire::drawing::Resize;
use guppy_wire::events::Error;

use super::items::Item;
use super::list::Build;
use super::view::WindowView;
use crate::drawing::paint::Spot;
use crate::drawing::{Drawing, Setting};
use crate::elements::element::Drawn;

impl Build<'_, '_> {
    pub(super) fn drawing(
        &mut self,
        node: NodeId,
        drawing: Option<&Drawing>,
        told: &Cell<[f32; 3]>,
        bounds: Bounds<Pixels>,
        (clip, opacity): (Bounds<Pixels>, f32),
    ) {
        let room = [bounds.size.width.into(), bounds.size.height.into(), self.scale];
        if told.replace(room) != room {
            self.list.unfit.push(node);
        }
        let Some(drawing) = drawing else { return };
        let look = self.pass.text_look(node);
        let setting = Setting { size: bounds.size, scale: self.scale, look: &look, system: self.pass.system };
        let spot = Spot { origin: bounds.origin, clip: clip.intersect(&bounds), opacity };
        let chunks = drawing.chunks(&setting);
        if drawing.has_fault() {
            self.list.faulty.push(node);
        }
        self.items.extend(chunks.iter().map(|chunk| Item::Drawing { node, chunk: Rc::clone(chunk), spot }));
    }
}

impl WindowView {
    /// Tells canvases of the room they have now, and of what could not be drawn.
    pub(super) fn tell_resized(&mut self) {
        let (unfit, faulty) = self.layers.take_drawings();
        for node in unfit {
            let Some(Drawn::Drawing { told, .. }) = self.drawn(node) else { continue };
            let [width, height, scale] = told.get();
            self.tell(node, &Resize { height, scale, width });
        }
        for node in faulty {
            let Some(Drawn::Drawing { drawing: Some(drawing), .. }) = self.drawn(node) else { continue };
            if let Some(fault) = drawing.take_fault() {
                self.tell(node, &Error { message: fault.into() });
            }
        }
    }

    pub(super) fn drawn(&self, node: NodeId) -> Option<Drawn> {
        Some(self.slots.get(node)?.mounted.as_ref()?.drawn())
    }
}
