//! Assembles messages from fragments: commands as a whole, data sets as they arrive.

use super::Command;
use crate::error_kind::protocol;
use crate::limits::{MAX_COMMAND_BYTES, MAX_COMMAND_FRAGMENTS};
use crate::pdu::Pdv;
use dicom_map::Error;

/// The content of a presentation data value.
#[derive(PartialEq, Eq, Debug)]
pub enum Part<'a> {
    /// A whole command set, and its presentation context.
    Command(u8, Box<Command>),
    /// Bytes of the data set that follows it.
    Data {
        /// The bytes.
        bytes: &'a [u8],
        /// True if the data set ends with them.
        is_last: bool,
    },
    /// A fragment of a command set that is not complete.
    Unfinished,
}

/// Assembles the messages of one direction of an association.
#[derive(Debug, Default)]
pub struct Assembler {
    command: Vec<u8>,
    fragments: usize,
    /// The presentation context of the current message.
    context: Option<u8>,
    /// The command is complete, its data set is not.
    awaits_data: bool,
}

impl Assembler {
    /// Returns true between the first fragment of a message and its last.
    pub fn is_within_message(&self) -> bool {
        self.context.is_some()
    }

    /// Takes a fragment.
    ///
    /// Errors: [`PROTOCOL`](crate::error_kind::PROTOCOL) for fragments out of order, and for a
    /// command set beyond its limits.
    pub fn take<'a>(&mut self, pdv: Pdv<'a>) -> Result<Part<'a>, Error> {
        if let Some(context) = self.context.filter(|context| *context != pdv.context) {
            return Err(protocol(format!(
                "found a part of a message in presentation context {}, expected {context}",
                pdv.context
            )));
        }
        match (pdv.is_command, self.awaits_data) {
            (true, true) => Err(protocol("found a command set, expected the rest of a data set")),
            (false, false) => Err(protocol("found a data set without a command set")),
            (false, true) => {
                if pdv.is_last {
                    self.context = None;
                    self.awaits_data = false;
                }
                Ok(Part::Data { bytes: pdv.bytes, is_last: pdv.is_last })
            }
            (true, false) => self.command(pdv),
        }
    }

    fn command(&mut self, pdv: Pdv<'_>) -> Result<Part<'static>, Error> {
        self.fragments += 1;
        if self.command.len() + pdv.bytes.len() > MAX_COMMAND_BYTES
            || self.fragments > MAX_COMMAND_FRAGMENTS
        {
            return Err(protocol(format!(
                "found a command set of more than {MAX_COMMAND_BYTES} bytes or {MAX_COMMAND_FRAGMENTS} fragments"
            )));
        }
        self.context = Some(pdv.context);
        let whole = if pdv.is_last && self.command.is_empty() {
            Command::from_bytes(pdv.bytes)
        } else {
            self.command.extend(pdv.bytes);
            if !pdv.is_last {
                return Ok(Part::Unfinished);
            }
            Command::from_bytes(&std::mem::take(&mut self.command))
        };
        self.fragments = 0;
        let command = whole?;
        self.awaits_data = command.has_data;
        if !command.has_data {
            self.context = None;
        }
        Ok(Part::Command(pdv.context, Box::new(command)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dimse::field;

    fn pdv(context: u8, is_command: bool, is_last: bool, bytes: &[u8]) -> Pdv<'_> {
        Pdv { context, is_command, is_last, bytes }
    }

    #[test]
    fn a_message_is_assembled_from_pieces_of_any_length() {
        let mut command = Command::request(field::STORE_RQ, 1, "1.2");
        command.has_data = true;
        let bytes = command.to_bytes().unwrap();
        for piece in [1, 7, bytes.len()] {
            let mut assembler = Assembler::default();
            let count = bytes.chunks(piece).count();
            for (at, part) in bytes.chunks(piece).enumerate() {
                let taken = assembler.take(pdv(3, true, at + 1 == count, part)).unwrap();
                if at + 1 == count {
                    assert_eq!(taken, Part::Command(3, Box::new(command.clone())));
                } else {
                    assert_eq!(taken, Part::Unfinished);
                }
                assert!(assembler.is_within_message());
            }
            let data = Part::Data { bytes: b"ab", is_last: false };
            assert_eq!(assembler.take(pdv(3, false, false, b"ab")).unwrap(), data);
            let data = Part::Data { bytes: b"", is_last: true };
            assert_eq!(assembler.take(pdv(3, false, true, b"")).unwrap(), data);
            assert!(!assembler.is_within_message());
        }
    }

    #[test]
    fn parts_out_of_order_are_refused() {
        let mut command = Command::request(field::STORE_RQ, 1, "1.2");
        command.has_data = true;
        let store = command.to_bytes().unwrap();
        let cases: [(&[Pdv<'_>], &str); 4] = [
            (&[pdv(1, false, true, b"")], "without a command"),
            (&[pdv(1, true, true, &store), pdv(1, true, true, &store)], "rest of a data set"),
            (&[pdv(1, true, true, &store), pdv(3, false, true, b"")], "context 3"),
            (&[pdv(1, true, false, &store[..9]), pdv(3, true, true, &store[9..])], "context 3"),
        ];
        for (pdvs, words) in cases {
            let mut assembler = Assembler::default();
            let (last, first) = pdvs.split_last().unwrap();
            for pdv in first {
                assembler.take(*pdv).unwrap();
            }
            let error = assembler.take(*last).unwrap_err();
            assert!(error.message().contains(words), "{error}");
        }
    }

    #[test]
    fn an_endless_command_set_is_refused() {
        let mut assembler = Assembler::default();
        let taken =
            (0..=MAX_COMMAND_FRAGMENTS).map(|_| assembler.take(pdv(1, true, false, b"")).is_ok());
        assert_eq!(taken.filter(|is_ok| *is_ok).count(), MAX_COMMAND_FRAGMENTS);
        let mut assembler = Assembler::default();
        let piece = [0; 1000];
        let taken = (0..100).map(|_| assembler.take(pdv(1, true, false, &piece)).is_ok());
        assert_eq!(taken.filter(|is_ok| *is_ok).count(), MAX_COMMAND_BYTES / 1000);
    }
}
