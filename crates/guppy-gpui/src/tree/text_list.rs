//! Text onto the display list: its lines, what is selected of them, and the parts of a paragraph with what they draw and hear.
use std::rc::Rc;

use gpui::{Bounds, Pixels, px};
use guppy_wire::{NodeId, TextDecoration, ThemeToken};

use super::items::Item;
use super::list::{Build, Room};
use super::place::Place;
use super::rich::{self, Paragraph};
use super::selection::Selectable;
use super::text::TextLine;
use super::{scroll, text_look::TextLook};

/// How high the box of a part is, of its text size: less than a line, so that those of two lines don't touch.
const PART: f32 = 1.3;

impl Build<'_, '_> {
    pub(super) fn text(&mut self, node: NodeId, room: &Room) {
        let (system, scene) = (self.pass.system, self.scene);
        let paragraph = rich::paragraph(scene, self.pass.slots, self.pass.base_text, node);
        let look = Rc::clone(&paragraph.look);
        let Some(slot) = self.pass.slots.get_mut(node) else { return };
        let (bounds, ring, radii) = (room.bounds, slot.look.paint.ring, slot.look.paint.radii);
        let clip = if scroll::clips(&slot.look.layout) { room.clip.intersect(&bounds) } else { room.clip };
        let block = slot.text.get_or_insert_with(Box::default);
        let lines = block.painted(&paragraph.content, &look, bounds.size.width.into(), room.opacity, system);
        self.list.texts.push(node);
        for (part, range) in &paragraph.parts {
            let boxes: Vec<_> = rich::fragments(&lines, range, &look, bounds).collect();
            self.part(*part, &boxes, &look, clip, room);
        }
        if look.selectable && !self.ghost {
            self.selected(node, &paragraph, &lines, clip, room);
        }
        let plain = paragraph.parts.is_empty() && look.decoration == TextDecoration::None && look.background.is_none();
        let color = plain.then(|| look.color.opacity(room.opacity));
        let (line_height, align) = (look.line_px(), look.align);
        self.items.push(Item::Text { node, lines, color, line_height, align, bounds, clip });
        if ring && !self.ghost {
            let color = look.theme.token(ThemeToken::Ring);
            self.items.push(Item::Ring { node, bounds: room.outer, radii, color, clip: room.clip });
        }
    }

    /// A part of a paragraph: its boxes, one a line.
    fn part(&mut self, node: NodeId, boxes: &[Bounds<Pixels>], text: &TextLook, clip: Bounds<Pixels>, room: &Room) {
        let Some(of) = self.scene.node(node) else { return };
        let Some(slot) = self.pass.slots.get_mut(node) else { return };
        slot.seen = self.frame;
        let look = Rc::clone(&slot.look);
        let around = boxes.iter().copied().reduce(|one, other| one.union(&other)).unwrap_or_default();
        let corner = around.origin - room.outer.origin;
        slot.place = Place {
            x: corner.x.into(),
            y: corner.y.into(),
            width: around.size.width.into(),
            height: around.size.height.into(),
            ..Place::default()
        };
        let solid = !self.ghost && look.paint.pointer_events.unwrap_or(room.solid);
        let hears = of.events != 0 || look.paint.reacts || of.props.focusable() || look.paint.cursor.is_some();
        for line in boxes {
            let inset = px((text.line_px() - text.size * PART).max(0.) / 2.);
            let mut bounds = *line;
            (bounds.origin.y, bounds.size.height) = (bounds.origin.y + inset, bounds.size.height - inset * 2.);
            if look.paint.is_drawn() {
                let opacity = room.opacity * look.paint.opacity;
                self.items.push(Item::Box { node, look: Rc::clone(&look), bounds, clip, opacity });
            }
            if look.paint.ring {
                let (radii, color) = (look.paint.radii, look.theme.token(ThemeToken::Ring));
                self.items.push(Item::Ring { node, bounds, radii, color, clip });
            }
            if solid && hears {
                self.hit(node, *line, clip);
            }
        }
    }

    fn selected(
        &mut self,
        node: NodeId,
        paragraph: &Paragraph<'_>,
        lines: &Rc<[TextLine]>,
        clip: Bounds<Pixels>,
        room: &Room,
    ) {
        let look = &paragraph.look;
        let range = self.selection.and_then(|selection| selection.range_in(node, paragraph.content.len()));
        if let Some(range) = range {
            let color = look.theme.token(ThemeToken::Selection).opacity(room.opacity);
            for bounds in rich::fragments(lines, &range, look, room.bounds) {
                self.items.push(Item::Fill { node, bounds, color, clip });
            }
        }
        self.list.selectable.push(Selectable {
            node,
            lines: Rc::clone(lines),
            line_height: look.line_px(),
            align: look.align,
            bounds: room.bounds,
        });
    }
}
