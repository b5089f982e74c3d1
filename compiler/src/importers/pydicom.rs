//! pydicom's dictionaries (`_dicom_dict`, `_private_dict`, `_uid_dict`), which a script reads from
//! the installed package.

use super::lines::{at_line, text_lines};
use super::{Context, words};
use crate::facts::{Import, TagFact, UidFact};
use dicom_map::registry::Reference;
use dicom_map::{Error, ErrorKind};

const SCRIPT: &str = include_str!("../../scripts/pydicom_facts.py");

/// Reads the attributes and UIDs of PS3.6 in pydicom.
pub fn run_public(context: &Context) -> Result<Import, Error> {
    let rows = context.run_python(
        "pydicom public dictionaries",
        SCRIPT,
        &["public", "repeater", "uid"],
    )?;
    Ok(parse(&rows))
}

/// Reads private elements.
pub fn run_private(context: &Context) -> Result<Import, Error> {
    let rows = context.run_python("pydicom private dictionary", SCRIPT, &["private"])?;
    Ok(parse(&rows))
}

fn parse(rows: &[u8]) -> Import {
    let mut import = Import::default();
    for (number, line) in
        text_lines(rows, "pydicom", &mut import).into_iter().filter(|(_, line)| !line.is_empty())
    {
        import.read_count += 1;
        let cells: Vec<&str> = line.split('\t').collect();
        let reference = match cells[..] {
            [_, file, line, ..] => {
                line.parse().map_or_else(|_| at_line("pydicom", number), |line| at_line(file, line))
            }
            _ => at_line("pydicom", number),
        };
        if let Err(error) = row(&mut import, &cells, reference.clone()) {
            import.reject(
                reference,
                format!("{} in {}", error.message(), cells.get(3..).unwrap_or_default().join(" ")),
            );
        }
    }
    import.normalize();
    import
}

fn row(import: &mut Import, cells: &[&str], reference: Reference) -> Result<(), Error> {
    let (key, vr, vm, name, retired, keyword) = match *cells {
        ["public" | "repeater", _, _, tag, vr, vm, name, retired, keyword] => {
            let (group, element) = tag.split_at_checked(4).ok_or_else(|| bad_row(cells))?;
            (words::public(group, element)?, vr, vm, name, retired, keyword)
        }
        ["private", _, _, creator, tag, vr, vm, name, retired] => {
            let (group, element) = tag.split_at_checked(4).ok_or_else(|| bad_row(cells))?;
            (words::private(creator, group, element)?, vr, vm, name, retired, "")
        }
        ["uid", _, _, uid, name, kind, _info, retired, keyword] => {
            let (uid, kind, keyword, name) =
                (uid.to_string(), kind.to_string(), keyword.to_string(), name.to_string());
            import.uids.push(UidFact {
                uid,
                kind,
                keyword,
                name,
                retired: !retired.is_empty(),
                reference,
            });
            return Ok(());
        }
        _ => return Err(bad_row(cells)),
    };
    let (vrs, vm) = (words::vr(vr)?, words::vm(vm)?);
    let retired = key.creator().is_none().then_some(!retired.is_empty());
    import.tags.push(TagFact {
        key,
        vrs,
        vm,
        keyword: words::keyword(keyword),
        name: words::name(name),
        retired,
        strength: None,
        reference,
    });
    Ok(())
}

fn bad_row(cells: &[&str]) -> Error {
    Error::new(
        ErrorKind::InvalidTable,
        format!("found {} cells, expected those of a pydicom dictionary", cells.len()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_of_key() {
        let rows = b"public\t_dicom_dict.py\t7\t00080005\tCS\t1-n\tSpecific Character Set\t\tSpecificCharacterSet\n\
            repeater\t_dicom_dict.py\t8\t1000xxx3\tUS\t3\tHuffman Table Triplet\tRetired\tHuffmanTableTriplet\n\
            private\t_private_dict.py\t9\tA\t0021xx08\tUS\t1\tFlag\t\n\
            private\t_private_dict.py\t10\tA\t00210009\tUS_SS\t1\tOther\t\n\
            private\t_private_dict.py\t11\tDLX_ANNOT_01\t70xxxx04\tST\t1\tText\t\n\
            private\t_private_dict.py\t12\tA\t000910xx\tLO\t1\tCreator\t\n\
            private\t_private_dict.py\t13\tA\t0009\n\
            uid\t_uid_dict.py\t14\t1.2.840.10008.1.1\tVerification SOP Class\tSOP Class\t\t\tVerification\n";
        let import = parse(rows);
        let keys: Vec<String> = import.tags.iter().map(|fact| fact.key.to_string()).collect();
        assert_eq!(
            keys,
            [
                "(0008,0005)",
                "(1000,xxx3)",
                "(0021,xx08) A",
                "(0021,xx09) A",
                "(70xx,xx04) DLX_ANNOT_01"
            ]
        );
        assert_eq!(import.uids[0].keyword, "Verification");
        let rejected: Vec<String> =
            import.rejected.iter().map(|rejection| rejection.reference.to_string()).collect();
        assert_eq!(rejected, ["_private_dict.py#L12", "_private_dict.py#L13"]);
        assert_eq!(import.read_count, 8);
    }
}
