//! Where a slot is scrolled to, and how it moves: a box by its content, a list of rows by the row at its upper edge.
use gpui::{Pixels, Point, point, px};

use super::scroll;
use super::slots::Slot;

impl Slot {
    /// How far its content can move, by axis.
    pub(crate) fn far(&self) -> Point<Pixels> {
        scroll::farthest(&self.place, self.reach, &self.look.layout)
    }

    /// How far it is scrolled from the left and from the top.
    pub(crate) fn offset(&self) -> [f64; 2] {
        let [x, y] = self.shift_of().map(f64::from);
        [x, self.rows.as_ref().map_or(y, |rows| rows.offset())]
    }

    /// By how much what is inside stands elsewhere than where layout has put it. Rows are laid out where they are seen.
    pub(crate) fn shift(&self) -> Point<Pixels> {
        let [x, y] = self.shift_of();
        point(px(x), px(y))
    }

    fn shift_of(&self) -> [f32; 2] {
        self.scroll.as_ref().map_or([0.; 2], |scroll| [scroll.offset.x.into(), scroll.offset.y.into()])
    }

    /// How far it can be scrolled from the left and from the top.
    pub(crate) fn offset_far(&self) -> [f64; 2] {
        let far = self.far();
        let [x, y] = [far.x, far.y].map(|far| f64::from(f32::from(far)));
        [x, self.rows.as_ref().map_or(y, |rows| rows.far())]
    }

    pub(crate) fn stop_gliding(&mut self) {
        if let Some(scroll) = &mut self.scroll {
            scroll.glide = None;
        }
    }

    /// Moves by as much as there is room for; true when it moved.
    pub(crate) fn scroll_by(&mut self, delta: Point<Pixels>) -> bool {
        self.stop_gliding();
        let far = self.far();
        let Some(scroll) = &mut self.scroll else { return false };
        match &mut self.rows {
            Some(rows) => {
                let sideways = scroll.by(point(delta.x, px(0.)), far);
                let along = delta.y != px(0.) && rows.by(f32::from(delta.y).into());
                sideways || along
            }
            None => scroll.by(delta, far),
        }
    }

    pub(crate) fn can_scroll(&self, delta: Point<Pixels>) -> bool {
        let Some(scroll) = &self.scroll else { return false };
        let far = self.far();
        match &self.rows {
            Some(rows) => {
                scroll.clone().by(point(delta.x, px(0.)), far)
                    || (delta.y != px(0.) && rows.can_move(f32::from(delta.y).into()))
            }
            None => scroll.clone().by(delta, far),
        }
    }

    /// Moves to a place, as far as there is room; an axis that is left out stays.
    pub(crate) fn scroll_to(&mut self, x: Option<f64>, y: Option<f64>) {
        #[expect(clippy::cast_possible_truncation, reason = "pixels of boxes are f32")]
        let [x, to_y] = [x, y].map(|at| at.map(|at| px(at as f32)));
        let far = self.far();
        let scroll = self.scroll.get_or_insert_with(Box::default);
        scroll.glide = None;
        scroll.offset.x = x.unwrap_or(scroll.offset.x);
        match (&mut self.rows, y) {
            (Some(rows), Some(y)) => {
                rows.to(y);
            }
            (Some(_), None) => {}
            (None, _) => scroll.offset.y = to_y.unwrap_or(scroll.offset.y),
        }
        scroll.clamp(far);
    }
}
