//! Pictures that nodes show: decoded once for all that show the same one, and given back when nobody does.
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::path::PathBuf;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use gpui::{App, AppContext as _, RenderImage, Window};
use resvg::{tiny_skia, usvg};

pub(crate) use super::decode::RIM;
use super::decode::{self, Decoded};
use super::source::Source;
use crate::{panics, stage};

/// Of a file.
const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// An SVG is drawn no larger than this, and enlarged from there.
const LONGEST_SVG: f32 = 4096.;
/// Sizes of one SVG that are kept.
const SVG_SIZES: usize = 4;

static KEPT: AtomicUsize = AtomicUsize::new(0);
static BYTES: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static ALL: RefCell<All> = RefCell::new(All::default());
}

#[derive(Default)]
struct All {
    kept: HashMap<Key, Weak<Picture>>,
    /// Those being read, and who waits for them.
    coming: HashMap<Key, Vec<Waiter>>,
    /// What graphics devices still hold of pictures that nobody shows.
    gone: Vec<Arc<RenderImage>>,
    seeds: Option<(RandomState, RandomState)>,
}

type Found = Result<Rc<Picture>, String>;
type Waiter = Box<dyn FnOnce(Found, &mut App)>;

/// What makes two pictures the same one.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    File(PathBuf),
    Bytes(u64, u64),
}

/// A picture that is there.
pub(crate) struct Picture {
    key: Key,
    /// Logical px.
    pub(crate) width: f32,
    pub(crate) height: f32,
    content: Content,
}

enum Content {
    /// In halves: see `decode`.
    Pixels(Arc<RenderImage>),
    /// One after the other, each for as long as is said, and then from the beginning.
    Frames {
        all: Vec<(Arc<RenderImage>, Duration)>,
        /// When the first was seen.
        began: Cell<Option<Instant>>,
    },
    Svg {
        tree: Box<usvg::Tree>,
        drawn: RefCell<Vec<Arc<RenderImage>>>,
    },
}

