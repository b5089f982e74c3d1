//! Elements and items of a data set: views that borrow from it.

use super::DataSet;
use super::index::{NO_NODE, Node, NodeKind};
use crate::value::{Value, decode};
use crate::vr::{VrSource, is_text, uses_charset};
use crate::walk::creators::CreatorRef;
use dicom_map::{CreatorView, Tag, TagView, Vr};
use std::borrow::Cow;

/// An element's place in its data set: what an [`Element`] is without the borrow, for [`DataSet::element`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ElementId(pub(crate) u32);

/// A data set's or item's place: what an [`Item`] is without the borrow, for [`DataSet::item`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ItemId {
    pub(crate) node: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// An element. Copying it is free.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    pub(crate) data_set: &'a DataSet,
    pub(crate) node: u32,
}

impl<'a> Element<'a> {
    #[inline]
    fn get(self) -> &'a Node {
        // Views are made from indexes of the data set's own nodes only.
        &self.data_set.nodes[self.node as usize]
    }

    /// The element's place, to be given back to [`DataSet::element`] of the same data set.
    pub fn id(self) -> ElementId {
        ElementId(self.node)
    }

    /// The tag.
    #[inline]
    pub fn tag(self) -> Tag {
        self.get().tag
    }

    /// The VR: the file's, or the dictionary's where the file has none or UN.
    #[inline]
    pub fn vr(self) -> Vr {
        self.get().vr
    }

    /// Who gives the VR.
    pub fn vr_source(self) -> VrSource {
        self.get().vr_source
    }

    /// The private creator of the element's block, as in the file without padding; None for a public element, for a private creator
    /// itself, and where nobody reserved the block.
    pub fn creator(self) -> Option<&'a str> {
        let creator = self.data_set.creators.get(self.get().creator.index()?)?;
        Some(&creator.name)
    }

    /// True for a private element in a block that nobody reserved.
    pub fn lacks_creator(self) -> bool {
        self.get().creator == CreatorRef::MISSING
    }

    /// The creator's entry in the dictionary.
    pub fn creator_view(self) -> Option<CreatorView<'a>> {
        let creator = self.data_set.creators.get(self.get().creator.index()?)?;
        Some(self.data_set.dict.creator_by_id(creator.id?))
    }

    /// The dictionary's entry.
    pub fn entry(self) -> Option<TagView<'a>> {
        let node = self.get();
        if node.creator == CreatorRef::NONE {
            self.data_set.dict.lookup_tag(node.tag, None)
        } else {
            self.creator_view()?.lookup(node.tag.group(), node.tag.element())
        }
    }

    /// The dictionary's name; empty where it has none.
    pub fn name(self) -> &'a str {
        self.entry().map_or("", |entry| entry.name())
    }

    /// The dictionary's keyword; empty where it has none.
    pub fn keyword(self) -> &'a str {
        self.entry().map_or("", |entry| entry.keyword())
    }

    /// The value's bytes as in the file; of a sequence or encapsulated pixel data all bytes of its items.
    pub fn bytes(self) -> &'a [u8] {
        let node = self.get();
        slice(self.data_set.bytes(), node.value_at, node.byte_len)
    }

    /// Bytes of the value.
    pub fn byte_len(self) -> u64 {
        self.get().byte_len
    }

    /// True when the file gives no length (PS3.5 7.1): a sequence or encapsulated pixel data that a delimiter closes.
    pub fn has_undefined_length(self) -> bool {
        self.get().undefined
    }

    /// True when the value is stored with the highest byte first.
    pub fn is_big_endian(self) -> bool {
        self.get().big_endian
    }

    /// Where the header begins: bytes from the start of the file.
    pub fn byte_offset(self) -> u64 {
        let node = self.get();
        node.value_at - u64::from(node.header_len)
    }

    /// Where the value begins: bytes from the start of the file.
    pub fn value_offset(self) -> u64 {
        self.get().value_at
    }

    /// How many sequences enclose the element.
    pub fn depth(self) -> usize {
        let mut depth = 0;
        let mut node = self.get();
        while let Some(parent) = self.data_set.nodes.get(node.parent as usize) {
            depth += usize::from(parent.kind == NodeKind::Item);
            node = parent;
        }
        depth
    }

    /// The sequence's items; None for an element that is no sequence.
    pub fn items(self) -> Option<Items<'a>> {
        let node = self.get();
        (node.kind == NodeKind::Sequence).then_some(Items { data_set: self.data_set, at: self.node + 1, end: node.end })
    }

    /// The fragments of encapsulated pixel data, the offset table first; None for other elements.
    pub fn fragments(self) -> Option<Fragments<'a>> {
        let node = self.get();
        (node.kind == NodeKind::Encapsulated).then_some(Fragments { data_set: self.data_set, at: self.node + 1, end: node.end })
    }

    /// The number of values (PS3.5 6.4), of items, or of fragments; 0 for an empty value. Bytes are one value.
    pub fn value_count(self) -> usize {
        if let Some(items) = self.items() {
            return items.count();
        }
        if let Some(fragments) = self.fragments() {
            return fragments.count();
        }
        crate::value::count(self)
    }

    /// The value, decoded by its VR.
    pub fn value(self) -> Value<'a> {
        decode(self)
    }

    /// The value as [`Element::value`] gives it, or its beginning: at least `count` characters or numbers when it has that many. For showing
    /// large values in short.
    pub fn value_start(self, count: usize) -> Value<'a> {
        // A character takes at most four bytes, with escape sequences around it ten; a number at most sixteen.
        const MAX_UNIT_BYTES: usize = 16;
        let bytes = self.bytes();
        let end = count.saturating_mul(MAX_UNIT_BYTES).min(bytes.len());
        crate::value::decode_part(self, bytes.get(..end).unwrap_or(bytes))
    }

    /// A text value as it stands, decoded by the character set, without trailing padding, not split; None for a VR that is no text.
    pub fn text(self) -> Option<Cow<'a, str>> {
        is_text(self.vr()).then(|| self.decoded_text())
    }

    /// The bytes as text, whatever the VR.
    pub(crate) fn decoded_text(self) -> Cow<'a, str> {
        self.decode_bytes(self.bytes())
    }

    /// Part of the value as text.
    pub(crate) fn decode_bytes(self, bytes: &'a [u8]) -> Cow<'a, str> {
        let end = bytes.iter().rposition(|byte| !matches!(byte, b' ' | 0)).map_or(0, |at| at + 1);
        let trimmed = &bytes[..end];
        if trimmed.is_ascii() && !trimmed.contains(&0x1B) {
            // ASCII, so it is UTF-8.
            return String::from_utf8_lossy(trimmed);
        }
        let charset = if uses_charset(self.vr()) {
            self.data_set.charset(self.node)
        } else {
            crate::charset::Charset::default_repertoire()
        };
        let is_name = self.vr() == Vr::PN;
        charset.decode(trimmed, is_name)
    }

    /// The place in the data set, as in `(0040,A168)[0].(0008,0100)`.
    pub fn path(self) -> String {
        let mut parts = vec![self.tag().to_string()];
        let mut at = self.get().parent;
        while let (Some(item), true) = (self.data_set.nodes.get(at as usize), at != NO_NODE) {
            let Some(sequence) = self.data_set.nodes.get(item.parent as usize) else { break };
            let number = self.data_set.item_number(at);
            parts.push(format!("{}[{number}].", sequence.tag));
            at = sequence.parent;
        }
        parts.reverse();
        parts.concat()
    }
}

