//! `<textInput>`: one line of text.
use std::ops::Range;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use gpui::{
    AnyElement, App, Context, Entity, FocusHandle, InteractiveElement as _, IntoElement as _, MouseButton,
    MouseDownEvent, ParentElement as _, PathBuilder, Pixels, Point, StatefulInteractiveElement as _, Styled as _,
    Window, canvas, div, point, px,
};
use gpui_base::input::{Enter, Escape, InputState, MaskPattern};
use guppy_wire::text_input::{Command, Props};
use guppy_wire::window_events::Warned;
use guppy_wire::{
    Color, Cursor, EntryVariant, Length, ReplyError, Semantics, SharedCommand, State, Style, StyleOp, TextType,
    ThemeToken, WhiteSpace,
};

use super::entry::{self, Entry, given, only_value};
use super::rules::{Lines, Mask, Rules};
use super::stepping::{self, Stepping};
use super::validity::{self, Checks};
use crate::elements::element::{self, Described, Element, Mounted, NodeCx};
use crate::elements::kind::Kind;
use crate::theme;
use crate::tree::text_look::TextLook;

/// Wide enough for a word or two, as browsers make it.
const WIDTH: f32 = 180.;

pub(crate) struct TextInputKind;

impl Kind for TextInputKind {
    fn variant(&self, props: &guppy_wire::Props) -> u8 {
        match props {
            guppy_wire::Props::TextInput(props) => props.variant as u8,
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
        element::mount::<TextInput>(props, cx)
    }

    fn only_value(&self, old: &guppy_wire::Props, new: &guppy_wire::Props) -> bool {
        only_value!(TextInput, old, new)
    }
}

/// How entries look, of one line and of many.
pub(super) fn base(variant: u8) -> &'static [StyleOp] {
    static OUTLINE: LazyLock<Vec<StyleOp>> = LazyLock::new(outline);
    const BARE: [StyleOp; 2] = [StyleOp::WhiteSpace(WhiteSpace::Nowrap), StyleOp::Cursor(Cursor::Text)];
    if variant == EntryVariant::Bare as u8 { &BARE } else { &OUTLINE }
}

pub(super) fn state_ops(state: State) -> &'static [StyleOp] {
    const FOCUS: [StyleOp; 1] = [StyleOp::BorderColor(Color::Token(ThemeToken::Ring))];
    const INVALID: [StyleOp; 1] = [StyleOp::BorderColor(Color::Token(ThemeToken::Danger))];
    match state {
        State::Focus => &FOCUS,
        State::Invalid => &INVALID,
        State::Disabled => &[StyleOp::Opacity(0.5), StyleOp::Cursor(Cursor::NotAllowed)],
        _ => &[],
    }
}

fn outline() -> Vec<StyleOp> {
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
    entry: Entry<gpui_base::input::InputMode>,
    manner: Manner,
    steps: Option<Rc<Stepping>>,
}

/// What of the props decides how it is drawn.
#[derive(Clone, Copy, Default, PartialEq)]
struct Manner {
    disabled: bool,
    search: bool,
    clearable: bool,
    secret: bool,
    steps: bool,
}

impl Element for TextInput {
    type Props = Props;

