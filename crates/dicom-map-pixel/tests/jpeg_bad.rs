//! JPEG streams that break the rules result in an error with its place, or in a picture; they cause
//! no panic, and take no more memory or time than the picture.
#![cfg(feature = "jpeg")]
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use dicom_map::Error;
use dicom_map_pixel::codec::jpeg::{Jpeg, JpegBaseline, JpegLossless};
use dicom_map_pixel::codec::{Decoder, EncodeOptions, Encoder, StreamColor, StreamHeader};
use dicom_map_pixel::error_kind::{BAD_CODE_STREAM, BAD_PIXEL_DESCRIPTION, UNSUPPORTED_PIXELS};
use dicom_map_pixel::{FrameFormat, Limits, Photometric};
use std::time::{Duration, Instant};

const DHT: u8 = 0xc4;
const DQT: u8 = 0xdb;
const SOS: u8 = 0xda;
const SOF0: u8 = 0xc0;
const SOF2: u8 = 0xc2;
const SOF3: u8 = 0xc3;
const DRI: u8 = 0xdd;
const EOI: [u8; 2] = [0xff, 0xd9];

fn grey(rows: u32, columns: u32, bits: u16) -> FrameFormat {
    FrameFormat {
        rows,
        columns,
        samples: 1,
        bits_allocated: if bits > 8 { 16 } else { 8 },
        bits_stored: bits,
        high_bit: bits - 1,
        signed: false,
        planar: false,
        photometric: Photometric::Monochrome2,
    }
}

fn color(rows: u32, columns: u32) -> FrameFormat {
    FrameFormat { samples: 3, photometric: Photometric::YbrFull, ..grey(rows, columns, 8) }
}

fn encoded(encoder: &dyn Encoder, format: &FrameFormat) -> Vec<u8> {
    let len = format.frame_samples() as usize * format.sample_bytes();
    let samples: Vec<u8> = (0..len).map(|at| (at * at / 7) as u8).collect();
    let mut stream = Vec::new();
    encoder.encode(&samples, format, &EncodeOptions::default(), &mut stream).unwrap();
    stream
}

fn header(stream: &[u8]) -> Result<StreamHeader, Error> {
    Jpeg.header(stream, &grey(1, 1, 8))
}

fn decode(stream: &[u8]) -> Result<Vec<u8>, Error> {
    let len = header(stream)?.byte_len().unwrap();
    assert!(len < 1 << 26, "the test has no room for {len} bytes");
    let mut out = vec![0; len as usize];
    Jpeg.decode(stream, &grey(1, 1, 8), &Limits::default(), &mut out)?;
    Ok(out)
}

fn refused(stream: &[u8], words: &str) {
    let error = decode(stream).unwrap_err();
    assert_eq!(error.kind(), BAD_CODE_STREAM, "{error}");
    assert!(error.to_string().contains(words), "{error}");
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let mut segment = vec![0xff, marker];
    segment.extend((body.len() as u16 + 2).to_be_bytes());
    segment.extend(body);
    segment
}

fn stream(parts: &[Vec<u8>]) -> Vec<u8> {
    let mut stream = vec![0xff, 0xd8];
    stream.extend(parts.concat());
    stream
}

/// SOF of grey pictures.
fn frame(marker: u8, bits: u8, rows: u16, columns: u16) -> Vec<u8> {
    let ([y1, y0], [x1, x0]) = (rows.to_be_bytes(), columns.to_be_bytes());
    segment(marker, &[bits, y1, y0, x1, x0, 1, 1, 0x11, 0])
}

/// Returns the offset of the first segment with this marker.
fn find(stream: &[u8], marker: u8) -> usize {
    stream.windows(2).position(|bytes| bytes == [0xff, marker]).unwrap()
}

/// Returns the stream without that segment.
fn without(stream: &[u8], marker: u8) -> Vec<u8> {
    let at = find(stream, marker);
    let len = usize::from(u16::from_be_bytes([stream[at + 2], stream[at + 3]]));
    [&stream[..at], &stream[at + 2 + len..]].concat()
}

/// Returns the stream with bytes inserted before the first segment with this marker.
fn with_before(stream: &[u8], marker: u8, new: &[u8]) -> Vec<u8> {
    let at = find(stream, marker);
    [&stream[..at], new, &stream[at..]].concat()
}

