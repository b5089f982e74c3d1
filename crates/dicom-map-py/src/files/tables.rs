//! An archive as a table.

use super::archive::{archive_paths, os_name};
use super::inputs::text_of;
use super::watch::watched;
use crate::args::describe;
use crate::dict::Dict;
use crate::errors::to_py;
use dicom_map::escape::Formulas;
use dicom_map::{DmapDict, Error};
use dicom_map_dataset::{ReadOptions, Reader};
use dicom_map_inspect::table::{
    Cell, Column, Differing, Encoder, Form, GroupBy, Groups, Heading, Per, Plan, Row, Summary,
    TableOptions, make_table, preset,
};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyIndexError, PyKeyError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString};
use std::ffi::OsString;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// One row a file, or series, or study; the elements that were named as columns.
///
/// Made by `table`. Iterating gives a dict for each row.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Table {
    headings: Vec<Heading>,
    rows: Vec<Row>,
    failures: Vec<(String, String)>,
    summary: Summary,
    /// Names of the columns that were asked for, which values without a cell belong to.
    asked: Vec<String>,
}

impl Table {
    /// The place of a column.
    fn place(&self, name: &str) -> PyResult<usize> {
        let found = self.headings.iter().position(|heading| heading.name == name);
        found.ok_or_else(|| PyKeyError::new_err(name.to_string()))
    }

    fn encoded(&self, form: Form, formulas: Formulas) -> PyResult<Vec<u8>> {
        let encoder = Encoder::new(form, self.headings.clone(), formulas);
        let mut out = Vec::new();
        let mut writer = encoder.writer(&mut out)?;
        for rows in self.rows.chunks(1000) {
            writer.write(encoder.encode(rows.to_vec())?)?;
        }
        writer.finish()?;
        Ok(out)
    }
}

/// Makes what Python has for dates and times.
struct Moments<'py> {
    date: Bound<'py, PyAny>,
    time: Bound<'py, PyAny>,
}

impl<'py> Moments<'py> {
    fn new(py: Python<'py>) -> PyResult<Moments<'py>> {
        let datetime = py.import("datetime")?;
        Ok(Moments { date: datetime.getattr("date")?, time: datetime.getattr("time")? })
    }

    /// A cell; `is_raw` for days and microseconds as numbers.
    fn value(&self, py: Python<'py>, cell: &Cell, is_raw: bool) -> PyResult<Bound<'py, PyAny>> {
        /// `date(1970, 1, 1).toordinal()`.
        const EPOCH: i32 = 719_163;
        match cell {
            Cell::Null => Ok(py.None().into_bound(py)),
            Cell::Text(text) => PyString::new(py, text).into_bound_py_any(py),
            Cell::Integer(number) => number.into_bound_py_any(py),
            Cell::Float(number) => number.into_bound_py_any(py),
            Cell::Bytes(bytes) => PyBytes::new(py, bytes).into_bound_py_any(py),
            Cell::Date(days) if is_raw => days.into_bound_py_any(py),
            Cell::Time(micros) if is_raw => micros.into_bound_py_any(py),
            // The year 0, which DICOM can write, is none of Python's.
            Cell::Date(days) if *days + EPOCH < 1 => Ok(py.None().into_bound(py)),
            Cell::Date(days) => self.date.call_method1("fromordinal", (days + EPOCH,)),
            Cell::Time(micros) => {
                let (seconds, rest) = (micros / 1_000_000, micros % 1_000_000);
                self.time.call1((seconds / 3600, seconds / 60 % 60, seconds % 60, rest))
            }
            Cell::List(list) => {
                let values = list.iter().map(|cell| self.value(py, cell, is_raw));
                let values = values.collect::<PyResult<Vec<_>>>()?;
                Ok(PyList::new(py, values)?.into_any())
            }
        }
    }
}

fn kind_of(heading: &Heading) -> String {
    let kind = heading.column_type.kind.as_str();
    if heading.column_type.is_list { format!("list of {kind}") } else { kind.to_string() }
}

#[pymethods]
impl Table {
    /// The names of the columns, in their order.
    #[getter]
    fn columns(&self) -> Vec<&str> {
        self.headings.iter().map(|heading| heading.name.as_str()).collect()
    }

    /// The type of each column by its name: text, integer, float, date, time or bytes, or a list of
    /// them.
    #[getter]
    fn types<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for heading in &self.headings {
            dict.set_item(&heading.name, kind_of(heading))?;
        }
        Ok(dict)
    }

    /// DICOM files that were read.
    #[getter]
    fn files(&self) -> u64 {
        self.summary.files
    }

    /// Files that are not DICOM files.
    #[getter]
    fn other_files(&self) -> u64 {
        self.summary.other_files
    }

    /// What could not be read, in the order of the files: tuples of path and reason.
    #[getter]
    fn failures(&self) -> Vec<(OsString, String)> {
        self.failures.iter().map(|(path, reason)| (os_name(path), reason.clone())).collect()
    }

    /// Values that have no cell, because they are not of their column's type: dicts of column,
    /// reason, count and example, which is the first such file.
    #[getter]
    fn nulls<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for ((column, reason), null) in &self.summary.nulls {
            let dict = PyDict::new(py);
            dict.set_item("column", self.asked.get(*column))?;
            dict.set_item("reason", reason.as_str())?;
            dict.set_item("count", null.count)?;
            dict.set_item("example", os_name(&null.example))?;
            list.append(dict)?;
        }
        Ok(list)
    }

