//! The desktop that headless windows stand on: one display, and a manager that does what it is asked.
use gpui::{Bounds, Pixels, Point, point, px, size};
use guppy_wire::{DisplayInfo, ShownState, WindowOptions, WindowState};

use crate::platform::{Change, Limits};

pub(crate) const DISPLAY: u32 = 1;
const WIDTH: f32 = 1920.;
const HEIGHT: f32 = 1080.;

pub(crate) fn displays() -> Vec<DisplayInfo> {
    vec![DisplayInfo {
        id: DISPLAY,
        name: "headless".into(),
        x: 0.,
        y: 0.,
        width: WIDTH,
        height: HEIGHT,
        scale: 1.,
        primary: true,
    }]
}

/// A window on it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Simulated {
    limits: Limits,
    /// Where it is while it is neither maximized nor fills the screen.
    normal: Bounds<Pixels>,
    pub(crate) state: ShownState,
}

impl Simulated {
    pub(crate) fn new(options: &WindowOptions) -> Self {
        let size = size(px(options.width), px(options.height));
        let middle = || point((px(WIDTH) - size.width) / 2., (px(HEIGHT) - size.height) / 2.);
        let origin = options.x.zip(options.y).map_or_else(middle, |(x, y)| point(px(x), px(y)));
        let state = match options.window_state {
            _ if !options.show => ShownState::Hidden,
            WindowState::Normal => ShownState::Normal,
            WindowState::Maximized => ShownState::Maximized,
            WindowState::Fullscreen => ShownState::Fullscreen,
            WindowState::Minimized => ShownState::Minimized,
        };
        Self { limits: Limits::of(options), normal: Bounds { origin, size }, state }
    }

    pub(crate) fn bounds(&self) -> Bounds<Pixels> {
        match self.state {
            ShownState::Maximized | ShownState::Fullscreen => {
                Bounds { origin: Point::default(), size: size(px(WIDTH), px(HEIGHT)) }
            }
            ShownState::Normal | ShownState::Minimized | ShownState::Hidden => self.normal,
        }
    }

    pub(crate) fn change(&mut self, change: &Change) {
        self.limits = self.limits.with(change);
        self.normal.size = self.limits.fit(change.size.unwrap_or(self.normal.size));
        if let Some((x, y)) = change.at {
            self.normal.origin = point(px(x), px(y));
        }
        self.state = change.state.unwrap_or(self.state);
    }

    pub(crate) fn normal(&self) -> Bounds<Pixels> {
        self.normal
    }
}
