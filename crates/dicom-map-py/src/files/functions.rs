//! `read`, `dump` and `derive`.

use super::blocks;
use super::data_set::DataSet;
use super::inputs::{read_source, reader_of, source_of};
use super::part::Part;
use crate::args::texts;
use crate::dict::Dict;
use crate::errors::to_py;
use dicom_map_inspect::blocks as vendor;
use dicom_map_inspect::derive as facts_of;
use dicom_map_inspect::dump::{DEFAULT_MAX_VALUE, Decoding, DumpOptions, Filter, Selection};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyString};

/// Reads a DICOM file.
///
/// Args:
///     source: A path, bytes, or a file opened for reading bytes, which is read from its current
///         position: completely, or with `stop_before` or `stop_after` in growing pieces until that
///         tag. A seekable file is left at the position where reading stopped, any other after the
///         last piece.
///     stop_before: Stop before the first element with this tag or a higher one.
///     stop_after: Stop after this tag.
///     strict: Reject files that violate the standard; otherwise `DataSet.warnings` lists what was
///         tolerated.
///     dictionary: An opened Dict; None is the one inside the package.
///     mmap: Map large files, so that pages are read when they are touched. False reads the whole
///         file into memory, which is safe from programs that truncate a mapped file.
///
/// Raises:
///     FileNotFoundError, PermissionError, IsADirectoryError: Reported by the operating system.
///     DmapError: The bytes are not a DICOM file, or violate a rule (kind "invalid_data"); or a
///         limit of the reader was reached ("limit_exceeded"). With path, tag_path and byte_offset.
#[pyfunction]
#[pyo3(signature = (source, *, stop_before=None, stop_after=None, strict=false, dictionary=None, mmap=true))]
pub(crate) fn read(
    py: Python<'_>,
    source: &Bound<'_, PyAny>,
    stop_before: Option<&Bound<'_, PyAny>>,
    stop_after: Option<&Bound<'_, PyAny>>,
    strict: bool,
    dictionary: Option<&Bound<'_, Dict>>,
    mmap: bool,
) -> PyResult<DataSet> {
    let reader = reader_of(dictionary, stop_before, stop_after, strict, mmap)?;
    let bounds = (reader.options().stop_before, reader.options().stop_after);
    Ok(DataSet::new(Part::bounded(read_source(py, &reader, source_of(source)?)?, bounds)))
}

/// Returns the dump of a file as text, as `dicom-map dump` prints it.
///
/// Args:
///     source: A path, bytes, a file opened for reading bytes, or a DataSet.
///     tags: Only elements that match: a tag, path, keyword, name or private creator, where * is
///         any text, or a list of them.
///     private_only: Only private elements.
///     unknown_only: Only elements that the dictionary does not know.
///     sources: Show the sources of the VR and of the name.
///     csa: Decode the CSA headers of Siemens: the short form of decode="CSA".
///     decode: Decode vendor blocks: True for all of them, or a name, or a list of names.
///     levels: The number of levels of decoded blocks that are shown; deeper ones are counted.
///     max_value: The maximum number of characters of a value; None for all of it.
///     width: The number of columns to fit into; None does not limit lines.
///     color: Use ANSI colours.
///
/// Raises:
///     OSError, DmapError: As `read`.
#[pyfunction]
#[pyo3(signature = (source, *, tags=None, private_only=false, unknown_only=false, sources=false, csa=false, decode=None, levels=None, max_value=Some(DEFAULT_MAX_VALUE), width=None, color=false))]
#[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
pub(crate) fn dump(
    py: Python<'_>,
    source: &Bound<'_, PyAny>,
    tags: Option<&Bound<'_, PyAny>>,
    private_only: bool,
    unknown_only: bool,
    sources: bool,
    csa: bool,
    decode: Option<&Bound<'_, PyAny>>,
    levels: Option<usize>,
    max_value: Option<usize>,
    width: Option<usize>,
    color: bool,
) -> PyResult<String> {
    let words: Vec<String> = match tags {
        None => Vec::new(),
        Some(tags) if tags.is_instance_of::<PyString>() => vec![tags.extract()?],
        Some(tags) => texts(tags)?,
    };
    let filters = words
        .iter()
        .map(|word| Filter::parse(word))
        .collect::<Result<_, _>>()
        .map_err(|error| to_py(py, &error))?;
    let selection = Selection { filters, private_only, unknown_only };
    let options = DumpOptions {
        width,
        colored: color,
        selection,
        sources,
        max_value,
        decoding: decoding(csa, decode, levels)?,
        ..DumpOptions::default()
    };
    let part = part_of(py, source)?;
    let view = part.view(py)?;
    let known = options.selection.check_known(view.data_set().dict());
    known.map_err(|error| to_py(py, &error))?;
    py.detach(|| view.dump(&options))
}

