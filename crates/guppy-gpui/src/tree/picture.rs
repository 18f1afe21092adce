//! Icons and images onto GPUI's scene.
use std::rc::Rc;

use gpui::{
    AnyElement, App, Bounds, Corners, Hsla, IntoElement as _, Pixels, Size, Styled as _, TransformationMatrix, Window,
    canvas, point, px, radians, size,
};
use guppy_wire::Fit;

use crate::media::pictures;
use crate::media::svg::Svg;

/// As it stands in the display list.
#[derive(Clone)]
pub(crate) enum Picture {
    Icon {
        svg: Rc<Svg>,
        /// Degrees, clockwise.
        rotate: f32,
        color: Hsla,
        bounds: Bounds<Pixels>,
    },
    Image {
        picture: Rc<pictures::Picture>,
        /// Of one that moves.
        frame: usize,
        /// The box that it is seen through.
        bounds: Bounds<Pixels>,
        /// Where all of it lies.
        whole: Bounds<Pixels>,
        radii: [f32; 4],
        grayscale: bool,
    },
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Icon { svg, rotate, color, bounds }, Self::Icon { svg: s, rotate: r, color: c, bounds: b }) => {
                Rc::ptr_eq(svg, s) && rotate == r && color == c && bounds == b
            }
            (
                Self::Image { picture, frame, bounds, whole, radii, grayscale },
                Self::Image { picture: p, frame: f, bounds: b, whole: w, radii: r, grayscale: g },
            ) => Rc::ptr_eq(picture, p) && frame == f && bounds == b && whole == w && radii == r && grayscale == g,
            _ => false,
        }
    }
}

impl Picture {
    pub(crate) fn image(
        (picture, frame): (Rc<pictures::Picture>, usize),
        bounds: Bounds<Pixels>,
        fit: Fit,
        radii: [f32; 4],
        grayscale: bool,
    ) -> Self {
        let own = size(px(picture.width), px(picture.height));
        let whole = placed(bounds, own, fit);
        Self::Image { picture, frame, bounds, whole, radii, grayscale }
    }

    /// What of the window it may draw to.
    pub(crate) fn area(&self) -> Bounds<Pixels> {
        match self {
            Self::Icon { rotate, bounds, .. } if *rotate % 360. != 0. => {
                // A corner reaches no further than twice as far as the middle of the longer side.
                bounds.dilate(bounds.size.width.max(bounds.size.height) / 2.)
            }
            Self::Icon { bounds, .. } | Self::Image { bounds, .. } => *bounds,
        }
    }

    /// Drawn in colours of its own, which GPUI paints above all that is drawn in one.
    pub(crate) fn is_coloured(&self) -> bool {
        matches!(self, Self::Image { .. })
    }

    /// What cannot be drawn leaves a gap; the rest of the frame is worth more.
    pub(crate) fn paint(&self, window: &mut Window, cx: &App) {
        let scale = window.scale_factor();
        match self {
            Self::Icon { svg, rotate, color, bounds } => {
                let own = size(px(svg.ratio), px(1.));
                let bounds = placed(*bounds, own, Fit::Contain);
                if is_nothing(bounds) {
                    return;
                }
                let turn = turned(bounds, *rotate, scale);
                let _ = window.paint_svg(bounds, svg.key.clone(), Some(&svg.shapes), turn, *color, cx);
            }
            Self::Image { picture, frame, bounds, whole, radii, grayscale } => {
                if is_nothing(*bounds) || is_nothing(*whole) {
                    return;
                }
                let (width, height): (f32, f32) = (whole.size.width.into(), whole.size.height.into());
                let Some((image, copy)) = picture.pixels(*frame, width * scale, height * scale) else { return };
                let [top_left, top_right, bottom_right, bottom_left] = radii.map(px);
                let corners = Corners { top_left, top_right, bottom_right, bottom_left };
                // Of the rim that each copy has only what is drawn next to it is sampled.
                let rim =
                    image.size(copy).map(|side| pictures::RIM as f32 / (side.0 as f32 - 2. * pictures::RIM as f32));
                let (across, down) = (whole.size.width * rim.width, whole.size.height * rim.height);
                let with_rim = Bounds {
                    origin: whole.origin - point(across, down),
                    size: whole.size + size(across * 2., down * 2.),
                };
                let seen = bounds.intersect(whole);
                let _ = window.paint_image(seen, with_rim, corners, image, copy, *grayscale);
            }
        }
    }

    /// As an element of GPUI that has its bounds.
    pub(crate) fn into_element(self) -> AnyElement {
        canvas(|_, _, _| (), move |_, (), window, cx| self.paint(window, cx)).size_full().into_any_element()
    }
}

fn is_nothing(bounds: Bounds<Pixels>) -> bool {
    bounds.size.width < px(0.5) || bounds.size.height < px(0.5)
}

/// Where a picture of a size lies in a box: in the middle of it, however large.
fn placed(room: Bounds<Pixels>, own: Size<Pixels>, fit: Fit) -> Bounds<Pixels> {
    if own.width <= px(0.) || own.height <= px(0.) {
        return room;
    }
    let (across, down) = (room.size.width / own.width, room.size.height / own.height);
    let inner = match fit {
        Fit::Fill => return room,
        Fit::Contain => own.map(|side| side * across.min(down)),
        Fit::Cover => own.map(|side| side * across.max(down)),
        Fit::ScaleDown => own.map(|side| side * across.min(down).min(1.)),
        Fit::None => own,
    };
    let left = room.size.width - inner.width;
    let above = room.size.height - inner.height;
    Bounds { origin: room.origin + point(left / 2., above / 2.), size: inner }
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
