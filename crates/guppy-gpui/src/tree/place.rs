//! Where a node stands in its parent, as layout left it.
use gpui::{Bounds, Pixels, Point, Size, point, px, size};

use super::sides::Sides;

/// In logical px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Place {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) border: Sides<f32>,
    pub(crate) padding: Sides<f32>,
}

impl Place {
    pub(crate) fn of(layout: &taffy::Layout) -> Self {
        Self {
            x: layout.location.x,
            y: layout.location.y,
            width: layout.size.width,
            height: layout.size.height,
            border: sides(layout.border),
            padding: sides(layout.padding),
        }
    }

    pub(crate) fn bounds(&self, origin: Point<Pixels>) -> Bounds<Pixels> {
        Bounds { origin: origin + point(px(self.x), px(self.y)), size: size(px(self.width), px(self.height)) }
    }

    /// Inside of the border.
    pub(crate) fn inner(&self) -> Size<Pixels> {
        size(
            px((self.width - self.border.left - self.border.right).max(0.)),
            px((self.height - self.border.top - self.border.bottom).max(0.)),
        )
    }
}

/// How far content reaches from the inner corner of the border; never negative.
pub(crate) fn reach(rect: taffy::Rect<f32>) -> Sides<f32> {
    Sides { top: -rect.top, right: rect.right, bottom: rect.bottom, left: -rect.left }
}

fn sides(rect: taffy::Rect<f32>) -> Sides<f32> {
    Sides { top: rect.top, right: rect.right, bottom: rect.bottom, left: rect.left }
}
