//! C-STORE: sends files as they are, over as many associations as needed.

mod ahead;
mod sender;

use self::ahead::Ahead;
use self::sender::Sender;
use super::outgoing::Outgoing;
use crate::Address;
use crate::dimse::Status;
use crate::driver::client::ConnectOptions;
use crate::limits::MAX_OPERATIONS;
use dicom_map::{Error, TransferSyntax};
use dicom_map_dataset::Reader;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The most associations at once.
const MAX_CONCURRENCY: usize = 64;

/// Converts objects to a transfer syntax that the peer accepts. The pixel crate has the codecs;
/// this crate does not depend on it.
pub trait Transcode: Send + Sync {
    /// Returns the data set, without preamble and group 0002, in one of the accepted transfer
    /// syntaxes.
    fn transcode(
        &self,
        object: &Outgoing,
        accepted: &[&TransferSyntax],
    ) -> Result<(Vec<u8>, TransferSyntax), Error>;
}

/// How to send.
#[derive(Clone)]
pub struct StoreOptions {
    /// The number of associations at once.
    pub concurrency: usize,
    /// How many times to resend an object whose response was lost because the association broke.
    pub retries: u32,
    /// Converts objects whose transfer syntax the peer does not accept; with None they fail.
    pub transcode: Option<Arc<dyn Transcode>>,
    /// The requested priority: 0 medium, 1 high, 2 low.
    pub priority: u16,
    /// The most requests of an association that await their responses at once, if the peer agrees
    /// (asynchronous operations window, PS3.7 D.3.3.3), up to [`MAX_OPERATIONS`]. It is 1 if
    /// `retries` is 0: when an association breaks, every object without a response is resent.
    pub operations: u16,
}

impl Default for StoreOptions {
    fn default() -> StoreOptions {
        StoreOptions {
            concurrency: 1,
            retries: 1,
            transcode: None,
            priority: 0,
            operations: MAX_OPERATIONS,
        }
    }
}

impl std::fmt::Debug for StoreOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoreOptions")
            .field("concurrency", &self.concurrency)
            .field("retries", &self.retries)
            .field("operations", &self.operations)
            .finish_non_exhaustive()
    }
}

/// The outcome of one object, with its file.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its file.
    pub path: PathBuf,
    /// Its facts; None if its front could not be read.
    pub object: Option<Outgoing>,
    /// The outcome.
    pub outcome: Outcome,
}

/// The outcome of sending an object.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The peer has answered; with its comment, if any.
    Answered(Status, String),
    /// The peer does not accept such objects.
    NotAccepted,
    /// It could not be read, or could not be sent.
    Failed(Error),
}

impl Outcome {
    /// Returns true for success, with or without a warning.
    pub fn is_stored(&self) -> bool {
        matches!(self, Outcome::Answered(status, _) if status.is_success() || status.is_warning())
    }
}

/// The outcome of a whole run.
#[derive(Clone, Debug, Default)]
pub struct StoreReport {
    /// Objects that were stored, including those with warnings.
    pub stored: u64,
    /// Objects that were stored with a warning.
    pub warnings: u64,
    /// Objects that were not stored.
    pub failed: u64,
    /// The bytes of the stored data sets.
    pub bytes: u64,
    /// Why nothing could be sent at all: no connection, or a rejection.
    pub fatal: Option<Error>,
}

/// An object to send.
#[derive(Clone, Debug)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// An object whose front has been read, such as one in memory.
    Object(Box<Outgoing>),
}

impl From<PathBuf> for Input {
    fn from(path: PathBuf) -> Input {
        Input::File(path)
    }
}

/// An object whose front has been read, or the error that prevented it.
type Source = Result<Outgoing, (PathBuf, Error)>;

/// The objects, shared by all associations.
type Sources<'s> = Mutex<&'s mut (dyn Iterator<Item = Input> + Send)>;

/// Sends files. `tell` gets the outcome of each; any of the threads may call it.
///
/// The first association that cannot be established ends the work: its error is
/// [`StoreReport::fatal`]. Objects that the peer does not accept or refuses are reported, and the
/// others go on.
pub fn store(
    address: &Address,
    connect: &ConnectOptions,
    options: &StoreOptions,
    reader: &Reader,
    inputs: &mut (dyn Iterator<Item = Input> + Send),
    tell: &(dyn Fn(&Sent) + Sync),
) -> StoreReport {
    let sources: Sources<'_> = Mutex::new(inputs);
    let report = Mutex::new(StoreReport::default());
    let reader = reader.clone().with_options(Outgoing::read_options());
    let work = || {
        let mut sender = Sender::new(address, connect, options, tell, &report);
        let mut ahead = Ahead::new(&sources, &reader);
        while let Some(source) = ahead.next() {
            sender.send(source, &mut ahead);
            if sender.is_over() {
                break;
            }
        }
        sender.finish(&mut ahead);
    };
    let concurrency = options.concurrency.clamp(1, MAX_CONCURRENCY);
    if concurrency == 1 {
        work();
    } else {
        thread::scope(|scope| {
            for _ in 0..concurrency {
                scope.spawn(work);
            }
        });
    }
    report.into_inner().unwrap_or_else(PoisonError::into_inner)
}
