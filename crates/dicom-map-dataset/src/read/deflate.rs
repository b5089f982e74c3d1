//! Deflated data sets (PS3.5 A.5): inflated up to a limit, into memory or piece by piece.

use super::source::Source;
use dicom_map::{Error, ErrorKind};
use flate2::read::{DeflateDecoder, ZlibDecoder};
use std::io::Read;

/// Returns the first `data_set_at` bytes of `file` unchanged, followed by the rest inflated.
///
/// For a damaged stream, returns what could be inflated and the reason. Errors: `LimitExceeded` if
/// there is more than `max_bytes`.
pub(crate) fn inflate(
    file: &[u8],
    data_set_at: u64,
    max_bytes: u64,
) -> Result<(Vec<u8>, Option<String>), Error> {
    let start = usize::try_from(data_set_at).unwrap_or(usize::MAX).min(file.len());
    let (front, deflated) = file.split_at(start);
    let mut bytes = front.to_vec();
    let is_zlib = has_zlib_header(deflated);
    let mut damage = if is_zlib {
        copy(ZlibDecoder::new(deflated), &mut bytes, max_bytes, data_set_at)?
    } else {
        copy(DeflateDecoder::new(deflated), &mut bytes, max_bytes, data_set_at)?
    };
    if is_zlib && bytes.len() == start {
        damage = copy(DeflateDecoder::new(deflated), &mut bytes, max_bytes, data_set_at)?;
    }
    Ok((bytes, damage))
}

fn copy(
    decoder: impl Read,
    bytes: &mut Vec<u8>,
    max_bytes: u64,
    data_set_at: u64,
) -> Result<Option<String>, Error> {
    let start = bytes.len();
    let result = decoder.take(max_bytes.saturating_add(1)).read_to_end(bytes);
    if (bytes.len() - start) as u64 > max_bytes {
        return Err(too_long(max_bytes, data_set_at));
    }
    Ok(result.err().map(|error| error.to_string()))
}

/// PS3.5 A.5 requires a raw stream (RFC 1951). Some writers prepend a zlib header (RFC 1950), which
/// no raw stream of a data set begins with.
fn has_zlib_header(deflated: &[u8]) -> bool {
    matches!(deflated, [0x78, 0x01 | 0x5E | 0x9C | 0xDA, ..])
}

fn too_long(max_bytes: u64, data_set_at: u64) -> Error {
    let message = format!(
        "found a deflated data set of more than {max_bytes} bytes, the limit of the reader (max_inflated_bytes)"
    );
    Error::new(ErrorKind::LimitExceeded, message).with_byte_offset(data_set_at)
}

/// Inflated bytes that [`Inflated`] keeps at once. Most deflated data sets (reports, presentation
/// states) fit and are inflated once.
const WINDOW_BYTES: usize = 256 << 10;
/// Bytes of the window kept before the requested position, to step back to after looking ahead.
const BACK_BYTES: u64 = 16 << 10;
/// The most times that a data set is inflated: once to learn its length, once to walk over it, and
/// again if wrong lengths make the walk look far ahead.
const MAX_PASSES: u64 = 4;

/// A deflated data set as a source of bytes that are inflated on demand, with only a window in
/// memory. Positions are those of the file with its data set inflated.
pub(crate) struct Inflated<R, F> {
    /// The deflated bytes, from their beginning.
    open: F,
    stream: Stream<R>,
    /// All bytes: of the file before the data set, and of the inflated data set.
    byte_len: u64,
    data_set_at: u64,
    window: Vec<u8>,
    window_at: u64,
    /// Bytes that may still be inflated.
    work_left: u64,
    damage: Option<String>,
}

impl<R: Read, F: Fn() -> R> Inflated<R, F> {
    /// Inflates the data set once to learn its length.
    ///
    /// Errors: `LimitExceeded` if there is more than `max_bytes`.
    pub(crate) fn new(open: F, data_set_at: u64, max_bytes: u64) -> Result<Self, Error> {
        let stream = Stream::new(&open)?;
        let mut inflated = Inflated {
            open,
            stream,
            byte_len: data_set_at,
            data_set_at,
            window: Vec::new(),
            window_at: data_set_at,
            work_left: max_bytes.saturating_mul(MAX_PASSES),
            damage: None,
        };
        inflated.damage = inflated.fill()?;
        inflated.byte_len += inflated.window.len() as u64;
        if inflated.window.len() == WINDOW_BYTES && inflated.damage.is_none() {
            let (count, damage) = inflated.stream.skip(max_bytes.saturating_add(1))?;
            inflated.byte_len += count;
            inflated.damage = damage;
        }
        if inflated.byte_len - data_set_at > max_bytes {
            return Err(too_long(max_bytes, data_set_at));
        }
        inflated.work_left = (inflated.byte_len - data_set_at).saturating_mul(MAX_PASSES - 1);
        Ok(inflated)
    }

