//! `Sequence`: the items of a sequence, made on access.

use super::data_set::DataSet;
use super::keys::tag_path;
use super::new_value::NewItem;
use super::part::{Part, State, View};
use crate::args::describe;
use dicom_map::{Error, Tag};
use dicom_map_dataset::edit::ItemMut;
use dicom_map_dataset::{ElementId, Item, ItemKey, Path};
use pyo3::exceptions::{PyIndexError, PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyList, PySlice};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The items of a sequence: each is a DataSet, made on access. A `collections.abc.Sequence` that
/// can also be changed.
///
/// It shows the current state of the data set, including later changes, and so do its items. Items
/// that are added are copied: a DataSet, or a dict of keys and values.
#[pyclass(frozen, module = "dicom_map", name = "Sequence")]
pub(crate) struct Sequence {
    /// The part that contains the sequence.
    part: Part,
    tag: Tag,
    /// The location of the sequence when it was retrieved.
    id: ElementId,
    version: u64,
}

impl Sequence {
    /// Returns the items of an element of this state.
    pub(super) fn bound<'py>(
        py: Python<'py>,
        file: &Part,
        state: &Arc<State>,
        element: dicom_map_dataset::Element<'_>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let part = file.around(element);
        let (tag, id, version) = (element.tag(), element.id(), state.version());
        Ok(Bound::new(py, Sequence { part, tag, id, version })?.into_any())
    }

    fn element<'v>(&self, view: &'v View) -> PyResult<dicom_map_dataset::Element<'v>> {
        if view.state.version() == self.version {
            return view.state.element(self.id);
        }
        view.get(self.tag).filter(|element| element.items().is_some()).ok_or_else(|| gone(self.tag))
    }

    fn items<'v>(&self, view: &'v View) -> PyResult<dicom_map_dataset::Items<'v>> {
        self.element(view)?.items().ok_or_else(|| gone(self.tag))
    }

    fn keys(&self, py: Python<'_>) -> PyResult<Vec<ItemKey>> {
        let view = self.part.view(py)?;
        Ok(self.items(&view)?.filter_map(Item::key).collect())
    }

    fn count(&self, py: Python<'_>) -> PyResult<usize> {
        let view = self.part.view(py)?;
        Ok(self.items(&view)?.count())
    }

    fn data_set(&self, key: ItemKey) -> DataSet {
        DataSet::new(self.part.item(key))
    }

    /// The index of an item; negative ones count from the end.
    fn number(&self, index: isize, count: usize) -> PyResult<usize> {
        let number = if index < 0 { index.checked_add_unsigned(count) } else { Some(index) };
        number
            .and_then(|number| usize::try_from(number).ok())
            .filter(|number| *number < count)
            .ok_or_else(|| {
                PyIndexError::new_err(format!("found item {index} of {count} in {}", self.tag))
            })
    }

    /// Changes the sequence, if it still exists.
    fn edit<T: Send>(
        &self,
        py: Python<'_>,
        change: impl FnOnce(&mut ItemMut<'_>, &Path) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        let (path, tag) = (tag_path(self.tag), self.tag);
        let changed = self.part.edit(py, false, |mut target| {
            if target.item().get(tag).is_none_or(|element| element.items().is_none()) {
                return Ok(None);
            }
            change(&mut target, &path).map(Some)
        })?;
        changed.ok_or_else(|| gone(tag))
    }

    fn new_item(&self, value: &Bound<'_, PyAny>) -> PyResult<NewItem> {
        let view = self.part.view(value.py())?;
        NewItem::of(value, view.item(), &super::data_set::PyClasses)
    }

    /// Deletes the items with these numbers, in descending order.
    fn delete(&self, py: Python<'_>, numbers: Vec<usize>) -> PyResult<()> {
        let tag = self.tag;
        self.edit(py, move |target, _| {
            for number in numbers {
                target.delete(&item_path(tag, number)?)?;
            }
            Ok(())
        })
    }
}

fn item_path(tag: Tag, number: usize) -> Result<Path, Error> {
    Path::parse(&format!("{tag}[{number}]"))
}

#[cold]
fn gone(tag: Tag) -> PyErr {
    PyRuntimeError::new_err(format!(
        "found no sequence {tag} any more, expected one that has not been deleted or replaced"
    ))
}

/// An index or a slice.
enum Index<'py> {
    One(isize),
    Slice(Bound<'py, PySlice>),
}

