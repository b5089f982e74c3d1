//! What PS3.5 says of each VR: how its length is written, how long one value is, what kind of text
//! it holds, how it is padded.

use super::Vr;

impl Vr {
    /// True when the explicit form has two reserved bytes and a length of 32 bits (PS3.5 table
    /// 7.1-1).
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert!(Vr::OB.has_long_form() && !Vr::US.has_long_form());
    /// ```
    #[inline]
    pub const fn has_long_form(self) -> bool {
        matches!(
            self,
            Vr::OB
                | Vr::OD
                | Vr::OF
                | Vr::OL
                | Vr::OV
                | Vr::OW
                | Vr::SQ
                | Vr::SV
                | Vr::UC
                | Vr::UN
                | Vr::UR
                | Vr::UT
                | Vr::UV
        )
    }

    /// Bytes of one value, for a VR whose values all have the same length (PS3.5 table 6.2-1); of
    /// OW, OF and their like the bytes of one word.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert_eq!((Vr::US.fixed_len(), Vr::OD.fixed_len(), Vr::PN.fixed_len()), (Some(2), Some(8), None));
    /// ```
    #[inline]
    pub const fn fixed_len(self) -> Option<usize> {
        Some(match self {
            Vr::US | Vr::SS | Vr::OW => 2,
            Vr::UL | Vr::SL | Vr::FL | Vr::AT | Vr::OF | Vr::OL => 4,
            Vr::FD | Vr::OD | Vr::SV | Vr::UV | Vr::OV => 8,
            _ => return None,
        })
    }

    /// True when the value is characters.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert!(Vr::DS.is_text() && !Vr::US.is_text() && !Vr::UN.is_text());
    /// ```
    #[inline]
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Vr::AE
                | Vr::AS
                | Vr::CS
                | Vr::DA
                | Vr::DS
                | Vr::DT
                | Vr::IS
                | Vr::LO
                | Vr::LT
                | Vr::PN
                | Vr::SH
                | Vr::ST
                | Vr::TM
                | Vr::UC
                | Vr::UI
                | Vr::UR
                | Vr::UT
        )
    }

    /// True for text of one value, in which a backslash is a character (PS3.5 section 6.2): LT, ST,
    /// UT and UR.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert!(Vr::LT.is_single_text() && !Vr::LO.is_single_text());
    /// ```
    #[inline]
    pub const fn is_single_text(self) -> bool {
        matches!(self, Vr::LT | Vr::ST | Vr::UT | Vr::UR)
    }

    /// True when Specific Character Set (0008,0005) says how the characters are encoded (PS3.5
    /// section 6.1.2.3). UN counts: whatever its bytes are, text among them is in that set. The
    /// other VRs of text are in the default repertoire.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert!(Vr::PN.uses_character_set() && !Vr::CS.uses_character_set());
    /// ```
    #[inline]
    pub const fn uses_character_set(self) -> bool {
        matches!(self, Vr::LO | Vr::LT | Vr::PN | Vr::SH | Vr::ST | Vr::UC | Vr::UT | Vr::UN)
    }

    /// What makes a value of odd length even (PS3.5 section 6.2): a space for text, NUL for UI and
    /// for bytes.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert_eq!((Vr::LO.padding_byte(), Vr::UI.padding_byte(), Vr::OB.padding_byte()), (b' ', 0, 0));
    /// ```
    #[inline]
    pub const fn padding_byte(self) -> u8 {
        if self.is_text() && !matches!(self, Vr::UI) { b' ' } else { 0 }
    }
}
