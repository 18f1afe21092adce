//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Align;
use crate::BorderStyle;
use crate::BoxSizing;
use crate::Color;
use crate::Cursor;
use crate::Display;
use crate::FlexDirection;
use crate::FlexWrap;
use crate::FontStyle;
use crate::Justify;
use crate::Length;
use crate::Overflow;
use crate::PointerEvents;
use crate::Position;
use crate::Shadow;
use crate::TextAlign;
use crate::TextDecoration;
use crate::TextOverflow;
use crate::UserSelect;
use crate::Visibility;
use crate::WhiteSpace;
use crate::error::DecodeError;
use crate::reader::Reader;
use crate::reader::Units;
use std::sync::Arc;

/// A state that a style depends on; later ones win over earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum State {
    /// Always.
    Base = 0,
    /// The node's `checked` is `on`.
    Checked = 1,
    /// The node's `checked` is `mixed`.
    Mixed = 2,
    /// The node's `selected` is true.
    Selected = 3,
    /// The node's `expanded` is true.
    Open = 4,
    /// The node's `invalid` is true.
    Invalid = 5,
    /// The node or one of its descendants has focus.
    InFocus = 6,
    /// The node has focus.
    Focus = 7,
    /// The node has focus and the last input was the keyboard.
    FocusVisible = 8,
    /// The pointer is over the node.
    Hover = 9,
    /// The primary button is held down on the node.
    Active = 10,
    /// The node is disabled; replaces what focus and the pointer do.
    Disabled = 11,
}

impl State {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Base,
            1 => Self::Checked,
            2 => Self::Mixed,
            3 => Self::Selected,
            4 => Self::Open,
            5 => Self::Invalid,
            6 => Self::InFocus,
            7 => Self::Focus,
            8 => Self::FocusVisible,
            9 => Self::Hover,
            10 => Self::Active,
            11 => Self::Disabled,
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
            Self::Checked => "checked",
            Self::Mixed => "mixed",
            Self::Selected => "selected",
            Self::Open => "open",
            Self::Invalid => "invalid",
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
    /// Lines across the main axis.
    AlignContent(Justify),
    /// Children across the main axis.
    AlignItems(Align),
    /// This node across its parent's main axis.
    AlignSelf(Align),
    /// Width divided by height.
    AspectRatio(f32),
    /// Fill colour.
    Background(Color),
    /// Corner radius.
    BorderBottomLeftRadius(Length),
    /// Corner radius.
    BorderBottomRightRadius(Length),
    /// Border below.
    BorderBottomWidth(Length),
    /// Border colour.
    BorderColor(Color),
    /// Border to the left.
    BorderLeftWidth(Length),
    /// Border to the right.
    BorderRightWidth(Length),
    /// Line style of the border.
    BorderStyle(BorderStyle),
    /// Corner radius.
    BorderTopLeftRadius(Length),
    /// Corner radius.
    BorderTopRightRadius(Length),
    /// Border above.
    BorderTopWidth(Length),
    /// Distance from the bottom edge.
    Bottom(Length),
    /// Whether a size counts padding and border; `border` unless said otherwise.
    BoxSizing(BoxSizing),
    /// Text colour.
    Color(Color),
    /// Space between columns.
    ColumnGap(Length),
    /// The pointer's shape over the node.
    Cursor(Cursor),
    /// How the node lays out its children.
    Display(Display),
    /// Size along the main axis before growing.
    FlexBasis(Length),
    /// The main axis.
    FlexDirection(FlexDirection),
    /// Share of the free space.
    FlexGrow(f32),
    /// Share of the missing space.
    FlexShrink(f32),
    /// Whether children may take several lines.
    FlexWrap(FlexWrap),
    /// A font family, or several with commas between them, of which the first that is there is taken; `sans` and `mono` are bundled.
    FontFamily(Arc<str>),
    /// Text size; default 1rem = 16px.
    FontSize(Length),
    /// Upright or italic.
    FontStyle(FontStyle),
    /// 400 is normal, 700 bold.
    FontWeight(f32),
    /// Height.
    Height(Length),
    /// Children along the main axis.
    JustifyContent(Justify),
    /// Distance from the left edge.
    Left(Length),
    /// The most lines of text shown.
    LineClamp(u32),
    /// Line height; a fraction is of the text size.
    LineHeight(Length),
    /// Outer space below.
    MarginBottom(Length),
    /// Outer space to the left.
    MarginLeft(Length),
    /// Outer space to the right.
    MarginRight(Length),
    /// Outer space above.
    MarginTop(Length),
    /// Greatest height.
    MaxHeight(Length),
    /// Greatest width.
    MaxWidth(Length),
    /// Least height.
    MinHeight(Length),
    /// Least width.
    MinWidth(Length),
    /// 1 is opaque; applies to the node and what it holds.
    Opacity(f32),
    /// What happens to content wider than the node.
    OverflowX(Overflow),
    /// What happens to content taller than the node.
    OverflowY(Overflow),
    /// Inner space below.
    PaddingBottom(Length),
    /// Inner space to the left.
    PaddingLeft(Length),
    /// Inner space to the right.
    PaddingRight(Length),
    /// Inner space above.
    PaddingTop(Length),
    /// `none` lets the pointer through to what is under the node.
    PointerEvents(PointerEvents),
    /// `absolute` takes the node out of the flow.
    Position(Position),
    /// Distance from the right edge.
    Right(Length),
    /// Space between rows.
    RowGap(Length),
    /// A drop shadow of a set size.
    Shadow(Shadow),
    /// Where lines sit.
    TextAlign(TextAlign),
    /// A line with the text.
    TextDecoration(TextDecoration),
    /// How cut-off text ends.
    TextOverflow(TextOverflow),
    /// Distance from the top edge of the containing node.
    Top(Length),
    /// Whether the pointer selects text: from one text to another within the outermost node that says so.
    UserSelect(UserSelect),
    /// Hidden nodes keep their place.
    Visibility(Visibility),
    /// Whether lines wrap.
    WhiteSpace(WhiteSpace),
    /// Width.
    Width(Length),
}

