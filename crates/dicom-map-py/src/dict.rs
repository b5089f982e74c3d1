//! `Dict`: an opened dictionary, and `open`.

use crate::args::{self, creator_text, number16};
use crate::entry::Entry;
use crate::errors::{to_py, unknown_key};
use crate::memo::Memo;
use crate::uid::Uid;
use crate::{bulk, convert, html, pydicom_tables};
use dicom_map::binding::DictBinding;
use dicom_map::escape::{self, markup};
use dicom_map::{DmapDict, SearchQuery, Tag};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// How a dictionary was opened: the part that pickling keeps.
#[derive(Clone, IntoPyObject, FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Origin {
    /// An absolute path; None for the embedded dictionary.
    path: Option<PathBuf>,
    mmap: bool,
    /// The overlays, the last one on top; each may have overlays of its own.
    overlays: Vec<Origin>,
}

impl Origin {
    /// The origin of the dictionary inside the package.
    pub(crate) fn embedded() -> Origin {
        Origin::new(None, true)
    }

    /// True for the dictionary inside the package without overlays.
    pub(crate) fn is_embedded(&self) -> bool {
        self.path.is_none() && self.overlays.is_empty()
    }

    fn new(path: Option<PathBuf>, mmap: bool) -> Origin {
        Origin {
            path: path.map(|path| std::path::absolute(&path).unwrap_or(path)),
            mmap,
            overlays: Vec::new(),
        }
    }

    /// Opens the same dictionary again.
    pub(crate) fn reopen(&self, py: Python<'_>) -> PyResult<DmapDict> {
        let base = open_layer(py, self.path.as_deref(), self.mmap)?;
        self.overlays.iter().try_fold(base, |dict, top| {
            dict.with_overlay(top.reopen(py)?).map_err(|error| to_py(py, &error))
        })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => f.write_str(&escape::path(path))?,
            None => f.write_str("inside the package")?,
        }
        self.overlays.iter().try_for_each(|top| write!(f, ", with {top} over it"))
    }
}

/// The part that closing releases.
struct Opened {
    dict: Arc<DmapDict>,
    memo: Memo,
}

/// An opened dictionary.
///
/// `d[key]`, `d.get(key)` and `key in d` take a keyword (`"PatientName"`), a tag (`0x00100010`,
/// `(0x0010, 0x0010)`, `"(0010,0010)"`), a private tag (`("GEMS_PARM_01", 0x0043, 0x39)`,
/// `("GEMS_PARM_01", 0x00431039)`, `"(0043,xx39) GEMS_PARM_01"`) or an Entry, and return an Entry.
/// Iterating yields every Entry, public before private.
///
/// In an odd group the element may be the offset inside the block (0x39) or the element as found in
/// a file (0x1039). Creators are compared without trailing spaces and NULs: first as spelled, then
/// ignoring case, with each run of white space as one space.
///
/// Threads may share a Dict. Pickling keeps the path, not the bytes.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Dict {
    /// None once closed.
    opened: RwLock<Option<Arc<Opened>>>,
    origin: Origin,
    /// The default dictionary, which the package's functions use, is never closed.
    is_default: bool,
}

/// Opens a dictionary: the one inside the package, or a file.
///
/// Args:
///     path: A .dmap file, or a .csv table that is compiled on the fly. None opens the dictionary
///         inside the package.
///     overlay: A path as above, or an opened Dict, which takes precedence: where both have an
///         entry, the overlay's is returned. Of several in a list or tuple, the last takes
///         precedence.
///     mmap: Map the file, so that pages are read when they are touched. False reads it into
///         memory, which is safe from programs that truncate a mapped file.
///     verify: Check every byte before returning; otherwise only the header and section bounds are
///         checked.
///
/// Raises:
///     FileNotFoundError, PermissionError, IsADirectoryError: Reported by the operating system.
///     DmapError: The file is not a dictionary, is damaged, or was written by a newer version.
#[pyfunction]
#[pyo3(signature = (path=None, *, overlay=None, mmap=true, verify=false))]
pub(crate) fn open(
    py: Python<'_>,
    path: Option<Bound<'_, PyAny>>,
    overlay: Option<Bound<'_, PyAny>>,
    mmap: bool,
    verify: bool,
) -> PyResult<Dict> {
    let mut origin = Origin::new(path.map(|path| path_of(&path, "path")).transpose()?, mmap);
    let mut dict = open_layer(py, origin.path.as_deref(), mmap)?;
    for overlay in overlay.map(|overlay| overlay_list(&overlay)).transpose()?.unwrap_or_default() {
        let (top, top_origin) = open_overlay(&overlay, mmap)?;
        dict = dict.with_overlay(top).map_err(|error| to_py(py, &error))?;
        origin.overlays.push(top_origin);
    }
    if verify {
        py.detach(|| dict.verify()).map_err(|error| to_py(py, &error))?;
    }
    Ok(Dict::new(dict, origin))
}

