//! Conversion of the core's values to Python objects.

use crate::cache::Cache;
use dicom_map::binding::EntrySourceBinding;
use dicom_map::registry::Source;
use dicom_map::{TagView, Vm, Vr, VrSet};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyList, PyString, PyTuple, PyType};
use std::sync::{Mutex, PoisonError};

/// Objects that many entries share, made once per dictionary: texts (vendors, sources, values of
/// de-identification), and for each creator the dict that its answers start from.
///
/// A text of a dictionary never moves, so its address is the key.
pub(crate) struct Shared {
    texts: ByText<PyString>,
    beginnings: ByText<PyDict>,
    /// The beginning of all sources of one document.
    documents: Documents,
}

/// Texts by the number of their document.
type Documents = Mutex<Cache<Box<str>>>;

/// The most objects of each kind that are kept by their text; a text takes some 100 bytes, a
/// beginning 600. There are some 800 creators.
const MAX_BY_TEXT: usize = 2_048;

/// Objects by the text that they are made from.
struct ByText<T>(Mutex<Cache<(usize, Py<T>)>>);

impl<T> ByText<T> {
    /// `text` must live as long as these objects: it belongs to the dictionary or the program.
    /// `number` distinguishes objects made from the same text.
    fn get<'py>(
        &self,
        py: Python<'py>,
        (text, number): (&str, u16),
        make: impl FnOnce() -> PyResult<Bound<'py, T>>,
    ) -> PyResult<Bound<'py, T>> {
        // Addresses have 48 bits.
        let place = u64::from(number) << 48 ^ text.as_ptr().addr() as u64;
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((len, known)) = lock().get(place)
            && *len == text.len()
        {
            return Ok(known.bind(py).clone());
        }
        // Nothing is locked while an object is made or dropped.
        let made = make()?;
        let mut kept = lock();
        let object = (text.len(), made.clone().unbind());
        let dropped = if kept.admits(place) { kept.keep(place, object) } else { Some(object) };
        drop(kept);
        drop(dropped);
        Ok(made)
    }
}

impl Default for Shared {
    fn default() -> Shared {
        Shared::of_at_most(MAX_BY_TEXT)
    }
}

impl Shared {
    /// For a single entry, which shares objects with no other.
    pub(crate) fn nothing() -> Shared {
        Shared::of_at_most(0)
    }

    fn of_at_most(count: usize) -> Shared {
        Shared {
            texts: ByText(Mutex::new(Cache::new(count))),
            beginnings: ByText(Mutex::new(Cache::new(count))),
            documents: Mutex::new(Cache::new(count)),
        }
    }

    fn text<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyString>> {
        self.texts.get(py, (text, 0), || Ok(PyString::new(py, text)))
    }

    /// A new dict with every key of an answer, and the values that all entries of one group and
    /// creator, or all public entries of a group, have in common.
    ///
    /// Copying a dict with every key is far cheaper than adding the keys one by one.
    fn beginning<'py>(
        &self,
        py: Python<'py>,
        entry: &TagView<'_>,
        group: u16,
    ) -> PyResult<Bound<'py, PyDict>> {
        static PUBLIC: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
        let public = PUBLIC.get_or_try_init(py, || public_beginning(py).map(Bound::unbind))?;
        let public = public.bind(py);
        let Some(creator) = entry.creator() else {
            let dict = public.copy()?;
            dict.set_item(intern!(py, "group"), group)?;
            return Ok(dict);
        };
        let private = self.beginnings.get(py, (creator, group), || {
            let dict = public.copy()?;
            dict.set_item(intern!(py, "group"), group)?;
            dict.set_item(intern!(py, "creator"), creator)?;
            dict.set_item(intern!(py, "vendor"), entry.vendor())?;
            dict.set_item(intern!(py, "is_private"), true)?;
            Ok(dict)
        })?;
        private.copy()
    }
}

