//! Data sets in other transfer syntaxes: the same pixels, and attributes that describe them
//! correctly.
#![allow(missing_docs, clippy::unwrap_used, reason = "for tests, which fail by panicking")]

mod made;

use dicom_map::bytes::Bytes;
use dicom_map::{TransferSyntax, Vr};
use dicom_map_dataset::edit::EncodedPixels;
use dicom_map_dataset::{DataSet, Path, Rules, SaveOptions, Value};
use dicom_map_pixel::error_kind::{BAD_PIXEL_DESCRIPTION, UNSUPPORTED_PIXELS};
use dicom_map_pixel::{
    Limits, NewPixels, PixelData, SampleType, TranscodeOptions, derive_instance, pixel_hash,
    secondary_capture, set_pixels, transcode,
};
use made::{GREY_8, GREY_16, Image, RGB_8, saved, syntax, text, words};

const NATIVE: [&str; 3] = ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99"];
const UNCOMPRESSED: &str = made::UNCOMPRESSED;
const RLE: &str = "1.2.840.10008.1.2.5";
const DEFLATED_FRAME: &str = "1.2.840.10008.1.2.8.1";
const JPEG_LOSSLESS: &str = "1.2.840.10008.1.2.4.70";
const JPEG_LS: &str = "1.2.840.10008.1.2.4.80";
const JPEG_BASELINE: &str = "1.2.840.10008.1.2.4.50";

fn hash(data_set: &DataSet) -> [u8; 32] {
    pixel_hash(&PixelData::of(data_set).unwrap()).unwrap()
}

fn lossless(data_set: &DataSet, uid: &str) -> DataSet {
    let options = TranscodeOptions::default();
    let transcoded = transcode(data_set, &syntax(uid), &options).unwrap();
    assert!(!transcoded.is_lossy);
    let options = SaveOptions { transfer_syntax: Some(syntax(uid)), ..SaveOptions::default() };
    let read = made::read(transcoded.data_set.to_bytes(&options).unwrap());
    assert_eq!(read.transfer_syntax().uid(), uid);
    assert!(read.warnings().is_empty(), "{uid}: {:?}", read.warnings().iter().next());
    let pixels = PixelData::of(&read).unwrap();
    assert!(pixels.warnings().is_empty(), "{uid}: {:?}", pixels.warnings());
    read
}

fn noise(count: usize) -> Vec<u8> {
    let mut state = 1u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..count).map(|at| if at % 3 == 0 { (at / 7) as u8 } else { next() }).collect()
}

#[test]
fn every_pair_of_lossless_syntaxes_keeps_the_pixels() {
    let size = Image { rows: 9, columns: 7, frames: Some("3"), ..GREY_8 };
    let twelve =
        |signed: u16| Image { allocated: 16, stored: 12, high: 11, signed, ..size.clone() };
    let values = |signed: i32| words((0..189).map(|at| (at * 37 % 4096) - 2048 * signed));
    let wide = words((0..189).map(|at| at * 1001));
    let color = Image { samples: 3, planar: Some(0), photometric: "RGB", ..size.clone() };
    let all = [RLE, DEFLATED_FRAME, UNCOMPRESSED, JPEG_LOSSLESS, JPEG_LS];
    for (name, image, pixels, encapsulated) in [
        ("grey of 8", size.clone(), noise(189), &all[..]),
        ("unsigned 12", twelve(0), values(0), &all[..]),
        ("signed 12", twelve(1), values(1), &all[..]),
        ("16", Image { stored: 16, high: 15, ..twelve(0) }, wide.clone(), &all[..]),
        ("signed 16", Image { stored: 16, high: 15, ..twelve(1) }, wide.clone(), &all[..]),
        ("colour", color.clone(), noise(567), &all[..]),
        ("planes", Image { planar: Some(1), ..color.clone() }, noise(567), &all[..]),
        ("luminance", Image { photometric: "YBR_FULL", ..color }, noise(567), &all[..]),
        (
            "32",
            Image { allocated: 32, stored: 32, high: 31, ..size.clone() },
            noise(756),
            &all[..3],
        ),
        ("bits", Image { allocated: 1, stored: 1, high: 0, ..size.clone() }, noise(24), &all[1..3]),
    ] {
        let original = image.native(if image.allocated > 8 { b"OW" } else { b"OB" }, &pixels);
        let expected = hash(&original);
        let targets: Vec<&str> = NATIVE.iter().chain(encapsulated).copied().collect();
        for first in &targets {
            let once = lossless(&original, first);
            assert_eq!(hash(&once), expected, "{name} in {first}");
            for second in &targets {
                let twice = lossless(&once, second);
                assert_eq!(hash(&twice), expected, "{name} in {first}, then {second}");
                assert_eq!(text("(0028,0008)", &twice), "3");
                assert_eq!(text("(0028,0101)", &twice), image.stored.to_string());
                assert_eq!(text("(0028,0004)", &twice), image.photometric);
            }
        }
    }
}

