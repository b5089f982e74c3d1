//! DICOM JSON back into a Part 10 file: explicit VR little endian.

use super::bulk;
use super::emit::from_base64;
use dicom_map::{DmapDict, Encoding, Error, ErrorKind, Tag, TransferSyntax, Vr, tags};
use dicom_map_dataset::{VrSource, read::vr_of, write};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;
use std::path::Path;

/// Who wrote the file (PS3.7 D.3.3.2): a UID of the form 2.25.n needs no registration (PS3.5 B.2).
const IMPLEMENTATION_CLASS_UID: &str = "2.25.164863193063437529814105931271839573201";
const IMPLEMENTATION_VERSION: &str = concat!("DICOM_MAP_", env!("CARGO_PKG_VERSION"));
/// The longest value of a VR with a 16-bit length that is even.
const MAX_SHORT_LEN: usize = 0xFFFE;

/// How to make a file of DICOM JSON.
#[derive(Clone, Copy, Default)]
pub struct Part10Options<'a> {
    /// The folder of the files that BulkDataURI names; None refuses them.
    pub bulk_folder: Option<&'a Path>,
    /// The transfer syntax of encapsulated pixel data, where the JSON has no group 0002.
    /// Uncompressed data are always written in explicit VR little endian.
    pub transfer_syntax: Option<&'a str>,
}

/// A file made of DICOM JSON.
pub struct Part10 {
    /// The file.
    pub bytes: Vec<u8>,
    /// What could not be kept, in words.
    pub notes: Vec<String>,
}

/// Makes the bytes of a Part 10 file from one DICOM JSON object.
///
/// Group lengths are left out, text becomes UTF-8 and says so in (0008,0005), a missing `vr` comes
/// from the dictionary. A file meta group is made from the data set; members of group 0002 that can
/// be kept are. Members other than those of the standard are passed over.
///
/// Errors of kind `InvalidJson`, with the tag path: a name that is no tag, a value that is none of
/// its VR. `Io` for bulk data that can not be read. `UNKNOWN_TRANSFER_SYNTAX`, from
/// [`dicom_map_dataset::error_kind`], for a transfer syntax in which writing would be a guess.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// # use dicom_map_dataset::Reader;
/// # use dicom_map_inspect::json::{to_part10, Part10Options};
/// let json = serde_json::json!({"00100010": {"vr": "PN", "Value": [{"Alphabetic": "Doe^Jane"}]}});
/// let reader = Reader::embedded();
/// let file = to_part10(&json, reader.dict(), &Part10Options::default())?;
/// let data_set = reader.read_bytes(file.bytes)?;
/// assert_eq!(data_set.find("PatientName")?.unwrap().text().unwrap(), "Doe^Jane");
/// # }
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn to_part10(
    json: &Json,
    dict: &DmapDict,
    options: &Part10Options<'_>,
) -> Result<Part10, Error> {
    let Json::Object(members) = json else {
        return Err(Error::new(
            ErrorKind::InvalidJson,
            format!("found {}, expected an object of DICOM elements", kind_name(json)),
        ));
    };
    let given = match options.transfer_syntax {
        Some(uid) => Some(written_syntax(uid, ErrorKind::InvalidArgument)?),
        None => None,
    };
    let mut maker = Maker {
        dict,
        options,
        syntax: TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN,
        notes: Vec::new(),
        has_other_text: false,
        has_other_charset: false,
        says_utf8: false,
        path: Vec::new(),
    };
    let (meta, data): (Elements<'_>, Elements<'_>) =
        maker.sorted(members)?.into_iter().partition(|(tag, _)| tag.group() == 0x0002);
    let text_of = |tag: Tag| -> Option<String> {
        let from = if tag.group() == 0x0002 { &meta } else { &data };
        Some(from.get(&tag)?.get("Value")?.get(0)?.as_str()?.to_string())
    };
    for (tag, member) in &meta {
        maker.path.push(tag.to_string());
        maker.fixed_vr(*tag, member)?;
        maker.path.pop();
    }
    let declared = match text_of(tags::TRANSFER_SYNTAX_UID).filter(|uid| !uid.is_empty()) {
        Some(uid) => Some(
            written_syntax(&uid, ErrorKind::InvalidJson)
                .map_err(|error| error.with_tag_path(tags::TRANSFER_SYNTAX_UID.to_string()))?,
        ),
        None => None,
    };
    maker.syntax = declared.or(given).unwrap_or(TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN);
    let mut body = Vec::new();
    maker.elements(&data, &mut body, 0)?;
    let lacks_charset = !data.contains_key(&tags::SPECIFIC_CHARACTER_SET);
    if maker.has_other_text && (lacks_charset || maker.has_other_charset) {
        // Text outside ASCII needs a declaration, and the true one: JSON is UTF-8, also where it
        // repeats the character set of a file.
        let what = if lacks_charset {
            "added (0008,0005) ISO_IR 192"
        } else {
            "changed (0008,0005) to ISO_IR 192"
        };
        maker.notes = vec![format!("{what}, for text outside ASCII")];
        maker.says_utf8 = true;
        let mut declared = data.clone();
        let charset = serde_json::json!({"vr": "CS", "Value": ["ISO_IR 192"]});
        if let Json::Object(charset) = &charset {
            declared.entry(tags::SPECIFIC_CHARACTER_SET).or_insert(charset);
            body.clear();
            maker.elements(&declared, &mut body, 0)?;
        }
    }
    let mut front = Vec::new();
    maker.front(&meta, &text_of, &mut front)?;
    let mut bytes = vec![0; 128];
    bytes.extend(b"DICM");
    put(
        &mut bytes,
        tags::FILE_META_INFORMATION_GROUP_LENGTH,
        Vr::UL,
        &(front.len() as u32).to_le_bytes(),
    );
    bytes.extend(front);
    bytes.extend(body);
    Ok(Part10 { bytes, notes: maker.notes })
}

