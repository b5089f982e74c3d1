//! Facts of PS3.5 about each VR: the form of its length, the maximum length of a value, the kind of
//! text, and the padding.

use super::Vr;

/// The maximum length of one value; see [`Vr::max_len`].
///
/// ```
/// use dicom_map::{MaxLen, Vr};
/// assert_eq!(Vr::LO.max_len(), Some(MaxLen::Chars(64)));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MaxLen {
    /// Bytes as in the file.
    Bytes(u32),
    /// Characters, whatever bytes Specific Character Set makes of them.
    Chars(u32),
}

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

    /// Bytes of one value, for a binary VR whose values all have the same length (PS3.5 table
    /// 6.2-1); of OW, OF and their like the bytes of one word. AS and DA, which are text, have
    /// [`Vr::max_len`] only.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert_eq!(
    ///     (Vr::US.fixed_len(), Vr::OD.fixed_len(), Vr::PN.fixed_len()),
    ///     (Some(2), Some(8), None)
    /// );
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

    /// True for the VRs that PS3.5 table 6.2-1 names "Other": OB, OD, OF, OL, OV and OW, whose
    /// value is one string of bytes or words. UN (Unknown) is not one of them.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert!(Vr::OW.is_other() && !Vr::US.is_other() && !Vr::UN.is_other());
    /// ```
    #[inline]
    pub const fn is_other(self) -> bool {
        matches!(self, Vr::OB | Vr::OD | Vr::OF | Vr::OL | Vr::OV | Vr::OW)
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

    /// The byte that makes a value of odd length even (PS3.5 section 6.2): a space for text, NUL
    /// for UI and for bytes.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert_eq!(
    ///     (Vr::LO.padding_byte(), Vr::UI.padding_byte(), Vr::OB.padding_byte()),
    ///     (b' ', 0, 0)
    /// );
    /// ```
    #[inline]
    pub const fn padding_byte(self) -> u8 {
        if self.is_text() && !matches!(self, Vr::UI) { b' ' } else { 0 }
    }

    /// The maximum length of one value (PS3.5 table 6.2-1), without its padding: for PN of each
    /// component group, for OD, OF, OL and OV of the whole value field. None if only the length
    /// field limits it: OB, OW, SQ and UN.
    ///
    /// A range in a query may be longer for DA, DT and TM.
    ///
    /// ```
    /// use dicom_map::{MaxLen, Vr};
    /// assert_eq!(Vr::CS.max_len(), Some(MaxLen::Bytes(16)));
    /// assert_eq!((Vr::PN.max_len(), Vr::OB.max_len()), (Some(MaxLen::Chars(64)), None));
    /// ```
    pub const fn max_len(self) -> Option<MaxLen> {
        Some(match self {
            Vr::AE | Vr::CS | Vr::DS => MaxLen::Bytes(16),
            Vr::AS => MaxLen::Bytes(4),
            Vr::DA => MaxLen::Bytes(8),
            Vr::DT => MaxLen::Bytes(26),
            Vr::IS => MaxLen::Bytes(12),
            Vr::TM => MaxLen::Bytes(14),
            Vr::UI => MaxLen::Bytes(64),
            Vr::LO | Vr::PN => MaxLen::Chars(64),
            Vr::SH => MaxLen::Chars(16),
            Vr::ST => MaxLen::Chars(1024),
            Vr::LT => MaxLen::Chars(10_240),
            Vr::SS | Vr::US => MaxLen::Bytes(2),
            Vr::AT | Vr::FL | Vr::SL | Vr::UL => MaxLen::Bytes(4),
            Vr::FD | Vr::SV | Vr::UV => MaxLen::Bytes(8),
            // 2^32 minus one value of the VR: the largest length that is a multiple of it and does
            // not mean "undefined".
            Vr::OD | Vr::OV => MaxLen::Bytes(u32::MAX - 7),
            Vr::OF | Vr::OL => MaxLen::Bytes(u32::MAX - 3),
            Vr::UC | Vr::UR | Vr::UT => MaxLen::Bytes(u32::MAX - 1),
            Vr::OB | Vr::OW | Vr::SQ | Vr::UN => return None,
        })
    }

    /// True if a value of this VR may contain this character (PS3.5 table 6.2-1 and section 6.1),
    /// in some character set for the VRs that [use one](Vr::uses_character_set). Spaces count where
    /// they may pad; the NUL of UI does not, nor do delimiters of several values and characters
    /// that only queries have. False for every character if the VR is not text.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// assert!(Vr::CS.allows_char('_') && !Vr::CS.allows_char('a'));
    /// assert!(Vr::LT.allows_char('\n') && !Vr::LO.allows_char('\n'));
    /// assert!(Vr::PN.allows_char('é') && !Vr::AE.allows_char('é'));
    /// ```
    #[inline]
    pub fn allows_char(self, char: char) -> bool {
        match self {
            Vr::AS => matches!(char, '0'..='9' | 'D' | 'W' | 'M' | 'Y'),
            Vr::CS => matches!(char, 'A'..='Z' | '0'..='9' | ' ' | '_'),
            Vr::DA => char.is_ascii_digit(),
            Vr::DS => matches!(char, '0'..='9' | '+' | '-' | 'E' | 'e' | '.' | ' '),
            Vr::DT => matches!(char, '0'..='9' | '+' | '-' | '.' | ' '),
            Vr::IS => matches!(char, '0'..='9' | '+' | '-' | ' '),
            Vr::TM => matches!(char, '0'..='9' | '.' | ' '),
            Vr::UI => matches!(char, '0'..='9' | '.'),
            // RFC 3986, and the space that pads.
            Vr::UR => {
                matches!(char, '!' | '#'..=';' | '=' | '?'..='[' | ']' | '_' | 'a'..='z' | '~' | ' ')
            }
            Vr::AE => matches!(char, ' '..='~') && char != '\\',
            Vr::LO | Vr::PN | Vr::SH | Vr::UC => !char.is_control() && char != '\\',
            Vr::LT | Vr::ST | Vr::UT => {
                matches!(char, '\t' | '\n' | '\x0C' | '\r') || !char.is_control()
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MaxLen::{Bytes, Chars};
    use super::*;

    /// 32-bit length, bytes of a binary value, text, one value only, Specific Character Set,
    /// padding, longest value.
    type Row = (Vr, bool, Option<usize>, bool, bool, bool, u8, Option<MaxLen>);

    /// PS3.5 tables 6.2-1 and 7.1-1, a VR a line.
    #[rustfmt::skip]
    const TABLE: [Row; 34] = [
        (Vr::AE, false, None, true, false, false, b' ', Some(Bytes(16))),
        (Vr::AS, false, None, true, false, false, b' ', Some(Bytes(4))),
        (Vr::AT, false, Some(4), false, false, false, 0, Some(Bytes(4))),
        (Vr::CS, false, None, true, false, false, b' ', Some(Bytes(16))),
        (Vr::DA, false, None, true, false, false, b' ', Some(Bytes(8))),
        (Vr::DS, false, None, true, false, false, b' ', Some(Bytes(16))),
        (Vr::DT, false, None, true, false, false, b' ', Some(Bytes(26))),
        (Vr::FD, false, Some(8), false, false, false, 0, Some(Bytes(8))),
        (Vr::FL, false, Some(4), false, false, false, 0, Some(Bytes(4))),
        (Vr::IS, false, None, true, false, false, b' ', Some(Bytes(12))),
        (Vr::LO, false, None, true, false, true, b' ', Some(Chars(64))),
        (Vr::LT, false, None, true, true, true, b' ', Some(Chars(10240))),
        (Vr::OB, true, None, false, false, false, 0, None),
        (Vr::OD, true, Some(8), false, false, false, 0, Some(Bytes(4294967288))),
        (Vr::OF, true, Some(4), false, false, false, 0, Some(Bytes(4294967292))),
        (Vr::OL, true, Some(4), false, false, false, 0, Some(Bytes(4294967292))),
        (Vr::OV, true, Some(8), false, false, false, 0, Some(Bytes(4294967288))),
        (Vr::OW, true, Some(2), false, false, false, 0, None),
        (Vr::PN, false, None, true, false, true, b' ', Some(Chars(64))),
        (Vr::SH, false, None, true, false, true, b' ', Some(Chars(16))),
        (Vr::SL, false, Some(4), false, false, false, 0, Some(Bytes(4))),
        (Vr::SQ, true, None, false, false, false, 0, None),
        (Vr::SS, false, Some(2), false, false, false, 0, Some(Bytes(2))),
        (Vr::ST, false, None, true, true, true, b' ', Some(Chars(1024))),
        (Vr::SV, true, Some(8), false, false, false, 0, Some(Bytes(8))),
        (Vr::TM, false, None, true, false, false, b' ', Some(Bytes(14))),
        (Vr::UC, true, None, true, false, true, b' ', Some(Bytes(4294967294))),
        (Vr::UI, false, None, true, false, false, 0, Some(Bytes(64))),
        (Vr::UL, false, Some(4), false, false, false, 0, Some(Bytes(4))),
        (Vr::UN, true, None, false, false, true, 0, None),
        (Vr::UR, true, None, true, true, false, b' ', Some(Bytes(4294967294))),
        (Vr::US, false, Some(2), false, false, false, 0, Some(Bytes(2))),
        (Vr::UT, true, None, true, true, true, b' ', Some(Bytes(4294967294))),
        (Vr::UV, true, Some(8), false, false, false, 0, Some(Bytes(8))),
    ];

    #[test]
    fn each_vr_is_as_the_standard_says() {
        assert_eq!(TABLE.map(|row| row.0), Vr::ALL);
        for (vr, long, fixed, text, single, charset, padding, longest) in TABLE {
            assert_eq!(vr.has_long_form(), long, "{vr}");
            assert_eq!(vr.fixed_len(), fixed, "{vr}");
            assert_eq!(vr.is_text(), text, "{vr}");
            assert_eq!(vr.is_single_text(), single, "{vr}");
            assert_eq!(vr.uses_character_set(), charset, "{vr}");
            assert_eq!(vr.padding_byte(), padding, "{vr}");
            assert_eq!(vr.max_len(), longest, "{vr}");
        }
    }

    #[test]
    fn the_vrs_of_bytes_and_words_are_those_named_other() {
        // PS3.5 table 6.2-1: Other Byte, Double, Float, Long, 64-bit Very Long, Word.
        let others = [Vr::OB, Vr::OD, Vr::OF, Vr::OL, Vr::OV, Vr::OW];
        assert_eq!(
            Vr::ALL.iter().filter(|vr| vr.is_other()).collect::<Vec<_>>(),
            others.each_ref()
        );
    }

    #[test]
    fn facts_of_one_vr_agree() {
        for &vr in Vr::ALL {
            // One string has one value, and room for 32 bits of length.
            assert!(!vr.is_other() || vr.has_long_form() && !vr.is_text(), "{vr}");
            // A number is as long as the longest one; a field of words is a multiple of its word.
            match (vr.fixed_len(), vr.max_len()) {
                (Some(len), Some(Bytes(longest))) => {
                    assert_eq!(longest as usize % len, 0, "{vr}");
                    assert_eq!(longest as usize == len, !vr.as_str().starts_with('O'), "{vr}");
                }
                (Some(_), longest) => assert!(vr == Vr::OW && longest.is_none(), "{vr}"),
                (None, _) => {}
            }
            // Only what a character set decodes is counted in characters.
            if let Some(Chars(_)) = vr.max_len() {
                assert!(vr.uses_character_set(), "{vr}");
            }
            let allowed: Vec<char> =
                ('\0'..='\u{24F}').filter(|char| vr.allows_char(*char)).collect();
            assert_eq!(!allowed.is_empty(), vr.is_text(), "{vr}");
            // The bytes of UN may or may not be text.
            let has_other = allowed.iter().any(|char| !char.is_ascii());
            assert_eq!(has_other, vr.uses_character_set() && vr != Vr::UN, "{vr}");
            // A backslash is a character only where there is one value; URIs have none.
            let has_backslash = allowed.contains(&'\\');
            assert_eq!(has_backslash, vr.is_single_text() && vr != Vr::UR, "{vr}");
            let pads = vr.padding_byte() == b' ' && !matches!(vr, Vr::AS | Vr::DA);
            assert_eq!(allowed.contains(&' '), pads, "{vr}");
            assert!(!allowed.contains(&'\0') && !allowed.contains(&'\x1B'), "{vr}");
            assert!(!allowed.contains(&'\x7F') && !allowed.contains(&'\u{85}'), "{vr}");
        }
    }

    #[test]
    fn values_that_the_standard_gives_as_examples_are_allowed() {
        for (vr, text) in [
            (Vr::AS, "018M"),
            (Vr::CS, "ISO_IR 192"),
            (Vr::DA, "19930822"),
            (Vr::DS, "-1.5E+10"),
            (Vr::DT, "19530827111300.0+0200"),
            (Vr::IS, " -12"),
            (Vr::PN, "Yamada^Tarou=山田^太郎=やまだ^たろう"),
            (Vr::TM, "070907.0705"),
            (Vr::UI, "1.2.840.10008.1.2"),
            (Vr::UR, "https://[::1]/a_b~c?x=%41&y=(1)#z "),
            (Vr::LT, "a\\b\r\n\tc"),
        ] {
            for char in text.chars() {
                assert!(vr.allows_char(char), "{vr} {char:?}");
            }
        }
        // RFC 3986 allows none of these.
        assert!("\"<>\\^`{|}é".chars().all(|char| !Vr::UR.allows_char(char)));
    }
}
