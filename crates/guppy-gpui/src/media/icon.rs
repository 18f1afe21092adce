//! The picture that a desktop shows for a window, small and as the words that X11 wants.
use std::io::Cursor;

use image::{ImageReader, Limits};

use super::source::Source;

/// Desktops show icons no larger.
const SIDE: u32 = 128;
const MOST_BYTES: u64 = 16 * 1024 * 1024;
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// A width, a height, and `0xAARRGGBB` for each pixel.
pub(crate) fn icon(src: &str) -> Result<Vec<u32>, String> {
    let bytes = Source::of(src)?.read(MOST_BYTES)?;
    let broken = |error: image::ImageError| format!("the picture is broken: {error}");
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|error| error.to_string())?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let picture = reader.decode().map_err(broken)?;
    let large = picture.width() > SIDE || picture.height() > SIDE;
    let small = if large { picture.thumbnail(SIDE, SIDE) } else { picture }.into_rgba8();
    let pixel = |pixel: &image::Rgba<u8>| {
        let [red, green, blue, alpha] = pixel.0;
        u32::from_be_bytes([alpha, red, green, blue])
    };
    Ok([small.width(), small.height()].into_iter().chain(small.pixels().map(pixel)).collect())
}