/// Returns Huffman tables with the single code 0, for each class and slot, and symbol of `tables`.
fn one_code_tables(tables: &[(u8, u8)]) -> Vec<u8> {
    let bodies = tables.iter().map(|&(head, symbol)| {
        let mut body = vec![head, 1];
        body.resize(17, 0);
        body.push(symbol);
        segment(DHT, &body)
    });
    bodies.collect::<Vec<_>>().concat()
}

fn flat_quantization() -> Vec<u8> {
    segment(DQT, &[&[0][..], &[1; 64]].concat())
}

#[test]
fn a_huge_picture_in_a_hundred_bytes_has_a_header_and_ends_at_once() {
    for (marker, bits) in [(SOF0, 8), (0xc1, 12), (SOF2, 8), (SOF3, 16)] {
        let parts = [
            flat_quantization(),
            one_code_tables(&[(0, 0), (0x10, 0)]),
            frame(marker, bits, 65_535, 65_535),
        ];
        let huge = stream(&parts);
        let found = header(&huge).unwrap();
        assert_eq!((found.rows, found.columns), (65_535, 65_535));
        // A buffer for another picture is refused before anything is decoded.
        let error =
            Jpeg.decode(&huge, &grey(1, 1, 8), &Limits::default(), &mut [0; 100]).unwrap_err();
        assert_eq!(error.kind(), BAD_PIXEL_DESCRIPTION);
    }
    // As large as a test can hold; the scan has only a few rows.
    let first_and_predictor = [[0, 63, 0], [0, 63, 0], [0, 0, 0], [1, 0, 0]];
    let began = Instant::now();
    for ((marker, bits), last) in
        [(SOF0, 8), (0xc1, 12), (SOF2, 8), (SOF3, 16)].into_iter().zip(first_and_predictor)
    {
        let parts = [
            flat_quantization(),
            one_code_tables(&[(0, 0), (0x10, 0)]),
            frame(marker, bits, 5_000, 5_000),
            segment(SOS, &[&[1, 1, 0][..], &last].concat()),
            vec![0; 100],
            EOI.to_vec(),
        ];
        refused(&stream(&parts), "the end of");
    }
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}

#[test]
fn sizes_of_zero_are_refused() {
    for marker in [SOF0, SOF2, SOF3] {
        let of = |rows, columns| stream(&[frame(marker, 8, rows, columns)]);
        let kind = |rows, columns| header(&of(rows, columns)).unwrap_err().kind();
        assert_eq!([kind(0, 5), kind(5, 0)], [BAD_CODE_STREAM; 2]);
        let none = stream(&[segment(marker, &[8, 0, 1, 0, 1, 0])]);
        assert_eq!(header(&none).unwrap_err().kind(), UNSUPPORTED_PIXELS);
    }
}

#[test]
fn rows_come_from_dnl_where_the_frame_header_has_none() {
    for (encoder, marker) in [(&JpegBaseline as &dyn Encoder, SOF0), (&JpegLossless, SOF3)] {
        let good = encoded(encoder, &grey(21, 10, 8));
        let mut open = good.clone();
        let at = find(&open, marker);
        open[at + 5..at + 7].fill(0);
        assert_eq!(header(&open).unwrap_err().kind(), BAD_CODE_STREAM);
        let end = open.len() - 2;
        open.splice(end..end, segment(0xdc, &[0, 21]));
        assert_eq!(header(&open).unwrap().rows, 21);
        assert_eq!(decode(&open).unwrap(), decode(&good).unwrap());
        let end = open.len() - 3;
        open[end] = 0;
        assert_eq!(header(&open).unwrap_err().kind(), BAD_CODE_STREAM);
    }
}

