//! The text of one node: how much room it takes, where its lines break, and the lines as they are painted. Shaped glyphs are
//! kept only while the text is on screen; of the rest there are a few numbers.
use std::borrow::Cow;
use std::iter;
use std::ops::Range;
use std::rc::Rc;

use gpui::{Pixels, ShapedLine, SharedString, WindowTextSystem, px};
use guppy_scene::Node;
use guppy_wire::Props;
use smallvec::SmallVec;
use taffy::{AvailableSpace, Size};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::advances::Advances;
use super::letters;
use super::text_look::TextLook;

const ELLIPSIS: &str = "…";
/// Rounding of sums of advances must not push the last word of a line to the next. A power of two: widths of texts then add up
/// without rounding, and a row that is as wide as all of them does not wrap.
const SLACK: f32 = 1. / 64.;
/// Widths remembered for one text.
const WIDTHS: usize = 8;

/// The text of a node that is nothing but text.
pub(crate) trait Content {
    fn content(&self) -> &str;
}

impl Content for Node {
    fn content(&self) -> &str {
        match &self.props {
            Props::Text(own) => &own.content,
            Props::Span(own) => &own.content,
            Props::LinkSpan(own) => &own.content,
            _ => "",
        }
    }
}

/// Sizes that hold whatever the width is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Metrics {
    /// The widest line when only hard breaks count.
    full: f32,
    /// The longest piece that is never broken where it can be helped: the min-content width.
    longest: f32,
    hard_lines: usize,
}

#[derive(Default)]
pub(crate) struct TextBlock {
    metrics: Option<Metrics>,
    /// Every width that was measured, and the lines at it.
    lines_at: SmallVec<[(f32, usize); 2]>,
    painted: Option<Painted>,
}

/// The lines as they stand on the screen.
struct Painted {
    width: f32,
    opacity: f32,
    lines: Rc<[TextLine]>,
}

/// A line, and where in the text it begins.
pub(crate) struct TextLine {
    pub(crate) shaped: ShapedLine,
    pub(crate) start: usize,
}

/// What a measurement answers, and what of it a change of the text must leave the same for the layout around it to hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Extent {
    metrics: Metrics,
}

