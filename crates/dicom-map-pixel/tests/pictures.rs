//! Pictures: modality, windows, palettes, overlays, functional groups.
#![allow(missing_docs, clippy::unwrap_used, reason = "for tests, which fail by panicking")]

mod made;

use dicom_map::Vr;
use dicom_map_dataset::{DataSet, Path, Rules, Value};
use dicom_map_pixel::error_kind::BAD_PIXEL_DESCRIPTION;
use dicom_map_pixel::{
    Depth, Modality, PixelData, PixelWarningKind, RenderOptions, Rendered, Voi, VoiFunction, Window,
};
use made::{GREY_8, GREY_16, Image, RGB_8, words};

fn render(data_set: &DataSet, options: &RenderOptions) -> Rendered {
    PixelData::of(data_set).unwrap().render(0, options).unwrap()
}

fn shown(data_set: &DataSet) -> Vec<u8> {
    render(data_set, &RenderOptions::default()).bytes
}

fn options(change: impl FnOnce(&mut RenderOptions)) -> RenderOptions {
    let mut options = RenderOptions::default();
    change(&mut options);
    options
}

const LINE: Image = Image { rows: 1, columns: 5, ..GREY_16 };

fn put(data_set: &mut DataSet, path: &str, vr: Vr, value: Value<'_>) {
    let path: Path = path.parse().unwrap();
    data_set.set_as(&path, Some(vr), &value, Rules::Lenient).unwrap();
}

#[test]
fn a_window_is_as_the_standard_has_it() {
    let data_set = LINE.set(
        &words([0, 1024, 2047, 2048, 4095]),
        &[("WindowCenter", Value::from("2048")), ("WindowWidth", Value::from("4096"))],
    );
    // (x - 2047.5) / 4095 + 0.5, of 255.
    assert_eq!(shown(&data_set), [0, 64, 127, 128, 255]);
    let sixteen = render(&data_set, &options(|it| it.depth = Depth::Sixteen));
    assert_eq!(sixteen.bytes, words([0, 16_388, 32_759, 32_776, 65_535]));
    let exact = |function: &str| {
        let mut data_set = data_set.clone();
        put(&mut data_set, "VOILUTFunction", Vr::CS, Value::from(function));
        shown(&data_set)
    };
    assert_eq!(exact("LINEAR_EXACT"), [0, 64, 127, 128, 255]);
    // 255 / (1 + exp(-4 (x - 2048) / 4096)).
    assert_eq!(exact("SIGMOID"), [30, 69, 127, 128, 225]);
    let explicit = options(|it| it.window = Window::Explicit { center: 1024.0, width: 1.0 });
    assert_eq!(render(&data_set, &explicit).bytes, [0, 255, 255, 255, 255]);
    let none = options(|it| it.window = Window::Explicit { center: 1.0, width: 0.5 });
    let error = PixelData::of(&data_set).unwrap().render(0, &none).unwrap_err();
    assert_eq!(error.kind(), BAD_PIXEL_DESCRIPTION);
}

#[test]
fn several_windows_and_one_that_is_none() {
    let mut data_set = LINE.set(
        &words([0, 50, 100, 150, 200]),
        &[
            ("WindowCenter", Value::from(vec!["100", "50"])),
            ("WindowWidth", Value::from(vec!["201", "101"])),
        ],
    );
    let second = options(|it| it.voi = 1);
    assert_eq!(render(&data_set, &second).bytes, [1, 129, 255, 255, 255]);
    let third = options(|it| it.voi = 2);
    assert!(PixelData::of(&data_set).unwrap().render(0, &third).is_err());
    put(&mut data_set, "WindowWidth", Vr::DS, Value::from("0"));
    let rendered = render(&data_set, &RenderOptions::default());
    assert_eq!(rendered.bytes, [0, 64, 128, 191, 255], "the range of the samples");
    assert_eq!(rendered.warnings[0].kind, PixelWarningKind::Window);
}

