//! Lengths on a screen: device px, which the server counts, and logical px, which all else does.
use gpui::{Pixels, Size, px, size};
use guppy_wire::WindowOptions;

pub(super) fn content_size(wanted: &WindowOptions) -> Size<Pixels> {
    size(px(wanted.width), px(wanted.height))
}

#[allow(clippy::cast_possible_truncation, reason = "places and sizes on a screen are far below the limits of i32")]
pub(in crate::platform) fn device_px(length: f32, scale: f32) -> i32 {
    (length * scale).round() as i32
}

pub(in crate::platform) fn device_length(length: Pixels, scale: f32) -> u32 {
    device_px(length.into(), scale).max(1).unsigned_abs()
}

#[allow(clippy::cast_precision_loss, reason = "places and sizes on a screen are far below what f32 counts exactly")]
pub(crate) fn logical(length: i32, scale: f32) -> f32 {
    length as f32 / scale
}
