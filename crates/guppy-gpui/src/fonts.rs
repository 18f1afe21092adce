//! The fonts compiled into the native file, so that text looks the same everywhere.
use std::borrow::Cow;

use gpui::SharedString;

pub(crate) const SANS: &str = "Inter";
pub(crate) const MONO: &str = "JetBrains Mono";

const FILES: [&[u8]; 6] = [
    include_bytes!("../fonts/sans-regular.ttf"),
    include_bytes!("../fonts/sans-italic.ttf"),
    include_bytes!("../fonts/sans-medium.ttf"),
    include_bytes!("../fonts/sans-semibold.ttf"),
    include_bytes!("../fonts/sans-bold.ttf"),
    include_bytes!("../fonts/mono-regular.ttf"),
];

pub(crate) fn files() -> Vec<Cow<'static, [u8]>> {
    FILES.iter().map(|file| Cow::Borrowed(*file)).collect()
}

/// The family GPUI knows for a name in a style: `sans` and `mono` are the bundled ones.
pub(crate) fn family(name: &str) -> SharedString {
    match name {
        "sans" => SANS.into(),
        "mono" => MONO.into(),
        other => SharedString::from(other.to_owned()),
    }
}
