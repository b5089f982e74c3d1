//! Editing: sets values, deletes elements and adds items, at any depth. The source is not modified;
//! changes are records and bytes kept separately.

mod change;
mod item;
mod new;
mod nodes;
mod operation;
mod pixels;
mod place;
mod removal;
mod text;
mod uid;

pub use change::{Made, Making};
pub use item::ItemMut;
pub use operation::{NewValue, Operation, Report};
pub use pixels::EncodedPixels;
pub use place::free_block;
pub use uid::new_uid;

pub(crate) use nodes::Container;

use crate::data_set::node::NodeKind;
use crate::data_set::{DataSet, Item};
use crate::path::Path;
use crate::value::{self, Rules, Value};
use crate::vr::VrSource;
use crate::write;
use change::{NewBytes, bad, not_a_sequence};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, Tag, TransferSyntax, Vr, tags};
use nodes::NewNode;
use std::borrow::Cow;

/// Changes to a data set.
impl DataSet {
    /// Sets the value of an element; with `[*]` and `**.` in the path, of every element that it
    /// leads to.
    ///
    /// A missing element is added, and so are the sequences and the one item (the next free number)
    /// on the way to it, unless the path says `*`. A private element goes into the block that its
    /// creator has reserved in that data set or item, or into the first free one (PS3.5 section
    /// 7.8.1). The VR is that of the element, or else the dictionary's. The empty value turns a
    /// sequence into one without items. Returns how many elements were set.
    ///
    /// Errors, with the path; nothing is changed then: `InvalidArgument` for a path that leads
    /// nowhere or through a value, for a value that its VR or the character set does not allow, for
    /// an attribute without a VR, for a Transfer Syntax UID (0002,0010) that does not describe the
    /// data set; [`UNKNOWN_TRANSFER_SYNTAX`](crate::error_kind::UNKNOWN_TRANSFER_SYNTAX) for one
    /// that is not known, unless it is that of the data set; `InvalidCreator` for a creator that
    /// cannot be written.
    ///
    /// ```
    /// use dicom_map_dataset::{DataSet, Value};
    /// let mut data_set = DataSet::new();
    /// data_set.set(&"PatientName".parse()?, &Value::from("Doe^Jane"))?;
    /// data_set.set(&"\"GEMS_PARM_01\".BValue".parse()?, &Value::from([1000, 0, 0, 0]))?;
    /// assert_eq!(data_set.find("PatientName")?.unwrap().text().unwrap(), "Doe^Jane");
    /// assert_eq!(data_set.find("(0043,1039)")?.unwrap().creator(), Some("GEMS_PARM_01"));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn set(&mut self, path: &Path, value: &Value<'_>) -> Result<usize, Error> {
        self.set_as(path, None, value, Rules::Standard)
    }

    /// Like [`DataSet::set`], with the VR that the element gets and the rules that the value must
    /// obey.
    pub fn set_as(
        &mut self,
        path: &Path,
        vr: Option<Vr>,
        value: &Value<'_>,
        rules: Rules,
    ) -> Result<usize, Error> {
        self.set_in(None, path, vr, &NewBytes::Value(value, rules))
    }

    /// Like [`DataSet::set`], with a value as people type it: parts separated by backslashes,
    /// decimal numbers, tags as [`dicom_map::Query`] reads them.
    pub fn set_text(&mut self, path: &Path, text: &str) -> Result<usize, Error> {
        self.set_in(None, path, None, &NewBytes::Text(text))
    }

    /// Deletes the elements that the path leads to, with everything inside them; if it ends with
    /// `[n]` or `[*]`, deletes items. Returns how many were deleted; 0 if there are none.
    ///
    /// Errors: those of [`DataSet::set`] for a data set that cannot be changed.
    pub fn delete(&mut self, path: &Path) -> Result<usize, Error> {
        self.delete_in(None, path)
    }

    /// Replaces the element that the path leads to with an empty sequence.
    ///
    /// Errors: as [`DataSet::set`].
    pub fn set_sequence(&mut self, path: &Path) -> Result<usize, Error> {
        self.set_in(None, path, Some(Vr::SQ), &NewBytes::Sequence)
    }

    /// Appends an item to the sequence that the path leads to, with copies of the elements of
    /// `item`, or empty. A missing sequence is added. Returns how many items were appended.
    ///
    /// Errors: as [`DataSet::set`].
    pub fn append_item(&mut self, path: &Path, item: Option<Item<'_>>) -> Result<usize, Error> {
        self.insert_item_in(None, path, None, item)
    }

    /// Sets elements, starting at `from` or at the data set itself.
    fn set_in(
        &mut self,
        from: Option<Container>,
        path: &Path,
        vr: Option<Vr>,
        new: &NewBytes<'_>,
    ) -> Result<usize, Error> {
        // For one element of the data set or item itself, errors are found before anything is
        // changed.
        let is_checked = path.is_one_public(self.dict());
        self.edit(from, path, is_checked, |data_set| data_set.set_at(from, path, vr, new))
    }

    fn delete_in(&mut self, from: Option<Container>, path: &Path) -> Result<usize, Error> {
        // Nothing can fail once the data set can be changed.
        self.edit(from, path, true, |data_set| data_set.delete_at(from, path))
    }

    /// Adds an item before the one with this number, or after the last.
    fn insert_item_in(
        &mut self,
        from: Option<Container>,
        path: &Path,
        number: Option<usize>,
        item: Option<Item<'_>>,
    ) -> Result<usize, Error> {
        self.edit(from, path, false, |data_set| data_set.insert_item_at(from, path, number, item))
    }

    /// Runs a change completely or not at all. With `is_checked`, the change itself changes nothing
    /// if it fails.
    fn edit(
        &mut self,
        from: Option<Container>,
        path: &Path,
        is_checked: bool,
        change: impl FnOnce(&mut DataSet) -> Result<usize, Error>,
    ) -> Result<usize, Error> {
        let with_path = |error: Error| match error.tag_path() {
            Some(_) => error,
            None => error.with_tag_path(path.to_string()),
        };
        let in_item = |data_set: &DataSet, error: Error| {
            let Some(Container::Item(at)) = from else { return error };
            let path = error.tag_path().unwrap_or_default();
            let whole = format!("{}.{path}", data_set.item_path(at));
            error.with_tag_path(whole)
        };
        self.begin_edit().map_err(with_path)?;
        // For one element of the data set itself, errors are found before anything is changed,
        // unless its tag occurs twice.
        if is_checked && self.layout.is_sorted {
            return change(self).map_err(|error| in_item(self, with_path(error)));
        }
        let before = self.state();
        change(self).map_err(|error| {
            self.restore(before);
            in_item(self, with_path(error))
        })
    }

    /// The path of an item, such as `(0040,A168)[0]`.
    fn item_path(&self, item: u32) -> String {
        let sequence = self.nodes[item as usize].parent;
        let path = self.element_at(sequence).map(|sequence| sequence.path()).unwrap_or_default();
        format!("{path}[{}]", self.item_number(item))
    }

    fn set_at(
        &mut self,
        from: Option<Container>,
        path: &Path,
        vr: Option<Vr>,
        new: &NewBytes<'_>,
    ) -> Result<usize, Error> {
        let Some((last, _)) = path.steps().split_last() else { return Ok(0) };
        if last.items.is_some() {
            return Err(bad("found an item at the end of the path, expected an element to set"));
        }
        let creates = !path.is_anywhere() && !path.has_wildcard();
        let containers = self.containers(from, path, creates)?;
        if containers.is_empty() && creates {
            return Err(bad("found a path that leads nowhere"));
        }
        let mut count = 0;
        // From the last to the first, so that what is added does not move those still to do.
        for container in containers.into_iter().rev() {
            let found = self.places_in(container, &last.query);
            if path.is_anywhere() {
                // `**.` means at any depth.
                for at in found.into_iter().rev() {
                    self.replace(container, at, vr, new)?;
                    count += 1;
                }
                continue;
            }
            match found.first() {
                Some(at) => self.replace(container, *at, vr, new)?,
                None => self.insert(container, &last.query, vr, new)?,
            }
            count += 1;
        }
        Ok(count)
    }

    fn replace(
        &mut self,
        container: Container,
        at: u32,
        vr: Option<Vr>,
        new: &NewBytes<'_>,
    ) -> Result<(), Error> {
        let old = self.nodes[at as usize];
        let is_known = old.vr_source != VrSource::Unknown && old.vr != Vr::UN;
        let vr = match (vr, is_known) {
            (Some(vr), _) => vr,
            (None, true) => old.vr,
            (None, false) => self.vr_of_new(container, old.tag, self.creator_name(&old), new)?,
        };
        self.put(container, Some(at), old.tag, vr, new)
    }

    fn insert(
        &mut self,
        container: Container,
        query: &dicom_map::Query,
        vr: Option<Vr>,
        new: &NewBytes<'_>,
    ) -> Result<(), Error> {
        let (tag, creator) = self.tag_for_new(container, query)?;
        let vr = match vr {
            Some(vr) => vr,
            None => self.vr_of_new(container, tag, creator.as_deref(), new)?,
        };
        self.put(container, None, tag, vr, new)
    }

    /// Puts one element into a data set or item: in place of the record `old`, or where its tag
    /// belongs.
    fn put(
        &mut self,
        container: Container,
        old: Option<u32>,
        tag: Tag,
        vr: Vr,
        new: &NewBytes<'_>,
    ) -> Result<(), Error> {
        if tag.group() == 0xFFFE {
            return Err(bad(&format!("found {tag}, expected an element that is not a delimiter")));
        }
        if let NewBytes::Sequence = new {
            self.check_sequence(tag)?;
        }
        let before = self.text_before(container, tag);
        let (kind, bytes) = match new {
            NewBytes::Sequence | NewBytes::Value(Value::Empty, _) | NewBytes::Text("")
                if vr == Vr::SQ =>
            {
                (NodeKind::Sequence, Bytes::new())
            }
            NewBytes::Sequence => {
                return Err(bad(&format!("found items for VR {vr}, expected SQ")));
            }
            // An empty sequence.
            NewBytes::Value(Value::Empty, _) if vr == Vr::SQ => (NodeKind::Sequence, Bytes::new()),
            NewBytes::Made(made) if vr == Vr::SQ && made.value_count == 0 => {
                (NodeKind::Sequence, Bytes::new())
            }
            _ if vr == Vr::SQ => {
                return Err(bad("found a value for a sequence, expected items"));
            }
            NewBytes::Copy(element) => {
                (NodeKind::Leaf, DataSet::bytes_for(*element, self.charset_of(container))?)
            }
            NewBytes::Fragments(fragments) => {
                return self.put_fragments(container, old, tag, fragments);
            }
            NewBytes::Value(value, rules) => {
                let value = self.stored(container, tag, vr, value);
                let charset = self.charset_of(container);
                let bytes = value::encode(vr, &value, charset, false, *rules)?;
                (NodeKind::Leaf, Bytes::from(bytes.into_owned()))
            }
            NewBytes::Text(text) => {
                let value = value::parse(vr, text)?;
                (NodeKind::Leaf, self.encode(container, tag, vr, value, Rules::Standard)?)
            }
            NewBytes::Made(made) => {
                let (made, rules) = (made.make)(vr)?;
                let bytes = match made {
                    Made::Value(value) => self.encode(container, tag, vr, value, rules)?,
                    Made::Bytes(bytes) => {
                        let value = Value::from(&bytes[..]);
                        let charset = self.charset_of(container);
                        match value::encode(vr, &value, charset, false, rules)? {
                            Cow::Owned(padded) => padded.into(),
                            Cow::Borrowed(_) => bytes,
                        }
                    }
                };
                (NodeKind::Leaf, bytes)
            }
        };
        if container == Container::Meta && tag == tags::TRANSFER_SYNTAX_UID {
            self.check_syntax(&bytes)?;
        }
        let node = NewNode { tag, vr, kind, bytes };
        match old {
            Some(at) => self.replace_node(container, at, node),
            None => self.insert_node(container, node),
        }
        self.after_change(container, tag, before.as_deref());
        Ok(())
    }

    /// The value as stored, if it differs: see [`value::lut_descriptor`].
    fn stored<'v>(
        &self,
        container: Container,
        tag: Tag,
        vr: Vr,
        value: &'v Value<'_>,
    ) -> Cow<'v, Value<'v>> {
        let signed = || self.maps_signed(self.node_of(container), tag);
        value::lut_descriptor::to_stored(tag, vr, value, signed)
    }

    fn encode(
        &self,
        container: Container,
        tag: Tag,
        vr: Vr,
        value: Value<'static>,
        rules: Rules,
    ) -> Result<Bytes, Error> {
        let charset = self.charset_of(container);
        let stored = match self.stored(container, tag, vr, &value) {
            Cow::Owned(stored) => Some(stored.into_owned()),
            Cow::Borrowed(_) => None,
        };
        let value = stored.unwrap_or(value);
        if let Cow::Owned(bytes) = value::encode(vr, &value, charset, false, rules)? {
            return Ok(bytes.into());
        }
        Ok(match value {
            // Taken as they are, without a copy.
            Value::Bytes(bytes) => bytes.into_owned().into(),
            value => value::encode(vr, &value, charset, false, rules)?.into_owned().into(),
        })
    }

    /// Refuses items for a public attribute that has values.
    fn check_sequence(&self, tag: Tag) -> Result<(), Error> {
        let entry = self.dict.lookup_tag(tag, None).filter(|entry| !entry.is_private());
        match entry.map(|entry| entry.vr()) {
            Some(vr) if vr.primary().is_some() && !vr.contains(Vr::SQ) && !vr.contains(Vr::UN) => {
                Err(bad(&format!("found items for {tag} of VR {vr}, expected a sequence")))
            }
            _ => Ok(()),
        }
    }

    /// Sets encapsulated pixel data in place of one element.
    fn put_fragments(
        &mut self,
        container: Container,
        old: Option<u32>,
        tag: Tag,
        fragments: &[Bytes],
    ) -> Result<(), Error> {
        if tag != tags::PIXEL_DATA {
            return Err(bad(&format!(
                "found fragments for {tag}, expected (7FE0,0010) Pixel Data"
            )));
        }
        if self.transfer_syntax.is_known() && !self.transfer_syntax.is_encapsulated() {
            return Err(bad(&format!(
                "found fragments in a data set of {}, expected a transfer syntax whose pixel data are encapsulated",
                self.transfer_syntax
            )));
        }
        self.put_encapsulated(container, old, tag, fragments);
        Ok(())
    }

    /// The Transfer Syntax UID says how the data set is encoded, so it can only be set to what is
    /// true: to a transfer syntax whose encoding is known and that of the data set, or to the one
    /// that it has.
    fn check_syntax(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let syntax = TransferSyntax::from_bytes(bytes);
        let encoding = match write::encoding(&syntax) {
            Ok(encoding) => encoding,
            // Its encoding is not known, but is the one in which the data set was read.
            Err(_) if syntax == self.transfer_syntax && !syntax.uid().is_empty() => return Ok(()),
            Err(error) => return Err(error),
        };
        let pixels =
            self.child(Container::Root, tags::PIXEL_DATA).map(|at| self.nodes[at as usize]);
        let is_true = encoding == self.encoding
            && syntax.is_deflated() == self.deflated
            && pixels.is_none_or(|pixels| match pixels.kind {
                NodeKind::Encapsulated => syntax.is_encapsulated(),
                _ => pixels.byte_len == 0 || !syntax.is_encapsulated(),
            });
        if !is_true {
            return Err(bad(&format!(
                "found the transfer syntax {syntax} for a data set in another encoding, expected a conversion when it is saved"
            )));
        }
        self.transfer_syntax = syntax;
        Ok(())
    }

    /// Updates what depends on an element that was set or deleted.
    fn after_change(&mut self, container: Container, tag: Tag, before: Option<&str>) {
        if tag == tags::SPECIFIC_CHARACTER_SET {
            self.index_charsets();
        }
        if tag.is_private_creator() {
            self.resolve_creators(container);
        }
        if tag == tags::PIXEL_DATA && container == Container::Root {
            // From now on it is in the transfer syntax of the data set.
            self.pixel_syntax = None;
        }
        // The file meta information repeats the UIDs of the data set.
        let copy = match tag {
            tags::SOP_INSTANCE_UID => tags::MEDIA_STORAGE_SOP_INSTANCE_UID,
            tags::SOP_CLASS_UID => tags::MEDIA_STORAGE_SOP_CLASS_UID,
            _ => return,
        };
        if container != Container::Root {
            return;
        }
        let Some(before) = before else { return };
        let text = |tag| self.get(tag).and_then(|it| it.text()).map(|it| it.into_owned());
        if text(copy).as_deref() == Some(before)
            && let (Some(now), Some(at)) = (text(tag), self.child(Container::Meta, copy))
        {
            let mut bytes = now.into_bytes();
            if !bytes.len().is_multiple_of(2) {
                bytes.push(Vr::UI.padding_byte());
            }
            let bytes = bytes.into();
            let node = NewNode { tag: copy, vr: Vr::UI, kind: NodeKind::Leaf, bytes };
            self.replace_node(Container::Meta, at, node);
        }
    }

    /// The UID that a change is about to replace.
    fn text_before(&self, container: Container, tag: Tag) -> Option<String> {
        let is_uid = matches!(tag, tags::SOP_INSTANCE_UID | tags::SOP_CLASS_UID);
        let element = self.get(tag).filter(|_| is_uid && container == Container::Root)?;
        element.text().map(|text| text.into_owned())
    }

    fn insert_item_at(
        &mut self,
        from: Option<Container>,
        path: &Path,
        number: Option<usize>,
        item: Option<Item<'_>>,
    ) -> Result<usize, Error> {
        let Some((last, _)) = path.steps().split_last() else { return Ok(0) };
        if last.items.is_some() {
            return Err(bad("found an item at the end of the path, expected a sequence"));
        }
        if item.is_some_and(|item| !DataSet::can_be_copied(item)) {
            return Err(bad("found a big-endian item, expected one to copy that is little-endian"));
        }
        let creates = !path.is_anywhere() && !path.has_wildcard();
        let mut count = 0;
        for container in self.containers(from, path, creates)?.into_iter().rev() {
            let mut found = self.places_in(container, &last.query);
            if found.is_empty() && creates {
                self.insert(container, &last.query, Some(Vr::SQ), &NewBytes::Sequence)?;
                found = self.places_in(container, &last.query);
            }
            for at in found.into_iter().rev() {
                if self.nodes[at as usize].kind != NodeKind::Sequence {
                    return Err(not_a_sequence(&self.nodes[at as usize]));
                }
                match number.and_then(|number| self.items_of(at).get(number).copied()) {
                    Some(before) => self.insert_into(at, before, item)?,
                    None => self.append_to(at, item)?,
                }
                count += 1;
            }
        }
        Ok(count)
    }
}
