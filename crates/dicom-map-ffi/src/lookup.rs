//! Lookup by tag, creator and keyword, and iteration over all entries.

use crate::dictionary::dmap_dict;
use crate::list::dmap_tag_list;
use crate::ptr;
use crate::status::guard;
use crate::tag::{dmap_tag, handle_of, slot_of};
use dicom_map::binding::DictBinding;
use dicom_map::{Error, ErrorKind, Tag};
use std::ffi::c_char;

/// Looks up an element; `creator` is the private creator of a private one.
///
/// group, element: as in the file. In an odd group `element` may be the offset in the block (0x08)
/// or the element as found in a file (0x1008). creator: the private creator that reserved the
/// block, in UTF-8; NULL for none. Trailing spaces are ignored; it is compared first as spelled,
/// then ignoring case and treating a run of white space as one space. In an even group it is
/// ignored. Without it, (gggg,0010-00FF) of an odd group is the Private Creator, and other private
/// elements have no answer.
///
/// Returns the entry, which belongs to the dictionary and lives until dmap_close: there is nothing
/// to free. NULL if the dictionary does not have the element, or on an error:
/// DMAP_INVALID_ARGUMENT; DMAP_INVALID_CREATOR for a creator that is not UTF-8. dmap_last_status
/// distinguishes the two.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_lookup(
    dict: *const dmap_dict,
    group: u16,
    element: u16,
    creator: *const c_char,
) -> *const dmap_tag {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles and texts.
        let (dict, creator) = unsafe {
            (
                ptr::reference(dict, "dict")?,
                if creator.is_null() {
                    None
                } else {
                    Some(ptr::c_text(creator, "creator")?.to_bytes())
                },
            )
        };
        lookup(dict, Tag::new(group, element), creator)
    })
}

/// Like dmap_lookup, for a creator that does not end with NUL, such as the value of (gggg,00bb) in
/// a file: `creator_length` bytes, padded or not. NULL with length 0 for none. Result and errors as
/// for dmap_lookup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_lookup_n(
    dict: *const dmap_dict,
    group: u16,
    element: u16,
    creator: *const c_char,
    creator_length: usize,
) -> *const dmap_tag {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles and buffers.
        let (dict, bytes) = unsafe {
            (ptr::reference(dict, "dict")?, ptr::bytes(creator.cast(), creator_length, "creator")?)
        };
        lookup(dict, Tag::new(group, element), (!creator.is_null()).then_some(bytes))
    })
}

fn lookup(dict: &dmap_dict, tag: Tag, creator: Option<&[u8]>) -> Result<*const dmap_tag, Error> {
    let Some(creator) = creator.filter(|_| tag.is_private()) else {
        return Ok(handle_of(dict, dict.core().lookup_tag(tag, None)));
    };
    let creator = creator_text(creator)?;
    Ok(handle_of(dict, dict.core().lookup_tag(tag, Some(creator))))
}

/// A private creator from C.
pub(crate) fn creator_text(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|_| {
        Error::new(
            ErrorKind::InvalidCreator,
            format!("found \"{}\", expected a private creator in UTF-8", bytes.escape_ascii()),
        )
    })
}

/// The entry with this keyword; if several have it (private creators share keywords), a public one,
/// else the first. NULL if there is none, or on an error: DMAP_INVALID_ARGUMENT. dmap_find_keyword
/// lists all.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_lookup_keyword(
    dict: *const dmap_dict,
    keyword: *const c_char,
) -> *const dmap_tag {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles and texts.
        let (dict, keyword) =
            unsafe { (ptr::reference(dict, "dict")?, ptr::text(keyword, "keyword")?) };
        Ok(handle_of(dict, dict.core().keyword(keyword)))
    })
}

/// Every entry with this keyword: public ones first. The caller frees the list with dmap_free_list.
/// NULL on an error: DMAP_INVALID_ARGUMENT; a list of length 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_find_keyword(
    dict: *const dmap_dict,
    keyword: *const c_char,
) -> *mut dmap_tag_list {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on handles and texts.
        let (dict, keyword) =
            unsafe { (ptr::reference(dict, "dict")?, ptr::text(keyword, "keyword")?) };
        Ok(dmap_tag_list::of(dict, dict.core().keyword_all(keyword)))
    })
}

/// The candidates for a private element whose creator is not known: the entry of every creator that
/// defines it, best supported first. element: the offset (0x39), or the element as found in a file
/// (0x1039). The caller frees the list with dmap_free_list. NULL on an error:
/// DMAP_INVALID_ARGUMENT; a list of length 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_candidates(
    dict: *const dmap_dict,
    group: u16,
    element: u16,
) -> *mut dmap_tag_list {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on handles.
        let dict = unsafe { ptr::reference(dict, "dict") }?;
        Ok(dmap_tag_list::of(dict, dict.core().candidates(group, element)))
    })
}

/// The entry after `after`, or the first one if `after` is NULL; NULL at the end. Public entries
/// come first, then private ones by creator; with overlays, those of the top dictionary before the
/// others.
///
/// for (const dmap_tag *tag = dmap_next_tag(dict, NULL); tag != NULL;
///      tag = dmap_next_tag(dict, tag)) { ... }
///
/// `after` must be a tag of this dictionary. Errors: DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_next_tag(
    dict: *const dmap_dict,
    after: *const dmap_tag,
) -> *const dmap_tag {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let dict = unsafe { ptr::reference(dict, "dict") }?;
        // SAFETY: as above.
        let after = unsafe { slot_of(dict, after) }?;
        Ok(crate::tag::handle_at(dict, dict.core().slot_after(after)))
    })
}
