//! Frames that DCMTK and GDCM encode are decoded bit for bit as these tools decode them, and they
//! decode frames that are encoded here.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{Tag, TransferSyntax};
use dicom_map_dataset::{DataSet, Reader, Value};
use dicom_map_pixel::codec::{self, EncodeOptions};
use dicom_map_pixel::{FrameFormat, Limits, Photometric};
use dicom_map_test_support::part10::{EXPLICIT, Part10};
use dicom_map_test_support::{pydicom_files, skip};
use std::path::{Path, PathBuf};
use std::process::Command;

const ROWS: u32 = 61;
const COLUMNS: u32 = 74;
const SECONDARY_CAPTURE: &[u8] = b"1.2.840.10008.5.1.4.1.1.7\0";

/// The format of a picture and its samples.
struct Picture {
    name: String,
    format: FrameFormat,
    samples: Vec<u8>,
}

fn picture(samples: u16, bits_stored: u16, signed: bool) -> Picture {
    let bits_allocated = if bits_stored <= 8 { 8 } else { 16 };
    let format = FrameFormat {
        rows: ROWS,
        columns: COLUMNS,
        samples,
        bits_allocated,
        bits_stored,
        high_bit: bits_stored - 1,
        signed,
        planar: false,
        photometric: if samples == 3 { Photometric::Rgb } else { Photometric::Monochrome2 },
    };
    let highest = (1_u64 << bits_stored) - 1;
    let lowest = if signed { (highest as i64 + 1) / 2 } else { 0 };
    let mut random = 7_u64;
    let mut bytes = Vec::new();
    for y in 0..u64::from(ROWS) {
        for x in 0..u64::from(COLUMNS) {
            for component in 0..u64::from(samples) {
                random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let value = match (x / 16 + y / 12) % 4 {
                    0 => highest / 3,
                    1 => (x * (9 + component) + y * 7) & highest,
                    2 => (highest / 2 + (random >> 61)) & highest,
                    _ => (random >> 33) & highest,
                };
                let value = (value as i64 - lowest).to_le_bytes();
                bytes.extend(&value[..usize::from(bits_allocated / 8)]);
            }
        }
    }
    Picture { name: format!("{samples}x{bits_stored}{signed}"), format, samples: bytes }
}

/// Returns a file: native, or with the frame in an encapsulated transfer syntax.
fn file(format: &FrameFormat, syntax: &str, frame: &[u8]) -> Vec<u8> {
    let word = |value: u16| value.to_le_bytes();
    let photometric = match format.photometric {
        Photometric::Rgb => &b"RGB "[..],
        _ => b"MONOCHROME2 ",
    };
    let mut file = Part10::new(syntax)
        .short(0x0008_0016, b"UI", SECONDARY_CAPTURE)
        .short(0x0008_0018, b"UI", b"1.2.3\0")
        .short(0x0028_0002, b"US", &word(format.samples))
        .short(0x0028_0004, b"CS", photometric);
    if format.samples > 1 {
        file = file.short(0x0028_0006, b"US", &word(0));
    }
    file = file
        .short(0x0028_0010, b"US", &word(format.rows as u16))
        .short(0x0028_0011, b"US", &word(format.columns as u16))
        .short(0x0028_0100, b"US", &word(format.bits_allocated))
        .short(0x0028_0101, b"US", &word(format.bits_stored))
        .short(0x0028_0102, b"US", &word(format.high_bit))
        .short(0x0028_0103, b"US", &word(u16::from(format.signed)));
    let mut value = frame.to_vec();
    if value.len() % 2 == 1 {
        value.push(0);
    }
    if syntax == EXPLICIT {
        let vr = if format.bits_allocated == 8 { b"OB" } else { b"OW" };
        return file.long(0x7FE0_0010, vr, &value).0;
    }
    file.long_header(0x7FE0_0010, b"OB", u32::MAX)
        .implicit(0xFFFE_E000, &[])
        .implicit(0xFFFE_E000, &value)
        .implicit(0xFFFE_E0DD, &[])
        .0
}

