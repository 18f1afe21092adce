//! Scenes to pixels: the only crate that names GPUI.
//!
//! [`Runtime`] is the door. Requests come in as bytes with an owner, go to one of two threads (real windows, headless
//! windows), change the tree of a window, and come back as records in the owner's outbox.

mod clipboards;
mod closing;
mod desktop;
mod drawing;
mod elements;
#[cfg(test)]
mod fault_tests;
mod figures;
mod fonts;
mod frames;
mod header;
mod log;
mod media;
mod message;
mod moves;
mod outbox;
mod panics;
mod platform;
mod requests;
mod runtime;
mod shared;
mod simulated;
mod stage;
mod theme;
mod threads;
mod tree;
mod windows;

pub use message::OwnerId;
pub use outbox::Wake;
pub use platform::{adapter_names, allocated_memory, drawing_counters};
pub use runtime::Runtime;
pub use shared::UiThread;
pub use stage::name as stage_of;
pub use threads::watch as watch_ui_threads;
pub use tree::inspect_patches;
