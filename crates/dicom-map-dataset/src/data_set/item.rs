//! Items of a data set, and the data set itself as an item: elements in the order of the file.

use super::DataSet;
use super::element::Element;
use super::node::{NEW_BYTES, NodeKind};
use dicom_map::Tag;

/// The place of a data set or item: an [`Item`] without the borrow, for [`DataSet::item`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ItemId {
    pub(crate) node: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// Identifies an item of a data set. Stays the same while other items are changed, added and
/// deleted. Only items of sequences have one.
#[derive(Clone, Copy, Debug)]
pub struct ItemKey {
    /// Where the item begins in the source, or its number among the added items. Unique in the data
    /// set, and never changes.
    pub(crate) value_at: u64,
    /// Where its record was; often still correct.
    pub(crate) node: u32,
}

impl PartialEq for ItemKey {
    fn eq(&self, other: &ItemKey) -> bool {
        self.value_at == other.value_at
    }
}

impl Eq for ItemKey {}

/// A step of [`Item::walk_with_items`].
#[derive(Clone, Copy, Debug)]
pub enum Walked<'a> {
    /// An element.
    Element(Element<'a>),
    /// An item begins; it has no end marker, and may be empty.
    Item {
        /// Its number, counted from 0.
        number: u32,
        /// True if it has no elements.
        is_empty: bool,
    },
}

/// A data set, or an item of a sequence: a list of elements.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub(crate) data_set: &'a DataSet,
    pub(crate) node: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl<'a> Item<'a> {
    /// The data set that contains the item.
    pub fn data_set(self) -> &'a DataSet {
        self.data_set
    }

    /// The item's place, to be passed to [`DataSet::item`] of the same data set.
    pub fn id(self) -> ItemId {
        ItemId { node: self.node, start: self.start, end: self.end }
    }

    /// A key that finds the item after changes; None for the data set itself.
    pub fn key(self) -> Option<ItemKey> {
        let node = self.data_set.nodes.get(self.node as usize)?;
        Some(ItemKey { value_at: node.value_at, node: self.node })
    }

    /// The elements, in the order of the file. Elements inside sequences are reached through their
    /// sequence.
    pub fn elements(self) -> Elements<'a> {
        Elements { data_set: self.data_set, at: self.start, end: self.end }
    }

    /// The elements and everything inside them, in the order of the file, each with the number of
    /// sequences around it.
    pub fn walk(self) -> impl Iterator<Item = (usize, Element<'a>)> {
        self.walk_with_items().filter_map(|(depth, step)| match step {
            Walked::Element(element) => Some((depth, element)),
            Walked::Item { .. } => None,
        })
    }

    /// Like [`Item::walk`], with the start of each item between the elements.
    pub fn walk_with_items(self) -> impl Iterator<Item = (usize, Walked<'a>)> {
        let mut ends: Vec<u32> = Vec::new();
        (self.start..self.end).filter_map(move |at| {
            while ends.last().is_some_and(|end| *end <= at) {
                ends.pop();
            }
            let node = self.data_set.nodes.get(at as usize)?;
            match node.kind {
                NodeKind::Item => {
                    ends.push(node.end);
                    Some((
                        ends.len(),
                        Walked::Item { number: u32::from(node.tag), is_empty: node.end == at + 1 },
                    ))
                }
                NodeKind::Fragment => None,
                _ => Some((
                    ends.len(),
                    Walked::Element(Element { data_set: self.data_set, node: at }),
                )),
            }
        })
    }

    /// The element with this tag; the first one if there are several.
    pub fn get(self, tag: Tag) -> Option<Element<'a>> {
        let data_set = self.data_set;
        if data_set.layout.is_sorted {
            let node = data_set.search(self.node, self.start, self.end, tag)?;
            return Some(Element { data_set, node });
        }
        self.elements().find(|element| element.tag() == tag)
    }

    /// The element of a private creator. `element` is an element offset or an element number as
    /// found in a file. Creators compare as in [`dicom_map::DmapDict::lookup`].
    pub fn private(self, creator: &str, group: u16, element: u16) -> Option<Element<'a>> {
        let wanted = dicom_map::creator::trim(creator);
        let offset = element & 0x00FF;
        let candidates = || {
            self.elements().filter(move |found| {
                found.tag().group() == group && found.tag().element() & 0x00FF == offset
            })
        };
        let exact = candidates().find(|found| found.creator() == Some(wanted));
        exact.or_else(|| {
            let folded = dicom_map::creator::fold(wanted);
            candidates().find(|found| {
                found.creator().is_some_and(|name| dicom_map::creator::fold(name) == folded)
            })
        })
    }

    /// True when there are no elements.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// True if the length of the item in the file is undefined: a delimiter closes it.
    pub fn has_undefined_length(self) -> bool {
        self.data_set.nodes.get(self.node as usize).is_some_and(|node| node.undefined)
    }

    /// Where the first element begins, in bytes from the start of the file. None for the data set
    /// itself and for an item that is not in the file.
    pub fn value_offset(self) -> Option<u64> {
        let node = self.data_set.nodes.get(self.node as usize)?;
        (node.value_at & NEW_BYTES == 0).then_some(node.value_at)
    }
}

/// The elements of a data set or item.
#[derive(Clone, Debug)]
pub struct Elements<'a> {
    pub(crate) data_set: &'a DataSet,
    pub(crate) at: u32,
    pub(crate) end: u32,
}

impl<'a> Iterator for Elements<'a> {
    type Item = Element<'a>;

    #[inline]
    fn next(&mut self) -> Option<Element<'a>> {
        if self.at >= self.end {
            return None;
        }
        let node = self.data_set.nodes.get(self.at as usize)?;
        let element = Element { data_set: self.data_set, node: self.at };
        self.at = node.end;
        Some(element)
    }
}

/// The items of a sequence.
#[derive(Clone, Debug)]
pub struct Items<'a> {
    pub(crate) data_set: &'a DataSet,
    pub(crate) at: u32,
    pub(crate) end: u32,
}

impl<'a> Iterator for Items<'a> {
    type Item = Item<'a>;

    fn next(&mut self) -> Option<Item<'a>> {
        if self.at >= self.end {
            return None;
        }
        let node = self.data_set.nodes.get(self.at as usize)?;
        let item =
            Item { data_set: self.data_set, node: self.at, start: self.at + 1, end: node.end };
        self.at = node.end;
        Some(item)
    }

    /// Finds an item without visiting the contents of those before it.
    fn nth(&mut self, number: usize) -> Option<Item<'a>> {
        let first = self.data_set.nodes.get(self.at as usize).filter(|_| self.at < self.end)?;
        let number = u32::try_from(number).ok().and_then(|it| it.checked_add(first.tag.into()));
        let found = number
            .and_then(|it| self.data_set.search(first.parent, self.at, self.end, Tag::from(it)));
        self.at = found.unwrap_or(self.end);
        self.next()
    }
}
