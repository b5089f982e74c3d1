//! A cache of earlier answers as Python objects.
//!
//! Making Python objects costs far more than the lookup itself, and programs look up the same few
//! tags again and again.

use crate::cache::Cache;
use crate::convert::{self, Shared};
use crate::entry::Entry;
use dicom_map::binding::DictBinding;
use dicom_map::{DmapDict, Tag, TagView};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The number of entries of `d[key]` that are kept; each takes some 100 bytes.
const MAX_ENTRIES: usize = 8_192;
/// The number of answers of `d.lookup` that are kept; each takes some 1,000 bytes.
const MAX_ANSWERS: usize = 5_120;

/// The caches of one dictionary, by the slot of the entry. All together take less than 8 MB.
///
/// Nothing that could run other Python code happens while one of them is locked: no object is made
/// or dropped.
pub(crate) struct Memo {
    entries: Mutex<Cache<Py<Entry>>>,
    answers: Mutex<Cache<Arc<Answer>>>,
    shared: Shared,
}

/// An answer of `d.lookup`, with its mutable parts.
struct Answer {
    dict: Py<PyDict>,
    sources: Py<PyList>,
    alternatives: Py<PyList>,
    deidentification: Option<Py<PyDict>>,
}

impl Answer {
    fn new(dict: &Bound<'_, PyDict>) -> PyResult<Answer> {
        let value = |key| dict.as_any().get_item(key);
        Ok(Answer {
            sources: value("sources")?.cast_into::<PyList>()?.unbind(),
            alternatives: value("alternatives")?.cast_into::<PyList>()?.unbind(),
            deidentification: value("deidentification")?.extract()?,
            dict: dict.clone().unbind(),
        })
    }

    /// A new dict that shares nothing mutable.
    fn copy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let copy = self.dict.bind(py).copy()?;
        let (sources, alternatives) = (self.sources.bind(py), self.alternatives.bind(py));
        copy.set_item(intern!(py, "sources"), sources.get_slice(0, sources.len()))?;
        copy.set_item(intern!(py, "alternatives"), alternatives.get_slice(0, alternatives.len()))?;
        if let Some(facts) = &self.deidentification {
            copy.set_item(intern!(py, "deidentification"), facts.bind(py).copy()?)?;
        }
        Ok(copy)
    }
}

impl Memo {
    pub(crate) fn new() -> Memo {
        Memo {
            entries: Mutex::new(Cache::new(MAX_ENTRIES)),
            answers: Mutex::new(Cache::new(MAX_ANSWERS)),
            shared: Shared::default(),
        }
    }

    /// The objects that many entries share.
    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// The entry that the core found in the memo's dictionary, as an object.
    pub(crate) fn entry<'py>(
        &self,
        py: Python<'py>,
        dict: &Arc<DmapDict>,
        found: &TagView<'_>,
    ) -> PyResult<Bound<'py, Entry>> {
        let Some(slot) = dict.slot(found) else { return Bound::new(py, Entry::new(dict, found)?) };
        if let Some(entry) = locked(&self.entries).get(slot as u64) {
            return Ok(entry.bind(py).clone());
        }
        let entry = Bound::new(py, Entry::at_slot(dict, slot))?;
        let kept = entry.clone().unbind();
        let mut entries = locked(&self.entries);
        let is_kept = entries.admits(slot as u64);
        let dropped = if is_kept { entries.keep(slot as u64, kept) } else { Some(kept) };
        drop(entries);
        drop(dropped);
        Ok(entry)
    }

    /// The answer of `lookup` for an entry of this dictionary: a new dict.
    ///
    /// `requested`: the tag of the key, which becomes that of the answer if the entry follows from
    /// a rule of PS3.5 and applies to many tags.
    pub(crate) fn answer<'py>(
        &self,
        py: Python<'py>,
        dict: &DmapDict,
        entry: &TagView<'_>,
        requested: Tag,
    ) -> PyResult<Bound<'py, PyDict>> {
        let answer = self.stored_answer(py, dict, entry)?;
        if entry.is_rule() {
            answer.set_item(intern!(py, "group"), requested.group())?;
            answer.set_item(intern!(py, "element"), requested.element())?;
            answer.set_item(intern!(py, "tag"), requested.to_string())?;
        }
        Ok(answer)
    }

    fn stored_answer<'py>(
        &self,
        py: Python<'py>,
        dict: &DmapDict,
        entry: &TagView<'_>,
    ) -> PyResult<Bound<'py, PyDict>> {
        let Some(slot) = dict.slot(entry) else {
            return convert::entry_dict(py, entry, &self.shared);
        };
        let slot = slot as u64;
        let mut answers = locked(&self.answers);
        if let Some(answer) = answers.get(slot).map(Arc::clone) {
            drop(answers);
            return answer.copy(py);
        }
        let is_kept = answers.admits(slot);
        drop(answers);
        let made = convert::entry_dict(py, entry, &self.shared)?;
        if !is_kept {
            return Ok(made);
        }
        let answer = Arc::new(Answer::new(&made)?);
        let copy = answer.copy(py)?;
        let dropped = locked(&self.answers).keep(slot, answer);
        drop(dropped);
        Ok(copy)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
