//! Compares two data sets, element by element: elements that only one of them has, and differences.
//!
//! The comparison is about the meaning of elements, not their storage. The same values in another
//! transfer syntax are equal: byte order is normalized, a VR that implicit VR leaves open matches
//! any other, and texts are compared as characters. Ignored are spaces and zero bytes that pad a
//! value at its end, group lengths (gggg,0000) and Data Set Trailing Padding (FFFC,FFFC), lengths
//! of sequences and items, preambles, and the block that a private creator has reserved. Numbers
//! that are written as text are compared as text: 1.0 is not 1.00.
//!
//! ```
//! use dicom_map_dataset::DataSet;
//! use dicom_map_inspect::compare::{CompareOptions, DifferenceKind, compare};
//! let mut left = DataSet::new();
//! left.set_text(&"PatientName".parse()?, "Doe^Jane")?;
//! let mut right = left.clone();
//! right.set_text(&"PatientID".parse()?, "42")?;
//! let mut found = Vec::new();
//! let count = compare(&left, &right, &CompareOptions::default(), &mut |difference| {
//!     found.push((difference.path(), difference.kind));
//!     Ok::<(), dicom_map::Error>(())
//! })?;
//! assert_eq!((count, found), (1, vec![("(0010,0020)".to_string(), DifferenceKind::OnlyRight)]));
//! # Ok::<(), dicom_map::Error>(())
//! ```

mod pairs;
mod shown;
mod values;

pub use shown::{Wording, to_json, write_change, write_difference};

use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::{DataSet, Element, ElementId, Item, Path, Walked};
use std::collections::HashSet;
use std::sync::Arc;

/// Options of a comparison: elements to ignore, and the length of values shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CompareOptions {
    /// Elements to ignore, with everything inside them.
    pub ignore: Vec<Path>,
    /// The most characters of a value that are shown.
    pub max_value: usize,
}

impl Default for CompareOptions {
    fn default() -> CompareOptions {
        CompareOptions { ignore: Vec::new(), max_value: 64 }
    }
}

impl CompareOptions {
    /// Checks that the paths to ignore lead to elements.
    ///
    /// Errors: `InvalidArgument` for a path that ends with an item.
    pub fn check(&self) -> Result<(), Error> {
        let is_item = |path: &&Path| path.steps().last().is_some_and(|step| step.items.is_some());
        match self.ignore.iter().find(is_item) {
            Some(path) => Err(Error::new(
                ErrorKind::InvalidArgument,
                format!("found {path}, which ends with an item, expected the path of an element"),
            )),
            None => Ok(()),
        }
    }
}

/// The kind of a difference.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DifferenceKind {
    /// Only the left one has the element or item.
    OnlyLeft,
    /// Only the right one has the element or item.
    OnlyRight,
    /// Both have the element, with different VRs in both files; the values may differ as well.
    Vr,
    /// Both have the element, with different values.
    Value,
}

/// One difference.
#[derive(Clone, Copy, Debug)]
pub struct Difference<'a> {
    /// The kind.
    pub kind: DifferenceKind,
    /// The element of the left data set, or the sequence of the item.
    pub left: Option<Element<'a>>,
    /// The element of the right data set, or the sequence of the item.
    pub right: Option<Element<'a>>,
    /// The item that only one of them has, and its number; None for a difference of elements.
    pub item: Option<(usize, Item<'a>)>,
    /// For values that are not text, the first byte that differs, in little-endian byte order.
    pub first_byte: Option<u64>,
}

impl<'a> Difference<'a> {
    /// The element: the left one if there are two.
    pub fn element(&self) -> Option<Element<'a>> {
        self.left.or(self.right)
    }

    /// The path, such as `(0040,A168)[0].(0008,0100)`, or `(0040,A168)[1]` for an item.
    pub fn path(&self) -> String {
        let path = self.element().map(Element::path).unwrap_or_default();
        match self.item {
            Some((number, _)) => format!("{path}[{number}]"),
            None => path,
        }
    }
}

/// Shows every difference between two data sets, group 0002 first, in the order of tags; private
/// elements in the order of their creators. Returns the number of differences.
///
/// Memory is needed for the elements of one group at each depth, and for two texts; if the tags of
/// a data set or item do not ascend, also for a few bytes per element.
///
/// Errors: those of `show`.
pub fn compare<'a, E>(
    left: &'a DataSet,
    right: &'a DataSet,
    options: &CompareOptions,
    show: &mut dyn FnMut(&Difference<'a>) -> Result<(), E>,
) -> Result<u64, E> {
    let ignored = |data_set: &DataSet| -> HashSet<ElementId> {
        let paths = options.ignore.iter().map(|path| path.resolve(data_set.dict()));
        paths.flat_map(|path| data_set.follow_all(&path)).map(Element::id).collect()
    };
    let mut comparison =
        Comparison { ignored: Arc::new([ignored(left), ignored(right)]), show, count: 0 };
    comparison.items(left.meta(), right.meta())?;
    comparison.items(left.root(), right.root())?;
    Ok(comparison.count)
}

