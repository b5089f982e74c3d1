//! `Entry`: one entry of a dictionary as a frozen Python object.

use crate::convert::{self, Shared};
use crate::errors::to_py;
use crate::html;
use dicom_map::binding::DictBinding;
use dicom_map::registry::{self, Key, PrivateKey, Registry};
use dicom_map::{DmapDict, Query, Tag, TagPattern, TagView, to_dmap};
use pyo3::basic::CompareOp;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// One entry of a dictionary: the facts about a tag, and their sources.
///
/// Entries are frozen. Two are equal when all their fields are equal; they sort by creator (public
/// first) and tag.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Entry {
    /// Keeps the bytes alive: an entry outlives the closing of its Dict.
    dict: Arc<DmapDict>,
    /// See `DmapDict::slot`.
    slot: usize,
}

impl Entry {
    /// The entry as an object that may outlive the view.
    pub(crate) fn new(dict: &Arc<DmapDict>, entry: &TagView<'_>) -> PyResult<Entry> {
        let slot = dict.slot(entry).ok_or_else(|| {
            PyRuntimeError::new_err("found an entry of another dictionary; please report it")
        })?;
        Ok(Entry { dict: Arc::clone(dict), slot })
    }

    /// Makes the entry at a slot that the core returned.
    pub(crate) fn at_slot(dict: &Arc<DmapDict>, slot: usize) -> Entry {
        Entry { dict: Arc::clone(dict), slot }
    }

    fn view(&self) -> PyResult<TagView<'_>> {
        // The slot is one of this dictionary, so this fails only if there is a bug.
        self.dict.at_slot(self.slot).ok_or_else(|| {
            PyRuntimeError::new_err(
                "found an entry that is not in its dictionary; please report it",
            )
        })
    }

    /// The attribute as a query of a data set.
    pub(crate) fn query(&self) -> PyResult<Query> {
        let view = self.view()?;
        let pattern = view.pattern();
        Ok(match view.creator() {
            Some(creator) => Query::Tag {
                tag: Tag::new(view.group(), view.element()),
                creator: Some(creator.to_string()),
            },
            None if pattern.mask() == u32::MAX => {
                Query::Tag { tag: Tag::from(pattern.value()), creator: None }
            }
            None => Query::Pattern(pattern),
        })
    }

    /// The entry of another dictionary for the same tag.
    pub(crate) fn find_in<'d>(&self, dict: &'d DmapDict) -> Option<TagView<'d>> {
        dict.lookup_key(&key_of(&self.dict.at_slot(self.slot)?))
    }
}

fn key_of(entry: &TagView<'_>) -> Key {
    match entry.creator() {
        Some(creator) => {
            Key::Private(PrivateKey { creator: creator.to_string(), pattern: entry.pattern() })
        }
        None => Key::Public(entry.pattern()),
    }
}

/// Public before private, then by creator, then by tag.
fn order_of<'a>(entry: &TagView<'a>) -> (Option<&'a str>, u32, u32) {
    let pattern = entry.pattern();
    (entry.creator(), pattern.value(), pattern.mask())
}

#[pymethods]
impl Entry {
    /// The group; for a repeating group the first one, such as 0x6000.
    #[getter]
    fn group(&self) -> PyResult<u16> {
        Ok(self.view()?.group())
    }

    /// The element; for a repeating element the first one. For a private entry the offset (0x08),
    /// or with its block (0x1008) if it is valid in that block only.
    #[getter]
    fn element(&self) -> PyResult<u16> {
        Ok(self.view()?.element())
    }

