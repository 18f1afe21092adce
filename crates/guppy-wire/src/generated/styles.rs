//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Align;
use crate::Animation;
use crate::BorderStyle;
use crate::BoxSizing;
use crate::Color;
use crate::Cursor;
use crate::DecorationStyle;
use crate::Display;
use crate::DropShadow;
use crate::Easing;
use crate::FlexDirection;
use crate::FlexWrap;
use crate::FontFeature;
use crate::FontStyle;
use crate::Group;
use crate::Justify;
use crate::Length;
use crate::Outline;
use crate::Overflow;
use crate::Pattern;
use crate::PointerEvents;
use crate::Position;
use crate::Scrollbar;
use crate::Shadow;
use crate::Stick;
use crate::TextAlign;
use crate::TextDecoration;
use crate::TextOverflow;
use crate::Transition;
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
    /// The pointer is over the nearest node around it that is a `group`.
    GroupHover = 9,
    /// The pointer is over the node.
    Hover = 10,
    /// The primary button is held down on the node.
    Active = 11,
    /// The node is being dragged.
    Dragging = 12,
    /// Something is being dragged that would be dropped on the node.
    DropTarget = 13,
    /// The node is disabled; replaces what focus and the pointer do.
    Disabled = 14,
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
            9 => Self::GroupHover,
            10 => Self::Hover,
            11 => Self::Active,
            12 => Self::Dragging,
            13 => Self::DropTarget,
            14 => Self::Disabled,
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
            Self::GroupHover => "groupHover",
            Self::Hover => "hover",
            Self::Active => "active",
            Self::Dragging => "dragging",
            Self::DropTarget => "dropTarget",
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
    /// `spin` turns an icon, `pulse` fades to and fro for as long as it shows; `fade-in` and `slide-in` run once when the node appears.
    Animation(Animation),
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
    /// Shadows of one's own, the first on top; they come to the one of `shadow`.
    BoxShadow(Vec<DropShadow>),
    /// Whether a size counts padding and border; `border` unless said otherwise.
    BoxSizing(BoxSizing),
    /// Text colour.
    Color(Color),
    /// The line it ends at.
    ColumnEnd(i32),
    /// Space between columns.
    ColumnGap(Length),
    /// How many columns it takes.
    ColumnSpan(u32),
    /// The line it begins at, from 1, or from -1 at the end; 0 leaves it to the grid.
    ColumnStart(i32),
    /// The pointer's shape over the node.
    Cursor(Cursor),
    /// The colour of that line; the text's unless said otherwise.
    DecorationColor(Color),
    /// How an underline is drawn.
    DecorationStyle(DecorationStyle),
    /// Px of that line.
    DecorationThickness(f32),
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
    /// Features of OpenType, as `tnum` for digits of one width.
    FontFeatures(Vec<FontFeature>),
    /// Text size; default 1rem = 16px.
    FontSize(Length),
    /// Upright or italic.
    FontStyle(FontStyle),
    /// 400 is normal, 700 bold.
    FontWeight(f32),
    /// Degrees of a gradient from `gradientFrom` to `gradientTo` in front of the background: 0 runs up, 90 to the right.
    Gradient(f32),
    /// Where a gradient begins.
    GradientFrom(Color),
    /// The share of the way up to which it is `gradientFrom`.
    GradientFromStop(f32),
    /// Where a gradient ends.
    GradientTo(Color),
    /// The share of the way from which on it is `gradientTo`.
    GradientToStop(f32),
    /// How many columns of one width a grid has.
    GridColumns(u32),
    /// How many rows of one height a grid has.
    GridRows(u32),
    /// Whether what is inside follows the pointer on this node with `groupHover`.
    Group(Group),
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
    /// `none` leaves out the ring around a node that the keyboard has focused; show the focus some other way.
    Outline(Outline),
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
    /// A pattern in `patternColor` in front of the background.
    Pattern(Pattern),
    /// The colour of the pattern.
    PatternColor(Color),
    /// Px between stripes.
    PatternGap(f32),
    /// Px of one stripe or one square; 4 unless said otherwise.
    PatternSize(f32),
    /// What an empty field says.
    PlaceholderColor(Color),
    /// `none` lets the pointer through to what is under the node.
    PointerEvents(PointerEvents),
    /// `absolute` takes the node out of the flow.
    Position(Position),
    /// Distance from the right edge.
    Right(Length),
    /// The colour of that line; `ring` unless said otherwise.
    RingColor(Color),
    /// Px of a line outside around the box, which takes no room.
    RingWidth(f32),
    /// The line it ends at.
    RowEnd(i32),
    /// Space between rows.
    RowGap(Length),
    /// How many rows it takes.
    RowSpan(u32),
    /// The line it begins at, from the top.
    RowStart(i32),
    /// When the thumbs of what scrolls are shown: always where there is more than fits, while it scrolls or the pointer is over it, or never.
    Scrollbar(Scrollbar),
    /// A drop shadow of a set size.
    Shadow(Shadow),
    /// Keeps the box at this edge of what it is scrolled in, where it would be scrolled away; it is drawn above the other boxes of its parent.
    Stick(Stick),
    /// Where lines sit.
    TextAlign(TextAlign),
    /// Behind the letters of a text.
    TextBackground(Color),
    /// A line with the text.
    TextDecoration(TextDecoration),
    /// How cut-off text ends.
    TextOverflow(TextOverflow),
    /// Distance from the top edge of the containing node.
    Top(Length),
    /// What changes little by little when a state or a patch changes it: `colors`, `opacity`, `shadow`, `transform` (`translateX` and `translateY`), all of these (`look`), or `size`: width, height, their limits and the position, each where it is px or a share before and after. `all` is everything.
    Transition(Transition),
    /// Milliseconds before it begins.
    TransitionDelay(f32),
    /// Milliseconds of a transition; 150 unless said otherwise.
    TransitionDuration(f32),
    /// How it runs.
    TransitionEasing(Easing),
    /// How far to the right of its place it is drawn; nothing else moves.
    TranslateX(Length),
    /// How far below its place it is drawn.
    TranslateY(Length),
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
            3 => Animation::read(reader).map(Self::Animation),
            4 => reader.f32_in(0.0001..=f32::MAX).map(Self::AspectRatio),
            5 => reader.color().map(Self::Background),
            6 => reader.length(Units(3), 0.0).map(Self::BorderBottomLeftRadius),
            7 => reader.length(Units(3), 0.0).map(Self::BorderBottomRightRadius),
            8 => reader.length(Units(3), 0.0).map(Self::BorderBottomWidth),
            9 => reader.color().map(Self::BorderColor),
            10 => reader.length(Units(3), 0.0).map(Self::BorderLeftWidth),
            11 => reader.length(Units(3), 0.0).map(Self::BorderRightWidth),
            12 => BorderStyle::read(reader).map(Self::BorderStyle),
            13 => reader.length(Units(3), 0.0).map(Self::BorderTopLeftRadius),
            14 => reader.length(Units(3), 0.0).map(Self::BorderTopRightRadius),
            15 => reader.length(Units(3), 0.0).map(Self::BorderTopWidth),
            16 => reader.length(Units(15), f32::MIN).map(Self::Bottom),
            17 => reader.list(16, 13, DropShadow::read).map(Self::BoxShadow),
            18 => BoxSizing::read(reader).map(Self::BoxSizing),
            19 => reader.color().map(Self::Color),
            20 => reader.i32_in(-1000..=1000).map(Self::ColumnEnd),
            21 => reader.length(Units(7), 0.0).map(Self::ColumnGap),
            22 => reader.u32_in(1..=1000).map(Self::ColumnSpan),
            23 => reader.i32_in(-1000..=1000).map(Self::ColumnStart),
            24 => Cursor::read(reader).map(Self::Cursor),
            25 => reader.color().map(Self::DecorationColor),
            26 => DecorationStyle::read(reader).map(Self::DecorationStyle),
            27 => reader.f32_in(0.0..=64.0).map(Self::DecorationThickness),
            28 => Display::read(reader).map(Self::Display),
            29 => reader.length(Units(15), 0.0).map(Self::FlexBasis),
            30 => FlexDirection::read(reader).map(Self::FlexDirection),
            31 => reader.f32_in(0.0..=f32::MAX).map(Self::FlexGrow),
            32 => reader.f32_in(0.0..=f32::MAX).map(Self::FlexShrink),
            33 => FlexWrap::read(reader).map(Self::FlexWrap),
            34 => reader.text().map(Self::FontFamily),
            35 => reader.list(32, 8, FontFeature::read).map(Self::FontFeatures),
            36 => reader.length(Units(3), 0.0).map(Self::FontSize),
            37 => FontStyle::read(reader).map(Self::FontStyle),
            38 => reader.f32_in(1.0..=1000.0).map(Self::FontWeight),
            39 => reader.f32_in(0.0..=360.0).map(Self::Gradient),
            40 => reader.color().map(Self::GradientFrom),
            41 => reader.f32_in(0.0..=1.0).map(Self::GradientFromStop),
            42 => reader.color().map(Self::GradientTo),
            43 => reader.f32_in(0.0..=1.0).map(Self::GradientToStop),
            44 => reader.u32_in(1..=1000).map(Self::GridColumns),
            45 => reader.u32_in(1..=1000).map(Self::GridRows),
            46 => Group::read(reader).map(Self::Group),
            47 => reader.length(Units(15), 0.0).map(Self::Height),
            48 => Justify::read(reader).map(Self::JustifyContent),
            49 => reader.length(Units(15), f32::MIN).map(Self::Left),
            50 => reader.u32_in(1..=65535).map(Self::LineClamp),
            51 => reader.length(Units(7), 0.0).map(Self::LineHeight),
            52 => reader.length(Units(15), f32::MIN).map(Self::MarginBottom),
            53 => reader.length(Units(15), f32::MIN).map(Self::MarginLeft),
            54 => reader.length(Units(15), f32::MIN).map(Self::MarginRight),
            55 => reader.length(Units(15), f32::MIN).map(Self::MarginTop),
            56 => reader.length(Units(15), 0.0).map(Self::MaxHeight),
            57 => reader.length(Units(15), 0.0).map(Self::MaxWidth),
            58 => reader.length(Units(15), 0.0).map(Self::MinHeight),
            59 => reader.length(Units(15), 0.0).map(Self::MinWidth),
            60 => reader.f32_in(0.0..=1.0).map(Self::Opacity),
            61 => Outline::read(reader).map(Self::Outline),
            62 => Overflow::read(reader).map(Self::OverflowX),
            63 => Overflow::read(reader).map(Self::OverflowY),
            64 => reader.length(Units(7), 0.0).map(Self::PaddingBottom),
            65 => reader.length(Units(7), 0.0).map(Self::PaddingLeft),
            66 => reader.length(Units(7), 0.0).map(Self::PaddingRight),
            67 => reader.length(Units(7), 0.0).map(Self::PaddingTop),
            68 => Pattern::read(reader).map(Self::Pattern),
            69 => reader.color().map(Self::PatternColor),
            70 => reader.f32_in(0.5..=255.0).map(Self::PatternGap),
            71 => reader.f32_in(0.5..=255.0).map(Self::PatternSize),
            72 => reader.color().map(Self::PlaceholderColor),
            73 => PointerEvents::read(reader).map(Self::PointerEvents),
            74 => Position::read(reader).map(Self::Position),
            75 => reader.length(Units(15), f32::MIN).map(Self::Right),
            76 => reader.color().map(Self::RingColor),
            77 => reader.f32_in(0.0..=64.0).map(Self::RingWidth),
            78 => reader.i32_in(-1000..=1000).map(Self::RowEnd),
            79 => reader.length(Units(7), 0.0).map(Self::RowGap),
            80 => reader.u32_in(1..=1000).map(Self::RowSpan),
            81 => reader.i32_in(-1000..=1000).map(Self::RowStart),
            82 => Scrollbar::read(reader).map(Self::Scrollbar),
            83 => Shadow::read(reader).map(Self::Shadow),
            84 => Stick::read(reader).map(Self::Stick),
            85 => TextAlign::read(reader).map(Self::TextAlign),
            86 => reader.color().map(Self::TextBackground),
            87 => TextDecoration::read(reader).map(Self::TextDecoration),
            88 => TextOverflow::read(reader).map(Self::TextOverflow),
            89 => reader.length(Units(15), f32::MIN).map(Self::Top),
            90 => Transition::read(reader).map(Self::Transition),
            91 => reader.f32_in(0.0..=60000.0).map(Self::TransitionDelay),
            92 => reader.f32_in(0.0..=60000.0).map(Self::TransitionDuration),
            93 => Easing::read(reader).map(Self::TransitionEasing),
            94 => reader.length(Units(3), f32::MIN).map(Self::TranslateX),
            95 => reader.length(Units(3), f32::MIN).map(Self::TranslateY),
            96 => UserSelect::read(reader).map(Self::UserSelect),
            97 => Visibility::read(reader).map(Self::Visibility),
            98 => WhiteSpace::read(reader).map(Self::WhiteSpace),
            99 => reader.length(Units(15), 0.0).map(Self::Width),
            _ => return Err(DecodeError::text(offset, "the number of a style op", number)),
        };
        op.map_err(|error| error.within(NAMES.get(usize::from(number)).copied().unwrap_or("style")))
    }
}

