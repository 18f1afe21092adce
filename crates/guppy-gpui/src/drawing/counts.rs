//! How often drawings were read and turned into shapes, over all threads.
use std::sync::atomic::{AtomicUsize, Ordering};

static DECODED: AtomicUsize = AtomicUsize::new(0);
static SHAPED: AtomicUsize = AtomicUsize::new(0);

pub(crate) fn counters() -> [(&'static str, usize); 2] {
    [("drawingsRead", DECODED.load(Ordering::Relaxed)), ("drawingsShaped", SHAPED.load(Ordering::Relaxed))]
}

pub(super) fn decoded() {
    DECODED.fetch_add(1, Ordering::Relaxed);
}

pub(super) fn shaped() {
    SHAPED.fetch_add(1, Ordering::Relaxed);
}
