//! Frames, requests and events as bytes: the border between JS and the native core.
//!
//! JS writes a request, [`Request::decode`] checks every bound and every value against the schema, and what comes
//! out can be trusted by the crates behind it. What goes back is queued in an [`EventQueue`] and leaves as one batch.
//! The layout of the bytes is fixed in `docs/wire-format.md`, the vocabulary in `schema/`.

mod batch;
mod error;
mod frame;
mod generated;
mod queue;
mod reader;
mod request;
mod value;
mod writer;

pub use batch::{BatchWriter, Record, ReplyError, TreeNode, TreeWriter, tree_state};
pub use error::{DecodeError, Expected, Found};
pub use frame::{Fields, Frame, FrameOp, Style};
pub use generated::*;
pub use queue::EventQueue;
pub use reader::Reader;
pub use request::{Request, RequestBody, RequestError};
pub use value::{Color, Length, NodeId, StyleId};
pub use writer::Writer;
