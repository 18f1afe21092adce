//! A frame that the program draws itself: boxes that move the window, minimize or maximize it, and edges that resize it.
use gpui::{
    App, Bounds, Context, CursorStyle, MouseDownEvent, MouseMoveEvent, Pixels, Point, ResizeEdge, Size, Window, point,
    px, size,
};
use guppy_wire::events::{Click, DoubleClick, PointerDown};
use guppy_wire::{NodeId, ShownState, WindowControl};

use super::grip::Grip;
use super::view::WindowView;
use crate::frames;
use crate::platform::Change;

/// How near to an edge the pointer takes hold of it, in logical px; a corner reaches further.
const EDGE: f32 = 5.;
const CORNER: f32 = 14.;
/// How far a press goes before it moves the window, so that a double click can be one.
const SLACK: f32 = 4.;

impl WindowView {
    /// Takes a press of the primary button on an edge, or on a box that moves the window; true where it did.
    pub(super) fn press_frame(
        &mut self,
        event: &MouseDownEvent,
        path: &[NodeId],
        window: &mut Window,
        cx: &mut App,
    ) -> bool {
        let edge = self.edge_at(event.position);
        if edge.is_none() && !self.drags(path) {
            return false;
        }
        if edge.is_none() && event.click_count == 2 {
            self.grip = None;
            self.control(WindowControl::Maximize, window, cx);
            return true;
        }
        let bounds = self.simulated.as_ref().map(|simulated| simulated.normal()).unwrap_or_default();
        self.grip = Some(Grip { from: event.position, edge, bounds, given: false });
        if edge.is_some() && self.simulated.is_none() {
            self.give(window);
        }
        true
    }

