//! Written by `pnpm codegen` from `schema/`; do not edit.

/// A colour that the theme decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ThemeToken {
    /// What is hovered or selected in a list.
    Accent = 0,
    /// Text on `accent` that stands out.
    AccentText = 1,
    /// Over everything that a dialog covers.
    Backdrop = 2,
    /// Behind everything.
    Background = 3,
    /// Lines around and between things.
    Border = 4,
    /// Behind code.
    Code = 5,
    /// What destroys or failed.
    Danger = 6,
    /// `danger` under the pointer.
    DangerHover = 7,
    /// Text on `danger`.
    DangerText = 8,
    /// What is good to know.
    Info = 9,
    /// Text on `info`.
    InfoText = 10,
    /// The line around a field.
    Input = 11,
    /// Links.
    Link = 12,
    /// Quiet areas such as stripes, plain buttons and disabled fields.
    Muted = 13,
    /// What an empty field says.
    Placeholder = 14,
    /// The main action.
    Primary = 15,
    /// `primary` under the pointer.
    PrimaryHover = 16,
    /// Text on `primary`.
    PrimaryText = 17,
    /// What floats above the rest: menus, popovers, dialogs.
    Raised = 18,
    /// The ring around what has the focus.
    Ring = 19,
    /// The thumb of a scroll bar.
    Scrollbar = 20,
    /// Behind selected text.
    Selection = 21,
    /// Shadows; the size decides how much of it is seen.
    Shadow = 22,
    /// What went well.
    Success = 23,
    /// Text on `success`.
    SuccessText = 24,
    /// Cards, panels and side bars.
    Surface = 25,
    /// Text.
    Text = 26,
    /// Text that says less.
    TextMuted = 27,
    /// The part of a slider or a switch that moves.
    Thumb = 28,
    /// Tooltips, which stand out from all else.
    Tooltip = 29,
    /// Text on `tooltip`.
    TooltipText = 30,
    /// What a thumb runs in: sliders, progress, a switch that is off.
    Track = 31,
    /// What needs care.
    Warning = 32,
    /// Text on `warning`.
    WarningText = 33,
}

impl ThemeToken {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Accent,
            1 => Self::AccentText,
            2 => Self::Backdrop,
            3 => Self::Background,
            4 => Self::Border,
            5 => Self::Code,
            6 => Self::Danger,
            7 => Self::DangerHover,
            8 => Self::DangerText,
            9 => Self::Info,
            10 => Self::InfoText,
            11 => Self::Input,
            12 => Self::Link,
            13 => Self::Muted,
            14 => Self::Placeholder,
            15 => Self::Primary,
            16 => Self::PrimaryHover,
            17 => Self::PrimaryText,
            18 => Self::Raised,
            19 => Self::Ring,
            20 => Self::Scrollbar,
            21 => Self::Selection,
            22 => Self::Shadow,
            23 => Self::Success,
            24 => Self::SuccessText,
            25 => Self::Surface,
            26 => Self::Text,
            27 => Self::TextMuted,
            28 => Self::Thumb,
            29 => Self::Tooltip,
            30 => Self::TooltipText,
            31 => Self::Track,
            32 => Self::Warning,
            33 => Self::WarningText,
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
            Self::AccentText => "accentText",
            Self::Backdrop => "backdrop",
            Self::Background => "background",
            Self::Border => "border",
            Self::Code => "code",
            Self::Danger => "danger",
            Self::DangerHover => "dangerHover",
            Self::DangerText => "dangerText",
            Self::Info => "info",
            Self::InfoText => "infoText",
            Self::Input => "input",
            Self::Link => "link",
            Self::Muted => "muted",
            Self::Placeholder => "placeholder",
            Self::Primary => "primary",
            Self::PrimaryHover => "primaryHover",
            Self::PrimaryText => "primaryText",
            Self::Raised => "raised",
            Self::Ring => "ring",
            Self::Scrollbar => "scrollbar",
            Self::Selection => "selection",
            Self::Shadow => "shadow",
            Self::Success => "success",
            Self::SuccessText => "successText",
            Self::Surface => "surface",
            Self::Text => "text",
            Self::TextMuted => "textMuted",
            Self::Thumb => "thumb",
            Self::Tooltip => "tooltip",
            Self::TooltipText => "tooltipText",
            Self::Track => "track",
            Self::Warning => "warning",
            Self::WarningText => "warningText",
        }
    }
}

