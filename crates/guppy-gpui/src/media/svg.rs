//! SVGs as they may be drawn: read once for all nodes that show the same one, with nothing in them that leads elsewhere.
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use gpui::SharedString;
use resvg::usvg;

use crate::fonts;

/// More than that is no icon, and would hold the UI thread up.
const MOST_BYTES: usize = 512 * 1024;

/// SVGs that somebody shows, over all threads.
static KEPT: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static BY_TEXT: RefCell<HashMap<Arc<str>, Weak<Svg>>> = RefCell::default();
}

/// An SVG that can be drawn, shared by those who show it.
pub(crate) struct Svg {
    text: Arc<str>,
    /// What the renderer knows it by.
    pub(crate) key: SharedString,
    /// Shapes and nothing else: texts have become outlines, and what led elsewhere is gone.
    pub(crate) shapes: Vec<u8>,
    /// Width divided by height.
    pub(crate) ratio: f32,
}

/// How many SVGs are kept.
pub(crate) fn kept() -> usize {
    KEPT.load(Ordering::Relaxed)
}

/// The SVG of a text, read now if nobody shows it yet; else why there is none.
pub(crate) fn of(text: &Arc<str>) -> Result<Rc<Svg>, String> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    if let Some(found) = BY_TEXT.with_borrow(|all| all.get(text).and_then(Weak::upgrade)) {
        return Ok(found);
    }
    if text.len() > MOST_BYTES {
        return Err(format!("it has {} bytes, and an icon may have {MOST_BYTES}", text.len()));
    }
    let tree = parse(text.as_bytes())?;
    if tree.root().children().is_empty() {
        return Err("it draws nothing".into());
    }
    let size = tree.size();
    let svg = Rc::new(Svg {
        text: Arc::clone(text),
        key: format!("guppy-svg-{}", NEXT.fetch_add(1, Ordering::Relaxed)).into(),
        shapes: tree.to_string(&usvg::WriteOptions::default()).into_bytes(),
        ratio: size.width() / size.height(),
    });
    KEPT.fetch_add(1, Ordering::Relaxed);
    BY_TEXT.with_borrow_mut(|all| all.insert(Arc::clone(text), Rc::downgrade(&svg)));
    Ok(svg)
}

impl Drop for Svg {
    fn drop(&mut self) {
        KEPT.fetch_sub(1, Ordering::Relaxed);
        gpui_wgpu::forget_svg(&self.key);
        // When the thread ends its table may be gone first.
        let _ = BY_TEXT.try_with(|all| {
            if let Ok(mut all) = all.try_borrow_mut() {
                all.remove(&self.text);
            }
        });
    }
}

/// Reads an SVG with the bundled fonts. A reference to a file or an address is never followed; pictures may be in it as
/// `data:` URLs.
pub(crate) fn parse(bytes: &[u8]) -> Result<usvg::Tree, String> {
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        let mut all = usvg::fontdb::Database::new();
        for file in fonts::files() {
            all.load_font_data(file.into_owned());
        }
        all.set_sans_serif_family(fonts::SANS);
        all.set_monospace_family(fonts::MONO);
        Arc::new(all)
    });
    let options = usvg::Options {
        font_family: fonts::SANS.into(),
        fontdb: Arc::clone(fonts),
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    usvg::Tree::from_data(bytes, &options).map_err(|error| format!("it is no SVG that can be drawn: {error}"))
}
