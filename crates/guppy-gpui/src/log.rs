//! What the native core says on standard error, as far as `GUPPY_LOG` asks for it: `error`, `warn`, `info`, `debug` or `trace`. GPUI's own
//! messages come the same way.
use std::fmt::Arguments;
use std::io::Write as _;
use std::sync::OnceLock;

pub(crate) use log::Level;
use log::{LevelFilter, Log, Metadata, Record};

/// Reads the variable once; without it, or with one that is empty or `0`, nothing is said.
fn wanted() -> LevelFilter {
    static WANTED: OnceLock<LevelFilter> = OnceLock::new();
    *WANTED.get_or_init(|| level(&std::env::var("GUPPY_LOG").unwrap_or_default()))
}

/// Any other word means `info`.
fn level(word: &str) -> LevelFilter {
    match word.to_ascii_lowercase().as_str() {
        "" | "0" | "off" | "false" => LevelFilter::Off,
        "error" => LevelFilter::Error,
        "warn" => LevelFilter::Warn,
        "debug" => LevelFilter::Debug,
        "trace" => LevelFilter::Trace,
        _ => LevelFilter::Info,
    }
}

struct Foreign;

impl Log for Foreign {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= wanted()
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            write(record.level(), format_args!("{}: {}", record.target(), record.args()));
        }
    }

    fn flush(&self) {}
}

/// Passes on what GPUI and what it stands on have to say.
pub(crate) fn listen() {
    if wanted() > LevelFilter::Off && log::set_logger(&Foreign).is_ok() {
        log::set_max_level(wanted());
    }
}

pub(crate) fn is_on(level: Level) -> bool {
    level <= wanted()
}

pub(crate) fn say(level: Level, text: Arguments<'_>) {
    if is_on(level) {
        write(level, text);
    }
}

/// One call, so that lines of two threads do not mix. Nobody reads it: then nothing is lost.
fn write(level: Level, text: Arguments<'_>) {
    let line = format!("guppy {}: {text}\n", level.as_str().to_ascii_lowercase());
    let _ = std::io::stderr().write_all(line.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::{LevelFilter, level};

    #[test]
    fn the_words_of_the_variable() {
        for (word, expected) in [
            ("", LevelFilter::Off),
            ("0", LevelFilter::Off),
            ("1", LevelFilter::Info),
            ("WARN", LevelFilter::Warn),
            ("trace", LevelFilter::Trace),
        ] {
            assert_eq!(level(word), expected, "{word}");
        }
    }
}
