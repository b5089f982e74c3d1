//! A data set in memory or in a mapped file, indexed: elements by tag, keyword, path, private
//! creator; values decoded when asked for.

mod element;
mod extent;
mod find;
mod item;
pub(crate) mod node;

pub use element::{Content, Element, ElementId, Fragments};
pub use item::{Elements, Item, ItemId, ItemKey, Items, Walked};

use crate::charset::Charset;
use crate::edit::FileStamp;
use crate::warning::Warnings;
use dicom_map::bytes::Bytes;
use dicom_map::{CreatorId, DmapDict, Encoding, Tag, TransferSyntax, tags};
use node::{NO_NODE, Node, NodeKind};
use std::path::PathBuf;
use std::sync::Arc;

/// A private creator of a data set: its text, and its place in the dictionary when the dictionary
/// knows it.
#[derive(Clone)]
pub(crate) struct Creator {
    pub(crate) name: String,
    pub(crate) id: Option<CreatorId>,
}

/// A data set: a file that was read, with the changes that have been made since, or a new one.
///
/// Elements and items are views that borrow from it. What is set is kept beside the bytes of the
/// file, which stay as they are until something is [saved](DataSet::save).
#[derive(Clone)]
pub struct DataSet {
    /// The source: all bytes of the file, inflated where they were deflated.
    pub(crate) data: Bytes,
    /// The bytes of values that were set; see [`node::NEW_BYTES`].
    pub(crate) new_bytes: Vec<u8>,
    /// Large values that were set, each by itself, so that copies of the data set share them.
    pub(crate) large_bytes: Vec<Bytes>,
    /// How many items have been added, those that are gone again among them.
    pub(crate) new_items: u64,
    /// The records as they were read; None while nothing has changed.
    pub(crate) original: Option<Arc<Original>>,
    pub(crate) layout: Layout,
    pub(crate) dict: Arc<DmapDict>,
    /// Shared with copies and with what was read, until one of them changes.
    pub(crate) nodes: Arc<Vec<Node>>,
    pub(crate) meta_count: u32,
    pub(crate) creators: Vec<Creator>,
    pub(crate) charsets: Vec<(u32, Arc<Charset>)>,
    /// What holds where nothing is declared: the default repertoire, or for an item in the making
    /// what surrounds it.
    pub(crate) inherited_charset: Option<Charset>,
    pub(crate) warnings: Warnings,
    pub(crate) transfer_syntax: TransferSyntax,
    /// What Pixel Data is in, where it was set in another transfer syntax than that of the source.
    pub(crate) pixel_syntax: Option<TransferSyntax>,
    pub(crate) encoding: Encoding,
    pub(crate) deflated: bool,
    pub(crate) path: Option<PathBuf>,
}

/// The records of the source.
pub(crate) struct Original {
    pub(crate) nodes: Arc<Vec<Node>>,
    pub(crate) meta_count: u32,
}

/// Where the parts of the source are.
#[derive(Clone, Default)]
pub(crate) struct Layout {
    /// Where group 0002 begins, or would: after preamble and prefix.
    pub(crate) meta_at: u64,
    /// Where the data set begins.
    pub(crate) data_set_at: u64,
    /// The file as stored, where the data set is deflated.
    pub(crate) stored: Option<Bytes>,
    /// False where the reader was told to stop before the end.
    pub(crate) is_whole: bool,
    /// True when the tags of the data set and of each item ascend, so that they can be searched.
    pub(crate) is_sorted: bool,
    /// Where reading stopped.
    pub(crate) read_end: u64,
    /// The bytes are those of the file that `stamp` is of, in place: mapped.
    pub(crate) is_mapped: bool,
    /// What the file was when it was read.
    pub(crate) stamp: FileStamp,
}

