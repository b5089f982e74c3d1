//! JPEG: encoded pictures are decoded to the same samples, and streams of DCMTK and GDCM are
//! decoded as these tools decode them.
#![cfg(feature = "jpeg")]
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use dicom_map_pixel::codec::jpeg::{Jpeg, JpegBaseline, JpegExtended, JpegLossless};
use dicom_map_pixel::codec::{Decoder, EncodeOptions, Encoder, StreamColor};
use dicom_map_pixel::error_kind::{BAD_PIXEL_DESCRIPTION, UNSUPPORTED_PIXELS};
use dicom_map_pixel::{FrameFormat, Limits, Photometric};
use dicom_map_test_support::{part10::*, skip};
use proptest::prelude::*;
use std::path::Path;
use std::process::Command;

const BASELINE: &str = "1.2.840.10008.1.2.4.50";
const EXTENDED: &str = "1.2.840.10008.1.2.4.51";
const LOSSLESS_SV1: &str = "1.2.840.10008.1.2.4.70";

fn format(rows: u32, columns: u32, bits: u16, photometric: Photometric) -> FrameFormat {
    FrameFormat {
        rows,
        columns,
        samples: photometric.samples(),
        bits_allocated: if bits > 8 { 16 } else { 8 },
        bits_stored: bits,
        high_bit: bits - 1,
        signed: false,
        planar: false,
        photometric,
    }
}

/// A picture with slopes, edges and noise, in samples as decoders return them.
fn picture(format: &FrameFormat) -> Vec<u8> {
    let mut state = 1_u64;
    let mut samples = Vec::new();
    for row in 0..format.rows {
        for column in 0..format.columns {
            for index in 0..u32::from(format.samples) {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let noise = (state >> 60) as f64;
                let (x, y) = (f64::from(column) / 19.0, f64::from(row + 3 * index) / 13.0);
                let edge = f64::from((column / 29 + row / 23) % 2);
                let part = (x.sin() * y.cos() + 1.0) * 0.3 + edge * 0.35 + noise / 500.0;
                let middle = if format.signed { 1 << (format.bits_stored - 1) } else { 0 };
                let value = (part * f64::from((1 << format.bits_stored) - 1)) as i32 - middle;
                samples.extend(&value.to_le_bytes()[..format.sample_bytes()]);
            }
        }
    }
    samples
}

fn encoded(encoder: &dyn Encoder, samples: &[u8], format: &FrameFormat, quality: u8) -> Vec<u8> {
    let mut options = EncodeOptions::default();
    options.quality = quality;
    let mut stream = Vec::new();
    encoder.encode(samples, format, &options, &mut stream).unwrap();
    stream
}

fn decoded(stream: &[u8]) -> Vec<u8> {
    let format = format(1, 1, 8, Photometric::Monochrome2);
    let header = Jpeg.header(stream, &format).unwrap();
    let mut out = vec![0xa5; header.byte_len().unwrap() as usize];
    Jpeg.decode(stream, &format, &Limits::default(), &mut out).unwrap();
    out
}

fn largest_difference(a: &[u8], b: &[u8]) -> u8 {
    assert_eq!(a.len(), b.len());
    a.iter().zip(b).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0)
}

proptest! {
    #[test]
    fn lossless_streams_come_back_byte_for_byte(
        (rows, columns) in (1_u32..20, 1_u32..40),
        bits in 1_u16..=16,
        (signed, is_color) in any::<(bool, bool)>(),
        bytes in proptest::collection::vec(any::<u8>(), 20 * 40 * 3 * 2),
    ) {
        let photometric = if is_color { Photometric::Rgb } else { Photometric::Monochrome2 };
        let mut format = format(rows, columns, bits, photometric);
        format.signed = signed;
        // Bits beyond the stored ones are kept too.
        let samples = &bytes[..(format.frame_samples() as usize) * format.sample_bytes()];
        let stream = encoded(&JpegLossless, samples, &format, 90);
        let header = Jpeg.header(&stream, &format).unwrap();
        prop_assert_eq!((header.rows, header.columns), (rows, columns));
        prop_assert_eq!(header.color, if is_color { StreamColor::Rgb } else { StreamColor::Unsaid });
        prop_assert!(decoded(&stream) == samples);
        prop_assert_eq!(encoded(&JpegLossless, samples, &format, 90), stream);
    }

    #[test]
    fn baseline_streams_come_back_nearly(
        (rows, columns) in (1_u32..40, 1_u32..60),
        photometric in prop_oneof![
            Just(Photometric::Monochrome1),
            Just(Photometric::Rgb),
            Just(Photometric::YbrFull),
        ],
    ) {
        let format = format(rows, columns, 8, photometric);
        let samples = picture(&format);
        // Steps of 1 lose only what rounding loses: at most half a step of 64 coefficients.
        let stream = encoded(&JpegBaseline, &samples, &format, 100);
        prop_assert!(largest_difference(&decoded(&stream), &samples) <= 3);
        let color = match photometric {
            Photometric::Rgb => StreamColor::Rgb,
            Photometric::YbrFull => StreamColor::YCbCr,
            _ => StreamColor::Unsaid,
        };
        prop_assert_eq!(Jpeg.header(&stream, &format).unwrap().color, color);
    }
}

