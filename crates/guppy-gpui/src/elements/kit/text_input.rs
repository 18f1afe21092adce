//! `<textInput>`: one line of text. gpui-base edits it; this keeps it in step with the program.
//!
//! The protocol of a controlled value: each edit of the user has a number, which `change` carries. A `value` prop comes with
//! the number of the last edit that the program had seen. A program that is behind is not listened to, as its next patch
//! will know better; one that has seen everything decides.
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use gpui::{
    AnyElement, App, AppContext as _, Context, Entity, EntityInputHandler as _, FocusHandle, Focusable as _,
    IntoElement as _, ParentElement as _, SharedString, Styled as _, Subscription, Window, div,
};
use gpui_base::input::{Input, InputEvent, InputState};
use guppy_wire::text_input::{Change, Command, Props, SelectionChange, Submit};
use guppy_wire::{Color, Cursor, Length, ReplyError, State, Style, StyleOp, ThemeToken, WhiteSpace};

use super::graphemes;
use crate::elements::element::{self, Described, Element, Emitter, Mounted, NodeCx};
use crate::elements::kind::Kind;
use crate::theme;
use crate::tree::text_look::TextLook;

/// Wide enough for a word or two, as browsers make it.
const WIDTH: f32 = 180.;

pub(crate) struct TextInputKind;

impl Kind for TextInputKind {
    fn base(&self, _: u8) -> &'static [StyleOp] {
        static BASE: LazyLock<Vec<StyleOp>> = LazyLock::new(base);
        &BASE
    }

    fn state(&self, _: u8, state: State, _: Option<&Style>) -> &'static [StyleOp] {
        const FOCUS: [StyleOp; 1] = [StyleOp::BorderColor(Color::Token(ThemeToken::Ring))];
        match state {
            State::Focus => &FOCUS,
            State::Disabled => &[StyleOp::Opacity(0.5), StyleOp::Cursor(Cursor::NotAllowed)],
            _ => &[],
        }
    }

    fn mount(&self, props: &guppy_wire::Props, cx: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
        element::mount::<TextInput>(props, cx)
    }
}

fn base() -> Vec<StyleOp> {
    let (narrow, wide) = (Length::Px(6.), Length::Px(10.));
    let mut ops = vec![
        StyleOp::PaddingTop(narrow),
        StyleOp::PaddingRight(wide),
        StyleOp::PaddingBottom(narrow),
        StyleOp::PaddingLeft(wide),
        StyleOp::Background(Color::Token(ThemeToken::Background)),
        StyleOp::WhiteSpace(WhiteSpace::Nowrap),
        StyleOp::Cursor(Cursor::Text),
    ];
    ops.extend(theme::field_border());
    ops
}

pub(crate) struct TextInput {
    state: Entity<InputState>,
    control: Rc<Control>,
    _events: [Subscription; 2],
}

/// What the subscription and the element both know.
struct Control {
    emitter: Emitter,
    /// The number of the user's last edit.
    edit: Cell<u32>,
    /// The text as JS knows it: told by an event, or given as a prop.
    known: RefCell<SharedString>,
    /// An override that waits for the input method to decide.
    waiting: RefCell<Option<Arc<str>>>,
    selection: RefCell<Range<u32>>,
}

impl Element for TextInput {
    type Props = Props;

