//! GDCM's XML dictionaries: `<entry group="0021" element="xx08" vr="US" vm="1" name="..."
//! owner="..."/>`.

use super::lines::{LineIndex, at_line};
use super::{Context, words};
use crate::facts::{Import, TagFact};
use dicom_map::registry::Reference;
use dicom_map::{Error, ErrorKind};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;

/// The private dictionary that pydicom's is generated from.
pub fn run_dictionary(context: &Context) -> Result<Import, Error> {
    Ok(parse(&context.read("gdcm/privatedicts.xml")?, "privatedicts.xml"))
}

/// Elements as seen in files, without names.
pub fn run_harvested(context: &Context) -> Result<Import, Error> {
    Ok(parse(&context.read("gdcm/HarvestedPrivate.xml")?, "HarvestedPrivate.xml"))
}

/// Reads every `<entry>`. At a place where the XML is broken, a rejection is recorded and reading
/// continues with the next line.
fn parse(bytes: &[u8], document: &str) -> Import {
    let mut import = Import::default();
    // A byte that is not UTF-8 affects only its character, not its line.
    let text = String::from_utf8_lossy(bytes);
    let bytes = text.as_bytes();
    let lines = LineIndex::new(bytes);
    let mut start = 0;
    while let Some(broken_at) = parse_from(bytes, start, &lines, document, &mut import) {
        let next_line =
            bytes.get(broken_at..).and_then(|rest| rest.iter().position(|byte| *byte == b'\n'));
        match next_line {
            Some(distance) => start = broken_at + distance + 1,
            None => break,
        }
    }
    import.normalize();
    import
}

/// Reads from `start` to the end, or to the byte where the XML is broken.
fn parse_from(
    bytes: &[u8],
    start: usize,
    lines: &LineIndex,
    document: &str,
    import: &mut Import,
) -> Option<usize> {
    let mut reader = Reader::from_reader(bytes.get(start..)?);
    // After a broken place, the open element is not known any more.
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    loop {
        let before = start + usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match reader.read_event() {
            Ok(Event::Eof) => return None,
            Ok(Event::Empty(element) | Event::Start(element))
                if element.name().as_ref() == "entry" =>
            {
                import.read_count += 1;
                let reference = at_line(document, lines.line_at(before));
                match fact(&element, reference.clone()) {
                    Ok(fact) => import.tags.push(fact),
                    Err(error) => {
                        import.reject(reference, format!("{} in <{}>", error.message(), &*element))
                    }
                }
            }
            Ok(_) => {}
            Err(error) => {
                let place = start + usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
                let place = place.clamp(before, bytes.len());
                import.read_count += 1;
                import.reject(
                    at_line(document, lines.line_at(place)),
                    format!("found XML that is not well-formed: {error}; reading went on with the next line"),
                );
                return Some(place);
            }
        }
    }
}

fn fact(element: &BytesStart, reference: Reference) -> Result<TagFact, Error> {
    let bad = |message: String| Error::new(ErrorKind::InvalidTable, message);
    let mut cells: BTreeMap<String, String> = BTreeMap::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| {
            bad(format!("found an attribute that is not well-formed: {error}")).with_source(error)
        })?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| {
            bad(format!("found a value that is not well-formed: {error}")).with_source(error)
        })?;
        cells.insert(attribute.key.as_ref().to_string(), value.into_owned());
    }
    let get = |name: &str| {
        cells
            .get(name)
            .map(String::as_str)
            .ok_or_else(|| bad(format!("found no attribute {name}, expected one")))
    };
    if get("owner")? == "Private Creator" {
        // gdcmdump prints these words for (gggg,00bb); the harvest took them for the creator
        // itself.
        return Err(bad(
            "found \"Private Creator\", which is what gdcmdump calls the element of a creator, expected the creator".to_string(),
        ));
    }
    Ok(TagFact {
        key: words::private(get("owner")?, get("group")?, get("element")?)?,
        vrs: words::vr(get("vr")?)?,
        vm: words::vm(get("vm")?)?,
        keyword: String::new(),
        name: words::name(cells.get("name").map_or("", String::as_str)),
        retired: None,
        strength: None,
        reference,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_but_not_those_in_comments() {
        let import = parse(
            b"<?xml version=\"1.0\"?>\n<dict>\n<entry owner=\"A &amp; B\" group=\"0021\" element=\"xx08\" vr=\"US_SS\" vm=\"1\" name=\"Flag  one\"/>\n\
              <!-- <entry owner=\"A\" group=\"0021\" element=\"xx09\" vr=\"US\" vm=\"1\" name=\"\"/> -->\n\
              <entry owner=\"A\" group=\"60xx\" element=\"xx0a\" vr=\"US\" vm=\"1\"/>\n</dict>",
            "x.xml",
        );
        assert_eq!(import.rejected, []);
        let found: Vec<String> = import
            .tags
            .iter()
            .map(|fact| format!("{} {:?} {}", fact.key, fact.name, fact.reference))
            .collect();
        assert_eq!(
            found,
            ["(60xx,xx0A) A \"\" x.xml#L5", "(0021,xx08) A & B \"Flag one\" x.xml#L3"]
        );
    }

    #[test]
    fn broken_xml_affects_only_its_line() {
        let good = |offset: u8| {
            format!(
                "<entry owner=\"A\" group=\"0021\" element=\"xx{offset:02x}\" vr=\"US\" vm=\"1\"/>\n"
            )
        };
        let text = format!(
            "<dict>\n{}<entry owner=\"A\" group=\"0021\" element=\"xx02\" vr=\"US\" vm=\"1\" name=\"a < b\" owner=\"B\"/>\n<entry owner=\"A\" group=\"00\n{}\
             <entry owner=\"A\" group=\"0021\" vr=\"US\" vm=\"1\"/>\n</wrong>\n{}&unknown;\n<!-- not closed\n{}",
            good(1),
            good(3),
            good(4),
            good(5)
        );
        let import = parse(text.as_bytes(), "x.xml");
        let found: Vec<String> = import.tags.iter().map(|fact| fact.key.to_string()).collect();
        for offset in ["01", "04", "05"] {
            assert!(
                found.contains(&format!("(0021,xx{offset}) A")),
                "{offset} in {found:?}, rejected {:?}",
                import.rejected
            );
        }
        assert!(import.rejected.len() >= 3);
    }
}
