//! A part of a file: what the classes for data sets and elements are views of.

use dicom_map_dataset::{DataSet, Element, ElementId, Item, ItemId};
use dicom_map_inspect::dump::{DumpOptions, write_text};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use std::sync::Arc;

/// A file, or an item of a sequence in it; keeps the file alive.
#[derive(Clone)]
pub(super) struct Part {
    file: Arc<DataSet>,
    item: ItemId,
}

impl Part {
    /// Returns the whole file.
    pub(super) fn root(file: DataSet) -> Part {
        let item = file.root().id();
        Part { file: Arc::new(file), item }
    }

    /// Returns another part of the same file.
    pub(super) fn other(&self, item: Item<'_>) -> Part {
        Part { file: Arc::clone(&self.file), item: item.id() }
    }

    pub(super) fn file(&self) -> &DataSet {
        &self.file
    }

    pub(super) fn view(&self) -> Item<'_> {
        self.file.item(self.item)
    }

    pub(super) fn is_root(&self) -> bool {
        self.item == self.file.root().id()
    }

    /// Returns the element of an identifier that was made for this file.
    ///
    /// # Errors
    /// A RuntimeError for another identifier: a defect of this crate.
    pub(super) fn element(&self, id: ElementId) -> PyResult<Element<'_>> {
        self.file.element(id).ok_or_else(|| {
            PyRuntimeError::new_err(
                "found an element that its data set does not hold; please report it",
            )
        })
    }

    /// Returns the dump of the whole file.
    pub(super) fn dump(&self, options: &DumpOptions) -> PyResult<String> {
        let mut out = Vec::new();
        write_text(&self.file, options, &mut out)?;
        Ok(String::from_utf8_lossy(&out).into_owned())
    }
}
