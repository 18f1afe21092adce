//! Which stage of its work a UI thread is in, and since when: for what is said when it fails there, when a request waits in vain, and
//! when the process ends by a signal. Builds for tests can be made to fail in a stage on purpose; a released file has nothing of that.
use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::time::Instant;

use crate::shared::UiThread;

/// The stages that are noted for others to read, by number.
const NAMES: [&str; 13] = [
    IDLE, "start", "thread", "request", "open", "apply", "layout", "list", "paint", "present", "input", "picture",
    "end",
];

/// It waits for something to do.
const IDLE: &str = "idle";

struct Note {
    stage: AtomicU8,
    /// Milliseconds of `elapsed`.
    since: AtomicU64,
}

/// Of the thread of real windows and the headless one.
static NOTES: [Note; 2] = [const { Note { stage: AtomicU8::new(0), since: AtomicU64::new(0) } }; 2];

thread_local! {
    static NOW: Cell<&'static str> = const { Cell::new("start") };
    static MINE: Cell<Option<&'static Note>> = const { Cell::new(None) };
}

fn note_of(thread: UiThread) -> &'static Note {
    let [windows, headless] = &NOTES;
    match thread {
        UiThread::Windows => windows,
        UiThread::Headless => headless,
    }
}

fn elapsed() -> u64 {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    u64::try_from(FIRST.get_or_init(Instant::now).elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// This thread is from now on the one whose stage others read.
pub(crate) fn begin(thread: UiThread) {
    MINE.set(Some(note_of(thread)));
    at("start");
}

/// Notes that a stage begins. Where a test asked for it, this is where it fails.
pub(crate) fn at(stage: &'static str) {
    NOW.set(stage);
    if let Some(note) = MINE.get() {
        let number = NAMES.iter().position(|name| *name == stage).unwrap_or_default();
        note.stage.store(u8::try_from(number).unwrap_or_default(), Ordering::Relaxed);
        note.since.store(elapsed(), Ordering::Relaxed);
    }
    #[cfg(any(test, debug_assertions))]
    faults::strike(stage);
}

/// Notes that nothing is left to do.
pub(crate) fn idle() {
    at(IDLE);
}

/// The stage that this thread was last in.
pub(crate) fn now() -> &'static str {
    NOW.get()
}

/// The stage of a UI thread, and for how many milliseconds it has been there.
pub(crate) fn of(thread: UiThread) -> (&'static str, u64) {
    (name(thread), elapsed().saturating_sub(note_of(thread).since.load(Ordering::Relaxed)))
}

/// Reads one number, so that a handler of signals may.
pub fn name(thread: UiThread) -> &'static str {
    NAMES.get(usize::from(note_of(thread).stage.load(Ordering::Relaxed))).copied().unwrap_or(IDLE)
}

/// True where memory for something large is to be refused, as the system may.
#[cfg(any(test, debug_assertions))]
pub(crate) fn is_short_of_memory(stage: &'static str) -> bool {
    faults::wanted(stage, |fault| matches!(fault, faults::Fault::Memory)).is_some()
}

#[cfg(not(any(test, debug_assertions)))]
pub(crate) fn is_short_of_memory(_: &'static str) -> bool {
    false
}

/// `GUPPY_FAULT=paint=panic,thread=block:300,image=memory`, or what a unit test asks for. Packing looks for the name of the variable.
#[cfg(any(test, debug_assertions))]
pub(crate) mod faults {
    use std::sync::{Mutex, PoisonError};
    use std::time::Duration;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Fault {
        Panic,
        /// Ends the process by a signal.
        Abort,
        /// The same, with no stack left.
        Overflow,
        Block(Duration),
        Memory,
    }

    /// Each strikes once.
    static ARMED: Mutex<Vec<(&'static str, Fault)>> = Mutex::new(Vec::new());

    #[cfg(test)]
    pub(crate) fn arm(stage: &'static str, fault: Fault) {
        ARMED.lock().unwrap_or_else(PoisonError::into_inner).push((stage, fault));
    }

    #[allow(clippy::panic, reason = "panicking is what it is for")]
    pub(super) fn strike(stage: &str) {
        match wanted(stage, |fault| *fault != Fault::Memory) {
            Some(Fault::Panic) => panic!("a panic on purpose"),
            Some(Fault::Block(time)) => std::thread::sleep(time),
            Some(Fault::Abort) => std::process::abort(),
            Some(Fault::Overflow) => drop(overflow(1)),
            _ => {}
        }
    }

    #[allow(unconditional_recursion, clippy::only_used_in_recursion, reason = "running out of stack is what it is for")]
    fn overflow(depth: u64) -> [u64; 64] {
        let mut words = std::hint::black_box([depth; 64]);
        words[0] = overflow(std::hint::black_box(depth + words[1]))[2];
        std::hint::black_box(words)
    }

    pub(super) fn wanted(stage: &str, fits: impl Fn(&Fault) -> bool) -> Option<Fault> {
        let mut armed = ARMED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = armed.iter().position(|(of, fault)| *of == stage && fits(fault)) {
            return Some(armed.remove(place).1);
        }
        drop(armed);
        let asked = std::env::var("GUPPY_FAULT").ok()?;
        asked.split(',').filter_map(parse).find(|(of, fault)| *of == stage && fits(fault)).map(|(_, fault)| fault)
    }

    fn parse(word: &str) -> Option<(&str, Fault)> {
        let (stage, fault) = word.split_once('=')?;
        let fault = match fault.split_once(':') {
            None if fault == "panic" => Fault::Panic,
            None if fault == "memory" => Fault::Memory,
            None if fault == "abort" => Fault::Abort,
            None if fault == "overflow" => Fault::Overflow,
            Some(("block", time)) => Fault::Block(Duration::from_millis(time.parse().ok()?)),
            _ => return None,
        };
        Some((stage, fault))
    }

    #[cfg(test)]
    mod tests {
        use super::{Duration, Fault, parse};

        #[test]
        fn faults_are_read_as_written() {
            for (word, expected) in [
                ("paint=panic", Some(("paint", Fault::Panic))),
                ("thread=block:300", Some(("thread", Fault::Block(Duration::from_millis(300))))),
                ("image=memory", Some(("image", Fault::Memory))),
                ("list=abort", Some(("list", Fault::Abort))),
                ("list=overflow", Some(("list", Fault::Overflow))),
                ("image", None),
                ("image=block", None),
                ("image=block:soon", None),
            ] {
                assert_eq!(parse(word), expected, "{word}");
            }
        }
    }
}
