//! Frames: locating them, decoding their samples, and refusing bad ones.
#![allow(missing_docs, clippy::unwrap_used, reason = "for tests, which fail by panicking")]

mod made;

use dicom_map::{ErrorKind, Vr};
use dicom_map_dataset::{DataSet, Reader, Rules, Value};
use dicom_map_pixel::error_kind::{
    BAD_CODE_STREAM, BAD_PIXEL_DESCRIPTION, FRAME_TOO_LARGE, NO_SUCH_FRAME, UNSUPPORTED_PIXELS,
};
use dicom_map_pixel::{Colors, Limits, Photometric, PixelData, PixelWarningKind, SampleType};
use dicom_map_test_support::part10::{ITEM, Part10, SEQUENCE_END, fragment};
use made::{GREY_8, GREY_16, Image, RGB_8, UNCOMPRESSED, even, words};
use std::borrow::Cow;
use std::error::Error as _;

fn frame(data_set: &DataSet, number: u64) -> Vec<u8> {
    PixelData::of(data_set).unwrap().frame(number).unwrap().bytes().to_vec()
}

fn kind(data_set: &DataSet) -> ErrorKind {
    match PixelData::of(data_set) {
        Ok(pixels) => pixels.frame(0).unwrap_err().kind(),
        Err(error) => error.kind(),
    }
}

fn warns(pixels: &PixelData<'_>, kind: PixelWarningKind) -> bool {
    pixels.warnings().iter().any(|warning| warning.kind == kind)
}

#[test]
fn bits_run_on_across_frames() {
    let mask = Image {
        rows: 7,
        columns: 7,
        allocated: 1,
        stored: 1,
        high: 0,
        frames: Some("3"),
        ..GREY_8
    };
    let bits: Vec<u8> = (0..147).map(|at: u32| u8::from(at % 7 == 3 || at % 11 < 2)).collect();
    let packed: Vec<u8> = bits
        .chunks(8)
        .map(|eight| eight.iter().enumerate().fold(0, |byte, (at, bit)| byte | bit << at))
        .collect();
    let little = mask.native(b"OB", &packed);
    let swapped: Vec<u8> = even(&packed).chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect();
    let big = mask.big_endian(b"OW", &swapped);
    for data_set in [&little, &big] {
        let pixels = PixelData::of(data_set).unwrap();
        assert_eq!((pixels.len(), pixels.frame_bytes()), (3, 49));
        assert!(pixels.warnings().is_empty(), "{:?}", pixels.warnings());
        for (number, expected) in bits.chunks(49).enumerate() {
            assert_eq!(pixels.frame(number as u64).unwrap().bytes(), expected, "{number}");
        }
        assert_eq!(pixels.decode_all(Colors::Stored).unwrap(), bits);
    }
}

#[test]
fn native_frames_are_borrowed_from_the_file() {
    let image = Image { frames: Some("2"), ..GREY_16 };
    let data_set = image.native(b"OW", &words(0..12));
    let pixels = PixelData::of(&data_set).unwrap();
    assert_eq!(pixels.sample_type(), SampleType::U16);
    let second = pixels.frame(1).unwrap().into_bytes();
    assert!(matches!(second, Cow::Borrowed(_)) && *second == words(6..12));
    // Also if fewer bits are stored, as long as the other bits have their required values.
    let image = Image { stored: 12, high: 11, signed: 1, ..image };
    let data_set = image.native(b"OW", &words(-6..6));
    let pixels = PixelData::of(&data_set).unwrap();
    assert!(matches!(pixels.frame(0).unwrap().into_bytes(), Cow::Borrowed(_)));
}

