//! Changes to an item, with paths that start in it; and items as data sets of their own.

use super::change::{Making, NewBytes, bad};
use super::nodes::Container;
use crate::data_set::{DataSet, Element, Item, ItemKey};
use crate::path::Path;
use crate::value::{Rules, Value};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, Vr};

/// A data set or an item of it, to be changed. Paths begin in it.
///
/// ```
/// use dicom_map_dataset::{DataSet, Value};
/// let mut data_set = DataSet::new();
/// data_set.append_item(&"ReferencedImageSequence".parse()?, None)?;
/// let sequence = data_set.find("ReferencedImageSequence")?.unwrap();
/// let key = sequence.items().unwrap().next().unwrap().key().unwrap();
/// // A change before the item moves it, and its key still finds it.
/// data_set.set(&"Modality".parse()?, &Value::from("CT"))?;
/// data_set.item_mut(key).unwrap().set(&"ReferencedSOPInstanceUID".parse()?, &Value::from("1.2"))?;
/// assert!(data_set.find("ReferencedImageSequence[0].ReferencedSOPInstanceUID")?.is_some());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub struct ItemMut<'d> {
    data_set: &'d mut DataSet,
    /// None for the data set itself, whose paths may also begin in group 0002.
    container: Option<Container>,
}

impl DataSet {
    /// The data set itself, to be changed. Paths to group 0002 begin there.
    pub fn root_mut(&mut self) -> ItemMut<'_> {
        ItemMut { data_set: self, container: None }
    }

    /// Group 0002, to be changed.
    pub fn meta_mut(&mut self) -> ItemMut<'_> {
        ItemMut { data_set: self, container: Some(Container::Meta) }
    }

    /// An item, to be changed; None if it has been deleted.
    pub fn item_mut(&mut self, key: ItemKey) -> Option<ItemMut<'_>> {
        let node = self.item_of(key)?.id().node;
        Some(ItemMut { data_set: self, container: Some(Container::Item(node)) })
    }
}

impl ItemMut<'_> {
    /// The item in its current state.
    pub fn item(&self) -> Item<'_> {
        match self.container {
            None | Some(Container::Root) => self.data_set.root(),
            Some(Container::Meta) => self.data_set.meta(),
            Some(Container::Item(at)) => {
                let end = self.data_set.nodes[at as usize].end;
                Item { data_set: self.data_set, node: at, start: at + 1, end }
            }
        }
    }

    /// See [`DataSet::set`].
    pub fn set(&mut self, path: &Path, value: &Value<'_>) -> Result<usize, Error> {
        self.set_as(path, None, value, Rules::Standard)
    }

    /// See [`DataSet::set_as`].
    pub fn set_as(
        &mut self,
        path: &Path,
        vr: Option<Vr>,
        value: &Value<'_>,
        rules: Rules,
    ) -> Result<usize, Error> {
        self.data_set.set_in(self.container, path, vr, &NewBytes::Value(value, rules))
    }

    /// Like [`DataSet::set_as`], with a value that depends on the VR, which comes from the element,
    /// the dictionary or `vr`.
    pub fn set_made(
        &mut self,
        path: &Path,
        vr: Option<Vr>,
        making: &Making<'_>,
    ) -> Result<usize, Error> {
        self.data_set.set_in(self.container, path, vr, &NewBytes::Made(making))
    }

    /// See [`DataSet::delete`].
    pub fn delete(&mut self, path: &Path) -> Result<usize, Error> {
        self.data_set.delete_in(self.container, path)
    }

    /// Replaces the element that the path leads to with a sequence of copies of these items.
    ///
    /// Errors: those of [`DataSet::set`]; `InvalidArgument` for an item in big-endian byte order.
    pub fn set_items(&mut self, path: &Path, items: &[Item<'_>]) -> Result<usize, Error> {
        let container = self.container;
        self.data_set.edit(container, path, false, |data_set| {
            let sequence = NewBytes::Sequence;
            let count = data_set.set_at(container, path, Some(Vr::SQ), &sequence)?;
            for item in items {
                data_set.insert_item_at(container, path, None, Some(*item))?;
            }
            Ok(count)
        })
    }

    /// Replaces the element that the path leads to with a copy of another one, with its VR. Text is
    /// converted to the character set of its new place, inside sequences too.
    ///
    /// Errors: those of [`DataSet::set`]. The value is checked against the character set only.
    pub fn set_copy(&mut self, path: &Path, element: Element<'_>) -> Result<usize, Error> {
        if let Some(items) = element.items() {
            return self.set_items(path, &items.collect::<Vec<_>>());
        }
        if let Some(fragments) = element.fragments() {
            let fragments: Vec<Bytes> = fragments.map(Bytes::copy_from_slice).collect();
            return self.set_fragments(path, &fragments);
        }
        let new = NewBytes::Copy(element);
        self.data_set.set_in(self.container, path, Some(element.vr()), &new)
    }

    /// See [`DataSet::append_item`].
    pub fn append_item(&mut self, path: &Path, item: Option<Item<'_>>) -> Result<usize, Error> {
        self.data_set.insert_item_in(self.container, path, None, item)
    }

    /// Adds an item before the one with this number, counted from 0, or after the last if there are
    /// fewer. Otherwise like [`DataSet::append_item`].
    pub fn insert_item(
        &mut self,
        path: &Path,
        number: usize,
        item: Option<Item<'_>>,
    ) -> Result<usize, Error> {
        self.data_set.insert_item_in(self.container, path, Some(number), item)
    }

    /// Makes Pixel Data encapsulated, with these fragments, the offset table first. They must be in
    /// the transfer syntax of the data set.
    ///
    /// Errors: `InvalidArgument` for an element other than (7FE0,0010), and for a transfer syntax
    /// whose pixel data are not encapsulated.
    pub fn set_fragments(&mut self, path: &Path, fragments: &[Bytes]) -> Result<usize, Error> {
        if fragments.is_empty() {
            return Err(bad("found no fragments, expected the offset table at least"));
        }
        let new = NewBytes::Fragments(fragments);
        self.data_set.set_in(self.container, path, Some(Vr::OB), &new)
    }
}

impl Element<'_> {
    /// A copy in a data set of its own, with its private creator and its character set.
    ///
    /// Errors: `InvalidArgument` for an element in big-endian byte order.
    pub fn to_data_set(self) -> Result<DataSet, Error> {
        DataSet::of_element(self)
    }

    /// The bytes of the value as [`Element::bytes`] returns them, shared with the data set.
    pub fn shared_bytes(self) -> Bytes {
        let node = self.record();
        self.data_set().shared(node.value_at, node.byte_len)
    }
}

impl Item<'_> {
    /// A copy as a data set of its own, without group 0002, with the transfer syntax and character
    /// set of this one.
    ///
    /// Errors: `InvalidArgument` for an item in big-endian byte order.
    pub fn to_data_set(self) -> Result<DataSet, Error> {
        DataSet::of_item(self)
    }

    /// An empty data set with the dictionary, transfer syntax and character set of this one. It can
    /// later become an item here.
    pub fn empty_like(self) -> DataSet {
        DataSet::for_item(self)
    }
}
