//! Lines cut into dashes.

/// Places so near to each other, in px, are one.
const TOUCHING: f32 = 1e-4;

/// A line with more is drawn without gaps: nobody can tell them apart.
const MOST: f32 = 20_000.;

/// The pieces of a line of points that a pattern of dashes and gaps leaves. None where it leaves the whole line.
pub(crate) fn cut(points: &[[f32; 2]], closed: bool, dashes: &[f32], offset: f32) -> Option<Vec<Vec<[f32; 2]>>> {
    let period: f32 = dashes.iter().sum();
    let ring = points.first().filter(|_| closed);
    let line: Vec<[f32; 2]> = points.iter().chain(ring).copied().collect();
    let length: f32 = line.windows(2).map(distance).sum();
    if period.is_nan() || period <= 0. || length / period * dashes.len() as f32 > MOST {
        return None;
    }
    // As in SVG, an odd number of lengths is used twice to make dashes and gaps of each.
    let lengths: Vec<f32> = if dashes.len() % 2 == 1 { dashes.repeat(2) } else { dashes.to_vec() };
    let mut at = Pattern::at(&lengths, offset);
    let mut pieces = Vec::new();
    let mut piece = Vec::new();
    for pair in line.windows(2) {
        let [from, to] = *pair else { continue };
        let whole = distance(pair);
        let mut done = 0.;
        if at.is_dash() && piece.is_empty() {
            piece.push(from);
        }
        while whole - done > at.left + TOUCHING {
            done += at.left;
            let place = between(from, to, done / whole);
            if at.is_dash() {
                piece.push(place);
                pieces.push(std::mem::take(&mut piece));
            }
            at.next();
            if at.is_dash() {
                piece = vec![place];
            }
        }
        if at.is_dash() {
            piece.push(to);
        }
        at.left -= whole - done;
        if at.left <= TOUCHING {
            if at.is_dash() {
                pieces.push(std::mem::take(&mut piece));
            }
            at.next();
            if at.is_dash() {
                piece = vec![to];
            }
        }
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    Some(pieces)
}

/// Where in the dashes and gaps a line is.
struct Pattern<'a> {
    lengths: &'a [f32],
    index: usize,
    left: f32,
}

impl<'a> Pattern<'a> {
    fn at(lengths: &'a [f32], offset: f32) -> Self {
        let mut pattern = Self { lengths, index: 0, left: lengths.first().copied().unwrap_or(1.) };
        let mut rest = offset.rem_euclid(lengths.iter().sum());
        while rest >= pattern.left {
            rest -= pattern.left;
            pattern.next();
        }
        pattern.left -= rest;
        pattern
    }

    fn next(&mut self) {
        self.index = (self.index + 1) % self.lengths.len().max(1);
        self.left = self.lengths.get(self.index).copied().unwrap_or(1.);
    }

    fn is_dash(&self) -> bool {
        self.index.is_multiple_of(2)
    }
}

fn distance(pair: &[[f32; 2]]) -> f32 {
    match pair {
        [[x, y], [to_x, to_y]] => (to_x - x).hypot(to_y - y),
        _ => 0.,
    }
}

fn between([x, y]: [f32; 2], [to_x, to_y]: [f32; 2], share: f32) -> [f32; 2] {
    [x + (to_x - x) * share, y + (to_y - y) * share]
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn dashes_go_around_corners() {
        let corner = [[0., 0.], [10., 0.], [10., 10.]];
        let pieces = cut(&corner, false, &[8., 4.], 0.);
        assert_eq!(pieces, Some(vec![vec![[0., 0.], [8., 0.]], vec![[10., 2.], [10., 10.]]]));
        let shifted = cut(&corner, false, &[8., 4.], 10.);
        assert_eq!(shifted, Some(vec![vec![[2., 0.], [10., 0.]], vec![[10., 4.], [10., 10.]]]));
    }

    #[test]
    fn an_odd_pattern_is_used_twice_and_a_ring_is_closed() {
        let pieces = cut(&[[0., 0.], [9., 0.]], false, &[3.], 0.);
        assert_eq!(pieces, Some(vec![vec![[0., 0.], [3., 0.]], vec![[6., 0.], [9., 0.]]]));
        let ring = cut(&[[0., 0.], [10., 0.]], true, &[15., 5.], 0.);
        assert_eq!(ring, Some(vec![vec![[0., 0.], [10., 0.], [5., 0.]]]));
    }

    #[test]
    fn what_would_never_end_is_a_whole_line() {
        let line = [[0., 0.], [1000., 0.]];
        for dashes in [&[][..], &[0., 0.], &[1e-6, 1e-6]] {
            assert_eq!(cut(&line, false, dashes, 0.), None);
        }
        assert_eq!(cut(&line, false, &[0., 2000.], 1.).map(|pieces| pieces.len()), Some(0));
    }
}
