//! Added by guppy: pixels that a window of X11 shows. See ../../../GUPPY.md.
use std::rc::Rc;

use anyhow::Context as _;
use gpui_util::ResultExt as _;
use gpui_wgpu::{PutArea, PutPixels};
use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::protocol::xproto::{self, ConnectionExt as _};
use x11rb::xcb_ffi::XCBConnection;

pub(super) struct WindowPixels {
    xcb: Rc<XCBConnection>,
    window: xproto::Window,
    depth: u8,
    context: xproto::Gcontext,
}

const BYTES_PER_PIXEL: usize = 4;
/// What a request needs beside its pixels.
const HEADER: usize = 64;

impl WindowPixels {
    /// None where the visual wants pixels of another form than `PutPixels` gives.
    pub(super) fn new(
        xcb: &Rc<XCBConnection>,
        window: xproto::Window,
        visual: xproto::Visualid,
    ) -> anyhow::Result<Option<Self>> {
        let Some(depth) = depth_of(xcb.setup(), visual) else {
            return Ok(None);
        };
        let context = xcb.generate_id()?;
        xcb.create_gc(context, window, &xproto::CreateGCAux::new().graphics_exposures(0))?;
        Ok(Some(Self { xcb: Rc::clone(xcb), window, depth, context }))
    }
}

/// How deep a visual is whose pixels are blue, green, red and one byte more.
fn depth_of(setup: &xproto::Setup, visual: xproto::Visualid) -> Option<u8> {
    let depths = setup.roots.iter().flat_map(|screen| &screen.allowed_depths);
    let (depth, of) = depths
        .flat_map(|depth| depth.visuals.iter().map(|of| (depth.depth, of)))
        .find(|(_, of)| of.visual_id == visual)?;
    let is_plain = (of.red_mask, of.green_mask, of.blue_mask) == (0xff_0000, 0xff00, 0xff)
        && setup.image_byte_order == xproto::ImageOrder::LSB_FIRST
        && setup
            .pixmap_formats
            .iter()
            .any(|format| (format.depth, format.bits_per_pixel, format.scanline_pad) == (depth, 32, 32));
    is_plain.then_some(depth)
}

impl PutPixels for WindowPixels {
    fn put(&mut self, area: PutArea, pixels: &[u8]) -> anyhow::Result<()> {
        let row = area.width as usize * BYTES_PER_PIXEL;
        let rows = (self.xcb.maximum_request_bytes().saturating_sub(HEADER) / row).max(1);
        let (left, width) = (i16::try_from(area.left)?, u16::try_from(area.width)?);
        let mut top = i16::try_from(area.top)?;
        for part in pixels.chunks(rows * row) {
            let height = u16::try_from(part.len() / row)?;
            self.xcb
                .put_image(
                    xproto::ImageFormat::Z_PIXMAP,
                    self.window,
                    self.context,
                    width,
                    height,
                    left,
                    top,
                    0,
                    self.depth,
                    part,
                )
                .context("X11 PutImage failed.")?;
            top = top.saturating_add(height as i16);
        }
        self.xcb.flush().context("X11 flush failed.")
    }
}

impl Drop for WindowPixels {
    fn drop(&mut self) {
        self.xcb.free_gc(self.context).log_err();
    }
}
