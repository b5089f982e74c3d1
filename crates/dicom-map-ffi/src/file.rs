//! Files: opening, closing, iterating over elements, finding one.

use crate::data_set::dmap_file;
use crate::dict::path_of;
use crate::dictionary::dmap_dict;
use crate::element::{dmap_element, handle_of, view};
use crate::status::guard;
use crate::{ptr, text};
use dicom_map::Error;
use dicom_map_dataset::{Reader, binding};
use std::ffi::c_char;

/// Reads a DICOM file with a dictionary, which names private elements and supplies the VR of
/// elements that have none.
///
/// Short files are read into memory, long ones mapped: values that are not requested are not read.
/// A mapped file must not be truncated in place (that kills the process); replace it by renaming a
/// new file over it. Departures from the standard in real files are tolerated, and reported by
/// dmap_file_warning_text. On Windows `path` is UTF-8.
///
/// Returns the file, which the caller frees with dmap_file_close before the dictionary, or NULL:
/// DMAP_IO; DMAP_INVALID_DATA if it is not a DICOM file; DMAP_LIMIT_EXCEEDED;
/// DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_open(
    dict: *const dmap_dict,
    path: *const c_char,
) -> *mut dmap_file {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on handles and texts.
        let (dict, path) = unsafe { (ptr::reference(dict, "dict")?, path_of(path)?) };
        dmap_file::into_handle(dict, Reader::new(dict.shared_core().clone()).read_path(path)?)
    })
}

/// Reads the bytes of a DICOM file. They are copied; the caller may free them at once. Result and
/// errors as for dmap_file_open, without DMAP_IO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_open_bytes(
    dict: *const dmap_dict,
    data: *const u8,
    length: usize,
) -> *mut dmap_file {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on handles, buffers and their lengths.
        let (dict, bytes) =
            unsafe { (ptr::reference(dict, "dict")?, ptr::bytes(data, length, "data")?) };
        dmap_file::into_handle(dict, Reader::new(dict.shared_core().clone()).read_bytes(bytes)?)
    })
}

/// Closes a file. Everything that came from it (elements, items, bytes, texts) becomes invalid.
/// NULL does nothing. The last error is kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_close(file: *mut dmap_file) {
    if !file.is_null() {
        // SAFETY: not NULL; made by `into_handle`, and by the header's contract closed once, when
        // nobody uses it any more.
        drop(unsafe { Box::from_raw(file) });
    }
}

/// The Transfer Syntax UID of the file; "" if it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_transfer_syntax(
    file: *const dmap_file,
    length: *mut usize,
) -> *const c_char {
    let found =
        // SAFETY: the header's contract on handles.
        guard(c"", || Ok(unsafe { ptr::reference(file, "file") }?.transfer_syntax.as_c_str()));
    // SAFETY: the header's contract on out-parameters.
    unsafe { text::give(found, length) }
}

/// The number of departures from the standard that were tolerated while the file was read; the
/// first 100 of them have a text. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_warning_count(file: *const dmap_file) -> u64 {
    // SAFETY: the header's contract on handles.
    guard(0, || Ok(unsafe { ptr::reference(file, "file") }?.data_set().warnings().total()))
}

/// Writes a tolerated departure, and its place, into `buffer`: at most `buffer_length` bytes with
/// the NUL, as snprintf does. It is safe to print. index: from 0. Returns the length without NUL; 0
/// after the last one that has a text, and for a NULL file (DMAP_INVALID_ARGUMENT). `buffer` may be
/// NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_warning_text(
    file: *const dmap_file,
    index: usize,
    buffer: *mut c_char,
    buffer_length: usize,
) -> usize {
    let found = guard(String::new(), || {
        // SAFETY: the header's contract on handles.
        let file = unsafe { ptr::reference(file, "file") }?;
        let warning = file.data_set().warnings().iter().nth(index);
        Ok(warning.map_or(String::new(), |warning| {
            dicom_map::escape::printable(&warning.to_string()).into_owned()
        }))
    });
    // SAFETY: the header's contract on buffers.
    unsafe { text::write(&found, buffer, buffer_length) }
}

/// The element of the file itself after `after`, or the first one if `after` is NULL; NULL at the
/// end. The elements of group 0002 come first. The content of sequences is reached with
/// dmap_element_next_item and dmap_item_next_element.
///
/// for (const dmap_element *element = dmap_file_next_element(file, NULL); element != NULL;
///      element = dmap_file_next_element(file, element)) { ... }
///
/// `after` must be an element of this file outside all sequences. Errors: DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_next_element(
    file: *const dmap_file,
    after: *const dmap_element,
) -> *const dmap_element {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let file = unsafe { ptr::reference(file, "file") }?;
        let (meta, root) = (file.data_set().meta(), file.data_set().root());
        if after.is_null() {
            let first = binding::element_after(meta, None);
            return Ok(handle_of(file, first.or_else(|| binding::element_after(root, None))));
        }
        // SAFETY: not NULL, and the header's contract on handles.
        let (owner, after) = unsafe { view(after) }?;
        if !std::ptr::eq(owner, file) || after.item_key().is_some() {
            return Err(Error::new(
                dicom_map::ErrorKind::InvalidArgument,
                "found an element of another file or of an item, expected one at the top level of this file",
            ));
        }
        let next = if after.is_meta() {
            let next = binding::element_after(meta, Some(after));
            next.or_else(|| binding::element_after(root, None))
        } else {
            binding::element_after(root, Some(after))
        };
        Ok(handle_of(file, next))
    })
}

/// The element at a path: `PatientName`, `(0008,0060)`, `0040A168[0].CodeValue`,
/// `"GEMS_PARM_01".BValue`, `"GEMS_PARM_01".(0043,xx39)`. The first one if there are several. Takes
/// time logarithmic in the number of elements if their tags ascend, as the standard requires, else
/// linear.
///
/// NULL if the file has no such element or the dictionary does not have a keyword, or on an error:
/// DMAP_INVALID_ARGUMENT or DMAP_INVALID_TAG for a text that is not a path.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_find(
    file: *const dmap_file,
    path: *const c_char,
) -> *const dmap_element {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles and texts.
        let (file, path) = unsafe { (ptr::reference(file, "file")?, ptr::text(path, "path")?) };
        Ok(handle_of(file, file.data_set().find(path)?))
    })
}

/// The element of a private creator, at the top level of the file: `element` is the offset in the
/// creator's block (0x39) or the element as found in a file (0x1039). The creator is compared as in
/// dmap_lookup. NULL if the file has none, or on an error: DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_find_private(
    file: *const dmap_file,
    creator: *const c_char,
    group: u16,
    element: u16,
) -> *const dmap_element {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles and texts.
        let (file, creator) =
            unsafe { (ptr::reference(file, "file")?, ptr::text(creator, "creator")?) };
        Ok(handle_of(file, file.data_set().private(creator, group, element)))
    })
}
