//! What of two boxes every mark of every frame asks. GPUI has the same for any kind of number, in calls that cost more than the sums.
use gpui::{Bounds, Pixels, point, px, size};

/// Left, top, right, bottom.
#[inline]
fn sides(of: &Bounds<Pixels>) -> [f32; 4] {
    let (x, y) = (f32::from(of.origin.x), f32::from(of.origin.y));
    [x, y, x + f32::from(of.size.width), y + f32::from(of.size.height)]
}

#[inline]
fn between([left, top, right, bottom]: [f32; 4]) -> Bounds<Pixels> {
    Bounds { origin: point(px(left), px(top)), size: size(px(right - left), px(bottom - top)) }
}

/// What lies in both; without a size where nothing does.
#[inline]
pub(super) fn overlap(one: &Bounds<Pixels>, other: &Bounds<Pixels>) -> Bounds<Pixels> {
    let ([left, top, right, bottom], [l, t, r, b]) = (sides(one), sides(other));
    let (left, top) = (left.max(l), top.max(t));
    between([left, top, right.min(r).max(left), bottom.min(b).max(top)])
}

/// The box around both.
#[inline]
pub(super) fn around(one: &Bounds<Pixels>, other: &Bounds<Pixels>) -> Bounds<Pixels> {
    let ([left, top, right, bottom], [l, t, r, b]) = (sides(one), sides(other));
    between([left.min(l), top.min(t), right.max(r), bottom.max(b)])
}

/// Whether anything lies in both.
#[inline]
pub(super) fn meet(one: &Bounds<Pixels>, other: &Bounds<Pixels>) -> bool {
    let ([left, top, right, bottom], [l, t, r, b]) = (sides(one), sides(other));
    left < r && right > l && top < b && bottom > t
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_say_what_gpui_says() {
        let mut all = Vec::new();
        for x in [-10., 0., 4.5, 12.] {
            for y in [-10., 0., 4.5, 12.] {
                for (width, height) in [(0., 0.), (3., 20.25), (20.25, 3.), (0., 3.)] {
                    all.push(between([x, y, x + width, y + height]));
                }
            }
        }
        for one in &all {
            for other in &all {
                assert_eq!(overlap(one, other), one.intersect(other), "{one:?} {other:?}");
                assert_eq!(around(one, other), one.union(other), "{one:?} {other:?}");
                assert_eq!(meet(one, other), one.intersects(other), "{one:?} {other:?}");
            }
        }
    }
}
