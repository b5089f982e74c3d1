//! Vendor blocks: private elements that are files in themselves, decoded into trees of named
//! values.
//!
//! ```no_run
//! use dicom_map_dataset::Reader;
//! use dicom_map_inspect::blocks;
//! let data_set = Reader::embedded().read_path("scan.dcm")?;
//! for element in data_set.root().elements() {
//!     if let Some(block) = blocks::decode(element) {
//!         println!("{}: {:?}", block.name, block.value.get("B_value"));
//!     }
//! }
//! # Ok::<(), dicom_map::Error>(())
//! ```
//!
//! A decoder terminates on any input, without a panic, with at most [`MAX_NODES`] values,
//! [`MAX_LEVELS`] levels and [`MAX_UNPACKED`] bytes beyond those of the block. Anything it cannot
//! read becomes a warning of the [`Block`]; the element keeps its bytes.

mod ascconv;
mod csa;
mod elements;
mod elscint;
mod ge_user;
mod markup;
mod mec_mr3;
mod node;
mod pdb;
mod sds;
mod table;

pub use node::{MAX_LEVELS, MAX_NODES, MAX_UNPACKED, Names, Node};
pub use table::{Format, Known, TABLE, known_block};

use dicom_map::{DmapDict, Error, Place, Query, Tag, Vr};
use dicom_map_dataset::path::{BlockName, FieldStep, ItemSelector, register_block_name};
use dicom_map_dataset::{DataSet, Element, Item, Path, ResolvedPath};
use node::Budget;
pub(crate) use node::shortest;
use std::borrow::Cow;
use std::sync::Once;

/// A decoded block.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    /// Its name in paths.
    pub name: &'static str,
    /// Its values; [`Node::Null`] if nothing could be read.
    pub value: Node,
    /// Warnings about parts that could not be read.
    pub warnings: Vec<String>,
}

/// Registers the names of blocks for paths. Interfaces call this before they parse paths; further
/// calls have no effect.
pub fn register_names() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        for (number, row) in TABLE.iter().enumerate() {
            if TABLE[..number].iter().any(|before| before.name == row.name) {
                continue;
            }
            let place = |row: &Known| {
                let tag = Tag::new(row.group, u16::from(row.offset));
                // A private element with its creator has a place in any dictionary, even an empty
                // one.
                Query::Tag { tag, creator: Some(row.creator.to_string()) }.place()
            };
            let same = TABLE.iter().filter(|same| same.name == row.name);
            let places: Vec<Place> = same.filter_map(place).collect();
            register_block_name(BlockName { name: row.name, places });
        }
    });
}

/// The names of blocks, each once.
pub fn names() -> impl Iterator<Item = &'static str> {
    let is_first = |number: usize| TABLE[..number].iter().all(|row| row.name != TABLE[number].name);
    (0..TABLE.len()).filter(move |number| is_first(*number)).map(|number| TABLE[number].name)
}

/// Decodes an element; None if it is not a block.
pub fn decode(element: Element<'_>) -> Option<Block> {
    let row = known_block(element)?;
    let mut budget = Budget::new();
    let value = decode_as(row.format, element, &mut budget).unwrap_or_else(|error| {
        budget.warn(error.to_string());
        Node::Null
    });
    Some(Block { name: row.name, value, warnings: budget.into_warnings() })
}

/// Decodes every block of a data set or item, at any depth, by name. A block that occurs several
/// times becomes a list, in the order of the file; CSA headers are merged into one group of names,
/// with each value from the first header that has it. The limits of one block apply to all of them
/// together.
pub fn all(item: Item<'_>) -> Decoded {
    let mut budget = Budget::new();
    let mut blocks = Names::default();
    for (_, element) in item.walk() {
        let Some(row) = known_block(element) else { continue };
        let value = decode_as(row.format, element, &mut budget).unwrap_or_else(|error| {
            budget.warn(format!("{}: {error}", element.path()));
            Node::Null
        });
        match (row.format, blocks.get_mut(row.name), value) {
            (Format::Csa, Some(Node::Map(names)), Node::Map(more)) => {
                for (name, value) in *more {
                    names.entry(name).or_insert(value);
                }
            }
            (_, _, value) => node::add(&mut blocks, row.name, value),
        }
    }
    Decoded { blocks, warnings: budget.into_warnings() }
}

/// The blocks of a data set.
#[derive(Clone, PartialEq, Debug)]
pub struct Decoded {
    /// The value of each block.
    pub blocks: Names,
    /// Warnings about parts that could not be read.
    pub warnings: Vec<String>,
}

/// Decodes bytes in a format whose decoder needs only the bytes; None for other formats.
pub fn decode_bytes(format: Format, bytes: &[u8]) -> Option<Result<Node, Error>> {
    let mut budget = Budget::new();
    Some(match format {
        Format::Csa => csa::decode(bytes, &mut budget),
        Format::Ascconv => ascconv::decode(&node::text_of(bytes), &mut budget),
        Format::Pdb => pdb::decode(bytes, &mut budget),
        Format::GeUser => ge_user::decode(bytes, &mut budget),
        Format::Markup => markup::decode(bytes, &mut budget),
        Format::Sds => sds::parameters(bytes, &mut budget),
        Format::MecMr3 => mec_mr3::decode(bytes, &mut budget),
        Format::ExamRecord => elscint::record(bytes, &mut budget),
        Format::Pmsct => elscint::samples(bytes).map(Node::Bytes),
        Format::Sequence | Format::Reversed => return None,
    })
}

