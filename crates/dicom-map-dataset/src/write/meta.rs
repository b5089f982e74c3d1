//! The file meta information (PS3.10 section 7.1).

/// Identifies the software that writes files (PS3.7 annex D.3.3.2). A UID of the form 2.25.n needs
/// no registration (PS3.5 annex B.2).
pub const IMPLEMENTATION_CLASS_UID: &str = "2.25.164863193063437529814105931271839573201";

/// The name and version of the software.
pub const IMPLEMENTATION_VERSION_NAME: &str = concat!("DICOM_MAP_", env!("CARGO_PKG_VERSION"));
