//! DICOM JSON as tokens: each value is read from the text when its token is shown, so that only one
//! is in memory at a time.

use super::bulk;
use super::emit::from_base64;
use super::text::{Json, Kind};
use dicom_map::{DmapDict, Error, ErrorKind, Tag, TransferSyntax, Vr, tags};
use dicom_map_dataset::token::{Header, Token, TokenSource};
use dicom_map_dataset::{VrSource, read::vr_of};
use std::borrow::Cow;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// The longest value of a VR with a 16-bit length field, and even.
const MAX_SHORT_LEN: usize = 0xFFFE;
/// The greatest nesting depth of sequences.
pub const MAX_DEPTH: usize = 64;
/// The most bytes of bulk data that are written repeatedly, because a BulkDataURI occurs more than
/// once: a JSON text of a few kilobytes that names a long file many times could otherwise fill the
/// disk.
pub const MAX_REPEATED_BULK_BYTES: u64 = 64 << 20;
/// The character set of all text in JSON.
const UTF_8: &str = "ISO_IR 192";
/// The element that declares it.
pub(super) const UTF_8_ELEMENT: Json<'static> =
    Json::constant(r#"{"vr":"CS","Value":["ISO_IR 192"]}"#);

type Sink<'s> = dyn FnMut(Token<'_>) -> Result<(), Error> + 's;

/// Elements in the order of their tags.
pub(super) type Elements<'j> = Vec<(Tag, Json<'j>)>;

/// A data set to be shown as tokens.
pub(super) struct Body<'j> {
    pub(super) elements: Elements<'j>,
    pub(super) dict: &'j DmapDict,
    pub(super) bulk_folder: Option<&'j Path>,
    pub(super) syntax: TransferSyntax,
    /// True if every character set is to be declared as UTF-8.
    pub(super) says_utf8: bool,
}

/// Findings about the tokens that were shown.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) notes: Vec<String>,
    /// True if there is text outside ASCII.
    pub(super) has_other_text: bool,
    /// True if the data set or an item declares a character set other than UTF-8.
    pub(super) has_other_charset: bool,
}

impl TokenSource for Body<'_> {
    fn tokens(&self, sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>) -> Result<(), Error> {
        self.show(sink).map(|_| ())
    }
}

impl Body<'_> {
    /// Shows every token; returns the findings.
    pub(super) fn show(&self, sink: &mut Sink<'_>) -> Result<Findings, Error> {
        let mut run = Run {
            body: self,
            sink,
            found: Findings::default(),
            place: Place::default(),
            bulk_files: HashSet::new(),
            repeated_bytes: 0,
        };
        run.elements(&self.elements, 0)?;
        Ok(run.found)
    }
}

/// A place in the data set.
#[derive(Default)]
pub(super) struct Place(Vec<Step>);

enum Step {
    Tag(Tag),
    Item(usize),
}

impl Place {
    pub(super) fn at(tag: Tag) -> Place {
        Place(vec![Step::Tag(tag)])
    }

    fn bad(&self, message: impl Into<String>) -> Error {
        let error = Error::new(ErrorKind::InvalidJson, message);
        if self.0.is_empty() { error } else { error.with_tag_path(self.to_string()) }
    }

