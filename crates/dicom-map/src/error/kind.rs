//! The kinds of errors, in one table; crates above the core declare kinds of their own.

/// A kind of error that a crate above this one declares, with everything that the interfaces show
/// of it.
///
/// Identifiers and codes are as stable as those of [`ErrorKind`] itself. Each crate of the project
/// has a hundred codes: `dicom-map-dataset` from 100, `-inspect` from 200, `-pixel` from 300,
/// `-net` from 400, `-web` from 500; other crates begin at 1000. A declared kind is a constant, and
/// can be matched on:
///
/// ```
/// use dicom_map::error::{Error, ErrorKind, ErrorKindInfo};
/// const OUT_OF_PAPER: ErrorKind =
///     ErrorKind::Declared(&ErrorKindInfo::new("out_of_paper", 1000, "The printer has no paper."));
/// let error = Error::new(OUT_OF_PAPER, "found no paper, expected A4");
/// assert!(matches!(error.kind(), OUT_OF_PAPER));
/// assert_eq!((error.kind().id(), error.kind().code()), ("out_of_paper", 1000));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ErrorKindInfo {
    id: &'static str,
    code: i32,
    doc: &'static str,
}

/// Declaring a kind.
///
/// ```
/// use dicom_map::error::ErrorKindInfo;
/// const CODE: i32 = ErrorKindInfo::FIRST_CODE;
/// const { ErrorKindInfo::new("out_of_paper", CODE, "The printer has no paper.") };
/// ```
impl ErrorKindInfo {
    /// The first code that does not belong to this crate.
    pub const FIRST_CODE: i32 = 100;

    /// Creates a kind from an identifier of lower-case letters, digits and `_`, a code, and a
    /// sentence.
    ///
    /// # Panics
    ///
    /// If the identifier has other characters, or the code is below
    /// [`FIRST_CODE`](Self::FIRST_CODE). For a constant, this is a compile error.
    ///
    /// ```
    /// use dicom_map::error::ErrorKindInfo;
    /// const INFO: ErrorKindInfo =
    ///     ErrorKindInfo::new("out_of_paper", 1000, "The printer has no paper.");
    /// ```
    pub const fn new(id: &'static str, code: i32, doc: &'static str) -> ErrorKindInfo {
        assert!(code >= Self::FIRST_CODE, "this code belongs to the crate dicom-map");
        let bytes = id.as_bytes();
        assert!(!bytes.is_empty(), "a kind needs an identifier");
        let mut at = 0;
        while at < bytes.len() {
            assert!(
                matches!(bytes[at], b'a'..=b'z' | b'0'..=b'9' | b'_'),
                "an identifier has lower-case letters, digits and _ only"
            );
            at += 1;
        }
        ErrorKindInfo { id, code, doc }
    }
}

macro_rules! kinds {
    ($($name:ident = $code:literal, $id:literal, $doc:literal;)*) => {
        /// The kind of an [`Error`](crate::Error). Match on this, not on the message.
        ///
        /// "Not found" is never an error: a lookup returns `None`.
        ///
        /// ```
        /// use dicom_map::{DmapDict, ErrorKind};
        /// let error = DmapDict::from_bytes(
        ///     *b"GIF89a, and certainly no dictionary; long enough to hold the whole header",
        /// )
        /// .unwrap_err();
        /// assert_eq!(error.kind(), ErrorKind::BadMagic);
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum ErrorKind {
            $(#[doc = $doc] $name,)*
            /// A kind that a crate above this one declares.
            Declared(&'static ErrorKindInfo),
        }

        /// Every kind has an identifier and a number of its own.
        ///
        /// ```
        /// use dicom_map::ErrorKind;
        /// assert!(ErrorKind::ALL.iter().all(|kind| !kind.id().is_empty() && kind.code() >= 1));
        /// ```
        impl ErrorKind {
            /// Every kind of this crate, in the order of its code.
            pub const ALL: &'static [ErrorKind] = &[$(ErrorKind::$name),*];

            /// A short, stable identifier, such as `bad_magic`: Python's `DmapError.kind` and the
            /// `error` of `--json`.
            ///
            /// ```
            /// assert_eq!(dicom_map::ErrorKind::BadMagic.id(), "bad_magic");
            /// ```
            pub const fn id(self) -> &'static str {
                match self {
                    $(ErrorKind::$name => $id,)*
                    ErrorKind::Declared(info) => info.id,
                }
            }

            /// A stable number, at least 1: the status that the C library returns.
            ///
            /// ```
            /// assert_eq!(dicom_map::ErrorKind::BadMagic.code(), 3);
            /// ```
            pub const fn code(self) -> i32 {
                match self {
                    $(ErrorKind::$name => $code,)*
                    ErrorKind::Declared(info) => info.code,
                }
            }

            /// The meaning of the kind, in one sentence.
            ///
            /// ```
            /// let kind = dicom_map::ErrorKind::Internal;
            /// assert_eq!(kind.doc(), "A defect of this library; please report it.");
            /// ```
            pub const fn doc(self) -> &'static str {
                match self {
                    $(ErrorKind::$name => $doc,)*
                    ErrorKind::Declared(info) => info.doc,
                }
            }
        }
    };
}

