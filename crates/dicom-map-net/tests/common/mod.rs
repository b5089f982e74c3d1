//! Objects to send, servers to send them to, and peers that misbehave.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses some of it")]

use dicom_map_dataset::Reader;
use dicom_map_net::association::{Timing, own_user_info};
use dicom_map_net::dimse::{Command, field};
use dicom_map_net::pdu::{self, AssociateRq, ProposedContext, data_header};
use dicom_map_net::scp::{Server, ServerOptions, StorageOptions, StorageScp};
use dicom_map_net::{Address, uids};
use dicom_map_test_support::part10::Part10;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

/// A CT image with this many bytes of pixels.
pub fn image(instance: &str, syntax: &str, pixel_bytes: usize) -> Vec<u8> {
    let pad = |text: &str| {
        let mut bytes = text.as_bytes().to_vec();
        if bytes.len() % 2 == 1 {
            bytes.push(0);
        }
        bytes
    };
    let pixels: Vec<u8> = (0..pixel_bytes).map(|at| (at % 251) as u8).collect();
    let elements = [
        (0x0008_0016, b"UI", pad(CT)),
        (0x0008_0018, b"UI", pad(instance)),
        (0x0010_0010, b"PN", b"Doe^Jane".to_vec()),
        (0x0010_0020, b"LO", b"42".to_vec()),
        (0x0020_000D, b"UI", pad("1.2.3")),
        (0x0020_000E, b"UI", pad("1.2.3.4")),
    ];
    // DCMTK requires the UIDs in group 0002 too.
    let meta = Part10(Vec::new())
        .short(0x0002_0002, b"UI", &pad(CT))
        .short(0x0002_0003, b"UI", &pad(instance))
        .short(0x0002_0010, b"UI", &pad(syntax));
    let mut file = Part10([&[0; 128][..], b"DICM"].concat())
        .short(0x0002_0000, b"UL", &(meta.0.len() as u32).to_le_bytes())
        .raw(&meta.0);
    for (tag, vr, value) in elements {
        file = match syntax {
            uids::IMPLICIT_LE => file.implicit(tag, &value),
            _ => file.short(tag, vr, &value),
        };
    }
    let file = match syntax {
        uids::IMPLICIT_LE => file.implicit(0x7FE0_0010, &pixels),
        _ => file.long(0x7FE0_0010, b"OW", &pixels),
    };
    file.0
}

/// Transfer syntaxes of encapsulated pixels: JPEG baseline and lossless, JPEG-LS, JPEG 2000, RLE.
pub const ENCAPSULATED: [&str; 5] = [
    "1.2.840.10008.1.2.4.50",
    "1.2.840.10008.1.2.4.70",
    "1.2.840.10008.1.2.4.80",
    "1.2.840.10008.1.2.4.90",
    "1.2.840.10008.1.2.5",
];
pub const DEFLATED: &str = "1.2.840.10008.1.2.1.99";
/// A private UID of this project.
pub const PRIVATE: &str = "1.2.826.0.1.3680043.10.999.1";

/// An object with encapsulated pixels: an empty offset table and one fragment. It is never decoded.
pub fn encapsulated(instance: &str, syntax: &str) -> Vec<u8> {
    let mut bytes = image(instance, syntax, 0);
    bytes.truncate(bytes.len() - 12);
    bytes.extend(b"\xE0\x7F\x10\0OB\0\0\xFF\xFF\xFF\xFF\xFE\xFF\0\xE0\0\0\0\0");
    bytes.extend(b"\xFE\xFF\0\xE0\x04\0\0\0\xFF\xD8\xFF\xD9\xFE\xFF\xDD\xE0\0\0\0\0");
    bytes
}

/// An object in explicit VR big endian, which the project's encoder does not convert to.
fn big_endian(instance: &str, pixel_bytes: usize) -> Vec<u8> {
    let little = image(instance, uids::EXPLICIT_BE, pixel_bytes);
    let mut data = data_set(&little).to_vec();
    let front = little.len() - data.len();
    let mut at = 0;
    while at < data.len() {
        data[at..at + 2].reverse();
        data[at + 2..at + 4].reverse();
        let is_long = &data[at + 4..at + 6] == b"OW";
        let byte_len = if is_long {
            data[at + 8..at + 12].reverse();
            u32::from_be_bytes(*data[at + 8..].first_chunk().unwrap()) as usize
        } else {
            data[at + 6..at + 8].reverse();
            usize::from(u16::from_be_bytes(*data[at + 6..].first_chunk().unwrap()))
        };
        at += if is_long { 12 } else { 8 } + byte_len;
    }
    [&little[..front], &data].concat()
}

/// An object whose data set is deflated.
pub fn deflated(instance: &str, pixel_bytes: usize) -> Vec<u8> {
    let plain = image(instance, DEFLATED, pixel_bytes);
    let data = data_set(&plain);
    let front = plain[..plain.len() - data.len()].to_vec();
    let mut deflater = flate2::write::DeflateEncoder::new(front, flate2::Compression::fast());
    deflater.write_all(data).unwrap();
    let mut file = deflater.finish().unwrap();
    // PS3.5 A.5.
    if data_set(&file).len() % 2 == 1 {
        file.push(0);
    }
    file
}

