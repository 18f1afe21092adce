//! Whether an environment's wake function keeps its loop alive: only while a window is open or a request waits.
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use napi::bindgen_prelude::{Env, check_status};
use napi::threadsafe_function::ThreadsafeFunction;
use napi::{Status, sys};

/// Weak: it does not keep the loop alive unless it is asked to.
pub(crate) type WakeFunction = ThreadsafeFunction<(), (), (), Status, false, true>;

thread_local! {
    /// An owner belongs to one environment, and an environment to one thread.
    static WAKES: RefCell<HashMap<u32, Arc<WakeFunction>>> = RefCell::default();
}

pub(crate) fn remember(owner: u32, wake: Arc<WakeFunction>) {
    WAKES.with(|wakes| wakes.borrow_mut().insert(owner, wake));
}

pub(crate) fn forget(owner: u32) {
    WAKES.with(|wakes| wakes.borrow_mut().remove(&owner));
}

pub(crate) fn set(env: &Env, owner: u32, keep_alive: bool) -> napi::Result<()> {
    WAKES.with(|wakes| {
        let wakes = wakes.borrow();
        let Some(wake) = wakes.get(&owner) else {
            return Ok(());
        };
        // SAFETY: called on the environment's own thread, where the function was made and from which alone it is
        // forgotten, so both pointers are live for the call.
        let status = unsafe {
            if keep_alive {
                sys::napi_ref_threadsafe_function(env.raw(), wake.raw())
            } else {
                sys::napi_unref_threadsafe_function(env.raw(), wake.raw())
            }
        };
        check_status!(status)
    })
}
