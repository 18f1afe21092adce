//! Fields whose text is written from right to left, or both ways. The caret stands where our text system says (see
//! `reading_order.rs` of the renderer), but gpui-base takes the pointer's place and the selection for one run from left to right:
//! both are done here instead, for those fields alone.
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use gpui::{
    App, Bounds, Canvas, DispatchPhase, Div, Entity, Hsla, InteractiveElement as _, MouseButton, MouseDownEvent,
    MouseMoveEvent, MouseUpEvent, Pixels, Point, ShapedLine, SharedString, Styled as _, Window, canvas, fill, point,
    px, size,
};
use gpui_base::input::{DisplayPoint, InputBaseState, InputModeKind, Rope, RopeExt as _};
use guppy_wire::ThemeToken;

use super::protocol::composes;
use crate::tree::letters;
use crate::tree::text_look::TextLook;

/// The colour of what gpui-base takes for selected. One that is transparent altogether would be none to it, and become the theme's.
pub(super) const UNSEEN: Hsla = Hsla { h: 0., s: 0., l: 0., a: 1e-6 };

/// What the pointer drags a selection from.
pub(super) type Drag = Rc<Cell<Option<(usize, usize)>>>;

/// True where some letter is written from right to left.
pub(super) fn holds(text: &Rope) -> bool {
    text.chars().any(|letter| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}'
            | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

pub(super) struct Leftwards<M: InputModeKind> {
    pub(super) state: Entity<InputBaseState<M>>,
    pub(super) look: Rc<TextLook>,
    pub(super) drag: Drag,
}

impl<M: InputModeKind> Clone for Leftwards<M> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone(), look: Rc::clone(&self.look), drag: Rc::clone(&self.drag) }
    }
}

impl<M: InputModeKind> Leftwards<M> {
    /// Lets `frame`, which holds the input, hear of the pointer before the input does.
    pub(super) fn pressed(&self, frame: Div) -> Div {
        let own = self.clone();
        frame.capture_any_mouse_down(move |event: &MouseDownEvent, window, cx| {
            if event.button == MouseButton::Left {
                own.press(event, window, cx);
                cx.stop_propagation();
            }
        })
    }

    /// What is selected, under the text; and what the pointer does after a press.
    pub(super) fn under(&self) -> Canvas<()> {
        let own = self.clone();
        canvas(
            |_, _, _| {},
            move |_, (), window, cx| {
                own.paint(window, cx);
                let (moved, released) = (own.clone(), own.clone());
                window.on_mouse_event(move |event: &MouseMoveEvent, phase, window, cx| {
                    if phase == DispatchPhase::Capture && event.pressed_button == Some(MouseButton::Left) {
                        moved.pull(event.position, window, cx);
                    }
                });
                window.on_mouse_event(move |_: &MouseUpEvent, phase, _, _| {
                    if phase == DispatchPhase::Capture {
                        released.drag.set(None);
                    }
                });
            },
        )
        .absolute()
    }

    /// The place in the text that is next to the pointer.
    pub(super) fn place(&self, at: Point<Pixels>, window: &Window, cx: &App) -> usize {
        self.row_at(at, window, cx).map_or(0, |(start, line, x)| start + letters::closest(&line, x))
    }

    /// Where the row under the pointer begins, the row, and the pointer's place in it.
    fn row_at(&self, at: Point<Pixels>, window: &Window, cx: &App) -> Option<(usize, ShapedLine, Pixels)> {
        let state = self.state.read(cx);
        let (bounds, height) = (state.text_bounds()?, state.line_height()?);
        let row = (((at.y - bounds.top()) / height).max(0.) as usize).min(rows(state).saturating_sub(1));
        let bytes = row_bytes(state, row);
        Some((bytes.start, self.line(state, bytes, window), at.x - bounds.left()))
    }

    fn line(&self, state: &InputBaseState<M>, bytes: Range<usize>, window: &Window) -> ShapedLine {
        let text = SharedString::from(state.text().slice(bytes).to_string());
        let run = self.look.run(text.len(), 1.);
        window.text_system().shape_line(text, self.look.font_size(), &[run], None)
    }