impl ThemeToken {
    /// The colour by day, as `0xRRGGBBAA`.
    pub fn light(self) -> u32 {
        match self {
            Self::Accent => 0xe1e9fcff,
            Self::AccentText => 0x1d418fff,
            Self::Backdrop => 0x0b101a73,
            Self::Background => 0xffffffff,
            Self::Border => 0xdde1e8ff,
            Self::Code => 0xf0f2f5ff,
            Self::Danger => 0xc0262dff,
            Self::DangerHover => 0xa31b22ff,
            Self::DangerText => 0xffffffff,
            Self::Info => 0x0a6aadff,
            Self::InfoText => 0xffffffff,
            Self::Input => 0xbfc6d1ff,
            Self::Link => 0x1f4fc4ff,
            Self::Muted => 0xeceef2ff,
            Self::Placeholder => 0x69717fff,
            Self::Primary => 0x2456d6ff,
            Self::PrimaryHover => 0x1b47b8ff,
            Self::PrimaryText => 0xffffffff,
            Self::Raised => 0xffffffff,
            Self::Ring => 0x2456d6ff,
            Self::Scrollbar => 0x5f697a80,
            Self::Selection => 0xbcd0ffff,
            Self::Shadow => 0x0f172aff,
            Self::Success => 0x18774aff,
            Self::SuccessText => 0xffffffff,
            Self::Surface => 0xf6f7f9ff,
            Self::Text => 0x14181fff,
            Self::TextMuted => 0x555e6dff,
            Self::Thumb => 0xffffffff,
            Self::Tooltip => 0x1f2632ff,
            Self::TooltipText => 0xf7f8faff,
            Self::Track => 0xccd2dcff,
            Self::Warning => 0x935f00ff,
            Self::WarningText => 0xffffffff,
        }
    }

    /// The colour by night.
    pub fn dark(self) -> u32 {
        match self {
            Self::Accent => 0x26324fff,
            Self::AccentText => 0xc6d7ffff,
            Self::Backdrop => 0x000000a6,
            Self::Background => 0x0d1017ff,
            Self::Border => 0x2d3543ff,
            Self::Code => 0x1a202bff,
            Self::Danger => 0xff8a84ff,
            Self::DangerHover => 0xffa5a0ff,
            Self::DangerText => 0x2a0607ff,
            Self::Info => 0x61baf3ff,
            Self::InfoText => 0x04182aff,
            Self::Input => 0x424c5eff,
            Self::Link => 0x8fb2ffff,
            Self::Muted => 0x232a37ff,
            Self::Placeholder => 0x8d97a8ff,
            Self::Primary => 0x7aa2ffff,
            Self::PrimaryHover => 0x97b7ffff,
            Self::PrimaryText => 0x0a1024ff,
            Self::Raised => 0x1b212cff,
            Self::Ring => 0x7aa2ffff,
            Self::Scrollbar => 0x9aa5b880,
            Self::Selection => 0x2f4885ff,
            Self::Shadow => 0x000000ff,
            Self::Success => 0x54cd8eff,
            Self::SuccessText => 0x04210fff,
            Self::Surface => 0x151a23ff,
            Self::Text => 0xeceff4ff,
            Self::TextMuted => 0xa5aebdff,
            Self::Thumb => 0xf4f6faff,
            Self::Tooltip => 0xe8ebf1ff,
            Self::TooltipText => 0x14181fff,
            Self::Track => 0x3a4455ff,
            Self::Warning => 0xf0b849ff,
            Self::WarningText => 0x2a1c00ff,
        }
    }
}
