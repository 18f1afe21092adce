//! The bytes of a picture to pixels. Runs beside the UI threads; what is broken, foreign or too large becomes a sentence.
use std::io::Cursor;
use std::time::Duration;

use image::codecs::gif::GifDecoder;
use image::codecs::webp::WebPDecoder;
use image::{
    AnimationDecoder as _, DynamicImage, Frame, Frames, ImageDecoder as _, ImageFormat, ImageReader, Limits, RgbaImage,
    imageops,
};
use resvg::usvg;

use super::svg;
use crate::panics;

/// Of one picture. A camera's largest have about 60 million.
const MOST_PIXELS: u64 = 80_000_000;
/// Of all pictures of one that moves, together. With more of them it stands still.
const MOST_MOVING_PIXELS: u64 = 20_000_000;
/// What lasts no longer than that was made without a thought, and is seen as long as browsers show it.
const SHORTEST: Duration = Duration::from_millis(10);
const UNSAID: Duration = Duration::from_millis(100);
/// What graphics devices hold in one texture; a longer picture is made smaller.
const LONGEST_SIDE: u32 = 8192 - 2 * RIM;
/// Around each picture lies a line of its own outermost pixels: what is enlarged mixes neighbours, and else those of others.
pub(crate) const RIM: u32 = 1;
/// Below that no smaller copy is kept.
const SMALLEST_COPY: u32 = 64;
/// Reading an SVG goes as deep as its elements are nested.
const STACK: usize = 16 * 1024 * 1024;

pub(crate) const NO_MEMORY: &str = "there is not enough memory for it";

pub(crate) enum Decoded {
    Pixels(Pixels),
    /// More than one.
    Frames(Vec<Moment>),
    Svg(Box<usvg::Tree>),
}

/// A picture, and after it the same in half the size, in a quarter and so on, which look better where it is shown small.
pub(crate) struct Pixels {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) copies: Vec<Frame>,
}

/// One of the pictures that follow each other, and for how long it is seen.
pub(crate) struct Moment {
    pub(crate) pixels: Pixels,
    pub(crate) lasts: Duration,
}

pub(crate) fn decode(bytes: Vec<u8>) -> Result<Decoded, String> {
    let work = move || {
        if looks_like_svg(&bytes) {
            svg::parse(&bytes).map(|tree| Decoded::Svg(Box::new(tree)))
        } else {
            match moments(&bytes) {
                Some(moments) => Ok(Decoded::Frames(moments)),
                None => pixels(&bytes).map(Decoded::Pixels),
            }
        }
    };
    let thread = std::thread::Builder::new().name("guppy-picture".into()).stack_size(STACK);
    let running = thread.spawn(|| panics::contained(work)).map_err(|error| format!("no thread to read it: {error}"))?;
    match running.join() {
        Ok(Ok(decoded)) => decoded,
        _ => Err("it is broken".into()),
    }
}

fn looks_like_svg(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    text.starts_with(b"<") || bytes.starts_with(&[0x1f, 0x8b])
}

fn pixels(bytes: &[u8]) -> Result<Pixels, String> {
    let broken = |error: image::ImageError| format!("it is broken: {error}");
    if bytes.is_empty() {
        return Err("it is empty".into());
    }
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| format!("it cannot be read: {error}"))?;
    let known = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif];
    if !reader.format().is_some_and(|format| known.contains(&format)) {
        return Err("it is none of PNG, JPEG, WebP, GIF and SVG".into());
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(format!("it has {width} × {height} pixels, of {MOST_PIXELS} at most"));
    }
    if Vec::<u8>::new().try_reserve_exact(width as usize * height as usize * 8).is_err() {
        return Err(NO_MEMORY.into());
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    let (width, height) = (picture.width(), picture.height());
    if width == 0 || height == 0 {
        return Err("it has no pixels".into());
    }
    if width.max(height) > LONGEST_SIDE {
        picture = picture.resize(LONGEST_SIDE, LONGEST_SIDE, imageops::FilterType::Triangle);
    }
    Ok(Pixels { width, height, copies: drawable(picture.into_rgba8()) })
}

/// As GPUI draws them: blue first.
fn drawable(mut whole: RgbaImage) -> Vec<Frame> {
    for pixel in whole.pixels_mut() {
        pixel.0.swap(0, 2);
    }
    copies(whole).iter().map(|copy| Frame::new(with_rim(copy))).collect()
}

