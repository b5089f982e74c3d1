//! Files that change under a running program, and many threads on one dictionary.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "helpers of tests; a failure here is a failure of the test"
)]
#![cfg(feature = "embedded")]

mod common;

use common::sample_file;
use dicom_map::registry::Registry;
use dicom_map::{DmapDict, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Barrier;

/// A copy of the whole dictionary, which has many pages.
fn large_copy(folder: &Path) -> PathBuf {
    let path = folder.join("tags.dmap");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tags.dmap"), &path).unwrap();
    path
}

#[test]
fn a_file_replaced_by_rename_while_mapped_keeps_its_content() {
    let folder = tempfile::tempdir().unwrap();
    let path = large_copy(folder.path());
    let old = DmapDict::open(&path).unwrap();
    for (number, bytes) in
        [sample_file(), dicom_map::to_dmap(Registry::default()).unwrap()].into_iter().enumerate()
    {
        let beside = folder.path().join(format!("new-{number}"));
        std::fs::write(&beside, &bytes).unwrap();
        std::fs::rename(&beside, &path).unwrap();
        // The old map is complete, including pages that had not been read yet.
        old.verify().unwrap();
        assert!(old.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).is_some());
        assert!(
            DmapDict::open(&path).unwrap().lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).is_none()
        );
    }
    std::fs::remove_file(&path).unwrap();
    old.verify().unwrap();
    assert_eq!(DmapDict::open(&path).unwrap_err().kind(), ErrorKind::Io);
}

#[test]
fn a_file_cut_short_after_it_was_read_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let path = large_copy(folder.path());
    let dict = DmapDict::read(&path).unwrap();
    std::fs::write(&path, b"").unwrap();
    dict.verify().unwrap();
    assert_eq!(DmapDict::open(&path).unwrap_err().kind(), ErrorKind::TooShort);
}

/// Set for the process that maps a file which is then truncated.
const CHILD: &str = "DICOM_MAP_TEST_CUT_SHORT";

/// Not a test of its own: [`a_file_cut_short_while_mapped_ends_the_process_as_documented`] runs it
/// in another process.
#[test]
fn child_that_maps_and_cuts() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let dict = DmapDict::open(&path).unwrap();
    std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(0).unwrap();
    let _ = dict.verify();
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_cut_short_while_mapped_ends_the_process_as_documented() {
    use std::os::unix::process::ExitStatusExt as _;
    /// The signal on Linux for accessing a page that the file no longer has.
    const SIGBUS: i32 = 7;
    let folder = tempfile::tempdir().unwrap();
    let path = large_copy(folder.path());
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_that_maps_and_cuts", "--test-threads", "1"])
        .env(CHILD, &path)
        .output()
        .unwrap();
    assert_eq!(output.status.signal(), Some(SIGBUS), "{output:?}");
}

#[test]
fn a_file_rewritten_in_place_while_mapped_changes_answers_without_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = large_copy(folder.path());
    let dict = DmapDict::open(&path).unwrap();
    let byte_len = std::fs::metadata(&path).unwrap().len();
    // This breaks the rule of the format, but keeps the length: reads are bounds-checked, whatever
    // they find.
    let noise: Vec<u8> =
        (0..byte_len).map(|at| (at.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8).collect();
    let mut file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    std::io::Write::write_all(&mut file, &noise).unwrap();
    assert!(dict.verify().is_err());
    let _ = dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).map(|entry| entry.to_entry());
    let _ = dict.entries().take(1000).map(|entry| entry.name().len()).sum::<usize>();
}

#[test]
fn thirty_two_threads_share_one_dictionary() {
    const THREADS: usize = 32;
    let folder = tempfile::tempdir().unwrap();
    let dict = DmapDict::open(large_copy(folder.path())).unwrap();
    let expected: Vec<String> = dict.entries().map(|entry| entry.name().to_string()).collect();
    let barrier = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let (dict, expected, barrier) = (&dict, &expected, &barrier);
            scope.spawn(move || {
                barrier.wait();
                for (entry, name) in dict.entries().zip(expected).skip(thread).step_by(7) {
                    let found = dict.lookup_key(&entry.to_entry().key).unwrap();
                    assert_eq!((found.name(), found.tag_text()), (name.as_str(), entry.tag_text()));
                }
            });
        }
    });
}
