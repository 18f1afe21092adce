//! What entries of one line and of many have in common: their life between the program and gpui-base, and what a frame of
//! theirs holds around the text.
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use gpui::{
    AnyElement, AnyView, App, AppContext as _, ClipboardItem, Context, Div, Entity, EntityInputHandler as _,
    FocusHandle, Focusable as _, Hsla, InteractiveElement as _, IntoElement, MouseButton, MouseDownEvent,
    ParentElement as _, Pixels, Point, Render, SharedString, StyleRefinement, Styled as _, Subscription, Window,
    canvas, div, px,
};
use gpui_base::input::{
    Copy, Cut, Enter, InputBaseState, InputEditorStyle, InputEvent, InputModeKind, Paste, Redo, RopeExt as _, Undo,
};
use guppy_wire::{ReplyError, SharedCommand, ThemeToken};

use super::graphemes;
use super::leftwards::{self, Drag, Leftwards};
use super::protocol::{Control, byte_range};
use super::rules::Rules;
use super::typing::{Typing, insert};
use super::validity::Checks;
use crate::elements::element::{Described, NodeCx};
use crate::platform;
use crate::tree::text_look::TextLook;

/// The props that every entry has, read from those of its kind.
pub(super) struct Given<'a> {
    pub(super) value: &'a Option<Arc<str>>,
    pub(super) default_value: &'a Arc<str>,
    pub(super) seen: u32,
    pub(super) placeholder: &'a Arc<str>,
    pub(super) locked: bool,
    pub(super) auto_focus: bool,
    pub(super) select_on_focus: bool,
}

macro_rules! given {
    ($props:expr) => {
        $crate::elements::kit::entry::Given {
            value: &$props.value,
            default_value: &$props.default_value,
            seen: $props.seen,
            placeholder: &$props.placeholder,
            // A disabled entry is dimmed and covered by its node; gpui-base's own way would dim it once more.
            locked: $props.read_only || $props.disabled,
            auto_focus: $props.auto_focus,
            select_on_focus: $props.select_on_focus,
        }
    };
}
pub(super) use given;

macro_rules! only_value {
    ($kind:ident, $old:expr, $new:expr) => {
        match ($old, $new) {
            (guppy_wire::Props::$kind(old), guppy_wire::Props::$kind(new)) => {
                **new == Props { value: new.value.clone(), seen: new.seen, ..(**old).clone() }
            }
            _ => false,
        }
    };
}
pub(super) use only_value;

static DRAWN: AtomicUsize = AtomicUsize::new(0);

/// How many entries were drawn anew, of all windows together.
pub(crate) fn drawn() -> usize {
    DRAWN.load(Ordering::Relaxed)
}

/// What is drawn of an entry, which GPUI keeps from frame to frame while nothing of it changes. It takes all the room that there
/// is, as what is kept is not asked how large it is.
#[derive(Default)]
struct Kept {
    draw: Option<Draw>,
}

type Draw = Box<dyn Fn(&mut Window, &mut App) -> AnyElement>;

impl Render for Kept {
    fn render(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) -> impl IntoElement {
        div().size_full().children(self.draw.as_ref().map(|draw| draw(window, cx)))
    }
}

pub(super) struct Entry<M: InputModeKind> {
    pub(super) state: Entity<InputBaseState<M>>,
    kept: Entity<Kept>,
    /// The colours that it was drawn in last.
    dressed: Cell<Option<[Hsla; 5]>>,
    pub(super) control: Rc<Control>,
    drag: Drag,
    _events: [Subscription; 2],
}

