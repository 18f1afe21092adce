//! The one place that changes the process environment, for as long as the Vulkan loader reads it.
//!
//! `setenv` may free the array that another thread is walking, so this swaps the whole array for a copy instead and
//! swaps it back: a reader sees the one or the other, and neither is ever freed.
#![allow(unsafe_code, reason = "the environment is a global of libc; see the SAFETY comments")]

use std::ffi::{CStr, c_char};
use std::sync::Mutex;
use std::sync::atomic::{AtomicPtr, Ordering};

unsafe extern "C" {
    static mut environ: *mut *mut c_char;
}

static SWAP: Mutex<()> = Mutex::new(());

/// Runs `body` while the environment also holds `entries` (each `NAME=value`), which replace variables of the same
/// name. Child processes started by other threads meanwhile may see them; nothing started later does.
pub(crate) fn with_entries<R>(entries: &[&'static CStr], body: impl FnOnce() -> R) -> R {
    let _one_at_a_time = SWAP.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let _restore = Swapped::new(entries);
    body()
}

struct Swapped {
    before: *mut *mut c_char,
    during: *mut *mut c_char,
}

impl Swapped {
    fn new(entries: &[&'static CStr]) -> Self {
        let before = global().load(Ordering::Acquire);
        let mut copy: Vec<*mut c_char> = entries.iter().map(|entry| entry.as_ptr().cast_mut()).collect();
        let mut cursor = before;
        // SAFETY: `environ` is null or a null-terminated array of C strings that libc never frees while it is current.
        unsafe {
            while !cursor.is_null() && !(*cursor).is_null() {
                if !entries.iter().any(|entry| same_name(entry, CStr::from_ptr(*cursor))) {
                    copy.push(*cursor);
                }
                cursor = cursor.add(1);
            }
        }
        copy.push(std::ptr::null_mut());
        // Leaked on purpose: a reader may still walk the copy after it is taken back. It happens a few times a process.
        let during = Box::leak(copy.into_boxed_slice()).as_mut_ptr();
        global().store(during, Ordering::Release);
        Self { before, during }
    }
}

impl Drop for Swapped {
    fn drop(&mut self) {
        // Another thread's `setenv` has put its own array in place: leave that, it holds the newer truth.
        let _ = global().compare_exchange(self.during, self.before, Ordering::AcqRel, Ordering::Acquire);
    }
}

fn global() -> &'static AtomicPtr<*mut c_char> {
    // SAFETY: `environ` lives as long as the process and is pointer-sized and aligned, as `AtomicPtr` is.
    unsafe { AtomicPtr::from_ptr(&raw mut environ) }
}

fn same_name(entry: &CStr, other: &CStr) -> bool {
    let name =
        |text: &CStr| -> Vec<u8> { text.to_bytes().split(|byte| *byte == b'=').next().unwrap_or_default().to_vec() };
    name(entry) == name(other)
}

#[cfg(test)]
mod tests {
    use super::with_entries;

    #[test]
    fn entries_are_there_inside_and_gone_after() {
        let path = std::env::var_os("PATH");
        let inside =
            with_entries(&[c"GUPPY_TEST_ENTRY=1"], || (std::env::var_os("GUPPY_TEST_ENTRY"), std::env::var_os("PATH")));
        assert_eq!(inside, (Some("1".into()), path.clone()));
        assert_eq!((std::env::var_os("GUPPY_TEST_ENTRY"), std::env::var_os("PATH")), (None, path));
    }
}
