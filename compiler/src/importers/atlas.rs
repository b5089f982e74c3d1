//! Rows that a catalogue extracted from vendors' conformance statements, each with document and
//! page.

use super::{Context, tsv, words};
use crate::facts::{Import, TagFact};
use dicom_map::registry::Reference;
use dicom_map::{Error, ErrorKind};

const TAGS: &str = "atlas/private_tags.tsv";
const NO_CREATOR: &str = "atlas/no_creator.tsv";
const COLUMNS: [&str; 8] =
    ["creator", "group", "element", "vr", "vm", "name", "documents", "doubt"];

/// Marks of a nested attribute ("> > Item") or of a footnote ("* ") in front of a name.
const MARKS: [char; 2] = ['>', '*'];

/// The doubts about a row that are handled specially.
const OTHER_CREATOR: &str = "other creator's rows";
const NAME_CUT: &str = "name-cut";
const SENTENCE: &str = "sentence";
const SPELLING: &str = "creator-spelling";

/// The tables without a creator, by group and the beginning of the document's name: another
/// document of the same family, as cited, names the creator of that group.
const FAMILIES: [(&str, &str, &str, &str); 3] = [
    ("7079", "2G985-", "CANON_MEC_XA3", "2G985-043ENB.pdf p87"),
    ("7079", "MIIXR", "TOSHIBA_MEC_XA3", "MIIXR00010EAB (V3.10) section 6.2"),
    ("7065", "2G985-", "TOSHIBA_MEC_PT3", "2G985-057EN.pdf p165"),
];

/// Reads the rows that have a creator.
pub fn run(context: &Context) -> Result<Import, Error> {
    parse(&context.read(TAGS)?)
}

/// Reads the rows whose table names no creator, if another document of the family does.
pub fn run_inferred(context: &Context) -> Result<Import, Error> {
    parse_inferred(&context.read(NO_CREATOR)?)
}

fn parse(bytes: &[u8]) -> Result<Import, Error> {
    let mut import = Import::default();
    tsv::for_each_row(bytes, "private_tags.tsv", &COLUMNS, &mut import, |import, row| {
        let mut creator = row.get("creator");
        let mut name = name(row.get("name"));
        match row.get("doubt") {
            "" | SPELLING if !creator.contains(' ') || row.get("doubt").is_empty() => {}
            // The cell of the name on that page also says which creator the row belongs to.
            OTHER_CREATOR if name.ends_with(" GEMS_3D_XA_01") => {
                creator = "GEMS_3D_XA_01";
                name.truncate(name.len() - " GEMS_3D_XA_01".len());
            }
            // The full name is not known from a cut name or a sentence; tag and VR are.
            NAME_CUT | SENTENCE => name.clear(),
            doubt => return Err(doubtful(doubt)),
        }
        import.tags.push(fact(creator, row, name, first_document(row))?);
        Ok(())
    })?;
    import.normalize();
    Ok(import)
}

fn parse_inferred(bytes: &[u8]) -> Result<Import, Error> {
    let mut import = Import::default();
    tsv::for_each_row(bytes, "no_creator.tsv", &COLUMNS, &mut import, |import, row| {
        let mut is_taken = false;
        for (group, family, creator, _) in FAMILIES {
            let is_of_family = |document: &&str| {
                document.get(..family.len()).is_some_and(|it| it.eq_ignore_ascii_case(family))
            };
            let document = row.get("documents").split(';').find(is_of_family);
            let Some(document) = document.filter(|_| row.get("group") == group) else { continue };
            import.tags.push(fact(creator, row, name(row.get("name")), document)?);
            is_taken = true;
        }
        match is_taken {
            true => Ok(()),
            false => Err(Error::new(
                ErrorKind::InvalidCreator,
                "found a table without creator, expected another document of its family that names it",
            )),
        }
    })?;
    import.normalize();
    Ok(import)
}

fn fact(creator: &str, row: &tsv::Row, name: String, document: &str) -> Result<TagFact, Error> {
    Ok(TagFact {
        key: words::private(creator, row.get("group"), row.get("element"))?,
        vrs: words::vr(row.get("vr"))?,
        vm: words::vm(row.get("vm"))?,
        keyword: String::new(),
        name,
        retired: None,
        strength: None,
        reference: Reference::parse(document),
    })
}