    /// Why not all could be inflated.
    pub(crate) fn damage(&self) -> Option<&str> {
        self.damage.as_deref()
    }

    /// Appends the next bytes, as far as there is room in the window.
    fn fill(&mut self) -> Result<Option<String>, Error> {
        let room = (WINDOW_BYTES - self.window.len()) as u64;
        let start = self.window.len();
        let result = self.stream.decoder().take(room).read_to_end(&mut self.window);
        let count = (self.window.len() - start) as u64;
        self.stream.at += count;
        damage_of(result.map(|_| ()))
    }

    #[inline(never)]
    fn move_to(&mut self, at: u64) -> Result<(), Error> {
        let wanted = at.saturating_sub(BACK_BYTES).max(self.data_set_at);
        let next = self.data_set_at + self.stream.at;
        // After the first pass, the window is the start of the data set, and the stream is at its
        // end.
        let continues = self.window_at + self.window.len() as u64 == next;
        if wanted < self.window_at || !continues {
            self.stream = Stream::new(&self.open)?;
            self.window.clear();
            self.window_at = self.data_set_at;
        }
        let next = self.data_set_at + self.stream.at;
        if self.work_left == 0 {
            let message = "found lengths that lead back and forth in a deflated data set, expected a single pass through it";
            return Err(Error::new(ErrorKind::LimitExceeded, message).with_byte_offset(at));
        }
        if wanted <= next {
            let gone = usize::try_from(wanted - self.window_at).unwrap_or(usize::MAX);
            self.window.drain(..gone.min(self.window.len()));
            self.window_at = wanted;
        } else {
            self.window.clear();
            self.stream.skip(wanted - next)?;
            self.window_at = self.data_set_at + self.stream.at;
        }
        self.fill()?;
        let inflated = self.data_set_at + self.stream.at - next;
        self.work_left = self.work_left.saturating_sub(inflated);
        Ok(())
    }
}

impl<R: Read, F: Fn() -> R> Source for Inflated<R, F> {
    fn byte_len(&self) -> u64 {
        self.byte_len
    }

    #[inline]
    fn peek(&mut self, at: u64, count: usize) -> Result<&[u8], Error> {
        let left = usize::try_from(self.byte_len.saturating_sub(at)).unwrap_or(usize::MAX);
        // Requests are for a header or a short value.
        let count = count.min(left).min(WINDOW_BYTES - BACK_BYTES as usize);
        if at < self.data_set_at || count == 0 {
            return Ok(&[]);
        }
        if at < self.window_at || at + count as u64 > self.window_at + self.window.len() as u64 {
            self.move_to(at)?;
        }
        let start = usize::try_from(at.saturating_sub(self.window_at)).unwrap_or(usize::MAX);
        let tail = self.window.get(start..).unwrap_or_default();
        Ok(tail.get(..count).unwrap_or(tail))
    }
}

/// Bytes read from a deflated stream.
struct Stream<R> {
    decoder: Decoder<R>,
    /// Number of bytes read so far.
    at: u64,
}

enum Decoder<R> {
    Raw(DeflateDecoder<Start<R>>),
    Zlib(ZlibDecoder<Start<R>>),
}

/// The first two bytes of a stream, and the rest of it.
type Start<R> = std::io::Chain<std::io::Cursor<Vec<u8>>, R>;