/// The data set that a source is, or that is read from it.
fn part_of(py: Python<'_>, source: &Bound<'_, PyAny>) -> PyResult<Part> {
    match source.cast::<DataSet>() {
        Ok(data_set) => Ok(data_set.get().part().clone()),
        Err(_) => {
            let reader = reader_of(None, None, None, false, true)?;
            Ok(Part::root(read_source(py, &reader, source_of(source)?)?))
        }
    }
}

/// Returns the acquisition parameters of an MR image that research needs, from standard elements
/// and vendor blocks: a dict of `b_value`, `gradient_direction`, `slice_times`,
/// `phase_encoding_direction`, `phase_encoding_polarity`, `echo_spacing` and `mosaic`, each a dict
/// of `value`, `unit` and `source`, the elements and fields that it was taken from. Values that the
/// file does not contain are None.
///
/// Args:
///     source: A DataSet, or what `read` takes.
///
/// Raises:
///     OSError, DmapError: As `read`.
#[pyfunction]
#[pyo3(name = "derive")]
pub(crate) fn derive_facts<'py>(
    py: Python<'py>,
    source: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyDict>> {
    let part = part_of(py, source)?;
    let view = part.view(py)?;
    let facts = py.detach(|| facts_of::facts(view.data_set()));
    let answers = PyDict::new(py);
    for (fact, (_, unit, _)) in facts.iter().zip(facts_of::NAMES) {
        let answer = PyDict::new(py);
        answer.set_item("value", blocks::to_python(py, &fact.value)?)?;
        answer.set_item("unit", unit)?;
        answer.set_item("source", fact.source.as_deref())?;
        answers.set_item(fact.name, answer)?;
    }
    Ok(answers)
}

/// The blocks that `csa` and `decode` name. A ValueError for an unknown name.
fn decoding(
    csa: bool,
    decode: Option<&Bound<'_, PyAny>>,
    levels: Option<usize>,
) -> PyResult<Option<Decoding>> {
    let mut names: Vec<String> = match decode {
        None => Vec::new(),
        Some(all) if all.is_instance_of::<PyBool>() => {
            return Ok(if all.is_truthy()? {
                Some(Decoding { names: Vec::new(), levels })
            } else {
                csa.then(|| Decoding { names: vec!["CSA".into()], levels })
            });
        }
        Some(name) if name.is_instance_of::<PyString>() => vec![name.extract()?],
        Some(names) => texts(names)?,
    };
    if csa {
        names.push("CSA".into());
    }
    if let Some(name) =
        names.iter().find(|name| !vendor::names().any(|known| known.eq_ignore_ascii_case(name)))
    {
        let known: Vec<&str> = vendor::names().collect();
        return Err(PyValueError::new_err(format!(
            "found the block {name:?}, expected one of {}",
            known.join(", ")
        )));
    }
    Ok((!names.is_empty()).then_some(Decoding { names, levels }))
}

/// Returns a new UID of the form `2.25.n`, which needs no registration (PS3.5 annex B.2).
#[pyfunction]
pub(crate) fn new_uid() -> String {
    dicom_map_dataset::edit::new_uid()
}
