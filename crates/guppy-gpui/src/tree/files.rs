//! Files of other programs that are dragged over the window. GPUI keeps their paths to itself and tells of moves as of those of the
//! pointer; only an element of its own is told what they are, so the window has one while something may come.
use std::sync::Arc;

use gpui::{
    App, AvailableSpace, Context, Entity, ExternalPaths, FileDropEvent, InteractiveElement as _, IntoElement as _,
    Pixels, Point, Styled as _, Window, div,
};
use guppy_wire::Props;

use super::drag::{Dragged, FILES};
use super::view::WindowView;

/// More than anybody drags; what is beyond is left out.
const MOST: usize = 65_536;

impl WindowView {
    /// Paths are known, or the pointer moves with them.
    fn files_moved(&mut self, paths: &ExternalPaths, at: Point<Pixels>, window: &Window, cx: &mut Context<'_, Self>) {
        if self.dragging.is_some() {
            return;
        }
        let paths = paths.paths().iter().take(MOST).map(|path| Arc::from(path.to_string_lossy())).collect();
        self.settle(window);
        self.hover_nothing();
        self.dragging = Some(Box::new(Dragged::files(paths, at)));
        let at = self.pointer_at(at, window, cx);
        self.drag_moved(at, window.modifiers(), cx);
    }

    pub(super) fn files_left(&mut self, _: &FileDropEvent, _: &mut Window, cx: &mut Context<'_, Self>) {
        if self.dragging.as_ref().is_some_and(|dragged| dragged.is_files()) {
            self.cancel_drag();
            self.pointer.at = None;
            cx.notify();
        }
    }

    /// On X11 GPUI gives places of dragged files in px of the display.
    pub(super) fn pointer_at(&self, at: Point<Pixels>, window: &Window, cx: &App) -> Point<Pixels> {
        let files = self.dragging.as_ref().is_some_and(|dragged| dragged.is_files());
        if files && cx.compositor_name() == "X11" { at / window.scale_factor() } else { at }
    }

    /// True while an element has to listen for files.
    pub(super) fn awaits_files(&self, cx: &App) -> bool {
        cx.has_active_drag() || self.takes_files
    }
}

pub(super) fn takes_files(props: &Props) -> bool {
    let types = props.dragging().and_then(|own| own.drop_types.as_deref());
    types.is_some_and(|types| types.split_whitespace().any(|one| one == FILES))
}

/// Draws nothing, and tells the view of files.
pub(super) fn listen(view: &Entity<WindowView>, window: &mut Window, cx: &mut App) {
    let view = view.clone();
    let mut ear = div()
        .absolute()
        .size_full()
        .on_drag_move::<ExternalPaths>(move |event, window, cx| {
            let paths = event.drag(cx).clone();
            view.update(cx, |view, cx| view.files_moved(&paths, event.event.position, window, cx));
        })
        .into_any_element();
    let room = window.viewport_size().map(AvailableSpace::Definite);
    ear.prepaint_as_root(Point::default(), room, window, cx);
    ear.paint(window, cx);
}
