//! Where pixels lie, and pictures of them as GPUI draws them.
use std::cell::RefCell;
use std::sync::Arc;

use gpui::{Bounds, Pixels, RenderImage, point, px, size};

use super::coverage::seen;
use super::dyes::Light;
use crate::media::pictures;

/// Shapes that lie within so many pixels are drawn into one picture, however little of it they cover.
const SMALL: f32 = 256. * 256.;

/// Whole pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub(crate) left: i32,
    pub(crate) top: i32,
    pub(crate) right: i32,
    pub(crate) bottom: i32,
}

/// Part of a picture.
pub(crate) struct Tile {
    /// Where it lies in the drawing, in device px.
    pub(crate) left: i32,
    pub(crate) top: i32,
    pub(crate) image: Arc<RenderImage>,
    /// The same, less opaque.
    faded: RefCell<Option<(f32, Arc<RenderImage>)>>,
}

impl Area {
    pub(crate) const NONE: Self = Self { left: 0, top: 0, right: 0, bottom: 0 };

    /// The pixels whose middle lies within.
    pub(crate) fn within(bounds: Bounds<Pixels>, scale: f32) -> Self {
        let pixel = |at: Pixels| (f32::from(at) * scale - 0.5).ceil() as i32;
        let [left, top] = [pixel(bounds.left()), pixel(bounds.top())];
        Self { left, top, right: pixel(bounds.right()), bottom: pixel(bounds.bottom()) }
    }

    /// All pixels that outlines touch.
    pub(crate) fn touched([left, top, right, bottom]: [f32; 4]) -> Self {
        let [left, top] = [left, top].map(|at| at.floor() as i32);
        let [right, bottom] = [right, bottom].map(|at| at.ceil() as i32);
        Self { left, top, right, bottom }
    }

    pub(crate) fn intersect(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub(crate) fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(crate) fn width(&self) -> usize {
        usize::try_from(self.right.saturating_sub(self.left)).unwrap_or(0)
    }

    pub(crate) fn height(&self) -> usize {
        usize::try_from(self.bottom.saturating_sub(self.top)).unwrap_or(0)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    pub(crate) fn bounds(&self, scale: f32) -> Bounds<Pixels> {
        let at = |x: i32, y: i32| point(px(x as f32 / scale), px(y as f32 / scale));
        Bounds::from_corners(at(self.left, self.top), at(self.right, self.bottom))
    }
}

/// Whether shapes that lie in these places should become one picture.
pub(crate) fn belong_together(one: &Bounds<Pixels>, other: &Bounds<Pixels>, scale: f32) -> bool {
    let count = |bounds: &Bounds<Pixels>| f32::from(bounds.size.width) * f32::from(bounds.size.height) * scale * scale;
    let both = count(&one.union(other));
    both <= SMALL || both <= 1.5 * (count(one) + count(other))
}

fn picture(width: u32, height: u32, bytes: Vec<u8>) -> Option<Arc<RenderImage>> {
    let image = image::RgbaImage::from_raw(width, height, bytes)?;
    Some(pictures::counted(RenderImage::new(vec![image::Frame::new(image)])))
}

impl Tile {
    /// As GPUI takes pictures: blue first, colours that are not multiplied. None where nothing was drawn.
    pub(crate) fn new(area: &Area, lights: &[Light]) -> Option<Self> {
        if lights.iter().all(|light| !seen(light[3])) {
            return None;
        }
        let mut bytes = vec![0; lights.len() * 4];
        for (pixel, [red, green, blue, alpha]) in bytes.chunks_exact_mut(4).zip(lights) {
            let part = 1. / alpha.max(1e-6);
            pixel.copy_from_slice(&[byte(blue * part), byte(green * part), byte(red * part), byte(*alpha)]);
        }
        let image = picture(area.width() as u32, area.height() as u32, bytes)?;
        Some(Self { left: area.left, top: area.top, image, faded: RefCell::default() })
    }

    /// Where it lies, from the corner of the drawing.
    pub(crate) fn bounds(&self, scale: f32) -> Bounds<Pixels> {
        let side = self.image.size(0).map(|side| px(side.0 as f32 / scale));
        Bounds {
            origin: point(px(self.left as f32 / scale), px(self.top as f32 / scale)),
            size: size(side.width, side.height),
        }
    }

    pub(crate) fn image(&self, opacity: f32) -> Arc<RenderImage> {
        if opacity >= 1. {
            return Arc::clone(&self.image);
        }
        let mut kept = self.faded.borrow_mut();
        if let Some((_, image)) = kept.as_ref().filter(|(of, _)| *of == opacity) {
            return Arc::clone(image);
        }
        let (side, mut bytes) = (self.image.size(0), self.image.as_bytes(0).unwrap_or_default().to_vec());
        for alpha in bytes.iter_mut().skip(3).step_by(4) {
            *alpha = (f32::from(*alpha) * opacity.max(0.)).round() as u8;
        }
        let Some(image) = picture(side.width.0 as u32, side.height.0 as u32, bytes) else {
            return Arc::clone(&self.image);
        };
        if let Some((_, old)) = kept.replace((opacity, Arc::clone(&image))) {
            pictures::give_back([old]);
        }
        image
    }
}

impl Drop for Tile {
    fn drop(&mut self) {
        pictures::give_back([Arc::clone(&self.image)]);
        pictures::give_back(self.faded.take().map(|(_, image)| image));
    }
}

pub(crate) fn byte(channel: f32) -> u8 {
    (channel * 255. + 0.5) as u8
}
