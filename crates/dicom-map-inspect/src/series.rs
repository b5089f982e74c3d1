//! Series: the slices of a volume in the order of their positions, missing and duplicate slices,
//! and the positions of voxels.

use crate::census::Progress;
use crate::objects::Given;
use crate::table::{Batch, Cell, Failure, Plan, Row, TableOptions, make_table};
use dicom_map::{DmapDict, Error};
use indexmap::IndexMap;
use std::sync::Arc;

/// The columns of a table that describe a slice.
pub(crate) const SLICE_COLUMNS: [&str; 7] = [
    "ImagePositionPatient",
    "ImageOrientationPatient",
    "PixelSpacing",
    "SliceThickness",
    "InstanceNumber",
    "Rows",
    "Columns",
];
/// The columns that are read from each file before those.
const FIRST_COLUMNS: [&str; 4] =
    ["SeriesInstanceUID", "file.path", "Modality", "SeriesDescription"];
/// Cosines of directions that differ by less are equal; writers agree to this many digits.
const SAME_DIRECTION: f64 = 1e-3;
/// Slices closer than this fraction of the slice distance are at the same position.
const SAME_PLACE: f64 = 0.01;
/// A distance longer than this many slice distances contains a gap.
const GAP: f64 = 1.5;

/// One file of a series.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Slice {
    /// The file, as [`dicom_map::escape::path`] shows its name.
    pub path: String,
    /// Image Position (Patient): the centre of the first voxel, in mm, LPS.
    pub position: Option<[f64; 3]>,
    /// Image Orientation (Patient): the directions of rows and of columns.
    pub orientation: Option<[f64; 6]>,
    /// Pixel Spacing: between rows, between columns, in mm.
    pub spacing: Option<[f64; 2]>,
    /// Slice Thickness, in mm.
    pub thickness: Option<f64>,
    /// Instance Number.
    pub instance_number: Option<i64>,
    /// Rows and Columns.
    pub size: Option<[i64; 2]>,
}

/// A gap between two slices where others should be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gap {
    /// The number of the slice before the gap.
    pub after: usize,
    /// The number of missing slices, judging by the distance of the others.
    pub count: usize,
}

/// The files with one Series Instance UID.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Series {
    /// The UID; empty for files without one.
    pub uid: String,
    /// Modality of the first file.
    pub modality: String,
    /// Series Description of the first file.
    pub description: String,
    /// The slices along the normal of the first one; then those without a position, in the order of
    /// Instance Number and name.
    pub slices: Vec<Slice>,
    /// The distance of adjacent slices, in mm: the median.
    pub slice_distance: Option<f64>,
    /// Gaps where slices are missing.
    pub gaps: Vec<Gap>,
    /// The numbers of slices at the same position as the previous one.
    pub doubled: Vec<usize>,
    /// The reasons why the slices are not one volume; empty if they are.
    pub problems: Vec<String>,
}

impl Series {
    /// Creates a series, and sorts its slices.
    ///
    /// ```
    /// use dicom_map_inspect::series::{Gap, Series, Slice};
    /// let slice = |z: f64| Slice {
    ///     position: Some([0.0, 0.0, z]),
    ///     orientation: Some([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
    ///     spacing: Some([0.5, 0.5]),
    ///     ..Slice::default()
    /// };
    /// let series = Series::new("1.2", [8.0, 2.0, 0.0, 4.0].map(slice).to_vec());
    /// assert_eq!(series.slices[1].position, Some([0.0, 0.0, 2.0]));
    /// assert_eq!(series.slice_distance, Some(2.0));
    /// assert_eq!(series.gaps, [Gap { after: 2, count: 1 }]);
    /// ```
    pub fn new(uid: impl Into<String>, slices: Vec<Slice>) -> Series {
        let mut series = Series { uid: uid.into(), slices, ..Series::default() };
        series.sort();
        series.measure();
        series
    }

    /// The directions of rows and columns with which the slices are compared: those of the first
    /// slice that has any.
    pub fn orientation(&self) -> Option<[f64; 6]> {
        self.slices.iter().find_map(|slice| slice.orientation)
    }

    /// The number of missing slices.
    pub fn missing(&self) -> usize {
        self.gaps.iter().map(|gap| gap.count).sum()
    }

    fn sort(&mut self) {
        let normal = self.orientation().map(normal);
        let distance = |slice: &Slice| match (slice.position, normal) {
            (Some(position), Some(normal)) => dot(position, normal),
            _ => f64::INFINITY,
        };
        self.slices.sort_by(|left, right| {
            distance(left)
                .total_cmp(&distance(right))
                .then_with(|| left.instance_number.cmp(&right.instance_number))
                .then_with(|| left.path.cmp(&right.path))
        });
    }

