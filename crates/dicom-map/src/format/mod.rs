//! The .dmap file format, version 1: see FORMAT.md beside this crate's Cargo.toml.
//!
//! Reader, writer and verifier share the layout in this file; nothing else knows it.

mod layer;
mod proven;
mod slots;
mod verify;
mod write;

use layer::Record;
pub(crate) use layer::{
    AlternativeRecord, DeidentificationRecord, EntryRecord, EntrySourceRecord, Layer, UidRecord,
};
pub(crate) use proven::ProvenTexts;
#[cfg(feature = "installed")]
pub(crate) use verify::checksum_in_header;
pub use write::to_dmap;

/// The first eight bytes. The line ends reveal a transfer that changed them.
pub const MAGIC: [u8; 8] = *b"DMAP\r\n\x1a\n";
/// Readers refuse a file of a larger major version.
pub const MAJOR_VERSION: u16 = 1;
/// A larger minor version only adds sections or lengthens records, which readers skip.
pub const MINOR_VERSION: u16 = 1;

/// Bytes of the header.
pub(crate) const HEADER_LEN: usize = 64;
/// Bytes of one record of the section table.
pub(crate) const SECTION_RECORD_LEN: usize = 24;
/// Files with more sections are refused, to bound the work of `open`.
pub(crate) const MAX_SECTIONS: u32 = 256;
/// The offset of the checksum; its four bytes count as zero in the sum.
pub(crate) const CHECKSUM_OFFSET: usize = 24;
/// Sections begin at multiples of this.
pub(crate) const SECTION_ALIGNMENT: usize = 8;
/// The bits of a private key without the block: the sort key of `candidates`.
pub(crate) const OFFSET_MASK: u32 = 0xFFFF_00FF;
/// "None" where a field holds the index of a creator, vendor or de-identification record.
pub(crate) const NONE_16: u16 = 0xFFFF;

/// Bits of the flags of an entry.
pub(crate) mod entry_flags {
    pub(crate) const RETIRED: u8 = 1;
    pub(crate) const VR_INFERRED: u8 = 2;
    pub(crate) const NAME_DERIVED: u8 = 4;
    pub(crate) const KEYWORD_DERIVED: u8 = 8;
    pub(crate) const ALL: u8 = 15;
}

/// Bits of the flags of a creator.
pub(crate) mod creator_flags {
    /// At least one entry applies to one block only.
    pub(crate) const BLOCK_SPECIFIC: u16 = 1;
}

/// How the locators in a document are to be read.
pub(crate) mod locator_kind {
    pub(crate) const NONE: u16 = 0;
    pub(crate) const LINE: u16 = 1;
    pub(crate) const PAGE: u16 = 2;
    pub(crate) const TABLE: u16 = 3;

    /// A locator has 24 bits; for a table, the low 14 are the page.
    pub(crate) const MAX_NUMBER: u32 = 0x00FF_FFFF;
    pub(crate) const PAGE_BITS: u32 = 14;
}

macro_rules! sections {
    ($($name:ident = $id:literal, $text:literal, $len:literal;)*) => {
        /// The sections, each a run of records of one length.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(crate) enum Section { $($name),* }

        impl Section {
            pub(crate) const ALL: &'static [Section] = &[$(Section::$name),*];

            /// The number in the section table.
            pub(crate) const fn id(self) -> u32 {
                match self { $(Section::$name => $id),* }
            }

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Section::$name => $text),* }
            }

            /// Bytes of one record in this version; files of a later minor version may have longer
            /// ones.
            pub(crate) const fn record_len(self) -> usize {
                match self { $(Section::$name => $len),* }
            }
        }
    };
}

sections! {
    Meta = 1, "meta", 8;
    Strings = 2, "strings", 1;
    Keys = 3, "keys", 4;
    Entries = 4, "entries", 26;
    Patterns = 5, "patterns", 12;
    Creators = 6, "creators", 36;
    Spellings = 7, "spellings", 8;
    Folded = 8, "folded", 8;
    KeywordSlots = 9, "keyword_slots", 2;
    EntrySources = 10, "entry_sources", 5;
    Documents = 11, "documents", 8;
    Sources = 12, "sources", 28;
    Alternatives = 13, "alternatives", 8;
    VrSets = 14, "vr_sets", 8;
    Vms = 15, "vms", 6;
    Deidentification = 16, "deidentification", 16;
    Descriptions = 17, "descriptions", 8;
    Vendors = 18, "vendors", 4;
    OtherSpellings = 19, "other_spellings", 4;
    Uids = 20, "uids", 24;
    UidKeywords = 21, "uid_keywords", 8;
    PublicSlots = 22, "public_slots", 2;
    PrivateSlots = 23, "private_slots", 2;
    SpellingSlots = 24, "spelling_slots", 2;
    FoldedSlots = 25, "folded_slots", 2;
    Candidates = 26, "candidates", 4;
}

impl Section {
    /// True for sections that files of version 1.0 do not have.
    pub(crate) const fn is_optional(self) -> bool {
        matches!(self, Section::Candidates)
    }

    /// True for sections that are read as one block: their record length may not grow.
    pub(crate) const fn is_packed(self) -> bool {
        matches!(self, Section::Strings | Section::Keys)
    }

    /// True for the hash tables, whose records have 2 or 4 bytes and number a power of two.
    pub(crate) const fn is_slots(self) -> bool {
        matches!(
            self,
            Section::PublicSlots
                | Section::PrivateSlots
                | Section::SpellingSlots
                | Section::FoldedSlots
                | Section::KeywordSlots
        )
    }
}
