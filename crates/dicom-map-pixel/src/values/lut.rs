//! Lookup tables (PS3.3 C.11.1.1, C.11.2.1.1).

use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::warning::{PixelWarning, PixelWarningKind};
use dicom_map::{Error, Tag, tags};
use dicom_map_dataset::{Element, Item};

/// A lookup table with one entry for each number, from `first` on. Lower numbers map to the first
/// entry, and numbers beyond the end to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lut {
    /// The number that maps to the first entry.
    pub first: i64,
    /// Bits of an entry; the largest possible entry has all of them set.
    pub bits: u16,
    /// The entries, at least one.
    pub entries: Vec<u16>,
}

/// The number of entries in the largest table, for which a descriptor says 0.
const MAX_ENTRIES: i64 = 65_536;

/// The three numbers of a descriptor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Descriptor {
    pub(crate) count: usize,
    pub(crate) first: i64,
    pub(crate) bits: u16,
}

impl Descriptor {
    pub(crate) fn of(element: Element<'_>) -> Result<Descriptor, Error> {
        let numbers = element.value().to_multi_int::<i64>().unwrap_or_default();
        let found = match numbers[..] {
            [count @ 0..=65_535, first, bits @ 1..=16] => Some(Descriptor {
                count: if count == 0 { MAX_ENTRIES } else { count } as usize,
                first,
                bits: bits as u16,
            }),
            _ => None,
        };
        found.ok_or_else(|| {
            Error::new(
                BAD_PIXEL_DESCRIPTION,
                format!(
                    "found {numbers:?}, expected a number of entries, the first number that is mapped, and 8 to 16 bits for each entry"
                ),
            )
            .with_tag_path(element.path())
        })
    }
}

/// Reads the entries of a table, which have 8 or 16 bits each.
pub(crate) fn entries(element: Element<'_>, descriptor: Descriptor) -> Result<Vec<u16>, Error> {
    let bytes = element.bytes();
    let Descriptor { count, bits, .. } = descriptor;
    if bytes.len() >= 2 * count {
        let number = if element.is_big_endian() { u16::from_be_bytes } else { u16::from_le_bytes };
        let words = bytes.as_chunks::<2>().0.iter().take(count);
        return Ok(words.map(|it| number(*it)).collect());
    }
    // Entries of 8 bits may be packed, two in a word, with the first one in the low byte.
    if bits <= 8 && bytes.len() >= count {
        let is_swapped = element.is_big_endian() && element.vr() == dicom_map::Vr::OW;
        let at = |at: usize| if is_swapped { at ^ 1 } else { at };
        return Ok((0..count)
            .map(|number| bytes.get(at(number)).copied().unwrap_or(0).into())
            .collect());
    }
    Err(Error::new(
        BAD_PIXEL_DESCRIPTION,
        format!("found a lookup table of {} bytes, expected {count} entries", bytes.len()),
    )
    .with_tag_path(element.path()))
}

impl Lut {
    /// Reads the table in an item of a Modality or VOI LUT Sequence.
    ///
    /// # Errors
    ///
    /// [`BAD_PIXEL_DESCRIPTION`] if there is none, or if it has fewer entries than its descriptor
    /// says.
    pub fn of(item: Item<'_>) -> Result<Lut, Error> {
        let required = |tag: Tag, name: &str| {
            item.get(tag).ok_or_else(|| {
                Error::new(
                    BAD_PIXEL_DESCRIPTION,
                    format!("found a lookup table without {name}, expected one"),
                )
            })
        };
        let descriptor = Descriptor::of(required(tags::LUT_DESCRIPTOR, "LUT Descriptor")?)?;
        let entries = entries(required(tags::LUT_DATA, "LUT Data")?, descriptor)?;
        Ok(Lut { first: descriptor.first, bits: descriptor.bits, entries })
    }

    /// Returns the entry for a number.
    ///
    /// ```
    /// use dicom_map_pixel::Lut;
    /// let lut = Lut { first: -1, bits: 8, entries: vec![10, 20, 30] };
    /// assert_eq!([-5, -1, 0, 1, 9].map(|number| lut.get(number)), [10, 10, 20, 30, 30]);
    /// ```
    pub fn get(&self, number: i64) -> u16 {
        let last = self.entries.len().saturating_sub(1);
        let at = usize::try_from(number.saturating_sub(self.first)).unwrap_or(0).min(last);
        let at = if number < self.first { 0 } else { at };
        self.entries.get(at).copied().unwrap_or(0)
    }

    /// Returns the largest possible entry.
    pub fn max(&self) -> u16 {
        (u32::from(u16::MAX) >> 16u16.saturating_sub(self.bits)) as u16
    }

    /// Returns the table with as many bits as its entries need, and a warning if that differs from
    /// the descriptor.
    pub(crate) fn widened(mut self) -> (Lut, Option<PixelWarning>) {
        let largest = self.entries.iter().copied().max().unwrap_or(0);
        if largest <= self.max() {
            return (self, None);
        }
        let bits = 16 - largest.leading_zeros() as u16;
        let message = format!(
            "found an entry {largest} in a lookup table of {} bits, expected at most {}",
            self.bits,
            self.max()
        );
        self.bits = bits;
        (self, Some(PixelWarning::new(PixelWarningKind::LookupTable, message)))
    }
}
