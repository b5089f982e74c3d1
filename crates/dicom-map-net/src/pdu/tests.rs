use super::*;
use crate::error_kind::PROTOCOL;
use crate::limits::{MAX_SYNTAXES, PDU_HEADER_BYTES};
use proptest::prelude::*;

fn uid() -> impl Strategy<Value = String> {
    "[1-9][0-9.]{0,30}[1-9]"
}

fn user() -> impl Strategy<Value = UserInfo> {
    let role = (uid(), any::<bool>(), any::<bool>()).prop_map(|(sop_class, scu, scp)| Role {
        sop_class,
        scu,
        scp,
    });
    let extended =
        (uid(), any::<Vec<u8>>()).prop_map(|(sop_class, info)| Extended { sop_class, info });
    let common = (uid(), uid(), prop::collection::vec(uid(), 0..3)).prop_map(
        |(sop_class, service_class, related)| CommonExtended { sop_class, service_class, related },
    );
    let identity = (1u8..6, any::<bool>(), any::<Vec<u8>>(), any::<Vec<u8>>()).prop_map(
        |(kind, wants_answer, primary, secondary)| UserIdentity {
            kind,
            wants_answer,
            primary,
            secondary,
        },
    );
    let lists = (
        prop::collection::vec(role, 0..3),
        prop::collection::vec(extended, 0..3),
        prop::collection::vec(common, 0..3),
    );
    let ends = (prop::option::of(identity), prop::option::of(any::<Vec<u8>>()));
    (any::<u32>(), uid(), "[A-Z_]{0,16}", any::<Option<(u16, u16)>>(), lists, ends).prop_map(
        |(
            max_pdu_bytes,
            implementation_class,
            implementation_version,
            async_window,
            lists,
            ends,
        )| {
            UserInfo {
                max_pdu_bytes,
                implementation_class,
                implementation_version,
                async_window,
                roles: lists.0,
                extended: lists.1,
                common_extended: lists.2,
                identity: ends.0,
                identity_answer: ends.1,
            }
        },
    )
}

proptest! {
    #[test]
    fn associations_round_trip(
        user in user(),
        called in "[A-Z]{1,16}",
        calling in "[A-Z]([A-Z ]{0,14}[A-Z])?",
        syntaxes in prop::collection::vec((uid(), prop::collection::vec(uid(), 0..4)), 0..20),
    ) {
        let contexts = syntaxes.iter().zip(0u8..).map(|((abstract_syntax, transfer_syntaxes), at)| {
            ProposedContext { id: at * 2 + 1, abstract_syntax: abstract_syntax.clone(), transfer_syntaxes: transfer_syntaxes.clone() }
        });
        let request = AssociateRq {
            protocol_version: 1, called: called.clone(), calling: calling.clone(),
            application_context: crate::uids::APPLICATION_CONTEXT.into(),
            contexts: contexts.collect(), user: user.clone(),
        };
        let bytes = associate_rq(&request).unwrap();
        prop_assert_eq!(decode(bytes[0], &bytes[PDU_HEADER_BYTES..]).unwrap(), Pdu::AssociateRq(Box::new(request)));
        let contexts = syntaxes.iter().zip(0u8..).map(|((transfer_syntax, _), at)| {
            ContextResult { id: at * 2 + 1, result: at % 5, transfer_syntax: transfer_syntax.clone() }
        });
        let answer = AssociateAc {
            protocol_version: 1, called, calling,
            application_context: crate::uids::APPLICATION_CONTEXT.into(),
            contexts: contexts.collect(), user,
        };
        let bytes = associate_ac(&answer).unwrap();
        // A truncated PDU is an error or a shorter PDU, never a panic.
        for end in (PDU_HEADER_BYTES..bytes.len()).step_by(97) {
            let _ = decode(bytes[0], &bytes[PDU_HEADER_BYTES..end]);
        }
        prop_assert_eq!(decode(bytes[0], &bytes[PDU_HEADER_BYTES..]).unwrap(), Pdu::AssociateAc(Box::new(answer)));
    }

    #[test]
    fn data_values_round_trip(values in prop::collection::vec((any::<u8>(), any::<bool>(), any::<bool>(), any::<Vec<u8>>()), 1..5)) {
        let mut body = Vec::new();
        for (context, is_command, is_last, bytes) in &values {
            body.extend(&data_header(*context, *is_command, *is_last, bytes.len() as u32)[PDU_HEADER_BYTES..]);
            body.extend(bytes);
        }
        let Pdu::Data(pdvs) = decode(pdu_type::DATA, &body).unwrap() else { panic!("no data") };
        let back: Vec<_> = pdvs.map(|it| (it.context, it.is_command, it.is_last, it.bytes.to_vec())).collect();
        prop_assert_eq!(back, values);
    }

    #[test]
    fn any_bytes_are_a_pdu_or_an_error(pdu_type in 0u8..9, body in any::<Vec<u8>>()) {
        let _ = decode(pdu_type, &body);
    }
}

