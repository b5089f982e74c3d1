//! The elements of a data set as rows of a tree that is expanded step by step: one data set, item
//! or sequence at a time, a page of rows at a time.

use crate::blocks::{self, known_block};
use crate::dump::{ValueText, value_text};
use crate::escape::printable;
use crate::json::{Emitter, write_node};
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::path::ItemSelector;
use dicom_map_dataset::{DataSet, Element, Item, Path, VrSource};
use serde::Serialize;
use std::io::{self, Write};

/// One row of a tree. Texts from the file are escaped for people, except `path` and `creator`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Node {
    /// An element.
    Element(Box<ElementNode>),
    /// An item of a sequence.
    Item {
        /// The path, such as `(0040,A168)[0]`.
        path: String,
        /// Its number, counted from 0.
        number: usize,
        /// The number of elements in it, not counting nested ones.
        elements: usize,
    },
}

/// An element as a row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ElementNode {
    /// The path, such as `(0040,A168)[0].(0008,0100)`.
    pub path: String,
    /// Where its header is, in bytes from the start of the file; distinguishes two elements with
    /// the same path.
    pub offset: u64,
    /// The tag.
    pub tag: String,
    /// The VR.
    pub vr: &'static str,
    /// The source of the VR.
    pub vr_source: &'static str,
    /// True if the group is odd.
    pub private: bool,
    /// True if the dictionary has an entry.
    pub known: bool,
    /// The private creator.
    pub creator: Option<String>,
    /// True for a private element in a block that no creator reserved.
    pub lacks_creator: bool,
    /// The keyword; empty if there is none.
    pub keyword: String,
    /// The name; empty if there is none.
    pub name: String,
    /// The tag of the entry as written in tables, such as `(0043,xx39)`; None without an entry.
    pub entry: Option<String>,
    /// The name of the vendor block, if it is one; see [`write_block`].
    pub block: Option<&'static str>,
    /// The number of values, items or fragments.
    pub count: usize,
    /// The length of the value in bytes.
    pub byte_len: u64,
    /// The kind of content: `value`, `bytes`, `items` or `fragments`.
    pub holds: &'static str,
    /// The value for people, truncated.
    pub value: String,
    /// True if the value is longer.
    pub is_cut: bool,
}

/// A page of rows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Page {
    /// The total number of rows.
    pub total: usize,
    /// The requested rows.
    pub rows: Vec<Node>,
}

/// A range of rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    /// The number of rows to skip.
    pub offset: usize,
    /// The most rows to return.
    pub limit: usize,
    /// The most characters of a value.
    pub max_value: usize,
}

/// The kind of content of an element, in one word.
fn holds(element: Element<'_>) -> &'static str {
    if element.items().is_some() {
        "items"
    } else if element.fragments().is_some() {
        "fragments"
    } else if element.vr().is_text() || element.vr_source() == VrSource::Rule {
        "value"
    } else {
        match element.value_start(1) {
            dicom_map_dataset::Value::Bytes(_) => "bytes",
            _ => "value",
        }
    }
}

fn row(element: Element<'_>, max_value: usize) -> Node {
    let entry = element.entry();
    let value = value_text(element, Some(max_value));
    Node::Element(Box::new(ElementNode {
        path: element.path(),
        offset: element.byte_offset(),
        tag: element.tag().to_string(),
        vr: element.vr().as_str(),
        vr_source: element.vr_source().as_str(),
        private: element.tag().is_private(),
        known: entry.is_some(),
        creator: element.creator().map(str::to_string),
        lacks_creator: element.lacks_creator(),
        keyword: printable(element.keyword()).into_owned(),
        name: printable(element.name()).into_owned(),
        entry: entry.map(|entry| match entry.is_rule() {
            true => element.tag().to_string(),
            false => entry.tag_text(),
        }),
        block: known_block(element).map(|row| row.name),
        count: element.value_count(),
        byte_len: element.byte_len(),
        holds: holds(element),
        is_cut: value.ends_with('…'),
        value,
    }))
}

/// Returns the element that a path leads to; if there are several, the one at `offset`.
///
/// Errors: those of [`Path::parse`]; `InvalidArgument` if the path leads nowhere.
pub fn element<'a>(
    data_set: &'a DataSet,
    path: &str,
    offset: Option<u64>,
) -> Result<Element<'a>, Error> {
    let resolved = Path::parse(path)?.resolve(data_set.dict());
    let found = match offset {
        None => data_set.follow(&resolved),
        Some(offset) => {
            let first = data_set.follow(&resolved).filter(|it| it.byte_offset() == offset);
            first.or_else(|| {
                data_set.follow_all(&resolved).into_iter().find(|it| it.byte_offset() == offset)
            })
        }
    };
    found.ok_or_else(|| nowhere(path))
}

