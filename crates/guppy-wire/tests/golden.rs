//! Requests decoded from, and batches encoded to, the bytes that both languages agree on.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic here is a failed test, in helpers too")]

#[path = "generated/records.rs"]
mod generated;
mod support;

use generated::records;
use guppy_wire::{
    BatchWriter, EventPayload, NodeEvent, NodeId, NodeKind, Patch, Record, Reply, Request, WindowEvent, WindowPayload,
};
use support::{check_text, messages, patches};

#[test]
fn requests_decode_as_recorded() {
    let requests = messages("samples/requests.hex");
    let lines: String = requests.iter().map(|bytes| format!("{:?}\n", Request::decode(bytes).unwrap())).collect();
    check_text("samples/requests.txt", &lines);
}

#[test]
fn patches_decode() {
    for (name, bytes) in patches() {
        Patch::decode(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// The only writer of batches is the one under test, so the bytes are a record of what it does; the test in TypeScript
/// reads them back to `records.json`.
#[test]
fn batch_encodes_as_recorded() {
    let mut batch = BatchWriter::new();
    for record in &records() {
        batch.push(record);
    }
    let hex: String = batch.finish().iter().map(|byte| format!("{byte:02x}")).collect();
    check_text("samples/batch.hex", &format!("{hex}\n"));
}

fn node_event<T: EventPayload>(node: u32, kind: NodeKind, payload: &T) -> Record {
    Record::NodeEvent(NodeEvent::new(7, NodeId(node), 3, kind, payload).unwrap())
}

fn window_event<T: WindowPayload>(payload: &T) -> Record {
    Record::WindowEvent(WindowEvent::new(7, 3, payload))
}

fn answered<T: Reply>(request: u32, answer: &T) -> Record {
    Record::Reply { request, result: Ok(answer.to_bytes()) }
}
