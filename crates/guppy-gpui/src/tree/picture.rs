//! Icons and images onto GPUI's scene.
use std::rc::Rc;

use gpui::{App, Bounds, Hsla, Pixels, Size, TransformationMatrix, Window, point, px, radians, size};

use crate::media::svg::Svg;

/// As it stands in the display list.
pub(crate) enum Picture {
    Icon {
        svg: Rc<Svg>,
        /// Degrees, clockwise.
        rotate: f32,
        color: Hsla,
        bounds: Bounds<Pixels>,
    },
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        let Self::Icon { svg, rotate, color, bounds } = self;
        let Self::Icon { svg: s, rotate: r, color: c, bounds: b } = other;
        Rc::ptr_eq(svg, s) && rotate == r && color == c && bounds == b
    }
}

impl Picture {
    /// What cannot be drawn leaves a gap; the rest of the frame is worth more.
    pub(crate) fn paint(&self, window: &mut Window, cx: &App) {
        match self {
            Self::Icon { svg, rotate, color, bounds } => {
                let bounds = contained(*bounds, svg.ratio);
                if bounds.size.width < px(0.5) || bounds.size.height < px(0.5) {
                    return;
                }
                let turn = turned(bounds, *rotate, window.scale_factor());
                let _ = window.paint_svg(bounds, svg.key.clone(), Some(&svg.shapes), turn, *color, cx);
            }
        }
    }
}

/// The largest box of a shape in the middle of another one.
fn contained(bounds: Bounds<Pixels>, ratio: f32) -> Bounds<Pixels> {
    let (width, height) = (bounds.size.width, bounds.size.height);
    let inner: Size<Pixels> =
        if width > height * ratio { size(height * ratio, height) } else { size(width, width / ratio) };
    let corner = bounds.origin + point((width - inner.width) / 2., (height - inner.height) / 2.);
    Bounds { origin: corner, size: inner }
}

fn turned(bounds: Bounds<Pixels>, degrees: f32, scale: f32) -> TransformationMatrix {
    if degrees % 360. == 0. {
        return TransformationMatrix::unit();
    }
    let center = bounds.center();
    TransformationMatrix::unit()
        .translate(center.scale(scale))
        .rotate(radians((degrees % 360.).to_radians()))
        .translate(center.scale(-scale))
}
