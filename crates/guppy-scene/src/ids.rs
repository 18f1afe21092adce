//! A map keyed by ids that JS hands out in sequence, for which the default hasher is needlessly slow.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use guppy_wire::StyleId;

pub(crate) type StyleMap<T> = HashMap<StyleId, T, BuildHasherDefault<IdHasher>>;

/// Spreads sequential numbers over the whole word. Ids come from the program's own JS, so nobody attacks the map.
#[derive(Default)]
pub(crate) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        // 2^64 divided by the golden ratio, which keeps neighbours apart in the high bits as well as in the low ones.
        self.0 = (self.0 ^ u64::from(value)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}