impl std::fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Element({} {} {:?}, {} bytes)", self.tag(), self.vr(), self.name(), self.byte_len())
    }
}

pub(crate) fn slice(bytes: &[u8], at: u64, byte_len: u64) -> &[u8] {
    let start = usize::try_from(at).unwrap_or(usize::MAX);
    let end = usize::try_from(at.saturating_add(byte_len)).unwrap_or(usize::MAX);
    bytes.get(start..end).unwrap_or_default()
}

/// What a walk with items meets.
pub(crate) enum Walked<'a> {
    Element(Element<'a>),
    /// An item begins, and ends at once when it is empty.
    Item {
        number: u32,
        is_empty: bool,
    },
}

/// A data set, or an item of a sequence: elements.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub(crate) data_set: &'a DataSet,
    pub(crate) node: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl<'a> Item<'a> {
    /// Its place, to be given back to [`DataSet::item`] of the same data set.
    pub fn id(self) -> ItemId {
        ItemId { node: self.node, start: self.start, end: self.end }
    }

    /// The elements, in the order of the file; what is inside sequences is reached through them.
    pub fn elements(self) -> Elements<'a> {
        Elements { data_set: self.data_set, at: self.start, end: self.end }
    }

    /// The elements and all that they enclose, in the order of the file, each with the number of sequences around it.
    pub fn walk(self) -> impl Iterator<Item = (usize, Element<'a>)> {
        self.walk_with_items().filter_map(|(depth, step)| match step {
            Walked::Element(element) => Some((depth, element)),
            Walked::Item { .. } => None,
        })
    }

    /// [`Item::walk`] with the beginnings of items between the elements.
    pub(crate) fn walk_with_items(self) -> impl Iterator<Item = (usize, Walked<'a>)> {
        let mut ends: Vec<u32> = Vec::new();
        (self.start..self.end).filter_map(move |at| {
            while ends.last().is_some_and(|end| *end <= at) {
                ends.pop();
            }
            let node = self.data_set.nodes.get(at as usize)?;
            match node.kind {
                NodeKind::Item => {
                    ends.push(node.end);
                    Some((ends.len(), Walked::Item { number: u32::from(node.tag), is_empty: node.end == at + 1 }))
                }
                NodeKind::Fragment => None,
                _ => Some((ends.len(), Walked::Element(Element { data_set: self.data_set, node: at }))),
            }
        })
    }

    /// The element with this tag; the first of several.
    pub fn get(self, tag: Tag) -> Option<Element<'a>> {
        self.elements().find(|element| element.tag() == tag)
    }

    /// The element of a private creator: group, and element offset or element as found in a file. Creators compare as in
    /// [`dicom_map::DmapDict::lookup`].
    pub fn private(self, creator: &str, group: u16, element: u16) -> Option<Element<'a>> {
        let wanted = dicom_map::creator::trim(creator);
        let offset = element & 0x00FF;
        let candidates =
            || self.elements().filter(move |found| found.tag().group() == group && found.tag().element() & 0x00FF == offset);
        let exact = candidates().find(|found| found.creator() == Some(wanted));
        exact.or_else(|| {
            let folded = dicom_map::creator::fold(wanted);
            candidates().find(|found| found.creator().is_some_and(|name| dicom_map::creator::fold(name) == folded))
        })
    }

    /// True when there are no elements.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Where the first element begins: bytes from the start of the file. None for the data set itself.
    pub fn value_offset(self) -> Option<u64> {
        self.data_set.nodes.get(self.node as usize).map(|node| node.value_at)
    }
}

/// The elements of a data set or item.
#[derive(Clone, Debug)]
pub struct Elements<'a> {
    data_set: &'a DataSet,
    at: u32,
    end: u32,
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
    data_set: &'a DataSet,
    at: u32,
    end: u32,
}

impl<'a> Iterator for Items<'a> {
    type Item = Item<'a>;

    fn next(&mut self) -> Option<Item<'a>> {
        if self.at >= self.end {
            return None;
        }
        let node = self.data_set.nodes.get(self.at as usize)?;
        let item = Item { data_set: self.data_set, node: self.at, start: self.at + 1, end: node.end };
        self.at = node.end;
        Some(item)
    }
}

/// The fragments of encapsulated pixel data: bytes, the offset table first.
#[derive(Clone, Debug)]
pub struct Fragments<'a> {
    data_set: &'a DataSet,
    at: u32,
    end: u32,
}

impl<'a> Iterator for Fragments<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        if self.at >= self.end {
            return None;
        }
        let node = self.data_set.nodes.get(self.at as usize)?;
        self.at = node.end;
        Some(slice(self.data_set.bytes(), node.value_at, node.byte_len))
    }
}
