//! What a node takes from those around it.
use std::rc::Rc;

use guppy_scene::Scene;
use guppy_wire::NodeId;

use super::slots::Slots;
use super::text_look::TextLook;

/// What text looks like inside a node, remembered on the way up.
pub(crate) fn text_look(scene: &Scene, slots: &mut Slots, base: &Rc<TextLook>, node: NodeId) -> Rc<TextLook> {
    if let Some(known) = slots.get(node).and_then(|slot| slot.text_look.as_ref()) {
        return Rc::clone(known);
    }
    let overlay = slots.get(node).is_some_and(|slot| slot.overlay);
    let above = match scene.node(node).and_then(|node| node.parent) {
        // What it is opened from may be a button with a text of its own kind.
        Some(parent) if !overlay => text_look(scene, slots, base, parent),
        _ => Rc::clone(base),
    };
    let Some(slot) = slots.get_mut(node) else { return above };
    let look = above.inside(&slot.look.text);
    slot.text_look = Some(Rc::clone(&look));
    look
}
