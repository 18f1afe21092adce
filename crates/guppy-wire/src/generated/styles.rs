//! Written by `pnpm codegen` from `schema/`; do not edit.

use std::sync::Arc;

use super::enums::*;
use crate::error::DecodeError;
use crate::reader::{Reader, Units};
use crate::{Color, Length};

/// A state that a style depends on; later ones win over earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum State {
    /// Always.
    Base = 0,
    /// The node or one of its descendants has focus.
    InFocus = 1,
    /// The node has focus.
    Focus = 2,
    /// The node has focus and the last input was the keyboard.
    FocusVisible = 3,
    /// The pointer is over the node.
    Hover = 4,
    /// The primary button is held down on the node.
    Active = 5,
    /// The node is disabled; replaces every other state.
    Disabled = 6,
}

impl State {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Base,
            1 => Self::InFocus,
            2 => Self::Focus,
            3 => Self::FocusVisible,
            4 => Self::Hover,
            5 => Self::Active,
            6 => Self::Disabled,
            _ => return None,
        })
    }

    /// The number on the wire.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The word of the schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::InFocus => "inFocus",
            Self::Focus => "focus",
            Self::FocusVisible => "focusVisible",
            Self::Hover => "hover",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }
}

/// One thing that a style says.
#[derive(Clone, Debug, PartialEq)]
pub enum StyleOp {
    /// How the node lays out its children.
    Display(Display),
    /// Hidden nodes keep their place.
    Visibility(Visibility),
    /// `absolute` takes the node out of the flow.
    Position(Position),
    /// Distance from the top edge of the containing node.
    Top(Length),
    /// Distance from the right edge.
    Right(Length),
    /// Distance from the bottom edge.
    Bottom(Length),
    /// Distance from the left edge.
    Left(Length),
    /// What happens to content wider than the node.
    OverflowX(Overflow),
    /// What happens to content taller than the node.
    OverflowY(Overflow),
    /// The main axis.
    FlexDirection(FlexDirection),
    /// Whether children may take several lines.
    FlexWrap(FlexWrap),
    /// Share of the free space.
    FlexGrow(f32),
    /// Share of the missing space.
    FlexShrink(f32),
    /// Size along the main axis before growing.
    FlexBasis(Length),
    /// Children across the main axis.
    AlignItems(Align),
    /// This node across its parent's main axis.
    AlignSelf(Align),
    /// Lines across the main axis.
    AlignContent(Justify),
    /// Children along the main axis.
    JustifyContent(Justify),
    /// Space between rows.
    RowGap(Length),
    /// Space between columns.
    ColumnGap(Length),
    /// Width.
    Width(Length),
    /// Height.
    Height(Length),
    /// Least width.
    MinWidth(Length),
    /// Least height.
    MinHeight(Length),
    /// Greatest width.
    MaxWidth(Length),
    /// Greatest height.
    MaxHeight(Length),
    /// Width divided by height.
    AspectRatio(f32),
    /// Inner space above.
    PaddingTop(Length),
    /// Inner space to the right.
    PaddingRight(Length),
    /// Inner space below.
    PaddingBottom(Length),
    /// Inner space to the left.
    PaddingLeft(Length),
    /// Outer space above.
    MarginTop(Length),
    /// Outer space to the right.
    MarginRight(Length),
    /// Outer space below.
    MarginBottom(Length),
    /// Outer space to the left.
    MarginLeft(Length),
    /// Fill colour.
    Background(Color),
    /// Text colour.
    Color(Color),
    /// Border colour.
    BorderColor(Color),
    /// 1 is opaque; applies to the node and what it holds.
    Opacity(f32),
    /// Border above.
    BorderTopWidth(Length),
    /// Border to the right.
    BorderRightWidth(Length),
    /// Border below.
    BorderBottomWidth(Length),
    /// Border to the left.
    BorderLeftWidth(Length),
    /// Line style of the border.
    BorderStyle(BorderStyle),
    /// Corner radius.
    BorderTopLeftRadius(Length),
    /// Corner radius.
    BorderTopRightRadius(Length),
    /// Corner radius.
    BorderBottomRightRadius(Length),
    /// Corner radius.
    BorderBottomLeftRadius(Length),
    /// A drop shadow of a set size.
    Shadow(Shadow),
    /// Text size; default 1rem = 16px.
    FontSize(Length),
    /// 400 is normal, 700 bold.
    FontWeight(f32),
    /// A font family; `sans` is the bundled one.
    FontFamily(Arc<str>),
    /// Upright or italic.
    FontStyle(FontStyle),
    /// Line height; a fraction is of the text size.
    LineHeight(Length),
    /// Where lines sit.
    TextAlign(TextAlign),
    /// Whether lines wrap.
    WhiteSpace(WhiteSpace),
    /// How cut-off text ends.
    TextOverflow(TextOverflow),
    /// The most lines of text shown.
    LineClamp(u32),
    /// A line with the text.
    TextDecoration(TextDecoration),
    /// The pointer's shape over the node.
    Cursor(Cursor),
}

