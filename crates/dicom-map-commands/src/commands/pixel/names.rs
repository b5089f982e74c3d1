//! Names of transfer syntaxes for the command line.

use dicom_map::{Error, ErrorKind, TransferSyntax};

/// Returns the transfer syntax with this name or UID.
pub(super) fn syntax(text: &str) -> Result<TransferSyntax, Error> {
    let syntax = TransferSyntax::from_word(text).unwrap_or_else(|| TransferSyntax::from_uid(text));
    if syntax.is_known() {
        return Ok(syntax);
    }
    let names: Vec<&str> = TransferSyntax::words().map(|(name, _)| name).collect();
    Err(Error::new(
        ErrorKind::InvalidArgument,
        format!("found {text:?}, expected {} or the UID of a transfer syntax", names.join(", ")),
    ))
}
