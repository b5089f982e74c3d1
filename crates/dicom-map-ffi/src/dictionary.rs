//! The data of the handles of dictionaries, and of their creators and sources. In one file, because
//! a dictionary owns its creators' handles and each of them names its dictionary.

use crate::handle::Pages;
use crate::text;
use dicom_map::binding::DictBinding;
use dicom_map::registry::Source;
use dicom_map::{CreatorId, DmapDict, Error, TagView, Vm, VrSet};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ffi::{CStr, CString};
use std::sync::{Arc, OnceLock};

/// A dictionary of DICOM tags: a .dmap file, mapped or in memory, optionally with other
/// dictionaries laid over it.
///
/// Owned by the caller, who frees it with dmap_close. Any number of threads may read it at once
/// without locks; only dmap_close requires that no other thread still uses the dictionary or
/// anything that came from it.
pub struct dmap_dict {
    /// Shared with the files that were read with it.
    core: Arc<DmapDict>,
    /// Made together with the handle, because `Pages` stores the handle's address: set once in
    /// `into_handle`.
    tags: OnceLock<Pages<dmap_dict>>,
    uids: OnceLock<Pages<dmap_dict>>,
    creators: OnceLock<Box<[OnceLock<dmap_creator>]>>,
    sources: OnceLock<Box<[dmap_source]>>,
    /// Indexed by `DmapDict::vr_slot`.
    vr_texts: OnceLock<Box<[Cow<'static, CStr>]>>,
    vm_texts: OnceLock<Vec<(Vm, CString)>>,
}

const _: () = {
    const fn is_shared_between_threads<T: Send + Sync>() {}
    is_shared_between_threads::<dmap_dict>();
};

impl dmap_dict {
    /// A handle on `core` for C. Lives until `dmap_close`.
    pub(crate) fn into_handle(core: DmapDict) -> Result<*mut dmap_dict, Error> {
        let slot_count = core.slot_count();
        let handle = Box::new(dmap_dict {
            core: Arc::new(core),
            tags: OnceLock::new(),
            uids: OnceLock::new(),
            creators: OnceLock::new(),
            sources: OnceLock::new(),
            vr_texts: OnceLock::new(),
            vm_texts: OnceLock::new(),
        });
        let handle = Box::into_raw(handle);
        // From here on the box has its final address, which the pages keep.
        match Pages::new(slot_count, handle) {
            Ok(pages) => {
                // SAFETY: made by Box::into_raw above and not yet given away.
                let _ = unsafe { &*handle }.tags.set(pages);
                Ok(handle)
            }
            Err(error) => {
                // SAFETY: made by Box::into_raw above; nobody has seen it.
                drop(unsafe { Box::from_raw(handle) });
                Err(error)
            }
        }
    }

    pub(crate) fn core(&self) -> &DmapDict {
        &self.core
    }

    pub(crate) fn shared_core(&self) -> &Arc<DmapDict> {
        &self.core
    }

    /// Set before the handle is returned.
    pub(crate) fn tag_pages(&self) -> Option<&Pages<dmap_dict>> {
        self.tags.get()
    }

    pub(crate) fn uid_pages(&self) -> Result<&Pages<dmap_dict>, Error> {
        match self.uids.get() {
            Some(pages) => Ok(pages),
            None => {
                let pages = Pages::new(self.core.uid_slot_count(), self)?;
                Ok(self.uids.get_or_init(|| pages))
            }
        }
    }

    /// A cell for the handle of each creator; empty until first used.
    pub(crate) fn creator_cells(&self) -> &[OnceLock<dmap_creator>] {
        self.creators
            .get_or_init(|| (0..self.core.creator_slot_count()).map(|_| OnceLock::new()).collect())
    }

    pub(crate) fn source_handles(&self) -> &[dmap_source] {
        self.sources.get_or_init(|| self.core.sources().into_iter().map(dmap_source::new).collect())
    }

    /// The text of an entry's VR set: "US", "US or SS". The table is made on first use.
    pub(crate) fn vr_text(&self, entry: TagView<'_>) -> &CStr {
        match self.core.vr_slot(&entry) {
            Some(slot) => {
                let texts = self.vr_texts.get_or_init(|| {
                    (0..self.core.vr_slot_count())
                        .map(|slot| vr_text(self.core.vr_at_slot(slot)))
                        .collect()
                });
                texts.get(slot).map_or(c"", |text| text)
            }
            // A rule of PS3.5 has one VR.
            None => entry.vr().primary().map_or(c"", text::of_vr),
        }
    }

    /// The text of a VM: "1", "1-n". The table is made on first use.
    pub(crate) fn vm_text(&self, vm: Vm) -> &CStr {
        find(
            self.vm_texts.get_or_init(|| table(self.core.vms().chain([Vm::ONE, Vm::ONE_TO_N]))),
            vm,
        )
    }
}

fn vr_text(vr: VrSet) -> Cow<'static, CStr> {
    let mut vrs = vr.iter();
    match (vrs.next(), vrs.next()) {
        (Some(only), None) => Cow::Borrowed(text::of_vr(only)),
        // VRs print without NUL.
        _ => Cow::Owned(CString::new(vr.to_string()).unwrap_or_default()),
    }
}

/// Values with their texts, sorted for `find`.
fn table<T: Ord + ToString>(values: impl Iterator<Item = T>) -> Vec<(T, CString)> {
    let values: BTreeSet<T> = values.collect();
    // A VR or VM prints without NUL.
    values
        .into_iter()
        .map(|value| (CString::new(value.to_string()).unwrap_or_default(), value))
        .map(|(text, value)| (value, text))
        .collect()
}

fn find<T: Ord>(table: &[(T, CString)], value: T) -> &CStr {
    let at = table.binary_search_by(|(known, _)| known.cmp(&value));
    at.ok().and_then(|at| table.get(at)).map_or(c"", |(_, text)| text.as_c_str())
}

/// A private creator of a dictionary. It belongs to the dictionary and lives until dmap_close;
/// there is nothing to free. Two of them are the same creator of the same dictionary exactly when
/// the pointers are equal. Any number of threads may use it at once.
pub struct dmap_creator {
    pub(crate) owner: *const dmap_dict,
    pub(crate) id: CreatorId,
}

// SAFETY: written once, before the handle is given away; the owner is Sync and outlives it.
unsafe impl Send for dmap_creator {}
// SAFETY: as above.
unsafe impl Sync for dmap_creator {}

/// One of the dictionaries and documents that a dictionary was made from. It belongs to the
/// dictionary and lives until dmap_close; there is nothing to free. Any number of threads may use
/// it at once.
pub struct dmap_source {
    pub(crate) id: CString,
    pub(crate) title: CString,
    pub(crate) licence: CString,
    pub(crate) edition: CString,
    pub(crate) origin: CString,
    pub(crate) lineage: CString,
    pub(crate) sha256: CString,
}

impl dmap_source {
    pub(crate) fn new(source: Source) -> dmap_source {
        // Only a damaged file has a NUL in a text.
        let text = |text: String| CString::new(text).unwrap_or_default();
        dmap_source {
            id: text(source.id),
            title: text(source.title),
            licence: text(source.licence),
            edition: text(source.edition),
            origin: text(source.origin),
            lineage: text(source.lineage),
            sha256: text(source.sha256),
        }
    }
}