fn path_of(value: &Bound<'_, PyAny>, what: &str) -> PyResult<PathBuf> {
    value.extract::<PathBuf>().map_err(|_| {
        PyTypeError::new_err(format!(
            "found {what} {}, expected a str or os.PathLike",
            args::describe(value)
        ))
    })
}

fn open_layer(py: Python<'_>, path: Option<&Path>, mmap: bool) -> PyResult<DmapDict> {
    let Some(path) = path else { return Ok(DmapDict::embedded()) };
    let is_table = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    let opened = match (is_table, mmap) {
        (true, _) => py.detach(|| DmapDict::open_table(path)),
        (false, true) => DmapDict::open(path),
        (false, false) => py.detach(|| DmapDict::read(path)),
    };
    opened.map_err(|error| to_py(py, &error))
}

/// One overlay, or a list or tuple of them.
fn overlay_list<'py>(overlay: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let is_several = overlay.is_instance_of::<PyList>() || overlay.is_instance_of::<PyTuple>();
    if is_several { overlay.try_iter()?.collect() } else { Ok(vec![overlay.clone()]) }
}

/// An overlay is a path or an opened Dict.
fn open_overlay(overlay: &Bound<'_, PyAny>, mmap: bool) -> PyResult<(DmapDict, Origin)> {
    if let Ok(dict) = overlay.cast::<Dict>() {
        return Ok((DmapDict::clone(&*dict.get().opened()?), dict.get().origin.clone()));
    }
    let origin = Origin::new(Some(path_of(overlay, "overlay")?), mmap);
    Ok((origin.reopen(overlay.py())?, origin))
}

impl Dict {
    fn new(dict: DmapDict, origin: Origin) -> Dict {
        let opened = Opened { dict: Arc::new(dict), memo: Memo::new() };
        Dict { opened: RwLock::new(Some(Arc::new(opened))), origin, is_default: false }
    }

    /// The open dictionary, as a reference of its own: nothing is locked while Python code runs.
    fn opened_with_memo(&self) -> PyResult<Arc<Opened>> {
        let guard = self.opened.read().unwrap_or_else(PoisonError::into_inner);
        guard
            .clone()
            .ok_or_else(|| PyValueError::new_err("found a closed dictionary, expected an open one"))
    }

    /// The dictionary, as a reference of its own.
    pub(crate) fn opened(&self) -> PyResult<Arc<DmapDict>> {
        Ok(Arc::clone(&self.opened_with_memo()?.dict))
    }

    /// How it was opened.
    pub(crate) fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The Entry for a key in any of its forms; None if the dictionary does not have one.
    fn entry<'py>(&self, key: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, Entry>>> {
        let opened = self.opened_with_memo()?;
        let Opened { dict, memo } = &*opened;
        let found = args::find(dict, key)?;
        found.map(|found| memo.entry(key.py(), dict, &found)).transpose()
    }
}

impl Dict {
    /// The Entry for a tag of a file and its private creator, which may be any text; None if the
    /// dictionary does not have one.
    pub(crate) fn entry_of<'py>(
        &self,
        py: Python<'py>,
        tag: Tag,
        creator: Option<&Bound<'py, PyString>>,
    ) -> PyResult<Option<Bound<'py, Entry>>> {
        let opened = self.opened_with_memo()?;
        let Opened { dict, memo } = &*opened;
        let name = creator.map(|creator| creator.to_cow()).transpose()?;
        let found = dict.lookup_tag(tag, name.as_deref());
        found.map(|found| memo.entry(py, dict, &found)).transpose()
    }
}

