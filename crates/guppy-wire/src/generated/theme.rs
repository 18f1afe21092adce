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
    /// The first series of a chart.
    Chart1 = 5,
    /// The second.
    Chart2 = 6,
    /// The third.
    Chart3 = 7,
    /// The fourth.
    Chart4 = 8,
    /// The fifth.
    Chart5 = 9,
    /// The sixth.
    Chart6 = 10,
    /// Text on what is filled with one of these.
    ChartText = 11,
    /// Behind code.
    Code = 12,
    /// What destroys or failed.
    Danger = 13,
    /// `danger` under the pointer.
    DangerHover = 14,
    /// Text on `danger`.
    DangerText = 15,
    /// What is good to know.
    Info = 16,
    /// Text on `info`.
    InfoText = 17,
    /// The line around a field.
    Input = 18,
    /// Links.
    Link = 19,
    /// Quiet areas such as stripes, plain buttons and disabled fields.
    Muted = 20,
    /// What an empty field says.
    Placeholder = 21,
    /// The main action.
    Primary = 22,
    /// `primary` under the pointer.
    PrimaryHover = 23,
    /// Text on `primary`.
    PrimaryText = 24,
    /// What floats above the rest: menus, popovers, dialogs.
    Raised = 25,
    /// The ring around what has the focus.
    Ring = 26,
    /// The thumb of a scroll bar.
    Scrollbar = 27,
    /// Behind selected text.
    Selection = 28,
    /// Shadows; the size decides how much of it is seen.
    Shadow = 29,
    /// What went well.
    Success = 30,
    /// Text on `success`.
    SuccessText = 31,
    /// Cards, panels and side bars.
    Surface = 32,
    /// Text.
    Text = 33,
    /// Text that says less.
    TextMuted = 34,
    /// The part of a slider or a switch that moves.
    Thumb = 35,
    /// Tooltips, which stand out from all else.
    Tooltip = 36,
    /// Text on `tooltip`.
    TooltipText = 37,
    /// What a thumb runs in: sliders, progress, a switch that is off.
    Track = 38,
    /// What needs care.
    Warning = 39,
    /// Text on `warning`.
    WarningText = 40,
}

impl ThemeToken {
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Accent,
            1 => Self::AccentText,
            2 => Self::Backdrop,
            3 => Self::Background,
            4 => Self::Border,
            5 => Self::Chart1,
            6 => Self::Chart2,
            7 => Self::Chart3,
            8 => Self::Chart4,
            9 => Self::Chart5,
            10 => Self::Chart6,
            11 => Self::ChartText,
            12 => Self::Code,
            13 => Self::Danger,
            14 => Self::DangerHover,
            15 => Self::DangerText,
            16 => Self::Info,
            17 => Self::InfoText,
            18 => Self::Input,
            19 => Self::Link,
            20 => Self::Muted,
            21 => Self::Placeholder,
            22 => Self::Primary,
            23 => Self::PrimaryHover,
            24 => Self::PrimaryText,
            25 => Self::Raised,
            26 => Self::Ring,
            27 => Self::Scrollbar,
            28 => Self::Selection,
            29 => Self::Shadow,
            30 => Self::Success,
            31 => Self::SuccessText,
            32 => Self::Surface,
            33 => Self::Text,
            34 => Self::TextMuted,
            35 => Self::Thumb,
            36 => Self::Tooltip,
            37 => Self::TooltipText,
            38 => Self::Track,
            39 => Self::Warning,
            40 => Self::WarningText,
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
            Self::Chart1 => "chart1",
            Self::Chart2 => "chart2",
            Self::Chart3 => "chart3",
            Self::Chart4 => "chart4",
            Self::Chart5 => "chart5",
            Self::Chart6 => "chart6",
            Self::ChartText => "chartText",
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
            Self::Chart1 => 0x2456d6ff,
            Self::Chart2 => 0xc2500aff,
            Self::Chart3 => 0x0b7a70ff,
            Self::Chart4 => 0x8b3fd1ff,
            Self::Chart5 => 0xc0186bff,
            Self::Chart6 => 0x5c7212ff,
            Self::ChartText => 0xffffffff,
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
            Self::Chart1 => 0x7aa2ffff,
            Self::Chart2 => 0xffab5eff,
            Self::Chart3 => 0x45d1bdff,
            Self::Chart4 => 0xc79bffff,
            Self::Chart5 => 0xff8ab4ff,
            Self::Chart6 => 0xc5d95aff,
            Self::ChartText => 0x0a1024ff,
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
