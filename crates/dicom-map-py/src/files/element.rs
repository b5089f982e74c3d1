//! `Element`: one element of a file; and what goes over several.

use super::data_set::DataSet;
use super::names::{Names, vr_name};
use super::part::Part;
use super::value::to_python;
use crate::entry::Entry;
use dicom_map_dataset::ElementId;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use std::sync::atomic::{AtomicUsize, Ordering};

/// One element of a data set: tag, VR, whose it is, and its value, which is decoded when it is
/// asked for.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Element {
    part: Part,
    id: ElementId,
}

impl Element {
    pub(super) fn new(part: Part, id: ElementId) -> Element {
        Element { part, id }
    }

    fn view(&self) -> PyResult<dicom_map_dataset::Element<'_>> {
        // The identifier was made for this file, so only a defect is an error.
        self.part.element(self.id)
    }
}

#[pymethods]
impl Element {
    /// The tag in one number, such as 0x00100010.
    #[getter]
    fn tag(&self) -> PyResult<u32> {
        Ok(self.view()?.tag().into())
    }

    /// The group.
    #[getter]
    fn group(&self) -> PyResult<u16> {
        Ok(self.view()?.tag().group())
    }

    /// The element number.
    #[getter]
    fn element(&self) -> PyResult<u16> {
        Ok(self.view()?.tag().element())
    }

    /// The VR: the file's, or the dictionary's where the file has none or UN.
    #[getter]
    fn vr<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(vr_name(py, self.view()?.vr()))
    }

    /// Who gives the VR: "file", "public dictionary", "private dictionary", "rule" or "unknown".
    #[getter]
    fn vr_source<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(PyString::intern(py, self.view()?.vr_source().as_str()))
    }

    /// The private creator that reserved the element's block, as in the file; None for a public
    /// element, for a private creator itself, and where nobody reserved the block.
    #[getter]
    fn creator(&self) -> PyResult<Option<&str>> {
        Ok(self.view()?.creator())
    }

    /// The dictionary's keyword; empty where it has none.
    #[getter]
    fn keyword(&self) -> PyResult<&str> {
        Ok(self.view()?.keyword())
    }

    /// The dictionary's name; empty where it has none.
    #[getter]
    fn name<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(Names::of(self.part.file()).name(py, self.view()?))
    }

    /// What the dictionary says of the element; None where it does not know it.
    #[getter]
    fn entry(&self) -> PyResult<Option<Entry>> {
        let dict = self.part.file().shared_dict();
        self.view()?
            .entry()
            .filter(|entry| !entry.is_rule())
            .map(|entry| Entry::new(dict, &entry))
            .transpose()
    }

    /// The value: None when empty, one value as itself, several as a list. Text is str, IS and
    /// whole numbers int, DS and FL and FD float (text that is no number stays str), AT int, a
    /// sequence a list of DataSet, encapsulated pixel data a list of bytes whose first is the
    /// offset table, everything else bytes.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self.view()?, &|item| DataSet::bound(py, &self.part, item))
    }

    /// The bytes of the value as in the file.
    #[getter]
    fn bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        Ok(PyBytes::new(py, self.view()?.bytes()))
    }

    /// The number of values, of items, or of fragments; 0 for an empty value.
    #[getter]
    fn vm(&self) -> PyResult<usize> {
        Ok(self.view()?.value_count())
    }

    /// Bytes of the value.
    #[getter]
    fn length(&self) -> PyResult<u64> {
        Ok(self.view()?.byte_len())
    }

    /// Bytes from the start of the file to the element; of a deflated file, as if it were not.
    #[getter]
    fn offset(&self) -> PyResult<u64> {
        Ok(self.view()?.byte_offset())
    }

    /// The place in the file: "(0040,A168)[0].(0008,0100)".
    #[getter]
    fn path(&self) -> PyResult<String> {
        Ok(self.view()?.path())
    }

    fn __repr__(&self) -> PyResult<String> {
        let view = self.view()?;
        let creator = view.creator().map(|creator| format!(" [{creator}]")).unwrap_or_default();
        Ok(format!(
            "<Element {} {}{creator} {:?}, {} bytes>",
            view.path(),
            view.vr(),
            view.name(),
            view.byte_len()
        ))
    }
}

/// Goes over Elements of a data set.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct ElementIterator {
    part: Part,
    elements: Vec<ElementId>,
    next: AtomicUsize,
}

impl ElementIterator {
    pub(super) fn new(part: Part, elements: Vec<ElementId>) -> ElementIterator {
        ElementIterator { part, elements, next: AtomicUsize::new(0) }
    }
}

#[pymethods]
impl ElementIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self) -> Option<Element> {
        let id = self.elements.get(self.next.fetch_add(1, Ordering::Relaxed))?;
        Some(Element::new(self.part.clone(), *id))
    }

    fn __length_hint__(&self) -> usize {
        self.elements.len().saturating_sub(self.next.load(Ordering::Relaxed))
    }
}
