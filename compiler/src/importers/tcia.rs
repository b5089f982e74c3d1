//! TCIA's private tag knowledge base, combined with the safe private attributes of PS3.15 table
//! E.3.10-1.

use super::lines::{LineIndex, at_line};
use super::{Context, words};
use crate::facts::{DeidFact, Import, TagFact};
use dicom_map::{Error, ErrorKind};

const DOCUMENT: &str = "private_tags_template.csv";
const COLUMNS: [&str; 9] = [
    "Group",
    "Element",
    "Private Creator",
    "VR",
    "VM",
    "Meaning",
    "Rtn. Safe Priv. Opt.",
    "IsInDICOMRetainSafePrivateTags",
    "TCIA element_sig_pattern",
];

/// Reads `tcia/private_tags_template.csv`.
pub fn run(context: &Context) -> Result<Import, Error> {
    parse(&context.read("tcia/private_tags_template.csv")?)
}

fn parse(bytes: &[u8]) -> Result<Import, Error> {
    let mut import = Import::default();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let lines = LineIndex::new(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let bad =
        |message: String| Error::new(ErrorKind::InvalidTable, format!("{DOCUMENT}: {message}"));
    let failed = |error: csv::Error| bad(error.to_string()).with_source(error);
    let header = reader.byte_headers().map_err(failed)?.clone();
    let place = |column: &str| {
        header
            .iter()
            .position(|name| name == column.as_bytes())
            .ok_or_else(|| bad(format!("found no column {column:?}, expected one")))
    };
    let places: Vec<usize> =
        COLUMNS.iter().map(|column| place(column)).collect::<Result<_, _>>()?;
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(failed)? {
        import.read_count += 1;
        let line = lines.line_at(
            record
                .position()
                .and_then(|position| usize::try_from(position.byte()).ok())
                .unwrap_or(0),
        );
        let cells: Option<Vec<&str>> = places
            .iter()
            .map(|&place| {
                record.get(place).and_then(|cell| std::str::from_utf8(cell).ok()).map(str::trim)
            })
            .collect();
        let result = match cells.as_deref() {
            Some(&[group, element, creator, vr, vm, meaning, action, safe, pattern]) => row(
                &mut import,
                line,
                [group, element, creator, vr, vm, meaning, action, safe, pattern],
            ),
            _ => Err(bad(format!(
                "found {} cells, expected {} in UTF-8",
                record.len(),
                header.len()
            ))),
        };
        if let Err(error) = result {
            import.reject(at_line(DOCUMENT, line), error.message().to_string());
        }
    }
    import.normalize();
    Ok(import)
}

fn row(
    import: &mut Import,
    line: u32,
    [group, element, creator, vr, vm, meaning, action, safe, pattern]: [&str; 9],
) -> Result<(), Error> {
    let key = words::private(creator, group, element)?;
    let reference = at_line(DOCUMENT, line);
    // The meaning of a nested element comes after those of the sequences around it, each with a
    // colon.
    let depth = pattern.matches("[<").count();
    let name = meaning.splitn(depth + 1, ':').last().unwrap_or_default();
    let fact = TagFact {
        vrs: words::vr(vr)?,
        vm: words::vm(vm)?,
        keyword: String::new(),
        name: words::name(name),
        retired: None,
        strength: None,
        reference: reference.clone(),
        key: key.clone(),
    };
    import.tags.push(fact);
    if safe == "True" {
        import.deid.push(DeidFact {
            key: key.clone(),
            profile: "safe-private".into(),
            action: "K".into(),
            reference: reference.clone(),
        });
    }
    let action = action.strip_prefix("func:generate_").unwrap_or(action);
    if !action.is_empty() {
        import.deid.push(DeidFact {
            key,
            profile: "tcia".into(),
            action: action.to_string(),
            reference,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_nested_elements_and_dispositions() {
        let header = COLUMNS.join(",");
        let text = format!(
            "\u{FEFF}{header}\r\n2005,xx06,A,SS,,Outer Sequence:Number: total,keep,False,\"(0008,1111)[<0>](2005,xx06)\"\r\n\
             0029,xx10,\"B, \"\"C\"\"\",OW/OB,0-1,Data,func:generate_hmacuid,True,\"(0029,xx10)\"\r\n0028,xx10,D,OB,1,Data,keep,True,x\r\n0029,xx10\r\n"
        );
        let import = parse(text.as_bytes()).unwrap();
        let found: Vec<String> =
            import.tags.iter().map(|fact| format!("{} {}", fact.key, fact.name)).collect();
        assert_eq!(found, ["(2005,xx06) A Number: total", "(0029,xx10) B, \"C\" Data"]);
        let deid: Vec<String> = import
            .deid
            .iter()
            .map(|fact| format!("{} {}={}", fact.key, fact.profile, fact.action))
            .collect();
        assert_eq!(
            deid,
            [
                "(2005,xx06) A tcia=keep",
                "(0029,xx10) B, \"C\" safe-private=K",
                "(0029,xx10) B, \"C\" tcia=hmacuid"
            ]
        );
        let lines: Vec<String> =
            import.rejected.iter().map(|rejection| rejection.reference.to_string()).collect();
        assert_eq!(lines, ["private_tags_template.csv#L4", "private_tags_template.csv#L5"]);
        assert_eq!(parse(b"Group,Element\n").unwrap_err().kind(), ErrorKind::InvalidTable);
    }
}
