//! Faults on purpose, one stage after the other: what failed is said, and the next window works. Headless, from the door of the runtime.
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use guppy_wire::{
    ErrorCode, Input, NodeId, NodeKind, Record, Request, RequestBody, RequestKind, WIRE_VERSION, Writer, limits,
};

use crate::message::OwnerId;
use crate::runtime::Runtime;
use crate::stage::faults::{Fault, arm};

/// Faults are armed for the whole process.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

const PATIENCE: Duration = Duration::from_secs(20);
const DEADLINE: u32 = 15_000;

struct Bench {
    runtime: Runtime,
    owner: OwnerId,
    last: u32,
    heard: Vec<Record>,
    _alone: MutexGuard<'static, ()>,
}

impl Bench {
    fn new() -> Self {
        let alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let runtime = Runtime::default();
        let owner = runtime.attach(Box::new(|| {}));
        Self { runtime, owner, last: 0, heard: Vec::new(), _alone: alone }
    }

    fn try_send(
        &mut self,
        kind: RequestKind,
        window: u32,
        deadline: u32,
        rest: impl FnOnce(&mut Writer),
    ) -> Result<u32, ErrorCode> {
        self.last += 1;
        let mut writer = Writer::new();
        writer.u32(self.last);
        writer.u8(kind.number());
        writer.u32(window);
        writer.u32(deadline);
        rest(&mut writer);
        self.runtime.request(self.owner, &writer.into_bytes()).map(|()| self.last)
    }

    fn send(&mut self, kind: RequestKind, window: u32, rest: impl FnOnce(&mut Writer)) -> u32 {
        self.try_send(kind, window, DEADLINE, rest).unwrap()
    }

    fn begin_open(&mut self) -> (u32, u32) {
        let window = self.runtime.next_window();
        let open = self.send(RequestKind::OpenWindow, window, |writer| {
            writer.u8(1);
            writer.u8(0);
            create_root(writer, 1);
        });
        (window, open)
    }

    fn open(&mut self) -> u32 {
        let (window, open) = self.begin_open();
        assert_eq!(self.answer(open), Ok(()), "a window opens");
        window
    }

    fn ping(&mut self, window: u32) -> u32 {
        self.send(RequestKind::Ping, window, |_| {})
    }

    fn wait<T>(&mut self, what: &str, mut find: impl FnMut(&Record) -> Option<T>) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            self.heard.extend(self.runtime.take(self.owner));
            if let Some(found) = self.heard.iter().find_map(&mut find) {
                return found;
            }
            assert!(Instant::now() < end, "waited in vain for {what}; there was {:?}", self.heard);
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn answer(&mut self, to: u32) -> Result<(), ErrorCode> {
        self.wait("an answer", |record| match record {
            Record::Reply { request, result } if *request == to => {
                Some(result.as_ref().map(|_| ()).map_err(|error| error.code))
            }
            _ => None,
        })
    }

    /// What a request or a window was told of a failure in the stage.
    fn told_of(&mut self, stage: &str) -> ErrorCode {
        let words = format!("in the stage `{stage}`");
        self.wait(stage, |record| match record {
            Record::Reply { result: Err(error), .. } if error.message.contains(&words) => Some(error.code),
            Record::Failure { code, message, .. } if message.contains(&words) => Some(*code),
            _ => None,
        })
    }

    fn counter(&self, name: &str) -> usize {
        self.runtime.counters().iter().find(|(of, _)| of == name).map(|(_, value)| *value).unwrap()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.runtime.detach(self.owner);
    }
}

fn create_root(writer: &mut Writer, revision: u32) {
    writer.u32(u32::from_le_bytes(*b"GPY2"));
    writer.u16(WIRE_VERSION);
    writer.u16(1);
    writer.u32(revision);
    writer.u32(1);
    writer.u8(3);
    writer.u32(1);
    writer.u8(NodeKind::Div as u8);
    writer.u32(NodeId::NONE);
    writer.u32(0);
    writer.u8(0);
}

/// Its number, which the schema gives.
fn mouse_move() -> u8 {
    let is_it = |number: &u8| {
        let mut writer = Writer::new();
        for head in [1, 0, 0, 0] {
            writer.u8(head);
        }
        writer.u8(RequestKind::Input.number());
        writer.u32(1);
        writer.u32(1);
        writer.u32(1);
        writer.u8(*number);
        writer.f32(5.);
        writer.f32(5.);
        let body = Request::decode(&writer.into_bytes()).map(|request| request.body);
        matches!(body, Ok(RequestBody::Input { inputs }) if matches!(inputs[..], [Input::MouseMove { .. }]))
    };
    (0..=u8::MAX).find(is_it).unwrap()
}

/// What brings a thread into a stage, in an open window.
fn provoke(bench: &mut Bench, stage: &str, window: u32) {
    match stage {
        "apply" | "layout" | "list" | "paint" => {
            bench.send(RequestKind::Render, window, |writer| create_root(writer, 2));
        }
        "input" => {
            bench.send(RequestKind::Input, window, |writer| {
                writer.u32(1);
                writer.u8(mouse_move());
                writer.f32(5.);
                writer.f32(5.);
            });
        }
        "picture" => {
            bench.send(RequestKind::Screenshot, window, |_| {});
        }
        "open" => {
            bench.begin_open();
        }
        _ => {
            bench.ping(window);
        }
    }
}

