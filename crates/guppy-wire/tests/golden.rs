//! Requests decoded from, and batches encoded to, the bytes that JS agreed to.

mod support;

use guppy_wire::{BatchWriter, ErrorCode, Event, InputSource, NodeId, Record, ReplyError, Request};
use support::{check_text, messages};

#[test]
fn requests_decode_as_recorded() {
    let requests = messages("requests/requests.hex");
    let lines: String = requests.iter().map(|bytes| format!("{:?}\n", Request::decode(bytes).unwrap())).collect();
    check_text("requests/requests.txt", &lines);
}

#[test]
fn batch_encodes_as_recorded() {
    let mut batch = BatchWriter::new();
    for record in &records() {
        batch.push(record);
    }
    assert_eq!(messages("batch/batch.hex"), [batch.finish()]);
}

/// The records of `batch/records.json`, written a second time because the crate reads no JSON.
fn records() -> Vec<Record> {
    let node = |node, event| Record::Event { window: 7, node: Some(NodeId(node)), revision: 3, event };
    let window = |event| Record::Event { window: 7, node: None, revision: 3, event };
    let failed = |request, code, message: &str, node: Option<u32>| Record::Reply {
        request,
        result: Err(ReplyError { code, message: message.to_owned(), node: node.map(NodeId) }),
    };
    let click = |x, y, source, count, [control, alt, shift, platform]: [bool; 4]| Event::Click {
        x,
        y,
        source,
        count,
        control,
        alt,
        shift,
        platform,
    };
    vec![
        node(2, click(10.5, -1.0, InputSource::Pointer, 2, [true, false, true, false])),
        node(2, click(0.0, 0.0, InputSource::Keyboard, 1, [false, true, false, true])),
        node(2, click(0.0, 0.0, InputSource::Accessibility, 1, [false; 4])),
        node(0, Event::Hover { hovered: true }),
        Record::Event { window: 7, node: Some(NodeId(199_999)), revision: u32::MAX, event: Event::Focus },
        node(1, Event::Blur),
        node(
            1,
            Event::KeyDown {
                key: "ż".to_owned(),
                text: "🎉".to_owned(),
                repeat: true,
                control: false,
                alt: false,
                shift: false,
                platform: false,
            },
        ),
        node(1, Event::KeyUp { key: "enter".to_owned(), control: false, alt: false, shift: true, platform: false }),
        node(4, Event::Scroll { offset_x: 0.0, offset_y: 120.25, delta_x: 0.0, delta_y: 40.0 }),
        window(Event::WindowResized { width: 640.0, height: 480.0, scale: 1.5 }),
        Record::Reply { request: 8, result: Ok(Vec::new()) },
        Record::Reply { request: 9, result: Ok(vec![0x00, 0x01, 0xfe, 0xff]) },
        failed(10, ErrorCode::BadFrame, "node 5: does not exist", Some(5)),
        failed(11, ErrorCode::UnknownWindow, "window 12 is closed", None),
        Record::Failure { code: ErrorCode::QueueFull, window: Some(7), message: "too much".to_owned() },
        Record::Failure { code: ErrorCode::NativePanic, window: None, message: String::new() },
        window(Event::WindowClosed),
    ]
}
