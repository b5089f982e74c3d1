//! Tests of values: encoded by VR as tables of cases, and round trips.

use super::*;
use crate::Charset;
use dicom_map::Vr;
use dicom_map::{Error, ErrorKind};
use proptest::prelude::*;
use proptest::sample::select;

fn encode_le(vr: Vr, value: &Value<'_>, rules: Rules) -> Result<Vec<u8>, Error> {
    encode(vr, value, Charset::utf_8(), false, rules).map(Cow::into_owned)
}

/// Values and their bytes, little-endian, padded.
#[test]
fn values_are_encoded_by_their_vr() {
    let cases: &[(Vr, Value<'_>, &[u8])] = &[
        (Vr::LO, Value::Empty, b""),
        (Vr::SQ, Value::Empty, b""),
        (Vr::LO, Value::from(""), b""),
        (Vr::CS, Value::from("MR"), b"MR"),
        (Vr::CS, Value::from("OTHER"), b"OTHER "),
        (Vr::CS, Value::from(["ORIGINAL", "", "M_SE"]), br"ORIGINAL\\M_SE"),
        (Vr::UI, Value::from("1.2.840.10008.1.2"), b"1.2.840.10008.1.2\0"),
        (Vr::UI, Value::from(["1.2", "1.0.3"]), b"1.2\\1.0.3\0"),
        (Vr::PN, Value::from(PersonName::new("Doe^John")), b"Doe^John"),
        (Vr::PN, Value::from("山田^太郎"), "山田^太郎 ".as_bytes()),
        (Vr::DA, Value::from(Moment::new(Vr::DA, "20240229")), b"20240229"),
        (Vr::TM, Value::from("103000.5"), b"103000.5"),
        (Vr::DT, Value::from("20240229103000+1400"), b"20240229103000+1400 "),
        (Vr::AS, Value::from("018M"), b"018M"),
        (Vr::AE, Value::from("STORE SCP"), b"STORE SCP "),
        (Vr::LT, Value::from("a\\b\r\n\tc"), b"a\\b\r\n\tc "),
        (Vr::UR, Value::from("https://a.example/b?c=%20#d"), b"https://a.example/b?c=%20#d "),
        // Whole numbers: directly, as text, with a fraction of zero.
        (Vr::IS, Value::from([5, -7]), br"5\-7"),
        (Vr::IS, Value::from(2.0), b"2 "),
        (Vr::IS, Value::from("+5"), b"+5"),
        (Vr::IS, Value::IntegerTexts(vec![Number::integer("007")]), b"007 "),
        (Vr::US, Value::from("1000"), &[0xE8, 0x03]),
        (Vr::US, Value::from(["1", " 2 "]), &[1, 0, 2, 0]),
        (Vr::US, Value::from(3.0), &[3, 0]),
        (Vr::US, Value::from(7u8), &[7, 0]),
        (Vr::US, Value::DecimalTexts(vec![Number::decimal("4.0")]), &[4, 0]),
        (Vr::US, Value::from(65_535), &[0xFF, 0xFF]),
        (Vr::SS, Value::from(-32_768), &[0x00, 0x80]),
        (Vr::UL, Value::from(u32::MAX), &[0xFF; 4]),
        (Vr::SL, Value::from(-1), &[0xFF; 4]),
        (Vr::SV, Value::from(i64::MIN), &[0, 0, 0, 0, 0, 0, 0, 0x80]),
        (Vr::UV, Value::from(u64::MAX), &[0xFF; 8]),
        (Vr::UV, Value::from(1), &[1, 0, 0, 0, 0, 0, 0, 0]),
        // Numbers.
        (Vr::DS, Value::from("1.50"), b"1.50"),
        (Vr::DS, Value::from([0.1, 1e-20]), br"0.1\1e-20 "),
        // 32 bits: not 0.10000000149012.
        (Vr::DS, Value::from(0.1f32), b"0.1 "),
        (Vr::DS, Value::from(7), b"7 "),
        (Vr::FL, Value::from(1.5), &[0, 0, 0xC0, 0x3F]),
        (Vr::FL, Value::from("1.5"), &[0, 0, 0xC0, 0x3F]),
        (Vr::FL, Value::from(2), &[0, 0, 0, 0x40]),
        (Vr::FL, Value::from(f64::INFINITY), &[0, 0, 0x80, 0x7F]),
        (Vr::FD, Value::from(1.5f32), &[0, 0, 0, 0, 0, 0, 0xF8, 0x3F]),
        // Tags.
        (Vr::AT, Value::from(Tag::new(0x0018, 0x1063)), &[0x18, 0, 0x63, 0x10]),
        (Vr::AT, Value::from("00181063"), &[0x18, 0, 0x63, 0x10]),
        (Vr::AT, Value::from(0x0018_1063), &[0x18, 0, 0x63, 0x10]),
        // Bytes, and numbers for them.
        (Vr::OB, Value::from(vec![1u8, 2, 3]), &[1, 2, 3, 0]),
        (Vr::OB, Value::from([1, 255]), &[1, 255]),
        (Vr::UN, Value::from(b"ab"), b"ab"),
        (Vr::OW, Value::from([-1, 65_535]), &[0xFF; 4]),
        (Vr::OL, Value::from(1), &[1, 0, 0, 0]),
        (Vr::OV, Value::from(1), &[1, 0, 0, 0, 0, 0, 0, 0]),
        (Vr::OF, Value::from([1.5]), &[0, 0, 0xC0, 0x3F]),
        (Vr::OD, Value::from([1.5]), &[0, 0, 0, 0, 0, 0, 0xF8, 0x3F]),
    ];
    for (vr, value, expected) in cases {
        let bytes = encode_le(*vr, value, Rules::Standard).unwrap();
        assert_eq!(bytes, *expected, "{vr} {value:?}");
        // Big-endian: each number reversed; text and bytes unchanged.
        let big = encode(*vr, value, Charset::utf_8(), true, Rules::Standard).unwrap();
        let width = match (vr, value) {
            (Vr::AT, _) => 2,
            (_, Value::Bytes(_)) => 1,
            _ => vr.fixed_len().unwrap_or(1),
        };
        let turned: Vec<u8> =
            expected.chunks(width).flat_map(|chunk| chunk.iter().rev().copied()).collect();
        assert_eq!(*big, turned, "{vr} {value:?}, big-endian");
    }
}

/// Values of the wrong VR, and a part of the message.
#[test]
fn a_value_of_another_vr_is_refused() {
    let long = "x".repeat(65);
    let cases: &[(Vr, Value<'_>, &str)] = &[
        (
            Vr::US,
            Value::from(65_536),
            "\"65536\" as a value of VR US, expected a whole number from 0 to 65535",
        ),
        (Vr::US, Value::from([1, -1]), "\"-1\""),
        (Vr::SS, Value::from(32_768), "from -32768 to 32767"),
        (Vr::UL, Value::from(-1), "from 0 to 4294967295"),
        (Vr::SL, Value::from(1i64 << 31), "from -2147483648 to 2147483647"),
        (Vr::UV, Value::from(-1), "from 0 to 18446744073709551615"),
        (Vr::SV, Value::from(u64::MAX), "to 9223372036854775807"),
        (Vr::US, Value::from(1.5), "\"1.5\""),
        (Vr::US, Value::from("many"), "a text \"many\""),
        (Vr::US, Value::from(""), ""),
        (Vr::US, Value::from(["1", ""]), "\"\""),
        (Vr::US, Value::from(PersonName::new("1")), "a person name"),
        (Vr::US, Value::from(Moment::new(Vr::TM, "10")), "a date or time"),
        (Vr::US, Value::from(Tag::new(0, 1)), "a tag"),
        (Vr::US, Value::from(vec![1u8, 0]), "found bytes as a value of VR US"),
        (Vr::OB, Value::from(256), "from 0 to 255"),
        (Vr::OB, Value::from("00FF"), "expected bytes"),
        (Vr::OW, Value::from(-32_769), "16-bit"),
        (
            Vr::OW,
            Value::from(vec![1u8]),
            "found 1 bytes as a value of VR OW, expected a multiple of 2",
        ),
        (Vr::OD, Value::from(vec![1u8; 4]), "expected a multiple of 8"),
        (Vr::UN, Value::from("text"), "expected bytes"),
        (Vr::FL, Value::from(1e39), "a 32-bit number"),
        (Vr::FL, Value::from("1,5"), "\"1,5\""),
        (Vr::FD, Value::from("infinite"), "\"infinite\""),
        (Vr::AT, Value::from(-1), "a tag such as"),
        (Vr::AT, Value::from("PatientName"), "a tag such as"),
        (Vr::SQ, Value::from("a"), "expected items"),
        (Vr::LO, Value::from(5), "a whole number \"5\" as a value of VR LO, expected a text"),
        (Vr::LO, Value::from(vec![1u8]), "found bytes as a value of VR LO"),
        (Vr::LO, Value::from(PersonName::new("Doe")), "a person name"),
        (Vr::DA, Value::from(20_240_229), "expected a date or time"),
        // Texts that PS3.5 table 6.2-1 does not allow.
        (Vr::LO, Value::from(&*long), "at most 64 characters"),
        (Vr::LO, Value::from("a\\b"), "no backslash"),
        (Vr::LO, Value::from("a\nb"), "no control characters"),
        (Vr::LO, Value::from("a\u{85}"), r"\u{85}"),
        (Vr::SH, Value::from("12345678901234567"), "at most 16 characters"),
        (Vr::UC, Value::from("a\tb"), "no control characters"),
        (Vr::ST, Value::from("x".repeat(1025)), "... of 1025 characters"),
        (Vr::LT, Value::from("x".repeat(10_241)), "at most 10240 characters"),
        (Vr::LT, Value::from("a\u{0}"), "of control characters only TAB"),
        (Vr::LT, Value::from(["a", "b"]), "found 2 values of VR LT, expected one"),
        (Vr::AE, Value::from("  "), "not only spaces"),
        (Vr::AE, Value::from("É"), "ASCII"),
        (Vr::AE, Value::from("12345678901234567"), "at most 16 characters"),
        (Vr::AS, Value::from("18Y"), "such as 018M"),
        (Vr::AS, Value::from("018y"), "such as 018M"),
        (Vr::CS, Value::from("mr"), "A to Z"),
        (Vr::CS, Value::from("A-B"), "A to Z"),
        (Vr::CS, Value::from("ABCDEFGHIJKLMNOPQ"), "at most 16"),
        (Vr::DA, Value::from("2024-02-29"), "a date such as"),
        (Vr::DA, Value::from("1993.08.22"), "a date such as"),
        (Vr::DA, Value::from("20230229"), "a date such as"),
        (Vr::DA, Value::from("20240230"), "a date such as"),
        (Vr::DA, Value::from("19000229"), "a date such as"),
        (Vr::DA, Value::from("20240431"), "a date such as"),
        (Vr::DA, Value::from("202402"), "a date such as"),
        (Vr::DA, Value::from("20240101-20240102"), "a date such as"),
        (Vr::TM, Value::from("10:30"), "a time such as"),
        (Vr::TM, Value::from("2500"), "a time such as"),
        (Vr::TM, Value::from("103000."), "a time such as"),
        (Vr::DT, Value::from("20240229103000+1500"), "a date and time"),
        (Vr::DT, Value::from("20240229T10"), "a date and time"),
        (Vr::IS, Value::from("2147483648"), "from -2147483648 to 2147483647"),
        (Vr::IS, Value::from(1i64 << 31), "from -2147483648 to 2147483647"),
        (Vr::IS, Value::from("1.0"), "a whole number"),
        (Vr::IS, Value::from("0000000000001"), "at most 12 characters"),
        (Vr::IS, Value::from(0.5), "a whole number"),
        (Vr::IS, Value::from("+-5"), "a whole number"),
        (Vr::DS, Value::from("1,5"), "a decimal number"),
        (Vr::DS, Value::from("NaN"), "a decimal number"),
        (Vr::DS, Value::from("1e999"), "a decimal number"),
        (Vr::DS, Value::from("0.123456789012345"), "at most 16 characters"),
        (Vr::DS, Value::from(f64::NAN), "expected a finite number"),
        (Vr::DS, Value::from(f32::INFINITY), "expected a finite number"),
        (Vr::DS, Value::from(i64::MIN), "at most 16 characters"),
        (Vr::PN, Value::from("a=b=c=d"), "three groups"),
        (Vr::PN, Value::from("a^b^c^d^e^f"), "five components"),
        (Vr::PN, Value::from(format!("Doe={long}")), "at most 64 characters"),
        (Vr::PN, Value::from("Doe\\John"), "no backslash"),
        (Vr::UI, Value::from("1.2.3a"), "digits and points"),
        (Vr::UI, Value::from("1..2"), "no component that is empty"),
        (Vr::UI, Value::from("1.02"), "begins with 0"),
        (Vr::UI, Value::from("1.2 "), "digits and points"),
        (Vr::UI, Value::from("1".repeat(65)), "at most 64"),
        (Vr::UR, Value::from(" http://a"), "no spaces before it"),
        (Vr::UR, Value::from("http://a/b c"), "RFC 3986"),
        (Vr::UR, Value::from("http://a\\b"), "RFC 3986"),
    ];
    for (vr, value, expected) in cases {
        if value.is_empty() {
            continue;
        }
        let mut out = b"before".to_vec();
        let charset = Charset::utf_8();
        let error = encode_into(&mut out, *vr, value, charset, false, Rules::Standard).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidArgument, "{vr} {value:?}");
        let message = error.to_string();
        assert!(message.contains(expected), "{vr} {value:?}: {message}");
        assert!(message.len() < 400 && !message.contains(char::is_control), "{message}");
        assert_eq!(out, b"before", "the buffer is unchanged");
    }
}

#[test]
fn errors_have_the_cause() {
    use std::error::Error as _;
    let error = parse(Vr::AT, "(0010,").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidArgument);
    let cause = error.source().unwrap().downcast_ref::<Error>().unwrap();
    assert_eq!(cause.kind(), ErrorKind::InvalidTag, "{error}");
}

