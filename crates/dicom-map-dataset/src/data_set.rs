//! An indexed data set, in memory or in a mapped file. Finds elements by tag, keyword, path or
//! private creator, and decodes values on demand.

mod element;
mod extent;
mod find;
mod item;
pub(crate) mod node;

pub use element::{Content, Element, ElementId, Fragments};
pub use item::{Elements, Item, ItemId, ItemKey, Items, Walked};

use crate::charset::Charset;
use crate::stamp::FileStamp;
use crate::warning::Warnings;
use dicom_map::bytes::Bytes;
use dicom_map::{CreatorId, DmapDict, Encoding, Tag, TransferSyntax, tags};
use node::{NO_NODE, Node, NodeKind};
use std::path::PathBuf;
use std::sync::Arc;

/// A private creator of a data set: its text, and its place in the dictionary if the dictionary has
/// it.
#[derive(Clone)]
pub(crate) struct Creator {
    pub(crate) name: String,
    pub(crate) id: Option<CreatorId>,
}

/// A data set: either read from a file, with the changes made since, or new.
///
/// Elements and items are views that borrow from it. Changes are kept separate from the bytes of
/// the file, which is not modified until something is [saved](DataSet::save).
#[derive(Clone)]
pub struct DataSet {
    /// The source: all bytes of the file, with deflated data inflated.
    pub(crate) data: Bytes,
    /// The bytes of values that were set; see [`node::NEW_BYTES`].
    pub(crate) new_bytes: Vec<u8>,
    /// Large values that were set, each in its own buffer, so that copies of the data set share
    /// them.
    pub(crate) large_bytes: Vec<Bytes>,
    /// How many items have been added, including those deleted since.
    pub(crate) new_items: u64,
    /// The records as read; None until something changes.
    pub(crate) original: Option<Arc<Original>>,
    pub(crate) layout: Layout,
    pub(crate) dict: Arc<DmapDict>,
    /// Shared with copies and with the original until one of them changes.
    pub(crate) nodes: Arc<Vec<Node>>,
    pub(crate) meta_count: u32,
    pub(crate) creators: Vec<Creator>,
    pub(crate) charsets: Vec<(u32, Arc<Charset>)>,
    /// The character set if none is declared: the default repertoire, or for an item that is being
    /// built that of its surroundings.
    pub(crate) inherited_charset: Option<Charset>,
    pub(crate) warnings: Warnings,
    pub(crate) transfer_syntax: TransferSyntax,
    /// The transfer syntax of Pixel Data, if it was set in another one than that of the source.
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
    /// Where group 0002 begins, or would begin: after preamble and prefix.
    pub(crate) meta_at: u64,
    /// Where the data set begins.
    pub(crate) data_set_at: u64,
    /// The file as stored, if the data set is deflated.
    pub(crate) stored: Option<Bytes>,
    /// False if the reader was told to stop before the end.
    pub(crate) is_whole: bool,
    /// True if the tags of the data set and of each item ascend, so that they can be searched.
    pub(crate) is_sorted: bool,
    /// Where reading stopped.
    pub(crate) read_end: u64,
    /// True if the bytes are mapped from the file that `stamp` describes.
    pub(crate) is_mapped: bool,
    /// The state of the file when it was read.
    pub(crate) stamp: FileStamp,
}

