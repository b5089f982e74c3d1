//! An archive as a table.

use super::archive::{dictionary_of, hex, os_name};
use super::inputs::text_of;
use super::stores::{inputs_from, threads_for};
use super::watch::watched;
use crate::args::describe;
use crate::dict::Dict;
use crate::errors::to_py;
use dicom_map::escape::Formulas;
use dicom_map::save::Save;
use dicom_map::{DmapDict, Error};
use dicom_map_dataset::ReadOptions;
use dicom_map_inspect::census::Progress;
use dicom_map_inspect::objects::Given;
use dicom_map_inspect::table::{
    Batch, Cell, Column, Differing, Encoder, Form, GroupBy, Groups, Heading, Per, Plan, Row,
    SeriesColumns, Summary, TableOptions, TablePart, TableParts, TableSpec, make_table, preset,
};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyIndexError, PyKeyError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A table with one row per file, frame, series or study, and the selected elements as columns.
///
/// Made by `table`. Iterating yields a dict for each row. It consists of parts, each with the files
/// of one call; two tables of files can be merged.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Table {
    /// Replaced by a merge; readers continue with the previous one.
    content: Mutex<Arc<Content>>,
}

/// The content of a table at one time.
struct Content {
    parts: TableParts,
    /// The parts in the order of their rows, and the index of the first row of each.
    in_order: Vec<(usize, Arc<TablePart>)>,
    row_count: usize,
    summary: Summary,
    /// Rows of series and studies, which the parts do not contain.
    groups: Option<(Vec<Heading>, Vec<Row>)>,
}

impl Content {
    fn new(parts: TableParts, groups: Option<(Vec<Heading>, Vec<Row>)>) -> Content {
        let mut row_count = 0;
        let mut in_order = Vec::new();
        for part in parts.in_order() {
            let first = row_count;
            row_count += part.rows.len();
            in_order.push((first, part));
        }
        if let Some((_, rows)) = &groups {
            row_count = rows.len();
        }
        Content { summary: parts.summary(), parts, in_order, row_count, groups }
    }

    fn headings(&self) -> &[Heading] {
        match &self.groups {
            Some((headings, _)) => headings,
            None => self.parts.spec().headings(),
        }
    }

    fn rows(&self) -> Box<dyn Iterator<Item = &Row> + '_> {
        match &self.groups {
            Some((_, rows)) => Box::new(rows.iter()),
            None => Box::new(self.in_order.iter().flat_map(|(_, part)| &part.rows)),
        }
    }

    fn get(&self, at: usize) -> Option<&Row> {
        if let Some((_, rows)) = &self.groups {
            return rows.get(at);
        }
        let after = self.in_order.partition_point(|(first, _)| *first <= at);
        let (first, part) = self.in_order.get(after.checked_sub(1)?)?;
        part.rows.get(at - first)
    }

    /// The index of a column.
    fn place(&self, name: &str) -> PyResult<usize> {
        let found = self.headings().iter().position(|heading| heading.name == name);
        found.ok_or_else(|| PyKeyError::new_err(name.to_string()))
    }

    fn encoded(&self, form: Form, formulas: Formulas) -> PyResult<Vec<u8>> {
        let encoder = Encoder::new(form, self.headings().to_vec(), formulas);
        let mut out = Vec::new();
        let mut writer = encoder.writer(&mut out)?;
        let mut rows = self.rows();
        loop {
            let some: Vec<Row> = rows.by_ref().take(ENCODED_ROWS).cloned().collect();
            if some.is_empty() {
                break;
            }
            writer.write(encoder.encode(some)?)?;
        }
        writer.finish()?;
        Ok(out)
    }

    fn row<'py>(&self, py: Python<'py>, at: usize) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        let types = DateTimeTypes::new(py)?;
        if let Some(row) = self.get(at) {
            for (heading, cell) in self.headings().iter().zip(row) {
                dict.set_item(PyString::intern(py, &heading.name), types.value(py, cell, false)?)?;
            }
        }
        Ok(dict)
    }
}

/// The number of rows that are converted to text together.
const ENCODED_ROWS: usize = 1000;

impl Table {
    fn of(content: Content) -> Table {
        Table { content: Mutex::new(Arc::new(content)) }
    }