#[test]
fn huffman_tables_that_are_missing_or_wrong_are_refused() {
    for encoder in [&JpegBaseline as &dyn Encoder, &JpegLossless] {
        let good = encoded(encoder, &grey(8, 8, 8));
        refused(&without(&good, DHT), "found no DC Huffman table 0");
        // Three codes of one bit.
        let overfull = [&[0, 3][..], &[0; 15], &[1, 2, 3]].concat();
        refused(&with_before(&good, SOS, &segment(DHT, &overfull)), "3 Huffman codes of 1 bits");
        // More symbols than a byte can count, and more than there are.
        let many = [&[0][..], &[0; 14], &[255, 255], &[1; 600]].concat();
        refused(&with_before(&good, SOS, &segment(DHT, &many)), "510 symbols");
        let short = [&[0][..], &[0; 15], &[9], &[1; 8]].concat();
        refused(&with_before(&good, SOS, &segment(DHT, &short)), "9 symbols in 8 bytes");
        refused(&with_before(&good, SOS, &segment(DHT, &[0, 1, 1])), "2 bytes of a Huffman table");
        refused(
            &with_before(&good, SOS, &segment(DHT, &[&[0x20][..], &[0; 16]].concat())),
            "class 2",
        );
        refused(&with_before(&good, SOS, &segment(DHT, &[&[4][..], &[0; 16]].concat())), "table 4");
        // No code at all, and codes that do not occur in the data.
        let empty = segment(DHT, &[&[0][..], &[0; 16]].concat());
        refused(&with_before(&good, SOS, &empty), "not in its table");
        // A difference of 17 bits.
        let wide = one_code_tables(&[(0, 17)]);
        refused(&with_before(&good, SOS, &wide), "not in its table");
    }
    // A table with all codes of 8 bits is full, but not overfull.
    let mut full = vec![0];
    full.extend([0, 0, 0, 0, 0, 0, 0, 255, 2, 0, 0, 0, 0, 0, 0, 0]);
    full.extend((0..=255).chain([3]));
    let good = encoded(&JpegLossless, &grey(8, 8, 8));
    refused(&with_before(&good, SOS, &segment(DHT, &full)), "257 symbols");
}

#[test]
fn quantization_tables_that_are_missing_or_wrong_are_refused_and_long_ones_are_read() {
    let good = encoded(&JpegBaseline, &grey(20, 20, 8));
    refused(&without(&good, DQT), "found no quantization table 0");
    refused(&with_before(&good, SOS, &segment(DQT, &[0, 1, 2])), "2 bytes of quantization steps");
    refused(&with_before(&good, SOS, &segment(DQT, &[0x20; 65])), "precision 2");
    refused(&with_before(&good, SOS, &segment(DQT, &[4; 65])), "table 4");
    let at = find(&good, DQT);
    let steps = &good[at + 5..at + 69];
    let mut long = vec![0x10];
    long.extend(steps.iter().flat_map(|&step| [0, step]));
    let long = with_before(&without(&good, DQT), SOS, &segment(DQT, &long));
    assert_eq!(decode(&long).unwrap(), decode(&good).unwrap());
    // Steps of 65,535 do not overflow.
    let largest = [&[0x10][..], &[0xff; 128]].concat();
    decode(&with_before(&without(&good, DQT), SOS, &segment(DQT, &largest))).unwrap();
}

/// A lossless stream of 4 x 4 zeros with a restart marker after each row.
fn with_restarts(markers: [u8; 3]) -> Vec<u8> {
    let [a, b, c] = markers;
    stream(&[
        frame(SOF3, 8, 4, 4),
        one_code_tables(&[(0, 0)]),
        segment(DRI, &[0, 4]),
        segment(SOS, &[1, 1, 0, 1, 0, 0]),
        vec![0x0f, 0xff, a, 0x0f, 0xff, 0xff, b, 0x0f, 0xff, c, 0x0f],
        EOI.to_vec(),
    ])
}

#[test]
fn restart_markers_out_of_order_are_refused() {
    assert_eq!(decode(&with_restarts([0xd0, 0xd1, 0xd2])).unwrap(), [128; 16]);
    refused(
        &with_restarts([0xd0, 0xd2, 0xd1]),
        "found marker FF D2, expected restart marker FF D1",
    );
    refused(&with_restarts([0xd1, 0xd1, 0xd2]), "expected restart marker FF D0");
    refused(
        &with_restarts([0xd0, 0xd1, 0xd9]),
        "found marker FF D9, expected restart marker FF D2",
    );
    let mut cut = with_restarts([0xd0, 0xd1, 0xd2]);
    cut.truncate(cut.len() - 5);
    refused(&cut, "found the end of the stream, expected restart marker FF D2");
    // Markers that were not announced.
    refused(&without(&with_restarts([0xd0, 0xd1, 0xd2]), DRI), "in row 1 of 4");
    // An interval of another length.
    let wrong =
        with_before(&encoded(&JpegLossless, &grey(4, 4, 8)), SOS, &segment(DRI, &[0, 0, 4]));
    refused(&wrong, "a restart interval of 3 bytes");
}

