//! Lines with text that is written from right to left: where each of their letters stands, which letter is under the pointer, and
//! what of the line some bytes take. GPUI's own answers hold for lines that are written from left to right.
use std::ops::Range;

use gpui::{LineLayout, Pixels, px};
use gpui_wgpu::EDGE;

/// What a font draws as one letter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Letter {
    pub(crate) bytes: Range<usize>,
    pub(crate) left: Pixels,
    pub(crate) right: Pixels,
    /// It is written from right to left.
    leftwards: bool,
}

/// True where a letter of the line is written from right to left: lines have edges only then.
pub(crate) fn is_leftwards(line: &LineLayout) -> bool {
    line.runs.iter().any(|run| run.glyphs.iter().any(|glyph| glyph.id == EDGE))
}

/// The letters in the order of the text.
pub(crate) fn letters(line: &LineLayout) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut sides = vec![line.width];
    for glyph in line.runs.iter().flat_map(|run| &run.glyphs) {
        let (byte, x) = (glyph.index, glyph.position.x);
        sides.push(x);
        // What is behind the text is no letter.
        if byte >= line.len {
            continue;
        }
        match letters.last_mut().filter(|letter| letter.bytes.start == byte) {
            Some(letter) => letter.left = letter.left.min(x),
            None => letters.push(Letter { bytes: byte..line.len, left: x, right: x, leftwards: glyph.id == EDGE }),
        }
    }
    sides.sort_by(|one, other| f32::from(*one).total_cmp(&f32::from(*other)));
    for at in 1..letters.len() {
        let next = letters.get(at).map_or(line.len, |letter| letter.bytes.start);
        if let Some(letter) = letters.get_mut(at - 1) {
            letter.bytes.end = next;
        }
    }
    for letter in letters.iter_mut().filter(|letter| !letter.leftwards) {
        let next = sides.partition_point(|side| *side <= letter.left);
        letter.right = sides.get(next).copied().unwrap_or(letter.left);
    }
    letters
}

/// The letter at `x`, or the one that is next to it.
pub(crate) fn letter_at(line: &LineLayout, x: Pixels) -> Option<Letter> {
    let off = |letter: &Letter| f32::from((letter.left - x).max(x - letter.right).max(px(0.)));
    letters(line).into_iter().min_by(|one, other| off(one).total_cmp(&off(other)))
}

/// The place in the text that is next to `x`: a letter's nearer edge.
pub(crate) fn closest(line: &LineLayout, x: Pixels) -> usize {
    if !is_leftwards(line) {
        return line.closest_index_for_x(x);
    }
    letter_at(line, x).map_or(0, |letter| {
        let begins = (x < (letter.left + letter.right) / 2.) != letter.leftwards;
        if begins { letter.bytes.start } else { letter.bytes.end }
    })
}

/// The parts of the line that some bytes take, from left to right.
pub(crate) fn parts(line: &LineLayout, bytes: &Range<usize>) -> Vec<Range<Pixels>> {
    if !is_leftwards(line) {
        return vec![line.x_for_index(bytes.start)..line.x_for_index(bytes.end)];
    }
    let mut taken: Vec<Range<Pixels>> = letters(line)
        .into_iter()
        .filter(|letter| letter.bytes.start < bytes.end && letter.bytes.end > bytes.start)
        .map(|letter| letter.left..letter.right)
        .collect();
    taken.sort_by(|one, other| f32::from(one.start).total_cmp(&f32::from(other.start)));
    taken.into_iter().fold(Vec::new(), |mut parts: Vec<Range<Pixels>>, next| {
        match parts.last_mut().filter(|last| next.start - last.end < px(0.01)) {
            Some(last) => last.end = last.end.max(next.end),
            None => parts.push(next),
        }
        parts
    })
}

#[cfg(test)]
mod tests {
    use gpui::{FontId, GlyphId, LineLayout, ShapedGlyph, ShapedRun, point, px};
    use gpui_wgpu::EDGE;

    use super::{closest, letters, parts};

    /// Two letters to the right, then two of two bytes each to the left, then one to the right; each is 10 wide.
    fn mixed() -> LineLayout {
        let glyph = |index: usize, x: f32, id: GlyphId| ShapedGlyph {
            id,
            position: point(px(x), px(0.)),
            index,
            is_emoji: false,
        };
        let ink = GlyphId(1);
        let glyphs = vec![
            glyph(0, 0., ink),
            glyph(1, 10., ink),
            glyph(2, 40., EDGE),
            glyph(2, 30., ink),
            glyph(4, 30., EDGE),
            glyph(4, 20., ink),
            glyph(6, 40., ink),
            glyph(7, 50., EDGE),
        ];
        let runs = vec![ShapedRun { font_id: FontId(0), glyphs }];
        LineLayout { width: px(50.), len: 7, runs, ..LineLayout::default() }
    }

    #[test]
    fn each_letter_has_its_room() {
        let rooms: Vec<_> =
            letters(&mixed()).into_iter().map(|of| (of.bytes, f32::from(of.left), f32::from(of.right))).collect();
        let expected = [(0..1, 0., 10.), (1..2, 10., 20.), (2..4, 30., 40.), (4..6, 20., 30.), (6..7, 40., 50.)];
        assert_eq!(rooms, expected);
    }

    #[test]
    fn the_pointer_finds_the_nearer_edge() {
        let line = mixed();
        for (x, byte) in [
            (-5., 0),
            (4., 0),
            (6., 1),
            (14., 1),
            (16., 2),
            (21., 6),
            (26., 4),
            (34., 4),
            (36., 2),
            (44., 6),
            (46., 7),
            (99., 7),
        ] {
            assert_eq!(closest(&line, px(x)), byte, "{x}");
        }
    }

    #[test]
    fn bytes_may_take_several_parts() {
        let line = mixed();
        for (bytes, expected) in [
            (0..7, vec![0.0..50.]),
            (1..4, vec![10.0..20., 30.0..40.]),
            (4..7, vec![20.0..30., 40.0..50.]),
            (2..6, vec![20.0..40.]),
        ] {
            let parts: Vec<_> =
                parts(&line, &bytes).into_iter().map(|part| f32::from(part.start)..f32::from(part.end)).collect();
            assert_eq!(parts, expected, "{bytes:?}");
        }
    }
}
