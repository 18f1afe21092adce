//! One renderer for all headless windows, made for the first picture: a window that is only laid out and clicked needs no
//! graphics driver, whose loading is most of what opening it would cost. Each of its own would hold a device's worth of memory.
use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use anyhow::{Result, anyhow};
use gpui::{
    AtlasKey, AtlasTextureId, AtlasTile, Bounds, DevicePixels, PlatformAtlas, PlatformHeadlessRenderer, Scene, Size,
    TileId, point, size,
};
use image::RgbaImage;

use crate::platform;

#[derive(Default)]
pub(super) struct SharedRenderer {
    /// None in it where no adapter was found.
    made: OnceCell<Option<RefCell<Box<dyn PlatformHeadlessRenderer>>>>,
    atlas: Arc<Atlas>,
}

impl SharedRenderer {
    /// Makes the renderer; true when there was none before, and what was painted so far has to be painted again.
    pub(super) fn start(&self) -> bool {
        let first = self.made.get().is_none();
        let made = self.made.get_or_init(|| {
            platform::quietly(|| gpui_platform::current_headless_renderer().unwrap_or_default()).map(RefCell::new)
        });
        if let Some(renderer) = made {
            self.atlas.0.get_or_init(|| renderer.borrow().sprite_atlas());
        }
        first && made.is_some()
    }
}

/// What GPUI calls for each window.
pub(super) fn factory(
    shared: &Rc<SharedRenderer>,
) -> impl Fn() -> Result<Option<Box<dyn PlatformHeadlessRenderer>>> + use<> {
    let shared = Rc::clone(shared);
    move || Ok(Some(Box::new(OfWindow(Rc::clone(&shared))) as Box<dyn PlatformHeadlessRenderer>))
}

struct OfWindow(Rc<SharedRenderer>);

impl PlatformHeadlessRenderer for OfWindow {
    fn render_scene_to_image(&mut self, scene: &Scene, size: Size<DevicePixels>) -> Result<RgbaImage> {
        let renderer = self.0.made.get().and_then(Option::as_ref).ok_or_else(|| anyhow!("there is no adapter"))?;
        renderer.borrow_mut().render_scene_to_image(scene, size)
    }

    fn render_scene(&mut self, scene: &Scene, size: Size<DevicePixels>) -> Result<()> {
        let renderer = self.0.made.get().and_then(Option::as_ref);
        renderer.map_or(Ok(()), |renderer| renderer.borrow_mut().render_scene(scene, size))
    }

    fn sprite_atlas(&self) -> Arc<dyn PlatformAtlas> {
        Arc::<Atlas>::clone(&self.0.atlas)
    }
}

/// The renderer's atlas, once there is one. Until then every glyph has the same tile, which nobody looks at.
#[derive(Default)]
struct Atlas(OnceLock<Arc<dyn PlatformAtlas>>);

impl PlatformAtlas for Atlas {
    fn get_or_insert_with<'a>(
        &self,
        key: AtlasKey,
        build: &mut dyn FnMut() -> Result<Option<(Size<DevicePixels>, Cow<'a, [u8]>)>>,
    ) -> Result<Option<AtlasTile>> {
        if let Some(atlas) = self.0.get() {
            return atlas.get_or_insert_with(key, build);
        }
        let one = DevicePixels(1);
        Ok(Some(AtlasTile {
            texture_id: AtlasTextureId { index: 0, kind: key.texture_kind() },
            tile_id: TileId(0),
            padding: 0,
            bounds: Bounds { origin: point(DevicePixels(0), DevicePixels(0)), size: size(one, one) },
        }))
    }

    fn remove(&self, key: &AtlasKey) {
        if let Some(atlas) = self.0.get() {
            atlas.remove(key);
        }
    }
}
