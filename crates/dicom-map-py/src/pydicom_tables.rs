//! The dictionary as pydicom's own tables, made in one go; `_pydicom.py` installs them.

use crate::convert::{vm_text, vr_text};
use dicom_map::{DmapDict, TagView, Vm, VrSet};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};
use std::collections::HashMap;

/// Returns three tables, as in pydicom._private_dict and pydicom._dicom_dict: private, a list of
/// (creator, {"0043xx39": (VR, VM, name, retired)}), one for each spelling that pydicom or this
/// dictionary has; public, {0x00100010: (VR, VM, name, retired, keyword)}; repeaters, {"60xx0010":
/// (VR, VM, name, retired, keyword)}.
///
/// `pydicom_creators`: the creators as pydicom spells them, which it compares exactly. `is_lower`:
/// its private keys are in lower case, as in pydicom 2.
pub(crate) fn tables<'py>(
    py: Python<'py>,
    dict: &DmapDict,
    pydicom_creators: &[String],
    is_lower: bool,
) -> PyResult<Bound<'py, PyTuple>> {
    let mut theirs: HashMap<&str, Vec<&str>> = HashMap::new();
    for spelling in pydicom_creators {
        if let Some(creator) = dict.creator(spelling) {
            theirs.entry(creator.name()).or_default().push(spelling);
        }
    }
    let mut texts = Texts::default();
    let private = PyList::empty(py);
    for creator in dict.creators() {
        let name_of_creator = creator.name();
        let entries = PyDict::new(py);
        for entry in creator.entries() {
            let mut key = key(&entry);
            if is_lower {
                key.make_ascii_lowercase();
            }
            entries.set_item(
                key,
                (texts.vr(py, &entry), texts.vm(py, &entry), name(py, &entry), retired(py, &entry)),
            )?;
        }
        let mut spellings: Vec<&str> =
            std::iter::once(name_of_creator).chain(creator.spellings()).collect();
        spellings.extend(theirs.get(name_of_creator).into_iter().flatten());
        spellings.sort_unstable();
        spellings.dedup();
        // Each spelling has a dict of its own, because pydicom changes them separately.
        let (last, others) = spellings.split_last().unwrap_or((&name_of_creator, &[]));
        for spelling in others {
            private.append((*spelling, entries.copy()?))?;
        }
        private.append((*last, entries))?;
    }
    let (public, repeaters) = (PyDict::new(py), PyDict::new(py));
    for entry in dict.entries().filter(|entry| !entry.is_private()) {
        let fields = (
            texts.vr(py, &entry),
            texts.vm(py, &entry),
            name(py, &entry),
            retired(py, &entry),
            entry.keyword(),
        );
        let pattern = entry.pattern();
        if pattern.is_exact() {
            public.set_item(pattern.value(), fields)?;
        } else {
            repeaters.set_item(key(&entry), fields)?;
        }
    }
    (private, public, repeaters).into_pyobject(py)
}

/// `0043xx39`, `00431039` for an entry of block 10 only, `70xxxx04`, `60xx0010`: the forms that
/// pydicom looks up.
fn key(entry: &TagView<'_>) -> String {
    entry.group_text() + &entry.element_text()
}

/// The texts of VRs and VMs, each made once.
#[derive(Default)]
struct Texts<'py> {
    vrs: HashMap<VrSet, Bound<'py, PyString>>,
    vms: HashMap<Vm, Bound<'py, PyString>>,
}

impl<'py> Texts<'py> {
    fn vr(&mut self, py: Python<'py>, entry: &TagView<'_>) -> Bound<'py, PyString> {
        let vrs = entry.vr();
        self.vrs.entry(vrs).or_insert_with(|| vr_text(py, &vrs)).clone()
    }

    fn vm(&mut self, py: Python<'py>, entry: &TagView<'_>) -> Bound<'py, PyString> {
        let vm = entry.vm();
        self.vms.entry(vm).or_insert_with(|| vm_text(py, vm)).clone()
    }
}

/// pydicom prints the name between brackets, so an entry without a name shows its keyword, or
/// pydicom's word for an unknown name.
fn name<'py>(py: Python<'py>, entry: &TagView<'_>) -> Bound<'py, PyString> {
    match (entry.name(), entry.keyword()) {
        ("", "") => intern!(py, "Unknown").clone(),
        ("", keyword) => PyString::new(py, keyword),
        (name, _) => PyString::new(py, name),
    }
}

fn retired<'py>(py: Python<'py>, entry: &TagView<'_>) -> Bound<'py, PyString> {
    if entry.retired() { intern!(py, "Retired").clone() } else { intern!(py, "").clone() }
}
