//! Arbitrary bytes from a peer: PDUs, an association of either role, messages, a capture.
//!
//! The first byte selects the kind; the rest is the stream, split at its own PDU lengths.
#![no_main]

use dicom_map_net::association::Association;
use dicom_map_net::dimse::{Assembler, Command};
use dicom_map_net::pdu::{self, AssociateRq, Pdu, ProposedContext};
use dicom_map_net::proxy::{Watcher, Way, read_capture};

/// The request that we send.
fn request() -> AssociateRq {
    AssociateRq {
        protocol_version: 1,
        called: "B".into(),
        calling: "A".into(),
        application_context: dicom_map_net::uids::APPLICATION_CONTEXT.into(),
        contexts: vec![ProposedContext {
            id: 1,
            abstract_syntax: dicom_map_net::uids::VERIFICATION.into(),
            transfer_syntaxes: vec![dicom_map_net::uids::IMPLICIT_LE.into()],
        }],
        ..AssociateRq::default()
    }
}

/// A PDU that is decoded and encoded must be the same when it is decoded again.
fn pdus(pdu_type: u8, body: &[u8]) {
    match pdu::decode(pdu_type, body) {
        Ok(Pdu::AssociateRq(request)) => {
            // Items that become too long as UTF-8, and titles that become longer than 16 bytes, are
            // lost.
            let Ok(bytes) = pdu::associate_rq(&request) else { return };
            let Ok(Pdu::AssociateRq(again)) = pdu::decode(1, &bytes[6..]) else { panic!("it is not a request") };
            assert_eq!(again.contexts, request.contexts);
            assert_eq!(again.user.identity.is_some(), request.user.identity.is_some());
        }
        Ok(Pdu::AssociateAc(answer)) => {
            let Ok(bytes) = pdu::associate_ac(&answer) else { return };
            let Ok(Pdu::AssociateAc(again)) = pdu::decode(2, &bytes[6..]) else { panic!("it is not an answer") };
            assert_eq!(again.contexts, answer.contexts);
        }
        Ok(Pdu::Data(pdvs)) => {
            let len: usize = pdvs.map(|pdv| pdv.bytes.len() + 6).sum();
            assert_eq!(len, body.len());
        }
        _ => {}
    }
}

/// The stream as a peer of either role sends it.
fn association(mut stream: &[u8], is_requestor: bool) {
    let mut association = match is_requestor {
        true => Association::request(request()).expect("it can be said").0,
        false => Association::listen(),
    };
    let mut assembler = Assembler::default();
    while let Some(header) = stream.first_chunk::<6>() {
        let Ok((pdu_type, len)) = association.header(*header) else { return };
        let Some(body) = stream.get(6..6 + len) else { return };
        stream = &stream[6 + len..];
        match association.take(pdu_type, body) {
            Err(_) => return,
            Ok(dicom_map_net::association::Event::Requested(_)) => {
                let _ = association.accept(&mut |_, proposed| proposed.first().cloned());
            }
            Ok(dicom_map_net::association::Event::Data(pdvs)) => {
                for pdv in pdvs {
                    if assembler.take(pdv).is_err() {
                        return;
                    }
                }
            }
            Ok(_) => {}
        }
    }
}

/// A command set that is read and written must be the same when it is read again, except for values
/// that are too long for their element.
fn command(bytes: &[u8]) {
    let Ok(command) = Command::from_bytes(bytes) else { return };
    let Ok(written) = command.to_bytes() else { return };
    let again = Command::from_bytes(&written).expect("what we wrote can be read");
    assert_eq!((again.field, again.message_id, again.has_data), (command.field, command.message_id, command.has_data));
    assert_eq!(again.status, command.status);
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    match first % 6 {
        0 => pdus(first / 6, rest),
        1 => association(rest, false),
        2 => association(rest, true),
        3 => command(rest),
        4 => {
            let mut watcher = Watcher::default();
            for piece in rest.chunks(usize::from(first / 6) + 1) {
                watcher.take(Way::ToServer, piece, &mut |_| {});
            }
        }
        _ => {
            let _ = read_capture(&mut &*rest, &mut |_| Ok(()));
        }
    }
});
