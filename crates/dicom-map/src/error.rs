//! The one error type of the library, and the one table that maps its kinds to every door.

use std::fmt;
use std::path::{Path, PathBuf};

macro_rules! kinds {
    ($($name:ident = $code:literal, $id:literal, $doc:literal;)*) => {
        /// What went wrong. Match on this, not on the message.
        ///
        /// "Not found" is never an error: a lookup answers `None`.
        ///
        /// ```
        /// use dicom_map::{DmapDict, ErrorKind};
        /// let error = DmapDict::from_bytes(*b"GIF89a, and certainly no dictionary; long enough to hold the whole header").unwrap_err();
        /// assert_eq!(error.kind(), ErrorKind::BadMagic);
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum ErrorKind { $(#[doc = $doc] $name),* }

        /// Every kind has an identifier and a number of its own.
        ///
        /// ```
        /// use dicom_map::ErrorKind;
        /// assert!(ErrorKind::ALL.iter().all(|kind| !kind.id().is_empty() && kind.code() >= 1));
        /// ```
        impl ErrorKind {
            /// Every kind, in the order of its code.
            pub const ALL: &'static [ErrorKind] = &[$(ErrorKind::$name),*];

            /// A short, stable identifier, such as `bad_magic`: Python's `DmapError.kind` and the
            /// `error` of `--json`.
            ///
            /// ```
            /// assert_eq!(dicom_map::ErrorKind::BadMagic.id(), "bad_magic");
            /// ```
            pub const fn id(self) -> &'static str {
                match self { $(ErrorKind::$name => $id),* }
            }

            /// A stable number, at least 1: the status that the C library returns.
            ///
            /// ```
            /// assert_eq!(dicom_map::ErrorKind::BadMagic.code(), 3);
            /// ```
            pub const fn code(self) -> i32 {
                match self { $(ErrorKind::$name => $code),* }
            }
        }
    };
}

// Codes are part of the C ABI: never renumber, only append.
kinds! {
    Io = 1, "io", "The operating system refused: no such file, no permission, a directory, a full disk.";
    TooShort = 2, "too_short", "The file ends before what its header promises.";
    BadMagic = 3, "bad_magic", "The file does not begin as a .dmap file does.";
    UnsupportedVersion = 4, "unsupported_version", "The file was written in a newer major version of the format.";
    BadSection = 5, "bad_section", "A section is missing, out of bounds, or its length is no multiple of its record length.";
    BadChecksum = 6, "bad_checksum", "The bytes are not those that were written.";
    BadOrder = 7, "bad_order", "Records that a search relies on are not sorted, or one comes twice.";
    BadReference = 8, "bad_reference", "A record points outside the section that it points into.";
    BadText = 9, "bad_text", "A string is not UTF-8, or is not closed where its length says.";
    BadValue = 10, "bad_value", "A field holds a value that the format does not define.";
    InvalidTag = 11, "invalid_tag", "Text or numbers that are no DICOM tag.";
    InvalidCreator = 12, "invalid_creator", "Text that can not be a private creator (VR LO, PS3.5 7.8.1).";
    InvalidVr = 13, "invalid_vr", "Text that is no Value Representation.";
    InvalidVm = 14, "invalid_vm", "Text that is no Value Multiplicity.";
    InvalidTable = 15, "invalid_table", "A CSV table with a missing column or an unreadable row.";
    DuplicateKey = 16, "duplicate_key", "Two entries for the same key in one dictionary.";
    TooLarge = 17, "too_large", "More than a field or a limit can hold.";
    InvalidArgument = 18, "invalid_argument", "An argument that the function can not take.";
    InvalidData = 19, "invalid_data", "A DICOM file that breaks the encoding rules of PS3.5 where no tolerance applies.";
    LimitExceeded = 20, "limit_exceeded", "A documented limit of the reader was reached.";
    InvalidJson = 21, "invalid_json", "Text that is not DICOM JSON (PS3.18 annex F).";
    Internal = 22, "internal", "A defect of this library; please report it.";
}

/// An error: its [kind](ErrorKind), a sentence that says what was found and what was expected, and
/// where.
///
/// ```
/// let error = dicom_map::DmapDict::open("no-such-file.dmap").unwrap_err();
/// assert_eq!(error.kind(), dicom_map::ErrorKind::Io);
/// assert!(error.to_string().contains("no-such-file.dmap"));
/// ```
#[derive(Clone)]
pub struct Error {
    // Boxed: a Result that carries it stays one word wide on the paths that succeed.
    inner: Box<Inner>,
}

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    message: String,
    path: Option<PathBuf>,
    section: Option<&'static str>,
    byte_offset: Option<u64>,
    line: Option<u64>,
    tag_path: Option<String>,
    io_kind: Option<std::io::ErrorKind>,
    os_code: Option<i32>,
}

