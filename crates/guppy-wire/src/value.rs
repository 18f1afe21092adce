//! The scalar values of the wire that need a type of their own.

use std::fmt;

use crate::ThemeToken;

/// A node of one window's scene, chosen by JS: small, dense, below `limits::NODES`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);

impl NodeId {
    /// What the wire carries where there is no node.
    pub const NONE: u32 = u32::MAX;

    /// The id as a slot number.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    pub(crate) fn to_wire(node: Option<Self>) -> u32 {
        node.map_or(Self::NONE, |node| node.0)
    }
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "node {}", self.0)
    }
}

/// An interned style of one window's scene; never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StyleId(pub u32);

impl fmt::Display for StyleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "style {}", self.0)
    }
}

/// A colour that was named in full, or one that the theme decides.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Color {
    /// `0xRRGGBBAA`, not premultiplied.
    Rgba(u32),
    Token(ThemeToken),
    /// A token that lets through what is behind it: 255 is as the theme has it, 0 nothing.
    Faded(ThemeToken, u8),
}

impl Color {
    /// The colour under a theme, as `0xRRGGBBAA`.
    pub fn rgba(self, dark: bool) -> u32 {
        match self {
            Self::Rgba(rgba) => rgba,
            Self::Token(token) if dark => token.dark(),
            Self::Token(token) => token.light(),
            Self::Faded(token, opacity) => faded(Self::Token(token).rgba(dark), opacity),
        }
    }
}

/// A colour with a share of its own opacity.
pub fn faded(rgba: u32, opacity: u8) -> u32 {
    let alpha = (rgba & 0xff) * u32::from(opacity) / 255;
    (rgba & 0xffff_ff00) | alpha
}

impl fmt::Debug for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rgba(rgba) => write!(f, "#{rgba:08x}"),
            Self::Token(token) => f.write_str(token.name()),
            Self::Faded(token, opacity) => write!(f, "{}/{}", token.name(), opacity),
        }
    }
}

/// A length in one of the units a style op allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// Logical pixels.
    Px(f32),
    /// Multiples of the window's base text size.
    Rem(f32),
    /// A share of the parent (or of the text size, for line heights); 1 is all of it.
    Fraction(f32),
    /// What layout makes of it.
    Auto,
}