    fn content(&self) -> Arc<Content> {
        Arc::clone(&self.content.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The constructors of Python dates and times.
struct DateTimeTypes<'py> {
    date: Bound<'py, PyAny>,
    time: Bound<'py, PyAny>,
}

impl<'py> DateTimeTypes<'py> {
    fn new(py: Python<'py>) -> PyResult<DateTimeTypes<'py>> {
        let datetime = py.import("datetime")?;
        Ok(DateTimeTypes { date: datetime.getattr("date")?, time: datetime.getattr("time")? })
    }

    /// A cell; with `is_raw`, dates and times as numbers of days and microseconds.
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
            // Python has no year 0, which DICOM can write.
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

#[pymethods]
impl Table {
    /// The names of the columns, in their order.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.content().headings().iter().map(|heading| heading.name.clone()).collect()
    }

    /// The type of each column by its name: text, integer, float, date, time or bytes, or a list of
    /// them.
    #[getter]
    fn types<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for heading in self.content().headings() {
            dict.set_item(&heading.name, heading.column_type.to_string())?;
        }
        Ok(dict)
    }

    /// The number of DICOM files that were read.
    #[getter]
    fn files(&self) -> u64 {
        self.content().summary.files
    }

    /// The number of files that are not DICOM files.
    #[getter]
    fn other_files(&self) -> u64 {
        self.content().summary.other_files
    }

    /// The files that could not be read, in the order of the files: tuples of path and reason.
    #[getter]
    fn failures(&self) -> Vec<(OsString, String)> {
        let content = self.content();
        let failures = content.in_order.iter().flat_map(|(_, part)| &part.failures);
        failures.map(|(path, reason)| (os_name(path), reason.clone())).collect()
    }

    /// Values without a cell, because they are not of their column's type: dicts of column, reason,
    /// count and example, the first such file.
    #[getter]
    fn nulls<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        let content = self.content();
        let headings = content.parts.spec().headings();
        for ((column, reason), null) in &content.summary.nulls {
            let dict = PyDict::new(py);
            dict.set_item("column", headings.get(*column).map(|heading| &heading.name))?;
            dict.set_item("reason", reason.as_str())?;
            dict.set_item("count", null.count)?;
            dict.set_item("example", os_name(&null.example))?;
            list.append(dict)?;
        }
        Ok(list)
    }

    /// The parts of the table: the number of DICOM files of each by its id, which is
    /// computed from the names and lengths of all files.
    #[getter]
    fn parts(&self) -> BTreeMap<String, u64> {
        let content = self.content();
        content.parts.iter().map(|(id, part)| (id.to_string(), part.summary.files)).collect()
    }

    /// The checksums of the dictionary that was used, one of each layer.
    #[getter]
    fn dictionary(&self) -> String {
        hex(self.content().parts.spec().dictionary())
    }

    /// The versions of dicom-map that made the parts.
    #[getter]
    fn versions(&self) -> Vec<String> {
        let content = self.content();
        let versions: BTreeSet<_> = content.parts.iter().map(|(_, part)| &part.package).collect();
        versions.into_iter().cloned().collect()
    }

    /// Adds the parts of another table of files or frames. A part counts once, however often it is
    /// added, and the order does not matter: rows are in the order of the parts' first files.
    ///
    /// Raises:
    ///     ValueError: The other table has other columns or was made with another dictionary; or a
    ///         part has other rows there, because its files have changed; or the rows are of series
    ///         or studies. Nothing is added then.
    fn merge(slf: &Bound<'_, Self>, other: &Bound<'_, Self>) -> PyResult<()> {
        let (own, other) = (slf.get().content(), other.get().content());
        if own.groups.is_some() || other.groups.is_some() {
            return Err(PyValueError::new_err(
                "found a table of series or studies, which may have files in both, expected tables \
                 of files",
            ));
        }
        let mut parts = own.parts.clone();
        parts.merge(&other.parts).map_err(|error| to_py(slf.py(), &error))?;
        let content = Arc::new(Content::new(parts, None));
        *slf.get().content.lock().unwrap_or_else(PoisonError::into_inner) = content;
        Ok(())
    }

    /// Writes all parts of a table of files or frames to a file, which `load` reads: JSON Lines.
    /// The file is written completely or not at all.
    ///
    /// Args:
    ///     path: The file.
    ///     overwrite: Overwrite an existing file.
    ///
    /// Raises:
    ///     FileExistsError: The file exists.
    ///     ValueError: The rows are of series or studies.
    #[pyo3(signature = (path, *, overwrite=false))]
    fn save(&self, py: Python<'_>, path: PathBuf, overwrite: bool) -> PyResult<()> {
        let content = self.content();
        if content.groups.is_some() {
            return Err(PyValueError::new_err(
                "found a table of series or studies, expected one of files; write() writes the rows",
            ));
        }
        let save = Save { replace: overwrite, ..Save::NEW };
        py.detach(|| content.parts.save(&path, save)).map_err(|error| to_py(py, &error))
    }

    /// Returns the table that `save` has written, or the parts that `dicom-map table --resume` has
    /// made.
    ///
    /// Args:
    ///     path: The file.
    ///     dictionary: The Dict that was used; None is the one inside the package.
    ///
    /// Raises:
    ///     DmapError: The table was made with another dictionary, or the file is of another kind or
    ///         a later version.
    #[staticmethod]
    #[pyo3(signature = (path, *, dictionary=None))]
    fn load(
        py: Python<'_>,
        path: PathBuf,
        dictionary: Option<&Bound<'_, Dict>>,
    ) -> PyResult<Table> {
        let (dict, _) = dictionary_of(dictionary)?;
        let parts = py.detach(|| TableParts::load(&path, &dict));
        Ok(Table::of(Content::new(parts.map_err(|error| to_py(py, &error))?, None)))
    }

    fn __len__(&self) -> usize {
        self.content().row_count
    }

    fn __iter__(&self) -> RowIterator {
        RowIterator { content: self.content(), next: AtomicUsize::new(0) }
    }

    /// Returns the row with this index, as a dict; or the values of the column with this name, as a
    /// list.
    fn __getitem__<'py>(&self, key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = key.py();
        if let Ok(name) = key.cast::<PyString>() {
            return Ok(self.values(py, &name.to_cow()?, false)?.into_any());
        }
        let number: isize = key.extract().map_err(|_| {
            PyTypeError::new_err(format!(
                "found {}, expected the index of a row or the name of a column",
                describe(key)
            ))
        })?;
        let content = self.content();
        let count = content.row_count;
        let at = if number < 0 {
            count.checked_add_signed(number)
        } else {
            usize::try_from(number).ok()
        };
        match at.filter(|at| *at < count) {
            Some(at) => Ok(content.row(py, at)?.into_any()),
            None => {
                Err(PyIndexError::new_err(format!("found row {number}, expected one of {count}")))
            }
        }
    }

