//! The colours of one window: those of the schema by day or by night, with what the program made of them. And what the whole
//! library looks like by default, said in the same ops as the app's own styles.
use gpui::{BoxShadow, Hsla, Pixels, px, rgba};
use guppy_wire::{Color, Length, State, Style, StyleOp, ThemeMode, ThemeToken, TokenColors};

use crate::desktop::Desktop;

/// How dark a shadow is by night, where one as by day would not be seen.
const NIGHT_SHADOW: f32 = 3.5;

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Theme {
    pub(crate) dark: bool,
    /// What differs from the schema, as `0xRRGGBBAA`.
    changed: Vec<(ThemeToken, u32)>,
}

impl Theme {
    /// Of two colours for one token the later holds.
    fn set(&mut self, token: ThemeToken, rgba: u32) {
        self.changed.retain(|(of, _)| *of != token);
        self.changed.push((token, rgba));
    }

    pub(crate) fn rgba(&self, color: Color) -> u32 {
        match color {
            Color::Rgba(rgba) => rgba,
            Color::Token(token) => self.of(token),
            Color::Faded(token, opacity) => guppy_wire::faded(self.of(token), opacity),
        }
    }

    pub(crate) fn color(&self, color: Color) -> Hsla {
        rgba(self.rgba(color)).into()
    }

    pub(crate) fn token(&self, token: ThemeToken) -> Hsla {
        rgba(self.of(token)).into()
    }

    /// A desktop's accent colour is for fills and carries no promise: it is moved until it can be read on the background.
    fn take_accent(&mut self, accent: u32) {
        let (ground, step) = (self.token(ThemeToken::Background), if self.dark { 0.02 } else { -0.02 });
        let mut color: Hsla = rgba(accent).into();
        while contrast(color, ground) < READABLE && color.l > 0.05 && color.l < 0.95 {
            color.l += step;
        }
        let black_or_white = [gpui::black(), gpui::white()];
        let [black, white] = black_or_white.map(|ink| contrast(color, ink));
        let hover = Hsla { l: (color.l + step * 2.5).clamp(0., 1.), ..color };
        self.set(ThemeToken::Primary, bytes(color));
        self.set(ThemeToken::PrimaryHover, bytes(hover));
        self.set(ThemeToken::PrimaryText, if black > white { 0x0000_00ff } else { 0xffff_ffff });
        self.set(ThemeToken::Ring, bytes(color));
    }

    fn of(&self, token: ThemeToken) -> u32 {
        let changed = self.changed.iter().find(|(of, _)| *of == token).map(|(_, rgba)| *rgba);
        changed.unwrap_or_else(|| if self.dark { token.dark() } else { token.light() })
    }

    /// What can be read on `ground`: the text that the theme has for the token it comes from, else its own text, else the
    /// text of the other half of the day.
    pub(crate) fn text_on(&self, ground: Hsla, said: Option<Color>) -> Hsla {
        let own = match said {
            Some(Color::Token(token)) => text_of(token),
            _ => None,
        };
        let own = own.map(|token| self.token(token)).filter(|color| contrast(ground, *color) >= READABLE);
        if let Some(own) = own {
            return own;
        }
        let text = self.token(ThemeToken::Text);
        if contrast(ground, text) >= READABLE {
            return text;
        }
        let inks = [text, rgba(ThemeToken::Text.light()).into(), rgba(ThemeToken::Text.dark()).into()];
        let better = |one: Hsla, other: Hsla| if contrast(ground, other) > contrast(ground, one) { other } else { one };
        inks.into_iter().fold(text, better)
    }

    /// The shadows of the set sizes, geometry after the sizes that web developers know.
    pub(crate) fn shadow(&self, size: guppy_wire::Shadow) -> Vec<BoxShadow> {
        let color = self.token(ThemeToken::Shadow);
        let strength = if self.dark { NIGHT_SHADOW } else { 1. };
        layers(size)
            .iter()
            .map(|(y, blur, spread, alpha)| {
                let color = color.opacity((alpha * strength).min(1.));
                BoxShadow::new(px(0.), px(*y), color).blur_radius(blurred(*blur)).spread_radius(px(*spread))
            })
            .collect()
    }
}

