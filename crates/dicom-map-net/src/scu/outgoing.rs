//! Files to send: the facts that the peer needs, and their bytes.

use crate::error_kind::bad;
use crate::part10::syntax_of;
use dicom_map::bytes::{self, Bytes};
use dicom_map::{Error, ErrorKind, Tag, TransferSyntax, tags};
use dicom_map_dataset::read::options::MAP_FROM_BYTES;
use dicom_map_dataset::{DataSet, ReadOptions, Reader};
use std::io::{self, Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// An object to send.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Its file; a name if it is only in memory.
    pub path: PathBuf,
    /// Its SOP class.
    pub sop_class: String,
    /// Its SOP instance.
    pub sop_instance: String,
    /// Its transfer syntax.
    pub syntax: String,
    /// The offset of the data set in the file.
    data_set_at: usize,
    /// The file, if it is kept in memory.
    bytes: Option<Bytes>,
}

impl Outgoing {
    /// Reads the front of a file. If `may_keep` is set, a short file is kept in memory.
    ///
    /// Errors: those of [`Reader::read_path`]; `InvalidArgument` for a file without SOP class or
    /// instance.
    pub fn open(reader: &Reader, path: &Path, may_keep: bool) -> Result<Outgoing, Error> {
        let open = || {
            let (bytes, is_short) = file_bytes(path)?;
            let data_set = reader.read_shared(bytes.clone())?;
            let mut outgoing = Outgoing::of(&data_set, path)?;
            outgoing.bytes = (may_keep && is_short).then_some(bytes);
            Ok(outgoing)
        };
        open().map_err(|error: Error| error.with_path(path))
    }

    /// Reads an object in memory; `name` is used in place of its path.
    ///
    /// Errors: those of [`Outgoing::open`].
    pub fn from_bytes(reader: &Reader, name: &Path, bytes: Bytes) -> Result<Outgoing, Error> {
        let data_set = reader.read_shared(bytes.clone())?;
        let mut outgoing = Outgoing::of(&data_set, name)?;
        outgoing.bytes = Some(bytes);
        Ok(outgoing)
    }

    /// Returns the options of a reader that reads only what is needed here.
    pub fn read_options() -> ReadOptions {
        ReadOptions { stop_after: Some(tags::SOP_INSTANCE_UID), ..ReadOptions::default() }
    }

    fn of(data_set: &DataSet, path: &Path) -> Result<Outgoing, Error> {
        let text = |tag: Tag, of_meta: Tag| {
            let element = data_set.get(tag).or_else(|| data_set.meta().get(of_meta));
            let text = element.and_then(|element| element.text()).unwrap_or_default();
            text.trim_matches([' ', '\0']).to_string()
        };
        let sop_class = text(tags::SOP_CLASS_UID, tags::MEDIA_STORAGE_SOP_CLASS_UID);
        let sop_instance = text(tags::SOP_INSTANCE_UID, tags::MEDIA_STORAGE_SOP_INSTANCE_UID);
        if sop_class.is_empty() || sop_instance.is_empty() {
            return Err(bad(
                "found no SOP Class UID or SOP Instance UID, expected both: without them it cannot be sent",
            ));
        }
        let data_set_at = usize::try_from(data_set.data_set_offset()).unwrap_or(usize::MAX);
        let syntax = syntax_of(data_set).uid().to_string();
        Ok(Outgoing {
            path: path.to_path_buf(),
            sop_class,
            sop_instance,
            syntax,
            data_set_at,
            bytes: None,
        })
    }

    /// Returns the bytes that are kept in memory.
    pub(super) fn kept_bytes(&self) -> usize {
        self.bytes.as_ref().map_or(0, Bytes::len)
    }

    /// Returns the data set, byte for byte; a deflated one of odd length gets the NUL that PS3.5
    /// A.5 requires and some writers omit.
    ///
    /// Errors: `Io`; `InvalidData` for a file that has become shorter.
    pub fn data_set(&self) -> Result<Data, Error> {
        let shorter = || {
            let message = "found a file that has become shorter";
            Error::new(ErrorKind::InvalidData, message).with_path(&self.path)
        };
        let at = self.data_set_at as u64;
        if let Some(bytes) = &self.bytes {
            return Ok(self.in_memory(bytes.slice(self.data_set_at.min(bytes.len())..)));
        }
        let (mut file, metadata) = bytes::open_with_metadata(&self.path)?;
        let byte_len = metadata.len().checked_sub(at).ok_or_else(shorter)?;
        if byte_len <= MAP_FROM_BYTES {
            let bytes = bytes::read_opened(file, metadata.len(), &self.path)?;
            return bytes
                .get(self.data_set_at..)
                .map(|_| self.in_memory(bytes.slice(self.data_set_at..)))
                .ok_or_else(shorter);
        }
        file.seek(SeekFrom::Start(at)).map_err(|error| Error::from_io(error, &self.path))?;
        let padding = u64::from(self.is_padded(byte_len));
        let file = file.take(byte_len).chain(io::repeat(0).take(padding));
        Ok(Data::Streamed(Box::new(file), byte_len + padding))
    }

    fn is_padded(&self, byte_len: u64) -> bool {
        byte_len % 2 == 1 && TransferSyntax::from_uid(&self.syntax).is_deflated()
    }

    fn in_memory(&self, bytes: Bytes) -> Data {
        if !self.is_padded(bytes.len() as u64) {
            return Data::Bytes(bytes);
        }
        let mut padded = bytes.to_vec();
        padded.push(0);
        Data::Bytes(padded.into())
    }
}

/// The data set of an object to send.
pub enum Data {
    /// In memory.
    Bytes(Bytes),
    /// A stream that is read while it is sent, and its length in bytes.
    Streamed(Box<dyn Read + Send>, u64),
}

impl std::fmt::Debug for Data {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let byte_len = match self {
            Data::Bytes(bytes) => bytes.len() as u64,
            Data::Streamed(_, byte_len) => *byte_len,
        };
        f.debug_struct("Data").field("byte_len", &byte_len).finish_non_exhaustive()
    }
}

/// Returns the bytes of a file: read if it is short, else mapped.
fn file_bytes(path: &Path) -> Result<(Bytes, bool), Error> {
    let (file, metadata) = bytes::open_with_metadata(path)?;
    let is_short = metadata.len() <= MAP_FROM_BYTES;
    let bytes = if is_short {
        bytes::read_opened(file, metadata.len(), path)?
    } else {
        bytes::map_opened(&file, metadata.len(), path)?
    };
    Ok((bytes, is_short))
}