fn request(contexts: &[u8]) -> Vec<u8> {
    let context = |id: &u8| ProposedContext {
        id: *id,
        abstract_syntax: "1.2".into(),
        transfer_syntaxes: vec!["1.3".into()],
    };
    let contexts = contexts.iter().map(context).collect();
    associate_rq(&AssociateRq { contexts, ..AssociateRq::default() }).unwrap()
}

#[test]
fn protocol_violations_are_described() {
    let many = AssociateRq {
        contexts: vec![ProposedContext {
            id: 1,
            abstract_syntax: "1".into(),
            transfer_syntaxes: vec!["1".into(); MAX_SYNTAXES + 1],
        }],
        ..AssociateRq::default()
    };
    let mut beyond = request(&[1]);
    let context_len_at = PDU_HEADER_BYTES + 68 + 4 + 3;
    beyond[context_len_at] = 0xFF;
    let cases: &[(&str, u8, &[u8], &str)] = &[
        ("an even context", 1, &request(&[2])[6..], "odd"),
        ("a context twice", 1, &request(&[1, 1])[6..], "twice"),
        ("too many syntaxes", 1, &associate_rq(&many).unwrap()[6..], "256"),
        ("an item beyond the PDU", 1, &beyond[6..], "expected"),
        ("an empty request", 1, b"", "68"),
        ("no data value", 4, b"", "without"),
        ("a data value of 4 GiB", 4, b"\xFF\xFF\xFF\xFF\x01\x03", "longer"),
        ("a data value of one byte", 4, b"\0\0\0\x01\x01\x03", "longer"),
        ("a data value cut in its header", 4, b"\0\0\0", "longer"),
        ("a rejection of three bytes", 3, b"\0\0\0", "expected 4"),
        ("an unknown type", 8, b"\0\0\0\0", "1 to 7"),
    ];
    for (name, pdu_type, body, words) in cases {
        let error = decode(*pdu_type, body).unwrap_err();
        assert_eq!(error.kind(), PROTOCOL, "{name}");
        assert!(error.message().contains(words), "{name}: {error}");
    }
}

#[test]
fn values_too_long_for_their_length_are_refused() {
    let long = AssociateRq { application_context: "1".repeat(65536), ..AssociateRq::default() };
    assert!(associate_rq(&long).unwrap_err().message().contains("65535"));
    let context = |at: u8| ProposedContext {
        id: at,
        abstract_syntax: "1".repeat(60_000),
        transfer_syntaxes: Vec::new(),
    };
    let long = AssociateRq { contexts: (1..6).map(context).collect(), ..AssociateRq::default() };
    assert!(associate_rq(&long).unwrap_err().message().contains("262144"));
}

#[test]
fn titles_may_have_any_bytes() {
    let mut bytes = request(&[1]);
    bytes[10..26].copy_from_slice(b"\x1b[2J\n\xFF\0\0\0\0\0\0\0\0\0\0");
    let Pdu::AssociateRq(request) = decode(1, &bytes[6..]).unwrap() else { panic!("no request") };
    assert_eq!(request.called, "\u{1b}[2J\n\u{FFFD}");
}
