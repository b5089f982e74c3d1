//! Transfer syntaxes: how a data set and its pixel data are encoded (PS3.5 section 10 and annex A,
//! PS3.6 annex A).
//!
//! A UID from a file, a user or a peer becomes a [`TransferSyntax`]. Its
//! [facts](TransferSyntax::facts) are what the standard says of it; a UID that is not in the table
//! has none, so code that writes or negotiates has to decide what to do then.
//!
//! ```
//! use dicom_map::{Encoding, TransferSyntax};
//! let syntax = TransferSyntax::from_uid("1.2.840.10008.1.2.4.90");
//! assert_eq!(syntax.name(), Some("JPEG 2000 Image Compression (Lossless Only)"));
//! assert_eq!(syntax.encoding(), Some(Encoding::EXPLICIT_LE));
//!
//! let private = TransferSyntax::from_uid("1.3.6.1.4.1.5962.300.2");
//! assert!(!private.is_known() && private.encoding().is_none());
//! assert_eq!(private.reading_encoding(), Encoding::EXPLICIT_LE);
//! ```

mod table;

use crate::encoding::Encoding;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// Where the pixel data are, and in which form.
///
/// ```
/// use dicom_map::TransferSyntax;
/// use dicom_map::transfer_syntax::PixelData;
/// let facts = TransferSyntax::JPIP_REFERENCED.facts().unwrap();
/// assert_eq!(facts.pixel_data, PixelData::Referenced);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum PixelData {
    /// A value of defined length, as the other attributes describe it (PS3.5 8.1.1).
    Native,
    /// Items of encoded bytes (PS3.5 A.4). Pixel data of icons may be native all the same.
    Encapsulated,
    /// Not in the data set: Pixel Data Provider URL (0028,7FE0) says where to request them (PS3.5
    /// A.6, JPIP).
    Referenced,
    /// Not in the data set: they flow beside it (PS3.22, real-time video and audio).
    Streamed,
}

/// The effect of the encoding on the pixel data.
///
/// ```
/// use dicom_map::TransferSyntax;
/// use dicom_map::transfer_syntax::Compression;
/// assert_eq!(TransferSyntax::RLE_LOSSLESS.facts().unwrap().compression, Compression::Lossless);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Compression {
    /// They are not compressed, or only together with the whole data set.
    None,
    /// Decoding returns what was encoded, bit for bit.
    Lossless,
    /// Some information is lost.
    Lossy,
    /// The sender chooses; the encoded stream says which.
    LosslessOrLossy,
}

/// The facts that the standard states about one transfer syntax.
///
/// ```
/// use dicom_map::{Encoding, TransferSyntax};
/// let facts = TransferSyntax::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN.facts().unwrap();
/// assert_eq!((facts.encoding, facts.deflated), (Some(Encoding::EXPLICIT_LE), true));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct TransferSyntaxFacts {
    /// The UID.
    pub uid: &'static str,
    /// The name (PS3.6 table A-1), without its remarks.
    pub name: &'static str,
    /// The keyword (PS3.6 table A-1); empty for a private one.
    pub keyword: &'static str,
    /// How the elements are written. None for MIME and XML, which are not data sets of elements.
    pub encoding: Option<Encoding>,
    /// The bytes of the whole data set are deflated (PS3.5 A.5).
    pub deflated: bool,
    /// Where the pixel data are, and in which form.
    pub pixel_data: PixelData,
    /// The effect of the encoding on the pixel data. A stream that was a lossy JPEG before (JPEG XL
    /// JPEG Recompression) counts as lossy.
    pub compression: Compression,
    /// The pixel data are one stream of video, not separate frames.
    pub video: bool,
    /// An encapsulated frame, or for video the whole stream, may be split into several fragments;
    /// false where it must be one (PS3.5 8.2 and A.4), and where nothing is encapsulated.
    pub fragmentable: bool,
    /// The words of native pixel data are big endian although the elements are not: a private
    /// syntax of GE.
    pub big_endian_pixels: bool,
    /// Retired from the standard.
    pub retired: bool,
    /// Not part of the standard.
    pub private: bool,
}

/// A transfer syntax: one of the table, or any other UID.
///
/// Two are equal if their UIDs are.
///
/// ```
/// use dicom_map::TransferSyntax;
/// assert_eq!(
///     TransferSyntax::from_bytes(b"1.2.840.10008.1.2\0"),
///     TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN
/// );
/// assert_eq!(TransferSyntax::from_uid("1.2.3").to_string(), "1.2.3");
/// ```
#[derive(Clone)]
pub struct TransferSyntax {
    repr: Repr,
}

