//! The result of decoding a block: a tree of named values, and its limits.

use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::path::{FieldStep, ItemSelector};
use indexmap::IndexMap;

/// The most values of one block: every text, number, list and group of names counts.
pub const MAX_NODES: usize = 1 << 17;
/// The most levels of one block.
pub const MAX_LEVELS: usize = 64;
/// The most bytes that a compressed block may unpack to.
pub const MAX_UNPACKED: usize = 16 << 20;

/// A value of a block.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Node {
    /// A name without a value.
    #[default]
    Null,
    /// A whole number.
    Integer(i64),
    /// A number.
    Float(f64),
    /// Text.
    Text(String),
    /// Bytes without public documentation.
    Bytes(Vec<u8>),
    /// Several values.
    List(Vec<Node>),
    /// Values by name, in the order of the block.
    Map(Names),
}

/// Values by name.
pub type Names = Box<IndexMap<String, Node>>;

impl Node {
    /// An empty group of names.
    pub fn map() -> Node {
        Node::Map(Names::default())
    }

    /// The value of a name; None if there is none, or this value has no names.
    pub fn get(&self, name: &str) -> Option<&Node> {
        match self {
            Node::Map(names) => names.get(name),
            _ => None,
        }
    }

    /// The number; None if the value is not a number.
    pub fn number(&self) -> Option<f64> {
        match self {
            Node::Integer(number) => Some(*number as f64),
            Node::Float(number) => Some(*number),
            _ => None,
        }
    }

    /// The text; None if the value is not text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value that a path inside a block leads to; with `[*]`, a list of all of them. None if
    /// there is none. Names are compared exactly, or without regard to case if there is no exact
    /// match.
    pub fn follow(&self, steps: &[FieldStep]) -> Option<Node> {
        let Some((step, rest)) = steps.split_first() else { return Some(self.clone()) };
        match (step, self) {
            (FieldStep::Name(name), Node::Map(names)) => named(names, name)?.follow(rest),
            (FieldStep::Values(ItemSelector::Index(at)), Node::List(values)) => {
                values.get(*at)?.follow(rest)
            }
            (FieldStep::Values(ItemSelector::All), Node::List(values)) => {
                let found: Vec<Node> =
                    values.iter().filter_map(|value| value.follow(rest)).collect();
                (!found.is_empty()).then_some(Node::List(found))
            }
            _ => None,
        }
    }

    /// Where a path leads nowhere: the number of steps that do lead to a value, and the names next
    /// to the wrong one that are near it. None for a path that leads to a value.
    pub(super) fn near(&self, steps: &[FieldStep], limit: usize) -> Option<(usize, Vec<&str>)> {
        let (step, rest) = steps.split_first()?;
        let next = match (step, self) {
            (FieldStep::Name(name), Node::Map(names)) => {
                let Some(found) = named(names, name) else {
                    let names = names.keys().map(String::as_str);
                    return Some((0, dicom_map::near_names(names, name, limit)));
                };
                found
            }
            (FieldStep::Values(ItemSelector::Index(at)), Node::List(values)) => values.get(*at)?,
            (FieldStep::Values(ItemSelector::All), Node::List(values)) => {
                values.iter().find(|value| !matches!(value, Node::Null))?
            }
            _ => return None,
        };
        let (count, near) = next.near(rest, limit)?;
        Some((count + 1, near))
    }

    /// The value itself for a list of one, otherwise the list.
    pub(super) fn of_list(mut values: Vec<Node>) -> Node {
        match values.len() {
            0 => Node::Null,
            1 => values.pop().unwrap_or_default(),
            _ => Node::List(values),
        }
    }
}

/// The value with this name: exactly, or without regard to case if there is no exact match.
fn named<'n>(names: &'n Names, name: &str) -> Option<&'n Node> {
    names
        .get(name)
        .or_else(|| names.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|it| it.1))
}

