//! The window's nodes that move: takes up looks that change, and asks for frames while something moves that is to be seen; then
//! the window rests again.
use std::rc::Rc;

use gpui::{Context, Window};
use guppy_wire::{Animation, NodeId, Transition};

use super::look::Look;
use super::motion::{Motion, SLIDE, appears, rests};
use super::stale::Stale;
use super::view::WindowView;

impl WindowView {
    /// Takes up a look that is not the one of before: at once, or little by little where the style says so. The look that
    /// the node has from now on; `shown` is what was to be seen of it last.
    pub(super) fn take_up(&mut self, node: NodeId, look: Rc<Look>, shown: Option<&Look>) -> Rc<Look> {
        let ops = look.paint.motion;
        let from = match shown {
            Some(shown) if ops.transition != Transition::None && rests(ops) && ops.duration + ops.delay > 0. => {
                Some(shown.clone())
            }
            None if appears(ops) => {
                let mut from = Look::clone(&look);
                from.paint.opacity = 0.;
                if ops.animation == Animation::SlideIn {
                    from.paint.shift[1] += SLIDE;
                }
                Some(from)
            }
            _ => None,
        };
        let Some(slot) = self.slots.get_mut(node) else { return look };
        slot.motion = None;
        if from.is_none() && rests(ops) {
            return look;
        }
        let mut motion = Motion { from, to: Rc::clone(&look), began: None };
        if !self.moving.contains(&node) {
            self.moving.push(node);
        }
        // No time has passed before the first frame.
        let first = match &motion.from {
            Some(_) => {
                let (look, _) = motion.at(self.clock);
                motion.began = None;
                Rc::new(look)
            }
            None => look,
        };
        slot.motion = Some(Box::new(motion));
        first
    }

    /// Brings what moves to where it is by now.
    pub(super) fn move_on(&mut self, cx: &Context<'_, Self>) {
        self.clock = cx.background_executor().now();
        self.rests = cx.reduce_motion() || self.told_theme.2;
        let still = self.rests;
        for node in std::mem::take(&mut self.moving) {
            let (now, frame) = (self.clock, self.frame);
            let Some(slot) = self.slots.get_mut(node) else { continue };
            let Some(motion) = &mut slot.motion else { continue };
            let endless = motion.from.is_none();
            // What never rests goes on when it is seen again.
            if endless && slot.seen != frame {
                self.moving.push(node);
                continue;
            }
            let (look, last) = motion.at(now);
            let last = last || still;
            let look = if last { Rc::clone(motion.target()) } else { Rc::new(look) };
            if last {
                slot.motion = None;
            } else {
                self.moving.push(node);
            }
            let before = std::mem::replace(&mut slot.look, look);
            let resized = slot.look.layout != before.layout;
            if slot.look.text != before.text {
                self.forget_text(node, false);
            }
            if resized {
                self.invalidate(node);
            }
            self.stale = self.stale.max(Stale::List);
        }
    }

    /// Asks for the next frame while something moves in this one.
    pub(super) fn keep_moving(&self, window: &mut Window, cx: &Context<'_, Self>) {
        let seen = |node: &NodeId| self.slots.get(*node).is_some_and(|slot| slot.seen == self.frame);
        if self.moving.iter().any(seen) {
            cx.on_next_frame(window, |_, _, cx| cx.notify());
        }
    }

    /// Waits until a picture that is to be seen has another one.
    pub(super) fn keep_playing(&mut self, cx: &Context<'_, Self>) {
        let lists = [&self.layers.window.list, &self.layers.above.list];
        let Some(next) = lists.into_iter().filter_map(|list| list.next_picture).min() else {
            self.playing = None;
            return;
        };
        if self.playing.as_ref().is_some_and(|(when, _)| *when == next) {
            return;
        }
        let wait = cx.background_executor().timer(next.saturating_duration_since(self.clock));
        let task = cx.spawn(async move |view, cx| {
            wait.await;
            // A window that is closed plays nothing.
            let _ = view.update(cx, |view, cx| {
                view.stale = view.stale.max(Stale::List);
                cx.notify();
            });
        });
        self.playing = Some((next, task));
    }
}