/// An error says what went wrong, and where as far as that is known.
///
/// ```
/// use dicom_map::{Error, ErrorKind};
/// let error = Error::new(ErrorKind::InvalidTable, "found the column \"grp\", expected \"group\"").with_path("site.csv").with_line(1);
/// assert_eq!(error.to_string(), "site.csv: line 1: found the column \"grp\", expected \"group\"");
/// ```
impl Error {
    /// An error without a place; the `with_` methods add one.
    ///
    /// ```
    /// use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::InvalidVm, "found VM 0, expected at least 1");
    /// assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidVm, None));
    /// ```
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Error {
        let message = message.into();
        Error {
            inner: Box::new(Inner {
                kind,
                message,
                path: None,
                section: None,
                byte_offset: None,
                line: None,
                tag_path: None,
                io_kind: None,
                os_code: None,
            }),
        }
    }

    /// The operating system's refusal to do something with `path`.
    ///
    /// ```
    /// let refusal = std::fs::read("no-such-file").unwrap_err();
    /// let error = dicom_map::Error::from_io(&refusal, "no-such-file");
    /// assert_eq!(error.io_kind(), Some(std::io::ErrorKind::NotFound));
    /// ```
    pub fn from_io(error: &std::io::Error, path: impl AsRef<Path>) -> Error {
        let mut result = Error::new(ErrorKind::Io, error.to_string()).with_path(path);
        result.inner.io_kind = Some(error.kind());
        result.inner.os_code = error.raw_os_error();
        result
    }

    /// The same error, in this file.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::TooShort, "found 10 bytes, expected 64").with_path("site.dmap");
    /// assert_eq!(error.to_string(), "site.dmap: found 10 bytes, expected 64");
    /// ```
    #[must_use]
    pub fn with_path(mut self, path: impl AsRef<Path>) -> Error {
        self.inner.path = Some(path.as_ref().to_path_buf());
        self
    }

    /// The same error, at this byte from the start of the file.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::BadValue, "found the VM 0").with_byte_offset(4096);
    /// assert_eq!(error.to_string(), "found the VM 0 (byte 4096)");
    /// ```
    #[must_use]
    pub fn with_byte_offset(mut self, byte_offset: u64) -> Error {
        self.inner.byte_offset = Some(byte_offset);
        self
    }

    /// The same error, in this section of a .dmap file.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::BadValue, "found the VM 0").with_section("vms").with_byte_offset(4096);
    /// assert_eq!(error.to_string(), "found the VM 0 (section vms, byte 4096)");
    /// ```
    #[must_use]
    pub fn with_section(mut self, section: &'static str) -> Error {
        self.inner.section = Some(section);
        self
    }

    /// The same error, on this line of a text file, counted from 1.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::InvalidVr, "found VR \"ZZ\"").with_line(7);
    /// assert_eq!(error.to_string(), "line 7: found VR \"ZZ\"");
    /// ```
    #[must_use]
    pub fn with_line(mut self, line: u64) -> Error {
        self.inner.line = Some(line);
        self
    }

    /// The same error, at this element of a data set, as in `(0040,A168)[0].(0008,0100)`.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::InvalidData, "found an odd length").with_tag_path("(0040,A168)[0].(0008,0100)");
    /// assert_eq!(error.to_string(), "(0040,A168)[0].(0008,0100): found an odd length");
    /// ```
    #[must_use]
    pub fn with_tag_path(mut self, tag_path: impl Into<String>) -> Error {
        self.inner.tag_path = Some(tag_path.into());
        self
    }

