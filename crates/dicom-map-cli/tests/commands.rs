//! The real binaries: output and exit status of each command as in `tests/cmd`, and of every
//! `console` block of the README.
//!
//! `TRYCMD=overwrite cargo test -p dicom-map-cli --test commands` writes them anew.

#[test]
fn commands_print_what_their_files_say() {
    trycmd::TestCases::new()
        .env("NO_COLOR", "1")
        .case("tests/cmd/*.trycmd")
        .case("../../README.md");
}
