//! Answers questions from standard input, one on each line: group, element and creator between tabs, hexadecimal, the creator possibly empty.
//! Prints tag, creator, VR, VM, keyword, name, retired, vendor and sources between tabs, or `null`.

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
                let sources: Vec<String> = entry.sources().map(|witness| witness.to_string()).collect();
                writeln!(
                    out,
                    "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
                    entry.tag_text(),
                    entry.creator().unwrap_or_default(),
                    entry.vr(),
                    entry.vm(),
                    entry.keyword(),
                    entry.name(),
                    entry.retired(),
                    entry.vendor().unwrap_or_default(),
                    sources.join(" | ")
                )?;
            }
        }
    }
    Ok(())
}
