//! `data/overrides.csv`: hand corrections, each with its citation.

use crate::facts::parse_key;
use crate::facts::read::rows;
use dicom_map::registry::{Field, Key, Reference};
use dicom_map::{Error, ErrorKind, Vm, VrSet};
use std::path::Path;

/// The columns of the file. `field` is vr, vm, keyword, name or retired; `citation` is a document
/// and a location in it, `reason` says what was wrong.
pub const COLUMNS: [&str; 7] =
    ["creator", "group", "element", "field", "value", "citation", "reason"];

/// One correction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Override {
    /// The key of the entry.
    pub key: Key,
    /// The field that it sets.
    pub field: Field,
    /// The value.
    pub value: String,
    /// The document, and the location in it, that shows the value.
    pub citation: Reference,
    /// The reason: what was wrong.
    pub reason: String,
}

/// Reads the file; a missing file has no corrections. Errors, with path and line: `InvalidTable`,
/// and those of key and value.
pub fn read(path: &Path) -> Result<Vec<Override>, Error> {
    rows(path, &COLUMNS, |cells| {
        let bad = |message: String| Error::new(ErrorKind::InvalidTable, message);
        let field = Field::from_name(&cells[3]).ok_or_else(|| {
            bad(format!(
                "found the field {:?}, expected vr, vm, keyword, name or retired",
                &cells[3]
            ))
        })?;
        let value = match field {
            Field::Vr => cells[4].parse::<VrSet>()?.to_string(),
            Field::Vm => cells[4].parse::<Vm>()?.to_string(),
            Field::Retired if !matches!(&cells[4], "true" | "false") => {
                return Err(bad(format!("found {:?}, expected true or false", &cells[4])));
            }
            Field::Keyword | Field::Name | Field::Retired => cells[4].to_string(),
        };
        if value.is_empty() || cells[5].is_empty() {
            return Err(bad("found an empty value or citation, expected both".to_string()));
        }
        Ok(Override {
            key: parse_key(&cells[0], &cells[1], &cells[2])?,
            field,
            value,
            citation: Reference::parse(&cells[5]),
            reason: cells[6].to_string(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_needs_a_value_of_its_field_and_a_citation() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("overrides.csv");
        assert_eq!(read(&path).unwrap(), []);
        let with =
            |row: &str| std::fs::write(&path, format!("{}\n{row}\n", COLUMNS.join(","))).unwrap();
        with(",0028,3006,vr,US or OW,PS3.6 table 6-1,lt is wider");
        assert_eq!(read(&path).unwrap()[0].value, "US or OW");
        for row in [
            ",0028,3006,vr,QQ,a,b",
            ",0028,3006,colour,red,a,b",
            ",0028,3006,name,X,,b",
            ",0028,3006,name,,a,b",
            ",0029,3006,name,X,a,b",
            ",0028,3006,retired,yes,a,b",
        ] {
            with(row);
            assert_eq!(read(&path).unwrap_err().line(), Some(2), "{row}");
        }
    }
}
