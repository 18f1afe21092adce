//! The bytes of a drawing as little-endian words of four bytes, read one after the other with every check.
use std::fmt;

/// Why a drawing cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unreadable {
    /// The command, counted from 0.
    pub(crate) command: usize,
    pub(crate) what: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the drawing cannot be read: in command {}, {}", self.command, self.what)
    }
}

/// The largest number that says where something is.
const FARTHEST: f32 = 1e9;

pub(crate) struct Words<'a> {
    rest: &'a [u8],
}

impl<'a> Words<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn left(&self) -> usize {
        self.rest.len() / 4
    }

    /// The next ones, to be read by themselves.
    pub(crate) fn take(&mut self, count: usize) -> Result<Self, String> {
        let (head, rest) =
            count.checked_mul(4).and_then(|bytes| self.rest.split_at_checked(bytes)).ok_or("it ends too early")?;
        self.rest = rest;
        Ok(Self { rest: head })
    }

    pub(crate) fn u32(&mut self) -> Result<u32, String> {
        let (head, rest) = self.rest.split_first_chunk::<4>().ok_or("it ends too early")?;
        self.rest = rest;
        Ok(u32::from_le_bytes(*head))
    }

    /// A number that says where something is.
    pub(crate) fn place(&mut self) -> Result<f32, String> {
        let value = f32::from_bits(self.u32()?);
        if value.is_finite() && value.abs() <= FARTHEST { Ok(value) } else { Err(format!("a place is {value}")) }
    }

    /// A number that says how long or thick something is.
    pub(crate) fn length(&mut self) -> Result<f32, String> {
        let value = self.place()?;
        if value >= 0. { Ok(value) } else { Err(format!("a length is {value}")) }
    }

    pub(crate) fn places<const N: usize>(&mut self) -> Result<[f32; N], String> {
        let mut all = [0.; N];
        for place in &mut all {
            *place = self.place()?;
        }
        Ok(all)
    }

    /// One of a table with so many entries.
    pub(crate) fn index(&mut self, entries: usize, what: &str) -> Result<usize, String> {
        let index = self.u32()? as usize;
        if index < entries { Ok(index) } else { Err(format!("it names {what} {index} of {entries}")) }
    }

    /// A word of a closed list.
    pub(crate) fn choice<T: Copy>(&mut self, all: &[T]) -> Result<T, String> {
        let number = self.u32()?;
        all.get(number as usize).copied().ok_or_else(|| format!("{number} is none of {} choices", all.len()))
    }
}
