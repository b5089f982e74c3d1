//! Scanning: file after file, element by element, with nothing kept. For questions about whole
//! archives.

use super::deflate::Inflated;
use super::meta::{Front, read_front, settle};
use super::options::ReadOptions;
use super::ranges::ReadAt;
use super::source::{FileSource, Source, StoredSource, Windows};
use super::stream::BufferedStream;
use super::walk::{Event, Walker};
use crate::warning::WarningKind;
use dicom_map::{DmapDict, Error, ErrorKind, TransferSyntax, bytes};
use std::fs::Metadata;
use std::io::Read;
use std::path::Path;

pub use super::walk::ElementHeader;
pub use super::walk::creators::{CreatorName, CreatorNames, MALFORMED_CREATOR};
pub use crate::data_set::node::CreatorRef;
pub use crate::shown::is_text;

/// Receives the elements of files while they are scanned, the values that it requests, and the
/// starts and ends of items.
pub trait Visitor<'d> {
    /// A DICOM file begins. The UID of `transfer_syntax` is empty if the file has none.
    fn begin(&mut self, transfer_syntax: &TransferSyntax) {
        let _ = transfer_syntax;
    }

    /// An element, those of group 0002 first. Returns the most bytes of its value to be shown; 0
    /// for none. The values of sequences and of elements with fragments are never shown.
    fn element(&mut self, header: &ElementHeader, names: &CreatorNames<'d>) -> usize;

    /// The value of the last element, if it was requested, or its beginning.
    fn value(&mut self, header: &ElementHeader, bytes: &[u8]) {
        let _ = (header, bytes);
    }

    /// The last element is a sequence, or has fragments.
    fn begin_sequence(&mut self) {}

    /// An item of the innermost sequence begins; its number counts from 0.
    fn begin_item(&mut self, number: u32) {
        let _ = number;
    }

    /// The innermost item ends.
    fn end_item(&mut self) {}

    /// The innermost sequence, or element with fragments, ends.
    fn end_sequence(&mut self) {}
}

/// Shows headers only.
struct Headers<F>(F);

impl<'d, F: FnMut(&ElementHeader, &CreatorNames<'d>)> Visitor<'d> for Headers<F> {
    #[inline(always)]
    fn element(&mut self, header: &ElementHeader, names: &CreatorNames<'d>) -> usize {
        (self.0)(header, names);
        0
    }
}

/// Reads the headers of files, one file after another. Private creators and the buffer are reused
/// for the next file.
pub struct Scanner<'d, 'o> {
    dict: &'d DmapDict,
    options: &'o ReadOptions,
    /// None only while a walk has them.
    names: Option<CreatorNames<'d>>,
    buffer: Vec<u8>,
    max_creators: usize,
    keeps_malformed: bool,
}

/// Facts about a scanned file as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scanned {
    /// Length of the file in bytes.
    pub byte_len: u64,
    /// True if something was tolerated.
    pub has_warnings: bool,
    /// How many times something was tolerated.
    pub warning_count: u64,
}

/// The outcome for a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scan {
    /// It was scanned.
    Dicom(Scanned),
    /// It is not a DICOM file.
    Other,
    /// The caller did not want it.
    PassedOver,
}

impl<'d, 'o> Scanner<'d, 'o> {
    /// Creates a scanner for any number of files, which may name at most `max_creators` different
    /// private creators. A text that is not a valid creator gets the name [`MALFORMED_CREATOR`].
    pub fn new(
        dict: &'d DmapDict,
        options: &'o ReadOptions,
        max_creators: usize,
    ) -> Scanner<'d, 'o> {
        Scanner {
            dict,
            options,
            names: None,
            buffer: Vec::new(),
            max_creators,
            keeps_malformed: false,
        }
    }

    /// Keeps the names of invalid creators.
    #[must_use]
    pub fn keep_malformed(self) -> Scanner<'d, 'o> {
        Scanner { keeps_malformed: true, ..self }
    }

