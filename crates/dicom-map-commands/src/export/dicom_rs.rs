//! `dicom-rs`: a Rust module over `dicom-core`: a `DataDictionary` for each private creator. Public
//! attributes are in `dicom-dictionary-std`.

use super::entries::{VrChoice, by_spelling, choice_of, name_of, word_of};
use super::heading::{head, write_comment};
use super::report::{PUBLIC, Report};
use crate::failure::Failure;
use dicom_map::registry::{Key, Registry};
use std::io::Write;

/// The types of the module. `entry.tag` holds the block, or 00 for any block.
const TYPES: &str = r#"
use dicom_core::dictionary::{DataDictionary, DataDictionaryEntryRef, TagRange, VirtualVr};
use dicom_core::{Tag, VR};

/// A private attribute.
#[derive(Debug, Clone, PartialEq)]
pub struct PrivateAttribute {
    /// Tag, keyword and VR. The high byte of the element is the block that the entry applies to, 00
    /// for any block.
    pub entry: DataDictionaryEntryRef<'static>,
    /// The mask of the group: FF00 for a repeating group, else FFFF.
    pub group_mask: u16,
    /// The VM.
    pub vm: &'static str,
    /// The name.
    pub name: &'static str,
}

/// The attributes of one private creator.
#[derive(Debug, Clone, Copy)]
pub struct CreatorDictionary {
    /// The creator.
    pub creator: &'static str,
    /// Its attributes, those that apply to a single block first.
    pub attributes: &'static [PrivateAttribute],
}

/// The dictionary of a private creator, compared without trailing padding.
pub fn creator(name: &str) -> Option<&'static CreatorDictionary> {
    let name = name.trim_end_matches([' ', '\0']);
    let index = CREATORS.binary_search_by(|dictionary| dictionary.creator.cmp(name)).ok()?;
    Some(&CREATORS[index])
}

impl CreatorDictionary {
    /// The attribute with this tag in a file, whatever block its creator has reserved.
    pub fn attribute(&self, tag: Tag) -> Option<&'static PrivateAttribute> {
        self.attributes.iter().find(|attribute| {
            let Tag(group, element) = attribute.entry.tag.inner();
            let element_mask = if element > 0x00FF { 0xFFFF } else { 0x00FF };
            tag.0 & 1 == 1 && tag.0 & attribute.group_mask == group & attribute.group_mask && tag.1 & element_mask == element
        })
    }
}

impl DataDictionary for CreatorDictionary {
    type Entry = DataDictionaryEntryRef<'static>;

    fn by_tag(&self, tag: Tag) -> Option<&Self::Entry> {
        self.attribute(tag).map(|attribute| &attribute.entry)
    }

    fn by_name(&self, name: &str) -> Option<&Self::Entry> {
        self.attributes.iter().map(|attribute| &attribute.entry).find(|entry| entry.alias == name)
    }
}

#[rustfmt::skip]
const fn a(group: u16, element: u16, group_mask: u16, vr: VirtualVr, alias: &'static str, vm: &'static str, name: &'static str) -> PrivateAttribute {
    PrivateAttribute { entry: DataDictionaryEntryRef { tag: TagRange::Single(Tag(group, element)), alias, vr }, group_mask, vm, name }
}
"#;

pub(super) fn write(registry: &Registry, out: &mut dyn Write) -> Result<Report, Failure> {
    let mut report = Report::default();
    let mut lines = vec!["Private DICOM attributes for dicom-rs.".to_string(), String::new()];
    lines.extend(head(registry));
    write_comment(out, "//", &lines)?;
    out.write_all(TYPES.as_bytes())?;
    writeln!(
        out,
        "\n/// The creators, in the order of their bytes.\n#[rustfmt::skip]\npub static CREATORS: &[CreatorDictionary] = &["
    )?;
    for (creator, mut entries) in by_spelling(registry) {
        // An entry for one block is found before one for any block.
        entries.sort_by_key(|(key, _)| (key.block().is_none(), key.pattern.value()));
        writeln!(out, "    CreatorDictionary {{ creator: {creator:?}, attributes: &[")?;
        for (key, entry) in entries {
            let vr = match choice_of(entry.vrs) {
                VrChoice::One(vr) => format!("VirtualVr::Exact(VR::{vr})"),
                VrChoice::Xs => "VirtualVr::Xs".to_string(),
                VrChoice::Ox => "VirtualVr::Ox".to_string(),
                VrChoice::Lt => "VirtualVr::Lt".to_string(),
                VrChoice::None => "VirtualVr::Exact(VR::UN)".to_string(),
            };
            let (group, element) = (key.pattern.value() >> 16, key.pattern.value() & 0xFFFF);
            // In "70xx" the two low digits are open.
            let group_mask =
                if key.pattern.group_text().ends_with("xx") { "0xFF00" } else { "0xFFFF" };
            let (word, name) = (word_of(entry), name_of(entry));
            writeln!(
                out,
                "        a(0x{group:04X}, 0x{element:04X}, {group_mask}, {vr}, {word:?}, \"{}\", {name:?}),",
                entry.vm
            )?;
            report.written += 1;
        }
        writeln!(out, "    ] }},")?;
    }
    writeln!(out, "];")?;
    for _ in registry.entries.iter().filter(|entry| matches!(entry.key, Key::Public(_))) {
        report.leave_out(PUBLIC);
    }
    Ok(report)
}