/// Values in files that PS3.5 does not allow are read, and written back unchanged.
#[test]
fn lenient_rules_keep_values_of_files() {
    for (vr, bytes) in [
        (Vr::CS, &b"lower-case"[..]),
        (Vr::CS, b"\xC9t\xE9 "),
        (Vr::LO, b"a control \x07"),
        (Vr::DA, b"1993.08.22"),
        (Vr::DA, b"20240101-20240102 "),
        (Vr::TM, b"10:30 "),
        (Vr::IS, b"1.5\\abc "),
        (Vr::DS, b"1,5 "),
        (Vr::DS, b"3.14159265358979323846"),
        (Vr::UI, b"not a UID\0"),
        (Vr::AS, b"18"),
        (Vr::PN, b"a^b^c^d^e^f=g=h=i "),
        (Vr::SH, b"more than the sixteen characters"),
        (Vr::UR, b"not a URI "),
        // Not a whole number of values.
        (Vr::US, b"abc\0"),
        (Vr::FD, b"12345678ab"),
        (Vr::UN, b"\x1b\xff"),
    ] {
        let charset = Charset::utf_8();
        let value = Value::decode(vr, bytes, charset, false);
        if !matches!(value, Value::Integers(_) | Value::Bytes(_)) {
            assert!(encode_le(vr, &value, Rules::Standard).is_err(), "{vr} {value:?}");
        }
        let mut padded = bytes.to_vec();
        padded.extend((bytes.len() % 2 == 1).then_some(vr.padding_byte()));
        assert_eq!(encode_le(vr, &value, Rules::Lenient).unwrap(), padded, "{vr} {value:?}");
    }
    // Any text is accepted for text VRs; numbers must still be in range, and one value stays one.
    let name = Value::from(PersonName::new("Doe^John"));
    assert_eq!(encode_le(Vr::LO, &name, Rules::Lenient).unwrap(), b"Doe^John");
    assert_eq!(encode_le(Vr::UN, &name, Rules::Lenient).unwrap(), b"Doe^John");
    for (vr, value) in [
        (Vr::US, Value::from(65_536)),
        (Vr::LO, Value::from("a\\b")),
        (Vr::LO, Value::from(5)),
        (Vr::US, Value::from("abc")),
        (Vr::SQ, Value::from("abc")),
        (Vr::LT, Value::from(["a", "b"])),
        (Vr::CS, Value::from("Δ")),
    ] {
        assert!(encode_le(vr, &value, Rules::Lenient).is_err(), "{vr} {value:?}");
    }
}

