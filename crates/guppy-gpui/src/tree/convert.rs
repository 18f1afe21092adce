//! Values of the schema as taffy and GPUI take them.
use std::sync::Arc;

use gpui::{CursorStyle, FontFeatures};
use guppy_wire::{
    Align, Cursor, Display, FlexDirection, FlexWrap, FontFeature, FontStyle, Justify, Length, Overflow, Position,
    TextAlign,
};
use taffy::{AlignContent, AlignItems, Dimension, LengthPercentage, LengthPercentageAuto};

use super::text_ops::LineHeight;

/// Logical px of one rem.
pub(crate) const REM: f32 = 16.;

/// For ops whose units are px and rem; anything else is nothing.
pub(crate) fn px(value: Length) -> f32 {
    match value {
        Length::Px(number) => number,
        Length::Rem(number) => number * REM,
        Length::Fraction(_) | Length::Auto => 0.,
    }
}

pub(crate) fn definite(value: Length) -> LengthPercentage {
    match value {
        Length::Fraction(number) => LengthPercentage::percent(number),
        other => LengthPercentage::length(px(other)),
    }
}

pub(crate) fn auto(value: Length) -> LengthPercentageAuto {
    match value {
        Length::Auto => LengthPercentageAuto::auto(),
        Length::Fraction(number) => LengthPercentageAuto::percent(number),
        other => LengthPercentageAuto::length(px(other)),
    }
}

pub(crate) fn dimension(value: Length) -> Dimension {
    match value {
        Length::Auto => Dimension::auto(),
        Length::Fraction(number) => Dimension::percent(number),
        other => Dimension::length(px(other)),
    }
}

pub(crate) fn line_height(value: Length) -> LineHeight {
    match value {
        Length::Fraction(number) => LineHeight::Times(number),
        other => LineHeight::Px(px(other)),
    }
}

pub(crate) fn display(value: Display) -> taffy::Display {
    match value {
        Display::Flex => taffy::Display::Flex,
        Display::Block => taffy::Display::Block,
        Display::None => taffy::Display::None,
        Display::Grid => taffy::Display::Grid,
    }
}

pub(crate) fn position(value: Position) -> taffy::Position {
    match value {
        Position::Relative => taffy::Position::Relative,
        Position::Absolute => taffy::Position::Absolute,
    }
}

pub(crate) fn overflow(value: Overflow) -> taffy::Overflow {
    match value {
        Overflow::Visible => taffy::Overflow::Visible,
        Overflow::Clip => taffy::Overflow::Clip,
        Overflow::Hidden => taffy::Overflow::Hidden,
        Overflow::Scroll => taffy::Overflow::Scroll,
    }
}

pub(crate) fn flex_direction(value: FlexDirection) -> taffy::FlexDirection {
    match value {
        FlexDirection::Row => taffy::FlexDirection::Row,
        FlexDirection::RowReverse => taffy::FlexDirection::RowReverse,
        FlexDirection::Column => taffy::FlexDirection::Column,
        FlexDirection::ColumnReverse => taffy::FlexDirection::ColumnReverse,
    }
}

pub(crate) fn flex_wrap(value: FlexWrap) -> taffy::FlexWrap {
    match value {
        FlexWrap::Nowrap => taffy::FlexWrap::NoWrap,
        FlexWrap::Wrap => taffy::FlexWrap::Wrap,
        FlexWrap::WrapReverse => taffy::FlexWrap::WrapReverse,
    }
}

pub(crate) fn align(value: Align) -> AlignItems {
    match value {
        Align::Start => AlignItems::FLEX_START,
        Align::End => AlignItems::FLEX_END,
        Align::Center => AlignItems::CENTER,
        Align::Baseline => AlignItems::BASELINE,
        Align::Stretch => AlignItems::STRETCH,
    }
}

pub(crate) fn justify(value: Justify) -> AlignContent {
    match value {
        Justify::Start => AlignContent::FLEX_START,
        Justify::End => AlignContent::FLEX_END,
        Justify::Center => AlignContent::CENTER,
        Justify::Between => AlignContent::SPACE_BETWEEN,
        Justify::Around => AlignContent::SPACE_AROUND,
        Justify::Evenly => AlignContent::SPACE_EVENLY,
        Justify::Stretch => AlignContent::STRETCH,
    }
}

/// Tracks of one size, which shrink below what is in them.
pub(crate) fn tracks(count: u32) -> Vec<taffy::GridTemplateComponent<String>> {
    taffy::style_helpers::evenly_sized_tracks(u16::try_from(count).unwrap_or(u16::MAX))
}

/// 0 leaves it to the grid.
pub(crate) fn grid_line(line: i32) -> taffy::GridPlacement {
    match i16::try_from(line) {
        Ok(line) if line != 0 => taffy::style_helpers::line(line),
        _ => taffy::GridPlacement::Auto,
    }
}

/// A span from the start, where that is said, or up to the end.
pub(crate) fn span(of: &mut taffy::Line<taffy::GridPlacement>, count: u32) {
    let span = taffy::GridPlacement::Span(u16::try_from(count).unwrap_or(u16::MAX));
    if matches!(of.end, taffy::GridPlacement::Line(_)) { of.start = span } else { of.end = span }
}

pub(crate) fn features(said: &[FontFeature]) -> FontFeatures {
    FontFeatures(Arc::new(said.iter().map(|feature| (feature.tag.to_string(), feature.value)).collect()))
}

pub(crate) fn font_style(value: FontStyle) -> gpui::FontStyle {
    match value {
        FontStyle::Normal => gpui::FontStyle::Normal,
        FontStyle::Italic => gpui::FontStyle::Italic,
    }
}

pub(crate) fn text_align(value: TextAlign) -> gpui::TextAlign {
    match value {
        TextAlign::Left => gpui::TextAlign::Left,
        TextAlign::Center => gpui::TextAlign::Center,
        TextAlign::Right => gpui::TextAlign::Right,
    }
}

pub(crate) fn cursor(value: Cursor) -> CursorStyle {
    match value {
        Cursor::Default => CursorStyle::Arrow,
        Cursor::Pointer => CursorStyle::PointingHand,
        Cursor::Text => CursorStyle::IBeam,
        Cursor::Move | Cursor::Grab => CursorStyle::OpenHand,
        Cursor::NotAllowed => CursorStyle::OperationNotAllowed,
        Cursor::Crosshair => CursorStyle::Crosshair,
        Cursor::Grabbing => CursorStyle::ClosedHand,
        Cursor::EwResize => CursorStyle::ResizeLeftRight,
        Cursor::NsResize => CursorStyle::ResizeUpDown,
        Cursor::NeswResize => CursorStyle::ResizeUpRightDownLeft,
        Cursor::NwseResize => CursorStyle::ResizeUpLeftDownRight,
        Cursor::NResize => CursorStyle::ResizeUp,
        Cursor::EResize => CursorStyle::ResizeRight,
        Cursor::SResize => CursorStyle::ResizeDown,
        Cursor::WResize => CursorStyle::ResizeLeft,
        Cursor::ColResize => CursorStyle::ResizeColumn,
        Cursor::RowResize => CursorStyle::ResizeRow,
        Cursor::ContextMenu => CursorStyle::ContextualMenu,
        Cursor::VerticalText => CursorStyle::IBeamCursorForVerticalLayout,
        Cursor::Alias => CursorStyle::DragLink,
        Cursor::Copy => CursorStyle::DragCopy,
        Cursor::NoDrop => CursorStyle::OperationNotAllowed,
    }
}
