//! Dictionaries: opening, closing, checking, and facts about the whole.

use crate::dictionary::dmap_dict;
use crate::status::{dmap_status, guard, guard_status};
use crate::{ptr, text};
use dicom_map::{DmapDict, Error};
use std::ffi::c_char;
use std::path::Path;

/// A path from C: bytes on Unix, UTF-8 elsewhere.
///
/// # Safety
/// As [`ptr::text`].
pub(crate) unsafe fn path_of<'a>(pointer: *const c_char) -> Result<&'a Path, Error> {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        // SAFETY: this function's contract.
        Ok(Path::new(std::ffi::OsStr::from_bytes(
            unsafe { ptr::c_text(pointer, "path") }?.to_bytes(),
        )))
    }
    #[cfg(not(unix))]
    // SAFETY: this function's contract.
    Ok(Path::new(unsafe { ptr::text(pointer, "path") }?))
}

/// Opens a .dmap file by mapping it into memory; its pages are read when first accessed, and shared
/// between processes.
///
/// Takes constant time: dmap_verify checks what this leaves out. No damage to the file makes a
/// later call crash or read outside it. A mapped file must not be truncated in place (that kills
/// the process); replace it by renaming a new file over it, or use dmap_open_in_memory. On Windows
/// `path` is UTF-8.
///
/// Returns the dictionary, which the caller frees with dmap_close, or NULL: DMAP_IO,
/// DMAP_TOO_SHORT, DMAP_BAD_MAGIC, DMAP_UNSUPPORTED_VERSION, DMAP_BAD_SECTION,
/// DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_open(path: *const c_char) -> *mut dmap_dict {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on texts.
        dmap_dict::into_handle(DmapDict::open(unsafe { path_of(path) }?)?)
    })
}

/// Opens a .dmap file by reading it into memory: slower to open than dmap_open, and safe from
/// changes to the file. Result and errors as for dmap_open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_open_in_memory(path: *const c_char) -> *mut dmap_dict {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on texts.
        dmap_dict::into_handle(DmapDict::read(unsafe { path_of(path) }?)?)
    })
}

/// Opens the bytes of a .dmap file. They are copied; the caller may free them at once. Result and
/// errors as for dmap_open, without DMAP_IO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_open_bytes(data: *const u8, length: usize) -> *mut dmap_dict {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on buffers and their lengths.
        dmap_dict::into_handle(DmapDict::from_bytes(unsafe { ptr::bytes(data, length, "data") }?)?)
    })
}

/// Opens the bytes of a .dmap file without copying them. They must not move or change until this
/// dictionary, and every one that dmap_with_overlay made from it, is closed. Result and errors as
/// for dmap_open, without DMAP_IO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_open_borrowed(data: *const u8, length: usize) -> *mut dmap_dict {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on buffers; the caller keeps the bytes for as long as any
        // handle on them, so 'static is not outlived.
        dmap_dict::into_handle(DmapDict::from_static(unsafe { ptr::bytes(data, length, "data") }?)?)
    })
}

/// Reads a CSV table (the columns of data/tags.csv) and compiles it in memory: for a site's own
/// dictionary, to be laid over another with dmap_with_overlay.
///
/// Returns the dictionary, which the caller frees with dmap_close, or NULL: DMAP_IO,
/// DMAP_INVALID_TABLE with the line, DMAP_INVALID_TAG, DMAP_INVALID_CREATOR, DMAP_INVALID_VR,
/// DMAP_INVALID_VM, DMAP_DUPLICATE_KEY, DMAP_TOO_LARGE, DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_open_table(path: *const c_char) -> *mut dmap_dict {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on texts.
        dmap_dict::into_handle(DmapDict::open_table(unsafe { path_of(path) }?)?)
    })
}

/// Opens the dictionary that is compiled into this library: no file to find, nothing to read.
///
/// Returns the dictionary, which the caller frees with dmap_close, or NULL: DMAP_INVALID_ARGUMENT
/// if the library was built without it.
#[unsafe(no_mangle)]
pub extern "C" fn dmap_open_embedded() -> *mut dmap_dict {
    #[cfg(feature = "embedded")]
    let open = || Ok(DmapDict::embedded());
    #[cfg(not(feature = "embedded"))]
    let open = || {
        let message = "this library was built without the embedded dictionary, expected dmap_open with a file";
        Err(Error::new(dicom_map::ErrorKind::InvalidArgument, message))
    };
    guard(std::ptr::null_mut(), || dmap_dict::into_handle(open()?))
}

