//! Names of transfer syntaxes for the command line.

use dicom_map::{Error, ErrorKind, TransferSyntax};

/// What people call the transfer syntaxes that are written.
const NAMES: [(&str, &str); 11] = [
    ("explicit", "1.2.840.10008.1.2.1"),
    ("implicit", "1.2.840.10008.1.2"),
    ("deflated", "1.2.840.10008.1.2.1.99"),
    ("rle", "1.2.840.10008.1.2.5"),
    ("jpeg-lossless", "1.2.840.10008.1.2.4.70"),
    ("jpeg-ls", "1.2.840.10008.1.2.4.80"),
    ("jpeg-ls-near", "1.2.840.10008.1.2.4.81"),
    ("jpeg-baseline", "1.2.840.10008.1.2.4.50"),
    ("jpeg-extended", "1.2.840.10008.1.2.4.51"),
    ("deflated-frame", "1.2.840.10008.1.2.8.1"),
    ("encapsulated", "1.2.840.10008.1.2.1.98"),
];

/// The transfer syntax of a name or UID.
pub(super) fn syntax(text: &str) -> Result<TransferSyntax, Error> {
    if let Some((_, uid)) = NAMES.iter().find(|(name, _)| *name == text) {
        return Ok(TransferSyntax::from_uid(uid));
    }
    let syntax = TransferSyntax::from_uid(text);
    if syntax.is_known() {
        return Ok(syntax);
    }
    let names: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
    Err(Error::new(
        ErrorKind::InvalidArgument,
        format!("found {text:?}, expected {} or the UID of a transfer syntax", names.join(", ")),
    ))
}