    /// The members of an object, sorted by tag.
    pub(super) fn sorted<'j>(&self, object: Json<'j>) -> Result<Elements<'j>, Error> {
        // Counted first: a growing list takes three times its size.
        let mut elements = Elements::with_capacity(object.members().count());
        for (name, member) in object.members() {
            let hex = name.as_deref().filter(|name| {
                name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
            });
            let Some(tag) = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()).map(Tag::from)
            else {
                return Err(self.bad(format!(
                    "found the name {:?}, expected a tag of eight hexadecimal digits",
                    name.unwrap_or_default()
                )));
            };
            if tag.group() == 0xFFFE {
                return Err(
                    self.bad(format!("found {tag}, expected a tag that is not a delimiter"))
                );
            }
            if member.kind() != Kind::Object {
                return Err(self.bad(format!(
                    "found {} for {tag}, expected an object with \"vr\"",
                    member.kind().name()
                )));
            }
            elements.push((tag, member));
        }
        // Stable, and needs no extra memory if they already ascend, as they should.
        elements.sort_by_key(|(tag, _)| *tag);
        if let Some([(tag, _), _]) = elements.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(self.bad(format!("found {tag} twice, expected it once")));
        }
        Ok(elements)
    }

    /// Refuses an object with two members of the same name.
    pub(super) fn no_repeated_name(&self, object: Json<'_>) -> Result<(), Error> {
        match object.repeated_name() {
            Some(name) => Err(self.bad(format!("found {name:?} twice, expected it once"))),
            None => Ok(()),
        }
    }

    /// Refuses a wrong VR for an attribute that every reader interprets by its tag, whatever its
    /// VR: the file would mean something other than the JSON.
    pub(super) fn fixed_vr(&self, tag: Tag, member: &Member<'_>) -> Result<(), Error> {
        let expected = match tag {
            tags::SPECIFIC_CHARACTER_SET => Vr::CS,
            tags::MEDIA_STORAGE_SOP_CLASS_UID
            | tags::MEDIA_STORAGE_SOP_INSTANCE_UID
            | tags::TRANSFER_SYNTAX_UID => Vr::UI,
            tags::PIXEL_REPRESENTATION => Vr::US,
            _ => return Ok(()),
        };
        match member.vr.and_then(Json::text) {
            Some(found) if found != expected.as_str() => {
                Err(self.bad(format!("found VR {found:?}, expected {expected}")))
            }
            _ => Ok(()),
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Tag(tag) => write!(f, "{tag}")?,
                Step::Item(number) => {
                    write!(f, "[{number}]{}", if at + 1 < self.0.len() { "." } else { "" })?
                }
            }
        }
        Ok(())
    }
}

/// The members of an element that the standard defines. Others are ignored.
#[derive(Default)]
pub(super) struct Member<'j> {
    vr: Option<Json<'j>>,
    value: Option<Json<'j>>,
    inline_binary: Option<Json<'j>>,
    bulk_data_uri: Option<Json<'j>>,
}

impl<'j> Member<'j> {
    pub(super) fn of(element: Json<'j>) -> Member<'j> {
        let mut found = Member::default();
        for (name, value) in element.members() {
            let slot = match name.as_deref() {
                Some("vr") => &mut found.vr,
                Some("Value") => &mut found.value,
                Some("InlineBinary") => &mut found.inline_binary,
                Some("BulkDataURI") => &mut found.bulk_data_uri,
                _ => continue,
            };
            *slot = Some(value);
        }
        found
    }

    /// The first value, if it is text.
    pub(super) fn first_text(&self) -> Option<Cow<'j, str>> {
        self.value?.values().next()?.text()
    }
}

struct Run<'r, 'j, 's> {
    body: &'r Body<'j>,
    sink: &'r mut Sink<'s>,
    found: Findings,
    place: Place,
    /// The files of bulk data named so far.
    bulk_files: HashSet<PathBuf>,
    /// Total size of those that were named again.
    repeated_bytes: u64,
}

impl<'j> Run<'_, 'j, '_> {
    fn bad(&self, message: impl Into<String>) -> Error {
        self.place.bad(message)
    }

    /// Recursion is as deep as the sequences nest, at most [`MAX_DEPTH`].
    fn elements(&mut self, elements: &Elements<'j>, depth: usize) -> Result<(), Error> {
        let mut creator = None;
        for (tag, element) in elements {
            if tag.is_group_length() {
                continue;
            }
            self.place.0.push(Step::Tag(*tag));
            self.place.no_repeated_name(*element)?;
            let member = Member::of(*element);
            let vr = match &member.vr {
                None => self.known_vr(elements, &mut creator, *tag),
                Some(name) => match name.text() {
                    Some(name) => name
                        .parse::<Vr>()
                        .map_err(|error| self.bad(error.message()).with_source(error))?,
                    None => {
                        return Err(self.bad(format!(
                            "found {} for \"vr\", expected two letters",
                            name.kind().name()
                        )));
                    }
                },
            };
            self.element(*tag, vr, &member, depth)?;
            self.place.0.pop();
        }
        Ok(())
    }