    fn mount(props: &Props, cx: &mut NodeCx<'_>) -> Self {
        let text = props.value.clone().unwrap_or_else(|| Arc::clone(&props.default_value));
        let text = SharedString::from(one_line(&text));
        let control = Rc::new(Control {
            emitter: cx.emitter.clone(),
            edit: Cell::new(props.seen),
            known: RefCell::new(text.clone()),
            waiting: RefCell::default(),
            selection: RefCell::new(0..0),
        });
        let window = &mut *cx.window;
        let state = cx.app.new(|cx| {
            let mut state = InputState::new(window, cx).default_value(text).placeholder(props.placeholder.to_string());
            state.set_disabled(props.disabled, cx);
            state.set_readonly(props.read_only, cx);
            state
        });
        let told = Rc::clone(&control);
        let events = cx.window.subscribe(&state, cx.app, move |state, event: &InputEvent, window, cx| match event {
            InputEvent::Change => told.changed(&state, window, cx),
            InputEvent::PressEnter { .. } => {
                told.emitter.emit(&Submit { text: Arc::from(&*state.read(cx).value()) });
            }
            InputEvent::Focus | InputEvent::Blur => {}
        });
        let told = Rc::clone(&control);
        let moved = cx.window.observe(&state, cx.app, move |state, window, cx| told.looked(&state, window, cx));
        if props.auto_focus {
            let handle = state.focus_handle(cx.app);
            cx.window.focus(&handle, cx.app);
        }
        Self { state, control, _events: [events, moved] }
    }

    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>) {
        let window = &mut *cx.window;
        self.state.update(cx.app, |state, cx| {
            if old.placeholder != new.placeholder {
                state.set_placeholder(new.placeholder.to_string(), window, cx);
            }
            if old.disabled != new.disabled {
                state.set_disabled(new.disabled, cx);
            }
            if old.read_only != new.read_only {
                state.set_readonly(new.read_only, cx);
            }
        });
        if (old.value != new.value || old.seen != new.seen)
            && let Some(value) = &new.value
        {
            self.control.decide(&self.state, value, new.seen, cx.window, cx.app);
        }
    }

    fn command(&mut self, command: Command, cx: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        let window = &mut *cx.window;
        match command {
            Command::SelectAll => self.state.update(cx.app, |state, cx| state.select_all(window, cx)),
            Command::SetSelection { start, end } => self.state.update(cx.app, |state, cx| {
                let text = state.value();
                let (start, end) = (byte_offset(&text, start), byte_offset(&text, end));
                state.set_selected_range(start.min(end)..start.max(end), cx);
            }),
            Command::InsertText { text } => self.state.update(cx.app, |state, cx| {
                state.replace_text_in_range(None, &one_line(&text), window, cx);
            }),
            Command::Undo => {
                let handle = self.state.focus_handle(cx.app);
                handle.dispatch_action(&gpui_base::input::Undo, window, cx.app);
            }
            Command::Redo => {
                let handle = self.state.focus_handle(cx.app);
                handle.dispatch_action(&gpui_base::input::Redo, window, cx.app);
            }
            // The tree does these for every node.
            Command::Focus | Command::Blur | Command::ScrollIntoView => {}
        }
        Ok(())
    }

    fn compose(&mut self, text: &str, marked: Option<Range<usize>>, cx: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        let window = &mut *cx.window;
        self.state.update(cx.app, |state, cx| match marked {
            Some(selected) => state.replace_and_mark_text_in_range(None, text, Some(selected), window, cx),
            None => {
                state.replace_text_in_range(None, text, window, cx);
                state.unmark_text(window, cx);
            }
        });
        Ok(())
    }

    fn draw(&mut self, text: &TextLook, _: &mut Window, cx: &mut App) -> AnyElement {
        let color = text.color;
        self.state.update(cx, |state, _| {
            state.set_editor_style(gpui_base::input::InputEditorStyle {
                foreground: color,
                caret: color,
                muted_foreground: color.opacity(0.6),
                ..Default::default()
            });
        });
        graphemes::steps(div().size_full(), &self.state).child(Input::new(&self.state)).into_any_element()
    }

    fn natural_size(&self, text: &TextLook) -> (f32, f32) {
        (WIDTH, text.line_px())
    }

    fn focus_handle(&self, cx: &App) -> Option<FocusHandle> {
        Some(self.state.focus_handle(cx))
    }

    fn describe(&self, cx: &App) -> Described {
        let state = self.state.read(cx);
        let value = state.value();
        let shown = if value.is_empty() { state.presentation().placeholder().clone() } else { value.clone() };
        let placeholder = state.presentation().placeholder().to_string();
        Described {
            shown: Some(shown.to_string()),
            placeholder: (!placeholder.is_empty()).then_some(placeholder),
            read_only: !state.is_editable(),
            multi_line: false,
            protected: false,
            selection: Some(state.selected_range()),
            value: Some(value.to_string()),
        }
    }
}

