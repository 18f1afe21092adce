//! Writes the scalar values of the wire.

/// Bytes under construction.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub fn u8(&mut self, value: u8) {
        self.bytes.push(value);
    }

    pub fn u16(&mut self, value: u16) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    pub fn u32(&mut self, value: u32) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    pub fn i32(&mut self, value: i32) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    pub fn bool(&mut self, value: bool) {
        self.u8(u8::from(value));
    }

    /// A number that isn't finite is written as 0: the reader in JS would refuse the whole batch for it, and with it
    /// events that are in order.
    pub fn f32(&mut self, value: f32) {
        let value = if value.is_finite() { value } else { 0.0 };
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    /// As [`Writer::f32`].
    pub fn f64(&mut self, value: f64) {
        let value = if value.is_finite() { value } else { 0.0 };
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    pub fn str(&mut self, value: &str) {
        self.blob(value.as_bytes());
    }

    /// Bytes behind their length; what a u32 can't count is cut off.
    pub fn blob(&mut self, value: &[u8]) {
        let length = count(value.len());
        self.u32(length);
        self.raw(value.get(..length as usize).unwrap_or(value));
    }

    /// A value that may be absent.
    pub fn optional<T: ?Sized>(&mut self, value: Option<&T>, write: impl FnOnce(&mut Self, &T)) {
        self.bool(value.is_some());
        if let Some(value) = value {
            write(self, value);
        }
    }

    /// A count and as many values; what a u32 can't count is cut off.
    pub fn list<T>(&mut self, values: &[T], mut write: impl FnMut(&mut Self, &T)) {
        let length = count(values.len());
        self.u32(length);
        for value in values.iter().take(length as usize) {
            write(self, value);
        }
    }

    pub fn raw(&mut self, value: &[u8]) {
        self.bytes.extend_from_slice(value);
    }

    /// Puts a count that was not known when its place was written.
    pub(crate) fn patch_u32(&mut self, offset: usize, value: u32) {
        if let Some(place) = self.bytes.get_mut(offset..).and_then(|rest| rest.first_chunk_mut::<4>()) {
            *place = value.to_le_bytes();
        }
    }
}

/// A length as the wire counts it.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
