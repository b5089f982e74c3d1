use super::*;
use crate::codec::StreamColor;
use crate::error_kind::{BAD_CODE_STREAM, FRAME_TOO_LARGE, UNSUPPORTED_PIXELS};
use crate::format::Photometric;
use std::error::Error as _;

// Made by OpenJPEG from `grey` below: see tests/streams/README.md.
const GREY: &[u8] = include_bytes!("../../../tests/streams/grey8_reversible.j2k");
const RGB: &[u8] = include_bytes!("../../../tests/streams/rgb8_reversible.j2k");
const RGB_PLAIN: &[u8] = include_bytes!("../../../tests/streams/rgb8_plain.j2k");
const SIGNED: &[u8] = include_bytes!("../../../tests/streams/signed16.j2k");
const JP2: &[u8] = include_bytes!("../../../tests/streams/jp2.j2k");
const LOSSY: &[u8] = include_bytes!("../../../tests/streams/lossy.j2k");
const TILES: &[u8] = include_bytes!("../../../tests/streams/tiles.j2k");

const ROWS: u32 = 12;
const COLUMNS: u32 = 17;

fn format(samples: u16, bits: u16, signed: bool) -> FrameFormat {
    FrameFormat {
        rows: ROWS,
        columns: COLUMNS,
        samples,
        bits_allocated: bits,
        bits_stored: bits,
        high_bit: bits - 1,
        signed,
        planar: false,
        photometric: Photometric::Monochrome2,
    }
}

fn pixels() -> impl Iterator<Item = (u32, u32)> {
    (0..ROWS).flat_map(|y| (0..COLUMNS).map(move |x| (x, y)))
}

fn value(x: u32, y: u32) -> u8 {
    (5 * y + 7 * x) as u8
}

fn grey() -> Vec<u8> {
    pixels().map(|(x, y)| value(x, y)).collect()
}

fn rgb() -> Vec<u8> {
    pixels().flat_map(|(x, y)| [value(x, y), value(x, ROWS - 1 - y), 255 - value(x, y)]).collect()
}

fn decode(stream: &[u8], format: &FrameFormat) -> Result<Vec<u8>, Error> {
    // Enough for every picture here, so that damaged sizes do not make the tests slow.
    let limits = Limits { frame_bytes: 1 << 20, ..Limits::default() };
    let header = Jpeg2000.header(stream, format)?;
    let byte_len = header.byte_len().unwrap();
    if byte_len > limits.frame_bytes {
        return Err(Error::new(FRAME_TOO_LARGE, "as the caller checks"));
    }
    let mut out = vec![0xEE; byte_len as usize];
    Jpeg2000.decode(stream, format, &limits, &mut out)?;
    Ok(out)
}

#[test]
fn reversible_streams_are_exact_and_say_what_their_colours_are() {
    let grey8 = format(1, 8, false);
    let rgb8 = format(3, 8, false);
    for (stream, format, samples, color) in [
        (GREY, grey8, grey(), StreamColor::Unsaid),
        (JP2, grey8, grey(), StreamColor::Unsaid),
        (TILES, grey8, grey(), StreamColor::Unsaid),
        (RGB, rgb8, rgb(), StreamColor::Rgb),
        (RGB_PLAIN, rgb8, rgb(), StreamColor::Unsaid),
    ] {
        let header = Jpeg2000.header(stream, &format).unwrap();
        assert_eq!((header.rows, header.columns, header.bits), (ROWS, COLUMNS, 8));
        assert_eq!((header.samples, header.color), (format.samples, color));
        assert_eq!(decode(stream, &format).unwrap(), samples);
    }
}

#[test]
fn what_is_lossy_stays_near_and_in_the_range() {
    let out = decode(LOSSY, &format(1, 8, false)).unwrap();
    let error = out.iter().zip(grey()).map(|(&a, b)| a.abs_diff(b)).max().unwrap();
    assert!((1..64).contains(&error), "{error}");
}

#[test]
fn the_data_set_says_what_the_bits_of_a_sample_mean() {
    let values: Vec<i16> = pixels().map(|(x, y)| 50 * y as i16 - 70 * x as i16).collect();
    let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    let header = Jpeg2000.header(SIGNED, &format(1, 16, true)).unwrap();
    assert_eq!((header.bits, header.signed), (16, Some(true)));
    assert_eq!(decode(SIGNED, &format(1, 16, true)).unwrap(), bytes);
    // The same bits, signed and unsigned: a missing shift would be off by half of the range.
    assert_eq!(decode(SIGNED, &format(1, 16, false)).unwrap(), bytes);
    assert_eq!(decode(GREY, &format(1, 8, true)).unwrap(), grey());
}