    fn measure(&mut self) {
        let Some(orientation) = self.orientation() else {
            self.problems.push("no slice has an orientation".into());
            return;
        };
        let differs = |slice: &&Slice| {
            slice.orientation.is_some_and(|own| {
                own.iter().zip(orientation).any(|(own, first)| (own - first).abs() > SAME_DIRECTION)
            })
        };
        let count = |is: &dyn Fn(&&Slice) -> bool| self.slices.iter().filter(is).count();
        let mut problems = Vec::new();
        for (number, words) in [
            (count(&|slice| slice.position.is_none()), "without a position"),
            (count(&differs), "with another orientation"),
            (count(&|slice| slice.spacing != self.slices[0].spacing), "with another pixel spacing"),
            (count(&|slice| slice.size != self.slices[0].size), "with another size"),
        ] {
            if number > 0 {
                problems.push(format!("{number} slices {words}"));
            }
        }
        let normal = normal(orientation);
        let along: Vec<f64> = self
            .slices
            .iter()
            .map_while(|slice| slice.position.map(|position| dot(position, normal)))
            .collect();
        let steps: Vec<f64> = along.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let largest = steps.iter().copied().fold(0.0, f64::max);
        let mut apart: Vec<f64> =
            steps.iter().copied().filter(|step| *step > SAME_PLACE * largest).collect();
        apart.sort_by(f64::total_cmp);
        let Some(distance) = apart.get(apart.len() / 2).copied() else {
            self.doubled = (1..along.len()).collect();
            self.problems = problems;
            return;
        };
        self.slice_distance = Some(distance);
        for (number, step) in steps.iter().enumerate() {
            if *step <= SAME_PLACE * distance {
                self.doubled.push(number + 1);
            } else if *step > GAP * distance {
                let count = (step / distance).round() as usize - 1;
                self.gaps.push(Gap { after: number, count });
            }
        }
        if !self.doubled.is_empty() {
            problems.push(format!("{} slices at the position of another one", self.doubled.len()));
        }
        let missing = self.missing();
        if missing > 0 {
            problems.push(format!("{missing} slices are missing"));
        }
        self.problems = problems;
    }

    /// The matrix from voxels to mm, LPS as in DICOM: column, row and slice, counted from 0, to the
    /// centre of the voxel. Row by row. None if a position, orientation or spacing is missing.
    ///
    /// ```
    /// use dicom_map_inspect::series::{Series, Slice};
    /// let slice = |z: f64| Slice {
    ///     position: Some([-10.0, -20.0, z]),
    ///     orientation: Some([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
    ///     spacing: Some([0.5, 0.25]),
    ///     ..Slice::default()
    /// };
    /// let affine = Series::new("1.2", vec![slice(5.0), slice(2.0)]).affine().unwrap();
    /// assert_eq!(affine[0], [0.25, 0.0, 0.0, -10.0]);
    /// assert_eq!(affine[2], [0.0, 0.0, 3.0, 2.0]);
    /// ```
    pub fn affine(&self) -> Option<[[f64; 4]; 4]> {
        let first = self.slices.first()?;
        let (origin, spacing) = (first.position?, first.spacing?);
        let orientation = first.orientation?;
        let placed = self.slices.iter().take_while(|slice| slice.position.is_some()).count();
        let last = self.slices.get(placed - 1)?.position?;
        let normal = normal(orientation);
        let step = match (placed, self.slice_distance) {
            (2.., Some(_)) if self.doubled.is_empty() && self.gaps.is_empty() => {
                // Computed from the positions: a gantry may be tilted.
                let count = (placed - 1) as f64;
                [0, 1, 2].map(|at| (last[at] - origin[at]) / count)
            }
            (_, Some(distance)) => normal.map(|part| part * distance),
            (_, None) => normal.map(|part| part * first.thickness.unwrap_or(1.0)),
        };
        let row = |at: usize| {
            [orientation[at] * spacing[1], orientation[3 + at] * spacing[0], step[at], origin[at]]
        };
        Some([row(0), row(1), row(2), [0.0, 0.0, 0.0, 1.0]])
    }

    /// [`Series::affine`] in RAS, as in nibabel and NIfTI.
    ///
    /// ```
    /// use dicom_map_inspect::series::{Series, Slice};
    /// assert_eq!(Series::new("1.2", vec![Slice::default()]).affine_ras(), None);
    /// ```
    pub fn affine_ras(&self) -> Option<[[f64; 4]; 4]> {
        let [x, y, z, w] = self.affine()?;
        Some([x.map(|part| -part), y.map(|part| -part), z, w])
    }
}

/// The direction across slices: the cross product of the directions of rows and columns.
fn normal([a, b, c, d, e, f]: [f64; 6]) -> [f64; 3] {
    [b * f - c * e, c * d - a * f, a * e - b * d]
}

