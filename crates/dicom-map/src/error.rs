//! The error type of the library, and the table that maps its kinds to every interface.

mod kind;

pub use kind::{ErrorKind, ErrorKindInfo};

use crate::escape;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An error: its [kind](ErrorKind), a message that says what was found and what was expected, and
/// where.
///
/// ```
/// let error = dicom_map::DmapDict::open("no-such-file.dmap").unwrap_err();
/// assert_eq!(error.kind(), dicom_map::ErrorKind::Io);
/// assert!(error.to_string().contains("no-such-file.dmap"));
/// ```
#[derive(Clone)]
pub struct Error {
    // Boxed, so that a Result with it stays one word wide on the paths that succeed.
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
    // Shared, because not every cause can be cloned.
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

/// An error says what went wrong, and where as far as that is known.
///
/// ```
/// use dicom_map::{Error, ErrorKind};
/// let error = Error::new(ErrorKind::InvalidTable, "found the column \"grp\", expected \"group\"")
///     .with_path("site.csv")
///     .with_line(1);
/// assert_eq!(error.to_string(), "site.csv: line 1: found the column \"grp\", expected \"group\"");
/// ```
impl Error {
    /// An error without a place; the `with_` methods add one.
    ///
    /// The message may quote what was found verbatim: it is stored as [`escape::message`] returns
    /// it, so it is safe to print.
    ///
    /// ```
    /// use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::InvalidVm, "found VM 0, expected at least 1");
    /// assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidVm, None));
    /// ```
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Error {
        let message = escape::message(message.into());
        Error {
            inner: Box::new(Inner {
                kind,
                message,
                path: None,
                section: None,
                byte_offset: None,
                line: None,
                tag_path: None,
                source: None,
            }),
        }
    }

