//! The built-in dictionary of dicom3tools, as a table: creator, group, element, vr, vm_min, vm_max,
//! keyword, name.

use super::{Context, tsv, words};
use crate::facts::{Import, TagFact};
use dicom_map::Error;
use dicom_map::registry::Key;

const DOCUMENT: &str = "dictionary-2026-09-27.tsv";

/// Reads `dicom3tools/dictionary-2026-09-27.tsv`.
pub fn run(context: &Context) -> Result<Import, Error> {
    parse(&context.read("dicom3tools/dictionary-2026-09-27.tsv")?)
}

fn parse(bytes: &[u8]) -> Result<Import, Error> {
    let mut import = Import::default();
    tsv::for_each_row(
        bytes,
        DOCUMENT,
        &["creator", "group", "element", "vr", "vm_min", "vm_max", "keyword", "name"],
        &mut import,
        |import, row| {
            let (creator, group, element) =
                (row.get("creator"), row.get("group"), row.get("element"));
            let key = if creator.is_empty() {
                public(group, element)?
            } else {
                words::private(creator, group, element)?
            };
            let (min, max) = (row.get("vm_min"), row.get("vm_max"));
            import.tags.push(TagFact {
                key,
                vrs: words::vr(row.get("vr"))?,
                vm: words::vm(&if min == max { min.to_string() } else { format!("{min}-{max}") })?,
                keyword: words::keyword(row.get("keyword")),
                name: words::name(row.get("name")),
                retired: None,
                strength: None,
                reference: row.reference.clone(),
            });
            Ok(())
        },
    )?;
    import.normalize();
    Ok(import)
}

/// The table has each repeating group once, at its base.
fn public(group: &str, element: &str) -> Result<Key, Error> {
    match (group, element) {
        ("5000", _) => words::public("50xx", element),
        ("6000", _) => words::public("60xx", element),
        ("7F00" | "7f00", _) => words::public("7Fxx", element),
        ("0020", "3100") => words::public("0020", "31xx"),
        _ => words::public(group, element),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_both_kinds() {
        let import = parse(
            b"creator\tgroup\telement\tvr\tvm_min\tvm_max\tkeyword\tname\n\t0008\t0005\tCS\t1\tn\tSpecificCharacterSet\tSpecific Character Set\n\
              \t6000\t3000\tOX\t1\t1\tOverlayData\tOverlay Data\nPHILIPS MR/PART\t0029\t00C4\tIS\t1\t1\t?\t?\nA\t0032\t0001\tLO\t1\t1\tX\tX\n",
        )
        .unwrap();
        assert_eq!(
            import.tags.iter().map(|fact| fact.key.to_string()).collect::<Vec<_>>(),
            ["(0008,0005)", "(60xx,3000)", "(0029,xxC4) PHILIPS MR/PART"]
        );
        assert_eq!(import.tags[0].vm.unwrap().to_string(), "1-n");
        assert_eq!(import.tags[2].keyword, "");
        // A creator in an even group is not a private block.
        assert_eq!(import.rejected[0].reference.to_string(), "dictionary-2026-09-27.tsv#L5");
    }
}