/// The samples of a 13-bit stream in 16 bits, signed or unsigned.
#[test]
fn signs_are_extended_from_the_precision_of_the_stream() {
    for (stream_signed, signed, raised, expected) in [
        (false, false, 6192.0, 6192_i16),
        (false, true, 6192.0, -2000),
        (true, true, 2096.0, -2000),
        (true, false, 2096.0, 6192),
        (false, false, 9000.0, 8191),
        (true, true, -5.0, -4096),
        (true, true, 9000.0, 4095),
        (false, false, f32::NAN, 0),
    ] {
        let samples = Samples {
            highest: 8191.0,
            flipped: if stream_signed { 1 << 12 } else { 0 },
            sign_shift: if signed { 3 } else { 0 },
        };
        assert_eq!(samples.of(raised).cast_signed(), expected, "{raised} {signed}");
    }
}

fn position(marker: u8) -> usize {
    GREY.windows(2).position(|pair| pair == [0xFF, marker]).unwrap()
}

fn changed(at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut stream = GREY.to_vec();
    stream[at..at + bytes.len()].copy_from_slice(bytes);
    stream
}

/// Adds a segment before the first tile-part.
fn with_segment(bytes: &[u8]) -> Vec<u8> {
    let (header, tiles) = GREY.split_at(position(0x90));
    [header, bytes, tiles].concat()
}

#[test]
fn damaged_and_absurd_streams_are_refused_before_the_decoder_runs() {
    let (siz, cod, qcd, sot) = (position(0x51), position(0x52), position(0x5C), position(0x90));
    // Offsets in SIZ, from its marker: Xsiz at 6, Ysiz at 10, tile size at 22, components at 38.
    let u32s = |values: &[u32]| -> Vec<u8> {
        values.iter().flat_map(|value| value.to_be_bytes()).collect()
    };
    let (damaged, not_ours, large) = (BAD_CODE_STREAM, UNSUPPORTED_PIXELS, FRAME_TOO_LARGE);
    for (what, stream, kind) in [
        ("nothing", vec![], damaged),
        ("another format", vec![0xFF, 0xD8, 0xFF], damaged),
        ("only the start", GREY[..2].to_vec(), damaged),
        ("a header cut off", GREY[..siz + 20].to_vec(), damaged),
        ("SIZ of another length", changed(siz + 2, &[0, 40]), damaged),
        ("no rows", changed(siz + 10, &u32s(&[0])), damaged),
        ("a picture that begins after its end", changed(siz + 14, &u32s(&[17])), damaged),
        ("tiles of no size", changed(siz + 22, &u32s(&[0])), damaged),
        ("tiles that begin after the picture", changed(siz + 30, &u32s(&[1])), damaged),
        ("a tile too many for the bytes", changed(siz + 22, &u32s(&[1, 1])), damaged),
        ("4,294,967,295 rows", changed(siz + 10, &u32s(&[u32::MAX])), large),
        ("65,535 by 65,535 pixels", changed(siz + 6, &u32s(&[65_535, 65_535])), large),
        ("no components", changed(siz + 38, &[0, 0]), damaged),
        ("a precision of 17", changed(siz + 40, &[16]), not_ours),
        ("a component that is subsampled", changed(siz + 41, &[2]), not_ours),
        ("HTJ2K by its capabilities", changed(siz + 4, &[0x40]), not_ours),
        ("HTJ2K by its code-blocks", changed(cod + 12, &[0x40]), not_ours),
        ("HTJ2K by its marker", with_segment(&[0xFF, 0x50, 0, 4, 0, 0]), not_ours),
        ("33 layers", changed(cod + 6, &[0, 33]), not_ours),
        ("no layers", changed(cod + 6, &[0, 0]), damaged),
        ("17 levels", changed(cod + 9, &[17]), not_ours),
        ("code-blocks of 4,096 by 4,096", changed(cod + 10, &[10, 10]), damaged),
        ("precincts that are not listed", changed(cod + 4, &[1]), damaged),
        ("a progression change", with_segment(&[0xFF, 0x5F, 0, 9, 0, 0, 0, 1, 1, 1, 0]), not_ours),
        ("another coding style", with_segment(&GREY[cod..qcd]), damaged),
        ("a quantization of no kind", changed(qcd + 4, &[0x1F]), damaged),
        (
            "a style of a component too many",
            with_segment(&[0xFF, 0x53, 0, 9, 7, 0, 1, 4, 4, 0, 1]),
            damaged,
        ),
        ("no tile", [&GREY[..sot], &[0xFF, 0xD9]].concat(), damaged),
        ("tile 1 of 1", changed(sot + 4, &[0, 1]), damaged),
        ("a tile-part longer than the stream", changed(sot + 6, &u32s(&[100_000])), damaged),
        ("a tile-part shorter than its header", changed(sot + 6, &u32s(&[13])), damaged),
        ("a stream cut off in a packet", GREY[..GREY.len() - 9].to_vec(), damaged),
        ("no end", GREY[..GREY.len() - 2].to_vec(), damaged),
        ("a box of JP2 beyond the end", [&JP2[..15], &[0xFF]].concat(), damaged),
        ("JP2 without a stream", JP2[..40].to_vec(), damaged),
    ] {
        let error = decode(&stream, &format(1, 8, false)).unwrap_err();
        assert_eq!(error.kind(), kind, "{what}: {error}");
    }
}

