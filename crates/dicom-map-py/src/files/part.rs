//! The shared file that data sets, sequences and elements are views of.
//!
//! A file is a state in a lock, which is held only to read the state or to make one change, and
//! never while Python code runs, so there are no deadlocks. Readers clone the state and keep it
//! while others go on to the next one.

use super::inputs::text_of;
use crate::errors::to_py;
use dicom_map::{Error, Tag};
use dicom_map_dataset::edit::ItemMut;
use dicom_map_dataset::{DataSet, Element, ElementId, Item, ItemId, ItemKey};
use dicom_map_inspect::dump::{DumpOptions, write_text};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// A file, or a new data set, as it is now.
pub(super) struct File {
    current: RwLock<Arc<State>>,
    /// The part of the file that was read: the tags to stop before and after.
    pub(super) bounds: (Option<Tag>, Option<Tag>),
}

/// The state of a data set between two changes.
#[derive(Clone)]
pub(super) struct State {
    pub(super) data_set: DataSet,
    /// The number of changes so far.
    version: u64,
}

/// A part of a file.
enum Place {
    /// The data set itself; also group 0002, for its tags.
    Root,
    /// Group 0002.
    Meta,
    /// An item, with the place where it was last found.
    Item(Mutex<ItemKey>),
}

impl Clone for Place {
    fn clone(&self) -> Place {
        match self {
            Place::Root => Place::Root,
            Place::Meta => Place::Meta,
            Place::Item(key) => Place::Item(Mutex::new(copied(key))),
        }
    }
}

