//! Transfer syntaxes: how a data set's elements are encoded (PS3.5 section 10 and annex A). Pixel
//! data stays bytes.

/// How elements are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Encoding {
    /// Elements carry no VR.
    pub implicit_vr: bool,
    /// Numbers have their highest byte first.
    pub big_endian: bool,
}

impl Encoding {
    /// Implicit VR little endian, PS3.5 A.1.
    pub const IMPLICIT_LE: Encoding = Encoding { implicit_vr: true, big_endian: false };
    /// Explicit VR little endian, PS3.5 A.2.
    pub const EXPLICIT_LE: Encoding = Encoding { implicit_vr: false, big_endian: false };
    /// Explicit VR big endian, retired (PS3.5 A.3 of the 2016 edition).
    pub const EXPLICIT_BE: Encoding = Encoding { implicit_vr: false, big_endian: true };

    pub(crate) fn u16(self, bytes: [u8; 2]) -> u16 {
        if self.big_endian { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) }
    }

    pub(crate) fn u32(self, bytes: [u8; 4]) -> u32 {
        if self.big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    }
}

/// The transfer syntaxes that differ from explicit VR little endian in what the reader has to do;
/// every other one, known or private, encodes its data set in explicit VR little endian (PS3.5
/// A.4).
const IMPLICIT_LE_UIDS: &[&str] = &[
    "1.2.840.10008.1.2",
    // GE private: implicit VR little endian with big endian pixel data.
    "1.2.840.113619.5.2",
    // Papyrus 3, retired.
    "1.2.840.10008.1.20",
];
const EXPLICIT_BE_UIDS: &[&str] = &["1.2.840.10008.1.2.2"];
/// Deflated explicit VR little endian, and the two JPIP syntaxes whose data set is deflated.
const DEFLATED_UIDS: &[&str] =
    &["1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205"];

/// The encoding that a Transfer Syntax UID stands for, and whether the data set is deflated.
///
/// ```
/// use dicom_map_dataset::{transfer_syntax, Encoding};
/// assert_eq!(transfer_syntax("1.2.840.10008.1.2"), (Encoding::IMPLICIT_LE, false));
/// assert_eq!(transfer_syntax("1.2.840.10008.1.2.1.99"), (Encoding::EXPLICIT_LE, true));
/// ```
pub fn transfer_syntax(uid: &str) -> (Encoding, bool) {
    if IMPLICIT_LE_UIDS.contains(&uid) {
        (Encoding::IMPLICIT_LE, false)
    } else if EXPLICIT_BE_UIDS.contains(&uid) {
        (Encoding::EXPLICIT_BE, false)
    } else {
        (Encoding::EXPLICIT_LE, DEFLATED_UIDS.contains(&uid))
    }
}
