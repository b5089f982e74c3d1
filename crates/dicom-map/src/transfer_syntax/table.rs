//! The transfer syntaxes of PS3.6 table A-1, with the facts of PS3.5 about each.

use super::{Compression, PixelData, Repr, TransferSyntax, TransferSyntaxFacts};
use crate::encoding::Encoding;

/// The table's entry for a UID.
pub(super) fn find(uid: &str) -> Option<&'static TransferSyntaxFacts> {
    // `ALL` is sorted by UID, which a test checks.
    ALL.get(ALL.binary_search_by(|facts| facts.uid.cmp(uid)).ok()?)
}

/// Explicit VR little endian with native pixel data: the base of all others.
const EXPLICIT: TransferSyntaxFacts = TransferSyntaxFacts {
    uid: "",
    name: "",
    keyword: "",
    encoding: Some(Encoding::EXPLICIT_LE),
    deflated: false,
    pixel_data: PixelData::Native,
    compression: Compression::None,
    video: false,
    fragmentable: false,
    big_endian_pixels: false,
    retired: false,
    private: false,
};
const IMPLICIT: TransferSyntaxFacts =
    TransferSyntaxFacts { encoding: Some(Encoding::IMPLICIT_LE), ..EXPLICIT };
const BIG_ENDIAN: TransferSyntaxFacts =
    TransferSyntaxFacts { encoding: Some(Encoding::EXPLICIT_BE), ..EXPLICIT };
const DEFLATED: TransferSyntaxFacts = TransferSyntaxFacts { deflated: true, ..EXPLICIT };
const NO_DATA_SET: TransferSyntaxFacts = TransferSyntaxFacts { encoding: None, ..EXPLICIT };
const STREAMED: TransferSyntaxFacts =
    TransferSyntaxFacts { pixel_data: PixelData::Streamed, ..EXPLICIT };
const STREAMED_VIDEO: TransferSyntaxFacts = TransferSyntaxFacts { video: true, ..STREAMED };
const REFERENCED: TransferSyntaxFacts = TransferSyntaxFacts {
    pixel_data: PixelData::Referenced,
    compression: Compression::LosslessOrLossy,
    ..EXPLICIT
};
const REFERENCED_DEFLATED: TransferSyntaxFacts =
    TransferSyntaxFacts { deflated: true, ..REFERENCED };
const GE: TransferSyntaxFacts =
    TransferSyntaxFacts { big_endian_pixels: true, private: true, ..IMPLICIT };

/// Encapsulated, each frame in one fragment.
const fn whole_frames(compression: Compression) -> TransferSyntaxFacts {
    TransferSyntaxFacts { pixel_data: PixelData::Encapsulated, compression, ..EXPLICIT }
}

/// Encapsulated, each frame in one or more fragments.
const fn frames(compression: Compression) -> TransferSyntaxFacts {
    TransferSyntaxFacts { fragmentable: true, ..whole_frames(compression) }
}

/// Encapsulated video; the syntaxes from before 2022 require the stream in one fragment, HEVC and
/// those called fragmentable do not (PS3.5 8.2.5 and following).
const fn video(fragmentable: bool) -> TransferSyntaxFacts {
    TransferSyntaxFacts { video: true, fragmentable, ..whole_frames(Compression::Lossy) }
}

const fn retired(facts: TransferSyntaxFacts) -> TransferSyntaxFacts {
    TransferSyntaxFacts { retired: true, ..facts }
}

macro_rules! table {
    ($($constant:ident = $uid:literal, $name:literal, $keyword:literal, $facts:expr;)*) => {
        pub(super) static ALL: &[TransferSyntaxFacts] = &[$(TransferSyntaxFacts {
            uid: $uid,
            name: $name,
            keyword: $keyword,
            ..$facts
        }),*];

        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$(stringify!($constant)),*];

        /// Each transfer syntax of the table as a constant.
        ///
        /// ```
        /// use dicom_map::TransferSyntax;
        /// assert_eq!(TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN.uid(), "1.2.840.10008.1.2.1");
        /// ```
        impl TransferSyntax {
            $(
                #[doc = concat!($name, ", `", $uid, "`.")]
                pub const $constant: TransferSyntax = {
                    const FACTS: TransferSyntaxFacts = TransferSyntaxFacts {
                        uid: $uid,
                        name: $name,
                        keyword: $keyword,
                        ..$facts
                    };
                    TransferSyntax { repr: Repr::Known(&FACTS) }
                };
            )*
        }
    };
}

