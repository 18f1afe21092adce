//! Where windows stand: what each learns of that from the platform it is on, at first and later, and what programs change of it.
use gpui::{App, Size, Window, WindowHandle, px};
use guppy_wire::replies::OpenWindow;
use guppy_wire::{ReplyError, ShownState, Titlebar, WindowOptions};

use crate::outbox::gone;
use crate::platform::{self, Adopted, Change, Seen};
use crate::shared::UiThread;
use crate::simulated::{self, Simulated};
use crate::tree::view::WindowView;

/// Takes what is known of a window that has just been opened. Nothing of it is an event.
pub(crate) fn begin(
    view: &mut WindowView,
    window: &Window,
    wanted: &WindowOptions,
    (thread, adopted): (UiThread, Option<Adopted>),
    cx: &App,
) {
    let own_frame = wanted.titlebar == Titlebar::Custom && !platform::is_framed(wanted);
    view.edges = own_frame && wanted.resizable;
    if thread == UiThread::Headless {
        let simulated = Simulated::new(wanted);
        let bounds = simulated.bounds();
        view.standing.at = Some((bounds.origin.x.into(), bounds.origin.y.into()));
        view.standing.state = simulated.state;
        view.standing.display = Some(simulated::DISPLAY);
        view.simulated = Some(simulated);
    } else if let Some(adopted) = adopted {
        view.standing.at = Some(adopted.at);
        view.standing.state = adopted.state;
        view.standing.display = adopted.display;
        view.unmet = adopted.unmet;
    } else {
        view.asks_gpui = true;
        view.standing.display = window.display(cx).map(|display| platform::display_number(display.id()));
        view.unmet = platform::unmet_on_wayland(wanted);
    }
}

/// What `openWindow` is answered with.
pub(crate) fn opened(window: WindowHandle<WindowView>, cx: &mut App) -> Result<OpenWindow, ReplyError> {
    window
        .update(cx, |view, window, _| {
            let size = window.viewport_size();
            // What the window has now is no news.
            (view.standing.size, view.standing.scale) = (size, window.scale_factor());
            let standing = &view.standing;
            OpenWindow {
                display: standing.display,
                height: size.height.into(),
                scale: standing.scale,
                unmet: std::mem::take(&mut view.unmet),
                width: size.width.into(),
                window_state: standing.state,
                x: standing.at.map(|(x, _)| x),
                y: standing.at.map(|(_, y)| y),
            }
        })
        .map_err(gone)
}

/// The X server says where a window is now.
pub(crate) fn stands(view: &mut WindowView, window: &Window, seen: &Seen, withdrawn: bool) {
    let scale = window.scale_factor();
    view.stands(|now| {
        // Between two steps of a manager a window may be unmapped that nobody has hidden.
        if seen.state != ShownState::Hidden || withdrawn {
            now.state = seen.state;
        }
        if seen.state != ShownState::Hidden {
            now.at = Some((platform::logical(seen.rect.x, scale), platform::logical(seen.rect.y, scale)));
            now.display = seen.display;
        }
    });
}

/// Changes a headless window; the size that its content is to have, where that is another.
pub(crate) fn simulate(view: &mut WindowView, change: &Change) -> Option<Size<gpui::Pixels>> {
    let simulated = view.simulated.as_mut()?;
    simulated.change(change);
    let (bounds, state) = (simulated.bounds(), simulated.state);
    view.stands(|now| {
        now.at = Some((bounds.origin.x.into(), bounds.origin.y.into()));
        now.state = state;
    });
    Some(bounds.size).filter(|size| *size != view.standing.size && size.width > px(0.))
}
