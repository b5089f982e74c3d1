//! Inputs other than files of the system: files that Python has opened, and objects of stores.

use super::inputs::paths_of;
use crate::errors::to_py;
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::read::ranges::ReadAt;
use dicom_map_inspect::files::{expand, files};
use dicom_map_inspect::objects::{Given, Object};
use dicom_map_inspect::parts::{FileSet, UNKNOWN_LENGTH};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// An object of `dicom_map._stores`, which has `name`, `size()` and `fetch(start, end)`.
struct PythonObject {
    name: PathBuf,
    object: Py<PyAny>,
}

/// The exception that Python raised, as text.
fn words(py: Python<'_>, raised: &PyErr) -> String {
    let kind = raised.get_type(py).name().map_or_else(|_| "error".into(), |name| name.to_string());
    let said = raised.value(py).str().map_or_else(|_| String::new(), |text| text.to_string());
    if said.is_empty() { kind } else { format!("{kind}: {said}") }
}

impl ReadAt for PythonObject {
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        Python::attach(|py| {
            let end = at.saturating_add(buffer.len() as u64);
            let fetched = self.object.bind(py).call_method1("fetch", (at, end));
            let fetched = fetched.map_err(|raised| io::Error::other(words(py, &raised)))?;
            let bytes = fetched.cast::<PyBytes>().map_err(|_| io::Error::other("not bytes"))?;
            let bytes = bytes.as_bytes();
            let count = bytes.len().min(buffer.len());
            buffer[..count].copy_from_slice(&bytes[..count]);
            Ok(count)
        })
    }
}

impl Object for PythonObject {
    fn name(&self) -> &Path {
        &self.name
    }

    fn byte_len(&self) -> Result<u64, Error> {
        Python::attach(|py| {
            let size = self.object.bind(py).call_method0("size");
            size.and_then(|size| size.extract()).map_err(|raised: PyErr| {
                Error::new(ErrorKind::Io, words(py, &raised)).with_path(&self.name)
            })
        })
    }
}

/// Sorts the inputs of an archive: paths, wild cards, URLs, and files that Python has opened. True
/// if there is an object of a store. A path that the caller named must exist; files in folders may
/// come and go.
pub(super) fn inputs_from(
    given: &Bound<'_, PyAny>,
    storage_options: Option<&Bound<'_, PyAny>>,
    timeout: f64,
) -> PyResult<(Vec<Given>, bool)> {
    let py = given.py();
    let mut all = Vec::new();
    let mut has_urls = false;
    let mut take = |one: &Bound<'_, PyAny>| -> PyResult<()> {
        let url =
            one.cast::<PyString>().ok().filter(|text| text.to_cow().is_ok_and(|it| is_url(&it)));
        if one.hasattr("fetch")? {
            // One of `dicom_map._stores`, which has been listed before.
            let name = one.getattr("name")?.extract::<PathBuf>()?;
            all.push(match one.getattr("fetch")?.is_none() {
                true => Given::Path(name),
                false => {
                    has_urls = true;
                    Given::Object(Box::new(PythonObject { name, object: one.clone().unbind() }))
                }
            });
            return Ok(());
        }
        let objects = if let Some(url) = url {
            has_urls = true;
            let stores = py.import("dicom_map._stores")?;
            stores.call_method1("objects", (url, storage_options, timeout))?
        } else if !one.hasattr("__fspath__")? && one.hasattr("read")? {
            py.import("dicom_map._stores")?.call_method1("opened", (one,))?
        } else {
            for path in paths_of(one)? {
                let paths = expand(&path).map_err(|error| to_py(py, &error))?;
                all.extend(paths.map(Given::Path));
            }
            return Ok(());
        };
        for object in objects.try_iter()? {
            let object = object?;
            let name = PathBuf::from(object.getattr("name")?.extract::<String>()?);
            let reason = object.getattr("reason")?.extract::<Option<String>>()?;
            all.push(match reason {
                Some(reason) => Given::Failed(Error::new(ErrorKind::Io, reason).with_path(&name)),
                None => Given::Object(Box::new(PythonObject { name, object: object.unbind() })),
            });
        }
        Ok(())
    };
    let is_one = given.is_instance_of::<PyString>()
        || given.hasattr("__fspath__")?
        || given.hasattr("read")?;
    if is_one {
        take(given)?;
    } else {
        let items = given.try_iter().map_err(|_| {
            PyTypeError::new_err("expected a path, a URL, an open file, or several of them")
        })?;
        for one in items {
            take(&one?)?;
        }
    }
    Ok((all, has_urls))
}

/// True for `s3://bucket/key`: paths of the system do not begin like this.
fn is_url(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| {
        scheme.len() > 1
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|it| it.is_ascii_alphanumeric() || "+-.:".contains(it))
    })
}

/// The default number of threads if there is an object of a store: they wait for it most of the
/// time.
const STORE_THREADS: usize = 32;

/// The number of threads to read with.
pub(super) fn threads_for(threads: usize, has_urls: bool) -> usize {
    if threads == 0 && has_urls { STORE_THREADS } else { threads }
}

/// The files among these paths and in the folders among them, sorted by name, with their lengths;
/// None for those that are not accessible.
#[pyfunction]
#[pyo3(name = "_listed")]
pub(crate) fn listed(
    py: Python<'_>,
    paths: &Bound<'_, PyAny>,
) -> PyResult<Vec<(OsString, Option<u64>)>> {
    let mut given = Vec::new();
    for path in paths_of(paths)? {
        given.extend(expand(&path).map_err(|error| to_py(py, &error))?);
    }
    py.detach(|| {
        let found = files(given, true).map(|found| {
            let path = found.unwrap_or_else(|error| error.path().unwrap_or(Path::new("")).into());
            let byte_len = std::fs::metadata(&path).ok().map(|metadata| metadata.len());
            (path.into_os_string(), byte_len)
        });
        Ok(found.collect())
    })
}

/// The id of a part with files of these names and lengths.
#[pyfunction]
#[pyo3(name = "_part_id")]
pub(crate) fn part_id(files: Vec<(PathBuf, Option<u64>)>) -> String {
    let mut covered = FileSet::default();
    for (path, byte_len) in files {
        covered.add(&path, byte_len.unwrap_or(UNKNOWN_LENGTH));
    }
    covered.id()
}
