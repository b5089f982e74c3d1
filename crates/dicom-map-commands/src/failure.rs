//! Why a command could not run, and how that is reported.

use crate::common::Common;
use crate::status::EXIT_COULD_NOT_RUN;
#[cfg(feature = "net")]
use crate::status::{EXIT_NO_CONNECTION, EXIT_REJECTED};
use crate::words::say;
use dicom_map::{Error, escape};
use std::io;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Whoever read the output stopped reading.
    ClosedPipe,
    /// Standard output or standard input could not be used.
    Stream(io::Error),
    /// The library refused.
    Library(Error),
    /// The library refused some of several queries, and each refusal has been reported.
    Answered,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Library(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Failure::ClosedPipe
        } else {
            Failure::Stream(error)
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        // Everything that we serialize has a JSON form; only writing it can fail.
        Failure::from(io::Error::from(error))
    }
}

impl Failure {
    /// Returns the exit status of the process. A peer's refusal is 1, like every "no"; a failure to
    /// connect or associate has a status of its own.
    pub(crate) fn exit_code(&self) -> u8 {
        #[cfg(feature = "net")]
        if let Failure::Library(error) = self {
            use dicom_map_net::error_kind as kind;
            return match error.kind() {
                kind::NO_CONNECTION => EXIT_NO_CONNECTION,
                // Only an error in our own certificate or key has a path.
                kind::TLS if error.path().is_none() => EXIT_NO_CONNECTION,
                kind::ASSOCIATION_REJECTED | kind::NO_CONTEXT => EXIT_REJECTED,
                kind::ASSOCIATION_ENDED
                | kind::PROTOCOL
                | kind::TIMED_OUT
                | kind::REFUSED
                | kind::CANCELLED => 1,
                _ => EXIT_COULD_NOT_RUN,
            };
        }
        EXIT_COULD_NOT_RUN
    }

    /// Reports the reason on standard error: a line, or a JSON object with `--json`.
    pub(crate) fn report(&self, common: &Common) {
        let (kind, message) = match self {
            Failure::ClosedPipe | Failure::Answered => return,
            Failure::Stream(error) => ("io", error.to_string()),
            Failure::Library(error) => (error.kind().id(), error.to_string()),
        };
        if common.json {
            let json = serde_json::json!({ "error": kind, "message": message }).to_string();
            say!("{}", escape::json(&json));
        } else {
            say!("error: {message}");
        }
    }
}
