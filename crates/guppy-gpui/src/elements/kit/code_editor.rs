//! `<codeEditor>`: code, with the colours and marks that a program gives.
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use gpui::{
    AnyElement, App, Context, EntityInputHandler as _, FocusHandle, HighlightStyle, IntoElement as _, Pixels, Point,
    UnderlineStyle, Window, px,
};
use gpui_base::input::{EditorMode, EditorState, TabSize, TextDecoration, TextDecorationCollection};
use guppy_wire::code_editor::{Command, FindChange, Props};
use guppy_wire::{
    CodeSpan, Diagnostic, ReplyError, Severity, SharedCommand, State, Style, StyleOp, TextWrap, ThemeToken,
};

use super::entry::{self, Entry, given, only_value};
use super::folds;
use super::protocol::byte_range;
use super::rules::{Lines, Rules};
use super::tabs::{self, Tabs};
use super::text_input::{base, is_required, state_ops};
use super::validity::Checks;
use crate::elements::element::{self, Described, Element, Mounted, NodeCx};
use crate::elements::kind::Kind;
use crate::fonts;
use crate::theme::Theme;
use crate::tree::text_look::TextLook;

/// Room for some lines of code, where nothing says how much.
const WIDTH: f32 = 480.;
const LINES: f32 = 12.;

pub(crate) struct CodeEditorKind;

impl Kind for CodeEditorKind {
    fn variant(&self, props: &guppy_wire::Props) -> u8 {
        match props {
            guppy_wire::Props::CodeEditor(props) => props.variant as u8,
            _ => 0,
        }
    }

    fn base(&self, variant: u8) -> &'static [StyleOp] {
        static BASES: LazyLock<[Vec<StyleOp>; 2]> = LazyLock::new(|| {
            [0, 1].map(|variant| {
                let mono = StyleOp::FontFamily(Arc::from(fonts::MONO));
                base(variant).iter().cloned().chain([mono]).collect()
            })
        });
        BASES.get(usize::from(variant)).map_or(&[], Vec::as_slice)
    }

    fn state(&self, _: u8, state: State, _: Option<&Style>) -> &'static [StyleOp] {
        state_ops(state)
    }

    fn mount(&self, props: &guppy_wire::Props, cx: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
        element::mount::<CodeEditor>(props, cx)
    }

    fn only_value(&self, old: &guppy_wire::Props, new: &guppy_wire::Props) -> bool {
        only_value!(CodeEditor, old, new)
    }
}

pub(crate) struct CodeEditor {
    entry: Entry<EditorMode>,
    disabled: bool,
    tabs: Option<Rc<Tabs>>,
    spans: TextDecorationCollection,
    diagnostics: TextDecorationCollection,
    /// What the program marks, and in which theme it was handed to gpui-base last.
    marks: Marks,
    marked_in: Option<Rc<Theme>>,
    /// What was told of the search.
    found: Cell<(u32, u32)>,
}

#[derive(Default)]
struct Marks {
    spans: Vec<CodeSpan>,
    diagnostics: Vec<Diagnostic>,
}

impl Element for CodeEditor {
    type Props = Props;

