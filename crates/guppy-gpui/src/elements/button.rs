//! `<button>`: a box that looks and acts like one, in the variant and size that its props name.
use std::sync::LazyLock;

use guppy_wire::{
    Align, ButtonSize, ButtonVariant, Color, Cursor, Display, Justify, Length, Props, State, Style, StyleOp,
    TextDecoration, ThemeToken, WhiteSpace,
};

use super::kind::Kind;
use crate::theme;

pub(super) struct Button;

const SIZES: u8 = 4;
const VARIANTS: [ButtonVariant; 7] = [
    ButtonVariant::Default,
    ButtonVariant::Primary,
    ButtonVariant::Danger,
    ButtonVariant::Outline,
    ButtonVariant::Ghost,
    ButtonVariant::Link,
    ButtonVariant::Bare,
];
const ALL_SIZES: [ButtonSize; SIZES as usize] = [ButtonSize::Sm, ButtonSize::Md, ButtonSize::Lg, ButtonSize::Icon];

impl Kind for Button {
    fn variant(&self, props: &Props) -> u8 {
        let Props::Button(own) = props else { return 0 };
        let at = |place: Option<usize>| place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0);
        let variant = at(VARIANTS.iter().position(|one| *one == own.variant));
        variant * SIZES + at(ALL_SIZES.iter().position(|one| *one == own.size))
    }

    fn base(&self, variant: u8) -> &'static [StyleOp] {
        static BASES: LazyLock<Vec<Vec<StyleOp>>> = LazyLock::new(|| {
            VARIANTS.iter().flat_map(|variant| ALL_SIZES.iter().map(|size| base(*variant, *size))).collect()
        });
        BASES.get(usize::from(variant)).map_or(&[], Vec::as_slice)
    }

    /// A button whose background the app chose is only dimmed, because no tint of ours would suit it.
    fn state(&self, variant: u8, state: State, own: Option<&Style>) -> &'static [StyleOp] {
        const HOVER: [StyleOp; 1] = [StyleOp::Background(Color::Token(ThemeToken::Accent))];
        const QUIET: [StyleOp; 1] = [StyleOp::Background(Color::Token(ThemeToken::Muted))];
        static PRIMARY: [StyleOp; 2] = filled(ThemeToken::PrimaryHover);
        static DANGER: [StyleOp; 2] = filled(ThemeToken::DangerHover);
        const ACTIVE: [StyleOp; 1] = [StyleOp::Background(Color::Token(ThemeToken::Border))];
        let of = VARIANTS.get(usize::from(variant / SIZES)).copied().unwrap_or(ButtonVariant::Default);
        let chosen = own.is_some_and(theme::has_background);
        let dims = matches!(of, ButtonVariant::Primary | ButtonVariant::Danger) || chosen;
        match (state, of) {
            (State::Disabled, _) => &[StyleOp::Opacity(0.5), StyleOp::Cursor(Cursor::NotAllowed)],
            (State::Hover | State::Active, ButtonVariant::Bare) => &[],
            (State::Hover, ButtonVariant::Link) => &[StyleOp::TextDecoration(TextDecoration::Underline)],
            (State::Active, ButtonVariant::Link) => &[StyleOp::Opacity(0.8)],
            (State::Hover, ButtonVariant::Primary) if !chosen => &PRIMARY,
            (State::Hover, ButtonVariant::Danger) if !chosen => &DANGER,
            (State::Hover, _) if dims => &[StyleOp::Opacity(0.92)],
            (State::Active, _) if dims => &[StyleOp::Opacity(0.8)],
            (State::Hover, ButtonVariant::Ghost | ButtonVariant::Outline) => &QUIET,
            (State::Hover, _) => &HOVER,
            (State::Active, _) => &ACTIVE,
            _ => &[],
        }
    }

    fn presses(&self) -> bool {
        true
    }
}

const fn filled(fill: ThemeToken) -> [StyleOp; 2] {
    [StyleOp::Background(Color::Token(fill)), StyleOp::BorderColor(Color::Token(fill))]
}

fn base(variant: ButtonVariant, size: ButtonSize) -> Vec<StyleOp> {
    let mut ops = vec![
        StyleOp::Display(Display::Flex),
        StyleOp::AlignItems(Align::Center),
        StyleOp::JustifyContent(Justify::Center),
        StyleOp::Cursor(Cursor::Pointer),
        StyleOp::WhiteSpace(WhiteSpace::Normal),
    ];
    if variant == ButtonVariant::Bare {
        return ops;
    }
    let (tall, wide, text) = match size {
        ButtonSize::Sm => (3., 10., Some(0.875)),
        ButtonSize::Md => (6., 12., None),
        ButtonSize::Lg => (10., 20., None),
        ButtonSize::Icon => (7., 7., None),
    };
    ops.extend([
        StyleOp::RowGap(Length::Px(6.)),
        StyleOp::ColumnGap(Length::Px(6.)),
        StyleOp::PaddingTop(Length::Px(tall)),
        StyleOp::PaddingRight(Length::Px(wide)),
        StyleOp::PaddingBottom(Length::Px(tall)),
        StyleOp::PaddingLeft(Length::Px(wide)),
        StyleOp::FontWeight(500.),
    ]);
    ops.extend(text.map(|rem| StyleOp::FontSize(Length::Rem(rem))));
    ops.extend(theme::field_border());
    ops.extend(colors(variant));
    ops
}

fn colors(variant: ButtonVariant) -> Vec<StyleOp> {
    let token = Color::Token;
    let both = |fill, text| {
        let [ground, border] = filled(fill);
        vec![ground, border, StyleOp::Color(token(text))]
    };
    match variant {
        ButtonVariant::Default => vec![StyleOp::Background(token(ThemeToken::Muted))],
        ButtonVariant::Primary => both(ThemeToken::Primary, ThemeToken::PrimaryText),
        ButtonVariant::Danger => both(ThemeToken::Danger, ThemeToken::DangerText),
        ButtonVariant::Ghost => vec![StyleOp::BorderColor(Color::Rgba(0))],
        ButtonVariant::Link => {
            vec![StyleOp::BorderColor(Color::Rgba(0)), StyleOp::Color(token(ThemeToken::Primary))]
        }
        ButtonVariant::Outline | ButtonVariant::Bare => Vec::new(),
    }
}
