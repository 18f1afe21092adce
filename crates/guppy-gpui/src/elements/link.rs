//! `<linkSpan>`: a part of a paragraph that is pressed.
use guppy_wire::{Color, Cursor, Length, State, Style, StyleOp, TextDecoration, ThemeToken};

use super::kind::Kind;

pub(super) struct Link;

impl Kind for Link {
    fn base(&self, _: u8) -> &'static [StyleOp] {
        const CORNER: Length = Length::Px(2.);
        &[
            StyleOp::Color(Color::Token(ThemeToken::Link)),
            StyleOp::Cursor(Cursor::Pointer),
            StyleOp::BorderTopLeftRadius(CORNER),
            StyleOp::BorderTopRightRadius(CORNER),
            StyleOp::BorderBottomRightRadius(CORNER),
            StyleOp::BorderBottomLeftRadius(CORNER),
        ]
    }

    fn state(&self, _: u8, state: State, _: Option<&Style>) -> &'static [StyleOp] {
        match state {
            State::Hover => &[StyleOp::TextDecoration(TextDecoration::Underline)],
            State::Disabled => &[StyleOp::Opacity(0.5), StyleOp::Cursor(Cursor::NotAllowed)],
            _ => &[],
        }
    }

    fn presses(&self) -> bool {
        true
    }
}
