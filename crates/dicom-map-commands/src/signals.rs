//! Ctrl-C and SIGTERM in the middle of long work: a census shows its results so far, a server
//! finishes the transfers in progress.

use crate::status::interrupted_by;
use dicom_map_inspect::census::Progress;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

/// The number of SIGINT, which Ctrl-C sends.
const SIGINT: u8 = 2;

/// The signal that came, if any.
#[derive(Clone, Debug, Default)]
pub(crate) struct Signal(Arc<AtomicU8>);

impl Signal {
    /// Returns its number; that of Ctrl-C if none came.
    pub(crate) fn number(&self) -> u8 {
        match self.0.load(Ordering::Relaxed) {
            0 => SIGINT,
            number => number,
        }
    }

    /// Returns true once a signal has come.
    #[cfg(feature = "net")]
    pub(crate) fn has_come(&self) -> bool {
        self.0.load(Ordering::Relaxed) != 0
    }

    /// Records a signal: the first one stops the work, the second one ends the process.
    fn record(&self, number: u8, progress: &Progress) {
        if progress.is_stopped() {
            std::process::exit(i32::from(interrupted_by(number)));
        }
        self.0.store(number, Ordering::Relaxed);
        progress.stop();
    }
}

/// Stops the work on Ctrl-C or SIGTERM. If the system refuses the handler, they end the process as
/// usual.
pub(crate) fn on_signal(progress: Arc<Progress>) -> Signal {
    let signal = Signal::default();
    let noted = signal.clone();
    listen(move |number| noted.record(number, &progress));
    signal
}

/// Runs `stop` on the first Ctrl-C or SIGTERM; the second one ends the process.
#[cfg(feature = "net")]
pub(crate) fn on_first_signal(stop: impl Fn() + Send + 'static) -> Signal {
    let signal = Signal::default();
    let noted = signal.clone();
    listen(move |number| {
        if noted.0.swap(number, Ordering::Relaxed) != 0 {
            std::process::exit(i32::from(interrupted_by(number)));
        }
        stop();
    });
    signal
}

#[cfg(unix)]
fn listen(on_signal: impl Fn(u8) + Send + 'static) {
    use signal_hook::consts::{SIGINT, SIGTERM};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM]) else { return };
    // The thread waits for ever, and ends with the process.
    std::thread::spawn(move || {
        for number in &mut signals {
            on_signal(u8::try_from(number).unwrap_or(0));
        }
    });
}

#[cfg(not(unix))]
fn listen(on_signal: impl Fn(u8) + Send + 'static) {
    // A second handler in one process is refused.
    let _ = ctrlc::set_handler(move || on_signal(SIGINT));
}
