//! The progress bar on standard error for work on many files.

use dicom_map_inspect::census::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::io::IsTerminal as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The bar that is shown, if there is one; messages must not overwrite it.
static SHOWN: Mutex<Option<ProgressBar>> = Mutex::new(None);

/// Runs `work` with a bar on standard error, if that is a terminal.
pub(crate) fn with_bar<T>(progress: &Progress, work: impl FnOnce() -> T) -> T {
    const TICK: Duration = Duration::from_millis(100);
    /// Work that ends sooner needs no bar.
    const TICKS_BEFORE: usize = 5;
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    // The template is a constant; if it were invalid, the bar would keep its default.
    if let Ok(style) =
        ProgressStyle::with_template("{spinner} {pos} files, {whole_per_sec}/s, {elapsed}{msg}")
    {
        bar.set_style(style.with_key(
            "whole_per_sec",
            |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                // A bar that cannot be written to the terminal is not worth an error.
                let _ = write!(out, "{:.0}", state.per_sec());
            },
        ));
    }
    show(Some(bar.clone()));
    let is_done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let shown = scope.spawn(|| {
            for tick in 0.. {
                std::thread::park_timeout(TICK);
                if is_done.load(Ordering::Relaxed) {
                    break;
                }
                if tick == TICKS_BEFORE {
                    bar.set_draw_target(ProgressDrawTarget::stderr());
                }
                bar.set_position(progress.files());
                if progress.failures() > 0 {
                    bar.set_message(format!(", {} could not be read", progress.failures()));
                }
            }
        });
        let result = work();
        is_done.store(true, Ordering::Relaxed);
        shown.thread().unpark();
        bar.finish_and_clear();
        show(None);
        result
    })
}

/// Runs `say`, which writes to standard error, with the bar out of the way.
pub(crate) fn without_bar(say: impl FnOnce()) {
    let bar = SHOWN.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match bar {
        Some(bar) => bar.suspend(say),
        None => say(),
    }
}

fn show(bar: Option<ProgressBar>) {
    *SHOWN.lock().unwrap_or_else(PoisonError::into_inner) = bar;
}
