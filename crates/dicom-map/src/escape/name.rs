//! File names, shown in a form from which the file can be opened again.

use super::is_hidden;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A backslash begins an escape, except where it separates folders and cannot be in a name.
const IS_BACKSLASH_ESCAPED: bool = cfg!(not(windows));

/// Returns a file name for people and tables. Each byte of a [hidden](is_hidden) character, and
/// each byte that is not UTF-8, is written as `\x1b`; a backslash as `\\`, except on Windows. The
/// name is not lost: [`path_of`] returns it, and so does `$'…'` in bash and zsh.
///
/// ```
/// use dicom_map::escape;
/// use std::path::Path;
/// assert_eq!(escape::path(Path::new("scans/山田.dcm")), "scans/山田.dcm");
/// assert_eq!(escape::path(Path::new("a\x1B\u{200B}.dcm")), r"a\x1b\xe2\x80\x8b.dcm");
/// ```
pub fn path(path: &Path) -> Cow<'_, str> {
    let is_escaped = |char| is_hidden(char) || (char == '\\' && IS_BACKSLASH_ESCAPED);
    if let Some(text) = path.to_str()
        && !text.contains(is_escaped)
    {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        for char in chunk.valid().chars() {
            match char {
                '\\' if IS_BACKSLASH_ESCAPED => shown.push_str("\\\\"),
                _ if is_hidden(char) => {
                    push_bytes(char.encode_utf8(&mut [0; 4]).as_bytes(), &mut shown);
                }
                _ => shown.push(char),
            }
        }
        push_bytes(chunk.invalid(), &mut shown);
    }
    Cow::Owned(shown)
}

fn push_bytes(bytes: &[u8], shown: &mut String) {
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(shown, "\\x{byte:02x}");
    }
}

/// Returns the path that [`path`] shows in this form. Text that it never returns, such as a
/// backslash before another character, is taken literally.
///
/// ```
/// use dicom_map::escape;
/// use std::path::Path;
/// let name = Path::new("a\x1B.dcm");
/// assert_eq!(escape::path_of(&escape::path(name)), name);
/// ```
pub fn path_of(shown: &str) -> PathBuf {
    let mut bytes = Vec::with_capacity(shown.len());
    let mut rest = shown.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match rest {
            [b'\\', b'x', high, low, after @ ..] => {
                hex(*high).zip(hex(*low)).map(|(high, low)| (16 * high + low, after))
            }
            [b'\\', b'\\', after @ ..] if IS_BACKSLASH_ESCAPED => Some((b'\\', after)),
            _ => None,
        };
        let (byte, after) = escaped.unwrap_or((*first, after));
        bytes.push(byte);
        rest = after;
    }
    of_bytes(bytes)
}

/// Lower-case digits only, as [`path`] writes them.
fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

#[cfg(unix)]
fn of_bytes(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt as _;
    std::ffi::OsString::from_vec(bytes).into()
}

#[cfg(not(unix))]
fn of_bytes(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    #[test]
    fn every_name_round_trips() {
        for name in [
            &b"plain"[..],
            b"",
            b"a b\\c",
            b"\\x41",
            b"\\\\x41\\",
            b"\xff\xfe/\xe2\x80",
            b"\x1b]0;title\x07\n",
            "\u{202E}山田\u{200D}\u{E0001}".as_bytes(),
        ] {
            let name = Path::new(OsStr::from_bytes(name));
            let shown = path(name);
            assert!(!shown.contains(is_hidden), "{shown}");
            assert_eq!(path_of(&shown), name, "{shown}");
        }
        // Every byte by itself and after a backslash.
        for byte in 1..=255 {
            for name in [vec![byte], vec![b'\\', byte], vec![b'\\', b'x', byte, b'0']] {
                let name = Path::new(OsStr::from_bytes(&name));
                assert_eq!(path_of(&path(name)), name, "{name:?}");
            }
        }
    }
}