fn name(text: &str) -> String {
    let is_mark = |c: char| c.is_whitespace() || MARKS.contains(&c);
    words::name(text.trim_start_matches(is_mark))
}

/// The first of the documents that a row cites, with its page.
fn first_document<'a>(row: &tsv::Row<'a>) -> &'a str {
    row.get("documents").split(';').next().unwrap_or_default()
}

fn doubtful(doubt: &str) -> Error {
    let message =
        format!("found a row that the catalogue distrusts ({doubt}), expected one without doubt");
    Error::new(ErrorKind::InvalidTable, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "creator\tgroup\telement\tvr\tvm\tname\tdocuments\tdoubt\n";

    fn rows(import: &Import) -> Vec<(String, String, String)> {
        let of =
            |fact: &TagFact| (fact.key.to_string(), fact.name.clone(), fact.reference.to_string());
        import.tags.iter().map(of).collect()
    }

    #[test]
    fn doubts_decide_which_rows_are_used() {
        let text = format!(
            "{HEADER}\
            A\t0009\txx01\tLO\t1\t> > One\ta.pdf#p1;b.pdf#p2\t\n\
            A\t0009\txx02\tLO\t1\tCut na\ta.pdf#p1\tname-cut\n\
            A\t0009\txx03\tLO\t1\tShifted\ta.pdf#p1\trow-shift\n\
            A B.R. 2\t0009\txx04\tLO\t1\tName\ta.pdf#p1\tcreator-spelling\n\
            CANON_MEC_XA3\t7079\txx4E\tSL\t1\tComponent Position\ta.pdf#p1\tcreator-spelling\n\
            GEMS_XR3DCAL_01\t0031\txx01\tCS\t1\t>Anatomy GEMS_3D_XA_01\ta.pdf#p1\tother creator's rows\n\
            GEIIS_RA1000\t0029\txx10\tUL\t1\t> Shift Count\ta.pdf#p1\tother creator's rows\n"
        );
        let import = parse(text.as_bytes()).unwrap();
        assert_eq!((import.read_count, import.rejected.len()), (7, 3));
        let expected = [
            ("(0009,xx01) A", "One", "a.pdf#p1"),
            ("(0009,xx02) A", "", "a.pdf#p1"),
            ("(7079,xx4E) CANON_MEC_XA3", "Component Position", "a.pdf#p1"),
            ("(0031,xx01) GEMS_3D_XA_01", "Anatomy", "a.pdf#p1"),
        ];
        let expected = expected.map(|(key, name, it)| (key.into(), name.into(), it.into()));
        assert_eq!(rows(&import), expected);
    }

    #[test]
    fn a_creator_is_inferred_from_the_family_of_the_document() {
        let text = format!(
            "{HEADER}\
            \t7079\txx21\tSH\t1\tFlag\t2G985-047EN.pdf#p123;miixr0010eaj.pdf#p106;+9\tcreator-spelling\n\
            \t7065\txx32\tFL\t1-n\t* Factor\t2G985-073EN.pdf#p178\tcreator-spelling\n\
            \t7015\txx00\tOB\t1\tPrivate Data\tmiius0032ea.pdf#p109\tcreator-spelling\n"
        );
        let import = parse_inferred(text.as_bytes()).unwrap();
        assert_eq!((import.read_count, import.rejected.len()), (3, 1));
        let expected = [
            ("(7079,xx21) CANON_MEC_XA3", "Flag", "2G985-047EN.pdf#p123"),
            ("(7065,xx32) TOSHIBA_MEC_PT3", "Factor", "2G985-073EN.pdf#p178"),
            ("(7079,xx21) TOSHIBA_MEC_XA3", "Flag", "miixr0010eaj.pdf#p106"),
        ];
        let expected = expected.map(|(key, name, it)| (key.into(), name.into(), it.into()));
        assert_eq!(rows(&import), expected);
    }
}