impl<M: InputModeKind> Entry<M> {
    pub(super) fn mount(
        given: &Given<'_>,
        rules: Rules,
        checks: Checks,
        make: impl FnOnce(&mut Window, &mut Context<'_, InputBaseState<M>>) -> InputBaseState<M>,
        cx: &mut NodeCx<'_>,
    ) -> Self {
        let text = given.value.as_ref().unwrap_or(given.default_value);
        let text = SharedString::from(rules.shape(text).into_owned());
        let control = Rc::new(Control::new(cx.emitter.clone(), given.seen, text.clone(), rules));
        control.select_on_focus.set(given.select_on_focus);
        control.check(checks, &text);
        let window = &mut *cx.window;
        let state = cx.app.new(|cx| {
            let mut state = make(window, cx).default_value(text).context_menu(false);
            if !given.placeholder.is_empty() {
                state.set_placeholder(given.placeholder.to_string(), window, cx);
            }
            state.set_readonly(given.locked, cx);
            state
        });
        let told = Rc::clone(&control);
        let events = cx.window.subscribe(&state, cx.app, move |state, event: &InputEvent, window, cx| match event {
            InputEvent::Change => told.changed(&state, window, cx),
            InputEvent::Focus if told.select_on_focus.get() => {
                state.update(cx, |state, cx| state.select_all(window, cx));
            }
            InputEvent::Blur => {
                told.leave();
                state.update(cx, |_, cx| cx.notify());
            }
            InputEvent::Focus | InputEvent::PressEnter { .. } => {}
        });
        let told = Rc::clone(&control);
        let moved = cx.window.observe(&state, cx.app, move |state, window, cx| told.looked(&state, window, cx));
        if given.auto_focus {
            let handle = state.focus_handle(cx.app);
            cx.window.focus(&handle, cx.app);
        }
        let kept = cx.app.new(|_| Kept::default());
        Self { state, kept, dressed: Cell::new(None), control, drag: Drag::default(), _events: [events, moved] }
    }

    pub(super) fn update(&self, old: &Given<'_>, new: &Given<'_>, cx: &mut NodeCx<'_>) {
        self.control.select_on_focus.set(new.select_on_focus);
        let window = &mut *cx.window;
        self.state.update(cx.app, |state, cx| {
            if old.placeholder != new.placeholder {
                state.set_placeholder(new.placeholder.to_string(), window, cx);
            }
            if old.locked != new.locked {
                state.set_readonly(new.locked, cx);
            }
        });
        if (old.value != new.value || old.seen != new.seen)
            && let Some(value) = new.value
        {
            self.control.decide(&self.state, value, new.seen, cx.window, cx.app);
        }
    }

    pub(super) fn check(&self, checks: Checks, cx: &App) {
        self.control.check(checks, &self.state.read(cx).value());
    }

    /// The commands of every entry; the tree does those of every node.
    pub(super) fn command(&self, command: SharedCommand, cx: &mut NodeCx<'_>) {
        let window = &mut *cx.window;
        let handle = self.state.focus_handle(cx.app);
        match command {
            SharedCommand::SelectAll => self.state.update(cx.app, |state, cx| state.select_all(window, cx)),
            SharedCommand::SetSelection { start, end } => self.state.update(cx.app, |state, cx| {
                let range = byte_range(state.text(), start, end);
                state.set_selected_range(range, cx);
            }),
            SharedCommand::InsertText { text } => {
                insert(&self.state, &self.control, None, &text, window, cx.app);
            }
            SharedCommand::Clear => clear(&self.state, window, cx.app),
            SharedCommand::Cut => handle.dispatch_action(&Cut, window, cx.app),
            SharedCommand::Copy => handle.dispatch_action(&Copy, window, cx.app),
            SharedCommand::Paste => {
                let text = cx.app.read_from_clipboard().and_then(|item: ClipboardItem| item.text());
                paste(&self.state, &self.control, text, window, cx.app);
            }
            SharedCommand::Undo => handle.dispatch_action(&Undo, window, cx.app),
            SharedCommand::Redo => handle.dispatch_action(&Redo, window, cx.app),
            SharedCommand::Focus
            | SharedCommand::Blur
            | SharedCommand::ScrollIntoView
            | SharedCommand::ScrollTo { .. } => {}
        }
    }

    pub(super) fn compose(
        &self,
        text: &str,
        marked: Option<Range<usize>>,
        cx: &mut NodeCx<'_>,
    ) -> Result<(), ReplyError> {
        let window = &mut *cx.window;
        match marked {
            Some(selected) => self.state.update(cx.app, |state, cx| {
                state.replace_and_mark_text_in_range(None, text, Some(selected), window, cx);
            }),
            None => {
                insert(&self.state, &self.control, None, text, window, cx.app);
                self.state.update(cx.app, |state, cx| state.unmark_text(window, cx));
            }
        }
        Ok(())
    }

    /// What `finish` makes of the box around the text; or what it made for an earlier frame, while nothing is another but what
    /// notifies GPUI by itself, as the state of the input does, or has been told to `renew`.
    pub(super) fn drawn(
        &self,
        look: &Rc<TextLook>,
        (style, disabled): (InputEditorStyle, bool),
        finish: impl Fn(Div, &mut Window, &mut App) -> AnyElement + 'static,
        cx: &mut App,
    ) -> AnyElement {
        let colors = Some([style.foreground, style.muted_foreground, style.selection, style.background, style.border]);
        if self.dressed.replace(colors) != colors {
            self.renew(cx);
        }
        let (state, control, drag) = (self.state.clone(), Rc::clone(&self.control), Rc::clone(&self.drag));
        let look = Rc::clone(look);
        let draw = move |window: &mut Window, cx: &mut App| {
            DRAWN.fetch_add(1, Ordering::Relaxed);
            let mut style = style.clone();
            let of = state.read(cx);
            let leftwards = !of.is_code_editor() && !control.secret.get() && leftwards::holds(of.text());
            let leftwards =
                leftwards.then(|| Leftwards { state: state.clone(), look: Rc::clone(&look), drag: Rc::clone(&drag) });
            if leftwards.is_some() {
                style.selection = leftwards::UNSEEN;
            }
            state.update(cx, |state, _| state.set_editor_style(style));
            finish(frame(&state, &control, leftwards.as_ref(), disabled), window, cx)
        };
        self.kept.update(cx, |kept, _| kept.draw = Some(Box::new(draw)));
        AnyView::from(self.kept.clone()).cached(StyleRefinement::default().size_full()).into_any_element()
    }

    /// Has it drawn anew.
    pub(super) fn renew(&self, cx: &mut App) {
        self.kept.update(cx, |_, cx| cx.notify());
    }

    pub(super) fn describe(&self, cx: &App) -> Described {
        let state = self.state.read(cx);
        let text = state.value();
        let placeholder = || state.presentation().placeholder().to_string();
        let shown = match (text.is_empty(), self.control.secret.get()) {
            (true, _) => placeholder(),
            (false, true) => "•".repeat(text.chars().count()),
            (false, false) => text.to_string(),
        };
        let protected = self.control.secret.get();
        Described {
            value: (!protected).then(|| text.to_string()),
            shown: Some(shown),
            placeholder: Some(placeholder()).filter(|text| !text.is_empty()),
            read_only: !state.is_editable(),
            multi_line: false,
            protected,
            selection: (!protected).then(|| state.selected_range()),
        }
    }

    pub(super) fn focus_handle(&self, cx: &App) -> FocusHandle {
        self.state.focus_handle(cx)
    }
}

/// The box around the text: it takes the keys and buttons that gpui-base has no rules for.
fn frame<M: InputModeKind>(
    state: &Entity<InputBaseState<M>>,
    control: &Rc<Control>,
    leftwards: Option<&Leftwards<M>>,
    disabled: bool,
) -> Div {
    let of = || (state.clone(), Rc::clone(control));
    let (pasted, middle, typed, places) = (of(), of(), of(), leftwards.cloned());
    let frame = div().size_full().relative();
    let frame = match leftwards {
        Some(leftwards) => leftwards.pressed(frame),
        None => frame,
    };
    let frame = graphemes::steps(frame, state)
        .capture_action(move |_: &Paste, window, cx| {
            let text = cx.read_from_clipboard().and_then(|item| item.text());
            paste(&pasted.0, &pasted.1, text, window, cx);
            cx.stop_propagation();
        })
        .on_mouse_down(MouseButton::Middle, move |event: &MouseDownEvent, window, cx| {
            let Some(text) = platform::offered_selection(cx) else { return };
            let place = places.as_ref().map(|places| places.place(event.position, window, cx));
            middle.0.update(cx, |state, cx| {
                state.focus(window, cx);
                let at = match place {
                    Some(place) => Some(place),
                    None => {
                        let units = state.character_index_for_point(event.position, window, cx);
                        units.map(|units| state.text().offset_utf16_to_offset(units))
                    }
                };
                if let Some(at) = at {
                    state.set_selected_range(at..at, cx);
                }
            });
            paste(&middle.0, &middle.1, Some(text), window, cx);
        })
        .children(leftwards.map(Leftwards::under))
        .child(state.clone())
        .child(
            canvas(
                |_, _, _| {},
                move |bounds, (), window, cx| {
                    let handle = typed.0.focus_handle(cx);
                    let bounds = typed.0.read(cx).text_bounds().unwrap_or(bounds);
                    window.handle_input(&handle, Typing::new(bounds, typed.0.clone(), typed.1), cx);
                },
            )
            .absolute(),
        );
    if disabled { frame.child(div().absolute().top_0().left_0().size_full().occlude()) } else { frame }
}

/// As the user would paste it: one edit, as far as the rules take it.
fn paste<M: InputModeKind>(
    state: &Entity<InputBaseState<M>>,
    control: &Control,
    text: Option<String>,
    window: &mut Window,
    cx: &mut App,
) {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return };
    state.update(cx, |state, cx| {
        let taken = control.rules.borrow().admit(state.text(), state.selected_range(), &text).into_owned();
        if !taken.is_empty() && state.is_editable() {
            state.replace(taken, window, cx);
        }
    });
}