#[test]
fn the_largest_difference_of_16_bits_comes_back() {
    let format = format(1, 5, 16, Photometric::Monochrome2);
    let values = [0x8000_u16, 0, 0x8000, 0xffff, 0x7fff];
    let samples: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    assert_eq!(decoded(&encoded(&JpegLossless, &samples, &format, 90)), samples);
}

#[test]
fn flat_pictures_come_back_at_any_quality() {
    for photometric in [Photometric::Monochrome2, Photometric::YbrFull422] {
        let format = format(19, 35, 8, photometric);
        let samples = vec![128; format.frame_samples() as usize];
        for quality in [0, 1, 49, 50, 90, 100, 255] {
            let stream = encoded(&JpegBaseline, &samples, &format, quality);
            assert_eq!(decoded(&stream), samples, "{quality}");
        }
    }
}

#[test]
fn twelve_bits_come_back_nearly() {
    for bits in [9, 12] {
        let format = format(45, 70, bits, Photometric::Monochrome2);
        let mut samples = picture(&format);
        // The two ends of the range next to each other make the largest coefficients.
        for (at, sample) in samples.as_chunks_mut::<2>().0.iter_mut().enumerate().take(70 * 24) {
            let is_high = (at / 70 / 4 + at % 70 / 8) % 2 == 0;
            *sample = if is_high { ((1_u16 << bits) - 1).to_le_bytes() } else { [0, 0] };
        }
        let stream = encoded(&JpegExtended, &samples, &format, 100);
        let found = decoded(&stream);
        let pairs = samples.as_chunks::<2>().0.iter().zip(found.as_chunks::<2>().0);
        let value = |bytes: &[u8; 2]| u16::from_le_bytes(*bytes);
        let differences = pairs.map(|(a, b)| value(a).abs_diff(value(b)));
        assert!(differences.max().unwrap() <= 4);
    }
}

#[test]
fn half_of_the_chroma_is_dropped_and_the_rest_is_interpolated() {
    // Slowly changing chroma is preserved.
    let format = format(16, 32, 8, Photometric::YbrFull422);
    let samples: Vec<u8> = (0..16 * 32)
        .flat_map(|at| [(at % 256) as u8 / 2, 60 + (at % 32) as u8 * 4, 200 - (at / 32) as u8 * 5])
        .collect();
    let stream = encoded(&JpegBaseline, &samples, &format, 100);
    assert!(largest_difference(&decoded(&stream), &samples) <= 4);
    assert!(stream.windows(4).any(|bytes| bytes == [3, 1, 0x21, 0]), "no sampling factors 2 x 1");
}

#[test]
fn a_higher_quality_is_nearer_and_longer() {
    let format = format(100, 100, 8, Photometric::Monochrome2);
    let samples = picture(&format);
    let streams = [10, 50, 90].map(|quality| encoded(&JpegBaseline, &samples, &format, quality));
    assert!(streams.is_sorted_by_key(Vec::len));
    let differences = streams.map(|stream| largest_difference(&decoded(&stream), &samples));
    assert!(differences.is_sorted_by(|a, b| a > b), "{differences:?}");
}

