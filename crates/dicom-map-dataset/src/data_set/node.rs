//! The flat records of a data set: one for each element, item and fragment, in the order of the
//! file.

use crate::vr::VrSource;
use dicom_map::{Tag, Vr};

/// The creator that an element belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CreatorRef(u32);

impl CreatorRef {
    /// For a public element, a private creator element or a private group length.
    pub const NONE: CreatorRef = CreatorRef(0);
    /// For a private element in a block that no creator reserved.
    pub const MISSING: CreatorRef = CreatorRef(u32::MAX);

    /// The index of the creator's name among those of the data set.
    pub fn index(self) -> Option<usize> {
        if self == Self::NONE || self == Self::MISSING { None } else { Some(self.0 as usize - 1) }
    }

    pub(crate) fn of_index(index: usize) -> CreatorRef {
        // With more than 2^32-2 names, the file would have more than 2^35 bytes of creators; such
        // an element counts as having no creator.
        u32::try_from(index + 1).map_or(CreatorRef::MISSING, CreatorRef)
    }
}

/// The kind of a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NodeKind {
    /// An element whose value is bytes.
    Leaf,
    /// An element whose value is items.
    Sequence,
    /// An element whose value is fragments.
    Encapsulated,
    /// An item of a sequence.
    Item,
    /// A fragment of encapsulated pixel data; the first one is the offset table.
    Fragment,
}

/// No node: the parent of records directly in the data set.
pub(crate) const NO_NODE: u32 = u32::MAX;

/// One record. The records inside it follow, up to `end`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    /// The element's tag. For an item, its number, counted from 0: its tag is always (FFFE,E000).
    pub(crate) tag: Tag,
    pub(crate) creator: CreatorRef,
    pub(crate) value_at: u64,
    pub(crate) byte_len: u64,
    /// The index after the last record inside this one.
    pub(crate) end: u32,
    pub(crate) parent: u32,
    pub(crate) vr: Vr,
    pub(crate) vr_source: VrSource,
    pub(crate) kind: NodeKind,
    pub(crate) header_len: u16,
    pub(crate) undefined: bool,
    pub(crate) big_endian: bool,
    pub(crate) flags: u8,
}

impl Node {
    const IMPLICIT: u8 = 1;
    const CHANGED: u8 = 2;

    /// The flags of a record of the source.
    pub(crate) fn flags(is_implicit: bool) -> u8 {
        if is_implicit { Self::IMPLICIT } else { 0 }
    }

    /// True if the element, or the elements of the item, have no VR in the source.
    pub(crate) fn is_implicit(&self) -> bool {
        self.flags & Self::IMPLICIT != 0
    }

    /// True if it differs from the source: it, or something inside it, was set, deleted or added.
    pub(crate) fn is_changed(&self) -> bool {
        self.flags & Self::CHANGED != 0
    }

    pub(crate) fn set_changed(&mut self) {
        self.flags |= Self::CHANGED;
    }
}

/// Set in `value_at` for a value that is not in the source but among the data set's new bytes.
pub(crate) const NEW_BYTES: u64 = 1 << 63;

/// Set in `value_at`, together with [`NEW_BYTES`], for a large new value: the rest is its number
/// among these.
pub(crate) const LARGE_BYTES: u64 = 1 << 62;

/// Set in `value_at`, together with [`NEW_BYTES`] and [`LARGE_BYTES`], for an added item: the rest
/// is its number among these. Items of the source are identified by their place in it.
pub(crate) const NEW_ITEM: u64 = 1 << 61;
