//! Character sets of PS3.3 C.12.1.1.2, with the code extensions of ISO 2022 (PS3.5 6.1.2.5).

mod code;
mod decode;
mod encode;
mod term;
#[cfg(test)]
mod tests;

use crate::rules::Rules;
use crate::shown;
use code::Code;
use dicom_map::{Error, ErrorKind, Vr};
use encode::Elements;
use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;
use term::{Declared, Start, Term, Whole};

/// The character sets that Specific Character Set (0008,0005) declares. Decodes and encodes text.
///
/// All defined terms are supported: ISO 8859 and TIS 620, JIS X 0201, UTF-8, GB18030 and GBK; with
/// code extensions also JIS X 0208, JIS X 0212, KS X 1001 and GB 2312.
///
/// ```
/// use dicom_map::Vr;
/// use dicom_map_dataset::{Charset, Rules};
/// let set = Charset::parse(br"\ISO 2022 IR 87");
/// let bytes = set.encode("Yamada^Tarou=山田^太郎", Vr::PN, Rules::Standard)?;
/// assert_eq!(&bytes[..], b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B");
/// assert_eq!(set.decode(&bytes, Vr::PN), "Yamada^Tarou=山田^太郎");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Charset {
    start: Start,
    /// The code elements beyond ASCII, in the order of declaration.
    codes: Vec<Code>,
    /// The terms as declared, without padding.
    terms: Vec<String>,
    unknown: Option<String>,
}

static PLAIN: Charset = Charset::starting(Start::Plain);
static DEFAULT: Charset = Charset::starting(Start::Halves(Code::Ascii, Code::Latin1));
static UTF_8: LazyLock<Charset> = LazyLock::new(|| Charset::parse(b"ISO_IR 192"));

impl Charset {
    /// A character set that declares no terms.
    const fn starting(start: Start) -> Charset {
        Charset { start, codes: Vec::new(), terms: Vec::new(), unknown: None }
    }