#[derive(Clone)]
enum Repr {
    Known(&'static TransferSyntaxFacts),
    Unknown(Box<str>),
}

/// The constants are all transfer syntaxes of PS3.6 table A-1, and
/// [one of GE](TransferSyntax::GE_IMPLICIT_VR_BIG_ENDIAN_PIXELS).
///
/// ```
/// use dicom_map::TransferSyntax;
/// assert!(TransferSyntax::known().all(|syntax| syntax.is_known()));
/// ```
impl TransferSyntax {
    /// The transfer syntax with this UID. Any text is accepted; one that is not in the table is a
    /// transfer syntax that is [not known](TransferSyntax::is_known).
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert_eq!(TransferSyntax::from_uid("1.2.840.10008.1.2.5"), TransferSyntax::RLE_LOSSLESS);
    /// assert!(!TransferSyntax::from_uid("").is_known());
    /// ```
    pub fn from_uid(uid: &str) -> TransferSyntax {
        let repr = match table::find(uid) {
            Some(facts) => Repr::Known(facts),
            None => Repr::Unknown(uid.into()),
        };
        TransferSyntax { repr }
    }

    /// The transfer syntax named by the value of an element or a field of a message. NULs and
    /// spaces around it are padding (PS3.5 9.1); a text that is not UTF-8 is not known.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert_eq!(
    ///     TransferSyntax::from_bytes(b"1.2.840.10008.1.2.1 \0").uid(),
    ///     "1.2.840.10008.1.2.1"
    /// );
    /// assert!(!TransferSyntax::from_bytes(b"\xFF").is_known());
    /// ```
    pub fn from_bytes(bytes: &[u8]) -> TransferSyntax {
        TransferSyntax::from_uid(String::from_utf8_lossy(bytes).trim_matches([' ', '\0']))
    }

    /// The transfer syntax for a word that people use; those to which files can be converted have
    /// one.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert_eq!(TransferSyntax::from_word("rle"), Some(TransferSyntax::RLE_LOSSLESS));
    /// assert_eq!(TransferSyntax::from_word("mpeg"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<TransferSyntax> {
        TransferSyntax::words().find(|(known, _)| *known == word).map(|(_, syntax)| syntax)
    }

    /// Every such word, with its transfer syntax.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert!(TransferSyntax::words().all(|(_, syntax)| syntax.is_known()));
    /// ```
    pub fn words() -> impl ExactSizeIterator<Item = (&'static str, TransferSyntax)> {
        [
            ("explicit", TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN),
            ("implicit", TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN),
            ("deflated", TransferSyntax::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN),
            ("rle", TransferSyntax::RLE_LOSSLESS),
            ("jpeg-lossless", TransferSyntax::JPEG_LOSSLESS_SV1),
            ("jpeg-ls", TransferSyntax::JPEG_LS_LOSSLESS),
            ("jpeg-ls-near", TransferSyntax::JPEG_LS_NEAR_LOSSLESS),
            ("jpeg-baseline", TransferSyntax::JPEG_BASELINE),
            ("jpeg-extended", TransferSyntax::JPEG_EXTENDED),
            ("deflated-frame", TransferSyntax::DEFLATED_IMAGE_FRAME_COMPRESSION),
            ("encapsulated", TransferSyntax::ENCAPSULATED_UNCOMPRESSED_EXPLICIT_VR_LITTLE_ENDIAN),
        ]
        .into_iter()
    }

    /// Every transfer syntax of the table, in the order of the UIDs as text.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert!(TransferSyntax::known().any(|syntax| syntax == TransferSyntax::JPEG_BASELINE));
    /// ```
    pub fn known() -> impl ExactSizeIterator<Item = TransferSyntax> {
        table::ALL.iter().map(|facts| TransferSyntax { repr: Repr::Known(facts) })
    }

    /// True if the table has it.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert!(TransferSyntax::EXPLICIT_VR_BIG_ENDIAN.is_known());
    /// assert!(!TransferSyntax::from_uid("1.2.840.10008.1.1").is_known());
    /// ```
    pub fn is_known(&self) -> bool {
        self.facts().is_some()
    }