impl StyleOp {
    /// Reads the value of the op with this number, which stood at `offset`.
    pub(crate) fn decode(number: u16, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let op = match number {
            1 => Display::decode(reader).map(Self::Display),
            2 => Visibility::decode(reader).map(Self::Visibility),
            3 => Position::decode(reader).map(Self::Position),
            4 => reader.length(Units(0b1111), f32::MIN).map(Self::Top),
            5 => reader.length(Units(0b1111), f32::MIN).map(Self::Right),
            6 => reader.length(Units(0b1111), f32::MIN).map(Self::Bottom),
            7 => reader.length(Units(0b1111), f32::MIN).map(Self::Left),
            8 => Overflow::decode(reader).map(Self::OverflowX),
            9 => Overflow::decode(reader).map(Self::OverflowY),
            10 => FlexDirection::decode(reader).map(Self::FlexDirection),
            11 => FlexWrap::decode(reader).map(Self::FlexWrap),
            12 => reader.f32_in(0.0..=f32::MAX).map(Self::FlexGrow),
            13 => reader.f32_in(0.0..=f32::MAX).map(Self::FlexShrink),
            14 => reader.length(Units(0b1111), 0.0).map(Self::FlexBasis),
            15 => Align::decode(reader).map(Self::AlignItems),
            16 => Align::decode(reader).map(Self::AlignSelf),
            17 => Justify::decode(reader).map(Self::AlignContent),
            18 => Justify::decode(reader).map(Self::JustifyContent),
            19 => reader.length(Units(0b0111), 0.0).map(Self::RowGap),
            20 => reader.length(Units(0b0111), 0.0).map(Self::ColumnGap),
            21 => reader.length(Units(0b1111), 0.0).map(Self::Width),
            22 => reader.length(Units(0b1111), 0.0).map(Self::Height),
            23 => reader.length(Units(0b1111), 0.0).map(Self::MinWidth),
            24 => reader.length(Units(0b1111), 0.0).map(Self::MinHeight),
            25 => reader.length(Units(0b1111), 0.0).map(Self::MaxWidth),
            26 => reader.length(Units(0b1111), 0.0).map(Self::MaxHeight),
            27 => reader.f32_in(0.0001..=f32::MAX).map(Self::AspectRatio),
            28 => reader.length(Units(0b0111), 0.0).map(Self::PaddingTop),
            29 => reader.length(Units(0b0111), 0.0).map(Self::PaddingRight),
            30 => reader.length(Units(0b0111), 0.0).map(Self::PaddingBottom),
            31 => reader.length(Units(0b0111), 0.0).map(Self::PaddingLeft),
            32 => reader.length(Units(0b1111), f32::MIN).map(Self::MarginTop),
            33 => reader.length(Units(0b1111), f32::MIN).map(Self::MarginRight),
            34 => reader.length(Units(0b1111), f32::MIN).map(Self::MarginBottom),
            35 => reader.length(Units(0b1111), f32::MIN).map(Self::MarginLeft),
            36 => reader.color().map(Self::Background),
            37 => reader.color().map(Self::Color),
            38 => reader.color().map(Self::BorderColor),
            39 => reader.f32_in(0.0..=1.0).map(Self::Opacity),
            40 => reader.length(Units(0b0011), 0.0).map(Self::BorderTopWidth),
            41 => reader.length(Units(0b0011), 0.0).map(Self::BorderRightWidth),
            42 => reader.length(Units(0b0011), 0.0).map(Self::BorderBottomWidth),
            43 => reader.length(Units(0b0011), 0.0).map(Self::BorderLeftWidth),
            44 => BorderStyle::decode(reader).map(Self::BorderStyle),
            45 => reader.length(Units(0b0011), 0.0).map(Self::BorderTopLeftRadius),
            46 => reader.length(Units(0b0011), 0.0).map(Self::BorderTopRightRadius),
            47 => reader.length(Units(0b0011), 0.0).map(Self::BorderBottomRightRadius),
            48 => reader.length(Units(0b0011), 0.0).map(Self::BorderBottomLeftRadius),
            49 => Shadow::decode(reader).map(Self::Shadow),
            50 => reader.length(Units(0b0011), 0.0).map(Self::FontSize),
            51 => reader.f32_in(1.0..=1000.0).map(Self::FontWeight),
            52 => reader.text().map(Self::FontFamily),
            53 => FontStyle::decode(reader).map(Self::FontStyle),
            54 => reader.length(Units(0b0111), 0.0).map(Self::LineHeight),
            55 => TextAlign::decode(reader).map(Self::TextAlign),
            56 => WhiteSpace::decode(reader).map(Self::WhiteSpace),
            57 => TextOverflow::decode(reader).map(Self::TextOverflow),
            58 => reader.u32_in(1..=65535).map(Self::LineClamp),
            59 => TextDecoration::decode(reader).map(Self::TextDecoration),
            60 => Cursor::decode(reader).map(Self::Cursor),
            _ => return Err(DecodeError::text(offset, "the number of a style op", number)),
        };
        op.map_err(|error| error.within(name_of(number)))
    }
}

