//! `data/vendors.csv`: the vendors of creators, by patterns.

use crate::facts::read::rows;
use dicom_map::{Error, ErrorKind, creator, glob};
use std::collections::BTreeMap;
use std::path::Path;

/// The columns of the file. `pattern` is a creator, in which `*` matches any text; case and runs of
/// spaces are ignored.
pub const COLUMNS: [&str; 3] = ["pattern", "vendor", "reason"];

/// The table, prepared for lookups.
#[derive(Clone, Debug, Default)]
pub struct Vendors {
    /// (folded pattern, vendor, reason)
    rows: Vec<(String, String, String)>,
}

/// Reads the file; a missing file is an empty table. Errors, with path and line: `InvalidTable`;
/// `DuplicateKey` for a pattern that occurs twice.
pub fn read(path: &Path) -> Result<Vendors, Error> {
    let rows = rows(path, &COLUMNS, |cells| {
        if cells.iter().any(str::is_empty) {
            return Err(Error::new(
                ErrorKind::InvalidTable,
                "found an empty cell, expected a pattern, a vendor and a reason",
            ));
        }
        Ok((creator::fold(&cells[0]), cells[1].to_string(), cells[2].to_string()))
    })?;
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (pattern, vendor, _) in &rows {
        if let Some(other) = seen.insert(pattern, vendor) {
            return Err(Error::new(
                ErrorKind::DuplicateKey,
                format!(
                    "found the pattern {pattern:?} for {other} and for {vendor}, expected it once"
                ),
            )
            .with_path(path));
        }
    }
    Ok(Vendors { rows })
}

impl Vendors {
    /// The vendor of a creator and the reason; None if no pattern matches. Of several patterns that
    /// match, the one with the most fixed characters is used, then the first in alphabetical order.
    pub fn of(&self, name: &str) -> Option<(String, String)> {
        let folded = creator::fold(name);
        let fixed = |pattern: &str| pattern.bytes().filter(|byte| *byte != b'*').count();
        let best = self
            .rows
            .iter()
            .filter(|(pattern, ..)| glob::fits(pattern, &folded))
            .min_by_key(|(pattern, ..)| (std::cmp::Reverse(fixed(pattern)), pattern.clone()));
        best.map(|(_, vendor, reason)| (vendor.clone(), reason.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_pattern_decides() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vendors.csv");
        std::fs::write(&path, "pattern,vendor,reason\nSIEMENS*,Siemens,name\nSIEMENS MED NM,Other,why\n*_MEC_*,Toshiba,name\n")
            .unwrap();
        let vendors = read(&path).unwrap();
        let of = |name: &str| vendors.of(name).map(|(vendor, _)| vendor).unwrap_or_default();
        assert_eq!(
            [
                of("Siemens CSA Header "),
                of("SIEMENS MED  NM"),
                of("TOSHIBA_MEC_CT3"),
                of("_MEC"),
                of("GEMS_PARM_01")
            ],
            ["Siemens", "Other", "Toshiba", "", ""].map(str::to_string)
        );
        std::fs::write(&path, "pattern,vendor,reason\nA*,B,c\na*,D,e\n").unwrap();
        assert_eq!(read(&path).unwrap_err().kind(), ErrorKind::DuplicateKey);
    }
}