    /// An error that another one caused. The message says all that the reader needs to know about
    /// the cause.
    ///
    /// ```
    /// use dicom_map::{Error, ErrorKind};
    /// use std::error::Error as _;
    /// let cause = "VM".parse::<u32>().unwrap_err();
    /// let error = Error::caused(ErrorKind::InvalidVm, format!("found \"VM\": {cause}"), cause);
    /// assert!(error.source().unwrap().is::<std::num::ParseIntError>());
    /// ```
    pub fn caused(
        kind: ErrorKind,
        message: impl Into<String>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Error {
        Error::new(kind, message).with_source(source)
    }

    /// An error for the operating system's refusal to do something with `path`. The operating
    /// system's error becomes its [source](std::error::Error::source).
    ///
    /// ```
    /// use std::error::Error as _;
    /// let refusal = std::fs::read("no-such-file").unwrap_err();
    /// let error = dicom_map::Error::from_io(refusal, "no-such-file");
    /// assert_eq!(error.io_kind(), Some(std::io::ErrorKind::NotFound));
    /// assert!(error.source().unwrap().is::<std::io::Error>());
    /// ```
    pub fn from_io(error: io::Error, path: impl AsRef<Path>) -> Error {
        Error::from_stream(error).with_path(path)
    }

    /// An error for the operating system's refusal to read or write something that has no path, or
    /// whose path is not known here.
    ///
    /// ```
    /// let refusal = std::io::Error::from(std::io::ErrorKind::BrokenPipe);
    /// let error = dicom_map::Error::from_stream(refusal);
    /// assert_eq!((error.io_kind(), error.path()), (Some(std::io::ErrorKind::BrokenPipe), None));
    /// ```
    pub fn from_stream(error: io::Error) -> Error {
        Error::caused(ErrorKind::Io, error.to_string(), error)
    }

    /// Adds the cause, as [`Error::caused`] does.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// use std::error::Error as _;
    /// let cause = "VM".parse::<u32>().unwrap_err();
    /// let error =
    ///     Error::new(ErrorKind::InvalidVm, format!("found \"VM\": {cause}")).with_source(cause);
    /// assert!(error.clone().source().unwrap().is::<std::num::ParseIntError>());
    /// ```
    #[must_use]
    pub fn with_source(
        mut self,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Error {
        self.inner.source = Some(source.into().into());
        self
    }

    /// Replaces the message. The kind, the place and the cause stay.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::from_io(std::io::ErrorKind::NotFound.into(), "site.dmap");
    /// let message = format!("the dictionary: {}", error.message());
    /// let error = error.with_message(message);
    /// assert_eq!(error.to_string(), "site.dmap: the dictionary: entity not found");
    /// assert_eq!(error.io_kind(), Some(std::io::ErrorKind::NotFound));
    /// ```
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Error {
        self.inner.message = escape::message(message.into());
        self
    }

    /// Adds the path of the file.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error =
    ///     Error::new(ErrorKind::TooShort, "found 10 bytes, expected 64").with_path("site.dmap");
    /// assert_eq!(error.to_string(), "site.dmap: found 10 bytes, expected 64");
    /// ```
    #[must_use]
    pub fn with_path(mut self, path: impl AsRef<Path>) -> Error {
        self.inner.path = Some(path.as_ref().to_path_buf());
        self
    }

    /// Adds the offset in bytes from the start of the file.
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

    /// Adds the section of the .dmap file.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::BadValue, "found the VM 0")
    ///     .with_section("vms")
    ///     .with_byte_offset(4096);
    /// assert_eq!(error.to_string(), "found the VM 0 (section vms, byte 4096)");
    /// ```
    #[must_use]
    pub fn with_section(mut self, section: &'static str) -> Error {
        self.inner.section = Some(section);
        self
    }

    /// Adds the line of the text file, counted from 1.
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

    /// Adds the path of the element in the data set, as in `(0040,A168)[0].(0008,0100)`.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error = Error::new(ErrorKind::InvalidData, "found an odd length")
    ///     .with_tag_path("(0040,A168)[0].(0008,0100)");
    /// assert_eq!(error.to_string(), "(0040,A168)[0].(0008,0100): found an odd length");
    /// ```
    #[must_use]
    pub fn with_tag_path(mut self, tag_path: impl Into<String>) -> Error {
        self.inner.tag_path = Some(escape::message(tag_path.into()));
        self
    }

    /// The kind of error.
    ///
    /// ```
    /// let error = "ZZ".parse::<dicom_map::Vr>().unwrap_err();
    /// assert_eq!(error.kind(), dicom_map::ErrorKind::InvalidVr);
    /// ```
    pub fn kind(&self) -> ErrorKind {
        self.inner.kind
    }

    /// The message, without the place: what was found and what was expected.
    ///
    /// ```
    /// # use dicom_map::{Error, ErrorKind};
    /// let error =
    ///     Error::new(ErrorKind::TooShort, "found 10 bytes, expected 64").with_path("site.dmap");
    /// assert_eq!(error.message(), "found 10 bytes, expected 64");
    /// ```
    pub fn message(&self) -> &str {
        &self.inner.message
    }

    /// The file, if there is one.
    ///
    /// ```
    /// let error = dicom_map::DmapDict::open("no-such-file.dmap").unwrap_err();
    /// assert_eq!(error.path().unwrap().to_str(), Some("no-such-file.dmap"));
    /// ```
    pub fn path(&self) -> Option<&Path> {
        self.inner.path.as_deref()
    }

    /// The section of the .dmap file.
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
    /// let error =
    ///     Error::new(ErrorKind::InvalidData, "found an odd length").with_tag_path("(0008,0100)");
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
    pub fn io_kind(&self) -> Option<io::ErrorKind> {
        self.io_error().map(io::Error::kind)
    }

    /// The operating system's number (errno), for an error of kind `Io`.
    ///
    /// ```
    /// let error = dicom_map::DmapDict::open("no-such-file.dmap").unwrap_err();
    /// # #[cfg(unix)]
    /// assert_eq!(error.os_code(), Some(2)); // ENOENT
    /// ```
    pub fn os_code(&self) -> Option<i32> {
        self.io_error().and_then(io::Error::raw_os_error)
    }

    fn io_error(&self) -> Option<&io::Error> {
        if self.inner.kind != ErrorKind::Io {
            return None;
        }
        self.inner.source.as_deref()?.downcast_ref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.inner.path.as_deref() {
            Some(path) if path.as_os_str().is_empty() => f.write_str("\"\": ")?,
            Some(path) => write!(f, "{}: ", escape::path(path))?,
            None => {}
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

impl std::error::Error for Error {
    /// The cause: for an error of kind `Io` the [`io::Error`], else for example the error of a CSV
    /// or JSON parser.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.inner.source.as_deref()?;
        Some(source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::error::Error as _;

    #[test]
    fn the_cause_is_kept_and_shared_by_clones() {
        let error = Error::from_io(io::Error::from_raw_os_error(2), "x").with_line(1).clone();
        assert_eq!((error.io_kind(), error.os_code()), (Some(io::ErrorKind::NotFound), Some(2)));
        let source = error.source().unwrap();
        assert_eq!(source.downcast_ref::<io::Error>().unwrap().raw_os_error(), Some(2));
        assert!(Error::new(ErrorKind::Io, "x").source().is_none());
        // An operating system error as the cause does not turn another error into one of kind `Io`.
        let other =
            Error::new(ErrorKind::InvalidTable, "x").with_source(io::Error::from_raw_os_error(2));
        assert_eq!(
            (other.io_kind(), other.os_code(), other.source().is_some()),
            (None, None, true)
        );
    }

    #[test]
    fn another_message_keeps_the_rest() {
        let error = Error::from_io(io::Error::from_raw_os_error(2), "x")
            .with_section("keys")
            .with_byte_offset(1)
            .with_line(3)
            .with_tag_path("(0008,0100)")
            .with_message("\u{1B}");
        assert_eq!(error.to_string(), r"x: line 3: (0008,0100): \u{1b} (section keys, byte 1)");
        assert_eq!((error.kind(), error.os_code()), (ErrorKind::Io, Some(2)));
        // A cause may be boxed already; it is found by its own type.
        let boxed: Box<dyn std::error::Error + Send + Sync> = Box::new(error);
        let outer = Error::caused(ErrorKind::InvalidData, "y", boxed);
        let cause = outer.source().unwrap().downcast_ref::<Error>().unwrap();
        assert_eq!(cause.os_code(), Some(2));
        assert!(cause.source().unwrap().is::<io::Error>());
    }

    #[test]
    fn quoted_text_is_escaped_and_shortened() {
        let hostile = "\u{1B}]0;x\u{7}\u{202E}\u{9B}";
        let error = Error::new(ErrorKind::InvalidData, format!("found {hostile}"))
            .with_path(hostile)
            .with_tag_path(hostile);
        for text in [error.to_string(), format!("{error:?}"), error.message().to_string()] {
            assert!(!text.contains(escape::is_hidden), "{text:?}");
        }
        assert_eq!(error.path(), Some(Path::new(hostile)), "a path is kept as it is");
        let long = "9".repeat(1 << 20);
        let error = Error::new(ErrorKind::InvalidData, format!("found {long}, expected 9"));
        assert!(error.with_tag_path(long).to_string().len() < 3 * escape::MAX_MESSAGE_CHARS);
        assert_eq!(Error::new(ErrorKind::Io, "x").with_path("").to_string(), "\"\": x");
    }

    #[test]
    fn an_error_is_as_small_as_a_pointer_and_may_cross_threads() {
        fn crosses<T: Send + Sync>() {}
        crosses::<Error>();
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
