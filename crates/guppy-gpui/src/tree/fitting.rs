//! Elements of GPUI whose size and states follow what they hold, as an entry that grows with its text.
use gpui::{Context, Window};
use guppy_wire::{NodeId, State};

use super::inherited::text_look;
use super::look;
use super::view::WindowView;

/// More rounds than any element needs whose size follows its width.
const MOST_ROUNDS: usize = 3;

impl WindowView {
    /// Lays out again what holds an element that needs another size than it was given, before the frame is drawn.
    pub(super) fn fit(&mut self, window: &Window, cx: &mut Context<'_, Self>) {
        for _ in 0..MOST_ROUNDS {
            if !self.invalidate_unfit(cx) {
                return;
            }
            self.settle(window);
        }
    }

    /// Has what holds something wrong look so, also where only its element knows.
    pub(super) fn mark_invalid(&mut self) {
        for node in self.mounted.clone() {
            let by_itself =
                self.slots.get(node).and_then(|slot| slot.mounted.as_ref()).is_some_and(|of| of.looks_invalid());
            let said = self.scene.node(node).is_some_and(|of| look::said(&of.props) & look::bit(State::Invalid) != 0);
            self.set_states(node, look::bit(State::Invalid), by_itself || said);
        }
    }

    /// What was drawn may have wrapped its text anew, for which there is another frame.
    pub(super) fn fit_later(&mut self, cx: &mut Context<'_, Self>) {
        if self.invalidate_unfit(cx) {
            let view = cx.weak_entity();
            // The window is not marked by what notifies it while it draws.
            cx.defer(move |cx| {
                let _ = view.update(cx, |_, cx| cx.notify());
            });
        }
    }

    fn invalidate_unfit(&mut self, cx: &mut Context<'_, Self>) -> bool {
        let unfit: Vec<NodeId> = self.mounted.clone().into_iter().filter(|node| !self.fits(*node, cx)).collect();
        for node in &unfit {
            self.invalidate(*node);
        }
        !unfit.is_empty()
    }

    fn fits(&mut self, node: NodeId, cx: &mut Context<'_, Self>) -> bool {
        let look = text_look(&self.scene, &mut self.slots, &self.base_text, node);
        let Some(slot) = self.slots.get(node) else { return true };
        let Some(mounted) = &slot.mounted else { return true };
        let padding = slot.place.padding;
        let width = f32::from(slot.place.inner().width) - padding.left - padding.right;
        width <= 0. || mounted.fits(width, &look, cx)
    }
}
