//! Where a received object is stored below its folder. Names consist of UIDs and sanitized text
//! only.

use crate::error_kind::bad;
use crate::uids;
use dicom_map::{Error, Tag, tags};
use dicom_map_dataset::DataSet;
use std::path::PathBuf;
use std::str::FromStr;

/// The longest name of a folder, in bytes; file systems accept 255.
const MAX_NAME_BYTES: usize = 64;
/// The name used if there is no value.
const MISSING: &str = "none";

/// Nested folders, one per level: text and attributes in braces, as in
/// `{PatientID}/{StudyInstanceUID}`. Empty for a single folder with all files.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    levels: Vec<Vec<Piece>>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Text(String),
    Attribute(Tag),
}

/// The attributes that a layout may name: all of them are near the front of a data set.
const ATTRIBUTES: &[(&str, Tag)] = &[
    ("PatientID", tags::PATIENT_ID),
    ("PatientName", tags::PATIENT_NAME),
    ("StudyInstanceUID", tags::STUDY_INSTANCE_UID),
    ("SeriesInstanceUID", tags::SERIES_INSTANCE_UID),
    ("StudyDate", tags::STUDY_DATE),
    ("SeriesNumber", tags::SERIES_NUMBER),
    ("StudyID", tags::STUDY_ID),
    ("AccessionNumber", tags::ACCESSION_NUMBER),
    ("Modality", tags::MODALITY),
];

impl Layout {
    /// Puts all files in one folder.
    pub fn flat() -> Layout {
        Layout::default()
    }

    /// Returns true if all files are in one folder, so that their values do not matter.
    pub fn is_flat(&self) -> bool {
        self.levels.is_empty()
    }

    /// Returns the last tag that the layout uses.
    pub(crate) fn last_tag(&self) -> Option<Tag> {
        let pieces = self.levels.iter().flatten();
        pieces
            .filter_map(|piece| if let Piece::Attribute(tag) = piece { Some(*tag) } else { None })
            .max()
    }

    /// Returns the folder of an object, relative to the folder of all objects.
    pub(crate) fn folder(&self, data_set: &DataSet) -> PathBuf {
        let name = |level: &Vec<Piece>| {
            let mut name = String::new();
            for piece in level {
                match piece {
                    Piece::Text(text) => name.push_str(text),
                    Piece::Attribute(tag) => {
                        let text = data_set.get(*tag).and_then(|element| element.text());
                        name.push_str(&safe(&text.unwrap_or_default()));
                    }
                }
            }
            name
        };
        self.levels.iter().map(name).collect()
    }
}

impl FromStr for Layout {
    type Err = Error;

    /// Parses `flat`, `study/series/instance`, or a pattern.
    fn from_str(text: &str) -> Result<Layout, Error> {
        let pattern = match text {
            "flat" => return Ok(Layout::flat()),
            "study/series/instance" => "{StudyInstanceUID}/{SeriesInstanceUID}",
            other => other,
        };
        let levels: Result<Vec<_>, Error> = pattern.split('/').map(level).collect();
        Ok(Layout { levels: levels? })
    }
}

fn level(text: &str) -> Result<Vec<Piece>, Error> {
    let wrong = |what: &str| {
        let names: Vec<&str> = ATTRIBUTES.iter().map(|(name, _)| *name).collect();
        bad(format!(
            "found {what} in a layout, expected flat, study/series/instance, or a pattern such as {{PatientID}}/{{StudyInstanceUID}} with {}",
            names.join(", ")
        ))
    };
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix('{') {
            let (name, after) = inner.split_once('}').ok_or_else(|| wrong("an unclosed brace"))?;
            let found = ATTRIBUTES.iter().find(|(known, _)| *known == name);
            let (_, tag) = found.ok_or_else(|| wrong(&format!("{{{name}}}")))?;
            pieces.push(Piece::Attribute(*tag));
            rest = after;
        } else {
            let end = rest.find('{').unwrap_or(rest.len());
            let (fixed, after) = rest.split_at(end);
            if safe(fixed) != fixed {
                return Err(wrong(&format!("{fixed:?}")));
            }
            pieces.push(Piece::Text(fixed.to_string()));
            rest = after;
        }
    }
    if pieces.is_empty() {
        return Err(wrong("an empty level"));
    }
    Ok(pieces)
}

/// Converts text to a safe name: ASCII letters and digits, `-`, `_` and inner dots are kept,
/// everything else becomes `_`.
fn safe(text: &str) -> String {
    let trimmed = text.trim_matches([' ', '\0']);
    if uids::is_safe(trimmed) {
        return trimmed.to_string();
    }
    let mut name: String = trimmed
        .chars()
        .map(|char| {
            if char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.') { char } else { '_' }
        })
        .take(MAX_NAME_BYTES)
        .collect();
    if name.starts_with('.') {
        name.replace_range(..1, "_");
    }
    if name.ends_with('.') {
        name.pop();
        name.push('_');
    }
    if name.is_empty() { MISSING.to_string() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_whatever_the_value() {
        for (text, name) in [
            ("1.2.3", "1.2.3"),
            ("../x", "_._x"),
            ("/abs", "_abs"),
            ("", "none"),
            ("..", "__"),
            (".", "_"),
            ("a\0\u{1b}[2J", "a___2J"),
            ("Doe^Jane", "Doe_Jane"),
            ("山田", "__"),
            ("x.", "x_"),
            (" padded ", "padded"),
        ] {
            assert_eq!(safe(text), name, "{text:?}");
        }
        assert_eq!(safe(&"9".repeat(1000)).len(), MAX_NAME_BYTES);
    }

    #[test]
    fn patterns_are_read_or_refused() {
        assert!("flat".parse::<Layout>().unwrap().is_flat());
        let layout: Layout = "study/series/instance".parse().unwrap();
        assert_eq!(layout, "{StudyInstanceUID}/{SeriesInstanceUID}".parse().unwrap());
        assert_eq!(layout.last_tag(), Some(tags::SERIES_INSTANCE_UID));
        assert!("ward-{PatientID}".parse::<Layout>().is_ok());
        for text in ["", "/", "{PatientID", "{PixelData}", "../{PatientID}", "a//b", ".incoming"] {
            assert!(
                text.parse::<Layout>().unwrap_err().message().contains("expected flat"),
                "{text}"
            );
        }
    }
}
