//! The outcome of each object, and of a whole run.

use crate::dimse::Status;
use crate::scu::outgoing::Outgoing;
use dicom_map::Error;
use std::path::PathBuf;

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
