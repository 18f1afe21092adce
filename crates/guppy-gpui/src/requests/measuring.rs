//! How much room text takes, for programs that draw it themselves.
use std::sync::Arc;

use gpui::{App, FontWeight, SharedString, TextRun, WindowTextSystem, px};
use guppy_wire::replies::MeasureText;

use super::answer::Answer;
use crate::fonts;

pub(super) fn measure_text(texts: &[Arc<str>], size: f32, weight: f32, mono: bool, cx: &App) -> Answer {
    let system = WindowTextSystem::new(Arc::clone(cx.text_system()));
    let mut font = gpui::font(if mono { fonts::MONO } else { fonts::SANS });
    font.weight = FontWeight(weight);
    let line = |text: &str| {
        // As a canvas draws it: in one line.
        let text = text.replace(['\n', '\r'], " ");
        let color = gpui::black();
        let run = TextRun {
            len: text.len(),
            font: font.clone(),
            color,
            background_color: None,
            underline: None,
            strikethrough: None,
        };
        system.shape_line(SharedString::from(text), px(size), &[run], None)
    };
    let widths = texts.iter().map(|text| line(text).width().into()).collect();
    let any = line("x");
    Answer::now(&MeasureText { ascent: any.ascent.into(), descent: any.descent.into(), widths })
}
