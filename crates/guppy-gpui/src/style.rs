//! Style ops to GPUI's refinements, resolved once per interned style and kind, not once per frame.
use gpui::{
    AbsoluteLength, DefiniteLength, FontWeight, Hsla, Length as GpuiLength, StrikethroughStyle, StyleRefinement,
    UnderlineStyle, px, rems, rgba,
};
use guppy_wire::{
    Align, BorderStyle, Color, Cursor, Display, FlexDirection, FlexWrap, FontStyle, Justify, Length, NodeKind,
    Overflow, Position, State, Style, StyleOp, TextAlign, TextDecoration, TextOverflow, Visibility, WhiteSpace,
};

use crate::{fonts, theme};

/// One style as GPUI wants it: what always holds, and what each state adds.
#[derive(Clone, Default)]
pub(crate) struct Resolved {
    pub(crate) base: StyleRefinement,
    pub(crate) in_focus: Option<StyleRefinement>,
    pub(crate) focus: Option<StyleRefinement>,
    pub(crate) focus_visible: StyleRefinement,
    pub(crate) hover: Option<StyleRefinement>,
    pub(crate) active: Option<StyleRefinement>,
    pub(crate) disabled: Option<StyleRefinement>,
}

/// Resolves what the app gave a node of `kind` over what the kind looks like by itself.
pub(crate) fn resolve(kind: NodeKind, own: Option<&Style>) -> Resolved {
    let state = |state: State| {
        let given = ops(own, state);
        let default = theme::state(kind, state, own);
        if given.is_empty() {
            return default;
        }
        let mut refinement = default.unwrap_or_default();
        apply(&mut refinement, given);
        Some(refinement)
    };
    let mut base = theme::base(kind);
    apply(&mut base, ops(own, State::Base));
    Resolved {
        focus_visible: focus_visible(&base, own),
        in_focus: state(State::InFocus),
        focus: state(State::Focus),
        hover: state(State::Hover),
        active: state(State::Active),
        disabled: state(State::Disabled),
        base,
    }
}

/// The ring joins the shadows the node has, unless the app styled the state with a shadow of its own.
fn focus_visible(base: &StyleRefinement, own: Option<&Style>) -> StyleRefinement {
    let mut shadows = theme::focus_ring();
    shadows.extend(base.box_shadow.clone().unwrap_or_default());
    let mut refinement = StyleRefinement { box_shadow: Some(shadows), ..StyleRefinement::default() };
    apply(&mut refinement, ops(own, State::FocusVisible));
    refinement
}

fn ops(style: Option<&Style>, state: State) -> &[StyleOp] {
    style.map_or(&[], |style| style.ops(state))
}

fn apply(to: &mut StyleRefinement, ops: &[StyleOp]) {
    for op in ops {
        apply_op(to, op);
    }
}

