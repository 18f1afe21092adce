//! Round corners of what is inside a box.
use super::paint_ops::Paint;
use super::place::Place;
use super::sides::Sides;

/// What a box clips its content to: the corners within the border, as CSS has them; None where they are square. An even border makes a circle of each.
pub(super) fn radii(look: &Paint, place: &Place) -> Option<[f32; 4]> {
    if look.radii == [0.; 4] {
        return None;
    }
    let most = place.width.min(place.height) / 2.;
    let Sides { top, right, bottom, left } = place.border;
    let [top_left, top_right, bottom_right, bottom_left] = look.radii;
    let radii = [
        (top_left, top.min(left)),
        (top_right, top.min(right)),
        (bottom_right, bottom.min(right)),
        (bottom_left, bottom.min(left)),
    ]
    .map(|(radius, border)| (radius.min(most) - border).max(0.));
    (radii != [0.; 4]).then_some(radii)
}

/// The corners of a box without its border and padding.
pub(super) fn content_radii(paint: &Paint, padding: Sides<f32>) -> [f32; 4] {
    let around = |one: fn(&Sides<f32>) -> f32| one(&paint.border) + one(&padding);
    let (top, right, bottom, left) =
        (around(|side| side.top), around(|side| side.right), around(|side| side.bottom), around(|side| side.left));
    let [top_left, top_right, bottom_right, bottom_left] = paint.radii;
    [
        (top_left - top.max(left)).max(0.),
        (top_right - top.max(right)).max(0.),
        (bottom_right - bottom.max(right)).max(0.),
        (bottom_left - bottom.max(left)).max(0.),
    ]
}
