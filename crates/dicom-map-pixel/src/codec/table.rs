//! The codec for each transfer syntax, and the messages for transfer syntaxes without one.

use crate::codec::{Decoder, Encoder, uncompressed};
use crate::error_kind::UNSUPPORTED_PIXELS;
use dicom_map::transfer_syntax::PixelData;
use dicom_map::{Error, TransferSyntax};

/// A transfer syntax that this crate has a codec for, in this build or in another one.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Codec {
    /// The UID of the transfer syntax.
    pub uid: &'static str,
    /// The feature of the crate that enables the codec; [`None`] if it is always enabled.
    pub feature: Option<&'static str>,
    /// Decodes its frames; [`None`] if the feature is off.
    pub decoder: Option<&'static dyn Decoder>,
    /// Encodes its frames; [`None`] if the feature is off, or if there is no encoder at all.
    pub encoder: Option<&'static dyn Encoder>,
    /// True if there is an encoder, in this build or in one with the feature.
    pub encodes: bool,
}

/// `Some` of the unit struct if its feature is on, else `None`.
macro_rules! built {
    ($feature:literal, $kind:ident, $codec:path) => {{
        #[cfg(feature = $feature)]
        let codec: Option<&'static dyn $kind> = Some(&$codec);
        #[cfg(not(feature = $feature))]
        let codec: Option<&'static dyn $kind> = None;
        codec
    }};
}

/// A row of the table; without an encoder if none is named.
macro_rules! row {
    ($syntax:ident, $feature:literal, $decoder:path) => {
        Codec {
            uid: TransferSyntax::$syntax.uid(),
            feature: Some($feature),
            decoder: built!($feature, Decoder, $decoder),
            encoder: None,
            encodes: false,
        }
    };
    ($syntax:ident, $feature:literal, $decoder:path, $encoder:path) => {
        Codec {
            encoder: built!($feature, Encoder, $encoder),
            encodes: true,
            ..row!($syntax, $feature, $decoder)
        }
    };
}

/// All codecs of this crate, ordered by UID.
static ALL: &[Codec] = &[
    Codec {
        uid: TransferSyntax::ENCAPSULATED_UNCOMPRESSED_EXPLICIT_VR_LITTLE_ENDIAN.uid(),
        feature: None,
        decoder: Some(&uncompressed::Uncompressed),
        encoder: Some(&uncompressed::Uncompressed),
        encodes: true,
    },
    // A recompressed JPEG picture could be restored; its pixels are those of JPEG XL.
    row!(JPEG_XL_LOSSLESS, "jpeg-xl", crate::codec::jpeg_xl::JpegXl),
    row!(JPEG_XL_JPEG_RECOMPRESSION, "jpeg-xl", crate::codec::jpeg_xl::JpegXl),
    row!(JPEG_XL, "jpeg-xl", crate::codec::jpeg_xl::JpegXl),
    row!(HTJ2K_LOSSLESS, "htj2k", crate::codec::htj2k::Htj2k),
    row!(HTJ2K_LOSSLESS_RPCL, "htj2k", crate::codec::htj2k::Htj2k),
    row!(HTJ2K, "htj2k", crate::codec::htj2k::Htj2k),
    row!(JPEG_BASELINE, "jpeg", crate::codec::jpeg::Jpeg, crate::codec::jpeg::JpegBaseline),
    row!(JPEG_EXTENDED, "jpeg", crate::codec::jpeg::Jpeg, crate::codec::jpeg::JpegExtended),
    // Retired, but still found in files.
    row!(JPEG_SPECTRAL_SELECTION_NON_HIERARCHICAL_6_8, "jpeg", crate::codec::jpeg::Jpeg),
    row!(JPEG_FULL_PROGRESSION_NON_HIERARCHICAL_10_12, "jpeg", crate::codec::jpeg::Jpeg),
    row!(JPEG_LOSSLESS, "jpeg", crate::codec::jpeg::Jpeg, crate::codec::jpeg::JpegLossless),
    row!(JPEG_LOSSLESS_SV1, "jpeg", crate::codec::jpeg::Jpeg, crate::codec::jpeg::JpegLossless),
    row!(JPEG_LS_LOSSLESS, "jpeg-ls", crate::codec::jpeg_ls::JpegLs, crate::codec::jpeg_ls::JpegLs),
    row!(
        JPEG_LS_NEAR_LOSSLESS,
        "jpeg-ls",
        crate::codec::jpeg_ls::JpegLs,
        crate::codec::jpeg_ls::JpegLsNear::BY_LINE
    ),
    row!(JPEG_2000_LOSSLESS, "jpeg2000", crate::codec::jpeg2000::Jpeg2000),
    row!(JPEG_2000, "jpeg2000", crate::codec::jpeg2000::Jpeg2000),
    // Part 2: streams that need more than part 1 are refused because of their markers.
    row!(JPEG_2000_MC_LOSSLESS, "jpeg2000", crate::codec::jpeg2000::Jpeg2000),
    row!(JPEG_2000_MC, "jpeg2000", crate::codec::jpeg2000::Jpeg2000),
    row!(RLE_LOSSLESS, "rle", crate::codec::rle::Rle, crate::codec::rle::Rle),
    row!(
        DEFLATED_IMAGE_FRAME_COMPRESSION,
        "deflate",
        crate::codec::deflated::DeflatedFrame,
        crate::codec::deflated::DeflatedFrame
    ),
];

