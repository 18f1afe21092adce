//! What a node draws: read once, shaped when it is first seen and when the room, the scale or the look is another.
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use gpui::{Pixels, Size};
use guppy_wire::Color;

use super::chunks::Chunk;
use super::counts;
use super::decode::{self, Tables};
use super::regions::{self, Region};
use super::shaping::{self, Recorded, Setting};
use super::words::Unreadable;
use crate::media::pictures::Picture;
use crate::tree::text_look::TextLook;

pub(crate) struct Drawing {
    recorded: Recorded,
    regions: Vec<Region>,
    made: RefCell<Option<Made>>,
}

struct Made {
    size: Size<Pixels>,
    scale: f32,
    look: Rc<TextLook>,
    chunks: Rc<[Rc<Chunk>]>,
}

impl Drawing {
    pub(crate) fn read(bytes: &[u8], colors: &[Color], texts: &[Arc<str>], images: usize) -> Result<Self, Unreadable> {
        let commands = decode::decode(bytes, Tables { colors: colors.len(), texts: texts.len(), images })?;
        counts::decoded();
        let regions = regions::all(&commands);
        let recorded = Recorded {
            commands,
            colors: colors.to_vec(),
            texts: texts.to_vec(),
            pictures: RefCell::new(vec![None; images]),
            fault: Cell::default(),
        };
        Ok(Self { recorded, regions, made: RefCell::default() })
    }

    /// A picture that it draws is there.
    pub(crate) fn show(&self, image: usize, picture: Rc<Picture>) {
        if let Some(place) = self.recorded.pictures.borrow_mut().get_mut(image) {
            *place = Some(picture);
        }
        self.made.take();
    }

    /// The topmost region at a place.
    pub(crate) fn region_at(&self, at: [f32; 2]) -> Option<&Arc<str>> {
        let found = self.regions.iter().rev().find(|region| region.contains(at, &self.recorded.commands))?;
        self.recorded.texts.get(found.name)
    }

    pub(crate) fn has_fault(&self) -> bool {
        self.recorded.fault.get().is_some()
    }

    /// What could not be drawn, once.
    pub(crate) fn take_fault(&self) -> Option<&'static str> {
        self.recorded.fault.take()
    }

    /// The same ones as long as the setting is the same.
    pub(crate) fn chunks(&self, setting: &Setting<'_>) -> Rc<[Rc<Chunk>]> {
        let mut made = self.made.borrow_mut();
        let holds = |made: &&Made| {
            made.size == setting.size
                && made.scale == setting.scale
                && (Rc::ptr_eq(&made.look, setting.look) || *made.look == **setting.look)
        };
        if let Some(made) = made.as_ref().filter(holds) {
            return Rc::clone(&made.chunks);
        }
        counts::shaped();
        let chunks = shaping::shape(&self.recorded, setting);
        let (size, scale, look) = (setting.size, setting.scale, Rc::clone(setting.look));
        *made = Some(Made { size, scale, look, chunks: Rc::clone(&chunks) });
        chunks
    }
}
