//! The way to stop work from another thread.

use crate::error_kind::CANCELLED;
use dicom_map::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

const FINISH: u8 = 1;
const NOW: u8 = 2;

/// Tells work to stop; shared by cloning. Whoever waits looks at it every
/// [`TICK`](crate::limits::TICK).
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicU8>);

impl Stop {
    /// Messages that have begun are finished, others are not begun.
    pub fn finish(&self) {
        self.0.fetch_max(FINISH, Ordering::Relaxed);
    }

    /// Nothing is finished.
    pub fn now(&self) {
        self.0.store(NOW, Ordering::Relaxed);
    }

    /// True once either was said.
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed) != 0
    }

    /// Errors: [`CANCELLED`].
    pub(crate) fn check(&self, is_within_message: bool) -> Result<(), Error> {
        let limit = if is_within_message { NOW } else { FINISH };
        if self.0.load(Ordering::Relaxed) >= limit {
            return Err(Error::new(CANCELLED, "stopped"));
        }
        Ok(())
    }
}
