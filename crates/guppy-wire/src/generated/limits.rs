//! Written by `pnpm codegen` from `schema/`; do not edit.

/// Levels of nesting; layout and drawing recurse on a 16 MiB stack.
pub const DEPTH: usize = 256;
/// Live nodes in one window.
pub const NODES: usize = 200000;
/// Children of one node.
pub const CHILDREN: usize = 100000;
/// UTF-8 bytes of one string.
pub const STRING_BYTES: usize = 4194304;
/// Bytes of one value that is bytes, as a picture.
pub const BLOB_BYTES: usize = 33554432;
/// Bytes of all that is copied at once, and of what is read of one type.
pub const CLIPBOARD_BYTES: usize = 10485760;
/// Bytes of one patch.
pub const PATCH_BYTES: usize = 67108864;
/// Entries of one list.
pub const LIST_ENTRIES: usize = 1000000;
/// Commands of one drawing.
pub const DRAWING_COMMANDS: usize = 100000;
/// Points of one drawing, those of all its lines and paths together.
pub const DRAWING_POINTS: usize = 200000;
/// Points of one path that is filled; what has more can be drawn as a band.
pub const FILLED_POINTS: usize = 10000;
/// Requests of one environment that wait for a UI thread; the next one is `GUPPY_QUEUE_FULL`.
pub const QUEUED_REQUESTS: usize = 4096;
/// Events waiting for JS; a window that falls this far behind reports it once.
pub const QUEUED_EVENTS: usize = 65536;
