//! What is merged while JS is busy, what keeps its place, and what happens when it never comes back.
#![allow(clippy::unwrap_used, reason = "a panic here is a failed test, in helpers too")]

use guppy_wire::events::{Hover, KeyUp, Scroll};
use guppy_wire::window_events::{Closed, Resized};
use guppy_wire::{
    BatchWriter, ErrorCode, EventPayload, EventQueue, NodeEvent, NodeId, NodeKind, Record, WindowEvent, limits,
};

fn at<T: EventPayload>(window: u32, node: u32, revision: u32, payload: T) -> Record {
    Record::NodeEvent(NodeEvent::new(window, NodeId(node), revision, NodeKind::Div, &payload).unwrap())
}

fn scroll(offset: f64, delta: f32) -> Scroll {
    Scroll { offset_x: 0.0, offset_y: offset, delta_x: -delta, delta_y: delta }
}

fn hover() -> Hover {
    Hover { hovered: true }
}

fn resized(window: u32, width: f32) -> Record {
    Record::WindowEvent(WindowEvent::new(window, 1, &Resized { width, height: 1.0, scale: 1.0 }))
}

fn check(pushed: Vec<Record>, expected: &[Record]) {
    let mut queue = EventQueue::new();
    for record in pushed {
        queue.push(record);
    }
    let mut batch = BatchWriter::new();
    for record in expected {
        batch.push(record);
    }
    assert_eq!(queue.len(), expected.len());
    assert_eq!(queue.drain().unwrap(), batch.finish());
    assert!(queue.is_empty());
    assert_eq!(queue.drain(), None);
}

#[test]
fn bursts_become_one_event() {
    let burst = vec![
        at(1, 1, 1, scroll(10.0, 10.0)),
        resized(1, 300.0),
        at(1, 2, 1, scroll(5.0, 5.0)),
        at(2, 1, 1, scroll(7.0, 7.0)),
        at(1, 1, 1, scroll(15.0, 5.0)),
        resized(1, 310.0),
        at(1, 1, 1, scroll(12.0, -3.0)),
        resized(2, 50.0),
    ];
    let expected = [
        at(1, 1, 1, scroll(12.0, 12.0)),
        resized(1, 310.0),
        at(1, 2, 1, scroll(5.0, 5.0)),
        at(2, 1, 1, scroll(7.0, 7.0)),
        resized(2, 50.0),
    ];
    check(burst, &expected);
}

#[test]
fn nothing_is_merged_across_what_keeps_its_place() {
    let reply = || Record::Reply { request: 1, result: Ok(Vec::new()) };
    let failure = || Record::Failure { code: ErrorCode::NativePanic, window: None, message: String::new() };
    for between in [at(1, 1, 1, hover()), at(1, 9, 1, hover()), reply(), failure()] {
        let records = vec![at(1, 1, 1, scroll(1.0, 1.0)), between, at(1, 1, 1, scroll(2.0, 1.0))];
        check(records.clone(), &records);
    }
}

#[test]
fn other_windows_do_not_hinder() {
    let pushed = vec![at(1, 1, 1, scroll(1.0, 1.0)), at(2, 1, 1, hover()), at(1, 1, 1, scroll(2.0, 1.0))];
    check(pushed, &[at(1, 1, 1, scroll(2.0, 2.0)), at(2, 1, 1, hover())]);
}

#[test]
fn revisions_are_kept_apart_because_ids_are_used_again() {
    let records = vec![at(1, 1, 1, scroll(1.0, 1.0)), at(1, 1, 2, scroll(2.0, 1.0))];
    check(records.clone(), &records);
}

#[test]
fn clicks_are_lossless_and_in_order() {
    let key = |name: &str| KeyUp {
        key: name.into(),
        code: name.into(),
        control: false,
        alt: false,
        shift: false,
        platform: false,
    };
    let records: Vec<Record> = (0..50).map(|count| at(1, 1, 1, key(&count.to_string()))).collect();
    check(records.clone(), &records);
}

#[test]
fn window_that_falls_behind_says_so_once() {
    let mut queue = EventQueue::new();
    for _ in 0..limits::QUEUED_EVENTS + 10 {
        queue.push(at(1, 1, 1, hover()));
    }
    assert_eq!(queue.len(), limits::QUEUED_EVENTS + 1);
    // Another window, a reply and the window's end still come through.
    queue.push(at(2, 1, 1, hover()));
    queue.push(Record::Reply { request: 1, result: Ok(Vec::new()) });
    queue.push(Record::WindowEvent(WindowEvent::new(1, 1, &Closed)));
    assert_eq!(queue.len(), limits::QUEUED_EVENTS + 4);
    queue.drain().unwrap();
    queue.push(at(1, 1, 1, hover()));
    assert_eq!(queue.len(), 1);
}

#[test]
fn numbers_that_are_not_finite_do_not_spoil_the_batch() {
    let nothing = Scroll { offset_x: 0.0, offset_y: 0.0, delta_x: 0.0, delta_y: 0.0 };
    check(vec![at(1, 1, 1, scroll(f64::NAN, f32::INFINITY))], &[at(1, 1, 1, nothing)]);
}

#[test]
fn kinds_without_the_event_make_none() {
    assert_eq!(NodeEvent::new(1, NodeId(1), 1, NodeKind::Spacer, &hover()), None);
    assert_eq!(NodeEvent::new(1, NodeId(1), 1, NodeKind::Text, &scroll(1.0, 1.0)), None);
}

#[test]
fn sizes_of_a_window_are_kept_when_its_events_are_lost() {
    let mut queue = EventQueue::new();
    for _ in 0..limits::QUEUED_EVENTS + 1 {
        queue.push(at(1, 1, 1, hover()));
    }
    for width in 1..1000_u16 {
        queue.push(resized(1, f32::from(width)));
    }
    assert_eq!(queue.len(), limits::QUEUED_EVENTS + 2);
}
