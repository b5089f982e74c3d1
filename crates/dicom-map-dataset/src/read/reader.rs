//! From bytes to an indexed data set.

use super::deflate::inflate;
use super::index::Index;
use super::meta::{read_front, settle};
use super::options::{MAX_CREATOR_NAMES, ReadOptions};
use super::source::file_bytes;
use super::walk::Walker;
use super::walk::creators::CreatorNames;
use crate::data_set::{Creator, DataSet, Layout};
use crate::edit::FileStamp;
use crate::warning::WarningKind;
use dicom_map::bytes::Bytes;
use dicom_map::{DmapDict, Error, ErrorKind};
use std::path::Path;
use std::sync::Arc;

/// Reads files with one dictionary and one set of options. May be shared between threads; cloning
/// is cheap.
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

    /// Reads the file at `path`. Short files are read, long ones mapped: pages of values that
    /// nobody asks for are not touched.
    ///
    /// Errors, with path and byte offset: `Io`; `InvalidData` when the file is no DICOM file, or
    /// breaks a rule while reading strictly; `LimitExceeded` for a limit of
    /// [`crate::read::options`].
    pub fn read_path(&self, path: impl AsRef<Path>) -> Result<DataSet, Error> {
        let path = path.as_ref();
        let read = || {
            // Before the bytes are read: what is written meanwhile is noticed.
            let stamp = FileStamp::default();
            stamp.note(path);
            let mut data_set = self.read_shared(file_bytes(path, self.options.never_map)?)?;
            data_set.path = Some(path.to_path_buf());
            data_set.layout.stamp = stamp;
            Ok(data_set)
        };
        read().map_err(|error: Error| error.with_path(path))
    }

    /// Reads bytes that are in memory. Errors as [`Reader::read_path`], without a path.
    pub fn read_bytes(&self, bytes: impl Into<Vec<u8>>) -> Result<DataSet, Error> {
        self.read_shared(Bytes::from(bytes.into()))
    }

    /// Reads bytes that others share. Errors as [`Reader::read_path`], without a path.
    pub fn read_shared(&self, mut data: Bytes) -> Result<DataSet, Error> {
        if self.options.max_nodes >= u32::MAX as usize {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                format!("found max_nodes {}, expected less than 2^32-1", self.options.max_nodes),
            ));
        }
        let dict = &*self.dict;
        let mut index = Index::default();
        let mut walker =
            Walker::new(&data[..], CreatorNames::new(dict, MAX_CREATOR_NAMES), dict, &self.options);
        index.nodes.reserve(data.len().div_ceil(64).min(256));
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
        let inflated = match front.deflated {
            true => {
                Some(inflate(walker.source, front.data_set_at, self.options.max_inflated_bytes)?)
            }
            false => None,
        };
        if let Some((bytes, damage)) = &inflated {
            walker.source = bytes;
            if let Some(damage) = damage {
                walker.tolerate(WarningKind::DamagedStream, None, front.data_set_at, || {
                    format!("found a damaged deflated data set: {damage}")
                })?;
            }
        }
        let encoding = settle(&mut walker, &front)?;
        walker.begin(front.data_set_at, encoding, false);
        index.begin();
        while let Some(event) = walker.next()? {
            index.take(&event, &mut walker, &self.options)?;
        }
        index.finish(walker.at);
        index.charsets.sort_by_key(|(item, _)| *item);
        let warnings = std::mem::take(&mut walker.warnings);
        let names = walker.names.into_names();
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
            stamp: FileStamp::default(),
        };
        if let Some((bytes, _)) = inflated {
            data = Bytes::from(bytes);
        }
        Ok(DataSet {
            data,
            new_bytes: Vec::new(),
            large_bytes: Vec::new(),
            new_items: 0,
            original: None,
            layout,
            dict: self.dict.clone(),
            nodes: index.nodes,
            meta_count: index.meta_count,
            creators,
            charsets: index.charsets,
            inherited_charset: None,
            warnings,
            transfer_syntax: front.transfer_syntax,
            encoding,
            deflated: front.deflated,
            path: None,
        })
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("dict", &self.dict).field("options", &self.options).finish()
    }
}
