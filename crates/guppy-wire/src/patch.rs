//! Decodes a patch into typed ops. What needs the scene (does this node exist?) is checked in `guppy-scene`.

use std::sync::Arc;

use crate::error::{DecodeError, Expected, Found};
use crate::reader::{Reader, ascend};
use crate::{NodeId, NodeKind, Props, State, StyleId, StyleOp, WIRE_VERSION, limits};

const MAGIC: u32 = u32::from_le_bytes(*b"GPY2");
const RESET: u16 = 1;
/// The bit of a prop's number that says that its default holds again.
const UNSET: u8 = 0x80;
/// The shortest op: its number and one id.
const LEAST_OP_BYTES: usize = 5;
/// The shortest style op: its number and one byte.
const LEAST_STYLE_OP_BYTES: usize = 3;
/// Room made ahead for ops; beyond it the list grows as ops turn out to be there.
const OPS_AHEAD: usize = 1 << 16;

/// What turns the scene of a window into the next one.
#[derive(Clone, Debug, PartialEq)]
pub struct Patch {
    /// True when the scene is emptied first, styles included.
    pub reset: bool,
    pub revision: u32,
    pub ops: Vec<PatchOp>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PatchOp {
    DefineStyle { style: StyleId, definition: Arc<Style> },
    DropStyle { style: StyleId },
    Create { node: NodeId, kind: NodeKind, parent: Option<NodeId>, index: u32, fields: Fields },
    Update { node: NodeId, kind: NodeKind, fields: Fields },
    Move { node: NodeId, parent: NodeId, index: u32 },
    Remove { node: NodeId },
}

/// The ops of a style by the state they hold in, states ascending.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Style {
    pub groups: Vec<(State, Vec<StyleOp>)>,
    /// What holds besides under a dark theme.
    pub dark: Vec<(State, Vec<StyleOp>)>,
}

/// In the byte of a state: its ops hold under a dark theme only.
const DARK: u8 = 0x80;

impl Style {
    /// The ops of one state; none when the style says nothing about it.
    pub fn ops(&self, state: State) -> &[StyleOp] {
        find(&self.groups, state)
    }

    /// What comes on top of them under a dark theme.
    pub fn dark_ops(&self, state: State) -> &[StyleOp] {
        find(&self.dark, state)
    }
}

/// The fields that an op sets; an absent one stays as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields {
    /// `Some(None)` takes the style away.
    pub style: Option<Option<StyleId>>,
    /// Bits: 1 << number of the event.
    pub events: Option<u32>,
    pub props: Option<PropChanges>,
}

/// Props that an op sets or unsets; the others stay as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct PropChanges {
    /// Bits: 1 << number of the prop.
    pub changed: u128,
    /// The values of those that changed, and the defaults for those that were unset.
    pub values: Props,
}

impl PropChanges {
    /// Reads a count and as many numbers, ascending, each with a value unless its high bit unsets the prop.
    fn read(kind: NodeKind, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut values = Props::new(kind);
        let mut changed = 0;
        let mut least = 0;
        for _ in 0..reader.u8()? {
            let offset = reader.offset();
            let tag = reader.u8()?;
            let number = tag & !UNSET;
            ascend(offset, u16::from(number), &mut least)?;
            let known = if tag & UNSET == 0 { values.read(number, reader)? } else { number < values.count() };
            if !known {
                return Err(DecodeError::text(offset, "the number of a prop of the kind", number));
            }
            changed |= 1 << number;
        }
        values.tidy();
        Ok(Self { changed, values })
    }

    /// Takes over later changes of the same node.
    pub fn merge(&mut self, later: Self) {
        self.changed |= later.changed;
        self.values.take(later.changed, later.values);
    }
}

impl Patch {
    /// Reads a whole patch; every value in the result is one the schema allows.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        Self::read(&mut Reader::new(bytes))
    }

    /// Reads a patch to the end of the input.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let start = reader.offset();
        if reader.remaining() > limits::PATCH_BYTES {
            return Err(DecodeError::limit(start, "a patch within `patchBytes`", reader.remaining()));
        }
        let magic = reader.u32()?;
        if magic != MAGIC {
            return Err(DecodeError::new(start, Expected::Text("the magic GPY2"), Found::Text("other bytes")));
        }
        let offset = reader.offset();
        let version = reader.u16()?;
        if version != WIRE_VERSION {
            return Err(DecodeError::text(offset, "this core's version of the wire", version));
        }
        let offset = reader.offset();
        let flags = reader.u16()?;
        if flags & !RESET != 0 {
            return Err(DecodeError::text(offset, "flags this core knows", flags));
        }
        let revision = reader.u32()?;
        let count = reader.u32()? as usize;
        let room = room_for(reader, count, LEAST_OP_BYTES)?;
        let mut ops = Vec::with_capacity(room.min(OPS_AHEAD));
        for _ in 0..count {
            ops.push(read_op(reader)?);
        }
        reader.finish()?;
        Ok(Self { reset: flags & RESET != 0, revision, ops })
    }
}