#[test]
fn rescale_signs_and_padding() {
    let signed = Image { signed: 1, ..LINE };
    let data_set = signed.set(
        &words([-2000, -24, 0, 1000, 1024]),
        &[
            ("RescaleSlope", Value::from("2")),
            ("RescaleIntercept", Value::from("-1000")),
            ("PixelPaddingValue", Value::from(-2000)),
        ],
    );
    let pixels = PixelData::of(&data_set).unwrap();
    assert_eq!(pixels.modality(0).unwrap(), Modality::Rescale { slope: 2.0, intercept: -1000.0 });
    // Padding is ignored: the range is -24 to 1024.
    assert_eq!(shown(&data_set), [0, 0, 6, 249, 255]);
    let window = options(|it| it.window = Window::Explicit { center: 0.0, width: 2001.0 });
    assert_eq!(render(&data_set, &window).bytes, [0, 0, 0, 255, 255]);
    let mut bad = data_set.clone();
    put(&mut bad, "RescaleSlope", Vr::DS, Value::from("x"));
    let error = PixelData::of(&bad).unwrap().render(0, &RenderOptions::default()).unwrap_err();
    assert_eq!(error.kind(), BAD_PIXEL_DESCRIPTION);
    assert_eq!(error.tag_path(), Some("(0028,1053)"));
}

#[test]
fn lowest_white_by_interpretation_or_presentation() {
    let ramp = words([0, 1, 2, 3, 4]);
    let inverse = Image { photometric: "MONOCHROME1", ..LINE };
    assert_eq!(shown(&inverse.native(b"OW", &ramp)), [255, 191, 128, 64, 0]);
    let shape = |image: &Image, shape: &str| {
        shown(&image.set(&ramp, &[("PresentationLUTShape", Value::from(shape))]))
    };
    assert_eq!(shape(&inverse, "INVERSE"), [255, 191, 128, 64, 0]);
    assert_eq!(shape(&LINE, "INVERSE"), [255, 191, 128, 64, 0]);
    assert_eq!(shape(&LINE, "IDENTITY"), [0, 64, 128, 191, 255]);
}

#[test]
fn tables_of_modality_and_values_of_interest() {
    let mut data_set = LINE.native(b"OW", &words([0, 1, 2, 3, 9]));
    put(&mut data_set, "ModalityLUTSequence[0].LUTDescriptor", Vr::US, Value::from([3, 1, 16]));
    put(&mut data_set, "ModalityLUTSequence[0].LUTData", Vr::US, Value::from([100, 200, 300]));
    let modality = PixelData::of(&data_set).unwrap().modality(0).unwrap();
    let values: Vec<f64> = [0.0, 1.0, 2.0, 3.0, 9.0].map(|it| modality.apply(it)).into();
    assert_eq!(values, [100.0, 100.0, 200.0, 300.0, 300.0]);
    put(&mut data_set, "VOILUTSequence[0].LUTDescriptor", Vr::US, Value::from([2, 200, 8]));
    put(&mut data_set, "VOILUTSequence[0].LUTData", Vr::OW, Value::from(words([10, 255])));
    put(&mut data_set, "WindowCenter", Vr::DS, Value::from("1"));
    put(&mut data_set, "WindowWidth", Vr::DS, Value::from("1"));
    assert_eq!(shown(&data_set), [10, 10, 10, 255, 255], "the table before the window");
    let choices = PixelData::of(&data_set).unwrap().voi(0).unwrap();
    let function = VoiFunction::Linear;
    assert!(choices.len() == 2 && choices[1] == Voi::Window { center: 1.0, width: 1.0, function });
    // Entries that are larger than the descriptor says.
    put(&mut data_set, "VOILUTSequence[0].LUTData", Vr::OW, Value::from(words([0, 1023])));
    let rendered = render(&data_set, &RenderOptions::default());
    assert_eq!(rendered.bytes[4], 255);
    assert_eq!(rendered.warnings[0].kind, PixelWarningKind::LookupTable);
}

