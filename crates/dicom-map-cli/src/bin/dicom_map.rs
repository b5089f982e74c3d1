//! The command `dicom-map`.

fn main() -> std::process::ExitCode {
    dicom_map_cli::run(dicom_map_cli::Program::DicomMap, std::env::args_os())
}
