//! GDCM's built-in private dictionary, as a table: group, element, owner, vr, vm, name, retired.

use super::{Context, tsv, words};
use crate::facts::{Import, TagFact};
use dicom_map::Error;

const DOCUMENT: &str = "private_default_dicts.tsv";

/// Reads `gdcm/private_default_dicts.tsv`.
pub fn run(context: &Context) -> Result<Import, Error> {
    parse(&context.read("gdcm/private_default_dicts.tsv")?)
}

fn parse(bytes: &[u8]) -> Result<Import, Error> {
    let mut import = Import::default();
    tsv::for_each_row(
        bytes,
        DOCUMENT,
        &["group", "element", "owner", "vr", "vm", "name"],
        &mut import,
        |import, row| {
            import.tags.push(TagFact {
                key: words::private(row.get("owner"), row.get("group"), row.get("element"))?,
                vrs: words::vr(row.get("vr"))?,
                vm: words::vm(row.get("vm"))?,
                keyword: String::new(),
                name: words::name(row.get("name")),
                retired: (row.get("retired") == "true").then_some(true),
                strength: None,
                reference: row.reference.clone(),
            });
            Ok(())
        },
    )?;
    import.normalize();
    Ok(import)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_the_sentinel_at_the_end() {
        let import =
            parse(b"group\telement\towner\tvr\tvm\tname\tretired\n0019\t0018\tA\tUS_SS\t1\t?\tfalse\nFFFF\tFFFF\tGDCM Private Sentinel\tINVALID\t0\t\ttrue\n0019\t0018\n").unwrap();
        assert_eq!(import.tags.len(), 1);
        assert_eq!(import.tags[0].key.to_string(), "(0019,xx18) A");
        assert_eq!(
            import
                .rejected
                .iter()
                .map(|rejection| rejection.reference.to_string())
                .collect::<Vec<_>>(),
            ["private_default_dicts.tsv#L3", "private_default_dicts.tsv#L4"]
        );
    }

    #[test]
    fn a_missing_column_is_an_error() {
        assert_eq!(
            parse(b"group\telement\n").unwrap_err().kind(),
            dicom_map::ErrorKind::InvalidTable
        );
    }
}
