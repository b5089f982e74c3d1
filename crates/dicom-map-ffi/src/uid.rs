//! Unique identifiers of PS3.6 annex A.

use crate::dictionary::dmap_dict;
use crate::handle::resolve;
use crate::status::guard;
use crate::{ptr, text};
use dicom_map::binding::DictBinding;
use dicom_map::{Error, ErrorKind, UidView};
use std::ffi::c_char;

/// A unique identifier of PS3.6 annex A. It belongs to the dictionary and lives until dmap_close;
/// there is nothing to free. Any number of threads may use it at once.
pub struct dmap_uid(());

fn handle(dict: &dmap_dict, slot: Option<usize>) -> Result<*const dmap_uid, Error> {
    let Some(slot) = slot else { return Ok(std::ptr::null()) };
    Ok(dict.uid_pages()?.handle(slot).cast())
}

/// The dictionary and the slot of a handle.
///
/// # Safety
/// `uid` is NULL or a handle of this library whose dictionary stays open for `'a`.
unsafe fn place<'a>(uid: *const dmap_uid) -> Result<(&'a dmap_dict, usize), Error> {
    ptr::not_null(uid, "uid")?;
    // SAFETY: not NULL, and this function's contract.
    let (owner, slot) = unsafe { resolve::<dmap_dict>(uid.cast()) };
    // SAFETY: the owner is open for 'a by this function's contract.
    Ok((unsafe { ptr::reference(owner, "the UID's dictionary") }?, slot))
}

/// A field of `uid`.
///
/// # Safety
/// As [`place`].
unsafe fn view<'a>(uid: *const dmap_uid) -> Result<(&'a dmap_dict, UidView<'a>), Error> {
    // SAFETY: this function's contract.
    let (dict, slot) = unsafe { place(uid) }?;
    let found = dict.core().uid_at_slot(slot).ok_or_else(|| {
        Error::new(ErrorKind::Internal, format!("found slot {slot} without a UID"))
    })?;
    Ok((dict, found))
}

/// A text of `uid`: never NULL.
///
/// # Safety
/// As [`place`]; `length` is NULL or writable.
unsafe fn text_field<'a>(
    uid: *const dmap_uid,
    length: *mut usize,
    read: impl FnOnce(UidView<'a>) -> &'a str,
) -> *const c_char {
    let found = guard(c"", || {
        // SAFETY: this function's contract.
        unsafe { view(uid) }.map(|(dict, uid)| text::in_place(dict.core(), read(uid)))
    });
    // SAFETY: this function's contract.
    unsafe { text::give(found, length) }
}

/// A unique identifier by its text ("1.2.840.10008.1.2.1") or keyword. NULL if the dictionary does
/// not have it, or on an error: DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_find_uid(
    dict: *const dmap_dict,
    uid_or_keyword: *const c_char,
) -> *const dmap_uid {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles and texts.
        let (dict, wanted) = unsafe {
            (ptr::reference(dict, "dict")?, ptr::text(uid_or_keyword, "uid_or_keyword")?)
        };
        handle(dict, dict.core().uid(wanted).and_then(|uid| dict.core().uid_slot(&uid)))
    })
}

/// The unique identifier after `after`, or the first one if `after` is NULL; NULL at the end. In
/// order of the text; with overlays, those of the top dictionary before the others. `after` must be
/// of this dictionary. Errors: DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_next_uid(
    dict: *const dmap_dict,
    after: *const dmap_uid,
) -> *const dmap_uid {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let dict = unsafe { ptr::reference(dict, "dict") }?;
        let slot = if after.is_null() {
            None
        } else {
            // SAFETY: as above.
            let (owner, slot) = unsafe { place(after) }?;
            if !std::ptr::eq(owner, dict) {
                return Err(Error::new(
                    ErrorKind::InvalidArgument,
                    "found a UID of another dictionary, expected one of this dictionary",
                ));
            }
            Some(slot)
        };
        handle(dict, dict.core().uid_slot_after(slot))
    })
}

/// The identifier: digits and dots.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_uid_text(uid: *const dmap_uid, length: *mut usize) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(uid, length, |uid| uid.uid()) }
}

/// The name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_uid_name(uid: *const dmap_uid, length: *mut usize) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(uid, length, |uid| uid.name()) }
}

/// The keyword; may be "".
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_uid_keyword(
    uid: *const dmap_uid,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(uid, length, |uid| uid.keyword()) }
}

/// The type as PS3.6 names it: "Transfer Syntax", "SOP Class".
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_uid_kind(uid: *const dmap_uid, length: *mut usize) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(uid, length, |uid| uid.kind()) }
}

/// True if the standard has retired it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_uid_is_retired(uid: *const dmap_uid) -> bool {
    // SAFETY: the header's contract on handles.
    guard(false, || unsafe { view(uid) }.map(|(_, uid)| uid.retired()))
}

/// The number of sources. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_uid_source_count(uid: *const dmap_uid) -> usize {
    // SAFETY: the header's contract on handles.
    guard(0, || unsafe { view(uid) }.map(|(_, uid)| uid.sources().count()))
}

/// Writes the source at `index` as one text into `buffer`, as dmap_tag_source_text does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_uid_source_text(
    uid: *const dmap_uid,
    index: usize,
    buffer: *mut c_char,
    buffer_length: usize,
) -> usize {
    // SAFETY: the header's contract on handles.
    let found = guard(None, || unsafe { view(uid) }.map(|(_, uid)| uid.sources().nth(index)));
    // SAFETY: the header's contract on buffers.
    unsafe {
        text::write(
            &found.map_or_else(String::new, |source| source.to_string()),
            buffer,
            buffer_length,
        )
    }
}