impl DataSet {
    /// The data set's own elements, without group 0002.
    pub fn root(&self) -> Item<'_> {
        Item { data_set: self, node: NO_NODE, start: self.meta_count, end: self.nodes.len() as u32 }
    }

    /// The elements of group 0002; empty for a file without.
    pub fn meta(&self) -> Item<'_> {
        Item { data_set: self, node: NO_NODE, start: 0, end: self.meta_count }
    }

    /// The element with this tag, in the data set itself or, for group 0002, in front of it.
    pub fn get(&self, tag: Tag) -> Option<Element<'_>> {
        if tag.group() == 0x0002 {
            self.meta().get(tag).or_else(|| self.root().get(tag))
        } else {
            self.root().get(tag)
        }
    }

    /// The element of a private creator: group, and element offset or element as found in a file.
    pub fn private(&self, creator: &str, group: u16, element: u16) -> Option<Element<'_>> {
        self.root().private(creator, group, element)
    }

    /// The dictionary that names and VRs come from.
    pub fn dict(&self) -> &DmapDict {
        &self.dict
    }

    /// The dictionary, as a reference of its own.
    pub fn shared_dict(&self) -> &Arc<DmapDict> {
        &self.dict
    }

    /// The element that [`Element::id`] stood for; None for an identifier of another data set that
    /// this one cannot hold.
    pub fn element(&self, id: ElementId) -> Option<Element<'_>> {
        let node = self.nodes.get(id.0 as usize)?;
        let is_element = !matches!(node.kind, NodeKind::Item | NodeKind::Fragment);
        is_element.then_some(Element { data_set: self, node: id.0 })
    }

    /// The data set or item that [`Item::id`] stood for.
    pub fn item(&self, id: ItemId) -> Item<'_> {
        let end = id.end.min(self.nodes.len() as u32);
        Item { data_set: self, node: id.node, start: id.start.min(end), end }
    }

    /// The item that [`Item::key`] stood for, wherever it is by now; None where it has been
    /// deleted. Finding one that has moved since takes time in proportion to the data set; the key
    /// of the answer finds it at once.
    pub fn item_of(&self, key: ItemKey) -> Option<Item<'_>> {
        let is_it = |at: &u32| {
            let node = self.nodes.get(*at as usize);
            node.is_some_and(|node| node.kind == NodeKind::Item && node.value_at == key.value_at)
        };
        let node =
            Some(key.node).filter(is_it).or_else(|| (0..self.nodes.len() as u32).find(is_it))?;
        Some(Item { data_set: self, node, start: node + 1, end: self.nodes[node as usize].end })
    }

    /// What was tolerated while reading.
    pub fn warnings(&self) -> &Warnings {
        &self.warnings
    }

    /// The transfer syntax that group 0002 names; one whose UID is empty where the file has none.
    pub fn transfer_syntax(&self) -> &TransferSyntax {
        &self.transfer_syntax
    }

    /// The transfer syntax that Pixel Data of the data set itself is in: that of the data set,
    /// until
    /// [`DataSet::set_encoded_pixels`] sets another one.
    pub fn pixel_syntax(&self) -> &TransferSyntax {
        self.pixel_syntax.as_ref().unwrap_or(&self.transfer_syntax)
    }

    /// How the data set is encoded, which may not be what its Transfer Syntax UID says.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// True when the data set was deflated; byte offsets are then those of the file as if it were
    /// not.
    pub fn deflated(&self) -> bool {
        self.deflated
    }

    /// Where reading stopped, bytes from the start of the file: before the first element that
    /// [`ReadOptions`](crate::ReadOptions) left out, else at the end. Of a deflated file always its
    /// end.
    pub fn read_end(&self) -> u64 {
        self.layout.read_end
    }

    /// Where the data set begins in the file or bytes that were read, after preamble and group
    /// 0002: what follows is what a message on the network carries.
    pub fn data_set_offset(&self) -> u64 {
        self.layout.data_set_at
    }

    /// The file; None for bytes from elsewhere.
    pub fn path(&self) -> Option<&std::path::Path> {
        self.path.as_deref()
    }

    /// All bytes of the source: of the file, or of a deflated one its front and the inflated data
    /// set. Changes are not among them.
    pub fn bytes(&self) -> &[u8] {
        &self.data
    }

    /// The bytes of a value, of the source or new.
    pub(crate) fn slice(&self, at: u64, byte_len: u64) -> &[u8] {
        if at & node::NEW_BYTES == 0 {
            return element::slice(&self.data, at, byte_len);
        }
        match self.large(at) {
            Some(bytes) => element::slice(bytes, 0, byte_len),
            None => element::slice(&self.new_bytes, at & !node::NEW_BYTES, byte_len),
        }
    }

    /// The large new value that a `value_at` names.
    pub(crate) fn large(&self, at: u64) -> Option<&Bytes> {
        let number = at.checked_sub(node::NEW_BYTES | node::LARGE_BYTES)?;
        self.large_bytes.get(usize::try_from(number).ok()?)
    }

    /// True when something has been set, deleted or added since the data set was read, or when it
    /// is a new one.
    pub fn is_changed(&self) -> bool {
        self.original.is_some()
    }

    /// The number of an item in its sequence, counted from 0.
    pub(crate) fn item_number(&self, item: u32) -> u32 {
        self.nodes.get(item as usize).map_or(0, |node| u32::from(node.tag))
    }

    /// The character set that holds at an element: its item's own, or that of the nearest enclosing
    /// one.
    pub(crate) fn charset(&self, element: u32) -> &Charset {
        self.charset_at(self.nodes.get(element as usize).map_or(NO_NODE, |node| node.parent))
    }

    /// The character set of the elements of an item, or of the data set itself.
    pub(crate) fn charset_at(&self, mut item: u32) -> &Charset {
        loop {
            // Sorted by the reader; of two in one item (which the standard forbids) either may
            // answer.
            if let Ok(at) = self.charsets.binary_search_by_key(&item, |(place, _)| *place) {
                return &self.charsets[at].1;
            }
            if item == NO_NODE {
                return self.inherited_charset.as_ref().unwrap_or(Charset::default_repertoire());
            }
            item = self.nodes.get(item as usize).map_or(NO_NODE, |node| node.parent);
        }
    }

    /// Pixel Representation (0028,0103) as it holds in an item or the data set itself: its own, or
    /// that of the nearest enclosing one; true for signed numbers.
    fn pixel_representation(&self, mut item: u32) -> Option<bool> {
        loop {
            let container = match self.nodes.get(item as usize) {
                Some(node) => Item { data_set: self, node: item, start: item + 1, end: node.end },
                None => self.root(),
            };
            if let Some(element) = container.get(tags::PIXEL_REPRESENTATION)
                && let Some(bytes) = element.bytes().first_chunk::<2>()
            {
                let big_endian = element.is_big_endian();
                let number =
                    if big_endian { u16::from_be_bytes } else { u16::from_le_bytes }(*bytes);
                return Some(number == 1);
            }
            let sequence = self.nodes.get(item as usize)?.parent;
            item = self.nodes.get(sequence as usize).map_or(NO_NODE, |node| node.parent);
        }
    }

    /// What Pixel Representation says of the numbers that a look-up table maps, whose descriptor is
    /// in this item or the data set itself: true for signed ones. None where it says nothing.
    pub(crate) fn maps_signed(&self, item: u32, descriptor: Tag) -> Option<bool> {
        let signed = self.pixel_representation(item)?;
        let sequence = self.nodes.get(item as usize).map(|item| item.parent);
        let sequence = sequence.and_then(|at| self.nodes.get(at as usize));
        let maps_pixels = descriptor != tags::LUT_DESCRIPTOR
            || sequence.is_some_and(|it| it.tag == tags::MODALITY_LUT_SEQUENCE);
        // The input of other tables has been rescaled, to negative numbers also where pixels are
        // unsigned (PS3.3 C.11.2): their VR tells.
        (maps_pixels || signed).then_some(signed)
    }

    /// Of the records from `start` to `end`, which `parent` encloses one below the other, the one
    /// whose tag (of an item: number) is `key`. They have to ascend. Time is logarithmic in the
    /// number of records, and linear in the depth.
    pub(crate) fn search(&self, parent: u32, start: u32, end: u32, key: Tag) -> Option<u32> {
        let (mut low, mut high) = (start, end);
        while low < high {
            let mut middle = low + (high - low) / 2;
            while let Some(node) = self.nodes.get(middle as usize).filter(|it| it.parent != parent)
            {
                // A record before `low` cannot enclose one after it, and what encloses it
                // comes before it: this ends.
                if node.parent < low {
                    return None;
                }
                middle = node.parent;
            }
            let node = self.nodes.get(middle as usize)?;
            match node.tag.cmp(&key) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = node.end,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    pub(crate) fn element_at(&self, node: u32) -> Option<Element<'_>> {
        self.element(ElementId(node))
    }
}

impl std::fmt::Debug for DataSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DataSet")
            .field("path", &self.path)
            .field("transfer_syntax", &self.transfer_syntax)
            .field("nodes", &self.nodes.len())
            .field("warnings", &self.warnings.total())
            .finish_non_exhaustive()
    }
}
