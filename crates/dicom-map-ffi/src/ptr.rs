//! The checks that every pointer from C passes before it is used.

use dicom_map::{Error, ErrorKind};
use std::ffi::{CStr, c_char};

fn is_null(name: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, format!("found NULL for {name}, expected a pointer"))
}

/// An error for NULL.
pub(crate) fn not_null<T>(pointer: *const T, name: &str) -> Result<(), Error> {
    if pointer.is_null() { Err(is_null(name)) } else { Ok(()) }
}

/// The value that a handle points to.
///
/// # Safety
/// `pointer` is NULL or came from this library as a pointer to `T` whose owner is still open, and
/// stays so for `'a`.
pub(crate) unsafe fn reference<'a, T>(pointer: *const T, name: &str) -> Result<&'a T, Error> {
    // SAFETY: not NULL here; by this function's contract it points to a live T that only shared
    // references see.
    unsafe { pointer.as_ref() }.ok_or_else(|| is_null(name))
}

/// A text that ends with NUL.
///
/// # Safety
/// `pointer` is NULL or points to a text that ends with NUL and does not change for `'a`.
pub(crate) unsafe fn text<'a>(pointer: *const c_char, name: &str) -> Result<&'a str, Error> {
    // SAFETY: this function's contract.
    utf8(unsafe { c_text(pointer, name) }?.to_bytes(), name)
}

/// A text that ends with NUL, whatever its bytes.
///
/// # Safety
/// As [`text`].
pub(crate) unsafe fn c_text<'a>(pointer: *const c_char, name: &str) -> Result<&'a CStr, Error> {
    not_null(pointer, name)?;
    // SAFETY: not NULL, and by this function's contract it ends with NUL and is not changed.
    Ok(unsafe { CStr::from_ptr(pointer) })
}

/// `length` bytes; NULL means no bytes if `length` is 0.
///
/// # Safety
/// `pointer` is NULL or points to `length` bytes that do not change for `'a`.
pub(crate) unsafe fn bytes<'a>(
    pointer: *const u8,
    length: usize,
    name: &str,
) -> Result<&'a [u8], Error> {
    match (pointer.is_null(), length) {
        (_, 0) => Ok(&[]),
        (true, _) => Err(is_null(name)),
        (false, _) if isize::try_from(length).is_err() => Err(Error::new(
            ErrorKind::InvalidArgument,
            format!(
                "found a length of {length} bytes for {name}, expected at most what memory can hold"
            ),
        )),
        // SAFETY: not NULL, at most isize::MAX long, and by this function's contract that many
        // bytes are readable and do not change.
        (false, _) => Ok(unsafe { std::slice::from_raw_parts(pointer, length) }),
    }
}

/// Text of any origin as UTF-8.
pub(crate) fn utf8<'a>(bytes: &'a [u8], name: &str) -> Result<&'a str, Error> {
    std::str::from_utf8(bytes).map_err(|_| {
        Error::new(
            ErrorKind::InvalidArgument,
            format!("found \"{}\" for {name}, expected UTF-8", bytes.escape_ascii()),
        )
    })
}

/// Sets an out-parameter; NULL means that the caller does not need it.
///
/// # Safety
/// `out` is NULL or points to memory for a `T` that this thread may write.
pub(crate) unsafe fn set<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: not NULL; by this function's contract writable, and aligned as C aligns a T.
        unsafe { out.write(value) }
    }
}