fn number(data_set: &DataSet, tag: u32) -> Option<u16> {
    match data_set.get(Tag::from(tag))?.value() {
        Value::Integers(numbers) => u16::try_from(*numbers.first()?).ok(),
        _ => None,
    }
}

/// Returns the format of a file's frames; [`None`] if it does not have one frame of 8 or 16 bits.
fn format(data_set: &DataSet) -> Option<FrameFormat> {
    let photometric = data_set.get(Tag::from(0x0028_0004))?.text()?;
    Some(FrameFormat {
        rows: number(data_set, 0x0028_0010)?.into(),
        columns: number(data_set, 0x0028_0011)?.into(),
        samples: number(data_set, 0x0028_0002)?,
        bits_allocated: number(data_set, 0x0028_0100)?,
        bits_stored: number(data_set, 0x0028_0101)?,
        high_bit: number(data_set, 0x0028_0102)?,
        signed: number(data_set, 0x0028_0103)? == 1,
        planar: number(data_set, 0x0028_0006).unwrap_or(0) == 1,
        photometric: Photometric::from_term(&photometric)?,
    })
}

/// Returns the native frame of a file, as decoded samples.
fn native_samples(path: &Path) -> (FrameFormat, Vec<u8>) {
    let data_set = Reader::embedded().read_path(path).unwrap();
    let format = format(&data_set).unwrap();
    let bytes = data_set.get(Tag::from(0x7FE0_0010)).unwrap().bytes();
    let byte_len = codec::native::byte_len(&format).unwrap() as usize;
    let mut out = vec![0; format.frame_bytes(&Limits::default()).unwrap()];
    codec::native::unpack(&bytes[..byte_len], &format, &mut out).unwrap();
    (format, out)
}

/// Returns the decoded frame of an encapsulated file, with samples as wide as in the data set.
fn decoded_samples(path: &Path) -> Vec<u8> {
    let data_set = Reader::embedded().read_path(path).unwrap();
    let format = format(&data_set).unwrap();
    let fragments: Vec<&[u8]> =
        data_set.get(Tag::from(0x7FE0_0010)).unwrap().fragments().unwrap().collect();
    // The offset table comes first.
    let stream = fragments[1..].concat();
    let decoder = codec::decoder(data_set.transfer_syntax()).unwrap();
    let limits = Limits::default();
    let header = decoder.header(&stream, &format).unwrap();
    let mut out = vec![0; header.byte_len().unwrap() as usize];
    decoder.decode(&stream, &format, &limits, &mut out).unwrap();
    let (from, to) = (header.sample_bytes(), format.sample_bytes());
    out.chunks_exact(from)
        .flat_map(|sample| {
            let high = if format.signed && sample[from - 1] >= 0x80 { 0xFF } else { 0 };
            (0..to).map(move |at| sample.get(at).copied().unwrap_or(high))
        })
        .collect()
}

