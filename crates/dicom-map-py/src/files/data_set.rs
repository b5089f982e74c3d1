//! `DataSet`: a file, or an item of a sequence in it.

use super::element::{Element, ElementIterator};
use super::names::{Names, vr_name};
use super::part::Part;
use super::value::to_python;
use crate::args::{creator_text, describe, number16, number32};
use crate::errors::to_py;
use dicom_map::Tag;
use dicom_map_dataset::{Item, Path};
use dicom_map_inspect::dump::DumpOptions;
use dicom_map_inspect::json::{JsonOptions, Numbers, write_item_json, write_json};
use pyo3::exceptions::{PyAttributeError, PyKeyError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString, PyTuple};

/// The elements of a DICOM file, or of an item of a sequence in it. Nothing of it changes.
///
/// `ds[key]` and `ds.get(key)` give an Element; a key is a tag (`0x00100010`, `(0x0010, 0x0010)`,
/// `"(0010,0010)"`), a keyword (`"PatientName"`), a path (`"0040A168[0].CodeValue"`,
/// `'"GEMS_PARM_01".BValue'`) or a private tag (`("GEMS_PARM_01", 0x0043, 0x39)`). `ds.PatientName`
/// is the value. Iteration gives the Elements in the order of the file; what is inside sequences is
/// reached through their values. Two are equal when their elements are, byte for byte.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct DataSet {
    part: Part,
}

impl DataSet {
    pub(super) fn new(part: Part) -> DataSet {
        DataSet { part }
    }

    pub(super) fn part(&self) -> &Part {
        &self.part
    }

    /// Returns an item of the same file as a Python object.
    pub(super) fn bound<'py>(
        py: Python<'py>,
        part: &Part,
        item: Item<'_>,
    ) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, DataSet::new(part.other(item)))?.into_any())
    }

    fn file(&self) -> &dicom_map_dataset::DataSet {
        self.part.file()
    }

    fn view(&self) -> Item<'_> {
        self.part.view()
    }

    fn is_root(&self) -> bool {
        self.part.is_root()
    }

    fn element(&self, element: dicom_map_dataset::Element<'_>) -> Element {
        Element::new(self.part.clone(), element.id())
    }

    fn find_tag(&self, tag: Tag) -> Option<dicom_map_dataset::Element<'_>> {
        if self.is_root() { self.file().get(tag) } else { self.view().get(tag) }
    }

    fn find_text(
        &self,
        py: Python<'_>,
        text: &str,
    ) -> PyResult<Option<dicom_map_dataset::Element<'_>>> {
        let path = Path::parse(text).map_err(|error| to_py(py, &error))?;
        let path = path.resolve(self.file().dict());
        Ok(if self.is_root() { self.file().follow(&path) } else { self.view().follow(&path) })
    }

    fn find(&self, key: &Bound<'_, PyAny>) -> PyResult<Option<dicom_map_dataset::Element<'_>>> {
        if let Ok(text) = key.cast::<PyString>() {
            return self.find_text(key.py(), &text.to_cow()?);
        }
        if let Ok(parts) = key.cast::<PyTuple>() {
            match parts.len() {
                2 => {
                    let (group, element) = (parts.get_item(0)?, parts.get_item(1)?);
                    return Ok(self.find_tag(Tag::new(
                        number16(&group, "group")?,
                        number16(&element, "element")?,
                    )));
                }
                3 => {
                    let creator = parts.get_item(0)?;
                    let creator = creator_text(&creator)?;
                    let (group, element) = (parts.get_item(1)?, parts.get_item(2)?);
                    return Ok(self.view().private(
                        &creator,
                        number16(&group, "group")?,
                        number16(&element, "element")?,
                    ));
                }
                _ => {}
            }
        } else if key.hasattr("__index__")? {
            return Ok(self.find_tag(number32(key, "tag")?.into()));
        }
        Err(PyTypeError::new_err(format!(
            "found key {}, expected a tag (0x00100010, (0x0010, 0x0010)), a keyword or path, or a private tag ('GEMS_PARM_01', 0x0043, 0x39)",
            describe(key)
        )))
    }
}

#[pymethods]
impl DataSet {
    fn __getitem__(&self, key: &Bound<'_, PyAny>) -> PyResult<Element> {
        match self.find(key)? {
            Some(element) => Ok(self.element(element)),
            None => Err(PyKeyError::new_err(key.clone().unbind())),
        }
    }