    fn mount(props: &Props, cx: &mut NodeCx<'_>) -> Self {
        let (rules, checks) = (rules(props), checks(props, cx));
        let make = |window: &mut Window, cx: &mut Context<'_, InputState>| {
            let state = InputState::new(window, cx).masked(is_secret(props));
            // It shows its template, unless there is a placeholder.
            match &rules.mask {
                Some(mask) => state.mask_pattern(mask.pattern.clone()),
                None => state,
            }
        };
        let entry = Entry::mount(&given!(props), rules.clone(), checks, make, cx);
        entry.control.secret.set(is_secret(props));
        let mut input = Self { entry, manner: Manner::default(), steps: None };
        input.note(props);
        input
    }

    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>) {
        let before = self.manner;
        self.note(new);
        if self.manner != before {
            self.entry.renew(cx.app);
        }
        self.entry.control.rules.replace(rules(new));
        let window = &mut *cx.window;
        if is_secret(old) != is_secret(new) {
            self.entry.control.secret.set(is_secret(new));
            self.entry.state.update(cx.app, |state, cx| state.set_masked(is_secret(new), window, cx));
        }
        if old.mask != new.mask {
            let pattern = new.mask.as_ref().map_or(MaskPattern::None, |mask| Mask::new(mask).pattern);
            self.entry.state.update(cx.app, |state, cx| {
                state.set_mask_pattern(pattern, window, cx);
                state.set_placeholder(new.placeholder.to_string(), window, cx);
            });
        }
        self.entry.update(&given!(old), &given!(new), cx);
        let checked = |props: &Props| {
            (
                is_required(props.semantics.as_deref()),
                props.min_length,
                props.type_,
                props.pattern.clone(),
                props.mask.clone(),
            )
        };
        if checked(old) != checked(new) {
            let checks = checks(new, cx);
            self.entry.check(checks, cx.app);
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

    fn draw(&mut self, text: &Rc<TextLook>, window: &mut Window, cx: &mut App) -> AnyElement {
        if let Some(stepping) = &self.steps {
            stepping.focused.set(self.entry.focus_handle(cx).is_focused(window));
        }
        let (state, control) = (self.entry.state.clone(), Rc::clone(&self.entry.control));
        let (manner, steps) = (self.manner, self.steps.clone());
        let (line, color) = (px(text.line_px()), text.color);
        let finish = move |frame: gpui::Div, _: &mut Window, cx: &mut App| {
            let (submitted, told) = (state.clone(), Rc::clone(&control));
            let frame = frame.capture_action(move |_: &Enter, _, cx| told.submit(&submitted, cx));
            let frame = if manner.secret { whole_words(frame, &state) } else { frame };
            let frame = if manner.search { cleared_by_escape(frame, &state) } else { frame };
            let frame = match &steps {
                Some(stepping) => stepping::steps(frame, stepping, &state, &control),
                None => frame,
            };
            if manner.clearable { with_button(frame, &state, line, color, cx) } else { frame.into_any_element() }
        };
        self.entry.drawn(text, (entry::colors(text), manner.disabled), finish, cx)
    }

    fn takes_wheel(&self, _: Point<Pixels>, _: &App) -> bool {
        self.steps.as_ref().is_some_and(|stepping| stepping.focused.get())
    }

    fn natural_size(&self, text: &TextLook) -> (f32, f32) {
        (WIDTH, text.line_px())
    }

    fn focus_handle(&self, cx: &App) -> Option<FocusHandle> {
        Some(self.entry.focus_handle(cx))
    }

    fn describe(&self, cx: &App) -> Described {
        self.entry.describe(cx)
    }

    fn looks_invalid(&self) -> bool {
        self.entry.control.looks_invalid()
    }
}

impl TextInput {
    fn note(&mut self, props: &Props) {
        let search = props.type_ == TextType::Search;
        self.manner = Manner {
            disabled: props.disabled,
            search,
            clearable: props.clearable || search,
            secret: is_secret(props),
            steps: props.steps,
        };
        self.steps = if props.steps { Some(self.steps.take().unwrap_or_default()) } else { None };
    }
}

/// Two presses take the whole of a password: where its words end is nobody's business.
fn whole_words(frame: gpui::Div, state: &Entity<InputState>) -> gpui::Div {
    let state = state.clone();
    frame.capture_any_mouse_down(move |event: &MouseDownEvent, window, cx| {
        if event.button == MouseButton::Left && event.click_count > 1 {
            state.update(cx, |state, cx| {
                state.focus(window, cx);
                state.select_all(window, cx);
            });
            cx.stop_propagation();
        }
    })
}

fn cleared_by_escape(frame: gpui::Div, state: &Entity<InputState>) -> gpui::Div {
    let state = state.clone();
    frame.capture_action(move |_: &Escape, window, cx| {
        if state.read(cx).text().len() > 0 && state.read(cx).is_editable() {
            entry::clear(&state, window, cx);
            cx.stop_propagation();
        }
    })
}

/// The text beside the button that takes it away.
fn with_button(frame: gpui::Div, state: &Entity<InputState>, size: Pixels, color: gpui::Hsla, cx: &App) -> AnyElement {
    let of = state.read(cx);
    if of.text().len() == 0 || !of.is_editable() {
        return frame.into_any_element();
    }
    let color = color.opacity(0.6);
    let button = div()
        .id("clear")
        .flex_none()
        .size(size)
        .on_mouse_down(MouseButton::Left, |_, _, cx| cx.stop_propagation())
        .on_click(clears(state))
        .child(
            canvas(|_, _, _| {}, move |bounds, (), window, _| cross(bounds.center(), size, color, window)).size_full(),
        );
    div().flex().items_center().size_full().child(frame.flex_1().min_w_0()).child(button).into_any_element()
}

fn clears(state: &Entity<InputState>) -> impl Fn(&gpui::ClickEvent, &mut Window, &mut App) + 'static {
    let state = state.clone();
    move |_, window, cx| {
        state.update(cx, |state, cx| state.focus(window, cx));
        entry::clear(&state, window, cx);
    }
}

/// Two strokes, a third of the line wide.
fn cross(center: Point<Pixels>, size: Pixels, color: gpui::Hsla, window: &mut Window) {
    let arm = size / 6.;
    for (x, y) in [(arm, arm), (arm, -arm)] {
        let mut path = PathBuilder::stroke(px(1.5));
        path.move_to(center - point(x, y));
        path.line_to(center + point(x, y));
        if let Ok(path) = path.build() {
            window.paint_path(path, color);
        }
    }
}

pub(super) fn is_required(semantics: Option<&Semantics>) -> bool {
    semantics.is_some_and(|semantics| semantics.required)
}

fn is_secret(props: &Props) -> bool {
    props.type_ == TextType::Password
}

fn rules(props: &Props) -> Rules {
    Rules { lines: Lines::One, max_length: props.max_length, mask: props.mask.as_ref().map(Mask::new) }
}

fn checks(props: &Props, cx: &NodeCx<'_>) -> Checks {
    let pattern = props.pattern.as_ref().and_then(|source| match validity::pattern(source) {
        Ok(pattern) => Some(pattern),
        Err(error) => {
            let message =
                format!("The pattern `{source}` of a text input cannot be used, so nothing is checked: {error}");
            cx.emitter.sink.window(cx.emitter.facts.revision.get(), &Warned { message: Arc::from(message) });
            None
        }
    });
    Checks {
        required: is_required(props.semantics.as_deref()),
        min_length: props.min_length,
        kind: Some(props.type_),
        pattern,
        mask: props.mask.as_ref().map(|mask| Mask::new(mask).length),
    }
}
