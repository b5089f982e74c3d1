//! Columns: how people write them, and what the registry says about them.

use super::cell::{ColumnType, Kind};
use super::decoded;
use crate::blocks;
use crate::derive;
use dicom_map::registry::Key;
use dicom_map::{DmapDict, Error, ErrorKind, Place, Tag, TagView, Vr};
use dicom_map_dataset::path::{ItemSelector, Path, ResolvedPath};

/// The most columns of one table.
pub const MAX_COLUMNS: usize = 4096;
/// The most near matches that an error names.
const SUGGESTION_COUNT: usize = 3;
/// The group of pixel data, which a table does not read.
const PIXEL_GROUP: u16 = 0x7FE0;

/// A column: its name, the source of its values, and their type.
#[derive(Clone, Debug)]
pub struct Column {
    /// The name in the table.
    pub name: String,
    /// The source of its values.
    pub source: ColumnSource,
    /// The type of its cells.
    pub column_type: ColumnType,
    /// True if the cells collect the values of several items or places.
    pub(super) is_collected: bool,
}

/// The heading of a column: its name and type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// The name.
    pub name: String,
    /// The type of the cells.
    pub column_type: ColumnType,
}

impl Heading {
    /// Creates the heading of a column with cells of this type.
    pub fn new(name: impl Into<String>, kind: Kind, is_list: bool) -> Heading {
        Heading { name: name.into(), column_type: ColumnType { kind, is_list } }
    }
}

/// The source of the values of a column.
#[derive(Clone, Debug)]
pub enum ColumnSource {
    /// Elements that a path leads to.
    Path(ResolvedPath),
    /// A fact about the file.
    File(FileFact),
    /// A value inside a vendor block.
    Block(ResolvedPath),
    /// A derived fact: its index in [`derive::NAMES`].
    Derived(usize),
}

/// Facts about a file other than its elements.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileFact {
    /// The file, as [`dicom_map::escape::path`] shows its name.
    Path,
    /// Its length in bytes.
    Size,
    /// The Transfer Syntax UID that it was read with; null if it has none.
    TransferSyntax,
    /// How many times the reader tolerated something.
    Warnings,
}

impl FileFact {
    /// Every fact.
    pub const ALL: [FileFact; 4] =
        [FileFact::Path, FileFact::Size, FileFact::TransferSyntax, FileFact::Warnings];

    /// The name, as people write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            FileFact::Path => "file.path",
            FileFact::Size => "file.size",
            FileFact::TransferSyntax => "file.transfer_syntax",
            FileFact::Warnings => "file.warnings",
        }
    }

    const fn kind(self) -> Kind {
        match self {
            FileFact::Path | FileFact::TransferSyntax => Kind::Text,
            FileFact::Size | FileFact::Warnings => Kind::Integer,
        }
    }
}