#[test]
fn a_descriptor_of_0_is_65_536_entries() {
    let mut data_set = LINE.native(b"OW", &words([0, 1, 2, 65_534, 65_535]));
    put(&mut data_set, "VOILUTSequence[0].LUTDescriptor", Vr::US, Value::from([0, 0, 16]));
    let entries = words((0..65_536).rev());
    put(&mut data_set, "VOILUTSequence[0].LUTData", Vr::OW, Value::from(entries.clone()));
    assert_eq!(shown(&data_set), [255, 255, 255, 0, 0]);
    for data in [&entries[..65_536], &[]] {
        put(&mut data_set, "VOILUTSequence[0].LUTData", Vr::OW, Value::from(data.to_vec()));
        let error = PixelData::of(&data_set).unwrap().render(0, &RenderOptions::default());
        assert_eq!(error.unwrap_err().kind(), BAD_PIXEL_DESCRIPTION, "{} bytes", data.len());
    }
    for descriptor in [vec![1, 2], vec![1, 0, 0], vec![1, 0, 17], vec![]] {
        put(&mut data_set, "VOILUTSequence[0].LUTData", Vr::OW, Value::from(entries.clone()));
        put(&mut data_set, "VOILUTSequence[0].LUTDescriptor", Vr::US, Value::from(descriptor));
        assert!(PixelData::of(&data_set).unwrap().render(0, &RenderOptions::default()).is_err());
    }
}

const INDEXED: Image = Image { rows: 1, columns: 5, photometric: "PALETTE COLOR", ..GREY_8 };

fn palette(image: &Image, pixels: &[u8], descriptor: [i32; 3], colors: [&[u8]; 3]) -> DataSet {
    let mut data_set = image.native(b"OB", pixels);
    for (color, data) in ["Red", "Green", "Blue"].iter().zip(colors) {
        let name = format!("{color}PaletteColorLookupTable");
        put(&mut data_set, &(name.clone() + "Descriptor"), Vr::US, Value::from(descriptor));
        put(&mut data_set, &(name + "Data"), Vr::OW, Value::from(data.to_vec()));
    }
    data_set
}

#[test]
fn palettes_and_indexes_outside_of_them() {
    let colors: [&[u8]; 3] = [&[10, 20, 30, 0], &[11, 21, 31, 0], &[12, 22, 32, 0]];
    let expected = [10, 11, 12, 10, 11, 12, 20, 21, 22, 30, 31, 32, 30, 31, 32];
    let packed = palette(&INDEXED, &[0, 5, 6, 7, 255], [3, 5, 8], colors);
    let rendered = render(&packed, &RenderOptions::default());
    assert_eq!((rendered.samples, &rendered.bytes[..]), (3, &expected[..]));
    let wide = words([10 << 8, 20 << 8, 30 << 8]);
    let wide = palette(&INDEXED, &[0, 5, 6, 7, 255], [3, 5, 16], [&wide, &wide, &wide]);
    assert_eq!(shown(&wide)[6..9], [20, 20, 20]);
    // The palette says 16 bits but has 8, and vice versa.
    let narrow = words([10, 20, 30]);
    let narrow = palette(&INDEXED, &[0, 5, 6, 7, 255], [3, 5, 16], [&narrow, &narrow, &narrow]);
    let rendered = render(&narrow, &RenderOptions::default());
    assert_eq!(rendered.bytes[6..9], [20, 20, 20]);
    assert_eq!(rendered.warnings[0].kind, PixelWarningKind::LookupTable);
    let high = words([10 << 8, 20 << 8, 30 << 8]);
    let high = palette(&INDEXED, &[0, 5, 6, 7, 255], [3, 5, 8], [&high, &high, &high]);
    assert_eq!(shown(&high)[6..9], [20, 20, 20]);
    let short = palette(&INDEXED, &[0; 5], [4, 0, 16], colors);
    let error = PixelData::of(&short).unwrap().render(0, &RenderOptions::default()).unwrap_err();
    assert_eq!(error.kind(), BAD_PIXEL_DESCRIPTION);
    let none = INDEXED.native(b"OB", &[0; 5]);
    assert!(PixelData::of(&none).unwrap().render(0, &RenderOptions::default()).is_err());
}

