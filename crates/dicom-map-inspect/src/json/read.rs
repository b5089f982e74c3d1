//! DICOM JSON back into a Part 10 file in Explicit VR Little Endian.

use super::text::{Json, Kind};
use super::tokens::{Body, Elements, Findings, Member, Place, UTF_8_ELEMENT};
use dicom_map::{DmapDict, Encoding, Error, ErrorKind, Tag, TransferSyntax, Vr, tags};
use dicom_map_dataset::token::{Header, Token, TokenSource};
use dicom_map_dataset::write::{
    self, IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME, Measured, encode, encoded_len,
    measure,
};
use std::borrow::Cow;
use std::cell::RefCell;
use std::io::Write;
use std::path::Path;

/// Options for making a file from DICOM JSON.
#[derive(Clone, Copy, Default)]
pub struct Part10Options<'a> {
    /// The folder for files that BulkDataURI names; None refuses them.
    pub bulk_folder: Option<&'a Path>,
    /// The transfer syntax of encapsulated pixel data, if the JSON has no group 0002. Uncompressed
    /// data are always written in Explicit VR Little Endian.
    pub transfer_syntax: Option<&'a str>,
}

/// A file described by DICOM JSON: checked, and ready to be written. Borrows from the JSON, and
/// reads each value when it is written.
pub struct Part10<'a> {
    /// Preamble, prefix and group 0002.
    front: Vec<u8>,
    body: Body<'a>,
    measured: Measured,
    notes: Vec<String>,
}

impl Part10<'_> {
    /// Notes about what could not be kept.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The length of the file in bytes.
    pub fn byte_len(&self) -> u64 {
        self.front.len() as u64 + self.measured.byte_len()
    }

    /// Writes the file. Returns the number of bytes.
    ///
    /// Errors: `Io` with the error of `out`, and for bulk data that can no longer be read or have
    /// changed.
    pub fn write_to(&self, out: &mut dyn Write) -> Result<u64, Error> {
        out.write_all(&self.front).map_err(Error::from_stream)?;
        Ok(self.front.len() as u64 + self.measured.write(&self.body, out)?)
    }

    /// Returns the bytes that [`Part10::write_to`] writes. Errors: the same.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::with_capacity(usize::try_from(self.byte_len()).unwrap_or(0));
        self.write_to(&mut bytes)?;
        Ok(bytes)
    }
}