impl Column {
    /// Parses one column: a path, a tag or a keyword in the syntax of [`Path`]; a fact about the
    /// file such as `file.path`; a value inside a vendor block such as `CSA.B_value`; or a derived
    /// fact such as `derived.b_value`. `NAME=COLUMN` sets another name.
    ///
    /// Errors: those of [`Path::parse`]; `InvalidTag` with near matches for anything that the
    /// dictionary does not know; `InvalidArgument` for pixel data and for paths that do not lead to
    /// values.
    ///
    /// ```
    /// use dicom_map_inspect::table::{Column, Kind};
    /// let dict = dicom_map::DmapDict::embedded();
    /// let column = Column::parse("b=\"GEMS_PARM_01\".BValue", &dict)?;
    /// assert_eq!((column.name.as_str(), column.column_type.kind), ("b", Kind::Integer));
    /// assert!(Column::parse("PatientsNam", &dict).unwrap_err().message().contains("PatientName"));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse(text: &str, dict: &DmapDict) -> Result<Column, Error> {
        let (name, text) = split_name(text.trim());
        if let Some(rest) = text.strip_prefix("file.") {
            let fact = FileFact::ALL.into_iter().find(|fact| fact.as_str() == text);
            let fact = fact.ok_or_else(|| unknown_fact(rest))?;
            let column_type = ColumnType { kind: fact.kind(), is_list: false };
            return Ok(Column {
                name: name.into(),
                source: ColumnSource::File(fact),
                column_type,
                is_collected: false,
            });
        }
        if let Some(rest) = text.strip_prefix("derived.") {
            let place = derive::NAMES.iter().position(|(known, _, _)| *known == rest);
            let place = place.ok_or_else(|| {
                let names = derive::NAMES.map(|(name, _, _)| name).join(", derived.");
                let message = format!("found the column {text:?}, expected one of derived.{names}");
                Error::new(ErrorKind::InvalidArgument, message)
            })?;
            return Ok(Column {
                name: name.into(),
                source: ColumnSource::Derived(place),
                column_type: decoded::type_of(place),
                is_collected: false,
            });
        }
        blocks::register_names();
        let path = Path::parse(text)?;
        let resolved = path.resolve(dict);
        if path.block().is_some() {
            if path.field().is_empty() {
                let message = format!(
                    "found the vendor block {text:?}, expected a value in it, such as {text}.NAME"
                );
                return Err(Error::new(ErrorKind::InvalidArgument, message));
            }
            return Ok(Column {
                name: name.into(),
                source: ColumnSource::Block(resolved),
                column_type: ColumnType { kind: Kind::Text, is_list: false },
                is_collected: false,
            });
        }
        if !resolved.is_known() {
            return Err(unknown(text, &path.suggestions(dict, SUGGESTION_COUNT)));
        }
        let last = path.steps().last();
        if last.is_some_and(|step| step.items.is_some()) {
            let message = format!("found {text:?}, expected an attribute of the item");
            return Err(Error::new(ErrorKind::InvalidArgument, message));
        }
        let is_pixels = |place: &Place| place.bounds().0.group() == PIXEL_GROUP;
        if resolved.steps().next_back().is_some_and(|(places, _)| places.iter().any(is_pixels)) {
            let message = format!(
                "found {text:?}, expected another column: a table does not read pixel data"
            );
            return Err(Error::new(ErrorKind::InvalidArgument, message));
        }
        let column_type = type_of(&resolved, dict);
        let is_collected = is_collected(&resolved);
        Ok(Column {
            name: name.into(),
            source: ColumnSource::Path(resolved),
            column_type,
            is_collected,
        })
    }

    /// Parses the columns of a table.
    ///
    /// Errors: those of [`Column::parse`]; `InvalidArgument` for no columns, for more than
    /// [`MAX_COLUMNS`], and for two with the same name.
    pub fn parse_all<T: AsRef<str>>(texts: &[T], dict: &DmapDict) -> Result<Vec<Column>, Error> {
        if texts.is_empty() || texts.len() > MAX_COLUMNS {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                format!("found {} columns, expected 1 to {MAX_COLUMNS}", texts.len()),
            ));
        }
        let mut columns: Vec<Column> = Vec::with_capacity(texts.len());
        let mut names = std::collections::HashSet::new();
        for text in texts {
            let column = Column::parse(text.as_ref(), dict)?;
            if !names.insert(column.name.clone()) {
                let message = format!(
                    "found two columns with the name {:?}, expected different names; NAME=COLUMN \
                     renames a column",
                    column.name
                );
                return Err(Error::new(ErrorKind::InvalidArgument, message));
            }
            columns.push(column);
        }
        Ok(columns)
    }
}

/// Splits a column into its name and its source. A name contains no characters that can occur in a
/// path before an equals sign.
fn split_name(text: &str) -> (&str, &str) {
    match text.split_once('=') {
        Some((name, rest))
            if !name.trim().is_empty()
                && !name.contains(['"', '(', ')', '[', ']', ','])
                && !rest.trim().is_empty() =>
        {
            (name.trim(), rest.trim())
        }
        _ => (text, text),
    }
}

fn unknown(text: &str, near: &[String]) -> Error {
    let near: Vec<String> = near.iter().map(|near| format!("{near:?}")).collect();
    let end = match near.is_empty() {
        true => String::new(),
        false => format!("; did you mean {}?", near.join(" or ")),
    };
    let message =
        format!("found the column {text:?}, expected a tag or a keyword of the dictionary{end}");
    Error::new(ErrorKind::InvalidTag, message)
}

fn unknown_fact(name: &str) -> Error {
    let names = FileFact::ALL.map(FileFact::as_str);
    let message = format!("found the column \"file.{name}\", expected one of {}", names.join(", "));
    Error::new(ErrorKind::InvalidArgument, message)
}

/// The entry for a place.
fn entry_of<'d>(place: &Place, dict: &'d DmapDict) -> Option<TagView<'d>> {
    match place {
        Place::Tag(tag) => dict.lookup_tag(*tag, None),
        Place::Pattern(pattern) => dict
            .lookup_key(&Key::Public(*pattern))
            .or_else(|| dict.lookup_tag(pattern.value().into(), None)),
        Place::Private { creator, pattern } => {
            let tag = Tag::from(pattern.value());
            dict.creator(creator)?.lookup(tag.group(), tag.element())
        }
    }
}

/// True for a path through all items, or from anywhere.
fn is_collected(path: &ResolvedPath) -> bool {
    path.bounds().is_none() || path.steps().any(|(_, items)| items == Some(ItemSelector::All))
}

