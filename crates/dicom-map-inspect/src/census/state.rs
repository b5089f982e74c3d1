//! A census as text and back, to send it between processes.

use super::{Census, CensusCount, CensusKey, Totals};
use crate::parts::FileSet;
use dicom_map::{Error, ErrorKind, Tag};
use dicom_map_dataset::VrSource;
use serde_json::{Value as Json, json};

impl Census {
    /// The whole census as JSON, for [`Census::from_state`] only. For a documented format, see
    /// [`Census::write_json`].
    pub fn to_state(&self) -> String {
        let totals = |(name, totals): (&str, Totals)| json!([name, totals.files, totals.elements]);
        json!({
            "files": [self.files, self.other_files, self.bytes, self.files_with_warnings],
            "interrupted": self.interrupted,
            "covered": self.covered.to_json(),
            "failures": self.failures,
            "failure_count": self.failure_count,
            "unlisted": [self.unlisted_elements, self.unlisted_creators],
            "rows": self.rows.iter().map(|(key, count)| {
                json!([&*key.creator, u32::from(key.tag), key.vr.as_str(), key.vr_source.as_str(), count.files, count.elements, &*count.example])
            }).collect::<Vec<_>>(),
            "creators": self.creators().map(totals).collect::<Vec<_>>(),
            "vendors": self.vendors().map(totals).collect::<Vec<_>>(),
        })
        .to_string()
    }

    /// Reads the text of [`Census::to_state`]. Errors: `InvalidJson` for anything else.
    pub fn from_state(text: &str) -> Result<Census, Error> {
        let bad = || {
            Error::new(
                ErrorKind::InvalidJson,
                "found something else, expected the state of a census",
            )
        };
        let json: Json = serde_json::from_str(text).map_err(|error| bad().with_source(error))?;
        read(&json).ok_or_else(bad)
    }
}

fn read(json: &Json) -> Option<Census> {
    let list = |name: &str| json.get(name)?.as_array();
    let number = |at: usize| list("files")?.get(at)?.as_u64();
    let totals = |name: &str| {
        list(name)?
            .iter()
            .map(|row| {
                Some((text(row, 0)?, Totals { files: count(row, 1)?, elements: count(row, 2)? }))
            })
            .collect::<Option<_>>()
    };
    let rows = list("rows")?.iter().map(|row| {
        let source = text(row, 3)?;
        let key = CensusKey {
            creator: text(row, 0)?.into(),
            tag: Tag::from(u32::try_from(count(row, 1)?).ok()?),
            vr: text(row, 2)?.parse().ok()?,
            vr_source: VrSource::ALL.into_iter().find(|known| known.as_str() == source)?,
        };
        Some((
            key,
            CensusCount {
                files: count(row, 4)?,
                elements: count(row, 5)?,
                example: text(row, 6)?.into(),
            },
        ))
    });
    Some(Census {
        files: number(0)?,
        other_files: number(1)?,
        bytes: number(2)?,
        files_with_warnings: number(3)?,
        failure_count: json.get("failure_count")?.as_u64()?,
        unlisted_elements: list("unlisted")?.first()?.as_u64()?,
        unlisted_creators: list("unlisted")?.get(1)?.as_u64()?,
        interrupted: json.get("interrupted")?.as_bool()?,
        covered: FileSet::from_json(json.get("covered")?)?,
        failures: list("failures")?
            .iter()
            .map(|row| Some((text(row, 0)?, text(row, 1)?)))
            .collect::<Option<_>>()?,
        rows: rows.collect::<Option<_>>()?,
        creators: totals("creators")?,
        vendors: totals("vendors")?,
    })
}

fn text(row: &Json, at: usize) -> Option<String> {
    row.get(at)?.as_str().map(str::to_string)
}

fn count(row: &Json, at: usize) -> Option<u64> {
    row.get(at)?.as_u64()
}
