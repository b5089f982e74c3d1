use super::errors::bad;
use super::headers::RST0;
use super::*;
use crate::error_kind::{BAD_CODE_STREAM, UNSUPPORTED_PIXELS};
use crate::format::Photometric;

fn format(rows: u32, columns: u32, samples: u16, bits: u16) -> FrameFormat {
    FrameFormat {
        rows,
        columns,
        samples,
        bits_allocated: if bits <= 8 { 8 } else { 16 },
        bits_stored: bits,
        high_bit: bits - 1,
        signed: false,
        planar: false,
        photometric: Photometric::Monochrome2,
    }
}

/// A picture with edges, slopes, flat places and noise.
fn picture(format: &FrameFormat) -> Vec<u8> {
    let highest = (1_u64 << format.bits_stored) - 1;
    let mut random = 0x1234_5678_u64;
    let mut out = Vec::new();
    for y in 0..u64::from(format.rows) {
        for x in 0..u64::from(format.columns) {
            for component in 0..u64::from(format.samples) {
                random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let value = match (x / 7 + y / 5) % 4 {
                    0 => 0,
                    1 => highest,
                    2 => (x * 3 + y * (5 + component)) % (highest + 1),
                    _ => (random >> 40) % (highest + 1),
                };
                out.extend(&value.to_le_bytes()[..format.sample_bytes()]);
            }
        }
    }
    out
}

fn encode(samples: &[u8], format: &FrameFormat, near: u8, interleave: Interleave) -> Vec<u8> {
    let mut stream = Vec::new();
    let options = EncodeOptions { near, ..EncodeOptions::default() };
    JpegLsNear { interleave }.encode(samples, format, &options, &mut stream).unwrap();
    stream
}

fn decode(stream: &[u8], format: &FrameFormat) -> Result<Vec<u8>, Error> {
    let header = JpegLs.header(stream, format)?;
    let byte_len = header.byte_len().unwrap();
    if byte_len > 1 << 26 {
        return Err(bad("too large for a test"));
    }
    let mut out = vec![0xEE; byte_len as usize];
    JpegLs.decode(stream, format, &Limits::default(), &mut out)?;
    Ok(out)
}

/// T.87 H.3: sixteen samples and their code stream.
#[test]
fn the_example_of_the_standard() {
    let samples = [0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145];
    let stream = [
        0xFF, 0xD8, 0xFF, 0xF7, 0x00, 0x0B, 0x08, 0x00, 0x04, 0x00, 0x04, 0x01, 0x01, 0x11, 0x00,
        0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x6C, 0x80,
        0x20, 0x8E, 0x01, 0xC0, 0x00, 0x00, 0x57, 0x40, 0x00, 0x00, 0x6E, 0xE6, 0x00, 0x00, 0x01,
        0xBC, 0x18, 0x00, 0x00, 0x05, 0xD8, 0x00, 0x00, 0x91, 0x60, 0xFF, 0xD9,
    ];
    let format = format(4, 4, 1, 8);
    assert_eq!(decode(&stream, &format).unwrap(), samples);
    assert_eq!(encode(&samples, &format, 0, Interleave::None), stream);
}

#[test]
fn every_precision_and_interleave_mode_comes_back() {
    for bits in 2..=16 {
        for (samples, interleave) in [
            (1, Interleave::None),
            (2, Interleave::Line),
            (3, Interleave::None),
            (3, Interleave::Line),
            (3, Interleave::Sample),
            (4, Interleave::Sample),
        ] {
            let format = format(23, 31, samples, bits);
            let picture = picture(&format);
            let stream = encode(&picture, &format, 0, interleave);
            assert!(
                decode(&stream, &format).unwrap() == picture,
                "{bits} {samples} {interleave:?}"
            );
        }
    }
}