impl<'py> Index<'py> {
    fn of(index: &Bound<'py, PyAny>) -> PyResult<Index<'py>> {
        if let Ok(slice) = index.cast::<PySlice>() {
            return Ok(Index::Slice(slice.clone()));
        }
        match index.extract() {
            Ok(index) => Ok(Index::One(index)),
            Err(_) if index.hasattr("__index__")? => {
                Err(PyIndexError::new_err(format!("found item {}", describe(index))))
            }
            Err(_) => Err(PyTypeError::new_err(format!(
                "found index {}, expected a number or a slice",
                describe(index)
            ))),
        }
    }
}

/// The indexes that a slice of `count` items selects.
fn numbers(slice: &Bound<'_, PySlice>, count: usize) -> PyResult<Vec<usize>> {
    let count = isize::try_from(count).unwrap_or(isize::MAX);
    let indices = slice.indices(count)?;
    // Both are less than or equal to the length of the sequence.
    Ok((0..indices.slicelength)
        .map(|at| (indices.start + at as isize * indices.step) as usize)
        .collect())
}

#[pymethods]
impl Sequence {
    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        self.count(py)
    }

    fn __getitem__<'py>(&self, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = index.py();
        match Index::of(index)? {
            Index::One(index) => {
                let view = self.part.view(py)?;
                let mut items = self.items(&view)?;
                let number = match usize::try_from(index) {
                    Ok(number) => number,
                    Err(_) => self.number(index, items.clone().count())?,
                };
                let key = items.nth(number).and_then(Item::key).ok_or_else(|| {
                    PyIndexError::new_err(format!("found no item {index} in {}", self.tag))
                })?;
                Ok(Bound::new(py, self.data_set(key))?.into_any())
            }
            Index::Slice(slice) => {
                let keys = self.keys(py)?;
                let items = numbers(&slice, keys.len())?
                    .into_iter()
                    .filter_map(|number| Some(self.data_set(*keys.get(number)?)))
                    .map(|item| Bound::new(py, item))
                    .collect::<PyResult<Vec<_>>>()?;
                Ok(PyList::new(py, items)?.into_any())
            }
        }
    }

    fn __setitem__(&self, index: &Bound<'_, PyAny>, value: &Bound<'_, PyAny>) -> PyResult<()> {
        let Index::One(index) = Index::of(index)? else {
            return Err(PyTypeError::new_err(
                "found a slice, expected the number of one item to set",
            ));
        };
        let py = value.py();
        let number = self.number(index, self.count(py)?)?;
        let item = self.new_item(value)?;
        let tag = self.tag;
        self.edit(py, |target, path| {
            // The new one is inserted first: if it is rejected, the old one stays.
            target.insert_item(path, number, Some(item.item()))?;
            target.delete(&item_path(tag, number + 1)?)?;
            Ok(())
        })
    }

    fn __delitem__(&self, index: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = index.py();
        let count = self.count(py)?;
        let mut numbers = match Index::of(index)? {
            Index::One(index) => vec![self.number(index, count)?],
            Index::Slice(slice) => numbers(&slice, count)?,
        };
        numbers.sort_unstable_by_key(|number| std::cmp::Reverse(*number));
        self.delete(py, numbers)
    }

    fn __iter__(&self, py: Python<'_>) -> PyResult<SequenceIterator> {
        let items = self.keys(py)?;
        Ok(SequenceIterator { part: self.part.clone(), items, next: AtomicUsize::new(0) })
    }

    fn __reversed__(&self, py: Python<'_>) -> PyResult<SequenceIterator> {
        let mut items = self.keys(py)?;
        items.reverse();
        Ok(SequenceIterator { part: self.part.clone(), items, next: AtomicUsize::new(0) })
    }

    /// Appends an item: a DataSet, which is copied, or a dict; None for an empty one.
    #[pyo3(signature = (item=None))]
    fn append(&self, py: Python<'_>, item: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let item = item.map(|item| self.new_item(item)).transpose()?;
        self.edit(py, |target, path| target.append_item(path, item.as_ref().map(NewItem::item)))?;
        Ok(())
    }

    /// Inserts an item before the one with this index.
    fn insert(&self, index: isize, item: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = item.py();
        let count = self.count(py)?;
        // As in a list, an index beyond either end means that end.
        let number = match usize::try_from(index) {
            Ok(number) => number.min(count),
            Err(_) => usize::try_from(index.saturating_add_unsigned(count)).unwrap_or(0),
        };
        let item = self.new_item(item)?;
        self.edit(py, |target, path| target.insert_item(path, number, Some(item.item())))?;
        Ok(())
    }

    /// Appends several items: all of them or, if one is rejected, none.
    fn extend(&self, items: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = items.py();
        let new = items
            .try_iter()?
            .map(|item| self.new_item(&item?))
            .collect::<PyResult<Vec<NewItem>>>()?;
        let tag = self.tag;
        self.edit(py, |target, path| {
            let before = target.item().get(tag).map_or(0, |element| element.value_count());
            for (number, item) in new.iter().enumerate() {
                if let Err(error) = target.append_item(path, Some(item.item())) {
                    for added in (0..number).rev() {
                        target.delete(&item_path(tag, before + added)?)?;
                    }
                    return Err(error);
                }
            }
            Ok(())
        })
    }

    /// Deletes an item, the last one by default, and returns a copy of it.
    #[pyo3(signature = (index=-1), text_signature = "($self, index=-1)")]
    fn pop(&self, py: Python<'_>, index: isize) -> PyResult<DataSet> {
        let keys = self.keys(py)?;
        let number = self.number(index, keys.len())?;
        let view = self.part.item(keys[number]).view(py)?;
        let copy = view.item().to_data_set().map_err(|error| crate::errors::to_py(py, &error))?;
        self.delete(py, vec![number])?;
        Ok(DataSet::new(Part::root(copy)))
    }

    /// Deletes all items; the empty sequence stays.
    fn clear(&self, py: Python<'_>) -> PyResult<()> {
        let tag = self.tag;
        self.edit(py, move |target, _| target.delete(&Path::parse(&format!("{tag}[*]"))?))?;
        Ok(())
    }

    /// Returns the index of the first item that equals `value`.
    ///
    /// Raises:
    ///     ValueError: There is no such item.
    #[pyo3(signature = (value, start=0, stop=None))]
    fn index(
        &self,
        value: &Bound<'_, PyAny>,
        start: isize,
        stop: Option<isize>,
    ) -> PyResult<usize> {
        let py = value.py();
        let keys = self.keys(py)?;
        let slice = PySlice::new(py, start, stop.unwrap_or(isize::MAX), 1);
        for number in numbers(&slice, keys.len())? {
            if self.data_set(keys[number]).equals(value)? {
                return Ok(number);
            }
        }
        Err(PyValueError::new_err(format!("found no such item in {}", self.tag)))
    }

    /// Returns the number of items that equal `value`.
    #[pyo3(name = "count")]
    fn count_of(&self, value: &Bound<'_, PyAny>) -> PyResult<usize> {
        let mut count = 0;
        for key in self.keys(value.py())? {
            count += usize::from(self.data_set(key).equals(value)?);
        }
        Ok(count)
    }

    fn __contains__(&self, value: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(self.count_of(value)? > 0)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let py = other.py();
        let is_list = other.is_instance_of::<PyList>()
            || other.is_instance_of::<pyo3::types::PyTuple>()
            || other.is_instance_of::<Sequence>();
        if !is_list {
            return Ok(false);
        }
        let keys = self.keys(py)?;
        if other.len()? != keys.len() {
            return Ok(false);
        }
        for (key, other) in keys.into_iter().zip(other.try_iter()?) {
            if !self.data_set(key).equals(&other?)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(match self.count(py) {
            Ok(count) => format!("<Sequence {} of {count} items>", self.tag),
            Err(_) => format!("<Sequence {}, deleted>", self.tag),
        })
    }
}

/// Iterates over the items that a sequence had when the iteration began.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct SequenceIterator {
    part: Part,
    items: Vec<ItemKey>,
    next: AtomicUsize,
}

#[pymethods]
impl SequenceIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self) -> Option<DataSet> {
        let key = self.items.get(self.next.fetch_add(1, Ordering::Relaxed))?;
        Some(DataSet::new(self.part.item(*key)))
    }

    fn __length_hint__(&self) -> usize {
        self.items.len().saturating_sub(self.next.load(Ordering::Relaxed))
    }
}

/// Makes `isinstance(sequence, collections.abc.Sequence)` true.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let abstract_class = py.import("_collections_abc")?.getattr("Sequence")?;
    abstract_class.call_method1("register", (py.get_type::<Sequence>(),))?;
    Ok(())
}
