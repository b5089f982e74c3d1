//! `toimage`, `fromimage` and `transcode`: the real binary and real files.
#![cfg(feature = "pixel")]
#![allow(clippy::unwrap_used, reason = "a failure here is a failure of the test")]

use std::path::Path;
use std::process::{Command, Output};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dicom-map"));
    command.args(arguments).current_dir(folder).env("NO_COLOR", "1").output().unwrap()
}

#[track_caller]
fn fine(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {words}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn refused(folder: &Path, arguments: &[&str], expected: &str) {
    let output = run(folder, arguments);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {words}");
    assert!(words.contains(expected), "{arguments:?}: {words}");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A folder with a grey and a colour picture, and files made of them.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let grey: Vec<u8> = (0..=255).collect();
    std::fs::write(path.join("grey.pgm"), [b"P5\n16 16\n255\n".to_vec(), grey].concat()).unwrap();
    let color: Vec<u8> = (0..768).map(|at| (at / 4) as u8).collect();
    std::fs::write(path.join("color.ppm"), [b"P6 16 16 255\n".to_vec(), color].concat()).unwrap();
    fine(path, &["fromimage", "--new", "grey.pgm", "-o", "grey.dcm"]);
    fine(path, &["fromimage", "--new", "color.ppm", "color.ppm", "-o", "color.dcm"]);
    folder
}

#[test]
fn a_picture_goes_in_and_comes_out() {
    let folder = folder();
    let path = folder.path();
    for (file, back, original) in
        [("grey.dcm", "back.pgm", "grey.pgm"), ("color.dcm", "back.ppm", "color.ppm")]
    {
        fine(path, &["toimage", file, "--window", "128,256", "-o", back]);
        let read = |name: &str| std::fs::read(path.join(name)).unwrap();
        let pixels = |file: Vec<u8>, count: usize| file[file.len() - count..].to_vec();
        let count = if file == "grey.dcm" { 256 } else { 768 };
        assert_eq!(pixels(read(back), count), pixels(read(original), count));
        // PNG, and from it a file again.
        fine(path, &["toimage", file, "-o", "picture.png", "--force"]);
        fine(path, &["fromimage", file, "picture.png", "-o", "again.dcm", "--force"]);
        fine(path, &["toimage", "again.dcm", "-o", "again.png", "--force"]);
        assert_eq!(read("again.png"), read("picture.png"));
    }
    fine(path, &["toimage", "grey.dcm", "--bits", "16", "-o", "wide.png"]);
    fine(path, &["fromimage", "--new", "wide.png", "-o", "wide.dcm"]);
    let dump = fine(path, &["dump", "wide.dcm"]);
    assert!(dump.contains("Bits Allocated") && dump.contains("16"), "{dump}");
    fine(path, &["toimage", "color.dcm", "-o", "picture.jpg"]);
    assert!(std::fs::read(path.join("picture.jpg")).unwrap().starts_with(&[0xFF, 0xD8]));
}

#[test]
fn frames_and_folders() {
    let folder = folder();
    let path = folder.path();
    fine(path, &["toimage", "color.dcm", "--frame", "all", "-o", "cine.png"]);
    assert!(path.join("cine-0000.png").exists() && path.join("cine-0001.png").exists());
    fine(path, &["toimage", "color.dcm", "--frame", "1", "-o", "second.png"]);
    fine(path, &["toimage", "color.dcm", "--frame", "0-1", "--raw", "--out-dir", "raw"]);
    assert_eq!(names(&path.join("raw")), ["color-0000.raw", "color-0001.raw"]);
    assert_eq!(std::fs::read(path.join("raw/color-0001.raw")).unwrap().len(), 768);
    std::fs::create_dir_all(path.join("in/deep")).unwrap();
    std::fs::copy(path.join("grey.dcm"), path.join("in/1.2.3.4")).unwrap();
    std::fs::copy(path.join("grey.dcm"), path.join("in/deep/b.DCM")).unwrap();
    std::fs::write(path.join("in/other.txt"), "no DICOM file").unwrap();
    fine(path, &["toimage", "-r", "in", "--out-dir", "out"]);
    assert_eq!(names(&path.join("out")), ["1.2.3.4.png", "deep"]);
    assert_eq!(names(&path.join("out/deep")), ["b.png"]);
    let json = fine(path, &["toimage", "grey.dcm", "--json", "--out-dir", "json"]);
    assert!(json.contains(r#""output":["json/grey.png"]"#), "{json}");
}

#[test]
fn a_conversion_keeps_the_pixels_and_says_so() {
    let folder = folder();
    let path = folder.path();
    for name in [
        "rle",
        "jpeg-lossless",
        "jpeg-ls",
        "deflated-frame",
        "encapsulated",
        "implicit",
        "deflated",
    ] {
        let target = format!("{name}.dcm");
        let shown =
            fine(path, &["transcode", "color.dcm", "--to", name, "--verify", "-o", &target]);
        assert!(shown.contains("pixels same"), "{name}: {shown}");
        let back = format!("{name}-back.dcm");
        fine(path, &["transcode", &target, "--to", "explicit", "-o", &back]);
        if name == "implicit" {
            // Pixel Data is OW there, whatever it was.
            continue;
        }
        let compared = run(path, &["compare", "color.dcm", &back]);
        let shown = String::from_utf8_lossy(&compared.stdout).into_owned();
        assert_eq!(compared.status.code(), Some(0), "{name}: {shown}");
    }
    refused(
        path,
        &["transcode", "color.dcm", "--to", "jpeg-baseline", "-o", "x.dcm"],
        "which is lossy",
    );
    fine(path, &["transcode", "color.dcm", "--to", "jpeg-baseline", "--lossy", "-o", "lossy.dcm"]);
    let dump = fine(path, &["dump", "lossy.dcm"]);
    assert!(dump.contains("ISO_10918_1") && dump.contains("YBR_FULL_422"), "{dump}");
    fine(path, &["fromimage", "grey.dcm", "grey.pgm", "--to", "rle", "-o", "rle-grey.dcm"]);
}

#[test]
fn what_cannot_be_done_leaves_no_file() {
    let folder = folder();
    let path = folder.path();
    // A frame that its code stream does not hold.
    fine(path, &["transcode", "grey.dcm", "--to", "rle", "-o", "rle.dcm"]);
    let mut file = std::fs::read(path.join("rle.dcm")).unwrap();
    // The number of segments, and where the first one is.
    let header = [1, 0, 0, 0, 64, 0, 0, 0];
    let at = file.windows(8).position(|bytes| bytes == header).unwrap();
    file[at] = 99;
    std::fs::write(path.join("broken.dcm"), file).unwrap();
    let before = names(path);
    for arguments in [
        &["toimage", "broken.dcm", "-o", "broken.png"][..],
        &["transcode", "broken.dcm", "--to", "explicit", "-o", "fixed.dcm"],
        &["toimage", "grey.dcm", "--frame", "1", "-o", "none.png"],
        &["toimage", "grey.dcm", "--voi", "3", "-o", "none.png"],
        &["toimage", "grey.pgm", "-o", "none.png"],
        &["toimage", "grey.dcm"],
        &["toimage", "grey.dcm", "-o", "none.xyz"],
        &["toimage", "grey.dcm", "color.dcm", "-o", "none.png"],
        &["toimage", "grey.dcm", "--window", "40", "-o", "none.png"],
        &["toimage", "grey.dcm", "--window", "40,0", "-o", "none.png"],
        &["toimage", "grey.dcm", "--frame", "3-1", "-o", "none.png"],
        &["toimage", "grey.dcm", "--bits", "16", "-o", "none.jpg"],
        &["toimage", "color.dcm", "-o", "grey.pgm"],
        &["fromimage", "grey.dcm", "-o", "none.dcm"],
        &["fromimage", "grey.dcm", "grey.dcm", "-o", "none.dcm"],
        &["fromimage", "--new", "grey.pgm", "color.ppm", "-o", "none.dcm"],
        &["fromimage", "--new", "nowhere.png", "-o", "none.dcm"],
        &["transcode", "grey.dcm", "--to", "nonsense", "-o", "none.dcm"],
        &["transcode", "grey.dcm", "--to", "1.2.840.10008.1.2.4.90", "-o", "none.dcm"],
        &["transcode", "grey.dcm", "--to", "rle", "-o", "color.dcm"],
    ] {
        refused(path, arguments, "error: ");
        assert_eq!(names(path), before, "{arguments:?}");
    }
}

#[test]
fn the_others_go_on() {
    let folder = folder();
    let path = folder.path();
    std::fs::create_dir(path.join("in")).unwrap();
    std::fs::copy(path.join("grey.dcm"), path.join("in/a.dcm")).unwrap();
    fine(path, &["edit", "grey.dcm", "--delete", "PixelData", "-o", "in/b.dcm"]);
    std::fs::copy(path.join("color.dcm"), path.join("in/c.dcm")).unwrap();
    refused(path, &["toimage", "in", "--out-dir", "out"], "converted 2 files, 1 could not be");
    assert_eq!(names(&path.join("out")), ["a.png", "c.png"]);
    // A file without pixels has a transfer syntax all the same.
    fine(path, &["transcode", "in", "--to", "rle", "--out-dir", "rle"]);
    assert_eq!(names(&path.join("rle")), ["a.dcm", "b.dcm", "c.dcm"]);
}

#[test]
fn damaged_pictures_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    for (name, bytes) in [
        ("a.pgm", &b"P5"[..]),
        ("b.pgm", b"P5 2 2 255\n123"),
        ("c.pgm", b"P5 2 2 100\n1234"),
        ("d.pgm", b"P5 99999999 99999999 255\n1234"),
        ("e.pgm", b"P5 # no end"),
        ("f.pgm", b"P5 2 99999999999 255\n1234"),
        ("g.png", b"\x89PNG\r\n\x1a\n"),
        (
            "h.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x02\0\0\0\0\0\0\0",
        ),
        ("i.png", b"GIF89a"),
        ("j.pgm", b"P5 0 0 255\n"),
        ("k.pgm", b""),
    ] {
        std::fs::write(path.join(name), bytes).unwrap();
        refused(path, &["fromimage", "--new", name, "-o", "out.dcm"], "found");
    }
    assert!(!path.join("out.dcm").exists());
}

/// The command with so many KiB of memory of its own: mapped files do not count.
#[cfg(target_os = "linux")]
fn fine_within(kib: u32, folder: &Path, arguments: &[&str]) -> String {
    let limited = format!("ulimit -d {kib} && exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &limited, env!("CARGO_BIN_EXE_dicom-map")]).args(arguments);
    let output = command.current_dir(folder).env("RAYON_NUM_THREADS", "2").output().unwrap();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {words}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn many_frames_take_the_memory_of_a_few() {
    /// Frames of a MiB.
    const FRAMES: usize = 72;
    /// Less than the frames take: 32 MiB of what is encoded, and some frames at a time.
    const KIB: u32 = 64 << 10;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let mut picture = b"P5 1024 1024 255\n".to_vec();
    picture.extend((0..1_u32 << 20).map(|at| {
        let (row, column) = (at >> 10, at & 1023);
        // Half a slope, half noise, which no encoder makes small.
        let noise = at.wrapping_mul(2_654_435_761) >> 24;
        if row % 64 < 32 { ((row + column) / 8) as u8 } else { noise as u8 }
    }));
    std::fs::write(path.join("frame.pgm"), picture).unwrap();
    fine(path, &["fromimage", "--new", "frame.pgm", "-o", "one.dcm"]);
    // The same frame again and again.
    let one = std::fs::read(path.join("one.dcm")).unwrap();
    let (header, frame) = one.split_at(one.len() - (1 << 20));
    let start = header.len() - 12;
    assert_eq!(header[start..start + 4], [0xE0, 0x7F, 0x10, 0x00]);
    let at = header.windows(8).position(|it| it == [0x28, 0, 0x10, 0, b'U', b'S', 2, 0]).unwrap();
    let mut many = header[..at].to_vec();
    many.extend([0x28, 0, 0x08, 0, b'I', b'S', 4, 0]);
    many.extend(format!("{FRAMES:<4}").as_bytes());
    many.extend(&header[at..header.len() - 4]);
    many.extend(((FRAMES << 20) as u32).to_le_bytes());
    let mut file = std::fs::File::create(path.join("many.dcm")).unwrap();
    std::io::Write::write_all(&mut file, &many).unwrap();
    for _ in 0..FRAMES {
        std::io::Write::write_all(&mut file, frame).unwrap();
    }
    drop(file);
    for (name, from) in [("rle", "many.dcm"), ("jpeg-ls", "rle.dcm"), ("explicit", "jpeg-ls.dcm")] {
        let to = format!("{name}.dcm");
        fine_within(KIB, path, &["transcode", from, "--to", name, "-o", &to]);
    }
    let hash = |name: &str| {
        let data_set = dicom_map_dataset::Reader::embedded().read_path(path.join(name)).unwrap();
        dicom_map_pixel::pixel_hash(&dicom_map_pixel::PixelData::of(&data_set).unwrap()).unwrap()
    };
    assert_eq!(hash("explicit.dcm"), hash("many.dcm"));
    let toimage = ["toimage", "rle.dcm", "--frame", "all", "--format", "pnm", "--out-dir", "all"];
    fine_within(KIB, path, &toimage);
    assert_eq!(names(&path.join("all")).len(), FRAMES);
}