    /// The tag as tables write it: "(0010,0010)", "(60xx,3000)", "(0043,xx39)".
    #[getter]
    fn tag<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(convert::tag_text(py, &self.view()?))
    }

    /// The private creator in its usual spelling; None for a public attribute.
    #[getter]
    fn creator(&self) -> PyResult<Option<&str>> {
        Ok(self.view()?.creator())
    }

    /// The vendor that the private creator belongs to, if known.
    #[getter]
    fn vendor(&self) -> PyResult<Option<&str>> {
        Ok(self.view()?.vendor())
    }

    /// The keyword: PS3.6's for a public attribute; may be empty for a private one.
    #[getter]
    fn keyword(&self) -> PyResult<&str> {
        Ok(self.view()?.keyword())
    }

    /// The name; empty if no source has one.
    #[getter]
    fn name(&self) -> PyResult<&str> {
        Ok(self.view()?.name())
    }

    /// A description that the project wrote; empty otherwise.
    #[getter]
    fn description(&self) -> PyResult<&str> {
        Ok(self.view()?.description())
    }

    /// The VR; "US or SS" where it depends on the data set.
    #[getter]
    fn vr<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(convert::vr_text(py, &self.view()?.vr()))
    }

    /// Every VR that the entry allows: ("US", "SS").
    #[getter]
    fn vrs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        convert::vr_tuple(py, &self.view()?.vr())
    }

    /// The value multiplicity: "1", "1-n", "2-2n".
    #[getter]
    fn vm<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        Ok(convert::vm_text(py, self.view()?.vm()))
    }

    /// True when the standard has retired the attribute.
    #[getter]
    fn retired(&self) -> PyResult<bool> {
        Ok(self.view()?.retired())
    }

    /// True for an element of a private block.
    #[getter]
    fn is_private(&self) -> PyResult<bool> {
        Ok(self.view()?.is_private())
    }

    /// True for a private element: its `offset` is relative to a block.
    #[getter]
    fn block_offset(&self) -> PyResult<bool> {
        Ok(self.view()?.block_offset().is_some())
    }

    /// The offset inside a private block, 0x00 to 0xFF; None for a public attribute.
    #[getter]
    fn offset(&self) -> PyResult<Option<u8>> {
        Ok(self.view()?.block_offset())
    }

    /// The one block in which a private entry is valid; None if it is valid in every block.
    #[getter]
    fn block(&self) -> PyResult<Option<u8>> {
        Ok(self.view()?.block())
    }

    /// True if no majority of sources agrees on the VR: it is the best guess.
    #[getter]
    fn vr_inferred(&self) -> PyResult<bool> {
        Ok(self.view()?.vr_inferred())
    }

    /// True if no source has the name: it is derived from the keyword.
    #[getter]
    fn name_derived(&self) -> PyResult<bool> {
        Ok(self.view()?.name_derived())
    }

    /// True if no source has the keyword: it is derived from the name.
    #[getter]
    fn keyword_derived(&self) -> PyResult<bool> {
        Ok(self.view()?.keyword_derived())
    }

    /// The sources: "source:document#L5".
    #[getter]
    fn sources<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        Ok(convert::sources(py, &self.view()?, &Shared::nothing())?.to_tuple())
    }

    /// The values that lost the merge: tuples (field, value, source).
    #[getter]
    fn alternatives<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        Ok(convert::alternatives(py, &self.view()?, &Shared::nothing())?.to_tuple())
    }

    /// The de-identification facts of PS3.15 and TCIA: a dict of basic_profile, options,
    /// safe_private and tcia; None if there are none. They inform; they do not decide.
    #[getter]
    fn deidentification<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        convert::deidentification(py, &self.view()?, &Shared::nothing())
    }

    /// Returns the entry as a new dict, as `Dict.lookup` does.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        convert::entry_dict(py, &self.view()?, &Shared::nothing())
    }

    /// Returns the tag as one number, as pydicom takes it: for a private entry in `block`, for a
    /// repeating one the first.
    ///
    /// Raises:
    ///     ValueError: `block` is outside 0x10 to 0xFF, or the entry is valid in another block
    ///         only.
    #[pyo3(signature = (block=0x10))]
    fn tag_in(&self, block: u16) -> PyResult<u32> {
        let entry = self.view()?;
        let value = entry.pattern().value();
        if !entry.is_private() {
            return Ok(value);
        }
        if !(0x10..=0xFF).contains(&block)
            || entry.block().is_some_and(|only| u16::from(only) != block)
        {
            let expected = entry.block().map_or_else(
                || "0x10 to 0xFF".to_string(),
                |only| format!("{only:#04x}, where the entry holds"),
            );
            return Err(PyValueError::new_err(format!(
                "found block {block:#04x}, expected {expected}"
            )));
        }
        Ok(value & 0xFFFF_00FF | u32::from(block) << 8)
    }

    /// HTML for notebooks: a table of the known facts.
    fn _repr_html_(&self) -> PyResult<String> {
        let entry = self.view()?;
        let alternatives =
            entry.alternatives().map(|it| format!("{} {}", it.field().as_str(), it.value()));
        let cells = [
            ("tag", entry.tag_text().to_string()),
            ("creator", entry.creator().unwrap_or_default().to_string()),
            ("vendor", entry.vendor().unwrap_or_default().to_string()),
            ("VR", entry.vr().to_string()),
            ("VM", entry.vm().to_string()),
            ("keyword", entry.keyword().to_string()),
            ("name", entry.name().to_string()),
            ("retired", if entry.retired() { "yes".into() } else { String::new() }),
            ("sources", entry.sources().map(|it| it.to_string()).collect::<Vec<_>>().join(", ")),
            ("alternatives", alternatives.collect::<Vec<_>>().join(", ")),
        ];
        let known = cells.into_iter().filter(|(_, text)| !text.is_empty());
        Ok(html::table(&[], known.map(|(head, text)| vec![head.to_string(), text])))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let entry = self.view()?;
        let quote = |text: &str| -> PyResult<String> {
            Ok(PyString::new(py, text).repr()?.to_cow()?.into_owned())
        };
        let creator = entry
            .creator()
            .map(|creator| Ok::<_, PyErr>(format!(", creator={}", quote(creator)?)))
            .transpose()?
            .unwrap_or_default();
        let (tag, vr, vm) = (entry.tag_text(), entry.vr(), entry.vm());
        Ok(format!(
            "Entry('{tag}'{creator}, vr='{vr}', vm='{vm}', keyword={}, name={})",
            quote(entry.keyword())?,
            quote(entry.name())?
        ))
    }

    fn __hash__(&self) -> PyResult<u64> {
        let mut hasher = DefaultHasher::new();
        order_of(&self.view()?).hash(&mut hasher);
        Ok(hasher.finish())
    }

    fn __richcmp__(&self, other: &Bound<'_, PyAny>, op: CompareOp) -> PyResult<Py<PyAny>> {
        let py = other.py();
        let Ok(other) = other.cast::<Entry>() else { return Ok(py.NotImplemented()) };
        let (left, right) = (self.view()?, other.get().view()?);
        let result = match op {
            // Equal entries have the same value in every field, whichever dictionary they come
            // from.
            CompareOp::Eq => left == right && left.vendor() == right.vendor(),
            CompareOp::Ne => left != right || left.vendor() != right.vendor(),
            _ => op.matches(order_of(&left).cmp(&order_of(&right))),
        };
        Ok(result.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (State,))> {
        let restore = py.get_type::<Entry>().getattr(intern!(py, "_restore"))?;
        Ok((restore, (State::of(&self.view()?),)))
    }

    /// Rebuilds a pickled entry.
    #[staticmethod]
    fn _restore(py: Python<'_>, state: State) -> PyResult<Entry> {
        state
            .restore()
            .map_err(|error| to_py(py, &error))?
            .ok_or_else(|| PyValueError::new_err("found a pickled Entry without content"))
    }
}

