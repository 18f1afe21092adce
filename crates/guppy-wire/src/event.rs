//! Events on their way to JS: encoded when they happen, with what is needed to merge two that wait.

use std::fmt::Debug;

use crate::writer::Writer;
use crate::{NodeId, NodeKind};

/// What happens to several events of one node and kind that wait for JS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coalesce {
    /// Each is told.
    Never,
    /// Only the last is.
    Last,
    /// Only the last is, with the `f32` at these places of the payload added up.
    Sum(&'static [usize]),
}

/// What an event of a node tells. Generated from the schema; one type may belong to several kinds.
pub trait EventPayload: Clone + Debug + PartialEq + 'static {
    const COALESCE: Coalesce;

    /// The event's number among those of the kind; none when the kind does not have it.
    fn number(kind: NodeKind) -> Option<u8>;

    fn write(&self, writer: &mut Writer);
}

/// What an event of a window tells.
pub trait WindowPayload: Clone + Debug + PartialEq + 'static {
    const NUMBER: u8;
    const COALESCE: Coalesce;

    fn write(&self, writer: &mut Writer);
}

/// Something that happened to a node. It can be read by JS when the node is gone already.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeEvent {
    pub window: u32,
    pub node: NodeId,
    /// The scene's revision when it happened.
    pub revision: u32,
    pub kind: NodeKind,
    pub(crate) number: u8,
    pub(crate) payload: Payload,
}

impl NodeEvent {
    /// None when a node of this kind has no such event.
    pub fn new<T: EventPayload>(window: u32, node: NodeId, revision: u32, kind: NodeKind, payload: &T) -> Option<Self> {
        let number = T::number(kind)?;
        let payload = Payload::new(T::COALESCE, |writer| payload.write(writer));
        Some(Self { window, node, revision, kind, number, payload })
    }
}

/// Something that happened to a window.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowEvent {
    pub window: u32,
    pub revision: u32,
    pub(crate) number: u8,
    pub(crate) payload: Payload,
}

impl WindowEvent {
    pub fn new<T: WindowPayload>(window: u32, revision: u32, payload: &T) -> Self {
        let payload = Payload::new(T::COALESCE, |writer| payload.write(writer));
        Self { window, revision, number: T::NUMBER, payload }
    }
}

/// The bytes of an event's fields.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Payload {
    pub(crate) bytes: Vec<u8>,
    coalesce: Coalesce,
}

impl Payload {
    fn new(coalesce: Coalesce, write: impl FnOnce(&mut Writer)) -> Self {
        let mut writer = Writer::new();
        write(&mut writer);
        Self { bytes: writer.into_bytes(), coalesce }
    }

    pub(crate) fn coalesces(&self) -> bool {
        self.coalesce != Coalesce::Never
    }

    /// Takes over a later payload of the same event.
    pub(crate) fn merge(&mut self, later: Self) {
        let earlier = std::mem::replace(self, later);
        let Coalesce::Sum(places) = self.coalesce else { return };
        for place in places {
            let Some(before) = number_at(&earlier.bytes, *place) else { continue };
            if let Some(after) = self.bytes.get_mut(*place..).and_then(|rest| rest.first_chunk_mut::<4>()) {
                *after = (f32::from_le_bytes(*after) + before).to_le_bytes();
            }
        }
    }
}

fn number_at(bytes: &[u8], place: usize) -> Option<f32> {
    let rest = bytes.get(place..)?;
    rest.first_chunk::<4>().copied().map(f32::from_le_bytes)
}
