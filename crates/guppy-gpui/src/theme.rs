//! What the whole library looks like by default, said in the same ops as the app's own styles.
use gpui::{BoxShadow, Hsla, hsla, px, rgba};
use guppy_wire::{Color, Length, State, Style, StyleOp, ThemeToken};

pub(crate) fn token(token: ThemeToken) -> Hsla {
    rgba(token.light()).into()
}

pub(crate) fn text_color() -> Hsla {
    token(ThemeToken::Text)
}

/// Text on what is light, and on what is dark.
pub(crate) fn text_colors() -> (Hsla, Hsla) {
    (rgba(ThemeToken::Text.light()).into(), rgba(ThemeToken::Text.dark()).into())
}

/// The ring around what the keyboard has focused.
pub(crate) fn focus_ring() -> Hsla {
    token(ThemeToken::Ring)
}

/// Behind selected text.
pub(crate) fn selection() -> Hsla {
    token(ThemeToken::Selection)
}

pub(crate) fn scroll_thumb() -> Hsla {
    hsla(0., 0., 0.45, 0.6)
}

/// The rounded line around buttons and fields.
pub(crate) fn field_border() -> [StyleOp; 9] {
    let (line, corner) = (Length::Px(1.), Length::Rem(0.375));
    [
        StyleOp::BorderTopWidth(line),
        StyleOp::BorderRightWidth(line),
        StyleOp::BorderBottomWidth(line),
        StyleOp::BorderLeftWidth(line),
        StyleOp::BorderTopLeftRadius(corner),
        StyleOp::BorderTopRightRadius(corner),
        StyleOp::BorderBottomRightRadius(corner),
        StyleOp::BorderBottomLeftRadius(corner),
        StyleOp::BorderColor(Color::Token(ThemeToken::Border)),
    ]
}

pub(crate) fn has_background(style: &Style) -> bool {
    sets_background(style.ops(State::Base))
}

pub(crate) fn sets_background(ops: &[StyleOp]) -> bool {
    ops.iter().any(|op| matches!(op, StyleOp::Background(_)))
}

/// The shadows of the set sizes, geometry after the sizes that web developers know.
pub(crate) fn shadow(size: guppy_wire::Shadow) -> Vec<BoxShadow> {
    use guppy_wire::Shadow;
    // Each layer: y offset, blur, spread, opacity.
    let layers: &[(f32, f32, f32, f32)] = match size {
        Shadow::None => &[],
        Shadow::Xs2 => &[(1., 0., 0., 0.05)],
        Shadow::Xs => &[(1., 2., 0., 0.05)],
        Shadow::Sm => &[(1., 3., 0., 0.1), (1., 2., -1., 0.1)],
        Shadow::Md => &[(4., 6., -1., 0.1), (2., 4., -2., 0.1)],
        Shadow::Lg => &[(10., 15., -3., 0.1), (4., 6., -4., 0.1)],
        Shadow::Xl => &[(20., 25., -5., 0.1), (8., 10., -6., 0.1)],
        Shadow::Xl2 => &[(25., 50., -12., 0.25)],
    };
    layers
        .iter()
        .map(|(y, blur, spread, alpha)| {
            BoxShadow::new(px(0.), px(*y), hsla(0., 0., 0., *alpha)).blur_radius(px(*blur)).spread_radius(px(*spread))
        })
        .collect()
}
