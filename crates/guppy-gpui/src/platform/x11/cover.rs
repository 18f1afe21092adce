//! Which windows nobody can see, from the order and the places of all top-level windows. GPUI waits for the X server to say so, and
//! that never does for its windows, which have a visual of their own.

/// A rectangle on the screen in device px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rect {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) width: i32,
    pub(crate) height: i32,
}

impl Rect {
    fn right(self) -> i32 {
        self.x.saturating_add(self.width)
    }

    fn bottom(self) -> i32 {
        self.y.saturating_add(self.height)
    }

    /// What both cover, if anything.
    fn shared(self, other: Self) -> Option<Self> {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let (width, height) = (self.right().min(other.right()) - x, self.bottom().min(other.bottom()) - y);
        (width > 0 && height > 0).then_some(Self { x, y, width, height })
    }

    fn holds(self, other: Self) -> bool {
        self.shared(other) == Some(other)
    }
}

/// A child of the root window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TopLevel {
    pub(crate) id: u32,
    /// With its border.
    pub(crate) rect: Rect,
    /// Mapped, and of the sort that draws.
    pub(crate) shown: bool,
    /// Its outline is no rectangle.
    pub(crate) shaped: bool,
}

/// Whether nothing can be seen of a window's content, whose top-level window is `top`, among all others from the lowest to the highest.
pub(crate) fn is_covered(content: Rect, top: u32, stack: &[TopLevel], screen: Rect) -> bool {
    let Some(visible) = content.shared(screen) else { return true };
    let Some(place) = stack.iter().position(|one| one.id == top) else { return false };
    let mut upwards = stack.iter().skip(place);
    if upwards.next().is_some_and(|own| !own.shown) {
        return true;
    }
    upwards.any(|other| other.shown && !other.shaped && other.rect.holds(visible))
}

#[cfg(test)]
mod tests {
    use super::{Rect, TopLevel, is_covered};

    const SCREEN: Rect = rect(0, 0, 1000, 700);

    const fn rect(x: i32, y: i32, width: i32, height: i32) -> Rect {
        Rect { x, y, width, height }
    }

    const fn top(id: u32, rect: Rect) -> TopLevel {
        TopLevel { id, rect, shown: true, shaped: false }
    }

    #[test]
    fn a_window_is_covered_by_one_whole_rectangle_above_it() {
        let content = rect(100, 100, 300, 200);
        let own = top(1, rect(95, 80, 310, 225));
        let whole = top(2, rect(50, 50, 500, 500));
        let exact = top(3, content);
        let part = top(4, rect(100, 100, 300, 199));
        let rest = top(5, rect(100, 299, 300, 1));
        let unmapped = TopLevel { shown: false, ..whole };
        let round = TopLevel { shaped: true, ..whole };
        let hidden = TopLevel { shown: false, ..own };
        for (name, stack, covered) in [
            ("alone", vec![own], false),
            ("below a whole one", vec![own, whole], true),
            ("above a whole one", vec![whole, own], false),
            ("below one as large as the content", vec![own, exact], true),
            ("below a smaller one", vec![own, part], false),
            ("below two that share it", vec![own, part, rest], false),
            ("below one that is not mapped", vec![own, unmapped], false),
            ("below one with an outline", vec![own, round], false),
            ("below a small and a whole one", vec![own, part, whole], true),
            ("its frame is not mapped", vec![hidden], true),
            ("nobody knows where", vec![whole], false),
        ] {
            assert_eq!(is_covered(content, 1, &stack, SCREEN), covered, "{name}");
        }
    }

    #[test]
    fn only_what_is_on_the_screen_counts() {
        let content = rect(900, 100, 300, 200);
        let own = top(1, content);
        let edge = top(2, rect(900, 100, 100, 200));
        assert!(is_covered(content, 1, &[own, edge], SCREEN));
        assert!(is_covered(rect(1000, 0, 50, 50), 1, &[own], SCREEN), "outside of it");
        assert!(is_covered(rect(-50, -50, 50, 50), 1, &[own], SCREEN), "outside of it");
        assert!(is_covered(rect(i32::MAX - 5, 0, 50, 50), 1, &[own], SCREEN), "far outside of it");
    }
}
