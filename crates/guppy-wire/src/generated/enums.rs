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
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Display {
    Flex,
    Block,
    None,
}

impl Display {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
            0 => Self::Flex,
            1 => Self::Block,
            2 => Self::None,
            found => return Err(DecodeError::text(offset, "a word of display", found)),
        })
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Self::Flex => "flex",
            Self::Block => "block",
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
