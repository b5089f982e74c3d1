//! The inputs that Python passes: paths, bytes, open files, and the options of a reader.

use crate::args::describe;
use crate::dict::Dict;
use crate::errors::to_py;
use dicom_map::Tag;
use dicom_map::bytes::Bytes;
use dicom_map_dataset::{DataSet, Path, ReadOptions, Reader};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyString};
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Mutex;

/// Where a file comes from.
pub(super) enum Source<'py> {
    Path(PathBuf),
    Bytes(Bytes),
    /// A file that Python has opened.
    File(Bound<'py, PyAny>),
}

/// A path, bytes, or an open file.
pub(super) fn source_of<'py>(source: &Bound<'py, PyAny>) -> PyResult<Source<'py>> {
    if let Ok(text) = source.cast::<PyString>() {
        return Ok(Source::Path(text.extract()?));
    }
    if let Ok(bytes) = source.cast::<PyBytes>() {
        return Ok(Source::Bytes(shared(bytes)));
    }
    if source.hasattr("__fspath__")? {
        return Ok(Source::Path(source.extract()?));
    }
    if source.hasattr("read")? {
        return Ok(Source::File(source.clone()));
    }
    let builtins = source.py().import("builtins")?;
    for name in ["bytearray", "memoryview"] {
        if source.is_instance(&builtins.getattr(name)?)? {
            let bytes = builtins.getattr("bytes")?.call1((source,))?;
            return Ok(Source::Bytes(shared(bytes.cast::<PyBytes>()?)));
        }
    }
    Err(PyTypeError::new_err(format!(
        "found {}, expected a path, bytes, or a file opened for reading bytes",
        describe(source)
    )))
}

/// The bytes of a Python object, which stays alive as long as they do.
pub(super) fn shared(bytes: &Bound<'_, PyBytes>) -> Bytes {
    Bytes::from_owner(PyBackedBytes::from(bytes.clone()))
}

/// The result of a file's `read`.
fn bytes_read<'a, 'py>(bytes: &'a Bound<'py, PyAny>) -> PyResult<&'a Bound<'py, PyBytes>> {
    bytes.cast::<PyBytes>().map_err(|_| {
        PyTypeError::new_err(format!(
            "found a file whose read() returns {}, expected bytes",
            describe(bytes)
        ))
    })
}

/// A file that Python has opened for reading bytes.
struct PythonFile {
    read: Py<PyAny>,
    /// The exception that its `read` raised.
    failure: Mutex<Option<PyErr>>,
}

impl Read for &PythonFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = Python::attach(|py| {
            let answer = self.read.bind(py).call1((buffer.len(),))?;
            let bytes = bytes_read(&answer)?.as_bytes();
            let Some(target) = buffer.get_mut(..bytes.len()) else {
                return Err(PyValueError::new_err(format!(
                    "found {} bytes returned by read({}), expected no more",
                    bytes.len(),
                    buffer.len()
                )));
            };
            target.copy_from_slice(bytes);
            Ok(bytes.len())
        });
        read.map_err(|raised| {
            if let Ok(mut failure) = self.failure.lock() {
                *failure = Some(raised);
            }
            io::Error::other("the file refused to be read")
        })
    }
}

/// The position in a file, and the number of bytes after it; None for a file that is not seekable.
fn extent_of(file: &Bound<'_, PyAny>) -> PyResult<Option<(u64, u64)>> {
    /// Python's `io.SEEK_END`.
    const FROM_END: u8 = 2;
    if !file.hasattr("seekable")? || !file.call_method0("seekable")?.is_truthy()? {
        return Ok(None);
    }
    let start: u64 = file.call_method0("tell")?.extract()?;
    let end: u64 = file.call_method1("seek", (0, FROM_END))?.extract()?;
    file.call_method1("seek", (start,))?;
    Ok(Some((start, end.saturating_sub(start))))
}

/// Reads an open file from its current position, no further than needed; a seekable file is left at
/// the position where reading stopped.
fn read_file(reader: &Reader, file: &Bound<'_, PyAny>) -> PyResult<DataSet> {
    let py = file.py();
    let options = reader.options();
    if options.stop_before.is_none() && options.stop_after.is_none() {
        let bytes = file.call_method0("read")?;
        return read_source(py, reader, Source::Bytes(shared(bytes_read(&bytes)?)));
    }
    let extent = extent_of(file)?;
    let source = PythonFile { read: file.getattr("read")?.unbind(), failure: Mutex::new(None) };
    let read = py.detach(|| reader.read_from(&mut &source, extent.map(|(_, byte_len)| byte_len)));
    if let Ok(Some(failure)) = source.failure.into_inner() {
        return Err(failure);
    }
    let data_set = read.map_err(|error| to_py(py, &error))?;
    if let Some((start, _)) = extent {
        file.call_method1("seek", (start.saturating_add(data_set.read_end()),))?;
    }
    Ok(data_set)
}

/// The lowest and the highest tag of an attribute: from a number, (group, element), or text.
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

/// Returns a reader with these options; None for `dictionary` is the one inside the package.
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

/// Reads a file without the interpreter lock.
pub(super) fn read_source(
    py: Python<'_>,
    reader: &Reader,
    source: Source<'_>,
) -> PyResult<DataSet> {
    let read = match source {
        Source::Path(path) => py.detach(|| reader.read_path(path)),
        Source::Bytes(bytes) => py.detach(|| reader.read_shared(bytes)),
        Source::File(file) => return read_file(reader, &file),
    };
    read.map_err(|error| to_py(py, &error))
}

/// One path, or several.
pub(super) fn paths_of(paths: &Bound<'_, PyAny>) -> PyResult<Vec<PathBuf>> {
    if let Ok(path) = paths.extract::<PathBuf>() {
        return Ok(vec![path]);
    }
    paths.try_iter()?.map(|path| path?.extract()).collect()
}

/// The text that was written, moved without a copy.
pub(super) fn text_of(written: Vec<u8>) -> String {
    String::from_utf8(written)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}
