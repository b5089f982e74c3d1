//! RLE Lossless (PS3.5 annex G): each byte of each sample is a separate plane, packed by rows.

use crate::codec::{Decoder, EncodeOptions, Encoder, StreamHeader, check_sample_count};
use crate::error_kind::{BAD_CODE_STREAM, UNSUPPORTED_PIXELS};
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;

/// The RLE header: the number of segments and fifteen offsets, 32 bits each.
const HEADER_BYTES: usize = 64;
const MAX_SEGMENTS: usize = 15;
/// The longest run that one control byte describes.
const MAX_RUN: usize = 128;
/// Pixels whose planes are unpacked before they are interleaved: few enough for the level-1 cache.
const PART_PIXELS: usize = 2048;

/// Decodes and encodes RLE Lossless with Bits Allocated of 8, 16, 32 and 64.
#[derive(Debug, Clone, Copy)]
pub struct Rle;

/// Returns the number of planes of a frame: the bytes of all samples of a pixel, at most fifteen.
fn plane_count(format: &FrameFormat) -> Result<usize, Error> {
    if !matches!(format.bits_allocated, 8 | 16 | 32 | 64) {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!("found RLE with Bits Allocated {}, expected 8, 16, 32 or 64", {
                format.bits_allocated
            }),
        ));
    }
    let planes = format.samples as usize * format.sample_bytes();
    if planes == 0 || planes > MAX_SEGMENTS {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!(
                "found RLE with {} samples of {} bits, expected 1 to {MAX_SEGMENTS} bytes a pixel",
                format.samples, format.bits_allocated
            ),
        ));
    }
    Ok(planes)
}

/// Returns the bytes of each plane in the stream.
fn segments(stream: &[u8], planes: usize) -> Result<[&[u8]; MAX_SEGMENTS], Error> {
    let header = stream.get(..HEADER_BYTES).ok_or_else(|| {
        Error::new(
            BAD_CODE_STREAM,
            format!("found {} bytes, expected an RLE header of {HEADER_BYTES}", stream.len()),
        )
    })?;
    let mut words = header
        .chunks_exact(4)
        .map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]) as usize);
    let count = words.next().unwrap_or(0);
    if count != planes {
        return Err(Error::new(
            BAD_CODE_STREAM,
            format!("found {count} RLE segments, expected {planes}: one for each byte of a pixel"),
        ));
    }
    let mut offsets = [stream.len(); MAX_SEGMENTS + 1];
    for (offset, word) in offsets.iter_mut().zip(words.take(planes)) {
        *offset = word;
    }
    let mut found = [&stream[..0]; MAX_SEGMENTS];
    let mut least = HEADER_BYTES;
    for at in 0..planes {
        let (start, end) = (offsets[at], offsets[at + 1]);
        if start < least || start > stream.len() {
            return Err(Error::new(
                BAD_CODE_STREAM,
                format!(
                    "found RLE segment {at} at byte {start}, expected {least} to {}",
                    stream.len()
                ),
            ));
        }
        // If the next offset is lower, the next iteration reports it.
        found[at] = stream.get(start..end).unwrap_or(&[]);
        least = start;
    }
    Ok(found)
}

/// Unpacks one plane from its segment. Bytes after the plane, such as the one that makes the length
/// of a segment even, are ignored.
#[derive(Clone, Copy)]
struct Unpacker<'a> {
    packed: &'a [u8],
    /// Bytes that are still to be copied, or otherwise to be repeated.
    literal: usize,
    run: usize,
    value: u8,
    /// Bytes that have been written.
    done: usize,
    /// Bytes of the whole plane.
    whole: usize,
}

