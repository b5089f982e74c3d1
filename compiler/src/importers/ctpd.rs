//! DICOM-CT-PD, the extension for CT projection data: two versions of its table.

use super::lines::take_facts;
use super::{Context, tsv, words};
use crate::facts::{Import, TagFact};
use dicom_map::{Error, ErrorKind};

/// As spelled in the files.
const CREATOR: &str = "CtProjectionData-MayoClinc-v1";

/// Reads both tables. Where they disagree, both facts are kept.
pub fn run(context: &Context) -> Result<Import, Error> {
    let mut import = Import::default();
    parse_odl(&context.read("ctpd/odl_mayo.csv")?, &mut import)?;
    parse_dictionary(&context.read("ctpd/DICOM-CT-PD-dict_v8.private.tsv")?, &mut import);
    import.normalize();
    Ok(import)
}

fn parse_odl(bytes: &[u8], import: &mut Import) -> Result<(), Error> {
    let columns = ["creator", "group", "element", "vr", "vm", "name"];
    tsv::for_each_comma_row(bytes, "odl_mayo.csv", &columns, import, |import, row| {
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
    })
}

/// Lines of tag, VR, keyword and VM, as in DCMTK's dictionaries; the creator elements are not
/// attributes of their own.
fn parse_dictionary(bytes: &[u8], import: &mut Import) {
    take_facts(bytes, "DICOM-CT-PD-dict_v8.private.tsv", import, |line, reference| {
        let bad = |message: &str| Error::new(ErrorKind::InvalidTable, message.to_string());
        let cells: Vec<&str> = line.split('\t').collect();
        let [tag, vr, keyword, vm] = cells[..] else {
            return Err(bad("found another number of cells, expected tag, VR, keyword, VM"));
        };
        let tag = tag.trim_matches(['(', ')']);
        let (group, element) =
            tag.split_once(',').ok_or_else(|| bad("found no tag, expected (gggg,eeee)"))?;
        if element.starts_with("00") {
            return Err(bad("row of the private creator element itself"));
        }
        Ok(TagFact {
            key: words::private(CREATOR, group, element)?,
            vrs: words::vr(vr)?,
            vm: words::vm(vm)?,
            keyword: words::keyword(keyword),
            name: String::new(),
            retired: None,
            strength: None,
            reference,
        })
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tables_are_read() {
        let mut import = Import::default();
        let odl = b"creator,group,element,vr,vm,name\nA,7029,xx02,FL,1,Detector Spacing\n\
            A,7029,xx03,FL,1,\"quoted\"\n";
        parse_odl(odl, &mut import).unwrap();
        let dictionary = b"(7029,0010)\tLO\tModule\t1\n(7029,1010)\tUS\tNumberofRows\t1\n";
        parse_dictionary(dictionary, &mut import);
        assert_eq!((import.read_count, import.tags.len(), import.rejected.len()), (4, 2, 2));
        assert_eq!(import.tags[1].key.to_string(), format!("(7029,xx10) {CREATOR}"));
        assert_eq!(import.tags[1].keyword, "NumberofRows");
    }
}
