//! Elements of a data set: views that borrow from it.

use super::DataSet;
use super::item::{ItemKey, Items};
use super::node::{CreatorRef, NEW_BYTES, NO_NODE, Node, NodeKind};
use crate::charset::Charset;
use crate::value::{self, Value, lut_descriptor};
use crate::vr::VrSource;
use dicom_map::{CreatorView, Tag, TagView, Vr};
use std::borrow::Cow;

/// An element's place in its data set: an [`Element`] without the borrow, for [`DataSet::element`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ElementId(pub(crate) u32);

/// The content of an element (PS3.5 section 7.1): a value, the items of a sequence, or the
/// fragments of encapsulated pixel data.
#[derive(Clone, Debug)]
pub enum Content<'a> {
    /// A value, decoded by VR.
    Value(Value<'a>),
    /// The items of a sequence.
    Items(Items<'a>),
    /// The fragments of encapsulated pixel data, the offset table first.
    Fragments(Fragments<'a>),
}

/// An element. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    pub(crate) data_set: &'a DataSet,
    pub(crate) node: u32,
}

impl<'a> Element<'a> {
    #[inline]
    pub(super) fn get(self) -> &'a Node {
        // Views are only made from indexes into the data set's own nodes.
        &self.data_set.nodes[self.node as usize]
    }

    pub(crate) fn record(self) -> &'a Node {
        self.get()
    }

    /// The data set that contains the element.
    pub fn data_set(self) -> &'a DataSet {
        self.data_set
    }

    /// The element's place, to be passed to [`DataSet::element`] of the same data set.
    pub fn id(self) -> ElementId {
        ElementId(self.node)
    }

    /// The tag.
    #[inline]
    pub fn tag(self) -> Tag {
        self.get().tag
    }

    /// The VR: the file's, or the dictionary's if the file has none or UN.
    #[inline]
    pub fn vr(self) -> Vr {
        self.get().vr
    }

    /// True if the group is odd: the element belongs to the creator that reserved its block.
    ///
    /// ```
    /// use dicom_map_dataset::DataSet;
    /// let mut data_set = DataSet::new();
    /// data_set.set(&"(0008,0060)".parse()?, &"CT".into())?;
    /// data_set.set(&r#""GEMS_PARM_01".BValue"#.parse()?, &vec![1000_i64, 0, 0, 0].into())?;
    /// let tags = data_set.root().elements().filter(|it| it.is_private()).map(|it| it.tag());
    /// assert_eq!(tags.count(), 2); // the creator (0043,0010), its element (0043,1039)
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn is_private(self) -> bool {
        self.tag().is_private()
    }

    /// The source of the VR.
    pub fn vr_source(self) -> VrSource {
        self.get().vr_source
    }

    /// The private creator of the element's block, as in the file, without padding. None for a
    /// public element, for a private creator itself, and if no creator reserved the block.
    pub fn creator(self) -> Option<&'a str> {
        let creator = self.data_set.creators.get(self.get().creator.index()?)?;
        Some(&creator.name)
    }

    /// True for a private element in a block that no creator reserved.
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

    /// The name in the dictionary; empty if it has none.
    pub fn name(self) -> &'a str {
        self.entry().map_or("", |entry| entry.name())
    }

    /// The keyword in the dictionary; empty if it has none.
    pub fn keyword(self) -> &'a str {
        self.entry().map_or("", |entry| entry.keyword())
    }

    /// The value's bytes as in the file, or as they were set. For a sequence or encapsulated pixel
    /// data: all bytes of its items. Empty for a changed sequence: see [`Element::written_bytes`].
    pub fn bytes(self) -> &'a [u8] {
        let node = self.get();
        match node.kind {
            NodeKind::Sequence if node.is_changed() => &[],
            _ => self.data_set.slice(node.value_at, node.byte_len),
        }
    }

    /// The length of the value in bytes; for a changed sequence, the length with which it is
    /// written.
    pub fn byte_len(self) -> u64 {
        let node = self.get();
        match node.kind {
            NodeKind::Sequence if node.is_changed() => self.data_set.content_len(self.node),
            _ => node.byte_len,
        }
    }

    /// True if the element, or something inside it, differs from the source.
    pub fn is_changed(self) -> bool {
        self.get().is_changed()
    }

    /// True if the length in the file is undefined (PS3.5 7.1): the element is a sequence or
    /// encapsulated pixel data, closed by a delimiter.
    pub fn has_undefined_length(self) -> bool {
        self.get().undefined
    }

    /// True if the value is stored in big-endian byte order.
    pub fn is_big_endian(self) -> bool {
        self.get().big_endian
    }

    /// The key of the item that contains the element, for [`DataSet::item_of`]; None for an element
    /// of the data set itself or of group 0002.
    pub fn item_key(self) -> Option<ItemKey> {
        let node = self.data_set.nodes.get(self.get().parent as usize)?;
        Some(ItemKey { value_at: node.value_at, node: self.get().parent })
    }

    /// True for an element of group 0002.
    pub fn is_meta(self) -> bool {
        self.node < self.data_set.meta_count
    }

    /// True for an element that was set after the data set was read: it is not in the file, and has
    /// no offset there.
    pub fn is_new(self) -> bool {
        self.get().value_at & NEW_BYTES != 0
    }

    /// Where the header begins, in bytes from the start of the file. 0 for an element that [is
    /// new](Element::is_new).
    pub fn byte_offset(self) -> u64 {
        let node = self.get();
        self.value_offset().saturating_sub(u64::from(node.header_len))
    }

    /// Where the value begins, in bytes from the start of the file. 0 for an element that [is
    /// new](Element::is_new).
    pub fn value_offset(self) -> u64 {
        let at = self.get().value_at;
        if at & NEW_BYTES == 0 { at } else { 0 }
    }

    /// True if `other` is inside this element.
    pub fn encloses(self, other: Element<'_>) -> bool {
        std::ptr::eq(self.data_set, other.data_set)
            && (self.node + 1..self.get().end).contains(&other.node)
    }

    /// The number of sequences that enclose the element.
    pub fn depth(self) -> usize {
        let mut depth = 0;
        let mut node = self.get();
        while let Some(parent) = self.data_set.nodes.get(node.parent as usize) {
            depth += usize::from(parent.kind == NodeKind::Item);
            node = parent;
        }
        depth
    }

    /// The sequence's items; None if the element is not a sequence.
    pub fn items(self) -> Option<Items<'a>> {
        let node = self.get();
        (node.kind == NodeKind::Sequence).then_some(Items {
            data_set: self.data_set,
            at: self.node + 1,
            end: node.end,
        })
    }

    /// The fragments of encapsulated pixel data, the offset table first; None for other elements.
    pub fn fragments(self) -> Option<Fragments<'a>> {
        let node = self.get();
        (node.kind == NodeKind::Encapsulated).then_some(Fragments {
            data_set: self.data_set,
            at: self.node + 1,
            end: node.end,
        })
    }

    /// The number of values (PS3.5 6.4), items or fragments; 0 for an empty value. A value of bytes
    /// counts as one.
    pub fn value_count(self) -> usize {
        if let Some(items) = self.items() {
            return items.count();
        }
        if let Some(fragments) = self.fragments() {
            return fragments.count();
        }
        value::count(self.vr(), self.bytes(), || self.charset())
    }

    /// The content of the element: a value, items, or fragments.
    pub fn content(self) -> Content<'a> {
        if let Some(items) = self.items() {
            return Content::Items(items);
        }
        match self.fragments() {
            Some(fragments) => Content::Fragments(fragments),
            None => Content::Value(self.decode(self.bytes())),
        }
    }

    /// The value, decoded by VR. For a sequence or encapsulated pixel data: the bytes. See
    /// [`Element::content`].
    pub fn value(self) -> Value<'a> {
        match self.get().kind {
            NodeKind::Leaf => self.decode(self.bytes()),
            _ => Value::Bytes(Cow::Borrowed(self.bytes())),
        }
    }

    /// The value as [`Element::value`] returns it, or its beginning: at least `count` characters or
    /// numbers if it has that many. For showing large values in short form.
    pub fn value_start(self, count: usize) -> Value<'a> {
        // A character takes at most four bytes, or ten with escape sequences around it; a number at
        // most sixteen.
        const MAX_UNIT_BYTES: usize = 16;
        let bytes = self.bytes();
        let end = count.saturating_mul(MAX_UNIT_BYTES).min(bytes.len());
        self.decode(bytes.get(..end).unwrap_or(bytes))
    }

    /// The value by its VR alone: for a LUT Descriptor (PS3.3 C.11.1.1) with a first value of 62720
    /// and VR SS, -2816. DICOM JSON uses this; [`Element::value`] returns the number that is meant.
    pub fn value_of_vr(self) -> Value<'a> {
        match self.get().kind {
            NodeKind::Leaf => self.decode_as_stored(self.bytes()),
            _ => Value::Bytes(Cow::Borrowed(self.bytes())),
        }
    }

    /// Shows the value. Many texts or numbers are shown in pieces, which together make up what
    /// [`Element::value`] returns. An empty value is one piece. Use it for values that would take
    /// many times their size in memory.
    ///
    /// Errors: those of `show`, which stop it.
    ///
    /// ```
    /// use dicom_map_dataset::{DataSet, Value};
    /// let mut data_set = DataSet::new();
    /// data_set.set(&"ImageType".parse()?, &Value::from(vec!["A"; 100_000]))?;
    /// let element = data_set.find("ImageType")?.unwrap();
    /// let (mut count, mut largest) = (0, 0);
    /// element.show_value(&mut |piece| {
    ///     count += piece.value_count();
    ///     largest = largest.max(piece.value_count());
    ///     Ok::<(), dicom_map::Error>(())
    /// })?;
    /// assert!(count == 100_000 && largest < 20_000);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn show_value<E>(self, show: &mut dyn FnMut(Value<'_>) -> Result<(), E>) -> Result<(), E> {
        let is_descriptor = lut_descriptor::is_valid(self.tag(), self.vr());
        let mut is_first = true;
        self.show_value_of_vr(&mut |mut value| {
            // A descriptor has three numbers.
            if let (Value::Integers(numbers), true, true) = (&mut value, is_first, is_descriptor) {
                let signed = self.data_set.maps_signed(self.get().parent, self.tag());
                lut_descriptor::to_meaning(numbers, self.vr(), signed);
            }
            is_first = false;
            show(value)
        })
    }

    /// Like [`Element::show_value`], for what [`Element::value_of_vr`] returns.
    pub fn show_value_of_vr<E>(
        self,
        show: &mut dyn FnMut(Value<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self.get().kind {
            NodeKind::Leaf => {
                let is_big_endian = self.is_big_endian();
                value::in_pieces(self.vr(), self.bytes(), is_big_endian, || self.charset(), show)
            }
            _ => show(Value::Bytes(Cow::Borrowed(self.bytes()))),
        }
    }

    fn decode(self, bytes: &'a [u8]) -> Value<'a> {
        let mut value = self.decode_as_stored(bytes);
        if let Value::Integers(numbers) = &mut value
            && lut_descriptor::is_valid(self.tag(), self.vr())
        {
            let signed = self.data_set.maps_signed(self.get().parent, self.tag());
            lut_descriptor::to_meaning(numbers, self.vr(), signed);
        }
        value
    }

    fn decode_as_stored(self, bytes: &'a [u8]) -> Value<'a> {
        value::decode(self.vr(), bytes, self.is_big_endian(), || self.charset())
    }

    /// The character set that applies to the element.
    fn charset(self) -> &'a Charset {
        if self.vr().uses_character_set() {
            self.data_set.charset(self.node)
        } else {
            Charset::plain()
        }
    }

    /// A text value as in the file: decoded by the character set, without trailing padding, not
    /// split. None if the VR is not a text VR.
    pub fn text(self) -> Option<Cow<'a, str>> {
        self.vr().is_text().then(|| self.decode_text(self.bytes()))
    }

    /// Decodes bytes as text of this element, whatever its VR.
    pub fn decode_text(self, bytes: &'a [u8]) -> Cow<'a, str> {
        value::decode_text(self.vr(), bytes, || self.charset())
    }

    /// The path from the data set, such as `(0040,A168)[0].(0008,0100)`.
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
        write!(
            f,
            "Element({} {} {:?}, {} bytes)",
            self.tag(),
            self.vr(),
            self.name(),
            self.byte_len()
        )
    }
}

pub(crate) fn slice(bytes: &[u8], at: u64, byte_len: u64) -> &[u8] {
    let start = usize::try_from(at).unwrap_or(usize::MAX);
    let end = usize::try_from(at.saturating_add(byte_len)).unwrap_or(usize::MAX);
    bytes.get(start..end).unwrap_or_default()
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
        Some(self.data_set.slice(node.value_at, node.byte_len))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.len(), Some(self.len()))
    }

    /// Finds a fragment without visiting those before it: a fragment contains no records, so each
    /// is exactly one record.
    fn nth(&mut self, number: usize) -> Option<&'a [u8]> {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        self.at = self.at.saturating_add(number).min(self.end);
        self.next()
    }
}

impl ExactSizeIterator for Fragments<'_> {
    fn len(&self) -> usize {
        self.end.saturating_sub(self.at) as usize
    }
}