    fn element(
        &mut self,
        tag: Tag,
        vr: Vr,
        member: &Member<'j>,
        depth: usize,
    ) -> Result<(), Error> {
        self.place.fixed_vr(tag, member)?;
        if tag == tags::SPECIFIC_CHARACTER_SET && !says_utf8(member) {
            if self.body.says_utf8 {
                return self.show(tag, vr, Cow::Borrowed(UTF_8.as_bytes()));
            }
            self.found.has_other_charset = true;
        }
        let value: Cow<'_, [u8]> = match (member.value, member.inline_binary, member.bulk_data_uri)
        {
            (None, None, None) => Cow::default(),
            (Some(value), None, None) => match value.kind() {
                Kind::Null => Cow::default(),
                Kind::List if vr == Vr::SQ => return self.sequence(tag, value, depth),
                Kind::List => Cow::Owned(self.values(vr, value)?),
                _ => return Err(self.bad(MEMBERS)),
            },
            (None, Some(binary), None) => {
                let text = binary.text().ok_or_else(|| self.bad(MEMBERS))?;
                if vr.is_text() {
                    return Err(self.bad(format!(
                        "found an InlineBinary for VR {vr}, expected Value (PS3.18 F.2.7)"
                    )));
                }
                Cow::Owned(
                    from_base64(&text)
                        .ok_or_else(|| self.bad("found an InlineBinary that is not base 64"))?,
                )
            }
            (None, None, Some(uri)) => {
                let uri = uri.text().ok_or_else(|| self.bad(MEMBERS))?;
                let folder = self.body.bulk_folder.ok_or_else(|| {
                    self.bad(format!(
                        "found the BulkDataURI {uri:?}, expected a folder of bulk data to be given"
                    ))
                })?;
                let bytes: Vec<u8> = bulk::load(folder, &uri)
                    .map_err(|error| error.with_tag_path(self.place.to_string()))?
                    .into();
                self.count_bulk(&uri, bytes.len() as u64)?;
                Cow::Owned(if vr.is_text() { self.bulk_text(vr, &uri, bytes)? } else { bytes })
            }
            _ => return Err(self.bad(MEMBERS)),
        };
        if vr == Vr::SQ {
            if !value.is_empty() {
                return Err(self.bad("found bytes for VR SQ, expected a list of objects"));
            }
            (self.sink)(Token::SequenceStart { tag, vr, undefined: false })?;
            return (self.sink)(Token::SequenceEnd);
        }
        if tag == tags::PIXEL_DATA && depth == 0 && is_fragments(&value) {
            if self.body.syntax != TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN {
                return self.fragments(tag, vr, &value);
            }
            self.found.notes.push(
                "encapsulated pixel data without its transfer syntax: kept as plain bytes".into(),
            );
        }
        self.show(tag, vr, value)
    }

    /// Refuses files that are named too many times.
    fn count_bulk(&mut self, uri: &str, byte_len: u64) -> Result<(), Error> {
        // Extra slashes between the names do not matter.
        if !self.bulk_files.insert(Path::new(uri).components().collect()) {
            self.repeated_bytes = self.repeated_bytes.saturating_add(byte_len);
        }
        if self.repeated_bytes <= MAX_REPEATED_BULK_BYTES {
            return Ok(());
        }
        let message = format!(
            "found the BulkDataURI {uri:?} again, and {} bytes of files that are named more than once, expected at most {MAX_REPEATED_BULK_BYTES}",
            self.repeated_bytes
        );
        Err(Error::new(ErrorKind::LimitExceeded, message).with_tag_path(self.place.to_string()))
    }

    fn show(&mut self, tag: Tag, vr: Vr, value: Cow<'_, [u8]>) -> Result<(), Error> {
        let byte_len = value.len() + value.len() % 2;
        if !vr.has_long_form() && byte_len > MAX_SHORT_LEN {
            // The encoder does so by PS3.5 6.2.2.
            self.found.notes.push(format!(
                "{}: {byte_len} bytes do not fit VR {vr}, written as UN",
                self.place
            ));
        }
        if u32::try_from(byte_len).is_ok_and(|len| len < u32::MAX) {
            (self.sink)(Token::Element { header: Header::new(tag, vr), value })
        } else {
            Err(self.bad(format!("found a value of {byte_len} bytes, expected less than 2^32-1")))
        }
    }

    fn fragments(&mut self, tag: Tag, vr: Vr, bytes: &[u8]) -> Result<(), Error> {
        let vr = if vr == Vr::OW { vr } else { Vr::OB };
        (self.sink)(Token::FragmentsStart { tag, vr })?;
        let mut rest = bytes;
        while let Some((fragment, after)) = take_fragment(rest) {
            (self.sink)(Token::Fragment(Cow::Borrowed(fragment)))?;
            rest = after;
        }
        (self.sink)(Token::FragmentsEnd)
    }

