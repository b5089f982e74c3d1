//! Reads bytes into an indexed data set.

use super::deflate::inflate;
use super::index::Index;
use super::meta::{Front, read_front, settle};
use super::options::{MAX_CREATOR_NAMES, ReadOptions};
use super::source::{FileBytes, Source, WholeSource, file_bytes};
use super::stream::BufferedStream;
use super::walk::Walker;
use super::walk::creators::CreatorNames;
use crate::data_set::{Creator, DataSet, Layout};
use crate::stamp::FileStamp;
use crate::warning::{WarningKind, Warnings};
use dicom_map::bytes::Bytes;
use dicom_map::{DmapDict, Encoding, Error, ErrorKind};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// Reads files with one dictionary and one set of options. Can be shared between threads; cheap to
/// clone.
#[derive(Clone)]
pub struct Reader {
    dict: Arc<DmapDict>,
    options: ReadOptions,
}

impl Reader {
    /// A reader with this dictionary and the default options.
    pub fn new(dict: impl Into<Arc<DmapDict>>) -> Reader {
        Reader { dict: dict.into(), options: ReadOptions::default() }
    }

    /// A reader with the default dictionary.
    #[cfg(feature = "embedded")]
    pub fn embedded() -> Reader {
        static DICT: std::sync::OnceLock<Arc<DmapDict>> = std::sync::OnceLock::new();
        Reader::new(DICT.get_or_init(|| Arc::new(DmapDict::embedded())).clone())
    }

    /// The same reader with these options.
    #[must_use]
    pub fn with_options(mut self, options: ReadOptions) -> Reader {
        self.options = options;
        self
    }

    /// The options.
    pub fn options(&self) -> &ReadOptions {
        &self.options
    }

    /// The dictionary.
    pub fn dict(&self) -> &Arc<DmapDict> {
        &self.dict
    }

    /// Reads the file at `path`. Short files are read into memory, long ones are mapped: pages of
    /// values that are never used are not touched.
    ///
    /// Errors, with path and byte offset: `Io`; `InvalidData` if the file is not a DICOM file, or
    /// breaks a rule in strict mode; `LimitExceeded` beyond a limit of [`crate::read::options`].
    pub fn read_path(&self, path: impl AsRef<Path>) -> Result<DataSet, Error> {
        let path = path.as_ref();
        let read = || {
            let FileBytes { bytes, is_mapped, metadata } =
                file_bytes(path, self.options.never_map)?;
            // Taken before the bytes are read, so that later writes are noticed.
            let stamp = FileStamp::of(path, &metadata);
            let mut data_set = self.read_shared(bytes)?;
            data_set.layout.is_mapped = is_mapped;
            data_set.path = Some(path.to_path_buf());
            data_set.layout.stamp = stamp;
            Ok(data_set)
        };
        read().map_err(|error: Error| error.with_path(path))
    }

    /// Reads bytes that are in memory. Errors: those of [`Reader::read_path`], without a path.
    pub fn read_bytes(&self, bytes: impl Into<Vec<u8>>) -> Result<DataSet, Error> {
        self.read_shared(Bytes::from(bytes.into()))
    }

    /// Reads shared bytes. Errors: those of [`Reader::read_path`], without a path.
    pub fn read_shared(&self, data: Bytes) -> Result<DataSet, Error> {
        let byte_len = data.len();
        let read = self.read_source(&data[..], byte_len)?;
        Ok(self.assemble(read, data))
    }

