//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Reply;
use crate::TreeNode;
use crate::writer::Writer;
use std::sync::Arc;

/// The answer to `clipboardRead`.
#[derive(Clone, Debug, PartialEq)]
pub struct ClipboardRead {
    /// None when the clipboard offers nothing of that type.
    pub data: Option<Arc<[u8]>>,
}

impl Reply for ClipboardRead {
    fn write(&self, writer: &mut Writer) {
        writer.optional(self.data.as_ref(), |writer, value| writer.blob(value));
    }
}

/// The answer to `clipboardTypes`.
#[derive(Clone, Debug, PartialEq)]
pub struct ClipboardTypes {
    /// In the order of who offers them.
    pub types: Vec<Arc<str>>,
}

impl Reply for ClipboardTypes {
    fn write(&self, writer: &mut Writer) {
        writer.list(&self.types, |writer, value| writer.str(value));
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

/// The answer to `measureText`.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureText {
    /// From the baseline up, in logical px.
    pub ascent: f32,
    /// From the baseline down.
    pub descent: f32,
    /// Of each line, in logical px.
    pub widths: Vec<f32>,
}

impl Reply for MeasureText {
    fn write(&self, writer: &mut Writer) {
        writer.f32(self.ascent);
        writer.f32(self.descent);
        writer.list(&self.widths, |writer, value| writer.f32(*value));
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
