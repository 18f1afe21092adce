//! The vendored renderer draws a frame over the one before it. Whatever changes, and however little of it is drawn again, the
//! picture equals one drawn from nothing, in every pixel.
#![allow(clippy::indexing_slicing, reason = "a panic here is a failed test, in helpers too")]

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use gpui::{
    AtlasKey, AtlasTile, Background, BorderStyle, Bounds, ContentMask, Corners, DevicePixels, Edges, Hsla, ImageId,
    MonochromeSprite, Path, PlatformHeadlessRenderer as _, Point, PolychromeSprite, Primitive, Quad, Radians,
    RenderImageParams, RenderSvgParams, ScaledPixels, Scene, Shadow, Size, SubpixelSprite, TransformationMatrix,
    Underline, hsla, linear_color_stop, linear_gradient, point, px,
};
use gpui_wgpu::{ClipMark, WgpuHeadlessRenderer, frame_counters, rounded_clip};

const WIDTH: i32 = 211;
const HEIGHT: i32 = 157;
const STEPS: usize = 250;

/// The counters are the process's, so one test draws at a time.
static DRAWING: Mutex<()> = Mutex::new(());

type Failure = Box<dyn std::error::Error>;

#[test]
fn a_frame_drawn_over_another_equals_one_drawn_from_nothing() -> Result<(), Failure> {
    let _alone = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
    for seed in [3, 77, 1234] {
        let mut random = Random(seed);
        let mut kept = Drawing::new()?;
        let mut fresh = Drawing::new()?;
        let mut layers: Vec<Layer> = (0..12).map(|_| layer(&mut random, &kept.tiles)).collect();
        for step in 0..STEPS {
            change(&mut layers, &mut random, &kept.tiles);
            if random.below(8) == 0 {
                let number = random.below(kept.tiles.len());
                kept.replace_tile(number, step)?;
                fresh.replace_tile(number, step)?;
            }
            let drawn = kept.draw(&layers, size(WIDTH, HEIGHT))?;
            // A target of another size holds nothing of the frame before.
            fresh.draw(&[], size(8, 8))?;
            let expected = fresh.draw(&layers, size(WIDTH, HEIGHT))?;
            let differing = drawn.pixels().zip(expected.pixels()).filter(|(one, two)| one != two).count();
            assert_eq!(differing, 0, "seed {seed}, step {step}: pixels differ");
        }
    }
    Ok(())
}

#[test]
fn only_what_changed_is_drawn() -> Result<(), Failure> {
    let _alone = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut drawing = Drawing::new()?;
    let large = size(640, 480);
    let root = plain(0., 0., 640., 480., hsla(0.6, 0.4, 0.2, 1.));
    let dot = |x: f32| Layer { first: plain(x, 20., 10., 10., hsla(0., 1., 0.5, 1.)), rest: Vec::new() };
    let backdrop = Layer { first: root.clone(), rest: Vec::new() };
    let window = Layer { first: root, rest: Vec::new() };
    let mut layers = vec![backdrop, window, dot(20.), dot(300.)];

    let before = frame_counters();
    drawing.draw(&layers, large)?;
    let first = frame_counters();
    assert_eq!(first.frames_drawn_whole - before.frames_drawn_whole, 1);
    assert_eq!(first.pixels_redrawn - before.pixels_redrawn, 640 * 480);
    assert!(first.primitives_covered > before.primitives_covered, "the backdrop lies under the window");

    drawing.draw(&layers, large)?;
    let second = frame_counters();
    assert_eq!(second.frames_unchanged - first.frames_unchanged, 1);
    assert_eq!(second.pixels_redrawn, first.pixels_redrawn);

    layers[2] = dot(24.);
    drawing.draw(&layers, large)?;
    let third = frame_counters();
    assert_eq!(third.frames_drawn - second.frames_drawn, 1);
    assert_eq!(third.frames_drawn_whole, second.frames_drawn_whole);
    assert_eq!(third.pixels_redrawn - second.pixels_redrawn, 14 * 10);
    Ok(())
}

