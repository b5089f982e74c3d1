//! Philips series data storage: blobs in items of (2005,xx32) of Philips MR Imaging DD 002, each
//! with its name in (2005,xx37), its kind in (2005,xx39), its length in (2005,xx43) and its bytes
//! in (2005,xx44).
//!
//! `IEEE_PDF` blobs, little-endian: eight numbers (the eighth is the number of parameters), then 50
//! bytes for each parameter: a name of 33 bytes, a flag, a type, the number of values, an unused
//! number, and the position of the values relative to this field. `ASCII` blobs are lines that end
//! in NUL; an `ExamCardBlob` is XML that contains XML in base 64.

use super::markup;
use super::node::{Budget, Cursor, Names, Node, add, bad, shortest, text_of};
use super::table::item_of;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dicom_map::Error;
use dicom_map_dataset::Element;

const CREATOR: &str = "Philips MR Imaging DD 002";
const GROUP: u16 = 0x2005;
const NAME_LEN: usize = 33;
const PARAMETERS_AT: usize = 32;
/// Characters of a text, including its NUL.
const TEXT_LEN: usize = 81;
/// The most parameters of one blob. Files have some hundreds.
const MAX_PARAMETERS: u32 = 16_384;

/// Decodes the bytes of a blob, in the format that the elements next to it state. Errors:
/// `InvalidData`, `LimitExceeded`.
pub(super) fn decode(element: Element<'_>, budget: &mut Budget) -> Result<Node, Error> {
    let item = item_of(element);
    let beside = |offset| item.and_then(|item| item.private(CREATOR, GROUP, offset));
    let text = |offset| beside(offset).map(|element| text_of(element.bytes())).unwrap_or_default();
    let (name, kind) = (text(0x37), text(0x39));
    let bytes = element.bytes();
    let length = beside(0x43).map(|element| element.bytes()).and_then(|bytes| bytes.first_chunk());
    let length = length.map(|bytes| u32::from_le_bytes(*bytes) as usize);
    let bytes = match length {
        Some(length) if length > 0 && length <= bytes.len() => &bytes[..length],
        _ => bytes,
    };
    let value = match (kind.as_str(), name.as_str()) {
        ("IEEE_PDF", _) => parameters(bytes, budget)?,
        ("ASCII", _) => {
            let lines: Vec<Node> = bytes
                .split(|byte| *byte == 0)
                .filter(|line| !line.is_empty())
                .map(|line| Node::Text(text_of(line)))
                .collect();
            budget.take(lines.len())?;
            Node::List(lines)
        }
        (_, "ExamCardBlob") => exam_card(bytes, budget)?,
        _ => {
            return Err(bad(
                format!("found the blob {name:?} of kind {kind:?}, expected IEEE_PDF or ASCII"),
                0,
            ));
        }
    };
    let mut names = Names::default();
    names.insert(if name.is_empty() { "blob".to_string() } else { name }, value);
    Ok(Node::Map(names))
}

pub(super) fn parameters(bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let mut cursor = Cursor::new(bytes);
    let head = cursor.take(PARAMETERS_AT)?;
    let count = u32::from_le_bytes(head.last_chunk().copied().unwrap_or_default());
    if head.starts_with(&[1, 0, 0, 0]) || count > MAX_PARAMETERS {
        return Err(bad(
            format!("found {count} parameters or another form, expected at most {MAX_PARAMETERS}"),
            0,
        ));
    }
    let mut names = Names::default();
    for _ in 0..count {
        let name = text_of(cursor.take(NAME_LEN)?);
        cursor.take(1)?;
        let (kind, dimension) = (cursor.i32()?, cursor.u32()? as usize);
        cursor.u32()?;
        let here = cursor.at;
        let offset = cursor.i32()?;
        budget.take(dimension.saturating_add(1))?;
        let width = if kind == 2 { TEXT_LEN } else { 4 };
        let start = here.checked_add_signed(offset as isize);
        let values = start
            .zip(dimension.checked_mul(width))
            .and_then(|(start, len)| bytes.get(start..start.checked_add(len)?));
        let Some(values) = values.filter(|_| offset != 0) else {
            budget.warn(format!("found values of {name:?} outside the blob"));
            names.insert(name, Node::Null);
            continue;
        };
        let values: Vec<Node> = values
            .chunks_exact(width)
            .map(|value| {
                let four: [u8; 4] = value.first_chunk().copied().unwrap_or_default();
                match kind {
                    0 => Node::Float(shortest(f32::from_le_bytes(four))),
                    2 => Node::Text(text_of(value)),
                    _ => Node::Integer(i32::from_le_bytes(four).into()),
                }
            })
            .collect();
        if !matches!(kind, 0..=2 | 4) {
            budget.warn(format!("found type {kind} of {name:?}, shown as whole numbers"));
        }
        let value = if dimension == 1 { Node::of_list(values) } else { Node::List(values) };
        add(&mut names, &name, value);
    }
    Ok(Node::Map(names))
}