#[test]
fn near_lossless_is_as_near_as_it_says() {
    for bits in [2, 8, 12, 16] {
        for near in [1, 3, 7, 100] {
            if i32::from(near) > ((1 << bits) - 1) / 2 {
                continue;
            }
            for interleave in [Interleave::None, Interleave::Line, Interleave::Sample] {
                let format = format(23, 31, 3, bits);
                let picture = picture(&format);
                let out = decode(&encode(&picture, &format, near, interleave), &format).unwrap();
                let values = |bytes: &[u8]| -> Vec<i32> {
                    let wide = format.sample_bytes() == 2;
                    bytes
                        .chunks(format.sample_bytes())
                        .map(|b| i32::from(b[0]) + if wide { 256 * i32::from(b[1]) } else { 0 })
                        .collect()
                };
                let pairs = values(&picture).into_iter().zip(values(&out));
                let error = pairs.map(|(a, b)| (a - b).abs()).max().unwrap();
                assert!(error <= i32::from(near), "{bits} {near} {interleave:?}: {error}");
            }
        }
    }
}

#[test]
fn one_pixel_one_row_one_column() {
    for (rows, columns) in [(1, 1), (1, 200), (200, 1), (2, 3)] {
        for samples in [1, 3] {
            let format = format(rows, columns, samples, 12);
            let picture = picture(&format);
            let stream = encode(&picture, &format, 0, Interleave::Sample);
            assert_eq!(decode(&stream, &format).unwrap(), picture);
        }
    }
}

#[test]
fn signed_samples_keep_their_sign() {
    let format = FrameFormat { signed: true, ..format(1, 6, 1, 12) };
    let values = [-2048_i16, -1, 0, 1, 2047, -7];
    let picture: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    let stream = encode(&picture, &format, 0, Interleave::None);
    assert_eq!(JpegLs.header(&stream, &format).unwrap().bits, 12);
    assert_eq!(decode(&stream, &format).unwrap(), picture);
    // A lossy one could become -2047 out of 2047.
    let options = EncodeOptions { near: 2, ..EncodeOptions::default() };
    let error = JpegLsNear::BY_LINE.encode(&picture, &format, &options, &mut Vec::new());
    assert_eq!(error.unwrap_err().kind(), UNSUPPORTED_PIXELS);
}

#[test]
fn samples_with_more_bits_than_are_stored_take_all_that_are_allocated() {
    for signed in [false, true] {
        let format = FrameFormat { signed, ..format(1, 2, 1, 12) };
        let picture = [0x34, 0x12, 0x00, 0xF0];
        let stream = encode(&picture, &format, 0, Interleave::None);
        assert_eq!(JpegLs.header(&stream, &format).unwrap().bits, 16);
        assert_eq!(decode(&stream, &format).unwrap(), picture);
    }
}

#[test]
fn what_cannot_be_encoded_is_said() {
    let none = EncodeOptions::default();
    let kind = |samples: &[u8], format: FrameFormat, near: u8| {
        let options = EncodeOptions { near, ..none };
        let result = JpegLsNear::BY_LINE.encode(samples, &format, &options, &mut Vec::new());
        result.unwrap_err().kind()
    };
    let words = FrameFormat { bits_allocated: 32, ..format(1, 1, 1, 16) };
    assert_eq!(kind(&[0; 4], words, 0), UNSUPPORTED_PIXELS);
    assert_eq!(kind(&[0; 5], format(1, 1, 5, 8), 0), UNSUPPORTED_PIXELS);
    assert_eq!(kind(&vec![0; 65_536], format(1, 65_536, 1, 8), 0), UNSUPPORTED_PIXELS);
    assert_eq!(kind(&[0], format(1, 1, 1, 8), 128), UNSUPPORTED_PIXELS);
    let near = EncodeOptions { near: 128, ..none };
    let error =
        JpegLsNear::BY_LINE.encode(&[0], &format(1, 1, 1, 8), &near, &mut Vec::new()).unwrap_err();
    assert!(std::error::Error::source(&error).unwrap().is::<Error>());
    assert_eq!(kind(&[0; 2], format(1, 1, 1, 8), 0), crate::error_kind::BAD_PIXEL_DESCRIPTION);
    // The transfer syntax that promises no loss.
    let near = EncodeOptions { near: 1, ..none };
    assert!(JpegLs.encode(&[0], &format(1, 1, 1, 8), &near, &mut Vec::new()).is_err());
}

