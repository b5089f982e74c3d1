//! The core's values as Python's.

use dicom_map::registry::Source;
use dicom_map::{EvidenceView, TagView, Vm, VrSet};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};
use std::fmt::Write as _;

/// The text of a VR set; most are one VR, whose text is made once for the process.
pub(crate) fn vr_text<'py>(py: Python<'py>, vrs: &VrSet) -> Bound<'py, PyString> {
    match vrs.primary() {
        Some(vr) if vrs.len() == 1 => PyString::intern(py, vr.as_str()),
        _ => PyString::intern(py, &vrs.to_string()),
    }
}

/// The text of a VM; the commonest are made once for the process.
pub(crate) fn vm_text<'py>(py: Python<'py>, vm: Vm) -> Bound<'py, PyString> {
    match vm {
        Vm::ONE => intern!(py, "1").clone(),
        Vm::ONE_TO_N => intern!(py, "1-n").clone(),
        _ => PyString::intern(py, &vm.to_string()),
    }
}

/// Every alternative of a VR set.
pub(crate) fn vr_tuple<'py>(py: Python<'py>, vrs: &VrSet) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, vrs.iter().map(|vr| PyString::intern(py, vr.as_str())).collect::<Vec<_>>())
}

/// `source:document#L5`, in a buffer that is used again: the same text as the core prints, without
/// an allocation for each part.
fn write_evidence(buffer: &mut String, witness: EvidenceView<'_>) {
    buffer.clear();
    buffer.push_str(witness.source());
    let locator = witness.locator();
    if !witness.document().is_empty() || locator != Default::default() {
        // Writing to a String can not fail.
        let _ = write!(buffer, ":{}{locator}", witness.document());
    }
}

/// The witnesses of an entry as texts.
pub(crate) fn sources<'py>(py: Python<'py>, entry: &TagView<'_>) -> Vec<Bound<'py, PyString>> {
    let mut buffer = String::new();
    entry
        .sources()
        .map(|witness| {
            write_evidence(&mut buffer, witness);
            PyString::new(py, &buffer)
        })
        .collect()
}

/// De-identification facts as a dict; None where nothing is said.
pub(crate) fn deidentification<'py>(
    py: Python<'py>,
    entry: &TagView<'_>,
) -> PyResult<Option<Bound<'py, PyDict>>> {
    let Some(facts) = entry.deidentification() else { return Ok(None) };
    let dict = PyDict::new(py);
    dict.set_item(intern!(py, "basic_profile"), facts.basic_profile())?;
    dict.set_item(intern!(py, "options"), facts.options())?;
    dict.set_item(intern!(py, "safe_private"), facts.safe_private())?;
    dict.set_item(intern!(py, "tcia"), facts.tcia())?;
    Ok(Some(dict))
}

/// The keys of [`entry_dict`], in their order.
pub(crate) const FIELDS: [&str; 20] = [
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
    "block",
    "vr_inferred",
    "name_derived",
    "keyword_derived",
    "sources",
    "alternatives",
    "deidentification",
];

/// The entry as a new dict: what `Dict.lookup` answers.
pub(crate) fn entry_dict<'py>(
    py: Python<'py>,
    entry: &TagView<'_>,
) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    macro_rules! put {
        ($($key:literal = $value:expr),* $(,)?) => {{ $(dict.set_item(intern!(py, $key), $value)?;)* }};
    }
    put! {
        "group" = entry.group(),
        "element" = entry.element(),
        "tag" = tag_text(py, entry),
        "creator" = entry.creator(),
        "vendor" = entry.vendor(),
        "keyword" = entry.keyword(),
        "name" = entry.name(),
        "vr" = vr_text(py, &entry.vr()),
        "vm" = vm_text(py, entry.vm()),
        "description" = entry.description(),
        "retired" = entry.retired(),
        "is_private" = entry.is_private(),
        "block_offset" = entry.block_offset(),
        "block" = entry.block(),
        "vr_inferred" = entry.vr_inferred(),
        "name_derived" = entry.name_derived(),
        "keyword_derived" = entry.keyword_derived(),
        "sources" = PyList::new(py, sources(py, entry))?,
        "alternatives" = PyList::new(py, alternatives(py, entry)?)?,
        "deidentification" = deidentification(py, entry)?,
    }
    Ok(dict)
}

/// The values that lost the merge as tuples: field, value, source.
pub(crate) fn alternatives<'py>(
    py: Python<'py>,
    entry: &TagView<'_>,
) -> PyResult<Vec<Bound<'py, PyTuple>>> {
    entry
        .alternatives()
        .map(|lost| {
            (
                PyString::intern(py, lost.field().as_str()),
                lost.value(),
                PyString::intern(py, lost.source()),
            )
                .into_pyobject(py)
        })
        .collect()
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
