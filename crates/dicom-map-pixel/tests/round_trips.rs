//! Every picture that an encoder accepts is restored by the decoder of its transfer syntax.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dicom_map::TransferSyntax;
use dicom_map_pixel::codec::jpeg_ls::{Interleave, JpegLs, JpegLsNear};
use dicom_map_pixel::codec::{self, Decoder, EncodeOptions, Encoder};
use dicom_map_pixel::{FrameFormat, Limits, Photometric};
use proptest::prelude::*;

/// Small pictures with flat areas and noise.
fn picture(bits: BoxedStrategy<(u16, u16)>) -> impl Strategy<Value = (FrameFormat, Vec<u8>)> {
    let shape = (1..20_u32, 1..20_u32, 1..=4_u16, any::<bool>(), any::<bool>());
    (shape, bits).prop_flat_map(
        |((rows, columns, samples, signed, planar), (allocated, stored))| {
            let format = FrameFormat {
                rows,
                columns,
                samples,
                bits_allocated: allocated,
                bits_stored: stored,
                high_bit: stored - 1,
                signed: signed && allocated > 1,
                planar,
                photometric: if samples == 3 { Photometric::Rgb } else { Photometric::Monochrome2 },
            };
            let count = format.frame_samples() as usize;
            let sample = prop_oneof![3 => Just(0_u64), 1 => any::<u64>()];
            prop::collection::vec(sample, count).prop_map(move |values| {
                let unused = 64 - u32::from(format.bits_stored);
                let bytes = values.into_iter().flat_map(|value| {
                    let value = if format.signed {
                        ((value << unused) as i64 >> unused) as u64
                    } else {
                        value << unused >> unused
                    };
                    value.to_le_bytes().into_iter().take(format.sample_bytes())
                });
                (format, bytes.collect())
            })
        },
    )
}

fn any_bits() -> BoxedStrategy<(u16, u16)> {
    prop_oneof![Just((1, 1)), Just((8, 8)), Just((16, 12)), Just((16, 16)), Just((32, 32))].boxed()
}

fn decode(decoder: &dyn Decoder, stream: &[u8], format: &FrameFormat) -> Vec<u8> {
    let header = decoder.header(stream, format).unwrap();
    let mut out = vec![0; header.byte_len().unwrap() as usize];
    decoder.decode(stream, format, &Limits::default(), &mut out).unwrap();
    out
}

proptest! {
    #[test]
    fn rle_and_deflated_and_uncompressed((format, samples) in picture(any_bits())) {
        for uid in ["1.2.840.10008.1.2.5", "1.2.840.10008.1.2.8.1", "1.2.840.10008.1.2.1.98"] {
            let syntax = TransferSyntax::from_uid(uid);
            let (decoder, encoder) =
                (codec::decoder(&syntax).unwrap(), codec::encoder(&syntax).unwrap());
            let mut stream = Vec::new();
            let result = encoder.encode(&samples, &format, &EncodeOptions::default(), &mut stream);
            if uid == "1.2.840.10008.1.2.5" && (format.bits_allocated == 1 || format.samples * format.bits_allocated / 8 > 15) {
                prop_assert!(result.is_err());
                continue;
            }
            result.unwrap();
            prop_assert_eq!(&decode(decoder, &stream, &format), &samples);
        }
    }

    #[test]
    fn jpeg_ls(
        (format, samples) in picture((2..=16_u16).prop_map(|bits| (if bits <= 8 { 8 } else { 16 }, bits)).boxed()),
        interleave in prop_oneof![Just(Interleave::None), Just(Interleave::Line), Just(Interleave::Sample)],
    ) {
        let mut stream = Vec::new();
        JpegLsNear { interleave }
            .encode(&samples, &format, &EncodeOptions::default(), &mut stream)
            .unwrap();
        prop_assert_eq!(JpegLs.header(&stream, &format).unwrap().bits, format.bits_stored);
        prop_assert_eq!(decode(&JpegLs, &stream, &format), samples);
    }

    #[test]
    fn any_bytes_end(
        (format, _) in picture(any_bits()),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        for codec in codec::all() {
            // Some belong to features that are off.
            let Some(decoder) = codec.decoder else { continue };
            if let Ok(header) = decoder.header(&bytes, &format) {
                let mut out = vec![0; header.byte_len().unwrap().min(1 << 20) as usize];
                let _ = decoder.decode(&bytes, &format, &Limits::default(), &mut out);
            }
        }
    }
}
