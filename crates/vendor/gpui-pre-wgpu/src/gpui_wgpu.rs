// Modified by guppy: see ../GUPPY.md.
mod cosmic_text_system;
mod damage;
mod frame_counters;
mod frame_plan;
mod path_areas;
mod put_frames;
mod reading_order;
mod rounded_clips;
mod wgpu_atlas;
mod wgpu_context;
mod wgpu_renderer;

pub use cosmic_text_system::*;
pub use reading_order::EDGE;
pub use frame_counters::{FrameCounters, adapters_offered, atlas_textures, font_searches, frame_counters};
pub use put_frames::{PutArea, PutPixels};
pub use rounded_clips::{ClipMark, rounded_clip};
pub use wgpu;
pub use wgpu_atlas::*;
pub use wgpu_context::*;
#[cfg(all(
    not(target_family = "wasm"),
    any(test, feature = "bench-support", feature = "test-support")
))]
pub use wgpu_renderer::WgpuHeadlessRenderer;
pub use wgpu_renderer::{GpuContext, WgpuRenderer, WgpuSurfaceConfig};
