//! The elements of a file: tag, VR, names, value.

use crate::data_set::dmap_file;
use crate::handle::resolve;
use crate::status::guard;
use crate::tag::{self, dmap_tag};
use crate::{ptr, text};
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::{Element, binding};
use std::ffi::{CStr, c_char};

/// An element of a file. It belongs to the file and lives until dmap_file_close; there is nothing
/// to free. Two of them are the same element exactly when the pointers are equal. Any number of
/// threads may use it at once.
pub struct dmap_element(());

/// The handle of an element; NULL for None.
pub(crate) fn handle_of(file: &dmap_file, element: Option<Element<'_>>) -> *const dmap_element {
    file.handle(element.map(binding::element_number)).cast()
}

/// The file and the element of a handle.
///
/// # Safety
/// `element` is NULL or a handle of this library whose file stays open for `'a`.
pub(crate) unsafe fn view<'a>(
    element: *const dmap_element,
) -> Result<(&'a dmap_file, Element<'a>), Error> {
    ptr::not_null(element, "element")?;
    // SAFETY: not NULL, and this function's contract.
    let (owner, number) = unsafe { resolve::<dmap_file>(element.cast()) };
    // SAFETY: the owner is open for 'a by this function's contract, and its handle is the address
    // that the pages keep.
    let file = unsafe { ptr::reference(owner, "the element's file") }?;
    let found = binding::element(file.data_set(), number).ok_or_else(|| {
        Error::new(ErrorKind::InvalidArgument, "found an item, expected an element")
    })?;
    Ok((file, found))
}

/// A field of an element; `fallback` for NULL.
///
/// # Safety
/// As [`view`], for the time of the call.
unsafe fn field<'a, T>(
    element: *const dmap_element,
    fallback: T,
    read: impl FnOnce(Element<'a>) -> T,
) -> T {
    // SAFETY: this function's contract.
    guard(fallback, || unsafe { view(element) }.map(|(_, element)| read(element)))
}

/// A text of an element, owned by the library: never NULL.
///
/// # Safety
/// As [`view`]; `length` is NULL or writable.
unsafe fn text_field<'a>(
    element: *const dmap_element,
    length: *mut usize,
    read: impl FnOnce(&'a dmap_file, Element<'a>) -> &'a CStr,
) -> *const c_char {
    // SAFETY: this function's contract.
    let found = guard(c"", || unsafe { view(element) }.map(|(file, it)| read(file, it)));
    // SAFETY: this function's contract.
    unsafe { text::give(found, length) }
}

/// A text of an element, written into the caller's buffer.
///
/// # Safety
/// As [`view`]; `buffer` is NULL or has `buffer_length` writable bytes.
unsafe fn written(
    element: *const dmap_element,
    buffer: *mut c_char,
    buffer_length: usize,
    read: impl FnOnce(Element<'_>) -> String,
) -> usize {
    // SAFETY: this function's contract.
    let found = unsafe { field(element, String::new(), read) };
    // SAFETY: this function's contract.
    unsafe { text::write(&found, buffer, buffer_length) }
}

/// The group. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_group(element: *const dmap_element) -> u16 {
    // SAFETY: the header's contract on handles.
    unsafe { field(element, 0, |element| element.tag().group()) }
}

/// The element number, as in the file (0x1039). 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_element(element: *const dmap_element) -> u16 {
    // SAFETY: the header's contract on handles.
    unsafe { field(element, 0, |element| element.tag().element()) }
}

/// True for an element of an odd group.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_is_private(element: *const dmap_element) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(element, false, Element::is_private) }
}

/// The two letters of the VR: the file's, or the dictionary's if the file has none or UN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_vr(
    element: *const dmap_element,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(element, length, |_, element| text::of_vr(element.vr())) }
}

/// The private creator that reserved the element's block, as in the file, without padding. "" for a
/// public element, for a private creator itself, and if no creator reserved the block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_creator(
    element: *const dmap_element,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(element, length, |file, element| {
            element.creator().map_or(c"", |name| file.creator_text(name))
        })
    }
}

/// The dictionary's entry for the element, for use with the dmap_tag_... functions: VM, vendor,
/// sources. It belongs to the dictionary that the file was read with. NULL if the dictionary has no
/// entry for the element, or on an error: DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_entry(element: *const dmap_element) -> *const dmap_tag {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let (file, element) = unsafe { view(element) }?;
        Ok(tag::handle_of(file.dict()?, element.entry()))
    })
}

