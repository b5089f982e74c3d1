//! DCMTK, GDCM and pydicom decode what is encoded here, and dciodvfy finds no new errors in it.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "for tests, which fail by panicking"
)]

use dicom_map::TransferSyntax;
use dicom_map_dataset::{DataSet, Reader, SaveOptions};
use dicom_map_pixel::{Colors, PixelData, TranscodeOptions, pixel_hash, transcode};
use dicom_map_test_support::{pydicom_files, python_with_pixels, python_with_pydicom, skip};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Files of different kinds: signed, unsigned, 8 to 16 bits, colour, several frames.
const FILES: [&str; 8] = [
    "CT_small.dcm",
    "MR_small.dcm",
    "emri_small.dcm",
    "SC_rgb.dcm",
    "SC_rgb_2frame.dcm",
    "SC_rgb_16bit.dcm",
    "examples_palette.dcm",
    "ExplVR_BigEnd.dcm",
];

const RLE: &str = "1.2.840.10008.1.2.5";
const JPEG_LOSSLESS: &str = "1.2.840.10008.1.2.4.70";
const JPEG_LS: &str = "1.2.840.10008.1.2.4.80";

fn read(path: &Path) -> DataSet {
    Reader::embedded().read_path(path).unwrap()
}

fn files() -> Option<(PathBuf, Vec<PathBuf>)> {
    let python = python_with_pydicom()?;
    let is_one = |path: &PathBuf| FILES.contains(&path.file_name().unwrap().to_str().unwrap());
    let files: Vec<PathBuf> = pydicom_files(&python).into_iter().filter(is_one).collect();
    assert!(files.len() >= 6, "{files:?}");
    Some((python, files))
}

/// Returns the file in the transfer syntax; None if that cannot hold it.
fn encoded(folder: &Path, path: &Path, uid: &str) -> Option<PathBuf> {
    let syntax = TransferSyntax::from_uid(uid);
    let transcoded = transcode(&read(path), &syntax, &TranscodeOptions::default()).ok()?;
    let name = format!("{}-{uid}.dcm", path.file_stem().unwrap().to_string_lossy());
    let target = folder.join(name);
    let options = SaveOptions { transfer_syntax: Some(syntax), ..SaveOptions::default() };
    transcoded.data_set.save(&target, &options).unwrap();
    Some(target)
}