    /// Returns the values of a column; with raw, dates as days since 1970-01-01 and times as
    /// microseconds.
    #[pyo3(name = "_values")]
    fn values<'py>(&self, py: Python<'py>, name: &str, raw: bool) -> PyResult<Bound<'py, PyList>> {
        let content = self.content();
        let at = content.place(name)?;
        let types = DateTimeTypes::new(py)?;
        let list = PyList::empty(py);
        for row in content.rows() {
            list.append(types.value(py, row.get(at).unwrap_or(&Cell::Null), raw)?)?;
        }
        Ok(list)
    }

    /// Returns the table as CSV text, with a header line of names.
    ///
    /// Args:
    ///     keep_formulas: Leave cells as they are that a spreadsheet would evaluate as formulas;
    ///         otherwise they are prefixed with an apostrophe.
    #[pyo3(signature = (*, keep_formulas=false))]
    fn to_csv(&self, keep_formulas: bool) -> PyResult<String> {
        let formulas = if keep_formulas { Formulas::Kept } else { Formulas::Defused };
        self.content().encoded(Form::Csv, formulas).map(text_of)
    }

    /// Returns the table as JSON Lines: one object per row.
    fn to_jsonl(&self) -> PyResult<String> {
        self.content().encoded(Form::JsonLines, Formulas::Kept).map(text_of)
    }

    /// Returns the table as a pyarrow.Table.
    ///
    /// Raises:
    ///     ImportError: pyarrow is not installed.
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._tables")?.getattr("to_arrow")?.call1((slf,))
    }

    /// Returns the table as a pandas.DataFrame. Whole numbers have the type Int64, which has nulls;
    /// dates are datetime64.
    ///
    /// Raises:
    ///     ImportError: pandas is not installed.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._tables")?.getattr("to_pandas")?.call1((slf,))
    }

    /// Returns the table as a polars.DataFrame.
    ///
    /// Raises:
    ///     ImportError: polars is not installed.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._tables")?.getattr("to_polars")?.call1((slf,))
    }

    /// Writes the table to a file, in the format of its extension: .csv, .jsonl, .parquet, .arrow
    /// or .feather. The file is written completely or not at all.
    ///
    /// Args:
    ///     path: The file.
    ///     overwrite: Overwrite an existing file.
    ///
    /// Raises:
    ///     FileExistsError: The file exists.
    ///     ValueError: The extension is not one of these.
    ///     ImportError: Parquet and Arrow need pyarrow.
    #[pyo3(signature = (path, *, overwrite=false))]
    fn write(slf: &Bound<'_, Self>, path: &Bound<'_, PyAny>, overwrite: bool) -> PyResult<()> {
        let module = slf.py().import("dicom_map._tables")?;
        module.getattr("write")?.call1((slf, path, overwrite)).map(|_| ())
    }

    fn __repr__(&self) -> String {
        let content = self.content();
        let failures: usize = content.in_order.iter().map(|(_, part)| part.failures.len()).sum();
        format!(
            "<Table of {} rows and {} columns, {failures} failures>",
            content.row_count,
            content.headings().len(),
        )
    }
}

