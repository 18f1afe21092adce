//! Encodes what goes back to JS: events, replies and failures.

use crate::event::{NodeEvent, WindowEvent};
use crate::writer::{Writer, count};
use crate::{ErrorCode, NodeId};

const NODE_EVENT: u8 = 1;
const REPLY: u8 = 2;
const FAILURE: u8 = 3;
const WINDOW_EVENT: u8 = 4;
const NO_WINDOW: u32 = u32::MAX;

/// One thing that JS is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    NodeEvent(NodeEvent),
    WindowEvent(WindowEvent),
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
            Record::NodeEvent(event) => self.node_event(event),
            Record::WindowEvent(event) => self.window_event(event),
            Record::Reply { request, result } => self.reply(*request, result.as_deref()),
            Record::Failure { code, window, message } => self.failure(*code, *window, message),
        }
    }

    fn node_event(&mut self, event: &NodeEvent) {
        self.begin(NODE_EVENT);
        self.writer.u32(event.window);
        self.writer.u32(event.node.0);
        self.writer.u32(event.revision);
        self.writer.u8(event.kind.number());
        self.writer.u8(event.number);
        self.writer.raw(&event.payload.bytes);
    }

    fn window_event(&mut self, event: &WindowEvent) {
        self.begin(WINDOW_EVENT);
        self.writer.u32(event.window);
        self.writer.u32(event.revision);
        self.writer.u8(event.number);
        self.writer.raw(&event.payload.bytes);
    }

    pub fn reply(&mut self, request: u32, result: Result<&[u8], &ReplyError>) {
        self.begin(REPLY);
        self.writer.u32(request);
        match result {
            Ok(bytes) => {
                self.writer.bool(true);
                self.writer.blob(bytes);
            }
            Err(error) => {
                self.writer.bool(false);
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
