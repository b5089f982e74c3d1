//! Vendor blocks: private elements that are files in themselves, decoded into trees of named values.
//!
//! ```no_run
//! # #[cfg(feature = "embedded")] {
//! use dicom_map_dataset::Reader;
//! use dicom_map_inspect::blocks;
//! let data_set = Reader::embedded().read_path("scan.dcm")?;
//! for element in data_set.root().elements() {
//!     if let Some(block) = blocks::decode(element) {
//!         println!("{}: {:?}", block.name, block.value.get("B_value"));
//!     }
//! }
//! # }
//! # Ok::<(), dicom_map::Error>(())
//! ```
//!
//! A decoder ends on any bytes, without a panic, with at most [`MAX_NODES`] values, [`MAX_LEVELS`]
//! levels and [`MAX_UNPACKED`] bytes beyond those of the block. What it cannot read is a warning of
//! the [`Block`]; the element keeps its bytes.

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

pub use node::{MAX_LEVELS, MAX_NODES, MAX_UNPACKED, Names, Node};

use dicom_map::{Error, Place, Query, Tag, Vr, creator};
use dicom_map_dataset::path::{BlockName, ItemSelector, register_block_name};
use dicom_map_dataset::{DataSet, Element, Item, ResolvedPath};
pub(crate) use elements::shortest;
use node::Budget;
use std::borrow::Cow;
use std::sync::Once;

/// What a block is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// A CSA header of Siemens, old or new.
    Csa,
    /// A protocol of Siemens with ASCCONV lines.
    Ascconv,
    /// A sequence whose elements have names.
    Sequence,
    /// GE's Protocol Data Block.
    Pdb,
    /// GE's user defined data.
    GeUser,
    /// Text in XML or JSON.
    Markup,
    /// A parameter blob of Philips.
    Sds,
    /// A data set of Toshiba or Canon in reverse order.
    Reversed,
    /// A block of Toshiba or Canon with numbers for names.
    MecMr3,
    /// An exam record of Philips CT.
    ExamRecord,
    /// Compressed pixels of ELSCINT1.
    Pmsct,
}

/// A row of the table of blocks: what paths call it, where it is, and its format.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// The name; several rows may have one.
    pub name: &'static str,
    /// The private creator.
    pub creator: &'static str,
    /// The group.
    pub group: u16,
    /// The element number inside the creator's block.
    pub offset: u8,
    /// What it is written in.
    pub format: Format,
}

const fn known(
    name: &'static str,
    creator: &'static str,
    group: u16,
    offset: u8,
    format: Format,
) -> Known {
    Known { name, creator, group, offset, format }
}

/// Every block that is decoded. Of several rows of one name the first that a file has comes first.
pub const TABLE: [Known; 25] = [
    known("CSA", "SIEMENS CSA HEADER", 0x0029, 0x10, Format::Csa),
    known("CSA", "SIEMENS CSA HEADER", 0x0029, 0x20, Format::Csa),
    known("CSANonImage", "SIEMENS CSA NON-IMAGE", 0x0029, 0x10, Format::Csa),
    known("PhoenixProtocol", "SIEMENS MR SDS 01", 0x0021, 0x19, Format::Ascconv),
    known("SDS", "SIEMENS MR SDS 01", 0x0021, 0xFE, Format::Sequence),
    known("SDI", "SIEMENS MR SDI 02", 0x0021, 0xFE, Format::Sequence),
    known("SDR", "SIEMENS MR SDR 01", 0x0021, 0xFE, Format::Sequence),
    known("PDB", "GEMS_SERS_01", 0x0025, 0x1B, Format::Pdb),
    known("GEUserData", "GEMS_PARM_01", 0x0043, 0x2A, Format::GeUser),
    known("GECoils", "GEMS_PARM_01", 0x0043, 0xC3, Format::Markup),
    known("GELocalCoils", "GEMS_PARM_01", 0x0043, 0xC4, Format::Markup),
    known("PhilipsBlob", "Philips MR Imaging DD 002", 0x2005, 0x44, Format::Sds),
    known("PMTF", "TOSHIBA_MEC_MR3", 0x0029, 0x90, Format::Reversed),
    known("PMTF", "CANON_MEC_MR3", 0x0029, 0x90, Format::Reversed),
    known("PMTF", "PMTF INFORMATION DATA", 0x0029, 0x90, Format::Reversed),
    known("MR3", "TOSHIBA_MEC_MR3", 0x700D, 0x08, Format::MecMr3),
    known("MR3", "CANON_MEC_MR3", 0x700D, 0x08, Format::MecMr3),
    known("PAS", "TOSHIBA_MEC_MR3^10", 0x700D, 0x19, Format::Markup),
    known("PAS", "CANON_MEC_MR3^10", 0x700D, 0x19, Format::Markup),
    known("ExamRecord", "ELSCINT1", 0x01F7, 0x26, Format::ExamRecord),
    known("ElscintPixels", "ELSCINT1", 0x07A1, 0x0A, Format::Pmsct),
    known("VFrames", "Image Private Header", 0x0065, 0x51, Format::Sequence),
    known("PhilipsStack", "Philips Imaging DD 001", 0x2001, 0x5F, Format::Sequence),
    known("SonoSiteClip", "SonoSite Private Data", 0x0019, 0x50, Format::Markup),
    known("SonoSitePatient", "SonoSite Private Data", 0x0019, 0x60, Format::Markup),
];

