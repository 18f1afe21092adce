//! Valid patches and requests with bytes changed, lost, added and cut off, through the decoder and the scene: each gives a
//! typed error or a valid result, nothing panics, and memory is bounded by what came in.
//!
//! `GUPPY_MUTATIONS` is how many are tried; the check tries a few thousand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a panic here is a failed test, in helpers too"
)]
#![allow(unsafe_code, reason = "an allocator is unsafe to implement, and this one only counts")]

#[path = "../../guppy-wire/tests/support/mod.rs"]
mod support;

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use guppy_scene::{Node, Scene};
use guppy_wire::{ErrorCode, NodeId, Patch, Request, RequestBody};
use support::messages;

const TRIES: u32 = 5_000;

/// A node id may be as large as `limits::NODES`, and its slot needs those before it: this much, whatever the bytes are.
const LEAST_ROOM: usize = 32 << 20;
/// Beyond that each byte may cost this much: the shortest op is 5 bytes, and a list that grows is copied.
const ROOM_PER_BYTE: usize = 128;

const STORIES: [&str; 4] = ["changes", "every-node", "reset", "samples"];

struct Counting;

static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes to the system's allocator with the arguments as they came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let live = LIVE.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(live, Ordering::Relaxed);
        // SAFETY: as of the caller.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: as of the caller.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// One test, so that no other one allocates while it counts.
#[test]
fn mutated_messages_are_refused_or_valid() {
    let tries = std::env::var("GUPPY_MUTATIONS").map_or(TRIES, |count| count.parse().unwrap());
    let stories: Vec<Vec<Vec<u8>>> = STORIES.iter().map(|name| messages(&format!("{name}/patches.hex"))).collect();
    let requests = messages("samples/requests.hex");
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut tally = Tally::default();
    for _ in 0..tries {
        if random.below(2) == 0 {
            let story = random.pick(&stories);
            let at = random.below(story.len());
            let bytes = random.mutated(&story[at], &requests);
            tally.note(try_patch(story, at, &bytes));
        } else {
            let request = random.pick(&requests);
            let bytes = random.mutated(request, &requests);
            tally.note(try_request(&bytes));
        }
    }
    println!("{tries} messages: {tally:?}");
    // A mutator that breaks everything, or nothing, would test little.
    assert!(tally.valid > tries / 50 && tally.malformed > tries / 10, "{tally:?}");
    assert!(tally.misfit > tries / 500, "{tally:?}");
}

#[derive(Debug, Default)]
struct Tally {
    /// Decoded and applied.
    valid: u32,
    /// Refused by the decoder.
    malformed: u32,
    /// Refused by the scene.
    misfit: u32,
    most_bytes: usize,
}

struct Outcome {
    result: Result<(), Refused>,
    bytes: usize,
}

enum Refused {
    Malformed,
    Misfit,
}

impl Tally {
    fn note(&mut self, outcome: Outcome) {
        match outcome.result {
            Ok(()) => self.valid += 1,
            Err(Refused::Malformed) => self.malformed += 1,
            Err(Refused::Misfit) => self.misfit += 1,
        }
        self.most_bytes = self.most_bytes.max(outcome.bytes);
    }
}

/// The patches before the changed one make the scene it comes to.
fn try_patch(story: &[Vec<u8>], at: usize, bytes: &[u8]) -> Outcome {
    let mut scene = Scene::new();
    for patch in &story[..at] {
        scene.apply(Patch::decode(patch).unwrap()).unwrap();
    }
    let before = contents(&scene);
    let outcome = measured(bytes, || {
        let patch = Patch::decode(bytes).map_err(|error| {
            assert!(error.offset() <= bytes.len(), "{error}");
            check_code(error.code());
            Refused::Malformed
        })?;
        scene.apply(patch).map(drop).map_err(|error| {
            check_code(error.code());
            Refused::Misfit
        })
    });
    match outcome.result {
        Ok(()) => check_scene(&scene),
        Err(_) => {
            assert!(contents(&scene) == before, "a refused patch left a trace: {bytes:?}");
            scene.apply(Patch::decode(&story[at]).unwrap()).expect("the unchanged patch after a refused one");
        }
    }
    outcome
}