/// Checks that as many items as announced can be in the rest of the input.
fn room_for(reader: &Reader<'_>, count: usize, least: usize) -> Result<usize, DecodeError> {
    let wanted = count.saturating_mul(least);
    if wanted > reader.remaining() {
        return Err(DecodeError::new(reader.offset(), Expected::Bytes(wanted), Found::End(reader.remaining())));
    }
    Ok(count)
}

fn read_op(reader: &mut Reader<'_>) -> Result<PatchOp, DecodeError> {
    let offset = reader.offset();
    Ok(match reader.u8()? {
        1 => PatchOp::DefineStyle { style: read_style(reader)?, definition: Arc::new(read_definition(reader)?) },
        2 => PatchOp::DropStyle { style: read_style(reader)? },
        3 => {
            let node = read_node(reader)?;
            read_create(reader, node).map_err(|error| error.about(node))?
        }
        4 => {
            let node = read_node(reader)?;
            read_update(reader, node).map_err(|error| error.about(node))?
        }
        5 => PatchOp::Move { node: read_node(reader)?, parent: read_node(reader)?, index: reader.u32()? },
        6 => PatchOp::Remove { node: read_node(reader)? },
        found => return Err(DecodeError::text(offset, "the number of a patch op", found)),
    })
}

fn read_create(reader: &mut Reader<'_>, node: NodeId) -> Result<PatchOp, DecodeError> {
    let kind = NodeKind::read(reader)?;
    let parent = read_optional_node(reader)?;
    let index = reader.u32()?;
    let fields = read_fields(kind, reader)?;
    Ok(PatchOp::Create { node, kind, parent, index, fields })
}

fn read_update(reader: &mut Reader<'_>, node: NodeId) -> Result<PatchOp, DecodeError> {
    let kind = NodeKind::read(reader)?;
    let fields = read_fields(kind, reader)?;
    Ok(PatchOp::Update { node, kind, fields })
}

fn read_fields(kind: NodeKind, reader: &mut Reader<'_>) -> Result<Fields, DecodeError> {
    let offset = reader.offset();
    let mask = reader.u8()?;
    if mask > 0b111 {
        return Err(DecodeError::text(offset, "a mask of known fields", mask));
    }
    let mut fields = Fields::default();
    if mask & 0b001 != 0 {
        let style = reader.u32()?;
        fields.style = Some((style != 0).then_some(StyleId(style)));
    }
    if mask & 0b010 != 0 {
        fields.events = Some(reader.u32()?);
    }
    if mask & 0b100 != 0 {
        fields.props = Some(PropChanges::read(kind, reader)?);
    }
    Ok(fields)
}

/// A node id within the limit, which makes it fit for use as a slot number.
pub(crate) fn read_node(reader: &mut Reader<'_>) -> Result<NodeId, DecodeError> {
    let offset = reader.offset();
    let id = reader.u32()?;
    if id as usize >= limits::NODES {
        return Err(DecodeError::limit(offset, "a node id below `nodes`", id as usize));
    }
    Ok(NodeId(id))
}

fn read_optional_node(reader: &mut Reader<'_>) -> Result<Option<NodeId>, DecodeError> {
    let mut ahead = reader.clone();
    if ahead.u32()? == NodeId::NONE {
        *reader = ahead;
        return Ok(None);
    }
    read_node(reader).map(Some)
}

fn read_style(reader: &mut Reader<'_>) -> Result<StyleId, DecodeError> {
    let offset = reader.offset();
    match reader.u32()? {
        0 => Err(DecodeError::text(offset, "a style id from 1", 0)),
        id => Ok(StyleId(id)),
    }
}

fn read_definition(reader: &mut Reader<'_>) -> Result<Style, DecodeError> {
    let mut style = Style::default();
    for _ in 0..reader.u8()? {
        let offset = reader.offset();
        let number = reader.u8()?;
        let dark = number & DARK != 0;
        if !dark && !style.dark.is_empty() {
            return Err(DecodeError::text(offset, "a state after the one before", number));
        }
        let groups = if dark { &mut style.dark } else { &mut style.groups };
        let state = State::from_number(number & !DARK)
            .filter(|state| groups.last().is_none_or(|(last, _)| last < state))
            .ok_or_else(|| DecodeError::text(offset, "a state after the one before", number))?;
        groups.push((state, read_style_ops(reader)?));
    }
    Ok(style)
}

fn find(groups: &[(State, Vec<StyleOp>)], state: State) -> &[StyleOp] {
    let group = groups.iter().find(|(of, _)| *of == state);
    group.map_or(&[], |(_, ops)| ops)
}

fn read_style_ops(reader: &mut Reader<'_>) -> Result<Vec<StyleOp>, DecodeError> {
    let count = usize::from(reader.u16()?);
    let mut ops = Vec::with_capacity(room_for(reader, count, LEAST_STYLE_OP_BYTES)?);
    let mut least = 0;
    for _ in 0..count {
        let offset = reader.offset();
        let number = reader.ascending_u16(&mut least)?;
        ops.push(StyleOp::read(number, offset, reader)?);
    }
    Ok(ops)
}
