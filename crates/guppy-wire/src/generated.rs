//! What `pnpm codegen` wrote from `schema/`; the files below are never edited by hand.

mod commands;
mod elements;
mod enums;
mod errors;
pub mod events;
mod groups;
mod kinds;
pub mod limits;
mod node_kinds;
mod nodes;
mod records;
pub mod replies;
mod requests;
mod styles;
mod theme;
mod version;
pub mod window_events;
mod window_options;

pub use commands::{NodeCommand, SharedCommand};
pub use enums::*;
pub use errors::ErrorCode;
pub use groups::*;
pub use kinds::*;
pub use node_kinds::{ChildrenRule, NodeKind};
pub use nodes::Props;
pub use records::*;
pub use requests::{Input, RequestBody, RequestKind};
pub use styles::{State, StyleOp};
pub use theme::ThemeToken;
pub use version::{SCHEMA_HASH, WIRE_VERSION};
pub use window_options::WindowOptions;
