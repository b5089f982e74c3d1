//! Storage: each received object becomes a file, byte for byte as it was sent.

use super::handler::{Handler, Operation, StoreSink};
use super::identity::{self, HEAD_BYTES};
use super::incoming::{IfTaken, Incoming, IncompleteFile, status_of};
use super::layout::Layout;
use crate::dimse::Status;
use crate::part10;
use crate::uids;
use dicom_map::Error;
use dicom_map_dataset::{ReadOptions, Reader};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The SOP classes that are accepted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Accepted {
    /// All storage classes, private ones too.
    #[default]
    Storage,
    /// Any class.
    Any,
    /// These classes.
    Classes(Vec<String>),
}

/// How to treat an object whose SOP Instance UID is already stored.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Duplicates {
    /// Keep it beside the other one.
    #[default]
    Keep,
    /// Refuse it.
    Refuse,
    /// Replace the other one.
    Replace,
}

/// An object that was stored, or was refused.
#[derive(Debug)]
pub struct Stored<'a> {
    /// The request.
    pub operation: &'a Operation<'a>,
    /// The status that was sent.
    pub status: Status,
    /// The file, if it was stored.
    pub path: Option<&'a Path>,
    /// The length of the data set, in bytes.
    pub byte_len: u64,
}

/// Receives the outcome of each object.
pub type StoredListener = Arc<dyn Fn(&Stored<'_>) + Send + Sync>;

/// How objects are stored.
#[derive(Clone, Default)]
pub struct StorageOptions {
    /// The SOP classes that are accepted.
    pub accepted: Accepted,
    /// The transfer syntaxes that are accepted, the best first; if empty, the first one proposed.
    pub syntaxes: Vec<String>,
    /// How objects are arranged in folders.
    pub layout: Layout,
    /// How to treat duplicates.
    pub duplicates: Duplicates,
    /// Whether each object is flushed to disk before the response to it is sent.
    pub is_durable: bool,
    /// Receives the outcome of each object.
    pub listener: Option<StoredListener>,
}

impl std::fmt::Debug for StorageOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StorageOptions")
            .field("accepted", &self.accepted)
            .field("layout", &self.layout)
            .field("duplicates", &self.duplicates)
            .finish_non_exhaustive()
    }
}

/// A storage service that writes objects to a folder.
#[derive(Debug)]
pub struct StorageScp {
    /// As given; paths of stored files begin with it.
    given: PathBuf,
    /// Absolute, so that the process may change its current folder, and the system need not look it
    /// up for each file.
    folder: PathBuf,
    incoming: Incoming,
    options: StorageOptions,
    /// Used for public attributes only.
    reader: Reader,
}

impl StorageScp {
    /// Creates a service that stores in this folder, which is created if it does not exist.
    /// Incomplete files of a service that was killed are removed.
    ///
    /// Errors: `Io`.
    pub fn new(folder: impl AsRef<Path>, options: StorageOptions) -> Result<StorageScp, Error> {
        let given = folder.as_ref().to_path_buf();
        let failed = |error| Error::from_io(error, &given);
        let folder = std::path::absolute(&given).map_err(failed)?;
        fs::create_dir_all(&folder).map_err(failed)?;
        let incoming = Incoming::open(&folder)?;
        Ok(StorageScp { given, folder, incoming, options, reader: reader() })
    }

    /// The path of a stored file, in the folder as it was given.
    fn named(&self, path: &Path) -> PathBuf {
        path.strip_prefix(&self.folder).map_or_else(|_| path.into(), |rest| self.given.join(rest))
    }

    fn takes(&self, sop_class: &str) -> bool {
        match &self.options.accepted {
            Accepted::Storage => uids::is_storage(sop_class),
            Accepted::Any => true,
            Accepted::Classes(classes) => classes.iter().any(|class| class == sop_class),
        }
    }

    fn tell(&self, operation: &Operation<'_>, status: Status, path: Option<&Path>, byte_len: u64) {
        if let Some(listener) = &self.options.listener {
            listener(&Stored { operation, status, path, byte_len });
        }
    }

    /// Begins a file with its preamble and file meta information; returns it and these bytes.
    fn begin(&self, operation: &Operation<'_>) -> Result<(IncompleteFile, Vec<u8>), Status> {
        let command = operation.command;
        if !uids::is_safe(&command.sop_instance) {
            return Err(Status::INVALID_INSTANCE);
        }
        if command.sop_class != operation.context.abstract_syntax {
            return Err(Status::MISMATCH);
        }
        let front = part10::front(
            &command.sop_class,
            &command.sop_instance,
            operation.context.transfer_syntax.uid(),
            // A title that is not valid, because of control characters for example, is left out.
            operation
                .association
                .calling
                .parse::<crate::AeTitle>()
                .map_or("", |_| &operation.association.calling),
        );
        let front = front.map_err(|_| Status::CANNOT_UNDERSTAND)?;
        let mut making = self.incoming.begin().map_err(|error| status_of(&error))?;
        making.write(&front).map_err(|error| status_of(&error))?;
        Ok((making, front))
    }

