//! The exit statuses of a command.

/// The outcome of a command, as its exit status.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Status {
    /// Done, found, no difference.
    Fine,
    /// Answered "no": not found, damaged, different.
    No,
    /// Stopped early by the signal of this number, with the results so far.
    Interrupted(u8),
}

/// Exit status when a command could not run.
pub(crate) const EXIT_COULD_NOT_RUN: u8 = 2;
/// Exit status of a network command without a connection to the peer.
#[cfg(feature = "net")]
pub(crate) const EXIT_NO_CONNECTION: u8 = 3;
/// Exit status of a network command whose association was rejected, or has no context to use.
#[cfg(feature = "net")]
pub(crate) const EXIT_REJECTED: u8 = 4;
/// Returns the exit status of a command that a signal ended, by the convention of shells: 130 for
/// Ctrl-C (SIGINT, 2), 143 for SIGTERM (15).
pub(crate) const fn interrupted_by(signal: u8) -> u8 {
    128_u8.saturating_add(signal)
}

impl Status {
    /// Returns the exit status of the process.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Status::Fine => 0,
            Status::No => 1,
            Status::Interrupted(signal) => interrupted_by(signal),
        }
    }
}
