//! Reads the scalar values of the wire; every read checks the bounds and moves on only when it succeeds.

use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::error::{DecodeError, Expected, Found};
use crate::{Color, Length, ThemeToken, limits};

/// The units a length may have, as bits in the order of the wire's unit byte.
#[derive(Clone, Copy)]
pub(crate) struct Units(pub(crate) u8);

/// Room made ahead for the entries of a list; beyond it the list grows as they turn out to be there.
pub(crate) const ROOM_AHEAD: usize = 1 << 12;

/// A position in borrowed bytes.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    total: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, total: bytes.len() }
    }

    /// Bytes read so far.
    pub fn offset(&self) -> usize {
        self.total - self.rest.len()
    }

    /// Bytes not read yet.
    pub fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// Refuses bytes after the last value.
    pub fn finish(&self) -> Result<(), DecodeError> {
        if self.rest.is_empty() {
            return Ok(());
        }
        Err(DecodeError::new(self.offset(), Expected::Text("the end"), Found::Text("more bytes")))
    }

    #[inline]
    fn take<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let Some((head, rest)) = self.rest.split_first_chunk::<N>() else {
            return Err(self.ended(N));
        };
        self.rest = rest;
        Ok(*head)
    }

    #[cold]
    fn ended(&self, wanted: usize) -> DecodeError {
        DecodeError::new(self.offset(), Expected::Bytes(wanted), Found::End(self.remaining()))
    }

    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], DecodeError> {
        let Some((head, rest)) = self.rest.split_at_checked(count) else {
            return Err(self.ended(count));
        };
        self.rest = rest;
        Ok(head)
    }

    #[inline]
    pub fn u8(&mut self) -> Result<u8, DecodeError> {
        self.take::<1>().map(|[byte]| byte)
    }

    #[inline]
    pub fn u16(&mut self) -> Result<u16, DecodeError> {
        self.take().map(u16::from_le_bytes)
    }

    #[inline]
    pub fn u32(&mut self) -> Result<u32, DecodeError> {
        self.take().map(u32::from_le_bytes)
    }

    #[inline]
    pub fn i32(&mut self) -> Result<i32, DecodeError> {
        self.take().map(i32::from_le_bytes)
    }

    #[inline]
    pub fn bool(&mut self) -> Result<bool, DecodeError> {
        let offset = self.offset();
        match self.u8()? {
            0 => Ok(false),
            1 => Ok(true),
            found => Err(DecodeError::text(offset, "0 or 1", found)),
        }
    }

    /// A finite number.
    #[inline]
    pub fn f32(&mut self) -> Result<f32, DecodeError> {
        let offset = self.offset();
        let value = f32::from_le_bytes(self.take()?);
        if value.is_finite() { Ok(value) } else { Err(DecodeError::text(offset, "a finite number", value)) }
    }

    /// A finite number.
    pub fn f64(&mut self) -> Result<f64, DecodeError> {
        let offset = self.offset();
        let value = f64::from_le_bytes(self.take()?);
        if value.is_finite() { Ok(value) } else { Err(DecodeError::text(offset, "a finite number", value)) }
    }

    #[inline]
    pub fn f32_in(&mut self, range: RangeInclusive<f32>) -> Result<f32, DecodeError> {
        let offset = self.offset();
        let value = self.f32()?;
        if range.contains(&value) { Ok(value) } else { Err(out_of_range(offset, value, range)) }
    }

    pub fn u32_in(&mut self, range: RangeInclusive<u32>) -> Result<u32, DecodeError> {
        let offset = self.offset();
        let value = self.u32()?;
        if range.contains(&value) { Ok(value) } else { Err(out_of_range(offset, value, range)) }
    }

    pub fn f64_in(&mut self, range: RangeInclusive<f64>) -> Result<f64, DecodeError> {
        let offset = self.offset();
        let value = self.f64()?;
        if range.contains(&value) { Ok(value) } else { Err(out_of_range(offset, value, range)) }
    }

    /// A number greater than `above`.
    pub fn f32_above(&mut self, above: f32, max: f32) -> Result<f32, DecodeError> {
        let offset = self.offset();
        let value = self.f32_in(f32::MIN..=max)?;
        if value > above { Ok(value) } else { Err(not_above(offset, value.into(), above.into())) }
    }

    /// A number greater than `above`.
    pub fn f64_above(&mut self, above: f64, max: f64) -> Result<f64, DecodeError> {
        let offset = self.offset();
        let value = self.f64_in(f64::MIN..=max)?;
        if value > above { Ok(value) } else { Err(not_above(offset, value, above)) }
    }

    pub fn i32_in(&mut self, range: RangeInclusive<i32>) -> Result<i32, DecodeError> {
        let offset = self.offset();
        let value = self.i32()?;
        if range.contains(&value) { Ok(value) } else { Err(out_of_range(offset, value, range)) }
    }

    pub fn str(&mut self) -> Result<&'a str, DecodeError> {
        let offset = self.offset();
        let length = self.u32()? as usize;
        if length > limits::STRING_BYTES {
            return Err(DecodeError::limit(offset, "a string within `stringBytes`", length));
        }
        let bytes = self.bytes(length)?;
        std::str::from_utf8(bytes).map_err(|error| {
            let at = offset + size_of::<u32>() + error.valid_up_to();
            DecodeError::new(at, Expected::Text("UTF-8"), Found::Text("other bytes"))
        })
    }

    pub fn text(&mut self) -> Result<Arc<str>, DecodeError> {
        self.str().map(Arc::from)
    }

    /// Bytes behind their length.
    pub fn blob(&mut self) -> Result<Arc<[u8]>, DecodeError> {
        let offset = self.offset();
        let length = self.u32()? as usize;
        if length > limits::BLOB_BYTES {
            return Err(DecodeError::limit(offset, "bytes within `blobBytes`", length));
        }
        self.bytes(length).map(Arc::from)
    }

    #[inline]
    pub fn color(&mut self) -> Result<Color, DecodeError> {
        let offset = self.offset();
        match self.u8()? {
            0 => self.u32().map(Color::Rgba),
            1 => self.token().map(Color::Token),
            2 => Ok(Color::Faded(self.token()?, self.u8()?)),
            found => Err(DecodeError::text(offset, "0 for a colour, 1 or 2 for a token", found)),
        }
    }

    #[inline]
    fn token(&mut self) -> Result<ThemeToken, DecodeError> {
        let offset = self.offset();
        let number = self.u8()?;
        ThemeToken::from_number(number).ok_or_else(|| DecodeError::text(offset, "the number of a token", number))
    }

    /// A value that may be absent.
    pub fn optional<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<Option<T>, DecodeError> {
        if self.bool()? { read(self).map(Some) } else { Ok(None) }
    }

    /// A count and as many values, of which each takes at least `least` bytes. Room is made only for what can be there.
    pub fn list<T>(
        &mut self,
        max: usize,
        least: usize,
        mut read: impl FnMut(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<Vec<T>, DecodeError> {
        let offset = self.offset();
        let count = self.u32()? as usize;
        if count > max || count > limits::LIST_ENTRIES {
            return Err(DecodeError::limit(offset, "a list within its limit", count));
        }
        let wanted = count.saturating_mul(least);
        if wanted > self.remaining() {
            return Err(self.ended(wanted));
        }
        let mut values = Vec::with_capacity(count.min(ROOM_AHEAD));
        for _ in 0..count {
            values.push(read(self)?);
        }
        Ok(values)
    }

    /// A number that is not below `least`, which becomes the one after it: numbers of a table stand in order, each once.
    #[inline]
    pub(crate) fn ascending_u8(&mut self, least: &mut u16) -> Result<u8, DecodeError> {
        let offset = self.offset();
        let number = self.u8()?;
        ascend(offset, u16::from(number), least)?;
        Ok(number)
    }

    /// As [`Reader::ascending_u8`].
    #[inline]
    pub(crate) fn ascending_u16(&mut self, least: &mut u16) -> Result<u16, DecodeError> {
        let offset = self.offset();
        let number = self.u16()?;
        ascend(offset, number, least)?;
        Ok(number)
    }

    #[inline]
    pub(crate) fn length(&mut self, units: Units, min: f32) -> Result<Length, DecodeError> {
        let offset = self.offset();
        let unit = self.u8()?;
        if unit > 3 || units.0 & (1 << unit) == 0 {
            return Err(DecodeError::text(offset, "a unit that this length may have", unit));
        }
        let at = self.offset();
        let value = self.f32()?;
        if unit == 3 {
            let zero = value.to_bits() == 0;
            return if zero { Ok(Length::Auto) } else { Err(DecodeError::text(at, "0 after the unit auto", value)) };
        }
        if value < min {
            return Err(out_of_range(at, value, min..=f32::MAX));
        }
        Ok(match unit {
            0 => Length::Px(value),
            1 => Length::Rem(value),
            _ => Length::Fraction(value),
        })
    }
}

pub(crate) fn ascend(offset: usize, number: u16, least: &mut u16) -> Result<(), DecodeError> {
    if number < *least {
        return Err(DecodeError::text(offset, "a number above the one before", number));
    }
    *least = number.saturating_add(1);
    Ok(())
}

#[cold]
fn not_above(offset: usize, value: f64, above: f64) -> DecodeError {
    DecodeError::new(offset, Expected::Above(above), Found::Number(value))
}

#[cold]
fn out_of_range<T: Into<f64>>(offset: usize, value: T, range: RangeInclusive<T>) -> DecodeError {
    let (min, max) = range.into_inner();
    let expected = Expected::Range { min: min.into(), max: max.into() };
    DecodeError::new(offset, expected, Found::Number(value.into()))
}