    /// Shows every element of a file to `visit`, group 0002 first, those in items at their place.
    /// Values are not read; those of a deflated file are inflated, a piece at a time.
    ///
    /// Returns None for a file that is not a DICOM file, whether reading strictly or not. Errors:
    /// those of [`super::Reader::read_path`]; ignore elements shown before the error.
    pub fn scan(
        &mut self,
        path: &Path,
        visit: impl FnMut(&ElementHeader, &CreatorNames<'d>),
    ) -> Result<Option<Scanned>, Error> {
        match self.scan_if(path, |_| true, visit)? {
            Scan::Dicom(scanned) => Ok(Some(scanned)),
            Scan::Other | Scan::PassedOver => Ok(None),
        }
    }

    /// Like [`Scanner::scan`], if the caller wants the file, which is asked once it is open.
    pub fn scan_if(
        &mut self,
        path: &Path,
        is_wanted: impl FnOnce(&Metadata) -> bool,
        visit: impl FnMut(&ElementHeader, &CreatorNames<'d>),
    ) -> Result<Scan, Error> {
        self.visit_if(path, is_wanted, &mut Headers(visit))
    }

    /// Like [`Scanner::scan_if`], with a visitor that can request values too.
    pub fn visit_if(
        &mut self,
        path: &Path,
        is_wanted: impl FnOnce(&Metadata) -> bool,
        visitor: &mut impl Visitor<'d>,
    ) -> Result<Scan, Error> {
        let (file, metadata) = bytes::open_with_metadata(path)?;
        if !is_wanted(&metadata) {
            return Ok(Scan::PassedOver);
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        let names = self.take_names();
        let source = FileSource::new(file, metadata.len(), &mut buffer, Windows::FILE);
        let result = self.scan_source(source, names, visitor);
        self.buffer = buffer;
        Ok(result?.map_or(Scan::Other, Scan::Dicom))
    }

    /// Like [`Scanner::visit_if`], for `byte_len` bytes that are slow to reach, such as an object
    /// of a store. They are read only as far as elements are examined, in a few large pieces;
    /// skipped values, such as pixel data, are not read.
    pub fn visit_ranges(
        &mut self,
        object: &impl ReadAt,
        byte_len: u64,
        visitor: &mut impl Visitor<'d>,
    ) -> Result<Scan, Error> {
        let mut buffer = std::mem::take(&mut self.buffer);
        let names = self.take_names();
        let source = FileSource::new(object, byte_len, &mut buffer, Windows::OBJECT);
        let result = self.scan_source(source, names, visitor);
        self.buffer = buffer;
        Ok(result?.map_or(Scan::Other, Scan::Dicom))
    }

    /// Like [`Scanner::visit_ranges`], with headers only.
    pub fn scan_ranges(
        &mut self,
        object: &impl ReadAt,
        byte_len: u64,
        visit: impl FnMut(&ElementHeader, &CreatorNames<'d>),
    ) -> Result<Scan, Error> {
        self.visit_ranges(object, byte_len, &mut Headers(visit))
    }

    /// Like [`Scanner::visit_if`], for a file in memory.
    pub fn visit_bytes(
        &mut self,
        bytes: &[u8],
        visitor: &mut impl Visitor<'d>,
    ) -> Result<Scan, Error> {
        let names = self.take_names();
        Ok(self.scan_source(bytes, names, visitor)?.map_or(Scan::Other, Scan::Dicom))
    }

    /// Like [`Scanner::visit_if`], for a stream of `byte_len` bytes, such as a member of an
    /// archive. It is read and kept in memory as far as the elements that are examined extend.
    ///
    /// Errors: `Io` for a stream that is shorter.
    pub fn visit_stream(
        &mut self,
        input: &mut dyn Read,
        byte_len: u64,
        visitor: &mut impl Visitor<'d>,
    ) -> Result<Scan, Error> {
        let names = self.take_names();
        let mut taken = BufferedStream::new(input, Some(byte_len));
        Ok(self.scan_source(&mut taken, names, visitor)?.map_or(Scan::Other, Scan::Dicom))
    }

    /// Like [`Scanner::visit_stream`], with headers only.
    pub fn scan_stream(
        &mut self,
        input: &mut dyn Read,
        byte_len: u64,
        visit: impl FnMut(&ElementHeader, &CreatorNames<'d>),
    ) -> Result<Scan, Error> {
        self.visit_stream(input, byte_len, &mut Headers(visit))
    }

    fn take_names(&mut self) -> CreatorNames<'d> {
        self.names.take().unwrap_or_else(|| {
            let names = CreatorNames::new(self.dict, self.max_creators);
            if self.keeps_malformed { names } else { names.without_malformed() }
        })
    }

    /// The private creators of all files so far.
    pub fn creators(&self) -> impl ExactSizeIterator<Item = &CreatorName<'d>> {
        self.names.as_ref().map(CreatorNames::as_slice).unwrap_or_default().iter()
    }

    /// Forgets the private creators; existing references to them become invalid.
    pub fn forget_creators(&mut self) {
        self.names = None;
    }

    /// The private creator that an element's header refers to.
    pub fn creator(&self, creator: CreatorRef) -> Option<&CreatorName<'d>> {
        self.names.as_ref()?.get(creator)
    }

    fn scan_source<S: StoredSource>(
        &mut self,
        source: S,
        names: CreatorNames<'d>,
        visitor: &mut impl Visitor<'d>,
    ) -> Result<Option<Scanned>, Error> {
        let byte_len = source.byte_len();
        let mut walker = Walker::new(source, names, self.dict, self.options);
        let (front, meta) = match read_front(&mut walker) {
            Ok(found) => found,
            Err(error) => {
                self.names = Some(walker.names);
                return if error.kind() == ErrorKind::InvalidData { Ok(None) } else { Err(error) };
            }
        };
        visitor.begin(&front.transfer_syntax);
        for (event, found) in &meta {
            let shown = match event {
                Event::Element => show(&mut walker.source, &walker.names, found, visitor),
                // Its contents are not shown.
                event if event.is_element() => {
                    visitor.element(found, &walker.names);
                    visitor.begin_sequence();
                    visitor.end_sequence();
                    Ok(())
                }
                _ => Ok(()),
            };
            if let Err(error) = shown {
                self.names = Some(walker.names);
                return Err(error);
            }
        }
        let front_warnings = walker.warnings.total();
        let scanned = |warning_count| {
            Some(Scanned { byte_len, has_warnings: warning_count > 0, warning_count })
        };
        if !front.deflated {
            let result = self.walk(&mut walker, &front, visitor);
            let warning_count = walker.warnings.total();
            self.names = Some(walker.names);
            return result.map(|()| scanned(warning_count));
        }
        if let Err(error) = walker.source.prepare() {
            self.names = Some(walker.names);
            return Err(error);
        }
        let file = walker.source;
        let stored = || file.stream_from(front.data_set_at);
        let max_bytes = self.options.max_inflated_bytes;
        let inflated = match Inflated::new(stored, front.data_set_at, max_bytes) {
            Ok(inflated) => inflated,
            Err(error) => {
                self.names = Some(walker.names);
                return Err(error);
            }
        };
        let damage = inflated.damage().map(str::to_string);
        let mut walker = Walker::new(inflated, walker.names, self.dict, self.options);
        let result = match damage {
            None => Ok(()),
            Some(damage) => {
                walker.tolerate(WarningKind::DamagedStream, None, front.data_set_at, || {
                    format!("found a damaged deflated data set: {damage}")
                })
            }
        };
        let result = result.and_then(|()| self.walk(&mut walker, &front, visitor));
        let warning_count = front_warnings + walker.warnings.total();
        self.names = Some(walker.names);
        result.map(|()| scanned(warning_count))
    }

    fn walk<S: Source>(
        &self,
        walker: &mut Walker<'d, '_, S>,
        front: &Front,
        visitor: &mut impl Visitor<'d>,
    ) -> Result<(), Error> {
        let encoding = settle(walker, front)?;
        walker.begin(front.data_set_at, encoding, false);
        let mut element_count = 0;
        while let Some(event) = walker.next()? {
            match event {
                Event::Element | Event::SequenceStart | Event::FragmentsStart => {}
                Event::ItemStart { number, .. } => {
                    visitor.begin_item(number);
                    continue;
                }
                Event::ItemEnd { .. } => {
                    visitor.end_item();
                    continue;
                }
                Event::SequenceEnd { .. } => {
                    visitor.end_sequence();
                    continue;
                }
                Event::Fragment { .. } => continue,
            }
            element_count += 1;
            if element_count > self.options.max_nodes {
                return Err(Error::new(
                    ErrorKind::LimitExceeded,
                    format!(
                        "found more than {} elements, the limit of the reader (max_nodes)",
                        self.options.max_nodes
                    ),
                ));
            }
            if let Event::Element = event {
                show(&mut walker.source, &walker.names, &walker.found, visitor)?;
            } else {
                visitor.element(&walker.found, &walker.names);
                visitor.begin_sequence();
            }
        }
        Ok(())
    }
}

/// Shows an element, and the requested bytes of its value.
#[inline(always)]
fn show<'d, S: Source>(
    source: &mut S,
    names: &CreatorNames<'d>,
    header: &ElementHeader,
    visitor: &mut impl Visitor<'d>,
) -> Result<(), Error> {
    let wanted = visitor.element(header, names);
    if wanted > 0 {
        let count = usize::try_from(header.byte_len).unwrap_or(usize::MAX).min(wanted);
        visitor.value(header, source.peek(header.value_at, count)?);
    }
    Ok(())
}
