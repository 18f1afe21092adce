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

/// Between frames no more memory than that is kept to read pixels into.
const KEPT_BYTES: u64 = 1 << 20;
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

    /// Shows these parts of a frame, or all of it where the window is bare; false where there is nothing to show.
    pub(crate) fn show(
        &mut self,
        frame: &wgpu::Texture,
        parts: &[PixelRect],
        device: &wgpu::Device,
        queue: &wgpu::Queue,
    ) -> anyhow::Result<bool> {
        let whole = PixelRect::of_size(frame.width() as i32, frame.height() as i32);
        let everything = [whole];
        let wanted = if self.is_bare { &everything } else { parts };
        let parts: Vec<Part> = wanted
            .iter()
            .map(|part| part.intersect(&whole))
            .filter(|part| !part.is_empty())
            .scan(0, |end, rect| {
                let part = Part::at(*end, &rect);
                *end += part.bytes();
                Some(part)
            })
            .collect();
        let Some(size) = parts.last().map(|last| last.offset + last.bytes()) else {
            return Ok(false);
        };
        self.is_bare = true;
        let buffer = self.buffer(size, device);
        let mut encoder =
            device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        for part in &parts {
            part.copy(frame, &buffer, &mut encoder);
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
        for part in &parts {
            part.rows(&mapped, frame.format(), &mut self.rows);
            self.to.put(part.area, &self.rows)?;
        }
        drop(mapped);
        buffer.unmap();
        if size > KEPT_BYTES {
            self.buffer = None;
            self.rows = Vec::new();
        }
        self.is_bare = false;
        Ok(true)
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

/// A part of a frame, and where it lies in the buffer that it is read into.
struct Part {
    area: PutArea,
    offset: u64,
    bytes_per_row: u32,
}

impl Part {
    fn at(offset: u64, rect: &PixelRect) -> Self {
        let area = PutArea {
            left: rect.left as u32,
            top: rect.top as u32,
            width: (rect.right - rect.left) as u32,
            height: (rect.bottom - rect.top) as u32,
        };
        let bytes_per_row =
            (area.width * BYTES_PER_PIXEL).next_multiple_of(wgpu::COPY_BYTES_PER_ROW_ALIGNMENT);
        Self {
            area,
            offset,
            bytes_per_row,
        }
    }

    fn bytes(&self) -> u64 {
        u64::from(self.bytes_per_row) * u64::from(self.area.height)
    }

    fn copy(
        &self,
        frame: &wgpu::Texture,
        buffer: &wgpu::Buffer,
        encoder: &mut wgpu::CommandEncoder,
    ) {
        let PutArea {
            left,
            top,
            width,
            height,
        } = self.area;
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
                    offset: self.offset,
                    bytes_per_row: Some(self.bytes_per_row),
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

    /// Its rows without gaps, in the order of colours that `PutPixels` takes.
    fn rows(&self, mapped: &[u8], format: wgpu::TextureFormat, rows: &mut Vec<u8>) {
        rows.clear();
        let own = mapped.get(self.offset as usize..).unwrap_or_default();
        for row in own
            .chunks(self.bytes_per_row as usize)
            .take(self.area.height as usize)
        {
            rows.extend_from_slice(&row[..(self.area.width * BYTES_PER_PIXEL) as usize]);
        }
        if format == wgpu::TextureFormat::Rgba8Unorm {
            for pixel in rows.chunks_exact_mut(BYTES_PER_PIXEL as usize) {
                pixel.swap(0, 2);
            }
        }
    }
}
