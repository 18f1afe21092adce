//! What a `<canvas>` draws: commands from bytes, checked (`decode`); what they come to on the screen, cut into chunks that are
//! made once and drawn until something about them changes (`shaping`, `chunks`); what GPUI cannot draw, as pictures (`raster`); and
//! which of its regions is where (`regions`).
mod affine;
pub(crate) mod chunks;
mod command;
mod counts;
mod coverage;
mod dashes;
mod decode;
mod dyes;
pub(crate) mod fills;
mod labels;
pub(crate) mod paint;
mod pixels;
mod raster;
mod regions;
mod shaping;
mod shown;
mod tessellate;
mod tiles;
mod words;

pub(crate) use chunks::{Chunk, Plane};
pub(crate) use counts::counters;
pub(crate) use shaping::Setting;
pub(crate) use shown::Drawing;
