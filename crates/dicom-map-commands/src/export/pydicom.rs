//! `pydicom`: a Python module with the entries as dictionaries in pydicom's own shapes, and
//! `register()`.

use super::entries::{by_spelling, name_of};
use super::heading::{head, write_comment};
use super::report::Report;
use crate::failure::Failure;
use dicom_map::registry::{Entry, Key, PrivateKey, Registry};
use std::io::Write;

/// Why a repeating public pattern is left out.
const REPEATING: &str = "repeating public groups, which pydicom has itself";

/// The functions of the module. pydicom's own function adds the entries that apply to every block;
/// those of one block and of repeating groups have keys that it looks up but cannot add.
const FUNCTIONS: &str = r#"

def register(mode="fill"):
    """Add the entries to pydicom and return how many were added.

    mode "fill" adds what pydicom does not have; "override" also replaces what it has.
    """
    if mode not in ("fill", "override"):
        raise ValueError(f"found mode {mode!r}, expected 'fill' or 'override'")
    from pydicom import datadict

    count = 0
    public = {tag: entry for tag, entry in PUBLIC.items() if mode == "override" or tag not in datadict.DicomDictionary}
    datadict.add_dict_entries(public)
    count += len(public)
    for creator, entries in PRIVATE.items():
        known = datadict.private_dictionaries.get(creator, {})
        wanted = {key: entry for key, entry in entries.items() if mode == "override" or key not in known}
        plain = {int(key[:4] + "00" + key[6:], 16): entry for key, entry in wanted.items() if key[2:4] != "xx" and key[4:6] == "xx"}
        if plain:
            datadict.add_private_dict_entries(creator, plain)
        others = {key: entry for key, entry in wanted.items() if key[2:4] == "xx" or key[4:6] != "xx"}
        if others:
            datadict.private_dictionaries.setdefault(creator, {}).update(others)
        count += len(wanted)
    return count
"#;

pub(super) fn write(registry: &Registry, out: &mut dyn Write) -> Result<Report, Failure> {
    let mut report = Report::default();
    writeln!(
        out,
        "\"\"\"DICOM attributes for pydicom: import this module and call register().\"\"\"\n"
    )?;
    write_comment(out, "#", &head(registry))?;
    writeln!(out, "\n# {{tag: (VR, VM, name, retired, keyword)}}\nPUBLIC = {{")?;
    for entry in &registry.entries {
        if let Key::Public(pattern) = &entry.key {
            if !pattern.is_exact() {
                report.leave_out(REPEATING);
                continue;
            }
            let keyword = literal(&entry.keyword);
            writeln!(out, "    0x{:08X}: ({}, {keyword}),", pattern.value(), fields(entry))?;
            report.written += 1;
        }
    }
    writeln!(
        out,
        "}}\n\n# {{creator: {{key: (VR, VM, name, retired)}}}}; x stands for any digit\nPRIVATE = {{"
    )?;
    for (creator, entries) in by_spelling(registry) {
        writeln!(out, "    {}: {{", literal(creator))?;
        for (key, entry) in entries {
            writeln!(out, "        \"{}\": ({}),", key_text(key), fields(entry))?;
            report.written += 1;
        }
        writeln!(out, "    }},")?;
    }
    write!(out, "}}\n{FUNCTIONS}")?;
    Ok(report)
}

/// Returns the key as pydicom writes it: `0019xx01`, `00191001` for one block, `60xxxx01` for
/// repeating groups.
fn key_text(key: &PrivateKey) -> String {
    let group = key.pattern.group_text();
    match (group.ends_with("xx"), key.block()) {
        (false, Some(block)) => format!("{group}{block:02X}{:02X}", key.offset()),
        // pydicom has no key for one block of repeating groups; every block is the nearest.
        _ => format!("{group}xx{:02X}", key.offset()),
    }
}

fn fields(entry: &Entry) -> String {
    let retired = if entry.retired { "Retired" } else { "" };
    format!("\"{}\", \"{}\", {}, \"{retired}\"", entry.vrs, entry.vm, literal(name_of(entry)))
}

/// Returns text as a Python string: a JSON string is one.
fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
