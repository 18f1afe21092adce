//! Added by guppy: frames that are given to the window system as pixels. See ../GUPPY.md.
use anyhow::Context as _;

use crate::damage::PixelRect;

/// A part of a window, in device pixels from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PutArea {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

/// What shows pixels in a window.
pub trait PutPixels {
    /// Rows without gaps, from the top; of each pixel blue, green, red and alpha.
    fn put(&mut self, area: PutArea, pixels: &[u8]) -> anyhow::Result<()>;
}

pub(crate) struct PutFrames {
    to: Box<dyn PutPixels>,
    /// The window has lost what it showed.
    pub(crate) is_bare: bool,
    buffer: Option<wgpu::Buffer>,
    rows: Vec<u8>,
}

/// As many are read at once, so that a window needs no memory of its size for it.
const MOST_BYTES: u32 = 1 << 20;
const BYTES_PER_PIXEL: u32 = 4;

impl PutFrames {
    pub(crate) fn new(to: Box<dyn PutPixels>) -> Self {
        Self {
            to,
            is_bare: true,
            buffer: None,
            rows: Vec::new(),
        }
    }

    /// Shows these parts of a frame, or all of it where the window is bare. Tells how many pixels that were.
    pub(crate) fn show(
        &mut self,
        frame: &wgpu::Texture,
        parts: &[PixelRect],
        device: &wgpu::Device,
        queue: &wgpu::Queue,
    ) -> anyhow::Result<u64> {
        let whole = [PixelRect::of_size(
            frame.width() as i32,
            frame.height() as i32,
        )];
        let parts = if self.is_bare { &whole } else { parts };
        let areas: Vec<PutArea> = parts
            .iter()
            .flat_map(|part| bands(&part.intersect(&whole[0])))
            .collect();
        self.is_bare = true;
        let mut left = areas.as_slice();
        while let Some(first) = left.first() {
            let mut size = size_of(first);
            let mut count = 1;
            for area in &left[1..] {
                if size + size_of(area) > MOST_BYTES {
                    break;
                }
                size += size_of(area);
                count += 1;
            }
            let (now, later) = left.split_at(count);
            self.read(frame, now, size, device, queue)?;
            left = later;
        }
        self.is_bare = false;
        let pixels = |area: &PutArea| u64::from(area.width) * u64::from(area.height);
        Ok(areas.iter().map(pixels).sum())
    }

    fn read(
        &mut self,
        frame: &wgpu::Texture,
        areas: &[PutArea],
        size: u32,
        device: &wgpu::Device,
        queue: &wgpu::Queue,
    ) -> anyhow::Result<()> {
        let size = u64::from(size);
        let buffer = self.buffer(size, device);
        let mut encoder =
            device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        let mut offset = 0;
        for area in areas {
            copy(area, frame, &buffer, offset, &mut encoder);
            offset += u64::from(size_of(area));
        }
        let submission = queue.submit(std::iter::once(encoder.finish()));
        let read = buffer.slice(..size);
        let (sender, receiver) = std::sync::mpsc::channel();
        read.map_async(wgpu::MapMode::Read, move |result| {
            // Nobody waits for it where the device is lost.
            let _ = sender.send(result);
        });
        device.poll(wgpu::PollType::Wait {
            submission_index: Some(submission),
            timeout: None,
        })?;
        receiver
            .recv()
            .context("the pixels of a frame were not read")??;
        let mapped = read.get_mapped_range()?;
        let mut left: &[u8] = &mapped;
        for area in areas {
            let (own, others) = left.split_at(size_of(area) as usize);
            pack(area, own, frame.format(), &mut self.rows);
            self.to.put(*area, &self.rows)?;
            left = others;
        }
        drop(mapped);
        buffer.unmap();
        Ok(())
    }

    fn buffer(&mut self, size: u64, device: &wgpu::Device) -> wgpu::Buffer {
        let kept = self.buffer.take().filter(|buffer| buffer.size() >= size);
        let buffer = kept.unwrap_or_else(|| {
            device.create_buffer(&wgpu::BufferDescriptor {
                label: Some("put_frames"),
                size: size.next_power_of_two(),
                usage: wgpu::BufferUsages::COPY_DST | wgpu::BufferUsages::MAP_READ,
                mapped_at_creation: false,
            })
        });
        self.buffer = Some(buffer.clone());
        buffer
    }
}

/// A rectangle in pieces that are read one after the other.
fn bands(rect: &PixelRect) -> impl Iterator<Item = PutArea> + use<> {
    let PixelRect {
        left,
        top,
        right,
        bottom,
    } = *rect;
    let width = if rect.is_empty() { 0 } else { right - left } as u32;
    let rows = (MOST_BYTES / bytes_per_row(width.max(1))).max(1);
    let end = if width == 0 { top } else { bottom };
    (top..end).step_by(rows as usize).map(move |from| PutArea {
        left: left as u32,
        top: from as u32,
        width,
        height: rows.min((end - from) as u32),
    })
}

/// As they lie in a buffer that a texture is copied into.
fn bytes_per_row(width: u32) -> u32 {
    (width * BYTES_PER_PIXEL).next_multiple_of(wgpu::COPY_BYTES_PER_ROW_ALIGNMENT)
}

fn size_of(area: &PutArea) -> u32 {
    bytes_per_row(area.width) * area.height
}

fn copy(
    area: &PutArea,
    frame: &wgpu::Texture,
    buffer: &wgpu::Buffer,
    offset: u64,
    encoder: &mut wgpu::CommandEncoder,
) {
    let PutArea {
        left,
        top,
        width,
        height,
    } = *area;
    encoder.copy_texture_to_buffer(
        wgpu::TexelCopyTextureInfo {
            texture: frame,
            mip_level: 0,
            origin: wgpu::Origin3d {
                x: left,
                y: top,
                z: 0,
            },
            aspect: wgpu::TextureAspect::All,
        },
        wgpu::TexelCopyBufferInfo {
            buffer,
            layout: wgpu::TexelCopyBufferLayout {
                offset,
                bytes_per_row: Some(bytes_per_row(width)),
                rows_per_image: Some(height),
            },
        },
        wgpu::Extent3d {
            width,
            height,
            depth_or_array_layers: 1,
        },
    );
}

/// Rows without gaps, in the order of colours that `PutPixels` takes.
fn pack(area: &PutArea, mapped: &[u8], format: wgpu::TextureFormat, rows: &mut Vec<u8>) {
    rows.clear();
    let own = (area.width * BYTES_PER_PIXEL) as usize;
    for row in mapped.chunks_exact(bytes_per_row(area.width) as usize) {
        rows.extend_from_slice(&row[..own]);
    }
    if format == wgpu::TextureFormat::Rgba8Unorm {
        for pixel in rows.chunks_exact_mut(BYTES_PER_PIXEL as usize) {
            pixel.swap(0, 2);
        }
    }
}
