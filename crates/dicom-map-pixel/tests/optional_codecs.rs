//! JPEG XL and HTJ2K, which are not enabled by default: streams of the C libraries are decoded as
//! by these libraries, and damaged ones are refused.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::TransferSyntax;
use dicom_map_pixel::codec::{self, StreamColor, StreamHeader};
use dicom_map_pixel::{FrameFormat, Limits, Photometric};
use dicom_map_test_support::{shared_folder, skip};
use std::path::Path;
use std::process::Command;

/// A stream, the format of its picture, and its samples as decoded by the library that made it.
struct Made {
    name: String,
    syntax: TransferSyntax,
    format: FrameFormat,
    within: i32,
    stream: Vec<u8>,
    samples: Vec<u8>,
}

/// Returns the streams that tests/optional_codecs.py makes; None, with a message, if imagecodecs is
/// not installed.
fn made() -> Option<Vec<Made>> {
    let python = skip::python_with("imagecodecs", "numpy, imagecodecs")?;
    let folder = tempfile::tempdir().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/optional_codecs.py");
    let output = Command::new(python).arg(script).arg(folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let made = lines.lines().map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, uid, ref numbers @ ..] = cells[..] else { panic!("{line}") };
        let numbers: Vec<u32> = numbers.iter().map(|number| number.parse().unwrap()).collect();
        let &[rows, columns, samples, bits, signed, within] = &numbers[..] else {
            panic!("{line}")
        };
        let read =
            |kind: &str| std::fs::read(folder.path().join(format!("{name}.{kind}"))).unwrap();
        Made {
            name: name.to_owned(),
            syntax: TransferSyntax::from_uid(uid),
            format: FrameFormat {
                rows,
                columns,
                samples: samples as u16,
                bits_allocated: if bits > 8 { 16 } else { 8 },
                bits_stored: bits as u16,
                high_bit: bits as u16 - 1,
                signed: signed == 1,
                planar: false,
                photometric: if samples == 1 { Photometric::Monochrome2 } else { Photometric::Rgb },
            },
            within: within as i32,
            stream: read("stream"),
            samples: read("raw"),
        }
    });
    Some(made.collect())
}

fn decode(made: &Made, stream: &[u8]) -> Result<(StreamHeader, Vec<u8>), dicom_map::Error> {
    let decoder = codec::decoder(&made.syntax)?;
    let limits = Limits::default();
    let header = decoder.header(stream, &made.format)?;
    // Like `PixelData`, this requires that the stream and the data set agree.
    let is_as_said = (header.rows, header.columns) == (made.format.rows, made.format.columns)
        && header.samples == made.format.samples
        && header.sample_bytes() == made.format.sample_bytes();
    assert!(is_as_said || stream != made.stream, "{}: {header:?}", made.name);
    let mut out = vec![0; if is_as_said { made.samples.len() } else { 0 }];
    if is_as_said {
        decoder.decode(stream, &made.format, &limits, &mut out)?;
    }
    Ok((header, out))
}

fn values(bytes: &[u8], format: &FrameFormat) -> Vec<i32> {
    match (format.sample_bytes(), format.signed) {
        (1, false) => bytes.iter().map(|&byte| i32::from(byte)).collect(),
        (1, true) => bytes.iter().map(|&byte| i32::from(byte.cast_signed())).collect(),
        (_, signed) => {
            let words = bytes.as_chunks::<2>().0.iter().map(|&word| u16::from_le_bytes(word));
            words
                .map(|word| if signed { word.cast_signed().into() } else { i32::from(word) })
                .collect()
        }
    }
}

#[test]
fn samples_are_those_of_the_c_libraries() {
    let Some(all) = made() else { return };
    assert!(all.len() >= 30);
    for made in &all {
        let (header, samples) = decode(made, &made.stream).unwrap();
        assert_eq!(header.bits, made.format.bits_stored, "{}", made.name);
        let is_rgb = header.color == StreamColor::Rgb;
        assert!(!is_rgb || made.format.samples == 3, "{}", made.name);
        let (ours, theirs) = (values(&samples, &made.format), values(&made.samples, &made.format));
        let most = ours.iter().zip(&theirs).map(|(a, b)| (a - b).abs()).max().unwrap();
        assert!(most <= made.within, "{}: off by {most}", made.name);
    }
}

#[test]
fn damaged_streams_end_in_an_error_or_in_a_picture() {
    let Some(all) = made() else { return };
    let mut refused = 0;
    for made in &all {
        // Truncated at many places, and with many bytes changed.
        for part in 0..24 {
            let at = made.stream.len() * part / 24;
            let mut changed = made.stream.clone();
            changed[at] ^= 0x55;
            refused += usize::from(decode(made, &changed).is_err());
            assert!(decode(made, &made.stream[..at]).is_err(), "{} cut at {at}", made.name);
        }
    }
    assert!(refused > all.len(), "{refused}");
}

#[test]
fn a_picture_that_is_too_large_takes_no_memory() {
    // 2^30 rows and columns in a header of JPEG XL, and nothing after it.
    let decoder = codec::decoder(&TransferSyntax::from_uid("1.2.840.10008.1.2.4.112")).unwrap();
    let format = FrameFormat {
        rows: 1,
        columns: 1,
        samples: 1,
        bits_allocated: 8,
        bits_stored: 8,
        high_bit: 7,
        signed: false,
        planar: false,
        photometric: Photometric::Monochrome2,
    };
    let mut caused = 0;
    for stream in [
        &b"\xFF\x0A"[..],
        b"\xFF\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
        b"\0\0\0\x0CJXL \r\n\x87\n",
        b"",
    ] {
        if let Ok(header) = decoder.header(stream, &format) {
            // Callers compare this with the data set first.
            assert!(header.rows > 1);
        }
        let limits = Limits::default();
        let error = decoder.decode(stream, &format, &limits, &mut [0]).unwrap_err();
        caused += usize::from(std::error::Error::source(&error).is_some());
    }
    // The errors of the decoder itself.
    assert!(caused > 0);
}

#[test]
fn streams_that_break_other_decoders_end_in_an_error() {
    let Some(folder) = shared_folder("cases") else { return };
    let mut tried = 0;
    for entry in std::fs::read_dir(folder.join("codecs")).unwrap() {
        let path = entry.unwrap().path();
        let stream = std::fs::read(&path).unwrap();
        for codec in codec::all() {
            let decoder = codec.decoder.unwrap();
            for (rows, columns, samples, bits) in
                [(64, 64, 1, 16), (100, 100, 3, 8), (0x1900, 64, 1, 16), (1, 1, 1, 8)]
            {
                let format = FrameFormat {
                    rows,
                    columns,
                    samples,
                    bits_allocated: bits,
                    bits_stored: bits,
                    high_bit: bits - 1,
                    signed: false,
                    planar: false,
                    photometric: Photometric::Monochrome2,
                };
                let Ok(header) = decoder.header(&stream, &format) else { continue };
                let limits = Limits::default();
                let Some(bytes) = header.byte_len().filter(|&it| it <= 64 << 20) else { continue };
                let mut out = vec![0; bytes as usize];
                // Some of them are pictures for some decoder; none may panic, or take the memory
                // that a stream of 5 KB claims to need.
                tried += usize::from(decoder.decode(&stream, &format, &limits, &mut out).is_err());
            }
        }
    }
    assert!(tried > 0);
}