#[test]
fn segments_of_palettes() {
    let data_set = |segments: &[u8], count: i32| {
        let mut data_set = INDEXED.native(b"OB", &[0, 1, 2, 3, 4]);
        for color in ["Red", "Green", "Blue"] {
            let descriptor = format!("{color}PaletteColorLookupTableDescriptor");
            put(&mut data_set, &descriptor, Vr::US, Value::from([count, 0, 8]));
            let data = format!("Segmented{color}PaletteColorLookupTableData");
            put(&mut data_set, &data, Vr::OW, Value::from(made::even(segments)));
        }
        data_set
    };
    let red = |data_set: &DataSet| -> Vec<u8> {
        shown(data_set).chunks(3).map(|pixel| pixel[0]).collect()
    };
    // Discrete 10 20, then linear in 3 steps to 50.
    assert_eq!(red(&data_set(&[0, 2, 10, 20, 1, 3, 50], 5)), [10, 20, 30, 40, 50]);
    // Discrete 10 20, then the first segment again, then discrete 9.
    assert_eq!(
        red(&data_set(&[0, 2, 10, 20, 2, 1, 0, 0, 0, 0, 0, 1, 9, 0], 5)),
        [10, 20, 10, 20, 9]
    );
    for bad in [
        &[1, 3, 50, 0][..],              // linear without a start
        &[0, 9, 1, 2],                   // cut
        &[3, 1, 0, 0],                   // no such type
        &[0, 1, 7, 2, 1, 9, 9, 0, 0, 0], // points outside
        &[0, 1, 7, 2, 2, 3, 0, 0, 0, 0], // points at itself
        &[0, 2, 10, 20, 1, 255, 50, 0],  // more than the descriptor says
        &[0, 1, 10, 0],                  // fewer
        &[],
    ] {
        let data_set = data_set(bad, 5);
        let rendered = PixelData::of(&data_set).unwrap().render(0, &RenderOptions::default());
        assert_eq!(rendered.unwrap_err().kind(), BAD_PIXEL_DESCRIPTION, "{bad:?}");
    }
}

#[test]
fn a_supplemental_palette_colours_from_its_first_value_on() {
    let image = Image { photometric: "MONOCHROME2", ..INDEXED };
    let mut data_set =
        palette(&image, &[0, 50, 100, 101, 255], [2, 100, 8], [&[1, 4], &[2, 5], &[3, 6]]);
    put(&mut data_set, "WindowCenter", Vr::DS, Value::from("50"));
    put(&mut data_set, "WindowWidth", Vr::DS, Value::from("101"));
    assert_eq!(render(&data_set, &RenderOptions::default()).samples, 1);
    put(&mut data_set, "PixelPresentation", Vr::CS, Value::from("COLOR"));
    let expected = [1, 1, 1, 129, 129, 129, 1, 2, 3, 4, 5, 6, 4, 5, 6];
    assert_eq!(shown(&data_set), expected);
}

