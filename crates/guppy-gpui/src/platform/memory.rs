//! Memory that a large tree has left behind goes back to the system: glibc keeps freed pieces for itself unless it is asked.
#![allow(unsafe_code, reason = "functions of libc without arguments that could be wrong")]

#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod glibc {
    /// As glibc 2.33 and later fill it: the pieces of all threads together.
    #[repr(C)]
    pub(super) struct Figures {
        _arena: usize,
        _ordinary_blocks: usize,
        _small_blocks: usize,
        _mapped_blocks: usize,
        pub(super) mapped: usize,
        _unused: usize,
        _freed_small: usize,
        pub(super) in_use: usize,
        pub(super) freed: usize,
        _trimmable: usize,
    }

    unsafe extern "C" {
        pub(super) safe fn malloc_trim(pad: usize) -> i32;
        pub(super) safe fn mallinfo2() -> Figures;
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(crate) fn give_back() {
    // Zero says that there was nothing to give.
    let _ = glibc::malloc_trim(0);
}

/// Bytes that the whole process has of the allocator, and those freed that the allocator holds back.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn allocated() -> [(&'static str, u64); 2] {
    let glibc::Figures { mapped, in_use, freed, .. } = glibc::mallinfo2();
    [("bytesAllocated", (mapped + in_use) as u64), ("bytesFreedAndKept", freed as u64)]
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(crate) fn give_back() {}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn allocated() -> [(&'static str, u64); 0] {
    []
}
