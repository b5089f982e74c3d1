//! Private creators, resolved where they are reserved: per data set and per item (PS3.5 7.8.1).

use crate::data_set::node::CreatorRef;
use crate::read::options::MAX_CREATORS_PER_ITEM;
use dicom_map::{CreatorView, DmapDict, Tag, creator};
use std::collections::HashMap;

/// A private creator as in a file, without padding.
#[derive(Clone, Debug)]
pub struct CreatorName<'d> {
    /// The text.
    pub name: String,
    /// The creator in the dictionary, if the dictionary has it.
    pub view: Option<CreatorView<'d>>,
}

/// All private creators so far, each once. Kept from file to file, so that each is looked up once.
pub struct CreatorNames<'d> {
    dict: &'d DmapDict,
    names: Vec<CreatorName<'d>>,
    by_bytes: HashMap<Box<[u8]>, u32>,
    /// The most names.
    limit: usize,
    /// The number of [`MALFORMED_CREATOR`], once there is one; None if all names are kept.
    malformed: Option<Option<CreatorRef>>,
}

/// The name under which a scan counts a text in the place of a private creator that is neither
/// valid (see [`creator::check_lo`]) nor known to the dictionary. Such a text may be anything, even
/// a patient's name. No creator can have this name, because of its backslashes.
///
/// ```
/// use dicom_map_dataset::read::scan::MALFORMED_CREATOR;
/// assert!(dicom_map::creator::check_lo(MALFORMED_CREATOR).is_err());
/// ```
pub const MALFORMED_CREATOR: &str = r"\malformed\";

/// With fewer names than this, a linear scan beats hashing, and no table needs to be allocated.
const SCAN_NAMES: usize = 16;

impl<'d> CreatorNames<'d> {
    pub(crate) fn new(dict: &'d DmapDict, limit: usize) -> CreatorNames<'d> {
        CreatorNames { dict, names: Vec::new(), by_bytes: HashMap::new(), limit, malformed: None }
    }

    /// Discards the text of invalid creators.
    pub(crate) fn without_malformed(self) -> CreatorNames<'d> {
        CreatorNames { malformed: Some(None), ..self }
    }

    /// The reference to this creator, without padding. MISSING for an empty one, which reserves
    /// nothing. None if there are too many.
    pub(crate) fn intern(&mut self, raw: &[u8]) -> Option<CreatorRef> {
        let trimmed = raw.trim_ascii_end();
        let end = trimmed.iter().rposition(|byte| !matches!(byte, 0 | b' ')).map_or(0, |at| at + 1);
        let bytes = &trimmed[..end];
        if bytes.is_empty() {
            return Some(CreatorRef::MISSING);
        }
        if self.names.len() < SCAN_NAMES {
            if let Some(at) = self.names.iter().position(|known| known.name.as_bytes() == bytes) {
                return Some(CreatorRef::of_index(at));
            }
        } else if let Some(at) = self.by_bytes.get(bytes) {
            return Some(CreatorRef::of_index(*at as usize));
        }
        // PS3.5 7.8.1 requires the default repertoire; other bytes are UTF-8, or else taken as
        // Latin-1.
        let name = match std::str::from_utf8(bytes) {
            Ok(text) => text.to_string(),
            Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        };
        let view = self.dict.creator(&name);
        if let Some(known) = self.malformed
            && view.is_none()
            && creator::check_lo(&name).is_err()
        {
            return match known {
                Some(known) => Some(known),
                None => {
                    let made =
                        self.add(MALFORMED_CREATOR.as_bytes(), MALFORMED_CREATOR.into(), None);
                    self.malformed = Some(made);
                    made
                }
            };
        }
        self.add(bytes, name, view)
    }

    /// Adds a name; None if there are too many.
    fn add(
        &mut self,
        bytes: &[u8],
        name: String,
        view: Option<CreatorView<'d>>,
    ) -> Option<CreatorRef> {
        if self.names.len() >= self.limit {
            return None;
        }
        if let Ok(at) = u32::try_from(self.names.len()) {
            if self.names.len() + 1 == SCAN_NAMES {
                let known = self
                    .names
                    .iter()
                    .enumerate()
                    .map(|(at, known)| (known.name.as_bytes().into(), at as u32));
                self.by_bytes.extend(known);
            }
            if self.names.len() + 1 >= SCAN_NAMES {
                self.by_bytes.insert(bytes.into(), at);
            }
        }
        self.names.push(CreatorName { name, view });
        Some(CreatorRef::of_index(self.names.len() - 1))
    }

    /// All of them, in the order of [`CreatorRef::index`].
    pub fn as_slice(&self) -> &[CreatorName<'d>] {
        &self.names
    }

    /// The creator that an element refers to; None if it has none.
    pub fn get(&self, creator: CreatorRef) -> Option<&CreatorName<'d>> {
        self.names.get(creator.index()?)
    }

    pub(crate) fn into_names(self) -> Vec<CreatorName<'d>> {
        self.names
    }
}

/// The blocks reserved in the data set and the open items, the innermost last.
#[derive(Default)]
pub(crate) struct Reservations {
    /// (group << 8 | block), sorted within each item.
    slots: Vec<(u32, CreatorRef)>,
    start: usize,
    /// The previous result: elements of one block are adjacent.
    last: Option<(u32, CreatorRef)>,
}

impl Reservations {
    /// Enters an item, which starts without reservations. Returns the argument for `leave`.
    pub(crate) fn enter(&mut self) -> usize {
        self.last = None;
        std::mem::replace(&mut self.start, self.slots.len())
    }

    /// Leaves the innermost item.
    pub(crate) fn leave(&mut self, outer_start: usize) {
        self.slots.truncate(self.start);
        self.start = outer_start;
        self.last = None;
    }

    pub(crate) fn clear(&mut self) {
        self.slots.clear();
        self.start = 0;
        self.last = None;
    }

    /// Reserves the block of the creator element `tag`. False if the item has too many.
    pub(crate) fn reserve(&mut self, tag: Tag, creator: CreatorRef) -> bool {
        self.last = None;
        let key = u32::from(tag.group()) << 8 | u32::from(tag.element());
        let own = &self.slots[self.start..];
        if own.last().is_none_or(|(last, _)| *last < key) {
            if own.len() >= MAX_CREATORS_PER_ITEM {
                return false;
            }
            self.slots.push((key, creator));
            return true;
        }
        match own.binary_search_by_key(&key, |slot| slot.0) {
            Ok(at) => self.slots[self.start + at].1 = creator,
            Err(_) if own.len() >= MAX_CREATORS_PER_ITEM => return false,
            Err(at) => self.slots.insert(self.start + at, (key, creator)),
        }
        true
    }

    /// The creator of the private element `tag`.
    #[inline]
    pub(crate) fn find(&mut self, tag: Tag) -> CreatorRef {
        let Some(block) = tag.block() else { return CreatorRef::MISSING };
        let key = u32::from(tag.group()) << 8 | u32::from(block);
        if let Some((last, creator)) = self.last
            && last == key
        {
            return creator;
        }
        let own = &self.slots[self.start..];
        let creator = own
            .binary_search_by_key(&key, |slot| slot.0)
            .map_or(CreatorRef::MISSING, |at| own[at].1);
        self.last = Some((key, creator));
        creator
    }
}
