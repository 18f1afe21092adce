//! What `pnpm codegen` wrote from `schema/`; the files below are never edited by hand.

mod enums;
mod errors;
mod events;
pub mod limits;
mod nodes;
mod styles;
mod version;
mod windows;

pub use enums::*;
pub use errors::ErrorCode;
pub use events::{Event, event_bit};
pub use nodes::{NodeKind, Props};
pub use styles::{State, StyleOp};
pub use version::{SCHEMA_HASH, WIRE_VERSION};
pub use windows::{Input, RequestKind, WindowOptions};