const NAMES: [&str; 100] = [
    "alignContent",
    "alignItems",
    "alignSelf",
    "animation",
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
    "boxShadow",
    "boxSizing",
    "color",
    "columnEnd",
    "columnGap",
    "columnSpan",
    "columnStart",
    "cursor",
    "decorationColor",
    "decorationStyle",
    "decorationThickness",
    "display",
    "flexBasis",
    "flexDirection",
    "flexGrow",
    "flexShrink",
    "flexWrap",
    "fontFamily",
    "fontFeatures",
    "fontSize",
    "fontStyle",
    "fontWeight",
    "gradient",
    "gradientFrom",
    "gradientFromStop",
    "gradientTo",
    "gradientToStop",
    "gridColumns",
    "gridRows",
    "group",
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
    "outline",
    "overflowX",
    "overflowY",
    "paddingBottom",
    "paddingLeft",
    "paddingRight",
    "paddingTop",
    "pattern",
    "patternColor",
    "patternGap",
    "patternSize",
    "placeholderColor",
    "pointerEvents",
    "position",
    "right",
    "ringColor",
    "ringWidth",
    "rowEnd",
    "rowGap",
    "rowSpan",
    "rowStart",
    "scrollbar",
    "shadow",
    "stick",
    "textAlign",
    "textBackground",
    "textDecoration",
    "textOverflow",
    "top",
    "transition",
    "transitionDelay",
    "transitionDuration",
    "transitionEasing",
    "translateX",
    "translateY",
    "userSelect",
    "visibility",
    "whiteSpace",
    "width",
];
