//! Contains panics: a failed request is answered, a failed thread is reported, and the process goes on.
use std::any::Any;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use crate::log::{self, Level};
use crate::stage;

thread_local! {
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Makes panics of this library quiet unless `GUPPY_LOG` asks for errors; what they say travels in the error instead.
pub(crate) fn install_hook() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = std::panic::take_hook();
        let loud = log::is_on(Level::Error);
        std::panic::set_hook(Box::new(move |info| {
            let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
            PLACE.with(|cell| *cell.borrow_mut() = place);
            if loud {
                print(info);
            }
        }));
    });
}

/// Runs `body`; a panic becomes a sentence with the stage and the place it came from.
pub(crate) fn contained<R>(body: impl FnOnce() -> R) -> Result<R, String> {
    catch_unwind(AssertUnwindSafe(body)).map_err(|payload| describe(payload.as_ref()))
}

fn describe(payload: &(dyn Any + Send)) -> String {
    let said = payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "a panic without a message".to_owned());
    match PLACE.with(|cell| cell.borrow_mut().take()) {
        Some(place) => format!("{said} (in the stage `{}`, at {place})", stage::now()),
        None => format!("{said} (in the stage `{}`)", stage::now()),
    }
}