/// Pictures that are kept, and the bytes of their pixels.
pub(crate) fn counters() -> [(&'static str, usize); 2] {
    [("images", KEPT.load(Ordering::Relaxed)), ("imageBytes", BYTES.load(Ordering::Relaxed))]
}

/// Finds a picture and hands it over: at once if somebody shows it, else when it has been read.
pub(crate) fn find(source: Source, cx: &mut App, then: impl FnOnce(Found, &mut App) + 'static) {
    let key = key(&source);
    if let Some(kept) = ALL.with_borrow(|all| all.kept.get(&key).and_then(Weak::upgrade)) {
        then(Ok(kept), cx);
        return;
    }
    let first = ALL.with_borrow_mut(|all| {
        let waiters = all.coming.entry(key.clone()).or_default();
        waiters.push(Box::new(then));
        waiters.len() == 1
    });
    if !first {
        return;
    }
    let work = cx.background_spawn(async move { read(source) });
    cx.spawn(async move |cx| {
        let decoded = work.await;
        cx.update(|cx| {
            let found = decoded.map(|decoded| keep(key.clone(), decoded));
            for waiter in ALL.with_borrow_mut(|all| all.coming.remove(&key)).unwrap_or_default() {
                waiter(found.clone(), cx);
            }
        });
    })
    .detach();
}

fn read(source: Source) -> Result<Decoded, String> {
    if stage::is_short_of_memory("image") {
        return Err(decode::NO_MEMORY.into());
    }
    panics::contained(|| {
        stage::at("image");
        source.read(MOST_BYTES).and_then(decode::decode)
    })
    .unwrap_or_else(Err)
}

/// Has graphics devices give back what nobody shows any more. Call when the frame that showed it last has been replaced.
pub(crate) fn sweep(window: &mut Window, cx: &mut App) {
    for image in ALL.with_borrow_mut(|all| std::mem::take(&mut all.gone)) {
        cx.drop_image(image, Some(window));
    }
}

fn key(source: &Source) -> Key {
    match source {
        Source::File(path) => Key::File(path.clone()),
        // Two hashes with seeds of their own: nobody makes two pictures of one key.
        Source::Bytes(bytes) => ALL.with_borrow_mut(|all| {
            let (one, other) = all.seeds.get_or_insert_with(Default::default);
            let hash = |seed: &RandomState| {
                let mut hasher = seed.build_hasher();
                hasher.write(bytes);
                hasher.finish()
            };
            Key::Bytes(hash(one), hash(other))
        }),
    }
}

fn keep(key: Key, decoded: Decoded) -> Rc<Picture> {
    let picture = Rc::new(match decoded {
        Decoded::Pixels(pixels) => {
            let (width, height) = (pixels.width as f32, pixels.height as f32);
            let image = counted(RenderImage::new(pixels.copies));
            Picture { key, width, height, content: Content::Pixels(image) }
        }
        Decoded::Frames(moments) => {
            let (width, height) =
                moments.first().map_or((0., 0.), |one| (one.pixels.width as f32, one.pixels.height as f32));
            let all =
                moments.into_iter().map(|one| (counted(RenderImage::new(one.pixels.copies)), one.lasts)).collect();
            Picture { key, width, height, content: Content::Frames { all, began: Cell::default() } }
        }
        Decoded::Svg(tree) => {
            let (width, height) = (tree.size().width(), tree.size().height());
            let content = Content::Svg { tree, drawn: RefCell::default() };
            Picture { key, width, height, content }
        }
    });
    KEPT.fetch_add(1, Ordering::Relaxed);
    ALL.with_borrow_mut(|all| all.kept.insert(picture.key.clone(), Rc::downgrade(&picture)));
    picture
}

/// Counts its bytes, until it is given back.
pub(crate) fn counted(image: RenderImage) -> Arc<RenderImage> {
    BYTES.fetch_add(bytes_of(&image), Ordering::Relaxed);
    Arc::new(image)
}

fn bytes_of(image: &RenderImage) -> usize {
    (0..image.frame_count()).filter_map(|frame| image.as_bytes(frame)).map(<[u8]>::len).sum()
}

/// Pictures that are drawn no more: graphics devices let go of them, too.
pub(crate) fn give_back(images: impl IntoIterator<Item = Arc<RenderImage>>) {
    for image in images {
        BYTES.fetch_sub(bytes_of(&image), Ordering::Relaxed);
        // When the thread ends its table may be gone first, and its devices with it.
        let _ = ALL.try_with(|all| {
            if let Ok(mut all) = all.try_borrow_mut() {
                all.gone.push(image);
            }
        });
    }
}

impl Picture {
    /// Which of its frames is seen now, and when the next one follows; none follows where there is one.
    pub(crate) fn frame_at(&self, now: Instant) -> (usize, Option<Instant>) {
        let Content::Frames { all, began } = &self.content else { return (0, None) };
        let shown = now.saturating_duration_since(began.get().unwrap_or(now));
        began.set(began.get().or(Some(now)));
        let round: Duration = all.iter().map(|(_, lasts)| *lasts).sum();
        let mut left = shown.as_nanos().checked_rem(round.as_nanos()).unwrap_or(0);
        for (index, (_, lasts)) in all.iter().enumerate() {
            match lasts.as_nanos().checked_sub(left) {
                Some(rest) if rest > 0 => {
                    return (index, now.checked_add(Duration::from_nanos(u64::try_from(rest).unwrap_or(u64::MAX))));
                }
                _ => left = left.saturating_sub(lasts.as_nanos()),
            }
        }
        (0, None)
    }

    /// The pixels of a frame for a size on the screen, and which of their copies.
    pub(crate) fn pixels(&self, frame: usize, width: f32, height: f32) -> Option<(Arc<RenderImage>, usize)> {
        match &self.content {
            Content::Pixels(image) => Some((Arc::clone(image), copy_for(image, width, height))),
            Content::Frames { all, .. } => {
                let (image, _) = all.get(frame)?;
                Some((Arc::clone(image), copy_for(image, width, height)))
            }
            Content::Svg { tree, drawn } => {
                let shrink = (LONGEST_SVG / width.max(height)).min(1.);
                let (width, height) = ((width * shrink).ceil() as u32, (height * shrink).ceil() as u32);
                let mut drawn = drawn.borrow_mut();
                let is_it = |image: &Arc<RenderImage>| {
                    let size = image.size(0);
                    (inner(size.width.0), inner(size.height.0)) == (width as i32, height as i32)
                };
                if let Some(found) = drawn.iter().find(|image| is_it(image)) {
                    return Some((Arc::clone(found), 0));
                }
                let image = counted(RenderImage::new(vec![draw(tree, width, height)?]));
                if drawn.len() == SVG_SIZES {
                    give_back([drawn.remove(0)]);
                }
                drawn.push(Arc::clone(&image));
                Some((image, 0))
            }
        }
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        KEPT.fetch_sub(1, Ordering::Relaxed);
        let _ = ALL.try_with(|all| {
            if let Ok(mut all) = all.try_borrow_mut() {
                all.kept.remove(&self.key);
            }
        });
        match &mut self.content {
            Content::Pixels(image) => give_back([Arc::clone(image)]),
            Content::Frames { all, .. } => give_back(all.drain(..).map(|(image, _)| image)),
            Content::Svg { drawn, .. } => give_back(drawn.take()),
        }
    }
}

/// The smallest copy that is not enlarged.
fn copy_for(image: &RenderImage, width: f32, height: f32) -> usize {
    let fits = |copy: &usize| {
        let size = image.size(*copy);
        inner(size.width.0) as f32 >= width && inner(size.height.0) as f32 >= height
    };
    (0..image.frame_count()).rev().find(fits).unwrap_or(0)
}

fn draw(tree: &usvg::Tree, width: u32, height: u32) -> Option<image::Frame> {
    let mut pixmap = tiny_skia::Pixmap::new(width, height)?;
    let size = tree.size();
    let fill = tiny_skia::Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    resvg::render(tree, fill, &mut pixmap.as_mut());
    let pixels: Vec<u8> = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let plain = pixel.demultiply();
            [plain.blue(), plain.green(), plain.red(), plain.alpha()]
        })
        .collect();
    image::RgbaImage::from_raw(width, height, pixels).map(|image| image::Frame::new(decode::with_rim(&image)))
}

fn inner(side: i32) -> i32 {
    side - 2 * RIM as i32
}

#[cfg(test)]
mod tests {
    use super::{Source, decode, read};
    use crate::stage::faults::{Fault, arm};

    #[test]
    fn a_picture_without_memory_or_with_a_panic_in_its_decoder_is_a_sentence() {
        let bytes = || Source::Bytes(b"\x89PNG".to_vec());
        arm("image", Fault::Memory);
        assert_eq!(read(bytes()).err().as_deref(), Some(decode::NO_MEMORY));
        arm("image", Fault::Panic);
        let said = read(bytes()).err().unwrap_or_default();
        assert!(said.contains("in the stage `image`"), "{said}");
    }
}