fn apply_op(to: &mut StyleRefinement, op: &StyleOp) {
    match op {
        StyleOp::Display(value) => to.display = Some(display(*value)),
        StyleOp::Visibility(value) => to.visibility = Some(visibility(*value)),
        StyleOp::Position(value) => to.position = Some(position(*value)),
        StyleOp::Top(value) => to.inset.top = Some(length(*value)),
        StyleOp::Right(value) => to.inset.right = Some(length(*value)),
        StyleOp::Bottom(value) => to.inset.bottom = Some(length(*value)),
        StyleOp::Left(value) => to.inset.left = Some(length(*value)),
        StyleOp::OverflowX(value) => to.overflow.x = Some(overflow(*value)),
        StyleOp::OverflowY(value) => to.overflow.y = Some(overflow(*value)),
        StyleOp::FlexDirection(value) => to.flex_direction = Some(flex_direction(*value)),
        StyleOp::FlexWrap(value) => to.flex_wrap = Some(flex_wrap(*value)),
        StyleOp::FlexGrow(value) => to.flex_grow = Some(*value),
        StyleOp::FlexShrink(value) => to.flex_shrink = Some(*value),
        StyleOp::FlexBasis(value) => to.flex_basis = Some(length(*value)),
        StyleOp::AlignItems(value) => to.align_items = Some(align(*value)),
        StyleOp::AlignSelf(value) => to.align_self = Some(align(*value)),
        StyleOp::AlignContent(value) => to.align_content = Some(justify(*value)),
        StyleOp::JustifyContent(value) => to.justify_content = Some(justify(*value)),
        StyleOp::RowGap(value) => to.gap.height = definite(*value),
        StyleOp::ColumnGap(value) => to.gap.width = definite(*value),
        StyleOp::Width(value) => to.size.width = Some(length(*value)),
        StyleOp::Height(value) => to.size.height = Some(length(*value)),
        StyleOp::MinWidth(value) => to.min_size.width = Some(length(*value)),
        StyleOp::MinHeight(value) => to.min_size.height = Some(length(*value)),
        StyleOp::MaxWidth(value) => to.max_size.width = Some(length(*value)),
        StyleOp::MaxHeight(value) => to.max_size.height = Some(length(*value)),
        StyleOp::AspectRatio(value) => to.aspect_ratio = Some(*value),
        StyleOp::PaddingTop(value) => to.padding.top = definite(*value),
        StyleOp::PaddingRight(value) => to.padding.right = definite(*value),
        StyleOp::PaddingBottom(value) => to.padding.bottom = definite(*value),
        StyleOp::PaddingLeft(value) => to.padding.left = definite(*value),
        StyleOp::MarginTop(value) => to.margin.top = Some(length(*value)),
        StyleOp::MarginRight(value) => to.margin.right = Some(length(*value)),
        StyleOp::MarginBottom(value) => to.margin.bottom = Some(length(*value)),
        StyleOp::MarginLeft(value) => to.margin.left = Some(length(*value)),
        StyleOp::Background(value) => to.background = Some(gpui::Fill::from(color(*value))),
        StyleOp::BorderColor(value) => to.border_color = Some(color(*value)),
        StyleOp::Opacity(value) => to.opacity = Some(*value),
        StyleOp::BorderTopWidth(value) => to.border_widths.top = absolute(*value),
        StyleOp::BorderRightWidth(value) => to.border_widths.right = absolute(*value),
        StyleOp::BorderBottomWidth(value) => to.border_widths.bottom = absolute(*value),
        StyleOp::BorderLeftWidth(value) => to.border_widths.left = absolute(*value),
        StyleOp::BorderStyle(value) => to.border_style = Some(border_style(*value)),
        StyleOp::BorderTopLeftRadius(value) => to.corner_radii.top_left = absolute(*value),
        StyleOp::BorderTopRightRadius(value) => to.corner_radii.top_right = absolute(*value),
        StyleOp::BorderBottomRightRadius(value) => to.corner_radii.bottom_right = absolute(*value),
        StyleOp::BorderBottomLeftRadius(value) => to.corner_radii.bottom_left = absolute(*value),
        StyleOp::Shadow(value) => to.box_shadow = Some(theme::shadow(*value)),
        StyleOp::Cursor(value) => to.mouse_cursor = Some(cursor(*value)),
        text => apply_text_op(to, text),
    }
}

fn apply_text_op(to: &mut StyleRefinement, op: &StyleOp) {
    let text = &mut to.text;
    match op {
        StyleOp::Color(value) => text.color = Some(color(*value)),
        StyleOp::FontSize(value) => text.font_size = absolute(*value),
        StyleOp::FontWeight(value) => text.font_weight = Some(FontWeight(*value)),
        StyleOp::FontFamily(value) => text.font_family = Some(fonts::family(value)),
        StyleOp::FontStyle(FontStyle::Normal) => text.font_style = Some(gpui::FontStyle::Normal),
        StyleOp::FontStyle(FontStyle::Italic) => text.font_style = Some(gpui::FontStyle::Italic),
        StyleOp::LineHeight(value) => text.line_height = definite(*value),
        StyleOp::TextAlign(TextAlign::Left) => text.text_align = Some(gpui::TextAlign::Left),
        StyleOp::TextAlign(TextAlign::Center) => text.text_align = Some(gpui::TextAlign::Center),
        StyleOp::TextAlign(TextAlign::Right) => text.text_align = Some(gpui::TextAlign::Right),
        StyleOp::WhiteSpace(WhiteSpace::Normal) => text.white_space = Some(gpui::WhiteSpace::Normal),
        StyleOp::WhiteSpace(WhiteSpace::Nowrap) => text.white_space = Some(gpui::WhiteSpace::Nowrap),
        StyleOp::TextOverflow(TextOverflow::Ellipsis) => {
            text.text_overflow = Some(gpui::TextOverflow::Truncate("…".into()));
        }
        StyleOp::TextOverflow(TextOverflow::Clip) => text.text_overflow = Some(gpui::TextOverflow::Truncate("".into())),
        StyleOp::LineClamp(value) => text.line_clamp = usize::try_from(*value).ok(),
        StyleOp::TextDecoration(value) => decorate(text, *value),
        _ => {}
    }
}

