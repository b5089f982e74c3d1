//! The command `dicom-lookup`.

fn main() -> std::process::ExitCode {
    dicom_map_cli::dicom_lookup(std::env::args_os())
}