    /// The facts that the standard states about it; None if it is not known.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert!(TransferSyntax::EXPLICIT_VR_BIG_ENDIAN.facts().unwrap().retired);
    /// assert!(TransferSyntax::from_uid("1.2.3").facts().is_none());
    /// ```
    pub fn facts(&self) -> Option<&'static TransferSyntaxFacts> {
        match self.repr {
            Repr::Known(facts) => Some(facts),
            Repr::Unknown(_) => None,
        }
    }

    /// The UID, as given. That of a constant is a constant too.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// const RLE: &str = TransferSyntax::RLE_LOSSLESS.uid();
    /// assert_eq!(RLE, "1.2.840.10008.1.2.5");
    /// ```
    pub const fn uid(&self) -> &str {
        match &self.repr {
            Repr::Known(facts) => facts.uid,
            Repr::Unknown(uid) => uid,
        }
    }

    /// The name; None if it is not known.
    ///
    /// ```
    /// assert_eq!(dicom_map::TransferSyntax::RLE_LOSSLESS.name(), Some("RLE Lossless"));
    /// ```
    pub fn name(&self) -> Option<&'static str> {
        Some(self.facts()?.name)
    }

    /// How the elements are written, for code that writes or negotiates; None if it is not known,
    /// and for the retired MIME and XML.
    ///
    /// ```
    /// use dicom_map::{Encoding, TransferSyntax};
    /// assert_eq!(TransferSyntax::RLE_LOSSLESS.encoding(), Some(Encoding::EXPLICIT_LE));
    /// assert_eq!(TransferSyntax::from_uid("1.2.3").encoding(), None);
    /// ```
    pub fn encoding(&self) -> Option<Encoding> {
        self.facts()?.encoding
    }

    /// How the elements of an existing data set are most likely written: explicit VR little endian
    /// where nothing else is known, because PS3.5 A.4 has every encapsulated syntax encode its data
    /// set that way. For reading only.
    ///
    /// ```
    /// use dicom_map::{Encoding, TransferSyntax};
    /// assert_eq!(
    ///     TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN.reading_encoding(),
    ///     Encoding::IMPLICIT_LE
    /// );
    /// assert_eq!(TransferSyntax::from_uid("1.2.3").reading_encoding(), Encoding::EXPLICIT_LE);
    /// ```
    pub fn reading_encoding(&self) -> Encoding {
        self.encoding().unwrap_or(Encoding::EXPLICIT_LE)
    }

    /// True if the bytes of the whole data set are known to be deflated.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert!(TransferSyntax::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN.is_deflated());
    /// assert!(!TransferSyntax::DEFLATED_IMAGE_FRAME_COMPRESSION.is_deflated());
    /// ```
    pub fn is_deflated(&self) -> bool {
        self.facts().is_some_and(|facts| facts.deflated)
    }

    /// True if Pixel Data is known to be encapsulated.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// assert!(TransferSyntax::RLE_LOSSLESS.is_encapsulated());
    /// assert!(!TransferSyntax::JPIP_REFERENCED.is_encapsulated());
    /// ```
    pub fn is_encapsulated(&self) -> bool {
        self.facts().is_some_and(|facts| facts.pixel_data == PixelData::Encapsulated)
    }
}

impl PartialEq for TransferSyntax {
    fn eq(&self, other: &TransferSyntax) -> bool {
        self.uid() == other.uid()
    }
}

impl Eq for TransferSyntax {}

impl PartialOrd for TransferSyntax {
    fn partial_cmp(&self, other: &TransferSyntax) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TransferSyntax {
    fn cmp(&self, other: &TransferSyntax) -> Ordering {
        self.uid().cmp(other.uid())
    }
}

impl Hash for TransferSyntax {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uid().hash(state);
    }
}

impl fmt::Display for TransferSyntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.uid())
    }
}