#[test]
fn encoders_refuse_what_the_format_cannot_hold() {
    let refusal = |encoder: &dyn Encoder, format: &FrameFormat, len: usize| {
        let mut stream = Vec::new();
        let result = encoder.encode(&vec![0; len], format, &EncodeOptions::default(), &mut stream);
        assert!(stream.is_empty());
        result.unwrap_err().kind()
    };
    let grey = format(2, 2, 8, Photometric::Monochrome2);
    for encoder in [&JpegLossless as &dyn Encoder, &JpegBaseline] {
        assert_eq!(refusal(encoder, &grey, 3), BAD_PIXEL_DESCRIPTION);
        let wide = FrameFormat { columns: 65_536, rows: 1, ..grey };
        assert_eq!(refusal(encoder, &wide, 65_536), UNSUPPORTED_PIXELS);
        let none = FrameFormat { columns: 0, ..grey };
        assert_eq!(refusal(encoder, &none, 0), UNSUPPORTED_PIXELS);
        let long = FrameFormat { bits_allocated: 32, bits_stored: 32, high_bit: 31, ..grey };
        assert_eq!(refusal(encoder, &long, 16), UNSUPPORTED_PIXELS);
        let two = FrameFormat { samples: 2, ..grey };
        assert_eq!(refusal(encoder, &two, 8), UNSUPPORTED_PIXELS);
    }
    let palette = FrameFormat { photometric: Photometric::PaletteColor, ..grey };
    assert_eq!(refusal(&JpegBaseline, &palette, 4), UNSUPPORTED_PIXELS);
    let signed = FrameFormat { signed: true, ..grey };
    assert_eq!(refusal(&JpegBaseline, &signed, 4), UNSUPPORTED_PIXELS);
    let deep = format(2, 2, 12, Photometric::Monochrome2);
    assert_eq!(refusal(&JpegBaseline, &deep, 8), UNSUPPORTED_PIXELS);
    assert_eq!(refusal(&JpegExtended, &grey, 4), UNSUPPORTED_PIXELS);
    let signed = FrameFormat { signed: true, ..deep };
    assert_eq!(refusal(&JpegExtended, &signed, 8), UNSUPPORTED_PIXELS);
    assert_eq!(refusal(&JpegExtended, &deep, 6), BAD_PIXEL_DESCRIPTION);
    let mut stream = Vec::new();
    let beyond = [0xff, 0x0f, 0x00, 0x10, 0, 0, 0, 0];
    let result = JpegExtended.encode(&beyond, &deep, &EncodeOptions::default(), &mut stream);
    assert_eq!(result.unwrap_err().kind(), UNSUPPORTED_PIXELS);
}

#[test]
fn components_in_scans_of_their_own_are_the_same_as_together() {
    // One picture, 4:2:0 and of odd sizes: a scan of one component has no blocks that only fill
    // MCUs.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/jpeg");
    let seed = |name: &str| std::fs::read(folder.join(name)).unwrap();
    assert_eq!(decoded(&seed("420-separate.jpg")), decoded(&seed("420.jpg")));
}

/// A file with one frame of these pixels, or with their code stream.
fn file(transfer_syntax: &str, format: &FrameFormat, pixels: &[u8]) -> Vec<u8> {
    let number = |number: u16| number.to_le_bytes();
    let mut term = format.photometric.term().to_owned();
    if term.len() % 2 == 1 {
        term.push(' ');
    }
    let mut file = Part10::new(transfer_syntax)
        .short(0x0008_0016, b"UI", b"1.2.840.10008.5.1.4.1.1.7\0")
        .short(0x0008_0018, b"UI", b"2.25.1234567")
        .short(0x0008_0060, b"CS", b"OT")
        .short(0x0028_0002, b"US", &number(format.samples))
        .short(0x0028_0004, b"CS", term.as_bytes());
    if format.samples > 1 {
        file = file.short(0x0028_0006, b"US", &number(0));
    }
    let file = file
        .short(0x0028_0010, b"US", &number(format.rows as u16))
        .short(0x0028_0011, b"US", &number(format.columns as u16))
        .short(0x0028_0100, b"US", &number(format.bits_allocated))
        .short(0x0028_0101, b"US", &number(format.bits_stored))
        .short(0x0028_0102, b"US", &number(format.high_bit))
        .short(0x0028_0103, b"US", &number(format.signed.into()));
    let mut pixels = pixels.to_vec();
    if pixels.len() % 2 == 1 {
        pixels.push(0);
    }
    if transfer_syntax == EXPLICIT {
        return file.long(0x7fe0_0010, b"OW", &pixels).0;
    }
    file.long_header(0x7fe0_0010, b"OB", UNDEFINED)
        .implicit(ITEM, b"")
        .implicit(ITEM, &pixels)
        .bare(SEQUENCE_END, 0)
        .0
}

