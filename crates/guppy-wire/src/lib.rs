//! Patches, requests and events as bytes: the border between JS and the native core.
//!
//! JS writes a request, [`Request::decode`] checks every bound and every value against the schema, and what comes
//! out can be trusted by the crates behind it. What goes back is queued in an [`EventQueue`] and leaves as one batch.
//! The layout of the bytes is fixed in `docs/wire-format.md`, the vocabulary in `schema/`.

mod batch;
mod element;
mod error;
mod event;
mod generated;
mod patch;
mod queue;
mod reader;
mod request;
mod value;
mod writer;

pub use batch::{BatchWriter, Record, ReplyError};
pub use element::ElementProps;
pub use error::{DecodeError, Expected, Found};
pub use event::{Coalesce, EventPayload, NodeEvent, WindowEvent, WindowPayload};
pub use generated::*;
pub use patch::{Fields, Patch, PatchOp, PropChanges, Style};
pub use queue::EventQueue;
pub use reader::Reader;
pub use request::{Reply, Request, RequestError};
pub use value::{Color, Length, NodeId, StyleId, faded};
pub use writer::Writer;
