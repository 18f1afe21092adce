//! The tree of one window, drawn by guppy itself: looks, layout, the display list, painting, and what the user does.
//! GPUI sees one element (`element`), which hands everything to the view (`view`).
mod commands;
mod convert;
mod element;
mod events;
mod focus;
mod inspect;
mod key_names;
mod keys;
mod layout;
mod layout_cache;
mod list;
mod look;
mod paint;
mod patching;
mod picture;
mod place;
mod pointer;
mod pointing;
mod rich;
mod scroll;
mod segments;
mod selection;
mod sides;
mod sized;
pub(crate) mod slots;
mod stale;
mod text;
mod text_list;
pub(crate) mod text_look;
mod text_ops;
pub(crate) mod view;

pub use inspect::inspect_patches;
