//! What nodes look like before the app says anything: small, light, and out of the way of any style that is given. Said in
//! the same ops as the app's own styles.
use std::sync::LazyLock;

use gpui::{BoxShadow, Hsla, hsla, px, rgb};
use guppy_scene::Node;
use guppy_wire::{
    Align, Color, Cursor, Display, FontStyle, Justify, Length, NodeKind, Overflow, ScrollAxis, State, Style, StyleOp,
    WhiteSpace,
};

pub(crate) fn text_color() -> Hsla {
    rgb(0x11_18_27).into()
}

/// The ring around what the keyboard has focused, and the gap between the two.
pub(crate) fn focus_ring() -> Hsla {
    rgb(0x3b_82_f6).into()
}

pub(crate) fn scroll_thumb() -> Hsla {
    hsla(0., 0., 0.35, 0.55)
}

/// Which of the kind's looks a node's props ask for.
pub(crate) fn variant(node: &Node) -> u8 {
    if node.kind == NodeKind::Scroll { node.props.axis() as u8 } else { 0 }
}

/// The style under a node's own, by kind and variant.
pub(crate) fn base(kind: NodeKind, variant: u8) -> &'static [StyleOp] {
    static BUTTON: LazyLock<Vec<StyleOp>> = LazyLock::new(button);
    static SPACER: [StyleOp; 3] = [StyleOp::FlexGrow(1.), StyleOp::FlexShrink(1.), StyleOp::FlexBasis(Length::Px(0.))];
    match kind {
        NodeKind::Button => &BUTTON,
        NodeKind::Spacer => &SPACER,
        NodeKind::Scroll if variant == ScrollAxis::X as u8 => {
            &[StyleOp::OverflowX(Overflow::Scroll), StyleOp::OverflowY(Overflow::Hidden)]
        }
        NodeKind::Scroll if variant == ScrollAxis::Both as u8 => {
            &[StyleOp::OverflowX(Overflow::Scroll), StyleOp::OverflowY(Overflow::Scroll)]
        }
        NodeKind::Scroll => &[StyleOp::OverflowX(Overflow::Hidden), StyleOp::OverflowY(Overflow::Scroll)],
        NodeKind::Div | NodeKind::Text => &[],
    }
}

fn button() -> Vec<StyleOp> {
    let (narrow, wide, line, corner) = (Length::Px(6.), Length::Px(12.), Length::Px(1.), Length::Rem(0.375));
    vec![
        StyleOp::Display(Display::Flex),
        StyleOp::AlignItems(Align::Center),
        StyleOp::JustifyContent(Justify::Center),
        StyleOp::RowGap(Length::Px(6.)),
        StyleOp::ColumnGap(Length::Px(6.)),
        StyleOp::PaddingTop(narrow),
        StyleOp::PaddingRight(wide),
        StyleOp::PaddingBottom(narrow),
        StyleOp::PaddingLeft(wide),
        StyleOp::BorderTopWidth(line),
        StyleOp::BorderRightWidth(line),
        StyleOp::BorderBottomWidth(line),
        StyleOp::BorderLeftWidth(line),
        StyleOp::BorderTopLeftRadius(corner),
        StyleOp::BorderTopRightRadius(corner),
        StyleOp::BorderBottomRightRadius(corner),
        StyleOp::BorderBottomLeftRadius(corner),
        StyleOp::Background(Color(0xf3_f4_f6_ff)),
        StyleOp::BorderColor(Color(0xd1_d5_db_ff)),
        StyleOp::Color(Color(0x11_18_27_ff)),
        StyleOp::FontWeight(500.),
        StyleOp::FontStyle(FontStyle::Normal),
        StyleOp::WhiteSpace(WhiteSpace::Normal),
        StyleOp::Cursor(Cursor::Pointer),
    ]
}

/// The look of a state that the app has not styled itself. A button whose background the app chose is only dimmed,
/// because no tint of ours would suit it.
pub(crate) fn state(kind: NodeKind, state: State, own: Option<&Style>) -> &'static [StyleOp] {
    let chosen = || own.is_some_and(has_background);
    match (kind, state) {
        (NodeKind::Button, State::Hover) if chosen() => &[StyleOp::Opacity(0.92)],
        (NodeKind::Button, State::Hover) => &[StyleOp::Background(Color(0xe5_e7_eb_ff))],
        (NodeKind::Button, State::Active) if chosen() => &[StyleOp::Opacity(0.8)],
        (NodeKind::Button, State::Active) => &[StyleOp::Background(Color(0xd1_d5_db_ff))],
        (NodeKind::Button, State::Disabled) => &[StyleOp::Opacity(0.5), StyleOp::Cursor(Cursor::NotAllowed)],
        (_, State::Disabled) => &[StyleOp::Opacity(0.5)],
        _ => &[],
    }
}

fn has_background(style: &Style) -> bool {
    style.ops(State::Base).iter().any(|op| matches!(op, StyleOp::Background(_)))
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
