//! Identifiers of queries (PS3.4 annexes C and K), as data sets.

use crate::error_kind::bad;
use crate::uids::{PATIENT_ROOT, STUDY_ROOT, WORKLIST_FIND};
use dicom_map::Error;
use dicom_map_dataset::{DataSet, Path, Rules, Value};

/// The information model of a query.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Model {
    /// Patient root.
    Patient,
    /// Study root.
    #[default]
    Study,
    /// Modality worklist: only C-FIND.
    Worklist,
}

impl Model {
    /// Returns the SOP class of C-FIND.
    pub fn find_class(self) -> &'static str {
        match self {
            Model::Patient => PATIENT_ROOT[0],
            Model::Study => STUDY_ROOT[0],
            Model::Worklist => WORKLIST_FIND,
        }
    }

    /// Returns the SOP class of C-MOVE. Errors: `InvalidArgument` for a worklist.
    pub fn move_class(self) -> Result<&'static str, Error> {
        self.retrieve().map(|classes| classes[1])
    }

    /// Returns the SOP class of C-GET. Errors: `InvalidArgument` for a worklist.
    pub fn get_class(self) -> Result<&'static str, Error> {
        self.retrieve().map(|classes| classes[2])
    }

    fn retrieve(self) -> Result<[&'static str; 3], Error> {
        match self {
            Model::Patient => Ok(PATIENT_ROOT),
            Model::Study => Ok(STUDY_ROOT),
            Model::Worklist => Err(bad(
                "found the worklist model, expected patient or study: objects cannot be retrieved by worklist",
            )),
        }
    }
}

/// The keyword of the attribute with the query level.
const LEVEL: &str = "QueryRetrieveLevel";

/// Sets a key: an attribute by keyword, tag, path or private creator, and the value to match; an
/// empty value matches anything and is returned. Wildcards and ranges are kept as they are.
///
/// Errors: `InvalidArgument` for a path or value that is not valid.
pub fn set_key(identifier: &mut DataSet, key: &str, value: &str) -> Result<(), Error> {
    let path: Path = key.parse()?;
    if !value.is_ascii() && identifier.find("SpecificCharacterSet")?.is_none() {
        identifier.set_character_set(&["ISO_IR 192"])?;
    }
    // A valid value of the VR is set as such; `2024*` and `Doe*` are text that matches values.
    if identifier.set_text(&path, value).is_ok() {
        return Ok(());
    }
    identifier.set_as(&path, None, &Value::from(value), Rules::Lenient)?;
    Ok(())
}

/// Parses `KEY=VALUE`, or `KEY` alone for an empty value, and sets it.
pub fn set_key_text(identifier: &mut DataSet, text: &str) -> Result<(), Error> {
    // A quoted creator may contain an equals sign.
    let mut quoted = false;
    let at = text.char_indices().find_map(|(at, char)| {
        quoted ^= char == '"';
        (char == '=' && !quoted).then_some(at)
    });
    match at {
        Some(at) => set_key(identifier, &text[..at], &text[at + 1..]),
        None => set_key(identifier, text, ""),
    }
}

/// Adds the query level if the model has levels and the identifier has none: that of the lowest
/// unique key, else `default`.
pub fn complete(identifier: &mut DataSet, model: Model, level: Option<&str>) -> Result<(), Error> {
    if model == Model::Worklist || (level.is_none() && identifier.find(LEVEL)?.is_some()) {
        return Ok(());
    }
    let lowest = [
        ("SOPInstanceUID", "IMAGE"),
        ("SeriesInstanceUID", "SERIES"),
        ("StudyInstanceUID", "STUDY"),
    ];
    let mut guessed = if model == Model::Patient { "PATIENT" } else { "STUDY" };
    for (keyword, level) in lowest {
        if identifier.find(keyword)?.is_some() {
            guessed = level;
            break;
        }
    }
    set_key(identifier, LEVEL, level.unwrap_or(guessed))
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;

    #[test]
    fn keys_of_every_kind_are_accepted() {
        let mut identifier = DataSet::new();
        for key in [
            "PatientName=Doe*",
            "StudyDate=20240101-20241231",
            "StudyTime=-1200",
            "ModalitiesInStudy=CT\\MR",
            "0020,000D",
            "ScheduledProcedureStepSequence[0].ScheduledStationAETitle=CT*",
            "\"GEMS_PARM_01\".BValue=1000",
            "Rows=512",
            "PatientID=山田",
        ] {
            set_key_text(&mut identifier, key).unwrap();
        }
        let text =
            |path: &str| identifier.find(path).unwrap().unwrap().text().unwrap().into_owned();
        assert_eq!(text("PatientName"), "Doe*");
        assert_eq!(text("StudyDate"), "20240101-20241231");
        assert_eq!(text("ModalitiesInStudy"), "CT\\MR");
        assert_eq!(text("ScheduledProcedureStepSequence[0].ScheduledStationAETitle"), "CT*");
        assert_eq!(text("PatientID"), "山田");
        assert_eq!(text("SpecificCharacterSet"), "ISO_IR 192");
        let private = identifier.find("\"GEMS_PARM_01\".BValue").unwrap().unwrap();
        assert_eq!(private.creator(), Some("GEMS_PARM_01"));
        assert!(set_key_text(&mut identifier, "NoSuchKeyword=1").is_err());
        assert!(set_key_text(&mut identifier, "Rows=many").is_err());
    }

    #[test]
    fn the_level_is_that_of_the_lowest_unique_key() {
        for (model, key, level) in [
            (Model::Study, "PatientID", Some("STUDY")),
            (Model::Patient, "PatientID", Some("PATIENT")),
            (Model::Study, "StudyInstanceUID", Some("STUDY")),
            (Model::Study, "SeriesInstanceUID", Some("SERIES")),
            (Model::Study, "SOPInstanceUID", Some("IMAGE")),
            (Model::Worklist, "SOPInstanceUID", None),
        ] {
            let mut identifier = DataSet::new();
            set_key_text(&mut identifier, key).unwrap();
            complete(&mut identifier, model, None).unwrap();
            let found = identifier.find(LEVEL).unwrap().map(|it| it.text().unwrap().into_owned());
            assert_eq!(found.as_deref(), level, "{key}");
        }
    }
}