/// The dictionary's name; "" if it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_name(
    element: *const dmap_element,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(element, length, |file, element| {
            text::in_place(file.data_set().dict(), element.name())
        })
    }
}

/// The dictionary's keyword; "" if it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_keyword(
    element: *const dmap_element,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(element, length, |file, element| {
            text::in_place(file.data_set().dict(), element.keyword())
        })
    }
}

/// Writes the path in the file, `(0040,A168)[0].(0008,0100)`, into `buffer`, as snprintf does.
/// Returns the length without NUL; 0 for a NULL element (DMAP_INVALID_ARGUMENT). `buffer` may be
/// NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_path(
    element: *const dmap_element,
    buffer: *mut c_char,
    buffer_length: usize,
) -> usize {
    // SAFETY: the header's contract on handles and buffers.
    unsafe { written(element, buffer, buffer_length, |element| element.path()) }
}

/// The number of values, of items of a sequence, or of fragments of encapsulated pixel data. 0 for
/// an empty value, and for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_value_count(element: *const dmap_element) -> usize {
    // SAFETY: the header's contract on handles.
    unsafe { field(element, 0, Element::value_count) }
}

/// True for a sequence: its value is items (dmap_element_next_item).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_is_sequence(element: *const dmap_element) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(element, false, |element| element.items().is_some()) }
}

/// The value's bytes as in the file, in its byte order; for a sequence or encapsulated pixel data,
/// those of all its items. `length` receives their number, on every path, and may be NULL. They
/// belong to the file and must not be changed. NULL for a NULL element (DMAP_INVALID_ARGUMENT);
/// never for an empty value.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_bytes(
    element: *const dmap_element,
    length: *mut usize,
) -> *const u8 {
    // SAFETY: the header's contract on handles.
    let found = unsafe { field(element, None, |element| Some(element.bytes())) };
    // SAFETY: the header's contract on out-parameters.
    unsafe { ptr::set(length, found.map_or(0, <[u8]>::len)) };
    found.map_or(std::ptr::null(), <[u8]>::as_ptr)
}

/// Writes the value as UTF-8 into `buffer`, as snprintf does: texts decoded by their character set,
/// numbers in decimal, several values joined by backslashes, bytes as hexadecimal digits ("00 FE");
/// "" for a sequence and for encapsulated pixel data.
///
/// The value is not escaped, and may include control characters and NUL: dmap_printable makes a
/// text that can be shown. The whole text is made on every call, in memory of several times the
/// length of the value.
///
/// Returns the length of the whole text without NUL; 0 for a NULL element (DMAP_INVALID_ARGUMENT).
/// `buffer` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_text(
    element: *const dmap_element,
    buffer: *mut c_char,
    buffer_length: usize,
) -> usize {
    // SAFETY: the header's contract on handles and buffers.
    unsafe {
        written(element, buffer, buffer_length, |element| {
            let is_value = element.items().is_none() && element.fragments().is_none();
            if is_value { element.value().to_string() } else { String::new() }
        })
    }
}

/// Writes the values as numbers into `buffer`, which has room for `buffer_count` of them: as many
/// as fit. Integers above 2^53 are rounded; texts (IS, DS) are read as numbers.
///
/// Returns the number of values; 0 with DMAP_INVALID_ARGUMENT for NULL, and if a value is not a
/// number. `buffer` may be NULL if `buffer_count` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_numbers(
    element: *const dmap_element,
    buffer: *mut f64,
    buffer_count: usize,
) -> usize {
    guard(0, || {
        // SAFETY: the header's contract on handles.
        let (_, element) = unsafe { view(element) }?;
        if buffer_count > 0 {
            ptr::not_null(buffer.cast_const(), "buffer")?;
        }
        let numbers = element.value().to_multi_float64().map_err(|error| {
            let message = format!("{}: {error}", element.path());
            Error::caused(ErrorKind::InvalidArgument, message, error)
        })?;
        for (at, number) in numbers.iter().take(buffer_count).enumerate() {
            // SAFETY: not NULL, and by the header's contract on buffers there is room for
            // buffer_count numbers, of which `at` is one.
            unsafe { buffer.add(at).write(*number) };
        }
        Ok(numbers.len())
    })
}