#[test]
fn unused_bits_do_not_count() {
    let image = Image { rows: 1, columns: 4, stored: 12, high: 11, ..GREY_16 };
    let stored = words([0xF001, 0x0FFF, 0x7800, 0x0001]);
    assert_eq!(frame(&image.native(b"OW", &stored), 0), words([1, 0xFFF, 0x800, 1]));
    let signed = Image { signed: 1, ..image.clone() };
    assert_eq!(frame(&signed.native(b"OW", &stored), 0), words([1, -1, -2048, 1]));
    // The samples are in the upper bits.
    let high = Image { high: 15, ..image };
    let data_set = high.native(b"OW", &words([0x123F, 0xFFF0, 0x0010, 0]));
    assert_eq!(frame(&data_set, 0), words([0x123, 0xFFF, 1, 0]));
    assert!(warns(&PixelData::of(&data_set).unwrap(), PixelWarningKind::UnusualHighBit));
    let narrow = Image { rows: 1, columns: 2, stored: 4, high: 3, signed: 1, ..GREY_8 };
    assert_eq!(frame(&narrow.native(b"OB", &[0xF7, 0x08]), 0), [7, 0xF8]);
}

#[test]
fn big_endian_words_and_pairs() {
    let image = Image { rows: 1, columns: 3, frames: Some("2"), ..GREY_16 };
    let swapped: Vec<u8> = words(1..7).chunks(2).flat_map(|it| [it[1], it[0]]).collect();
    let data_set = image.big_endian(b"OW", &swapped);
    assert_eq!(frame(&data_set, 1), words(4..7));
    let wide = Image { allocated: 32, stored: 32, high: 31, frames: None, ..image.clone() };
    let data_set = wide.big_endian(b"OW", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    assert_eq!(frame(&data_set, 0), [4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9]);
    // Bytes: words in OW, unchanged in OB; frames of an odd length share a word.
    let bytes = Image { allocated: 8, stored: 8, high: 7, frames: Some("3"), ..image };
    let data_set = bytes.big_endian(b"OW", &[2, 1, 4, 3, 6, 5, 8, 7, 0, 9]);
    let frames: Vec<Vec<u8>> = (0..3).map(|number| frame(&data_set, number)).collect();
    assert_eq!(frames, [[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
    let data_set = bytes.big_endian(b"OB", &[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert_eq!(frame(&data_set, 1), [4, 5, 6]);
}

#[test]
fn big_endian_pixels_in_a_little_endian_file() {
    // GE's private syntax: implicit VR.
    let number = |tag, value: u16| fragment(|it| it.implicit(tag, &value.to_le_bytes()));
    let mut file = Part10::new("1.2.840.113619.5.2");
    for (tag, value) in [(0x0028_0002, 1), (0x0028_0010, 1), (0x0028_0011, 2)] {
        file = file.raw(&number(tag, value));
    }
    for (tag, value) in [(0x0028_0100, 16), (0x0028_0101, 16), (0x0028_0102, 15), (0x0028_0103, 0)]
    {
        file = file.raw(&number(tag, value));
    }
    let data_set = made::read(file.implicit(0x7FE0_0010, &[1, 2, 3, 4]).0);
    assert_eq!(frame(&data_set, 0), [2, 1, 4, 3]);
}

#[test]
fn planes_and_chroma_become_pixels() {
    let planar = Image { rows: 1, columns: 2, planar: Some(1), ..RGB_8 };
    let data_set = planar.native(b"OB", &[1, 2, 3, 4, 5, 6]);
    let pixels = PixelData::of(&data_set).unwrap();
    let decoded = pixels.frame(0).unwrap();
    assert_eq!(decoded.bytes(), [1, 3, 5, 2, 4, 6]);
    assert!(!decoded.format().planar && pixels.format().planar);

    let chroma = Image { photometric: "YBR_FULL_422", planar: Some(0), ..planar };
    let data_set = chroma.native(b"OB", &[10, 20, 128, 128]);
    let pixels = PixelData::of(&data_set).unwrap();
    let decoded = pixels.frame(0).unwrap();
    assert_eq!(decoded.bytes(), [10, 128, 128, 20, 128, 128]);
    assert_eq!(decoded.format().photometric, Photometric::YbrFull);
    let colored = pixels.frame_as(0, Colors::Rgb).unwrap();
    assert_eq!(colored.bytes(), [10, 10, 10, 20, 20, 20]);
    assert_eq!(colored.format().photometric, Photometric::Rgb);
    // As many bytes as with one chroma for each pixel.
    assert_eq!(kind(&chroma.native(b"OB", &[0; 6])), BAD_PIXEL_DESCRIPTION);
    let odd = Image { columns: 3, ..chroma };
    assert_eq!(kind(&odd.native(b"OB", &[0; 6])), UNSUPPORTED_PIXELS);
}

#[test]
fn float_and_double() {
    for (tag, vr, bits, expected) in
        [(0x7FE0_0008, b"OF", 32, SampleType::F32), (0x7FE0_0009, b"OD", 64, SampleType::F64)]
    {
        let image =
            Image { rows: 1, columns: 2, allocated: bits, stored: bits, high: bits - 1, ..GREY_8 };
        let bytes = match bits {
            32 => [1.5f32, -2.0].map(f32::to_le_bytes).concat(),
            _ => [1.5f64, -2.0].map(f64::to_le_bytes).concat(),
        };
        let with_both = image.native(b"OW", &bytes);
        let file = with_both.to_bytes(&Default::default()).unwrap();
        let at = file.len() - bytes.len() - 12;
        let alone = Part10(file[..at].to_vec()).long(tag, vr, &bytes).0;
        let data_set = made::read(alone);
        let pixels = PixelData::of(&data_set).unwrap();
        assert_eq!(pixels.sample_type(), expected);
        assert_eq!(pixels.frame(0).unwrap().bytes(), bytes);
        let two = Part10(file[..at].to_vec()).long(tag, vr, &bytes).raw(&file[at..]).0;
        assert_eq!(kind(&made::read(two)), BAD_PIXEL_DESCRIPTION);
    }
}

#[test]
fn frames_follow_the_basic_offset_table() {
    let image = Image { rows: 1, columns: 4, frames: Some("2"), ..GREY_8 };
    // Two fragments for the first frame, one for the second.
    let fragments: [&[u8]; 4] = [&[0, 0, 0, 0, 20, 0, 0, 0], &[1, 2], &[3, 4], &[5, 6, 7, 8]];
    let data_set = image.encapsulated(UNCOMPRESSED, &[], &fragments);
    let pixels = PixelData::of(&data_set).unwrap();
    assert!(pixels.warnings().is_empty(), "{:?}", pixels.warnings());
    assert_eq!(pixels.frame(0).unwrap().bytes(), [1, 2, 3, 4]);
    assert_eq!(pixels.frame(1).unwrap().bytes(), [5, 6, 7, 8]);
    assert!(matches!(pixels.stream(1).unwrap(), Cow::Borrowed(_)));
}

#[test]
fn a_wrong_offset_table_is_not_used() {
    let image = Image { rows: 1, columns: 2, frames: Some("2"), ..GREY_8 };
    for table in [
        &[0, 0, 0, 0, 9, 0, 0, 0][..],
        &[0, 0, 0, 0, 0, 0, 0, 0],
        &[10, 0, 0, 0, 0, 0, 0, 0],
        &[10, 0, 0, 0, 20, 0, 0, 0],
        &[0, 0, 0, 0],
        &[0, 0, 0, 0, 10, 0],
        &[255; 8],
    ] {
        let data_set = image.encapsulated(UNCOMPRESSED, &[], &[table, &[1, 2], &[3, 4]]);
        let pixels = PixelData::of(&data_set).unwrap();
        assert!(warns(&pixels, PixelWarningKind::OffsetTable), "{table:?}");
        assert_eq!(pixels.frame(1).unwrap().bytes(), [3, 4]);
    }
}

#[test]
fn the_extended_offset_table_comes_first() {
    let image = Image { rows: 1, columns: 3, frames: Some("2"), ..GREY_8 };
    let extended = |offsets: [u64; 2], lengths: &[u64]| {
        let bytes =
            |numbers: &[u64]| numbers.iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<_>>();
        fragment(|it| {
            it.long(0x7FE0_0001, b"OV", &bytes(&offsets)).long(0x7FE0_0002, b"OV", &bytes(lengths))
        })
    };
    let fragments: [&[u8]; 3] = [&[], &[1, 2, 3, 99], &[4, 5, 6, 99]];
    let good = image.encapsulated(UNCOMPRESSED, &extended([0, 12], &[3, 3]), &fragments);
    let pixels = PixelData::of(&good).unwrap();
    assert!(pixels.warnings().is_empty());
    assert_eq!(*pixels.stream(1).unwrap(), [4, 5, 6], "cut to its length");
    for bad in [
        extended([0, 13], &[3, 3]),
        extended([0, 12], &[3, 5]),
        extended([12, 0], &[3, 3]),
        extended([0, u64::MAX], &[3, 3]),
        extended([0, 12], &[3, u64::MAX]),
        extended([0, 12], &[3]),
    ] {
        let data_set = image.encapsulated(UNCOMPRESSED, &bad, &fragments);
        let pixels = PixelData::of(&data_set).unwrap();
        assert!(warns(&pixels, PixelWarningKind::OffsetTable));
        assert_eq!(pixels.frame(1).unwrap().bytes(), [4, 5, 6]);
    }
}

#[test]
fn offsets_beyond_4_gb_are_followed() {
    use std::io::{Seek as _, SeekFrom, Write as _};
    const HOLE: u32 = 0xFFFF_FFF0;
    let image = Image { rows: 1, columns: 3, frames: Some("3"), ..GREY_8 };
    let numbers = |numbers: [u64; 3]| numbers.map(u64::to_le_bytes).concat();
    let step = u64::from(HOLE) + 8;
    let tables = fragment(|it| {
        it.long(0x7FE0_0001, b"OV", &numbers([0, step, 2 * step])).long(
            0x7FE0_0002,
            b"OV",
            &numbers([HOLE.into(), HOLE.into(), 3]),
        )
    });
    // Two frames that are holes of a sparse file, and a third one after more than 8 GB.
    let small = image.encapsulated_bytes(UNCOMPRESSED, &tables, &[&[]]);
    let small = &small[..small.len() - 8];
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(small).unwrap();
    for _ in 0..2 {
        file.write_all(&fragment(|it| it.bare(ITEM, HOLE))).unwrap();
        file.seek(SeekFrom::Current(HOLE.into())).unwrap();
    }
    file.write_all(&fragment(|it| it.implicit(ITEM, &[4, 5, 6, 0]).bare(SEQUENCE_END, 0))).unwrap();
    let data_set = Reader::embedded().read_path(file.path()).unwrap();
    let pixels = PixelData::of(&data_set).unwrap();
    assert!(pixels.warnings().is_empty(), "{:?}", pixels.warnings());
    assert_eq!(pixels.frame(2).unwrap().bytes(), [4, 5, 6]);
    assert_eq!(pixels.stream(1).unwrap().len(), HOLE as usize);
}

#[test]
fn frames_without_a_table() {
    // One frame: all fragments.
    let one = Image { rows: 1, columns: 6, ..GREY_8 };
    let data_set = one.encapsulated(UNCOMPRESSED, &[], &[&[], &[1, 2], &[3, 4], &[5, 6]]);
    assert_eq!(frame(&data_set, 0), [1, 2, 3, 4, 5, 6]);
    // JPEG pictures end with a marker, and padding may follow it.
    let two = Image { frames: Some("2"), ..one.clone() };
    let fragments: [&[u8]; 5] = [&[], &[1, 2], &[3, 4, 0xFF, 0xD9], &[5, 6], &[0xFF, 0xD9, 0, 0]];
    let data_set = two.encapsulated(UNCOMPRESSED, &[], &fragments);
    let pixels = PixelData::of(&data_set).unwrap();
    assert_eq!(pixels.frame(0).unwrap().bytes(), [1, 2, 3, 4, 0xFF, 0xD9]);
    assert_eq!(pixels.frame(1).unwrap().bytes(), [5, 6, 0xFF, 0xD9, 0, 0]);
    // Fewer fragments than frames: the existing ones are decoded.
    let three = Image { frames: Some("3"), columns: 2, ..one };
    let data_set = three.encapsulated(UNCOMPRESSED, &[], &[&[], &[1, 2], &[3, 4]]);
    let pixels = PixelData::of(&data_set).unwrap();
    assert!(warns(&pixels, PixelWarningKind::MissingFrames) && pixels.len() == 3);
    assert_eq!(pixels.frame(1).unwrap().bytes(), [3, 4]);
    assert_eq!(pixels.frame(2).unwrap_err().kind(), NO_SUCH_FRAME);
    assert_eq!(pixels.frame(3).unwrap_err().kind(), NO_SUCH_FRAME);
    assert!(pixels.decode_all(Colors::Stored).is_err());
    // No fragments at all.
    let data_set = three.encapsulated(UNCOMPRESSED, &[], &[&[]]);
    assert_eq!(PixelData::of(&data_set).unwrap().frame(0).unwrap_err().kind(), NO_SUCH_FRAME);
    let data_set = three.encapsulated(UNCOMPRESSED, &[], &[]);
    assert_eq!(PixelData::of(&data_set).unwrap().frame(0).unwrap_err().kind(), NO_SUCH_FRAME);
}

#[test]
fn more_frames_than_said_are_counted() {
    let image = Image { rows: 1, columns: 4, ..GREY_8 };
    let data_set = image.native(b"OB", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
    let pixels = PixelData::of(&data_set).unwrap();
    assert_eq!(pixels.len(), 2);
    assert!(warns(&pixels, PixelWarningKind::ExcessFrames));
    let data_set = image.native(b"OB", &[1, 2, 3, 4, 5, 6]);
    let pixels = PixelData::of(&data_set).unwrap();
    assert_eq!(pixels.len(), 1);
    assert!(warns(&pixels, PixelWarningKind::ExcessBytes));
    // Fewer frames: the existing ones are decoded.
    let three = Image { frames: Some("3"), ..image.clone() };
    let data_set = three.native(b"OB", &[1, 2, 3, 4, 5, 6]);
    let pixels = PixelData::of(&data_set).unwrap();
    assert!(warns(&pixels, PixelWarningKind::MissingFrames));
    assert_eq!(pixels.frame(0).unwrap().bytes(), [1, 2, 3, 4]);
    assert_eq!(pixels.frame(1).unwrap_err().kind(), NO_SUCH_FRAME);
    assert_eq!(kind(&image.native(b"OB", &[1, 2])), BAD_PIXEL_DESCRIPTION);
}

#[test]
fn numbers_of_frames_that_are_none() {
    for text in ["0", "-1", "x", "99999999999999999999", ""] {
        let image = Image { frames: Some(text), ..GREY_8 };
        let data_set = image.native(b"OB", &[0; 6]);
        let pixels = PixelData::of(&data_set).unwrap();
        assert_eq!(pixels.len(), 1, "{text:?}");
        assert!(warns(&pixels, PixelWarningKind::FrameCount), "{text:?}");
    }
    // Millions of frames take no memory until they are requested, and are then errors.
    let many = Image { frames: Some("2147483647"), ..GREY_8 };
    let native = many.native(b"OB", &[0; 6]);
    let encapsulated = many.encapsulated(UNCOMPRESSED, &[], &[&[], &[0; 6]]);
    for data_set in [native, encapsulated] {
        let pixels = PixelData::of(&data_set).unwrap();
        assert_eq!(pixels.len(), 2_147_483_647);
        assert_eq!(pixels.frame(2_000_000_000).unwrap_err().kind(), NO_SUCH_FRAME);
        assert!(pixels.decode_all(Colors::Stored).is_err());
        assert_eq!(pixels.frames().filter(Result::is_err).take(3).count(), 3);
    }
}

#[test]
fn descriptions_that_contradict_themselves() {
    let pixels = [0; 64];
    for (image, expected) in [
        (Image { rows: 0, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { columns: 0, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { samples: 0, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { samples: 3, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { samples: 1, ..RGB_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { planar: Some(2), ..RGB_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { stored: 9, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { stored: 0, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { high: 8, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { high: 65_535, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { high: 3, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { signed: 2, ..GREY_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { allocated: 12, stored: 12, high: 11, ..GREY_8 }, UNSUPPORTED_PIXELS),
        (Image { allocated: 24, stored: 24, high: 23, ..GREY_8 }, UNSUPPORTED_PIXELS),
        (Image { photometric: "HSV", ..RGB_8 }, UNSUPPORTED_PIXELS),
        (Image { photometric: "", ..RGB_8 }, BAD_PIXEL_DESCRIPTION),
        (Image { rows: 65_535, columns: 65_535, ..GREY_8 }, FRAME_TOO_LARGE),
    ] {
        assert_eq!(kind(&image.native(b"OB", &pixels)), expected, "{image:?}");
    }
    assert_eq!(kind(&made::read(Part10::new("1.2.840.10008.1.2.1").0)), NO_SUCH_FRAME);
}

#[test]
fn code_streams_that_contradict_the_data_set() {
    // 65,535 x 65,535 pixels in 100 bytes.
    let huge = Image { rows: 65_535, columns: 65_535, ..GREY_8 };
    assert_eq!(kind(&huge.encapsulated(UNCOMPRESSED, &[], &[&[], &[0; 100]])), FRAME_TOO_LARGE);
    let large = Image { rows: 30_000, columns: 30_000, ..GREY_8 };
    assert_eq!(kind(&large.encapsulated(UNCOMPRESSED, &[], &[&[], &[0; 100]])), BAD_CODE_STREAM);
    // Encapsulated pixels in a native transfer syntax: their encoding is unknown.
    let explicit = "1.2.840.10008.1.2.1";
    assert_eq!(kind(&GREY_8.encapsulated(explicit, &[], &[&[], &[0; 6]])), BAD_PIXEL_DESCRIPTION);
    for uid in ["1.2.3.4", "1.2.840.10008.1.2.4.100"] {
        let data_set = GREY_8.encapsulated(uid, &[], &[&[], &[0; 6]]);
        assert_eq!(kind(&data_set), UNSUPPORTED_PIXELS);
        assert_eq!(*PixelData::of(&data_set).unwrap().stream(0).unwrap(), [0; 6]);
    }
}

#[test]
fn errors_have_the_cause() {
    // In a deflated frame: a block of a type that does not exist.
    let data_set = GREY_8.encapsulated("1.2.840.10008.1.2.8.1", &[], &[&[], &[0xFF; 6]]);
    let pixels = PixelData::of(&data_set).unwrap();
    let deflated = pixels.frame(0).unwrap_err();
    assert_eq!((deflated.kind(), deflated.tag_path()), (BAD_CODE_STREAM, Some("(7FE0,0010)")));
    assert!(deflated.message().starts_with("frame 0: "), "{deflated}");
    assert!(deflated.source().unwrap().is::<flate2::DecompressError>());
    // A number that is a text.
    let mut data_set = GREY_8.native(b"OB", &[0; 6]);
    let (path, text) = ("Rows".parse().unwrap(), Value::from("x"));
    data_set.root_mut().set_as(&path, Some(Vr::LO), &text, Rules::Lenient).unwrap();
    let described = PixelData::of(&data_set).unwrap_err();
    assert_eq!(
        (described.kind(), described.tag_path()),
        (BAD_PIXEL_DESCRIPTION, Some("(0028,0010)"))
    );
    let cause = described.source().unwrap().downcast_ref::<dicom_map::Error>().unwrap();
    assert_eq!(cause.message(), described.message());
    // A picture that ends within its header.
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR";
    let png = dicom_map_pixel::read_picture(png, &Limits::default()).unwrap_err();
    assert_eq!(png.kind(), BAD_CODE_STREAM);
    assert!(png.source().unwrap().is::<png::DecodingError>());
}

#[test]
fn what_is_missing_is_assumed_and_said() {
    let mut file = Part10::new("1.2.840.10008.1.2.1");
    for (tag, value) in [(0x0028_0010, 1u16), (0x0028_0011, 2), (0x0028_0100, 16)] {
        file = file.short(tag, b"US", &value.to_le_bytes());
    }
    let data_set = made::read(file.long(0x7FE0_0010, b"OW", &words([1, 2])).0);
    let pixels = PixelData::of(&data_set).unwrap();
    assert_eq!(pixels.frame(0).unwrap().bytes(), words([1, 2]));
    assert_eq!(pixels.format().photometric, Photometric::Monochrome2);
    let said = pixels.warnings().iter().filter(|it| it.kind == PixelWarningKind::MissingAttribute);
    assert_eq!(said.count(), 5, "samples, photometric, stored, high, representation");
}

#[test]
fn icons_have_pixels_of_their_own() {
    let icon = GREY_8.native(b"OB", &[1, 2, 3, 4, 5, 6]);
    let mut data_set = GREY_16.native(b"OW", &words(0..6));
    data_set.append_item(&"IconImageSequence".parse().unwrap(), Some(icon.root())).unwrap();
    let sequence = data_set.find("IconImageSequence").unwrap().unwrap();
    let item = sequence.items().unwrap().next().unwrap();
    let pixels = PixelData::of_item(item, Limits::default()).unwrap();
    assert_eq!(pixels.frame(0).unwrap().bytes(), [1, 2, 3, 4, 5, 6]);
    assert_eq!(frame(&data_set, 0), words(0..6));
}

#[test]
fn a_key_outlives_the_borrow() {
    let image = Image { rows: 1, columns: 2, frames: Some("2"), ..GREY_8 };
    let data_set = image.encapsulated(UNCOMPRESSED, &[], &[&[], &[1, 2], &[3, 4]]);
    let key = PixelData::of(&data_set).unwrap().key();
    let moved = data_set;
    assert_eq!(key.pixels(&moved).unwrap().frame(1).unwrap().bytes(), [3, 4]);
    let other = made::read(Part10::new("1.2.840.10008.1.2.1").0);
    assert!(key.pixels(&other).is_none());
}

#[test]
fn all_frames_at_once_have_a_limit() {
    let image = Image { frames: Some("3"), ..GREY_8 };
    let data_set = image.native(b"OB", &[7; 18]);
    let mut limits = Limits::default();
    limits.all_frames_bytes = 17;
    let pixels = PixelData::of_item(data_set.root(), limits).unwrap();
    assert_eq!(pixels.decode_all(Colors::Stored).unwrap_err().kind(), FRAME_TOO_LARGE);
    assert_eq!(pixels.frame(2).unwrap().bytes(), [7; 6]);
    let mut room = [0; 12];
    pixels.decode_range(1, Colors::Stored, &mut room).unwrap();
    assert_eq!(room, [7; 12]);
    assert!(pixels.decode_range(1, Colors::Stored, &mut room[..7]).is_err());
    assert!(pixels.decode_into(0, Colors::Stored, &mut room).is_err());
}

/// Decodes one frame of a file of 300 MB: the other pages are not read.
#[cfg(target_os = "linux")]
#[test]
fn one_frame_touches_nothing_else() {
    const FRAME: usize = 512 * 600;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.dcm");
    let image = Image { rows: 512, columns: 600, frames: Some("1000"), ..GREY_8 };
    let mut head = image.native(b"OB", &[]).to_bytes(&Default::default()).unwrap();
    let length = (1000 * FRAME as u32).to_le_bytes();
    let at = head.len() - 4;
    head[at..].copy_from_slice(&length);
    std::fs::write(&path, &head).unwrap();
    // The rest is a hole, except for the last frame.
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len((head.len() + 1000 * FRAME) as u64).unwrap();
    let resident = || {
        let text = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let mut lines = text.lines().skip_while(|line| !line.contains("large.dcm"));
        let line = lines.find(|line| line.starts_with("Rss:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() * 1024
    };
    let data_set = Reader::embedded().read_path(&path).unwrap();
    let before = resident();
    let pixels = PixelData::of(&data_set).unwrap();
    let frame = pixels.frame(777).unwrap().into_bytes();
    assert!(matches!(frame, Cow::Borrowed(_)));
    assert_eq!(frame.iter().map(|it| u64::from(*it)).sum::<u64>(), 0);
    let touched = resident() - before;
    // The system reads a few pages around each requested one.
    assert!(touched <= FRAME + (1 << 20), "{touched} bytes for a frame of {FRAME}");
}