    /// The Element for a key, or `default`.
    #[pyo3(signature = (key, default=None))]
    fn get<'py>(
        &self,
        key: &Bound<'py, PyAny>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        match self.find(key)? {
            Some(element) => Ok(Some(Bound::new(key.py(), self.element(element))?.into_any())),
            None => Ok(default),
        }
    }

    fn __contains__(&self, key: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(self.find(key)?.is_some())
    }

    fn __getattr__<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let missing = || PyAttributeError::new_err(format!("this data set has no {name:?}"));
        let entry = self
            .file()
            .dict()
            .keyword(name)
            .filter(|entry| !entry.is_private() && !name.starts_with('_'))
            .ok_or_else(missing)?;
        let element =
            self.find_tag(Tag::new(entry.group(), entry.element())).ok_or_else(missing)?;
        to_python(py, element, &|item| DataSet::bound(py, &self.part, item))
    }

    fn __len__(&self) -> usize {
        self.view().elements().count()
    }

    fn __bool__(&self) -> bool {
        !self.view().is_empty()
    }

    fn __iter__(&self) -> ElementIterator {
        let elements = self.view().elements().map(|element| element.id()).collect();
        ElementIterator::new(self.part.clone(), elements)
    }

    /// The tags, in the order of the file.
    fn keys(&self) -> Vec<u32> {
        self.view().elements().map(|element| element.tag().into()).collect()
    }

    /// Every Element, those inside sequences too, in the order of the file.
    fn walk(&self) -> ElementIterator {
        let elements = self.view().walk().map(|(_, element)| element.id()).collect();
        ElementIterator::new(self.part.clone(), elements)
    }

    /// The elements as tuples, made at once: tag, VR, private creator or None, name, value.
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let names = Names::of(self.file());
        let mut rows = Vec::with_capacity(self.view().elements().count());
        for element in self.view().elements() {
            let value = to_python(py, element, &|item| DataSet::bound(py, &self.part, item))?;
            let row = (
                u32::from(element.tag()),
                vr_name(py, element.vr()),
                element.creator(),
                names.name(py, element),
                value,
            );
            rows.push(row.into_pyobject(py)?);
        }
        PyList::new(py, rows)
    }

    /// The elements of group 0002; empty for a file without.
    #[getter]
    fn meta(&self) -> DataSet {
        DataSet::new(self.part.other(self.file().meta()))
    }

    /// The file; None for bytes.
    #[getter]
    fn path<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some(path) = self.file().path() else { return Ok(None) };
        Ok(Some(path.to_path_buf().into_pyobject(py)?.into_any()))
    }

    /// The Transfer Syntax UID; empty where the file has none.
    #[getter]
    fn transfer_syntax(&self) -> &str {
        self.file().transfer_syntax().uid()
    }

    /// What was tolerated while reading, as dicts of kind, message, path and offset; the first 100.
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for warning in self.file().warnings().iter() {
            let row = PyDict::new(py);
            row.set_item("kind", warning.kind.id())?;
            row.set_item("message", &warning.message)?;
            row.set_item("path", &warning.tag_path)?;
            row.set_item("offset", warning.byte_offset)?;
            list.append(row)?;
        }
        Ok(list)
    }

    /// The data set as DICOM JSON (PS3.18 annex F).
    ///
    /// Args:
    ///     pretty: Indent.
    ///     meta: With group 0002, which the standard leaves out.
    ///     names: With name, keyword and privateCreator beside each vr.
    ///     numbers: "number" or "string": how IS, DS, SV and UV are written.
    #[pyo3(signature = (*, pretty=false, meta=false, names=false, numbers="number"))]
    fn to_json(
        &self,
        py: Python<'_>,
        pretty: bool,
        meta: bool,
        names: bool,
        numbers: &str,
    ) -> PyResult<String> {
        let numbers = match numbers {
            "number" => Numbers::Numbers,
            "string" => Numbers::Strings,
            _ => {
                return Err(PyValueError::new_err(format!(
                    "found numbers {numbers:?}, expected \"number\" or \"string\""
                )));
            }
        };
        let options = JsonOptions { pretty, meta, names, numbers, bulk: None };
        let text = py.detach(|| {
            let mut out = Vec::new();
            let written = if self.is_root() {
                write_json(self.file(), &options, &mut out)
            } else {
                write_item_json(self.view(), &options, &mut out)
            };
            written.map(|()| String::from_utf8_lossy(&out).into_owned())
        });
        Ok(text?)
    }

    /// The data set as a pydicom.Dataset, VRs and names of private elements resolved; values are
    /// those of `Element.value` in pydicom's types.
    ///
    /// Raises:
    ///     ImportError: pydicom is not installed.
    fn to_pydicom<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._files")?.getattr("to_pydicom")?.call1((slf,))
    }

    fn __repr__(&self) -> String {
        let place = match (self.is_root(), self.file().path()) {
            (true, Some(path)) => format!("{:?}", path.to_string_lossy()),
            (true, None) => "bytes".into(),
            (false, _) => "a part of a file".into(),
        };
        format!("<DataSet of {place}, {} elements>", self.__len__())
    }

    /// What `print` shows: of a whole file its dump, as `dicom_map.dump` gives it.
    fn __str__(&self) -> PyResult<String> {
        if self.is_root() { self.part.dump(&DumpOptions::default()) } else { Ok(self.__repr__()) }
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let Ok(other) = other.cast::<DataSet>() else { return false };
        let (left, right) = (self.view(), other.get().view());
        let is_same = |((left_depth, left), (right_depth, right)): (
            (usize, dicom_map_dataset::Element<'_>),
            (usize, dicom_map_dataset::Element<'_>),
        )| {
            let is_sequence = left.items().is_some();
            (left_depth, left.tag(), left.vr(), left.creator(), left.value_count()) == (right_depth, right.tag(), right.vr(), right.creator(), right.value_count())
                && is_sequence == right.items().is_some()
                // What a sequence holds comes element by element; its own bytes include delimiters.
                && (is_sequence || left.bytes() == right.bytes())
        };
        left.walk().count() == right.walk().count() && left.walk().zip(right.walk()).all(is_same)
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyAny>,))> {
        let (py, this) = (slf.py(), slf.get());
        if !this.is_root() {
            return Err(PyTypeError::new_err(
                "found an item of a sequence, expected a whole data set to pickle",
            ));
        }
        let source = match this.file().path() {
            Some(path) => std::path::absolute(path)
                .unwrap_or_else(|_| path.to_path_buf())
                .into_pyobject(py)?
                .into_any(),
            None => PyBytes::new(py, this.file().bytes()).into_any(),
        };
        Ok((py.import("dicom_map._dicom_map")?.getattr("read")?, (source,)))
    }
}