/// Lays `top` over `base`: where both have an answer, that of `top` is returned. Neither changes,
/// and both may be closed before the new dictionary.
///
/// Returns the new dictionary, which the caller frees with dmap_close, or NULL:
/// DMAP_INVALID_ARGUMENT; DMAP_TOO_LARGE if there would be more than four layers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_with_overlay(
    base: *const dmap_dict,
    top: *const dmap_dict,
) -> *mut dmap_dict {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the header's contract on handles.
        let (base, top) = unsafe { (ptr::reference(base, "base")?, ptr::reference(top, "top")?) };
        dmap_dict::into_handle(base.core().clone().with_overlay(top.core().clone())?)
    })
}

/// Closes a dictionary. Everything that came from it (tags, creators, UIDs, sources, lists, texts)
/// becomes invalid. NULL does nothing. The last error is kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_close(dict: *mut dmap_dict) {
    if !dict.is_null() {
        // SAFETY: not NULL; made by `into_handle`, and by the header's contract closed once, when
        // nobody uses it any more.
        drop(unsafe { Box::from_raw(dict) });
    }
}

/// The number of entries. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_len(dict: *const dmap_dict) -> usize {
    // SAFETY: the header's contract on handles.
    guard(0, || Ok(unsafe { ptr::reference(dict, "dict") }?.core().len()))
}

/// Checks everything that opening leaves unchecked, in all layers: checksum, order, references,
/// texts, values. Reads the whole file.
///
/// Returns DMAP_OK or the status of the first defect, with section and byte in the message:
/// DMAP_BAD_CHECKSUM, DMAP_BAD_ORDER, DMAP_BAD_REFERENCE, DMAP_BAD_TEXT, DMAP_BAD_VALUE,
/// DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_verify(dict: *const dmap_dict) -> dmap_status {
    // SAFETY: the header's contract on handles.
    guard_status(|| unsafe { ptr::reference(dict, "dict") }?.core().verify())
}

/// The format version of the dictionary's file (of the lowest layer). `major` and `minor` may be
/// NULL; both are 0 for a NULL dictionary (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_format_version(
    dict: *const dmap_dict,
    major: *mut u16,
    minor: *mut u16,
) -> dmap_status {
    // SAFETY: the header's contract on out-parameters.
    let set = |version: (u16, u16)| unsafe {
        ptr::set(major, version.0);
        ptr::set(minor, version.1);
    };
    set((0, 0));
    guard_status(|| {
        // SAFETY: the header's contract on handles.
        set(unsafe { ptr::reference(dict, "dict") }?.core().format_version());
        Ok(())
    })
}

/// The length of the dictionary's files in bytes, of all layers. 0 for NULL
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_byte_len(dict: *const dmap_dict) -> usize {
    // SAFETY: the header's contract on handles.
    guard(0, || Ok(unsafe { ptr::reference(dict, "dict") }?.core().byte_len()))
}

/// A fact about the whole dictionary by its name, such as "edition". NULL if there is none, with
/// the last error DMAP_OK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_meta(
    dict: *const dmap_dict,
    key: *const c_char,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on out-parameters.
    unsafe { ptr::set(length, 0) };
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles, texts and out-parameters.
        unsafe {
            let dict = ptr::reference(dict, "dict")?;
            let value = dict.core().meta(ptr::text(key, "key")?);
            Ok(value.map_or(std::ptr::null(), |value| {
                text::give(text::in_place(dict.core(), value), length)
            }))
        }
    })
}

/// The version of this library as text, such as "1.2.3". Compare with DMAP_VERSION, that of the
/// header.
#[unsafe(no_mangle)]
pub extern "C" fn dmap_version() -> *const c_char {
    VERSION.as_ptr().cast()
}

const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "\0");

/// The ABI of this library. It grows by one whenever a program compiled for the previous one could
/// break; adding functions does not change it. A program works with this library if this equals its
/// DMAP_ABI_VERSION.
#[unsafe(no_mangle)]
pub extern "C" fn dmap_abi_version() -> u32 {
    DMAP_ABI_VERSION
}

/// The ABI that this header describes: what dmap_abi_version returns from a matching library, and
/// the number after ".so." in its soname.
pub const DMAP_ABI_VERSION: u32 = 1;