    /// Reads a stream: all of it, or, in growing pieces, only as far as needed to find where
    /// [`ReadOptions::stop_before`] and [`ReadOptions::stop_after`] say to stop.
    /// [`DataSet::read_end`] is that position.
    ///
    /// `byte_len` is the length of the stream, if known; lengths in the data are checked against
    /// it. Without it, a length that is too long is noticed only when the stream ends.
    ///
    /// Errors: those of [`Reader::read_path`], without a path; `Io` with the error of `input`.
    ///
    /// ```
    /// use dicom_map::Tag;
    /// use dicom_map_dataset::{ReadOptions, Reader};
    /// // Two elements in implicit VR: (0008,0060) and a long (7FE0,0010).
    /// let mut file = b"\x08\0\x60\0\x02\0\0\0CT\xE0\x7F\x10\0\0\0\x10\0".to_vec();
    /// file.resize(18 + (1 << 20), 0);
    /// let options =
    ///     ReadOptions { stop_before: Some(Tag::new(0x7FE0, 0x0010)), ..ReadOptions::default() };
    /// let mut input = &file[..];
    /// let data_set = Reader::embedded().with_options(options).read_from(&mut input, None)?;
    /// assert_eq!((data_set.root().elements().count(), data_set.read_end()), (1, 10));
    /// assert!(input.len() > 900_000);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn read_from(&self, input: &mut dyn Read, byte_len: Option<u64>) -> Result<DataSet, Error> {
        let mut taken = BufferedStream::new(input, byte_len);
        if self.options.stop_before.is_none() && self.options.stop_after.is_none() {
            return self.read_shared(taken.into_all()?);
        }
        loop {
            // Only the initial room for the index depends on this length.
            match self.read_source(&mut taken, usize::MAX) {
                // The last value has been measured but not read.
                Ok(read) if taken.reaches(read.read_end)? => {
                    return Ok(self.assemble(read, taken.into_bytes()));
                }
                Ok(_) => {}
                // Only now is the length of the stream known: everything that was checked against
                // it is checked again.
                Err(_) if taken.has_ended_early() => {}
                Err(error) => return Err(self.without_length(error, &taken)),
            }
        }
    }

    /// The error for a stream of unknown length: that of the bytes read so far if they cannot be
    /// the start of a DICOM file, else `error`.
    fn without_length(&self, error: Error, taken: &BufferedStream<'_>) -> Error {
        if error.kind() != ErrorKind::InvalidData || taken.is_measured() {
            return error;
        }
        let names = CreatorNames::new(&self.dict, MAX_CREATOR_NAMES);
        let mut walker = Walker::new(taken.bytes(), names, &self.dict, &self.options);
        read_front(&mut walker).err().unwrap_or(error)
    }

    /// Reads elements up to where the options say to stop.
    fn read_source<'d, S: WholeSource>(
        &'d self,
        source: S,
        byte_len: usize,
    ) -> Result<Parts<'d>, Error> {
        if self.options.max_nodes >= u32::MAX as usize {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                format!("found max_nodes {}, expected less than 2^32-1", self.options.max_nodes),
            ));
        }
        let dict = &*self.dict;
        let mut index = Index::default();
        let mut walker =
            Walker::new(source, CreatorNames::new(dict, MAX_CREATOR_NAMES), dict, &self.options);
        index.nodes.reserve(byte_len.div_ceil(64).min(256));
        index.begin();
        let mut meta_error = None;
        let (front, steps) = read_front(&mut walker)?;
        for (event, found) in &steps {
            walker.found = *found;
            if let Err(error) = index.take(event, &mut walker, &self.options) {
                meta_error.get_or_insert(error);
            }
        }
        if let Some(error) = meta_error {
            return Err(error);
        }
        index.finish(front.data_set_at);
        index.meta_count = index.nodes.len() as u32;
        if !front.deflated {
            let encoding = self.read_elements(&mut walker, &front, &mut index)?;
            let read_end = walker.at;
            let read = Parts {
                front,
                index,
                encoding,
                read_end,
                warnings: walker.warnings,
                names: walker.names,
                inflated: None,
            };
            return Ok(read);
        }
        let (bytes, damage, stored_len) = {
            let stored = walker.source.whole()?;
            let (bytes, damage) =
                inflate(stored, front.data_set_at, self.options.max_inflated_bytes)?;
            (bytes, damage, stored.len() as u64)
        };
        let mut inner = Walker::new(bytes.as_slice(), walker.names, dict, &self.options);
        inner.warnings = walker.warnings;
        if let Some(damage) = damage {
            inner.tolerate(WarningKind::DamagedStream, None, front.data_set_at, || {
                format!("found a damaged deflated data set: {damage}")
            })?;
        }
        let encoding = self.read_elements(&mut inner, &front, &mut index)?;
        let (warnings, names) = (inner.warnings, inner.names);
        let read = Parts {
            front,
            index,
            encoding,
            read_end: stored_len,
            warnings,
            names,
            inflated: Some(bytes),
        };
        Ok(read)
    }

    /// Reads the elements after group 0002; returns how they are encoded.
    fn read_elements<S: Source>(
        &self,
        walker: &mut Walker<'_, '_, S>,
        front: &Front,
        index: &mut Index,
    ) -> Result<Encoding, Error> {
        let encoding = settle(walker, front)?;
        walker.begin(front.data_set_at, encoding, false);
        index.begin();
        while let Some(event) = walker.next()? {
            index.take(&event, walker, &self.options)?;
        }
        index.finish(walker.at);
        index.charsets.sort_by_key(|(item, _)| *item);
        Ok(encoding)
    }

    /// Builds the data set from what was read of `data`.
    fn assemble(&self, read: Parts<'_>, mut data: Bytes) -> DataSet {
        let Parts { front, index, encoding, read_end, warnings, names, inflated } = read;
        let names = names.into_names();
        let creators = names
            .into_iter()
            .map(|known| Creator { id: known.view.map(|view| view.id()), name: known.name })
            .collect();
        let is_sorted = warnings.count(WarningKind::TagOrder) == 0
            && warnings.count(WarningKind::DuplicateTag) == 0;
        let layout = Layout {
            meta_at: front.meta_at,
            data_set_at: front.data_set_at,
            stored: inflated.is_some().then(|| data.clone()),
            is_whole: self.options.stop_before.is_none() && self.options.stop_after.is_none(),
            is_sorted,
            read_end,
            is_mapped: false,
            stamp: FileStamp::default(),
        };
        if let Some(bytes) = inflated {
            data = Bytes::from(bytes);
        }
        DataSet {
            data,
            new_bytes: Vec::new(),
            large_bytes: Vec::new(),
            new_items: 0,
            original: None,
            layout,
            dict: self.dict.clone(),
            nodes: Arc::new(index.nodes),
            meta_count: index.meta_count,
            creators,
            charsets: index.charsets,
            inherited_charset: None,
            warnings,
            transfer_syntax: front.transfer_syntax,
            pixel_syntax: None,
            encoding,
            deflated: front.deflated,
            path: None,
        }
    }
}

/// The results of reading, from which a data set is built.
struct Parts<'d> {
    front: Front,
    index: Index,
    encoding: Encoding,
    read_end: u64,
    warnings: Warnings,
    names: CreatorNames<'d>,
    /// The file with its data set inflated.
    inflated: Option<Vec<u8>>,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("dict", &self.dict).field("options", &self.options).finish()
    }
}