/// A block that has been decoded.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    /// What paths call it.
    pub name: &'static str,
    /// Its values; [`Node::Null`] where nothing could be read.
    pub value: Node,
    /// What could not be read.
    pub warnings: Vec<String>,
}

/// Makes the names of blocks known to paths. Doors call it before they read paths; calling it
/// again does nothing.
pub fn register_names() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        for (number, row) in TABLE.iter().enumerate() {
            if TABLE[..number].iter().any(|before| before.name == row.name) {
                continue;
            }
            let place = |row: &Known| {
                let tag = Tag::new(row.group, u16::from(row.offset));
                // A private element with its creator has its place in any dictionary, an empty one too.
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

/// The row of the table for an element; None for one that is not a block.
pub fn known_block(element: Element<'_>) -> Option<&'static Known> {
    let tag = element.tag();
    if !tag.is_private() {
        return None;
    }
    let mut rows = TABLE
        .iter()
        .filter(|row| row.group == tag.group() && u16::from(row.offset) == tag.element() & 0xFF);
    let name = element.creator()?;
    rows.find(|row| name == row.creator || creator::fold(name) == creator::fold(row.creator))
}

/// Decodes an element. None for one that is not a block.
pub fn decode(element: Element<'_>) -> Option<Block> {
    let row = known_block(element)?;
    let mut budget = Budget::new();
    let value = decode_as(row.format, element, &mut budget).unwrap_or_else(|error| {
        budget.warn(error.to_string());
        Node::Null
    });
    Some(Block { name: row.name, value, warnings: budget.into_warnings() })
}

/// Every block of a data set or item, at any depth, by name. A block that occurs several times is
/// a list, in the order of the file; CSA headers are one group of names, of which the first has its
/// value. All of them together are bounded as one block is.
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
    /// What could not be read.
    pub warnings: Vec<String>,
}

/// Decodes bytes as a format whose decoder needs nothing but them; None for the others.
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

/// The value of an element of a tree, where it is itself a block of text.
fn inner(element: Element<'_>, budget: &mut Budget) -> Option<Node> {
    let row = known_block(element).filter(|row| row.format == Format::Ascconv)?;
    match decode_as(row.format, element, budget) {
        Ok(node) => Some(node),
        Err(error) => {
            budget.warn(error.to_string());
            None
        }
    }
}

/// The text of an element. One that is too long for a value of its VR (64 characters) is several
/// values, which are one text without the backslashes between them.
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

/// The item, or data set, that holds an element.
fn item_of(element: Element<'_>) -> Option<Item<'_>> {
    match element.item_key() {
        Some(key) => element.data_set().item_of(key),
        None => Some(element.data_set().root()),
    }
}

/// The value that a path into a block leads to: the first block that has one, from the first place
/// of the path on; through `[*]` before the name of the block a list of one value of each item. None
/// where there is none, and for a path that does not end in a block.
pub fn find(data_set: &DataSet, path: &ResolvedPath) -> Option<Node> {
    find_among(data_set.follow_all(path), path)
}

/// As [`find`], from an item on.
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

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_map::DmapDict;

    #[test]
    fn no_block_has_the_name_of_a_keyword() {
        let dict = DmapDict::embedded();
        for name in names() {
            let places = Query::parse(name).unwrap().places(&dict);
            assert!(places.is_empty(), "{name} is a keyword");
        }
    }
}
