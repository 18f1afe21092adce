//! Decodes what JS asks of the UI thread, and names what it is answered with.

use std::fmt;

use crate::error::DecodeError;
use crate::reader::Reader;
use crate::writer::Writer;
use crate::{ErrorCode, RequestBody, RequestKind};

#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Names the request in its reply.
    pub id: u32,
    /// The window it is for; 0 for the whole application.
    pub target: u32,
    /// Milliseconds from when the request was made; after that it must not change anything.
    pub deadline_ms: u32,
    pub body: RequestBody,
}

/// What a request is answered with. Generated from the schema, for the requests that have an answer.
pub trait Reply {
    fn write(&self, writer: &mut Writer);

    fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        self.write(&mut writer);
        writer.into_bytes()
    }
}

/// A request that could not be read, with its id where that much could be, so that its promise is rejected and not lost.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestError {
    pub request: Option<u32>,
    pub error: DecodeError,
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.request {
            Some(id) => write!(f, "request {id}: {}", self.error),
            None => write!(f, "a request without an id: {}", self.error),
        }
    }
}

impl std::error::Error for RequestError {}

impl Request {
    pub fn decode(bytes: &[u8]) -> Result<Self, RequestError> {
        let reader = &mut Reader::new(bytes);
        let id = reader
            .u32()
            .map_err(|error| RequestError { request: None, error: error.outside_patch(ErrorCode::InvalidValue) })?;
        Self::read(id, reader).map_err(|error| RequestError { request: Some(id), error })
    }

    fn read(id: u32, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let (kind, target, deadline_ms) =
            read_head(reader).map_err(|error| error.outside_patch(ErrorCode::InvalidValue))?;
        let body = RequestBody::read(kind, reader)?;
        reader.finish().map_err(|error| error.outside_patch(ErrorCode::InvalidValue))?;
        Ok(Self { id, target, deadline_ms, body })
    }
}

fn read_head(reader: &mut Reader<'_>) -> Result<(RequestKind, u32, u32), DecodeError> {
    let offset = reader.offset();
    let number = reader.u8()?;
    let kind =
        RequestKind::from_number(number).ok_or_else(|| DecodeError::text(offset, "the number of a request", number))?;
    Ok((kind, reader.u32()?, reader.u32()?))
}
