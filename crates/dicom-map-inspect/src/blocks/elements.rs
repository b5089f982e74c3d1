//! Elements as a tree: Siemens XA sequences that repeat CSA fields, and the data sets inside
//! Toshiba and Canon blocks.
//!
//! Elements are named by their keyword in the registry. An element without one, or whose keyword
//! another element of the same item has, is named by its tag: `(0019,1003)`.

use super::ascconv;
use super::node::{Budget, MAX_LEVELS, Names, Node, bad, shortest, text_of};
use super::table::{Format, known_block};
use dicom_map::Error;
use dicom_map_dataset::{Element, Item, Reader, Value};

/// The length of the preamble, before `DICM` (PS3.10 section 7.1).
const PREAMBLE_LEN: usize = 128;

/// The elements of a sequence with one item, or a list if it has several.
pub(super) fn of_sequence(element: Element<'_>, budget: &mut Budget) -> Result<Node, Error> {
    let items = element.items().ok_or_else(|| bad("found a value, expected a sequence", 0))?;
    let items: Result<_, _> = items.map(|item| of_item(item, budget, 0)).collect();
    Ok(Node::of_list(items?))
}

/// The elements of an item. Items may nest as deep as the reader allows; [`MAX_LEVELS`] levels are
/// shown.
pub(super) fn of_item(item: Item<'_>, budget: &mut Budget, level: usize) -> Result<Node, Error> {
    let mut names = Names::default();
    if level + 4 >= MAX_LEVELS {
        budget.warn("found more nested sequences than are shown");
        return Ok(Node::Null);
    }
    for element in item.elements() {
        let tag = element.tag();
        if tag.is_private_creator() || tag.is_group_length() {
            continue;
        }
        let value = of_element(element, budget, level)?;
        let keyword = element.keyword();
        let name = match keyword {
            "" => tag.to_string(),
            keyword if names.contains_key(keyword) => tag.to_string(),
            keyword => keyword.to_string(),
        };
        budget.take(1)?;
        if names.insert(name.clone(), value).is_some() {
            budget.warn(format!("found {name} twice, kept the last one"));
        }
    }
    Ok(Node::Map(names))
}

/// The value of an element.
pub(super) fn of_element(
    element: Element<'_>,
    budget: &mut Budget,
    level: usize,
) -> Result<Node, Error> {
    if let Some(items) = element.items() {
        let items: Result<_, _> = items.map(|item| of_item(item, budget, level + 2)).collect();
        return Ok(Node::List(items?));
    }
    if known_block(element).is_some_and(|row| row.format == Format::Ascconv) {
        match ascconv::decode(&text_of(element.bytes()), budget) {
            Ok(protocol) => return Ok(protocol),
            Err(error) => budget.warn(error.to_string()),
        }
    }
    budget.take(element.value_count().max(1))?;
    let text = |text: &str| match text {
        "" => Node::Null,
        text => Node::Text(text.to_string()),
    };
    let whole = |number: Option<i64>, text: String| match number {
        Some(number) => Node::Integer(number),
        None => Node::Text(text),
    };
    let values = match element.value() {
        Value::Empty => return Ok(Node::Null),
        Value::Texts(texts) => texts.iter().map(|value| text(value)).collect(),
        Value::Moments(moments) => moments.iter().map(|moment| text(&moment.text)).collect(),
        Value::IntegerTexts(numbers) => numbers
            .iter()
            .map(|number| match number.value {
                Some(value) => Node::Integer(value),
                None => text(&number.text),
            })
            .collect(),
        Value::DecimalTexts(numbers) => numbers
            .iter()
            .map(|number| match number.value {
                Some(value) => Node::Float(value),
                None => text(&number.text),
            })
            .collect(),
        Value::Names(_) => vec![text(&element.text().unwrap_or_default())],
        Value::Integers(numbers) => numbers.iter().map(|number| Node::Integer(*number)).collect(),
        Value::BigIntegers(numbers) => numbers
            .iter()
            .map(|number| whole(i64::try_from(*number).ok(), number.to_string()))
            .collect(),
        Value::Floats(numbers) => {
            numbers.iter().map(|number| Node::Float(shortest(*number))).collect()
        }
        Value::Doubles(numbers) => numbers.iter().map(|number| Node::Float(*number)).collect(),
        Value::Tags(tags) => tags.iter().map(|tag| Node::Text(tag.to_string())).collect(),
        _ => return Ok(Node::Bytes(element.bytes().to_vec())),
    };
    Ok(Node::of_list(values))
}

/// Decodes (0029,xx90) of Toshiba and Canon: a data set in Explicit VR Little Endian with its bytes
/// in reverse order.
pub(super) fn reversed(element: Element<'_>, budget: &mut Budget) -> Result<Node, Error> {
    // Nothing in a block marks it as a data set, so a file header is prepended before it is read.
    let mut bytes = vec![0; PREAMBLE_LEN];
    bytes.extend(b"DICM");
    // The group length counts the 28 bytes of the next element.
    bytes.extend(b"\x02\0\0\0UL\x04\0\x1C\0\0\0");
    bytes.extend(b"\x02\0\x10\0UI\x14\x001.2.840.10008.1.2.1\0");
    bytes.extend(element.bytes().iter().rev());
    let reader = Reader::new(element.data_set().shared_dict().clone());
    let inner = reader.read_bytes(bytes)?;
    for warning in inner.warnings().iter() {
        budget.warn(warning.to_string());
    }
    of_item(inner.root(), budget, 0)
}
