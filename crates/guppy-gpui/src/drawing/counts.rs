//! How often drawings were read and turned into shapes, and shapes into pixels, over all threads.
use std::sync::atomic::{AtomicUsize, Ordering};

static DECODED: AtomicUsize = AtomicUsize::new(0);
static SHAPED: AtomicUsize = AtomicUsize::new(0);
static RASTERED: AtomicUsize = AtomicUsize::new(0);

pub(crate) fn counters() -> [(&'static str, usize); 3] {
    [("drawingsRead", &DECODED), ("drawingsShaped", &SHAPED), ("drawingsRastered", &RASTERED)]
        .map(|(name, count)| (name, count.load(Ordering::Relaxed)))
}

pub(super) fn decoded() {
    DECODED.fetch_add(1, Ordering::Relaxed);
}

pub(super) fn shaped() {
    SHAPED.fetch_add(1, Ordering::Relaxed);
}

pub(super) fn rastered() {
    RASTERED.fetch_add(1, Ordering::Relaxed);
}
