//! DCMTK's dictionaries: dicom.dic (PS3.6 and PS3.7), private.dic, diconde.dic, acrnema.dic. Lines
//! of tag, VR, keyword, VM, version.

use super::lines::take_facts;
use super::{Context, words};
use crate::facts::{Import, TagFact};
use dicom_map::registry::{Key, Reference};
use dicom_map::{Error, ErrorKind};

/// The standard's attributes.
pub fn run_standard(context: &Context) -> Result<Import, Error> {
    Ok(parse(&context.read("dcmtk/dicom.dic")?, "dicom.dic"))
}

/// Private elements.
pub fn run_private(context: &Context) -> Result<Import, Error> {
    Ok(parse(&context.read("dcmtk/private.dic")?, "private.dic"))
}

/// The attributes of DICONDE (nondestructive evaluation): public ones with another keyword, and
/// private ones.
pub fn run_diconde(context: &Context) -> Result<Import, Error> {
    Ok(parse(&context.read("dcmtk/diconde.dic")?, "diconde.dic"))
}

/// The attributes of ACR-NEMA, the standard before DICOM.
pub fn run_acrnema(context: &Context) -> Result<Import, Error> {
    Ok(parse(&context.read("dcmtk/acrnema.dic")?, "acrnema.dic"))
}

fn parse(bytes: &[u8], document: &str) -> Import {
    let mut import = Import::default();
    // One line of private.dic begins with a space; DCMTK ignores it too.
    take_facts(bytes, document, &mut import, fact);
    import.normalize();
    import
}

fn fact(line: &str, reference: Reference) -> Result<TagFact, Error> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [tag, vr, keyword, vm, version] = cells[..] else {
        return Err(Error::new(
            ErrorKind::InvalidTable,
            format!("found {} cells, expected 5 with one tab between them", cells.len()),
        ));
    };
    if matches!(version, "PRIVATE" | "ILLEGAL" | "GENERIC") {
        return Err(Error::new(
            ErrorKind::InvalidTag,
            "found a rule for all groups, expected a tag: lookup knows these rules itself (PS3.5 section 7.8)",
        ));
    }
    let key = key(tag)?;
    let is_old = version.starts_with("ACR/NEMA");
    let keyword = ["RETIRED_", "ACR_NEMA_2C_", "ACR_NEMA_"]
        .iter()
        .find_map(|prefix| keyword.strip_prefix(prefix))
        .unwrap_or(keyword);
    // DICONDE renames attributes of PS3.6; it does not say whether PS3.6 has retired them.
    let is_standard = key.creator().is_none() && !version.starts_with("DICONDE");
    let retired = is_standard.then(|| is_old || version.ends_with("/retired"));
    Ok(TagFact {
        vrs: words::vr(vr)?,
        vm: words::vm(vm)?,
        keyword: words::keyword(keyword),
        name: String::new(),
        retired,
        strength: None,
        reference,
        key,
    })
}

/// `(0008,0005)`, `(6000-60FF,0010)`, `(0019,"CREATOR",10)`, `(0029,"CREATOR",1010)` for one block
/// only, `(7001-o-70ff,"CREATOR",04)`.
fn key(tag: &str) -> Result<Key, Error> {
    let bad = || {
        Error::new(
            ErrorKind::InvalidTag,
            format!("found {tag:?}, expected a tag such as (0008,0005) or (0019,\"CREATOR\",10)"),
        )
    };
    let inner = tag.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).ok_or_else(bad)?;
    let (group, rest) = inner.split_once(',').ok_or_else(bad)?;
    let (element, creator) = match rest.strip_prefix('"') {
        None => (rest, None),
        Some(quoted) => quoted
            .rsplit_once("\",")
            .map(|(creator, element)| (element, Some(creator)))
            .ok_or_else(bad)?,
    };
    let group = part(group)?;
    match creator {
        None => words::public(&group, &part(element)?),
        // In DCMTK, an element of four digits is valid in that block only.
        Some(creator) => words::private_of_block(creator, &group, element),
    }
}

/// One half of a tag, which may be a range: `6000-60FF`, `7001-o-70ff` (odd numbers), `0010-u-00FF`
/// (all numbers).
fn part(text: &str) -> Result<String, Error> {
    match text.split('-').collect::<Vec<_>>()[..] {
        [first, last] | [first, "o" | "e" | "u", last] => words::range(first, last),
        _ => Ok(text.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_of_line() {
        let text = b"# comment\n(0008,0005)\tCS\tSpecificCharacterSet\t1-n\tDICOM\n\
            (0020,3100-31FF)\tCS\tRETIRED_SourceImageIDs\t1-n\tDICOM/retired\n\
            (6000-60FF,3000)\tox\tOverlayData\t1\tDICOM\n\
            (FFFE,E000)\tna\tItem\t1\tDICOM\n \
            (0019,\"A, \"B\"\",1a)\tLO\tUnknown\t1\tPrivateTag\n\
            (0029,\"OCULUS\",1010)\tOB\tData\t1\tPrivateTag\n\
            (7001-o-70ff,\"DLX\",04)\tST\tText\t1\tPrivateTag\n\
            (4000,0010)\tLT\tACR_NEMA_TextArbitrary\t1-n\tACR/NEMA2\n";
        let import = parse(text, "x.dic");
        assert_eq!(import.rejected, []);
        let facts: Vec<String> = import
            .tags
            .iter()
            .map(|fact| {
                format!(
                    "{} {} {} {:?}",
                    fact.key,
                    fact.vrs.unwrap_or_default(),
                    fact.keyword,
                    fact.retired
                )
            })
            .collect();
        let expected = [
            "(0008,0005) CS SpecificCharacterSet Some(false)",
            "(0020,31xx) CS SourceImageIDs Some(true)",
            "(60xx,3000) OB or OW OverlayData Some(false)",
            "(FFFE,E000) NONE Item Some(false)",
            "(0019,xx1A) A, \"B\" LO Unknown None",
            "(0029,1010) OCULUS OB Data None",
            "(70xx,xx04) DLX ST Text None",
            "(4000,0010) LT TextArbitrary Some(true)",
        ];
        assert_eq!(facts.len(), expected.len());
        for text in expected {
            assert!(facts.iter().any(|fact| fact == text), "{text} is not in {facts:?}");
        }
    }

    #[test]
    fn bad_lines_are_rejected_with_their_number_and_the_rest_kept() {
        let text = b"(0008,0005)\tCS\tA\t1\tDICOM\n(0008,0005\tCS\tA\t1\tDICOM\n(0008,0006)\tQQ\tA\t1\tDICOM\n(0008,0007)\tCS\tA\tmany\tDICOM\n\
            (0008,0008)\tCS\tA\n(0009-o-FFFF,0000)\tUL\tA\t1\tPRIVATE\n(6001-6007,0010)\tUS\tA\t1\tDICOM\n(0009,0010)\tLO\tA\t1\tDICOM\n(0008,0016)\tUI\tSOPClassUID\t1\tDICOM";
        let import = parse(text, "x.dic");
        assert_eq!(import.tags.len(), 2);
        let lines: Vec<String> =
            import.rejected.iter().map(|rejection| rejection.reference.to_string()).collect();
        assert_eq!(
            lines,
            ["x.dic#L2", "x.dic#L3", "x.dic#L4", "x.dic#L5", "x.dic#L6", "x.dic#L7", "x.dic#L8"]
        );
    }
}
