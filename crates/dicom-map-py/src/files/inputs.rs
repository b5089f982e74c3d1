//! What Python gives to read: paths, bytes, open files, and the options of a reader.

use crate::args::describe;
use crate::dict::Dict;
use crate::errors::to_py;
use dicom_map::Tag;
use dicom_map_dataset::{Path, ReadOptions, Reader};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use std::path::PathBuf;

/// Where a file comes from.
pub(super) enum Source {
    Path(PathBuf),
    Bytes(Vec<u8>),
}

/// A path, bytes, or an open file.
pub(super) fn source_of(source: &Bound<'_, PyAny>) -> PyResult<Source> {
    if let Ok(text) = source.cast::<PyString>() {
        return Ok(Source::Path(text.extract()?));
    }
    if let Ok(bytes) = source.cast::<PyBytes>() {
        return Ok(Source::Bytes(bytes.as_bytes().to_vec()));
    }
    if source.hasattr("__fspath__")? {
        return Ok(Source::Path(source.extract()?));
    }
    if source.hasattr("read")? {
        let bytes = source.call_method0("read")?;
        return match bytes.cast::<PyBytes>() {
            Ok(bytes) => Ok(Source::Bytes(bytes.as_bytes().to_vec())),
            Err(_) => Err(PyTypeError::new_err(format!(
                "found a file whose read() gives {}, expected bytes",
                describe(&bytes)
            ))),
        };
    }
    let builtins = source.py().import("builtins")?;
    for name in ["bytearray", "memoryview"] {
        if source.is_instance(&builtins.getattr(name)?)? {
            let bytes = builtins.getattr("bytes")?.call1((source,))?;
            return Ok(Source::Bytes(bytes.cast::<PyBytes>()?.as_bytes().to_vec()));
        }
    }
    Err(PyTypeError::new_err(format!(
        "found {}, expected a path, bytes, or a file opened for reading bytes",
        describe(source)
    )))
}

/// Where an attribute may be, from its lowest tag to its highest: given in one number, as (group,
/// element), or as text.
pub(crate) fn bounds_of(value: &Bound<'_, PyAny>, reader: &Reader) -> PyResult<(Tag, Tag)> {
    if let Ok(text) = value.cast::<PyString>() {
        let text = text.to_cow()?;
        let path = Path::parse(&text).map_err(|error| to_py(value.py(), &error))?;
        return path.resolve(reader.dict()).bounds().ok_or_else(|| {
            PyValueError::new_err(format!(
                "found {text:?}, expected a tag or a keyword of the dictionary"
            ))
        });
    }
    if let Ok((group, element)) = value.extract::<(u16, u16)>() {
        let tag = Tag::new(group, element);
        return Ok((tag, tag));
    }
    match value.extract::<u32>() {
        Ok(tag) => Ok((tag.into(), tag.into())),
        Err(_) => Err(PyTypeError::new_err(format!(
            "found tag {}, expected 0x00100010, (0x0010, 0x0010), text or a keyword",
            describe(value)
        ))),
    }
}

/// A reader with these options; `dictionary` None is the one inside the package.
pub(super) fn reader_of(
    dictionary: Option<&Bound<'_, Dict>>,
    stop_before: Option<&Bound<'_, PyAny>>,
    stop_after: Option<&Bound<'_, PyAny>>,
    strict: bool,
    mmap: bool,
) -> PyResult<Reader> {
    let reader = match dictionary {
        Some(dictionary) => Reader::new(dictionary.get().opened()?),
        None => Reader::embedded(),
    };
    if stop_before.is_none() && stop_after.is_none() && !strict && mmap {
        return Ok(reader);
    }
    let bounds =
        |value: Option<&Bound<'_, PyAny>>| value.map(|it| bounds_of(it, &reader)).transpose();
    let stop_before = bounds(stop_before)?.map(|(first, _)| first);
    let stop_after = bounds(stop_after)?.map(|(_, last)| last);
    Ok(reader.with_options(ReadOptions {
        strict,
        stop_before,
        stop_after,
        never_map: !mmap,
        ..ReadOptions::default()
    }))
}

/// Reads a file without holding the interpreter.
pub(super) fn read_source(
    py: Python<'_>,
    reader: &Reader,
    source: Source,
) -> PyResult<dicom_map_dataset::DataSet> {
    let read = py.detach(|| match source {
        Source::Path(path) => reader.read_path(path),
        Source::Bytes(bytes) => reader.read_bytes(bytes),
    });
    read.map_err(|error| to_py(py, &error))
}

/// One path, or several.
pub(super) fn paths_of(paths: &Bound<'_, PyAny>) -> PyResult<Vec<PathBuf>> {
    if let Ok(path) = paths.extract::<PathBuf>() {
        return Ok(vec![path]);
    }
    paths.try_iter()?.map(|path| path?.extract()).collect()
}