    fn press(&self, event: &MouseDownEvent, window: &mut Window, cx: &mut App) {
        let Some((start, line, x)) = self.row_at(event.position, window, cx) else { return };
        let at = start + letters::closest(&line, x);
        let letter = letters::letter_at(&line, x).map_or(at, |letter| start + letter.bytes.start);
        let from = self.state.update(cx, |state, cx| {
            state.focus(window, cx);
            let text = state.text();
            let selected = state.selected_range();
            match event.click_count {
                0 | 1 if event.modifiers.shift => {
                    let fixed = if state.is_selection_reversed() { selected.end } else { selected.start };
                    (fixed, fixed)
                }
                0 | 1 => (at, at),
                2 => text.word_range(letter).map_or((at, at), |word| (word.start, word.end)),
                _ => {
                    let line = text.offset_to_point(at).row;
                    (text.line_start_offset(line), text.line_end_offset(line))
                }
            }
        });
        self.drag.set(Some(from));
        self.select(from, if event.click_count > 1 { from } else { (at, at) }, cx);
    }

    fn pull(&self, at: Point<Pixels>, window: &Window, cx: &mut App) {
        let Some(from) = self.drag.get() else { return };
        let at = self.place(at, window, cx);
        self.select(from, (at, at), cx);
        cx.stop_propagation();
    }

    fn select(&self, from: (usize, usize), to: (usize, usize), cx: &mut App) {
        self.state.update(cx, |state, cx| {
            let range = from.0.min(to.0)..from.1.max(to.1);
            state.set_selected_range_with_direction(range, to.0 < from.0, cx);
        });
    }

    fn paint(&self, window: &mut Window, cx: &mut App) {
        let hidden = composes(&self.state, window, cx) || !self.state.read(cx).has_selection_focus(window, cx);
        let state = self.state.read(cx);
        let (Some(bounds), Some(height)) = (state.text_bounds(), state.line_height()) else { return };
        let (selected, shown) = (state.selected_range(), state.input_bounds());
        if hidden || selected.is_empty() || !window.is_window_active() {
            return;
        }
        let color = self.look.theme.token(ThemeToken::Selection);
        let first = ((shown.top() - bounds.top()) / height).max(0.) as usize;
        let last = (((shown.bottom() - bounds.top()) / height).max(0.) as usize).min(rows(state).saturating_sub(1));
        let mut boxes: Vec<Bounds<Pixels>> = Vec::new();
        for row in first..=last {
            let bytes = row_bytes(state, row);
            let (from, to) = (selected.start.max(bytes.start), selected.end.min(bytes.end));
            if from >= to {
                continue;
            }
            let line = self.line(state, bytes.clone(), window);
            let corner = bounds.origin + point(px(0.), height * row);
            boxes.extend(letters::parts(&line, &(from - bytes.start..to - bytes.start)).into_iter().map(|part| {
                Bounds { origin: corner + point(part.start, px(0.)), size: size(part.end - part.start, height) }
            }));
        }
        for bounds in boxes {
            window.paint_quad(fill(bounds.intersect(&shown), color));
        }
    }
}

fn rows<M: InputModeKind>(state: &InputBaseState<M>) -> usize {
    if state.is_single_line() { 1 } else { state.display_map().display_row_count() }
}

/// The bytes of a row, as they are wrapped.
fn row_bytes<M: InputModeKind>(state: &InputBaseState<M>, row: usize) -> Range<usize> {
    let text = state.text();
    if state.is_single_line() {
        return 0..text.len();
    }
    let map = state.display_map();
    let start = map.display_pos_to_buffer_pos(DisplayPoint::new(row, 0));
    let next = map.display_pos_to_buffer_pos(DisplayPoint::new(row + 1, 0));
    let begins = text.line_start_offset(start.line);
    let wraps = next.line == start.line && next.col > start.col && row + 1 < map.display_row_count();
    let end = if wraps { begins + next.col } else { text.line_end_offset(start.line) };
    (begins + start.col).min(end)..end
}
