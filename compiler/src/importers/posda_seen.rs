//! VRs that were seen in files of public collections, without names.

use super::{Context, tsv, words};
use crate::facts::{Import, TagFact};
use dicom_map::Error;

/// Reads `posda-seen/element_seen_gaps.csv`.
pub fn run(context: &Context) -> Result<Import, Error> {
    parse(&context.read("posda-seen/element_seen_gaps.csv")?)
}

fn parse(bytes: &[u8]) -> Result<Import, Error> {
    let mut import = Import::default();
    let columns = ["creator", "group", "element", "vr_seen"];
    tsv::for_each_comma_row(
        bytes,
        "element_seen_gaps.csv",
        &columns,
        &mut import,
        |import, row| {
            // `LO|UN`: UN results from copies through implicit VR.
            let seen = row.get("vr_seen").split('|').filter(|vr| *vr != "UN").collect::<Vec<_>>();
            import.tags.push(TagFact {
                key: words::private(row.get("creator"), row.get("group"), row.get("element"))?,
                vrs: words::vr(&seen.join(" "))?,
                vm: None,
                keyword: String::new(),
                name: String::new(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seen_vrs_are_facts() {
        let import =
            parse(b"creator,group,element,vr_seen\nA,0009,xx01,LO|UN\nA,0009,xx02,LO|OB\n")
                .unwrap();
        let vrs: Vec<String> = import.tags.iter().map(|it| it.vrs.unwrap().to_string()).collect();
        assert_eq!(vrs, ["LO", "OB or LO"]);
    }
}
