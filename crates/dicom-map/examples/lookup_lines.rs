//! Looks up the tags on standard input, one per line: group and element in hexadecimal and the
//! creator, which may be empty, separated by tabs. Prints all fields of the entry, separated by
//! tabs, in the order of tests/doors/compare.py, or `null`.

use dicom_map::DmapDict;
use std::io::{BufRead as _, Write as _};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dict = DmapDict::embedded();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let mut fields = line.split('\t');
        let group = u16::from_str_radix(fields.next().unwrap_or_default(), 16)?;
        let element = u16::from_str_radix(fields.next().unwrap_or_default(), 16)?;
        let creator = fields.next().filter(|creator| !creator.is_empty());
        match dict.lookup(group, element, creator) {
            None => writeln!(out, "null")?,
            Some(entry) => {
                let sources: Vec<String> =
                    entry.sources().map(|source| source.to_string()).collect();
                let lost = entry.alternatives().map(|lost| {
                    format!("{}={} <{}>", lost.field().as_str(), lost.value(), lost.source())
                });
                let facts =
                    entry.deidentification().map(|facts| facts.to_facts()).unwrap_or_default();
                let columns = [
                    entry.tag_text(),
                    entry.creator().unwrap_or_default().to_string(),
                    entry.vr().to_string(),
                    entry.vm().to_string(),
                    entry.keyword().to_string(),
                    entry.name().to_string(),
                    entry.retired().to_string(),
                    entry.vendor().unwrap_or_default().to_string(),
                    sources.join(" | "),
                    entry.description().to_string(),
                    entry.vr_inferred().to_string(),
                    entry.name_derived().to_string(),
                    entry.keyword_derived().to_string(),
                    lost.collect::<Vec<String>>().join(" | "),
                    facts.basic_profile,
                    facts.options,
                    facts.tcia,
                    facts.safe_private.to_string(),
                ];
                writeln!(out, "{}", columns.join("\t"))?;
            }
        }
    }
    Ok(())
}