impl StyleOp {
    /// Reads the value of the op with this number, which stood at `offset`.
    pub(crate) fn read(number: u16, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let op = match number {
            0 => Justify::read(reader).map(Self::AlignContent),
            1 => Align::read(reader).map(Self::AlignItems),
            2 => Align::read(reader).map(Self::AlignSelf),
            3 => reader.f32_in(0.0001..=f32::MAX).map(Self::AspectRatio),
            4 => reader.color().map(Self::Background),
            5 => reader.length(Units(3), 0.0).map(Self::BorderBottomLeftRadius),
            6 => reader.length(Units(3), 0.0).map(Self::BorderBottomRightRadius),
            7 => reader.length(Units(3), 0.0).map(Self::BorderBottomWidth),
            8 => reader.color().map(Self::BorderColor),
            9 => reader.length(Units(3), 0.0).map(Self::BorderLeftWidth),
            10 => reader.length(Units(3), 0.0).map(Self::BorderRightWidth),
            11 => BorderStyle::read(reader).map(Self::BorderStyle),
            12 => reader.length(Units(3), 0.0).map(Self::BorderTopLeftRadius),
            13 => reader.length(Units(3), 0.0).map(Self::BorderTopRightRadius),
            14 => reader.length(Units(3), 0.0).map(Self::BorderTopWidth),
            15 => reader.length(Units(15), f32::MIN).map(Self::Bottom),
            16 => BoxSizing::read(reader).map(Self::BoxSizing),
            17 => reader.color().map(Self::Color),
            18 => reader.length(Units(7), 0.0).map(Self::ColumnGap),
            19 => Cursor::read(reader).map(Self::Cursor),
            20 => Display::read(reader).map(Self::Display),
            21 => reader.length(Units(15), 0.0).map(Self::FlexBasis),
            22 => FlexDirection::read(reader).map(Self::FlexDirection),
            23 => reader.f32_in(0.0..=f32::MAX).map(Self::FlexGrow),
            24 => reader.f32_in(0.0..=f32::MAX).map(Self::FlexShrink),
            25 => FlexWrap::read(reader).map(Self::FlexWrap),
            26 => reader.text().map(Self::FontFamily),
            27 => reader.length(Units(3), 0.0).map(Self::FontSize),
            28 => FontStyle::read(reader).map(Self::FontStyle),
            29 => reader.f32_in(1.0..=1000.0).map(Self::FontWeight),
            30 => reader.length(Units(15), 0.0).map(Self::Height),
            31 => Justify::read(reader).map(Self::JustifyContent),
            32 => reader.length(Units(15), f32::MIN).map(Self::Left),
            33 => reader.u32_in(1..=65535).map(Self::LineClamp),
            34 => reader.length(Units(7), 0.0).map(Self::LineHeight),
            35 => reader.length(Units(15), f32::MIN).map(Self::MarginBottom),
            36 => reader.length(Units(15), f32::MIN).map(Self::MarginLeft),
            37 => reader.length(Units(15), f32::MIN).map(Self::MarginRight),
            38 => reader.length(Units(15), f32::MIN).map(Self::MarginTop),
            39 => reader.length(Units(15), 0.0).map(Self::MaxHeight),
            40 => reader.length(Units(15), 0.0).map(Self::MaxWidth),
            41 => reader.length(Units(15), 0.0).map(Self::MinHeight),
            42 => reader.length(Units(15), 0.0).map(Self::MinWidth),
            43 => reader.f32_in(0.0..=1.0).map(Self::Opacity),
            44 => Overflow::read(reader).map(Self::OverflowX),
            45 => Overflow::read(reader).map(Self::OverflowY),
            46 => reader.length(Units(7), 0.0).map(Self::PaddingBottom),
            47 => reader.length(Units(7), 0.0).map(Self::PaddingLeft),
            48 => reader.length(Units(7), 0.0).map(Self::PaddingRight),
            49 => reader.length(Units(7), 0.0).map(Self::PaddingTop),
            50 => PointerEvents::read(reader).map(Self::PointerEvents),
            51 => Position::read(reader).map(Self::Position),
            52 => reader.length(Units(15), f32::MIN).map(Self::Right),
            53 => reader.length(Units(7), 0.0).map(Self::RowGap),
            54 => Shadow::read(reader).map(Self::Shadow),
            55 => TextAlign::read(reader).map(Self::TextAlign),
            56 => TextDecoration::read(reader).map(Self::TextDecoration),
            57 => TextOverflow::read(reader).map(Self::TextOverflow),
            58 => reader.length(Units(15), f32::MIN).map(Self::Top),
            59 => UserSelect::read(reader).map(Self::UserSelect),
            60 => Visibility::read(reader).map(Self::Visibility),
            61 => WhiteSpace::read(reader).map(Self::WhiteSpace),
            62 => reader.length(Units(15), 0.0).map(Self::Width),
            _ => return Err(DecodeError::text(offset, "the number of a style op", number)),
        };
        op.map_err(|error| error.within(NAMES.get(usize::from(number)).copied().unwrap_or("style")))
    }
}