impl<'a> Unpacker<'a> {
    fn new(packed: &'a [u8], whole: usize) -> Unpacker<'a> {
        Unpacker { packed, literal: 0, run: 0, value: 0, done: 0, whole }
    }

    /// Unpacks as many bytes as `part` has.
    #[inline]
    fn fill(&mut self, part: &mut [u8]) -> Result<(), Error> {
        let mut rest = part;
        loop {
            if self.run > 0 {
                let (to, left) = rest.split_at_mut(self.run.min(rest.len()));
                to.fill(self.value);
                self.run -= to.len();
                self.done += to.len();
                rest = left;
            } else if self.literal > 0 {
                let count = self.literal.min(rest.len());
                let Some((from, after)) = self.packed.split_at_checked(count) else {
                    return Err(short(self.done, self.whole));
                };
                let (to, left) = rest.split_at_mut(count);
                to.copy_from_slice(from);
                self.packed = after;
                self.literal -= count;
                self.done += count;
                rest = left;
            }
            if rest.is_empty() {
                return Ok(());
            }
            let Some((&control, after)) = self.packed.split_first() else {
                return Err(short(self.done, self.whole));
            };
            self.packed = after;
            let control = usize::from(control);
            if control < MAX_RUN {
                self.literal = control + 1;
            } else if control > MAX_RUN {
                let Some((&value, after)) = after.split_first() else {
                    return Err(short(self.done, self.whole));
                };
                (self.run, self.value, self.packed) = (257 - control, value, after);
            }
        }
    }
}

#[cold]
fn short(done: usize, whole: usize) -> Error {
    Error::new(BAD_CODE_STREAM, format!("found {done} bytes in an RLE segment, expected {whole}"))
}

impl Decoder for Rle {
    fn header(&self, stream: &[u8], format: &FrameFormat) -> Result<StreamHeader, Error> {
        segments(stream, plane_count(format)?)?;
        Ok(StreamHeader::of_format(format))
    }

