//! Written by `pnpm codegen` from `schema/`; do not edit.

/// Everything that can go wrong and be told to the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum ErrorCode {
    /// A test query matched more than one node.
    Ambiguous = 0,
    /// The native side refused a patch; the last good one stays.
    BadPatch = 1,
    /// The runtime has been shut down.
    Closed = 2,
    /// A component or `render` threw.
    ComponentFailed = 3,
    /// Two nodes of one window have the same id, or two siblings the same key.
    DuplicateId = 4,
    /// An event handler threw or rejected.
    HandlerFailed = 5,
    /// A child the element cannot hold.
    InvalidChild = 6,
    /// A window or app option is wrong.
    InvalidOptions = 7,
    /// A value of the wrong type or out of range.
    InvalidValue = 8,
    /// A tree, string, list or patch is larger than guppy takes.
    LimitExceeded = 9,
    /// A required prop is absent.
    MissingProp = 10,
    /// The native file could not be loaded.
    NativeLoadFailed = 11,
    /// The native core failed and was contained.
    NativePanic = 12,
    /// A test query matched no node.
    NotFound = 13,
    /// The window was opened by another environment: the main thread or a worker.
    NotOwner = 14,
    /// A window asked for another render in every render, without an end.
    NotSettling = 15,
    /// No graphics adapter could draw.
    NoAdapter = 16,
    /// No display server could be reached.
    NoDisplay = 17,
    /// Too many requests are waiting for the UI thread.
    QueueFull = 18,
    /// The native runtime was restarted while this waited for it.
    Restarted = 19,
    /// The native file was built from another schema.
    SchemaMismatch = 20,
    /// A ref was used before its node was mounted, or after it was gone.
    StaleRef = 21,
    /// A handler, `mount` or `render` did not return in time and was ended.
    Stuck = 22,
    /// The deadline of a request passed.
    Timeout = 23,
    /// A TypeScript or TSX file could not be transformed.
    TransformFailed = 24,
    /// A command the element does not have.
    UnknownCommand = 25,
    /// An element name that guppy does not have.
    UnknownElement = 26,
    /// A handler for an event the element does not have.
    UnknownEvent = 27,
    /// A prop the element does not take.
    UnknownProp = 28,
    /// A class or style key that guppy does not have.
    UnknownStyle = 29,
    /// The window does not exist or is closed.
    UnknownWindow = 30,
}

impl ErrorCode {
    /// The number on the wire.
    pub fn number(self) -> u16 {
        self as u16
    }

    /// The word of the schema.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ambiguous => "GUPPY_AMBIGUOUS",
            Self::BadPatch => "GUPPY_BAD_PATCH",
            Self::Closed => "GUPPY_CLOSED",
            Self::ComponentFailed => "GUPPY_COMPONENT_FAILED",
            Self::DuplicateId => "GUPPY_DUPLICATE_ID",
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
            Self::UnknownCommand => "GUPPY_UNKNOWN_COMMAND",
            Self::UnknownElement => "GUPPY_UNKNOWN_ELEMENT",
            Self::UnknownEvent => "GUPPY_UNKNOWN_EVENT",
            Self::UnknownProp => "GUPPY_UNKNOWN_PROP",
            Self::UnknownStyle => "GUPPY_UNKNOWN_STYLE",
            Self::UnknownWindow => "GUPPY_UNKNOWN_WINDOW",
        }
    }
}
