//! Reads facts files. They are written by the importers and committed, so a bad row is an error and
//! not a rejection.

use super::{
    DEID_COLUMNS, DeidFact, Import, REJECTED_COLUMNS, Rejection, Strength, TAG_COLUMNS, TagFact,
    UID_COLUMNS, UidFact, parse_key,
};
use dicom_map::registry::Reference;
use dicom_map::{Error, ErrorKind};
use std::path::Path;

/// Reads `folder/<source>.csv`, `.uids.csv`, `.deid.csv` and `.rejected.csv`; a file that is
/// missing has no rows.
///
/// Errors, with path and line: `InvalidTable`, and those of the cells.
pub fn read(folder: &Path, source: &str) -> Result<Import, Error> {
    let tags = rows(&folder.join(format!("{source}.csv")), &TAG_COLUMNS, |cells| {
        Ok(TagFact {
            key: parse_key(&cells[0], &cells[1], &cells[2])?,
            vrs: (!cells[3].is_empty()).then(|| cells[3].parse()).transpose()?,
            vm: (!cells[4].is_empty()).then(|| cells[4].parse()).transpose()?,
            keyword: cells[5].to_string(),
            name: cells[6].to_string(),
            retired: (!cells[7].is_empty()).then(|| flag(&cells[7])).transpose()?,
            strength: (!cells[8].is_empty()).then(|| strength(&cells[8])).transpose()?,
            reference: Reference::parse(&cells[9]),
        })
    })?;
    let uids = rows(&folder.join(format!("{source}.uids.csv")), &UID_COLUMNS, |cells| {
        let text = |place: usize| cells[place].to_string();
        let reference = Reference::parse(&cells[5]);
        Ok(UidFact {
            uid: text(0),
            kind: text(1),
            keyword: text(2),
            name: text(3),
            retired: flag(&cells[4])?,
            reference,
        })
    })?;
    let deid = rows(&folder.join(format!("{source}.deid.csv")), &DEID_COLUMNS, |cells| {
        let key = parse_key(&cells[0], &cells[1], &cells[2])?;
        Ok(DeidFact {
            key,
            profile: cells[3].to_string(),
            action: cells[4].to_string(),
            reference: Reference::parse(&cells[5]),
        })
    })?;
    let rejected =
        rows(&folder.join(format!("{source}.rejected.csv")), &REJECTED_COLUMNS, |cells| {
            Ok(Rejection { reference: Reference::parse(&cells[0]), reason: cells[1].to_string() })
        })?;
    Ok(Import { read_count: 0, tags, uids, deid, rejected })
}

fn flag(text: &str) -> Result<bool, Error> {
    text.parse().map_err(|_| {
        Error::new(ErrorKind::InvalidTable, format!("found {text:?}, expected true or false"))
    })
}

fn strength(text: &str) -> Result<Strength, Error> {
    let bad = || {
        Error::new(
            ErrorKind::InvalidTable,
            format!(
                "found the strength {text:?}, expected document, dataset, dictionary or community"
            ),
        )
    };
    Strength::from_name(text).ok_or_else(bad)
}

/// Reads a table with exactly these columns; `take` gets as many cells as there are columns.
pub(crate) fn rows<T>(
    path: &Path,
    columns: &[&str],
    take: impl Fn(&csv::StringRecord) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let failed = |error: csv::Error| {
        let line = error.position().map_or(0, csv::Position::line);
        Error::caused(ErrorKind::InvalidTable, error.to_string(), error)
            .with_path(path)
            .with_line(line)
    };
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::from_io(error, path)),
    };
    let mut reader = csv::Reader::from_reader(file);
    let header = reader.headers().map_err(failed)?;
    if header.iter().ne(columns.iter().copied()) {
        let found = header.iter().collect::<Vec<_>>().join(",");
        return Err(Error::new(
            ErrorKind::InvalidTable,
            format!("found the columns {found}, expected {}", columns.join(",")),
        )
        .with_path(path)
        .with_line(1));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(failed)?;
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(take(&record).map_err(|error| error.with_path(path).with_line(line))?);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{private_key, public_key, write};

    #[test]
    fn facts_read_as_they_were_written() {
        let folder = tempfile::tempdir().unwrap();
        let reference = Reference::parse("a, \"b\".pdf#t2p43");
        let mut import = Import {
            tags: vec![
                TagFact {
                    key: private_key("A \"quoted\", B", 0x0021, 8),
                    vrs: Some("US or SS".parse().unwrap()),
                    vm: None,
                    keyword: String::new(),
                    name: "?".into(),
                    retired: None,
                    strength: Some(Strength::Dataset),
                    reference: reference.clone(),
                },
                TagFact {
                    key: public_key(0x0008, 5),
                    vrs: None,
                    vm: Some("1-n".parse().unwrap()),
                    keyword: "K".into(),
                    name: String::new(),
                    retired: Some(true),
                    strength: None,
                    reference: reference.clone(),
                },
            ],
            uids: vec![UidFact {
                uid: "1.2".into(),
                kind: "K".into(),
                keyword: String::new(),
                name: "N".into(),
                retired: true,
                reference: reference.clone(),
            }],
            deid: vec![DeidFact {
                key: public_key(0x0010, 0x10),
                profile: "basic".into(),
                action: "Z".into(),
                reference: reference.clone(),
            }],
            ..Import::default()
        };
        import.reject(reference, "why");
        import.normalize();
        write(folder.path(), "x", &import).unwrap();
        assert_eq!(read(folder.path(), "x").unwrap(), import);
        assert_eq!(read(folder.path(), "none").unwrap(), Import::default());
    }

    #[test]
    fn a_damaged_file_names_the_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.csv");
        let header = TAG_COLUMNS.join(",");
        for (text, line) in [
            ("a,b\n".to_string(), 1),
            (format!("{header}\n,0008,0005,CS,1,,,,,\n,0008,0006,QQ,1,,,,,\n"), 3),
            (format!("{header}\nA,0009\n"), 2),
        ] {
            std::fs::write(&path, text).unwrap();
            let error = read(folder.path(), "x").unwrap_err();
            assert_eq!((error.path(), error.line()), (Some(path.as_path()), Some(line)), "{error}");
        }
    }
}
