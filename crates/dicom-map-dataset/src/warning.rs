//! What the reader tolerated, each time with the place.

use std::fmt;

/// Warnings that are kept in full; later ones are counted by kind only.
pub const MAX_WARNINGS: usize = 100;

macro_rules! warning_kinds {
    ($($name:ident $id:literal $doc:literal;)*) => {
        /// What was tolerated.
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
    NoMetaGroup "no_meta_group" "There is no group 0002 (PS3.10 7.1); the encoding was recognised from the first element.";
    MetaLength "meta_length" "The length of group 0002 is missing or wrong (PS3.10 table 7.1-1); its end was found by its tags.";
    NoTransferSyntax "no_transfer_syntax" "Group 0002 has no usable Transfer Syntax UID; the encoding was recognised from the first element.";
    WrongTransferSyntax "wrong_transfer_syntax" "The data set is not encoded as its Transfer Syntax UID says (PS3.5 10).";
    TruncatedValue "truncated_value" "The value is longer than the bytes left; what is there was kept.";
    TruncatedHeader "truncated_header" "The data set ends inside an element's header; the bytes were left out.";
    ItemOverrun "item_overrun" "An item or value reaches beyond what encloses it; it was cut there. A fragment of pixel data that the file has room for was kept whole.";
    MissingDelimiter "missing_delimiter" "An undefined length was not closed by its delimiter (PS3.5 7.5).";
    StrayDelimiter "stray_delimiter" "A delimiter or item stands where none can be (PS3.5 7.5).";
    DelimiterLength "delimiter_length" "A delimiter has a length other than 0 (PS3.5 table 7.5-3).";
    NotAnItem "not_an_item" "A sequence holds something that is no item (PS3.5 7.5); the rest of the sequence was left out.";
    NotASequence "not_a_sequence" "The dictionary says SQ and the value does not begin as one; it was kept as bytes.";
    UnknownVr "unknown_vr" "The two bytes are no VR of PS3.5 table 6.2-1.";
    ImplicitElement "implicit_element" "An element without VR in an explicit VR data set.";
    ExplicitElement "explicit_element" "An element with a VR in an implicit VR data set or item.";
    ExplicitItem "explicit_item" "An item in explicit VR where implicit VR is expected: in an implicit VR data set, or in a sequence of UN (PS3.5 6.2.2).";
    UndefinedLength "undefined_length" "An undefined length where the VR allows none (PS3.5 7.1).";
    OddLength "odd_length" "The value has an odd number of bytes (PS3.5 7.1.1).";
    MetaInDataSet "meta_in_data_set" "An element of group 0002 stands in the data set.";
    TagOrder "tag_order" "Tags do not ascend (PS3.5 7.1).";
    DuplicateTag "duplicate_tag" "A tag stands twice in one data set (PS3.5 7.1).";
    TrailingPadding "trailing_padding" "Bytes behind the data set which are no elements: all zero, or all FF.";
    Separator "separator" "FFFF where a tag is expected; skipped.";
    DamagedStream "damaged_stream" "The deflated data set is damaged (RFC 1951); what could be inflated was kept.";
    NoCreator "no_creator" "Private elements in a block that no creator reserved (PS3.5 7.8.1).";
    BadCreator "bad_creator" "A private creator that is empty, has several values, or more than 64 characters (PS3.5 7.8.1).";
    BadCharset "bad_charset" "A character set that PS3.3 C.12.1.1.2 does not define; text is read as Latin-1.";
}

/// One tolerance: what, where. Prints as one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    /// What was tolerated.
    pub kind: WarningKind,
    /// Found and expected, in words.
    pub message: String,
    /// The element, as in `(0040,A168)[0].(0008,0100)`; empty for the file as a whole.
    pub tag_path: String,
    /// Bytes from the start of the file; of a deflated file, as if it were not deflated.
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

/// The tolerances of one file: the first [`MAX_WARNINGS`] in full, all of them counted.
#[derive(Clone, Default, Debug)]
pub struct Warnings {
    kept: Vec<Warning>,
    /// Counts in the order of `WarningKind::ALL`; empty while there are none, so that a clean file
    /// allocates nothing.
    counts: Vec<u64>,
}

impl Warnings {
    /// Counts one; `make` is called when it is to be kept.
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

    /// The first warnings, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Warning> {
        self.kept.iter()
    }

    /// How many of a kind there are, kept or not.
    pub fn count(&self, kind: WarningKind) -> u64 {
        self.counts.get(kind as usize).copied().unwrap_or(0)
    }

    /// How many there are of all kinds, kept or not.
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// True when nothing was tolerated.
    pub fn is_empty(&self) -> bool {
        self.total() == 0
    }
}
