//! Lists of entries: the results of searches.

use crate::dictionary::dmap_dict;
use crate::ptr;
use crate::status::guard;
use crate::tag::{dmap_tag, handle_of};
use dicom_map::{SearchQuery, TagView};
use std::ffi::c_char;

/// A list of entries. Owned by the caller, who frees it with dmap_free_list; the entries in it
/// belong to the dictionary and outlive it. Any number of threads may read it at once.
pub struct dmap_tag_list {
    tags: Vec<*const dmap_tag>,
}

impl dmap_tag_list {
    pub(crate) fn of<'a>(
        dict: &'a dmap_dict,
        entries: impl Iterator<Item = TagView<'a>>,
    ) -> *mut dmap_tag_list {
        // Every view is from this dictionary.
        let tags = entries.map(|entry| handle_of(dict, Some(entry))).collect();
        Box::into_raw(Box::new(dmap_tag_list { tags }))
    }
}

/// Entries whose name, keyword or creator contains each of `words`, best first.
///
/// words: separated by anything except letters and digits; case is ignored; "" finds every entry.
/// creator: a part of the private creator. vendor: the beginning of the vendor's name. vr: two
/// letters that the entry must allow. Each of these three may be NULL for any. limit: the most
/// entries to return, 0 for all. Takes time linear in the number of entries (milliseconds).
///
/// Returns a list, which the caller frees with dmap_free_list; it has length 0 if nothing matches.
/// NULL on an error: DMAP_INVALID_ARGUMENT, DMAP_INVALID_VR.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_search(
    dict: *const dmap_dict,
    words: *const c_char,
    creator: *const c_char,
    vendor: *const c_char,
    vr: *const c_char,
    limit: usize,
) -> *mut dmap_tag_list {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on handles and texts.
        let (dict, query, vr) = unsafe {
            let optional = |text: *const c_char, name: &str| {
                if text.is_null() { Ok(None) } else { ptr::text(text, name).map(Some) }
            };
            let query = SearchQuery {
                words: ptr::text(words, "words")?,
                creator: optional(creator, "creator")?,
                vendor: optional(vendor, "vendor")?,
                vr: None,
                limit,
            };
            (ptr::reference(dict, "dict")?, query, optional(vr, "vr")?)
        };
        let query = SearchQuery { vr: vr.map(str::parse).transpose()?, ..query };
        Ok(dmap_tag_list::of(dict, dict.core().search(&query).into_iter().map(|hit| hit.entry)))
    })
}

/// The number of entries in a list. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_list_len(list: *const dmap_tag_list) -> usize {
    // SAFETY: the header's contract on handles.
    guard(0, || Ok(unsafe { ptr::reference(list, "list") }?.tags.len()))
}

/// The entry at `index`, counted from 0. NULL past the end, and for a NULL list
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_list_at(list: *const dmap_tag_list, index: usize) -> *const dmap_tag {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let list = unsafe { ptr::reference(list, "list") }?;
        Ok(list.tags.get(index).copied().unwrap_or(std::ptr::null()))
    })
}

/// Frees a list. NULL does nothing. The last error is kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_free_list(list: *mut dmap_tag_list) {
    if !list.is_null() {
        // SAFETY: not NULL; made by `dmap_tag_list::of`, and by the header's contract ended once.
        drop(unsafe { Box::from_raw(list) });
    }
}
