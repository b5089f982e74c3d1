//! Runs long work on a thread, while Python is asked whether Ctrl-C was pressed, and told the
//! progress.

use dicom_map_inspect::census::Progress;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The interval at which Python is asked.
const TICK: Duration = Duration::from_millis(100);

/// Does the work in a thread of its own. `report` is called a few times a second with the number of
/// files and of failures so far.
///
/// Errors: KeyboardInterrupt, and the exceptions of `report`; the work is then stopped and waited
/// for.
pub(super) fn watched<T: Send + 'static>(
    py: Python<'_>,
    report: Option<&Bound<'_, PyAny>>,
    work: impl FnOnce(&Progress) -> T + Send + 'static,
) -> PyResult<T> {
    let state = Arc::new(Progress::new());
    let (sender, receiver) = mpsc::channel();
    let worker = {
        let state = Arc::clone(&state);
        std::thread::spawn(move || {
            // The receiver waits for this; if it is gone, nobody needs the answer.
            let _ = sender.send(work(&state));
        })
    };
    let mut refusal = None;
    // An mpsc receiver belongs to one thread; the mutex makes the closure `Send`.
    let receiver = Mutex::new(receiver);
    let answer = loop {
        let received = py
            .detach(|| receiver.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(TICK));
        match received {
            Ok(answer) => break answer,
            Err(RecvTimeoutError::Disconnected) => {
                return Err(PyRuntimeError::new_err(
                    "reading an archive ended without a result; please report it",
                ));
            }
            Err(RecvTimeoutError::Timeout) => {
                let tick = py.check_signals().and_then(|()| match report {
                    Some(report) => report.call1((state.files(), state.failures())).map(|_| ()),
                    None => Ok(()),
                });
                if let Err(error) = tick {
                    state.stop();
                    refusal.get_or_insert(error);
                }
            }
        }
    };
    // It has sent its answer, so it ends at once.
    let _ = worker.join();
    match refusal {
        Some(error) => Err(error),
        None => Ok(answer),
    }
}