impl TextBlock {
    pub(crate) fn forget_lines(&mut self) {
        self.painted = None;
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    /// The room it takes, and the lines at the widths that were asked for.
    pub(crate) fn extent(&self) -> Option<Extent> {
        self.metrics.map(|metrics| Extent { metrics })
    }

    /// Forgets the text that was, and answers whether the new one takes the same room in every way it was measured.
    pub(crate) fn replace(&mut self, content: &str, look: &TextLook, system: &WindowTextSystem) -> bool {
        let before = std::mem::take(self);
        let Some(extent) = before.extent() else { return false };
        let metrics = self.metrics(content, look, system);
        let wraps_alike = |(width, lines): &(f32, usize)| {
            let now = if *width + SLACK >= metrics.full {
                metrics.hard_lines
            } else {
                broken(content, look, *width, system).iter().map(Vec::len).sum()
            };
            now == *lines
        };
        let same =
            before.lines_at.len() <= WIDTHS && extent == Extent { metrics } && before.lines_at.iter().all(wraps_alike);
        if same {
            self.lines_at = before.lines_at;
        }
        same
    }

    pub(crate) fn metrics(&mut self, content: &str, look: &TextLook, system: &WindowTextSystem) -> Metrics {
        if let Some(metrics) = self.metrics {
            return metrics;
        }
        let mut metrics = Metrics { full: 0., longest: 0., hard_lines: 0 };
        for line in hard_lines(content) {
            let shaped = shape(line, start_of(line, content), look, 1., system);
            metrics.full = metrics.full.max(quarters(shaped.width().into()));
            metrics.hard_lines += 1;
            let advances = Advances::of(&shaped);
            for (piece, _) in pieces(line) {
                metrics.longest = metrics.longest.max(quarters(advances.width(trimmed(line, piece))));
            }
        }
        self.metrics = Some(metrics);
        metrics
    }

    /// `fixed` says that a definite width is the box's, and not just what there is room for.
    pub(crate) fn measure(
        &mut self,
        content: &str,
        look: &TextLook,
        available: Size<AvailableSpace>,
        fixed: bool,
        system: &WindowTextSystem,
    ) -> Size<f32> {
        if content.is_empty() {
            return Size::ZERO;
        }
        // The height of text that never wraps needs no glyphs.
        if let (AvailableSpace::Definite(width), true, true) = (available.width, fixed, look.nowrap) {
            let lines = look.most_lines().min(hard_lines(content).count());
            return Size { width, height: lines as f32 * look.line_px() };
        }
        let metrics = self.metrics(content, look, system);
        let width = match available.width {
            AvailableSpace::Definite(width) if fixed => width,
            AvailableSpace::MinContent if !look.nowrap => metrics.longest,
            AvailableSpace::Definite(width) if !look.nowrap => metrics.full.min(width.max(metrics.longest)),
            AvailableSpace::MinContent | AvailableSpace::MaxContent | AvailableSpace::Definite(_) => metrics.full,
        };
        let lines = self.lines(content, look, width, system).min(look.most_lines());
        // A hair more than the advances, so that the text still fits when layout has added fractions up.
        Size { width: width + SLACK / 2., height: lines as f32 * look.line_px() }
    }

    fn lines(&mut self, content: &str, look: &TextLook, width: f32, system: &WindowTextSystem) -> usize {
        let metrics = self.metrics(content, look, system);
        if look.nowrap {
            return metrics.hard_lines;
        }
        if let Some((_, lines)) = self.lines_at.iter().find(|(at, _)| *at == width) {
            return *lines;
        }
        let lines = if width + SLACK >= metrics.full {
            metrics.hard_lines
        } else {
            broken(content, look, width, system).iter().map(Vec::len).sum()
        };
        // Beyond that the layout is measured anew when the text changes.
        if self.lines_at.len() <= WIDTHS {
            self.lines_at.push((width, lines));
        }
        lines
    }

    /// The lines to paint in a box of this size; the same ones as long as nothing about them changes.
    pub(crate) fn painted(
        &mut self,
        content: &str,
        look: &TextLook,
        width: f32,
        opacity: f32,
        system: &WindowTextSystem,
    ) -> Rc<[TextLine]> {
        if self.painted.as_ref().is_some_and(|painted| painted.width != width || painted.opacity != opacity) {
            self.painted = None;
        }
        let painted = self.painted.get_or_insert_with(|| Painted {
            width,
            opacity,
            lines: visual_lines(content, look, width, opacity, system).into(),
        });
        Rc::clone(&painted.lines)
    }
}

/// Up to the next quarter of a pixel: nobody sees it, and a figure that counts up moves its neighbours less often.
fn quarters(width: f32) -> f32 {
    (width * 4.).ceil() / 4.
}

/// From the top of a line to its baseline, without shaping anything.
pub(crate) fn baseline(look: &TextLook, system: &WindowTextSystem) -> f32 {
    let font = system.resolve_font(&look.font);
    let size = look.font_size();
    let (ascent, descent): (f32, f32) = (system.ascent(font, size).into(), system.descent(font, size).into());
    let descent = descent.abs();
    (look.line_px() - ascent - descent) / 2. + ascent
}

fn visual_lines(content: &str, look: &TextLook, width: f32, opacity: f32, system: &WindowTextSystem) -> Vec<TextLine> {
    let most = look.most_lines();
    let ranges = if look.nowrap {
        hard_lines(content).map(|line| iter::once(0..line.len()).collect()).collect()
    } else {
        broken(content, look, width, system)
    };
    let total: usize = ranges.iter().map(Vec::len).sum();
    let mut lines = Vec::new();
    for (hard, ranges) in hard_lines(content).zip(&ranges) {
        let hard_start = start_of(hard, content);
        let shaped = shape(hard, hard_start, look, opacity, system);
        for range in ranges {
            if lines.len() == most {
                return lines;
            }
            let last = lines.len() + 1 == most && total > most;
            let visible = trimmed(hard, range.clone());
            let too_wide = || Advances::of(&shaped).width(visible.clone()) > width + SLACK;
            let start = hard_start + visible.start;
            let shaped = if last || (look.ellipsis && too_wide()) {
                with_ellipsis(hard.get(visible).unwrap_or_default(), start, last, look, width, opacity, system)
            } else if letters::is_leftwards(&shaped) {
                // What is left of such a line is not where it was in the whole.
                shape(hard.get(visible).unwrap_or_default(), start, look, opacity, system)
            } else {
                cut(&shaped, visible)
            };
            lines.push(TextLine { shaped, start });
        }
    }
    lines
}

fn cut(line: &ShapedLine, range: Range<usize>) -> ShapedLine {
    if range.start == 0 && range.end == line.len() {
        return line.clone();
    }
    let (head, _) = line.split_at(range.end);
    if range.start == 0 { head } else { head.split_at(range.start).1 }
}

/// As much of the text as fits with an ellipsis behind it.
fn with_ellipsis(
    text: &str,
    start: usize,
    cut_off: bool,
    look: &TextLook,
    width: f32,
    opacity: f32,
    system: &WindowTextSystem,
) -> ShapedLine {
    let whole = shape(text, start, look, opacity, system);
    if !cut_off && f32::from(whole.width()) <= width + SLACK {
        return whole;
    }
    let mark = f32::from(shape(ELLIPSIS, start, look, opacity, system).width());
    let advances = Advances::of(&whole);
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let fits = ends.take_while(|end| advances.at(*end) + mark <= width + SLACK).last().unwrap_or(0);
    let kept = text.get(..fits).unwrap_or_default().trim_end();
    shape(&format!("{kept}{ELLIPSIS}"), start, look, opacity, system)
}

/// The text as it is shown: fonts have nothing for a NUL, and shaping would stop there.
pub(crate) fn shown(content: &str) -> Cow<'_, str> {
    if content.contains('\0') { Cow::Owned(content.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(content) }
}

/// Lines as the text itself breaks them.
fn hard_lines(content: &str) -> impl Iterator<Item = &str> {
    // A break at the very end begins no line.
    content.strip_suffix('\n').unwrap_or(content).split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))
}