impl Control {
    /// The text is another than before: by the user, unless it is what the program has just set.
    fn changed(&self, state: &Entity<InputState>, window: &mut Window, cx: &mut App) {
        let text = state.read(cx).value();
        if *self.known.borrow() != text {
            self.known.replace(text.clone());
            self.edit.set(self.edit.get().wrapping_add(1));
            self.emitter.emit(&Change { edit: self.edit.get(), text: Arc::from(&*text) });
        }
        self.settle(state, window, cx);
    }

    /// After anything about the input: tells where the selection went, and takes up an override that had to wait.
    fn looked(&self, state: &Entity<InputState>, window: &mut Window, cx: &mut App) {
        self.settle(state, window, cx);
        let (text, range) = (state.read(cx).value(), state.read(cx).selected_range());
        let now = utf16_offset(&text, range.start)..utf16_offset(&text, range.end);
        let before = self.selection.replace(now.clone());
        if before != now {
            self.emitter.emit(&SelectionChange { end: now.end, start: now.start });
        }
    }

    fn settle(&self, state: &Entity<InputState>, window: &mut Window, cx: &mut App) {
        if self.waiting.borrow().is_some() && !composes(state, window, cx) {
            let value = self.waiting.take();
            if let Some(value) = value {
                self.set(state, &value, window, cx);
            }
        }
    }

    fn decide(&self, state: &Entity<InputState>, value: &Arc<str>, seen: u32, window: &mut Window, cx: &mut App) {
        // Edits that the program has not seen are newer than what it says.
        if seen != self.edit.get() {
            return;
        }
        if composes(state, window, cx) {
            self.waiting.replace(Some(Arc::clone(value)));
            return;
        }
        self.set(state, value, window, cx);
    }

    /// Replaces what differs, so that the caret keeps its place and the user can take it back.
    fn set(&self, state: &Entity<InputState>, value: &str, window: &mut Window, cx: &mut App) {
        let value = one_line(value);
        state.update(cx, |state, cx: &mut Context<'_, InputState>| {
            let text = state.value();
            if *text == value {
                return;
            }
            self.known.replace(SharedString::from(value.clone()));
            let selected = state.selected_range();
            let caret = |offset: usize| byte_offset(&value, utf16_offset(&text, offset));
            let kept = caret(selected.start)..caret(selected.end);
            let whole = 0..utf16_offset(&text, text.len()) as usize;
            if state.is_editable() {
                state.replace_text_in_range(Some(whole), &value, window, cx);
            } else {
                state.set_value(value.clone(), window, cx);
            }
            state.set_selected_range(kept, cx);
        });
    }
}

/// True while an input method shows text that is not decided yet.
fn composes(state: &Entity<InputState>, window: &mut Window, cx: &mut App) -> bool {
    state.update(cx, |state, cx| state.marked_text_range(window, cx).is_some())
}

/// A single line has no breaks; where a program gives some, they become spaces, as in browsers' fields.
fn one_line(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\n', '\r'], " ")
}

/// UTF-16 units to the byte where that character begins; past the end is the end.
fn byte_offset(text: &str, units: u32) -> usize {
    let mut passed = 0;
    for (at, character) in text.char_indices() {
        if passed >= units as usize {
            return at;
        }
        passed += character.len_utf16();
    }
    text.len()
}

fn utf16_offset(text: &str, byte: usize) -> u32 {
    let before = text.get(..byte).unwrap_or(text);
    u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
}