fn decode_as(format: Format, element: Element<'_>, budget: &mut Budget) -> Result<Node, Error> {
    let bytes = element.bytes();
    #[cfg(test)]
    tests::count(bytes);
    match format {
        Format::Csa => csa::decode(bytes, budget),
        Format::Ascconv => ascconv::decode(&node::text_of(bytes), budget),
        Format::Sequence => elements::of_sequence(element, budget),
        Format::Pdb => pdb::decode(bytes, budget),
        Format::GeUser => ge_user::decode(bytes, budget),
        Format::Markup => markup::decode(&one_text(element), budget),
        Format::Sds => sds::decode(element, budget),
        Format::Reversed => elements::reversed(element, budget),
        Format::MecMr3 => mec_mr3::decode(bytes, budget),
        Format::ExamRecord => elscint::record(bytes, budget),
        Format::Pmsct => elscint::pixels(element, budget),
    }
}

/// The text of an element. A text too long for one value of its VR (64 characters) is stored as
/// several values, which are joined without the backslashes.
fn one_text(element: Element<'_>) -> Cow<'_, [u8]> {
    match element.vr() {
        Vr::LO | Vr::SH => element
            .bytes()
            .iter()
            .copied()
            .filter(|byte| *byte != b'\\')
            .collect::<Vec<u8>>()
            .into(),
        _ => Cow::Borrowed(element.bytes()),
    }
}

/// Returns the value that a path into a block leads to: from the first block that has one, starting
/// at the first place of the path; with `[*]` before the name of the block, a list of one value of
/// each item. None if there is no such value, and for a path that does not end in a block.
pub fn find(data_set: &DataSet, path: &ResolvedPath) -> Option<Node> {
    find_among(data_set.follow_all(path), path)
}

/// Like [`find`], starting at an item.
pub fn find_in(item: Item<'_>, path: &ResolvedPath) -> Option<Node> {
    find_among(item.follow_all(path), path)
}

fn find_among(elements: Vec<Element<'_>>, path: &ResolvedPath) -> Option<Node> {
    path.block()?;
    let collects = path.steps().any(|(_, items)| items == Some(ItemSelector::All));
    let mut found =
        elements.into_iter().filter_map(|element| decode(element)?.value.follow(path.field()));
    if !collects {
        return found.next();
    }
    let all: Vec<Node> = found.take(MAX_NODES).collect();
    (!all.is_empty()).then_some(Node::List(all))
}

/// Suggests what was meant by a path into blocks that have no such value: whole paths, the nearest
/// first, at most `limit`. The names come from the file.
pub fn suggestions(item: Item<'_>, dict: &DmapDict, path: &Path, limit: usize) -> Vec<String> {
    if path.block().is_none() {
        return Vec::new();
    }
    let elements = item.follow_all(&path.resolve(dict));
    let blocks: Vec<Node> =
        elements.into_iter().filter_map(decode).map(|block| block.value).collect();
    // The block that has most of the path.
    let near = blocks.iter().filter_map(|block| block.near(path.field(), limit));
    let near = near.filter(|(_, names)| !names.is_empty());
    let Some((count, names)) = near.max_by_key(|(count, _)| *count) else { return Vec::new() };
    let with = |name: &str| {
        let mut field = path.field().to_vec();
        field[count] = FieldStep::Name(name.to_string());
        path.clone().with_field(field).to_string()
    };
    names.into_iter().map(with).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::census::{CensusOptions, Progress, take_census};
    use crate::dump::{self, Decoding, DumpOptions};
    use crate::json::{JsonOptions, write_json};
    use dicom_map_dataset::Reader;
    use dicom_map_test_support::part10::{EXPLICIT, Part10};
    use std::sync::atomic::{AtomicU64, Ordering};

    /// A block whose decoding is counted. Other tests, which run at the same time, decode others.
    const COUNTED: &[u8] = b"counted.";
    static COUNT: AtomicU64 = AtomicU64::new(0);

    pub(super) fn count(bytes: &[u8]) {
        COUNT.fetch_add(u64::from(bytes == COUNTED), Ordering::Relaxed);
    }

    /// Dumps, DICOM JSON and a census cost nothing more for files with blocks.
    #[test]
    fn blocks_are_decoded_only_if_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scan.dcm");
        let file = Part10::new(EXPLICIT).short(0x0029_0010, b"LO", b"SIEMENS CSA HEADER").long(
            0x0029_1010,
            b"OB",
            COUNTED,
        );
        std::fs::write(&path, file.0).unwrap();
        let data_set = Reader::embedded().read_path(&path).unwrap();
        let mut out = Vec::new();
        let mut options = DumpOptions::default();
        dump::write_text(&data_set, &options, &mut out).unwrap();
        dump::write_csv(&data_set, &options, &mut out).unwrap();
        dump::write_html(&data_set, &options, &mut out).unwrap();
        dump::write_json(&data_set, &options, &mut out).unwrap();
        write_json(&data_set, &JsonOptions::default(), &mut out).unwrap();
        let paths = std::iter::once(path.clone());
        let census =
            take_census(paths, data_set.dict(), &CensusOptions::default(), &Progress::new());
        assert_eq!(census.rows(data_set.dict()).filter(|row| row.is_private()).count(), 1);
        assert_eq!(COUNT.load(Ordering::Relaxed), 0);
        options.decoding = Some(Decoding::default());
        dump::write_text(&data_set, &options, &mut out).unwrap();
        assert_eq!(COUNT.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn no_block_has_the_name_of_a_keyword() {
        let dict = DmapDict::embedded();
        for name in names() {
            let places = Query::parse(name).unwrap().places(&dict);
            assert!(places.is_empty(), "{name} is a keyword");
        }
    }
}
