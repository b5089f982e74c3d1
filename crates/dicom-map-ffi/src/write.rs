//! Files as text and DICOM JSON, written through a function of the caller.

use crate::data_set::dmap_file;
use crate::status::{dmap_status, guard, guard_status};
use crate::{ptr, text};
use dicom_map::{Error, ErrorKind};
use dicom_map_inspect::dump::{Decoding, DumpOptions, Selection, write_text};
use dicom_map_inspect::json::{JsonOptions, write_json};
use std::ffi::{c_char, c_void};
use std::io::{self, BufWriter, Write};

/// Bytes that are handed over at once, except for longer single texts.
const CHUNK_BYTES: usize = 16 << 10;

/// Takes a part of a text: `length` bytes of UTF-8 at `part`, without a NUL, valid during the call.
/// Returns false to stop. It must return: neither longjmp nor a C++ exception may leave it.
pub type dmap_write =
    Option<unsafe extern "C" fn(context: *mut c_void, part: *const c_char, length: usize) -> bool>;

/// A flag of dmap_file_dump: only elements of odd groups.
pub const DMAP_DUMP_PRIVATE: u32 = 1;
/// A flag of dmap_file_dump: vendor blocks (CSA headers, protocols) decoded below their elements.
pub const DMAP_DUMP_DECODED: u32 = 2;
/// A flag of dmap_file_json: on many lines, indented.
pub const DMAP_JSON_PRETTY: u32 = 1;
/// A flag of dmap_file_json: with name, keyword and private creator of each element.
pub const DMAP_JSON_NAMES: u32 = 2;
/// A flag of dmap_file_json: with group 0002, which the standard leaves out.
pub const DMAP_JSON_META: u32 = 4;

/// The caller's function as a stream.
struct Caller {
    write: unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> bool,
    context: *mut c_void,
}

impl Write for Caller {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        // SAFETY: the header's contract on functions of the caller; the part lives for the call.
        let goes_on = unsafe { (self.write)(self.context, part.as_ptr().cast(), part.len()) };
        if goes_on {
            Ok(part.len())
        } else {
            Err(io::Error::other("the caller's function stopped it"))
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn check_flags(flags: u32, known: u32) -> Result<(), Error> {
    if flags & !known == 0 {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::InvalidArgument,
        format!("found flags {flags:#x}, expected some of {known:#x}"),
    ))
}

fn stream(write: dmap_write, context: *mut c_void) -> Result<BufWriter<Caller>, Error> {
    let write = write.ok_or_else(|| {
        Error::new(ErrorKind::InvalidArgument, "found NULL for write, expected a function")
    })?;
    Ok(BufWriter::with_capacity(CHUNK_BYTES, Caller { write, context }))
}

/// Calls `show` with the stream, then writes what is left in its buffer.
fn show(
    mut out: BufWriter<Caller>,
    show: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Error> {
    let shown = show(&mut out).and_then(|()| out.flush());
    // After an error nothing more is written, even when the stream is dropped.
    let _ = out.into_parts();
    shown.map_err(|error| {
        let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
        inner.cloned().unwrap_or_else(|| Error::from_stream(error))
    })
}

/// Writes the file as text, a line for each element: tag, VR, number of values, bytes, name (for a
/// private element after its creator) and the value, at most 128 characters of it. The text is safe
/// to print. `flags`: some of DMAP_DUMP_..., or 0.
///
/// Returns DMAP_OK; DMAP_IO if `write` returned false; DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_dump(
    file: *const dmap_file,
    flags: u32,
    write: dmap_write,
    context: *mut c_void,
) -> dmap_status {
    guard_status(|| {
        // SAFETY: the header's contract on handles.
        let file = unsafe { ptr::reference(file, "file") }?;
        check_flags(flags, DMAP_DUMP_PRIVATE | DMAP_DUMP_DECODED)?;
        let private_only = flags & DMAP_DUMP_PRIVATE != 0;
        let options = DumpOptions {
            selection: Selection { private_only, ..Selection::default() },
            decoding: (flags & DMAP_DUMP_DECODED != 0).then(Decoding::default),
            ..DumpOptions::default()
        };
        show(stream(write, context)?, |out| write_text(file.data_set(), &options, out).map(|_| ()))
    })
}

/// Writes the file as one object of DICOM JSON (PS3.18 annex F), binary values inline. `flags`:
/// some of DMAP_JSON_..., or 0.
///
/// Returns DMAP_OK; DMAP_IO if `write` returned false; DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_file_json(
    file: *const dmap_file,
    flags: u32,
    write: dmap_write,
    context: *mut c_void,
) -> dmap_status {
    guard_status(|| {
        // SAFETY: the header's contract on handles.
        let file = unsafe { ptr::reference(file, "file") }?;
        check_flags(flags, DMAP_JSON_PRETTY | DMAP_JSON_NAMES | DMAP_JSON_META)?;
        let options = JsonOptions {
            pretty: flags & DMAP_JSON_PRETTY != 0,
            names: flags & DMAP_JSON_NAMES != 0,
            meta: flags & DMAP_JSON_META != 0,
            ..JsonOptions::default()
        };
        show(stream(write, context)?, |out| write_json(file.data_set(), &options, out))
    })
}

/// Writes a text of any origin in a form that can be shown, as snprintf does: control characters,
/// marks that change the direction of text and characters without width become "\n", "\u{1b}" and
/// the like; bytes that are not UTF-8 become U+FFFD. text: `length` bytes, which may include NUL;
/// NULL with length 0 for none. The buffers must not overlap.
///
/// Returns the length of the whole result without NUL; 0 with DMAP_INVALID_ARGUMENT for NULL.
/// `buffer` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_printable(
    text: *const c_char,
    length: usize,
    buffer: *mut c_char,
    buffer_length: usize,
) -> usize {
    let found = guard(String::new(), || {
        // SAFETY: the header's contract on buffers and their lengths.
        let bytes = unsafe { ptr::bytes(text.cast(), length, "text") }?;
        Ok(dicom_map::escape::printable(&String::from_utf8_lossy(bytes)).into_owned())
    });
    // SAFETY: the header's contract on buffers.
    unsafe { text::write(&found, buffer, buffer_length) }
}
