//! What nodes look like before the app says anything: small, light, and out of the way of any style that is given.
use gpui::{AbsoluteLength, BoxShadow, DefiniteLength, Hsla, StyleRefinement, hsla, px, rems, rgb};
use guppy_wire::{NodeKind, State, Style, StyleOp};

/// The ring around what the keyboard has focused: outside the border, so that nothing moves.
pub(crate) fn focus_ring() -> Vec<BoxShadow> {
    vec![
        BoxShadow::new(px(0.), px(0.), rgb(0xff_ff_ff).into()).spread_radius(px(1.)),
        BoxShadow::new(px(0.), px(0.), rgb(0x3b_82_f6).into()).spread_radius(px(3.)),
    ]
}

pub(crate) fn text_color() -> Hsla {
    rgb(0x11_18_27).into()
}

pub(crate) fn scroll_thumb() -> Hsla {
    hsla(0., 0., 0.35, 0.55)
}

/// The style under a node's own, by kind.
pub(crate) fn base(kind: NodeKind) -> StyleRefinement {
    match kind {
        NodeKind::Button => button(),
        NodeKind::Spacer => spacer(),
        NodeKind::Div | NodeKind::Text | NodeKind::Scroll => block(),
    }
}

fn block() -> StyleRefinement {
    StyleRefinement { display: Some(gpui::Display::Block), ..StyleRefinement::default() }
}

fn spacer() -> StyleRefinement {
    StyleRefinement {
        flex_grow: Some(1.),
        flex_shrink: Some(1.),
        flex_basis: Some(gpui::Length::Definite(px(0.).into())),
        ..StyleRefinement::default()
    }
}

fn button() -> StyleRefinement {
    let mut style = StyleRefinement {
        display: Some(gpui::Display::Flex),
        align_items: Some(gpui::AlignItems::Center),
        justify_content: Some(gpui::JustifyContent::Center),
        background: Some(gpui::Fill::from(Hsla::from(rgb(0xf3_f4_f6)))),
        border_color: Some(rgb(0xd1_d5_db).into()),
        mouse_cursor: Some(gpui::CursorStyle::PointingHand),
        ..StyleRefinement::default()
    };
    let (narrow, wide): (DefiniteLength, DefiniteLength) = (px(6.).into(), px(12.).into());
    (style.padding.top, style.padding.bottom) = (Some(narrow), Some(narrow));
    (style.padding.left, style.padding.right) = (Some(wide), Some(wide));
    let line: AbsoluteLength = px(1.).into();
    let widths = &mut style.border_widths;
    (widths.top, widths.right, widths.bottom, widths.left) = (Some(line), Some(line), Some(line), Some(line));
    let corner: AbsoluteLength = rems(0.375).into();
    let radii = &mut style.corner_radii;
    (radii.top_left, radii.top_right) = (Some(corner), Some(corner));
    (radii.bottom_left, radii.bottom_right) = (Some(corner), Some(corner));
    style.gap.width = Some(px(6.).into());
    style.gap.height = Some(px(6.).into());
    style.text.color = Some(text_color());
    style.text.font_weight = Some(gpui::FontWeight::MEDIUM);
    style
}

/// The look of a state that the app has not styled itself. A button whose background the app chose is only dimmed,
/// because no tint of ours would suit it.
pub(crate) fn state(kind: NodeKind, state: State, own: Option<&Style>) -> Option<StyleRefinement> {
    if kind != NodeKind::Button {
        return (state == State::Disabled).then(|| opacity(0.5));
    }
    let chosen = own.is_some_and(has_background);
    match (state, chosen) {
        (State::Hover, false) => Some(background(0xe5_e7_eb)),
        (State::Hover, true) => Some(opacity(0.92)),
        (State::Active, false) => Some(background(0xd1_d5_db)),
        (State::Active, true) => Some(opacity(0.8)),
        (State::Disabled, _) => {
            let mut style = opacity(0.5);
            style.mouse_cursor = Some(gpui::CursorStyle::OperationNotAllowed);
            Some(style)
        }
        _ => None,
    }
}

fn has_background(style: &Style) -> bool {
    style.ops(State::Base).iter().any(|op| matches!(op, StyleOp::Background(_)))
}

fn background(color: u32) -> StyleRefinement {
    StyleRefinement { background: Some(gpui::Fill::from(Hsla::from(rgb(color)))), ..StyleRefinement::default() }
}

fn opacity(value: f32) -> StyleRefinement {
    StyleRefinement { opacity: Some(value), ..StyleRefinement::default() }
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