fn entry_list<'py>(
    py: Python<'py>,
    dict: &Arc<DmapDict>,
    slots: impl IntoIterator<Item = usize>,
) -> PyResult<Bound<'py, PyList>> {
    let entries: Vec<Entry> = slots.into_iter().map(|slot| Entry::at_slot(dict, slot)).collect();
    PyList::new(py, entries)
}

impl Dict {
    /// `lookup` with a single key, and perhaps a creator.
    fn lookup_key<'py>(
        &self,
        py: Python<'py>,
        key: &Bound<'py, PyAny>,
        creator: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyDict>>> {
        let opened = self.opened_with_memo()?;
        let Opened { dict, memo } = &*opened;
        let number = key.extract::<u32>().ok();
        if let Some(group @ ..=0xFFFF) = number {
            // Group 0000 does not occur in files, so an element was probably forgotten.
            return Err(PyTypeError::new_err(format!(
                "found element None for group {group:#06x}, expected an integer, or a tag in one \
                 number (0x00100010)"
            )));
        }
        let tag = number.map(Tag::from);
        let found = match (tag, creator) {
            (Some(tag), Some(creator)) => dict.lookup_tag(tag, Some(&creator_text(creator)?)),
            (None, Some(creator)) => {
                return Err(PyTypeError::new_err(format!(
                    "found key {} and creator {}, expected a tag with a creator, or a key alone",
                    args::describe(key),
                    args::describe(creator)
                )));
            }
            (_, None) => args::find(dict, key)?,
        };
        let Some(entry) = found else { return Ok(None) };
        let requested = match tag {
            Some(tag) => tag,
            None => args::requested_tag(key)?.unwrap_or(Tag::new(entry.group(), entry.element())),
        };
        memo.answer(py, dict, &entry, requested).map(Some)
    }
}

#[pymethods]
impl Dict {
    /// Returns the entry for a tag, or for any other key, as a new dict; None if the dictionary
    /// does not have one.
    ///
    /// Args:
    ///     group: The group, 0 to 0xFFFF; or, without an element, any key that `d[key]` takes:
    ///         "PatientName", 0x00100010, "0043,xx39 GEMS_PARM_01".
    ///     element: The element, 0 to 0xFFFF; for a private element also its offset, 0 to 0xFF.
    ///     creator: The private creator, for an odd group.
    ///
    /// Raises:
    ///     TypeError, ValueError: The message states the expected form.
    #[pyo3(signature = (group, element=None, creator=None))]
    fn lookup<'py>(
        &self,
        py: Python<'py>,
        group: &Bound<'py, PyAny>,
        element: Option<&Bound<'py, PyAny>>,
        creator: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyDict>>> {
        let Some(element) = element else { return self.lookup_key(py, group, creator) };
        let (group, element) = (number16(group, "group")?, number16(element, "element")?);
        let opened = self.opened_with_memo()?;
        let Opened { dict, memo } = &*opened;
        let creator = creator.map(creator_text).transpose()?;
        let Some(entry) = dict.lookup(group, element, creator.as_deref()) else { return Ok(None) };
        memo.answer(py, dict, &entry, Tag::new(group, element)).map(Some)
    }

    fn __getitem__<'py>(
        slf: &Bound<'py, Self>,
        key: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, Entry>> {
        slf.get().entry(key)?.ok_or_else(|| unknown_key(slf.as_any(), key))
    }