fn try_request(bytes: &[u8]) -> Outcome {
    let mut scene = Scene::new();
    let outcome = measured(bytes, || {
        let request = Request::decode(bytes).map_err(|error| {
            assert_eq!(error.request.is_some(), bytes.len() >= 4);
            check_code(error.error.code());
            Refused::Malformed
        })?;
        match request.body {
            RequestBody::OpenWindow { patch, .. } | RequestBody::Render { patch } => {
                scene.apply(patch).map(drop).map_err(|_| Refused::Misfit)
            }
            _ => Ok(()),
        }
    });
    if outcome.result.is_ok() && !scene.is_empty() {
        check_scene(&scene);
    }
    outcome
}

fn measured(bytes: &[u8], run: impl FnOnce() -> Result<(), Refused>) -> Outcome {
    let start = LIVE.load(Ordering::Relaxed);
    PEAK.store(start, Ordering::Relaxed);
    let result = run();
    let used = PEAK.load(Ordering::Relaxed).saturating_sub(start);
    let room = LEAST_ROOM + bytes.len() * ROOM_PER_BYTE;
    assert!(used <= room, "{used} bytes for a message of {}: {bytes:?}", bytes.len());
    Outcome { result, bytes: used }
}

fn check_code(code: ErrorCode) {
    let known = [
        ErrorCode::BadPatch,
        ErrorCode::LimitExceeded,
        ErrorCode::InvalidOptions,
        ErrorCode::InvalidValue,
        ErrorCode::UnknownCommand,
    ];
    assert!(known.contains(&code), "{code:?}");
}

fn check_scene(scene: &Scene) {
    let mut count = 0;
    for (id, node) in scene.preorder() {
        count += 1;
        assert_eq!(node.props.kind(), node.kind, "{id}");
        assert_eq!(node.events & !node.kind.events(), 0, "{id}");
        assert!(node.style.is_none() || scene.style_of(node).is_some(), "{id}");
        for child in &node.children {
            let child = scene.node(*child).unwrap();
            assert!(node.kind.children().allows(child.kind), "{id}");
            assert_eq!((child.parent, child.depth), (Some(id), node.depth + 1), "{id}");
        }
    }
    assert_eq!(count, scene.len());
}

fn contents(scene: &Scene) -> (u32, usize, Vec<(NodeId, Node)>) {
    let nodes = scene.preorder().map(|(id, node)| (id, node.clone()));
    (scene.revision(), scene.style_count(), nodes.collect())
}

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 20
    }

    /// Below the bound; 0 when that is 0.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next()).unwrap() % bound.max(1)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.next() & 0xff).unwrap()
    }

    fn mutated(&mut self, message: &[u8], others: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = message.to_vec();
        for _ in 0..1 + self.below(3) {
            self.mutate(&mut bytes, others);
        }
        bytes
    }

    fn mutate(&mut self, bytes: &mut Vec<u8>, others: &[Vec<u8>]) {
        let at = self.below(bytes.len());
        match self.below(8) {
            0 => bytes.truncate(at),
            1 => {
                let end = (at + 1 + self.below(8)).min(bytes.len());
                bytes.drain(at.min(end)..end);
            }
            2 => {
                let count = 1 + self.below(8);
                let added: Vec<u8> = (0..count).map(|_| self.byte()).collect();
                bytes.splice(at..at, added);
            }
            3 => {
                let other = self.pick(others);
                let from = self.below(other.len());
                let end = (from + self.below(40)).min(other.len());
                bytes.splice(at..at, other[from..end].iter().copied());
            }
            4 => {
                let value = *self.pick(&[0_u32, 1, 2, 0x7f, 0xffff, 199_999, 200_000, 1_000_001, u32::MAX]);
                for (place, byte) in bytes.iter_mut().skip(at).zip(value.to_le_bytes()) {
                    *place = byte;
                }
            }
            5 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = byte.wrapping_add(1);
                }
            }
            _ => {
                let value = self.byte() & 0x0f;
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = value;
                }
            }
        }
    }
}