impl fmt::Debug for TransferSyntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TransferSyntax({} {:?})", self.uid(), self.name().unwrap_or("not known"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn each_uid_and_name_is_in_the_table_once_and_found() {
        let uids: Vec<&str> = table::ALL.iter().map(|facts| facts.uid).collect();
        assert!(uids.is_sorted_by(|a, b| a < b), "the table is searched by bisection");
        let names: HashSet<&str> = table::ALL.iter().map(|facts| facts.name).collect();
        assert_eq!(names.len(), uids.len());
        for facts in table::ALL {
            let syntax = TransferSyntax::from_uid(facts.uid);
            assert_eq!(syntax.facts(), Some(facts));
            assert_eq!(TransferSyntax::from_bytes(format!(" {}\0", facts.uid).as_bytes()), syntax);
        }
    }

    #[test]
    fn facts_agree_with_each_other() {
        for facts in table::ALL {
            let TransferSyntaxFacts { uid, encoding, pixel_data, compression, .. } = *facts;
            // PS3.5 A.4 and A.6: only native pixel data come in another encoding.
            if pixel_data != PixelData::Native {
                assert_eq!(encoding, Some(Encoding::EXPLICIT_LE), "{uid}");
            }
            if matches!(pixel_data, PixelData::Native | PixelData::Streamed) {
                assert_eq!(compression, Compression::None, "{uid}");
            }
            assert!(!facts.fragmentable || pixel_data == PixelData::Encapsulated, "{uid}");
            assert!(!facts.big_endian_pixels || facts.private, "{uid}");
            assert_eq!(facts.private, facts.keyword.is_empty(), "{uid}");
            assert_eq!(facts.private, !uid.starts_with("1.2.840.10008."), "{uid}");
            // Names of the standard that tell something about the encoding.
            let said = |words: &[&str]| words.iter().any(|word| facts.name.contains(word));
            assert!(!said(&["Implicit VR"]) || encoding == Some(Encoding::IMPLICIT_LE), "{uid}");
            assert!(!said(&["VR Big Endian"]) || encoding == Some(Encoding::EXPLICIT_BE), "{uid}");
            assert_eq!(facts.deflated, said(&["Deflated Explicit", "Referenced Deflate"]), "{uid}");
            assert_eq!(pixel_data == PixelData::Referenced, said(&["JPIP"]), "{uid}");
            assert_eq!(pixel_data == PixelData::Streamed, said(&["SMPTE"]), "{uid}");
            assert_eq!(facts.video, said(&["MPEG2", "MPEG-4", "HEVC", "Active Video"]), "{uid}");
            if said(&["Lossless"]) && !said(&["Near-Lossless"]) {
                assert_eq!(compression, Compression::Lossless, "{uid}");
            }
            if facts.video && pixel_data == PixelData::Encapsulated {
                assert_eq!(facts.fragmentable, said(&["Fragmentable", "HEVC"]), "{uid}");
                assert_eq!(compression, Compression::Lossy, "{uid}");
            }
        }
    }

    #[test]
    fn constants_are_spelled_as_keywords_or_names_are() {
        let letters = |text: &str| -> String {
            text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
        };
        assert_eq!(table::NAMES.len(), table::ALL.len());
        for (constant, facts) in table::NAMES.iter().zip(table::ALL).filter(|row| !row.1.private) {
            let constant = letters(constant);
            assert!(
                letters(facts.keyword).starts_with(&constant)
                    || letters(facts.name).starts_with(&constant),
                "{constant} is not {}",
                facts.keyword
            );
        }
    }

    /// The registry's own list, from its sources: nothing missing, the same names.
    #[cfg(feature = "embedded")]
    #[test]
    fn the_table_is_that_of_the_registry() {
        let dict = crate::DmapDict::embedded();
        let listed: Vec<_> = dict.uids().filter(|uid| uid.kind() == "Transfer Syntax").collect();
        assert!(listed.len() >= 59);
        for uid in &listed {
            let facts = TransferSyntax::from_uid(uid.uid()).facts();
            let facts = facts.unwrap_or_else(|| panic!("{} is not in the table", uid.uid()));
            assert_eq!(
                (facts.name, facts.keyword, facts.retired, facts.private),
                (uid.name(), uid.keyword(), uid.retired(), false),
                "{}",
                uid.uid()
            );
        }
        // Entries that the sources do not have: from later editions of PS3.6, and from GE.
        let more: Vec<&str> = table::ALL
            .iter()
            .map(|facts| facts.uid)
            .filter(|known| listed.iter().all(|uid| uid.uid() != *known))
            .collect();
        assert_eq!(
            more,
            [
                "1.2.840.10008.1.2.4.110",
                "1.2.840.10008.1.2.4.111",
                "1.2.840.10008.1.2.4.112",
                "1.2.840.10008.1.2.8.1",
                "1.2.840.113619.5.2"
            ]
        );
    }
}
