//! `Element`: one element of a file; and the iterator over several.

use super::blocks;
use super::names::Names;
use super::part::{Part, State};
use super::sequence::Sequence;
use super::value::to_python;
use crate::buffer::memory_view;
use crate::convert::vr_name;
use crate::entry::Entry;
use crate::errors::to_py;
use dicom_map::bytes::Bytes;
use dicom_map::escape::printable;
use dicom_map_dataset::{ElementId, Reader, SaveOptions};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyMemoryView, PyString};
use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// One element of a data set, as it was when it was retrieved: tag, VR, private creator, and its
/// value, which is decoded on access.
///
/// It does not change: later assignments to the data set show only in an Element that is retrieved
/// again, except that the items of a sequence are always the current ones. Two are equal when tag,
/// VR, creator and value are, byte for byte.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Element {
    /// The file, for the items of a sequence.
    part: Part,
    state: Arc<State>,
    id: ElementId,
    /// The original location of an unpickled element.
    origin: Option<Box<Origin>>,
}

/// The facts about a pickled element that its bytes do not contain.
#[derive(Clone)]
struct Origin {
    path: String,
    offset: Option<u64>,
    vr_source: String,
}

/// An element as a file of its own, its tag, and the fields of [`Origin`].
type Pickled<'py> = (Bound<'py, PyBytes>, u32, String, Option<u64>, String);

/// Equality of elements for `__eq__` and `__hash__`.
pub(super) fn is_same(
    left: dicom_map_dataset::Element<'_>,
    right: dicom_map_dataset::Element<'_>,
) -> bool {
    let is_sequence = left.items().is_some();
    (left.tag(), left.vr(), left.creator(), left.value_count())
        == (right.tag(), right.vr(), right.creator(), right.value_count())
        && is_sequence == right.items().is_some()
        && match (left.fragments(), right.fragments()) {
            (Some(left), Some(right)) => left.eq(right),
            // The content of a sequence is compared element by element; its bytes include
            // delimiters.
            _ => is_sequence || left.bytes() == right.bytes(),
        }
}

/// All elements nested in a sequence, with their depth inside the item.
fn enclosed(
    element: dicom_map_dataset::Element<'_>,
) -> Vec<(usize, dicom_map_dataset::Element<'_>)> {
    element.items().into_iter().flatten().flat_map(|item| item.walk()).collect()
}

impl Element {
    pub(super) fn new(part: &Part, state: &Arc<State>, id: ElementId) -> Element {
        Element { part: part.clone(), state: Arc::clone(state), id, origin: None }
    }

    fn view(&self) -> PyResult<dicom_map_dataset::Element<'_>> {
        // The identifier was made for this state, so this fails only if there is a bug.
        self.state.element(self.id)
    }

    /// The state and the identifier of the element.
    pub(super) fn source(&self) -> (Arc<State>, ElementId) {
        (Arc::clone(&self.state), self.id)
    }
}

#[pymethods]
impl Element {
    /// The tag as one number, such as 0x00100010.
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