/// True if both data sets have the same elements with the same bytes, including padding, group
/// lengths and private blocks, but not lengths of sequences and items. If one is a copy of the
/// other, this takes only the time of a walk.
pub fn is_identical(left: &DataSet, right: &DataSet) -> bool {
    let same = |left: Item<'_>, right: Item<'_>| {
        let (mut left, mut right) = (left.walk_with_items(), right.walk_with_items());
        loop {
            match (left.next(), right.next()) {
                (None, None) => return true,
                (Some((left_depth, left)), Some((right_depth, right)))
                    if left_depth == right_depth && same_step(left, right) => {}
                _ => return false,
            }
        }
    };
    same(left.meta(), right.meta()) && same(left.root(), right.root())
}

fn same_step(left: Walked<'_>, right: Walked<'_>) -> bool {
    match (left, right) {
        (Walked::Element(left), Walked::Element(right)) => {
            let is_sequence = left.items().is_some();
            let (left_bytes, right_bytes) = (left.bytes(), right.bytes());
            left.tag() == right.tag()
                && left.vr() == right.vr()
                && left.is_big_endian() == right.is_big_endian()
                && is_sequence == right.items().is_some()
                && left.fragments().is_some() == right.fragments().is_some()
                // The same memory need not be compared.
                && (is_sequence
                    || std::ptr::eq(left_bytes, right_bytes)
                    || left_bytes == right_bytes)
        }
        (
            Walked::Item { number: left, is_empty: left_empty },
            Walked::Item { number: right, is_empty: right_empty },
        ) => left == right && left_empty == right_empty,
        _ => false,
    }
}

struct Comparison<'a, 's, E> {
    ignored: Arc<[HashSet<ElementId>; 2]>,
    show: &'s mut dyn FnMut(&Difference<'a>) -> Result<(), E>,
    count: u64,
}

impl<'a, E> Comparison<'a, '_, E> {
    /// Recursion is as deep as the data sets, which the reader bounds (`max_depth`).
    fn items(&mut self, left: Item<'a>, right: Item<'a>) -> Result<(), E> {
        let ignored = Arc::clone(&self.ignored);
        let [left, right] =
            [(left, 0), (right, 1)].map(|(item, side)| pairs::Groups::new(item, &ignored[side]));
        for pair in pairs::pairs(left, right) {
            match pair {
                (Some(left), Some(right)) => self.elements(left, right)?,
                (left, right) => self.one(left, right, None)?,
            }
        }
        Ok(())
    }

    /// Reports an element or item that only one of them has.
    fn one(
        &mut self,
        left: Option<Element<'a>>,
        right: Option<Element<'a>>,
        item: Option<(usize, Item<'a>)>,
    ) -> Result<(), E> {
        let kind = match left {
            Some(_) => DifferenceKind::OnlyLeft,
            None => DifferenceKind::OnlyRight,
        };
        self.found(Difference { kind, left, right, item, first_byte: None })
    }

    fn found(&mut self, difference: Difference<'a>) -> Result<(), E> {
        self.count += 1;
        (self.show)(&difference)
    }

    fn elements(&mut self, left: Element<'a>, right: Element<'a>) -> Result<(), E> {
        let kind = match values::vrs_differ(left, right) {
            true => DifferenceKind::Vr,
            false => DifferenceKind::Value,
        };
        let mut difference =
            Difference { kind, left: Some(left), right: Some(right), item: None, first_byte: None };
        if let (Some(mut lefts), Some(mut rights)) = (left.items(), right.items()) {
            if kind == DifferenceKind::Vr {
                self.found(difference)?;
            }
            for number in 0.. {
                match (lefts.next(), rights.next()) {
                    (Some(left), Some(right)) => self.items(left, right)?,
                    (Some(item), None) => self.one(Some(left), None, Some((number, item)))?,
                    (None, Some(item)) => self.one(None, Some(right), Some((number, item)))?,
                    (None, None) => break,
                }
            }
            return Ok(());
        }
        match values::differ(left, right) {
            Some(first_byte) => difference.first_byte = first_byte,
            None if kind == DifferenceKind::Vr => {}
            None => return Ok(()),
        }
        self.found(difference)
    }
}
