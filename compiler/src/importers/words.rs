//! VR, VM, keywords and tags in the spellings of the sources.

use dicom_map::registry::{Key, PrivateKey};
use dicom_map::{Error, ErrorKind, TagPattern, Vm, Vr, VrSet};

/// Reads a VR in any of the spellings of the sources; None if the source does not say.
///
/// - `US or SS`, `US_SS`, `US/SS`, `US, SS`, `US SS`: alternatives, in the order of PS3.6 (US, SS,
///   OB, OW).
/// - DCMTK's and dicom3tools' codes: `xs` US or SS; `ox`, `xo` and `px` OB or OW; `lt` US or SS or
///   OW (LUT data); `up` UL (an offset); `na` NONE.
/// - Empty, `?`, `??`, `-`: not said.
///
/// Anything else is an error of kind `InvalidVr`.
pub fn vr(text: &str) -> Result<Option<VrSet>, Error> {
    let text = text.trim();
    let code = match text {
        "" | "?" | "??" | "-" => return Ok(None),
        "xs" | "XS" => "US SS",
        "ox" | "OX" | "px" | "XO" => "OB OW",
        "lt" => "US SS OW",
        "up" => "UL",
        "na" | "NONE" => return Ok(Some(VrSet::NONE)),
        other => other,
    };
    let bad = || {
        Error::new(
            ErrorKind::InvalidVr,
            format!(
                "found VR {text:?}, expected one of PS3.5 table 6.2-1, or several as in US or SS"
            ),
        )
    };
    let words = code
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case("or"));
    let mut vrs = words
        .map(|word| word.to_ascii_uppercase().parse::<Vr>())
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| bad())?;
    let rank = |vr: &Vr| {
        [Vr::US, Vr::SS, Vr::OB, Vr::OW].iter().position(|known| known == vr).unwrap_or(4)
    };
    vrs.sort_by_key(rank);
    vrs.dedup();
    if vrs.is_empty() {
        return Err(bad());
    }
    VrSet::from_slice(&vrs).map(Some)
}

/// Reads a VM; None if the source does not say. `1-N`, `1..n`, `1 - n` and a minimum of 0 are
/// accepted: whether there may be no value depends on the attribute's type, not on its VM (PS3.5
/// section 6.4).
pub fn vm(text: &str) -> Result<Option<Vm>, Error> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase()
        .replace("..", "-");
    let plain = plain.strip_prefix("0-").map_or(plain.clone(), |rest| format!("1-{rest}"));
    match plain.as_str() {
        "" | "?" | "-" => Ok(None),
        "n" => Ok(Some(Vm::ONE_TO_N)),
        _ => plain.parse().map(Some).map_err(|_| {
            Error::new(
                ErrorKind::InvalidVm,
                format!("found VM {text:?}, expected a form such as 1, 1-3, 1-n or 2-2n"),
            )
        }),
    }
}

/// The keyword if it is one (a letter, then letters and digits), otherwise nothing.
pub fn keyword(text: &str) -> String {
    let is_keyword = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if is_keyword { text.to_string() } else { String::new() }
}

/// A name with each run of white space as one space, plain hyphens and apostrophes, and without the
/// line ends, control characters and doubly encoded characters that copying leaves in it.
pub fn name(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{2010}'..='\u{2015}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        _ if c.is_control() => ' ',
        _ => c,
    };
    let text: String = decoded_twice(text).as_deref().unwrap_or(text).chars().map(plain).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The intended text, if UTF-8 was taken for Latin-1 and encoded again.
fn decoded_twice(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    String::from_utf8(bytes?).ok()
}

/// The key of a private element in every block, from a group of four digits (`70xx` for a repeating
/// one) and an element as sources write it: `xx08`, `08`, `0008`, or `1008` as seen in one file;
/// all mean offset 08.
pub fn private(creator: &str, group: &str, element: &str) -> Result<Key, Error> {
    private_in_block(creator, group, element, false)
}

/// Like [`private`], but an element of 1000 or more is valid in its block only.
pub fn private_of_block(creator: &str, group: &str, element: &str) -> Result<Key, Error> {
    private_in_block(creator, group, element, true)
}