/// The transfer syntax of a file made of JSON that names this one: what is not encapsulated is
/// written in explicit VR little endian, whatever it was.
///
/// Errors: `not_a_uid`; as [`write::encoding`].
fn written_syntax(uid: &str, not_a_uid: ErrorKind) -> Result<TransferSyntax, Error> {
    if !is_uid(uid) {
        let message = format!("found the transfer syntax {uid:?}, expected a UID");
        return Err(Error::new(not_a_uid, message));
    }
    let syntax = TransferSyntax::from_uid(uid);
    let is_kept = write::encoding(&syntax)? == Encoding::EXPLICIT_LE && !syntax.is_deflated();
    Ok(if is_kept { syntax } else { TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN })
}

type Elements<'j> = BTreeMap<Tag, &'j Map<String, Json>>;

struct Maker<'a, 'o> {
    dict: &'a DmapDict,
    options: &'o Part10Options<'o>,
    syntax: TransferSyntax,
    notes: Vec<String>,
    /// Text outside ASCII has been written.
    has_other_text: bool,
    /// A character set other than UTF-8 has been declared, in the data set or an item.
    has_other_charset: bool,
    /// Every character set is to be declared as UTF-8.
    says_utf8: bool,
    path: Vec<String>,
}

impl Maker<'_, '_> {
    fn bad(&self, message: String) -> Error {
        Error::new(ErrorKind::InvalidJson, message).with_tag_path(self.path.concat())
    }