// Sorted by UID, as text.
table! {
    IMPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2", "Implicit VR Little Endian", "ImplicitVRLittleEndian",
        IMPLICIT;
    EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1", "Explicit VR Little Endian", "ExplicitVRLittleEndian",
        EXPLICIT;
    ENCAPSULATED_UNCOMPRESSED_EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1.98", "Encapsulated Uncompressed Explicit VR Little Endian", "EncapsulatedUncompressedExplicitVRLittleEndian",
        whole_frames(Compression::None);
    DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian", "DeflatedExplicitVRLittleEndian",
        DEFLATED;
    EXPLICIT_VR_BIG_ENDIAN = "1.2.840.10008.1.2.2", "Explicit VR Big Endian", "ExplicitVRBigEndian",
        retired(BIG_ENDIAN);
    MPEG2_MPML = "1.2.840.10008.1.2.4.100", "MPEG2 Main Profile / Main Level", "MPEG2MPML",
        video(false);
    MPEG2_MPML_F = "1.2.840.10008.1.2.4.100.1", "Fragmentable MPEG2 Main Profile / Main Level", "MPEG2MPMLF",
        video(true);
    MPEG2_MPHL = "1.2.840.10008.1.2.4.101", "MPEG2 Main Profile / High Level", "MPEG2MPHL",
        video(false);
    MPEG2_MPHL_F = "1.2.840.10008.1.2.4.101.1", "Fragmentable MPEG2 Main Profile / High Level", "MPEG2MPHLF",
        video(true);
    MPEG4_HP41 = "1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264 High Profile / Level 4.1", "MPEG4HP41",
        video(false);
    MPEG4_HP41_F = "1.2.840.10008.1.2.4.102.1", "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1", "MPEG4HP41F",
        video(true);
    MPEG4_HP41_BD = "1.2.840.10008.1.2.4.103", "MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1", "MPEG4HP41BD",
        video(false);
    MPEG4_HP41_BD_F = "1.2.840.10008.1.2.4.103.1", "Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1", "MPEG4HP41BDF",
        video(true);
    MPEG4_HP42_2D = "1.2.840.10008.1.2.4.104", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video", "MPEG4HP422D",
        video(false);
    MPEG4_HP42_2D_F = "1.2.840.10008.1.2.4.104.1", "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video", "MPEG4HP422DF",
        video(true);
    MPEG4_HP42_3D = "1.2.840.10008.1.2.4.105", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video", "MPEG4HP423D",
        video(false);
    MPEG4_HP42_3D_F = "1.2.840.10008.1.2.4.105.1", "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video", "MPEG4HP423DF",
        video(true);
    MPEG4_HP42_STEREO = "1.2.840.10008.1.2.4.106", "MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2", "MPEG4HP42STEREO",
        video(false);
    MPEG4_HP42_STEREO_F = "1.2.840.10008.1.2.4.106.1", "Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2", "MPEG4HP42STEREOF",
        video(true);
    HEVC_MP51 = "1.2.840.10008.1.2.4.107", "HEVC/H.265 Main Profile / Level 5.1", "HEVCMP51",
        video(true);
    HEVC_M10P51 = "1.2.840.10008.1.2.4.108", "HEVC/H.265 Main 10 Profile / Level 5.1", "HEVCM10P51",
        video(true);
    JPEG_XL_LOSSLESS = "1.2.840.10008.1.2.4.110", "JPEG XL Lossless", "JPEGXLLossless",
        frames(Compression::Lossless);
    JPEG_XL_JPEG_RECOMPRESSION = "1.2.840.10008.1.2.4.111", "JPEG XL JPEG Recompression", "JPEGXLJPEGRecompression",
        frames(Compression::Lossy);
    JPEG_XL = "1.2.840.10008.1.2.4.112", "JPEG XL", "JPEGXL",
        frames(Compression::LosslessOrLossy);
    HTJ2K_LOSSLESS = "1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 Image Compression (Lossless Only)", "HTJ2KLossless",
        frames(Compression::Lossless);
    HTJ2K_LOSSLESS_RPCL = "1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)", "HTJ2KLosslessRPCL",
        frames(Compression::Lossless);
    HTJ2K = "1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000 Image Compression", "HTJ2K",
        frames(Compression::LosslessOrLossy);
    JPIP_HTJ2K_REFERENCED = "1.2.840.10008.1.2.4.204", "JPIP HTJ2K Referenced", "JPIPHTJ2KReferenced",
        REFERENCED;
    JPIP_HTJ2K_REFERENCED_DEFLATE = "1.2.840.10008.1.2.4.205", "JPIP HTJ2K Referenced Deflate", "JPIPHTJ2KReferencedDeflate",
        REFERENCED_DEFLATED;
    JPEG_BASELINE = "1.2.840.10008.1.2.4.50", "JPEG Baseline (Process 1)", "JPEGBaseline8Bit",
        frames(Compression::Lossy);
    JPEG_EXTENDED = "1.2.840.10008.1.2.4.51", "JPEG Extended (Process 2 and 4)", "JPEGExtended12Bit",
        frames(Compression::Lossy);
    JPEG_EXTENDED_3_5 = "1.2.840.10008.1.2.4.52", "JPEG Extended (Process 3 and 5)", "JPEGExtended35",
        retired(frames(Compression::Lossy));
    JPEG_SPECTRAL_SELECTION_NON_HIERARCHICAL_6_8 = "1.2.840.10008.1.2.4.53", "JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)", "JPEGSpectralSelectionNonHierarchical68",
        retired(frames(Compression::Lossy));
    JPEG_SPECTRAL_SELECTION_NON_HIERARCHICAL_7_9 = "1.2.840.10008.1.2.4.54", "JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9)", "JPEGSpectralSelectionNonHierarchical79",
        retired(frames(Compression::Lossy));
    JPEG_FULL_PROGRESSION_NON_HIERARCHICAL_10_12 = "1.2.840.10008.1.2.4.55", "JPEG Full Progression, Non-Hierarchical (Process 10 and 12)", "JPEGFullProgressionNonHierarchical1012",
        retired(frames(Compression::Lossy));
    JPEG_FULL_PROGRESSION_NON_HIERARCHICAL_11_13 = "1.2.840.10008.1.2.4.56", "JPEG Full Progression, Non-Hierarchical (Process 11 and 13)", "JPEGFullProgressionNonHierarchical1113",
        retired(frames(Compression::Lossy));
    JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57", "JPEG Lossless, Non-Hierarchical (Process 14)", "JPEGLossless",
        frames(Compression::Lossless);
    JPEG_LOSSLESS_NON_HIERARCHICAL_15 = "1.2.840.10008.1.2.4.58", "JPEG Lossless, Non-Hierarchical (Process 15)", "JPEGLosslessNonHierarchical15",
        retired(frames(Compression::Lossless));
    JPEG_EXTENDED_HIERARCHICAL_16_18 = "1.2.840.10008.1.2.4.59", "JPEG Extended, Hierarchical (Process 16 and 18)", "JPEGExtendedHierarchical1618",
        retired(frames(Compression::Lossy));
    JPEG_EXTENDED_HIERARCHICAL_17_19 = "1.2.840.10008.1.2.4.60", "JPEG Extended, Hierarchical (Process 17 and 19)", "JPEGExtendedHierarchical1719",
        retired(frames(Compression::Lossy));
    JPEG_SPECTRAL_SELECTION_HIERARCHICAL_20_22 = "1.2.840.10008.1.2.4.61", "JPEG Spectral Selection, Hierarchical (Process 20 and 22)", "JPEGSpectralSelectionHierarchical2022",
        retired(frames(Compression::Lossy));
    JPEG_SPECTRAL_SELECTION_HIERARCHICAL_21_23 = "1.2.840.10008.1.2.4.62", "JPEG Spectral Selection, Hierarchical (Process 21 and 23)", "JPEGSpectralSelectionHierarchical2123",
        retired(frames(Compression::Lossy));
    JPEG_FULL_PROGRESSION_HIERARCHICAL_24_26 = "1.2.840.10008.1.2.4.63", "JPEG Full Progression, Hierarchical (Process 24 and 26)", "JPEGFullProgressionHierarchical2426",
        retired(frames(Compression::Lossy));
    JPEG_FULL_PROGRESSION_HIERARCHICAL_25_27 = "1.2.840.10008.1.2.4.64", "JPEG Full Progression, Hierarchical (Process 25 and 27)", "JPEGFullProgressionHierarchical2527",
        retired(frames(Compression::Lossy));
    JPEG_LOSSLESS_HIERARCHICAL_28 = "1.2.840.10008.1.2.4.65", "JPEG Lossless, Hierarchical (Process 28)", "JPEGLosslessHierarchical28",
        retired(frames(Compression::Lossless));
    JPEG_LOSSLESS_HIERARCHICAL_29 = "1.2.840.10008.1.2.4.66", "JPEG Lossless, Hierarchical (Process 29)", "JPEGLosslessHierarchical29",
        retired(frames(Compression::Lossless));
    JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70", "JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])", "JPEGLosslessSV1",
        frames(Compression::Lossless);
    JPEG_LS_LOSSLESS = "1.2.840.10008.1.2.4.80", "JPEG-LS Lossless Image Compression", "JPEGLSLossless",
        frames(Compression::Lossless);
    JPEG_LS_NEAR_LOSSLESS = "1.2.840.10008.1.2.4.81", "JPEG-LS Lossy (Near-Lossless) Image Compression", "JPEGLSNearLossless",
        frames(Compression::LosslessOrLossy);
    JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90", "JPEG 2000 Image Compression (Lossless Only)", "JPEG2000Lossless",
        frames(Compression::Lossless);
    JPEG_2000 = "1.2.840.10008.1.2.4.91", "JPEG 2000 Image Compression", "JPEG2000",
        frames(Compression::LosslessOrLossy);
    JPEG_2000_MC_LOSSLESS = "1.2.840.10008.1.2.4.92", "JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)", "JPEG2000MCLossless",
        frames(Compression::Lossless);
    JPEG_2000_MC = "1.2.840.10008.1.2.4.93", "JPEG 2000 Part 2 Multi-component Image Compression", "JPEG2000MC",
        frames(Compression::LosslessOrLossy);
    JPIP_REFERENCED = "1.2.840.10008.1.2.4.94", "JPIP Referenced", "JPIPReferenced",
        REFERENCED;
    JPIP_REFERENCED_DEFLATE = "1.2.840.10008.1.2.4.95", "JPIP Referenced Deflate", "JPIPReferencedDeflate",
        REFERENCED_DEFLATED;
    RLE_LOSSLESS = "1.2.840.10008.1.2.5", "RLE Lossless", "RLELossless",
        whole_frames(Compression::Lossless);
    RFC_2557_MIME_ENCAPSULATION = "1.2.840.10008.1.2.6.1", "RFC 2557 MIME encapsulation", "RFC2557MIMEEncapsulation",
        retired(NO_DATA_SET);
    XML_ENCODING = "1.2.840.10008.1.2.6.2", "XML Encoding", "XMLEncoding",
        retired(NO_DATA_SET);
    SMPTE_ST_2110_20_UNCOMPRESSED_PROGRESSIVE_ACTIVE_VIDEO = "1.2.840.10008.1.2.7.1", "SMPTE ST 2110-20 Uncompressed Progressive Active Video", "SMPTEST211020UncompressedProgressiveActiveVideo",
        STREAMED_VIDEO;
    SMPTE_ST_2110_20_UNCOMPRESSED_INTERLACED_ACTIVE_VIDEO = "1.2.840.10008.1.2.7.2", "SMPTE ST 2110-20 Uncompressed Interlaced Active Video", "SMPTEST211020UncompressedInterlacedActiveVideo",
        STREAMED_VIDEO;
    SMPTE_ST_2110_30_PCM_DIGITAL_AUDIO = "1.2.840.10008.1.2.7.3", "SMPTE ST 2110-30 PCM Digital Audio", "SMPTEST211030PCMDigitalAudio",
        STREAMED;
    DEFLATED_IMAGE_FRAME_COMPRESSION = "1.2.840.10008.1.2.8.1", "Deflated Image Frame Compression", "DeflatedImageFrameCompression",
        whole_frames(Compression::Lossless);
    PAPYRUS_3_IMPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.20", "Papyrus 3 Implicit VR Little Endian", "Papyrus3ImplicitVRLittleEndian",
        retired(IMPLICIT);
    GE_IMPLICIT_VR_BIG_ENDIAN_PIXELS = "1.2.840.113619.5.2", "GE Implicit VR Little Endian with Big Endian Pixel Data", "",
        GE;
}
