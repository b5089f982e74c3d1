//! Decodes the bytes of a connection for display. Nothing here changes what is relayed.

use super::Way;
use crate::dimse::{Assembler, Command, Part};
use crate::limits::{MAX_ASSOCIATE_BYTES, PDU_HEADER_BYTES};
use crate::pdu::{self, Pdu};
use dicom_map::TransferSyntax;

/// The bytes of a data set that are kept for display.
const SHOWN_BYTES: usize = 64 << 10;
/// The longest PDU that is decoded; of a longer one only the length is shown.
const MAX_DECODED_BYTES: usize = MAX_ASSOCIATE_BYTES as usize + PDU_HEADER_BYTES;

/// A decoded part of the traffic.
#[derive(Debug)]
pub enum Seen {
    /// A PDU other than P-DATA-TF.
    Pdu(Box<Pdu<'static>>),
    /// A command set, in this presentation context.
    Command(u8, Box<Command>),
    /// A data set.
    DataSet {
        /// Its transfer syntax; None if the context was not accepted.
        syntax: Option<TransferSyntax>,
        /// The first bytes.
        bytes: Vec<u8>,
        /// The length of the whole data set, in bytes.
        byte_len: u64,
    },
    /// A protocol violation: from here on, this direction is not decoded.
    Broken(String),
}

/// Decodes one connection.
#[derive(Debug, Default)]
pub struct Watcher {
    syntaxes: Vec<(u8, TransferSyntax)>,
    to_server: Direction,
    to_client: Direction,
}

#[derive(Debug, Default)]
struct Direction {
    buffer: Vec<u8>,
    /// The bytes of a long PDU that are still to be skipped.
    skip: u64,
    assembler: Assembler,
    context: u8,
    shown: Vec<u8>,
    byte_len: u64,
    is_broken: bool,
}

impl Watcher {
    /// Takes bytes; `see` gets each part that they complete.
    pub fn take(&mut self, way: Way, mut bytes: &[u8], see: &mut dyn FnMut(Seen)) {
        let direction = match way {
            Way::ToServer => &mut self.to_server,
            Way::ToClient => &mut self.to_client,
            Way::Opened | Way::Closed => return,
        };
        while !bytes.is_empty() && !direction.is_broken {
            if direction.skip > 0 {
                let count = direction.skip.min(bytes.len() as u64);
                direction.skip -= count;
                // At most the length of the slice.
                bytes = &bytes[count as usize..];
                continue;
            }
            let needed = match direction.buffer.first_chunk::<PDU_HEADER_BYTES>() {
                None => PDU_HEADER_BYTES,
                Some([_, _, l0, l1, l2, l3]) => {
                    let byte_len = u32::from_be_bytes([*l0, *l1, *l2, *l3]) as usize;
                    byte_len.saturating_add(PDU_HEADER_BYTES)
                }
            };
            if needed > MAX_DECODED_BYTES {
                see(Seen::Broken(format!("a PDU of {needed} bytes, which is not decoded")));
                direction.skip = (needed - direction.buffer.len()) as u64;
                direction.buffer.clear();
                continue;
            }
            let count = (needed - direction.buffer.len()).min(bytes.len());
            direction.buffer.extend(&bytes[..count]);
            bytes = &bytes[count..];
            if direction.buffer.len() < needed {
                continue;
            }
            let is_header = needed == PDU_HEADER_BYTES && direction.buffer[2..] != [0; 4];
            if is_header {
                if !pdu::is_pdu_type(direction.buffer[0]) {
                    direction.is_broken = true;
                    see(Seen::Broken(format!(
                        "a first byte {:02X}, which no PDU has",
                        direction.buffer[0]
                    )));
                }
                continue;
            }
            let whole = std::mem::take(&mut direction.buffer);
            direction.pdu(&whole, &mut self.syntaxes, see);
        }
    }
}

impl Direction {
    fn pdu(
        &mut self,
        whole: &[u8],
        syntaxes: &mut Vec<(u8, TransferSyntax)>,
        see: &mut dyn FnMut(Seen),
    ) {
        let decoded = pdu::decode(whole[0], &whole[PDU_HEADER_BYTES..]);
        let result = decoded.and_then(|pdu| {
            match pdu {
                Pdu::Data(pdvs) => {
                    for pdv in pdvs {
                        self.part(pdv, syntaxes, see)?;
                    }
                    return Ok(());
                }
                Pdu::AssociateAc(answer) => {
                    let accepted = answer.contexts.iter().filter(|it| it.result == 0);
                    *syntaxes = accepted
                        .map(|it| (it.id, TransferSyntax::from_uid(&it.transfer_syntax)))
                        .collect();
                    see(Seen::Pdu(Box::new(Pdu::AssociateAc(answer))));
                }
                Pdu::AssociateRq(request) => see(Seen::Pdu(Box::new(Pdu::AssociateRq(request)))),
                Pdu::AssociateRj(it) => see(Seen::Pdu(Box::new(Pdu::AssociateRj(it)))),
                Pdu::Abort(it) => see(Seen::Pdu(Box::new(Pdu::Abort(it)))),
                Pdu::ReleaseRq => see(Seen::Pdu(Box::new(Pdu::ReleaseRq))),
                Pdu::ReleaseRp => see(Seen::Pdu(Box::new(Pdu::ReleaseRp))),
            }
            Ok(())
        });
        if let Err(error) = result {
            self.is_broken = true;
            see(Seen::Broken(error.to_string()));
        }
    }

