//! The properties of a decoded frame other than its samples.

use crate::codec::StreamColor;
use crate::color;
use crate::format::Photometric;
use crate::warning::{PixelWarning, PixelWarningKind};

/// The properties of a frame that was decoded elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameInfo {
    /// The colour space of its samples: Photometric Interpretation, unless the code stream states
    /// another one. `YBR_FULL_422` and the transformations of JPEG 2000 do not occur, since they
    /// are decoded to `YBR_FULL` and `RGB`.
    pub photometric: Photometric,
    /// The tolerated faults.
    pub warnings: Vec<PixelWarning>,
}

/// Returns the colour space of the samples once chroma has full resolution.
pub(super) fn at_full_resolution(photometric: Photometric) -> Photometric {
    match photometric {
        Photometric::YbrFull422 => Photometric::YbrFull,
        other => other,
    }
}

/// Returns the colour space of the decoded samples: the code stream takes precedence over the data
/// set.
pub(super) fn decoded_photometric(stream: StreamColor, declared: Photometric) -> Photometric {
    match (stream, declared) {
        (_, declared) if declared.samples() == 1 => declared,
        (StreamColor::Rgb, _) => Photometric::Rgb,
        (StreamColor::YCbCr, _) => Photometric::YbrFull,
        // The transformation is a part of JPEG 2000: if the stream does not say that it was used,
        // the samples are as stored.
        (StreamColor::Unsaid, Photometric::YbrRct | Photometric::YbrIct) => Photometric::Rgb,
        (StreamColor::Unsaid, declared) => at_full_resolution(declared),
    }
}

pub(super) fn color_warning(stream: StreamColor, declared: Photometric) -> Option<PixelWarning> {
    let found = match (stream, declared) {
        (_, declared) if declared.samples() == 1 => return None,
        (StreamColor::Rgb, declared) if color::is_luminance(declared) => "RGB",
        (StreamColor::YCbCr, Photometric::Rgb) => "YCbCr",
        _ => return None,
    };
    Some(PixelWarning::new(
        PixelWarningKind::StreamColor,
        format!("found a code stream of {found}, expected {}", declared.term()),
    ))
}
