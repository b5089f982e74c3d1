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
    ($uid:literal, $feature:literal, $decoder:path) => {
        Codec {
            uid: $uid,
            feature: Some($feature),
            decoder: built!($feature, Decoder, $decoder),
            encoder: None,
            encodes: false,
        }
    };
    ($uid:literal, $feature:literal, $decoder:path, $encoder:path) => {
        Codec {
            encoder: built!($feature, Encoder, $encoder),
            encodes: true,
            ..row!($uid, $feature, $decoder)
        }
    };
}

/// All codecs of this crate, ordered by UID.
static ALL: &[Codec] = &[
    Codec {
        uid: "1.2.840.10008.1.2.1.98",
        feature: None,
        decoder: Some(&uncompressed::Uncompressed),
        encoder: Some(&uncompressed::Uncompressed),
        encodes: true,
    },
    // .111 contains a JPEG picture that could be restored; its pixels are those of JPEG XL.
    row!("1.2.840.10008.1.2.4.110", "jpeg-xl", crate::codec::jpeg_xl::JpegXl),
    row!("1.2.840.10008.1.2.4.111", "jpeg-xl", crate::codec::jpeg_xl::JpegXl),
    row!("1.2.840.10008.1.2.4.112", "jpeg-xl", crate::codec::jpeg_xl::JpegXl),
    row!("1.2.840.10008.1.2.4.201", "htj2k", crate::codec::htj2k::Htj2k),
    row!("1.2.840.10008.1.2.4.202", "htj2k", crate::codec::htj2k::Htj2k),
    row!("1.2.840.10008.1.2.4.203", "htj2k", crate::codec::htj2k::Htj2k),
    row!(
        "1.2.840.10008.1.2.4.50",
        "jpeg",
        crate::codec::jpeg::Jpeg,
        crate::codec::jpeg::JpegBaseline
    ),
    row!(
        "1.2.840.10008.1.2.4.51",
        "jpeg",
        crate::codec::jpeg::Jpeg,
        crate::codec::jpeg::JpegExtended
    ),
    // Retired, but still found in files.
    row!("1.2.840.10008.1.2.4.53", "jpeg", crate::codec::jpeg::Jpeg),
    row!("1.2.840.10008.1.2.4.55", "jpeg", crate::codec::jpeg::Jpeg),
    row!(
        "1.2.840.10008.1.2.4.57",
        "jpeg",
        crate::codec::jpeg::Jpeg,
        crate::codec::jpeg::JpegLossless
    ),
    row!(
        "1.2.840.10008.1.2.4.70",
        "jpeg",
        crate::codec::jpeg::Jpeg,
        crate::codec::jpeg::JpegLossless
    ),
    row!(
        "1.2.840.10008.1.2.4.80",
        "jpeg-ls",
        crate::codec::jpeg_ls::JpegLs,
        crate::codec::jpeg_ls::JpegLs
    ),
    row!(
        "1.2.840.10008.1.2.4.81",
        "jpeg-ls",
        crate::codec::jpeg_ls::JpegLs,
        crate::codec::jpeg_ls::JpegLsNear::BY_LINE
    ),
    row!("1.2.840.10008.1.2.4.90", "jpeg2000", crate::codec::jpeg2000::Jpeg2000),
    row!("1.2.840.10008.1.2.4.91", "jpeg2000", crate::codec::jpeg2000::Jpeg2000),
    // Part 2: streams that need more than part 1 are refused because of their markers.
    row!("1.2.840.10008.1.2.4.92", "jpeg2000", crate::codec::jpeg2000::Jpeg2000),
    row!("1.2.840.10008.1.2.4.93", "jpeg2000", crate::codec::jpeg2000::Jpeg2000),
    row!("1.2.840.10008.1.2.5", "rle", crate::codec::rle::Rle, crate::codec::rle::Rle),
    row!(
        "1.2.840.10008.1.2.8.1",
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