/// An object for each syntax, some in several sizes. Its file is named after its instance.
pub fn objects(folder: &Path) -> Vec<PathBuf> {
    let mut objects = Vec::new();
    for (at, syntax) in [uids::EXPLICIT_LE, uids::IMPLICIT_LE].into_iter().enumerate() {
        for size in [10, 9_000, 600_000] {
            let instance = format!("1.2.{at}.{size}");
            objects.push((image(&instance, syntax, size), instance));
        }
    }
    objects.push((big_endian("1.2.3.0", 300_000), "1.2.3.0".to_string()));
    objects.push((deflated("1.2.3.1", 300_000), "1.2.3.1".to_string()));
    for (at, syntax) in ENCAPSULATED.into_iter().chain([PRIVATE]).enumerate() {
        let instance = format!("1.2.4.{at}");
        objects.push((encapsulated(&instance, syntax), instance));
    }
    objects
        .into_iter()
        .map(|(bytes, instance)| write(folder, &format!("{instance}.dcm"), &bytes))
        .collect()
}

/// The transfer syntax of a file that [`objects`] or a server has made.
pub fn syntax_of(path: &Path) -> String {
    let options = dicom_map_dataset::ReadOptions {
        stop_before: Some(dicom_map::Tag::new(8, 0)),
        ..dicom_map_dataset::ReadOptions::default()
    };
    let reader = Reader::embedded().with_options(options);
    reader.read_path(path).unwrap().transfer_syntax().uid().to_string()
}

/// The data set of a file that [`image`] or a server has made.
pub fn data_set(file: &[u8]) -> &[u8] {
    let at = u32::from_le_bytes(*file[140..].first_chunk().unwrap()) as usize;
    &file[144 + at..]
}

/// A file with these bytes.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Deadlines that tests can wait for.
pub fn quick() -> Timing {
    Timing {
        artim: Duration::from_millis(700),
        pdu: Duration::from_millis(700),
        rate_grace: Duration::from_millis(500),
        idle: Duration::from_secs(5),
        response: Duration::from_secs(5),
        ..Timing::default()
    }
}

/// A storage server on loopback.
pub fn storage(folder: &Path, options: StorageOptions, server: ServerOptions) -> Server {
    let scp = StorageScp::new(folder, options).unwrap();
    Server::start("127.0.0.1:0", server, scp).unwrap()
}

pub fn address(server: &Server) -> Address {
    Address::new("STORE", "127.0.0.1", server.port()).unwrap()
}

/// Names of the files in a folder and below, without those of `.incoming`.
pub fn names(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if entry.file_name() == ".incoming" {
            continue;
        }
        if path.is_dir() {
            let name = entry.file_name().into_string().unwrap();
            found.extend(names(&path).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.push(entry.file_name().into_string().unwrap());
        }
    }
    found.sort();
    found
}

/// Incomplete objects.
pub fn incomplete_files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder.join(".incoming")).unwrap().flatten();
    entries.filter(|entry| entry.file_name() != "lock").count()
}

/// A peer whose bytes are written by hand.
pub struct Raw(pub TcpStream);

impl Raw {
    pub fn connect(server: &Server) -> Raw {
        let stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Raw(stream)
    }

    /// Connects and requests an association for CT storage and verification.
    pub fn associate(server: &Server) -> Raw {
        let mut raw = Raw::connect(server);
        raw.send(&pdu::associate_rq(&request()).unwrap());
        assert_eq!(raw.pdu().unwrap().0, 2);
        raw
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).unwrap();
    }

    /// Sends a PDU with one fragment of a message.
    pub fn part(&mut self, context: u8, is_command: bool, is_last: bool, bytes: &[u8]) {
        let mut pdu = data_header(context, is_command, is_last, bytes.len() as u32).to_vec();
        pdu.extend(bytes);
        self.send(&pdu);
    }

    /// The command set of a C-STORE.
    pub fn store(&mut self, instance: &str, class: &str) {
        let mut command = Command::request(field::STORE_RQ, 7, class);
        command.sop_instance = instance.to_string();
        command.has_data = true;
        self.part(1, true, true, &command.to_bytes().unwrap());
    }

    /// Sends a C-ECHO; returns whether it is answered with success and its number.
    pub fn echo(&mut self, message_id: u16) -> bool {
        let command = Command::request(field::ECHO_RQ, message_id, uids::VERIFICATION);
        self.part(3, true, true, &command.to_bytes().unwrap());
        self.answer()
            .is_some_and(|it| it.message_id == message_id && it.status.unwrap().is_success())
    }

    /// The next PDU, or None if the connection ends.
    pub fn pdu(&mut self) -> Option<(u8, Vec<u8>)> {
        let mut header = [0; 6];
        self.0.read_exact(&mut header).ok()?;
        let [pdu_type, _, length @ ..] = header;
        let mut body = vec![0; u32::from_be_bytes(length) as usize];
        self.0.read_exact(&mut body).ok()?;
        Some((pdu_type, body))
    }

    /// The next answer.
    pub fn answer(&mut self) -> Option<Command> {
        let (pdu_type, body) = self.pdu()?;
        if pdu_type != 4 {
            return None;
        }
        Some(Command::from_bytes(&body[6..]).unwrap())
    }

    /// Returns true if the peer ends the connection, with or without an abort.
    pub fn ends(&mut self) -> bool {
        loop {
            match self.pdu() {
                None => return true,
                Some((7, _)) => {}
                Some(_) => return false,
            }
        }
    }
}

/// CT storage in explicit VR as context 1, verification as context 3.
pub fn request() -> AssociateRq {
    let context = |id, class: &str, syntax: &str| ProposedContext {
        id,
        abstract_syntax: class.into(),
        transfer_syntaxes: vec![syntax.into()],
    };
    AssociateRq {
        protocol_version: 1,
        called: "STORE".into(),
        calling: "TEST".into(),
        application_context: uids::APPLICATION_CONTEXT.into(),
        contexts: vec![
            context(1, CT, uids::EXPLICIT_LE),
            context(3, uids::VERIFICATION, uids::IMPLICIT_LE),
        ],
        user: own_user_info(),
    }
}
