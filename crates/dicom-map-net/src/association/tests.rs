use super::*;
use crate::error_kind::{NO_CONTEXT, PROTOCOL};
use crate::limits::MAX_OPERATIONS;
use crate::pdu::{ContextResult, ProposedContext};
use crate::uids::{EXPLICIT_LE, IMPLICIT_LE, VERIFICATION};

fn request() -> AssociateRq {
    AssociateRq {
        protocol_version: 1,
        called: "B".into(),
        calling: "A".into(),
        application_context: APPLICATION_CONTEXT.into(),
        contexts: vec![ProposedContext {
            id: 1,
            abstract_syntax: VERIFICATION.into(),
            transfer_syntaxes: vec![EXPLICIT_LE.into(), IMPLICIT_LE.into()],
        }],
        user: own_user_info(),
    }
}

/// Passes the PDU to the machine, as a driver would.
fn give<'a>(association: &mut Association, bytes: &'a [u8]) -> Result<Event<'a>, Error> {
    let (pdu_type, byte_len) = association.header(*bytes.first_chunk().unwrap())?;
    assert_eq!(byte_len, bytes.len() - PDU_HEADER_BYTES);
    association.take(pdu_type, &bytes[PDU_HEADER_BYTES..])
}

fn pair() -> (Association, Association) {
    let (mut requestor, bytes) = Association::request(request()).unwrap();
    let mut acceptor = Association::listen();
    let Event::Requested(asked) = give(&mut acceptor, &bytes).unwrap() else {
        panic!("no request")
    };
    assert_eq!((*asked, acceptor.state()), (request(), State::AwaitsDecision));
    let answer = acceptor.accept(&mut |_, proposed| proposed.last().cloned()).unwrap();
    assert_eq!(give(&mut requestor, &answer).unwrap(), Event::Accepted);
    (requestor, acceptor)
}

#[test]
fn two_machines_associate_and_release() {
    let (mut requestor, mut acceptor) = pair();
    assert_eq!(requestor.contexts(), acceptor.contexts());
    assert_eq!(requestor.context(1).unwrap().transfer_syntax.uid(), IMPLICIT_LE);
    assert_eq!(requestor.max_sent_bytes(), MAX_DATA_PDU_BYTES);
    let mut data = pdu::data_header(1, true, true, 2).to_vec();
    data.extend(b"ab");
    assert!(matches!(give(&mut acceptor, &data).unwrap(), Event::Data(_)));
    let release = requestor.release();
    assert_eq!(give(&mut acceptor, &release).unwrap(), Event::ReleaseRequested);
    // Data in transit are still accepted.
    assert!(matches!(give(&mut requestor, &data).unwrap(), Event::Data(_)));
    assert_eq!(give(&mut requestor, &pdu::release_rp()).unwrap(), Event::Released);
    assert_eq!((requestor.state(), acceptor.state()), (State::Ended, State::Ended));
}

#[test]
fn the_number_of_operations_is_negotiated() {
    // (proposed, granted by another implementation, expected)
    let cases = [
        (None, Some(8), 1),
        (Some(8), None, 1),
        (Some(8), Some(8), 8),
        (Some(8), Some(3), 3),
        (Some(8), Some(9), 8),
        (Some(8), Some(0), 8),
        (Some(0), Some(5), 5),
        (Some(8), Some(1), 1),
    ];
    let window = |number: Option<u16>| number.map(|number| (number, 1));
    for (proposed, granted, expected) in cases {
        let mut asked = request();
        asked.user.async_window = window(proposed);
        let (mut answer, _) = negotiate(&asked, &mut |_, proposed| proposed.first().cloned());
        answer.user.async_window = window(granted);
        let (mut requestor, _) = Association::request(asked).unwrap();
        give(&mut requestor, &pdu::associate_ac(&answer).unwrap()).unwrap();
        assert_eq!(requestor.operations(), expected, "{proposed:?} {granted:?}");
    }
    // This library as an acceptor, by the SOP classes of the accepted contexts.
    let storage = "1.2.840.10008.5.1.4.1.1.2";
    for (class, proposed, granted) in [
        (storage, None, None),
        (storage, Some(0), Some(MAX_OPERATIONS)),
        (storage, Some(500), Some(MAX_OPERATIONS)),
        (storage, Some(2), Some(2)),
        (VERIFICATION, Some(2), Some(2)),
        (crate::uids::STUDY_ROOT[0], Some(2), Some(1)),
        (crate::uids::STORAGE_COMMITMENT, Some(0), Some(1)),
    ] {
        let mut asked = request();
        asked.contexts[0].abstract_syntax = class.into();
        asked.user.async_window = window(proposed);
        let (answer, _) = negotiate(&asked, &mut |_, proposed| proposed.first().cloned());
        assert_eq!(answer.user.async_window, window(granted), "{class} {proposed:?}");
    }
}

