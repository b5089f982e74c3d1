//! The exit statuses of a command.

/// What a command says by its exit status.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Status {
    /// Done, found, no difference.
    Fine,
    /// Answered "no": not found, damaged, different.
    No,
    /// Ctrl-C: stopped before the end, with what there was.
    Interrupted,
}

/// Exit status when a command could not run.
pub(crate) const EXIT_COULD_NOT_RUN: u8 = 2;
/// Exit status of a command that Ctrl-C ended, as shells have it: 128 and the number of SIGINT.
pub(crate) const EXIT_INTERRUPTED: u8 = 130;

impl Status {
    /// Returns the exit status of the process.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Status::Fine => 0,
            Status::No => 1,
            Status::Interrupted => EXIT_INTERRUPTED,
        }
    }
}