/// Reads one DICOM JSON object, and prepares the Part 10 file that it describes.
///
/// Group lengths are left out, text becomes UTF-8 with (0008,0005) set accordingly, and a missing
/// `vr` comes from the dictionary. The file meta information is made from the data set; valid
/// members of group 0002 are kept. Members that the standard does not define are ignored. Sequences
/// may nest at most 64 deep. Apart from the text, memory is needed for one value at a time, and a
/// few bytes for each element of the data set and each item.
///
/// Errors: `InvalidJson`, with the line or the tag path, for a text that is not JSON, a name that
/// is not a tag, a tag that occurs twice, and a value that is not valid for its VR. `Io` for bulk
/// data that cannot be read. `LimitExceeded` beyond
/// [`MAX_REPEATED_BULK_BYTES`](super::MAX_REPEATED_BULK_BYTES). `UNKNOWN_TRANSFER_SYNTAX`, from
/// [`dicom_map_dataset::error_kind`], for a transfer syntax whose encoding could only be guessed.
///
/// ```
/// # use dicom_map_dataset::Reader;
/// # use dicom_map_inspect::json::{to_part10, Part10Options};
/// let json = br#"{"00100010": {"vr": "PN", "Value": [{"Alphabetic": "Doe^Jane"}]}}"#;
/// let reader = Reader::embedded();
/// let file = to_part10(json, reader.dict(), &Part10Options::default())?;
/// let data_set = reader.read_bytes(file.to_bytes()?)?;
/// assert_eq!(data_set.find("PatientName")?.unwrap().text().unwrap(), "Doe^Jane");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn to_part10<'a>(
    json: &'a [u8],
    dict: &'a DmapDict,
    options: &Part10Options<'a>,
) -> Result<Part10<'a>, Error> {
    let json = Json::parse(json)?;
    if json.kind() != Kind::Object {
        return Err(Error::new(
            ErrorKind::InvalidJson,
            format!("found {}, expected an object of DICOM elements", json.kind().name()),
        ));
    }
    let given = match options.transfer_syntax {
        Some(uid) => Some(written_syntax(uid, ErrorKind::InvalidArgument)?),
        None => None,
    };
    let mut elements = Place::default().sorted(json)?;
    let start_of = |group| elements.partition_point(|(tag, _)| tag.group() < group);
    let meta = start_of(0x0002)..start_of(0x0003);
    let meta: Elements<'_> = elements.drain(meta).collect();
    for (tag, member) in &meta {
        let place = Place::at(*tag);
        place.no_repeated_name(*member)?;
        place.fixed_vr(*tag, &Member::of(*member))?;
    }
    let declared = match text_of(&meta, tags::TRANSFER_SYNTAX_UID).filter(|uid| !uid.is_empty()) {
        Some(uid) => Some(
            written_syntax(&uid, ErrorKind::InvalidJson)
                .map_err(|error| error.with_tag_path(tags::TRANSFER_SYNTAX_UID.to_string()))?,
        ),
        None => None,
    };
    let mut body = Body {
        elements,
        dict,
        bulk_folder: options.bulk_folder,
        syntax: declared.or(given).unwrap_or(TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN),
        says_utf8: false,
    };
    let (mut measured, mut found) = measure_body(&body)?;
    let mut notes = Vec::new();
    let charset =
        body.elements.binary_search_by_key(&tags::SPECIFIC_CHARACTER_SET, |(tag, _)| *tag);
    if found.has_other_text && (charset.is_err() || found.has_other_charset) {
        // Text outside ASCII needs a correct declaration: JSON is UTF-8, even if it repeats the
        // character set of a file.
        let what = match charset {
            Ok(_) => "changed (0008,0005) to ISO_IR 192",
            Err(_) => "added (0008,0005) ISO_IR 192",
        };
        notes.push(format!("{what}, for text outside ASCII"));
        body.says_utf8 = true;
        if let Err(at) = charset {
            body.elements.insert(at, (tags::SPECIFIC_CHARACTER_SET, UTF_8_ELEMENT));
        }
        (measured, found) = measure_body(&body)?;
    }
    notes.append(&mut found.notes);
    let front = front(meta, &body, &mut notes)?;
    Ok(Part10 { front, body, measured, notes })
}

/// Measures the data set, which also checks it.
fn measure_body(body: &Body<'_>) -> Result<(Measured, Findings), Error> {
    struct WithFindings<'b, 'j>(&'b Body<'j>, RefCell<Findings>);
    impl TokenSource for WithFindings<'_, '_> {
        fn tokens(
            &self,
            sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>,
        ) -> Result<(), Error> {
            self.1.replace(self.0.show(sink)?);
            Ok(())
        }
    }
    let source = WithFindings(body, RefCell::default());
    let measured = measure(&source, Encoding::EXPLICIT_LE)?;
    Ok((measured, source.1.into_inner()))
}

/// The first value of an element, if it is text.
fn text_of<'j>(elements: &Elements<'j>, tag: Tag) -> Option<Cow<'j, str>> {
    let at = elements.binary_search_by_key(&tag, |(tag, _)| *tag).ok()?;
    Member::of(elements[at].1).first_text()
}

/// The transfer syntax of a file made from JSON that names this one: data that are not encapsulated
/// are always written in Explicit VR Little Endian.
///
/// Errors: `not_a_uid`; those of [`write::encoding`].
fn written_syntax(uid: &str, not_a_uid: ErrorKind) -> Result<TransferSyntax, Error> {
    if !is_uid(uid) {
        let message = format!("found the transfer syntax {uid:?}, expected a UID");
        return Err(Error::new(not_a_uid, message));
    }
    let syntax = TransferSyntax::from_uid(uid);
    let is_kept = write::encoding(&syntax)? == Encoding::EXPLICIT_LE && !syntax.is_deflated();
    Ok(if is_kept { syntax } else { TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN })
}

