//! The encoding of a transfer syntax that something is written in.

use crate::error_kind::UNKNOWN_TRANSFER_SYNTAX;
use crate::shown;
use dicom_map::{Encoding, Error, TransferSyntax};

/// Returns the encoding of elements in this transfer syntax.
///
/// Errors: [`UNKNOWN_TRANSFER_SYNTAX`] if the encoding could only be guessed, since readers rely on
/// the declared transfer syntax.
///
/// ```
/// use dicom_map_dataset::{Encoding, TransferSyntax, error_kind, write};
/// let encoding = write::encoding(&TransferSyntax::RLE_LOSSLESS)?;
/// assert_eq!(encoding, Encoding::EXPLICIT_LE);
/// let error = write::encoding(&TransferSyntax::from_uid("1.2.3")).unwrap_err();
/// assert_eq!(error.kind(), error_kind::UNKNOWN_TRANSFER_SYNTAX);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn encoding(syntax: &TransferSyntax) -> Result<Encoding, Error> {
    syntax.encoding().ok_or_else(|| {
        Error::new(
            UNKNOWN_TRANSFER_SYNTAX,
            format!(
                "found the transfer syntax {} ({}), expected one whose encoding of elements is known",
                shown::uid(syntax.uid()),
                syntax.name().unwrap_or("not in PS3.6 table A-1")
            ),
        )
    })
}