/// XML, with the XML in base 64 inside it.
fn exam_card(bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let mut tree = markup::decode(bytes, budget)?;
    open_base64(&mut tree, budget);
    Ok(tree)
}

fn open_base64(node: &mut Node, budget: &mut Budget) {
    match node {
        Node::Map(names) => {
            for (name, value) in names.iter_mut() {
                match value {
                    Node::Text(text) if name.ends_with("ExamCardBlob") => {
                        let packed: String = text.split_whitespace().collect();
                        let Ok(bytes) = STANDARD.decode(&packed) else {
                            budget.warn(format!("found {name} that is not base 64"));
                            continue;
                        };
                        match markup::decode(&bytes, budget) {
                            Ok(tree) => *value = tree,
                            Err(error) => budget.warn(format!("{name}: {error}")),
                        }
                    }
                    inner => open_base64(inner, budget),
                }
            }
        }
        Node::List(values) => values.iter_mut().for_each(|value| open_base64(value, budget)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A blob of one parameter of each type.
    pub(super) fn blob() -> Vec<u8> {
        let values: [(&str, i32, Vec<Vec<u8>>); 4] = [
            ("EX_f", 0, vec![1.5f32.to_le_bytes().into(), 2.25f32.to_le_bytes().into()]),
            ("EX_i", 1, vec![(-7i32).to_le_bytes().into()]),
            (
                "EX_s",
                2,
                vec![{
                    let mut text = b"FFE".to_vec();
                    text.resize(TEXT_LEN, 0);
                    text
                }],
            ),
            ("EX_e", 4, vec![3i32.to_le_bytes().into()]),
        ];
        let mut bytes = vec![0x20, 0, 0, 0];
        bytes.resize(PARAMETERS_AT - 4, 0);
        bytes.extend((values.len() as u32).to_le_bytes());
        let mut data = Vec::new();
        for (number, (name, kind, values)) in values.iter().enumerate() {
            let mut name = name.as_bytes().to_vec();
            name.resize(NAME_LEN + 1, 0);
            bytes.extend(name);
            for number in [*kind as u32, values.len() as u32, 0] {
                bytes.extend(number.to_le_bytes());
            }
            let after = PARAMETERS_AT + 50 * 4 + data.len() - (PARAMETERS_AT + 50 * number + 46);
            bytes.extend((after as u32).to_le_bytes());
            data.extend(values.concat());
        }
        bytes.extend(data);
        bytes
    }

    #[test]
    fn parameters_of_each_type() {
        let mut budget = Budget::new();
        let tree = parameters(&blob(), &mut budget).unwrap();
        let floats = vec![Node::Float(1.5), Node::Float(2.25)];
        assert_eq!(tree.get("EX_f"), Some(&Node::List(floats)));
        assert_eq!(tree.get("EX_i"), Some(&Node::Integer(-7)));
        assert_eq!(tree.get("EX_s"), Some(&Node::Text("FFE".into())));
        assert_eq!(tree.get("EX_e"), Some(&Node::Integer(3)));
        assert_eq!(budget.warnings, [""; 0]);
    }

    #[test]
    fn exam_cards_hold_xml_in_base_64() {
        let inner = STANDARD.encode(b"<soap><a>1</a></soap>");
        let text = format!("<x><ExamCardBlob>{inner}\r\n</ExamCardBlob></x>");
        let tree = exam_card(text.as_bytes(), &mut Budget::new()).unwrap();
        let soap = tree.get("x").and_then(|x| x.get("ExamCardBlob")?.get("soap")?.get("a"));
        assert_eq!(soap, Some(&Node::Text("1".into())));
    }

    #[test]
    fn a_truncated_or_wrong_blob_is_an_error_or_a_warning() {
        let whole = blob();
        for end in 0..whole.len() {
            let mut budget = Budget::new();
            let tree = parameters(&whole[..end], &mut budget);
            assert!(tree.is_err() || !budget.warnings.is_empty(), "{end}");
        }
    }
}
