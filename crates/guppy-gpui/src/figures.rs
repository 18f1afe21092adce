//! What is counted about the runtime: numbers that only grow, numbers that go up and down, and how long the steps of a frame take.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) requests: AtomicUsize,
    pub(crate) patches_applied: AtomicUsize,
    pub(crate) patches_refused: AtomicUsize,
    /// Dropped unseen, since their deadline had passed.
    pub(crate) expired: AtomicUsize,
    /// Answered, but after their deadline.
    pub(crate) timed_out: AtomicUsize,
    /// Dropped unseen, since the caller took them back.
    pub(crate) cancelled: AtomicUsize,
    pub(crate) panics: AtomicUsize,
    pub(crate) restarts: AtomicUsize,
    pub(crate) frames: AtomicUsize,
    pub(crate) built: AtomicUsize,
    pub(crate) laid_out: AtomicUsize,
    pub(crate) painted: AtomicUsize,
    /// Nodes put into words for assistive technology.
    pub(crate) described: AtomicUsize,
    /// Records handed to environments, and events merged into earlier ones.
    pub(crate) records: AtomicUsize,
    pub(crate) coalesced: AtomicUsize,
    /// What all open windows hold at the moment.
    pub(crate) nodes: AtomicUsize,
    pub(crate) styles: AtomicUsize,
    pub(crate) decoding: Histogram,
    pub(crate) frame: Histogram,
    pub(crate) layout: Histogram,
    pub(crate) paint: Histogram,
}

impl Counters {
    pub(crate) fn add(counter: &AtomicUsize, by: usize) {
        counter.fetch_add(by, Ordering::Relaxed);
    }

    /// For what goes up and down.
    pub(crate) fn change(counter: &AtomicUsize, before: usize, now: usize) {
        // Wraps round and back.
        counter.fetch_add(now.wrapping_sub(before), Ordering::Relaxed);
    }
}

/// Microseconds; each bucket holds what took no longer, and longer than the one before. The last holds the rest.
const BUCKETS: [u64; 10] = [100, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 33_000, 100_000];

#[derive(Default)]
pub(crate) struct Histogram {
    counts: [AtomicUsize; BUCKETS.len() + 1],
    /// Microseconds.
    total: AtomicUsize,
    longest: AtomicUsize,
}

impl Histogram {
    pub(crate) fn add(&self, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let bucket = BUCKETS.iter().position(|most| micros <= *most).unwrap_or(BUCKETS.len());
        if let Some(count) = self.counts.get(bucket) {
            count.fetch_add(1, Ordering::Relaxed);
        }
        let micros = usize::try_from(micros).unwrap_or(usize::MAX);
        self.total.fetch_add(micros, Ordering::Relaxed);
        self.longest.fetch_max(micros, Ordering::Relaxed);
    }

    /// Under names as `layoutMicrosUpTo250`, `layoutMicrosOver`, `layoutMicrosTotal`, `layoutMicrosMax`.
    pub(crate) fn named(&self, of: &str) -> Vec<(String, usize)> {
        let read = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
        let names = BUCKETS.iter().map(|most| format!("{of}MicrosUpTo{most}")).chain([format!("{of}MicrosOver")]);
        let buckets = names.zip(self.counts.iter().map(read));
        let rest = [(format!("{of}MicrosTotal"), read(&self.total)), (format!("{of}MicrosMax"), read(&self.longest))];
        buckets.chain(rest).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Histogram};

    #[test]
    fn each_time_is_in_one_bucket() {
        let histogram = Histogram::default();
        for micros in [0, 100, 101, 33_000, 33_001, 100_001, 5_000_000] {
            histogram.add(Duration::from_micros(micros));
        }
        let named = histogram.named("paint");
        let of = |name: &str| named.iter().find(|(of, _)| of == name).map(|(_, value)| *value);
        assert_eq!(of("paintMicrosUpTo100"), Some(2));
        assert_eq!(of("paintMicrosUpTo250"), Some(1));
        assert_eq!(of("paintMicrosUpTo33000"), Some(1));
        assert_eq!(of("paintMicrosUpTo100000"), Some(1));
        assert_eq!(of("paintMicrosOver"), Some(2));
        assert_eq!(of("paintMicrosMax"), Some(5_000_000));
        assert_eq!(
            named
                .iter()
                .filter(|(name, _)| !name.ends_with("Total") && !name.ends_with("Max"))
                .map(|(_, count)| count)
                .sum::<usize>(),
            7
        );
    }
}
