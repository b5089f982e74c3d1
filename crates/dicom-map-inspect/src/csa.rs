//! The CSA headers of Siemens: named values inside (0029,xx10) and (0029,xx20) of the creator
//! SIEMENS CSA HEADER.
//!
//! Layout, little endian (there is no public specification; found in files and in what the field
//! has written about them): "SV10" and four bytes, which older headers lack; the number of tags, an
//! unused number; then for each tag a name of 64 bytes, the VM, a VR of 4 bytes, a type, the number
//! of items and an unused number; then for each item four numbers, of which one gives its length,
//! and the item padded to a multiple of four bytes.

use dicom_map::{Error, ErrorKind, Query, Tag};
use dicom_map_dataset::Element;
use dicom_map_dataset::path::{BlockName, register_block_name};

const CREATOR: &str = "SIEMENS CSA HEADER";
const MAGIC: &[u8; 4] = b"SV10";
const NAME_LEN: usize = 64;
/// Tags of one header, at most. Files have about 150.
pub const MAX_CSA_TAGS: u32 = 4096;
/// Items of one tag, at most. Files have 6 nearly always, and few hundred at most.
pub const MAX_CSA_ITEMS: u32 = 65_536;

/// Makes `CSA` a name that paths may begin with: the first CSA header of a data set or item.
pub fn register_name() {
    let place = |offset: u16| Query::Tag {
        tag: Tag::new(0x0029, offset),
        creator: Some(CREATOR.to_string()),
    };
    // A private element with its creator has its place in any dictionary, an empty one too.
    let places = [0x0010, 0x0020].map(place).iter().filter_map(Query::place).collect();
    register_block_name(BlockName { name: "CSA", places });
}

/// One named list of values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CsaTag {
    /// The name, such as `B_value`.
    pub name: String,
    /// The VR as the header has it.
    pub vr: String,
    /// The values that are there, as text without padding.
    pub values: Vec<String>,
}

/// True for an element that holds a CSA header: (0029,xx10) or (0029,xx20) of SIEMENS CSA HEADER.
pub fn is_csa(element: Element<'_>) -> bool {
    element.tag().group() == 0x0029
        && matches!(element.tag().element() & 0xFF, 0x10 | 0x20)
        && element.creator().is_some_and(|creator| creator.eq_ignore_ascii_case(CREATOR))
}

struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Error> {
        let found = self.at.checked_add(count).and_then(|end| self.bytes.get(self.at..end));
        let Some(found) = found else {
            return Err(bad(
                format!(
                    "found the end after {} bytes, expected {count} more at {}",
                    self.bytes.len(),
                    self.at
                ),
                self.at,
            ));
        };
        self.at += count;
        Ok(found)
    }

    fn u32(&mut self) -> Result<u32, Error> {
        let bytes = self.take(4)?.first_chunk::<4>().copied().unwrap_or_default();
        Ok(u32::from_le_bytes(bytes))
    }
}

fn bad(message: String, at: usize) -> Error {
    Error::new(ErrorKind::InvalidData, format!("{message} of the CSA header"))
        .with_byte_offset(at as u64)
}

/// Text up to its NUL, without spaces around it; bytes outside ASCII are Latin-1.
fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    bytes
        .get(..end)
        .unwrap_or_default()
        .iter()
        .map(|byte| char::from(*byte))
        .collect::<String>()
        .trim()
        .to_string()
}

/// Reads a CSA header. Errors: `InvalidData` with the byte offset inside the header;
/// `LimitExceeded` beyond [`MAX_CSA_TAGS`] or [`MAX_CSA_ITEMS`].
pub fn read_csa(bytes: &[u8]) -> Result<Vec<CsaTag>, Error> {
    let mut cursor = Cursor { bytes, at: 0 };
    let is_new = bytes.starts_with(MAGIC);
    if is_new {
        cursor.take(8)?;
    }
    let tag_count = cursor.u32()?;
    cursor.u32()?;
    if tag_count > MAX_CSA_TAGS {
        return Err(Error::new(
            ErrorKind::LimitExceeded,
            format!("found {tag_count} tags, expected at most {MAX_CSA_TAGS} of the CSA header"),
        )
        .with_byte_offset(0));
    }
    let mut tags = Vec::new();
    let mut first_item_count = 0;
    for number in 0..tag_count {
        let name = text(cursor.take(NAME_LEN)?);
        let vm = cursor.u32()?;
        let vr = text(cursor.take(4)?);
        cursor.u32()?;
        let item_count = cursor.u32()?;
        cursor.u32()?;
        if item_count > MAX_CSA_ITEMS {
            return Err(Error::new(
                ErrorKind::LimitExceeded,
                format!(
                    "found {item_count} items, expected at most {MAX_CSA_ITEMS} of the CSA header"
                ),
            )
            .with_byte_offset(cursor.at as u64));
        }
        if number == 0 {
            first_item_count = item_count;
        }
        let value_count = if vm == 0 { item_count } else { vm };
        let mut values = Vec::new();
        for item in 0..item_count {
            let numbers = [cursor.u32()?, cursor.u32()?, cursor.u32()?, cursor.u32()?];
            // Older headers add the first tag's item count to each length.
            let byte_len =
                if is_new { numbers[1] } else { numbers[0].wrapping_sub(first_item_count) }
                    as usize;
            if !is_new && byte_len > bytes.len() - cursor.at {
                // Where an older header gives no usable length, the tag has no further items.
                break;
            }
            let value = text(cursor.take(byte_len)?);
            // The last item of a header need not be padded.
            let padding = byte_len.next_multiple_of(4) - byte_len;
            cursor.take(padding.min(bytes.len() - cursor.at))?;
            if item < value_count && !value.is_empty() {
                values.push(value);
            }
        }
        tags.push(CsaTag { name, vr, values });
    }
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(is_new: bool) -> Vec<u8> {
        let mut bytes = Vec::new();
        if is_new {
            bytes.extend(b"SV10\x04\x03\x02\x01");
        }
        bytes.extend([1, 0, 0, 0, 77, 0, 0, 0]);
        let mut name = b"B_value".to_vec();
        name.resize(NAME_LEN, 0);
        bytes.extend(name);
        for number in [1u32, u32::from_le_bytes(*b"IS\0\0"), 6, 1, 77] {
            bytes.extend(number.to_le_bytes());
        }
        let lengths = if is_new { [0u32, 5, 0, 0] } else { [6, 0, 0, 0] };
        for number in lengths {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(b"1000\0\0\0\0");
        bytes
    }

    #[test]
    fn both_forms_are_read() {
        for is_new in [true, false] {
            let tags = read_csa(&header(is_new)).unwrap();
            assert_eq!(
                tags,
                [CsaTag { name: "B_value".into(), vr: "IS".into(), values: vec!["1000".into()] }]
            );
        }
    }

    #[test]
    fn a_header_that_is_cut_anywhere_is_an_error_or_short() {
        let whole = header(true);
        for end in 0..whole.len() - 3 {
            assert!(read_csa(&whole[..end]).is_err(), "{end}");
        }
        let mut many = whole.clone();
        many[8..12].fill(0xFF);
        assert_eq!(read_csa(&many).unwrap_err().kind(), ErrorKind::LimitExceeded);
    }
}