fn copied(key: &Mutex<ItemKey>) -> ItemKey {
    *key.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file, or an item of a sequence in it, across changes; keeps the file alive.
#[derive(Clone)]
pub(super) struct Part {
    file: Arc<File>,
    place: Place,
}

/// A part of a file as it was when the view was made.
#[derive(Clone)]
pub(super) struct View {
    pub(super) state: Arc<State>,
    item: ItemId,
    is_root: bool,
}

#[cold]
fn gone() -> PyErr {
    PyRuntimeError::new_err(
        "found an item that is no longer in its data set, expected one that has not been deleted or replaced",
    )
}

impl Part {
    /// Returns the whole file.
    pub(super) fn root(data_set: DataSet) -> Part {
        Part::bounded(data_set, (None, None))
    }

    /// Returns a whole file of which only a range of tags was read.
    pub(super) fn bounded(data_set: DataSet, bounds: (Option<Tag>, Option<Tag>)) -> Part {
        let current = RwLock::new(Arc::new(State { data_set, version: 0 }));
        Part { file: Arc::new(File { current, bounds }), place: Place::Root }
    }

    /// Returns group 0002 of the same file.
    pub(super) fn meta(&self) -> Part {
        Part { file: Arc::clone(&self.file), place: Place::Meta }
    }

    /// Returns an item of the same file.
    pub(super) fn item(&self, key: ItemKey) -> Part {
        Part { file: Arc::clone(&self.file), place: Place::Item(Mutex::new(key)) }
    }

    /// Returns the part that contains an element of the same file.
    pub(super) fn around(&self, element: Element<'_>) -> Part {
        match element.item_key() {
            Some(key) => self.item(key),
            None if element.is_meta() => self.meta(),
            None => Part { file: Arc::clone(&self.file), place: Place::Root },
        }
    }

    pub(super) fn file(&self) -> &Arc<File> {
        &self.file
    }

    pub(super) fn is_root(&self) -> bool {
        matches!(self.place, Place::Root)
    }

    /// Returns the kind of part, as a word.
    pub(super) fn kind(&self) -> &'static str {
        match self.place {
            Place::Root => "whole",
            Place::Meta => "meta",
            Place::Item(_) => "item",
        }
    }

    /// Returns the part as it is now.
    ///
    /// # Errors
    /// A RuntimeError for an item that has been deleted.
    pub(super) fn view(&self, py: Python<'_>) -> PyResult<View> {
        let state = self.state(py);
        let item = match &self.place {
            Place::Root => state.data_set.root(),
            Place::Meta => state.data_set.meta(),
            Place::Item(place) => {
                let known = copied(place);
                let item = state.data_set.item_of(known).ok_or_else(gone)?;
                if let Some(key) = item.key() {
                    *place.lock().unwrap_or_else(PoisonError::into_inner) = key;
                }
                item
            }
        };
        let item = item.id();
        Ok(View { item, is_root: self.is_root(), state })
    }

    /// Returns the state of the whole file.
    pub(super) fn state(&self, py: Python<'_>) -> Arc<State> {
        let current = &self.file.current;
        let take = || Arc::clone(&current.read().unwrap_or_else(PoisonError::into_inner));
        match current.try_read() {
            Ok(state) => Arc::clone(&state),
            // Another thread is about to change it.
            Err(_) => py.detach(take),
        }
    }

    /// Changes the part. `is_large` if that may take so long that other threads should run
    /// meanwhile.
    ///
    /// Those of the change; a RuntimeError for an item that has been deleted. Nothing is changed
    /// then.
    pub(super) fn edit<T: Send>(
        &self,
        py: Python<'_>,
        is_large: bool,
        change: impl FnOnce(ItemMut<'_>) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        let key = match &self.place {
            Place::Item(key) => Some(copied(key)),
            _ => None,
        };
        let is_meta = matches!(self.place, Place::Meta);
        let run = |current: &mut Arc<State>| {
            let State { data_set, version } = Arc::make_mut(current);
            let target = match key {
                Some(key) => data_set.item_mut(key),
                None if is_meta => Some(data_set.meta_mut()),
                None => Some(data_set.root_mut()),
            };
            let changed = target.map(change);
            *version += 1;
            changed
        };
        let current = &self.file.current;
        let changed = match current.try_write() {
            Ok(mut state) if !is_large => run(&mut state),
            refused => {
                drop(refused);
                py.detach(|| run(&mut current.write().unwrap_or_else(PoisonError::into_inner)))
            }
        };
        changed.ok_or_else(gone)?.map_err(|error| to_py(py, &error))
    }

    /// Changes the data set as a whole: see [`Part::edit`].
    pub(super) fn edit_whole<T: Send>(
        &self,
        py: Python<'_>,
        change: impl FnOnce(&mut DataSet) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        let current = &self.file.current;
        let changed = py.detach(|| {
            let mut current = current.write().unwrap_or_else(PoisonError::into_inner);
            let State { data_set, version } = Arc::make_mut(&mut current);
            *version += 1;
            change(data_set)
        });
        changed.map_err(|error| to_py(py, &error))
    }
}

impl View {
    /// Returns a view of another item of the same state.
    pub(super) fn data_set(&self) -> &DataSet {
        &self.state.data_set
    }

    pub(super) fn item(&self) -> Item<'_> {
        self.state.data_set.item(self.item)
    }

    pub(super) fn is_root(&self) -> bool {
        self.is_root
    }

    /// Returns the element with this tag; for a whole file also one of group 0002.
    pub(super) fn get(&self, tag: Tag) -> Option<Element<'_>> {
        if self.is_root { self.data_set().get(tag) } else { self.item().get(tag) }
    }

    /// Returns the dump of the whole file.
    pub(super) fn dump(&self, options: &DumpOptions) -> PyResult<String> {
        let mut out = Vec::new();
        write_text(self.data_set(), options, &mut out)?;
        Ok(text_of(out))
    }
}

impl State {
    pub(super) fn version(&self) -> u64 {
        self.version
    }

    /// Returns the element of an identifier that was made for this state.
    ///
    /// # Errors
    /// A RuntimeError for any other identifier: a bug in this crate.
    pub(super) fn element(&self, id: ElementId) -> PyResult<Element<'_>> {
        self.data_set.element(id).ok_or_else(|| {
            PyRuntimeError::new_err(
                "found an element that is not in its data set; please report it",
            )
        })
    }
}
