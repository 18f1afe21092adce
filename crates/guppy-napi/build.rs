//! Sets the linker up for a Node addon and records what built it, for `buildInfo()`.
use std::env;
use std::path::Path;
use std::process::Command;

fn main() {
    napi_build::setup();
    println!("cargo::rustc-env=GUPPY_COMPILER={}", ask(&["--version"]));
    for name in ["TARGET", "OPT_LEVEL"] {
        println!("cargo::rustc-env=GUPPY_{name}={}", env::var(name).unwrap_or_default());
    }
    if links_with_lld() {
        // One copy of functions whose machine code is the same: a hundredth of the file.
        println!("cargo::rustc-link-arg-cdylib=-Wl,--icf=all");
    }
}

/// What the compiler answers; nothing where it can't be asked.
fn ask(arguments: &[&str]) -> String {
    let compiler = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(compiler).args(arguments).output().ok();
    output.and_then(|output| String::from_utf8(output.stdout).ok()).unwrap_or_default().trim().to_owned()
}

/// For this target a compiler that comes with a linker takes that one, unless somebody names another.
fn links_with_lld() -> bool {
    let target = env::var("TARGET").unwrap_or_default();
    let named = env::var_os("RUSTC_LINKER").is_some()
        || env::var("CARGO_ENCODED_RUSTFLAGS").is_ok_and(|flags| flags.contains("link"));
    let own = format!("{}/lib/rustlib/{target}/bin/gcc-ld/ld.lld", ask(&["--print", "sysroot"]));
    target == "x86_64-unknown-linux-gnu" && !named && Path::new(&own).exists()
}