/// Where in the text a piece of it begins.
fn start_of(piece: &str, content: &str) -> usize {
    (piece.as_ptr() as usize).saturating_sub(content.as_ptr() as usize)
}

fn shape(line: &str, start: usize, look: &TextLook, opacity: f32, system: &WindowTextSystem) -> ShapedLine {
    let (text, size) = (SharedString::new(line), look.font_size());
    if look.parts.is_empty() {
        return system.shape_line(text, size, &[look.run(line.len(), opacity)], None);
    }
    system.shape_line(text, size, &look.runs(start, line.len(), opacity), None)
}

/// Where each hard line breaks at a width, as ranges of its bytes; the space at a break belongs to the line before it.
fn broken(content: &str, look: &TextLook, width: f32, system: &WindowTextSystem) -> Vec<Vec<Range<usize>>> {
    hard_lines(content)
        .map(|line| {
            let shaped = shape(line, start_of(line, content), look, 1., system);
            break_line(line, &Advances::of(&shaped), width)
        })
        .collect()
}

fn break_line(line: &str, advances: &Advances, width: f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut end = 0;
    for (piece, _) in pieces(line) {
        if advances.width(trimmed(line, start..piece.end)) > width + SLACK && end > start {
            lines.push(start..end);
            start = end;
        }
        // A piece that is too long by itself is broken where it must.
        while advances.width(trimmed(line, start..piece.end)) > width + SLACK {
            let cut = last_that_fits(line, start, piece.end, advances, width);
            if cut >= piece.end {
                break;
            }
            lines.push(start..cut);
            start = cut;
        }
        end = piece.end;
    }
    if start < end || lines.is_empty() {
        lines.push(start..end);
    }
    lines
}

/// At least one character, so that a box of no width still ends.
fn last_that_fits(line: &str, start: usize, end: usize, advances: &Advances, width: f32) -> usize {
    let rest = line.get(start..end).unwrap_or_default();
    let mut ends = rest.char_indices().skip(1).map(|(at, _)| start + at).chain([end]);
    let first = ends.next().unwrap_or(end);
    ends.take_while(|at| advances.width(start..*at) <= width + SLACK).last().unwrap_or(first).max(first)
}

/// What stays together in a line, each with the break behind it.
fn pieces(line: &str) -> impl Iterator<Item = (Range<usize>, BreakOpportunity)> {
    linebreaks(line).scan(0, |start, (end, kind)| {
        let piece = *start..end;
        *start = end;
        Some((piece, kind))
    })
}

/// Without the space at its end, which hangs over.
fn trimmed(line: &str, range: Range<usize>) -> Range<usize> {
    let text = line.get(range.clone()).unwrap_or_default();
    range.start..range.start + text.trim_end_matches([' ', '\t']).len()
}

/// How far a line starts from the left edge of its box.
pub(crate) fn aligned(align: gpui::TextAlign, room: Pixels, line: Pixels) -> Pixels {
    match align {
        gpui::TextAlign::Left => px(0.),
        gpui::TextAlign::Center => (room - line) / 2.,
        gpui::TextAlign::Right => room - line,
    }
}