    fn part(
        &mut self,
        pdv: pdu::Pdv<'_>,
        syntaxes: &[(u8, TransferSyntax)],
        see: &mut dyn FnMut(Seen),
    ) -> Result<(), dicom_map::Error> {
        match self.assembler.take(pdv)? {
            Part::Unfinished => {}
            Part::Command(context, command) => {
                self.context = context;
                (self.byte_len, self.shown) = (0, Vec::new());
                see(Seen::Command(context, command));
            }
            Part::Data { bytes, is_last } => {
                self.byte_len += bytes.len() as u64;
                let room = SHOWN_BYTES - self.shown.len();
                self.shown.extend(&bytes[..room.min(bytes.len())]);
                if is_last {
                    let syntax = syntaxes.iter().find(|(id, _)| *id == self.context);
                    see(Seen::DataSet {
                        syntax: syntax.map(|(_, syntax)| syntax.clone()),
                        bytes: std::mem::take(&mut self.shown),
                        byte_len: self.byte_len,
                    });
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dimse::field;
    use crate::pdu::{Abort, data_header};

    fn seen(pieces: &[(Way, &[u8])]) -> Vec<String> {
        let (mut watcher, mut said) = (Watcher::default(), Vec::new());
        for (way, bytes) in pieces {
            watcher.take(*way, bytes, &mut |seen| {
                said.push(match seen {
                    Seen::Pdu(pdu) => format!("{pdu:?}"),
                    Seen::Command(id, command) => format!("{id} {}", command.words()),
                    Seen::DataSet { bytes, byte_len, .. } => {
                        format!("{} of {byte_len}", bytes.len())
                    }
                    Seen::Broken(why) => why,
                });
            });
        }
        said
    }

    #[test]
    fn messages_are_decoded_from_pieces_of_any_length() {
        let mut command = Command::request(field::FIND_RQ, 1, "1.2");
        command.has_data = true;
        let command = command.to_bytes().unwrap();
        let mut bytes = data_header(1, true, true, command.len() as u32).to_vec();
        bytes.extend(&command);
        for at in 0..2 {
            bytes.extend(data_header(1, false, at == 1, 100_000));
            bytes.resize(bytes.len() + 100_000, 0);
        }
        bytes.extend(pdu::abort(Abort::USER));
        let expected = ["1 C-FIND-RQ", "65536 of 200000", "Abort(Abort { source: 0, reason: 0 })"];
        for piece in [1, 7, 1000, bytes.len()] {
            let pieces: Vec<_> = bytes.chunks(piece).map(|it| (Way::ToServer, it)).collect();
            assert_eq!(seen(&pieces), expected, "{piece}");
        }
    }

    #[test]
    fn other_protocols_are_reported_once_and_long_pdus_are_skipped() {
        let said = seen(&[(Way::ToServer, b"GET / HTTP/1.1\r\n"), (Way::ToServer, b"more")]);
        assert_eq!(said, ["a first byte 47, which no PDU has"]);
        let mut bytes = b"\x04\0\0\x10\0\0".to_vec();
        bytes.resize(6 + (1 << 20), 7);
        bytes.extend(pdu::release_rq());
        let said = seen(&[(Way::ToServer, &bytes)]);
        assert_eq!(said, ["a PDU of 1048582 bytes, which is not decoded", "ReleaseRq"]);
    }
}