/// The remaining limits of one block, and the warnings so far.
#[derive(Debug)]
pub(super) struct Budget {
    nodes: usize,
    /// Bytes of unpacked or converted text.
    unpacked: usize,
    pub(super) warnings: Vec<String>,
    more_warnings: u64,
}

/// The most warnings of one block that are kept.
const MAX_WARNINGS: usize = 20;

impl Budget {
    pub(super) fn new() -> Budget {
        Budget { nodes: MAX_NODES, unpacked: MAX_UNPACKED, warnings: Vec::new(), more_warnings: 0 }
    }

    /// Called before values are created. Errors: `LimitExceeded` beyond [`MAX_NODES`].
    pub(super) fn take(&mut self, nodes: usize) -> Result<(), Error> {
        self.nodes = self.nodes.checked_sub(nodes).ok_or_else(|| {
            let message = format!("found more values, expected at most {MAX_NODES} in a block");
            Error::new(ErrorKind::LimitExceeded, message)
        })?;
        Ok(())
    }

    /// Called before bytes are unpacked. Errors: `LimitExceeded` beyond [`MAX_UNPACKED`].
    pub(super) fn unpack(&mut self, bytes: usize) -> Result<(), Error> {
        self.unpacked = self.unpacked.checked_sub(bytes).ok_or_else(|| {
            let message = format!("found more, expected at most {MAX_UNPACKED} bytes unpacked");
            Error::new(ErrorKind::LimitExceeded, message)
        })?;
        Ok(())
    }

    pub(super) fn warn(&mut self, warning: impl Into<String>) {
        if self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(warning.into());
        } else {
            self.more_warnings += 1;
        }
    }

    pub(super) fn into_warnings(mut self) -> Vec<String> {
        if self.more_warnings > 0 {
            self.warnings.push(format!("{} more warnings", self.more_warnings));
        }
        self.warnings
    }
}

/// Adds a value under a name; if the name occurs again, its values become a list.
pub(super) fn add(names: &mut Names, name: &str, value: Node) {
    match names.get_mut(name) {
        None => {
            names.insert(name.to_string(), value);
        }
        Some(Node::List(values)) => values.push(value),
        Some(first) => {
            let both = vec![std::mem::take(first), value];
            *first = Node::List(both);
        }
    }
}

/// Text in UTF-8, or else Latin-1; up to the first NUL, with spaces trimmed.
pub(super) fn text_of(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let bytes = bytes[..end].trim_ascii();
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// The 64-bit number with the fewest digits that converts to this 32-bit number.
pub(crate) fn shortest(number: f32) -> f64 {
    number.to_string().parse().unwrap_or(f64::from(number))
}

/// Little-endian bytes, read one after another.
pub(super) struct Cursor<'b> {
    pub(super) bytes: &'b [u8],
    pub(super) at: usize,
}

impl<'b> Cursor<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Cursor<'b> {
        Cursor { bytes, at: 0 }
    }

    /// Takes bytes. Errors: `InvalidData`, with the offset inside the block, if there are fewer.
    pub(super) fn take(&mut self, count: usize) -> Result<&'b [u8], Error> {
        let found = self.at.checked_add(count).and_then(|end| self.bytes.get(self.at..end));
        let Some(found) = found else {
            let message = format!(
                "found the end of the block after {} bytes, expected {count} more at {}",
                self.bytes.len(),
                self.at
            );
            return Err(bad(message, self.at));
        };
        self.at += count;
        Ok(found)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Error> {
        Ok(u32::from_le_bytes(self.take(4)?.first_chunk().copied().unwrap_or_default()))
    }

    pub(super) fn i32(&mut self) -> Result<i32, Error> {
        Ok(i32::from_le_bytes(self.take(4)?.first_chunk().copied().unwrap_or_default()))
    }

    pub(super) fn left(&self) -> usize {
        self.bytes.len().saturating_sub(self.at)
    }
}

/// An error of kind `InvalidData` at an offset of the block.
pub(super) fn bad(message: impl Into<String>, at: usize) -> Error {
    Error::new(ErrorKind::InvalidData, message.into()).with_byte_offset(at as u64)
}
