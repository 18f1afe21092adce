//! How much of each pixel lies inside of an outline: exact areas, in a window of some pixels. What is left of the window counts,
//! what is above, below and right of it costs nothing.

/// What is less is not seen in 8 bits.
const NOTHING: f32 = 1. / 512.;

/// Closed outlines of straight lines, in device px.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rings {
    pub(crate) points: Vec<[f32; 2]>,
    ends: Ends,
}

#[derive(Clone, Debug, PartialEq)]
enum Ends {
    /// Where each ring ends.
    Listed(Vec<u32>),
    /// Each has three corners.
    Triangles,
}

impl Rings {
    pub(crate) fn new() -> Self {
        Self { points: Vec::new(), ends: Ends::Listed(Vec::new()) }
    }

    /// Of triangles, which are turned to lie the same way around: where they meet they add up.
    pub(crate) fn triangles(mut corners: Vec<[f32; 2]>) -> Self {
        for triangle in corners.chunks_exact_mut(3) {
            if let [[ax, ay], b, c] = triangle
                && (b[0] - *ax) * (c[1] - *ay) < (c[0] - *ax) * (b[1] - *ay)
            {
                std::mem::swap(b, c);
            }
        }
        Self { points: corners, ends: Ends::Triangles }
    }

    /// Ends the ring that the last points make.
    pub(crate) fn close(&mut self) {
        if let Ends::Listed(ends) = &mut self.ends {
            ends.push(u32::try_from(self.points.len()).unwrap_or(u32::MAX));
        }
    }

    /// Takes the rings of another one.
    pub(crate) fn append(&mut self, other: Self) {
        let before = u32::try_from(self.points.len()).unwrap_or(u32::MAX);
        self.points.extend(other.points);
        if let (Ends::Listed(ends), Ends::Listed(more)) = (&mut self.ends, other.ends) {
            ends.extend(more.into_iter().map(|end| end.saturating_add(before)));
        }
    }

    /// Left, top, right, bottom; none of nothing.
    pub(crate) fn bounds(&self) -> Option<[f32; 4]> {
        let [x, y] = *self.points.first()?;
        let grow = |[left, top, right, bottom]: [f32; 4], [x, y]: &[f32; 2]| {
            [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)]
        };
        Some(self.points.iter().fold([x, y, x, y], grow))
    }

    fn each(&self, mut with: impl FnMut(&[[f32; 2]])) {
        match &self.ends {
            Ends::Triangles => self.points.chunks_exact(3).for_each(with),
            Ends::Listed(ends) => {
                let mut start = 0;
                for end in ends {
                    let end = *end as usize;
                    with(self.points.get(start..end).unwrap_or_default());
                    start = end;
                }
            }
        }
    }
}

/// Signed areas by row: the sum of all up to a pixel is what covers it.
pub(crate) struct Coverage {
    width: usize,
    height: usize,
    sums: Vec<f32>,
    /// Of each row, from which pixel to which something was added.
    reach: Vec<(usize, usize)>,
    line: Vec<f32>,
    /// Pixels and edges gone through so far.
    pub(crate) work: u64,
}

impl Coverage {
    pub(crate) fn new(width: usize, height: usize) -> Self {
        let sums = vec![0.; (width + 2) * height];
        Self { width, height, sums, reach: vec![(usize::MAX, 0); height], line: Vec::new(), work: 0 }
    }

    /// Adds outlines; `left` and `top` are where the window begins.
    pub(crate) fn add(&mut self, rings: &Rings, left: f32, top: f32) {
        rings.each(|ring| {
            let Some([x, y]) = ring.last() else { return };
            let mut from = [x - left, y - top];
            for [x, y] in ring {
                let to = [x - left, y - top];
                self.edge(from, to);
                from = to;
            }
        });
    }

    fn edge(&mut self, from: [f32; 2], to: [f32; 2]) {
        self.work += 1;
        let (sign, [x0, y0], [x1, y1]) = if from[1] < to[1] { (1., from, to) } else { (-1., to, from) };
        if y0 == y1 || y1 <= 0. || y0 >= self.height as f32 {
            return;
        }
        let at = |y: f32| x0 + (x1 - x0) * ((y - y0) / (y1 - y0)).clamp(0., 1.);
        let first = y0.max(0.) as usize;
        let last = (y1.ceil() as usize).min(self.height);
        let mut y = y0.max(0.);
        let mut x = at(y);
        for row in first..last {
            let next_y = y1.min((row + 1) as f32);
            let next_x = at(next_y);
            self.cells(row, x.min(next_x), x.max(next_x), (next_y - y) * sign);
            (x, y) = (next_x, next_y);
        }
    }