#[test]
fn colours_of_8_and_16_bits() {
    let image = Image { rows: 1, columns: 1, ..RGB_8 };
    assert_eq!(shown(&image.native(b"OB", &[1, 2, 3])), [1, 2, 3]);
    let wide = Image { allocated: 16, stored: 12, high: 11, ..image.clone() };
    assert_eq!(shown(&wide.native(b"OW", &words([0, 2048, 4095]))), [0, 128, 255]);
    let sixteen = options(|it| it.depth = Depth::Sixteen);
    let data_set = image.native(b"OB", &[0, 128, 255]);
    assert_eq!(render(&data_set, &sixteen).bytes, words([0, 128 * 257, 65_535]));
    let partial = Image { photometric: "YBR_PARTIAL_422", columns: 2, ..image };
    let data_set = partial.native(b"OB", &[16, 235, 128, 128]);
    assert_eq!(shown(&data_set), [0, 0, 0, 255, 255, 255]);
}

#[test]
fn overlays_are_planes_over_the_picture() {
    let image = Image { rows: 2, columns: 3, ..GREY_8 };
    let mut data_set = image.native(b"OB", &[0, 1, 2, 3, 4, 5]);
    put(&mut data_set, "(6000,0010)", Vr::US, Value::from(2));
    put(&mut data_set, "(6000,0011)", Vr::US, Value::from(2));
    put(&mut data_set, "(6000,0040)", Vr::CS, Value::from("G"));
    put(&mut data_set, "(6000,0050)", Vr::SS, Value::from([1, 2]));
    put(&mut data_set, "(6000,3000)", Vr::OW, Value::from(vec![0b1001u8, 0]));
    let pixels = PixelData::of(&data_set).unwrap();
    let mut warnings = Vec::new();
    let planes = pixels.overlays(&mut warnings);
    assert_eq!((planes.len(), planes[0].origin, warnings.len()), (1, (1, 2), 0));
    assert_eq!(planes[0].bits(&pixels, 0).unwrap().unwrap(), [1, 0, 0, 1]);
    assert_eq!(render(&data_set, &RenderOptions::default()).bytes, [0, 51, 102, 153, 204, 255]);
    let with = options(|it| it.overlays = true);
    assert_eq!(render(&data_set, &with).bytes, [0, 255, 102, 153, 204, 255]);
    // Outside the picture.
    put(&mut data_set, "(6000,0050)", Vr::SS, Value::from([-32_768, 32_767]));
    assert_eq!(render(&data_set, &with).bytes, [0, 51, 102, 153, 204, 255]);
    // Sizes that overflow, or for which there is not enough data.
    for (path, number) in
        [("(6000,0010)", 65_535), ("(6000,0011)", 65_535), ("(6000,0010)", 0), ("(6000,0011)", 0)]
    {
        let mut bad = data_set.clone();
        put(&mut bad, path, Vr::US, Value::from(number));
        let rendered = render(&bad, &with);
        assert_eq!(rendered.warnings[0].kind, PixelWarningKind::Overlay, "{path} {number}");
    }
    put(&mut data_set, "(6000,0015)", Vr::IS, Value::from("2147483647"));
    assert_eq!(render(&data_set, &with).warnings[0].kind, PixelWarningKind::Overlay);
}

