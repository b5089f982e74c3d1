//! The public tags by keyword as Rust constants: `dicom_map::tags`.

use dicom_map::registry::{Entry, Key, Registry};
use dicom_map::{Error, ErrorKind, TagPattern};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The line width of the project's rustfmt.toml.
const MAX_WIDTH: usize = 100;

const HEAD: &str = r#"//! Public tags by keyword. Made by `dmap-compile build` from data/tags.csv; do not edit.
//!
//! A name is the keyword of PS3.6 in capitals, with an underscore between words: PatientName is
//! [`PATIENT_NAME`], SOPInstanceUID is [`SOP_INSTANCE_UID`]. The attribute's name separates words
//! in capitals: VOILUTSequence, "VOI LUT Sequence", is [`VOI_LUT_SEQUENCE`]. Retired attributes are
//! included. Elements of repeating groups, such as [`OVERLAY_DATA`] in 60xx, have several tags and
//! are patterns. Entries without a keyword are left out, and so is a single tag that a pattern of
//! the same keyword covers.
//!
//! ```
//! use dicom_map::{Tag, tags};
//! assert_eq!(tags::PATIENT_NAME, Tag::new(0x0010, 0x0010));
//! assert!(tags::OVERLAY_DATA.matches(Tag::new(0x6002, 0x3000)));
//! ```

use crate::tag::{Tag, TagPattern};
"#;

/// Returns the module, with one constant for each public entry that has a keyword: tags in order,
/// then patterns.
///
/// Errors: `DuplicateKey` if two keywords make the same name.
pub fn module(registry: &Registry) -> Result<String, Error> {
    let mut chosen: Vec<(TagPattern, &Entry)> = registry
        .entries
        .iter()
        .filter(|entry| !entry.keyword.is_empty())
        .filter_map(|entry| match entry.key {
            Key::Public(pattern) => Some((pattern, entry)),
            Key::Private(_) => None,
        })
        .collect();
    // Some sources list both a repeating element and its first tag.
    let patterns: Vec<(TagPattern, String)> = chosen
        .iter()
        .filter(|(pattern, _)| !pattern.is_exact())
        .map(|(pattern, entry)| (*pattern, entry.keyword.clone()))
        .collect();
    chosen.retain(|(tag, entry)| {
        !tag.is_exact()
            || !patterns.iter().any(|(pattern, keyword)| {
                *keyword == entry.keyword && pattern.matches(tag.value().into())
            })
    });
    chosen.sort_by_key(|(pattern, _)| (!pattern.is_exact(), pattern.value(), pattern.mask()));
    let mut text = HEAD.to_string();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (pattern, entry) in chosen {
        let name = constant_name(&entry.keyword, &entry.name);
        if let Some(other) = seen.insert(name.clone(), &entry.keyword) {
            return Err(Error::new(
                ErrorKind::DuplicateKey,
                format!(
                    "found the keywords {other} and {}, which both make the constant {name}; expected different names",
                    entry.keyword
                ),
            ));
        }
        let retired = if entry.retired { " Retired." } else { "" };
        let says = format!("{} {}, {}.{retired}", pattern, entry.vrs, escaped(&entry.name));
        text.push('\n');
        for line in wrapped(&says) {
            let _ = writeln!(text, "/// {line}");
        }
        let (kind, value) = if pattern.is_exact() {
            let tag = pattern.value();
            ("Tag", format!("Tag::new(0x{:04X}, 0x{:04X});", tag >> 16, tag & 0xFFFF))
        } else {
            let digits = |bits: u32| format!("0x{:04X}_{:04X}", bits >> 16, bits & 0xFFFF);
            (
                "TagPattern",
                format!(
                    "TagPattern::from_bits({}, {});",
                    digits(pattern.value()),
                    digits(pattern.mask())
                ),
            )
        };
        let head = format!("pub const {name}: {kind} =");
        let gap = if head.len() + 1 + value.len() > MAX_WIDTH { "\n    " } else { " " };
        let _ = writeln!(text, "{head}{gap}{value}");
    }
    Ok(text)
}

/// Returns the keyword in capitals, with an underscore between words.
///
/// The attribute's name determines where words end: at its spaces and slashes, and inside a word
/// only where a capital follows two lower-case letters ("DateTime"; not "mAs", "CTDIvol"). A
/// keyword that is not its name without spaces is split by its capitals alone.
pub fn constant_name(keyword: &str, name: &str) -> String {
    let cuts = cuts_by_name(keyword, name).unwrap_or_else(|| cuts_by_capitals(keyword));
    let mut text = String::with_capacity(keyword.len() + 8);
    for (at, c) in keyword.char_indices() {
        if at > 0 && cuts.contains(&at) {
            text.push('_');
        }
        text.push(c.to_ascii_uppercase());
    }
    text
}