fn decorate(text: &mut gpui::TextStyleRefinement, decoration: TextDecoration) {
    let thickness = px(1.);
    match decoration {
        TextDecoration::None => {
            text.underline = Some(UnderlineStyle { thickness: px(0.), ..UnderlineStyle::default() });
            text.strikethrough = Some(StrikethroughStyle { thickness: px(0.), ..StrikethroughStyle::default() });
        }
        TextDecoration::Underline => {
            text.underline = Some(UnderlineStyle { thickness, ..UnderlineStyle::default() });
        }
        TextDecoration::LineThrough => {
            text.strikethrough = Some(StrikethroughStyle { thickness, ..StrikethroughStyle::default() });
        }
    }
}

pub(crate) fn color(value: Color) -> Hsla {
    rgba(value.0).into()
}

fn absolute(value: Length) -> Option<AbsoluteLength> {
    match value {
        Length::Px(number) => Some(px(number).into()),
        Length::Rem(number) => Some(rems(number).into()),
        Length::Fraction(_) | Length::Auto => None,
    }
}

fn definite(value: Length) -> Option<DefiniteLength> {
    match value {
        Length::Fraction(number) => Some(DefiniteLength::Fraction(number)),
        other => absolute(other).map(DefiniteLength::Absolute),
    }
}

fn length(value: Length) -> GpuiLength {
    definite(value).map_or(GpuiLength::Auto, GpuiLength::Definite)
}

fn display(value: Display) -> gpui::Display {
    match value {
        Display::Flex => gpui::Display::Flex,
        Display::Block => gpui::Display::Block,
        Display::None => gpui::Display::None,
    }
}

fn visibility(value: Visibility) -> gpui::Visibility {
    match value {
        Visibility::Visible => gpui::Visibility::Visible,
        Visibility::Hidden => gpui::Visibility::Hidden,
    }
}

fn position(value: Position) -> gpui::Position {
    match value {
        Position::Relative => gpui::Position::Relative,
        Position::Absolute => gpui::Position::Absolute,
    }
}

fn overflow(value: Overflow) -> gpui::Overflow {
    match value {
        Overflow::Visible => gpui::Overflow::Visible,
        Overflow::Clip => gpui::Overflow::Clip,
        Overflow::Hidden => gpui::Overflow::Hidden,
        Overflow::Scroll => gpui::Overflow::Scroll,
    }
}

fn flex_direction(value: FlexDirection) -> gpui::FlexDirection {
    match value {
        FlexDirection::Row => gpui::FlexDirection::Row,
        FlexDirection::RowReverse => gpui::FlexDirection::RowReverse,
        FlexDirection::Column => gpui::FlexDirection::Column,
        FlexDirection::ColumnReverse => gpui::FlexDirection::ColumnReverse,
    }
}

fn flex_wrap(value: FlexWrap) -> gpui::FlexWrap {
    match value {
        FlexWrap::Nowrap => gpui::FlexWrap::NoWrap,
        FlexWrap::Wrap => gpui::FlexWrap::Wrap,
        FlexWrap::WrapReverse => gpui::FlexWrap::WrapReverse,
    }
}

fn align(value: Align) -> gpui::AlignItems {
    match value {
        Align::Start => gpui::AlignItems::Start,
        Align::End => gpui::AlignItems::End,
        Align::Center => gpui::AlignItems::Center,
        Align::Baseline => gpui::AlignItems::Baseline,
        Align::Stretch => gpui::AlignItems::Stretch,
    }
}

fn justify(value: Justify) -> gpui::AlignContent {
    match value {
        Justify::Start => gpui::AlignContent::Start,
        Justify::End => gpui::AlignContent::End,
        Justify::Center => gpui::AlignContent::Center,
        Justify::Between => gpui::AlignContent::SpaceBetween,
        Justify::Around => gpui::AlignContent::SpaceAround,
        Justify::Evenly => gpui::AlignContent::SpaceEvenly,
        Justify::Stretch => gpui::AlignContent::Stretch,
    }
}

fn border_style(value: BorderStyle) -> gpui::BorderStyle {
    match value {
        BorderStyle::Solid => gpui::BorderStyle::Solid,
        BorderStyle::Dashed => gpui::BorderStyle::Dashed,
    }
}

fn cursor(value: Cursor) -> gpui::CursorStyle {
    match value {
        Cursor::Default => gpui::CursorStyle::Arrow,
        Cursor::Pointer => gpui::CursorStyle::PointingHand,
        Cursor::Text => gpui::CursorStyle::IBeam,
        Cursor::Move | Cursor::Grab => gpui::CursorStyle::OpenHand,
        Cursor::NotAllowed => gpui::CursorStyle::OperationNotAllowed,
        Cursor::Crosshair => gpui::CursorStyle::Crosshair,
        Cursor::Grabbing => gpui::CursorStyle::ClosedHand,
        Cursor::EwResize => gpui::CursorStyle::ResizeLeftRight,
        Cursor::NsResize => gpui::CursorStyle::ResizeUpDown,
    }
}