// Codes are part of the C ABI: never renumber, only append. Those from `FIRST_CODE` on belong to
// other crates.
kinds! {
    Io = 1, "io", "The operating system refused: no such file, no permission, a directory, a full disk.";
    TooShort = 2, "too_short", "The file ends before what its header promises.";
    BadMagic = 3, "bad_magic", "The file does not begin as a .dmap file does.";
    UnsupportedVersion = 4, "unsupported_version", "The file was written in a newer major version of the format.";
    BadSection = 5, "bad_section", "A section is missing, out of bounds, or its length is not a multiple of its record length.";
    BadChecksum = 6, "bad_checksum", "The bytes are not those that were written.";
    BadOrder = 7, "bad_order", "Records that a search relies on are not sorted, or one occurs twice.";
    BadReference = 8, "bad_reference", "A record points outside the section that it points into.";
    BadText = 9, "bad_text", "A string is not UTF-8, or has no NUL where its length says.";
    BadValue = 10, "bad_value", "A field holds a value that the format does not define.";
    InvalidTag = 11, "invalid_tag", "Text or numbers that are not a DICOM tag.";
    InvalidCreator = 12, "invalid_creator", "Text that cannot be a private creator (VR LO, PS3.5 7.8.1).";
    InvalidVr = 13, "invalid_vr", "Text that is not a Value Representation.";
    InvalidVm = 14, "invalid_vm", "Text that is not a Value Multiplicity.";
    InvalidTable = 15, "invalid_table", "A CSV table with a missing column or an unreadable row.";
    DuplicateKey = 16, "duplicate_key", "Two entries for the same key in one dictionary.";
    TooLarge = 17, "too_large", "More than a field or a limit allows.";
    InvalidArgument = 18, "invalid_argument", "An argument that the function does not accept.";
    InvalidData = 19, "invalid_data", "A DICOM file that breaks the encoding rules of PS3.5 where no tolerance applies.";
    LimitExceeded = 20, "limit_exceeded", "A documented limit of the reader was reached.";
    InvalidJson = 21, "invalid_json", "Text that is not DICOM JSON (PS3.18 annex F).";
    Internal = 22, "internal", "A defect of this library; please report it.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn codes_and_identifiers_are_distinct_and_start_at_one() {
        let codes: Vec<i32> = ErrorKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes, (1..=ErrorKind::ALL.len() as i32).collect::<Vec<_>>());
        assert!(codes.iter().all(|code| *code < ErrorKindInfo::FIRST_CODE));
        let ids: HashSet<&str> = ErrorKind::ALL.iter().map(|kind| kind.id()).collect();
        assert_eq!(ids.len(), ErrorKind::ALL.len());
    }

    #[test]
    fn a_declared_kind_is_equal_to_itself_and_to_no_other() {
        const KIND: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new("a", 1000, "A."));
        const OTHER: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new("b", 1001, "B."));
        assert_eq!(KIND, KIND);
        assert!(KIND != OTHER && !ErrorKind::ALL.contains(&KIND));
        assert_eq!((KIND.id(), KIND.code(), KIND.doc()), ("a", 1000, "A."));
    }

    #[test]
    #[should_panic(expected = "belongs to the crate dicom-map")]
    fn a_code_of_the_core_is_refused() {
        let _ = ErrorKindInfo::new("a", 22, "A.");
    }

    #[test]
    #[should_panic(expected = "lower-case letters")]
    fn an_identifier_with_other_characters_is_refused() {
        let _ = ErrorKindInfo::new("A kind", 1000, "A.");
    }
}
