//! Texts for C: in place if the file contains them, else from a table of the library.

use crate::ptr;
use dicom_map::binding::DictBinding;
use dicom_map::{DmapDict, Vr};
use std::ffi::{CStr, c_char};

/// The texts of the answers that follow from PS3.5 and are not in a file.
const RULE_TEXTS: [&CStr; 9] = [
    c"GroupLength",
    c"Group Length",
    c"PrivateGroupLength",
    c"Private Group Length",
    c"PrivateCreator",
    c"Private Creator",
    c"standard",
    c"PS3.5 7.2",
    c"PS3.5 7.8.1",
];

/// The letters of every VR followed by a NUL, in the order of `Vr::ALL`.
static VR_BYTES: [[u8; 3]; Vr::ALL.len()] = {
    let mut texts = [[0; 3]; Vr::ALL.len()];
    let mut index = 0;
    while index < texts.len() {
        let letters = Vr::ALL[index].as_str().as_bytes();
        texts[index] = [letters[0], letters[1], 0];
        index += 1;
    }
    texts
};

/// The same as texts, so that returning one needs no search for its NUL.
static VR_TEXTS: [&CStr; Vr::ALL.len()] = {
    let mut texts = [c""; Vr::ALL.len()];
    let mut index = 0;
    while index < texts.len() {
        if let Ok(text) = CStr::from_bytes_with_nul(&VR_BYTES[index]) {
            texts[index] = text;
        }
        index += 1;
    }
    texts
};

/// The two letters of a VR.
pub(crate) fn of_vr(vr: Vr) -> &'static CStr {
    VR_TEXTS.get(vr as usize).copied().unwrap_or_default()
}

/// `text` followed by a NUL: in the dictionary's bytes, or a text of a rule. Any other text (that
/// of a damaged record) is empty.
pub(crate) fn in_place<'a>(dict: &'a DmapDict, text: &str) -> &'a CStr {
    if let Some(text) = dict.c_text(text) {
        return text;
    }
    RULE_TEXTS.into_iter().find(|known| known.to_bytes() == text.as_bytes()).unwrap_or_default()
}

/// Returns a text to C, with its length in bytes if the caller wants it.
///
/// # Safety
/// `length` is NULL or writable.
pub(crate) unsafe fn give(text: &CStr, length: *mut usize) -> *const c_char {
    // SAFETY: this function's contract.
    unsafe { ptr::set(length, text.count_bytes()) };
    text.as_ptr()
}

/// Like [`give`], for bytes with a NUL at the end. An earlier NUL ends the text, for the caller and
/// for its length.
///
/// # Safety
/// `length` is NULL or writable.
pub(crate) unsafe fn give_bytes(text: &[u8], length: *mut usize) -> *const c_char {
    if length.is_null() && text.last() == Some(&0) {
        return text.as_ptr().cast();
    }
    // SAFETY: this function's contract.
    unsafe { give(CStr::from_bytes_until_nul(text).unwrap_or_default(), length) }
}

/// Writes `text` into the caller's buffer as snprintf does: at most `buffer_len` bytes with the
/// NUL, cut between characters. Returns the length of the whole text in bytes, without NUL.
///
/// # Safety
/// `buffer` is NULL or has `buffer_len` writable bytes.
pub(crate) unsafe fn write(text: &str, buffer: *mut c_char, buffer_len: usize) -> usize {
    if !buffer.is_null() && buffer_len > 0 {
        let room = text.len().min(buffer_len - 1);
        // 0 is always a boundary.
        let len = (0..=room).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        // SAFETY: len + 1 <= buffer_len bytes are writable by this function's contract, and the
        // text lies elsewhere: it is ours.
        unsafe {
            buffer.cast::<u8>().copy_from_nonoverlapping(text.as_ptr(), len);
            buffer.add(len).write(0);
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vr_has_its_text() {
        for vr in Vr::ALL {
            assert_eq!(of_vr(*vr).to_str().unwrap(), vr.as_str());
        }
    }

    #[test]
    fn a_short_buffer_receives_whole_characters_and_a_nul() {
        for (buffer_len, expected) in [
            (0, "####"),
            (1, "\0###"),
            (2, "a\0##"),
            (3, "a\0##"),
            (4, "a\u{E9}\0"),
            (9, "a\u{E9}\0#####"),
        ] {
            let mut buffer = vec![b'#'; buffer_len.max(4)];
            // SAFETY: the buffer has at least buffer_len bytes.
            let needed = unsafe { write("a\u{E9}", buffer.as_mut_ptr().cast(), buffer_len) };
            assert_eq!(
                (needed, std::str::from_utf8(&buffer).unwrap()),
                (3, expected),
                "{buffer_len}"
            );
        }
        // SAFETY: NULL is allowed.
        assert_eq!(unsafe { write("abc", std::ptr::null_mut(), 9) }, 3);
    }
}