    fn mount(props: &Props, cx: &mut NodeCx<'_>) -> Self {
        let make = |window: &mut Window, cx: &mut Context<'_, EditorState>| {
            EditorState::new(window, cx)
                .line_number(props.line_numbers)
                .soft_wrap(props.wrap == TextWrap::Soft)
                .tab_size(tab_size(props))
                .auto_close(props.auto_close)
                .folding(props.folding)
                // The program draws what asks for the words to look for.
                .searchable(false)
        };
        let entry = Entry::mount(&given!(props), rules(props), checks(props), make, cx);
        let (spans, diagnostics) = entry.state.update(cx.app, |state, cx| {
            if props.folding {
                state.set_highlighter_factory(folds::by_indent(), cx);
            }
            (state.create_decorations_collection(Vec::new(), cx), state.create_decorations_collection(Vec::new(), cx))
        });
        let mut editor = Self {
            entry,
            disabled: false,
            tabs: None,
            spans,
            diagnostics,
            marks: Marks::default(),
            marked_in: None,
            found: Cell::new((0, 0)),
        };
        editor.note(props);
        editor.take_marks(props);
        editor
    }

    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>) {
        self.note(new);
        if (old.disabled, old.tab_indents) != (new.disabled, new.tab_indents) {
            self.entry.renew(cx.app);
        }
        self.entry.control.rules.replace(rules(new));
        let window = &mut *cx.window;
        self.entry.state.update(cx.app, |state, cx| {
            state.set_line_number(new.line_numbers, window, cx);
            if old.wrap != new.wrap {
                state.set_soft_wrap(new.wrap == TextWrap::Soft, window, cx);
            }
            if old.tab_size != new.tab_size {
                state.set_tab_size(tab_size(new), cx);
            }
            if old.auto_close != new.auto_close {
                state.set_auto_close(new.auto_close, window, cx);
            }
            if old.folding != new.folding {
                state.set_highlighter_factory(folds::by_indent(), cx);
                state.set_folding(new.folding, window, cx);
            }
        });
        self.entry.update(&given!(old), &given!(new), cx);
        if old.spans != new.spans || old.diagnostics != new.diagnostics {
            self.take_marks(new);
            self.entry.state.update(cx.app, |_, cx| cx.notify());
        }
        let checked = |props: &Props| (is_required(props.semantics.as_deref()), props.min_length);
        if checked(old) != checked(new) {
            self.entry.check(checks(new), cx.app);
        }
    }

    fn command(&mut self, command: Command, cx: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        self.entry.state.update(cx.app, |state, cx| match command {
            Command::Find { text, ignore_case } if !text.is_empty() => {
                state.set_search_query(text.to_string(), ignore_case, cx);
                if let Some(range) = state
                    .search_session()
                    .matcher
                    .current()
                    .and_then(|at| state.search_session().matcher.matched_ranges().get(at).cloned())
                {
                    state.set_selected_range(range, cx);
                }
            }
            Command::Find { .. } => state.close_search(cx),
            Command::FindNext => {
                if let Some(range) = state.next_search_match(cx) {
                    state.set_selected_range(range, cx);
                }
            }
            Command::FindPrevious => {
                if let Some(range) = state.previous_search_match(cx) {
                    state.set_selected_range(range, cx);
                }
            }
            _ => {}
        });
        self.tell_found(cx.app);
        Ok(())
    }

    fn shared_command(&mut self, command: SharedCommand, cx: &mut NodeCx<'_>) {
        self.entry.command(command, cx);
    }

    fn compose(&mut self, text: &str, marked: Option<Range<usize>>, cx: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        self.entry.compose(text, marked, cx)
    }

    fn draw(&mut self, text: &Rc<TextLook>, _: &mut Window, cx: &mut App) -> AnyElement {
        if self.marked_in.as_ref().is_none_or(|theme| !Rc::ptr_eq(theme, &text.theme)) {
            self.marked_in = Some(Rc::clone(&text.theme));
            self.mark(&text.theme, cx);
        }
        let mut style = entry::colors(text);
        style.background = text.theme.token(ThemeToken::Background);
        style.border = text.theme.token(ThemeToken::Border);
        style.editor_gutter_background = Some(gpui::transparent_black());
        style.editor_active_line = Some(text.color.opacity(0.05));
        let (state, control, tabs) = (self.entry.state.clone(), Rc::clone(&self.entry.control), self.tabs.clone());
        let finish = move |frame: gpui::Div, window: &mut Window, cx: &mut App| {
            let frame = entry::submitting(frame, &state, &control, false);
            tabs::indenting(frame, tabs.as_ref(), &state, window, cx).into_any_element()
        };
        self.entry.drawn(text, (style, self.disabled), finish, cx)
    }

    fn natural_size(&self, text: &TextLook) -> (f32, f32) {
        (WIDTH, text.line_px() * LINES)
    }

    fn takes_wheel(&self, delta: Point<Pixels>, cx: &App) -> bool {
        entry::scrolls(self.entry.state.read(cx), delta)
    }

    fn focus_handle(&self, cx: &App) -> Option<FocusHandle> {
        Some(self.entry.focus_handle(cx))
    }

    fn describe(&self, cx: &App) -> Described {
        self.entry.describe(cx)
    }

    fn note_at(&self, at: Point<Pixels>, window: &mut Window, cx: &mut App) -> Option<Arc<str>> {
        if self.marks.diagnostics.is_empty() {
            return None;
        }
        let unit = self
            .entry
            .state
            .update(cx, |state, cx| state.character_index_for_point(at, window, cx))
            .map(u32::try_from)?;
        let unit = unit.ok()?;
        // The worst of those that overlap.
        let here = self.marks.diagnostics.iter().filter(|of| (of.start..of.end).contains(&unit));
        here.min_by_key(|of| of.severity as u8).map(|of| Arc::clone(&of.message)).filter(|message| !message.is_empty())
    }

    fn looks_invalid(&self) -> bool {
        self.entry.control.looks_invalid()
    }
}

