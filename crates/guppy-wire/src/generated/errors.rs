//! Written by `pnpm codegen` from `schema/`; do not edit.

/// Everything that can go wrong and be told to the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum ErrorCode {
    /// The caller's signal aborted the request.
    Aborted = 0,
    /// A test query matched more than one node.
    Ambiguous = 1,
    /// The native side refused a patch; the last good one stays.
    BadPatch = 2,
    /// The runtime has been shut down.
    Closed = 3,
    /// A component or `render` threw.
    ComponentFailed = 4,
    /// Two nodes of one window have the same id, or two siblings the same key.
    DuplicateId = 5,
    /// An event handler threw or rejected.
    HandlerFailed = 6,
    /// A child the element cannot hold.
    InvalidChild = 7,
    /// A window or app option is wrong.
    InvalidOptions = 8,
    /// A value of the wrong type or out of range.
    InvalidValue = 9,
    /// A tree, string, list or patch is larger than guppy takes.
    LimitExceeded = 10,
    /// A required prop is absent.
    MissingProp = 11,
    /// The native file could not be loaded.
    NativeLoadFailed = 12,
    /// The native core failed and was contained.
    NativePanic = 13,
    /// A test query matched no node.
    NotFound = 14,
    /// No graphics adapter could draw.
    NoAdapter = 15,
    /// No display server could be reached.
    NoDisplay = 16,
    /// Too many requests are waiting for the UI thread.
    QueueFull = 17,
    /// The native file was built from another schema.
    SchemaMismatch = 18,
    /// A ref was used before its node was mounted, or after it was gone.
    StaleRef = 19,
    /// The deadline of a request passed.
    Timeout = 20,
    /// A TypeScript or TSX file could not be transformed.
    TransformFailed = 21,
    /// A command the element does not have.
    UnknownCommand = 22,
    /// An element name that guppy does not have.
    UnknownElement = 23,
    /// A handler for an event the element does not have.
    UnknownEvent = 24,
    /// A prop the element does not take.
    UnknownProp = 25,
    /// A class or style key that guppy does not have.
    UnknownStyle = 26,
    /// The window does not exist, is closed, or belongs to another environment.
    UnknownWindow = 27,
    /// This desktop can't do it.
    Unsupported = 28,
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
            Self::NoAdapter => "GUPPY_NO_ADAPTER",
            Self::NoDisplay => "GUPPY_NO_DISPLAY",
            Self::QueueFull => "GUPPY_QUEUE_FULL",
            Self::SchemaMismatch => "GUPPY_SCHEMA_MISMATCH",
            Self::StaleRef => "GUPPY_STALE_REF",
            Self::Timeout => "GUPPY_TIMEOUT",
            Self::TransformFailed => "GUPPY_TRANSFORM_FAILED",
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
