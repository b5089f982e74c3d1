//! Columns for the slices of series: see [`Series`].

use super::cell::{Cell, Kind};
use super::column::Heading;
use crate::series::Series;
use dicom_map::{Error, ErrorKind};

/// A fact about the slices of a series.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SeriesField {
    /// The number of files with a position.
    Slices,
    /// The number of missing slices.
    Missing,
    /// The number of slices at the position of another one.
    Doubled,
    /// The distance of adjacent slices, in mm.
    Spacing,
    /// The directions of rows and columns: six numbers.
    Orientation,
    /// The reasons why the slices are not one volume.
    Problems,
}

/// The prefix of field names.
const PREFIX: &str = "series.";

impl SeriesField {
    /// Every field.
    pub const ALL: [SeriesField; 6] = [
        SeriesField::Slices,
        SeriesField::Missing,
        SeriesField::Doubled,
        SeriesField::Spacing,
        SeriesField::Orientation,
        SeriesField::Problems,
    ];

    /// The name, as people write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            SeriesField::Slices => "series.slices",
            SeriesField::Missing => "series.missing",
            SeriesField::Doubled => "series.doubled",
            SeriesField::Spacing => "series.spacing",
            SeriesField::Orientation => "series.orientation",
            SeriesField::Problems => "series.problems",
        }
    }

    const fn kind(self) -> (Kind, bool) {
        match self {
            SeriesField::Slices | SeriesField::Missing | SeriesField::Doubled => {
                (Kind::Integer, false)
            }
            SeriesField::Spacing => (Kind::Float, false),
            SeriesField::Orientation => (Kind::Float, true),
            SeriesField::Problems => (Kind::Text, true),
        }
    }

    fn cell(self, series: &Series) -> Cell {
        let count = |number: usize| i64::try_from(number).map_or(Cell::Null, Cell::Integer);
        match self {
            SeriesField::Slices => {
                count(series.slices.iter().filter(|slice| slice.position.is_some()).count())
            }
            SeriesField::Missing => count(series.missing()),
            SeriesField::Doubled => count(series.doubled.len()),
            SeriesField::Spacing => series.slice_distance.map_or(Cell::Null, Cell::Float),
            SeriesField::Orientation => {
                let floats = |six: [f64; 6]| Cell::List(six.map(Cell::Float).to_vec());
                series.orientation().map_or(Cell::Null, floats)
            }
            SeriesField::Problems if series.problems.is_empty() => Cell::Null,
            SeriesField::Problems => {
                let text = |text: &String| Cell::Text(text.as_str().into());
                Cell::List(series.problems.iter().map(text).collect())
            }
        }
    }
}

/// The columns of a table of series that describe slices.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SeriesColumns(Vec<(String, SeriesField)>);

impl SeriesColumns {
    /// Removes the columns that begin with `series.` from those of a table, and returns them. Only
    /// a table of series may have any.
    ///
    /// Errors: `InvalidArgument` for an unknown field, and for a table of something else.
    ///
    /// ```
    /// use dicom_map_inspect::table::SeriesColumns;
    /// let mut columns = vec!["Modality".to_string(), "gaps=series.missing".to_string()];
    /// assert!(SeriesColumns::take(&mut columns.clone(), false).is_err());
    /// assert!(!SeriesColumns::take(&mut columns, true)?.is_empty());
    /// assert_eq!(columns, ["Modality"]);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn take(columns: &mut Vec<String>, is_of_series: bool) -> Result<SeriesColumns, Error> {
        let mut taken = Vec::new();
        let mut refused = None;
        columns.retain(|column| {
            let column = column.trim();
            let (name, text) = column.split_once('=').unwrap_or((column, column));
            let (name, text) = (name.trim(), text.trim());
            if !text.starts_with(PREFIX) {
                return true;
            }
            match SeriesField::ALL.into_iter().find(|field| field.as_str() == text) {
                Some(field) if is_of_series => taken.push((name.to_string(), field)),
                Some(_) => {
                    refused.get_or_insert(format!(
                        "found the column {text:?}, which only a table of series has"
                    ));
                }
                None => {
                    let names = SeriesField::ALL.map(SeriesField::as_str).join(", ");
                    refused.get_or_insert(format!(
                        "found the column {text:?}, expected one of {names}"
                    ));
                }
            }
            false
        });
        match refused {
            Some(message) => Err(Error::new(ErrorKind::InvalidArgument, message)),
            None => Ok(SeriesColumns(taken)),
        }
    }

    /// True if there are none: then slices need not be examined.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn headings(&self) -> impl Iterator<Item = Heading> {
        self.0.iter().map(|(name, field)| {
            let (kind, is_list) = field.kind();
            Heading::new(name.as_str(), kind, is_list)
        })
    }

    pub(super) fn cells(&self, series: &Series) -> impl Iterator<Item = Cell> {
        self.0.iter().map(|(_, field)| field.cell(series))
    }
}
