//! The JSON of entries, the same from every command.

use dicom_map::{TagView, UidView};
use serde::Serialize;

/// An entry. Tags are text, as in tables: group `0021`, element `xx08`.
#[derive(Serialize)]
pub(crate) struct EntryJson<'a> {
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

#[derive(Serialize)]
struct AlternativeJson<'a> {
    field: &'static str,
    value: &'a str,
    source: &'a str,
}

#[derive(Serialize)]
struct DeidentificationJson<'a> {
    basic_profile: &'a str,
    options: &'a str,
    safe_private: bool,
    tcia: &'a str,
}

impl<'a> EntryJson<'a> {
    pub(crate) fn new(entry: &TagView<'a>) -> EntryJson<'a> {
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
            sources: entry.sources().map(|witness| witness.to_string()).collect(),
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
#[derive(Serialize)]
pub(crate) struct UidJson<'a> {
    uid: &'a str,
    name: &'a str,
    keyword: &'a str,
    r#type: &'a str,
    retired: bool,
    sources: Vec<String>,
}

impl<'a> UidJson<'a> {
    pub(crate) fn new(uid: &UidView<'a>) -> UidJson<'a> {
        UidJson {
            uid: uid.uid(),
            name: uid.name(),
            keyword: uid.keyword(),
            r#type: uid.kind(),
            retired: uid.retired(),
            sources: uid.sources().map(|witness| witness.to_string()).collect(),
        }
    }
}