/// What a program has decided about the colours of a window.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    pub(crate) mode: ThemeMode,
    pub(crate) colors: Vec<TokenColors>,
    /// `primary` and `ring` take the desktop's accent colour.
    pub(crate) accent: bool,
}

impl Choice {
    pub(crate) fn theme(&self, desktop: &Desktop) -> Theme {
        let dark = match self.mode {
            ThemeMode::System => desktop.dark,
            ThemeMode::Light => false,
            ThemeMode::Dark => true,
        };
        let mut theme = Theme { dark, changed: Vec::new() };
        if let Some(accent) = desktop.accent.filter(|_| self.accent) {
            theme.take_accent(accent);
        }
        for TokenColors { token, light, dark: night } in &self.colors {
            if let Color::Token(token) = *token {
                // One token may stand for another one, as that is by now.
                let color = theme.rgba(if dark { *night } else { *light });
                theme.set(token, color);
            }
        }
        theme
    }
}

/// Px of a blur as CSS has it, for GPUI, which means half of that: the deviation of the curve.
pub(crate) fn blurred(blur: f32) -> Pixels {
    px(blur.max(0.) / 2.)
}

/// What text needs at least to be read without effort.
const READABLE: f32 = 4.5;

/// As `0xRRGGBBAA`.
fn bytes(color: Hsla) -> u32 {
    let gpui::Rgba { r, g, b, a } = color.into();
    // GPUI cuts where this rounds.
    let half = 0.5 / 255.;
    gpui::Rgba { r: r + half, g: g + half, b: b + half, a: a + half }.into()
}

/// The text that the schema has for what is filled with a token.
fn text_of(token: ThemeToken) -> Option<ThemeToken> {
    Some(match token {
        ThemeToken::Primary | ThemeToken::PrimaryHover => ThemeToken::PrimaryText,
        ThemeToken::Danger | ThemeToken::DangerHover => ThemeToken::DangerText,
        ThemeToken::Success => ThemeToken::SuccessText,
        ThemeToken::Warning => ThemeToken::WarningText,
        ThemeToken::Info => ThemeToken::InfoText,
        ThemeToken::Tooltip => ThemeToken::TooltipText,
        _ => return None,
    })
}

/// As the guidelines for web content define it: 1 for the same colour, 21 for black on white.
pub(crate) fn contrast(one: Hsla, other: Hsla) -> f32 {
    let luminance = |color: Hsla| {
        let gpui::Rgba { r, g, b, .. } = color.into();
        let linear = |channel: f32| {
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Each layer of a shadow: y offset, blur, spread, opacity.
fn layers(size: guppy_wire::Shadow) -> &'static [(f32, f32, f32, f32)] {
    use guppy_wire::Shadow;
    match size {
        Shadow::None => &[],
        Shadow::Xs2 => &[(1., 0., 0., 0.05)],
        Shadow::Xs => &[(1., 2., 0., 0.05)],
        Shadow::Sm => &[(1., 3., 0., 0.1), (1., 2., -1., 0.1)],
        Shadow::Md => &[(4., 6., -1., 0.1), (2., 4., -2., 0.1)],
        Shadow::Lg => &[(10., 15., -3., 0.1), (4., 6., -4., 0.1)],
        Shadow::Xl => &[(20., 25., -5., 0.1), (8., 10., -6., 0.1)],
        Shadow::Xl2 => &[(25., 50., -12., 0.25)],
    }
}

/// The rounded line around buttons and fields.
pub(crate) fn field_border() -> [StyleOp; 9] {
    let (line, corner) = (Length::Px(1.), Length::Rem(0.375));
    [
        StyleOp::BorderTopWidth(line),
        StyleOp::BorderRightWidth(line),
        StyleOp::BorderBottomWidth(line),
        StyleOp::BorderLeftWidth(line),
        StyleOp::BorderTopLeftRadius(corner),
        StyleOp::BorderTopRightRadius(corner),
        StyleOp::BorderBottomRightRadius(corner),
        StyleOp::BorderBottomLeftRadius(corner),
        StyleOp::BorderColor(Color::Token(ThemeToken::Input)),
    ]
}

pub(crate) fn has_background(style: &Style) -> bool {
    sets_background(style.ops(State::Base))
}

pub(crate) fn sets_background(ops: &[StyleOp]) -> bool {
    ops.iter().any(|op| matches!(op, StyleOp::Background(_)))
}