    /// An edge within a row, from the one x to the other, that is so high.
    fn cells(&mut self, row: usize, from: f32, to: f32, high: f32) {
        let width = self.width as f32;
        if from >= width {
            return;
        }
        if to <= 0. {
            return self.put(row, 0, high);
        }
        let (mut from, mut to, mut high) = (from, to, high);
        if from < 0. {
            let beyond = high * (-from / (to - from));
            self.put(row, 0, beyond);
            (from, high) = (0., high - beyond);
        }
        if to > width {
            high *= (width - from) / (to - from);
            to = width;
        }
        // Neither is negative.
        let (at, last) = (from as usize, to as usize);
        let end = if (last as f32) < to { last + 1 } else { last };
        if end <= at + 1 {
            let right = high * ((from + to) / 2. - at as f32);
            self.put(row, at, high - right);
            self.put(row, at + 1, right);
            return;
        }
        // What of the edge lies left of each pixel's right side, as its share of that pixel.
        let slope = high / (to - from);
        let mut before = 0.;
        for pixel in at..end {
            let (start, stop) = (from.max(pixel as f32), to.min((pixel + 1) as f32));
            let area = slope * (stop - start) * ((pixel + 1) as f32 - (start + stop) / 2.);
            let whole = slope * (start - from);
            self.put(row, pixel, whole + area - before);
            before = whole + area;
        }
        self.put(row, end, high - before);
    }

    fn put(&mut self, row: usize, pixel: usize, area: f32) {
        self.work += 1;
        if let Some(sum) = self.sums.get_mut(row * (self.width + 2) + pixel) {
            *sum += area;
        }
        if let Some((least, most)) = self.reach.get_mut(row) {
            (*least, *most) = ((*least).min(pixel), (*most).max(pixel));
        }
    }

    /// Tells of each row what is covered and begins anew: the row, its first pixel and the shares of that and those behind it.
    pub(crate) fn take(&mut self, even_odd: bool, mut each: impl FnMut(usize, usize, &[f32])) {
        let share = |sum: f32| {
            let rest = sum.abs() % 2.;
            if even_odd { rest.min(2. - rest) } else { sum.abs().min(1.) }
        };
        for row in 0..self.height {
            let Some(reach) = self.reach.get_mut(row) else { continue };
            let (first, last) = std::mem::replace(reach, (usize::MAX, 0));
            if first > last {
                continue;
            }
            let start = row * (self.width + 2);
            let Some(sums) = self.sums.get_mut(start + first..=start + last) else { continue };
            self.line.clear();
            let mut sum = 0.;
            self.line.extend(sums.iter_mut().map(|area| {
                sum += std::mem::take(area);
                share(sum)
            }));
            // What goes on beyond the window.
            let room = self.width.saturating_sub(first);
            if self.line.len() > room || share(sum) > NOTHING {
                self.line.resize(room, share(sum));
            }
            self.work += self.line.len() as u64;
            each(row, first, &self.line);
        }
    }
}

/// True of a share that is seen.
pub(crate) fn seen(share: f32) -> bool {
    share > NOTHING
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[[f32; 2]]) -> Rings {
        let mut rings = Rings::new();
        rings.points.extend(points);
        rings.close();
        rings
    }

    fn square(from: f32, to: f32) -> Vec<[f32; 2]> {
        vec![[from, from], [to, from], [to, to], [from, to]]
    }

    fn of(rings: &Rings, even_odd: bool) -> Vec<Vec<f32>> {
        let mut coverage = Coverage::new(6, 4);
        coverage.add(rings, 0., 0.);
        let mut all = vec![vec![0.; 6]; 4];
        coverage.take(even_odd, |row, first, shares| {
            for (at, share) in shares.iter().enumerate() {
                all[row][first + at] = *share;
            }
        });
        assert!(coverage.sums.iter().all(|sum| *sum == 0.), "the next begins with nothing");
        all
    }

    fn total(rings: &Rings, even_odd: bool) -> f32 {
        of(rings, even_odd).iter().flatten().sum()
    }

    #[test]
    fn pixels_are_covered_by_their_area() {
        for (name, points, expected) in [
            ("whole pixels", square(1., 3.), 4.),
            ("halves", square(0.5, 2.5), 4.),
            ("a sliver in one pixel", square(1.2, 1.4), 0.04),
            ("a triangle", vec![[0., 0.], [4., 0.], [0., 4.]], 8.),
            ("a flat triangle", vec![[0., 1.], [6., 1.5], [6., 2.]], 1.5),
            ("the other way around", vec![[0., 4.], [4., 0.], [0., 0.]], 8.),
            ("larger than all", square(-900., 900.), 24.),
            ("left and above", square(-1e6, 2.), 4.),
            ("right of it", vec![[7., 0.], [9., 0.], [9., 4.]], 0.),
            ("through both sides", vec![[-6., 0.], [12., 4.], [-6., 4.]], 12.),
            ("a line", vec![[0., 0.], [4., 4.]], 0.),
            ("nothing", vec![], 0.),
        ] {
            let found = total(&ring(&points), false);
            assert!((found - expected).abs() < 2e-3, "{name}: {found}");
        }
        assert_eq!(of(&ring(&square(0.5, 2.5)), false)[0][..4], [0.25, 0.5, 0.25, 0.]);
    }

    #[test]
    fn rules_say_what_is_inside() {
        let mut rings = ring(&square(0., 4.));
        rings.points.extend(square(1., 3.));
        rings.close();
        assert_eq!((total(&rings, false), total(&rings, true)), (16., 12.));
    }

    #[test]
    fn triangles_that_meet_leave_no_seam() {
        let corners = vec![[0., 0.], [4., 0.3], [3.7, 4.], [0., 0.], [0.4, 4.], [3.7, 4.]];
        let rows = of(&Rings::triangles(corners), false);
        assert!((rows[1][1] - 1.).abs() < 1e-5 && (rows[2][2] - 1.).abs() < 1e-5, "{rows:?}");
    }
}