#[test]
fn overlays_of_frames_and_in_unused_bits() {
    let image = Image { rows: 1, columns: 2, frames: Some("3"), ..GREY_8 };
    let mut data_set = image.native(b"OB", &[0; 6]);
    put(&mut data_set, "(6002,0010)", Vr::US, Value::from(1));
    put(&mut data_set, "(6002,0011)", Vr::US, Value::from(2));
    put(&mut data_set, "(6002,0015)", Vr::IS, Value::from("2"));
    put(&mut data_set, "(6002,0051)", Vr::US, Value::from(2));
    put(&mut data_set, "(6002,3000)", Vr::OW, Value::from(vec![0b1001u8, 0]));
    let pixels = PixelData::of(&data_set).unwrap();
    let plane = pixels.overlays(&mut Vec::new()).remove(0);
    let bits: Vec<_> = (0..3).map(|frame| plane.bits(&pixels, frame).unwrap()).collect();
    assert_eq!(bits, [None, Some(vec![1, 0]), Some(vec![0, 1])]);

    let twelve = Image { rows: 1, columns: 3, stored: 12, high: 11, ..GREY_16 };
    let mut data_set = twelve.native(b"OW", &words([0x1001, 0x0002, 0x1003]));
    put(&mut data_set, "(6000,0010)", Vr::US, Value::from(1));
    put(&mut data_set, "(6000,0011)", Vr::US, Value::from(3));
    put(&mut data_set, "(6000,0100)", Vr::US, Value::from(16));
    put(&mut data_set, "(6000,0102)", Vr::US, Value::from(12));
    let pixels = PixelData::of(&data_set).unwrap();
    let plane = pixels.overlays(&mut Vec::new()).remove(0);
    assert_eq!(plane.bits(&pixels, 0).unwrap().unwrap(), [1, 0, 1]);
    assert_eq!(pixels.frame(0).unwrap().bytes(), words([1, 2, 3]));
    put(&mut data_set, "(6000,0102)", Vr::US, Value::from(11));
    let mut warnings = Vec::new();
    assert!(PixelData::of(&data_set).unwrap().overlays(&mut warnings).is_empty());
    assert_eq!(warnings[0].kind, PixelWarningKind::Overlay);
}

#[test]
fn a_frames_own_groups_win_over_the_shared_ones() {
    let image = Image { rows: 1, columns: 1, frames: Some("3"), ..GREY_8 };
    let mut data_set = image.native(b"OB", &[10, 10, 10]);
    let window = |data_set: &mut DataSet, groups: &str, center: &str| {
        let path = format!("{groups}.FrameVOILUTSequence[0]");
        put(data_set, &format!("{path}.WindowCenter"), Vr::DS, Value::from(center));
        put(data_set, &format!("{path}.WindowWidth"), Vr::DS, Value::from("1"));
    };
    put(&mut data_set, "WindowCenter", Vr::DS, Value::from("100"));
    put(&mut data_set, "WindowWidth", Vr::DS, Value::from("1"));
    let values = |data_set: &DataSet| -> Vec<u8> {
        let pixels = PixelData::of(data_set).unwrap();
        let options = RenderOptions::default();
        (0..3).map(|frame| pixels.render(frame, &options).unwrap().bytes[0]).collect()
    };
    assert_eq!(values(&data_set), [0, 0, 0]);
    window(&mut data_set, "SharedFunctionalGroupsSequence[0]", "5");
    assert_eq!(values(&data_set), [255, 255, 255]);
    for _ in 0..2 {
        let path = "PerFrameFunctionalGroupsSequence".parse().unwrap();
        data_set.append_item(&path, None).unwrap();
    }
    window(&mut data_set, "PerFrameFunctionalGroupsSequence[1]", "50");
    assert_eq!(values(&data_set), [255, 0, 255]);
    let path = "PerFrameFunctionalGroupsSequence[1].PixelValueTransformationSequence[0]";
    put(&mut data_set, &format!("{path}.RescaleSlope"), Vr::DS, Value::from("9"));
    put(&mut data_set, &format!("{path}.RescaleIntercept"), Vr::DS, Value::from("0"));
    assert_eq!(values(&data_set), [255, 255, 255]);
}

#[test]
fn a_large_picture_is_as_a_small_one() {
    let image = Image { rows: 600, columns: 600, signed: 1, ..GREY_16 };
    let pixels = words((0..360_000).map(|at| at % 7000 - 3000));
    let window = [("WindowCenter", Value::from("500")), ("WindowWidth", Value::from("4000"))];
    let data_set = image.set(&pixels, &window);
    let bytes = shown(&data_set);
    let voi = PixelData::of(&data_set).unwrap().voi(0).unwrap().remove(0);
    for (at, shown) in bytes.iter().enumerate() {
        let exact = voi.apply(f64::from(at as i32 % 7000 - 3000)) * 255.0;
        assert_eq!(f64::from(*shown), (exact + 0.5).floor(), "{at}");
    }
}
