//! What of code can be folded, by how far its lines are indented: that needs to know no language.
use std::ops::Range;
use std::rc::Rc;

use gpui::{Context, HighlightStyle, SharedString, Window};
use gpui_base::input::{
    EditorState, FoldRange, HighlightStyleResolver, InputEdit, InputHighlighter, InputHighlighterFactory, Rope,
    RopeExt as _,
};

/// Looked through for the end of what an edit may have changed.
const AROUND: usize = 200;

pub(super) fn by_indent() -> InputHighlighterFactory {
    Rc::new(|_| Some(Box::new(ByIndent)))
}

struct ByIndent;

impl InputHighlighter for ByIndent {
    fn language(&self) -> SharedString {
        SharedString::default()
    }

    fn update(&mut self, _: Option<InputEdit>, _: &Rope, _: bool, _: &mut Window, _: &mut Context<'_, EditorState>) {}

    /// Colours are the program's.
    fn styles(&self, range: &Range<usize>, _: &dyn HighlightStyleResolver) -> Vec<(Range<usize>, HighlightStyle)> {
        vec![(range.clone(), HighlightStyle::default())]
    }

    fn fold_ranges(&self, text: &Rope) -> Vec<FoldRange> {
        folds(text, 0..text.lines_len())
    }

    fn fold_ranges_for_edit(&self, range: Range<usize>, text: &Rope) -> Vec<FoldRange> {
        let (first, last) = (text.offset_to_point(range.start).row, text.offset_to_point(range.end).row);
        folds(text, first.saturating_sub(AROUND)..(last + AROUND).min(text.lines_len()))
    }
}

/// From each line that is followed by deeper ones to the one after them.
fn folds(text: &Rope, lines: Range<usize>) -> Vec<FoldRange> {
    let mut found = Vec::new();
    // Lines that may begin a fold, with their depth, and the last line that was not blank.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut last = lines.start;
    for at in lines {
        let Some(depth) = depth(&text.slice_line(at).to_string()) else { continue };
        while let Some((start, _)) = open.pop_if(|(_, of)| *of >= depth) {
            if last > start {
                found.push(FoldRange::new(start, at));
            }
        }
        open.push((at, depth));
        last = at;
    }
    found.extend(open.into_iter().filter(|(start, _)| last > *start).map(|(start, _)| FoldRange::new(start, last + 1)));
    found.sort_by_key(|fold| fold.start_line);
    found
}

/// None for a blank line.
fn depth(line: &str) -> Option<usize> {
    line.chars().position(|character| !character.is_whitespace())
}

#[cfg(test)]
mod tests {
    use gpui_base::input::Rope;

    use super::folds;

    #[test]
    fn deeper_lines_fold_under_the_one_before_them() {
        let text = Rope::from("a {\n  b {\n    c\n  }\n\n  d\n}\ne\nf\n  g");
        let found: Vec<_> = folds(&text, 0..10).into_iter().map(|fold| (fold.start_line, fold.end_line)).collect();
        assert_eq!(found, [(0, 6), (1, 3), (8, 10)]);
        assert!(folds(&Rope::from(""), 0..1).is_empty());
    }
}
