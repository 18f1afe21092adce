//! The addon: what Node sees of the native core. The only crate that names napi; everything behind it is bytes.
#![allow(
    unsafe_code,
    reason = "references to threadsafe functions have no safe wrapper; each use has a SAFETY comment"
)]

mod keep_alive;
mod platform;

use std::hint::black_box;
use std::sync::{Arc, LazyLock};

use guppy_gpui::{Runtime, allocated_memory, drawing_counters};
use guppy_wire::SCHEMA_HASH;
use napi::bindgen_prelude::{Buffer, Env, Function, Uint8Array};
use napi::threadsafe_function::ThreadsafeFunctionCallMode;
use napi_derive::napi;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(Runtime::default);

/// Packing looks for these words in the file's bytes and takes only what the release profile has built. Every other profile
/// has debug assertions in this crate.
static PROFILE: &str = if cfg!(debug_assertions) { "guppy-profile:quick" } else { "guppy-profile:release" };

/// Registers this environment; `on_wake` is called on its thread when `drain` has something.
#[napi(catch_unwind)]
pub fn attach(env: Env, on_wake: Function<'_, (), ()>) -> napi::Result<u32> {
    let wake = Arc::new(on_wake.build_threadsafe_function().weak::<true>().callee_handled::<false>().build()?);
    let called = Arc::clone(&wake);
    platform::watch_ui_threads();
    let owner = RUNTIME.attach(Box::new(move || {
        called.call((), ThreadsafeFunctionCallMode::NonBlocking);
    }));
    keep_alive::remember(owner, wake);
    // Workers end without a word, and so does `process.exit`: this is the one place that always hears of it.
    env.add_env_cleanup_hook(owner, |owner| {
        keep_alive::forget(owner);
        RUNTIME.detach(owner);
    })?;
    Ok(owner)
}

/// Closes all windows of the owner and forgets it.
#[napi(catch_unwind)]
pub fn detach(owner: u32) {
    keep_alive::forget(owner);
    RUNTIME.detach(owner);
}

/// Queues a request: 0, or the number of the error code with which it was turned away.
#[napi(catch_unwind)]
pub fn request(owner: u32, bytes: Uint8Array) -> u32 {
    RUNTIME.request(owner, &bytes).err().map_or(0, |code| u32::from(code.number()))
}

/// Takes a request back: true where it was still queued, and is neither carried out nor answered.
#[napi(catch_unwind)]
pub fn cancel(owner: u32, request: u32) -> bool {
    RUNTIME.cancel(owner, request)
}

/// Has the thread of real windows start, which the first request for one would do later.
#[napi(catch_unwind)]
pub fn prepare_windows() {
    RUNTIME.prepare_windows();
}

/// The number of a new window, the same in no other environment.
#[napi(catch_unwind)]
pub fn next_window() -> u32 {
    RUNTIME.next_window()
}

/// All records queued since the last call, or null.
#[napi(catch_unwind)]
pub fn drain(owner: u32) -> Option<Buffer> {
    RUNTIME.drain(owner).map(Buffer::from)
}

/// Whether the owner keeps Node's loop alive.
#[napi(catch_unwind)]
pub fn retain(env: Env, owner: u32, keep_alive: bool) -> napi::Result<()> {
    keep_alive::set(&env, owner, keep_alive)
}

/// What this file is and what built it, as JSON.
#[napi(catch_unwind)]
pub fn build_info() -> String {
    // Unseen by the optimiser, which might keep no more of the words than what follows the colon.
    let profile = black_box(PROFILE).split_once(':').map_or("", |(_, name)| name);
    let profile = format!("{profile}, opt-level {}", env!("GUPPY_OPT_LEVEL"));
    let entries = [
        ("version", env!("CARGO_PKG_VERSION")),
        ("schemaHash", SCHEMA_HASH),
        ("target", env!("GUPPY_TARGET")),
        ("compiler", env!("GUPPY_COMPILER")),
        ("profile", profile.as_str()),
        ("gpui", "gpui-pre 0.3.11"),
    ];
    object(entries.map(|(name, value)| (name, format!("\"{value}\""))))
}

/// Figures since the process started, as JSON.
#[napi(catch_unwind)]
pub fn counters() -> String {
    let runtime = RUNTIME.counters().into_iter().map(|(name, value)| (name, value.to_string()));
    let native = drawing_counters().into_iter().chain(allocated_memory());
    object(runtime.chain(native.map(|(name, value)| (name.to_owned(), value.to_string()))))
}

/// Which threads run, as JSON.
#[napi(catch_unwind)]
pub fn status() -> String {
    let (windows, headless, failed) = RUNTIME.status();
    let word = |runs: bool| match (runs, failed) {
        (true, _) => "\"started\"".to_owned(),
        (false, true) => "\"failed\"".to_owned(),
        (false, false) => "\"not_started\"".to_owned(),
    };
    object([("runtime", word(windows || headless)), ("gui", word(windows)), ("headless", word(headless))])
}

/// For each UI thread that runs its stage, and for how many milliseconds it has been there, as JSON.
#[napi(catch_unwind)]
pub fn stages() -> String {
    object(RUNTIME.stages().into_iter().map(|(thread, stage, since)| (thread, format!("[\"{stage}\",{since}]"))))
}

/// The graphics adapters of this machine: a name, an API and a kind each. Asks the drivers, so it takes a while.
#[napi(catch_unwind)]
pub fn adapters() -> Vec<Vec<String>> {
    guppy_gpui::adapter_names().into_iter().map(Vec::from).collect()
}

/// Applies patches to a bare scene and describes it, a node a line; used by the property test.
#[napi(catch_unwind)]
pub fn inspect_patches(patches: Vec<Uint8Array>) -> napi::Result<String> {
    let patches: Vec<&[u8]> = patches.iter().map(AsRef::as_ref).collect();
    guppy_gpui::inspect_patches(&patches).map_err(|refused| {
        let node = refused.node.map_or(String::new(), |node| format!(" ({node})"));
        napi::Error::from_reason(format!("{}: {}{node}", refused.code.code(), refused.message))
    })
}

/// Has the UI threads end and others take over; returns at once.
#[napi(catch_unwind)]
pub fn restart() {
    RUNTIME.restart();
}

/// Ends the UI threads; returns after a bounded time.
#[napi(catch_unwind)]
pub fn shutdown() {
    RUNTIME.shutdown();
}

fn object<Name: std::fmt::Display>(entries: impl IntoIterator<Item = (Name, String)>) -> String {
    let fields: Vec<String> = entries.into_iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", fields.join(","))
}