fn private_in_block(
    creator: &str,
    group: &str,
    element: &str,
    is_block_meant: bool,
) -> Result<Key, Error> {
    let creator = dicom_map::creator::check(creator)?;
    let element = element.trim();
    let bad = || {
        Error::new(
            ErrorKind::InvalidTag,
            format!(
                "found element {element:?} of a private creator, expected the last two digits, as in xx08, 0008, 1008 or 08"
            ),
        )
    };
    let (block, offset) = match element.len() {
        2 => ("xx", element),
        4 if element.is_ascii() => element.split_at(2),
        _ => return Err(bad()),
    };
    let hex = |digits: &str| {
        u8::from_str_radix(digits, 16)
            .ok()
            .filter(|_| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .ok_or_else(bad)
    };
    let offset = hex(offset)?;
    let block = match block {
        "xx" | "XX" | "yy" | "YY" | "00" => None,
        digits => Some(hex(digits)?).filter(|block| *block >= 0x10).ok_or_else(bad).map(Some)?,
    };
    Ok(Key::Private(PrivateKey::with_group_pattern(
        creator,
        group.trim(),
        offset,
        block.filter(|_| is_block_meant),
    )?))
}

/// The key of a public tag or pattern: group and element of four digits each, hexadecimal or `x`.
pub fn public(group: &str, element: &str) -> Result<Key, Error> {
    Key::parse("", group, element)
}

/// The pattern of one half of a tag that a source has as a range, if PS3.6 could write it with `x`:
/// `6000` to `60FF` is `60xx`.
pub fn range(first: &str, last: &str) -> Result<String, Error> {
    let text: Option<String> = (first.len() == 4 && last.len() == 4)
        .then(|| {
            first
                .chars()
                .zip(last.chars())
                .map(|(low, high)| match (low.to_ascii_uppercase(), high.to_ascii_uppercase()) {
                    (low, high) if low == high => Some(low),
                    ('0' | '1', 'F') => Some('x'),
                    _ => None,
                })
                .collect()
        })
        .flatten();
    let text = text.filter(|text| TagPattern::parse(text, "0000").is_ok());
    text.ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidTag,
            format!("found the range {first}-{last}, expected one that covers whole digits, as 6000-60FF does"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vrs_of_every_source() {
        let cases = [
            ("US", "US"),
            ("us", "US"),
            ("xs", "US or SS"),
            ("US_SS", "US or SS"),
            ("SS/US", "US or SS"),
            ("US or SS or OW", "US or SS or OW"),
            ("OB_OW", "OB or OW"),
            ("OW or OB", "OB or OW"),
            ("px", "OB or OW"),
            ("lt", "US or SS or OW"),
            ("up", "UL"),
            ("na", "NONE"),
        ];
        for (text, expected) in cases {
            assert_eq!(vr(text).unwrap().unwrap().to_string(), expected, "{text:?}");
        }
        assert_eq!(vr(" ?? ").unwrap(), None);
        for text in ["INVALID", "QQ", "or", "USSS", "US SS OB OW OF", "ÄÖ"] {
            assert_eq!(vr(text).unwrap_err().kind(), ErrorKind::InvalidVr, "{text:?}");
        }
    }

    #[test]
    fn vms_of_every_source() {
        for (text, expected) in [
            ("1", "1"),
            ("1-N", "1-n"),
            ("0-n", "1-n"),
            ("0-1", "1"),
            ("1 - n", "1-n"),
            ("1..3", "1-3"),
            ("n", "1-n"),
            ("2-2n", "2-2n"),
        ] {
            assert_eq!(vm(text).unwrap().unwrap().to_string(), expected, "{text:?}");
        }
        assert_eq!(vm("").unwrap(), None);
        for text in ["0", "many", "3-1"] {
            assert_eq!(vm(text).unwrap_err().kind(), ErrorKind::InvalidVm, "{text:?}");
        }
    }

    #[test]
    fn names_without_the_traces_of_copying() {
        let cases = [
            (" Field \t of\u{a0} View\n", "Field of View"),
            ("Iso\u{e2}\u{80}\u{91}center", "Iso-center"),
            ("Patient\u{2019}s Name", "Patient's Name"),
            ("Gr\u{f6}\u{df}e", "Gr\u{f6}\u{df}e"),
            ("tan \u{3b8}", "tan \u{3b8}"),
            ("(1\u{85}512)", "(1 512)"),
        ];
        for (text, expected) in cases {
            assert_eq!(name(text), expected, "{text:?}");
        }
    }

    #[test]
    fn elements_of_one_offset() {
        for element in ["xx08", "08", "0008", "1008", "yy08"] {
            assert_eq!(
                private("A", "0021", element).unwrap().to_string(),
                "(0021,xx08) A",
                "{element:?}"
            );
        }
        assert_eq!(private_of_block("A", "0021", "1008").unwrap().to_string(), "(0021,1008) A");
        assert_eq!(private("A", "70xx", "08").unwrap().to_string(), "(70xx,xx08) A");
        for (group, element) in [
            ("0021", "10xx"),
            ("0021", "xxxx"),
            ("0021", "0108"),
            ("0021", "8"),
            ("0021", "é8"),
            ("0020", "08"),
            ("21", "08"),
        ] {
            assert!(private("A", group, element).is_err(), "{group} {element}");
        }
    }

    #[test]
    fn ranges_of_whole_digits() {
        assert_eq!(range("6000", "60FF").unwrap(), "60xx");
        assert_eq!(range("3100", "31FF").unwrap(), "31xx");
        assert_eq!(range("7001", "70ff").unwrap(), "70xx");
        for (first, last) in [("0009", "FFFF"), ("0001", "0007"), ("6000", "60F"), ("60é", "60é")]
        {
            assert!(range(first, last).is_err(), "{first}-{last}");
        }
    }
}
