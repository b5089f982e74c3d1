//! The command `dicom-map`.

fn main() -> std::process::ExitCode {
    dicom_map_cli::dicom_map(std::env::args_os())
}
