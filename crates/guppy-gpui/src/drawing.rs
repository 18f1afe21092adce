//! What a `<canvas>` draws: commands from bytes, checked (`decode`); what they come to on the screen, cut into chunks that are
//! made once and drawn until something about them changes (`shaping`, `chunks`); and which of its regions is where (`regions`).
mod affine;
pub(crate) mod chunks;
mod command;
mod counts;
mod dashes;
mod decode;
mod fills;
pub(crate) mod paint;
mod regions;
mod shaping;
mod shown;
mod tessellate;
mod words;

pub(crate) use chunks::{Chunk, Plane};
pub(crate) use counts::counters;
pub(crate) use shaping::Setting;
pub(crate) use shown::Drawing;
