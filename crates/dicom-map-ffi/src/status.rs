//! Status codes, the last error of each thread, and the boundary that panics do not cross.

use dicom_map::{Error, ErrorKind};
use std::cell::{Cell, RefCell};
use std::ffi::{CStr, CString, c_char};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The outcome of a call. The numbers never change; later versions may add some.
#[repr(i32)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum dmap_status {
    /// No error. "Not found" is not an error either.
    DMAP_OK = 0,
    /// The operating system refused: no such file, no permission, a directory.
    DMAP_IO = 1,
    /// The file ends before what its header promises.
    DMAP_TOO_SHORT = 2,
    /// The file does not begin as a .dmap file does.
    DMAP_BAD_MAGIC = 3,
    /// The file was written in a newer major version of the format.
    DMAP_UNSUPPORTED_VERSION = 4,
    /// A section is missing, out of bounds, or of a wrong length.
    DMAP_BAD_SECTION = 5,
    /// The bytes are not those that were written.
    DMAP_BAD_CHECKSUM = 6,
    /// Records that a search relies on are not sorted, or one occurs twice.
    DMAP_BAD_ORDER = 7,
    /// A record points outside the section that it points into.
    DMAP_BAD_REFERENCE = 8,
    /// A string is not UTF-8, or has no NUL where its length says.
    DMAP_BAD_TEXT = 9,
    /// A field holds a value that the format does not define.
    DMAP_BAD_VALUE = 10,
    /// Numbers or text that are not a DICOM tag.
    DMAP_INVALID_TAG = 11,
    /// Text that cannot be a private creator (VR LO, PS3.5 section 7.8.1).
    DMAP_INVALID_CREATOR = 12,
    /// Text that is not a Value Representation.
    DMAP_INVALID_VR = 13,
    /// Text that is not a Value Multiplicity.
    DMAP_INVALID_VM = 14,
    /// A CSV table with a missing column or an unreadable row.
    DMAP_INVALID_TABLE = 15,
    /// Two entries for the same key in one dictionary.
    DMAP_DUPLICATE_KEY = 16,
    /// More than a field or a limit allows.
    DMAP_TOO_LARGE = 17,
    /// An argument that the function does not accept: NULL, or text that is not UTF-8.
    DMAP_INVALID_ARGUMENT = 18,
    /// A DICOM file that breaks the encoding rules of PS3.5.
    DMAP_INVALID_DATA = 19,
    /// A documented limit of the reader was reached.
    DMAP_LIMIT_EXCEEDED = 20,
    /// Text that is not DICOM JSON.
    DMAP_INVALID_JSON = 21,
    /// A defect of this library; please report it.
    DMAP_INTERNAL = 22,
}

use dmap_status::*;

impl dmap_status {
    /// Every error, in order of number.
    const ERRORS: [dmap_status; 22] = [
        DMAP_IO,
        DMAP_TOO_SHORT,
        DMAP_BAD_MAGIC,
        DMAP_UNSUPPORTED_VERSION,
        DMAP_BAD_SECTION,
        DMAP_BAD_CHECKSUM,
        DMAP_BAD_ORDER,
        DMAP_BAD_REFERENCE,
        DMAP_BAD_TEXT,
        DMAP_BAD_VALUE,
        DMAP_INVALID_TAG,
        DMAP_INVALID_CREATOR,
        DMAP_INVALID_VR,
        DMAP_INVALID_VM,
        DMAP_INVALID_TABLE,
        DMAP_DUPLICATE_KEY,
        DMAP_TOO_LARGE,
        DMAP_INVALID_ARGUMENT,
        DMAP_INVALID_DATA,
        DMAP_LIMIT_EXCEEDED,
        DMAP_INVALID_JSON,
        DMAP_INTERNAL,
    ];

    /// The status of a kind of error. A test keeps the core's list and this one equal. The kinds
    /// that other crates declare are for writing files, which no function here does.
    fn of(kind: ErrorKind) -> dmap_status {
        dmap_status::ERRORS
            .into_iter()
            .find(|status| *status as i32 == kind.code())
            .unwrap_or(DMAP_INTERNAL)
    }
}

thread_local! {
    /// Separate from the message and without a destructor, so that forgetting the last error costs
    /// one store on every call.
    static LAST_STATUS: Cell<dmap_status> = const { Cell::new(DMAP_OK) };
    static LAST_MESSAGE: RefCell<CString> = RefCell::new(CString::default());
}

/// Runs the body of an exported function: forgets the last error, keeps the new one, and stops a
/// panic. On an error or a panic, the result is `fallback`.
pub(crate) fn guard<T>(fallback: T, body: impl FnOnce() -> Result<T, Error>) -> T {
    LAST_STATUS.set(DMAP_OK);
    // AssertUnwindSafe: all that a panic could leave unfinished is a lazily made table, whose
    // OnceLock then stays empty.
    match catch_unwind(AssertUnwindSafe(|| body().map_err(|error| remember(&error)))) {
        Ok(Ok(value)) => value,
        Ok(Err(())) => fallback,
        Err(payload) => {
            // Dropping a payload may panic again; the payload of that panic is leaked.
            if let Err(second) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
                std::mem::forget(second);
            }
            let error = Error::new(
                ErrorKind::Internal,
                "a defect of dicom-map stopped this call; please report it",
            );
            let _ = catch_unwind(AssertUnwindSafe(|| remember(&error)));
            LAST_STATUS.set(DMAP_INTERNAL);
            fallback
        }
    }
}

