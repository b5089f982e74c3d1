//! AlizaMS's dictionary for volumes of a Siemens ultrasound scanner.

use super::{Context, tsv, words};
use crate::facts::{Import, TagFact};
use dicom_map::Error;

/// Reads `alizams/s2000_3d_volume.csv`.
pub fn run(context: &Context) -> Result<Import, Error> {
    parse(&context.read("alizams/s2000_3d_volume.csv")?)
}

fn parse(bytes: &[u8]) -> Result<Import, Error> {
    let mut import = Import::default();
    let columns = ["creator", "group", "element", "vr", "vm", "name"];
    tsv::for_each_comma_row(bytes, "s2000_3d_volume.csv", &columns, &mut import, |import, row| {
        import.tags.push(TagFact {
            key: words::private(row.get("creator"), row.get("group"), row.get("element"))?,
            vrs: words::vr(row.get("vr"))?,
            vm: words::vm(row.get("vm"))?,
            keyword: String::new(),
            name: words::name(row.get("name")),
            retired: None,
            strength: None,
            reference: row.reference.clone(),
        });
        Ok(())
    })?;
    import.normalize();
    Ok(import)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_facts() {
        let import =
            parse(b"creator,group,element,vr,vm,name\nA,0039,xx00,LO,1,Release\nA,0039\n").unwrap();
        assert_eq!((import.tags.len(), import.rejected.len()), (1, 1));
        assert_eq!(import.tags[0].reference.to_string(), "s2000_3d_volume.csv#L2");
    }
}
