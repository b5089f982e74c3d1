//! Facts that users collected from public code and data sets, each row with its origin.

use super::{Context, tsv, words};
use crate::facts::{Import, Strength, TagFact};
use dicom_map::registry::Reference;
use dicom_map::{Error, ErrorKind};

/// The origin of a row, as far as it matters for counting independent sources.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Copies of dicom3tools and GDCM, and vtk-dicom, which is built from dicom3tools.
    Dicom3tools,
    /// Copies of the TCIA knowledge base.
    Tcia,
    /// All other origins.
    Own,
}

impl Origin {
    fn of(source: &str) -> Origin {
        let starts = |names: &[&str]| names.iter().any(|name| source.starts_with(name));
        if starts(&["dicom3tools", "dgobbi/vtk-dicom", "malaterre/GDCM"]) {
            Origin::Dicom3tools
        } else if starts(&["TCIA"]) {
            Origin::Tcia
        } else {
            Origin::Own
        }
    }
}

/// Rows that no other importer reads.
pub fn run_own(context: &Context) -> Result<Import, Error> {
    parse(&context.read("community/private_tags.tsv")?, Origin::Own)
}

/// Rows from dicom3tools and dictionaries made from it.
pub fn run_dicom3tools(context: &Context) -> Result<Import, Error> {
    parse(&context.read("community/private_tags.tsv")?, Origin::Dicom3tools)
}

/// Rows from the TCIA knowledge base.
pub fn run_tcia(context: &Context) -> Result<Import, Error> {
    parse(&context.read("community/private_tags.tsv")?, Origin::Tcia)
}

fn parse(bytes: &[u8], origin: Origin) -> Result<Import, Error> {
    let mut import = Import::default();
    let mut other_count = 0;
    tsv::for_each_row(
        bytes,
        "private_tags.tsv",
        &["creator", "group", "element", "vr", "vm", "name", "source", "evidence"],
        &mut import,
        |import, row| {
            let source = row.get("source");
            if Origin::of(source) != origin {
                other_count += 1;
                return Ok(());
            }
            let kind = row.get("evidence");
            let strength = match kind {
                "vendor-document" => Strength::Document,
                "dataset" => Strength::Dataset,
                "code" => Strength::Dictionary,
                "community" => Strength::Community,
                _ => {
                    return Err(Error::new(
                        ErrorKind::InvalidTable,
                        format!(
                            "found {kind:?} in the column `evidence`, expected vendor-document, code, community or dataset"
                        ),
                    ));
                }
            };
            import.tags.push(TagFact {
                key: words::private(row.get("creator"), row.get("group"), row.get("element"))?,
                vrs: words::vr(row.get("vr"))?,
                vm: words::vm(row.get("vm"))?,
                keyword: String::new(),
                name: words::name(row.get("name")),
                retired: None,
                strength: Some(strength),
                // The row says where it was found; that is the document.
                reference: Reference::parse(source),
            });
            Ok(())
        },
    )?;
    // Rows of the other origins are handled by their own importers.
    import.read_count -= other_count;
    import.normalize();
    Ok(import)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_belongs_to_one_origin() {
        let text = b"creator\tgroup\telement\tvr\tvm\tname\tsource\tlicense\tevidence\n\
            A\t0009\txx01\tLO\t1\tOne\tdgobbi/vtk-dicom:x.cxx\tBSD\tcode\n\
            A\t0009\txx01\tLO\t\tOne\tneurolabusc/dcm_qa_ge\tBSD\tdataset\n\
            A\t0009\txx01\tLO\t0-n\tOne\tTCIA private tag knowledge base\tMIT\tcommunity\n\
            A\t0009\txx02\tLO\t1\tTwo\tnobody\t\trumour\n";
        let own = parse(text, Origin::Own).unwrap();
        assert_eq!((own.read_count, own.tags.len(), own.rejected.len()), (2, 1, 1));
        assert_eq!(own.tags[0].strength, Some(Strength::Dataset));
        assert_eq!(own.tags[0].reference.to_string(), "neurolabusc/dcm_qa_ge");
        assert_eq!(parse(text, Origin::Dicom3tools).unwrap().tags.len(), 1);
        assert_eq!(parse(text, Origin::Tcia).unwrap().tags.len(), 1);
    }
}
