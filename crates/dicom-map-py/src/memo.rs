//! What was asked before: answers that are ready as Python objects.
//!
//! Making Python objects costs far more than the lookup itself, and programs ask for the same few
//! tags again and again. Both memos are bounded; when one is full it starts anew.

use crate::convert::entry_dict;
use crate::entry::Entry;
use dicom_map::{Tag, TagView};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyInt, PyList, PyString, PyTuple};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Keys of `d[key]` that are kept; with its entry each takes some 200 bytes.
const MAX_KEYS: usize = 16_384;
/// Answers of `d.lookup` that are kept; each takes some 1,500 bytes.
const MAX_ANSWERS: usize = 2_048;
/// The number of "no creator".
const NO_CREATOR: u32 = 0;

/// The memos of one dictionary.
pub(crate) struct Memo {
    /// Key as given -> Entry.
    keys: Py<PyDict>,
    answers: Mutex<Answers>,
}

/// The answers of `d.lookup`.
struct Answers {
    /// Creator as spelled -> its number.
    creators: Py<PyDict>,
    /// The last number that was given to a creator; no number is given twice.
    last_number: u32,
    /// See `Answers::key`.
    by_key: HashMap<u64, Option<Arc<Answer>>, BuildHasherDefault<KeyHasher>>,
}

impl Answers {
    /// Creator and tag in one number.
    fn key(creator: u32, group: u16, element: u16) -> u64 {
        u64::from(creator) << 32 | u64::from(group) << 16 | u64::from(element)
    }
}

/// Spreads the bits of the one number that it is given: the keys are ours, so nobody can make them
/// collide.
#[derive(Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        /// 2^64 divided by the golden ratio: multiplying by it spreads neighbours over the whole
        /// range.
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        let product = (self.0 ^ number).wrapping_mul(SPREAD);
        self.0 = product ^ product >> 32;
    }
}

/// An answer of `d.lookup`, and apart from it what can be changed in it.
pub(crate) struct Answer {
    dict: Py<PyDict>,
    sources: Py<PyList>,
    alternatives: Py<PyList>,
    deidentification: Option<Py<PyDict>>,
}

impl Answer {
    /// `asked`: the tag; it is also that of an answer which follows from a rule of PS3.5 and stands
    /// for many tags.
    pub(crate) fn new(py: Python<'_>, entry: &TagView<'_>, asked: Tag) -> PyResult<Answer> {
        let dict = entry_dict(py, entry)?;
        if entry.is_rule() {
            dict.set_item("group", asked.group())?;
            dict.set_item("element", asked.element())?;
            dict.set_item("tag", asked.to_string())?;
        }
        let value = |key: &str| dict.as_any().get_item(key);
        Ok(Answer {
            sources: value("sources")?.cast_into::<PyList>()?.unbind(),
            alternatives: value("alternatives")?.cast_into::<PyList>()?.unbind(),
            deidentification: value("deidentification")?.extract()?,
            dict: dict.unbind(),
        })
    }

    /// A new dict that shares nothing that can be changed.
    pub(crate) fn copy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
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

/// What the memo knows of a question to `d.lookup`.
pub(crate) enum Known {
    /// The answer; None where the dictionary has none.
    Answer(Option<Arc<Answer>>),
    /// Nothing yet.
    Nothing,
}

impl Memo {
    pub(crate) fn new(py: Python<'_>) -> Memo {
        let answers = Answers {
            creators: PyDict::new(py).unbind(),
            last_number: NO_CREATOR,
            by_key: HashMap::default(),
        };
        Memo { keys: PyDict::new(py).unbind(), answers: Mutex::new(answers) }
    }

    /// The entry that this key gave before.
    pub(crate) fn entry<'py>(&self, key: &Bound<'py, PyAny>) -> Option<Bound<'py, Entry>> {
        if !is_plain(key) {
            return None;
        }
        let found = self.keys.bind(key.py()).get_item(key).ok()??;
        found.cast_into::<Entry>().ok()
    }

    /// Keeps the entry for this key.
    pub(crate) fn keep_entry(
        &self,
        key: &Bound<'_, PyAny>,
        entry: &Bound<'_, Entry>,
    ) -> PyResult<()> {
        if !is_plain(key) {
            return Ok(());
        }
        let keys = self.keys.bind(key.py());
        if keys.len() >= MAX_KEYS {
            keys.clear();
        }
        keys.set_item(key, entry)
    }

    fn answers(&self) -> MutexGuard<'_, Answers> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The answer that `lookup` gave before.
    ///
    /// Nothing that could run other Python code happens while the lock is held: no object is made,
    /// only plain texts are compared.
    pub(crate) fn answer(
        &self,
        group: u16,
        element: u16,
        creator: Option<&Bound<'_, PyString>>,
        py: Python<'_>,
    ) -> Known {
        let answers = self.answers();
        let creator = match creator {
            None => NO_CREATOR,
            Some(name) if name.is_exact_instance_of::<PyString>() => {
                match answers.creators.bind(py).get_item(name) {
                    Ok(Some(number)) => match number.extract() {
                        Ok(number) => number,
                        Err(_) => return Known::Nothing,
                    },
                    _ => return Known::Nothing,
                }
            }
            Some(_) => return Known::Nothing,
        };
        answers
            .by_key
            .get(&Answers::key(creator, group, element))
            .map_or(Known::Nothing, |answer| Known::Answer(answer.clone()))
    }

    /// None when all are used up, which no memory is large enough for.
    fn next_number(&self) -> Option<u32> {
        let mut answers = self.answers();
        answers.last_number = answers.last_number.checked_add(1)?;
        Some(answers.last_number)
    }

    /// Keeps an answer of `lookup`; `creator` has passed the checks.
    pub(crate) fn keep_answer(
        &self,
        group: u16,
        element: u16,
        creator: Option<&Bound<'_, PyString>>,
        answer: Option<Arc<Answer>>,
        py: Python<'_>,
    ) -> PyResult<()> {
        if creator.is_some_and(|name| !name.is_exact_instance_of::<PyString>()) {
            return Ok(());
        }
        let creators = self.answers().creators.clone_ref(py).into_bound(py);
        let number = match creator {
            None => NO_CREATOR,
            Some(name) => match creators.get_item(name)? {
                Some(number) => number.extract()?,
                None => {
                    let Some(number) = self.next_number() else { return Ok(()) };
                    creators.set_item(name, number)?;
                    number
                }
            },
        };
        let fresh = PyDict::new(py).unbind();
        let mut answers = self.answers();
        let is_full = answers.by_key.len() >= MAX_ANSWERS || creators.len() > MAX_ANSWERS;
        let dropped = is_full.then(|| {
            (std::mem::take(&mut answers.by_key), std::mem::replace(&mut answers.creators, fresh))
        });
        if !is_full {
            answers.by_key.insert(Answers::key(number, group, element), answer);
        }
        // Objects go when the lock is gone: their going may run other Python code.
        drop(answers);
        drop(dropped);
        Ok(())
    }
}

/// True for exact int, exact str, and tuples of them: keys that compare without running other code,
/// and where equal keys mean the same.
fn is_plain(key: &Bound<'_, PyAny>) -> bool {
    let is_plain_part = |part: &Bound<'_, PyAny>| {
        part.is_exact_instance_of::<PyInt>() || part.is_exact_instance_of::<PyString>()
    };
    if is_plain_part(key) {
        return true;
    }
    key.cast_exact::<PyTuple>()
        .is_ok_and(|parts| parts.iter_borrowed().all(|part| is_plain_part(&part)))
}
