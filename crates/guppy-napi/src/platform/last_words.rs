//! What a process says when a signal ends it in a UI thread, where neither Rust nor a graphics driver can go on: the signal, the thread
//! and its stage. Other threads are Node's own matter, and the signal goes on to whoever had it before.
use std::any::Any;
use std::ffi::{c_int, c_void};
use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI32, Ordering};

use guppy_gpui::{UiThread, stage_of};

const SIGNALS: [(c_int, &str); 5] = [
    (libc::SIGABRT, "SIGABRT"),
    (libc::SIGSEGV, "SIGSEGV"),
    (libc::SIGBUS, "SIGBUS"),
    (libc::SIGILL, "SIGILL"),
    (libc::SIGFPE, "SIGFPE"),
];

/// Room for a handler where the thread's own stack is what has run out.
const SPARE_STACK: usize = 64 * 1024;

/// The ids of the threads of real windows and of headless ones; 0 while there is none.
static THREADS: [(AtomicI32, UiThread, &str); 2] = [
    (AtomicI32::new(0), UiThread::Windows, "UI thread"),
    (AtomicI32::new(0), UiThread::Headless, "headless UI thread"),
];

/// What was done on each signal before.
static BEFORE: OnceLock<[libc::sigaction; 5]> = OnceLock::new();

/// As long as a UI thread lives.
struct Watched {
    thread: UiThread,
    id: i32,
    _stack: Option<SpareStack>,
}

struct SpareStack(Box<[u8]>);

/// To be called at the start of a UI thread; it ends with what is returned.
pub(crate) fn watch(thread: UiThread) -> Box<dyn Any> {
    BEFORE.get_or_init(|| SIGNALS.map(|(signal, _)| listen(signal)));
    // SAFETY: asks for a number.
    let id = unsafe { libc::gettid() };
    for (place, of, _) in &THREADS {
        if *of == thread {
            place.store(id, Ordering::Relaxed);
        }
    }
    Box::new(Watched { thread, id, _stack: SpareStack::new() })
}

impl Drop for Watched {
    fn drop(&mut self) {
        for (place, of, _) in &THREADS {
            if *of == self.thread {
                // Another thread may have taken over.
                let _ = place.compare_exchange(self.id, 0, Ordering::Relaxed, Ordering::Relaxed);
            }
        }
    }
}

impl SpareStack {
    fn new() -> Option<Self> {
        let mut room = vec![0_u8; SPARE_STACK].into_boxed_slice();
        let stack = libc::stack_t { ss_sp: room.as_mut_ptr().cast(), ss_flags: 0, ss_size: room.len() };
        // SAFETY: the room is this thread's until it is taken back below, on the same thread.
        let given = unsafe { libc::sigaltstack(&raw const stack, ptr::null_mut()) } == 0;
        given.then_some(Self(room))
    }
}

impl Drop for SpareStack {
    fn drop(&mut self) {
        let none = libc::stack_t { ss_sp: ptr::null_mut(), ss_flags: libc::SS_DISABLE, ss_size: self.0.len() };
        // SAFETY: nothing runs on it now, since a handler of ours does not return to Rust.
        unsafe { libc::sigaltstack(&raw const none, ptr::null_mut()) };
    }
}

/// What was done before. Where the system refuses, that stays.
fn listen(signal: c_int) -> libc::sigaction {
    // SAFETY: a structure of numbers, for which zeros are a value; both pointers are to locals.
    unsafe {
        let mut ours: libc::sigaction = std::mem::zeroed();
        let mut before: libc::sigaction = std::mem::zeroed();
        ours.sa_sigaction = on_signal as *const () as usize;
        ours.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
        libc::sigemptyset(&raw mut ours.sa_mask);
        libc::sigaction(signal, &raw const ours, &raw mut before);
        before
    }
}

/// Only what may be done in the middle of anything: numbers are read, bytes written, signals set.
extern "C" fn on_signal(signal: c_int, info: *mut libc::siginfo_t, context: *mut c_void) {
    // SAFETY: asks for a number.
    let id = unsafe { libc::gettid() };
    let ours = THREADS.iter().find(|(place, ..)| place.load(Ordering::Relaxed) == id);
    let at = SIGNALS.iter().position(|(one, _)| *one == signal);
    if let Some((_, thread, name)) = ours {
        let signal_name = at.and_then(|at| SIGNALS.get(at)).map_or("", |(_, name)| name);
        let words = [
            "guppy: the process ends by ",
            signal_name,
            ": the ",
            name,
            " failed in the stage `",
            stage_of(*thread),
            "`\n",
        ];
        for word in words {
            // SAFETY: the bytes are a static string's.
            unsafe { libc::write(libc::STDERR_FILENO, word.as_ptr().cast(), word.len()) };
        }
    }
    let Some(before) = BEFORE.get().zip(at).and_then(|(all, at)| all.get(at)) else { return };
    let handler = before.sa_sigaction;
    if ours.is_none() && handler != libc::SIG_DFL && handler != libc::SIG_IGN {
        // Node's own, such as that of WebAssembly, may well go on.
        // SAFETY: it was installed as a handler of this very kind, and gets what it would have got.
        unsafe {
            if before.sa_flags & libc::SA_SIGINFO == 0 {
                std::mem::transmute::<usize, extern "C" fn(c_int)>(handler)(signal);
            } else {
                std::mem::transmute::<usize, extern "C" fn(c_int, *mut libc::siginfo_t, *mut c_void)>(handler)(
                    signal, info, context,
                );
            }
        }
        return;
    }
    // SAFETY: both pointers are live, and `raise` may be called in a handler. A fault of the processor comes again by itself, with
    // the place that a debugger wants to see; what was sent would not.
    unsafe {
        libc::sigaction(signal, before, ptr::null_mut());
        if (*info).si_code <= 0 {
            libc::raise(signal);
        }
    }
}
