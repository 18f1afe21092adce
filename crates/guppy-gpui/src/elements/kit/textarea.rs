//! `<textarea>`: several lines of text.
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use gpui::{AnyElement, App, Context, FocusHandle, IntoElement as _, Pixels, Point, Window, px};
use gpui_base::input::{TextareaMode, TextareaState};
use guppy_wire::textarea::{Command, Props};
use guppy_wire::{ReplyError, SharedCommand, State, Style, StyleOp, TextWrap};

use super::entry::{self, Entry, given, only_value};
use super::rules::{Lines, Rules};
use super::tabs::{self, Tabs};
use super::text_input::{base, is_required, state_ops};
use super::validity::Checks;
use crate::elements::element::{self, Described, Element, Mounted, NodeCx};
use crate::elements::kind::Kind;
use crate::tree::text_look::TextLook;

/// Wide enough for a short sentence.
const WIDTH: f32 = 260.;

pub(crate) struct TextareaKind;

impl Kind for TextareaKind {
    fn variant(&self, props: &guppy_wire::Props) -> u8 {
        match props {
            guppy_wire::Props::Textarea(props) => props.variant as u8,
            _ => 0,
        }
    }

    fn base(&self, variant: u8) -> &'static [StyleOp] {
        base(variant)
    }

    fn state(&self, _: u8, state: State, _: Option<&Style>) -> &'static [StyleOp] {
        state_ops(state)
    }

    fn mount(&self, props: &guppy_wire::Props, cx: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
        element::mount::<Textarea>(props, cx)
    }

    fn only_value(&self, old: &guppy_wire::Props, new: &guppy_wire::Props) -> bool {
        only_value!(Textarea, old, new)
    }
}

pub(crate) struct Textarea {
    entry: Entry<TextareaMode>,
    disabled: bool,
    rows: u32,
    grows: Option<(u32, u32)>,
    /// Lines that its text takes, wrapped, as far as they were counted.
    lines: Cell<u32>,
    submit_on_enter: bool,
    tabs: Option<Rc<Tabs>>,
}

impl Element for Textarea {
    type Props = Props;

    fn mount(props: &Props, cx: &mut NodeCx<'_>) -> Self {
        let make = |window: &mut Window, cx: &mut Context<'_, TextareaState>| {
            let wraps = props.wrap == TextWrap::Soft;
            TextareaState::new(window, cx).soft_wrap(wraps)
        };
        let entry = Entry::mount(&given!(props), rules(props), checks(props), make, cx);
        let mut area = Self {
            entry,
            disabled: false,
            rows: 0,
            grows: None,
            lines: Cell::new(1),
            submit_on_enter: false,
            tabs: None,
        };
        area.note(props);
        area
    }

    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>) {
        self.note(new);
        let manner = |of: &Props| (of.disabled, of.submit_on_enter, of.tab_indents);
        if manner(old) != manner(new) {
            self.entry.renew(cx.app);
        }
        self.entry.control.rules.replace(rules(new));
        if old.wrap != new.wrap {
            let window = &mut *cx.window;
            self.entry.state.update(cx.app, |state, cx| state.set_soft_wrap(new.wrap == TextWrap::Soft, window, cx));
        }
        self.entry.update(&given!(old), &given!(new), cx);
        let checked = |props: &Props| (is_required(props.semantics.as_deref()), props.min_length);
        if checked(old) != checked(new) {
            self.entry.check(checks(new), cx.app);
        }
    }

    fn command(&mut self, _: Command, _: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        // All of its commands are those of every entry.
        Ok(())
    }

    fn shared_command(&mut self, command: SharedCommand, cx: &mut NodeCx<'_>) {
        self.entry.command(command, cx);
    }

    fn compose(&mut self, text: &str, marked: Option<Range<usize>>, cx: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        self.entry.compose(text, marked, cx)
    }

    fn draw(&mut self, text: &Rc<TextLook>, _: &mut Window, cx: &mut App) -> AnyElement {
        let (state, control) = (self.entry.state.clone(), Rc::clone(&self.entry.control));
        let (by_enter, tabs) = (self.submit_on_enter, self.tabs.clone());
        let finish = move |frame: gpui::Div, window: &mut Window, cx: &mut App| {
            let frame = entry::submitting(frame, &state, &control, by_enter);
            tabs::indenting(frame, tabs.as_ref(), &state, window, cx).into_any_element()
        };
        self.entry.drawn(text, (entry::colors(text), self.disabled), finish, cx)
    }

    fn natural_size(&self, text: &TextLook) -> (f32, f32) {
        (WIDTH, text.line_px() * self.rows_now() as f32)
    }

    fn fits(&self, width: f32, text: &TextLook, cx: &mut App) -> bool {
        if self.grows.is_none() {
            return true;
        }
        let before = self.rows_now();
        let lines = self.entry.state.update(cx, |state, cx| {
            state.prewrap(text.font.clone(), text.font_size(), px(width), cx);
            state.display_map().wrap_row_count()
        });
        self.lines.set(u32::try_from(lines).unwrap_or(u32::MAX));
        self.rows_now() == before
    }

    fn takes_wheel(&self, delta: Point<Pixels>, cx: &App) -> bool {
        entry::scrolls(self.entry.state.read(cx), delta)
    }

    fn focus_handle(&self, cx: &App) -> Option<FocusHandle> {
        Some(self.entry.focus_handle(cx))
    }

    fn describe(&self, cx: &App) -> Described {
        Described { multi_line: true, ..self.entry.describe(cx) }
    }

    fn looks_invalid(&self) -> bool {
        self.entry.control.looks_invalid()
    }
}

impl Textarea {
    fn note(&mut self, props: &Props) {
        self.disabled = props.disabled;
        self.rows = props.rows.max(1);
        let grows = props.min_rows > 0 || props.max_rows > 0;
        let most = if props.max_rows == 0 { u32::MAX } else { props.max_rows };
        self.grows = grows.then(|| (props.min_rows.max(1).min(most), most));
        self.submit_on_enter = props.submit_on_enter;
        self.tabs = if props.tab_indents { Some(self.tabs.take().unwrap_or_default()) } else { None };
    }

    fn rows_now(&self) -> u32 {
        self.grows.map_or(self.rows, |(least, most)| self.lines.get().clamp(least, most))
    }
}

fn rules(props: &Props) -> Rules {
    Rules { lines: Lines::Many, max_length: props.max_length, mask: None }
}

fn checks(props: &Props) -> Checks {
    Checks { required: is_required(props.semantics.as_deref()), min_length: props.min_length, ..Checks::default() }
}