    fn __len__(&self) -> usize {
        self.rows.len()
    }

    fn __iter__(slf: Py<Self>) -> RowIterator {
        RowIterator { table: slf, next: AtomicUsize::new(0) }
    }

    /// The row with a number, as a dict; or the values of the column with a name, as a list.
    fn __getitem__<'py>(&self, key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = key.py();
        if let Ok(name) = key.cast::<PyString>() {
            return Ok(self.values(py, &name.to_cow()?, false)?.into_any());
        }
        let number: isize = key.extract().map_err(|_| {
            PyTypeError::new_err(format!(
                "found {}, expected the number of a row or the name of a column",
                describe(key)
            ))
        })?;
        let count = self.rows.len();
        let at = if number < 0 {
            count.checked_add_signed(number)
        } else {
            usize::try_from(number).ok()
        };
        match at.filter(|at| *at < count) {
            Some(at) => Ok(self.row(py, at)?.into_any()),
            None => {
                Err(PyIndexError::new_err(format!("found row {number}, expected one of {count}")))
            }
        }
    }

    /// The values of a column; with raw, dates as days since 1970-01-01 and times as microseconds.
    #[pyo3(name = "_values")]
    fn values<'py>(&self, py: Python<'py>, name: &str, raw: bool) -> PyResult<Bound<'py, PyList>> {
        let at = self.place(name)?;
        let moments = Moments::new(py)?;
        let list = PyList::empty(py);
        for row in &self.rows {
            list.append(moments.value(py, row.get(at).unwrap_or(&Cell::Null), raw)?)?;
        }
        Ok(list)
    }

    /// The table as a CSV text, with a line of names.
    ///
    /// Args:
    ///     keep_formulas: Leave cells as they are that a spreadsheet would take as formulas; else
    ///         they get an apostrophe in front.
    #[pyo3(signature = (*, keep_formulas=false))]
    fn to_csv(&self, keep_formulas: bool) -> PyResult<String> {
        let formulas = if keep_formulas { Formulas::Kept } else { Formulas::Defused };
        self.encoded(Form::Csv, formulas).map(text_of)
    }

    /// The table as JSON Lines: one object a row.
    fn to_jsonl(&self) -> PyResult<String> {
        self.encoded(Form::JsonLines, Formulas::Kept).map(text_of)
    }

    /// The table as a pyarrow.Table.
    ///
    /// Raises:
    ///     ImportError: pyarrow is not installed.
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._tables")?.getattr("to_arrow")?.call1((slf,))
    }

    /// The table as a pandas.DataFrame. Whole numbers are of the type Int64, which has nulls; dates
    /// are datetime64.
    ///
    /// Raises:
    ///     ImportError: pandas is not installed.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._tables")?.getattr("to_pandas")?.call1((slf,))
    }

    /// The table as a polars.DataFrame.
    ///
    /// Raises:
    ///     ImportError: polars is not installed.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._tables")?.getattr("to_polars")?.call1((slf,))
    }

    /// Writes the table to a file, in the form that its name says: .csv, .jsonl, .parquet, .arrow
    /// or .feather. The file appears whole or not at all.
    ///
    /// Args:
    ///     path: The file.
    ///     overwrite: Write over a file of this name.
    ///
    /// Raises:
    ///     FileExistsError: There is a file of this name.
    ///     ValueError: The name says no form.
    ///     ImportError: Parquet and Arrow need pyarrow.
    #[pyo3(signature = (path, *, overwrite=false))]
    fn write(slf: &Bound<'_, Self>, path: &Bound<'_, PyAny>, overwrite: bool) -> PyResult<()> {
        let module = slf.py().import("dicom_map._tables")?;
        module.getattr("write")?.call1((slf, path, overwrite)).map(|_| ())
    }

    fn __repr__(&self) -> String {
        format!(
            "<Table of {} rows and {} columns, {} failures>",
            self.rows.len(),
            self.headings.len(),
            self.failures.len()
        )
    }
}

