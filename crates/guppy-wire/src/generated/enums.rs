//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::error::DecodeError;
use crate::reader::Reader;
use crate::writer::Writer;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Align {
    Start,
    End,
    Center,
    Baseline,
    Stretch,
}

impl Align {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Start,
            1 => Self::End,
            2 => Self::Center,
            3 => Self::Baseline,
            4 => Self::Stretch,
            found => return Err(DecodeError::text(offset, "a word of align", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
            Self::Center => "center",
            Self::Baseline => "baseline",
            Self::Stretch => "stretch",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Animation {
    None,
    Spin,
    Pulse,
    FadeIn,
    SlideIn,
}

impl Animation {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Spin,
            2 => Self::Pulse,
            3 => Self::FadeIn,
            4 => Self::SlideIn,
            found => return Err(DecodeError::text(offset, "a word of animation", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Spin => "spin",
            Self::Pulse => "pulse",
            Self::FadeIn => "fade-in",
            Self::SlideIn => "slide-in",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum AssistAction {
    Click,
    Focus,
    Expand,
    Collapse,
    Increment,
    Decrement,
    SetValue,
    ContextMenu,
    ScrollIntoView,
    ScrollUp,
    ScrollDown,
    ScrollLeft,
    ScrollRight,
}

impl AssistAction {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Click,
            1 => Self::Focus,
            2 => Self::Expand,
            3 => Self::Collapse,
            4 => Self::Increment,
            5 => Self::Decrement,
            6 => Self::SetValue,
            7 => Self::ContextMenu,
            8 => Self::ScrollIntoView,
            9 => Self::ScrollUp,
            10 => Self::ScrollDown,
            11 => Self::ScrollLeft,
            12 => Self::ScrollRight,
            found => return Err(DecodeError::text(offset, "a word of assistAction", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Click => "click",
            Self::Focus => "focus",
            Self::Expand => "expand",
            Self::Collapse => "collapse",
            Self::Increment => "increment",
            Self::Decrement => "decrement",
            Self::SetValue => "setValue",
            Self::ContextMenu => "contextMenu",
            Self::ScrollIntoView => "scrollIntoView",
            Self::ScrollUp => "scrollUp",
            Self::ScrollDown => "scrollDown",
            Self::ScrollLeft => "scrollLeft",
            Self::ScrollRight => "scrollRight",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum AutoFocus {
    None,
    Itself,
    First,
}

impl AutoFocus {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Itself,
            2 => Self::First,
            found => return Err(DecodeError::text(offset, "a word of autoFocus", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Itself => "self",
            Self::First => "first",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Backdrop {
    Opaque,
    Transparent,
    Blurred,
}

impl Backdrop {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Opaque,
            1 => Self::Transparent,
            2 => Self::Blurred,
            found => return Err(DecodeError::text(offset, "a word of backdrop", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Opaque => "opaque",
            Self::Transparent => "transparent",
            Self::Blurred => "blurred",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum BorderStyle {
    Solid,
    Dashed,
}

impl BorderStyle {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Solid,
            1 => Self::Dashed,
            found => return Err(DecodeError::text(offset, "a word of borderStyle", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Dashed => "dashed",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum BoxSizing {
    Border,
    Content,
}

impl BoxSizing {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Border,
            1 => Self::Content,
            found => return Err(DecodeError::text(offset, "a word of boxSizing", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Border => "border",
            Self::Content => "content",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ButtonSize {
    Sm,
    Md,
    Lg,
    Icon,
}

impl ButtonSize {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Sm,
            1 => Self::Md,
            2 => Self::Lg,
            3 => Self::Icon,
            found => return Err(DecodeError::text(offset, "a word of buttonSize", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Icon => "icon",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ButtonVariant {
    Default,
    Primary,
    Danger,
    Outline,
    Ghost,
    Link,
    Bare,
}

impl ButtonVariant {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Default,
            1 => Self::Primary,
            2 => Self::Danger,
            3 => Self::Outline,
            4 => Self::Ghost,
            5 => Self::Link,
            6 => Self::Bare,
            found => return Err(DecodeError::text(offset, "a word of buttonVariant", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Primary => "primary",
            Self::Danger => "danger",
            Self::Outline => "outline",
            Self::Ghost => "ghost",
            Self::Link => "link",
            Self::Bare => "bare",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Checked {
    Off,
    On,
    Mixed,
}

impl Checked {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Off,
            1 => Self::On,
            2 => Self::Mixed,
            found => return Err(DecodeError::text(offset, "a word of checked", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::On => "on",
            Self::Mixed => "mixed",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ClosePolicy {
    Close,
    Ask,
}

impl ClosePolicy {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Close,
            1 => Self::Ask,
            found => return Err(DecodeError::text(offset, "a word of closePolicy", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Ask => "ask",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Current {
    Item,
    Page,
    Step,
    Location,
    Date,
    Time,
}

impl Current {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Item,
            1 => Self::Page,
            2 => Self::Step,
            3 => Self::Location,
            4 => Self::Date,
            5 => Self::Time,
            found => return Err(DecodeError::text(offset, "a word of current", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Page => "page",
            Self::Step => "step",
            Self::Location => "location",
            Self::Date => "date",
            Self::Time => "time",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Cursor {
    Default,
    Pointer,
    Text,
    Move,
    NotAllowed,
    Crosshair,
    Grab,
    Grabbing,
    EwResize,
    NsResize,
    NeswResize,
    NwseResize,
    NResize,
    EResize,
    SResize,
    WResize,
    ColResize,
    RowResize,
    ContextMenu,
    VerticalText,
    Alias,
    Copy,
    NoDrop,
}

impl Cursor {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Default,
            1 => Self::Pointer,
            2 => Self::Text,
            3 => Self::Move,
            4 => Self::NotAllowed,
            5 => Self::Crosshair,
            6 => Self::Grab,
            7 => Self::Grabbing,
            8 => Self::EwResize,
            9 => Self::NsResize,
            10 => Self::NeswResize,
            11 => Self::NwseResize,
            12 => Self::NResize,
            13 => Self::EResize,
            14 => Self::SResize,
            15 => Self::WResize,
            16 => Self::ColResize,
            17 => Self::RowResize,
            18 => Self::ContextMenu,
            19 => Self::VerticalText,
            20 => Self::Alias,
            21 => Self::Copy,
            22 => Self::NoDrop,
            found => return Err(DecodeError::text(offset, "a word of cursor", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Pointer => "pointer",
            Self::Text => "text",
            Self::Move => "move",
            Self::NotAllowed => "not-allowed",
            Self::Crosshair => "crosshair",
            Self::Grab => "grab",
            Self::Grabbing => "grabbing",
            Self::EwResize => "ew-resize",
            Self::NsResize => "ns-resize",
            Self::NeswResize => "nesw-resize",
            Self::NwseResize => "nwse-resize",
            Self::NResize => "n-resize",
            Self::EResize => "e-resize",
            Self::SResize => "s-resize",
            Self::WResize => "w-resize",
            Self::ColResize => "col-resize",
            Self::RowResize => "row-resize",
            Self::ContextMenu => "context-menu",
            Self::VerticalText => "vertical-text",
            Self::Alias => "alias",
            Self::Copy => "copy",
            Self::NoDrop => "no-drop",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum DecorationStyle {
    Solid,
    Wavy,
}

impl DecorationStyle {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Solid,
            1 => Self::Wavy,
            found => return Err(DecodeError::text(offset, "a word of decorationStyle", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Wavy => "wavy",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Decorations {
    Server,
    Client,
}

impl Decorations {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Server,
            1 => Self::Client,
            found => return Err(DecodeError::text(offset, "a word of decorations", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Client => "client",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum DismissReason {
    Escape,
    Outside,
    Focus,
    Anchor,
}

impl DismissReason {
    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Escape => "escape",
            Self::Outside => "outside",
            Self::Focus => "focus",
            Self::Anchor => "anchor",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Display {
    Flex,
    Block,
    None,
    Grid,
}

impl Display {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Flex,
            1 => Self::Block,
            2 => Self::None,
            3 => Self::Grid,
            found => return Err(DecodeError::text(offset, "a word of display", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Flex => "flex",
            Self::Block => "block",
            Self::None => "none",
            Self::Grid => "grid",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Easing {
    Out,
    Linear,
    In,
    InOut,
    Spring,
}

impl Easing {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Out,
            1 => Self::Linear,
            2 => Self::In,
            3 => Self::InOut,
            4 => Self::Spring,
            found => return Err(DecodeError::text(offset, "a word of easing", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::Linear => "linear",
            Self::In => "in",
            Self::InOut => "in-out",
            Self::Spring => "spring",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum EditAction {
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
}

impl EditAction {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Undo,
            1 => Self::Redo,
            2 => Self::Cut,
            3 => Self::Copy,
            4 => Self::Paste,
            5 => Self::SelectAll,
            found => return Err(DecodeError::text(offset, "a word of editAction", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Cut => "cut",
            Self::Copy => "copy",
            Self::Paste => "paste",
            Self::SelectAll => "selectAll",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum EntryProblem {
    None,
    Required,
    TooShort,
    Email,
    Url,
    Pattern,
    Mask,
}

impl EntryProblem {
    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Required => "required",
            Self::TooShort => "tooShort",
            Self::Email => "email",
            Self::Url => "url",
            Self::Pattern => "pattern",
            Self::Mask => "mask",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum EntryVariant {
    Outline,
    Bare,
}

impl EntryVariant {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Outline,
            1 => Self::Bare,
            found => return Err(DecodeError::text(offset, "a word of entryVariant", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Outline => "outline",
            Self::Bare => "bare",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FilesPhase {
    Enter,
    Move,
    Leave,
    Drop,
}

impl FilesPhase {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Enter,
            1 => Self::Move,
            2 => Self::Leave,
            3 => Self::Drop,
            found => return Err(DecodeError::text(offset, "a word of filesPhase", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Enter => "enter",
            Self::Move => "move",
            Self::Leave => "leave",
            Self::Drop => "drop",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Fit {
    Fill,
    Contain,
    Cover,
    ScaleDown,
    None,
}

impl Fit {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Fill,
            1 => Self::Contain,
            2 => Self::Cover,
            3 => Self::ScaleDown,
            4 => Self::None,
            found => return Err(DecodeError::text(offset, "a word of fit", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::Contain => "contain",
            Self::Cover => "cover",
            Self::ScaleDown => "scaleDown",
            Self::None => "none",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FlexDirection {
    Row,
    RowReverse,
    Column,
    ColumnReverse,
}

impl FlexDirection {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Row,
            1 => Self::RowReverse,
            2 => Self::Column,
            3 => Self::ColumnReverse,
            found => return Err(DecodeError::text(offset, "a word of flexDirection", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::RowReverse => "row-reverse",
            Self::Column => "column",
            Self::ColumnReverse => "column-reverse",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FlexWrap {
    Nowrap,
    Wrap,
    WrapReverse,
}

impl FlexWrap {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Nowrap,
            1 => Self::Wrap,
            2 => Self::WrapReverse,
            found => return Err(DecodeError::text(offset, "a word of flexWrap", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Nowrap => "nowrap",
            Self::Wrap => "wrap",
            Self::WrapReverse => "wrap-reverse",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FontStyle {
    Normal,
    Italic,
}

impl FontStyle {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Normal,
            1 => Self::Italic,
            found => return Err(DecodeError::text(offset, "a word of fontStyle", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Italic => "italic",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Group {
    None,
    Group,
}

impl Group {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Group,
            found => return Err(DecodeError::text(offset, "a word of group", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Group => "group",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum InputSource {
    Pointer,
    Keyboard,
    Accessibility,
}

impl InputSource {
    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pointer => "pointer",
            Self::Keyboard => "keyboard",
            Self::Accessibility => "accessibility",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Justify {
    Start,
    End,
    Center,
    Between,
    Around,
    Evenly,
    Stretch,
}

impl Justify {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Start,
            1 => Self::End,
            2 => Self::Center,
            3 => Self::Between,
            4 => Self::Around,
            5 => Self::Evenly,
            6 => Self::Stretch,
            found => return Err(DecodeError::text(offset, "a word of justify", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
            Self::Center => "center",
            Self::Between => "between",
            Self::Around => "around",
            Self::Evenly => "evenly",
            Self::Stretch => "stretch",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Live {
    Off,
    Polite,
    Assertive,
}

impl Live {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Off,
            1 => Self::Polite,
            2 => Self::Assertive,
            found => return Err(DecodeError::text(offset, "a word of live", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Polite => "polite",
            Self::Assertive => "assertive",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum MouseButton {
    Left,
    Right,
    Middle,
    Back,
    Forward,
}

impl MouseButton {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Left,
            1 => Self::Right,
            2 => Self::Middle,
            3 => Self::Back,
            4 => Self::Forward,
            found => return Err(DecodeError::text(offset, "a word of mouseButton", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Middle => "middle",
            Self::Back => "back",
            Self::Forward => "forward",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Orientation {
    Horizontal,
    Vertical,
}

impl Orientation {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Horizontal,
            1 => Self::Vertical,
            found => return Err(DecodeError::text(offset, "a word of orientation", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Horizontal => "horizontal",
            Self::Vertical => "vertical",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Outline {
    Auto,
    None,
}

impl Outline {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Auto,
            1 => Self::None,
            found => return Err(DecodeError::text(offset, "a word of outline", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::None => "none",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Overflow {
    Visible,
    Clip,
    Hidden,
    Scroll,
}

impl Overflow {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Visible,
            1 => Self::Clip,
            2 => Self::Hidden,
            3 => Self::Scroll,
            found => return Err(DecodeError::text(offset, "a word of overflow", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Visible => "visible",
            Self::Clip => "clip",
            Self::Hidden => "hidden",
            Self::Scroll => "scroll",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum OverlayAlign {
    Start,
    Center,
    End,
}

impl OverlayAlign {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Start,
            1 => Self::Center,
            2 => Self::End,
            found => return Err(DecodeError::text(offset, "a word of overlayAlign", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Pattern {
    None,
    Slash,
    Checker,
}

impl Pattern {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Slash,
            2 => Self::Checker,
            found => return Err(DecodeError::text(offset, "a word of pattern", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Slash => "slash",
            Self::Checker => "checker",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum PointerEvents {
    Auto,
    None,
}

impl PointerEvents {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Auto,
            1 => Self::None,
            found => return Err(DecodeError::text(offset, "a word of pointerEvents", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::None => "none",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Popup {
    Menu,
    Listbox,
    Tree,
    Grid,
    Dialog,
}

impl Popup {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Menu,
            1 => Self::Listbox,
            2 => Self::Tree,
            3 => Self::Grid,
            4 => Self::Dialog,
            found => return Err(DecodeError::text(offset, "a word of popup", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Menu => "menu",
            Self::Listbox => "listbox",
            Self::Tree => "tree",
            Self::Grid => "grid",
            Self::Dialog => "dialog",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Position {
    Relative,
    Absolute,
}

impl Position {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Relative,
            1 => Self::Absolute,
            found => return Err(DecodeError::text(offset, "a word of position", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Relative => "relative",
            Self::Absolute => "absolute",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Role {
    Alert,
    Alertdialog,
    Application,
    Article,
    Banner,
    Blockquote,
    Button,
    Caption,
    Cell,
    Checkbox,
    Code,
    Columnheader,
    Combobox,
    Complementary,
    Contentinfo,
    Definition,
    Deletion,
    Dialog,
    Document,
    Emphasis,
    Feed,
    Figure,
    Form,
    Generic,
    Grid,
    Gridcell,
    Group,
    Heading,
    Img,
    Insertion,
    Link,
    List,
    Listbox,
    Listitem,
    Log,
    Main,
    Mark,
    Marquee,
    Math,
    Menu,
    Menubar,
    Menuitem,
    Menuitemcheckbox,
    Menuitemradio,
    Meter,
    Navigation,
    None,
    Note,
    Option,
    Paragraph,
    Progressbar,
    Radio,
    Radiogroup,
    Region,
    Row,
    Rowgroup,
    Rowheader,
    Scroll,
    Scrollbar,
    Search,
    Searchbox,
    Separator,
    Slider,
    Spinbutton,
    Status,
    Strong,
    Switch,
    Tab,
    Table,
    Tablist,
    Tabpanel,
    Term,
    Text,
    Textbox,
    Time,
    Timer,
    Toolbar,
    Tooltip,
    Tree,
    Treegrid,
    Treeitem,
}

impl Role {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Alert,
            1 => Self::Alertdialog,
            2 => Self::Application,
            3 => Self::Article,
            4 => Self::Banner,
            5 => Self::Blockquote,
            6 => Self::Button,
            7 => Self::Caption,
            8 => Self::Cell,
            9 => Self::Checkbox,
            10 => Self::Code,
            11 => Self::Columnheader,
            12 => Self::Combobox,
            13 => Self::Complementary,
            14 => Self::Contentinfo,
            15 => Self::Definition,
            16 => Self::Deletion,
            17 => Self::Dialog,
            18 => Self::Document,
            19 => Self::Emphasis,
            20 => Self::Feed,
            21 => Self::Figure,
            22 => Self::Form,
            23 => Self::Generic,
            24 => Self::Grid,
            25 => Self::Gridcell,
            26 => Self::Group,
            27 => Self::Heading,
            28 => Self::Img,
            29 => Self::Insertion,
            30 => Self::Link,
            31 => Self::List,
            32 => Self::Listbox,
            33 => Self::Listitem,
            34 => Self::Log,
            35 => Self::Main,
            36 => Self::Mark,
            37 => Self::Marquee,
            38 => Self::Math,
            39 => Self::Menu,
            40 => Self::Menubar,
            41 => Self::Menuitem,
            42 => Self::Menuitemcheckbox,
            43 => Self::Menuitemradio,
            44 => Self::Meter,
            45 => Self::Navigation,
            46 => Self::None,
            47 => Self::Note,
            48 => Self::Option,
            49 => Self::Paragraph,
            50 => Self::Progressbar,
            51 => Self::Radio,
            52 => Self::Radiogroup,
            53 => Self::Region,
            54 => Self::Row,
            55 => Self::Rowgroup,
            56 => Self::Rowheader,
            57 => Self::Scroll,
            58 => Self::Scrollbar,
            59 => Self::Search,
            60 => Self::Searchbox,
            61 => Self::Separator,
            62 => Self::Slider,
            63 => Self::Spinbutton,
            64 => Self::Status,
            65 => Self::Strong,
            66 => Self::Switch,
            67 => Self::Tab,
            68 => Self::Table,
            69 => Self::Tablist,
            70 => Self::Tabpanel,
            71 => Self::Term,
            72 => Self::Text,
            73 => Self::Textbox,
            74 => Self::Time,
            75 => Self::Timer,
            76 => Self::Toolbar,
            77 => Self::Tooltip,
            78 => Self::Tree,
            79 => Self::Treegrid,
            80 => Self::Treeitem,
            found => return Err(DecodeError::text(offset, "a word of role", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::Alertdialog => "alertdialog",
            Self::Application => "application",
            Self::Article => "article",
            Self::Banner => "banner",
            Self::Blockquote => "blockquote",
            Self::Button => "button",
            Self::Caption => "caption",
            Self::Cell => "cell",
            Self::Checkbox => "checkbox",
            Self::Code => "code",
            Self::Columnheader => "columnheader",
            Self::Combobox => "combobox",
            Self::Complementary => "complementary",
            Self::Contentinfo => "contentinfo",
            Self::Definition => "definition",
            Self::Deletion => "deletion",
            Self::Dialog => "dialog",
            Self::Document => "document",
            Self::Emphasis => "emphasis",
            Self::Feed => "feed",
            Self::Figure => "figure",
            Self::Form => "form",
            Self::Generic => "generic",
            Self::Grid => "grid",
            Self::Gridcell => "gridcell",
            Self::Group => "group",
            Self::Heading => "heading",
            Self::Img => "img",
            Self::Insertion => "insertion",
            Self::Link => "link",
            Self::List => "list",
            Self::Listbox => "listbox",
            Self::Listitem => "listitem",
            Self::Log => "log",
            Self::Main => "main",
            Self::Mark => "mark",
            Self::Marquee => "marquee",
            Self::Math => "math",
            Self::Menu => "menu",
            Self::Menubar => "menubar",
            Self::Menuitem => "menuitem",
            Self::Menuitemcheckbox => "menuitemcheckbox",
            Self::Menuitemradio => "menuitemradio",
            Self::Meter => "meter",
            Self::Navigation => "navigation",
            Self::None => "none",
            Self::Note => "note",
            Self::Option => "option",
            Self::Paragraph => "paragraph",
            Self::Progressbar => "progressbar",
            Self::Radio => "radio",
            Self::Radiogroup => "radiogroup",
            Self::Region => "region",
            Self::Row => "row",
            Self::Rowgroup => "rowgroup",
            Self::Rowheader => "rowheader",
            Self::Scroll => "scroll",
            Self::Scrollbar => "scrollbar",
            Self::Search => "search",
            Self::Searchbox => "searchbox",
            Self::Separator => "separator",
            Self::Slider => "slider",
            Self::Spinbutton => "spinbutton",
            Self::Status => "status",
            Self::Strong => "strong",
            Self::Switch => "switch",
            Self::Tab => "tab",
            Self::Table => "table",
            Self::Tablist => "tablist",
            Self::Tabpanel => "tabpanel",
            Self::Term => "term",
            Self::Text => "text",
            Self::Textbox => "textbox",
            Self::Time => "time",
            Self::Timer => "timer",
            Self::Toolbar => "toolbar",
            Self::Tooltip => "tooltip",
            Self::Tree => "tree",
            Self::Treegrid => "treegrid",
            Self::Treeitem => "treeitem",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Roving {
    None,
    Horizontal,
    Vertical,
    Both,
    Grid,
}

impl Roving {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Horizontal,
            2 => Self::Vertical,
            3 => Self::Both,
            4 => Self::Grid,
            found => return Err(DecodeError::text(offset, "a word of roving", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Horizontal => "horizontal",
            Self::Vertical => "vertical",
            Self::Both => "both",
            Self::Grid => "grid",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum RowAlign {
    Nearest,
    Start,
    Center,
    End,
}

impl RowAlign {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Nearest,
            1 => Self::Start,
            2 => Self::Center,
            3 => Self::End,
            found => return Err(DecodeError::text(offset, "a word of rowAlign", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Nearest => "nearest",
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum RowPin {
    None,
    Section,
    Top,
    Bottom,
}

impl RowPin {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Section,
            2 => Self::Top,
            3 => Self::Bottom,
            found => return Err(DecodeError::text(offset, "a word of rowPin", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Section => "section",
            Self::Top => "top",
            Self::Bottom => "bottom",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ScrollAxis {
    Y,
    X,
    Both,
}

impl ScrollAxis {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Y,
            1 => Self::X,
            2 => Self::Both,
            found => return Err(DecodeError::text(offset, "a word of scrollAxis", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Y => "y",
            Self::X => "x",
            Self::Both => "both",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Scrollbar {
    Always,
    Scroll,
    Hidden,
}

impl Scrollbar {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Always,
            1 => Self::Scroll,
            2 => Self::Hidden,
            found => return Err(DecodeError::text(offset, "a word of scrollbar", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Scroll => "scroll",
            Self::Hidden => "hidden",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Severity {
    Error,
    Warning,
    Info,
    Hint,
}

impl Severity {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Error,
            1 => Self::Warning,
            2 => Self::Info,
            3 => Self::Hint,
            found => return Err(DecodeError::text(offset, "a word of severity", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Hint => "hint",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Shadow {
    None,
    Xs2,
    Xs,
    Sm,
    Md,
    Lg,
    Xl,
    Xl2,
}

impl Shadow {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Xs2,
            2 => Self::Xs,
            3 => Self::Sm,
            4 => Self::Md,
            5 => Self::Lg,
            6 => Self::Xl,
            7 => Self::Xl2,
            found => return Err(DecodeError::text(offset, "a word of shadow", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Xs2 => "2xs",
            Self::Xs => "xs",
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
            Self::Xl2 => "2xl",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ShownState {
    Normal,
    Maximized,
    Fullscreen,
    Minimized,
    Hidden,
}

impl ShownState {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Normal,
            1 => Self::Maximized,
            2 => Self::Fullscreen,
            3 => Self::Minimized,
            4 => Self::Hidden,
            found => return Err(DecodeError::text(offset, "a word of shownState", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Maximized => "maximized",
            Self::Fullscreen => "fullscreen",
            Self::Minimized => "minimized",
            Self::Hidden => "hidden",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Side {
    Top,
    Right,
    Bottom,
    Left,
    Center,
}

impl Side {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Top,
            1 => Self::Right,
            2 => Self::Bottom,
            3 => Self::Left,
            4 => Self::Center,
            found => return Err(DecodeError::text(offset, "a word of side", found)),
        })
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Right => "right",
            Self::Bottom => "bottom",
            Self::Left => "left",
            Self::Center => "center",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Stick {
    None,
    Top,
    Right,
    Bottom,
    Left,
}

impl Stick {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Top,
            2 => Self::Right,
            3 => Self::Bottom,
            4 => Self::Left,
            found => return Err(DecodeError::text(offset, "a word of stick", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Top => "top",
            Self::Right => "right",
            Self::Bottom => "bottom",
            Self::Left => "left",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TextAlign {
    Left,
    Center,
    Right,
}

impl TextAlign {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Left,
            1 => Self::Center,
            2 => Self::Right,
            found => return Err(DecodeError::text(offset, "a word of textAlign", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TextDecoration {
    None,
    Underline,
    LineThrough,
}

impl TextDecoration {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Underline,
            2 => Self::LineThrough,
            found => return Err(DecodeError::text(offset, "a word of textDecoration", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Underline => "underline",
            Self::LineThrough => "line-through",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TextOverflow {
    Clip,
    Ellipsis,
}

impl TextOverflow {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Clip,
            1 => Self::Ellipsis,
            found => return Err(DecodeError::text(offset, "a word of textOverflow", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clip => "clip",
            Self::Ellipsis => "ellipsis",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TextType {
    Text,
    Password,
    Search,
    Email,
    Url,
    Tel,
}

impl TextType {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Text,
            1 => Self::Password,
            2 => Self::Search,
            3 => Self::Email,
            4 => Self::Url,
            5 => Self::Tel,
            found => return Err(DecodeError::text(offset, "a word of textType", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Password => "password",
            Self::Search => "search",
            Self::Email => "email",
            Self::Url => "url",
            Self::Tel => "tel",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TextWrap {
    Soft,
    Off,
}

impl TextWrap {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Soft,
            1 => Self::Off,
            found => return Err(DecodeError::text(offset, "a word of textWrap", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Soft => "soft",
            Self::Off => "off",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ThemeMode {
    System,
    Light,
    Dark,
}

impl ThemeMode {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::System,
            1 => Self::Light,
            2 => Self::Dark,
            found => return Err(DecodeError::text(offset, "a word of themeMode", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Titlebar {
    System,
    Custom,
    None,
}

impl Titlebar {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::System,
            1 => Self::Custom,
            2 => Self::None,
            found => return Err(DecodeError::text(offset, "a word of titlebar", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Custom => "custom",
            Self::None => "none",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Transition {
    None,
    All,
    Look,
    Colors,
    Opacity,
    Shadow,
    Transform,
    Size,
}

impl Transition {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::All,
            2 => Self::Look,
            3 => Self::Colors,
            4 => Self::Opacity,
            5 => Self::Shadow,
            6 => Self::Transform,
            7 => Self::Size,
            found => return Err(DecodeError::text(offset, "a word of transition", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::All => "all",
            Self::Look => "look",
            Self::Colors => "colors",
            Self::Opacity => "opacity",
            Self::Shadow => "shadow",
            Self::Transform => "transform",
            Self::Size => "size",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum UserSelect {
    None,
    Text,
}

impl UserSelect {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Text,
            found => return Err(DecodeError::text(offset, "a word of userSelect", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Text => "text",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Visibility {
    Visible,
    Hidden,
}

impl Visibility {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Visible,
            1 => Self::Hidden,
            found => return Err(DecodeError::text(offset, "a word of visibility", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Visible => "visible",
            Self::Hidden => "hidden",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum WhiteSpace {
    Normal,
    Nowrap,
}

impl WhiteSpace {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Normal,
            1 => Self::Nowrap,
            found => return Err(DecodeError::text(offset, "a word of whiteSpace", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Nowrap => "nowrap",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum WindowControl {
    None,
    Drag,
    Minimize,
    Maximize,
}

impl WindowControl {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::None,
            1 => Self::Drag,
            2 => Self::Minimize,
            3 => Self::Maximize,
            found => return Err(DecodeError::text(offset, "a word of windowControl", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Drag => "drag",
            Self::Minimize => "minimize",
            Self::Maximize => "maximize",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum WindowKind {
    Normal,
    Dialog,
    Floating,
    Popup,
}

impl WindowKind {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Normal,
            1 => Self::Dialog,
            2 => Self::Floating,
            3 => Self::Popup,
            found => return Err(DecodeError::text(offset, "a word of windowKind", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Dialog => "dialog",
            Self::Floating => "floating",
            Self::Popup => "popup",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum WindowState {
    Normal,
    Maximized,
    Fullscreen,
    Minimized,
}

impl WindowState {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Normal,
            1 => Self::Maximized,
            2 => Self::Fullscreen,
            3 => Self::Minimized,
            found => return Err(DecodeError::text(offset, "a word of windowState", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Maximized => "maximized",
            Self::Fullscreen => "fullscreen",
            Self::Minimized => "minimized",
        }
    }
}