/// Returns all transfer syntaxes that this crate has a codec for, ordered by UID.
///
/// ```
/// use dicom_map_pixel::codec;
/// for codec in codec::all() {
///     println!("{} {}", codec.uid, codec.decoder.is_some());
/// }
/// ```
pub fn all() -> &'static [Codec] {
    ALL
}

/// Returns the codec of a transfer syntax; [`None`] if there is none, or if its pixel data are
/// native.
///
/// ```
/// use dicom_map::TransferSyntax;
/// use dicom_map_pixel::codec;
/// let uncompressed = TransferSyntax::from_uid("1.2.840.10008.1.2.1.98");
/// assert!(codec::for_syntax(&uncompressed).unwrap().decoder.is_some());
/// assert!(codec::for_syntax(&TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN).is_none());
/// ```
pub fn for_syntax(syntax: &TransferSyntax) -> Option<&'static Codec> {
    ALL.iter().find(|codec| codec.uid == syntax.uid())
}

/// Returns the decoder of a transfer syntax.
///
/// # Errors
///
/// [`UNSUPPORTED_PIXELS`], with the reason: a feature that this build lacks, video, pixel data that
/// are elsewhere, native pixel data, or an unknown transfer syntax.
///
/// ```
/// use dicom_map::TransferSyntax;
/// use dicom_map_pixel::codec;
/// let error = codec::decoder(&TransferSyntax::MPEG2_MPML).err().unwrap();
/// assert!(error.to_string().contains("video"));
/// ```
pub fn decoder(syntax: &TransferSyntax) -> Result<&'static dyn Decoder, Error> {
    let codec = for_syntax(syntax).ok_or_else(|| no_codec(syntax))?;
    codec.decoder.ok_or_else(|| feature_off(syntax, codec))
}

/// Returns the encoder of a transfer syntax.
///
/// # Errors
///
/// [`UNSUPPORTED_PIXELS`], with the reason.
///
/// ```
/// use dicom_map::TransferSyntax;
/// use dicom_map_pixel::codec;
/// assert!(codec::encoder(&TransferSyntax::from_uid("1.2.3")).is_err());
/// ```
pub fn encoder(syntax: &TransferSyntax) -> Result<&'static dyn Encoder, Error> {
    let codec = for_syntax(syntax).ok_or_else(|| no_codec(syntax))?;
    match codec.encoder {
        Some(encoder) => Ok(encoder),
        None if codec.encodes => Err(feature_off(syntax, codec)),
        None => Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!("found {}, which can be decoded but not encoded", described(syntax)),
        )),
    }
}

fn described(syntax: &TransferSyntax) -> String {
    match syntax.name() {
        Some(name) => format!("the transfer syntax {name} ({syntax})"),
        None => format!("the unknown transfer syntax {syntax}"),
    }
}

fn feature_off(syntax: &TransferSyntax, codec: &Codec) -> Error {
    Error::new(
        UNSUPPORTED_PIXELS,
        format!(
            "found {}, expected a build with the feature `{}`",
            described(syntax),
            codec.feature.unwrap_or_default()
        ),
    )
}

fn no_codec(syntax: &TransferSyntax) -> Error {
    let why = match syntax.facts() {
        None => "expected a known one",
        Some(facts) if facts.video => "which is video: its stream can be extracted but not decoded",
        Some(facts) => match facts.pixel_data {
            PixelData::Native => "whose pixel data are native and need no codec",
            PixelData::Referenced | PixelData::Streamed => {
                "whose pixel data are not in the data set"
            }
            _ => "which this version does not decode",
        },
    };
    Error::new(UNSUPPORTED_PIXELS, format!("found {}, {why}", described(syntax)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_of_known_encapsulated_syntaxes() {
        assert!(ALL.is_sorted_by(|a, b| a.uid < b.uid));
        for codec in ALL {
            let syntax = TransferSyntax::from_uid(codec.uid);
            assert!(syntax.is_encapsulated(), "{}", codec.uid);
            assert!(codec.encodes || codec.encoder.is_none(), "{}", codec.uid);
            // A feature enables both the decoder and the encoder, or neither.
            assert_eq!(codec.encoder.is_some(), codec.encodes && codec.decoder.is_some());
            assert!(codec.feature.is_some() || codec.decoder.is_some(), "{}", codec.uid);
        }
    }

    #[test]
    fn each_other_syntax_says_why_there_is_no_codec() {
        for syntax in TransferSyntax::known().filter(|syntax| for_syntax(syntax).is_none()) {
            let message = decoder(&syntax).err().unwrap().to_string();
            let facts = syntax.facts().unwrap();
            assert!(message.contains(syntax.uid()), "{message}");
            assert_eq!(message.contains("video"), facts.video, "{message}");
            assert!(encoder(&syntax).is_err());
        }
        let unknown = decoder(&TransferSyntax::from_uid("1.2.3")).err().unwrap();
        assert_eq!(unknown.kind(), UNSUPPORTED_PIXELS);
        assert!(unknown.to_string().contains("unknown transfer syntax 1.2.3"));
    }

    #[test]
    fn a_feature_that_is_off_is_named() {
        let off = Codec {
            decoder: None,
            encoder: None,
            ..*for_syntax(&TransferSyntax::RLE_LOSSLESS).unwrap()
        };
        let error = feature_off(&TransferSyntax::RLE_LOSSLESS, &off);
        assert!(error.to_string().ends_with("expected a build with the feature `rle`"), "{error}");
        for codec in ALL.iter().filter(|codec| codec.decoder.is_none()) {
            let message = decoder(&TransferSyntax::from_uid(codec.uid)).err().unwrap().to_string();
            assert!(message.contains(codec.feature.unwrap()), "{message}");
        }
    }
}
