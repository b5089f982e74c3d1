//! The real binaries: checks the output and exit status of each command against `tests/cmd`.
//! `[VERSION]` is the version of this crate. The commands of the README are run on a terminal, by
//! `tests/python/package/test_first_minutes.py`.
//!
//! `TRYCMD=overwrite cargo test -p dicom-map-cli --test commands` rewrites the files.

#[test]
fn commands_print_what_their_files_say() {
    trycmd::TestCases::new()
        .env("NO_COLOR", "1")
        .insert_var("[VERSION]", env!("CARGO_PKG_VERSION"))
        .expect("a name for trycmd's variable")
        .case("tests/cmd/*.trycmd");
}