fn ran(command: &mut Command) -> Result<(), String> {
    let output = command.output().unwrap();
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

fn hash(path: &Path) -> [u8; 32] {
    let data_set = read(path);
    pixel_hash(&PixelData::of(&data_set).unwrap()).unwrap()
}

#[test]
fn dcmtk_decodes_what_we_encode() {
    let Some((_, files)) = files() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut compared = 0;
    for (uid, program) in [(RLE, "dcmdrle"), (JPEG_LOSSLESS, "dcmdjpeg"), (JPEG_LS, "dcmdjpls")] {
        for path in &files {
            let Some(mut command) = skip::tool("dcmtk", program) else { return };
            let Some(encoded) = encoded(folder.path(), path, uid) else { continue };
            let decoded = encoded.with_extension("dcmtk");
            ran(command.arg(&encoded).arg(&decoded)).unwrap();
            assert_eq!(hash(&decoded), hash(path), "{program} {}", encoded.display());
            compared += 1;
        }
    }
    assert!(compared >= 18, "{compared}");
}

#[test]
fn gdcm_decodes_what_we_encode() {
    let Some((_, files)) = files() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut compared = 0;
    for uid in [RLE, JPEG_LOSSLESS, JPEG_LS] {
        for path in &files {
            let Some(mut command) = skip::tool("gdcm", "gdcmconv") else { return };
            let Some(encoded) = encoded(folder.path(), path, uid) else { continue };
            if uid == RLE && path.ends_with("SC_rgb_16bit.dcm") {
                // GDCM 3.0 mixes up the bytes of 16-bit colours in RLE, also in pydicom's
                // SC_rgb_rle_16bit.dcm.
                continue;
            }
            let decoded = encoded.with_extension("gdcm");
            ran(command.arg("--raw").arg(&encoded).arg(&decoded)).unwrap();
            assert_eq!(hash(&decoded), hash(path), "{}", encoded.display());
            compared += 1;
        }
    }
    assert!(compared >= 18, "{compared}");
}

/// A program that decodes each file to a raw file next to it, and prints a line for each file that
/// cannot be decoded.
const PYDICOM: &str = "
import sys, pydicom
for path in sys.stdin.read().splitlines():
    try:
        array = pydicom.dcmread(path).pixel_array
        array = array.astype(array.dtype.newbyteorder('<'))
        open(path + '.raw', 'wb').write(array.tobytes())
    except Exception as error:
        print(path, ' '.join(str(error).split()))
";

#[test]
fn pydicom_decodes_what_we_encode() {
    let Some(python) = python_with_pixels() else { return };
    let Some((_, files)) = files() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut pairs = Vec::new();
    for uid in ["1.2.840.10008.1.2.1", RLE, JPEG_LOSSLESS, JPEG_LS] {
        for path in &files {
            pairs.extend(encoded(folder.path(), path, uid).map(|encoded| (path, encoded)));
        }
    }
    let names: Vec<String> = pairs.iter().map(|(_, path)| path.display().to_string()).collect();
    let mut child = Command::new(&python)
        .args(["-c", PYDICOM])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(names.join("\n").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let failed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(failed, "");
    let mut compared = 0;
    for (path, encoded) in pairs {
        let theirs = std::fs::read(format!("{}.raw", encoded.display())).unwrap();
        let data_set = read(path);
        let expected = PixelData::of(&data_set).unwrap().decode_all(Colors::Rgb).unwrap();
        assert!(theirs == expected, "{}", encoded.display());
        compared += 1;
    }
    assert!(compared >= 8, "{compared}");
}

/// Returns the errors that dciodvfy reports, without parts that differ from file to file.
fn errors(path: &Path) -> Option<BTreeSet<String>> {
    let output = skip::tool("dicom3tools", "dciodvfy")?.arg(path).output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    Some(text.lines().filter(|line| line.starts_with("Error")).map(str::to_string).collect())
}

#[test]
fn dciodvfy_finds_nothing_new() {
    let Some((_, files)) = files() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut compared = 0;
    for uid in ["1.2.840.10008.1.2.1", RLE, JPEG_LOSSLESS, JPEG_LS] {
        for path in &files {
            let Some(encoded) = encoded(folder.path(), path, uid) else { continue };
            let Some(before) = errors(path) else { return };
            let after = errors(&encoded).unwrap();
            let new: Vec<&String> = after.difference(&before).collect();
            assert!(new.is_empty(), "{}: {new:#?}", encoded.display());
            compared += 1;
        }
    }
    assert!(compared >= 24, "{compared}");
}

#[test]
fn dciodvfy_finds_nothing_wrong_with_a_loss() {
    let Some((_, files)) = files() else { return };
    let folder = tempfile::tempdir().unwrap();
    for (name, uid) in [
        ("SC_rgb.dcm", "1.2.840.10008.1.2.4.50"),
        ("CT_small.dcm", "1.2.840.10008.1.2.4.81"),
        ("MR_small.dcm", "1.2.840.10008.1.2.4.81"),
    ] {
        let Some(path) = files.iter().find(|path| path.ends_with(name)) else { continue };
        let syntax = TransferSyntax::from_uid(uid);
        let mut options = TranscodeOptions::default();
        options.lossy = true;
        let transcoded = transcode(&read(path), &syntax, &options).unwrap();
        let target = folder.path().join(name);
        let save = SaveOptions { transfer_syntax: Some(syntax), ..SaveOptions::default() };
        transcoded.data_set.save(&target, &save).unwrap();
        let Some(before) = errors(path) else { return };
        let after = errors(&target).unwrap();
        let new: Vec<&String> = after.difference(&before).collect();
        assert!(new.is_empty(), "{name}: {new:#?}");
    }
}
