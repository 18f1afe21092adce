//! Finds a display server that answers, before GPUI connects: GPUI panics on a dead one and waits for ever without one.
use std::ffi::OsString;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use gpui::GraphicalEnvironment;

/// How long a display server may take to answer; a caller is told within a second.
const PATIENCE: Duration = Duration::from_millis(700);

/// The display to use: Wayland where its socket answers, else X11 where it lets us in.
///
/// # Errors
/// A sentence that says what was tried and how each failed.
pub(crate) fn find() -> Result<GraphicalEnvironment, String> {
    let runtime_dir = set("XDG_RUNTIME_DIR");
    let mut failures = Vec::new();
    if let Some(name) = set("WAYLAND_DISPLAY") {
        match reach_wayland(&name, runtime_dir.as_ref()) {
            Ok(()) => {
                return Ok(GraphicalEnvironment {
                    wayland_display: Some(name),
                    xdg_runtime_dir: runtime_dir,
                    ..GraphicalEnvironment::default()
                });
            }
            Err(error) => failures.push(format!("WAYLAND_DISPLAY={} ({error})", name.display())),
        }
    }
    if let Some(name) = set("DISPLAY") {
        match reach_x11(name.clone()) {
            Ok(()) => {
                return Ok(GraphicalEnvironment {
                    x11_display: Some(name),
                    xdg_runtime_dir: runtime_dir,
                    ..GraphicalEnvironment::default()
                });
            }
            Err(error) => failures.push(format!("DISPLAY={} ({error})", name.display())),
        }
    }
    if failures.is_empty() {
        return Err("neither DISPLAY nor WAYLAND_DISPLAY is set".to_owned());
    }
    Err(format!("tried {}", failures.join(" and ")))
}

fn set(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn reach_wayland(name: &OsString, runtime_dir: Option<&OsString>) -> Result<(), String> {
    let path = PathBuf::from(name);
    let path = match (path.is_absolute(), runtime_dir) {
        (true, _) => path,
        (false, Some(dir)) => PathBuf::from(dir).join(path),
        (false, None) => return Err("XDG_RUNTIME_DIR is not set".to_owned()),
    };
    bounded(move || UnixStream::connect(&path).map(drop).map_err(|error| error.to_string()))
}

fn reach_x11(name: OsString) -> Result<(), String> {
    bounded(move || {
        let name = name.to_str().ok_or("not a display name")?;
        x11rb::connect(Some(name)).map(drop).map_err(|error| error.to_string())
    })
}

/// A connection attempt has no deadline of its own, so it gets a thread, which is left behind when it hangs.
fn bounded(attempt: impl FnOnce() -> Result<(), String> + Send + 'static) -> Result<(), String> {
    let (sender, receiver) = mpsc::channel();
    std::thread::Builder::new()
        .name("guppy-display".to_owned())
        .spawn(move || {
            let _ = sender.send(attempt());
        })
        .map_err(|error| error.to_string())?;
    receiver.recv_timeout(PATIENCE).unwrap_or_else(|_| Err("no answer".to_owned()))
}
