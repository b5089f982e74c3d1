//! Violations that the reader tolerated, each with its place.

use std::fmt;

/// Warnings that are kept in full; later ones are counted by kind only.
pub const MAX_WARNINGS: usize = 100;

macro_rules! warning_kinds {
    ($($name:ident $id:literal $doc:literal;)*) => {
        /// A kind of violation that the reader tolerated.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        #[non_exhaustive]
        pub enum WarningKind { $(#[doc = $doc] $name),* }

        impl WarningKind {
            /// Every kind.
            pub const ALL: &'static [WarningKind] = &[$(WarningKind::$name),*];

            /// A short, stable identifier, such as `odd_length`.
            pub const fn id(self) -> &'static str {
                match self { $(WarningKind::$name => $id),* }
            }
        }
    };
}

warning_kinds! {
    NoPreamble "no_preamble" "The file does not begin with 128 bytes and DICM (PS3.10 7.1).";
    NoMetaGroup "no_meta_group" "There is no group 0002 (PS3.10 7.1); the encoding was recognized from the first element.";
    MetaLength "meta_length" "The length of group 0002 is missing or wrong (PS3.10 table 7.1-1); its end was found by its tags.";
    NoTransferSyntax "no_transfer_syntax" "Group 0002 has no usable Transfer Syntax UID; the encoding was recognized from the first element.";
    WrongTransferSyntax "wrong_transfer_syntax" "The data set is not encoded as its Transfer Syntax UID says (PS3.5 10).";
    TruncatedValue "truncated_value" "The value is longer than the bytes left; the bytes present were kept.";
    TruncatedHeader "truncated_header" "The data set ends inside an element's header; the bytes were left out.";
    ItemOverrun "item_overrun" "An item or value extends past its container; it was cut there. A fragment of pixel data that the file has room for was kept whole.";
    MissingDelimiter "missing_delimiter" "An undefined length was not closed by its delimiter (PS3.5 7.5).";
    StrayDelimiter "stray_delimiter" "A delimiter or item where none is allowed (PS3.5 7.5).";
    DelimiterLength "delimiter_length" "A delimiter has a length other than 0 (PS3.5 table 7.5-3).";
    NotAnItem "not_an_item" "A sequence contains something other than an item (PS3.5 7.5); the rest of the sequence was left out.";
    NotASequence "not_a_sequence" "The dictionary says SQ, but the value does not begin with an item; it was kept as bytes.";
    UnknownVr "unknown_vr" "The two bytes are not a VR of PS3.5 table 6.2-1.";
    ImplicitElement "implicit_element" "An element without VR in an explicit VR data set.";
    ExplicitElement "explicit_element" "An element with a VR in an implicit VR data set or item.";
    ExplicitItem "explicit_item" "An item in explicit VR where implicit VR is expected: in an implicit VR data set, or in a sequence of UN (PS3.5 6.2.2).";
    UndefinedLength "undefined_length" "An undefined length that the VR does not allow (PS3.5 7.1).";
    OddLength "odd_length" "The value has an odd number of bytes (PS3.5 7.1.1).";
    MetaInDataSet "meta_in_data_set" "An element of group 0002 is in the data set.";
    TagOrder "tag_order" "Tags do not ascend (PS3.5 7.1).";
    DuplicateTag "duplicate_tag" "A tag occurs twice in one data set (PS3.5 7.1).";
    TrailingPadding "trailing_padding" "Bytes after the data set that are not elements: all zero, or all FF.";
    Separator "separator" "FFFF where a tag is expected; skipped.";
    DamagedStream "damaged_stream" "The deflated data set is damaged (RFC 1951); what could be inflated was kept.";
    NoCreator "no_creator" "Private elements in a block that no creator reserved (PS3.5 7.8.1).";
    BadCreator "bad_creator" "A private creator that is empty, has several values, or more than 64 characters (PS3.5 7.8.1).";
    BadCharset "bad_charset" "A character set that PS3.3 C.12.1.1.2 does not define; text is read as Latin-1.";
}

/// One tolerated violation: what and where. Prints as one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    /// The kind of violation.
    pub kind: WarningKind,
    /// A description: "found X, expected Y".
    pub message: String,
    /// The element, such as `(0040,A168)[0].(0008,0100)`; empty for the file as a whole.
    pub tag_path: String,
    /// Position in bytes from the start of the file; for a deflated file, of the inflated file.
    pub byte_offset: u64,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.tag_path.is_empty() {
            write!(f, "{}: ", self.tag_path)?;
        }
        write!(f, "{} (byte {}, {})", self.message, self.byte_offset, self.kind.id())
    }
}

/// Everything that was tolerated in one file: the first [`MAX_WARNINGS`] in full, all of them
/// counted.
#[derive(Clone, Default, Debug)]
pub struct Warnings {
    kept: Vec<Warning>,
    /// Counts in the order of `WarningKind::ALL`; empty if there are none, so that a clean file
    /// allocates nothing.
    counts: Vec<u64>,
}

impl Warnings {
    /// Counts one; calls `make` if it is to be kept.
    pub(crate) fn add(&mut self, kind: WarningKind, make: impl FnOnce() -> Warning) {
        if self.counts.is_empty() {
            self.counts.resize(WarningKind::ALL.len(), 0);
        }
        if let Some(count) = self.counts.get_mut(kind as usize) {
            *count += 1;
        }
        if self.kept.len() < MAX_WARNINGS {
            self.kept.push(make());
        }
    }

    /// The kept warnings, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Warning> {
        self.kept.iter()
    }

    /// The number of warnings of a kind, kept or not.
    pub fn count(&self, kind: WarningKind) -> u64 {
        self.counts.get(kind as usize).copied().unwrap_or(0)
    }

    /// The number of warnings of all kinds, kept or not.
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// True if nothing was tolerated.
    pub fn is_empty(&self) -> bool {
        self.total() == 0
    }
}
