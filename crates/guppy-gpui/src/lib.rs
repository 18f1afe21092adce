//! Scenes to pixels: the only crate that names GPUI.
//!
//! [`Host`] is the door. Requests come in as bytes with an owner, go to one of two threads (real windows, headless
//! windows), change the scene of a [`tree::view::WindowView`], and come back as records in the owner's [`outbox::Outbox`].

mod backend;
mod display;
mod elements;
mod environ;
mod events;
mod fonts;
mod header;
mod headless_thread;
mod host;
mod input;
mod options;
mod outbox;
mod panics;
mod renderer;
mod theme;
mod tree;
mod window_thread;

pub use host::{Host, OwnerId};
pub use outbox::Wake;
pub use renderer::adapter_names;
pub use tree::inspect_frames;