#[test]
fn each_cut_of_a_stream_is_an_error_or_the_picture() {
    let streams = [
        encoded(&JpegBaseline, &grey(40, 40, 8)),
        encoded(&JpegBaseline, &color(20, 20)),
        encoded(&JpegLossless, &grey(20, 20, 12)),
        with_restarts([0xd0, 0xd1, 0xd2]),
    ];
    for good in streams {
        let pixels = decode(&good).unwrap();
        for len in 0..good.len() {
            match decode(&good[..len]) {
                // Only the end marker is missing.
                Ok(found) => assert!(found == pixels && len + 2 >= good.len(), "{len}"),
                Err(error) => assert_eq!(error.kind(), BAD_CODE_STREAM, "{len}: {error}"),
            }
        }
    }
    let good = encoded(&JpegLossless, &grey(1_000, 20, 12));
    refused(&good[..good.len() / 2], "of 1000");
}

#[test]
fn each_changed_byte_is_an_error_or_a_picture() {
    let streams = [
        encoded(&JpegBaseline, &color(20, 20)),
        encoded(&JpegLossless, &grey(20, 20, 12)),
        with_restarts([0xd0, 0xd1, 0xd2]),
        progressive(&[[0, 0, 0x01], [1, 63, 0x01], [0, 0, 0x10], [1, 63, 0x10]]),
    ];
    for good in streams {
        for at in 0..good.len() {
            for bit in 0..8 {
                let mut bad = good.clone();
                bad[at] ^= 1 << bit;
                let size = header(&bad).ok().and_then(|header| header.byte_len());
                if size.is_some_and(|size| size < 1 << 20) {
                    let _ = decode(&bad);
                }
            }
        }
    }
}

/// A progressive stream of 16 x 16 pixels with these scans, each of ones and zeros.
fn progressive(scans: &[[u8; 3]]) -> Vec<u8> {
    let mut parts =
        vec![flat_quantization(), one_code_tables(&[(0, 0), (0x10, 0)]), frame(SOF2, 8, 16, 16)];
    for scan in scans {
        parts.push(segment(SOS, &[&[1, 1, 0][..], scan].concat()));
        parts.push(vec![0x00; 8]);
    }
    parts.push(EOI.to_vec());
    stream(&parts)
}

#[test]
fn progressive_scans_out_of_order_are_refused() {
    let good = progressive(&[[0, 0, 0x01], [1, 63, 0x01], [0, 0, 0x10], [1, 63, 0x10]]);
    assert_eq!(decode(&good).unwrap(), [128; 256]);
    refused(&progressive(&[[1, 63, 0]]), "before its first coefficients");
    refused(&progressive(&[[0, 0, 0x10]]), "out of order");
    refused(&progressive(&[[0, 0, 0], [1, 5, 0], [5, 9, 0]]), "out of order");
    refused(&progressive(&[[0, 0, 0x02], [0, 0, 0x10]]), "out of order");
    refused(&progressive(&[[0, 0, 0x02], [0, 0, 0x20]]), "one bit more");
    refused(&progressive(&[[0, 63, 0]]), "expected a band");
    refused(&progressive(&[[0, 0, 0], [9, 3, 0]]), "expected a band");
    refused(&progressive(&[[0, 0, 0], [1, 64, 0]]), "expected a band");
    refused(&progressive(&[[0, 0, 0x0e]]), "expected a band");
    refused(&progressive(&[]), "no scan of component 0");
}

#[test]
fn thousands_of_empty_scans_take_bounded_time() {
    // Each scan says in a few bytes that no block has coefficients. If they are in order, there may
    // be hundreds.
    let mut parts = vec![
        flat_quantization(),
        one_code_tables(&[(0, 0), (0x10, 0xe0)]),
        frame(SOF2, 8, 4_096, 4_096),
        segment(SOS, &[1, 1, 0, 0, 0, 0x00]),
        vec![0; 512 * 512 / 8],
    ];
    // Nine runs of 32,767 blocks: a code of one bit, 0, and 14 ones.
    let mut run = Vec::new();
    for byte in 0..17 {
        let bits = (8 * byte..8 * byte + 8).map(|bit| u8::from(bit % 15 != 0));
        let byte = bits.fold(0, |byte, bit| byte << 1 | bit);
        run.push(byte);
        if byte == 0xff {
            run.push(0);
        }
    }
    for coefficient in 1..64 {
        for low in (0..13).rev() {
            let high = if low == 12 { 0 } else { low + 1 };
            parts.push(segment(SOS, &[1, 1, 0, coefficient, coefficient, high << 4 | low]));
            parts.push(run.clone());
        }
    }
    let began = Instant::now();
    refused(&stream(&parts), "more than 200 scans");
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    // Sequential scans occur once for each component.
    let good = encoded(&JpegBaseline, &color(8, 8));
    let scan = &good[find(&good, SOS)..good.len() - 2];
    let twice = with_before(&good, SOS, scan);
    // The second scan is not needed, so it is not read.
    assert_eq!(decode(&twice).unwrap(), decode(&good).unwrap());
    let first = [&[0xff, SOS, 0, 8, 1, 1, 0, 0, 63, 0][..], &[0; 64]].concat();
    refused(&with_before(&good, SOS, &first.repeat(2)), "component 0 in two scans");
}

