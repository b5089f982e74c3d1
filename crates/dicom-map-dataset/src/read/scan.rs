//! Scanning: file after file, element by element, with nothing kept. For questions to whole
//! archives.

use super::deflate::Inflated;
use super::meta::{Front, read_front, settle};
use super::options::ReadOptions;
use super::source::{FileSource, Source};
use super::walk::Walker;
use crate::warning::WarningKind;
use dicom_map::{DmapDict, Error, ErrorKind, bytes};
use std::fs::Metadata;
use std::path::Path;

pub use super::walk::ElementHeader;
pub use super::walk::creators::{CreatorName, CreatorNames};
pub use crate::data_set::node::CreatorRef;

/// Reads the headers of files, one file after another. What it knows of private creators and its
/// buffer serve for the next file too.
pub struct Scanner<'d, 'o> {
    dict: &'d DmapDict,
    options: &'o ReadOptions,
    /// None only while a walk has them.
    names: Option<CreatorNames<'d>>,
    buffer: Vec<u8>,
    max_creators: usize,
}

/// What a scan says of a file as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scanned {
    /// Bytes of the file.
    pub byte_len: u64,
    /// True when something was tolerated.
    pub has_warnings: bool,
}

/// What became of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scan {
    /// It was scanned.
    Dicom(Scanned),
    /// It is not a DICOM file.
    Other,
    /// It is not wanted.
    PassedOver,
}

impl<'d, 'o> Scanner<'d, 'o> {
    /// A scanner for any number of files, in which at most `max_creators` different private
    /// creators may occur.
    pub fn new(
        dict: &'d DmapDict,
        options: &'o ReadOptions,
        max_creators: usize,
    ) -> Scanner<'d, 'o> {
        Scanner { dict, options, names: None, buffer: Vec::new(), max_creators }
    }

    /// Shows every element of a file to `visit`, group 0002 first, those in items where they are.
    /// Values are not read; those of a deflated file are inflated, a piece at a time.
    ///
    /// None for a file that is not a DICOM file, whether reading strictly or not. Errors: those of
    /// [`super::Reader::read_path`]; elements that were shown before it do not count.
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

    /// [`Scanner::scan`] of a file that is wanted, which is asked once it has been opened.
    pub fn scan_if(
        &mut self,
        path: &Path,
        is_wanted: impl FnOnce(&Metadata) -> bool,
        mut visit: impl FnMut(&ElementHeader, &CreatorNames<'d>),
    ) -> Result<Scan, Error> {
        let (file, metadata) = bytes::open_with_metadata(path)?;
        if !is_wanted(&metadata) {
            return Ok(Scan::PassedOver);
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        let names =
            self.names.take().unwrap_or_else(|| CreatorNames::new(self.dict, self.max_creators));
        let source = FileSource::new(file, metadata.len(), &mut buffer);
        let result = self.scan_source(source, names, &mut visit);
        self.buffer = buffer;
        Ok(result?.map_or(Scan::Other, Scan::Dicom))
    }

    /// The private creators of all files so far.
    pub fn creators(&self) -> impl ExactSizeIterator<Item = &CreatorName<'d>> {
        self.names.as_ref().map(CreatorNames::as_slice).unwrap_or_default().iter()
    }

    /// Forgets the private creators; references to them mean nothing afterwards.
    pub fn forget_creators(&mut self) {
        self.names = None;
    }

    /// The private creator that an element's header refers to.
    pub fn creator(&self, creator: CreatorRef) -> Option<&CreatorName<'d>> {
        self.names.as_ref()?.get(creator)
    }

    fn scan_source(
        &mut self,
        source: FileSource<'_>,
        names: CreatorNames<'d>,
        visit: &mut impl FnMut(&ElementHeader, &CreatorNames<'d>),
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
        for (event, found) in &meta {
            if event.is_element() {
                visit(found, &walker.names);
            }
        }
        let front_warned = !walker.warnings.is_empty();
        let scanned = |has_warnings| Some(Scanned { byte_len, has_warnings });
        if !front.deflated {
            let result = self.walk(&mut walker, &front, visit);
            let has_warnings = !walker.warnings.is_empty();
            self.names = Some(walker.names);
            return result.map(|()| scanned(has_warnings));
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
        let result = result.and_then(|()| self.walk(&mut walker, &front, visit));
        let has_warnings = front_warned || !walker.warnings.is_empty();
        self.names = Some(walker.names);
        result.map(|()| scanned(has_warnings))
    }

    fn walk<S: Source>(
        &self,
        walker: &mut Walker<'d, '_, S>,
        front: &Front,
        visit: &mut impl FnMut(&ElementHeader, &CreatorNames<'d>),
    ) -> Result<(), Error> {
        let encoding = settle(walker, front)?;
        walker.begin(front.data_set_at, encoding, false);
        let mut element_count = 0;
        while let Some(event) = walker.next()? {
            if !event.is_element() {
                continue;
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
            visit(&walker.found, &walker.names);
        }
        Ok(())
    }
}
