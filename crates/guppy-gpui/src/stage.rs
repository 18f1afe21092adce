//! Which stage of its work a UI thread is in, for what is said when it fails there. Builds for tests can be made to fail in a stage on
//! purpose; a released file has nothing of that.
use std::cell::Cell;

thread_local! {
    static NOW: Cell<&'static str> = const { Cell::new("start") };
}

/// Notes that a stage begins. Where a test asked for it, this is where it fails.
pub(crate) fn at(stage: &'static str) {
    NOW.set(stage);
    #[cfg(any(test, debug_assertions))]
    faults::strike(stage);
}

/// The stage that this thread was last in.
pub(crate) fn now() -> &'static str {
    NOW.get()
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
            _ => {}
        }
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
                ("image", None),
                ("image=block", None),
                ("image=block:soon", None),
            ] {
                assert_eq!(parse(word), expected, "{word}");
            }
        }
    }
}