    /// The dictionary's VR of an element without one. `last` caches the previous creator: elements
    /// of one block are adjacent.
    fn known_vr(
        &self,
        siblings: &Elements<'j>,
        last: &mut Option<(Tag, Option<Cow<'j, str>>)>,
        tag: Tag,
    ) -> Vr {
        let creator = tag.creator_tag().and_then(|at| {
            if last.as_ref().is_none_or(|(known, _)| *known != at) {
                let found = siblings.binary_search_by_key(&at, |(tag, _)| *tag).ok();
                let name = found.and_then(|found| Member::of(siblings[found].1).first_text());
                *last = Some((at, name));
            }
            last.as_ref().and_then(|(_, name)| name.as_deref())
        });
        let (vr, source) = vr_of(self.body.dict.lookup_tag(tag, creator), u64::MAX);
        if source == VrSource::Unknown { Vr::UN } else { vr }
    }

    fn sequence(&mut self, tag: Tag, items: Json<'j>, depth: usize) -> Result<(), Error> {
        if depth >= MAX_DEPTH {
            return Err(self.bad(format!(
                "found sequences nested more than {MAX_DEPTH} deep, the limit for DICOM JSON"
            )));
        }
        (self.sink)(Token::SequenceStart { tag, vr: Vr::SQ, undefined: false })?;
        for (number, item) in items.values().enumerate() {
            (self.sink)(Token::ItemStart { undefined: false, encoding: None })?;
            match item.kind() {
                Kind::Object => {
                    self.place.0.push(Step::Item(number));
                    let elements = self.place.sorted(item)?;
                    self.elements(&elements, depth + 1)?;
                    self.place.0.pop();
                }
                // An empty item (PS3.18 F.2.5).
                Kind::Null => {}
                other => {
                    return Err(self.bad(format!(
                        "found {} as item {number}, expected an object",
                        other.name()
                    )));
                }
            }
            (self.sink)(Token::ItemEnd)?;
        }
        (self.sink)(Token::SequenceEnd)
    }

    fn values(&mut self, vr: Vr, values: Json<'j>) -> Result<Vec<u8>, Error> {
        if vr.is_text() {
            let mut text = String::new();
            for (number, value) in values.values().enumerate() {
                if number > 0 {
                    text.push('\\');
                }
                text.push_str(&self.text(vr, value)?);
            }
            return self.encode(vr, text);
        }
        let mut bytes = Vec::new();
        for value in values.values() {
            self.number(vr, value, &mut bytes)?;
        }
        Ok(bytes)
    }

    /// The text of a value that is in a file next to the JSON: UTF-8, like the JSON.
    fn bulk_text(&mut self, vr: Vr, uri: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
        let text = String::from_utf8(bytes).map_err(|error| {
            self.bad(format!("found the BulkDataURI {uri:?} of bytes that are not UTF-8, expected text for VR {vr}"))
                .with_source(error.utf8_error())
        })?;
        self.encode(vr, text)
    }

    fn encode(&mut self, vr: Vr, text: String) -> Result<Vec<u8>, Error> {
        if !vr.uses_character_set() {
            // The default repertoire, whatever (0008,0005) says (PS3.5 6.1.2); our reader decodes
            // other bytes as Latin-1, so they are encoded as that.
            let bytes: Result<Vec<u8>, _> = text.chars().map(u8::try_from).collect();
            return bytes.map_err(|_| {
                self.bad(format!("found {text:?} as a value of VR {vr}, expected ASCII"))
            });
        }
        // An escape character begins a code extension, except in UTF-8.
        self.found.has_other_text |= !text.is_ascii() || text.contains('\u{1B}');
        Ok(text.into_bytes())
    }

    fn text(&self, vr: Vr, value: Json<'j>) -> Result<Cow<'j, str>, Error> {
        let text = match value.kind() {
            Kind::Null => Cow::default(),
            Kind::Number if matches!(vr, Vr::IS | Vr::DS) => {
                let digits = value.raw();
                if !digits.parse::<f64>().is_ok_and(f64::is_finite) {
                    return Err(self.bad(format!(
                        "found {digits} as a value of VR {vr}, expected a number that 64 bits can hold"
                    )));
                }
                Cow::Borrowed(digits)
            }
            Kind::Object if vr == Vr::PN => self.name(value)?,
            Kind::Text => value.text().ok_or_else(|| {
                self.bad(format!(
                    "found {} as a value of VR {vr}, expected escapes that are characters",
                    value.raw()
                ))
            })?,
            other => {
                return Err(self
                    .bad(format!("found {} as a value of VR {vr}, expected text", other.name())));
            }
        };
        if text.contains('\\') && !vr.is_single_text() {
            return Err(self.bad(format!(
                "found a backslash in a value of VR {vr}, expected one value per member of the list"
            )));
        }
        Ok(text)
    }

    /// The component groups of a person name (PS3.18 F.2.2).
    fn name(&self, groups: Json<'j>) -> Result<Cow<'j, str>, Error> {
        self.place.no_repeated_name(groups)?;
        let mut found = [const { Cow::Borrowed("") }; 3];
        for (name, group) in groups.members() {
            let slot = match name.as_deref() {
                Some("Alphabetic") => 0,
                Some("Ideographic") => 1,
                Some("Phonetic") => 2,
                _ => continue,
            };
            if let Some(text) = group.text() {
                found[slot] = text;
            }
        }
        Ok(Cow::Owned(found.join("=").trim_end_matches('=').to_string()))
    }

    fn number(&self, vr: Vr, value: Json<'j>, out: &mut Vec<u8>) -> Result<(), Error> {
        let bad = || {
            let found = value.raw();
            self.bad(format!("found {found} as a value of VR {vr}, expected {}", expected(vr)))
        };
        let text = match value.kind() {
            Kind::Number => Cow::Borrowed(value.raw()),
            Kind::Text => value.text().ok_or_else(bad)?,
            _ => return Err(bad()),
        };
        let text = text.trim();
        // A JSON number too large for any VR.
        let is_infinite = |number: f64| value.kind() == Kind::Number && number.is_infinite();
        if text.parse().is_ok_and(is_infinite) {
            return Err(bad());
        }
        // Some writers add a fraction of zero to whole numbers.
        let whole = text.strip_suffix(".0").unwrap_or(text);
        macro_rules! put_number {
            ($type:ty, $text:expr) => {
                out.extend($text.parse::<$type>().map_err(|_| bad())?.to_le_bytes())
            };
        }
        match vr {
            Vr::US => put_number!(u16, whole),
            Vr::SS => put_number!(i16, whole),
            Vr::UL => put_number!(u32, whole),
            Vr::SL => put_number!(i32, whole),
            Vr::UV => put_number!(u64, whole),
            Vr::SV => put_number!(i64, whole),
            Vr::FL => put_number!(f32, text),
            Vr::FD => put_number!(f64, text),
            Vr::AT => {
                let tag = Tag::from(u32::from_str_radix(text, 16).map_err(|_| bad())?);
                out.extend(tag.group().to_le_bytes());
                out.extend(tag.element().to_le_bytes());
            }
            _ => {
                return Err(self.bad(format!(
                    "found a list of values for VR {vr}, expected InlineBinary or BulkDataURI"
                )));
            }
        }
        Ok(())
    }
}

const MEMBERS: &str = "found more than one of Value, InlineBinary and BulkDataURI, or one of the wrong type; expected one list or text";

/// True if (0008,0005) declares UTF-8, the encoding of JSON.
fn says_utf8(member: &Member<'_>) -> bool {
    let Some(value) = member.value.filter(|value| value.kind() == Kind::List) else { return false };
    let mut values = value.values();
    values.next().and_then(Json::text).is_some_and(|term| term == UTF_8) && values.next().is_none()
}

fn expected(vr: Vr) -> &'static str {
    match vr {
        Vr::AT => "a tag of eight hexadecimal digits",
        Vr::FL | Vr::FD => "a number, or NaN, inf or -inf as text",
        _ => "a whole number in the range of the VR",
    }
}

/// The first fragment of bytes that begin with its item header, and the rest.
fn take_fragment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    match bytes {
        [0xFE, 0xFF, 0x00, 0xE0, a, b, c, d, rest @ ..] => {
            rest.split_at_checked(u32::from_le_bytes([*a, *b, *c, *d]) as usize)
        }
        _ => None,
    }
}

/// True if the bytes are a series of complete fragments with item headers.
fn is_fragments(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some((_, after)) = take_fragment(rest) {
        rest = after;
    }
    rest.is_empty() && !bytes.is_empty()
}