/// The pictures of one that moves. None for what stands still, is broken or has too many of them: that shows its first.
fn moments(bytes: &[u8]) -> Option<Vec<Moment>> {
    let frames = match image::guess_format(bytes).ok()? {
        ImageFormat::Gif => GifDecoder::new(Cursor::new(bytes)).ok()?.into_frames(),
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
            if !decoder.has_animation() {
                return None;
            }
            decoder.into_frames()
        }
        _ => return None,
    };
    all_of(frames).filter(|all| all.len() > 1)
}

fn all_of(frames: Frames<'_>) -> Option<Vec<Moment>> {
    let (mut all, mut left) = (Vec::new(), MOST_MOVING_PIXELS);
    for frame in frames {
        // One that was cut off moves as far as it came.
        let Ok(frame) = frame else { break };
        let lasts = Duration::from(frame.delay());
        let whole = frame.into_buffer();
        let (width, height) = whole.dimensions();
        left = left.checked_sub(u64::from(width) * u64::from(height))?;
        if width.max(height) > LONGEST_SIDE || width == 0 || height == 0 {
            return None;
        }
        let lasts = if lasts > SHORTEST { lasts } else { UNSAID };
        all.push(Moment { pixels: Pixels { width, height, copies: drawable(whole) }, lasts });
    }
    Some(all)
}

fn copies(whole: RgbaImage) -> Vec<RgbaImage> {
    let mut all = vec![whole];
    while let Some(last) = all.last().filter(|last| last.width().min(last.height()) >= 2 * SMALLEST_COPY) {
        let half = halved(last);
        all.push(half);
    }
    all
}

pub(crate) fn with_rim(image: &RgbaImage) -> RgbaImage {
    let (width, height) = image.dimensions();
    let within = |at: u32, length: u32| at.saturating_sub(RIM).min(length - 1);
    RgbaImage::from_fn(width + 2 * RIM, height + 2 * RIM, |x, y| *image.get_pixel(within(x, width), within(y, height)))
}

/// Each pixel the mean of four, in which what is clearer counts less.
fn halved(image: &RgbaImage) -> RgbaImage {
    RgbaImage::from_fn(image.width() / 2, image.height() / 2, |x, y| {
        let mut sums = [0_u32; 4];
        for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let [blue, green, red, alpha] = image.get_pixel(2 * x + dx, 2 * y + dy).0.map(u32::from);
            for (sum, value) in sums.iter_mut().zip([blue * alpha, green * alpha, red * alpha, alpha]) {
                *sum += value;
            }
        }
        let [blue, green, red, alpha] = sums;
        let part =
            |sum: u32| (sum + alpha / 2).checked_div(alpha).map_or(0, |part| u8::try_from(part).unwrap_or(u8::MAX));
        image::Rgba([part(blue), part(green), part(red), u8::try_from((alpha + 2) / 4).unwrap_or(u8::MAX)])
    })
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::{Decoded, copies, decode};

    #[test]
    fn what_is_clear_gives_no_colour_to_a_smaller_copy() {
        let image =
            RgbaImage::from_fn(
                256,
                256,
                |x, _| if x % 2 == 0 { Rgba([10, 20, 30, 255]) } else { Rgba([255, 255, 255, 0]) },
            );
        let all = copies(image);
        assert_eq!(all.iter().map(RgbaImage::width).collect::<Vec<_>>(), [256, 128, 64]);
        assert_eq!(all.get(1).map(|half| half.get_pixel(3, 3).0), Some([10, 20, 30, 128]));
    }

    #[test]
    fn what_is_no_picture_is_a_sentence() {
        for (bytes, why) in [
            (&b""[..], "empty"),
            (b"hello", "none of"),
            (b"BM not a format of ours", "none of"),
            (b"<svg", "no SVG"),
            (b"\x89PNG\r\n\x1a\n", "broken"),
        ] {
            let refused = decode(bytes.to_vec()).err().unwrap_or_default();
            assert!(refused.contains(why), "{bytes:?}: {refused}");
        }
        assert!(matches!(
            decode(b" <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>".to_vec()),
            Ok(Decoded::Svg(_))
        ));
    }
}
