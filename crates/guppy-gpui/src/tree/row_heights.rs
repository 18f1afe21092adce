//! How high the rows of a list are: all the same, or as measured one by one. Sums are kept for stretches of rows, and rows that
//! nobody has seen are a number of them, so a hundred million rows cost nothing until they are looked at.
use std::cell::Cell;

/// Measured rows lie in stretches of so many.
const STRETCH: u32 = 256;

#[derive(Debug)]
struct Stretch {
    len: u32,
    /// Heights, NaN where a row was not measured; empty where none was.
    rows: Vec<f32>,
    /// Of the measured ones.
    sum: f64,
    measured: u32,
}

impl Stretch {
    fn unmeasured(len: u32) -> Self {
        Self { len, rows: Vec::new(), sum: 0., measured: 0 }
    }

    fn of(rows: Vec<f32>) -> Self {
        let known = || rows.iter().filter(|height| !height.is_nan());
        let (sum, measured) = (known().map(|height| f64::from(*height)).sum(), count(known().count()));
        if measured == 0 {
            return Self::unmeasured(count(rows.len()));
        }
        Self { len: count(rows.len()), rows, sum, measured }
    }

    fn height(&self, estimate: f64) -> f64 {
        self.sum + f64::from(self.len - self.measured) * estimate
    }

    fn row(&self, at: u32, estimate: f64) -> f64 {
        self.rows.get(at as usize).filter(|height| !height.is_nan()).map_or(estimate, |height| f64::from(*height))
    }

    /// The stretch from a row on; what is left of it is before that.
    fn split_off(&mut self, at: u32) -> Self {
        if self.rows.is_empty() {
            let rest = Self::unmeasured(self.len - at);
            self.len = at;
            return rest;
        }
        let rest = self.rows.split_off((at as usize).min(self.rows.len()));
        *self = Self::of(std::mem::take(&mut self.rows));
        Self::of(rest)
    }
}

/// The beginning of a stretch.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    stretch: usize,
    rows: u32,
    above: f64,
}

#[derive(Debug)]
pub(crate) struct Heights {
    /// That of every row; none where they are measured.
    uniform: Option<f64>,
    estimate: f64,
    count: u32,
    stretches: Vec<Stretch>,
    /// Where a row was last looked for, since the next one is mostly near it, and the height of all. Until something changes.
    seen: Cell<Seen>,
    whole: Cell<Option<f64>>,
}

impl Heights {
    pub(crate) fn new(uniform: Option<f32>, estimate: f32) -> Self {
        Self {
            uniform: uniform.map(f64::from),
            estimate: estimate.into(),
            count: 0,
            stretches: Vec::new(),
            seen: Cell::default(),
            whole: Cell::default(),
        }
    }

    /// Takes up what the program says of rows now.
    pub(crate) fn adopt(&mut self, uniform: Option<f32>, estimate: f32) {
        if self.estimate != f64::from(estimate) {
            self.estimate = estimate.into();
            self.changed();
        }
        let uniform = uniform.map(f64::from);
        if self.uniform != uniform {
            self.uniform = uniform;
            self.forget();
        }
    }

    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    fn changed(&mut self) {
        self.seen.take();
        self.whole.take();
    }

    /// Rows come or go at the end.
    pub(crate) fn set_count(&mut self, count: u32) {
        if count > self.count {
            self.insert(self.count, count - self.count);
        } else {
            self.remove(count, self.count - count);
        }
    }

    /// Rows that nobody has seen come before a row.
    pub(crate) fn insert(&mut self, at: u32, rows: u32) {
        let at = at.min(self.count);
        let rows = rows.min(u32::MAX - self.count);
        self.count += rows;
        if self.uniform.is_some() || rows == 0 {
            return;
        }
        let (stretch, within) = self.locate(at);
        self.changed();
        // What nobody has seen grows; what was measured is cut in two.
        for near in [Some(stretch), stretch.checked_sub(1).filter(|_| within == 0)] {
            let near = near.and_then(|near| self.stretches.get_mut(near)).filter(|near| near.rows.is_empty());
            if let Some(near) = near {
                near.len += rows;
                return;
            }
        }
        let place = self.cut(stretch, within);
        self.stretches.insert(place, Stretch::unmeasured(rows));
    }