    /// Moves or resizes the window that a press has hold of; true where it did.
    pub(super) fn drag_frame(
        &mut self,
        event: &MouseMoveEvent,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> bool {
        let Some(grip) = self.grip else { return false };
        if event.pressed_button.is_none() {
            self.grip = None;
            return false;
        }
        let by = event.position - grip.from;
        if grip.given || (grip.edge.is_none() && f32::from(by.x).hypot(by.y.into()) < SLACK) {
            return true;
        }
        if self.simulated.is_none() {
            self.give(window);
        } else {
            let to = dragged(grip.bounds, grip.edge, by);
            self.simulate(&Change::bounds(to), window, cx);
        }
        true
    }

    /// Lets the desktop do it; it has the pointer until the button is up.
    fn give(&mut self, window: &mut Window) {
        let Some(grip) = &mut self.grip else { return };
        grip.given = true;
        match grip.edge {
            Some(edge) => window.start_window_resize(edge),
            None => window.start_window_move(),
        }
        self.pointer.pressed.clear();
    }

    /// The innermost box that moves the window, unless what is pressed inside of it takes presses itself.
    pub(super) fn drags(&self, path: &[NodeId]) -> bool {
        for node in path {
            let Some(of) = self.scene.node(*node) else { return false };
            match of.props.window_control() {
                WindowControl::Drag => return true,
                WindowControl::Minimize | WindowControl::Maximize => return false,
                WindowControl::None => {}
            }
            let takes = self.listens::<Click>(*node)
                || self.listens::<PointerDown>(*node)
                || self.listens::<DoubleClick>(*node);
            if takes || of.props.focusable() || self.takes_focus(*node) {
                return false;
            }
        }
        false
    }

    /// What a click on a path does to the window.
    pub(super) fn control_of(&self, path: &[NodeId]) -> Option<WindowControl> {
        let control = path.iter().find_map(|node| {
            let control = self.scene.node(*node)?.props.window_control();
            (control != WindowControl::None && !self.is_disabled(*node)).then_some(control)
        });
        control.filter(|control| *control != WindowControl::Drag)
    }

    pub(super) fn control(&mut self, control: WindowControl, window: &mut Window, cx: &mut App) {
        let real = self.simulated.is_none();
        let state = match control {
            WindowControl::Minimize if real => return window.minimize_window(),
            WindowControl::Maximize if real => return window.zoom_window(),
            WindowControl::Minimize => ShownState::Minimized,
            WindowControl::Maximize if self.standing.state == ShownState::Maximized => ShownState::Normal,
            WindowControl::Maximize => ShownState::Maximized,
            WindowControl::None | WindowControl::Drag => return,
        };
        self.simulate(&Change { state: Some(state), ..Change::default() }, window, cx);
    }

    fn simulate(&mut self, change: &Change, window: &mut Window, cx: &mut App) {
        if let Some(size) = frames::simulate(self, change) {
            window.resize(size);
            // This window is being updated, and its view too.
            let handle = window.window_handle();
            cx.defer(move |cx| {
                let _ = handle.update(cx, |_, window, cx| window.bounds_changed(cx));
            });
        }
    }

    /// The edge or corner of the window that the pointer is at, where the program draws the frame.
    fn edge_at(&self, at: Point<Pixels>) -> Option<ResizeEdge> {
        (self.edges && self.standing.state == ShownState::Normal).then(|| edge(at, self.standing.size)).flatten()
    }

    pub(super) fn edge_cursor(&self) -> Option<CursorStyle> {
        Some(match self.edge_at(self.pointer.at?)? {
            ResizeEdge::Top | ResizeEdge::Bottom => CursorStyle::ResizeUpDown,
            ResizeEdge::Left | ResizeEdge::Right => CursorStyle::ResizeLeftRight,
            ResizeEdge::TopLeft | ResizeEdge::BottomRight => CursorStyle::ResizeUpLeftDownRight,
            ResizeEdge::TopRight | ResizeEdge::BottomLeft => CursorStyle::ResizeUpRightDownLeft,
        })
    }
}

fn edge(at: Point<Pixels>, window: Size<Pixels>) -> Option<ResizeEdge> {
    let (x, y) = (f32::from(at.x), f32::from(at.y));
    let (right, bottom) = (f32::from(window.width) - x, f32::from(window.height) - y);
    let near = |reach: f32| (x < reach, right <= reach, y < reach, bottom <= reach);
    let (left_edge, right_edge, top_edge, bottom_edge) = near(EDGE);
    if !(left_edge || right_edge || top_edge || bottom_edge) {
        return None;
    }
    Some(match near(CORNER) {
        (true, _, true, _) => ResizeEdge::TopLeft,
        (_, true, true, _) => ResizeEdge::TopRight,
        (true, _, _, true) => ResizeEdge::BottomLeft,
        (_, true, _, true) => ResizeEdge::BottomRight,
        _ if left_edge => ResizeEdge::Left,
        _ if right_edge => ResizeEdge::Right,
        _ if top_edge => ResizeEdge::Top,
        _ => ResizeEdge::Bottom,
    })
}

/// The bounds of a window whose edge, or all of it, is dragged.
fn dragged(from: Bounds<Pixels>, edge: Option<ResizeEdge>, by: Point<Pixels>) -> Bounds<Pixels> {
    use ResizeEdge::{Bottom, BottomLeft, BottomRight, Left, Right, Top, TopLeft, TopRight};
    let Some(edge) = edge else { return Bounds { origin: from.origin + by, size: from.size } };
    let (left, right) = (matches!(edge, Left | TopLeft | BottomLeft), matches!(edge, Right | TopRight | BottomRight));
    let (top, bottom) = (matches!(edge, Top | TopLeft | TopRight), matches!(edge, Bottom | BottomLeft | BottomRight));
    let along = |before: bool, after: bool, by: Pixels| {
        if before {
            -by
        } else if after {
            by
        } else {
            px(0.)
        }
    };
    let shift = |before: bool, by: Pixels| if before { by } else { px(0.) };
    Bounds {
        origin: point(from.origin.x + shift(left, by.x), from.origin.y + shift(top, by.y)),
        size: size(from.size.width + along(left, right, by.x), from.size.height + along(top, bottom, by.y)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, ResizeEdge, dragged, edge, point, px, size};

    #[test]
    fn corners_reach_further_than_edges() {
        let window = size(px(300.), px(200.));
        for (at, expected) in [
            ((150., 100.), None),
            ((2., 100.), Some(ResizeEdge::Left)),
            ((298., 100.), Some(ResizeEdge::Right)),
            ((150., 1.), Some(ResizeEdge::Top)),
            ((150., 199.), Some(ResizeEdge::Bottom)),
            ((10., 2.), Some(ResizeEdge::TopLeft)),
            ((2., 10.), Some(ResizeEdge::TopLeft)),
            ((10., 10.), None),
            ((290., 2.), Some(ResizeEdge::TopRight)),
            ((2., 190.), Some(ResizeEdge::BottomLeft)),
            ((298., 190.), Some(ResizeEdge::BottomRight)),
        ] {
            assert_eq!(edge(point(px(at.0), px(at.1)), window), expected, "{at:?}");
        }
    }

    #[test]
    fn an_edge_that_is_dragged_leaves_the_others() {
        let from = Bounds { origin: point(px(10.), px(20.)), size: size(px(300.), px(200.)) };
        let by = point(px(5.), px(7.));
        for (edge, (x, y, width, height)) in [
            (None, (15., 27., 300., 200.)),
            (Some(ResizeEdge::Left), (15., 20., 295., 200.)),
            (Some(ResizeEdge::BottomRight), (10., 20., 305., 207.)),
            (Some(ResizeEdge::Top), (10., 27., 300., 193.)),
        ] {
            let expected = Bounds { origin: point(px(x), px(y)), size: size(px(width), px(height)) };
            assert_eq!(dragged(from, edge, by), expected, "{edge:?}");
        }
    }
}