/// The text of a set of VRs; most are one VR, whose text is made once per process.
pub(crate) fn vr_text<'py>(py: Python<'py>, vrs: &VrSet) -> Bound<'py, PyString> {
    match vrs.primary() {
        Some(vr) if vrs.len() == 1 => vr_name(py, vr),
        _ => PyString::intern(py, &vrs.to_string()),
    }
}

/// The two characters of a VR, made once per process.
pub(crate) fn vr_name(py: Python<'_>, vr: Vr) -> Bound<'_, PyString> {
    static NAMES: PyOnceLock<Vec<Py<PyString>>> = PyOnceLock::new();
    let names = NAMES.get_or_init(py, || {
        Vr::ALL.iter().map(|vr| PyString::intern(py, vr.as_str()).unbind()).collect()
    });
    // VRs are numbered in the order of ALL.
    match names.get(vr as usize) {
        Some(name) => name.bind(py).clone(),
        None => PyString::intern(py, vr.as_str()),
    }
}

/// The text of a VM; the most frequent are made once per process.
pub(crate) fn vm_text<'py>(py: Python<'py>, vm: Vm) -> Bound<'py, PyString> {
    match vm {
        Vm::ONE => intern!(py, "1").clone(),
        Vm::ONE_TO_N => intern!(py, "1-n").clone(),
        _ => PyString::intern(py, &vm.to_string()),
    }
}

/// Every alternative of a VR set.
pub(crate) fn vr_tuple<'py>(py: Python<'py>, vrs: &VrSet) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, vrs.iter().map(|vr| vr_name(py, vr)).collect::<Vec<_>>())
}

/// The sources of an entry: "source:document#L5".
pub(crate) fn sources<'py>(
    py: Python<'py>,
    entry: &TagView<'_>,
    shared: &Shared,
) -> PyResult<Bound<'py, PyList>> {
    let (texts, ends) = source_texts(entry, shared);
    let mut start = 0;
    let texts = ends.iter().map(|end| {
        let text = texts.get(start..*end).unwrap_or_default();
        start = *end;
        PyString::new(py, text)
    });
    PyList::new(py, texts)
}

/// The texts of the sources, one after another, and where each ends.
fn source_texts(entry: &TagView<'_>, shared: &Shared) -> (String, Vec<usize>) {
    // Large enough for the sources of nearly every entry.
    let mut texts = String::with_capacity(1024);
    let mut ends = Vec::with_capacity(16);
    // No Python code runs while this is locked.
    let mut documents = shared.documents.lock().unwrap_or_else(PoisonError::into_inner);
    for source in entry.sources() {
        let start = texts.len();
        let key = source.document_key();
        if let Some(known) = key.and_then(|key| documents.get(key)) {
            texts.push_str(known);
        } else {
            source.push_document(&mut texts);
            if let Some(key) = key.filter(|key| documents.admits(*key))
                && let Some(text) = texts.get(start..)
            {
                documents.keep(key, text.into());
            }
        }
        source.locator().push_to(&mut texts);
        ends.push(texts.len());
    }
    (texts, ends)
}

/// De-identification facts as a dict; None if there are none.
pub(crate) fn deidentification<'py>(
    py: Python<'py>,
    entry: &TagView<'_>,
    shared: &Shared,
) -> PyResult<Option<Bound<'py, PyDict>>> {
    let Some(facts) = entry.deidentification() else { return Ok(None) };
    let dict = PyDict::new(py);
    dict.set_item(intern!(py, "basic_profile"), shared.text(py, facts.basic_profile())?)?;
    dict.set_item(intern!(py, "options"), shared.text(py, facts.options())?)?;
    dict.set_item(intern!(py, "safe_private"), facts.safe_private())?;
    dict.set_item(intern!(py, "tcia"), shared.text(py, facts.tcia())?)?;
    Ok(Some(dict))
}

/// The keys of [`entry_dict`], in their order.
pub(crate) const FIELDS: [&str; 21] = [
    "group",
    "element",
    "tag",
    "creator",
    "vendor",
    "keyword",
    "name",
    "vr",
    "vm",
    "description",
    "retired",
    "is_private",
    "block_offset",
    "offset",
    "block",
    "vr_inferred",
    "name_derived",
    "keyword_derived",
    "sources",
    "alternatives",
    "deidentification",
];