/// Returns the value of Pixel Data, the last element: the pixels, or the code stream.
fn pixel_data(file: &[u8]) -> Vec<u8> {
    let at = file.windows(6).rposition(|bytes| {
        bytes.starts_with(&[0xe0, 0x7f, 0x10, 0x00, b'O']) && matches!(bytes[5], b'B' | b'W')
    });
    let rest = &file[at.unwrap() + 8..];
    let u32_at = |at: usize| u32::from_le_bytes(rest[at..at + 4].try_into().unwrap());
    let len = u32_at(0);
    if len != u32::MAX {
        return rest[4..4 + len as usize].to_vec();
    }
    // The offset table, then the fragments of the only frame.
    let mut at = 4;
    let mut stream = Vec::new();
    let mut is_table = true;
    while u32_at(at) == 0xe000_fffe {
        let len = u32_at(at + 4) as usize;
        if !is_table {
            stream.extend(&rest[at + 8..at + 8 + len]);
        }
        is_table = false;
        at += 8 + len;
    }
    stream
}

/// Runs a tool that converts one file to another; returns the bytes of the result.
fn converted(mut tool: Command, arguments: &[&str], from: &Path, to: &Path) -> Vec<u8> {
    let output = tool.args(arguments).args([from, to]).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    std::fs::read(to).unwrap()
}

/// Compares bytes of pixels without their padding.
fn same_pixels(found: &[u8], expected: &[u8], what: &str) {
    let longest = found.len().max(expected.len());
    assert!(longest - found.len().min(expected.len()) <= 1, "{what}: other lengths");
    let len = found.len().min(expected.len());
    let first = found[..len].iter().zip(expected).position(|(a, b)| a != b);
    assert_eq!(first, None, "{what}: the first byte that differs");
}

/// Returns samples in words of Bits Allocated, as in a file.
fn in_words(stream: &[u8], format: &FrameFormat) -> Vec<u8> {
    let header = Jpeg.header(stream, format).unwrap();
    let samples = decoded(stream);
    if header.sample_bytes() == format.sample_bytes() {
        return samples;
    }
    samples.iter().flat_map(|&sample| [sample, 0]).collect()
}

#[test]
fn streams_of_dcmtk_decode_to_what_dcmtk_decodes() {
    if skip::tool("dcmtk", "dcmcjpeg").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let lossless: &[&[&str]] = &[
        &["+e1"],
        &["+e1", "+pt", "3"],
        &["+el", "+sv", "2"],
        &["+el", "+sv", "3"],
        &["+el", "+sv", "4"],
        &["+el", "+sv", "5"],
        &["+el", "+sv", "6"],
        &["+el", "+sv", "7"],
        &["+el", "+sv", "7", "+pt", "2"],
    ];
    let deep: &[&[&str]] = &[&["+ee"], &["+ee", "+q", "40"], &["+es"], &["+ep"]];
    let eight: &[&[&str]] =
        &[&["+eb"], &["+eb", "+q", "30"], &["+ee", "+be"], &["+es", "+be"], &["+ep", "+be"]];
    // Unconverted RGB, and YCbCr with full, half and quarter chroma resolution.
    let color: &[&[&str]] = &[
        &["+eb", "+cr"],
        &["+ep", "+cr"],
        &["+eb", "+s4"],
        &["+eb", "+s2"],
        &["+eb", "+n1"],
        &["+ep", "+s2"],
    ];
    let grey = Photometric::Monochrome2;
    let cases = [
        (format(61, 75, 8, grey), lossless),
        (format(61, 75, 12, grey), lossless),
        (format(33, 47, 16, grey), lossless),
        (FrameFormat { signed: true, ..format(33, 47, 16, grey) }, lossless),
        (format(33, 47, 8, Photometric::Rgb), lossless),
        (format(61, 75, 12, grey), deep),
        (format(61, 75, 8, grey), eight),
        (format(61, 75, 8, Photometric::Rgb), color),
    ];
    for (format, all_arguments) in cases {
        let pixels = picture(&format);
        std::fs::write(path("plain.dcm"), file(EXPLICIT, &format, &pixels)).unwrap();
        for arguments in all_arguments {
            let what = format!("{arguments:?} {format:?}");
            let tool = Command::new("dcmcjpeg");
            let encoded = converted(tool, arguments, &path("plain.dcm"), &path("jpeg.dcm"));
            let tool = Command::new("dcmdjpeg");
            let expected = converted(tool, &["+cn"], &path("jpeg.dcm"), &path("back.dcm"));
            let found = in_words(&pixel_data(&encoded), &format);
            same_pixels(&found, &pixel_data(&expected), &what);
            if arguments[0] == "+e1" && arguments.len() == 1 {
                same_pixels(&found, &pixels, &what);
            }
        }
    }
}