/// Like [`guard`], for functions that return a status.
pub(crate) fn guard_status(body: impl FnOnce() -> Result<(), Error>) -> dmap_status {
    let done = guard(false, || body().map(|()| true));
    if done { DMAP_OK } else { LAST_STATUS.get() }
}

fn remember(error: &Error) {
    LAST_STATUS.set(dmap_status::of(error.kind()));
    // An error has no control characters, and so no NUL: see `dicom_map::escape`.
    let message = CString::new(error.to_string()).unwrap_or_default();
    // Fails only while the thread ends and its values are gone: the status is kept, the message is
    // lost.
    let _ = LAST_MESSAGE.try_with(|last| last.replace(message));
}

/// The message of the error of this thread's last call: what was found, what was expected, and
/// where. NULL if that call had no error.
///
/// The text lives until the next call of this thread that fails. dmap_close, the functions named
/// dmap_free_..., dmap_last_..., dmap_version, dmap_abi_version and dmap_status_name keep the last
/// error; every other call replaces or forgets it.
#[unsafe(no_mangle)]
pub extern "C" fn dmap_last_error() -> *const c_char {
    if LAST_STATUS.get() == DMAP_OK {
        return std::ptr::null();
    }
    LAST_MESSAGE
        .try_with(|last| last.try_borrow().map_or(c"".as_ptr(), |message| message.as_ptr()))
        .unwrap_or(c"".as_ptr())
}

/// The status of this thread's last call: DMAP_OK, or the status for which dmap_last_error has the
/// message.
#[unsafe(no_mangle)]
pub extern "C" fn dmap_last_status() -> dmap_status {
    LAST_STATUS.get()
}

/// A short, stable identifier of a status, such as "bad_magic"; "ok" for DMAP_OK, "unknown" for a
/// number that this version does not know. It is the same in every language interface of dicom-map.
/// Never NULL; lives as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn dmap_status_name(status: i32) -> *const c_char {
    name_of(status).as_ptr()
}

fn name_of(status: i32) -> &'static CStr {
    const NAMES: [&CStr; 23] = [
        c"ok",
        c"io",
        c"too_short",
        c"bad_magic",
        c"unsupported_version",
        c"bad_section",
        c"bad_checksum",
        c"bad_order",
        c"bad_reference",
        c"bad_text",
        c"bad_value",
        c"invalid_tag",
        c"invalid_creator",
        c"invalid_vr",
        c"invalid_vm",
        c"invalid_table",
        c"duplicate_key",
        c"too_large",
        c"invalid_argument",
        c"invalid_data",
        c"limit_exceeded",
        c"invalid_json",
        c"internal",
    ];
    usize::try_from(status).ok().and_then(|index| NAMES.get(index)).copied().unwrap_or(c"unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last_message() -> Option<String> {
        let text = dmap_last_error();
        // SAFETY: not NULL, so it is the CString of this thread, which no call replaces meanwhile.
        (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_str().unwrap().to_string())
    }

    #[test]
    fn every_kind_of_the_core_has_its_status_and_name() {
        assert_eq!(ErrorKind::ALL.len(), dmap_status::ERRORS.len());
        for kind in ErrorKind::ALL {
            assert_eq!(dmap_status::of(*kind) as i32, kind.code());
            assert_eq!(name_of(kind.code()).to_str().unwrap(), kind.id());
            // The name in the header is the identifier in capitals.
            assert_eq!(
                format!("{:?}", dmap_status::of(*kind)),
                format!("DMAP_{}", kind.id().to_uppercase())
            );
        }
        assert_eq!((name_of(0), name_of(-1), name_of(23)), (c"ok", c"unknown", c"unknown"));
    }

    #[test]
    fn an_error_is_kept_until_the_next_call() {
        assert_eq!(guard(0, || Err(Error::new(ErrorKind::BadMagic, "with\0NUL"))), 0);
        assert_eq!(
            (dmap_last_status(), last_message().unwrap().as_str()),
            (DMAP_BAD_MAGIC, r"with\u{0}NUL")
        );
        // Another thread has its own.
        std::thread::spawn(|| assert_eq!((dmap_last_status(), last_message()), (DMAP_OK, None)))
            .join()
            .unwrap();
        assert_eq!(guard(0, || Ok(1)), 1);
        assert_eq!((dmap_last_status(), last_message()), (DMAP_OK, None));
    }

    #[test]
    fn a_panic_becomes_a_code() {
        struct PanicsAgain;
        impl Drop for PanicsAgain {
            fn drop(&mut self) {
                panic!("in drop");
            }
        }
        assert_eq!(guard_status(|| std::panic::panic_any(PanicsAgain)), DMAP_INTERNAL);
        assert!(last_message().unwrap().contains("defect"));
        assert_eq!(guard_status(|| Err(Error::new(ErrorKind::Io, ""))), DMAP_IO);
    }
}