/// The type of a column, from the registry's information about each of its possible places. Text if
/// they differ, and if the registry knows nothing.
fn type_of(path: &ResolvedPath, dict: &DmapDict) -> ColumnType {
    let places = path.steps().next_back().map(|(places, _)| places).unwrap_or_default();
    let mut kind = None;
    let mut has_several = false;
    for place in places {
        let (own, several) = match entry_of(place, dict) {
            Some(entry) => {
                let mut kinds = entry.vr().iter().map(Kind::of);
                let first = kinds.next().unwrap_or(Kind::Text);
                let own = kinds.fold(first, common);
                let is_single = entry.vr().iter().all(|vr| vr.is_single_text() || vr == Vr::SQ);
                (own, entry.vm().max_count() != Some(1) && !is_single)
            }
            None => (Kind::Text, false),
        };
        has_several |= several;
        kind = Some(kind.map_or(own, |kind| common(kind, own)));
    }
    let kind = kind.unwrap_or(Kind::Text);
    ColumnType { kind, is_list: is_collected(path) || has_several && kind != Kind::Bytes }
}

/// The type that can hold values of both.
fn common(left: Kind, right: Kind) -> Kind {
    match (left, right) {
        _ if left == right => left,
        (Kind::Integer | Kind::Float, Kind::Integer | Kind::Float) => Kind::Float,
        (Kind::Bytes, Kind::Integer) | (Kind::Integer, Kind::Bytes) => Kind::Bytes,
        _ => Kind::Text,
    }
}

/// The predefined lists of columns, by name.
pub const PRESETS: [(&str, &[&str]); 4] = [
    (
        "series",
        &[
            "PatientID",
            "StudyInstanceUID",
            "SeriesInstanceUID",
            "StudyDate",
            "Modality",
            "SeriesNumber",
            "SeriesDescription",
            "BodyPartExamined",
            "Manufacturer",
            "ManufacturerModelName",
            "Rows",
            "Columns",
        ],
    ),
    (
        "mr",
        &[
            "SeriesInstanceUID",
            "SOPInstanceUID",
            "InstanceNumber",
            "SeriesDescription",
            "ImageType",
            "MagneticFieldStrength",
            "ScanningSequence",
            "SequenceVariant",
            "RepetitionTime",
            "EchoTime",
            "InversionTime",
            "FlipAngle",
            "EchoTrainLength",
            "SliceThickness",
            "SpacingBetweenSlices",
            "PixelSpacing",
            "ImagePositionPatient",
            "ImageOrientationPatient",
            "DiffusionBValue",
        ],
    ),
    (
        "ct",
        &[
            "SeriesInstanceUID",
            "SOPInstanceUID",
            "InstanceNumber",
            "SeriesDescription",
            "ImageType",
            "KVP",
            "XRayTubeCurrent",
            "ExposureTime",
            "Exposure",
            "CTDIvol",
            "ConvolutionKernel",
            "SpiralPitchFactor",
            "SliceThickness",
            "PixelSpacing",
            "ReconstructionDiameter",
            "RescaleSlope",
            "RescaleIntercept",
            "ImagePositionPatient",
            "ImageOrientationPatient",
        ],
    ),
    (
        "deid-audit",
        &[
            "file.path",
            "PatientIdentityRemoved",
            "DeidentificationMethod",
            "PatientName",
            "PatientID",
            "PatientBirthDate",
            "PatientSex",
            "PatientAge",
            "PatientAddress",
            "OtherPatientIDs",
            "EthnicGroup",
            "PatientComments",
            "AccessionNumber",
            "StudyDate",
            "StudyTime",
            "StudyID",
            "StudyDescription",
            "InstitutionName",
            "InstitutionAddress",
            "ReferringPhysicianName",
            "PerformingPhysicianName",
            "OperatorsName",
            "StationName",
            "DeviceSerialNumber",
            "ProtocolName",
            "ImageComments",
            "BurnedInAnnotation",
        ],
    ),
];

/// Returns the columns of a preset. Errors: `InvalidArgument` for an unknown name.
///
/// ```
/// use dicom_map_inspect::table::preset;
/// assert!(preset("mr")?.contains(&"EchoTime"));
/// assert!(preset("pet").is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn preset(name: &str) -> Result<&'static [&'static str], Error> {
    let found = PRESETS.iter().find(|(known, _)| *known == name);
    found.map(|(_, columns)| *columns).ok_or_else(|| {
        let names: Vec<&str> = PRESETS.iter().map(|(name, _)| *name).collect();
        let message = format!("found the preset {name:?}, expected one of {}", names.join(", "));
        Error::new(ErrorKind::InvalidArgument, message)
    })
}
