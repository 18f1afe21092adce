//! Added by guppy: the glyphs of a line in the order of its text. See ../GUPPY.md.
//! GPUI takes the place of the first glyph at or behind a byte for the place of
//! that byte, which holds where all is written from left to right. What is written from right to left begins at the right edge
//! of its letters: there, each letter has a glyph without ink before its own.
use cosmic_text::LayoutGlyph;
use gpui::GlyphId;

/// Draws nothing: an edge of a letter.
pub const EDGE: GlyphId = GlyphId(u32::MAX);

pub(crate) enum Piece<'a> {
    Glyph(&'a LayoutGlyph),
    /// Where the caret stands before `index`, beside a glyph whose font it shares.
    Edge { beside: &'a LayoutGlyph, index: usize, x: f32 },
}

/// None where all of the line is written from left to right.
pub(crate) fn pieces(glyphs: &[LayoutGlyph], len: usize) -> Option<Vec<Piece<'_>>> {
    if !glyphs.iter().any(|glyph| glyph.level.is_rtl()) {
        return None;
    }
    let mut ordered: Vec<&LayoutGlyph> = glyphs.iter().collect();
    ordered.sort_by_key(|glyph| glyph.start);
    let mut pieces = Vec::with_capacity(2 * ordered.len() + 1);
    for letter in ordered.chunk_by(|one, next| one.start == next.start) {
        let Some(first) = letter.first() else { continue };
        if first.level.is_rtl() {
            pieces.push(Piece::Edge { beside: first, index: first.start, x: right(letter) });
        }
        pieces.extend(letter.iter().copied().map(Piece::Glyph));
    }
    // Behind the text the caret stands where its last letter ends, which need not be where the line does.
    let last = ordered.last().map_or(0, |glyph| glyph.start);
    let letter = ordered.get(ordered.partition_point(|glyph| glyph.start < last)..).unwrap_or_default();
    if let Some(first) = letter.first() {
        let x = if first.level.is_rtl() { left(letter) } else { right(letter) };
        pieces.push(Piece::Edge { beside: first, index: len, x });
    }
    Some(pieces)
}

fn left(letter: &[&LayoutGlyph]) -> f32 {
    letter.iter().map(|glyph| glyph.x).fold(f32::INFINITY, f32::min)
}

fn right(letter: &[&LayoutGlyph]) -> f32 {
    letter.iter().map(|glyph| glyph.x + glyph.w).fold(f32::NEG_INFINITY, f32::max)
}