impl Table {
    fn row<'py>(&self, py: Python<'py>, at: usize) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        let moments = Moments::new(py)?;
        if let Some(row) = self.rows.get(at) {
            for (heading, cell) in self.headings.iter().zip(row) {
                dict.set_item(
                    PyString::intern(py, &heading.name),
                    moments.value(py, cell, false)?,
                )?;
            }
        }
        Ok(dict)
    }
}

/// Goes over the rows of a Table.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct RowIterator {
    table: Py<Table>,
    next: AtomicUsize,
}

#[pymethods]
impl RowIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        let at = self.next.fetch_add(1, Ordering::Relaxed);
        let table = self.table.get();
        if at < table.rows.len() { table.row(py, at).map(Some) } else { Ok(None) }
    }

    fn __length_hint__(&self) -> usize {
        self.table.get().rows.len().saturating_sub(self.next.load(Ordering::Relaxed))
    }
}

/// The texts of the columns: the name of a preset, a list of columns, or a dict of them by name.
fn column_texts(columns: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    if let Ok(name) = columns.cast::<PyString>() {
        let found = preset(&name.to_cow()?);
        let found = found.map_err(|error| to_py(columns.py(), &error))?;
        return Ok(found.iter().map(|text| text.to_string()).collect());
    }
    if let Ok(named) = columns.cast::<PyDict>() {
        let named = named.iter().map(|(name, column)| {
            Ok(format!("{}={}", name.extract::<String>()?, column.extract::<String>()?))
        });
        return named.collect();
    }
    columns.try_iter()?.map(|column| column?.extract()).collect()
}

