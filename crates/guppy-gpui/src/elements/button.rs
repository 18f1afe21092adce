//! `<button>`: a box that looks and acts like one.
use std::sync::LazyLock;

use guppy_wire::{Align, Color, Cursor, Display, Justify, Length, State, Style, StyleOp, ThemeToken, WhiteSpace};

use super::kind::Kind;
use crate::theme;

pub(super) struct Button;

impl Kind for Button {
    fn base(&self, _: u8) -> &'static [StyleOp] {
        static BASE: LazyLock<Vec<StyleOp>> = LazyLock::new(base);
        &BASE
    }

    /// A button whose background the app chose is only dimmed, because no tint of ours would suit it.
    fn state(&self, state: State, own: Option<&Style>) -> &'static [StyleOp] {
        const HOVER: [StyleOp; 1] = [StyleOp::Background(Color::Token(ThemeToken::Accent))];
        const ACTIVE: [StyleOp; 1] = [StyleOp::Background(Color::Token(ThemeToken::Border))];
        let chosen = || own.is_some_and(theme::has_background);
        match state {
            State::Hover if chosen() => &[StyleOp::Opacity(0.92)],
            State::Hover => &HOVER,
            State::Active if chosen() => &[StyleOp::Opacity(0.8)],
            State::Active => &ACTIVE,
            State::Disabled => &[StyleOp::Opacity(0.5), StyleOp::Cursor(Cursor::NotAllowed)],
            _ => &[],
        }
    }

    fn presses(&self) -> bool {
        true
    }
}

fn base() -> Vec<StyleOp> {
    let (narrow, wide) = (Length::Px(6.), Length::Px(12.));
    let mut ops = vec![
        StyleOp::Display(Display::Flex),
        StyleOp::AlignItems(Align::Center),
        StyleOp::JustifyContent(Justify::Center),
        StyleOp::RowGap(Length::Px(6.)),
        StyleOp::ColumnGap(Length::Px(6.)),
        StyleOp::PaddingTop(narrow),
        StyleOp::PaddingRight(wide),
        StyleOp::PaddingBottom(narrow),
        StyleOp::PaddingLeft(wide),
        StyleOp::Background(Color::Token(ThemeToken::Muted)),
        StyleOp::FontWeight(500.),
        StyleOp::WhiteSpace(WhiteSpace::Normal),
        StyleOp::Cursor(Cursor::Pointer),
    ];
    ops.extend(theme::field_border());
    ops
}
