//! Error kinds of the network, with codes from 400.

use dicom_map::{Error, ErrorKind, ErrorKindInfo};

/// There is no connection to the peer: it does not listen, or is not reachable.
pub const NO_CONNECTION: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "no_connection",
    400,
    "There is no connection to the peer: it does not listen, or is not reachable.",
));

/// The peer rejected the association.
pub const ASSOCIATION_REJECTED: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "association_rejected",
    401,
    "The peer rejected the association.",
));

/// The peer accepted none of the required presentation contexts.
pub const NO_CONTEXT: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "no_context",
    402,
    "The peer accepted none of the required presentation contexts.",
));

/// The association ended early: it was aborted, or the connection closed.
pub const ASSOCIATION_ENDED: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "association_ended",
    403,
    "The association ended early: it was aborted, or the connection closed.",
));

/// The peer broke a rule of PS3.7 or PS3.8.
pub const PROTOCOL: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "protocol",
    404,
    "The peer broke a rule of PS3.7 or PS3.8.",
));

/// The peer took longer than a deadline allows.
pub const TIMED_OUT: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "timed_out",
    405,
    "The peer took longer than a deadline allows.",
));

/// The peer answered with a status other than success.
pub const REFUSED: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "refused",
    406,
    "The peer answered with a status other than success.",
));

/// The work was cancelled.
pub const CANCELLED: ErrorKind =
    ErrorKind::Declared(&ErrorKindInfo::new("cancelled", 407, "The work was cancelled."));

/// A certificate or key is missing or damaged, or the peer's is not trusted.
pub const TLS: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "tls",
    408,
    "A certificate or key is missing or damaged, or the peer's is not trusted.",
));

/// Every kind of this crate, in the order of the codes.
pub const ALL: &[ErrorKind] = &[
    NO_CONNECTION,
    ASSOCIATION_REJECTED,
    NO_CONTEXT,
    ASSOCIATION_ENDED,
    PROTOCOL,
    TIMED_OUT,
    REFUSED,
    CANCELLED,
    TLS,
];

/// Returns the error of a peer that breaks the protocol.
pub(crate) fn protocol(message: impl Into<String>) -> Error {
    Error::new(PROTOCOL, message)
}

/// Returns the error of a caller.
pub(crate) fn bad(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidArgument, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_follow_each_other_and_no_identifier_is_one_of_the_core() {
        let codes: Vec<i32> = ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes, (400..400 + ALL.len() as i32).collect::<Vec<_>>());
        for (at, kind) in ALL.iter().enumerate() {
            let others = ErrorKind::ALL.iter().chain(&ALL[..at]);
            assert!(others.into_iter().all(|other| other.id() != kind.id()), "{}", kind.id());
        }
    }
}