    /// The members of an object by tag.
    fn sorted<'j>(&self, members: &'j Map<String, Json>) -> Result<Elements<'j>, Error> {
        let mut elements = BTreeMap::new();
        for (name, member) in members {
            let is_hex = name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
            let tag = u32::from_str_radix(name, 16).ok().filter(|_| is_hex).map(Tag::from);
            let Some(tag) = tag else {
                return Err(self.bad(format!(
                    "found the name {name:?}, expected a tag of eight hexadecimal digits"
                )));
            };
            if tag.group() == 0xFFFE {
                return Err(self.bad(format!("found {tag}, expected no delimiter")));
            }
            let Json::Object(member) = member else {
                return Err(self.bad(format!(
                    "found {} for {tag}, expected an object with \"vr\"",
                    kind_name(member)
                )));
            };
            if elements.insert(tag, member).is_some() {
                return Err(self.bad(format!("found {tag} twice, expected it once")));
            }
        }
        Ok(elements)
    }

    fn front(
        &mut self,
        meta: &Elements<'_>,
        text_of: &dyn Fn(Tag) -> Option<String>,
        out: &mut Vec<u8>,
    ) -> Result<(), Error> {
        let class = text_of(tags::MEDIA_STORAGE_SOP_CLASS_UID)
            .or_else(|| text_of(tags::SOP_CLASS_UID))
            .unwrap_or_default();
        let instance = text_of(tags::MEDIA_STORAGE_SOP_INSTANCE_UID)
            .or_else(|| text_of(tags::SOP_INSTANCE_UID))
            .unwrap_or_default();
        for (uid, what) in [(&class, "SOP Class"), (&instance, "SOP Instance")] {
            if !uid.is_empty() && !is_uid(uid) {
                self.notes.push(format!(
                    "the {what} UID is not valid: left out of the file meta information"
                ));
            }
        }
        let [class, instance] =
            [class, instance].map(|uid| if is_uid(&uid) { uid } else { String::new() });
        let syntax = self.syntax.clone();
        let made: [(Tag, Vr, &[u8]); 6] = [
            (tags::FILE_META_INFORMATION_VERSION, Vr::OB, &[0, 1]),
            (tags::MEDIA_STORAGE_SOP_CLASS_UID, Vr::UI, class.as_bytes()),
            (tags::MEDIA_STORAGE_SOP_INSTANCE_UID, Vr::UI, instance.as_bytes()),
            (tags::TRANSFER_SYNTAX_UID, Vr::UI, syntax.uid().as_bytes()),
            (tags::IMPLEMENTATION_CLASS_UID, Vr::UI, IMPLEMENTATION_CLASS_UID.as_bytes()),
            (tags::IMPLEMENTATION_VERSION_NAME, Vr::SH, IMPLEMENTATION_VERSION.as_bytes()),
        ];
        for (tag, vr, value) in made {
            put(out, tag, vr, &padded(vr, value.to_vec()));
        }
        // The rest of group 0002 stays: application entities and private information.
        let rest: Elements<'_> = meta
            .iter()
            .filter(|(tag, _)| **tag > tags::IMPLEMENTATION_VERSION_NAME)
            .map(|(tag, member)| (*tag, *member))
            .collect();
        self.elements(&rest, out, 0)
    }

    /// Refuses another VR than the one of an attribute that every reader interprets by its tag,
    /// whatever VR it is written with: the file would mean something else than the JSON.
    fn fixed_vr(&self, tag: Tag, member: &Map<String, Json>) -> Result<(), Error> {
        let expected = match tag {
            tags::SPECIFIC_CHARACTER_SET => Vr::CS,
            tags::MEDIA_STORAGE_SOP_CLASS_UID
            | tags::MEDIA_STORAGE_SOP_INSTANCE_UID
            | tags::TRANSFER_SYNTAX_UID => Vr::UI,
            tags::PIXEL_REPRESENTATION => Vr::US,
            _ => return Ok(()),
        };
        match member.get("vr").and_then(Json::as_str) {
            Some(found) if found != expected.as_str() => {
                Err(self.bad(format!("found VR {found:?}, expected {expected}")))
            }
            _ => Ok(()),
        }
    }

    /// Recursion is as deep as the JSON, whose parser bounds it (128 levels, which are 42
    /// sequences).
    fn elements(
        &mut self,
        elements: &Elements<'_>,
        out: &mut Vec<u8>,
        depth: usize,
    ) -> Result<(), Error> {
        for (tag, member) in elements {
            if tag.is_group_length() {
                continue;
            }
            self.path.push(tag.to_string());
            self.element(elements, *tag, member, out, depth)?;
            self.path.pop();
        }
        Ok(())
    }

    fn element(
        &mut self,
        siblings: &Elements<'_>,
        tag: Tag,
        member: &Map<String, Json>,
        out: &mut Vec<u8>,
        depth: usize,
    ) -> Result<(), Error> {
        self.fixed_vr(tag, member)?;
        if tag == tags::SPECIFIC_CHARACTER_SET
            && member
                .get("Value")
                .and_then(Json::as_array)
                .is_none_or(|values| values != &["ISO_IR 192"])
        {
            if self.says_utf8 {
                put(out, tag, Vr::CS, b"ISO_IR 192");
                return Ok(());
            }
            self.has_other_charset = true;
        }
        let vr = match member.get("vr") {
            Some(Json::String(text)) => {
                text.parse::<Vr>().map_err(|error| self.bad(error.message().to_string()))?
            }
            None => self.known_vr(siblings, tag),
            Some(other) => {
                return Err(self
                    .bad(format!("found {} for \"vr\", expected two letters", kind_name(other))));
            }
        };
        let value = match (member.get("Value"), member.get("InlineBinary"), member.get("BulkDataURI")) {
            (None | Some(Json::Null), None, None) => Vec::new(),
            (Some(Json::Array(values)), None, None) if vr == Vr::SQ => return self.sequence(tag, values, out, depth),
            (Some(Json::Array(values)), None, None) => self.values(vr, values)?,
            (None, Some(Json::String(_)), None) if vr.is_text() => {
                return Err(self.bad(format!("found an InlineBinary for VR {vr}, expected Value (PS3.18 F.2.7)")));
            }
            (None, Some(Json::String(text)), None) => {
                from_base64(text).ok_or_else(|| self.bad("found an InlineBinary that is not base 64".into()))?
            }
            (None, None, Some(Json::String(uri))) => {
                let folder = self.options.bulk_folder.ok_or_else(|| {
                    self.bad(format!("found the BulkDataURI {uri:?}, expected a folder of bulk data to be given"))
                })?;
                let bytes = bulk::load(folder, uri).map_err(|error| error.with_tag_path(self.path.concat()))?;
                if vr.is_text() { self.bulk_text(vr, uri, bytes)? } else { bytes }
            }
            _ => return Err(self.bad(
                "found more than one of Value, InlineBinary and BulkDataURI, or one of the wrong type; expected one list or text"
                    .into(),
            )),
        };
        if vr == Vr::SQ {
            if !value.is_empty() {
                return Err(self.bad("found bytes for VR SQ, expected a list of objects".into()));
            }
            put(out, tag, vr, &[]);
            return Ok(());
        }
        if tag == tags::PIXEL_DATA && depth == 0 && is_fragments(&value) {
            if self.syntax == TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN {
                self.notes.push(
                    "encapsulated pixel data without its transfer syntax: kept as plain bytes"
                        .into(),
                );
            } else {
                header(out, tag, if vr == Vr::OW { vr } else { Vr::OB }, u32::MAX);
                out.extend(value);
                header_tag(out, tags::SEQUENCE_DELIMITATION_ITEM);
                out.extend([0; 4]);
                return Ok(());
            }
        }
        let value = padded(vr, value);
        if !vr.has_long_form() && value.len() > MAX_SHORT_LEN {
            // PS3.5 6.2.2: what does not fit its VR's length is written as UN.
            self.notes.push(format!(
                "{}: {} bytes do not fit VR {vr}, written as UN",
                self.path.concat(),
                value.len()
            ));
            put(out, tag, Vr::UN, &value);
        } else if u32::try_from(value.len()).is_ok_and(|len| len < u32::MAX) {
            put(out, tag, vr, &value);
        } else {
            return Err(self.bad(format!(
                "found a value of {} bytes, expected less than 2^32-1",
                value.len()
            )));
        }
        Ok(())
    }

    fn known_vr(&self, siblings: &Elements<'_>, tag: Tag) -> Vr {
        let creator =
            tag.creator_tag().and_then(|at| siblings.get(&at)?.get("Value")?.get(0)?.as_str());
        let (vr, source) = vr_of(self.dict.lookup_tag(tag, creator), u64::MAX);
        if source == VrSource::Unknown { Vr::UN } else { vr }
    }

    fn sequence(
        &mut self,
        tag: Tag,
        items: &[Json],
        out: &mut Vec<u8>,
        depth: usize,
    ) -> Result<(), Error> {
        let mut body = Vec::new();
        for (number, item) in items.iter().enumerate() {
            let mut content = Vec::new();
            match item {
                Json::Object(members) => {
                    self.path.push(format!("[{number}]."));
                    let elements = self.sorted(members)?;
                    self.elements(&elements, &mut content, depth + 1)?;
                    self.path.pop();
                }
                // An empty item (PS3.18 F.2.5).
                Json::Null => {}
                other => {
                    return Err(self.bad(format!(
                        "found {} as item {number}, expected an object",
                        kind_name(other)
                    )));
                }
            }
            header_tag(&mut body, tags::ITEM);
            let len = u32::try_from(content.len()).map_err(|_| {
                self.bad(format!(
                    "found an item of {} bytes, expected less than 2^32",
                    content.len()
                ))
            })?;
            body.extend(len.to_le_bytes());
            body.extend(content);
        }
        if u32::try_from(body.len()).is_err() {
            return Err(self.bad(format!(
                "found a sequence of {} bytes, expected less than 2^32",
                body.len()
            )));
        }
        put(out, tag, Vr::SQ, &body);
        Ok(())
    }

    fn values(&mut self, vr: Vr, values: &[Json]) -> Result<Vec<u8>, Error> {
        if vr.is_text() {
            let parts =
                values.iter().map(|value| self.text(vr, value)).collect::<Result<Vec<_>, _>>()?;
            return self.encode(vr, parts.join("\\"));
        }
        let mut bytes = Vec::with_capacity(values.len() * vr.fixed_len().unwrap_or(1));
        for value in values {
            self.number(vr, value, &mut bytes)?;
        }
        Ok(bytes)
    }

    /// The whole text of a value that is a file beside the JSON: UTF-8, as the JSON is.
    fn bulk_text(&mut self, vr: Vr, uri: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
        let text = String::from_utf8(bytes).map_err(|_| {
            self.bad(format!("found the BulkDataURI {uri:?} of bytes that are not UTF-8, expected text for VR {vr}"))
        })?;
        self.encode(vr, text)
    }

    fn encode(&mut self, vr: Vr, text: String) -> Result<Vec<u8>, Error> {
        if !vr.uses_character_set() {
            // The default repertoire whatever (0008,0005) says (PS3.5 6.1.2); our reader takes
            // other bytes as Latin-1, so they go back as that.
            let bytes: Result<Vec<u8>, _> = text.chars().map(u8::try_from).collect();
            return bytes.map_err(|_| {
                self.bad(format!("found {text:?} as a value of VR {vr}, expected ASCII"))
            });
        }
        // An escape character begins a code extension, except in UTF-8.
        self.has_other_text |= !text.is_ascii() || text.contains('\u{1B}');
        Ok(text.into_bytes())
    }

    fn text(&self, vr: Vr, value: &Json) -> Result<String, Error> {
        let text = match value {
            Json::Null => String::new(),
            Json::String(text) => text.clone(),
            Json::Number(number) if matches!(vr, Vr::IS | Vr::DS) => number.to_string(),
            Json::Object(groups) if vr == Vr::PN => {
                let group = |key: &str| groups.get(key).and_then(Json::as_str).unwrap_or_default();
                format!("{}={}={}", group("Alphabetic"), group("Ideographic"), group("Phonetic"))
                    .trim_end_matches('=')
                    .to_string()
            }
            other => {
                return Err(self.bad(format!(
                    "found {} as a value of VR {vr}, expected text",
                    kind_name(other)
                )));
            }
        };
        if text.contains('\\') && !vr.is_single_text() {
            return Err(
                self.bad(format!("found a backslash in a value of VR {vr}, expected one value for each member of the list"))
            );
        }
        Ok(text)
    }

    fn number(&self, vr: Vr, value: &Json, out: &mut Vec<u8>) -> Result<(), Error> {
        let bad =
            || self.bad(format!("found {value} as a value of VR {vr}, expected {}", expected(vr)));
        let text = match value {
            Json::Number(number) => number.to_string(),
            Json::String(text) => text.trim().to_string(),
            _ => return Err(bad()),
        };
        // Some writers add a fraction of zero to whole numbers.
        let whole = text.strip_suffix(".0").unwrap_or(&text);
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
                let tag = u32::from_str_radix(&text, 16).map_err(|_| bad())?;
                header_tag(out, Tag::from(tag));
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

/// PS3.5 9.1: at most 64 digits and points.
fn is_uid(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn expected(vr: Vr) -> &'static str {
    match vr {
        Vr::AT => "a tag of eight hexadecimal digits",
        Vr::FL | Vr::FD => "a number, or NaN, inf or -inf as text",
        _ => "a whole number in the range of the VR",
    }
}

fn kind_name(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "true or false",
        Json::Number(_) => "a number",
        Json::String(_) => "a text",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}

/// True for a whole number of fragments with their item headers.
fn is_fragments(mut bytes: &[u8]) -> bool {
    let mut count = 0;
    while let [0xFE, 0xFF, 0x00, 0xE0, a, b, c, d, rest @ ..] = bytes {
        let len = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
        let Some(rest) = rest.get(len..) else { return false };
        bytes = rest;
        count += 1;
    }
    count > 0 && bytes.is_empty()
}

/// Even, as PS3.5 7.1.1 wants it: UI and bytes with NUL, text with a space (PS3.5 6.2).
fn padded(vr: Vr, mut value: Vec<u8>) -> Vec<u8> {
    if value.len() % 2 == 1 {
        value.push(vr.padding_byte());
    }
    value
}

fn header_tag(out: &mut Vec<u8>, tag: Tag) {
    out.extend(tag.group().to_le_bytes());
    out.extend(tag.element().to_le_bytes());
}

fn header(out: &mut Vec<u8>, tag: Tag, vr: Vr, len: u32) {
    header_tag(out, tag);
    out.extend(vr.as_str().as_bytes());
    if vr.has_long_form() {
        out.extend([0, 0]);
        out.extend(len.to_le_bytes());
    } else {
        // Callers write no longer value than MAX_SHORT_LEN in the short form.
        out.extend((len as u16).to_le_bytes());
    }
}

/// One element; the value is even and fits the VR's length (callers check).
fn put(out: &mut Vec<u8>, tag: Tag, vr: Vr, value: &[u8]) {
    header(out, tag, vr, value.len() as u32);
    out.extend(value);
}
