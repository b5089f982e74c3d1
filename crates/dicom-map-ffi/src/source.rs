//! The dictionaries and documents that a dictionary was made from.

use crate::dictionary::{dmap_dict, dmap_source};
use crate::status::guard;
use crate::{ptr, text};
use std::ffi::{CStr, c_char};

/// The number of sources. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_count(dict: *const dmap_dict) -> usize {
    // SAFETY: the header's contract on handles.
    guard(0, || Ok(unsafe { ptr::reference(dict, "dict") }?.source_handles().len()))
}

/// The source at `index`, counted from 0. NULL past the last, and for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_at(
    dict: *const dmap_dict,
    index: usize,
) -> *const dmap_source {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let sources = unsafe { ptr::reference(dict, "dict") }?.source_handles();
        Ok(sources.get(index).map_or(std::ptr::null(), std::ptr::from_ref))
    })
}

/// A text of `source`: never NULL.
///
/// # Safety
/// `source` is NULL or a handle of this library whose dictionary is open; `length` is NULL or
/// writable.
unsafe fn text_field<'a>(
    source: *const dmap_source,
    length: *mut usize,
    read: impl FnOnce(&'a dmap_source) -> &'a CStr,
) -> *const c_char {
    // SAFETY: this function's contract.
    let found = guard(c"", || unsafe { ptr::reference(source, "source") }.map(read));
    // SAFETY: this function's contract.
    unsafe { text::give(found, length) }
}

/// The identifier that entries use: "pydicom", "dcmtk".
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_id(
    source: *const dmap_source,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(source, length, |source| &source.id) }
}

/// The title.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_title(
    source: *const dmap_source,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(source, length, |source| &source.title) }
}

/// The licence, as an SPDX identifier.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_licence(
    source: *const dmap_source,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(source, length, |source| &source.licence) }
}

/// The edition or revision.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_edition(
    source: *const dmap_source,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(source, length, |source| &source.edition) }
}

/// Where it was published.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_origin(
    source: *const dmap_source,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(source, length, |source| &source.origin) }
}

/// The lineage: sources of one lineage count as one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_lineage(
    source: *const dmap_source,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(source, length, |source| &source.lineage) }
}

/// SHA-256 of what was imported, in hexadecimal; "" if unknown.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_source_sha256(
    source: *const dmap_source,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(source, length, |source| &source.sha256) }
}
