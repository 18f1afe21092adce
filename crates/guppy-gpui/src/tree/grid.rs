//! Marks of one layer by where they are, to find out whether something would come out above what it lies under.
use gpui::{Bounds, Pixels, Size};

use super::boxes;

/// What was painted in a layer, by where it is.
pub(crate) struct Grid<Plane> {
    columns: usize,
    cells: Vec<Vec<(Plane, Bounds<Pixels>)>>,
    used: Vec<usize>,
}

const CELL: Size<f32> = Size { width: 128., height: 32. };

impl<Plane: Copy + Ord> Grid<Plane> {
    pub(crate) fn new(window: Size<Pixels>) -> Self {
        let count = |room: Pixels, cell: f32| (f32::from(room) / cell) as usize + 1;
        let (columns, rows) = (count(window.width, CELL.width), count(window.height, CELL.height));
        Self { columns, cells: vec![Vec::new(); columns * rows], used: Vec::new() }
    }

    pub(crate) fn clear(&mut self) {
        for at in self.used.drain(..) {
            if let Some(cell) = self.cells.get_mut(at) {
                cell.clear();
            }
        }
    }

    /// True when something is painted there that would come out above what is on the plane.
    pub(crate) fn above(&self, plane: Plane, region: &Bounds<Pixels>) -> bool {
        self.under(region)
            .filter_map(|at| self.cells.get(at))
            .any(|cell| cell.iter().any(|(over, bounds)| *over > plane && boxes::meet(bounds, region)))
    }

    /// True when something is painted there that is on the plane or above it.
    pub(crate) fn reaches(&self, plane: Plane, region: &Bounds<Pixels>) -> bool {
        self.under(region)
            .filter_map(|at| self.cells.get(at))
            .any(|cell| cell.iter().any(|(over, bounds)| *over >= plane && bounds.intersects(region)))
    }

    pub(crate) fn put(&mut self, plane: Plane, region: Bounds<Pixels>) {
        for at in self.under(&region) {
            if let Some(cell) = self.cells.get_mut(at) {
                if cell.is_empty() {
                    self.used.push(at);
                }
                cell.push((plane, region));
            }
        }
    }

    /// The cells that a region within the window touches.
    fn under(&self, region: &Bounds<Pixels>) -> impl Iterator<Item = usize> + use<Plane> {
        let columns = self.columns;
        let cell = |at: Pixels, cell: f32| (f32::from(at) / cell) as usize;
        let (left, right) = (cell(region.left(), CELL.width), cell(region.right(), CELL.width));
        let (top, bottom) = (cell(region.top(), CELL.height), cell(region.bottom(), CELL.height));
        (top..=bottom).flat_map(move |row| (left..=right.min(columns - 1)).map(move |column| row * columns + column))
    }
}
