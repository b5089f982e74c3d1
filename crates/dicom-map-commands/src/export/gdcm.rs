//! `gdcm`: the XML of GDCM's private dictionary (`privatedicts.xml`), from which its build makes
//! the table that it uses at run time.

use super::entries::{VrChoice, by_spelling, choice_of, name_of};
use super::heading::head;
use super::report::{PUBLIC, Report};
use crate::failure::Failure;
use dicom_map::Vm;
use dicom_map::escape::markup;
use dicom_map::registry::{Key, Registry};
use std::collections::BTreeMap;
use std::io::Write;

/// The VMs for which GDCM has a constant; any other becomes 1-n, which includes it.
const KNOWN_VMS: [&str; 36] = [
    "1", "2", "3", "4", "5", "6", "8", "9", "10", "12", "16", "18", "24", "28", "32", "35", "99",
    "256", "1-2", "1-3", "1-4", "1-5", "1-8", "1-32", "1-99", "1-n", "2-2n", "2-n", "3-4", "3-3n",
    "3-n", "4-4n", "6-6n", "7-7n", "30-30n", "47-47n",
];

/// Why an entry of a single block is left out.
const BLOCKS: &str = "entries of one block, which GDCM cannot tell from others of the same offset";

pub(super) fn write(registry: &Registry, out: &mut dyn Write) -> Result<Report, Failure> {
    let mut report = Report::default();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<!--")?;
    for line in head(registry) {
        // Two hyphens would end the comment.
        writeln!(out, "{}", line.replace("--", "- -"))?;
    }
    writeln!(out, "-->\n<dict>")?;
    for (creator, entries) in by_spelling(registry) {
        let mut meanings: BTreeMap<(String, u8), usize> = BTreeMap::new();
        for (key, _) in &entries {
            *meanings.entry((key.pattern.group_text(), key.offset())).or_default() += 1;
        }
        for (key, entry) in entries {
            let group = key.pattern.group_text().to_lowercase();
            if key.block().is_some() && meanings[&(key.pattern.group_text(), key.offset())] > 1 {
                report.leave_out(BLOCKS);
                continue;
            }
            let vr = match choice_of(entry.vrs) {
                VrChoice::One(vr) => vr.as_str(),
                VrChoice::Xs => "US_SS",
                VrChoice::Ox => "OB_OW",
                VrChoice::Lt => "US_SS_OW",
                VrChoice::None => "UN",
            };
            writeln!(
                out,
                "  <entry owner=\"{}\" group=\"{group}\" element=\"xx{:02x}\" vr=\"{vr}\" vm=\"{}\" name=\"{}\"/>",
                markup(creator),
                key.offset(),
                vm_text(entry.vm),
                markup(name_of(entry))
            )?;
            report.written += 1;
        }
    }
    writeln!(out, "</dict>")?;
    for _ in registry.entries.iter().filter(|entry| matches!(entry.key, Key::Public(_))) {
        report.leave_out(PUBLIC);
    }
    Ok(report)
}

fn vm_text(vm: Vm) -> String {
    let text = vm.to_string();
    if KNOWN_VMS.contains(&text.as_str()) { text } else { Vm::ONE_TO_N.to_string() }
}