/// The entry as a new dict: the result of `Dict.lookup`.
pub(crate) fn entry_dict<'py>(
    py: Python<'py>,
    entry: &TagView<'_>,
    shared: &Shared,
) -> PyResult<Bound<'py, PyDict>> {
    let value = entry.pattern().value();
    let dict = shared.beginning(py, entry, (value >> 16) as u16)?;
    macro_rules! put {
        ($($key:literal = $value:expr),* $(,)?) => {{ $(dict.set_item(intern!(py, $key), $value)?;)* }};
    }
    put! {
        "element" = value as u16,
        "tag" = tag_text(py, entry),
        "keyword" = entry.keyword(),
        "name" = entry.name(),
        "vr" = vr_text(py, &entry.vr()),
        "sources" = sources(py, entry, shared)?,
        "alternatives" = alternatives(py, entry, shared)?,
    }
    if entry.is_private() {
        put! { "block_offset" = true, "offset" = value as u8 }
        if let Some(block) = entry.block() {
            put! { "block" = block }
        }
    }
    if entry.vm() != Vm::ONE {
        put! { "vm" = vm_text(py, entry.vm()) }
    }
    if !entry.description().is_empty() {
        put! { "description" = entry.description() }
    }
    if entry.retired() {
        put! { "retired" = true }
    }
    if entry.vr_inferred() {
        put! { "vr_inferred" = true }
    }
    if entry.name_derived() {
        put! { "name_derived" = true }
    }
    if entry.keyword_derived() {
        put! { "keyword_derived" = true }
    }
    if let Some(facts) = deidentification(py, entry, shared)? {
        put! { "deidentification" = facts }
    }
    Ok(dict)
}

/// The values of a public entry of VM 1 about which nothing else is known.
///
/// It is the dict of an object, so copies of it share their keys and take half the memory.
fn public_beginning(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let class = py.get_type::<PyType>().call1(("_Answer", PyTuple::empty(py), PyDict::new(py)))?;
    let answer = class.call0()?;
    for key in FIELDS {
        let value = match key {
            "retired" | "is_private" | "block_offset" | "vr_inferred" | "name_derived"
            | "keyword_derived" => PyBool::new(py, false).to_owned().into_any(),
            "description" => intern!(py, "").clone().into_any(),
            "vm" => vm_text(py, Vm::ONE).into_any(),
            _ => py.None().into_bound(py),
        };
        answer.setattr(PyString::intern(py, key), value)?;
    }
    answer.getattr("__dict__")?.cast::<PyDict>()?.copy()
}

/// The values that lost the merge, as tuples: field, value, source.
pub(crate) fn alternatives<'py>(
    py: Python<'py>,
    entry: &TagView<'_>,
    shared: &Shared,
) -> PyResult<Bound<'py, PyList>> {
    let list = PyList::empty(py);
    for lost in entry.alternatives() {
        let field = shared.text(py, lost.field().as_str())?;
        list.append((field, lost.value(), shared.text(py, lost.source())?))?;
    }
    Ok(list)
}

/// `(0010,0010)`, `(60xx,3000)`, `(0021,xx08)`.
pub(crate) fn tag_text<'py>(py: Python<'py>, entry: &TagView<'_>) -> Bound<'py, PyString> {
    PyString::new(py, &entry.tag_text())
}

/// A source of the registry as a dict.
pub(crate) fn source_dict<'py>(py: Python<'py>, source: &Source) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    dict.set_item("id", &source.id)?;
    dict.set_item("title", &source.title)?;
    dict.set_item("licence", &source.licence)?;
    dict.set_item("edition", &source.edition)?;
    dict.set_item("origin", &source.origin)?;
    dict.set_item("lineage", &source.lineage)?;
    dict.set_item("sha256", &source.sha256)?;
    Ok(dict)
}
