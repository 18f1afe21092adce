//! Pictures from outside: where they come from, what is kept of them, and when that is given back.
pub(crate) mod decode;
mod icon;
pub(crate) mod pictures;
pub(crate) mod source;
pub(crate) mod svg;

pub(crate) use icon::icon;
