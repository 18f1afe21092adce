//! Written by `pnpm codegen` from `schema/`; do not edit.

/// Everything that can go wrong and be told to the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum ErrorCode {
    /// The caller's signal took back a dialog or what was asked of the desktop.
    Aborted = 0,
    /// A test query matched more than one node.
    Ambiguous = 1,
    /// The native side refused a patch; the last good one stays.
    BadPatch = 2,
    /// The runtime has been shut down.
    Closed = 3,
    /// A component or `render` threw.
    ComponentFailed = 4,
    /// A service or program of the desktop refused, or gave an answer that makes no sense.
    DesktopFailed = 5,
    /// Two nodes of one window have the same id, or two siblings the same key.
    DuplicateId = 6,
    /// A file or folder could not be read or written.
    FileFailed = 7,
    /// An event handler threw or rejected.
    HandlerFailed = 8,
    /// A child the element cannot hold.
    InvalidChild = 9,
    /// A window or app option is wrong.
    InvalidOptions = 10,
    /// A value of the wrong type or out of range.
    InvalidValue = 11,
    /// A tree, string, list or patch is larger than guppy takes.
    LimitExceeded = 12,
    /// A required prop is absent.
    MissingProp = 13,
    /// The native file could not be loaded.
    NativeLoadFailed = 14,
    /// The native core failed and was contained.
    NativePanic = 15,
    /// A test query matched no node.
    NotFound = 16,
    /// The window was opened by another environment: the main thread or a worker.
    NotOwner = 17,
    /// A window asked for another render in every render, without an end.
    NotSettling = 18,
    /// No graphics adapter could draw.
    NoAdapter = 19,
    /// No display server could be reached.
    NoDisplay = 20,
    /// Too many requests are waiting for the UI thread.
    QueueFull = 21,
    /// The native runtime was restarted while this waited for it.
    Restarted = 22,
    /// The native file was built from another schema.
    SchemaMismatch = 23,
    /// A ref was used before its node was mounted, or after it was gone.
    StaleRef = 24,
    /// A handler, `mount` or `render` did not return in time and was ended.
    Stuck = 25,
    /// The deadline of a request passed.
    Timeout = 26,
    /// A TypeScript or TSX file could not be transformed.
    TransformFailed = 27,
    /// This desktop does not offer what was asked for.
    Unavailable = 28,
    /// A command the element does not have.
    UnknownCommand = 29,
    /// An element name that guppy does not have.
    UnknownElement = 30,
    /// A handler for an event the element does not have.
    UnknownEvent = 31,
    /// A prop the element does not take.
    UnknownProp = 32,
    /// A class or style key that guppy does not have.
    UnknownStyle = 33,
    /// The window does not exist or is closed.
    UnknownWindow = 34,
    /// This desktop can't do it.
    Unsupported = 35,
}

impl ErrorCode {
    /// The number on the wire.
    pub fn number(self) -> u16 {
        self as u16
    }

    /// The word of the schema.
    pub fn code(self) -> &'static str {
        match self {
            Self::Aborted => "GUPPY_ABORTED",
            Self::Ambiguous => "GUPPY_AMBIGUOUS",
            Self::BadPatch => "GUPPY_BAD_PATCH",
            Self::Closed => "GUPPY_CLOSED",
            Self::ComponentFailed => "GUPPY_COMPONENT_FAILED",
            Self::DesktopFailed => "GUPPY_DESKTOP_FAILED",
            Self::DuplicateId => "GUPPY_DUPLICATE_ID",
            Self::FileFailed => "GUPPY_FILE_FAILED",
            Self::HandlerFailed => "GUPPY_HANDLER_FAILED",
            Self::InvalidChild => "GUPPY_INVALID_CHILD",
            Self::InvalidOptions => "GUPPY_INVALID_OPTIONS",
            Self::InvalidValue => "GUPPY_INVALID_VALUE",
            Self::LimitExceeded => "GUPPY_LIMIT_EXCEEDED",
            Self::MissingProp => "GUPPY_MISSING_PROP",
            Self::NativeLoadFailed => "GUPPY_NATIVE_LOAD_FAILED",
            Self::NativePanic => "GUPPY_NATIVE_PANIC",
            Self::NotFound => "GUPPY_NOT_FOUND",
            Self::NotOwner => "GUPPY_NOT_OWNER",
            Self::NotSettling => "GUPPY_NOT_SETTLING",
            Self::NoAdapter => "GUPPY_NO_ADAPTER",
            Self::NoDisplay => "GUPPY_NO_DISPLAY",
            Self::QueueFull => "GUPPY_QUEUE_FULL",
            Self::Restarted => "GUPPY_RESTARTED",
            Self::SchemaMismatch => "GUPPY_SCHEMA_MISMATCH",
            Self::StaleRef => "GUPPY_STALE_REF",
            Self::Stuck => "GUPPY_STUCK",
            Self::Timeout => "GUPPY_TIMEOUT",
            Self::TransformFailed => "GUPPY_TRANSFORM_FAILED",
            Self::Unavailable => "GUPPY_UNAVAILABLE",
            Self::UnknownCommand => "GUPPY_UNKNOWN_COMMAND",
            Self::UnknownElement => "GUPPY_UNKNOWN_ELEMENT",
            Self::UnknownEvent => "GUPPY_UNKNOWN_EVENT",
            Self::UnknownProp => "GUPPY_UNKNOWN_PROP",
            Self::UnknownStyle => "GUPPY_UNKNOWN_STYLE",
            Self::UnknownWindow => "GUPPY_UNKNOWN_WINDOW",
            Self::Unsupported => "GUPPY_UNSUPPORTED",
        }
    }
}
