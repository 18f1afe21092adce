//! One renderer for all headless windows: each of its own would hold a graphics device's worth of memory, and glyphs that no
//! picture ever asks for would pile up in it.
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use gpui::{DevicePixels, PlatformAtlas, PlatformHeadlessRenderer, Scene, Size};
use image::RgbaImage;

use crate::platform;

type Renderer = Rc<RefCell<Box<dyn PlatformHeadlessRenderer>>>;

struct Shared(Renderer);

impl PlatformHeadlessRenderer for Shared {
    fn render_scene_to_image(&mut self, scene: &Scene, size: Size<DevicePixels>) -> anyhow::Result<RgbaImage> {
        self.0.borrow_mut().render_scene_to_image(scene, size)
    }

    fn render_scene(&mut self, scene: &Scene, size: Size<DevicePixels>) -> anyhow::Result<()> {
        self.0.borrow_mut().render_scene(scene, size)
    }

    fn sprite_atlas(&self) -> Arc<dyn PlatformAtlas> {
        self.0.borrow().sprite_atlas()
    }
}

/// What GPUI calls for each window. Without an adapter windows still lay out and take input; only pictures are refused.
pub(super) fn factory() -> impl Fn() -> anyhow::Result<Option<Box<dyn PlatformHeadlessRenderer>>> {
    let made: OnceCell<Option<Renderer>> = OnceCell::new();
    let make = || {
        let renderer = platform::quietly(|| gpui_platform::current_headless_renderer().unwrap_or_default())?;
        Some(Rc::new(RefCell::new(renderer)))
    };
    move || {
        let renderer = made.get_or_init(make).clone();
        Ok(renderer.map(|renderer| Box::new(Shared(renderer)) as Box<dyn PlatformHeadlessRenderer>))
    }
}