    /// The VR: the file's, or the dictionary's if the file has none or UN.
    #[getter]
    fn vr<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(vr_name(py, self.view()?.vr()))
    }

    /// Where the VR comes from: "file", "public dictionary", "private dictionary", "rule" or
    /// "unknown".
    #[getter]
    fn vr_source<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        let source = match &self.origin {
            Some(origin) => origin.vr_source.as_str(),
            None => self.view()?.vr_source().as_str(),
        };
        Ok(PyString::intern(py, source))
    }

    /// The private creator that reserved the element's block, as in the file; None for a public
    /// element, for a private creator itself, and if the block is not reserved.
    #[getter]
    fn creator(&self) -> PyResult<Option<&str>> {
        Ok(self.view()?.creator())
    }

    /// The dictionary's keyword; empty if it has none.
    #[getter]
    fn keyword(&self) -> PyResult<&str> {
        Ok(self.view()?.keyword())
    }

    /// The dictionary's name; empty if it has none.
    #[getter]
    fn name<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(Names::of(&self.state.data_set).name(py, self.view()?))
    }

    /// The dictionary's entry for the element; None if it does not have one.
    #[getter]
    fn entry(&self) -> PyResult<Option<Entry>> {
        let dict = self.state.data_set.shared_dict();
        self.view()?
            .entry()
            .filter(|entry| !entry.is_rule())
            .map(|entry| Entry::new(dict, &entry))
            .transpose()
    }

    /// The value: None if empty, a single value as itself, several as a list. Text is str, IS and
    /// whole numbers int, DS and FL and FD float (text that is not a number stays str), AT int, a
    /// sequence a Sequence of DataSet, encapsulated pixel data a list of bytes whose first item is
    /// the offset table, everything else bytes. More than 1,024 numbers of US, SS, UL, SL, UV, SV,
    /// FL or FD are one `array.array`.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self.view()?, &|element| {
            Sequence::bound(py, &self.part, &self.state, element)
        })
    }

    /// The content of a vendor block, decoded on access: None for an element that is not one or
    /// that cannot be read, otherwise a dict of names, as docs/blocks.md describes them, to values
    /// that are None, int, float, str, bytes, lists and dicts. Parts that could not be read cause a
    /// UserWarning.
    #[getter]
    fn decoded<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let view = self.view()?;
        let Some(block) = py.detach(|| dicom_map_inspect::blocks::decode(view)) else {
            return Ok(py.None().into_bound(py));
        };
        blocks::warn(py, &format!("{} {}", block.name, self.path()?), &block.warnings)?;
        blocks::to_python(py, &block.value)
    }

    /// The bytes of the value as in the file, or as they will be written: a read-only memoryview,
    /// without a copy. `bytes(element.bytes)` is a copy.
    #[getter]
    fn bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyMemoryView>> {
        let view = self.view()?;
        let bytes = match view.written_bytes().map_err(|error| to_py(py, &error))? {
            Cow::Borrowed(_) => view.shared_bytes(),
            Cow::Owned(bytes) => Bytes::from(bytes),
        };
        memory_view(py, bytes)
    }

    /// The number of values, of items, or of fragments; 0 for an empty value.
    #[getter]
    fn vm(&self) -> PyResult<usize> {
        Ok(self.view()?.value_count())
    }

    /// The length of the value in bytes.
    #[getter]
    fn length(&self, py: Python<'_>) -> PyResult<u64> {
        let bytes = self.view()?.written_bytes().map_err(|error| to_py(py, &error))?;
        Ok(bytes.len() as u64)
    }

    /// The offset of the element in bytes from the start of the file; in a deflated file, from the
    /// start of the inflated data. None for an element that was set since the file was read.
    #[getter]
    fn offset(&self) -> PyResult<Option<u64>> {
        if let Some(origin) = &self.origin {
            return Ok(origin.offset);
        }
        let view = self.view()?;
        Ok((!view.is_new()).then(|| view.byte_offset()))
    }

    /// The path in the data set: "(0040,A168)[0].(0008,0100)". It is a key of the whole data set.
    #[getter]
    fn path(&self) -> PyResult<String> {
        match &self.origin {
            Some(origin) => Ok(origin.path.clone()),
            None => Ok(self.view()?.path()),
        }
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Element>() else { return Ok(false) };
        let (left, right) = (self.view()?, other.get().view()?);
        let (left_inner, right_inner) = (enclosed(left), enclosed(right));
        Ok(is_same(left, right)
            && left_inner.len() == right_inner.len()
            && left_inner
                .into_iter()
                .zip(right_inner)
                .all(|((at, left), (depth, right))| at == depth && is_same(left, right)))
    }

    fn __hash__(&self) -> PyResult<u64> {
        let view = self.view()?;
        let mut hasher = DefaultHasher::new();
        (view.tag(), view.vr(), view.creator(), view.value_count()).hash(&mut hasher);
        if view.items().is_none() && view.fragments().is_none() {
            view.bytes().hash(&mut hasher);
        }
        Ok(hasher.finish())
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }

    /// An element is pickled on its own, with its private creator and character set.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Pickled<'py>)> {
        let view = self.view()?;
        let own = view.to_data_set().and_then(|own| own.to_bytes(&SaveOptions::default()));
        let bytes = PyBytes::new(py, &own.map_err(|error| to_py(py, &error))?);
        let class = py.import("dicom_map._dicom_map")?.getattr("Element")?;
        let (path, offset) = (self.path()?, self.offset()?);
        let vr_source = self.vr_source(py)?.to_string();
        Ok((class.getattr("_restore")?, (bytes, view.tag().into(), path, offset, vr_source)))
    }

    /// Rebuilds a pickled element.
    #[staticmethod]
    fn _restore(
        py: Python<'_>,
        bytes: &[u8],
        tag: u32,
        path: String,
        offset: Option<u64>,
        vr_source: String,
    ) -> PyResult<Element> {
        let own = Reader::embedded().read_bytes(bytes).map_err(|error| to_py(py, &error))?;
        let part = Part::root(own);
        let state = part.state(py);
        let id = state.data_set.get(tag.into()).map(|element| element.id()).ok_or_else(|| {
            PyValueError::new_err("found a pickled element without its bytes, expected an Element")
        })?;
        let origin = Some(Box::new(Origin { path, offset, vr_source }));
        Ok(Element { part, state, id, origin })
    }

    fn __repr__(&self) -> PyResult<String> {
        let view = self.view()?;
        let creator = view.creator().map(|creator| format!(" [{}]", printable(creator)));
        let bytes = view.written_bytes().map_or(view.byte_len(), |bytes| bytes.len() as u64);
        Ok(format!(
            "<Element {} {}{} \"{}\", {bytes} bytes>",
            printable(&self.path()?),
            view.vr(),
            creator.unwrap_or_default(),
            printable(view.name()),
        ))
    }
}

/// Iterates over Elements of a data set as it was when the iteration began.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct ElementIterator {
    part: Part,
    state: Arc<State>,
    elements: Vec<ElementId>,
    next: AtomicUsize,
}

impl ElementIterator {
    pub(super) fn new(
        part: &Part,
        state: &Arc<State>,
        elements: Vec<ElementId>,
    ) -> ElementIterator {
        let (part, state) = (part.clone(), Arc::clone(state));
        ElementIterator { part, state, elements, next: AtomicUsize::new(0) }
    }
}

#[pymethods]
impl ElementIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self) -> Option<Element> {
        let id = self.elements.get(self.next.fetch_add(1, Ordering::Relaxed))?;
        Some(Element::new(&self.part, &self.state, *id))
    }

    fn __length_hint__(&self) -> usize {
        self.elements.len().saturating_sub(self.next.load(Ordering::Relaxed))
    }
}