#[test]
fn streams_of_gdcm_decode_to_the_same_pixels() {
    if skip::tool("gdcm", "gdcmconv").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let formats = [
        format(61, 75, 8, Photometric::Monochrome2),
        format(61, 75, 12, Photometric::Monochrome2),
        format(33, 47, 16, Photometric::Monochrome2),
        format(33, 47, 8, Photometric::Rgb),
    ];
    for format in formats {
        let pixels = picture(&format);
        std::fs::write(path("plain.dcm"), file(EXPLICIT, &format, &pixels)).unwrap();
        let tool = Command::new("gdcmconv");
        let encoded = converted(tool, &["--jpeg"], &path("plain.dcm"), &path("jpeg.dcm"));
        let found = in_words(&pixel_data(&encoded), &format);
        same_pixels(&found, &pixels, &format!("{format:?}"));
    }
}

#[test]
fn dcmtk_and_gdcm_decode_what_is_encoded() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let grey = Photometric::Monochrome2;
    let lossless = [
        format(61, 75, 8, grey),
        format(61, 75, 12, grey),
        format(33, 47, 16, grey),
        FrameFormat { signed: true, ..format(33, 47, 12, grey) },
        format(33, 47, 8, Photometric::Rgb),
    ];
    let baseline = [
        format(61, 75, 8, grey),
        format(61, 75, 8, Photometric::Rgb),
        format(61, 75, 8, Photometric::YbrFull),
    ];
    let extended = [format(61, 75, 12, grey), format(16, 8, 10, grey)];
    let extended = extended.map(|format| (EXTENDED, &JpegExtended as &dyn Encoder, format));
    let cases = lossless
        .map(|format| (LOSSLESS_SV1, &JpegLossless as &dyn Encoder, format))
        .into_iter()
        .chain(baseline.map(|format| (BASELINE, &JpegBaseline as &dyn Encoder, format)))
        .chain(extended);
    let dcmtk = skip::tool("dcmtk", "dcmdjpeg").is_some();
    let gdcm = skip::tool("gdcm", "gdcmconv").is_some();
    for (syntax, encoder, format) in cases {
        let stream = encoded(encoder, &picture(&format), &format, 90);
        let expected = decoded(&stream);
        if syntax == LOSSLESS_SV1 {
            same_pixels(&expected, &picture(&format), "our own decoder");
        }
        std::fs::write(path("jpeg.dcm"), file(syntax, &format, &stream)).unwrap();
        let what = format!("{syntax} {format:?}");
        if dcmtk {
            let tool = Command::new("dcmdjpeg");
            let found = converted(tool, &["+cn"], &path("jpeg.dcm"), &path("dcmtk.dcm"));
            same_pixels(&pixel_data(&found), &expected, &format!("DCMTK: {what}"));
        }
        // GDCM converts YCbCr to RGB.
        if gdcm && format.photometric != Photometric::YbrFull {
            let tool = Command::new("gdcmconv");
            let found = converted(tool, &["--raw"], &path("jpeg.dcm"), &path("gdcm.dcm"));
            same_pixels(&pixel_data(&found), &expected, &format!("GDCM: {what}"));
        }
    }
}