fn nowhere(path: &str) -> Error {
    Error::new(
        ErrorKind::InvalidArgument,
        format!(
            "found the path {path:?}, which leads nowhere, expected the path of an element or item"
        ),
    )
}

/// Returns the children of a place: the elements of the data set (an empty path) or of an item, or
/// the items of a sequence. Nothing else of the data set is processed.
///
/// ```
/// use dicom_map_dataset::{DataSet, Value};
/// use dicom_map_inspect::nodes::{Range, children};
/// let mut data_set = DataSet::new();
/// data_set.set(&"PatientName".parse()?, &Value::from("Doe^Jane"))?;
/// let page = children(&data_set, "", None, Range { offset: 0, limit: 10, max_value: 80 })?;
/// assert_eq!(page.total, 1);
/// # Ok::<(), dicom_map::Error>(())
/// ```
///
/// Errors: those of [`element`].
pub fn children(
    data_set: &DataSet,
    path: &str,
    offset: Option<u64>,
    range: Range,
) -> Result<Page, Error> {
    if path.is_empty() {
        return Ok(elements(&[data_set.meta(), data_set.root()], range));
    }
    let last = Path::parse(path)?.steps().last().and_then(|step| step.items);
    let sequence = element(data_set, path, offset)?;
    let Some(mut items) = sequence.items() else { return Err(nowhere(path)) };
    match last {
        None => {
            let own = sequence.path();
            let rows = items.enumerate().skip(range.offset).take(range.limit);
            Ok(Page {
                total: sequence.value_count(),
                rows: rows
                    .map(|(number, item)| Node::Item {
                        path: format!("{own}[{number}]"),
                        number,
                        elements: item.elements().count(),
                    })
                    .collect(),
            })
        }
        Some(ItemSelector::Index(number)) => {
            let item = items.nth(number).ok_or_else(|| nowhere(path))?;
            Ok(elements(&[item], range))
        }
        Some(ItemSelector::All) => Err(nowhere(path)),
    }
}

fn elements(groups: &[Item<'_>], range: Range) -> Page {
    let all = || groups.iter().flat_map(|group| group.elements());
    let rows = all().skip(range.offset).take(range.limit);
    Page { total: all().count(), rows: rows.map(|element| row(element, range.max_value)).collect() }
}

/// A search in a data set.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    /// A part of the tag, name, keyword, creator or the beginning of the value, regardless of case.
    /// Empty matches everything.
    pub text: String,
    /// Only elements of odd groups.
    pub private_only: bool,
    /// Only elements that the dictionary does not know.
    pub unknown_only: bool,
}

/// Characters of a value that are searched.
const SEARCHED_CHARS: usize = 256;

impl Wanted {
    fn matches(&self, element: Element<'_>, text: &str) -> bool {
        if self.private_only && !element.tag().is_private()
            || self.unknown_only && element.entry().is_some()
        {
            return false;
        }
        let has = |part: &str| part.to_lowercase().contains(text);
        text.is_empty()
            || has(element.name())
            || has(element.keyword())
            || element.creator().is_some_and(has)
            || has(&element.tag().to_string())
            || has(&value_text(element, Some(SEARCHED_CHARS)))
    }
}

/// Returns the elements that match, at any depth, in the order of the file. All of them are
/// counted, and time is linear in the size of the data set.
pub fn find(data_set: &DataSet, wanted: &Wanted, range: Range) -> Page {
    let text = wanted.text.trim().to_lowercase();
    let mut page = Page { total: 0, rows: Vec::new() };
    for (_, element) in data_set.meta().walk().chain(data_set.root().walk()) {
        if wanted.matches(element, &text) {
            if page.total >= range.offset && page.rows.len() < range.limit {
                page.rows.push(row(element, range.max_value));
            }
            page.total += 1;
        }
    }
    page
}

/// The beginning of a value, up to this many characters, as text for people.
pub fn value(element: Element<'_>, max_value: usize) -> String {
    // A long value is decoded piece by piece.
    ValueText::of(element, Some(max_value)).to_string()
}

/// Writes the vendor block of an element as JSON: `block` (its name), `value`, `warnings`; `null`
/// for an element that is not a block.
pub fn write_block(element: Element<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut emit = Emitter::new(out, false);
    let Some(block) = blocks::decode(element) else { return emit.raw("null") };
    emit.open(b'{')?;
    emit.key("block")?;
    emit.string(block.name)?;
    emit.key("value")?;
    write_node(&mut emit, &block.value)?;
    emit.key("warnings")?;
    emit.open(b'[')?;
    for warning in &block.warnings {
        emit.next()?;
        emit.string(warning)?;
    }
    emit.close(b']')?;
    emit.close(b'}')
}
