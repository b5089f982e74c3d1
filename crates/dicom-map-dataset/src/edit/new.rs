//! New data sets.

use super::nodes::{Container, NewNode};
use crate::data_set::node::NodeKind;
use crate::data_set::{DataSet, Element, Item, Layout, Original};
use crate::warning::Warnings;
use dicom_map::bytes::Bytes;
use dicom_map::{DmapDict, Encoding, Error, ErrorKind, Tag, TransferSyntax, Vr, tags};
use std::sync::Arc;

impl DataSet {
    /// An empty data set in Explicit VR Little Endian, with the default dictionary.
    #[cfg(feature = "embedded")]
    #[expect(clippy::new_without_default, reason = "it has a dictionary; nobody expects a default")]
    pub fn new() -> DataSet {
        let dict = crate::Reader::embedded().dict().clone();
        empty(dict, TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN, Encoding::EXPLICIT_LE)
    }

    /// An empty data set with this dictionary, to be written in this transfer syntax.
    ///
    /// Errors: [`UNKNOWN_TRANSFER_SYNTAX`](crate::error_kind::UNKNOWN_TRANSFER_SYNTAX);
    /// `InvalidArgument` for a big-endian one.
    ///
    /// ```
    /// use dicom_map::{DmapDict, TransferSyntax, registry::Registry, to_dmap};
    /// use dicom_map_dataset::DataSet;
    /// let dict = DmapDict::from_bytes(to_dmap(Registry::default())?)?;
    /// let syntax = TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN;
    /// assert!(DataSet::with_dict(dict, &syntax)?.root().is_empty());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn with_dict(
        dict: impl Into<Arc<DmapDict>>,
        syntax: &TransferSyntax,
    ) -> Result<DataSet, Error> {
        let encoding = crate::write::encoding(syntax)?;
        if encoding.big_endian {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                format!("found the transfer syntax {syntax}, expected a little-endian one"),
            ));
        }
        Ok(empty(dict.into(), syntax.clone(), encoding))
    }

    /// An empty data set with the same dictionary, encoding and character set.
    pub(super) fn empty_like(&self) -> DataSet {
        let encoding = Encoding { big_endian: false, ..self.encoding };
        let mut empty = empty(self.dict.clone(), self.transfer_syntax.clone(), encoding);
        empty.inherited_charset = Some(self.charset_at(crate::data_set::node::NO_NODE).clone());
        empty
    }

    /// An item as a data set of its own, with the dictionary, transfer syntax and character set
    /// that apply to it, and nothing else from around it.
    pub(crate) fn of_item(item: Item<'_>) -> Result<DataSet, Error> {
        let mut own = DataSet::for_item(item);
        own.fill_from(item)?;
        Ok(own)
    }

    /// One element in a data set of its own.
    pub(super) fn of_element(element: Element<'_>) -> Result<DataSet, Error> {
        let (data_set, node) = (element.data_set(), element.record());
        let item = Item { data_set, node: node.parent, start: element.node, end: node.end };
        let mut own = DataSet::of_item(item)?;
        let charset = data_set.charset_at(node.parent);
        let terms: Vec<&str> = charset.terms().collect();
        let insert = |own: &mut DataSet, tag: Tag, vr: Vr, mut bytes: Vec<u8>| {
            if !bytes.len().is_multiple_of(2) {
                bytes.push(vr.padding_byte());
            }
            let new = NewNode { tag, vr, kind: NodeKind::Leaf, bytes: bytes.into() };
            own.insert_node(Container::Root, new);
        };
        if !terms.is_empty() && node.tag != tags::SPECIFIC_CHARACTER_SET {
            insert(&mut own, tags::SPECIFIC_CHARACTER_SET, Vr::CS, terms.join("\\").into_bytes());
            own.index_charsets();
        }
        if let (Some(creator), Some(tag)) = (element.creator(), node.tag.creator_tag()) {
            insert(&mut own, tag, Vr::LO, creator.as_bytes().to_vec());
            own.resolve_creators(Container::Root);
        }
        Ok(own)
    }

    /// An empty data set with the dictionary, transfer syntax and character set of an item.
    pub(crate) fn for_item(item: Item<'_>) -> DataSet {
        let mut empty = item.data_set().empty_like();
        empty.inherited_charset = Some(item.data_set().charset_at(item.id().node).clone());
        empty
    }

    /// Group 0002 by itself.
    pub(crate) fn meta_only(&self) -> DataSet {
        let mut meta = self.clone();
        Arc::make_mut(&mut meta.nodes).truncate(meta.meta_count as usize);
        meta.charsets.clear();
        meta
    }
}

fn empty(dict: Arc<DmapDict>, transfer_syntax: TransferSyntax, encoding: Encoding) -> DataSet {
    DataSet {
        data: Bytes::new(),
        new_bytes: Vec::new(),
        large_bytes: Vec::new(),
        new_items: 0,
        original: Some(Arc::new(Original { nodes: Arc::default(), meta_count: 0 })),
        layout: Layout { is_whole: true, is_sorted: true, ..Layout::default() },
        dict,
        nodes: Arc::default(),
        meta_count: 0,
        creators: Vec::new(),
        charsets: Vec::new(),
        inherited_charset: None,
        warnings: Warnings::default(),
        deflated: transfer_syntax.is_deflated(),
        transfer_syntax,
        pixel_syntax: None,
        encoding,
        path: None,
    }
}