#[test]
fn bytes_and_ascii_are_not_copied() {
    let bytes = vec![7u8; 1 << 20];
    for (vr, value) in [(Vr::OB, Value::from(&bytes[..])), (Vr::LO, Value::from("even"))] {
        let encoded = encode(vr, &value, Charset::utf_8(), false, Rules::Standard).unwrap();
        assert!(matches!(encoded, Cow::Borrowed(_)), "{vr}");
    }
}

#[test]
fn typed_text_is_parsed_by_vr() {
    let cases: &[(Vr, &str, Value<'_>)] = &[
        (Vr::LO, "", Value::Empty),
        (Vr::US, "", Value::Empty),
        (Vr::SQ, "", Value::Empty),
        (Vr::LO, "a\\b", Value::from(["a", "b"])),
        (Vr::LT, "a\\b", Value::from("a\\b")),
        (Vr::CS, "A\\\\B", Value::from(["A", "", "B"])),
        (Vr::US, "1\\ 2", Value::from([1, 2])),
        (Vr::SS, "-1", Value::from(-1)),
        (Vr::UV, "18446744073709551615", Value::from(u64::MAX)),
        (Vr::FL, "0.1", Value::from(0.1f32)),
        (Vr::FD, "1e3\\-inf", Value::from([1000.0, f64::NEG_INFINITY])),
        (
            Vr::AT,
            "0018,1063\\(0010,0010)",
            Value::from([Tag::new(0x18, 0x1063), Tag::new(0x10, 0x10)]),
        ),
        (Vr::IS, "5", Value::IntegerTexts(vec![Number::integer("5")])),
        (Vr::OB, "00 ff", Value::from(vec![0u8, 255])),
        (Vr::OB, "00\\FF", Value::from(vec![0u8, 255])),
        (Vr::OW, "00FF0102", Value::from(vec![0u8, 255, 1, 2])),
        (Vr::UN, "0a", Value::from(vec![10u8])),
    ];
    for (vr, text, expected) in cases {
        assert_eq!(parse(*vr, text).unwrap(), *expected, "{vr} {text:?}");
    }
    for (vr, text) in [
        (Vr::US, "x"),
        (Vr::US, "1\\"),
        (Vr::US, "1.5"),
        (Vr::FL, "1,5"),
        (Vr::FD, "infinity"),
        (Vr::AT, "PatientName"),
        (Vr::OB, "0"),
        (Vr::OB, "+1"),
        (Vr::OB, "0G"),
        (Vr::OB, "00  FF"),
        // 16-bit words, whose byte order is not known.
        (Vr::OW, "0001\\0002"),
        (Vr::SQ, "a"),
        (Vr::UN, "text"),
        (Vr::OB, "éé"),
    ] {
        let error = parse(vr, text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidArgument, "{vr} {text:?}");
        assert!(error.to_string().contains(vr.as_str()), "{error}");
    }
}

#[test]
fn dates_and_times_are_written_with_the_parts_they_have() {
    let whole = DateTime {
        year: Some(1993),
        month: Some(8),
        day: Some(22),
        hour: Some(10),
        minute: Some(5),
        second: Some(60),
        microsecond: Some(70_500),
        utc_offset_minutes: Some(-90),
    };
    let year = DateTime { year: Some(1993), ..DateTime::default() };
    let hour = DateTime { hour: Some(9), ..DateTime::default() };
    for (vr, moment, expected) in [
        (Vr::DT, whole, "19930822100560.070500-0130"),
        (
            Vr::DT,
            DateTime { microsecond: None, utc_offset_minutes: Some(0), ..whole },
            "19930822100560+0000",
        ),
        (Vr::DT, year, "1993"),
        (
            Vr::DA,
            DateTime {
                hour: None,
                minute: None,
                second: None,
                microsecond: None,
                utc_offset_minutes: None,
                ..whole
            },
            "19930822",
        ),
        (Vr::TM, hour, "09"),
        (Vr::TM, DateTime { minute: Some(5), ..hour }, "0905"),
    ] {
        let text = moment.to_text(vr).unwrap();
        assert_eq!(text, expected);
        assert_eq!(Moment::new(vr, text).parsed, Some(moment));
    }
    for (vr, moment, expected) in [
        (Vr::DA, whole, "an hour"),
        (Vr::DA, year, "no month"),
        (Vr::TM, whole, "a year"),
        (Vr::TM, year, "a year"),
        (Vr::TM, DateTime { second: Some(1), ..hour }, "a second without a minute"),
        (Vr::DT, hour, "no year"),
        (Vr::DT, DateTime { hour: Some(1), ..year }, "an hour without a month"),
        (Vr::DT, DateTime { month: Some(13), ..year }, "a month of 13"),
        (Vr::DT, DateTime { year: Some(10_000), ..year }, "a year of 10000"),
        (Vr::DT, DateTime { utc_offset_minutes: Some(900), ..year }, "an offset of 900 minutes"),
        (Vr::LO, year, "VR LO"),
    ] {
        let message = moment.to_text(vr).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn conversion_errors_name_the_value() {
    let cases: &[(Result<u8, Error>, &str)] = &[
        (Value::from(256).to_int(), "found a whole number \"256\", expected a whole number (u8)"),
        (Value::Empty.to_int(), "found no value, expected a whole number (u8)"),
        (Value::from("a\u{7}").to_int(), r#"found a text "a\u{7}", expected a whole number (u8)"#),
        (Value::from(vec![1u8]).to_int(), "found bytes, expected a whole number (u8)"),
        (Value::from(0.5).to_float32().map(|_| 0), ""),
        (Value::from("1.2").to_tag().map(|_| 0), "expected a tag"),
        (Value::from("1993").to_date_time().map(|_| 0), "expected a date or time"),
        (Value::from(1).to_person_name().map(|_| 0), "expected a person name"),
    ];
    for (result, expected) in cases {
        match result {
            Err(error) => assert_eq!(error.to_string().contains(expected), !expected.is_empty()),
            Ok(_) => assert_eq!(*expected, ""),
        }
    }
    assert_eq!(Value::from(u64::MAX).to_int::<u64>().unwrap(), u64::MAX);
    assert_eq!(Value::from(1e3).to_int::<i32>().unwrap(), 1000);
    assert_eq!(Value::from("1e3").to_int::<i32>().unwrap(), 1000);
    assert_eq!(Value::from(" 12 ").to_float64().unwrap(), 12.0);
    assert!(Value::from(f64::NAN).to_int::<i64>().is_err());
    assert!(Value::from(vec!["1", "x"]).to_multi_int::<i64>().is_err());
    assert_eq!(Value::Empty.to_multi_int::<i64>().unwrap(), [0i64; 0]);
}

/// A value as the decoder returns it for this VR.
fn value_of(vr: Vr) -> BoxedStrategy<Value<'static>> {
    fn texts(pattern: &'static str) -> BoxedStrategy<Value<'static>> {
        proptest::collection::vec(pattern, 1..4).prop_map(Value::from).boxed()
    }
    fn parsed(vr: Vr, pattern: &'static str) -> BoxedStrategy<Value<'static>> {
        proptest::collection::vec(pattern, 1..4)
            .prop_map(move |list| parse(vr, &list.join("\\")).unwrap())
            .boxed()
    }
    fn list<T: fmt::Debug + 'static>(
        one: impl Strategy<Value = T> + 'static,
        make: fn(Vec<T>) -> Value<'static>,
    ) -> BoxedStrategy<Value<'static>> {
        proptest::collection::vec(one, 1..5).prop_map(make).boxed()
    }
    fn bytes(width: usize) -> BoxedStrategy<Value<'static>> {
        proptest::collection::vec(any::<u8>(), 1..20)
            .prop_map(move |list| Value::from(list.repeat(width * 2)))
            .boxed()
    }
    match vr {
        Vr::AE => texts("[!-\\[\\]-~]([ -\\[\\]-~]{0,14}[!-\\[\\]-~])?"),
        Vr::AS => texts("[0-9]{3}[DWMY]"),
        Vr::CS => texts("[A-Z0-9_]([A-Z0-9 _]{0,14}[A-Z0-9_])?"),
        Vr::DA => parsed(vr, "[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])"),
        Vr::TM => parsed(vr, "([01][0-9]|2[0-3])([0-5][0-9]([0-5][0-9](\\.[0-9]{1,6})?)?)?"),
        Vr::DT => parsed(
            vr,
            "[0-9]{4}((0[1-9]|1[0-2])((0[1-9]|1[0-9]|2[0-8])([01][0-9]([0-5][0-9])?)?)?)?([+-]0[0-9][0-5][0-9])?",
        ),
        Vr::IS => parsed(vr, "[+-]?[0-9]{1,9}"),
        Vr::DS => parsed(vr, "[+-]?[0-9]{1,5}(\\.[0-9]{0,4})?([eE][+-]?[0-9]{1,2})?"),
        Vr::LO | Vr::SH | Vr::UC => texts("[^\\\\\\pC ]([^\\\\\\pC]{0,14}[^\\\\\\pC ])?"),
        Vr::LT | Vr::ST | Vr::UT => {
            "[^\\pC ]([^\\pC]|[\t\r\n\u{C}]){0,40}[^\\pC ]".prop_map(Value::from).boxed()
        }
        Vr::UR => "https?://[a-z.]{1,9}(/[A-Za-z0-9._~%-]{0,9}){0,3}".prop_map(Value::from).boxed(),
        Vr::UI => texts("[0-2](\\.(0|[1-9][0-9]{0,5})){0,8}"),
        Vr::PN => parsed(vr, "\\w{1,9}(\\^\\w{1,9}){0,4}(=\\w{1,9}(\\^\\w{1,9})?){0,2}"),
        Vr::US => list(any::<u16>(), Value::from),
        Vr::SS => list(any::<i16>(), Value::from),
        Vr::UL => list(any::<u32>(), Value::from),
        Vr::SL => list(any::<i32>(), Value::from),
        Vr::SV => list(any::<i64>(), Value::from),
        Vr::UV => list(any::<u64>(), Value::from),
        Vr::FL => list(any::<f32>(), Value::from),
        Vr::FD => list(any::<f64>(), Value::from),
        Vr::AT => list(any::<u32>().prop_map(Tag::from), Value::from),
        Vr::SQ => Just(Value::Empty).boxed(),
        _ => bytes(vr.fixed_len().unwrap_or(1)),
    }
}

/// A value of any kind, of any VR.
fn any_value() -> impl Strategy<Value = Value<'static>> {
    prop_oneof![
        4 => select(Vr::ALL).prop_flat_map(value_of),
        1 => proptest::collection::vec(any::<String>(), 0..4).prop_map(Value::from),
        1 => (select(Vr::ALL), any::<String>()).prop_filter_map("text of the VR", |(vr, text)| parse(vr, &text).ok()),
        1 => (select(Vr::ALL), proptest::collection::vec(any::<u8>(), 0..40), any::<bool>())
            .prop_map(|(vr, bytes, big)| Value::decode(vr, &bytes, Charset::default_repertoire(), big).into_owned()),
        1 => proptest::collection::vec(any::<f64>(), 0..4).prop_map(Value::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..Default::default() })]

    /// A value of each VR is decoded as it was encoded, and parsed as it is printed.
    #[test]
    fn what_is_encoded_is_decoded(
        (vr, value) in select(Vr::ALL).prop_flat_map(|vr| (Just(vr), value_of(vr))),
        is_big_endian in any::<bool>(),
    ) {
        let charset = Charset::utf_8();
        let bytes = encode(vr, &value, charset, is_big_endian, Rules::Standard).unwrap();
        prop_assert_eq!(bytes.len() % 2, 0);
        prop_assert_eq!(&Value::decode(vr, &bytes, charset, is_big_endian), &value);
        let lenient = encode(vr, &value, charset, is_big_endian, Rules::Lenient).unwrap();
        prop_assert_eq!(&lenient, &bytes);
        prop_assert_eq!(&parse(vr, &value.to_string()).unwrap(), &value);
        prop_assert_eq!(&value.clone().into_owned(), &value);
        prop_assert_eq!(value.to_multi_str().len(), value.value_count());
        prop_assert_eq!(value.to_str(), value.to_string());
    }

    /// Any value for any VR is encoded or refused; what is written by the standard's rules can also
    /// be written leniently, and conforms to the standard when it is read.
    #[test]
    fn any_value_is_encoded_or_refused(
        value in any_value(),
        vr in select(Vr::ALL),
        set in select(vec!["", "ISO_IR 100", "ISO_IR 192", r"\ISO 2022 IR 87", "GB18030"]),
        is_big_endian in any::<bool>(),
    ) {
        let charset = Charset::parse(set.as_bytes());
        let lenient = encode(vr, &value, &charset, is_big_endian, Rules::Lenient);
        match encode(vr, &value, &charset, is_big_endian, Rules::Standard) {
            Ok(bytes) => {
                prop_assert!(lenient.is_ok());
                let again = Value::decode(vr, &bytes, &charset, is_big_endian);
                // Spaces at the end of a text are padding, and NaN does not equal itself.
                let rewritten =
                    encode(vr, &again, &charset, is_big_endian, Rules::Standard).unwrap();
                let reread = Value::decode(vr, &rewritten, &charset, is_big_endian);
                prop_assert_eq!(format!("{reread:?}"), format!("{again:?}"));
            }
            Err(error) => prop_assert_eq!(error.kind(), ErrorKind::InvalidArgument),
        }
    }

    /// Any bytes are decoded; the decoded value can be written leniently and is read as the same
    /// value, unless text was already lost.
    #[test]
    fn any_bytes_are_kept_leniently(
        bytes in proptest::collection::vec(any::<u8>(), 0..40),
        vr in select(Vr::ALL),
        is_big_endian in any::<bool>(),
    ) {
        let charset = Charset::default_repertoire();
        // No escape sequences, especially broken ones: their effect is lost in decoding.
        let is_kept = |byte: &u8| *byte != 0x1B || !vr.is_text() || !vr.uses_character_set();
        let bytes: Vec<u8> = bytes.into_iter().filter(is_kept).collect();
        let value = Value::decode(vr, &bytes, charset, is_big_endian);
        let text = value.to_str();
        let again = encode(vr, &value, charset, is_big_endian, Rules::Lenient);
        let again = again.map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))?;
        let decoded = Value::decode(vr, &again, charset, is_big_endian);
        // NaN does not equal itself, and bytes of odd length are padded.
        let is_same = decoded == value
            || decoded.to_string() == value.to_string()
            || matches!((&decoded, &value), (Value::Bytes(a), Value::Bytes(b)) if a.starts_with(b))
            || matches!(value, Value::Bytes(_)) && again.starts_with(&bytes);
        prop_assert!(is_same, "{:?} {:?}", value, decoded);
    }
}