impl<R: Read> Stream<R> {
    fn new(open: &impl Fn() -> R) -> Result<Stream<R>, Error> {
        let start = || -> Result<(Vec<u8>, R), Error> {
            let mut input = open();
            let mut first = Vec::new();
            input.by_ref().take(2).read_to_end(&mut first).map_err(Error::from_stream)?;
            Ok((first, input))
        };
        let chain = |(first, input): (Vec<u8>, R)| std::io::Cursor::new(first).chain(input);
        let (first, input) = start()?;
        if has_zlib_header(&first) {
            let gives_none = match ZlibDecoder::new(chain((first, input))).read(&mut [0]) {
                Ok(count) => count == 0,
                Err(error) => damage_of(Err(error))?.is_some(),
            };
            let input = chain(start()?);
            let decoder = match gives_none {
                true => Decoder::Raw(DeflateDecoder::new(input)),
                false => Decoder::Zlib(ZlibDecoder::new(input)),
            };
            return Ok(Stream { decoder, at: 0 });
        }
        let decoder = Decoder::Raw(DeflateDecoder::new(chain((first, input))));
        Ok(Stream { decoder, at: 0 })
    }

    fn decoder(&mut self) -> &mut dyn Read {
        match &mut self.decoder {
            Decoder::Raw(decoder) => decoder,
            Decoder::Zlib(decoder) => decoder,
        }
    }

    /// Skips `count` bytes, or as many as there are. Returns how many.
    fn skip(&mut self, count: u64) -> Result<(u64, Option<String>), Error> {
        let mut passed = ByteCounter(0);
        let result = std::io::copy(&mut self.decoder().take(count), &mut passed);
        self.at += passed.0;
        Ok((passed.0, damage_of(result.map(|_| ()))?))
    }
}

/// Counts the bytes that are discarded.
struct ByteCounter(u64);

impl std::io::Write for ByteCounter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Describes the damage of a stream; an error if its bytes could not be read.
fn damage_of(result: std::io::Result<()>) -> Result<Option<String>, Error> {
    match result {
        Ok(()) => Ok(None),
        // Errors of the operating system have a code; those of the decoder do not.
        Err(error) if error.raw_os_error().is_some() => Err(Error::from_stream(error)),
        Err(error) => Ok(Some(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, ZlibEncoder};
    use std::io::Write as _;

    const AT: u64 = 300;

    fn bytes(count: usize) -> Vec<u8> {
        (0..count).map(|at| (at / 7 % 251) as u8 ^ (at / 5000) as u8).collect()
    }

    fn deflated(bytes: &[u8], zlib: bool) -> Vec<u8> {
        if zlib {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(bytes).unwrap();
            return encoder.finish().unwrap();
        }
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn pieces_equal_the_whole() {
        for (count, zlib) in [(0, false), (5, true), (WINDOW_BYTES, false), (900_000, true)] {
            let plain = bytes(count);
            let stored = deflated(&plain, zlib);
            let mut source = Inflated::new(|| &stored[..], AT, 1 << 20).unwrap();
            assert_eq!(source.byte_len(), AT + count as u64);
            assert_eq!(source.damage(), None);
            // The last one is far back.
            let places = [0, 1, 200_000, 250_000, 262_140, 270_000, 265_000, 700_000, 899_990, 4];
            for at in places {
                let expected = plain.get(at..).unwrap_or_default();
                let expected = expected.get(..64).unwrap_or(expected);
                assert_eq!(source.peek(AT + at as u64, 64).unwrap(), expected, "{count} {at}");
            }
        }
    }

    #[test]
    fn seeking_back_and_forth_is_bounded() {
        let stored = deflated(&bytes(900_000), false);
        let mut source = Inflated::new(|| &stored[..], AT, 1 << 20).unwrap();
        let error = (0..100).find_map(|_| {
            let far = source.peek(AT + 899_000, 8).err();
            far.or_else(|| source.peek(AT, 8).err())
        });
        assert_eq!(error.unwrap().kind(), ErrorKind::LimitExceeded);
    }

    #[test]
    fn too_long_or_damaged_streams() {
        let stored = deflated(&bytes(900_000), false);
        let error = Inflated::new(|| &stored[..], AT, 899_999).err().unwrap();
        assert_eq!(error.kind(), ErrorKind::LimitExceeded);
        let cut = &stored[..stored.len() / 2];
        let source = Inflated::new(|| cut, AT, 1 << 20).unwrap();
        let (whole, damage) = inflate(cut, 0, 1 << 20).unwrap();
        assert_eq!(source.byte_len() - AT, whole.len() as u64);
        assert_eq!(source.damage(), damage.as_deref());
        // A raw stream that begins like a zlib header.
        let source = Inflated::new(|| &[0x78, 0x9C, 0xFF, 0xFF][..], AT, 100).unwrap();
        assert_eq!(source.byte_len(), AT);
    }
}
