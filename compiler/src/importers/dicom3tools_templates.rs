//! dicom3tools' older vendor templates: `(0019,0000) VERS=".." VR="DS" VM="1" Owner=".."
//! Keyword=".." Name=".." PrivateBlock="0010"`.

use super::lines::take_facts;
use super::{Context, words};
use crate::facts::{Import, TagFact};
use dicom_map::registry::Reference;
use dicom_map::{Error, ErrorKind};
use std::collections::BTreeMap;

/// Reads every `dicom3tools/*.tpl`.
pub fn run(context: &Context) -> Result<Import, Error> {
    let mut import = Import::default();
    for path in context.list("dicom3tools", ".tpl")? {
        let bytes = context.read(&path)?;
        take_facts(&bytes, path.rsplit('/').next().unwrap_or(&path), &mut import, fact);
    }
    import.normalize();
    Ok(import)
}

fn fact(line: &str, reference: Reference) -> Result<TagFact, Error> {
    let bad = |message: &str| Error::new(ErrorKind::InvalidTable, message.to_string());
    let (tag, rest) = line
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .ok_or_else(|| bad("found no tag in parentheses, expected one"))?;
    let (group, element) = tag
        .split_once(',')
        .ok_or_else(|| bad("found a tag without a comma, expected (gggg,eeee)"))?;
    let cells = cells(rest)
        .ok_or_else(|| bad("found a field without its quotes, expected Field=\"value\""))?;
    let get = |name: &str| {
        cells.get(name).copied().ok_or_else(|| bad(&format!("found no field {name}, expected one")))
    };
    let key = match cells.get("PrivateBlock") {
        Some(block) => {
            let block = block
                .get(2..4)
                .ok_or_else(|| bad("found a PrivateBlock that is not four digits"))?;
            let offset =
                element.get(2..4).ok_or_else(|| bad("found an element that is not four digits"))?;
            words::private_of_block(get("Owner")?, group, &format!("{block}{offset}"))?
        }
        None => words::private(get("Owner")?, group, element)?,
    };
    Ok(TagFact {
        key,
        vrs: words::vr(get("VR")?)?,
        vm: words::vm(get("VM")?)?,
        keyword: words::keyword(cells.get("Keyword").unwrap_or(&"")),
        name: words::name(cells.get("Name").unwrap_or(&"")),
        retired: None,
        strength: None,
        reference,
    })
}

/// The fields of `A="one" B="two"`; None if a quote is missing.
fn cells(mut rest: &str) -> Option<BTreeMap<&str, &str>> {
    let mut cells = BTreeMap::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(cells);
        }
        let (name, tail) = rest.split_once("=\"")?;
        let (value, tail) = tail.split_once('"')?;
        if value.contains("=") && value.contains('\t') {
            // A value that extends into the next field has lost its closing quote.
            return None;
        }
        cells.insert(name.trim(), value.trim());
        rest = tail;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_and_without_a_block() {
        let mut import = Import::default();
        let text = b"# comment\n(0019,0000) VERS=\"PSPI\"\tVR=\"DS\"   VM=\"1\"\tOwner=\"PHILIPS MR/PART\"\tKeyword=\"FieldOfView\"\tName=\"Field of View\"\tPrivateBlock=\"0010\"\n\
            (60xx,0001) VERS=\"GEM\" VR=\"OW/OB\" VM=\"0-n\" Owner=\"DLX_LKUP_01\" Keyword=\"?\" Name=\"?\"\n\
            (0019,0001) VERS=\"\" VR=\"DS\" VM=\"1-n\tOwner=\"X\"\tKeyword=\"?\" Name=\"?\"\n\
            (0019,0002) VR=\"DS\" Owner=\"X\"\n0019 nothing\n";
        take_facts(text, "x.tpl", &mut import, fact);
        let found: Vec<String> = import
            .tags
            .iter()
            .map(|fact| format!("{} {} {}", fact.key, fact.vrs.unwrap(), fact.name))
            .collect();
        assert_eq!(
            found,
            ["(0019,1000) PHILIPS MR/PART DS Field of View", "(60xx,xx01) DLX_LKUP_01 OB or OW ?"]
        );
        let lines: Vec<String> =
            import.rejected.iter().map(|rejection| rejection.reference.to_string()).collect();
        assert_eq!(lines, ["x.tpl#L4", "x.tpl#L5", "x.tpl#L6"]);
    }
}
