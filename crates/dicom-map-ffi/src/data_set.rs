//! The data of file handles. In a file of its own, because elements and items name their file too.

use crate::dictionary::dmap_dict;
use crate::handle::Pages;
use crate::ptr;
use dicom_map::Error;
use dicom_map_dataset::{DataSet, binding};
use std::collections::BTreeMap;
use std::ffi::{CStr, CString};
use std::sync::OnceLock;

/// A DICOM file that has been read: its elements, with their names in a dictionary.
///
/// Owned by the caller, who frees it with dmap_file_close before the dictionary that it was read
/// with. Its elements, items and texts live until then; there is nothing else to free. Any number
/// of threads may read it at once without locks.
pub struct dmap_file {
    data_set: DataSet,
    /// Open for as long as the file is, by the header's contract.
    dict: *const dmap_dict,
    /// Set before the handle is returned; keeps its address.
    pages: OnceLock<Pages<dmap_file>>,
    pub(crate) transfer_syntax: CString,
    /// The private creators as in the file, made on first use.
    creators: OnceLock<BTreeMap<String, CString>>,
}

// SAFETY: what `dict` points to is shared between threads too, and outlives the file.
unsafe impl Send for dmap_file {}
// SAFETY: as above.
unsafe impl Sync for dmap_file {}

const _: () = {
    const fn is_shared_between_threads<T: Send + Sync>() {}
    is_shared_between_threads::<DataSet>();
};

impl dmap_file {
    pub(crate) fn into_handle(
        dict: &dmap_dict,
        data_set: DataSet,
    ) -> Result<*mut dmap_file, Error> {
        let count = binding::count(&data_set);
        let transfer_syntax = until_nul(data_set.transfer_syntax().uid());
        let handle = Box::into_raw(Box::new(dmap_file {
            data_set,
            dict,
            pages: OnceLock::new(),
            transfer_syntax,
            creators: OnceLock::new(),
        }));
        // From here on the box has its final address, which the pages keep.
        match Pages::new(count, handle) {
            Ok(pages) => {
                // SAFETY: made by Box::into_raw above and not yet given away.
                let _ = unsafe { &*handle }.pages.set(pages);
                Ok(handle)
            }
            Err(error) => {
                // SAFETY: made by Box::into_raw above; nobody has seen it.
                drop(unsafe { Box::from_raw(handle) });
                Err(error)
            }
        }
    }

    pub(crate) fn data_set(&self) -> &DataSet {
        &self.data_set
    }

    /// The dictionary that the file was read with.
    pub(crate) fn dict(&self) -> Result<&dmap_dict, Error> {
        // SAFETY: not NULL since `into_handle`, and open by the header's contract on files.
        unsafe { ptr::reference(self.dict, "the file's dictionary") }
    }

    /// The handle of an element or item by its number; NULL for None.
    pub(crate) fn handle(&self, number: Option<usize>) -> *const u8 {
        let found = number.zip(self.pages.get());
        found.map_or(std::ptr::null(), |(number, pages)| pages.handle(number))
    }

    /// A private creator of this file, followed by a NUL.
    pub(crate) fn creator_text(&self, name: &str) -> &CStr {
        let creators = self.creators.get_or_init(|| {
            let groups = self.data_set.meta().walk().chain(self.data_set.root().walk());
            let mut creators = BTreeMap::new();
            for name in groups.filter_map(|(_, element)| element.creator()) {
                if !creators.contains_key(name) {
                    creators.insert(name.to_string(), until_nul(name));
                }
            }
            creators
        });
        creators.get(name).map_or(c"", |text| text.as_c_str())
    }
}

/// A text for C: up to its first NUL.
fn until_nul(text: &str) -> CString {
    CString::new(text.split('\0').next().unwrap_or_default()).unwrap_or_default()
}
