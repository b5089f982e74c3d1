//! A list of entries: the answer of searches.

use crate::dict::dmap_dict;
use crate::lookup::handles;
use crate::ptr;
use crate::status::guard;
use crate::tag::dmap_tag;
use dicom_map::TagView;

/// A list of entries. Owned by the caller, who ends it with dmap_free_list; the entries in it belong to the dictionary and outlive it.
/// Any number of threads may read it at once.
pub struct dmap_tag_list {
    tags: Vec<*const dmap_tag>,
}

impl dmap_tag_list {
    pub(crate) fn of<'a>(dict: &'a dmap_dict, entries: impl Iterator<Item = TagView<'a>>) -> *mut dmap_tag_list {
        Box::into_raw(Box::new(dmap_tag_list { tags: handles(dict, entries) }))
    }
}

/// The number of entries in a list. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_list_len(list: *const dmap_tag_list) -> usize {
    // SAFETY: the header's contract on handles.
    guard(0, || Ok(unsafe { ptr::reference(list, "list") }?.tags.len()))
}

/// The entry at `index`, counted from 0. NULL at and behind the end, or for a NULL list (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_list_at(list: *const dmap_tag_list, index: usize) -> *const dmap_tag {
    // SAFETY: the header's contract on handles.
    guard(std::ptr::null(), || Ok(unsafe { ptr::reference(list, "list") }?.tags.get(index).copied().unwrap_or(std::ptr::null())))
}

/// Ends a list. NULL does nothing. The last error stays as it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_free_list(list: *mut dmap_tag_list) {
    if !list.is_null() {
        // SAFETY: not NULL; made by `dmap_tag_list::of`, and by the header's contract ended once.
        drop(unsafe { Box::from_raw(list) });
    }
}
