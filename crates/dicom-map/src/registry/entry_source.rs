//! The sources of an entry, and the values that lost the merge.

use std::fmt;

/// A place in a document.
///
/// ```
/// use dicom_map::registry::Locator;
/// assert_eq!(Locator::Line(5).to_string(), "#L5");
/// assert_eq!(Locator::Table(2, 43).to_string(), "#t2p43");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub enum Locator {
    /// No place is known, only the document.
    #[default]
    None,
    /// A line of a text file, counted from 1.
    Line(u32),
    /// A page of a printed document, counted from 1.
    Page(u32),
    /// A table of a document, counted from 1, and the page it begins on (0 where unknown).
    Table(u16, u16),
}

/// A place in a source: the document and where in it. Written `dicom.dic#L5`, `statement.pdf#p43`,
/// `statement.pdf#t2p43`.
///
/// ```
/// use dicom_map::registry::{Locator, Reference};
/// let place = Reference { document: "statement.pdf".into(), locator: Locator::Page(43) };
/// assert_eq!(place.to_string(), "statement.pdf#p43");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Reference {
    /// The document's file name or title.
    pub document: String,
    /// Where in it.
    pub locator: Locator,
}

impl Locator {
    /// Appends the printed form of the locator, several times as fast as formatting it.
    ///
    /// ```
    /// use dicom_map::registry::Locator;
    /// let mut text = String::from("dicom.dic");
    /// Locator::Line(5).push_to(&mut text);
    /// assert_eq!(text, "dicom.dic#L5");
    /// ```
    pub fn push_to(self, text: &mut String) {
        match self {
            Locator::None => {}
            Locator::Line(line) => push_number(text, "#L", line),
            Locator::Page(page) => push_number(text, "#p", page),
            Locator::Table(table, page) => {
                push_number(text, "#t", table.into());
                if page != 0 {
                    push_number(text, "p", page.into());
                }
            }
        }
    }
}

fn push_number(text: &mut String, prefix: &str, number: u32) {
    text.push_str(prefix);
    text.push_str(itoa::Buffer::new().format(number));
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.push_to(&mut text);
        f.write_str(&text)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.document, self.locator)
    }
}

/// A reference is parsed from its printed form.
///
/// ```
/// use dicom_map::registry::Reference;
/// let place = Reference::parse("statement.pdf#t2p43");
/// assert_eq!(Reference::parse(&place.to_string()), place);
/// ```
impl Reference {
    /// Parses the output of `Display`. Text after the last `#` that is not a locator belongs to the
    /// document's name.
    ///
    /// ```
    /// use dicom_map::registry::{Locator, Reference};
    /// assert_eq!(Reference::parse("dicom.dic#L5").locator, Locator::Line(5));
    /// assert_eq!(Reference::parse("notes #1").document, "notes #1");
    /// ```
    pub fn parse(text: &str) -> Reference {
        if let Some((document, tail)) = text.rsplit_once('#')
            && let Some(locator) = parse_locator(tail)
        {
            return Reference { document: document.to_string(), locator };
        }
        Reference { document: text.to_string(), locator: Locator::None }
    }
}

fn parse_locator(text: &str) -> Option<Locator> {
    // parse() would accept "+5"; a locator has digits only.
    fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
    }
    match text.split_at_checked(1)? {
        ("L", digits) => number(digits).map(Locator::Line),
        ("p", digits) => number(digits).map(Locator::Page),
        ("t", rest) => match rest.split_once('p') {
            Some((table, page)) => Some(Locator::Table(number(table)?, number(page)?)),
            None => number(rest).map(|table| Locator::Table(table, 0)),
        },
        _ => None,
    }
}

/// One source of an entry, and the place in it.
///
/// ```
/// use dicom_map::registry::{EntrySource, Reference};
/// let source =
///     EntrySource { source: "dcmtk".into(), reference: Reference::parse("dicom.dic#L5") };
/// assert_eq!(source.to_string(), "dcmtk:dicom.dic#L5");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct EntrySource {
    /// The source's identifier, as in `data/sources.toml`: `pydicom`, `dcmtk`, ...
    pub source: String,
    /// The place in it.
    pub reference: Reference,
}

/// The field of an entry that an alternative is for.
///
/// ```
/// use dicom_map::registry::Field;
/// let names: Vec<&str> = Field::ALL.iter().map(|field| field.as_str()).collect();
/// assert_eq!(names, ["vr", "vm", "keyword", "name", "retired"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Field {
    /// The Value Representation.
    Vr,
    /// The Value Multiplicity.
    Vm,
    /// The keyword.
    Keyword,
    /// The name.
    Name,
    /// The retired flag, `true` or `false`.
    Retired,
}

/// The names of fields in tables and JSON.
///
/// ```
/// use dicom_map::registry::Field;
/// assert!(Field::ALL.iter().all(|field| Field::from_name(field.as_str()) == Some(*field)));
/// ```
impl Field {
    /// Every field, in the order of its number in the file format.
    pub const ALL: [Field; 5] = [Field::Vr, Field::Vm, Field::Keyword, Field::Name, Field::Retired];

    /// The field's name in tables and JSON.
    ///
    /// ```
    /// assert_eq!(dicom_map::registry::Field::Vr.as_str(), "vr");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Field::Vr => "vr",
            Field::Vm => "vm",
            Field::Keyword => "keyword",
            Field::Name => "name",
            Field::Retired => "retired",
        }
    }

    /// The field with this name.
    ///
    /// ```
    /// use dicom_map::registry::Field;
    /// assert_eq!(Field::from_name("keyword"), Some(Field::Keyword));
    /// assert_eq!(Field::from_name("colour"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.as_str() == name)
    }
}

/// A value that lost the merge, and its source.
///
/// ```
/// # use dicom_map::{DmapDict, Vm, Vr, registry::{Entry, Key, PrivateKey, Registry}};
/// use dicom_map::registry::{Alternative, Field};
/// let mut entry =
///     Entry::new(Key::Private(PrivateKey::new("ACME 1.0", 0x0009, 1, None)), Vr::DS, Vm::ONE);
/// entry.alternatives.push(Alternative {
///     field: Field::Vr,
///     value: "LO".into(),
///     source: "gdcm".into(),
/// });
/// let dict = DmapDict::from_bytes(dicom_map::to_dmap(Registry {
///     entries: vec![entry],
///     ..Registry::default()
/// })?)?;
/// assert_eq!(dict.entries().next().unwrap().alternatives().next().unwrap().value(), "LO");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Alternative {
    /// The field it would have filled.
    pub field: Field,
    /// The value, as text.
    pub value: String,
    /// The source's identifier.
    pub source: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_print_as_they_were_read() {
        for text in [
            "dicom.dic#L5",
            "a b (c).pdf#p43",
            "a.pdf#t2p43",
            "a.pdf#t2",
            "_dicom_dict.py",
            "odd#name",
            "odd#L+5",
            "",
        ] {
            assert_eq!(Reference::parse(text).to_string(), text);
        }
        assert_eq!(Reference::parse("x#L7").locator, Locator::Line(7));
    }

    #[test]
    fn numbers_print_as_the_formatter_prints_them() {
        for number in [0, 1, 9, 10, 99, 100, 65_535, 999_999_999, 1_000_000_000, u32::MAX] {
            assert_eq!(Locator::Line(number).to_string(), format!("#L{number}"));
            assert_eq!(Locator::Page(number).to_string(), format!("#p{number}"));
        }
        assert_eq!(Locator::Table(u16::MAX, u16::MAX).to_string(), "#t65535p65535");
    }
}
