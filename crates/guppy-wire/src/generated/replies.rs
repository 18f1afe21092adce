//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Reply;
use crate::TreeNode;
use crate::writer::Writer;
use std::sync::Arc;

/// The answer to `clipboardReadText`.
#[derive(Clone, Debug, PartialEq)]
pub struct ClipboardReadText {
    /// None when the clipboard holds no text.
    pub text: Option<Arc<str>>,
}

impl Reply for ClipboardReadText {
    fn write(&self, writer: &mut Writer) {
        writer.optional(self.text.as_ref(), |writer, value| writer.str(value));
    }
}

/// The answer to `edit`.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// False where nothing that has the focus could do it.
    pub done: bool,
}

impl Reply for Edit {
    fn write(&self, writer: &mut Writer) {
        writer.bool(self.done);
    }
}

/// The answer to `openWindow`.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenWindow {
    /// Content height in logical px.
    pub height: f32,
    /// Device px per logical px.
    pub scale: f32,
    /// Content width in logical px.
    pub width: f32,
}

impl Reply for OpenWindow {
    fn write(&self, writer: &mut Writer) {
        writer.f32(self.height);
        writer.f32(self.scale);
        writer.f32(self.width);
    }
}

/// The answer to `readTree`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadTree {
    /// In preorder.
    pub nodes: Vec<TreeNode>,
}

impl Reply for ReadTree {
    fn write(&self, writer: &mut Writer) {
        writer.list(&self.nodes, |writer, value| value.write(writer));
    }
}

/// The answer to `screenshot`.
#[derive(Clone, Debug, PartialEq)]
pub struct Screenshot {
    /// A PNG in device px.
    pub png: Arc<[u8]>,
}

impl Reply for Screenshot {
    fn write(&self, writer: &mut Writer) {
        writer.blob(&self.png);
    }
}
