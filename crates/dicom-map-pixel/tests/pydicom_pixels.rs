//! Every file with pixel data in pydicom's test data: shape, type and values equal those of
//! pydicom's `pixel_array` with the installed plug-ins.
#![allow(missing_docs, clippy::unwrap_used, reason = "for tests, which fail by panicking")]
#![allow(clippy::panic, reason = "a failure here is a failure of the test")]

use dicom_map::transfer_syntax::Compression;
use dicom_map_dataset::Reader;
use dicom_map_pixel::{Colors, PixelData, SampleType};
use dicom_map_test_support::{pydicom_files, python_with_pixels};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// Known differences: file, a part of the message, and the reason.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "badVR.dcm",
        "invalid literal",
        "an attribute unrelated to pixels has a value that breaks its VR",
    ),
    (
        "JPEG-lossy.dcm",
        "12-bit precision",
        "libjpeg of pylibjpeg refuses the last restart interval",
    ),
    ("emri_small_jpeg_2k_lossless_too_short.dcm", "finds no", "the last delimiter is missing"),
    ("OT-PAL-8-face.dcm", "no (0002,0010)", "the encoding is recognized from the first element"),
];

#[test]
fn every_pixel_is_pydicoms() {
    let Some(python) = python_with_pixels() else { return };
    let folder = tempfile::tempdir().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pydicom_pixels.py");
    let mut child = Command::new(&python)
        .arg(script)
        .arg(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let (mut compared, mut faults) = (0, Vec::new());
    for path in pydicom_files(&python) {
        writeln!(input, "{}", path.display()).unwrap();
        let line = answers.next().unwrap().unwrap();
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, result, dtype, shape, raw] = cells[..] else { panic!("{line}") };
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match (result, ours(&path)) {
            ("none", Err(_)) => {}
            ("error", Err(_)) => compared += 1,
            ("error", Ok(_)) => faults.push(format!("{name}: pydicom refuses: {dtype} {shape}")),
            ("none", Ok(_)) => faults.push(format!("{name}: pydicom finds no pixels")),
            (_, Err(error)) => faults.push(format!("{name}: {error}")),
            (_, Ok(ours)) => {
                compared += 1;
                let theirs = std::fs::read(raw).unwrap();
                std::fs::remove_file(raw).unwrap();
                if (ours.sample_type.numpy(), ours.shape.as_str()) != (dtype, shape) {
                    let (ours, is) = (ours.sample_type.numpy(), ours.shape);
                    faults.push(format!("{name}: {ours} {is}, expected {dtype} {shape}"));
                } else if ours.bytes != theirs {
                    let difference = largest_difference(&ours, &theirs);
                    if !(ours.is_lossy && difference <= 1.0) {
                        faults.push(format!("{name}: differs by {difference}"));
                    }
                }
            }
        }
    }
    drop(input);
    child.wait().unwrap();
    let is_known = |fault: &str| {
        KNOWN.iter().any(|(name, what, _)| {
            fault
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(": ") && rest.contains(what))
        })
    };
    let unknown: Vec<&String> = faults.iter().filter(|fault| !is_known(fault)).collect();
    println!("{compared} files compared, {} known differences", faults.len() - unknown.len());
    assert!(unknown.is_empty(), "{} of {compared}:\n{unknown:#?}", unknown.len());
    assert!(compared > 30, "{compared}");
}

struct Array {
    shape: String,
    bytes: Vec<u8>,
    sample_type: SampleType,
    is_lossy: bool,
}

fn ours(path: &Path) -> Result<Array, dicom_map::Error> {
    let data_set = Reader::embedded().read_path(path)?;
    let pixels = PixelData::of(&data_set)?;
    let format = pixels.format();
    let bytes = pixels.decode_all(Colors::Rgb)?;
    let mut shape = vec![u64::from(format.rows), u64::from(format.columns)];
    if pixels.len() > 1 {
        shape.insert(0, pixels.len());
    }
    if format.samples > 1 {
        shape.push(format.samples.into());
    }
    let compression = data_set.transfer_syntax().facts().map(|facts| facts.compression);
    Ok(Array {
        shape: shape.iter().map(u64::to_string).collect::<Vec<_>>().join("x"),
        bytes,
        sample_type: pixels.sample_type(),
        is_lossy: matches!(compression, Some(Compression::Lossy | Compression::LosslessOrLossy)),
    })
}

fn largest_difference(ours: &Array, theirs: &[u8]) -> f64 {
    let number = |bytes: &[u8]| match ours.sample_type {
        SampleType::U8 => f64::from(bytes[0]),
        SampleType::I8 => f64::from(bytes[0] as i8),
        SampleType::U16 => f64::from(u16::from_le_bytes([bytes[0], bytes[1]])),
        SampleType::I16 => f64::from(i16::from_le_bytes([bytes[0], bytes[1]])),
        SampleType::F32 => f64::from(f32::from_le_bytes(bytes.try_into().unwrap())),
        SampleType::F64 => f64::from_le_bytes(bytes.try_into().unwrap()),
        _ => f64::from(u32::from_le_bytes(bytes[..4].try_into().unwrap())),
    };
    let len = ours.sample_type.byte_len();
    let pairs = ours.bytes.chunks_exact(len).zip(theirs.chunks_exact(len));
    pairs.map(|(a, b)| (number(a) - number(b)).abs()).fold(0.0, f64::max)
}