fn name_of(number: u16) -> &'static str {
    match number {
        1 => "display",
        2 => "visibility",
        3 => "position",
        4 => "top",
        5 => "right",
        6 => "bottom",
        7 => "left",
        8 => "overflowX",
        9 => "overflowY",
        10 => "flexDirection",
        11 => "flexWrap",
        12 => "flexGrow",
        13 => "flexShrink",
        14 => "flexBasis",
        15 => "alignItems",
        16 => "alignSelf",
        17 => "alignContent",
        18 => "justifyContent",
        19 => "rowGap",
        20 => "columnGap",
        21 => "width",
        22 => "height",
        23 => "minWidth",
        24 => "minHeight",
        25 => "maxWidth",
        26 => "maxHeight",
        27 => "aspectRatio",
        28 => "paddingTop",
        29 => "paddingRight",
        30 => "paddingBottom",
        31 => "paddingLeft",
        32 => "marginTop",
        33 => "marginRight",
        34 => "marginBottom",
        35 => "marginLeft",
        36 => "background",
        37 => "color",
        38 => "borderColor",
        39 => "opacity",
        40 => "borderTopWidth",
        41 => "borderRightWidth",
        42 => "borderBottomWidth",
        43 => "borderLeftWidth",
        44 => "borderStyle",
        45 => "borderTopLeftRadius",
        46 => "borderTopRightRadius",
        47 => "borderBottomRightRadius",
        48 => "borderBottomLeftRadius",
        49 => "shadow",
        50 => "fontSize",
        51 => "fontWeight",
        52 => "fontFamily",
        53 => "fontStyle",
        54 => "lineHeight",
        55 => "textAlign",
        56 => "whiteSpace",
        57 => "textOverflow",
        58 => "lineClamp",
        59 => "textDecoration",
        60 => "cursor",
        _ => "style",
    }
}