/// The elements that you name, of all files of an archive: one row a file. On every core, without
/// reading pixel data.
///
/// Args:
///     paths: A folder (with all folders in it) or file, or several.
///     columns: A list of columns: keywords, tags, private tags with their creator, paths into
///         sequences such as "A[0].B" and "A[*].B", and facts: file.path, file.size,
///         file.transfer_syntax, file.warnings; "NAME=COLUMN" gives another name. Or a dict of
///         columns by name; or the name of a preset: series, mr, ct, deid-audit.
///     per: What a row is about: "file", "frame" of enhanced objects, "series" or "study".
///     differing: What rows of series and studies have where their files differ: "null", "count"
///         for a further column with the number of distinct values, "list" for all of them.
///     strict: Files that break the standard count as files that cannot be read.
///     threads: Threads, at most 256; 0 for two on each core, at most 32.
///     progress: Called a few times a second with the numbers of files and of failures so far.
///     dictionary: An opened Dict; None is the one inside the package.
///
/// Raises:
///     ValueError: A column that the dictionary does not know, with near matches; a name that
///         occurs twice.
///     FileNotFoundError, PermissionError: A path that is not there, or cannot be looked at.
///     KeyboardInterrupt: Ctrl-C.
#[pyfunction]
#[pyo3(signature = (paths, columns, *, per="file", differing="null", strict=false, threads=0, progress=None, dictionary=None))]
#[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
pub(crate) fn table(
    py: Python<'_>,
    paths: &Bound<'_, PyAny>,
    columns: &Bound<'_, PyAny>,
    per: &str,
    differing: &str,
    strict: bool,
    threads: usize,
    progress: Option<&Bound<'_, PyAny>>,
    dictionary: Option<&Bound<'_, Dict>>,
) -> PyResult<Table> {
    let dict = match dictionary {
        Some(dictionary) => dictionary.get().opened()?,
        None => Arc::clone(Reader::embedded().dict()),
    };
    let raised = |error: Error| to_py(py, &error);
    let columns = Column::parse_all(&column_texts(columns)?, &dict).map_err(raised)?;
    let asked = columns.iter().map(|column| column.name.clone()).collect();
    let (per, by) = match per {
        "file" => (Per::File, None),
        "frame" => (Per::Frame, None),
        "series" => (Per::File, Some(GroupBy::Series)),
        "study" => (Per::File, Some(GroupBy::Study)),
        other => return Err(unknown("per", other, "file, frame, series or study")),
    };
    let differing = match differing {
        "null" => Differing::Null,
        "count" => Differing::Count,
        "list" => Differing::List,
        other => return Err(unknown("differing", other, "null, count or list")),
    };
    let (plan, groups) = match by {
        None => (Plan::new(columns), None),
        Some(by) => {
            let (plan, groups) = Groups::new(columns, by, differing, &dict).map_err(raised)?;
            (plan, Some(groups))
        }
    };
    let paths = archive_paths(paths)?;
    let read = ReadOptions { strict, ..ReadOptions::default() };
    let options = TableOptions { read, per, threads };
    watched(py, progress, move |progress| {
        let mut made = Table {
            headings: groups.as_ref().map_or_else(|| plan.headings(), Groups::headings),
            rows: Vec::new(),
            failures: Vec::new(),
            summary: Summary::default(),
            asked,
        };
        fill(&mut made, paths, &plan, groups, &dict, &options, progress);
        made
    })
}

fn fill(
    made: &mut Table,
    paths: Vec<std::path::PathBuf>,
    plan: &Plan,
    mut groups: Option<Groups>,
    dict: &Arc<DmapDict>,
    options: &TableOptions,
    progress: &dicom_map_inspect::census::Progress,
) {
    let mut take = |mut batch: dicom_map_inspect::table::Batch, ()| {
        made.failures.append(&mut batch.failures);
        match &mut groups {
            None => made.rows.append(&mut batch.rows),
            Some(groups) => batch.rows.into_iter().for_each(|row| groups.add(row)),
        }
        Ok::<(), std::convert::Infallible>(())
    };
    let Ok(summary) =
        make_table(paths.into_iter(), plan, dict, options, progress, &|_| (), &mut take);
    made.summary = summary;
    if let Some(groups) = groups {
        made.rows = groups.rows().collect();
    }
}

fn unknown(name: &str, found: &str, expected: &str) -> PyErr {
    PyValueError::new_err(format!("found {name} {found:?}, expected {expected}"))
}