fn run(mut command: Command) -> bool {
    let output = command.output().unwrap();
    if !output.status.success() {
        println!("{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    output.status.success()
}

/// Returns synthetic pictures, and native ones of pydicom's test files.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut sources = Vec::new();
    for picture in [
        picture(1, 8, false),
        picture(1, 12, false),
        picture(1, 16, false),
        picture(1, 16, true),
        picture(3, 8, false),
    ] {
        let path = folder.join(format!("{}.dcm", picture.name));
        std::fs::write(&path, file(&picture.format, EXPLICIT, &picture.samples)).unwrap();
        sources.push(path);
    }
    let Some(python) = dicom_map_test_support::python_with_pydicom() else { return sources };
    let names = ["MR_small.dcm", "CT_small.dcm", "SC_rgb_small_odd.dcm", "US1_UNCR.dcm"];
    sources.extend(pydicom_files(&python).into_iter().filter(|path| {
        path.file_name().is_some_and(|name| names.iter().any(|known| name == *known))
    }));
    sources
}

/// Encodes each source with each set of arguments of a peer, and compares the frames decoded here
/// with those of the peer's decoder; returns the number of files.
fn decode_as_peer(peer: &str, encoder: &str, options: &[&[&str]], decoder: (&str, &[&str])) {
    if skip::tool(peer, encoder).is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (encoded, native) = (folder.path().join("e.dcm"), folder.path().join("n.dcm"));
    let mut compared = 0;
    for source in sources(folder.path()) {
        for options in options {
            let mut command = Command::new(encoder);
            command.args(*options).arg(&source).arg(&encoded);
            if !run(command) {
                continue; // Not every encoder takes every picture.
            }
            let mut command = Command::new(decoder.0);
            command.args(decoder.1).arg(&encoded).arg(&native);
            if !run(command) {
                continue; // DCMTK refuses what it wrote itself of three columns.
            }
            let (_, expected) = native_samples(&native);
            let found = decoded_samples(&encoded);
            assert!(found == expected, "{source:?} {encoder} {options:?}");
            compared += 1;
        }
    }
    assert!(compared >= 4 * options.len(), "{compared} files of {encoder}");
}

#[test]
fn jpeg_ls_of_dcmtk() {
    let options: &[&[&str]] = &[
        &[],
        &["+in"],
        &["+is"],
        &["+il", "+pc"],
        &["+en"],
        &["+en", "+md", "5", "+is"],
        &["+en", "+md", "1", "+in"],
        &["+pc", "+t1", "4", "+t2", "9", "+t3", "25"],
        &["+pc", "+t1", "4", "+t2", "9", "+t3", "25", "+rs", "31"],
        &["+pz"],
    ];
    decode_as_peer("dcmtk", "dcmcjpls", options, ("dcmdjpls", &[]));
}

#[test]
fn rle_of_dcmtk() {
    decode_as_peer("dcmtk", "dcmcrle", &[&[]], ("dcmdrle", &[]));
}

#[test]
fn jpeg_ls_and_rle_and_jpeg_2000_of_gdcm() {
    let options: &[&[&str]] = &[
        &["--jpegls"],
        &["--jpegls", "--lossy", "-e", "2"],
        &["--rle"],
        &["--j2k"],
        &["--j2k", "-t", "32,32"],
    ];
    decode_as_peer("gdcm", "gdcmconv", options, ("gdcmconv", &["--raw"]));
}

/// Encodes each picture, and compares it with what a peer decodes.
fn peer_decodes(peer: &str, program: &str, arguments: &[&str], syntaxes: &[(&str, u8)]) {
    if skip::tool(peer, program).is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (encoded, native) = (folder.path().join("e.dcm"), folder.path().join("n.dcm"));
    for source in sources(folder.path()) {
        let (format, samples) = native_samples(&source);
        for &(uid, near) in syntaxes {
            if near > 0 && format.signed {
                continue;
            }
            let encoder = codec::encoder(&TransferSyntax::from_uid(uid)).unwrap();
            let mut options = EncodeOptions::default();
            options.near = near;
            let mut stream = Vec::new();
            encoder.encode(&samples, &format, &options, &mut stream).unwrap();
            std::fs::write(&encoded, file(&format, uid, &stream)).unwrap();
            let mut command = Command::new(program);
            command.args(arguments).arg(&encoded).arg(&native);
            assert!(run(command), "{source:?} {uid}");
            let (_, found) = native_samples(&native);
            if near == 0 {
                assert!(found == samples, "{source:?} {uid}");
            } else {
                // The peer decodes the same samples.
                assert!(found == decoded_samples(&encoded), "{source:?} {uid}");
            }
        }
    }
}

#[test]
fn dcmtk_decodes_our_jpeg_ls() {
    let syntaxes = &[("1.2.840.10008.1.2.4.80", 0), ("1.2.840.10008.1.2.4.81", 3)];
    peer_decodes("dcmtk", "dcmdjpls", &[], syntaxes);
}

#[test]
fn dcmtk_decodes_our_rle() {
    peer_decodes("dcmtk", "dcmdrle", &[], &[("1.2.840.10008.1.2.5", 0)]);
}

#[test]
fn gdcm_decodes_our_jpeg_ls_and_rle() {
    let syntaxes =
        &[("1.2.840.10008.1.2.4.80", 0), ("1.2.840.10008.1.2.4.81", 3), ("1.2.840.10008.1.2.5", 0)];
    peer_decodes("gdcm", "gdcmconv", &["--raw"], syntaxes);
}
