//! The UIDs that the network itself needs (PS3.6 annex A).

use dicom_map::TransferSyntax;

/// The DICOM application context (PS3.7 A.2.1).
pub const APPLICATION_CONTEXT: &str = "1.2.840.10008.3.1.1.1";
/// Verification: C-ECHO.
pub const VERIFICATION: &str = "1.2.840.10008.1.1";
/// Storage commitment (PS3.4 annex J).
pub const STORAGE_COMMITMENT: &str = "1.2.840.10008.1.20.1";
/// Its well-known instance.
pub const STORAGE_COMMITMENT_INSTANCE: &str = "1.2.840.10008.1.20.1.1";
/// Modality worklist.
pub const WORKLIST_FIND: &str = "1.2.840.10008.5.1.4.31";
/// Patient root: find, move, get.
pub const PATIENT_ROOT: [&str; 3] =
    ["1.2.840.10008.5.1.4.1.2.1.1", "1.2.840.10008.5.1.4.1.2.1.2", "1.2.840.10008.5.1.4.1.2.1.3"];
/// Study root: find, move, get.
pub const STUDY_ROOT: [&str; 3] =
    ["1.2.840.10008.5.1.4.1.2.2.1", "1.2.840.10008.5.1.4.1.2.2.2", "1.2.840.10008.5.1.4.1.2.2.3"];
/// Implicit VR little endian, which every peer must support.
pub const IMPLICIT_LE: &str = TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN.uid();
/// Explicit VR little endian.
pub const EXPLICIT_LE: &str = TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN.uid();
/// Explicit VR big endian, retired.
pub const EXPLICIT_BE: &str = TransferSyntax::EXPLICIT_VR_BIG_ENDIAN.uid();
/// The root of the storage SOP classes.
const STORAGE_ROOT: &str = "1.2.840.10008.5.1.4.1.1.";

/// Returns true for the UIDs of storage SOP classes: those below the standard's root, and those of
/// vendors, which no list can contain.
pub fn is_storage(uid: &str) -> bool {
    uid.starts_with(STORAGE_ROOT)
        || (!uid.starts_with("1.2.840.10008.") && is_safe(uid))
        || matches!(uid, "1.2.840.10008.5.1.4.34.7" | "1.2.840.10008.5.1.4.43.1")
        || uid.starts_with("1.2.840.10008.5.1.4.38.")
        || uid.starts_with("1.2.840.10008.5.1.4.39.")
}

/// Returns true for a UID that is safe as a file name: digits and dots, at least one digit, at most
/// 64 characters.
pub fn is_safe(uid: &str) -> bool {
    (1..=crate::limits::MAX_UID_BYTES).contains(&uid.len())
        && uid.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && uid.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
        && uid.bytes().last().is_some_and(|byte| byte.is_ascii_digit())
        && !uid.contains("..")
}

/// Returns a UID without its padding.
pub(crate) fn without_padding(value: &[u8]) -> &[u8] {
    let end = value.iter().rposition(|byte| !matches!(byte, b' ' | 0)).map_or(0, |at| at + 1);
    &value[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_digits_and_dots() {
        for uid in ["1", "1.2.840.10008.1.1", "2.25.3"] {
            assert!(is_safe(uid), "{uid}");
        }
        let long = "1".repeat(65);
        for uid in
            ["", ".", "..", "../x", "/x", "1/2", "1..2", ".1", "1.", "1\0", "1.2\n", "x", &long]
        {
            assert!(!is_safe(uid), "{uid}");
        }
    }

    #[test]
    fn storage_classes_are_those_below_the_root_and_private_ones() {
        assert!(is_storage("1.2.840.10008.5.1.4.1.1.2"));
        assert!(is_storage("1.3.12.2.1107.5.9.1"));
        for uid in [VERIFICATION, PATIENT_ROOT[0], STUDY_ROOT[1], WORKLIST_FIND, STORAGE_COMMITMENT]
        {
            assert!(!is_storage(uid), "{uid}");
        }
    }
}
