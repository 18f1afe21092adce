//! The fonts compiled into the native file, so that text looks the same everywhere, and those that a program brings along.
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use std::rc::Rc;
use std::sync::Arc;

use gpui::{App, SharedString, TextRenderingMode, WindowTextSystem};

use crate::panics;

pub(crate) const SANS: &str = "Inter";
pub(crate) const MONO: &str = "JetBrains Mono";

/// One for real windows, headless ones and pictures: shades of grey, whatever the order of a display's subpixels.
pub(crate) const RENDERING: TextRenderingMode = TextRenderingMode::Grayscale;

const FILES: [&[u8]; 10] = [
    include_bytes!("../fonts/sans-regular.ttf"),
    include_bytes!("../fonts/sans-italic.ttf"),
    include_bytes!("../fonts/sans-medium.ttf"),
    include_bytes!("../fonts/sans-semibold.ttf"),
    include_bytes!("../fonts/sans-bold.ttf"),
    include_bytes!("../fonts/sans-bold-italic.ttf"),
    include_bytes!("../fonts/mono-regular.ttf"),
    include_bytes!("../fonts/mono-italic.ttf"),
    include_bytes!("../fonts/mono-bold.ttf"),
    include_bytes!("../fonts/mono-bold-italic.ttf"),
];

pub(crate) fn files() -> Vec<Cow<'static, [u8]>> {
    FILES.iter().map(|file| Cow::Borrowed(*file)).collect()
}

/// What files of fonts begin with.
const BEGINNINGS: [[u8; 4]; 4] = [[0, 1, 0, 0], *b"OTTO", *b"ttcf", *b"true"];

thread_local! {
    /// Hashes of the fonts that a program has added to this thread's.
    static ADDED: RefCell<(RandomState, HashSet<u64>)> = RefCell::default();
}

/// Adds what a program brings along; what is there already is not added again. The place in the list of what is no font.
pub(crate) fn add(fonts: &[Arc<[u8]>], cx: &App) -> Result<(), (usize, String)> {
    let refused = fonts.iter().position(|font| !BEGINNINGS.iter().any(|beginning| font.starts_with(beginning)));
    if let Some(place) = refused {
        return Err((place, "it does not begin as a TrueType or OpenType font".into()));
    }
    for (place, font) in fonts.iter().enumerate() {
        let is_new = ADDED.with_borrow_mut(|(seed, all)| all.insert(seed.hash_one(font)));
        if is_new {
            cx.text_system().add_fonts(vec![Cow::Owned(font.to_vec())]).map_err(|error| (place, error.to_string()))?;
        }
    }
    Ok(())
}

/// Which family stands for what a style names.
pub(crate) struct Families {
    system: Rc<WindowTextSystem>,
    /// Names in lower case, as they are there; filled when somebody asks for a font that is not bundled.
    there: Option<HashMap<String, SharedString>>,
    found: HashMap<SharedString, SharedString>,
    /// Lists of which nothing is there, until somebody is told.
    missing: Vec<SharedString>,
}

impl Families {
    pub(crate) fn new(system: Rc<WindowTextSystem>) -> Self {
        Self { system, there: None, found: HashMap::new(), missing: Vec::new() }
    }

    /// The first family of a list, as CSS writes it, that is there; `sans` where none is.
    pub(crate) fn find(&mut self, list: &SharedString) -> SharedString {
        if let Some(found) = self.found.get(list) {
            return found.clone();
        }
        let names =
            list.split(',').map(|name| name.trim().trim_matches(['"', '\'']).trim()).filter(|name| !name.is_empty());
        let mut any = false;
        let mut first = None;
        for name in names {
            any = true;
            first = self.family(name);
            if first.is_some() {
                break;
            }
        }
        if any && first.is_none() {
            self.missing.push(list.clone());
        }
        let family = first.unwrap_or_else(|| SANS.into());
        self.found.insert(list.clone(), family.clone());
        family
    }

    pub(crate) fn take_missing(&mut self) -> Vec<SharedString> {
        std::mem::take(&mut self.missing)
    }

    fn family(&mut self, name: &str) -> Option<SharedString> {
        let lower = name.to_lowercase();
        match lower.as_str() {
            "sans" | "sans-serif" | "system-ui" | "ui-sans-serif" | "inter" => return Some(SANS.into()),
            "mono" | "monospace" | "ui-monospace" | "jetbrains mono" => return Some(MONO.into()),
            _ => {}
        }
        let system = &self.system;
        let there = self.there.get_or_insert_with(|| {
            system.all_font_names().into_iter().map(|name| (name.to_lowercase(), SharedString::from(name))).collect()
        });
        there.get(&lower).filter(|name| can_be_used(name, system)).cloned()
    }
}

/// GPUI takes no font without letters: it looks for others instead, and where there are none, as in headless windows, it panics.
fn can_be_used(name: &SharedString, system: &WindowTextSystem) -> bool {
    let found = panics::contained(|| system.get_font_for_id(system.resolve_font(&gpui::font(name.clone()))));
    found.is_ok_and(|font| font.is_some_and(|font| font.family == *name))
}