#[test]
fn what_an_encoder_cannot_hold_is_refused() {
    let bits = Image { rows: 7, columns: 7, allocated: 1, stored: 1, high: 0, ..GREY_8 };
    let bits = bits.native(b"OB", &[0x55; 8]);
    let wide = Image { allocated: 32, stored: 32, high: 31, ..GREY_8 }.native(b"OW", &[1; 24]);
    for (data_set, uid) in
        [(&bits, JPEG_LS), (&bits, JPEG_LOSSLESS), (&wide, JPEG_LS), (&wide, JPEG_LOSSLESS)]
    {
        let error = transcode(data_set, &syntax(uid), &TranscodeOptions::default()).unwrap_err();
        assert_eq!(error.kind(), UNSUPPORTED_PIXELS, "{uid}: {error}");
    }
    let grey = GREY_8.native(b"OB", &[1; 6]);
    for uid in ["1.2.3", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.100"]
    {
        let error = transcode(&grey, &syntax(uid), &TranscodeOptions::default()).unwrap_err();
        assert_eq!(error.kind(), UNSUPPORTED_PIXELS, "{uid}: {error}");
    }
}

#[test]
fn a_loss_has_to_be_wanted_and_is_said() {
    let image = Image { rows: 16, columns: 16, ..RGB_8 };
    let changes = [
        ("SOPInstanceUID", Value::from("1.2.3")),
        ("ImageType", Value::from(vec!["ORIGINAL", "PRIMARY"])),
    ];
    let pixels: Vec<u8> = (0..768).map(|at: u32| (at / 6) as u8).collect();
    let data_set = image.set(&pixels, &changes);
    let target = syntax(JPEG_BASELINE);
    let error = transcode(&data_set, &target, &TranscodeOptions::default()).unwrap_err();
    assert_eq!(error.kind(), UNSUPPORTED_PIXELS);
    let mut options = TranscodeOptions::default();
    options.lossy = true;
    let transcoded = transcode(&data_set, &target, &options).unwrap();
    assert!(transcoded.is_lossy);
    let read = saved(&transcoded.data_set);
    assert_eq!(text("(0028,0004)", &read), "YBR_FULL_422");
    assert_eq!(text("(0028,2110)", &read), "01");
    assert_eq!(text("(0028,2114)", &read), "ISO_10918_1");
    assert!(text("(0028,2112)", &read).parse::<f64>().unwrap() > 0.5);
    assert_eq!(text("(0008,0008)", &read), "DERIVED\\PRIMARY");
    assert_ne!(text("(0008,0018)", &read), "1.2.3");
    assert!(text("(0008,2111)", &read).contains("quality 90"));
    let rgb = PixelData::of(&read).unwrap().frame_as(0, dicom_map_pixel::Colors::Rgb).unwrap();
    let largest = rgb.bytes().iter().zip(&pixels).map(|(a, b)| a.abs_diff(*b)).max().unwrap();
    assert!(largest < 24, "{largest}");
    // A second lossy step is added to the first.
    let again = transcode(&read, &syntax("1.2.840.10008.1.2.4.81"), &options).unwrap();
    let again = saved(&again.data_set);
    assert_eq!(text("(0028,2114)", &again), "ISO_10918_1\\ISO_14495_1");
    assert_eq!(text("(0028,0004)", &again), "YBR_FULL");
    // After decoding, the data set still says so, even if the file did not.
    let plain = lossless(&again, NATIVE[1]);
    assert_eq!(text("(0028,2110)", &plain), "01");
    let mut forgot = read.clone();
    for path in ["(0028,2110)", "(0028,2112)", "(0028,2114)"] {
        forgot.delete(&path.parse().unwrap()).unwrap();
    }
    let plain = lossless(&saved(&forgot), NATIVE[1]);
    assert_eq!(text("(0028,2110)", &plain), "01");
    assert_eq!(text("(0028,0004)", &plain), "YBR_FULL");
}

#[test]
fn chroma_and_other_forms_become_what_they_are() {
    let chroma = Image { photometric: "YBR_FULL_422", rows: 2, columns: 4, ..RGB_8 };
    let data_set = chroma.native(b"OB", &noise(16));
    let read = lossless(&data_set, RLE);
    assert_eq!(text("(0028,0004)", &read), "YBR_FULL");
    assert_eq!(hash(&read), hash(&data_set));
    let partial = Image { photometric: "YBR_PARTIAL_422", ..chroma };
    let data_set = partial.native(b"OB", &noise(16));
    assert!(transcode(&data_set, &syntax(RLE), &TranscodeOptions::default()).is_err());
    // High Bit is where the samples are.
    let high = Image { rows: 1, columns: 2, stored: 12, high: 15, ..GREY_16 };
    let read = lossless(&high.native(b"OW", &words([0x1230, 0x4560])), RLE);
    assert_eq!(text("(0028,0102)", &read), "11");
    assert_eq!(PixelData::of(&read).unwrap().frame(0).unwrap().bytes(), words([0x123, 0x456]));
}

#[test]
fn big_endian_becomes_little() {
    let image = Image { rows: 1, columns: 3, frames: Some("3"), ..GREY_8 };
    let data_set = image.big_endian(b"OW", &[2, 1, 4, 3, 6, 5, 8, 7, 0, 9]);
    for uid in [NATIVE[0], NATIVE[1], RLE] {
        let read = lossless(&data_set, uid);
        let pixels = PixelData::of(&read).unwrap();
        assert_eq!(pixels.frame(2).unwrap().bytes(), [7, 8, 9], "{uid}");
        assert_eq!(text("(0028,0011)", &read), "3");
    }
    let wide = Image { allocated: 32, stored: 32, high: 31, frames: None, ..image };
    let data_set = wide.big_endian(b"OW", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    assert_eq!(hash(&lossless(&data_set, NATIVE[1])), hash(&data_set));
}

#[test]
fn offset_tables_are_of_the_frames() {
    let image = Image { rows: 5, columns: 5, frames: Some("4"), ..GREY_8 };
    let read = lossless(&image.native(b"OB", &noise(100)), RLE);
    let element = read.find("PixelData").unwrap().unwrap();
    let fragments: Vec<&[u8]> = element.fragments().unwrap().collect();
    assert_eq!(fragments.len(), 5);
    let mut at = 0;
    for (frame, offset) in fragments[0].chunks(4).enumerate() {
        assert_eq!(u32::from_le_bytes(offset.try_into().unwrap()), at);
        at += 8 + fragments[frame + 1].len() as u32;
    }
    // The tables of the original file are gone.
    let mut extended = saved(&read);
    for (path, numbers) in [("(7FE0,0001)", [0u8; 8]), ("(7FE0,0002)", [9; 8])] {
        let path: Path = path.parse().unwrap();
        let value = Value::from(numbers.to_vec());
        extended.set_as(&path, Some(Vr::OV), &value, Rules::Lenient).unwrap();
    }
    let plain = lossless(&extended, NATIVE[1]);
    assert!(plain.find("(7FE0,0001)").unwrap().is_none());
    assert_eq!(hash(&plain), hash(&read));
}

#[test]
fn planar_configuration_is_of_the_transfer_syntax() {
    let image = Image { rows: 3, columns: 5, ..RGB_8 };
    let native = image.native(b"OB", &noise(45));
    for (uid, planar) in [(RLE, 1), ("1.2.840.10008.1.2.4.80", 0), (NATIVE[1], 0)] {
        let read = lossless(&lossless(&native, RLE), uid);
        let element = read.find("PlanarConfiguration").unwrap().unwrap();
        assert_eq!(element.value().to_int::<u16>().unwrap(), planar, "{uid}");
        assert_eq!(hash(&read), hash(&native), "{uid}");
    }
}

#[test]
fn encapsulated_icons_become_native() {
    let mut data_set = GREY_16.native(b"OW", &words(0..6));
    let grey = GREY_8.encapsulated(UNCOMPRESSED, &[], &[&[], &[1, 2, 3, 4, 5, 6]]);
    let encapsulated = transcode(&data_set, &syntax(UNCOMPRESSED), &TranscodeOptions::default());
    data_set = encapsulated.unwrap().data_set;
    data_set = saved(&data_set);
    data_set.append_item(&"IconImageSequence".parse().unwrap(), Some(grey.root())).unwrap();
    let data_set = saved(&data_set);
    let plain = lossless(&data_set, NATIVE[1]);
    let icon = plain.find("IconImageSequence").unwrap().unwrap();
    let item = icon.items().unwrap().next().unwrap();
    let pixels = PixelData::of_item(item, Limits::default()).unwrap();
    assert!(!pixels.is_encapsulated());
    assert_eq!(pixels.frame(0).unwrap().bytes(), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn without_pixels_nothing_is_encoded() {
    let mut data_set = DataSet::new();
    data_set.set(&"PatientID".parse().unwrap(), &Value::from("1")).unwrap();
    let transcoded = transcode(&data_set, &syntax(RLE), &TranscodeOptions::default()).unwrap();
    assert_eq!(transcoded.frames, 0);
}

#[test]
fn pixels_are_saved_in_their_syntax_only() {
    let mut data_set = GREY_8.native(b"OB", &[1; 6]);
    let fragments = made::fragments(&[&[1, 2, 3, 4, 5, 6]]);
    data_set.set_encoded_pixels(&syntax(UNCOMPRESSED), fragments.clone()).unwrap();
    let read = saved(&data_set);
    assert_eq!(read.transfer_syntax().uid(), UNCOMPRESSED);
    assert_eq!(PixelData::of(&data_set).unwrap().frame(0).unwrap().bytes(), [1, 2, 3, 4, 5, 6]);
    for uid in [NATIVE[0], NATIVE[1], RLE] {
        let options = SaveOptions { transfer_syntax: Some(syntax(uid)), ..Default::default() };
        assert!(data_set.to_bytes(&options).is_err(), "{uid}");
    }
    let native = EncodedPixels::Native { vr: Vr::OB, bytes: Bytes::from_static(&[9; 6]) };
    assert!(data_set.set_encoded_pixels(&syntax(RLE), native.clone()).is_err());
    assert!(data_set.set_encoded_pixels(&syntax(NATIVE[1]), fragments).is_err());
    data_set.set_encoded_pixels(&syntax(NATIVE[1]), native).unwrap();
    assert_eq!(saved(&data_set).transfer_syntax(), &TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN);
}

fn new_pixels(samples: u16, sample_type: SampleType, bytes: Vec<u8>) -> NewPixels {
    NewPixels {
        rows: 1,
        columns: 2,
        frames: 1,
        samples,
        sample_type,
        bits_stored: None,
        photometric: None,
        bytes: bytes.into(),
    }
}

#[test]
fn pixels_are_replaced_with_what_describes_them() {
    let image = Image { stored: 12, high: 11, photometric: "MONOCHROME1", ..GREY_16 };
    let mut data_set = image.native(b"OW", &words(0..6));
    set_pixels(&mut data_set, &new_pixels(1, SampleType::U16, words([1, 4095]))).unwrap();
    let read = saved(&data_set);
    let pixels = PixelData::of(&read).unwrap();
    assert_eq!(pixels.frame(0).unwrap().bytes(), words([1, 4095]));
    assert_eq!(
        (text("(0028,0101)", &read), text("(0028,0004)", &read)),
        ("12".into(), "MONOCHROME1".into())
    );
    set_pixels(&mut data_set, &new_pixels(1, SampleType::U16, words([1, 4096]))).unwrap();
    assert_eq!(text("(0028,0101)", &data_set), "16");
    set_pixels(&mut data_set, &new_pixels(3, SampleType::U8, vec![1, 2, 3, 4, 5, 6])).unwrap();
    let read = saved(&data_set);
    assert_eq!(PixelData::of(&read).unwrap().frame(0).unwrap().bytes(), [1, 2, 3, 4, 5, 6]);
    assert_eq!(text("(0028,0004)", &read), "RGB");
    let float: Vec<u8> = [1.5f32, 2.5].map(f32::to_le_bytes).concat();
    set_pixels(&mut data_set, &new_pixels(1, SampleType::F32, float.clone())).unwrap();
    let read = saved(&data_set);
    assert_eq!(PixelData::of(&read).unwrap().frame(0).unwrap().bytes(), float);
    assert!(read.find("PixelData").unwrap().is_none());
    // In a data set of another transfer syntax, they are native.
    let mut encoded = lossless(&GREY_8.native(b"OB", &[1; 6]), RLE);
    set_pixels(&mut encoded, &new_pixels(1, SampleType::I8, vec![0xFF, 1])).unwrap();
    let read = saved(&encoded);
    assert_eq!(read.transfer_syntax().uid(), NATIVE[1]);
    assert_eq!(text("(0028,0103)", &read), "1");
    let before = text("(0008,0018)", &read);
    let mut derived = read.clone();
    derive_instance(&mut derived, "a test").unwrap();
    assert_ne!(text("(0008,0018)", &derived), before);
}

#[test]
fn pixels_that_are_none_change_nothing() {
    let good = new_pixels(1, SampleType::U8, vec![1, 2]);
    let mut data_set = GREY_8.native(b"OB", &[1, 2, 3, 4, 5, 6]);
    let before = data_set.to_bytes(&SaveOptions::default()).unwrap();
    for bad in [
        NewPixels { rows: 0, ..good.clone() },
        NewPixels { columns: 65_536, ..good.clone() },
        NewPixels { frames: 2, ..good.clone() },
        NewPixels { frames: 0, ..good.clone() },
        NewPixels { frames: u64::MAX, ..good.clone() },
        NewPixels { samples: 2, ..good.clone() },
        NewPixels { samples: 3, ..good.clone() },
        NewPixels { bits_stored: Some(9), ..good.clone() },
        NewPixels { bits_stored: Some(0), ..good.clone() },
        NewPixels { bits_stored: Some(1), ..good.clone() },
        NewPixels { photometric: Some(dicom_map_pixel::Photometric::Rgb), ..good.clone() },
        NewPixels { sample_type: SampleType::U16, ..good },
    ] {
        let error = set_pixels(&mut data_set, &bad).unwrap_err();
        assert_eq!(error.kind(), BAD_PIXEL_DESCRIPTION, "{bad:?}");
        assert_eq!(data_set.to_bytes(&SaveOptions::default()).unwrap(), before);
    }
}

#[test]
fn a_secondary_capture_has_its_class() {
    for (frames, samples, sample_type, class) in [
        (1, 3, SampleType::U8, "1.2.840.10008.5.1.4.1.1.7"),
        (2, 3, SampleType::U8, "1.2.840.10008.5.1.4.1.1.7.4"),
        (2, 1, SampleType::U8, "1.2.840.10008.5.1.4.1.1.7.2"),
        (2, 1, SampleType::U16, "1.2.840.10008.5.1.4.1.1.7.3"),
    ] {
        let bytes = vec![1; 2 * frames * usize::from(samples) * sample_type.byte_len()];
        let pixels = NewPixels { frames: frames as u64, ..new_pixels(samples, sample_type, bytes) };
        let read = saved(&secondary_capture(&pixels).unwrap());
        assert_eq!(text("(0008,0016)", &read), class);
        assert_eq!(text("(0002,0002)", &read), class);
        assert_eq!(PixelData::of(&read).unwrap().len(), frames as u64);
    }
}
