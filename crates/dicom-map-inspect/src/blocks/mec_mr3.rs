//! (700d,xx08) of TOSHIBA_MEC_MR3 (Toshiba and Canon): groups of values named by numbers.
//!
//! Layout, little-endian: each group begins with the number of its values; the sixth group is
//! preceded by the number of groups from there on. A value has a key, a type, its length, 20 bytes
//! of which the third number is 12, and its bytes. Names are `(group,key)` in hexadecimal digits,
//! as GDCM prints them.

use super::node::{Budget, Cursor, Names, Node, add, bad, shortest, text_of};
use dicom_map::Error;

/// The group, counted from 1, that is preceded by the number of groups that follow.
const COUNTED_FROM: u32 = 6;
const SEPARATOR_MARK: [u8; 4] = [12, 0, 0, 0];

/// Decodes the groups. If something cannot be read, it and the rest are left out, with a warning.
///
/// Errors: `InvalidData` if not a single value can be read.
pub(super) fn decode(bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let mut names = Names::default();
    let mut cursor = Cursor::new(bytes);
    if let Err(error) = groups(&mut cursor, &mut names, budget) {
        if names.is_empty() {
            return Err(error);
        }
        budget.warn(format!("{error}; after {} values", names.len()));
    }
    Ok(Node::Map(names))
}

fn groups(cursor: &mut Cursor<'_>, names: &mut Names, budget: &mut Budget) -> Result<(), Error> {
    let mut last = u32::MAX;
    let mut group = 1u32;
    while group <= last {
        let mut count = cursor.u32()?;
        if group == COUNTED_FROM {
            last = COUNTED_FROM.saturating_add(count.saturating_sub(1));
            count = cursor.u32()?;
        }
        if count == 0 && group <= COUNTED_FROM {
            return Err(bad(format!("found group {group} without values"), cursor.at));
        }
        for _ in 0..count {
            budget.take(1)?;
            let (key, kind, length) = (cursor.u32()?, cursor.u32()?, cursor.u32()?);
            let separator = cursor.take(20)?;
            if separator[..4] != [0; 4] || separator[8..12] != SEPARATOR_MARK {
                return Err(bad("found no mark between a length and its value", cursor.at));
            }
            let bytes = cursor.take(length as usize)?;
            add(names, &format!("({group:01x},{key:05x})"), value_of(kind, bytes, budget)?);
        }
        group += 1;
    }
    let left = cursor.left();
    if left > 1 {
        budget.warn(format!("found {left} bytes after the last group"));
    }
    Ok(())
}

/// Decodes a value by its type; the types that are structures become bytes.
fn value_of(kind: u32, bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let is_of_four = !bytes.is_empty() && bytes.len().is_multiple_of(4);
    let fours = || bytes.chunks_exact(4).filter_map(|four| four.first_chunk().copied());
    let list = |values: Vec<Node>, budget: &mut Budget| {
        budget.take(values.len())?;
        Ok(Node::of_list(values))
    };
    match kind {
        0x0000_0E00 | 0xFF00_2C00 => Ok(Node::Text(text_of(bytes))),
        0x0000_0300 if bytes.is_ascii() => Ok(Node::Text(text_of(bytes))),
        0x0000_0500 | 0x0000_0600 | 0xFF00_0800 | 0xFF00_2800 if is_of_four => {
            let float = |four| Node::Float(shortest(f32::from_le_bytes(four)));
            list(fours().map(float).collect(), budget)
        }
        0xFF00_0400 | 0xFF00_2400 | 0xFF00_2A00 if is_of_four => {
            let whole = |four| Node::Integer(i32::from_le_bytes(four).into());
            list(fours().map(whole).collect(), budget)
        }
        0xFF00_2900 if bytes.len() == 8 => {
            let eight = bytes.first_chunk().copied().unwrap_or_default();
            Ok(Node::Float(f64::from_le_bytes(eight)))
        }
        _ => Ok(Node::Bytes(bytes.to_vec())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(key: u32, kind: u32, bytes: &[u8]) -> Vec<u8> {
        let mut value = Vec::new();
        for number in [key, kind, bytes.len() as u32, 0, 0, 12, 0, 0] {
            value.extend(number.to_le_bytes());
        }
        value.extend(bytes);
        value
    }

    fn block() -> Vec<u8> {
        let mut block = Vec::new();
        for group in 1..=7u32 {
            if group == 6 {
                block.extend(2u32.to_le_bytes());
            }
            block.extend(2u32.to_le_bytes());
            block.extend(value(
                0x10 + group,
                0xFF00_2400,
                &[group as u8, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF],
            ));
            block.extend(value(0x20, 0xFF00_2C00, b"CANON\0"));
        }
        block
    }

    #[test]
    fn groups_have_values_by_number() {
        let mut budget = Budget::new();
        let tree = decode(&block(), &mut budget).unwrap();
        let pair = Node::List(vec![Node::Integer(7), Node::Integer(-1)]);
        assert_eq!(tree.get("(7,00017)"), Some(&pair));
        assert_eq!(tree.get("(1,00020)"), Some(&Node::Text("CANON".into())));
        assert_eq!(budget.warnings, [""; 0]);
    }

    #[test]
    fn a_truncated_block_is_an_error_or_a_warning() {
        let whole = block();
        for end in 0..whole.len() {
            let mut budget = Budget::new();
            let tree = decode(&whole[..end], &mut budget);
            assert!(tree.is_err() || budget.warnings.len() == 1, "{end}");
        }
    }
}