    fn decode(
        &self,
        stream: &[u8],
        format: &FrameFormat,
        _limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error> {
        let planes = plane_count(format)?;
        let segments = segments(stream, planes)?;
        if planes == 1 {
            return Unpacker::new(segments[0], out.len()).fill(out);
        }
        // A control byte and a value make at most 128 bytes: a segment that cannot fill its plane
        // is refused before memory is allocated.
        let pixels = out.len() / planes;
        if let Some(segment) = segments[..planes]
            .iter()
            .find(|segment| segment.len().div_ceil(2).saturating_mul(MAX_RUN) < pixels)
        {
            return Err(Error::new(
                BAD_CODE_STREAM,
                format!(
                    "found an RLE segment of {} bytes, expected {pixels} unpacked",
                    segment.len()
                ),
            ));
        }
        // The highest byte of a sample comes first in the stream (PS3.5 G.2), and last here.
        let bytes = format.sample_bytes();
        let mut unpackers = [Unpacker::new(&[], pixels); MAX_SEGMENTS];
        for (at, unpacker) in unpackers[..planes].iter_mut().enumerate() {
            unpacker.packed = segments[at / bytes * bytes + (bytes - 1 - at % bytes)];
        }
        let mut scratch = [0; PART_PIXELS * MAX_SEGMENTS];
        for part in out.chunks_mut(PART_PIXELS * planes) {
            let pixels = part.len() / planes;
            for (plane, unpacker) in scratch.chunks_exact_mut(pixels).zip(&mut unpackers[..planes])
            {
                unpacker.fill(plane)?;
            }
            interleave_all(part, &scratch[..pixels * planes], planes);
        }
        Ok(())
    }
}

/// Interleaves planes, so that the bytes of each pixel are adjacent.
fn interleave_all(out: &mut [u8], scratch: &[u8], planes: usize) {
    let pixels = scratch.len() / planes;
    let plane = |at: usize| &scratch[at * pixels..][..pixels];
    match planes {
        2 => {
            let pixels = out.as_chunks_mut::<2>().0.iter_mut();
            for ((pixel, low), high) in pixels.zip(plane(0)).zip(plane(1)) {
                *pixel = [*low, *high];
            }
        }
        3 => {
            let pixels = out.as_chunks_mut::<3>().0.iter_mut();
            for (((pixel, red), green), blue) in pixels.zip(plane(0)).zip(plane(1)).zip(plane(2)) {
                *pixel = [*red, *green, *blue];
            }
        }
        4 => interleave(out, [plane(0), plane(1), plane(2), plane(3)]),
        6 => interleave(out, [plane(0), plane(1), plane(2), plane(3), plane(4), plane(5)]),
        _ => {
            for at in 0..planes {
                for (to, from) in out[at..].iter_mut().step_by(planes).zip(plane(at)) {
                    *to = *from;
                }
            }
        }
    }
}

/// Takes one byte of each plane in turn.
fn interleave<const N: usize>(out: &mut [u8], planes: [&[u8]; N]) {
    for (at, pixel) in out.as_chunks_mut::<N>().0.iter_mut().enumerate() {
        for (to, plane) in pixel.iter_mut().zip(planes) {
            *to = plane[at];
        }
    }
}

/// Packs one row (PS3.5 G.3.1): a run of three or more equal bytes, or of two between other runs,
/// is repeated, and everything else is copied.
fn pack_row(mut row: &[u8], segment: &mut Vec<u8>) {
    while let Some(&first) = row.first() {
        let run = row.iter().take(MAX_RUN).take_while(|&&byte| byte == first).count();
        if run >= 2 {
            segment.extend([(257 - run) as u8, first]);
            row = &row[run..];
            continue;
        }
        let end = row.windows(3).take(MAX_RUN).position(|three| {
            let [a, b, c] = [three[0], three[1], three[2]];
            a == b && b == c
        });
        let count = end.unwrap_or(row.len()).min(MAX_RUN);
        segment.push((count - 1) as u8);
        segment.extend_from_slice(&row[..count]);
        row = &row[count..];
    }
}

impl Encoder for Rle {
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        _options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error> {
        let planes = plane_count(format)?;
        check_sample_count(samples, format)?;
        let bytes = format.sample_bytes();
        let start = stream.len();
        stream.resize(start + HEADER_BYTES, 0);
        stream[start..start + 4].copy_from_slice(&(planes as u32).to_le_bytes());
        let row_bytes = format.columns as usize * planes;
        let mut row_plane = Vec::with_capacity(format.columns as usize);
        for segment in 0..planes {
            let offset = stream.len() - start;
            let Ok(offset) = u32::try_from(offset) else {
                return Err(Error::new(
                    UNSUPPORTED_PIXELS,
                    format!("found an RLE segment at byte {offset}, expected less than 2^32"),
                ));
            };
            let at = start + 4 + 4 * segment;
            stream[at..at + 4].copy_from_slice(&offset.to_le_bytes());
            let byte = segment / bytes * bytes + (bytes - 1 - segment % bytes);
            for row in samples.chunks_exact(row_bytes) {
                row_plane.clear();
                row_plane.extend(row[byte..].iter().step_by(planes));
                pack_row(&row_plane, stream);
            }
            if (stream.len() - start) % 2 == 1 {
                stream.push(0);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Photometric;

    fn format(rows: u32, columns: u32, samples: u16, bits: u16) -> FrameFormat {
        FrameFormat {
            rows,
            columns,
            samples,
            bits_allocated: bits,
            bits_stored: bits,
            high_bit: bits - 1,
            signed: false,
            planar: false,
            photometric: Photometric::Monochrome2,
        }
    }

    fn stream(offsets: &[u32], data: &[u8]) -> Vec<u8> {
        let mut stream = (offsets.len() as u32).to_le_bytes().to_vec();
        stream.extend(offsets.iter().flat_map(|offset| offset.to_le_bytes()));
        stream.resize(HEADER_BYTES, 0);
        stream.extend_from_slice(data);
        stream
    }

    fn decode(stream: &[u8], format: &FrameFormat) -> Result<Vec<u8>, Error> {
        let limits = Limits::default();
        let mut out = vec![0; format.frame_bytes(&limits).unwrap()];
        Rle.header(stream, format)?;
        Rle.decode(stream, format, &limits, &mut out)?;
        Ok(out)
    }

    #[test]
    fn the_standards_three_kinds_of_control_bytes() {
        // Three literal bytes, nothing, four times 9, and a padding byte.
        let packed = stream(&[64], &[2, 1, 2, 3, 0x80, 0xFD, 9, 0]);
        assert_eq!(decode(&packed, &format(1, 7, 1, 8)).unwrap(), [1, 2, 3, 9, 9, 9, 9]);
    }

    #[test]
    fn the_highest_byte_comes_first_and_planes_become_pixels() {
        let packed = stream(&[64, 66], &[0xFF, 1, 0xFF, 2]);
        assert_eq!(decode(&packed, &format(1, 2, 1, 16)).unwrap(), [2, 1, 2, 1]);
        let packed = stream(&[64, 68, 72], &[1, 1, 2, 0, 1, 3, 4, 0, 1, 5, 6, 0]);
        assert_eq!(decode(&packed, &format(1, 2, 3, 8)).unwrap(), [1, 3, 5, 2, 4, 6]);
    }

    #[test]
    fn damaged_headers_and_segments_are_errors() {
        let (grey, words) = (format(1, 4, 1, 8), format(1, 4, 1, 16));
        let good = [0xFD, 7];
        for (what, bytes, format) in [
            ("no header", vec![1; 63], grey),
            ("segments than no frame has", stream(&[64, 64], &good), grey),
            ("none", stream(&[], &good), grey),
            ("a count beyond the header", [vec![0xFF; 4], vec![0; 80]].concat(), grey),
            ("an offset inside of the header", stream(&[63], &good), grey),
            ("an offset outside", stream(&[67], &good), grey),
            ("the last offset of 32 bits", stream(&[u32::MAX], &good), grey),
            ("offsets backwards", stream(&[66, 64], &[0xFD, 7, 0xFD, 7]), words),
            ("a literal run cut off", stream(&[64], &[3, 1, 2, 3]), grey),
            ("a repeated byte cut off", stream(&[64], &[0xFD]), grey),
            ("a segment too short", stream(&[64], &[0xFE, 7]), grey),
            ("an empty segment", stream(&[64, 64], &[0xFD, 7]), words),
        ] {
            let error = decode(&bytes, &format).unwrap_err();
            assert_eq!(error.kind(), BAD_CODE_STREAM, "{what}: {error}");
        }
    }

    #[test]
    fn what_a_segment_cannot_hold_is_refused_before_memory_is_asked_for() {
        let big = format(30_000, 30_000, 1, 16);
        let mut out = vec![0; 30_000 * 30_000 * 2];
        let began = std::time::Instant::now();
        let bytes = stream(&[64, 66], &[0xFD, 7, 0xFD, 7]);
        assert!(Rle.decode(&bytes, &big, &Limits::default(), &mut out).is_err());
        assert!(began.elapsed().as_secs() < 1);
    }

    #[test]
    fn formats_that_rle_does_not_hold_are_named() {
        for format in [format(1, 1, 1, 1), format(1, 1, 1, 24), format(1, 1, 16, 8)] {
            let kind = Rle.header(&stream(&[64], &[0, 0]), &format).unwrap_err().kind();
            assert_eq!(kind, UNSUPPORTED_PIXELS);
            let mut out = Vec::new();
            let kind = Rle.encode(&[0], &format, &EncodeOptions::default(), &mut out).unwrap_err();
            assert_eq!(kind.kind(), UNSUPPORTED_PIXELS);
        }
    }

    #[test]
    fn runs_end_with_the_row_and_segments_are_even() {
        let mut packed = Vec::new();
        let format = format(2, 5, 1, 8);
        let samples = [7, 7, 7, 7, 7, 7, 1, 2, 2, 2];
        Rle.encode(&samples, &format, &EncodeOptions::default(), &mut packed).unwrap();
        assert_eq!(packed[HEADER_BYTES..], [0xFC, 7, 1, 7, 1, 0xFE, 2, 0]);
        assert_eq!(decode(&packed, &format).unwrap(), samples);
    }
}
