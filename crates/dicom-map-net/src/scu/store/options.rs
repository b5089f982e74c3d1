//! How to send.

use crate::limits::MAX_OPERATIONS;
use crate::scu::outgoing::Outgoing;
use dicom_map::{Error, TransferSyntax};
use std::sync::Arc;

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