    /// Returns the Entry for a key, or `default`.
    #[pyo3(signature = (key, default=None))]
    fn get<'py>(
        &self,
        key: &Bound<'py, PyAny>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        Ok(self.entry(key)?.map(Bound::into_any).or(default))
    }

    fn __contains__(&self, key: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(args::find(&*self.opened()?, key)?.is_some())
    }

    fn __len__(&self) -> PyResult<usize> {
        Ok(self.opened()?.len())
    }

    fn __bool__(&self) -> PyResult<bool> {
        Ok(!self.opened()?.is_empty())
    }

    fn __iter__(&self, py: Python<'_>) -> PyResult<EntryIterator> {
        let dict = self.opened()?;
        let slots: Vec<usize> =
            py.detach(|| dict.entries().filter_map(|entry| dict.slot(&entry)).collect());
        Ok(EntryIterator { dict, slots: Mutex::new(slots.into_iter()) })
    }

    /// Returns every entry with this keyword, public ones first; several creators may use the same
    /// keyword.
    fn find<'py>(&self, py: Python<'py>, keyword: &str) -> PyResult<Bound<'py, PyList>> {
        let dict = self.opened()?;
        entry_list(py, &dict, dict.keyword_all(keyword).filter_map(|entry| dict.slot(&entry)))
    }

    /// Returns the candidates for a private element whose creator is not known: the entry of every
    /// creator that defines it, best supported first.
    ///
    /// Args:
    ///     group: The group; an even one has no private entries.
    ///     element: The offset (0x39), or the element as found in a file (0x1039).
    #[pyo3(signature = (group, element))]
    fn candidates<'py>(
        &self,
        py: Python<'py>,
        group: u16,
        element: u16,
    ) -> PyResult<Bound<'py, PyList>> {
        let dict = self.opened()?;
        let found = dict.candidates(group, element);
        entry_list(py, &dict, found.filter_map(|entry| dict.slot(&entry)))
    }

    /// Searches names, keywords and creators; the best match comes first.
    ///
    /// Args:
    ///     words: All must occur; case and punctuation are ignored. An empty text finds every
    ///         entry that satisfies the other conditions.
    ///     creator: The spelling of a creator, or a part of it.
    ///     vendor: The name of a vendor, or its beginning.
    ///     vr: A VR that the entry must allow.
    ///     limit: The maximum number of entries; None for all.
    #[pyo3(signature = (words="", *, creator=None, vendor=None, vr=None, limit=None))]
    fn search<'py>(
        &self,
        py: Python<'py>,
        words: &str,
        creator: Option<&str>,
        vendor: Option<&str>,
        vr: Option<&str>,
        limit: Option<usize>,
    ) -> PyResult<Bound<'py, PyList>> {
        let dict = self.opened()?;
        if limit == Some(0) {
            return Ok(PyList::empty(py));
        }
        let vr = vr.map(|vr| vr.parse().map_err(|error| to_py(py, &error))).transpose()?;
        let words = &*dicom_map_dataset::Path::search_words(words, &dict);
        let query = SearchQuery { words, creator, vendor, vr, limit: limit.unwrap_or(0) };
        let slots: Vec<usize> = py.detach(|| {
            dict.search(&query).iter().filter_map(|hit| dict.slot(&hit.entry)).collect()
        });
        entry_list(py, &dict, slots)
    }

    /// Returns the private creators, each in its usual spelling.
    ///
    /// Args:
    ///     pattern: Only creators that contain this text; a text with `*` (any text) must match the
    ///         whole creator ("GEMS*"). Case is ignored.
    ///     vendor: Only creators of vendors whose name begins with this text.
    #[pyo3(signature = (pattern="", *, vendor=None))]
    fn creators<'py>(
        &self,
        py: Python<'py>,
        pattern: &str,
        vendor: Option<&str>,
    ) -> PyResult<Bound<'py, PyList>> {
        let dict = self.opened()?;
        let start = vendor.map(str::to_lowercase);
        let fits = |name: Option<&str>| {
            start
                .as_deref()
                .is_none_or(|start| name.is_some_and(|name| name.to_lowercase().starts_with(start)))
        };
        let names: Vec<&str> = dict
            .creators_like(pattern)
            .filter(|creator| fits(creator.vendor()))
            .map(|creator| creator.name())
            .collect();
        PyList::new(py, names)
    }

    /// Returns the facts about a private creator: a dict of name, vendor, vendor_reason and other
    /// spellings; None for an unknown one.
    fn creator<'py>(
        &self,
        py: Python<'py>,
        name: &Bound<'py, PyAny>,
    ) -> PyResult<Option<Bound<'py, PyDict>>> {
        let dict = self.opened()?;
        let Some(creator) = dict.creator(&creator_text(name)?) else { return Ok(None) };
        let result = PyDict::new(py);
        result.set_item("name", creator.name())?;
        result.set_item("vendor", creator.vendor())?;
        result.set_item("vendor_reason", creator.vendor_reason())?;
        result.set_item(
            "spellings",
            creator.spellings().filter(|text| *text != creator.name()).collect::<Vec<_>>(),
        )?;
        Ok(Some(result))
    }

    /// Returns the entries of a private creator in the order of their tags; empty for an unknown
    /// creator.
    fn private<'py>(
        &self,
        py: Python<'py>,
        creator: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyList>> {
        let dict = self.opened()?;
        let Some(creator) = dict.creator(&creator_text(creator)?) else {
            return Ok(PyList::empty(py));
        };
        entry_list(py, &dict, creator.entries().filter_map(|entry| dict.slot(&entry)))
    }

    /// Returns a unique identifier of PS3.6 annex A, by the identifier or its keyword; None for an
    /// unknown one.
    fn uid(&self, uid: &str) -> PyResult<Option<Uid>> {
        Ok(self.opened()?.uid(uid).map(|uid| Uid::new(&uid)))
    }

    /// Returns every unique identifier of PS3.6 annex A.
    fn uids(&self) -> PyResult<Vec<Uid>> {
        Ok(self.opened()?.uids().map(|uid| Uid::new(&uid)).collect())
    }

    /// Looks up a column of tags, with the interpreter lock released. Returns a list with one Entry
    /// or None for each tag.
    ///
    /// Args:
    ///     tags: Numbers (0x00100010), in any iterable or one-dimensional integer array; an
    ///         iterable may also contain pairs (group, element), and texts that are keys
    ///         ("(0010,0010)", "PatientName", "0043,xx39 GEMS_PARM_01").
    ///     creators: The private creators: None, one str for all tags, or one for each tag, with
    ///         None or NaN where there is none. A text that names a creator keeps its own.
    ///     field: An attribute of Entry ("vr", "name", ...) to return instead of the Entry.
    ///
    /// Raises:
    ///     TypeError, ValueError: The message states the index of the value and the expected form.
    #[pyo3(signature = (tags, creators=None, *, field=None))]
    fn lookup_many<'py>(
        &self,
        tags: &Bound<'py, PyAny>,
        creators: Option<&Bound<'py, PyAny>>,
        field: Option<&str>,
    ) -> PyResult<Bound<'py, PyList>> {
        bulk::lookup_many(&self.opened()?, tags, creators, field)
    }

    /// Returns every entry as a dict, as `lookup` does.
    fn to_records<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let opened = self.opened_with_memo()?;
        let Opened { dict, memo } = &*opened;
        let records = PyList::empty(py);
        for entry in dict.entries() {
            records.append(convert::entry_dict(py, &entry, memo.shared())?)?;
        }
        Ok(records)
    }

    /// Returns a pandas.DataFrame with a row per entry, whose columns are the keys of `lookup`.
    ///
    /// Raises:
    ///     ImportError: pandas is not installed.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._frames")?.getattr("to_pandas")?.call1((slf,))
    }

    /// Returns a pyarrow.Table with a row per entry, whose columns are the keys of `lookup`.
    ///
    /// Raises:
    ///     ImportError: pyarrow is not installed.
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._frames")?.getattr("to_arrow")?.call1((slf,))
    }

    /// Returns the sources that the dictionary was made from: dicts of id, title, licence, edition,
    /// origin, lineage and sha256.
    fn sources<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyDict>>> {
        let dict = self.opened()?;
        dict.sources().iter().map(|source| convert::source_dict(py, source)).collect()
    }

    /// Returns a fact about the whole dictionary, such as "edition"; None for an unknown one.
    fn meta(&self, key: &str) -> PyResult<Option<String>> {
        Ok(self.opened()?.meta(key).map(str::to_string))
    }

    /// Returns keywords similar to this text, the most similar first.
    #[pyo3(signature = (keyword, limit=3))]
    fn near_keywords(&self, keyword: &str, limit: usize) -> PyResult<Vec<String>> {
        Ok(self.opened()?.near_keywords(keyword, limit).into_iter().map(str::to_string).collect())
    }

    /// Returns private creators similar to this text, the most similar first.
    #[pyo3(signature = (creator, limit=3))]
    fn near_creators(&self, creator: &str, limit: usize) -> PyResult<Vec<String>> {
        Ok(self.opened()?.near_creators(creator, limit).into_iter().map(str::to_string).collect())
    }

    /// Returns suggestions for a text key that was not found, for error messages.
    fn _near(&self, key: &str) -> PyResult<Vec<String>> {
        let dict = self.opened()?;
        Ok(dicom_map_dataset::Path::parse(key)
            .map_or_else(|_| Vec::new(), |path| path.suggestions(&dict, 3)))
    }

    /// Returns the tables of pydicom's modules; see `_pydicom.py`.
    fn _pydicom_tables<'py>(
        &self,
        py: Python<'py>,
        pydicom_creators: Vec<String>,
        is_lower: bool,
    ) -> PyResult<Bound<'py, PyTuple>> {
        pydicom_tables::tables(py, &*self.opened()?, &pydicom_creators, is_lower)
    }

    /// Checks every byte: checksum, order, references, texts.
    ///
    /// Raises:
    ///     DmapError: With kind, section and byte_offset.
    fn verify(&self, py: Python<'_>) -> PyResult<()> {
        let dict = self.opened()?;
        py.detach(|| dict.verify()).map_err(|error| to_py(py, &error))
    }

    /// Releases the file. Entries returned earlier stay valid; the Dict does not. The
    /// default dictionary stays open.
    fn close(&self) {
        if !self.is_default {
            let opened = self.opened.write().unwrap_or_else(PoisonError::into_inner).take();
            // The lock is released here. The bytes are freed with the last entry that was returned.
            drop(opened);
        }
    }

    /// True after `close`.
    #[getter]
    fn closed(&self) -> bool {
        self.opened.read().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    /// The absolute path of the file; None for the dictionary inside the package.
    #[getter]
    fn path(&self) -> Option<&Path> {
        self.origin.path.as_deref()
    }

    /// The version of the file format: major, minor.
    #[getter]
    fn format_version(&self) -> PyResult<(u16, u16)> {
        Ok(self.opened()?.format_version())
    }

    fn __enter__(slf: Bound<'_, Self>) -> PyResult<Bound<'_, Self>> {
        slf.get().opened()?;
        Ok(slf)
    }

    fn __exit__(
        &self,
        _exc_type: &Bound<'_, PyAny>,
        _exc_value: &Bound<'_, PyAny>,
        _traceback: &Bound<'_, PyAny>,
    ) {
        self.close();
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Origin,))> {
        self.opened()?;
        Ok((py.get_type::<Dict>().getattr(intern!(py, "_reopen"))?, (self.origin.clone(),)))
    }

    /// Opens a pickled dictionary: the same files, by their absolute paths.
    #[staticmethod]
    fn _reopen(py: Python<'_>, origin: Origin) -> PyResult<Dict> {
        Ok(Dict::new(origin.reopen(py)?, origin))
    }

    /// The default dictionary, which the functions of the package use.
    #[staticmethod]
    fn _default() -> Dict {
        Dict { is_default: true, ..Dict::new(DmapDict::embedded(), Origin::embedded()) }
    }

    /// HTML for notebooks: the number of entries, and the first 20.
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        const MAX_ROWS: usize = 20;
        let title = markup(&self.__repr__(py)?).into_owned();
        let Ok(dict) = self.opened() else { return Ok(format!("<p>{title}</p>")) };
        let rows = dict.entries().take(MAX_ROWS).map(|entry| {
            vec![
                entry.tag_text().to_string(),
                entry.creator().unwrap_or_default().to_string(),
                entry.vr().to_string(),
                entry.vm().to_string(),
                entry.keyword().to_string(),
                entry.name().to_string(),
            ]
        });
        let heads = ["tag", "creator", "VR", "VM", "keyword", "name"];
        Ok(format!("<p>{title}</p>{}", html::table(&heads, rows)))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let place = match &self.origin.path {
            Some(path) => path.as_os_str().into_pyobject(py)?.repr()?.to_cow()?.into_owned(),
            None => "embedded".into(),
        };
        let layers = if self.origin.overlays.is_empty() { "" } else { ", with overlay" };
        Ok(match self.opened() {
            Ok(dict) => format!("<dicom_map.Dict {place}{layers}: {} entries>", dict.len()),
            Err(_) => format!("<dicom_map.Dict {place}{layers}: closed>"),
        })
    }
}

/// Iterates over the entries of a dictionary.
#[pyclass(frozen, module = "dicom_map._dicom_map")]
pub(crate) struct EntryIterator {
    dict: Arc<DmapDict>,
    slots: Mutex<std::vec::IntoIter<usize>>,
}

#[pymethods]
impl EntryIterator {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&self) -> Option<Entry> {
        let slot = self.slots.lock().unwrap_or_else(PoisonError::into_inner).next()?;
        Some(Entry::at_slot(&self.dict, slot))
    }

    fn __length_hint__(&self) -> usize {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}
