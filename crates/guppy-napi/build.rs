//! Sets the linker up for a Node addon and records what built it, for `buildInfo()`.
use std::env;
use std::process::Command;

fn main() {
    napi_build::setup();
    let rustc = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let compiler = Command::new(rustc)
        .arg("--version")
        .output()
        .ok()
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .unwrap_or_default();
    println!("cargo::rustc-env=GUPPY_COMPILER={}", compiler.trim());
    for name in ["TARGET", "OPT_LEVEL"] {
        println!("cargo::rustc-env=GUPPY_{name}={}", env::var(name).unwrap_or_default());
    }
}
