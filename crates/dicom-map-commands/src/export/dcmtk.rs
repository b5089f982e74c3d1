//! `dcmtk`: a data dictionary file, one entry a line:
//! `(0019,"CREATOR",01)<tab>DS<tab>Name<tab>1<tab>PrivateTag`.
//!
//! Public attributes are included, so that `DCMDICTPATH` can name this file alone; named after
//! DCMTK's own dictionary, it overrides that entry by entry.

use super::entries::{PrivateEntry, VrChoice, by_spelling, choice_of, word_of};
use super::heading::{head, write_comment};
use super::report::Report;
use crate::failure::Failure;
use dicom_map::registry::{Entry, Key, Registry};
use dicom_map::{Tag, TagPattern, tags};
use std::io::Write;

/// Offsets of directory records: DCMTK computes their values, and has a VR of its own for them.
const OFFSETS: [Tag; 5] = [
    tags::OFFSET_OF_THE_FIRST_DIRECTORY_RECORD_OF_THE_ROOT_DIRECTORY_ENTITY,
    tags::OFFSET_OF_THE_LAST_DIRECTORY_RECORD_OF_THE_ROOT_DIRECTORY_ENTITY,
    tags::OFFSET_OF_THE_NEXT_DIRECTORY_RECORD,
    tags::OFFSET_OF_REFERENCED_LOWER_LEVEL_DIRECTORY_ENTITY,
    tags::MRDR_DIRECTORY_RECORD_OFFSET,
];

/// Elements that belong to no attribute: DCMTK needs them when no other dictionary is loaded.
const GENERIC: &str = "\
(0009-o-FFFF,0000)\tUL\tPrivateGroupLength\t1\tPRIVATE
(0009-o-FFFF,0010-u-00FF)\tLO\tPrivateCreator\t1\tPRIVATE
(0000-u-FFFF,0000)\tUL\tGenericGroupLength\t1\tGENERIC
";

/// Why a creator cannot be written.
const QUOTED: &str = "creators with a quotation mark or a tab, which the format cannot hold";
/// Why a pattern cannot be written.
const PATTERN: &str = "element patterns that no range describes";

pub(super) fn write(registry: &Registry, out: &mut dyn Write) -> Result<Report, Failure> {
    let mut report = Report::default();
    write_comment(out, "#", &head(registry))?;
    write_comment(out, "#", &["Tag\tVR\tName\tVM\tVersion".to_string()])?;
    let public: Vec<&Entry> =
        registry.entries.iter().filter(|entry| matches!(entry.key, Key::Public(_))).collect();
    if !public.is_empty() {
        out.write_all(GENERIC.as_bytes())?;
    }
    for entry in public {
        match public_tags(entry.key.pattern()) {
            None => report.leave_out(PATTERN),
            Some(tags) => {
                report.written += 1;
                for tag in tags {
                    let version = if entry.retired { "DICOM/retired" } else { "DICOM" };
                    let prefix = if entry.retired { "RETIRED_" } else { "" };
                    let name = word_of(entry);
                    writeln!(
                        out,
                        "({tag})\t{}\t{prefix}{name}\t{}\t{version}",
                        vr_text(entry),
                        entry.vm
                    )?;
                }
            }
        }
    }
    for (creator, entries) in by_spelling(registry) {
        for (key, entry) in entries {
            if creator.contains(['"', '\t']) {
                report.leave_out(QUOTED);
                continue;
            }
            let (group, element) = private_tag((key, entry));
            let name = word_of(entry);
            writeln!(
                out,
                "({group},\"{creator}\",{element})\t{}\t{name}\t{}\tPrivateTag",
                vr_text(entry),
                entry.vm
            )?;
            report.written += 1;
        }
    }
    Ok(report)
}

fn vr_text(entry: &Entry) -> &'static str {
    let tag = Tag::from(entry.key.pattern().value());
    let is_exact_public = matches!(entry.key, Key::Public(pattern) if pattern.is_exact());
    if is_exact_public && OFFSETS.contains(&tag) {
        return "up";
    }
    // Pixel Data has a VR of its own as well.
    if is_exact_public && tag == tags::PIXEL_DATA {
        return "px";
    }
    match choice_of(entry.vrs) {
        VrChoice::One(vr) => vr.as_str(),
        VrChoice::Xs => "xs",
        VrChoice::Ox => "ox",
        VrChoice::Lt => "lt",
        VrChoice::None => "na",
    }
}

/// Returns the tags, without brackets, that a public pattern matches: one, a range, or sixteen.
/// None if the pattern has no such form.
fn public_tags(pattern: TagPattern) -> Option<Vec<String>> {
    let (group, element) = (pattern.group_text(), pattern.element_text());
    let groups = match group.strip_suffix("xx") {
        Some(high) => format!("{high}00-{high}FF"),
        None if group.contains('x') => return None,
        None => group,
    };
    let elements = match element.find('x') {
        None => vec![element],
        Some(_) if element == "xxxx" => vec!["0000-u-FFFF".to_string()],
        Some(2) if element.ends_with("xx") => vec![format!("{0}00-u-{0}FF", &element[..2])],
        Some(_) if element.matches('x').count() == 1 => {
            (0..16).map(|digit| element.replace('x', &format!("{digit:X}"))).collect()
        }
        Some(_) => return None,
    };
    Some(elements.into_iter().map(|element| format!("{groups},{element}")).collect())
}

/// Returns the group and the element, between which the creator is written.
fn private_tag((key, _): PrivateEntry<'_>) -> (String, String) {
    let group = key.pattern.group_text();
    let group = match group.strip_suffix("xx") {
        Some(high) => format!("{high}01-o-{high}FF"),
        None => group,
    };
    let element = match key.block() {
        Some(block) => format!("{block:02X}{:02X}", key.offset()),
        None => format!("{:02X}", key.offset()),
    };
    (group, element)
}