    /// The default repertoire, ISO-IR 6 (ASCII), which applies without (0008,0005). Bytes above 7F
    /// are read as Latin-1, as most readers do.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// use dicom_map_dataset::{Charset, Rules};
    /// assert!(Charset::default_repertoire().encode("Jérôme", Vr::PN, Rules::Standard).is_err());
    /// ```
    pub fn default_repertoire() -> &'static Charset {
        &DEFAULT
    }

    /// UTF-8, `ISO_IR 192`.
    ///
    /// ```
    /// assert_eq!(dicom_map_dataset::Charset::utf_8().to_string(), "ISO_IR 192");
    /// ```
    pub fn utf_8() -> &'static Charset {
        &UTF_8
    }

    /// The character set of VRs that (0008,0005) does not affect, such as CS and DS (PS3.5
    /// 6.1.2.2).
    pub(crate) fn plain() -> &'static Charset {
        &PLAIN
    }

    /// Parses the value of (0008,0005) as found in files. Never fails: misspelled terms are
    /// understood; an undefined term is kept for [`Charset::unknown_term`], and text in it is read
    /// as Latin-1.
    ///
    /// ```
    /// use dicom_map_dataset::Charset;
    /// let set = Charset::parse(b"ISO 2022 IR 6\\ISO 2022 IR 149 ");
    /// assert_eq!(set.terms().collect::<Vec<_>>(), ["ISO 2022 IR 6", "ISO 2022 IR 149"]);
    /// ```
    pub fn parse(value: &[u8]) -> Charset {
        let text = String::from_utf8_lossy(value);
        let mut charset = DEFAULT.clone();
        for (number, text) in text.split('\\').enumerate() {
            let text = text.trim_matches([' ', '\0']);
            charset.add(number, text, Term::find(text));
        }
        charset
    }

    /// Returns the character set of these terms, in the standard's spelling, for new data sets.
    ///
    /// Errors: `InvalidArgument` for a term that the standard does not define, for a set without
    /// code extensions (`ISO_IR 192`, `GB18030`, `GBK`) next to others, and for a set of two bytes
    /// as the first term, which must then be empty (`["", "ISO 2022 IR 87"]`).
    ///
    /// ```
    /// use dicom_map_dataset::Charset;
    /// assert_eq!(Charset::from_terms(&["iso-ir 100"])?.to_string(), "ISO_IR 100");
    /// let japanese = Charset::from_terms(&["", "ISO 2022 IR 87"])?;
    /// assert_eq!(japanese.to_string(), r"\ISO 2022 IR 87");
    /// assert!(Charset::from_terms(&["ISO_IR 100", "ISO_IR 192"]).is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn from_terms(terms: &[&str]) -> Result<Charset, Error> {
        let bad = |message: String| Error::new(ErrorKind::InvalidArgument, message);
        let mut charset = DEFAULT.clone();
        let is_extended = terms.len() > 1;
        for (number, text) in terms.iter().enumerate() {
            let term = Term::find(text).ok_or_else(|| {
                bad(format!(
                    "found the character set {text:?}, expected a defined term of PS3.3 C.12.1.1.2 such as ISO_IR 192"
                ))
            })?;
            if is_extended && matches!(term.declared, Declared::Whole(_)) {
                return Err(bad(format!(
                    "found the character set {text:?} beside others, expected it alone: it has no code extensions (PS3.3 C.12.1.1.2)"
                )));
            }
            if number == 0 && term.is_wide() {
                return Err(bad(format!(
                    "found the character set {text:?} as the first term, expected a set of one byte or an empty term before it (PS3.3 C.12.1.1.2)"
                )));
            }
            let is_empty = text.trim_matches([' ', '\0']).is_empty();
            let spelling = if is_empty { String::new() } else { term.spelling(is_extended) };
            charset.add(number, &spelling, Some(term));
        }
        Ok(charset)
    }

    fn add(&mut self, number: usize, text: &str, term: Option<&Term>) {
        self.terms.push(text.to_string());
        let Some(term) = term else {
            self.unknown.get_or_insert_with(|| text.to_string());
            return;
        };
        if number == 0 {
            self.start = term.start();
        }
        if let Declared::Extensible(_, Some(code)) = term.declared
            && !self.codes.contains(&code)
        {
            self.codes.push(code);
        }
    }

    /// The terms as declared; none without (0008,0005).
    ///
    /// ```
    /// use dicom_map_dataset::Charset;
    /// let terms = Charset::parse(br"\ISO 2022 IR 87");
    /// assert_eq!(terms.terms().collect::<Vec<_>>(), ["", "ISO 2022 IR 87"]);
    /// assert_eq!(Charset::default_repertoire().terms().count(), 0);
    /// ```
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(String::as_str)
    }

    /// The first term that the standard does not define.
    ///
    /// ```
    /// use dicom_map_dataset::Charset;
    /// assert_eq!(Charset::parse(b"ISO_IR 999").unknown_term(), Some("ISO_IR 999"));
    /// assert_eq!(Charset::parse(b"ISO_IR 100").unknown_term(), None);
    /// ```
    pub fn unknown_term(&self) -> Option<&str> {
        self.unknown.as_deref()
    }

    /// Decodes the text of an element. Never fails: bytes that are not valid in the set become
    /// U+FFFD. For VRs that do not use the character set, bytes outside ASCII are read as Latin-1.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// use dicom_map_dataset::Charset;
    /// assert_eq!(Charset::parse(b"ISO_IR 144").decode(b"\xbb\xee\xda", Vr::LO), "Люк");
    /// ```
    pub fn decode<'a>(&self, bytes: &'a [u8], vr: Vr) -> Cow<'a, str> {
        let charset = if vr.uses_character_set() { self } else { &PLAIN };
        charset.decode_as(bytes, vr == Vr::PN)
    }

    /// Decodes text in this set. With `is_name`, the delimiters of PN end code extensions too.
    pub(crate) fn decode_as<'a>(&self, bytes: &'a [u8], is_name: bool) -> Cow<'a, str> {
        match self.start {
            Start::Whole(whole) => whole.encoding().decode_without_bom_handling(bytes).0,
            Start::Plain => encoding_rs::mem::decode_latin1(bytes),
            Start::Halves(g0, g1) => Cow::Owned(decode::decode_halves(bytes, g0, g1, is_name)),
        }
    }

    /// Encodes the text of an element: values joined by backslashes, without padding.
    /// [`Charset::decode`] reads it back.
    ///
    /// An escape sequence is written where the text needs another of the declared sets. The set of
    /// the first term is active again before line ends, other control characters, backslashes, and
    /// `^` and `=` of PN (PS3.5 6.1.2.5.3). If several sets contain a character, the active one is
    /// kept, or else the first declared one is used.
    ///
    /// Errors: `InvalidArgument` for a character that no declared set contains, and for ESC where
    /// it would begin an escape sequence; for VRs that do not use the character set, for every
    /// character outside ASCII. [`Rules::Lenient`] allows what is read from files as well: Latin-1
    /// if no other set is declared for the upper half, and characters that other software adds to
    /// the sets.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// use dicom_map_dataset::{Charset, Rules};
    /// let greek = Charset::parse(b"ISO_IR 126");
    /// assert_eq!(&greek.encode("Διον", Vr::LO, Rules::Standard)?[..], b"\xc4\xe9\xef\xed");
    /// let error = greek.encode("é", Vr::LO, Rules::Standard).unwrap_err();
    /// assert!(error.to_string().contains("U+00E9") && error.to_string().contains("ISO_IR 126"));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn encode<'t>(&self, text: &'t str, vr: Vr, rules: Rules) -> Result<Cow<'t, [u8]>, Error> {
        let start = if vr.uses_character_set() { self.start } else { Start::Plain };
        if text.is_ascii()
            && (!text.as_bytes().contains(&code::ESCAPE) || !matches!(start, Start::Halves(..)))
        {
            return Ok(Cow::Borrowed(text.as_bytes()));
        }
        match start {
            Start::Plain => match text.chars().find(|c| !is_plain(*c, rules)) {
                Some(c) => Err(self.outside(c, vr)),
                None => Ok(encoding_rs::mem::encode_latin1_lossy(text)),
            },
            Start::Whole(whole) => self.encode_whole(text, whole, vr, rules),
            Start::Halves(g0, g1) => {
                let is_g1_declared = self.codes.contains(&g1);
                let g1 = if is_g1_declared {
                    // A set of two bytes is announced even if the file declares it first, since
                    // most readers begin with ASCII.
                    Some(g1).filter(|code| !code.is_wide())
                } else {
                    Some(g1).filter(|_| rules == Rules::Lenient)
                };
                let elements = Elements { g0, g1, is_g1_declared, codes: &self.codes };
                encode::encode_halves(text, elements, vr == Vr::PN, rules)
                    .map(Cow::Owned)
                    .map_err(|c| self.outside(c, vr))
            }
        }
    }

    fn encode_whole<'t>(
        &self,
        text: &'t str,
        whole: Whole,
        vr: Vr,
        rules: Rules,
    ) -> Result<Cow<'t, [u8]>, Error> {
        // Only later editions encode the euro sign as a single byte.
        let is_added = |c: char| whole == Whole::Gbk && c == '€';
        if rules == Rules::Standard
            && let Some(c) = text.chars().find(|c| is_added(*c))
        {
            return Err(self.outside(c, vr));
        }
        let encoding = whole.encoding();
        let (bytes, _, has_outside) = encoding.encode(text);
        if !has_outside {
            return Ok(bytes);
        }
        let is_outside = |c: &char| encoding.encode(c.encode_utf8(&mut [0; 4])).2;
        let c = text.chars().find(is_outside).unwrap_or(char::REPLACEMENT_CHARACTER);
        Err(self.outside(c, vr))
    }

    /// The error for a character that the set does not contain.
    fn outside(&self, c: char, vr: Vr) -> Error {
        let set = if !vr.uses_character_set() {
            format!("ASCII, which is all that VR {vr} allows")
        } else if self.terms.iter().all(String::is_empty) {
            "the default repertoire (ASCII), since no Specific Character Set (0008,0005) is declared"
                .to_string()
        } else {
            let terms: Vec<_> = self.terms.iter().map(|term| shown::term(term)).collect();
            let terms = terms.iter().map(|term| term.trim_matches('"')).collect::<Vec<_>>();
            format!("the Specific Character Set (0008,0005) {}", terms.join("\\"))
        };
        Error::new(
            ErrorKind::InvalidArgument,
            format!("found the character {c:?} (U+{:04X}), expected one of {set}", u32::from(c)),
        )
    }
}

/// The value of (0008,0005), terms joined by backslashes.
impl fmt::Display for Charset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.terms.join("\\"))
    }
}

/// True for characters that a VR without character set can hold: ASCII, or what is read as Latin-1.
fn is_plain(c: char, rules: Rules) -> bool {
    c.is_ascii() || rules == Rules::Lenient && u8::try_from(c).is_ok()
}