#[test]
fn marks_clip_what_lies_between_them_to_a_circle() -> Result<(), Failure> {
    let _alone = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut drawing = Drawing::new()?;
    let bounds = rectangle(10., 10., 80., 80.);
    let mark = |mark: ClipMark| {
        let painted = rounded_clip(mark, 70_000, Bounds::default(), Corners::default());
        let corner_radii = Corners::all(ScaledPixels(40.));
        let content_mask = ContentMask { bounds };
        let quad = Quad { bounds, content_mask, background: painted.background, corner_radii, ..Quad::default() };
        Layer { first: quad.into(), rest: Vec::new() }
    };
    let white = Layer { first: plain(0., 0., 100., 100., hsla(0., 0., 1., 1.)), rest: Vec::new() };
    let red = Layer { first: plain(10., 10., 80., 80., hsla(0., 1., 0.5, 1.)), rest: Vec::new() };
    let after = Layer { first: plain(12., 12., 2., 2., hsla(0., 0., 0., 1.)), rest: Vec::new() };
    let layers = [white.clone(), mark(ClipMark::Start), red.clone(), mark(ClipMark::End), after];
    let picture = drawing.draw(&layers, size(100, 100))?;
    let red_pixels = picture.pixels().filter(|pixel| pixel.0[0] > 200 && pixel.0[1] < 128).count();
    let circle = (std::f64::consts::PI * 40. * 40.) as usize;
    assert!(red_pixels.abs_diff(circle) < 60, "{red_pixels} pixels are red");
    assert_eq!(picture.get_pixel(12, 12).0[..3], [0, 0, 0], "what comes later is whole");

    // A mark without its other end clips nothing.
    let picture = drawing.draw(&[white, mark(ClipMark::Start), red], size(100, 100))?;
    let red_pixels = picture.pixels().filter(|pixel| pixel.0[1] == 0).count();
    assert_eq!(red_pixels, 80 * 80);
    Ok(())
}

/// A primitive and those in one layer with it, which share its draw order.
#[derive(Clone)]
struct Layer {
    first: Primitive,
    rest: Vec<Primitive>,
}

struct Drawing {
    renderer: WgpuHeadlessRenderer,
    tiles: Vec<AtlasTile>,
}

impl Drawing {
    fn new() -> Result<Self, Failure> {
        let mut drawing = Self { renderer: WgpuHeadlessRenderer::new()?, tiles: Vec::new() };
        for number in 0..6 {
            drawing.add_tile(number, number)?;
        }
        Ok(drawing)
    }

    /// Even tiles are of one colour, odd ones of many.
    fn key(number: usize) -> AtlasKey {
        if number.is_multiple_of(2) {
            AtlasKey::Svg(RenderSvgParams { path: number.to_string().into(), size: tile_size(number) })
        } else {
            AtlasKey::Image(RenderImageParams { image_id: ImageId(number), frame_index: 0 })
        }
    }

    fn add_tile(&mut self, number: usize, look: usize) -> Result<(), Failure> {
        let size = tile_size(number);
        let bytes_per_pixel = if number.is_multiple_of(2) { 1 } else { 4 };
        let count = (size.width.0 * size.height.0) as usize * bytes_per_pixel;
        let bytes: Vec<u8> = (0..count).map(|index| (index * (31 + look) % 251) as u8).collect();
        let mut build = || Ok(Some((size, Cow::Borrowed(bytes.as_slice()))));
        let tile = self.renderer.sprite_atlas().get_or_insert_with(Self::key(number), &mut build)?;
        let tile = tile.ok_or("the atlas took no tile")?;
        if number < self.tiles.len() {
            self.tiles[number] = tile
        } else {
            self.tiles.push(tile)
        }
        Ok(())
    }

    /// The place in the atlas stays, with other pixels.
    fn replace_tile(&mut self, number: usize, look: usize) -> Result<(), Failure> {
        self.renderer.sprite_atlas().remove(&Self::key(number));
        self.add_tile(number, look + 7)
    }