fn dot(left: [f64; 3], right: [f64; 3]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

/// Reads the series of the files among `paths` and in the folders among them, in the order of their
/// first files; also returns what could not be read and why.
///
/// ```no_run
/// use dicom_map_inspect::census::Progress;
/// use dicom_map_inspect::series::read_series;
/// let dict = dicom_map_dataset::Reader::embedded().dict().clone();
/// let folder = std::path::PathBuf::from("/archive");
/// let (all, _) = read_series([folder].into_iter(), &dict, &Default::default(), &Progress::new())?;
/// for series in all {
///     println!("{} {} slices {:?}", series.uid, series.slices.len(), series.problems);
/// }
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_series(
    paths: impl Iterator<Item: Into<Given>> + Send,
    dict: &Arc<DmapDict>,
    options: &TableOptions,
    progress: &Progress,
) -> Result<(Vec<Series>, Vec<Failure>), Error> {
    let columns: Vec<&str> = FIRST_COLUMNS.into_iter().chain(SLICE_COLUMNS).collect();
    let plan = Plan::parse(&columns, dict)?;
    let mut all: IndexMap<String, (Vec<Slice>, String, String)> = IndexMap::new();
    let mut failures = Vec::new();
    let mut take = |mut batch: Batch, ()| {
        failures.append(&mut batch.failures);
        for row in batch.rows {
            let (uid, slice, modality, description) = slice_of(row);
            let entry = all.entry(uid).or_insert_with(|| (Vec::new(), modality, description));
            entry.0.push(slice);
        }
        Ok::<(), Error>(())
    };
    make_table(paths, &plan, dict, options, progress, &|_| (), &mut take)?;
    let series = all.into_iter().map(|(uid, (slices, modality, description))| Series {
        modality,
        description,
        ..Series::new(uid, slices)
    });
    Ok((series.collect(), failures))
}

/// Converts a row: the UID, the slice, modality and description.
fn slice_of(row: Row) -> (String, Slice, String, String) {
    let mut cells = row.into_iter();
    let mut text = || match cells.next() {
        Some(Cell::Text(text)) => String::from(text),
        _ => String::new(),
    };
    let (uid, path, modality, description) = (text(), text(), text(), text());
    (uid, Slice { path, ..next_slice(&mut cells) }, modality, description)
}

/// The slice from cells of [`SLICE_COLUMNS`], without its name.
pub(crate) fn next_slice(cells: &mut impl Iterator<Item = Cell>) -> Slice {
    let mut next = || cells.next().unwrap_or_default();
    Slice {
        path: String::new(),
        position: numbers(&next()),
        orientation: numbers(&next()),
        spacing: numbers(&next()),
        thickness: float(&next()),
        instance_number: integer(&next()),
        size: integer(&next()).zip(integer(&next())).map(|(rows, columns)| [rows, columns]),
    }
}

fn float(cell: &Cell) -> Option<f64> {
    if let Cell::Float(number) = cell {
        Some(*number).filter(|number| number.is_finite())
    } else {
        None
    }
}

fn integer(cell: &Cell) -> Option<i64> {
    if let Cell::Integer(number) = cell { Some(*number) } else { None }
}

/// Exactly `N` numbers; None for fewer, for more, and for anything else.
fn numbers<const N: usize>(cell: &Cell) -> Option<[f64; N]> {
    let Cell::List(list) = cell else { return None };
    let list: Option<Vec<f64>> = list.iter().map(float).collect();
    list?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(z: f64, number: i64) -> Slice {
        Slice {
            path: format!("{number}"),
            position: Some([1.0, 2.0, z]),
            orientation: Some([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
            spacing: Some([0.5, 0.25]),
            instance_number: Some(number),
            size: Some([2, 3]),
            ..Slice::default()
        }
    }

    #[test]
    fn slices_are_sorted_by_position_not_by_number() {
        let series = Series::new("1", vec![slice(4.0, 1), slice(0.0, 2), slice(2.0, 3)]);
        let order: Vec<&str> = series.slices.iter().map(|slice| slice.path.as_str()).collect();
        assert_eq!(order, ["2", "3", "1"]);
        assert!(series.problems.is_empty(), "{:?}", series.problems);
        assert_eq!(series.slice_distance, Some(2.0));
        let ras = series.affine_ras().unwrap();
        assert_eq!(ras[0], [-0.25, -0.0, -0.0, -1.0]);
        assert_eq!(ras[2], [0.0, 0.0, 2.0, 0.0]);
    }

    #[test]
    fn missing_duplicate_and_different_slices_are_reported() {
        let mut odd = slice(12.0, 7);
        odd.orientation = Some([0.0, 1.0, 0.0, 0.0, 0.0, 1.0]);
        odd.size = None;
        let mut lost = slice(0.0, 8);
        lost.position = None;
        let slices = vec![
            slice(0.0, 1),
            slice(2.0, 2),
            slice(2.0, 3),
            slice(8.0, 4),
            slice(10.0, 5),
            odd,
            lost,
        ];
        let series = Series::new("1", slices);
        assert_eq!(series.doubled, [2]);
        assert_eq!(series.gaps, [Gap { after: 2, count: 2 }]);
        assert_eq!(series.problems.len(), 5, "{:?}", series.problems);
        assert_eq!(series.slices.last().unwrap().path, "8");
        assert!(Series::new("1", Vec::new()).affine().is_none());
        let same = Series::new("1", vec![slice(1.0, 1), slice(1.0, 2)]);
        assert_eq!((same.doubled, same.slice_distance), (vec![1], None));
    }
}