/// Takes the whole text away, where the user may.
pub(super) fn clear<M: InputModeKind>(state: &Entity<InputBaseState<M>>, window: &mut Window, cx: &mut App) {
    state.update(cx, |state, cx| {
        let whole = 0..state.text().offset_to_offset_utf16(state.text().len());
        state.replace_text_in_range(Some(whole), "", window, cx);
    });
}

/// Caret, selection and placeholder where the text looks like this.
pub(super) fn colors(look: &TextLook) -> InputEditorStyle {
    InputEditorStyle {
        foreground: look.color,
        caret: look.color,
        muted_foreground: look.placeholder.unwrap_or_else(|| {
            if look.chosen { look.color.opacity(0.6) } else { look.theme.token(ThemeToken::Placeholder) }
        }),
        selection: look.theme.token(ThemeToken::Selection),
        ..InputEditorStyle::default()
    }
}

/// Ctrl+Enter submits, and Enter alone where it should; Shift+Enter always makes a line.
pub(super) fn submitting<M: InputModeKind>(
    frame: Div,
    state: &Entity<InputBaseState<M>>,
    control: &Rc<Control>,
    by_enter: bool,
) -> Div {
    let (state, control) = (state.clone(), Rc::clone(control));
    frame.capture_action(move |enter: &Enter, _, cx| {
        if enter.secondary || (by_enter && !enter.shift) {
            control.submit(&state, cx);
            cx.stop_propagation();
        }
    })
}

/// Whether the text has somewhere to go when the wheel moves its content by `delta`.
pub(super) fn scrolls<M: InputModeKind>(state: &InputBaseState<M>, delta: Point<Pixels>) -> bool {
    let Some(line) = state.line_height() else { return false };
    let content = line * state.display_map().display_row_count() as f32;
    let farthest = (content - state.input_bounds().size.height).max(px(0.));
    // gpui-base counts from nothing downwards. Not by `-`: GPUI takes a negative zero for less than zero.
    let offset = px(0.) - state.scroll_offset().y;
    if delta.y > px(0.) { offset < farthest } else { delta.y < px(0.) && offset > px(0.) }
}