    /// Returns the folder of an object, which is created if it does not exist.
    fn folder_of(&self, file: &Path) -> Result<PathBuf, Status> {
        if self.options.layout.is_flat() {
            return Ok(self.folder.clone());
        }
        let options =
            ReadOptions { stop_after: self.options.layout.last_tag(), ..ReadOptions::default() };
        let data_set = self
            .reader
            .clone()
            .with_options(options)
            .read_path(file)
            .map_err(|_| Status::CANNOT_UNDERSTAND)?;
        let folder = self.folder.join(self.options.layout.folder(&data_set));
        fs::create_dir_all(&folder).map_err(|error| status_of(&error))?;
        Ok(folder)
    }
}

/// Returns the reader of received objects. Without the embedded registry, its dictionary is empty.
fn reader() -> Reader {
    #[cfg(feature = "embedded")]
    return Reader::embedded();
    #[cfg(not(feature = "embedded"))]
    {
        use dicom_map::{DmapDict, registry::Registry, to_dmap};
        let empty = to_dmap(Registry::default()).and_then(DmapDict::from_bytes);
        Reader::new(empty.unwrap_or_else(|_| unreachable!("an empty dictionary is valid")))
    }
}

impl Handler for StorageScp {
    fn transfer_syntax(&self, abstract_syntax: &str, proposed: &[String]) -> Option<String> {
        if !self.takes(abstract_syntax) {
            return None;
        }
        let known = &self.options.syntaxes;
        if !known.is_empty() {
            return known.iter().find(|it| proposed.contains(it)).cloned();
        }
        // The bytes are stored as they are, so any will do; the sender prefers the first.
        proposed.iter().find(|uid| uids::is_safe(uid)).cloned()
    }

    fn store(&self, operation: &Operation<'_>) -> Result<Box<dyn StoreSink + '_>, Status> {
        let (making, head) =
            self.begin(operation).inspect_err(|status| self.tell(operation, *status, None, 0))?;
        Ok(Box::new(Sink {
            scp: self,
            making: Some(making),
            head_bytes: head.len() + HEAD_BYTES,
            head,
            byte_len: 0,
            command: operation.command.clone(),
            context: operation.context.clone(),
            association: operation.association.clone(),
            peer: operation.peer,
        }))
    }
}

struct Sink<'s> {
    scp: &'s StorageScp,
    making: Option<IncompleteFile>,
    /// The front of the file, and the first bytes of the data set.
    head: Vec<u8>,
    /// The most bytes that `head` may have.
    head_bytes: usize,
    byte_len: u64,
    command: crate::dimse::Command,
    context: crate::association::Context,
    association: Arc<crate::pdu::AssociateRq>,
    peer: Option<std::net::SocketAddr>,
}

impl Sink<'_> {
    fn tell(&self, status: Status, path: Option<&Path>) {
        let operation = Operation {
            command: &self.command,
            context: &self.context,
            association: &self.association,
            peer: self.peer,
        };
        self.scp.tell(&operation, status, path, self.byte_len);
    }

    fn place(&mut self) -> Result<PathBuf, Status> {
        let making = self.making.take().ok_or(Status::PROCESSING_FAILURE)?;
        let options = &self.scp.options;
        let complete = making.complete(options.is_durable).map_err(|error| status_of(&error))?;
        let command = &self.command;
        let is_same = identity::has_uids(
            &self.scp.reader,
            &self.head,
            complete.path(),
            &command.sop_class,
            &command.sop_instance,
        );
        match is_same {
            Ok(true) => {}
            Ok(false) => return Err(Status::MISMATCH),
            Err(_) => return Err(Status::CANNOT_UNDERSTAND),
        }
        let folder = self.scp.folder_of(complete.path())?;
        let taken = match options.duplicates {
            Duplicates::Keep => IfTaken::Keep,
            Duplicates::Refuse => IfTaken::Refuse,
            Duplicates::Replace => IfTaken::Replace,
        };
        let path = complete.place(&folder, &self.command.sop_instance, taken)?;
        if options.is_durable {
            // Makes the name durable too.
            fs::File::open(&folder)
                .and_then(|it| it.sync_all())
                .map_err(|error| status_of(&error))?;
        }
        Ok(path)
    }
}

impl StoreSink for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<(), Status> {
        let Some(making) = &mut self.making else { return Err(Status::PROCESSING_FAILURE) };
        self.byte_len += bytes.len() as u64;
        let room = self.head_bytes.saturating_sub(self.head.len());
        self.head.extend_from_slice(&bytes[..bytes.len().min(room)]);
        making.write(bytes).map_err(|error| {
            let status = status_of(&error);
            self.making = None;
            self.tell(status, None);
            status
        })
    }

    fn finish(mut self: Box<Self>) -> Status {
        match self.place() {
            Ok(path) => {
                self.tell(Status::SUCCESS, Some(&self.scp.named(&path)));
                Status::SUCCESS
            }
            Err(status) => {
                self.tell(status, None);
                status
            }
        }
    }
}
