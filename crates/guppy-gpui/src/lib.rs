//! Scenes to pixels: the only crate that names GPUI.
//!
//! [`Host`] is the door. Requests come in as bytes with an owner, go to one of two threads (real windows, headless
//! windows), change the scene of a [`view::WindowView`], and come back as records in the owner's [`outbox::Outbox`].

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
mod inspect;
mod options;
mod outbox;
mod panics;
mod renderer;
mod style;
mod theme;
mod view;
mod window_thread;

pub use host::{Host, OwnerId};
pub use inspect::inspect_frames;
pub use outbox::Wake;
pub use renderer::{adapter_names, drawing_counters};
