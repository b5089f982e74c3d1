//! The encodings of the elements of a data set (PS3.5 section 7 and annex A).

use std::fmt;

/// How elements are written: with or without a VR, and in which byte order.
///
/// ```
/// use dicom_map::Encoding;
/// assert_eq!(Encoding::EXPLICIT_BE.u16([0x00, 0x10]), 0x0010);
/// assert_eq!(Encoding::EXPLICIT_LE.u16([0x00, 0x10]), 0x1000);
/// assert_eq!(Encoding::IMPLICIT_LE.to_string(), "implicit VR little endian");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Encoding {
    /// Elements have no VR.
    pub implicit_vr: bool,
    /// Numbers have their highest byte first.
    pub big_endian: bool,
}

/// The three encodings of PS3.5, and reading numbers in them.
///
/// ```
/// use dicom_map::Encoding;
/// assert!(Encoding::IMPLICIT_LE.implicit_vr && !Encoding::EXPLICIT_LE.big_endian);
/// ```
impl Encoding {
    /// Implicit VR little endian, PS3.5 A.1.
    pub const IMPLICIT_LE: Encoding = Encoding { implicit_vr: true, big_endian: false };
    /// Explicit VR little endian, PS3.5 A.2.
    pub const EXPLICIT_LE: Encoding = Encoding { implicit_vr: false, big_endian: false };
    /// Explicit VR big endian, retired (PS3.5 A.3 of the 2016 edition).
    pub const EXPLICIT_BE: Encoding = Encoding { implicit_vr: false, big_endian: true };

    /// Returns the number in these two bytes of a file.
    ///
    /// ```
    /// assert_eq!(dicom_map::Encoding::EXPLICIT_LE.u16([0x34, 0x12]), 0x1234);
    /// ```
    #[inline]
    pub const fn u16(self, bytes: [u8; 2]) -> u16 {
        if self.big_endian { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) }
    }

    /// Returns the number in these four bytes of a file.
    ///
    /// ```
    /// assert_eq!(dicom_map::Encoding::EXPLICIT_BE.u32([0x12, 0x34, 0x56, 0x78]), 0x1234_5678);
    /// ```
    #[inline]
    pub const fn u32(self, bytes: [u8; 4]) -> u32 {
        if self.big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match (self.implicit_vr, self.big_endian) {
            (true, false) => "implicit VR little endian",
            (true, true) => "implicit VR big endian",
            (false, false) => "explicit VR little endian",
            (false, true) => "explicit VR big endian",
        })
    }
}
