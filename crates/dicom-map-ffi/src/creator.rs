//! Private creators: a handle that saves later lookups the search for the text.

use crate::dictionary::{dmap_creator, dmap_dict};
use crate::lookup::creator_text;
use crate::status::guard;
use crate::tag::{dmap_tag, handle_at, handle_of, slot_of};
use crate::{ptr, text};
use dicom_map::binding::{CreatorBinding, DictBinding};
use dicom_map::{CreatorView, Error};
use std::ffi::c_char;

fn handle(dict: &dmap_dict, creator: Option<CreatorView<'_>>) -> *const dmap_creator {
    let cell = creator
        .and_then(|creator| Some((dict.creator_cells().get(creator.slot()?)?, creator.id())));
    cell.map_or(std::ptr::null(), |(cell, id)| {
        cell.get_or_init(|| dmap_creator { owner: dict, id })
    })
}

/// The dictionary and the creator of a handle.
///
/// # Safety
/// `creator` is NULL or a handle of this library whose dictionary stays open for `'a`.
unsafe fn view<'a>(
    creator: *const dmap_creator,
) -> Result<(&'a dmap_dict, CreatorView<'a>), Error> {
    // SAFETY: this function's contract; the owner is open as long as the creator lives.
    let (dict, id) = unsafe {
        let creator = ptr::reference(creator, "creator")?;
        (ptr::reference(creator.owner, "the creator's dictionary")?, creator.id)
    };
    Ok((dict, dict.core().creator_by_id(id)))
}

/// A text of `creator`: never NULL.
///
/// # Safety
/// As [`view`], for the time of the call; `length` is NULL or writable.
unsafe fn text_field<'a>(
    creator: *const dmap_creator,
    length: *mut usize,
    read: impl FnOnce(CreatorView<'a>) -> &'a str,
) -> *const c_char {
    let found = guard(c"", || {
        // SAFETY: this function's contract.
        unsafe { view(creator) }.map(|(dict, creator)| text::in_place(dict.core(), read(creator)))
    });
    // SAFETY: this function's contract.
    unsafe { text::give(found, length) }
}

/// A private creator by its text, found as dmap_lookup finds it. NULL if the dictionary does not
/// have it, or on an error: DMAP_INVALID_ARGUMENT, DMAP_INVALID_CREATOR (as for dmap_lookup).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_find_creator(
    dict: *const dmap_dict,
    name: *const c_char,
) -> *const dmap_creator {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles and texts.
        let (dict, name) = unsafe { (ptr::reference(dict, "dict")?, ptr::c_text(name, "name")?) };
        let name = creator_text(name.to_bytes())?;
        Ok(handle(dict, dict.core().creator(name)))
    })
}

/// The creator of a private entry; NULL for a public one, and for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_creator_of_tag(tag: *const dmap_tag) -> *const dmap_creator {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let (dict, entry) = unsafe { crate::tag::view(tag) }?;
        Ok(handle(dict, entry.creator().and_then(|name| dict.core().creator(name))))
    })
}

/// The creator after `after`, or the first one if `after` is NULL; NULL at the end. In order of
/// name; with overlays, those of the top dictionary before the others. `after` must be of this
/// dictionary. Errors: DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_next_creator(
    dict: *const dmap_dict,
    after: *const dmap_creator,
) -> *const dmap_creator {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let dict = unsafe { ptr::reference(dict, "dict") }?;
        if after.is_null() {
            return Ok(handle(dict, dict.core().creator_after(None)));
        }
        // SAFETY: not NULL, and the header's contract on handles.
        let (owner, last) = unsafe { view(after) }?;
        if !std::ptr::eq(owner, dict) {
            let message = "found a creator of another dictionary, expected one of this dictionary";
            return Err(Error::new(dicom_map::ErrorKind::InvalidArgument, message));
        }
        Ok(handle(dict, last.slot().and_then(|slot| dict.core().creator_after(Some(slot)))))
    })
}

/// The creator's usual spelling.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_creator_name(
    creator: *const dmap_creator,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(creator, length, CreatorView::name) }
}

/// The vendor of the creator; "" if unknown.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_creator_vendor(
    creator: *const dmap_creator,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(creator, length, |creator| creator.vendor().unwrap_or_default()) }
}

/// The reason for this vendor; "" if the vendor is unknown.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_creator_vendor_reason(
    creator: *const dmap_creator,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(creator, length, CreatorView::vendor_reason) }
}

/// The number of other spellings seen, which differ in case and spaces. 0 for NULL
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_creator_spelling_count(creator: *const dmap_creator) -> usize {
    // SAFETY: the header's contract on handles.
    guard(0, || unsafe { view(creator) }.map(|(_, creator)| creator.spellings().count()))
}

/// The other spelling at `index`, counted from 0; "" past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_creator_spelling(
    creator: *const dmap_creator,
    index: usize,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(creator, length, |creator| creator.spellings().nth(index).unwrap_or_default())
    }
}

/// Like dmap_lookup for a creator that is already found: faster, because no text is compared. NULL
/// if the creator has no such element, and for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_creator_lookup(
    creator: *const dmap_creator,
    group: u16,
    element: u16,
) -> *const dmap_tag {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let (dict, creator) = unsafe { view(creator) }?;
        Ok(handle_of(dict, creator.lookup(group, element)))
    })
}

/// The entry of this creator after `after`, or its first one if `after` is NULL; NULL at the end.
/// Entries are in order of tag. `after` must be a tag of the same dictionary. Errors:
/// DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_creator_next_tag(
    creator: *const dmap_creator,
    after: *const dmap_tag,
) -> *const dmap_tag {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let (dict, creator) = unsafe { view(creator) }?;
        // SAFETY: as above.
        let after = unsafe { slot_of(dict, after) }?;
        Ok(handle_at(dict, creator.slot_after(after)))
    })
}
