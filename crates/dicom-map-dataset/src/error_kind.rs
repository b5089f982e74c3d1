//! Error kinds of this crate in addition to those of the registry; codes from 100 on.

use dicom_map::{ErrorKind, ErrorKindInfo};

/// Something is to be written in a transfer syntax whose encoding of elements is not known.
pub const UNKNOWN_TRANSFER_SYNTAX: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "unknown_transfer_syntax",
    100,
    "Something is to be written in a transfer syntax whose encoding of elements is not known.",
));

/// Every kind of this crate, in order of code.
pub const ALL: &[ErrorKind] = &[UNKNOWN_TRANSFER_SYNTAX];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_follow_each_other_and_no_identifier_is_one_of_the_core() {
        let codes: Vec<i32> = ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes, (100..100 + ALL.len() as i32).collect::<Vec<_>>());
        for (at, kind) in ALL.iter().enumerate() {
            let others = ErrorKind::ALL.iter().chain(&ALL[..at]);
            assert!(others.into_iter().all(|other| other.id() != kind.id()), "{}", kind.id());
        }
    }
}