    /// What went wrong.
    ///
    /// ```
    /// let error = "ZZ".parse::<dicom_map::Vr>().unwrap_err();
    /// assert_eq!(error.kind(), dicom_map::ErrorKind::InvalidVr);
    /// ```
    pub fn kind(&self) -> ErrorKind {
        self.inner.kind
    }

    /// What was found and what was expected, without the place.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::TooShort, "found 10 bytes, expected 64").with_path("site.dmap");
    /// assert_eq!(error.message(), "found 10 bytes, expected 64");
    /// ```
    pub fn message(&self) -> &str {
        &self.inner.message
    }

    /// The file, where there is one.
    ///
    /// ```
    /// let error = dicom_map::DmapDict::open("no-such-file.dmap").unwrap_err();
    /// assert_eq!(error.path().unwrap().to_str(), Some("no-such-file.dmap"));
    /// ```
    pub fn path(&self) -> Option<&Path> {
        self.inner.path.as_deref()
    }

    /// The section of a .dmap file.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::BadOrder, "found a key twice").with_section("keys");
    /// assert_eq!(error.section(), Some("keys"));
    /// ```
    pub fn section(&self) -> Option<&'static str> {
        self.inner.section
    }

    /// Bytes from the start of the file.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::BadOrder, "found a key twice").with_byte_offset(128);
    /// assert_eq!(error.byte_offset(), Some(128));
    /// ```
    pub fn byte_offset(&self) -> Option<u64> {
        self.inner.byte_offset
    }

    /// The line of a text file, counted from 1.
    ///
    /// ```
    /// # #[cfg(feature = "table")] {
    /// let csv = "creator,group,element,vr\n,0010,0010,PN\n,0010,0020,ZZ\n";
    /// let error = dicom_map::table::read_entries(csv.as_bytes()).unwrap_err();
    /// assert_eq!(error.line(), Some(3));
    /// # }
    /// ```
    pub fn line(&self) -> Option<u64> {
        self.inner.line
    }

    /// The element of a data set.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::InvalidData, "found an odd length").with_tag_path("(0008,0100)");
    /// assert_eq!(error.tag_path(), Some("(0008,0100)"));
    /// ```
    pub fn tag_path(&self) -> Option<&str> {
        self.inner.tag_path.as_deref()
    }

    /// The kind of the operating system's error, for an error of kind `Io`.
    ///
    /// ```
    /// let error = dicom_map::DmapDict::open("no-such-file.dmap").unwrap_err();
    /// assert_eq!(error.io_kind(), Some(std::io::ErrorKind::NotFound));
    /// ```
    pub fn io_kind(&self) -> Option<std::io::ErrorKind> {
        self.inner.io_kind
    }

    /// The operating system's number (errno), for an error of kind `Io`.
    ///
    /// ```
    /// let error = dicom_map::DmapDict::open("no-such-file.dmap").unwrap_err();
    /// # #[cfg(unix)]
    /// assert_eq!(error.os_code(), Some(2)); // ENOENT
    /// ```
    pub fn os_code(&self) -> Option<i32> {
        self.inner.os_code
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.inner.path {
            write!(f, "{}: ", path.display())?;
        }
        if let Some(line) = self.inner.line {
            write!(f, "line {line}: ")?;
        }
        if let Some(tag_path) = &self.inner.tag_path {
            write!(f, "{tag_path}: ")?;
        }
        f.write_str(&self.inner.message)?;
        match (self.inner.section, self.inner.byte_offset) {
            (Some(section), Some(offset)) => write!(f, " (section {section}, byte {offset})"),
            (Some(section), None) => write!(f, " (section {section})"),
            (None, Some(offset)) => write!(f, " (byte {offset})"),
            (None, None) => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({}: {self})", self.inner.kind.id())
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn codes_and_identifiers_are_distinct_and_start_at_one() {
        let codes: Vec<i32> = ErrorKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes, (1..=ErrorKind::ALL.len() as i32).collect::<Vec<_>>());
        let ids: HashSet<&str> = ErrorKind::ALL.iter().map(|kind| kind.id()).collect();
        assert_eq!(ids.len(), ErrorKind::ALL.len());
    }
}
