//! Why bytes were refused: where, what should have stood there and what did.

use std::fmt;

use crate::{ErrorCode, NodeId};

/// Bytes that don't follow the format or the schema.
///
/// The detail is boxed so that the results of the readers stay small on the path where nothing is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodeError(Box<Detail>);

#[derive(Clone, Debug, PartialEq)]
struct Detail {
    code: ErrorCode,
    offset: usize,
    node: Option<NodeId>,
    within: Option<&'static str>,
    expected: Expected,
    found: Found,
}

/// What should have stood at the offset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expected {
    /// In words.
    Text(&'static str),
    /// At least this number of further bytes.
    Bytes(usize),
    /// A number from `min` to `max`, both included.
    Range { min: f64, max: f64 },
    /// A number greater than this.
    Above(f64),
}

/// What stood there instead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found {
    /// The input ends after this number of further bytes.
    End(usize),
    /// A number.
    Number(f64),
    /// In words.
    Text(&'static str),
}

impl DecodeError {
    #[cold]
    pub(crate) fn new(offset: usize, expected: Expected, found: Found) -> Self {
        let code = ErrorCode::BadPatch;
        Self(Box::new(Detail { code, offset, node: None, within: None, expected, found }))
    }

    #[cold]
    pub(crate) fn text(offset: usize, expected: &'static str, found: impl Into<f64>) -> Self {
        Self::new(offset, Expected::Text(expected), Found::Number(found.into()))
    }

    #[cold]
    pub(crate) fn limit(offset: usize, expected: &'static str, found: usize) -> Self {
        // A count that an f64 can't hold exactly is far beyond every limit anyway.
        Self::new(offset, Expected::Text(expected), Found::Number(found as f64)).coded(ErrorCode::LimitExceeded)
    }

    /// Names the field the value belongs to; the innermost name stays.
    #[cold]
    pub(crate) fn within(mut self, name: &'static str) -> Self {
        self.0.within.get_or_insert(name);
        self
    }

    #[cold]
    pub(crate) fn about(mut self, node: NodeId) -> Self {
        self.0.node = Some(node);
        self
    }

    #[cold]
    pub(crate) fn coded(mut self, code: ErrorCode) -> Self {
        self.0.code = code;
        self
    }

    /// Gives the code of bytes that are no part of a patch, unless the error has one of its own already.
    #[cold]
    pub(crate) fn outside_patch(self, code: ErrorCode) -> Self {
        if self.0.code == ErrorCode::BadPatch { self.coded(code) } else { self }
    }

    /// The error to report to JS.
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// Bytes from the start of the input.
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// The node whose op was being read.
    pub fn node(&self) -> Option<NodeId> {
        self.0.node
    }

    pub fn expected(&self) -> Expected {
        self.0.expected
    }

    pub fn found(&self) -> Found {
        self.0.found
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Detail { offset, node, within, expected, found, .. } = &*self.0;
        write!(f, "byte {offset}")?;
        if let Some(node) = node {
            write!(f, ", {node}")?;
        }
        if let Some(within) = within {
            write!(f, ", {within}")?;
        }
        write!(f, ": expected {expected}, found {found}")
    }
}

impl std::error::Error for DecodeError {}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Bytes(1) => f.write_str("1 more byte"),
            Self::Bytes(count) => write!(f, "{count} more bytes"),
            Self::Range { min, max } if *max >= f64::from(f32::MAX) => write!(f, "at least {min}"),
            Self::Above(above) => write!(f, "more than {above}"),
            Self::Range { min, max } => write!(f, "a number from {min} to {max}"),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::End(0) => f.write_str("the end"),
            Self::End(count) => write!(f, "the end after {count}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}
