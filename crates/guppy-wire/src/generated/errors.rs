//! Written by `pnpm codegen` from `schema/`; do not edit.

/// The closed set of error codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum ErrorCode {
    /// An element name that guppy does not have.
    UnknownElement = 1,
    /// A prop the element does not take.
    UnknownProp = 2,
    /// A handler for an event the element does not have.
    UnknownEvent = 3,
    /// A class or style key that guppy does not have.
    UnknownStyle = 4,
    /// A value of the wrong type or out of range.
    InvalidValue = 5,
    /// A child the element cannot hold.
    InvalidChild = 6,
    /// A required prop is absent.
    MissingProp = 7,
    /// Two nodes of one window have the same id, or two siblings the same key.
    DuplicateId = 8,
    /// A tree, string or frame is larger than guppy takes.
    LimitExceeded = 9,
    /// A component or `render` threw.
    ComponentFailed = 10,
    /// An event handler threw or rejected.
    HandlerFailed = 11,
    /// A window or app option is wrong.
    InvalidOptions = 12,
    /// The native side refused a frame; the last good one stays.
    BadFrame = 13,
    /// The window does not exist, is closed, or belongs to another environment.
    UnknownWindow = 14,
    /// No display server could be reached.
    NoDisplay = 15,
    /// No graphics adapter could draw.
    NoAdapter = 16,
    /// The deadline of a request passed.
    Timeout = 17,
    /// The caller's signal aborted the request.
    Aborted = 18,
    /// The native core failed and was contained.
    NativePanic = 19,
    /// The runtime has been shut down.
    Closed = 20,
    /// The native file was built from another schema.
    SchemaMismatch = 21,
    /// The native file could not be loaded.
    NativeLoadFailed = 22,
    /// Too many requests are waiting for the UI thread.
    QueueFull = 23,
    /// A test query matched no node.
    NotFound = 24,
    /// A test query matched more than one node.
    Ambiguous = 25,
    /// A TypeScript or TSX file could not be transformed.
    TransformFailed = 26,
}

impl ErrorCode {
    /// The number on the wire.
    pub fn number(self) -> u16 {
        self as u16
    }

    /// The word of the schema.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownElement => "GUPPY_UNKNOWN_ELEMENT",
            Self::UnknownProp => "GUPPY_UNKNOWN_PROP",
            Self::UnknownEvent => "GUPPY_UNKNOWN_EVENT",
            Self::UnknownStyle => "GUPPY_UNKNOWN_STYLE",
            Self::InvalidValue => "GUPPY_INVALID_VALUE",
            Self::InvalidChild => "GUPPY_INVALID_CHILD",
            Self::MissingProp => "GUPPY_MISSING_PROP",
            Self::DuplicateId => "GUPPY_DUPLICATE_ID",
            Self::LimitExceeded => "GUPPY_LIMIT_EXCEEDED",
            Self::ComponentFailed => "GUPPY_COMPONENT_FAILED",
            Self::HandlerFailed => "GUPPY_HANDLER_FAILED",
            Self::InvalidOptions => "GUPPY_INVALID_OPTIONS",
            Self::BadFrame => "GUPPY_BAD_FRAME",
            Self::UnknownWindow => "GUPPY_UNKNOWN_WINDOW",
            Self::NoDisplay => "GUPPY_NO_DISPLAY",
            Self::NoAdapter => "GUPPY_NO_ADAPTER",
            Self::Timeout => "GUPPY_TIMEOUT",
            Self::Aborted => "GUPPY_ABORTED",
            Self::NativePanic => "GUPPY_NATIVE_PANIC",
            Self::Closed => "GUPPY_CLOSED",
            Self::SchemaMismatch => "GUPPY_SCHEMA_MISMATCH",
            Self::NativeLoadFailed => "GUPPY_NATIVE_LOAD_FAILED",
            Self::QueueFull => "GUPPY_QUEUE_FULL",
            Self::NotFound => "GUPPY_NOT_FOUND",
            Self::Ambiguous => "GUPPY_AMBIGUOUS",
            Self::TransformFailed => "GUPPY_TRANSFORM_FAILED",
        }
    }
}
