//! Memory that a large tree has left behind goes back to the system: glibc keeps freed pieces for itself unless it is asked.
#![allow(unsafe_code, reason = "a function of libc without arguments that could be wrong")]

#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(crate) fn give_back() {
    unsafe extern "C" {
        safe fn malloc_trim(pad: usize) -> i32;
    }
    // Zero says that there was nothing to give.
    let _ = malloc_trim(0);
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(crate) fn give_back() {}
