//! The tree of one window, drawn by guppy itself: looks, layout, the display list, painting, and what the user does.
//! GPUI sees one element (`element`), which hands everything to the view (`view`).
mod convert;
mod element;
mod focus;
mod inspect;
mod keys;
mod layout;
mod list;
mod look;
mod paint;
mod pointer;
mod scroll;
pub(crate) mod slots;
mod text;
pub(crate) mod text_look;
pub(crate) mod view;

pub use inspect::inspect_frames;
