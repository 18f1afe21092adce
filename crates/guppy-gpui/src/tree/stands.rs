//! Where the window stands and how it is shown, as JS was last told. What differs from that becomes events.
use std::time::Duration;

use gpui::{App, Context, Window};
use guppy_wire::ShownState;
use guppy_wire::window_events::{DisplayChanged, Moved, Resized, ScaleChanged, StateChanged};

use super::standing::Standing;
use super::view::WindowView;
use crate::platform;

/// Milliseconds from one look at a window to the next.
const LOOKS: [u64; 5] = [30, 70, 200, 500, 1500];

impl WindowView {
    /// Takes what the desktop says, and tells what is new about it.
    pub(crate) fn stands(&mut self, change: impl FnOnce(&mut Standing)) {
        let before = self.standing.clone();
        change(&mut self.standing);
        let now = &self.standing;
        let revision = self.scene.revision();
        if let Some((x, y)) = now.at.filter(|_| now.at != before.at) {
            self.sink.window(revision, &Moved { x, y });
        }
        if now.size != before.size {
            let (width, height) = (now.size.width.into(), now.size.height.into());
            self.sink.window(revision, &Resized { height, scale: now.scale, width });
        }
        if now.scale.to_bits() != before.scale.to_bits() {
            self.sink.window(revision, &ScaleChanged { scale: now.scale });
        }
        if now.state != before.state {
            self.sink.window(revision, &StateChanged { window_state: now.state });
        }
        if now.display != before.display {
            self.sink.window(revision, &DisplayChanged { display: now.display });
        }
    }

    /// GPUI does not say that a compositor has granted another state where the size stays, so the window is asked a few times.
    pub(crate) fn look_again(&self, window: &Window, cx: &Context<'_, Self>) {
        cx.spawn_in(window, async move |view, cx| {
            for pause in LOOKS {
                cx.background_executor().timer(Duration::from_millis(pause)).await;
                let looked = view.update_in(cx, |view, window, cx| view.resized(window, cx));
                if looked.is_err() {
                    return;
                }
            }
        })
        .detach();
    }

    /// GPUI says that the window has another size or state.
    pub(super) fn resized(&mut self, window: &Window, cx: &App) {
        self.tell_assistive_window(window);
        let asks = self.asks_gpui;
        self.stands(|now| {
            (now.size, now.scale) = (window.viewport_size(), window.scale_factor());
            if asks {
                now.state = state_of(window);
                now.display = window.display(cx).map(|display| platform::display_number(display.id()));
            }
        });
    }
}

fn state_of(window: &Window) -> ShownState {
    if window.is_fullscreen() {
        ShownState::Fullscreen
    } else if window.is_maximized() {
        ShownState::Maximized
    } else {
        ShownState::Normal
    }
}
