//! CSA headers of Siemens: (0029,xx10) and (0029,xx20) of the creator SIEMENS CSA HEADER.
//!
//! Layout, little-endian (there is no public specification; known from files and from published
//! descriptions, see docs/blocks.md): "SV10" and four bytes, which older headers lack; the number
//! of tags, an unused number; then for each tag a name of 64 bytes, the VM, a VR of 4 bytes, a
//! type, the number of items and an unused number; then for each item four numbers, one of which is
//! its length, and the item padded to a multiple of four bytes.

use super::ascconv;
use super::node::{Budget, Cursor, Names, Node, bad};
use dicom_map::{Error, ErrorKind};

const MAGIC: &[u8; 4] = b"SV10";
const NAME_LEN: usize = 64;
/// The most tags of one header. Files have about 150.
const MAX_TAGS: u32 = 4096;
/// The most items of one tag. Nearly all files have 6, and a few hundred at most.
const MAX_ITEMS: u32 = 65_536;

/// Text up to the first NUL, with spaces trimmed; bytes outside ASCII are Latin-1.
fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let text: String = bytes[..end].iter().map(|byte| char::from(*byte)).collect();
    text.trim().to_string()
}

/// Decodes a CSA header: a value for each tag, by VR; a list if the VM is not one. If something
/// cannot be read, it and the rest are left out, with a warning.
///
/// Errors: `InvalidData` if even the number of tags cannot be read, or is too large.
pub(super) fn decode(bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let mut cursor = Cursor::new(bytes);
    let is_new = bytes.starts_with(MAGIC);
    if is_new {
        cursor.take(8)?;
    }
    let tag_count = cursor.u32()?;
    cursor.u32()?;
    if tag_count == 0 || tag_count > MAX_TAGS {
        return Err(bad(
            format!("found a CSA header of {tag_count} tags, expected 1 to {MAX_TAGS}"),
            0,
        ));
    }
    let mut names = Names::default();
    let mut first_item_count = 0;
    for number in 0..tag_count {
        match tag(&mut cursor, number, &mut first_item_count, is_new, budget) {
            Ok((name, value)) => {
                if names.insert(name.clone(), value).is_some() {
                    budget.warn(format!("found the tag {name:?} twice, kept the last one"));
                }
            }
            Err(error) => {
                budget.warn(format!("{error}; {} of {tag_count} tags", names.len()));
                break;
            }
        }
    }
    Ok(Node::Map(names))
}

fn tag(
    cursor: &mut Cursor<'_>,
    number: u32,
    first_item_count: &mut u32,
    is_new: bool,
    budget: &mut Budget,
) -> Result<(String, Node), Error> {
    let name = text(cursor.take(NAME_LEN)?);
    let vm = cursor.u32()?;
    let vr = text(cursor.take(4)?);
    cursor.u32()?;
    let item_count = cursor.u32()?;
    cursor.u32()?;
    if item_count > MAX_ITEMS {
        return Err(Error::new(
            ErrorKind::LimitExceeded,
            format!("found {item_count} items of {name:?}, expected at most {MAX_ITEMS}"),
        )
        .with_byte_offset(cursor.at as u64));
    }
    if number == 0 {
        *first_item_count = item_count;
    }
    let value_count = if vm == 0 { item_count } else { vm };
    let mut values = Vec::new();
    let mut is_at_end = false;
    for item in 0..item_count {
        let numbers = [cursor.u32()?, cursor.u32()?, cursor.u32()?, cursor.u32()?];
        // Older headers add the first tag's item count to each length.
        let byte_len = match is_new {
            true => numbers[1],
            false => numbers[0].wrapping_sub(*first_item_count),
        } as usize;
        if !is_new && byte_len > cursor.left() {
            // If an older header has no usable length, the tag has no further items.
            break;
        }
        let bytes = cursor.take(byte_len)?;
        // The last item of a header need not be padded.
        let padding = byte_len.next_multiple_of(4) - byte_len;
        cursor.take(padding.min(cursor.left()))?;
        if item >= value_count {
            continue;
        }
        budget.take(1)?;
        let value = value_of(&name, &vr, bytes, budget);
        // Numbers end at the first empty item.
        is_at_end |= value == Node::Null && is_number(&vr);
        if !is_at_end {
            values.push(value);
        }
    }
    while values.last() == Some(&Node::Null) {
        values.pop();
    }
    budget.take(1)?;
    let value = match vm {
        1 => values.into_iter().next().unwrap_or_default(),
        _ => Node::List(values),
    };
    Ok((name, value))
}

fn is_number(vr: &str) -> bool {
    matches!(vr, "IS" | "SS" | "US" | "SL" | "UL" | "DS" | "FL" | "FD")
}

fn value_of(name: &str, vr: &str, bytes: &[u8], budget: &mut Budget) -> Node {
    let text = text(bytes);
    if text.is_empty() {
        return Node::Null;
    }
    let number = match vr {
        "IS" | "SS" | "US" | "SL" | "UL" => text.parse().ok().map(Node::Integer),
        "DS" | "FL" | "FD" => text.parse().ok().map(Node::Float),
        _ => None,
    };
    if let Some(number) = number {
        return number;
    }
    if ascconv::is_protocol(&text) {
        match ascconv::decode(&text, budget) {
            Ok(protocol) => return protocol,
            Err(error) => budget.warn(format!("{name}: {error}")),
        }
    }
    Node::Text(text)
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
            let mut budget = Budget::new();
            let tree = decode(&header(is_new), &mut budget).unwrap();
            assert_eq!(tree.get("B_value"), Some(&Node::Integer(1000)));
            assert_eq!(budget.warnings, [""; 0]);
        }
    }

    #[test]
    fn a_truncated_header_is_an_error_or_shorter() {
        let whole = header(true);
        for end in 0..whole.len() - 3 {
            let mut budget = Budget::new();
            let tree = decode(&whole[..end], &mut budget);
            assert!(tree.is_err() || budget.warnings.len() == 1, "{end}");
        }
        let mut many = whole.clone();
        many[8..12].fill(0xFF);
        assert!(decode(&many, &mut Budget::new()).is_err());
    }
}
