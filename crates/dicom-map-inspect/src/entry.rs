//! Entries of a dictionary as JSON, the same for every command and page, and example code for an
//! entry in each language.

use dicom_map::{Tag, TagView, UidView};
use serde::Serialize;

/// An entry. Tags are text, as in tables: group `0021`, element `xx08`.
#[derive(Clone, Debug, Serialize)]
pub struct EntryJson<'a> {
    tag: String,
    group: String,
    element: String,
    creator: Option<&'a str>,
    vendor: Option<&'a str>,
    vr: String,
    vm: String,
    keyword: &'a str,
    name: &'a str,
    description: &'a str,
    retired: bool,
    block: Option<u8>,
    block_offset: bool,
    offset: Option<u8>,
    vr_inferred: bool,
    name_derived: bool,
    keyword_derived: bool,
    sources: Vec<String>,
    alternatives: Vec<AlternativeJson<'a>>,
    deidentification: Option<DeidentificationJson<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct AlternativeJson<'a> {
    field: &'static str,
    value: &'a str,
    source: &'a str,
}

#[derive(Clone, Debug, Serialize)]
struct DeidentificationJson<'a> {
    basic_profile: &'a str,
    options: &'a str,
    safe_private: bool,
    tcia: &'a str,
}

impl<'a> EntryJson<'a> {
    /// Creates the JSON form of an entry.
    pub fn new(entry: &TagView<'a>) -> EntryJson<'a> {
        EntryJson {
            tag: entry.tag_text(),
            group: entry.group_text(),
            element: entry.element_text(),
            creator: entry.creator(),
            vendor: entry.vendor(),
            vr: entry.vr().to_string(),
            vm: entry.vm().to_string(),
            keyword: entry.keyword(),
            name: entry.name(),
            description: entry.description(),
            retired: entry.retired(),
            block: entry.block(),
            block_offset: entry.block_offset().is_some(),
            offset: entry.block_offset(),
            vr_inferred: entry.vr_inferred(),
            name_derived: entry.name_derived(),
            keyword_derived: entry.keyword_derived(),
            sources: entry.sources().map(|source| source.to_string()).collect(),
            alternatives: entry
                .alternatives()
                .map(|it| AlternativeJson {
                    field: it.field().as_str(),
                    value: it.value(),
                    source: it.source(),
                })
                .collect(),
            deidentification: entry.deidentification().map(|facts| DeidentificationJson {
                basic_profile: facts.basic_profile(),
                options: facts.options(),
                safe_private: facts.safe_private(),
                tcia: facts.tcia(),
            }),
        }
    }
}

/// A unique identifier.
#[derive(Clone, Debug, Serialize)]
pub struct UidJson<'a> {
    uid: &'a str,
    name: &'a str,
    keyword: &'a str,
    r#type: &'a str,
    retired: bool,
    sources: Vec<String>,
}

impl<'a> UidJson<'a> {
    /// Creates the JSON form of a UID.
    pub fn new(uid: &UidView<'a>) -> UidJson<'a> {
        UidJson {
            uid: uid.uid(),
            name: uid.name(),
            keyword: uid.keyword(),
            r#type: uid.kind(),
            retired: uid.retired(),
            sources: uid.sources().map(|source| source.to_string()).collect(),
        }
    }
}

/// Code that looks up an entry and reads its element in one language.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Usage {
    /// The language, for people.
    pub language: &'static str,
    /// Lines of code.
    pub code: String,
}

/// Returns code for an entry on the command line and in Python, Rust and C. For a repeating tag, it
/// uses the first one.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let entry = dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap();
/// let usage = dicom_map_inspect::entry::usage(&entry);
/// assert!(usage[1].code.contains(r#"["GEMS_PARM_01", 0x0043, 0x39]"#));
/// ```
pub fn usage(entry: &TagView<'_>) -> Vec<Usage> {
    let tag = Tag::from(entry.pattern().value());
    let (group, element) = (tag.group(), tag.element());
    let usages = match entry.creator() {
        Some(creator) => {
            let offset = match entry.block() {
                Some(_) => format!("0x{element:04X}"),
                None => format!("0x{:02X}", element & 0xFF),
            };
            let text = quoted(creator);
            let place = format!("{text}, 0x{group:04X}, {offset}");
            let in_c = format!("0x{group:04X}, {offset}, {text}");
            let tag_text = entry.tag_text();
            [
                format!(
                    "dicom-map lookup {} {}\ndicom-map dump scan.dcm --tag {}",
                    shell(&tag_text),
                    shell(creator),
                    shell(&format!("{tag_text} {creator}"))
                ),
                format!(
                    "dicom_map.open().lookup(0x{group:04X}, {offset}, {text})\ndicom_map.read(\"scan.dcm\")[{place}]"
                ),
                format!(
                    "dict.lookup(0x{group:04X}, {offset}, Some({text}))\ndata_set.private({place})"
                ),
                format!("dmap_lookup(dict, {in_c})"),
            ]
        }
        None => {
            let name = match entry.keyword() {
                "" => tag.to_string(),
                keyword => keyword.to_string(),
            };
            [
                format!(
                    "dicom-map lookup {}\ndicom-map dump scan.dcm --tag {}",
                    shell(&tag.to_string()),
                    shell(&name)
                ),
                format!("dicom_map.open()[{0}]\ndicom_map.read(\"scan.dcm\")[{0}]", quoted(&name)),
                format!(
                    "dict.lookup(0x{group:04X}, 0x{element:04X}, None)\ndata_set.get(Tag::new(0x{group:04X}, 0x{element:04X}))"
                ),
                format!("dmap_lookup(dict, 0x{group:04X}, 0x{element:04X}, NULL)"),
            ]
        }
    };
    ["Shell", "Python", "Rust", "C"]
        .into_iter()
        .zip(usages)
        .map(|(language, code)| Usage { language, code })
        .collect()
}

/// A string literal that is valid in Python, Rust and C.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
}

/// A text quoted as one word for a shell.
fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_quotation_mark_ends_a_literal() {
        assert_eq!(quoted(r#"a"b\c"#), r#""a\"b\\c""#);
        assert_eq!(shell("it's"), r"'it'\''s'");
    }
}