const NAMES: [&str; 63] = [
    "alignContent",
    "alignItems",
    "alignSelf",
    "aspectRatio",
    "background",
    "borderBottomLeftRadius",
    "borderBottomRightRadius",
    "borderBottomWidth",
    "borderColor",
    "borderLeftWidth",
    "borderRightWidth",
    "borderStyle",
    "borderTopLeftRadius",
    "borderTopRightRadius",
    "borderTopWidth",
    "bottom",
    "boxSizing",
    "color",
    "columnGap",
    "cursor",
    "display",
    "flexBasis",
    "flexDirection",
    "flexGrow",
    "flexShrink",
    "flexWrap",
    "fontFamily",
    "fontSize",
    "fontStyle",
    "fontWeight",
    "height",
    "justifyContent",
    "left",
    "lineClamp",
    "lineHeight",
    "marginBottom",
    "marginLeft",
    "marginRight",
    "marginTop",
    "maxHeight",
    "maxWidth",
    "minHeight",
    "minWidth",
    "opacity",
    "overflowX",
    "overflowY",
    "paddingBottom",
    "paddingLeft",
    "paddingRight",
    "paddingTop",
    "pointerEvents",
    "position",
    "right",
    "rowGap",
    "shadow",
    "textAlign",
    "textDecoration",
    "textOverflow",
    "top",
    "userSelect",
    "visibility",
    "whiteSpace",
    "width",
];
