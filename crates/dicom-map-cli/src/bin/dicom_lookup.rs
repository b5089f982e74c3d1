//! The command `dicom-lookup`.

fn main() -> std::process::ExitCode {
    dicom_map_cli::run(dicom_map_cli::Program::DicomLookup, std::env::args_os())
}