/// Iterates over the rows of a Table.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct RowIterator {
    content: Arc<Content>,
    next: AtomicUsize,
}

#[pymethods]
impl RowIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        let at = self.next.fetch_add(1, Ordering::Relaxed);
        if at < self.content.row_count { self.content.row(py, at).map(Some) } else { Ok(None) }
    }

    fn __length_hint__(&self) -> usize {
        self.content.row_count.saturating_sub(self.next.load(Ordering::Relaxed))
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

/// Makes a table of the selected elements in all files of an archive: one row per file. Files are
/// read on all cores, without pixel data.
///
/// Args:
///     paths: A folder (with all its subfolders), a file, or several of them. Also patterns with
///         wild cards, URLs that fsspec supports such as "s3://bucket/folder/" (a folder's ends
///         with /), and files opened for reading bytes.
///     columns: A list of columns: keywords, tags, private tags with their creator, paths into
///         sequences such as "A[0].B" and "A[*].B", and facts: file.path, file.size,
///         file.transfer_syntax, file.warnings; "NAME=COLUMN" sets another name. With per="series"
///         also series.slices, .missing, .doubled, .spacing, .orientation and .problems. Or a dict
///         of columns by name; or the name of a preset: series, mr, ct, deid-audit.
///     per: The unit of a row: "file", "frame" of enhanced objects, "series" or "study".
///     differing: The cell of a series or study whose files differ: "null", "count" for a further
///         column with the number of distinct values, "list" for all of them.
///     strict: Files that break the standard count as files that cannot be read.
///     threads: The number of threads, at most 256; 0 for two per core, at most 32.
///     progress: Called a few times a second with the number of files and of failures so far.
///     dictionary: An opened Dict; None is the one inside the package.
///     storage_options: Options that fsspec passes to the store, a dict.
///     timeout: Seconds to wait for each response of a store.
///
/// Raises:
///     ValueError: A column that the dictionary does not know, with near matches; or a name that
///         occurs twice.
///     FileNotFoundError, PermissionError: A path does not exist or is not accessible.
///     KeyboardInterrupt: Ctrl-C was pressed.
#[pyfunction]
#[pyo3(signature = (paths, columns, *, per="file", differing="null", strict=false, threads=0, progress=None, dictionary=None, storage_options=None, timeout=60.0))]
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
    storage_options: Option<&Bound<'_, PyAny>>,
    timeout: f64,
) -> PyResult<Table> {
    let (dict, _) = dictionary_of(dictionary)?;
    let raised = |error: Error| to_py(py, &error);
    let mut texts = column_texts(columns)?;
    let fields = SeriesColumns::take(&mut texts, per == "series").map_err(raised)?;
    let columns = Column::parse_all(&texts, &dict).map_err(raised)?;
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
            let (plan, groups) =
                Groups::new(columns, by, differing, fields, &dict).map_err(raised)?;
            (plan, Some(groups))
        }
    };
    let (paths, has_urls) = inputs_from(paths, storage_options, timeout)?;
    let threads = threads_for(threads, has_urls);
    let read = ReadOptions { strict, ..ReadOptions::default() };
    let options = TableOptions { read, per, threads };
    let spec = TableSpec::new(&texts, &plan, &dict, &options);
    let done = watched(py, progress, move |progress| match groups {
        None => {
            let part = TablePart::read(paths.into_iter(), &plan, &dict, &options, progress);
            (part, None)
        }
        Some(groups) => {
            let (part, groups) = grouped(paths, &plan, groups, &dict, &options, progress);
            (part, Some(groups))
        }
    })?;
    let (part, groups) = done;
    let mut parts = TableParts::new(spec);
    parts.add(&part.id(), Arc::new(part)).map_err(raised)?;
    Ok(Table::of(Content::new(parts, groups)))
}

/// The headings and rows of groups, and a part without rows: memory grows only with the number of
/// groups.
fn grouped(
    paths: Vec<Given>,
    plan: &Plan,
    mut groups: Groups,
    dict: &Arc<DmapDict>,
    options: &TableOptions,
    progress: &Progress,
) -> (TablePart, (Vec<Heading>, Vec<Row>)) {
    let mut part = TablePart::new();
    let mut take = |mut batch: Batch, ()| {
        part.failures.append(&mut batch.failures);
        batch.rows.into_iter().for_each(|row| groups.add(row));
        Ok::<(), std::convert::Infallible>(())
    };
    let Ok(summary) =
        make_table(paths.into_iter(), plan, dict, options, progress, &|_| (), &mut take);
    part.summary = summary;
    (part, (groups.headings(), groups.rows().collect()))
}

fn unknown(name: &str, found: &str, expected: &str) -> PyErr {
    PyValueError::new_err(format!("found {name} {found:?}, expected {expected}"))
}
