//! Scrolling by the program, at once or little by little, and thumbs that show only while something scrolls.
use std::time::Duration;

use gpui::{Context, Pixels, Window};
use guppy_wire::{NodeId, Scrollbar};

use super::glide::{Glide, Target};
use super::rows::Goal;
use super::stale::Stale;
use super::view::WindowView;

/// How long thumbs show after it has moved.
const LIT: Duration = Duration::from_millis(1000);

impl WindowView {
    /// Has a scroller come to stand somewhere; a place beyond its ends is the end.
    pub(super) fn scroll_towards(&mut self, node: NodeId, target: Target, smooth: bool) {
        let smooth = smooth && !self.rests;
        let Some(slot) = self.slots.get_mut(node) else { return };
        if smooth {
            let from = slot.offset();
            let scroll = slot.scroll.get_or_insert_with(Box::default);
            scroll.glide = Some(Glide { from, target, began: None });
            if !self.gliding.contains(&node) {
                self.gliding.push(node);
            }
        } else {
            self.arrive(node, target);
        }
        self.touch(node);
    }

    fn arrive(&mut self, node: NodeId, target: Target) {
        let Some(slot) = self.slots.get_mut(node) else { return };
        match target {
            Target::Offset([x, y]) => slot.scroll_to(Some(x), Some(y)),
            Target::Row(goal) => {
                slot.stop_gliding();
                if let Some(rows) = &mut slot.rows {
                    rows.head_for(goal);
                }
            }
        }
    }

    /// Takes what glides to where it is by now.
    pub(super) fn glide_on(&mut self) {
        for node in std::mem::take(&mut self.gliding) {
            let now = self.clock;
            let Some(slot) = self.slots.get_mut(node) else { continue };
            let inner = slot.place.inner();
            let far = slot.offset_far();
            let row = |goal: Goal| slot.rows.as_ref().map_or(0., |rows| rows.offset_for(goal.index, goal.align));
            let Some(mut glide) = slot.scroll.as_ref().and_then(|scroll| scroll.glide) else { continue };
            let to = match glide.target {
                Target::Offset(to) => to,
                Target::Row(goal) => [slot.offset()[0], row(goal)],
            };
            let to = [to[0].clamp(0., far[0]), to[1].clamp(0., far[1])];
            let share = glide.share(now);
            if share >= 1. || self.rests {
                self.arrive(node, glide.target);
            } else {
                let room = [inner.width, inner.height].map(|room: Pixels| f64::from(f32::from(room)));
                let [x, y] = glide.at(share, to, room);
                slot.scroll_to(Some(x), Some(y));
                if let Some(scroll) = &mut slot.scroll {
                    scroll.glide = Some(glide);
                }
                self.gliding.push(node);
            }
            self.touch(node);
        }
    }

    pub(super) fn keep_gliding(&self, window: &mut Window, cx: &Context<'_, Self>) {
        if !self.gliding.is_empty() {
            cx.on_next_frame(window, |_, _, cx| cx.notify());
        }
    }

    /// It has just moved.
    pub(super) fn light(&mut self, node: NodeId) {
        let now = self.clock;
        let Some(slot) = self.slots.get_mut(node) else { return };
        if slot.look.paint.scrollbar == Scrollbar::Scroll
            && let Some(scroll) = &mut slot.scroll
        {
            scroll.lit = Some(now);
            if !self.lit.contains(&node) {
                self.lit.push(node);
            }
        }
    }

    /// Thumbs that were shown long enough go, and a frame is asked for when the next ones do.
    pub(super) fn dim(&mut self, cx: &Context<'_, Self>) {
        let now = self.clock;
        let mut next = None;
        for node in std::mem::take(&mut self.lit) {
            let Some(scroll) = self.slots.get_mut(node).and_then(|slot| slot.scroll.as_mut()) else { continue };
            let Some(until) = scroll.lit.map(|since| since + LIT) else { continue };
            if until <= now {
                scroll.lit = None;
                self.touch(node);
            } else {
                self.lit.push(node);
                next = [next, Some(until)].into_iter().flatten().min();
            }
        }
        let Some(next) = next else {
            self.dimming = None;
            return;
        };
        if self.dimming.as_ref().is_some_and(|(when, _)| *when == next) {
            return;
        }
        let wait = cx.background_executor().timer(next.saturating_duration_since(now));
        let task = cx.spawn(async move |view, cx| {
            wait.await;
            // A window that is closed has no thumbs.
            let _ = view.update(cx, |view, cx| {
                view.stale = view.stale.max(Stale::List);
                cx.notify();
            });
        });
        self.dimming = Some((next, task));
    }
}
