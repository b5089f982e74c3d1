//! Stops work from another thread.

use crate::error_kind::CANCELLED;
use dicom_map::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

const FINISH: u8 = 1;
const NOW: u8 = 2;

/// Tells work to stop; clones share the state. Waiting code checks it every
/// [`TICK`](crate::limits::TICK).
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicU8>);

impl Stop {
    /// Stops after the current messages; no new ones are begun.
    pub fn finish(&self) {
        self.0.fetch_max(FINISH, Ordering::Relaxed);
    }

    /// Stops at once, in the middle of messages.
    pub fn now(&self) {
        self.0.store(NOW, Ordering::Relaxed);
    }

    /// Returns true once either was called.
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed) != 0
    }

    /// Returns an error if the work has to stop. Errors: [`CANCELLED`].
    pub(crate) fn check(&self, is_within_message: bool) -> Result<(), Error> {
        let limit = if is_within_message { NOW } else { FINISH };
        if self.0.load(Ordering::Relaxed) >= limit {
            return Err(Error::new(CANCELLED, "stopped"));
        }
        Ok(())
    }
}
