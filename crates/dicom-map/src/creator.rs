//! Private creators: which texts are valid, and when two of them are the same.

use crate::error::{Error, ErrorKind};

/// The most characters a value of VR LO can have (PS3.5 table 6.2-1).
pub const MAX_CREATOR_CHARS: usize = 64;
/// The most bytes of a creator in a dictionary. Some files have creators of more than 64
/// characters.
pub const MAX_CREATOR_BYTES: usize = 256;

/// The creator without the padding that files add: trailing spaces and NULs.
///
/// ```
/// assert_eq!(dicom_map::creator::trim("GEMS_PARM_01 \0"), "GEMS_PARM_01");
/// ```
pub fn trim(creator: &str) -> &str {
    // Byte by byte: both are ASCII, and every private lookup comes through here.
    let len =
        creator.bytes().rposition(|byte| byte != b' ' && byte != 0).map_or(0, |last| last + 1);
    &creator[..len]
}

/// Checks that `creator` is valid in a dictionary: after [trimming](trim), 1 to [256
/// bytes](MAX_CREATOR_BYTES) without a backslash or control character. Returns it trimmed, or an
/// error of kind `InvalidCreator`.
///
/// Characters outside ASCII are accepted, and so are more than 64 characters: files contain such
/// creators, although PS3.5 allows neither. [`check_lo`] checks what may be written; any text may
/// be looked up.
///
/// ```
/// use dicom_map::creator::check;
/// assert_eq!(check("GEMS_PARM_01  ")?, "GEMS_PARM_01");
/// assert!(check("http://www.gemedicalsystems.com/it_solutions/bamwallthickness/1.0").is_ok());
/// assert!(check("GEMS\\PARM").is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn check(creator: &str) -> Result<&str, Error> {
    let trimmed = trim(creator);
    if trimmed.len() > MAX_CREATOR_BYTES {
        let byte_len = trimmed.len();
        return Err(bad(format!(
            "found a creator of {byte_len} bytes, more than {MAX_CREATOR_BYTES}"
        )));
    }
    if trimmed.trim_start().is_empty() {
        return Err(bad("found an empty creator".into()));
    }
    if let Some(char) = trimmed.chars().find(|char| *char == '\\' || char.is_control()) {
        return Err(bad(format!("found {char:?} in the creator {trimmed:?}")));
    }
    Ok(trimmed)
}

/// Checks that `creator` can be written: as [`check`], and at most the
/// [64 characters](MAX_CREATOR_CHARS) of a value of VR LO.
///
/// ```
/// use dicom_map::creator::check_lo;
/// assert_eq!(check_lo("GEMS_PARM_01  ")?, "GEMS_PARM_01");
/// assert!(check_lo(&"x".repeat(65)).is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn check_lo(creator: &str) -> Result<&str, Error> {
    let checked = check(creator)?;
    let chars = checked.chars().count();
    if chars > MAX_CREATOR_CHARS {
        return Err(bad(format!(
            "found a creator of {chars} characters, more than {MAX_CREATOR_CHARS}"
        )));
    }
    Ok(checked)
}

fn bad(found: String) -> Error {
    Error::new(
        ErrorKind::InvalidCreator,
        format!("{found}, expected a private creator (VR LO, PS3.5 section 7.8.1)"),
    )
}

/// The byte that each byte folds to: ASCII letters in lower case, ASCII white space as a space,
/// others unchanged.
const FOLDED: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let byte_value = byte as u8;
        table[byte] =
            if byte_value.is_ascii_whitespace() { b' ' } else { byte_value.to_ascii_lowercase() };
        byte += 1;
    }
    table
};

/// The bytes by which differently spelled creators are compared: without ASCII white space and NULs
/// at either end, with a run of white space as one space and ASCII letters in lower case.
fn folded_bytes(creator: &str) -> impl Iterator<Item = u8> {
    let is_padding = |byte: &u8| *byte == 0 || byte.is_ascii_whitespace();
    let bytes = creator.as_bytes();
    let start = bytes.iter().position(|byte| !is_padding(byte)).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(|byte| !is_padding(byte)).map_or(start, |last| last + 1);
    let mut before = 0;
    bytes[start..end].iter().filter_map(move |&byte| {
        let folded = FOLDED[usize::from(byte)];
        let is_repeated = folded == b' ' && before == b' ';
        before = folded;
        (!is_repeated).then_some(folded)
    })
}

/// Returns the key that all spellings of one creator share: "SIEMENS  CSA Header " and "siemens csa
/// header" have the same key.
///
/// ```
/// use dicom_map::creator::fold;
/// assert_eq!(fold("SIEMENS  CSA HEADER "), fold("Siemens CSA Header"));
/// ```
pub fn fold(creator: &str) -> String {
    let bytes: Vec<u8> = folded_bytes(creator).collect();
    // Only ASCII bytes were changed or left out, so what was UTF-8 still is.
    String::from_utf8(bytes).unwrap_or_default()
}

/// Writes the result of [`fold`] into `buffer`; None if it does not fit.
pub(crate) fn fold_into<'b>(creator: &str, buffer: &'b mut [u8]) -> Option<&'b [u8]> {
    let mut len = 0;
    for byte in folded_bytes(creator) {
        *buffer.get_mut(len)? = byte;
        len += 1;
    }
    buffer.get(..len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_case_and_runs_of_space_do_not_tell_creators_apart() {
        for spelling in [
            "SPI Release 1",
            "SPI RELEASE 1",
            "spi  release   1",
            "SPI Release 1  ",
            "SPI Release 1\0",
            " SPI Release 1",
        ] {
            assert_eq!(fold(spelling), "spi release 1", "{spelling:?}");
            assert_eq!(fold_into(spelling, &mut [0; 13]), Some(&b"spi release 1"[..]));
            assert_eq!(fold_into(spelling, &mut [0; 12]), None);
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        // Found by fuzzing: white space other than the space, between the text and its padding.
        for creator in ["a.p\x0c\0\0", "\t A\u{c}B \0\t", "\0 a", "a \n"] {
            let folded = fold(creator);
            assert_eq!(fold(&folded), folded, "{creator:?}");
            assert!(!folded.starts_with(' ') && !folded.ends_with(' '), "{creator:?}");
        }
    }

    #[test]
    fn invalid_creators_are_refused() {
        for creator in ["", "   ", "\0", "A\\B", "A\0B", "A\nB", &"x".repeat(257)] {
            assert_eq!(
                check(creator).unwrap_err().kind(),
                ErrorKind::InvalidCreator,
                "{creator:?}"
            );
        }
        // 64 characters followed by padding, and characters outside ASCII, are valid; 65 characters
        // occur in files, but must not be written.
        assert!(check_lo(&format!("{}   ", "x".repeat(64))).is_ok());
        assert!(check(&"x".repeat(65)).is_ok() && check_lo(&"x".repeat(65)).is_err());
        assert_eq!(check("Gerät").unwrap(), "Gerät");
    }
}
