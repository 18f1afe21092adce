#![cfg(any(target_os = "linux", target_os = "freebsd"))]
mod linux;

#[cfg(feature = "wayland")]
pub use linux::drag_files_out;
pub use linux::{current_platform, linux_platform};