    fn draw(&mut self, layers: &[Layer], size: Size<DevicePixels>) -> Result<image::RgbaImage, Failure> {
        let mut scene = Scene::default();
        for layer in layers {
            if layer.rest.is_empty() {
                scene.insert_primitive(layer.first.clone());
                continue;
            }
            let bounds = layer.rest.iter().fold(*layer.first.bounds(), |all, one| all.union(one.bounds()));
            scene.push_layer(bounds);
            scene.insert_primitive(layer.first.clone());
            layer.rest.iter().for_each(|one| scene.insert_primitive(one.clone()));
            scene.pop_layer();
        }
        scene.finish();
        Ok(self.renderer.render_scene_to_image(&scene, size)?)
    }
}

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end
    }

    /// Mostly whole numbers, as layouts have them, at times halves, where rounding decides, or anything.
    fn length(&mut self, from: i32, to: i32) -> f32 {
        let whole = (from + self.below((to - from) as usize) as i32) as f32;
        match self.below(6) {
            0 => whole + 0.5,
            1 => whole + self.below(1000) as f32 / 1000.,
            _ => whole,
        }
    }

    fn bounds(&mut self) -> Bounds<ScaledPixels> {
        let far = self.below(40) == 0;
        let most = if far { 100_000 } else { 150 };
        rectangle(self.length(-30, WIDTH), self.length(-30, HEIGHT), self.length(1, most), self.length(1, most))
    }

    fn color(&mut self) -> Hsla {
        let alpha = [1., 1., 1., 0.4, 0.][self.below(5)];
        hsla(self.below(100) as f32 / 100., 0.7, self.below(100) as f32 / 100., alpha)
    }

    fn mask(&mut self) -> ContentMask<ScaledPixels> {
        let bounds = if self.below(3) == 0 { self.bounds() } else { rectangle(0., 0., WIDTH as f32, HEIGHT as f32) };
        ContentMask { bounds }
    }

    fn corners(&mut self) -> Corners<ScaledPixels> {
        let mut corner = || ScaledPixels(if self.below(2) == 0 { 0. } else { self.length(0, 16) });
        Corners { top_left: corner(), top_right: corner(), bottom_right: corner(), bottom_left: corner() }
    }

    fn transformation(&mut self) -> TransformationMatrix {
        match self.below(4) {
            0 => TransformationMatrix::unit()
                .translate(point(ScaledPixels(60.), ScaledPixels(40.)))
                .rotate(Radians(self.below(60) as f32 / 10.))
                .translate(point(ScaledPixels(-60.), ScaledPixels(-40.))),
            _ => TransformationMatrix::unit(),
        }
    }
}

fn change(layers: &mut Vec<Layer>, random: &mut Random, tiles: &[AtlasTile]) {
    for _ in 0..random.below(3) {
        let at = random.below(layers.len().max(1)).min(layers.len());
        match random.below(7) {
            6 if layers.len() < 40 => clip(layers, random),
            0 if layers.len() < 40 => layers.insert(at, layer(random, tiles)),
            1 if layers.len() > 6 => drop(layers.remove(at)),
            2 => layers.rotate_left(1),
            3 => {
                let other = random.below(layers.len());
                layers.swap(at, other);
            }
            4 => {
                let copy = layers[at].clone();
                layers.push(copy);
            }
            _ => layers[at] = layer(random, tiles),
        }
    }
}

/// Both marks of a clip with round corners, around some of the layers. Others may move out, or one of the marks away.
fn clip(layers: &mut Vec<Layer>, random: &mut Random) {
    let bounds = random.bounds();
    let id = random.below(1_000_000) as u32;
    let radius = random.length(1, 40);
    let first = random.below(layers.len() + 1);
    let last = first + random.below(layers.len() + 1 - first);
    let mut mark = |at: usize, mark: ClipMark| {
        let painted = rounded_clip(mark, id, Bounds::default(), Corners::default());
        let corner_radii = Corners::all(ScaledPixels(radius));
        let content_mask = ContentMask { bounds: rectangle(0., 0., WIDTH as f32, HEIGHT as f32) };
        let quad = Quad { bounds, content_mask, background: painted.background, corner_radii, ..Quad::default() };
        layers.insert(at, Layer { first: quad.into(), rest: Vec::new() });
    };
    mark(last, ClipMark::End);
    mark(first, ClipMark::Start);
}