impl CodeEditor {
    fn note(&mut self, props: &Props) {
        self.disabled = props.disabled;
        self.tabs = if props.tab_indents { Some(self.tabs.take().unwrap_or_default()) } else { None };
    }

    fn take_marks(&mut self, props: &Props) {
        let (spans, diagnostics) = (props.spans.clone(), props.diagnostics.clone());
        self.marks = Marks { spans: spans.unwrap_or_default(), diagnostics: diagnostics.unwrap_or_default() };
        self.marked_in = None;
    }

    /// Hands colours and underlines to gpui-base, which moves them along with edits.
    fn mark(&self, theme: &Theme, cx: &mut App) {
        let text = self.entry.state.read(cx).text().clone();
        let span = |span: &CodeSpan| {
            let style = HighlightStyle { color: Some(theme.color(span.color)), ..HighlightStyle::default() };
            TextDecoration::new(byte_range(&text, span.start, span.end), style)
        };
        let underline = |of: &Diagnostic| {
            let color = Some(theme.token(token_of(of.severity)));
            let underline = UnderlineStyle { color, thickness: px(1.), wavy: true };
            let style = HighlightStyle { underline: Some(underline), ..HighlightStyle::default() };
            TextDecoration::new(byte_range(&text, of.start, of.end), style)
        };
        self.spans.set(self.marks.spans.iter().map(span).collect(), cx);
        self.diagnostics.set(self.marks.diagnostics.iter().map(underline).collect(), cx);
    }

    fn tell_found(&self, cx: &App) {
        let session = self.entry.state.read(cx).search_session();
        let units = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let count = if session.is_active() { units(session.matcher.len()) } else { 0 };
        let current = if count == 0 { 0 } else { units(session.matcher.current_match_index()).saturating_add(1) };
        if self.found.replace((count, current)) != (count, current) {
            self.entry.control.emitter.emit(&FindChange { count, current });
        }
    }
}

fn token_of(severity: Severity) -> ThemeToken {
    match severity {
        Severity::Error => ThemeToken::Danger,
        Severity::Warning => ThemeToken::Warning,
        Severity::Info => ThemeToken::Info,
        Severity::Hint => ThemeToken::TextMuted,
    }
}

fn tab_size(props: &Props) -> TabSize {
    TabSize { tab_size: props.tab_size.clamp(1, 16) as usize, hard_tabs: false }
}

fn rules(props: &Props) -> Rules {
    Rules { lines: Lines::Many, max_length: props.max_length, mask: None }
}

fn checks(props: &Props) -> Checks {
    Checks { required: is_required(props.semantics.as_deref()), min_length: props.min_length, ..Checks::default() }
}
