//! How far the letters of a shaped line reach, in the order of its text: what decides where it breaks.
use std::ops::Range;

use gpui::ShapedLine;

use super::letters;

pub(super) struct Advances {
    /// Byte index and x, ascending by index.
    stops: Vec<(usize, f32)>,
    width: f32,
}

impl Advances {
    pub(super) fn of(line: &ShapedLine) -> Self {
        let width = f32::from(line.width());
        if letters::is_leftwards(line) {
            // As if they stood one after the other.
            let stops = letters::letters(line).into_iter().scan(0., |x, letter| {
                let stop = (letter.bytes.start, *x);
                *x += f32::from(letter.right - letter.left);
                Some(stop)
            });
            return Self { stops: stops.collect(), width };
        }
        let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
        let mut stops: Vec<(usize, f32)> = glyphs.map(|glyph| (glyph.index, f32::from(glyph.position.x))).collect();
        stops.sort_by_key(|(index, _)| *index);
        Self { stops, width }
    }

    pub(super) fn at(&self, byte: usize) -> f32 {
        let next = self.stops.partition_point(|(index, _)| *index < byte);
        self.stops.get(next).map_or(self.width, |(_, x)| *x)
    }

    pub(super) fn width(&self, range: Range<usize>) -> f32 {
        (self.at(range.end) - self.at(range.start)).abs()
    }
}