/// An entry that does not need its dictionary, for pickling. As `registry::Entry`, in types that
/// Python can pickle.
#[derive(IntoPyObject, FromPyObject)]
#[pyo3(from_item_all)]
struct State {
    /// The looked-up tag, for an entry that follows from a rule of PS3.5 and is not stored.
    rule_tag: Option<u32>,
    creator: Option<String>,
    vendor: Option<String>,
    value: u32,
    mask: u32,
    vr: String,
    vm: String,
    keyword: String,
    name: String,
    description: String,
    retired: bool,
    vr_inferred: bool,
    name_derived: bool,
    keyword_derived: bool,
    /// (source, document, locator)
    sources: Vec<(String, String, String)>,
    /// (field, value, source)
    alternatives: Vec<(String, String, String)>,
    /// (basic_profile, options, safe_private, tcia)
    deidentification: Option<(String, String, bool, String)>,
}

impl State {
    fn of(view: &TagView<'_>) -> State {
        let entry = view.to_entry();
        let pattern = view.pattern();
        let facts = view.deidentification().map(|facts| facts.to_facts());
        State {
            // In groups 0008 and 0009 no dictionary stores the entries that follow from rules; see
            // `restore`.
            rule_tag: view.is_rule().then(|| {
                0x0008_0000 | pattern.value() | if pattern.mask() & 0xFF == 0 { 0x10 } else { 0 }
            }),
            creator: view.creator().map(str::to_string),
            vendor: view.vendor().map(str::to_string),
            value: pattern.value(),
            mask: pattern.mask(),
            vr: entry.vrs.to_string(),
            vm: entry.vm.to_string(),
            keyword: entry.keyword,
            name: entry.name,
            description: entry.description,
            retired: entry.retired,
            vr_inferred: entry.vr_inferred,
            name_derived: entry.name_derived,
            keyword_derived: entry.keyword_derived,
            sources: entry
                .sources
                .into_iter()
                .map(|source| {
                    (source.source, source.reference.document, source.reference.locator.to_string())
                })
                .collect(),
            alternatives: entry
                .alternatives
                .into_iter()
                .map(|lost| (lost.field.as_str().to_string(), lost.value, lost.source))
                .collect(),
            deidentification: facts
                .map(|facts| (facts.basic_profile, facts.options, facts.safe_private, facts.tcia)),
        }
    }