    pub(crate) fn remove(&mut self, at: u32, rows: u32) {
        let at = at.min(self.count);
        let rows = rows.min(self.count - at);
        self.count -= rows;
        if self.uniform.is_some() || rows == 0 {
            return;
        }
        let (stretch, within) = self.locate(at);
        self.changed();
        let from = self.cut(stretch, within);
        let mut left = rows;
        let mut to = from;
        while let Some(whole) = self.stretches.get_mut(to).filter(|_| left > 0) {
            if whole.len > left {
                let rest = whole.split_off(left);
                self.stretches.insert(to + 1, rest);
            }
            left -= self.stretches.get(to).map_or(left, |gone| gone.len.min(left));
            to += 1;
        }
        self.stretches.drain(from..to);
    }

    /// True where that moves what is below.
    pub(crate) fn measure(&mut self, row: u32, height: f32) -> bool {
        if self.uniform.is_some() || row >= self.count {
            return false;
        }
        let (stretch, within) = self.locate(row);
        let Some(found) = self.stretches.get(stretch) else { return false };
        if found.rows.get(within as usize) == Some(&height) {
            return false;
        }
        if found.rows.is_empty() && found.len > STRETCH {
            let start = within / STRETCH * STRETCH;
            let place = self.cut(stretch, start);
            if self.stretches.get(place).is_some_and(|rest| rest.len > STRETCH) {
                self.cut(place, STRETCH);
            }
        }
        let (stretch, within) = self.locate(row);
        self.changed();
        let estimate = self.estimate;
        let Some(found) = self.stretches.get_mut(stretch) else { return false };
        if found.rows.is_empty() {
            found.rows = vec![f32::NAN; found.len as usize];
        }
        let before = found.row(within, estimate);
        let Some(place) = found.rows.get_mut(within as usize) else { return false };
        if place.is_nan() {
            found.measured += 1;
        } else {
            found.sum -= before;
        }
        *place = height;
        found.sum += f64::from(height);
        before != f64::from(height)
    }

    /// Forgets what was measured.
    pub(crate) fn forget(&mut self) {
        self.changed();
        self.stretches.clear();
        if self.uniform.is_none() && self.count > 0 {
            self.stretches.push(Stretch::unmeasured(self.count));
        }
    }

    pub(crate) fn total(&self) -> f64 {
        match self.uniform {
            Some(height) => height * f64::from(self.count),
            None => self.whole.get().unwrap_or_else(|| {
                let whole = self.stretches.iter().map(|stretch| stretch.height(self.estimate)).sum();
                self.whole.set(Some(whole));
                whole
            }),
        }
    }

    pub(crate) fn height(&self, row: u32) -> f64 {
        if let Some(height) = self.uniform {
            return height;
        }
        let (stretch, within) = self.locate(row);
        self.stretches.get(stretch).map_or(self.estimate, |stretch| stretch.row(within, self.estimate))
    }

    /// The height of all rows above one.
    pub(crate) fn above(&self, row: u32) -> f64 {
        let row = row.min(self.count);
        if let Some(height) = self.uniform {
            return height * f64::from(row);
        }
        let Seen { stretch, rows, above } = self.seek(row);
        let left = row - rows;
        let inside: f64 = match self.stretches.get(stretch) {
            None => 0.,
            Some(stretch) if stretch.rows.is_empty() => f64::from(left) * self.estimate,
            Some(stretch) => (0..left).map(|at| stretch.row(at, self.estimate)).sum(),
        };
        above + inside
    }

    /// The row that this height of rows reaches into; the last one where it is beyond.
    pub(crate) fn at(&self, y: f64) -> u32 {
        let last = self.count.saturating_sub(1);
        if let Some(height) = self.uniform {
            return whole(y / height).min(last);
        }
        let (mut row, mut left) = (0, y);
        for stretch in &self.stretches {
            let height = stretch.height(self.estimate);
            if left >= height {
                left -= height;
                row += stretch.len;
                continue;
            }
            if stretch.rows.is_empty() {
                return (row + whole(left / self.estimate).min(stretch.len - 1)).min(last);
            }
            for at in 0..stretch.len {
                left -= stretch.row(at, self.estimate);
                if left < 0. {
                    return (row + at).min(last);
                }
            }
            return (row + stretch.len - 1).min(last);
        }
        last
    }