/// Preamble, prefix and group 0002.
fn front(
    mut meta: Elements<'_>,
    body: &Body<'_>,
    notes: &mut Vec<String>,
) -> Result<Vec<u8>, Error> {
    const PREAMBLE_LEN: usize = 128;
    let mut uid = |own: Tag, of_data_set: Tag, what: &str| {
        let uid = text_of(&meta, own)
            .or_else(|| text_of(&body.elements, of_data_set))
            .unwrap_or_default();
        if uid.is_empty() || is_uid(&uid) {
            return uid.into_owned();
        }
        notes.push(format!("the {what} UID is not valid: left out of the file meta information"));
        String::new()
    };
    let class = uid(tags::MEDIA_STORAGE_SOP_CLASS_UID, tags::SOP_CLASS_UID, "SOP Class");
    let instance =
        uid(tags::MEDIA_STORAGE_SOP_INSTANCE_UID, tags::SOP_INSTANCE_UID, "SOP Instance");
    // The rest of group 0002 is kept: application entities and private information.
    meta.retain(|(tag, _)| *tag > tags::IMPLEMENTATION_VERSION_NAME);
    let mut front = Front {
        byte_len: None,
        made: [
            (tags::FILE_META_INFORMATION_VERSION, Vr::OB, &[0, 1]),
            (tags::MEDIA_STORAGE_SOP_CLASS_UID, Vr::UI, class.as_bytes()),
            (tags::MEDIA_STORAGE_SOP_INSTANCE_UID, Vr::UI, instance.as_bytes()),
            (tags::TRANSFER_SYNTAX_UID, Vr::UI, body.syntax.uid().as_bytes()),
            (tags::IMPLEMENTATION_CLASS_UID, Vr::UI, IMPLEMENTATION_CLASS_UID.as_bytes()),
            (tags::IMPLEMENTATION_VERSION_NAME, Vr::SH, IMPLEMENTATION_VERSION_NAME.as_bytes()),
        ],
        rest: Body {
            elements: meta,
            dict: body.dict,
            bulk_folder: body.bulk_folder,
            syntax: body.syntax.clone(),
            says_utf8: body.says_utf8,
        },
    };
    let byte_len = encoded_len(&front, Encoding::EXPLICIT_LE)?;
    front.byte_len = Some(u32::try_from(byte_len).map_err(|_| {
        Error::new(
            ErrorKind::InvalidJson,
            format!("found {byte_len} bytes in group 0002, expected less than 2^32"),
        )
    })?);
    let mut bytes = vec![0; PREAMBLE_LEN];
    bytes.extend(b"DICM");
    encode(&front, Encoding::EXPLICIT_LE, &mut bytes)?;
    notes.append(&mut front.rest.show(&mut |_| Ok(()))?.notes);
    Ok(bytes)
}

/// Group 0002.
struct Front<'a, 'j> {
    /// The number of bytes after the group length; None to leave it out.
    byte_len: Option<u32>,
    made: [(Tag, Vr, &'a [u8]); 6],
    rest: Body<'j>,
}

impl TokenSource for Front<'_, '_> {
    fn tokens(&self, sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>) -> Result<(), Error> {
        if let Some(byte_len) = self.byte_len {
            let header = Header::new(tags::FILE_META_INFORMATION_GROUP_LENGTH, Vr::UL);
            sink(Token::Element { header, value: Cow::Borrowed(&byte_len.to_le_bytes()) })?;
        }
        for (tag, vr, value) in self.made {
            sink(Token::Element { header: Header::new(tag, vr), value: Cow::Borrowed(value) })?;
        }
        self.rest.tokens(sink)
    }
}

/// PS3.5 9.1: at most 64 digits and periods.
fn is_uid(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}