/// Where words of the keyword begin, according to its name; None if they have different characters.
fn cuts_by_name(keyword: &str, name: &str) -> Option<Vec<usize>> {
    let name = name.replace("'s", "").replace("(s)", "s");
    let bytes = keyword.as_bytes();
    let mut cuts = Vec::new();
    let mut at = 0;
    let mut is_new_word = true;
    // The number of lower-case letters at the end of the current word so far.
    let mut small = 0;
    for c in name.chars() {
        if !c.is_ascii_alphanumeric() {
            match c {
                // "X-Ray" is split by its capitals, "Sub-operations" is one word in its keyword.
                '-' => {
                    small = usize::from(bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase)) * 2
                }
                _ => is_new_word = true,
            }
            continue;
        }
        let ours = *bytes.get(at)?;
        if !ours.eq_ignore_ascii_case(&(c as u8)) {
            return None;
        }
        if is_new_word || (ours.is_ascii_uppercase() && small >= 2) {
            cuts.push(at);
            small = 0;
        }
        small = if ours.is_ascii_lowercase() { small + 1 } else { 0 };
        is_new_word = false;
        at += 1;
    }
    (at == bytes.len()).then_some(cuts)
}

fn cuts_by_capitals(keyword: &str) -> Vec<usize> {
    let bytes = keyword.as_bytes();
    (1..bytes.len())
        .filter(|&at| {
            bytes[at].is_ascii_uppercase()
                && (!bytes[at - 1].is_ascii_uppercase()
                    || bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase))
        })
        .collect()
}

/// Brackets would become links.
fn escaped(name: &str) -> String {
    name.replace('[', "\\[").replace(']', "\\]").replace('<', "\\<")
}

/// Wraps text to lines that fit after `/// `.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { continue };
        if line.is_empty() {
            line.push_str(word);
        } else if "/// ".len() + line.len() + 1 + word.len() <= MAX_WIDTH {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_string());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_map::Vr;

    #[test]
    fn names_of_constants() {
        for (keyword, name, expected) in [
            ("PatientName", "Patient's Name", "PATIENT_NAME"),
            ("SOPInstanceUID", "SOP Instance UID", "SOP_INSTANCE_UID"),
            (
                "RTROIObservationsSequence",
                "RT ROI Observations Sequence",
                "RT_ROI_OBSERVATIONS_SEQUENCE",
            ),
            ("OtherPatientIDs", "Other Patient IDs", "OTHER_PATIENT_IDS"),
            ("AcquisitionDateTime", "Acquisition DateTime", "ACQUISITION_DATE_TIME"),
            ("CTDIvol", "CTDIvol", "CTDIVOL"),
            ("ExposureInmAs", "Exposure in mAs", "EXPOSURE_IN_MAS"),
            ("dBdt", "dB/dt", "DB_DT"),
            ("CTXRayDetailsSequence", "CT X-Ray Details Sequence", "CT_X_RAY_DETAILS_SEQUENCE"),
            ("LowRRValue", "Low R-R Value", "LOW_RR_VALUE"),
            (
                "NumberOfFailedSuboperations",
                "Number of Failed Sub-operations",
                "NUMBER_OF_FAILED_SUBOPERATIONS",
            ),
            ("BscanRate", "B-scan Rate", "BSCAN_RATE"),
            (
                "XRay3DFrameTypeSequence",
                "X-Ray 3D Frame Type Sequence",
                "X_RAY_3D_FRAME_TYPE_SEQUENCE",
            ),
            ("EchoNumbers", "Echo Number(s)", "ECHO_NUMBERS"),
            // The name has other characters: split by capitals.
            ("TwoDMatingPoint", "2D Mating Point", "TWO_D_MATING_POINT"),
            ("XRayImageUID", "", "X_RAY_IMAGE_UID"),
        ] {
            assert_eq!(constant_name(keyword, name), expected);
        }
    }

    fn entry(group: &str, element: &str, keyword: &str, name: &str) -> Entry {
        let key = Key::parse("", group, element).unwrap();
        let mut entry = Entry::new(key, Vr::OW, "1".parse().unwrap());
        entry.keyword = keyword.into();
        entry.name = name.into();
        entry
    }

    #[test]
    fn tags_come_before_patterns_and_long_lines_are_broken() {
        let long = "A".repeat(70);
        let entries = vec![
            entry("60xx", "3000", "OverlayData", "Overlay Data [x]"),
            entry("7FE0", "0010", &long, &long),
            entry("6000", "3000", "OverlayData", "Overlay Data"),
            entry("0028", "0020", "", "Retired-blank"),
            entry("0010", "0010", "PatientName", "Patient's Name"),
        ];
        let mut registry = Registry { entries, ..Registry::default() };
        let text = module(&registry).unwrap();
        let (_, constants) = text.split_once("use crate::tag::{Tag, TagPattern};\n").unwrap();
        assert_eq!(
            constants,
            format!(
                "\n/// (0010,0010) OW, Patient's Name.\npub const PATIENT_NAME: Tag = Tag::new(0x0010, 0x0010);\n\
                 \n/// (7FE0,0010) OW, {long}.\npub const {long}: Tag =\n    Tag::new(0x7FE0, 0x0010);\n\
                 \n/// (60xx,3000) OW, Overlay Data \\[x\\].\npub const OVERLAY_DATA: TagPattern = TagPattern::from_bits(0x6000_3000, 0xFF01_FFFF);\n"
            )
        );
        registry.entries.push(entry("0010", "0011", "PatientNAME", "Patient Name"));
        assert_eq!(module(&registry).unwrap_err().kind(), ErrorKind::DuplicateKey);
    }

    #[test]
    fn comments_are_wrapped() {
        let lines = wrapped("four ".repeat(40).trim_end());
        assert!(lines.len() == 3 && lines.iter().all(|line| line.len() + 4 <= MAX_WIDTH));
        assert_eq!(lines.join(" "), "four ".repeat(40).trim_end());
    }
}
