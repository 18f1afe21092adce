//! What the desktop prefers, as far as it says so. One for all windows of a UI thread.
use gpui::{App, Global, Task, Window, WindowAppearance};

use crate::platform::{self, Preference};

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Desktop {
    /// It is asked of the window, because GPUI follows it.
    pub(crate) dark: bool,
    /// `0xRRGGBBAA`.
    pub(crate) accent: Option<u32>,
    pub(crate) reduced_motion: bool,
}

impl Global for Desktop {}

impl Desktop {
    pub(crate) fn of(window: &Window, cx: &App) -> Self {
        let dark = matches!(window.appearance(), WindowAppearance::Dark | WindowAppearance::VibrantDark);
        Self { dark, ..cx.try_global::<Self>().copied().unwrap_or_default() }
    }
}

/// Asks the desktop what it prefers, and follows it until the task is dropped. Windows observe the global.
pub(crate) fn follow(cx: &mut App) -> Task<()> {
    let (sender, receiver) = async_channel::unbounded();
    let watching = cx.background_executor().spawn(platform::watch_desktop(sender));
    cx.spawn(async move |cx| {
        while let Ok(preference) = receiver.recv().await {
            cx.update(|cx| take(preference, cx));
        }
        drop(watching);
    })
}

fn take(preference: Preference, cx: &mut App) {
    let before = cx.try_global::<Desktop>().copied().unwrap_or_default();
    let now = match preference {
        Preference::Accent(accent) => Desktop { accent, ..before },
        Preference::ReducedMotion(reduced_motion) => Desktop { reduced_motion, ..before },
    };
    if now != before {
        cx.set_reduce_motion(now.reduced_motion);
        cx.set_global(now);
    }
}