    /// The stretch that a row is in, and its place there.
    fn locate(&self, row: u32) -> (usize, u32) {
        let Seen { stretch, rows, .. } = self.seek(row);
        if stretch < self.stretches.len() { (stretch, row - rows) } else { (stretch, 0) }
    }

    /// The beginning of the stretch that a row is in; the end of all for a row beyond.
    fn seek(&self, row: u32) -> Seen {
        let mut seen = self.seen.get();
        if seen.rows > row {
            seen = Seen::default();
        }
        while let Some(stretch) = self.stretches.get(seen.stretch).filter(|stretch| row - seen.rows >= stretch.len) {
            seen = Seen {
                stretch: seen.stretch + 1,
                rows: seen.rows + stretch.len,
                above: seen.above + stretch.height(self.estimate),
            };
        }
        self.seen.set(seen);
        seen
    }

    /// Has a stretch begin at a place in another one; which it is.
    fn cut(&mut self, stretch: usize, within: u32) -> usize {
        self.changed();
        let Some(found) = self.stretches.get_mut(stretch).filter(|_| within > 0) else { return stretch };
        let rest = found.split_off(within);
        self.stretches.insert(stretch + 1, rest);
        stretch + 1
    }
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// What is too large or negative ends at the end.
fn whole(value: f64) -> u32 {
    value as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same, a row at a time.
    struct Plain(Vec<Option<f32>>);

    impl Plain {
        fn height(&self, row: usize) -> f64 {
            self.0.get(row).copied().flatten().map_or(30., f64::from)
        }

        fn above(&self, row: usize) -> f64 {
            (0..row).map(|at| self.height(at)).sum()
        }
    }

    fn next(seed: &mut u32) -> u32 {
        *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *seed >> 8
    }

    #[test]
    fn sums_are_those_of_the_rows_one_by_one() {
        let mut seed = 7;
        let (mut heights, mut plain) = (Heights::new(None, 30.), Plain(Vec::new()));
        for round in 0..600 {
            let count = heights.count();
            let at = next(&mut seed) % (count + 1);
            let some = next(&mut seed) % 400;
            match next(&mut seed) % 5 {
                0 => {
                    heights.insert(at, some);
                    plain.0.splice(at as usize..at as usize, (0..some).map(|_| None));
                }
                1 if count > 2000 => {
                    heights.remove(at, some);
                    plain.0.drain(at as usize..(at + some).min(count) as usize);
                }
                2 if round % 7 == 0 => {
                    heights.set_count(at);
                    plain.0.truncate(at as usize);
                }
                _ => {
                    for row in at..(at + 20).min(count) {
                        let height = f32::from(u8::try_from(next(&mut seed) % 90 + 1).expect("small"));
                        heights.measure(row, height);
                        plain.0[row as usize] = Some(height);
                    }
                }
            }
            assert_eq!(heights.count() as usize, plain.0.len());
            assert_eq!(heights.total(), plain.above(plain.0.len()));
            let row = next(&mut seed) % (heights.count() + 1);
            assert_eq!(heights.above(row), plain.above(row as usize));
            if row < heights.count() {
                assert_eq!(heights.height(row), plain.height(row as usize));
                assert_eq!(heights.at(plain.above(row as usize) + 0.5), row);
            }
        }
        assert!(heights.stretches.iter().all(|stretch| stretch.rows.len() <= 2 * STRETCH as usize));
    }

    #[test]
    fn a_hundred_million_rows_take_no_memory() {
        let mut heights = Heights::new(None, 20.);
        heights.set_count(100_000_000);
        heights.measure(50_000_000, 35.);
        assert_eq!((heights.total(), heights.stretches.len()), (2_000_000_015., 3));
        assert_eq!(heights.at(1_000_000_034.), 50_000_000);
        assert_eq!(heights.at(1_000_000_035.), 50_000_001);
        assert_eq!(heights.at(f64::INFINITY), 99_999_999);
        assert_eq!(heights.at(-5.), 0);
        heights.forget();
        assert_eq!(heights.above(u32::MAX), 2_000_000_000.);
    }

    #[test]
    fn uniform_rows_are_counted_and_not_kept() {
        let mut heights = Heights::new(Some(32.), 1.);
        heights.set_count(1_000_000);
        heights.measure(5, 99.);
        heights.insert(0, 10);
        assert_eq!(
            (heights.above(600_001), heights.at(19_200_033.), heights.count()),
            (19_200_032., 600_001, 1_000_010)
        );
    }
}
