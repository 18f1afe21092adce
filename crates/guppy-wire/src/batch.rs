//! Encodes what goes back to JS: events, replies and failures, and the records of a `readTree` reply.

use crate::writer::{Writer, count};
use crate::{ErrorCode, Event, NodeId, NodeKind};

const EVENT: u8 = 1;
const REPLY: u8 = 2;
const FAILURE: u8 = 3;
const NO_WINDOW: u32 = u32::MAX;

/// One thing that JS is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    Event {
        window: u32,
        /// None for an event of the window itself.
        node: Option<NodeId>,
        /// The scene's revision when it happened.
        revision: u32,
        event: Event,
    },
    Reply {
        request: u32,
        result: Result<Vec<u8>, ReplyError>,
    },
    Failure {
        code: ErrorCode,
        /// None when it is about the whole runtime.
        window: Option<u32>,
        message: String,
    },
}

/// Why a request was not done.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplyError {
    pub code: ErrorCode,
    pub message: String,
    /// The node it is about, from which JS finds the path.
    pub node: Option<NodeId>,
}

/// Writes records behind their count.
#[derive(Debug)]
pub struct BatchWriter {
    writer: Writer,
    records: usize,
}

impl Default for BatchWriter {
    fn default() -> Self {
        let mut writer = Writer::new();
        writer.u32(0);
        Self { writer, records: 0 }
    }
}

impl BatchWriter {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn push(&mut self, record: &Record) {
        match record {
            Record::Event { window, node, revision, event } => self.event(*window, *node, *revision, event),
            Record::Reply { request, result } => self.reply(*request, result.as_deref()),
            Record::Failure { code, window, message } => self.failure(*code, *window, message),
        }
    }

    pub fn event(&mut self, window: u32, node: Option<NodeId>, revision: u32, event: &Event) {
        self.begin(EVENT);
        self.writer.u8(event.number());
        self.writer.u32(window);
        self.writer.u32(NodeId::to_wire(node));
        self.writer.u32(revision);
        event.encode(&mut self.writer);
    }

    pub fn reply(&mut self, request: u32, result: Result<&[u8], &ReplyError>) {
        self.begin(REPLY);
        self.writer.u32(request);
        match result {
            Ok(bytes) => {
                self.writer.u16(0);
                self.writer.blob(bytes);
            }
            Err(error) => {
                self.writer.u16(error.code.number());
                self.writer.str(&error.message);
                self.writer.u32(NodeId::to_wire(error.node));
            }
        }
    }

    pub fn failure(&mut self, code: ErrorCode, window: Option<u32>, message: &str) {
        self.begin(FAILURE);
        self.writer.u16(code.number());
        self.writer.u32(window.unwrap_or(NO_WINDOW));
        self.writer.str(message);
    }

    pub fn finish(mut self) -> Vec<u8> {
        self.writer.patch_u32(0, count(self.records));
        self.writer.into_bytes()
    }

    fn begin(&mut self, kind: u8) {
        self.records += 1;
        self.writer.u8(kind);
    }
}

/// Bits of [`TreeNode::states`].
pub mod tree_state {
    pub const FOCUSED: u16 = 1 << 0;
    pub const HOVERED: u16 = 1 << 1;
    pub const ACTIVE: u16 = 1 << 2;
    pub const DISABLED: u16 = 1 << 3;
    pub const PAINTED: u16 = 1 << 4;
    pub const FOCUS_VISIBLE: u16 = 1 << 5;
}

/// A node as `readTree` reports it, in logical px of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TreeNode<'a> {
    pub node: NodeId,
    pub parent: Option<NodeId>,
    pub kind: NodeKind,
    /// Bits of [`tree_state`].
    pub states: u16,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub scroll_x: f32,
    pub scroll_y: f32,
    pub content: &'a str,
}

/// Writes the reply to `readTree`.
#[derive(Debug)]
pub struct TreeWriter {
    writer: Writer,
    nodes: usize,
}

impl Default for TreeWriter {
    fn default() -> Self {
        let mut writer = Writer::new();
        writer.u32(0);
        Self { writer, nodes: 0 }
    }
}

impl TreeWriter {
    pub fn new() -> Self {
        Self::default()
    }

    /// Nodes are pushed in preorder.
    pub fn push(&mut self, node: &TreeNode<'_>) {
        self.nodes += 1;
        self.writer.u32(node.node.0);
        self.writer.u32(NodeId::to_wire(node.parent));
        self.writer.u8(node.kind.number());
        self.writer.u16(node.states);
        for value in [node.x, node.y, node.width, node.height, node.scroll_x, node.scroll_y] {
            self.writer.f32(value);
        }
        self.writer.str(node.content);
    }

    pub fn finish(mut self) -> Vec<u8> {
        self.writer.patch_u32(0, count(self.nodes));
        self.writer.into_bytes()
    }
}