    /// A dictionary that contains only this entry.
    fn restore(self) -> Result<Option<Entry>, dicom_map::Error> {
        if let Some(tag) = self.rule_tag {
            let dict = Arc::new(DmapDict::from_bytes(to_dmap(Registry::default())?)?);
            return Ok(dict
                .lookup_tag(tag.into(), None)
                .and_then(|entry| dict.slot(&entry))
                .map(|slot| Entry::at_slot(&dict, slot)));
        }
        let pattern = TagPattern::from_bits(self.value, self.mask);
        let key = match &self.creator {
            Some(creator) => Key::Private(PrivateKey { creator: creator.clone(), pattern }),
            None => Key::Public(pattern),
        };
        let mut entry =
            registry::Entry::new(key, self.vr.parse::<dicom_map::VrSet>()?, self.vm.parse()?);
        entry.keyword = self.keyword;
        entry.name = self.name;
        entry.description = self.description;
        entry.retired = self.retired;
        entry.vr_inferred = self.vr_inferred;
        entry.name_derived = self.name_derived;
        entry.keyword_derived = self.keyword_derived;
        entry.sources = self
            .sources
            .into_iter()
            .map(|(source, document, locator)| registry::EntrySource {
                source,
                reference: registry::Reference::parse(&(document + &locator)),
            })
            .collect();
        entry.alternatives = self
            .alternatives
            .into_iter()
            .filter_map(|(field, value, source)| {
                Some(registry::Alternative {
                    field: registry::Field::from_name(&field)?,
                    value,
                    source,
                })
            })
            .collect();
        if let Some((basic_profile, options, safe_private, tcia)) = self.deidentification {
            entry.deidentification =
                registry::Deidentification { basic_profile, options, safe_private, tcia };
        }
        let creators = self.creator.map(|name| registry::Creator {
            name,
            vendor: self.vendor.unwrap_or_default(),
            ..Default::default()
        });
        let registry = Registry {
            creators: creators.into_iter().collect(),
            entries: vec![entry],
            ..Registry::default()
        };
        let dict = Arc::new(DmapDict::from_bytes(to_dmap(registry)?)?);
        let slot = dict.entries().next().and_then(|entry| dict.slot(&entry));
        Ok(slot.map(|slot| Entry::at_slot(&dict, slot)))
    }
}
