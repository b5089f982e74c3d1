//! Error kinds for pixel data; their codes start at 300.

use dicom_map::{ErrorKind, ErrorKindInfo};

/// The code stream of a frame breaks the rules of its format, or ends too early.
pub const BAD_CODE_STREAM: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "bad_code_stream",
    300,
    "The code stream of a frame breaks the rules of its format, or ends too early.",
));

/// The pixel data are of a kind that this build does not decode or encode.
pub const UNSUPPORTED_PIXELS: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "unsupported_pixels",
    301,
    "The pixel data are of a kind that this build does not decode or encode.",
));

/// The attributes that describe the pixels contradict each other, or the pixels.
pub const BAD_PIXEL_DESCRIPTION: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "bad_pixel_description",
    302,
    "The attributes that describe the pixels contradict each other, or the pixels.",
));

/// A frame is larger than the limits allow.
pub const FRAME_TOO_LARGE: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "frame_too_large",
    303,
    "A frame is larger than the limits allow.",
));

/// The data set has no pixel data, or not this frame.
pub const NO_SUCH_FRAME: ErrorKind = ErrorKind::Declared(&ErrorKindInfo::new(
    "no_such_frame",
    304,
    "The data set has no pixel data, or not this frame.",
));

/// All kinds of this crate, ordered by code.
pub const ALL: &[ErrorKind] =
    &[BAD_CODE_STREAM, UNSUPPORTED_PIXELS, BAD_PIXEL_DESCRIPTION, FRAME_TOO_LARGE, NO_SUCH_FRAME];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_follow_each_other_and_no_identifier_is_one_of_the_core() {
        let codes: Vec<i32> = ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes, (300..300 + ALL.len() as i32).collect::<Vec<_>>());
        for (at, kind) in ALL.iter().enumerate() {
            let others = ErrorKind::ALL.iter().chain(&ALL[..at]);
            assert!(others.into_iter().all(|other| other.id() != kind.id()), "{}", kind.id());
        }
    }
}