#[test]
fn a_million_precincts_are_refused() {
    // Precincts of two samples, and of one at the lowest resolution: more packets than bytes.
    let (siz, cod) = (position(0x51), position(0x52));
    let mut stream = changed(siz + 6, &1000_u32.to_be_bytes());
    stream[siz + 10..siz + 14].copy_from_slice(&1000_u32.to_be_bytes());
    stream[siz + 22..siz + 26].copy_from_slice(&1000_u32.to_be_bytes());
    stream[siz + 26..siz + 30].copy_from_slice(&1000_u32.to_be_bytes());
    let levels = usize::from(stream[cod + 9]);
    stream[cod + 3] += levels as u8 + 1;
    stream[cod + 4] |= 1;
    let end = cod + 14;
    stream.splice(end..end, vec![0x11; levels + 1]);
    let error = decode(&stream, &format(1, 8, false)).unwrap_err();
    assert_eq!(error.kind(), BAD_CODE_STREAM);
    assert!(error.to_string().contains("packets"), "{error}");
}

#[test]
fn memory_is_bounded_by_the_limits_and_pixels_by_the_bytes() {
    let siz = position(0x51);
    let square = |side: u32| {
        let mut stream = changed(siz + 6, &side.to_be_bytes().repeat(2));
        stream[siz + 22..siz + 30].copy_from_slice(&side.to_be_bytes().repeat(2));
        stream
    };
    let kind = |stream: &[u8], frame_bytes: u64| {
        let limits = Limits { frame_bytes, ..Limits::default() };
        let structure = Structure::read(stream).unwrap();
        structure.check(stream, &limits).map_err(|error| error.kind())
    };
    // 16 bytes for each of a million pixels.
    assert_eq!(kind(&square(1000), 900_000), Err(FRAME_TOO_LARGE));
    assert_eq!(kind(&square(1000), 1_100_000), Ok(()));
    // 400 million pixels in 280 bytes.
    assert_eq!(kind(&square(20_000), 1 << 40), Err(BAD_CODE_STREAM));
}

#[test]
fn another_size_than_was_asked_for_is_an_error() {
    for len in [0, grey().len() - 1, grey().len() + 1] {
        let limits = Limits::default();
        let result = Jpeg2000.decode(GREY, &format(1, 8, false), &limits, &mut vec![0; len]);
        assert!(result.is_err());
    }
}

#[test]
fn any_damage_ends() {
    let mut caused = 0;
    for good in [GREY, RGB, TILES, SIGNED] {
        for at in 0..good.len() {
            for value in [0, 0xFF, good[at] ^ 0x10] {
                let mut stream = good.to_vec();
                stream[at] = value;
                let Err(error) = decode(&stream, &format(1, 8, false)) else { continue };
                // Errors of the decoder are causes; those of the guards have none.
                let is_of_decoder = error.message().starts_with("found damaged JPEG 2000: ");
                let cause = error.source().and_then(|it| it.downcast_ref::<DecodeError>());
                assert_eq!(cause.is_some(), is_of_decoder, "{error}");
                caused += usize::from(is_of_decoder);
            }
            assert!(decode(&good[..at], &format(1, 8, false)).is_err(), "cut at {at}");
        }
    }
    assert!(caused > 0);
}