#[test]
fn garbage_and_fill_bytes_between_segments_do_not_count() {
    for encoder in [&JpegBaseline as &dyn Encoder, &JpegLossless] {
        let good = encoded(encoder, &grey(9, 9, 8));
        let pixels = decode(&good).unwrap();
        for new in [&[1, 2, 3][..], &[0xff], &[0xff; 100], &[0, 0xff, 0, 7, 0xff]] {
            assert_eq!(decode(&with_before(&good, DHT, new)).unwrap(), pixels);
            let end = [&good[..good.len() - 2], new, &EOI].concat();
            // Bytes after the scan that are not a part of it.
            assert_eq!(decode(&end).unwrap(), pixels);
        }
        let comment = segment(0xfe, b"a comment with \xff\xd9 in it");
        assert_eq!(decode(&with_before(&good, SOS, &comment)).unwrap(), pixels);
        assert_eq!(decode(&[&good[..], &[0, 0xff, 0xd8]].concat()).unwrap(), pixels);
        let long = [0xff, 0xfe, 0xff, 0xff];
        refused(&with_before(&good, SOS, &long), "a segment FF FE of 65535 bytes");
    }
}

#[test]
fn frame_headers_that_are_missing_doubled_or_of_another_kind_are_refused() {
    let good = encoded(&JpegBaseline, &grey(8, 8, 8));
    refused(&without(&good, SOF0), "no frame header");
    refused(&with_before(&good, SOF0, &frame(SOF0, 8, 8, 8)), "two frame headers");
    refused(&good[2..], "expected FF D8");
    refused(&[], "expected FF D8");
    let kind =
        |marker: u8, bits: u8| header(&stream(&[frame(marker, bits, 8, 8)])).unwrap_err().kind();
    for marker in [0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xf7] {
        assert_eq!(kind(marker, 8), UNSUPPORTED_PIXELS, "{marker:02x}");
    }
    assert_eq!(kind(SOF0, 16), UNSUPPORTED_PIXELS);
    assert_eq!([kind(SOF3, 1), kind(SOF3, 17)], [UNSUPPORTED_PIXELS; 2]);
    let body_of = |body: &[u8]| header(&stream(&[segment(SOF0, body)])).unwrap_err().kind();
    assert_eq!(body_of(&[8, 0, 1, 0]), BAD_CODE_STREAM);
    assert_eq!(body_of(&[8, 0, 1, 0, 1, 2, 1, 0x11, 0]), BAD_CODE_STREAM);
    assert_eq!(body_of(&[8, 0, 1, 0, 1, 1, 1, 0x01, 0]), BAD_CODE_STREAM);
    assert_eq!(body_of(&[8, 0, 1, 0, 1, 1, 1, 0x51, 0]), BAD_CODE_STREAM);
    // Three samples next to two.
    assert_eq!(body_of(&[8, 0, 1, 0, 1, 2, 1, 0x31, 0, 2, 0x21, 0]), UNSUPPORTED_PIXELS);
    assert_eq!(
        body_of(&[&[8, 0, 1, 0, 1, 5][..], &[1, 0x11, 0].repeat(5)].concat()),
        UNSUPPORTED_PIXELS
    );
}

