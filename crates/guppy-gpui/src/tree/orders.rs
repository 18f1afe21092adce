//! Which items of the display list share one order of GPUI's scene. By itself GPUI looks for the order of every glyph among
//! all that was painted before; in a layer it takes the layer's, and paints shadows first, then boxes, then glyphs, then images. So a
//! layer goes on until something would come out below what it covers.
use gpui::{Bounds, Pixels, Size, point, px, size};

use super::boxes;
use super::grid::Grid;
use super::items::Item;
use super::paint_ops::Paint;
use super::text::{self, TextLine};
use crate::drawing;

/// What GPUI paints within one order, from the bottom up.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Plane {
    Shadow,
    Box,
    Path,
    Glyph,
    Image,
}

/// Antialiasing may colour that much around what is painted.
const EDGE: f32 = 1.;

pub(crate) struct Orders {
    /// The area of each layer.
    pub(crate) bounds: Vec<Bounds<Pixels>>,
    marks: Grid<Plane>,
    /// Boxes matter only to the shadows that may fall on them.
    shadows: bool,
    /// Glyphs look for nothing above them unless there are images.
    images: bool,
    window: Bounds<Pixels>,
}

impl Orders {
    pub(crate) fn new(window: Size<Pixels>, items: &[Item]) -> Self {
        let shadows = items.iter().any(|item| matches!(item, Item::Box { look, .. } if !look.paint.shadows.is_empty()));
        let images = items.iter().any(|item| match item {
            Item::Picture { picture, .. } => picture.is_coloured(),
            Item::Drawing { chunk, .. } => chunk.plane == drawing::Plane::Image,
            _ => false,
        });
        let window = Bounds { origin: point(px(0.), px(0.)), size: window };
        Self { bounds: vec![Bounds::default()], marks: Grid::new(window.size), shadows, images, window }
    }

    /// The layer of the next item; none where it is painted in several orders, or has to stand between two of them.
    pub(crate) fn place(&mut self, item: &Item) -> Option<usize> {
        let (lowest, highest, around) = match item {
            Item::Hosted { .. } | Item::Rounded { .. } => {
                self.open();
                return None;
            }
            // They lie on their own box.
            Item::Box { look, .. } if look.paint.shadows.iter().any(|shadow| shadow.inset) => {
                self.open();
                return None;
            }
            Item::Box { look, bounds, .. } if look.paint.shadows.is_empty() => (Plane::Box, Plane::Box, *bounds),
            Item::Box { look, bounds, .. } => (Plane::Shadow, Plane::Box, with_shadows(&look.paint, *bounds)),
            Item::Ring { bounds, .. } => (Plane::Box, Plane::Box, super::paint::ring(*bounds)),
            Item::Thumb { bounds, .. } | Item::Backdrop { bounds, .. } | Item::Fill { bounds, .. } => {
                (Plane::Box, Plane::Box, *bounds)
            }
            Item::Picture { picture, .. } => {
                let plane = if picture.is_coloured() { Plane::Image } else { Plane::Glyph };
                (plane, plane, picture.area())
            }
            Item::Drawing { chunk, spot, .. } => {
                let plane = match chunk.plane {
                    drawing::Plane::Box => Plane::Box,
                    drawing::Plane::Path => Plane::Path,
                    drawing::Plane::Glyph => Plane::Glyph,
                    drawing::Plane::Image => Plane::Image,
                };
                (plane, plane, Bounds { origin: chunk.bounds.origin + spot.origin, size: chunk.bounds.size })
            }
            Item::Text { lines, line_height, align, bounds, .. } => {
                (Plane::Glyph, Plane::Glyph, ink(lines, *line_height, *align, *bounds))
            }
        };
        let region = boxes::overlap(&boxes::overlap(&around, &item.clip()), &self.window);
        if region.is_empty() {
            return Some(self.bounds.len() - 1);
        }
        // Of pictures in one order the renderer draws those of one texture first: where they overlap they take two.
        let covers = lowest == Plane::Image && self.marks.reaches(lowest, &region);
        if covers || ((lowest < Plane::Glyph || self.images) && self.marks.above(lowest, &region)) {
            self.open();
        }
        if highest > Plane::Box || self.shadows {
            self.marks.put(highest, region);
        }
        let layer = Some(self.bounds.len() - 1);
        if let Some(bounds) = self.bounds.last_mut() {
            let region = region.dilate(px(EDGE));
            *bounds = if bounds.is_empty() { region } else { boxes::around(bounds, &region) };
        }
        layer
    }

    fn open(&mut self) {
        if self.bounds.last().is_some_and(|bounds| !bounds.is_empty()) {
            self.bounds.push(Bounds::default());
            self.marks.clear();
        }
    }
}

/// Where lines in a box leave marks: a font may reach beyond a low line, and a line that does not wrap beyond its box.
fn ink(lines: &[TextLine], height: f32, align: gpui::TextAlign, bounds: Bounds<Pixels>) -> Bounds<Pixels> {
    let height = px(height);
    lines.iter().enumerate().fold(bounds, |all, (row, line)| {
        let line = &line.shaped;
        let x = text::aligned(align, bounds.size.width, line.width());
        let beyond = ((line.ascent + line.descent - height) / 2.).max(px(0.));
        let origin = bounds.origin + point(x, height * row - beyond);
        boxes::around(&all, &Bounds { origin, size: size(line.width(), height + beyond * 2.) })
    })
}

