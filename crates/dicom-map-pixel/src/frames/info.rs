//! What is known of a decoded frame beside its samples.

use crate::codec::StreamColor;
use crate::color;
use crate::format::Photometric;
use crate::warning::{PixelWarning, PixelWarningKind};

/// What is to be known of a frame that was decoded elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameInfo {
    /// What its samples are: as Photometric Interpretation, or as the code stream knows better.
    /// `YBR_FULL_422` and the transformations of JPEG 2000 do not occur, for what they are decoded
    /// to is `YBR_FULL` and `RGB`.
    pub photometric: Photometric,
    /// What was tolerated.
    pub warnings: Vec<PixelWarning>,
}

/// What the samples are once chroma has full resolution.
pub(super) fn at_full_resolution(photometric: Photometric) -> Photometric {
    match photometric {
        Photometric::YbrFull422 => Photometric::YbrFull,
        other => other,
    }
}

/// What the decoded samples are: the code stream knows better than the data set.
pub(super) fn decoded_photometric(stream: StreamColor, said: Photometric) -> Photometric {
    match (stream, said) {
        (_, said) if said.samples() == 1 => said,
        (StreamColor::Rgb, _) => Photometric::Rgb,
        (StreamColor::YCbCr, _) => Photometric::YbrFull,
        // The transformation is a part of JPEG 2000: a stream that does not say that it was
        // used holds what it holds.
        (StreamColor::Unsaid, Photometric::YbrRct | Photometric::YbrIct) => Photometric::Rgb,
        (StreamColor::Unsaid, said) => at_full_resolution(said),
    }
}

pub(super) fn color_warning(stream: StreamColor, said: Photometric) -> Option<PixelWarning> {
    let found = match (stream, said) {
        (_, said) if said.samples() == 1 => return None,
        (StreamColor::Rgb, said) if color::is_luminance(said) => "RGB",
        (StreamColor::YCbCr, Photometric::Rgb) => "YCbCr",
        _ => return None,
    };
    Some(PixelWarning::new(
        PixelWarningKind::StreamColor,
        format!("found a code stream of {found}, expected {}", said.term()),
    ))
}