#[test]
fn scan_headers_that_do_not_fit_are_refused() {
    let good = encoded(&JpegBaseline, &color(8, 8));
    let at = find(&good, SOS);
    let with = |body: &[u8]| [&good[..at], &segment(SOS, body), &[0; 50], &EOI].concat();
    refused(&with(&[0, 0, 63, 0]), "a scan of 0 components");
    refused(&with(&[4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0]), "a scan of 4 components");
    refused(&with(&[1, 9, 0, 0, 63, 0]), "component 9");
    refused(&with(&[2, 1, 0, 1, 0, 0, 63, 0]), "component 1");
    refused(&with(&[1, 1, 0, 0, 63]), "a scan header of 5 bytes");
    refused(&with(&[]), "a scan header of 0 bytes");
    refused(&with(&[1, 1, 0x33, 0, 63, 0]), "no DC Huffman table 3");
    refused(&with(&[1, 1, 0xff, 0, 63, 0]), "no DC Huffman table 15");
    refused(&with(&[1, 1, 0, 0, 63, 0]), "");
    let lossless = encoded(&JpegLossless, &grey(8, 8, 8));
    let at = find(&lossless, SOS);
    let with = |body: &[u8]| [&lossless[..at], &segment(SOS, body), &[0; 50], &EOI].concat();
    refused(&with(&[1, 1, 0, 0, 0, 0]), "predictor 0");
    refused(&with(&[1, 1, 0, 8, 0, 0]), "predictor 8");
    refused(&with(&[1, 1, 0, 1, 0, 8]), "a point transform of 8 bits");
}

#[test]
fn components_that_share_an_identifier_are_taken_in_order() {
    let format = color(12, 12);
    for encoder in [&JpegBaseline as &dyn Encoder, &JpegLossless] {
        let good = encoded(encoder, &format);
        let mut doubled = good.clone();
        let sof = good.windows(2).position(|bytes| matches!(bytes, [0xff, 0xc0 | 0xc3])).unwrap();
        let sos = find(&good, SOS);
        for index in 0..3 {
            doubled[sof + 10 + 3 * index] = 7;
            doubled[sos + 5 + 2 * index] = 7;
        }
        assert_eq!(decode(&doubled).unwrap(), decode(&good).unwrap());
    }
}

#[test]
fn scans_of_one_component_each_come_together() {
    // Three lossless scans of constant components: the first difference is the distance from 128.
    let mut body = vec![8, 0, 2, 0, 3, 3];
    body.extend([1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
    let mut parts = vec![segment(SOF3, &body)];
    // Codes 0 and 10: no difference, and a difference of 3 bits.
    parts.push(segment(DHT, &[&[0, 1, 1][..], &[0; 14], &[0, 3]].concat()));
    for (id, bits) in [(3, 0b10_111_000_u8), (1, 0b10_100_000), (2, 0)] {
        parts.push(segment(SOS, &[1, id, 0, 1, 0, 0]));
        parts.push(vec![bits, 0]);
    }
    parts.push(EOI.to_vec());
    let pixel = [132, 128, 135];
    assert_eq!(decode(&stream(&parts)).unwrap(), pixel.repeat(6));
    // One of them is missing.
    let two = stream(&[&parts[..6], &[EOI.to_vec()]].concat());
    refused(&two, "no scan of component 1");
}

#[test]
fn colours_are_what_the_stream_says() {
    let with = |ids: [u8; 3], new: &[u8]| {
        let mut body = vec![8, 0, 2, 0, 3, 3];
        body.extend(ids.iter().flat_map(|&id| [id, 0x11, 0]));
        header(&stream(&[new.to_vec(), segment(SOF0, &body)])).unwrap().color
    };
    let adobe = |transformation: u8| {
        segment(0xee, &[&b"Adobe\0\x64\0\0\0\0"[..], &[transformation]].concat())
    };
    let jfif = segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0");
    assert_eq!(with([1, 2, 3], &[]), StreamColor::Unsaid);
    assert_eq!(with([1, 2, 3], &jfif), StreamColor::YCbCr);
    assert_eq!(with(*b"RGB", &[]), StreamColor::Rgb);
    assert_eq!(with([1, 2, 3], &adobe(0)), StreamColor::Rgb);
    assert_eq!(with(*b"RGB", &adobe(1)), StreamColor::YCbCr);
    assert_eq!(with([1, 2, 3], &[&jfif[..], &adobe(0)].concat()), StreamColor::Rgb);
    // A marker that is too short is ignored.
    assert_eq!(with([1, 2, 3], &segment(0xee, b"Adobe\0\x64\0\0\0\0")), StreamColor::Unsaid);
    assert_eq!(with([1, 2, 3], &adobe(2)), StreamColor::Unsaid);
}