fn with_shadows(paint: &Paint, bounds: Bounds<Pixels>) -> Bounds<Pixels> {
    paint.shadows.iter().fold(bounds, |all, shadow| {
        let cast = Bounds { origin: bounds.origin + shadow.offset, size: bounds.size };
        // A blur fades out over three times its deviation, which is half of its radius.
        boxes::around(&all, &cast.dilate(shadow.spread_radius + shadow.blur_radius * 1.5))
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use gpui::{BoxShadow, hsla, size};
    use guppy_wire::NodeId;

    use super::*;
    use crate::tree::look::Look;
    use crate::tree::text_ops::TextOps;

    fn at(x: f32, y: f32, width: f32, height: f32) -> Bounds<Pixels> {
        Bounds { origin: point(px(x), px(y)), size: size(px(width), px(height)) }
    }

    #[test]
    fn pictures_that_overlap_take_an_order_each() {
        let picture = |bounds: Bounds<Pixels>| {
            let chunk = Rc::new(drawing::Chunk { plane: drawing::Plane::Image, bounds, marks: Vec::new() });
            let spot =
                drawing::paint::Spot { origin: point(px(0.), px(0.)), clip: at(0., 0., 400., 300.), opacity: 1. };
            Item::Drawing { node: NodeId(1), chunk, spot }
        };
        let items = [at(0., 0., 50., 50.), at(60., 0., 50., 50.), at(40., 0., 40., 50.)].map(picture);
        let mut orders = Orders::new(ROOM, &items);
        assert_eq!(items.each_ref().map(|item| orders.place(item)), [Some(0), Some(0), Some(1)]);
    }

    const ROOM: Size<Pixels> = Size { width: px(400.), height: px(300.) };

    fn boxed(bounds: Bounds<Pixels>, shadows: Vec<BoxShadow>) -> Item {
        let paint = Paint { shadows, ..Paint::default() };
        let (layout, text, theme) = (taffy::Style::default(), TextOps::default(), Rc::default());
        let look = Rc::new(Look { layout, paint, text, theme });
        Item::Box { node: NodeId(1), look, bounds, clip: at(0., 0., 400., 300.), opacity: 1. }
    }

    fn text(bounds: Bounds<Pixels>) -> Item {
        Item::Text {
            node: NodeId(2),
            lines: Rc::new([]),
            color: None,
            line_height: 20.,
            align: gpui::TextAlign::Left,
            bounds,
            clip: at(0., 0., 400., 300.),
        }
    }

    fn shadow() -> Vec<BoxShadow> {
        let offset = point(px(0.), px(2.));
        vec![BoxShadow {
            color: hsla(0., 0., 0., 1.),
            offset,
            blur_radius: px(4.),
            spread_radius: px(0.),
            inset: false,
        }]
    }

    fn layers(items: &[Item]) -> Vec<Option<usize>> {
        let mut orders = Orders::new(ROOM, items);
        items.iter().map(|item| orders.place(item)).collect()
    }

    #[test]
    fn rows_of_a_list_share_a_layer() {
        let rows: Vec<Item> = (0..8)
            .flat_map(|row| {
                let y = 20. * row as f32;
                [boxed(at(0., y, 400., 20.), Vec::new()), text(at(4., y, 100., 20.)), text(at(200., y, 100., 20.))]
            })
            .collect();
        assert_eq!(layers(&rows), [Some(0); 24]);
    }

    #[test]
    fn what_covers_a_text_begins_a_layer_and_what_lies_beside_it_does_not() {
        let items = [
            boxed(at(0., 0., 400., 300.), Vec::new()),
            text(at(0., 0., 100., 20.)),
            boxed(at(100., 0., 50., 20.), Vec::new()),
            boxed(at(99., 0., 50., 20.), Vec::new()),
            text(at(99., 0., 50., 20.)),
        ];
        assert_eq!(layers(&items), [0, 0, 0, 1, 1].map(Some));
    }

    #[test]
    fn a_shadow_lies_over_the_box_below_it() {
        let items = [
            boxed(at(0., 0., 400., 300.), Vec::new()),
            boxed(at(10., 10., 50., 20.), shadow()),
            text(at(10., 10., 50., 20.)),
            boxed(at(10., 50., 50., 20.), shadow()),
            boxed(at(10., 73., 50., 20.), shadow()),
        ];
        assert_eq!(layers(&items), [0, 1, 1, 1, 2].map(Some));
    }

    #[test]
    fn an_element_of_gpui_stands_between_two_layers() {
        let items = [
            boxed(at(0., 0., 400., 300.), Vec::new()),
            Item::Hosted { node: NodeId(3), at: 0 },
            text(at(0., 0., 10., 20.)),
            Item::Hosted { node: NodeId(3), at: 1 },
            Item::Hosted { node: NodeId(3), at: 2 },
            text(at(0., 0., 10., 20.)),
        ];
        assert_eq!(layers(&items), [Some(0), None, Some(1), None, None, Some(2)]);
    }

    #[test]
    fn a_layer_is_as_large_as_what_is_in_it_and_no_larger_than_the_window() {
        let items =
            [boxed(at(-50., 10., 60., 20.), Vec::new()), text(at(20., 280., 10., 900.)), text(at(0., 999., 9., 9.))];
        let mut orders = Orders::new(ROOM, &items);
        for item in &items {
            orders.place(item);
        }
        assert_eq!(orders.bounds, [at(-1., 9., 32., 292.)]);
    }
}
