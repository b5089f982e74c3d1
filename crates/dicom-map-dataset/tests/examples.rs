//! The example program that the READMEs show, run on a file.
#![allow(clippy::unwrap_used, reason = "tests")]

use dicom_map_test_support::part10::{EXPLICIT, Part10};
use std::path::PathBuf;
use std::process::Command;

const PROGRAM: &str = include_str!("../examples/private.rs");

/// The path of the program, which is next to this test if the whole crate is built.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let found = test.parent().unwrap().parent().unwrap().join("examples/private");
    if !found.exists() {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "-p", "dicom-map-dataset", "--example", "private"]);
        assert!(build.status().unwrap().success());
    }
    found
}

#[test]
fn the_first_program_prints_private_elements() {
    let folder = tempfile::tempdir().unwrap();
    let file = Part10::new(EXPLICIT)
        .short(0x0010_0010, b"PN", b"Doe^Jane")
        .short(0x0043_0010, b"LO", b"GEMS_PARM_01")
        .short(0x0043_1039, b"IS", br"1000\0\0\0")
        .short(0x0045_1001, b"LO", b"none");
    let path = folder.path().join("scan.dcm");
    std::fs::write(&path, file.0).unwrap();
    let said = Command::new(program()).arg(&path).output().unwrap();
    assert_eq!(
        String::from_utf8(said.stdout).unwrap(),
        "(0043,0010) LO [-] Private Creator\n\
         (0043,1039) IS [GEMS_PARM_01] B Value\n\
         (0045,1001) LO [-] \n"
    );
    let said = Command::new(program()).output().unwrap();
    assert_eq!(said.status.code(), Some(1));
    assert!(String::from_utf8(said.stderr).unwrap().contains("usage: private FILE"));
}

#[test]
fn the_readme_of_the_core_shows_this_program() {
    let readme = include_str!("../../dicom-map/README.md");
    let at = PROGRAM.find("use dicom_map_dataset").unwrap();
    assert!(
        readme.contains(&PROGRAM[at..]),
        "crates/dicom-map/README.md shows a different program"
    );
}