#[test]
fn both_sides_may_release_at_once() {
    let (mut requestor, mut acceptor) = pair();
    let (first, second) = (requestor.release(), acceptor.release());
    assert_eq!(give(&mut acceptor, &first).unwrap(), Event::ReleaseRequested);
    assert_eq!(give(&mut requestor, &second).unwrap(), Event::ReleaseRequested);
    assert_eq!(give(&mut acceptor, &pdu::release_rp()).unwrap(), Event::Released);
    assert_eq!(give(&mut requestor, &pdu::release_rp()).unwrap(), Event::Released);
}

#[test]
fn headers_that_break_a_rule_are_refused_before_their_body() {
    let fresh = Association::listen();
    let (_, established) = pair();
    let cases: [(&Association, [u8; 6], &str); 12] = [
        (&fresh, *b"GET / ", "HTTP"),
        (&fresh, *b"\x16\x03\x01\x02\0\x01", "TLS"),
        (&fresh, *b"\0\0\0\0\0\0", "first byte 00"),
        (&fresh, *b"\x08\0\0\0\0\x04", "first byte 08"),
        (&fresh, *b"\x01\0\xFF\xFF\xFF\xFF", "4294967295"),
        (&fresh, *b"\x01\0\0\x04\0\x01", "262145"),
        (&fresh, *b"\x04\0\0\0\0\x08", "AwaitsRequest"),
        (&fresh, *b"\x02\0\0\0\0\x08", "AwaitsRequest"),
        (&established, *b"\x04\0\xFF\xFF\xFF\xFF", "4294967295"),
        (&established, *b"\x04\0\0\x02\0\x01", "131073"),
        (&established, *b"\x01\0\0\0\0\x44", "Established"),
        (&established, *b"\x07\0\0\0\0\x05", "5 bytes"),
    ];
    for (association, header, words) in cases {
        let error = association.header(header).unwrap_err();
        assert_eq!(error.kind(), PROTOCOL);
        assert!(error.message().contains(words), "{header:?}: {error}");
    }
}

#[test]
fn an_answer_must_match_the_request() {
    let answer = |id, result, syntax: &str| {
        pdu::associate_ac(&AssociateAc {
            contexts: vec![ContextResult { id, result, transfer_syntax: syntax.into() }],
            ..AssociateAc::default()
        })
        .unwrap()
    };
    let cases = [
        (answer(3, 0, IMPLICIT_LE), PROTOCOL, "not proposed"),
        (answer(1, 0, "1.2.3"), PROTOCOL, "not proposed"),
        (answer(1, 3, ""), NO_CONTEXT, VERIFICATION),
        (pdu::reject(Rejection::CALLED_TITLE).to_vec(), ASSOCIATION_REJECTED, "called AE title"),
        (pdu::abort(pdu::Abort::USER).to_vec(), ASSOCIATION_ENDED, "aborted"),
    ];
    for (bytes, kind, words) in cases {
        let (mut association, _) = Association::request(request()).unwrap();
        let error = give(&mut association, &bytes).unwrap_err();
        assert_eq!(error.kind(), kind);
        assert!(error.message().contains(words), "{error}");
        assert_eq!(association.state(), State::Ended);
    }
}

#[test]
fn messages_in_unaccepted_contexts_end_the_association() {
    let (_, mut acceptor) = pair();
    let mut data = pdu::data_header(5, true, true, 2).to_vec();
    data.extend(b"ab");
    let error = give(&mut acceptor, &data).unwrap_err();
    assert!(error.message().contains("context 5"), "{error}");
}

#[test]
fn announced_lengths_are_kept_within_bounds() {
    for (announced, sent) in
        [(0, MAX_SENT_PDU_BYTES), (1, 128), (16384, 16384), (u32::MAX, MAX_SENT_PDU_BYTES)]
    {
        assert_eq!(max_sent(announced), sent);
    }
}

#[test]
fn requests_that_cannot_be_served_are_rejected() {
    assert_eq!(flaw(&request()), None);
    let old = AssociateRq { protocol_version: 2, ..request() };
    assert_eq!(flaw(&old), Some(Rejection::PROTOCOL_VERSION));
    let other = AssociateRq { application_context: "1.2".into(), ..request() };
    assert_eq!(flaw(&other), Some(Rejection::APPLICATION_CONTEXT));
}