#[test]
fn a_panic_in_each_stage_is_told_with_its_name_and_the_next_window_works() {
    for stage in ["request", "open", "apply", "layout", "list", "paint", "input", "picture", "thread"] {
        let mut bench = Bench::new();
        let window = bench.open();
        arm(stage, Fault::Panic);
        provoke(&mut bench, stage, window);
        assert_eq!(bench.told_of(stage), ErrorCode::NativePanic, "{stage}");
        assert_eq!(bench.counter("containedPanics"), 1, "{stage}");
        bench.open();
    }
}

#[test]
fn a_thread_cannot_start_and_the_next_one_can() {
    let mut bench = Bench::new();
    arm("start", Fault::Panic);
    let (_, open) = bench.begin_open();
    assert_eq!(bench.answer(open), Err(ErrorCode::NativePanic));
    bench.open();
}

#[test]
fn what_waited_too_long_for_a_blocked_thread_is_dropped_and_the_rest_is_done() {
    let mut bench = Bench::new();
    let window = bench.open();
    arm("thread", Fault::Block(Duration::from_millis(150)));
    let late = bench.try_send(RequestKind::CloseWindow, window, 20, |_| {}).unwrap();
    let patient = bench.ping(window);
    assert_eq!(bench.answer(late), Err(ErrorCode::Timeout));
    assert_eq!(bench.answer(patient), Ok(()));
    assert_eq!(bench.counter("openWindows"), 1);
    assert_eq!(bench.counter("expiredRequests"), 1);
}

#[test]
fn what_is_taken_back_in_time_is_neither_done_nor_answered() {
    let mut bench = Bench::new();
    let window = bench.open();
    arm("thread", Fault::Block(Duration::from_millis(100)));
    bench.ping(window);
    let close = bench.send(RequestKind::CloseWindow, window, |_| {});
    let (other, open) = bench.begin_open();
    assert!(bench.runtime.cancel(bench.owner, close) && bench.runtime.cancel(bench.owner, open));
    assert!(!bench.runtime.cancel(bench.owner, close), "only once");
    let ping = bench.ping(window);
    assert_eq!(bench.answer(ping), Ok(()));
    let answered =
        |of: u32| bench.heard.iter().any(|record| matches!(record, Record::Reply { request, .. } if *request == of));
    assert!(!answered(close) && !answered(open));
    assert_eq!(bench.counter("cancelledRequests"), 2);
    assert_eq!(bench.counter("openWindows"), 1);
    let gone = bench.ping(other);
    assert_eq!(bench.answer(gone), Ok(()), "a ping asks any thread");
}

#[test]
fn a_full_queue_turns_away_and_is_used_again_when_it_has_room() {
    let mut bench = Bench::new();
    let window = bench.open();
    arm("thread", Fault::Block(Duration::from_millis(400)));
    for _ in 0..limits::QUEUED_REQUESTS {
        bench.ping(window);
    }
    let last = bench.last;
    let refused = bench.try_send(RequestKind::Ping, window, DEADLINE, |_| {});
    assert_eq!(refused, Err(ErrorCode::QueueFull));
    let other = bench.runtime.attach(Box::new(|| {}));
    assert_eq!(
        bench.runtime.request(other, &[1, 0, 0, 0, RequestKind::Ping.number(), 0, 0, 0, 0, 0, 9, 0, 0]),
        Ok(()),
        "the queue is the environment's own"
    );
    assert_eq!(bench.answer(last), Ok(()));
    let next = bench.ping(window);
    assert_eq!(bench.answer(next), Ok(()));
    bench.runtime.detach(other);
}

#[test]
fn an_environment_that_ends_in_the_middle_of_a_request_takes_its_windows_along() {
    let mut bench = Bench::new();
    let mine = bench.open();
    let stays = bench.runtime.attach(Box::new(|| {}));
    let ended = std::mem::replace(&mut bench.owner, stays);
    let kept = bench.open();
    arm("thread", Fault::Block(Duration::from_millis(100)));
    bench.owner = ended;
    bench.ping(mine);
    bench.begin_open();
    bench.runtime.detach(ended);
    bench.owner = stays;
    let ping = bench.ping(kept);
    assert_eq!(bench.answer(ping), Ok(()));
    assert_eq!(bench.counter("openWindows"), 1);
    bench.open();
}

#[test]
fn only_the_owner_of_a_window_may_do_something_with_it() {
    let mut bench = Bench::new();
    let window = bench.open();
    let stranger = bench.runtime.attach(Box::new(|| {}));
    let owner = std::mem::replace(&mut bench.owner, stranger);
    let close = bench.send(RequestKind::CloseWindow, window, |_| {});
    assert_eq!(bench.answer(close), Err(ErrorCode::NotOwner));
    let close = bench.send(RequestKind::CloseWindow, 4711, |_| {});
    assert_eq!(bench.answer(close), Err(ErrorCode::UnknownWindow));
    bench.runtime.detach(stranger);
    bench.owner = owner;
    let ping = bench.ping(window);
    assert_eq!(bench.answer(ping), Ok(()));
}

#[test]
fn a_restart_leaves_a_thread_that_hangs_behind() {
    let mut bench = Bench::new();
    let window = bench.open();
    arm("thread", Fault::Block(Duration::from_secs(3)));
    let stuck = bench.ping(window);
    bench.runtime.restart();
    let of = bench.wait("the end of the window", |record| match record {
        Record::Failure { code: ErrorCode::Restarted, window, .. } => Some(*window),
        _ => None,
    });
    assert_eq!(of, Some(window));
    let started = Instant::now();
    bench.open();
    assert!(started.elapsed() < Duration::from_millis(1500), "nobody waits for the other thread");
    let _ = stuck;
}
