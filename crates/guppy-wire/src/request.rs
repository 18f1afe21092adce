//! Decodes what JS asks of the UI thread.

use std::fmt;

use crate::error::DecodeError;
use crate::frame::{Frame, read_node};
use crate::reader::Reader;
use crate::{ErrorCode, Input, NodeId, RequestKind, WindowOptions};

/// The shortest simulated input: its number and at least one field.
const LEAST_INPUT_BYTES: usize = 2;

#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Names the request in its reply.
    pub id: u32,
    pub window: u32,
    /// Milliseconds from when the request was made; after that it must not change anything.
    pub deadline_ms: u32,
    pub body: RequestBody,
}

#[derive(Clone, Debug, PartialEq)]
pub enum RequestBody {
    Ping,
    OpenWindow { headless: bool, options: WindowOptions, frame: Frame },
    Render { frame: Frame },
    CloseWindow,
    ReadTree,
    Screenshot,
    Input(Vec<Input>),
    AdvanceClock { milliseconds: f64 },
    FocusNode { node: NodeId },
    ResizeWindow { width: f32, height: f32 },
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
        let id = reader.u32().map_err(|error| RequestError { request: None, error })?;
        Self::read(id, reader).map_err(|error| RequestError { request: Some(id), error })
    }

    fn read(id: u32, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        let number = reader.u8()?;
        let kind = RequestKind::from_number(number)
            .ok_or_else(|| DecodeError::text(offset, "the number of a request", number))?;
        let window = reader.u32()?;
        let deadline_ms = reader.u32()?;
        let body = read_body(kind, reader)?;
        reader.finish()?;
        Ok(Self { id, window, deadline_ms, body })
    }
}

fn read_body(kind: RequestKind, reader: &mut Reader<'_>) -> Result<RequestBody, DecodeError> {
    Ok(match kind {
        RequestKind::Ping => RequestBody::Ping,
        RequestKind::OpenWindow => {
            let headless = reader.bool()?;
            let options = WindowOptions::decode(reader).map_err(|error| error.coded(ErrorCode::InvalidOptions))?;
            RequestBody::OpenWindow { headless, options, frame: Frame::read(reader)? }
        }
        RequestKind::Render => RequestBody::Render { frame: Frame::read(reader)? },
        RequestKind::CloseWindow => RequestBody::CloseWindow,
        RequestKind::ReadTree => RequestBody::ReadTree,
        RequestKind::Screenshot => RequestBody::Screenshot,
        RequestKind::Input => RequestBody::Input(read_inputs(reader)?),
        RequestKind::AdvanceClock => RequestBody::AdvanceClock { milliseconds: read_duration(reader)? },
        RequestKind::FocusNode => RequestBody::FocusNode { node: read_node(reader)? },
        RequestKind::ResizeWindow => {
            let width = reader.f32_in(WindowOptions::WIDTH_RANGE).map_err(|error| error.within("width"))?;
            let height = reader.f32_in(WindowOptions::HEIGHT_RANGE).map_err(|error| error.within("height"))?;
            RequestBody::ResizeWindow { width, height }
        }
    })
}

fn read_duration(reader: &mut Reader<'_>) -> Result<f64, DecodeError> {
    let offset = reader.offset();
    let milliseconds = reader.f64()?;
    if milliseconds < 0.0 {
        return Err(DecodeError::text(offset, "a time that does not run backwards", milliseconds));
    }
    Ok(milliseconds)
}

fn read_inputs(reader: &mut Reader<'_>) -> Result<Vec<Input>, DecodeError> {
    let count = usize::from(reader.u16()?);
    let mut inputs = Vec::with_capacity(count.min(reader.remaining() / LEAST_INPUT_BYTES));
    for _ in 0..count {
        inputs.push(Input::decode(reader)?);
    }
    Ok(inputs)
}
