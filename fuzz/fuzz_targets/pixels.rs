//! An arbitrary file: its frames, rendered images, overlays and icons; and the file in other
//! transfer syntaxes, whose pixels must be the same if they are lossless.
#![no_main]

use dicom_map::TransferSyntax;
use dicom_map_dataset::{Item, Reader};
use dicom_map_pixel::{
    Colors, Depth, Limits, PixelData, RenderOptions, TranscodeOptions, Window, pixel_hash,
    transcode,
};

/// The maximum bytes of a frame, so that inputs are fast.
const FRAME_BYTES: u64 = 1 << 18;
/// The maximum number of frames that are decoded.
const FRAMES: u64 = 3;

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.frame_bytes = FRAME_BYTES;
    limits.all_frames_bytes = FRAMES * FRAME_BYTES;
    limits
}

fn frames(item: Item<'_>) {
    let Ok(pixels) = PixelData::of_item(item, limits()) else { return };
    for frame in (0..pixels.len().min(FRAMES)).chain([pixels.len(), u64::MAX]) {
        let _ = pixels.stream(frame);
        let stored = pixels.frame(frame);
        if let Ok(stored) = &stored {
            assert_eq!(stored.bytes().len(), pixels.frame_bytes());
            let mut out = vec![0xA5; pixels.frame_bytes()];
            pixels.decode_into(frame, Colors::Stored, &mut out).expect("decoded before");
            assert!(out == stored.bytes(), "the same in another place");
        }
        let _ = pixels.frame_as(frame, Colors::Rgb);
        for (window, depth) in [
            (Window::File, Depth::Eight),
            (Window::Auto, Depth::Sixteen),
            (Window::Explicit { center: 40.0, width: 400.0 }, Depth::Eight),
        ] {
            let mut options = RenderOptions::default();
            options.window = window;
            options.depth = depth;
            options.overlays = true;
            if let Ok(picture) = pixels.render(frame, &options) {
                let samples =
                    picture.rows as usize * picture.columns as usize * picture.samples as usize;
                assert_eq!(picture.bytes.len(), samples * depth.byte_len());
            }
        }
    }
    let _ = pixels.decode_all(Colors::Rgb);
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let Ok(data_set) = Reader::embedded().read_bytes(input) else { return };
    frames(data_set.root());
    for (_, element) in data_set.root().walk().take(64) {
        element.items().into_iter().flatten().take(4).for_each(frames);
    }
    let Ok(pixels) = PixelData::of_item(data_set.root(), limits()) else { return };
    if pixels.len() > FRAMES {
        return;
    }
    let Ok(before) = pixel_hash(&pixels) else { return };
    for uid in ["1.2.840.10008.1.2.1", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.80"] {
        let mut options = TranscodeOptions::default();
        options.limits = limits();
        let target = TransferSyntax::from_uid(uid);
        let Ok(transcoded) = transcode(&data_set, &target, &options) else { continue };
        let after = PixelData::of_item(transcoded.data_set.root(), limits()).expect("our own");
        let after = pixel_hash(&after).expect("what we have encoded is decoded");
        assert!(after == before, "nothing is lost in {uid}");
    }
});