impl DataSet {
    /// The data set's own elements, without group 0002.
    pub fn root(&self) -> Item<'_> {
        Item { data_set: self, node: NO_NODE, start: self.meta_count, end: self.nodes.len() as u32 }
    }

    /// The elements of group 0002; empty if the file has none.
    pub fn meta(&self) -> Item<'_> {
        Item { data_set: self, node: NO_NODE, start: 0, end: self.meta_count }
    }

    /// The element with this tag in the data set itself, or for group 0002 in the file meta
    /// information.
    pub fn get(&self, tag: Tag) -> Option<Element<'_>> {
        if tag.group() == 0x0002 {
            self.meta().get(tag).or_else(|| self.root().get(tag))
        } else {
            self.root().get(tag)
        }
    }

    /// The element of a private creator. `element` is an element offset or an element number as
    /// found in a file.
    pub fn private(&self, creator: &str, group: u16, element: u16) -> Option<Element<'_>> {
        self.root().private(creator, group, element)
    }

    /// The dictionary that names and VRs come from.
    pub fn dict(&self) -> &DmapDict {
        &self.dict
    }

    /// The dictionary as a shared reference.
    pub fn shared_dict(&self) -> &Arc<DmapDict> {
        &self.dict
    }

    /// The element that an [`Element::id`] refers to; None for an identifier of another data set
    /// that is out of range here.
    pub fn element(&self, id: ElementId) -> Option<Element<'_>> {
        let node = self.nodes.get(id.0 as usize)?;
        let is_element = !matches!(node.kind, NodeKind::Item | NodeKind::Fragment);
        is_element.then_some(Element { data_set: self, node: id.0 })
    }

    /// The data set or item that an [`Item::id`] refers to.
    pub fn item(&self, id: ItemId) -> Item<'_> {
        let end = id.end.min(self.nodes.len() as u32);
        Item { data_set: self, node: id.node, start: id.start.min(end), end }
    }

    /// The item that an [`Item::key`] refers to, wherever it is now; None if it has been deleted.
    /// Finding one that has moved takes time proportional to the size of the data set; the key of
    /// the returned item finds it directly.
    pub fn item_of(&self, key: ItemKey) -> Option<Item<'_>> {
        let is_it = |at: &u32| {
            let node = self.nodes.get(*at as usize);
            node.is_some_and(|node| node.kind == NodeKind::Item && node.value_at == key.value_at)
        };
        let node =
            Some(key.node).filter(is_it).or_else(|| (0..self.nodes.len() as u32).find(is_it))?;
        Some(Item { data_set: self, node, start: node + 1, end: self.nodes[node as usize].end })
    }

    /// The violations that were tolerated while reading.
    pub fn warnings(&self) -> &Warnings {
        &self.warnings
    }

    /// The transfer syntax that group 0002 names; its UID is empty if the file names none.
    pub fn transfer_syntax(&self) -> &TransferSyntax {
        &self.transfer_syntax
    }

    /// The transfer syntax of the Pixel Data of the data set itself: that of the data set, until
    /// [`DataSet::set_encoded_pixels`] sets another.
    pub fn pixel_syntax(&self) -> &TransferSyntax {
        self.pixel_syntax.as_ref().unwrap_or(&self.transfer_syntax)
    }

    /// How the data set is encoded, which may differ from what its Transfer Syntax UID says.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// True if the data set was deflated. Byte offsets then refer to the inflated file.
    pub fn deflated(&self) -> bool {
        self.deflated
    }

    /// Where reading stopped, in bytes from the start of the file: before the first element that
    /// [`ReadOptions`](crate::ReadOptions) left out, or at the end. For a deflated file, always its
    /// end.
    pub fn read_end(&self) -> u64 {
        self.layout.read_end
    }

    /// Where the data set begins in the file or bytes that were read, after preamble and group
    /// 0002. A message on the network carries what follows.
    pub fn data_set_offset(&self) -> u64 {
        self.layout.data_set_at
    }

    /// The path of the file; None if the bytes came from elsewhere.
    pub fn path(&self) -> Option<&std::path::Path> {
        self.path.as_deref()
    }

    /// All bytes of the source: of the file, or for a deflated file its unchanged front and the
    /// inflated data set. Does not include changes.
    pub fn bytes(&self) -> &[u8] {
        &self.data
    }

    /// The bytes of a value, either from the source or new.
    pub(crate) fn slice(&self, at: u64, byte_len: u64) -> &[u8] {
        if at & node::NEW_BYTES == 0 {
            return element::slice(&self.data, at, byte_len);
        }
        match self.large(at) {
            Some(bytes) => element::slice(bytes, 0, byte_len),
            None => element::slice(&self.new_bytes, at & !node::NEW_BYTES, byte_len),
        }
    }

    /// The large new value that a `value_at` refers to.
    pub(crate) fn large(&self, at: u64) -> Option<&Bytes> {
        let number = at.checked_sub(node::NEW_BYTES | node::LARGE_BYTES)?;
        self.large_bytes.get(usize::try_from(number).ok()?)
    }

    /// True if something has been set, deleted or added since the data set was read, or if the data
    /// set is new.
    pub fn is_changed(&self) -> bool {
        self.original.is_some()
    }

    /// The number of an item in its sequence, counted from 0.
    pub(crate) fn item_number(&self, item: u32) -> u32 {
        self.nodes.get(item as usize).map_or(0, |node| u32::from(node.tag))
    }

    /// The character set of an element: that of its item, or of the nearest enclosing one that
    /// declares one.
    pub(crate) fn charset(&self, element: u32) -> &Charset {
        self.charset_at(self.nodes.get(element as usize).map_or(NO_NODE, |node| node.parent))
    }

    /// The character set of the elements of an item, or of the data set itself.
    pub(crate) fn charset_at(&self, mut item: u32) -> &Charset {
        loop {
            // Sorted by the reader. If an item has two (which the standard forbids), either may be
            // found.
            if let Ok(at) = self.charsets.binary_search_by_key(&item, |(place, _)| *place) {
                return &self.charsets[at].1;
            }
            if item == NO_NODE {
                return self.inherited_charset.as_ref().unwrap_or(Charset::default_repertoire());
            }
            item = self.nodes.get(item as usize).map_or(NO_NODE, |node| node.parent);
        }
    }

    /// The Pixel Representation (0028,0103) that applies to an item or the data set itself: its
    /// own, or that of the nearest enclosing one. True for signed numbers.
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

    /// True if the numbers that a look-up table maps are signed, by the Pixel Representation that
    /// applies to its descriptor, which is in this item or the data set itself. None if nothing
    /// says so.
    pub(crate) fn maps_signed(&self, item: u32, descriptor: Tag) -> Option<bool> {
        let signed = self.pixel_representation(item)?;
        let sequence = self.nodes.get(item as usize).map(|item| item.parent);
        let sequence = sequence.and_then(|at| self.nodes.get(at as usize));
        let maps_pixels = descriptor != tags::LUT_DESCRIPTOR
            || sequence.is_some_and(|it| it.tag == tags::MODALITY_LUT_SEQUENCE);
        // The input of other tables has been rescaled, and may be negative even if pixels are
        // unsigned (PS3.3 C.11.2): their VR decides.
        (maps_pixels || signed).then_some(signed)
    }

    /// Searches the records from `start` to `end`, which are direct children of `parent`, for the
    /// one whose tag (of an item: number) is `key`. They must ascend. Time is logarithmic in the
    /// number of records, and linear in the depth.
    pub(crate) fn search(&self, parent: u32, start: u32, end: u32, key: Tag) -> Option<u32> {
        let (mut low, mut high) = (start, end);
        while low < high {
            let mut middle = low + (high - low) / 2;
            while let Some(node) = self.nodes.get(middle as usize).filter(|it| it.parent != parent)
            {
                // A record before `low` cannot enclose one after it, and an enclosing record always
                // comes first: the loop ends.
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
