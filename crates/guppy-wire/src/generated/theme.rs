//! Written by `pnpm codegen` from `schema/`; do not edit.

/// A colour that the theme decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ThemeToken {
    /// What is hovered or selected in a list.
    Accent = 0,
    /// Behind everything.
    Background = 1,
    /// Lines around and between things.
    Border = 2,
    /// What destroys or failed.
    Danger = 3,
    /// Text on `danger`.
    DangerText = 4,
    /// Quiet areas such as stripes and disabled fields.
    Muted = 5,
    /// The main action.
    Primary = 6,
    /// Text on `primary`.
    PrimaryText = 7,
    /// The ring around what has the focus.
    Ring = 8,
    /// Behind selected text.
    Selection = 9,
    /// Cards, panels and fields.
    Surface = 10,
    /// Text.
    Text = 11,
    /// Text that says less.
    TextMuted = 12,
}

impl ThemeToken {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Accent,
            1 => Self::Background,
            2 => Self::Border,
            3 => Self::Danger,
            4 => Self::DangerText,
            5 => Self::Muted,
            6 => Self::Primary,
            7 => Self::PrimaryText,
            8 => Self::Ring,
            9 => Self::Selection,
            10 => Self::Surface,
            11 => Self::Text,
            12 => Self::TextMuted,
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
            Self::Accent => "accent",
            Self::Background => "background",
            Self::Border => "border",
            Self::Danger => "danger",
            Self::DangerText => "dangerText",
            Self::Muted => "muted",
            Self::Primary => "primary",
            Self::PrimaryText => "primaryText",
            Self::Ring => "ring",
            Self::Selection => "selection",
            Self::Surface => "surface",
            Self::Text => "text",
            Self::TextMuted => "textMuted",
        }
    }
}

impl ThemeToken {
    /// The colour by day, as `0xRRGGBBAA`.
    pub fn light(self) -> u32 {
        match self {
            Self::Accent => 0xdfe7fbff,
            Self::Background => 0xffffffff,
            Self::Border => 0xd3d8e0ff,
            Self::Danger => 0xc0262dff,
            Self::DangerText => 0xffffffff,
            Self::Muted => 0xeceef2ff,
            Self::Primary => 0x2456d6ff,
            Self::PrimaryText => 0xffffffff,
            Self::Ring => 0x2456d6ff,
            Self::Selection => 0xbcd0ffff,
            Self::Surface => 0xf6f7f9ff,
            Self::Text => 0x14181fff,
            Self::TextMuted => 0x555e6dff,
        }
    }

    /// The colour by night.
    pub fn dark(self) -> u32 {
        match self {
            Self::Accent => 0x24304dff,
            Self::Background => 0x0b0d12ff,
            Self::Border => 0x333b4aff,
            Self::Danger => 0xff8a84ff,
            Self::DangerText => 0x2a0607ff,
            Self::Muted => 0x1f2530ff,
            Self::Primary => 0x7aa2ffff,
            Self::PrimaryText => 0x0a1024ff,
            Self::Ring => 0x7aa2ffff,
            Self::Selection => 0x2f4885ff,
            Self::Surface => 0x151922ff,
            Self::Text => 0xeef1f6ff,
            Self::TextMuted => 0xa5aebdff,
        }
    }
}
