//! What JavaScript shows over fields for text, as it is made of elements: their menu, where the program has none of its own, and
//! what an editor has to say of the place under the pointer.
use std::sync::Arc;

use gpui::{App, Pixels, Point, Window};
use guppy_wire::NodeId;
use guppy_wire::window_events::{TextMenu, TextNote};

use super::view::WindowView;

impl WindowView {
    /// The field of a path, unless it is disabled.
    pub(super) fn text_field(&self, path: &[NodeId]) -> Option<NodeId> {
        let node = path.iter().copied().find(|node| self.mounted.contains(node))?;
        (!path.iter().any(|node| self.is_disabled(*node))).then_some(node)
    }

    /// Tells what there is to be said of the place under the pointer, when that is something else than before.
    pub(super) fn note_pointed(&mut self, at: Point<Pixels>, window: &mut Window, cx: &mut App) {
        let over = self.pointer.over.first().filter(|_| self.pointer.buttons == 0);
        let mounted = over.and_then(|node| self.slots.get(*node)).and_then(|slot| slot.mounted.as_ref());
        let note = mounted.and_then(|mounted| mounted.note_at(at, window, cx));
        self.tell_note(note, at);
    }

    pub(super) fn tell_note(&mut self, note: Option<Arc<str>>, at: Point<Pixels>) {
        if self.pointer.note == note {
            return;
        }
        let message = note.clone().unwrap_or_default();
        self.pointer.note = note;
        self.sink.window(self.scene.revision(), &TextNote { message, x: at.x.into(), y: at.y.into() });
    }

    /// Asks for the menu of a field, with what can be done to its text now.
    pub(super) fn ask_for_text_menu(&self, field: NodeId, at: Point<Pixels>, cx: &App) -> bool {
        let Some(mounted) = self.slots.get(field).and_then(|slot| slot.mounted.as_ref()) else { return false };
        let held = mounted.describe(cx);
        let copy = held.selection.is_some_and(|range| !range.is_empty());
        let text = || cx.read_from_clipboard().and_then(|item| item.text());
        self.sink.window(
            self.scene.revision(),
            &TextMenu {
                copy,
                cut: copy && !held.read_only,
                node: field.0,
                paste: !held.read_only && text().is_some_and(|text| !text.is_empty()),
                // How much there is of a secret is one too.
                select_all: held.value.is_none_or(|text| !text.is_empty()),
                x: at.x.into(),
                y: at.y.into(),
            },
        );
        true
    }
}