fn layer(random: &mut Random, tiles: &[AtlasTile]) -> Layer {
    let count = if random.below(6) == 0 { random.below(5) } else { 0 };
    let first = primitive(random, tiles);
    Layer { first, rest: (0..count).map(|_| primitive(random, tiles)).collect() }
}

fn primitive(random: &mut Random, tiles: &[AtlasTile]) -> Primitive {
    let (order, pad) = (0, 0);
    let bounds = random.bounds();
    let content_mask = random.mask();
    let color = random.color();
    let tile = tiles[random.below(tiles.len() / 2) * 2];
    match random.below(12) {
        0 => {
            let inset = random.below(2) as u32;
            Shadow {
                order,
                blur_radius: ScaledPixels([0., 1.5, 8.][random.below(3)]),
                // Of an inset shadow this is the hole.
                bounds: if inset == 1 { random.bounds() } else { bounds },
                corner_radii: random.corners(),
                content_mask,
                color,
                element_bounds: bounds,
                element_corner_radii: random.corners(),
                inset,
                pad,
            }
            .into()
        }
        1 => path(random, content_mask).into(),
        2 => {
            let wavy = (random.below(2) == 0).into();
            Underline { order, pad, bounds, content_mask, color, thickness: ScaledPixels(2.), wavy }.into()
        }
        3 | 4 => {
            let transformation = random.transformation();
            MonochromeSprite { order, pad, tile, bounds, content_mask, color, transformation }.into()
        }
        5 => {
            let transformation = random.transformation();
            SubpixelSprite { order, pad, tile, bounds, content_mask, color, transformation }.into()
        }
        6 => PolychromeSprite {
            order,
            pad,
            tile: tiles[random.below(tiles.len() / 2) * 2 + 1],
            grayscale: (random.below(2) == 0).into(),
            opacity: [1., 0.5][random.below(2)],
            bounds,
            content_mask,
            corner_radii: random.corners(),
        }
        .into(),
        7 => plain(0., 0., WIDTH as f32, HEIGHT as f32, hsla(0.3, 0.5, 0.5, 1.)),
        _ => quad(random, bounds, content_mask, color).into(),
    }
}

fn quad(
    random: &mut Random,
    bounds: Bounds<ScaledPixels>,
    content_mask: ContentMask<ScaledPixels>,
    color: Hsla,
) -> Quad {
    let background: Background = match random.below(5) {
        0 => linear_gradient(40., linear_color_stop(color, 0.), linear_color_stop(random.color(), 1.)),
        _ => color.into(),
    };
    let bare = random.below(2) == 0;
    let mut width = || ScaledPixels(if bare || random.below(2) == 0 { 0. } else { random.length(0, 6) });
    let border_widths = Edges { top: width(), right: width(), bottom: width(), left: width() };
    Quad {
        order: 0,
        border_style: [BorderStyle::Solid, BorderStyle::Dashed][random.below(2)],
        bounds,
        content_mask,
        background,
        border_color: random.color(),
        corner_radii: if bare { Corners::default() } else { random.corners() },
        border_widths,
    }
}

fn path(random: &mut Random, content_mask: ContentMask<ScaledPixels>) -> Path<ScaledPixels> {
    let mut corner = || point(px(random.length(0, WIDTH)), px(random.length(0, HEIGHT)));
    let mut path = Path::new(corner());
    path.line_to(corner());
    path.line_to(corner());
    path.curve_to(corner(), corner());
    let mut path = path.scale(1.);
    path.content_mask = content_mask;
    path.color = random.color().into();
    path
}

fn plain(x: f32, y: f32, width: f32, height: f32, color: Hsla) -> Primitive {
    let bounds = rectangle(x, y, width, height);
    Quad { bounds, content_mask: ContentMask { bounds }, background: color.into(), ..Quad::default() }.into()
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Bounds<ScaledPixels> {
    Bounds {
        origin: Point { x: ScaledPixels(x), y: ScaledPixels(y) },
        size: Size { width: ScaledPixels(width), height: ScaledPixels(height) },
    }
}

fn tile_size(number: usize) -> Size<DevicePixels> {
    size(12 + 5 * number as i32, 20)
}

fn size(width: i32, height: i32) -> Size<DevicePixels> {
    Size { width: DevicePixels(width), height: DevicePixels(height) }
}