/// The stream of a picture, with other segments before its scan.
fn with_segments(stream: &[u8], segments: &[u8]) -> Vec<u8> {
    let scan = stream.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    [&stream[..scan], segments, &stream[scan..]].concat()
}

#[test]
fn segments_that_do_not_change_the_pixels() {
    let format = format(9, 9, 1, 8);
    let picture = picture(&format);
    let stream = encode(&picture, &format, 0, Interleave::None);
    for (what, segments) in [
        ("a comment", &[0xFF, 0xFE, 0, 4, b'h', b'i'][..]),
        ("an application segment", &[0xFF, 0xE0, 0, 3, 9]),
        ("HP's transformation 0", &[0xFF, 0xE8, 0, 7, b'm', b'r', b'f', b'x', 0]),
        ("fill bytes", &[0xFF, 0xFF, 0xFF]),
        ("presets of 0, the defaults", &[0xFF, 0xF8, 0, 13, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ("a mapping table that is not used", &[0xFF, 0xF8, 0, 6, 2, 1, 1, 0]),
        ("no restart interval", &[0xFF, 0xDD, 0, 4, 0, 0]),
    ] {
        assert_eq!(decode(&with_segments(&stream, segments), &format).unwrap(), picture, "{what}");
    }
    // FF before EOI, and no EOI at all.
    let end = stream.len() - 2;
    let filled = [&stream[..end], &[0xFF, 0xFF, 0xFF, 0xD9]].concat();
    assert_eq!(decode(&filled, &format).unwrap(), picture);
    assert_eq!(decode(&stream[..end], &format).unwrap(), picture);
}

#[test]
fn restart_intervals_begin_anew() {
    // Each row a stream of its own, joined by restart markers.
    let (rows, whole) = (11, format(11, 40, 1, 8));
    let picture = picture(&whole);
    let row = format(1, 40, 1, 8);
    let scan = |stream: &[u8]| stream[25..stream.len() - 2].to_vec();
    let mut stream = encode(&picture, &whole, 0, Interleave::None)[..25].to_vec();
    stream = with_segments(&stream, &[0xFF, 0xDD, 0, 4, 0, 1]);
    for (at, samples) in picture.chunks(40).enumerate() {
        stream.extend(scan(&encode(samples, &row, 0, Interleave::None)));
        if at + 1 < rows {
            stream.extend([0xFF, RST0 + at as u8 % 8]);
        }
    }
    stream.extend([0xFF, 0xD9]);
    assert_eq!(decode(&stream, &whole).unwrap(), picture);

    let at = stream.windows(2).rposition(|pair| pair == [0xFF, RST0 + 1]).unwrap();
    for (what, marker) in [("another one", RST0 + 2), ("none", 0xD9)] {
        let mut damaged = stream.clone();
        damaged[at + 1] = marker;
        assert_eq!(decode(&damaged, &whole).unwrap_err().kind(), BAD_CODE_STREAM, "{what}");
    }
}

#[test]
fn damaged_streams_are_errors() {
    let format = format(9, 9, 3, 8);
    let picture = picture(&format);
    let good = encode(&picture, &format, 0, Interleave::Line);
    assert_eq!(decode(&good, &format).unwrap(), picture);
    let changed = |at: usize, bytes: &[u8]| {
        let mut stream = good.clone();
        stream[at..at + bytes.len()].copy_from_slice(bytes);
        stream
    };
    let scan = good.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let lse = |body: &[u8]| {
        let length = [0xFF, 0xF8, 0, body.len() as u8 + 2];
        with_segments(&good, &[&length, body].concat())
    };
    let (damaged, not_ours) = (BAD_CODE_STREAM, UNSUPPORTED_PIXELS);
    for (what, stream, kind) in [
        ("nothing", vec![], damaged),
        ("no start", good[2..].to_vec(), damaged),
        ("a JPEG", changed(3, &[0xC0]), damaged),
        ("a marker of nothing", changed(3, &[0x01]), damaged),
        ("two frame headers", with_segments(&good, &good[2..scan]), damaged),
        ("only the end", [&good[..scan], &[0xFF, 0xD9]].concat(), damaged),
        ("a segment of no length", changed(4, &[0, 0]), damaged),
        ("a segment beyond the end", changed(4, &[0xFF, 0xFF]), damaged),
        ("a precision of 1", changed(6, &[1]), damaged),
        ("a precision of 17", changed(6, &[17]), damaged),
        ("no rows", changed(7, &[0, 0]), damaged),
        ("no columns", changed(9, &[0, 0]), damaged),
        ("more components than listed", changed(11, &[4]), damaged),
        ("a component twice", changed(15, &[1]), damaged),
        ("a component that is subsampled", changed(13, &[0x21]), not_ours),
        ("another component in the scan", changed(scan + 5, &[9]), damaged),
        ("a mapping table", changed(scan + 6, &[1]), not_ours),
        ("NEAR of more than half", changed(scan + 11, &[128]), damaged),
        ("an interleave mode of nothing", changed(scan + 12, &[3]), damaged),
        ("no interleave mode for three", changed(scan + 12, &[0]), damaged),
        ("a point transform", changed(scan + 13, &[1]), not_ours),
        ("a preset of no type", lse(&[9]), damaged),
        ("a preset cut off", lse(&[1, 0, 255]), damaged),
        ("MAXVAL beyond the precision", lse(&[1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), damaged),
        ("thresholds that fall", lse(&[1, 0, 0, 0, 9, 0, 8, 0, 7, 0, 0]), damaged),
        ("RESET 1", lse(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), damaged),
        (
            "a colour transformation of HP",
            with_segments(&good, &[0xFF, 0xE8, 0, 7, b'm', b'r', b'f', b'x', 1]),
            not_ours,
        ),
        (
            "the number of lines after the scan",
            with_segments(&good, &[0xFF, 0xDC, 0, 4, 0, 9]),
            not_ours,
        ),
        ("a scan cut off", good[..good.len() / 2].to_vec(), damaged),
        ("a scan of nothing", good[..scan + 14].to_vec(), damaged),
        ("a scan of zeros", [&good[..scan + 14], &[0; 400][..]].concat(), damaged),
        ("65,535 rows and columns", changed(7, &[0xFF, 0xFF, 0xFF, 0xFF]), damaged),
    ] {
        let error = decode(&stream, &format).unwrap_err();
        assert_eq!(error.kind(), kind, "{what}: {error}");
    }
}

#[test]
fn another_size_than_was_asked_for_is_an_error() {
    let format = format(9, 9, 1, 8);
    let stream = encode(&picture(&format), &format, 0, Interleave::None);
    for len in [0, 80, 82] {
        let limits = Limits::default();
        assert!(JpegLs.decode(&stream, &format, &limits, &mut vec![0; len]).is_err());
    }
}

#[test]
fn any_damage_ends() {
    for (samples, interleave) in [(1, Interleave::None), (3, Interleave::Sample)] {
        let format = format(20, 20, samples, 12);
        let good = encode(&picture(&format), &format, 0, interleave);
        for at in 0..good.len() {
            for value in [0, 0xFF, good[at] ^ 0x10] {
                let mut stream = good.clone();
                stream[at] = value;
                let _ = decode(&stream, &format);
            }
            let _ = decode(&good[..at], &format);
        }
    }
}
