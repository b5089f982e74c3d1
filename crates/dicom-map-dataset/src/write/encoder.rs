//! Encodes tokens as bytes (PS3.5 section 7): the only place that produces DICOM bytes.

use crate::token::{Header, Token, TokenSource};
use dicom_map::{Encoding, Error, ErrorKind, Tag, Vr, tags};
use std::borrow::Cow;
use std::io::Write;

/// The length field for undefined length.
const UNDEFINED: u32 = u32::MAX;
/// The longest value with a 16-bit length field, and even.
const MAX_SHORT_LEN: usize = 0xFFFE;

/// Writes tokens as little-endian bytes, with or without VR.
///
/// Defined lengths precede their content, so they must be known in advance: [`encode`] runs the
/// tokens twice. A streaming encoder writes undefined lengths only, or untouched bytes.
pub struct Encoder<'w> {
    out: Output<'w>,
    encoding: Encoding,
    open: Vec<Open>,
    written: u64,
}

/// The destination of the bytes.
enum Output<'w> {
    /// Nowhere: lengths are measured, in the order of their starts.
    Measure(&'w mut Vec<u64>),
    /// A stream, with the measured lengths and how many of them have been used.
    Write(&'w mut dyn Write, &'w [u64], usize),
    /// A stream, without lengths.
    Stream(&'w mut dyn Write),
}

/// An open sequence or item.
struct Open {
    encoding: Encoding,
    kind: Kind,
    undefined: bool,
    began_at: u64,
    /// Its index among the measured lengths.
    measured: usize,
    /// The length field.
    length: u32,
}

/// A sequence or item whose header is to be written.
struct Start {
    kind: Kind,
    undefined: bool,
    measured: usize,
    /// The length field.
    length: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Sequence,
    Item,
    Fragments,
}

/// Writes a data set, or a series of its elements, to `out`. Returns the number of bytes.
///
/// Errors: `InvalidArgument` for a value too long for a length field, or tokens that do not nest;
/// `Io` with the error of `out`; those of the source. Errors that can be detected before the first
/// byte is written are returned before.
pub fn encode<S: TokenSource + ?Sized>(
    source: &S,
    encoding: Encoding,
    out: &mut dyn Write,
) -> Result<u64, Error> {
    measure(source, encoding)?.write(source, out)
}

/// The number of bytes that [`encode`] would write. Errors: those of [`encode`].
pub fn encoded_len<S: TokenSource + ?Sized>(source: &S, encoding: Encoding) -> Result<u64, Error> {
    Ok(measure(source, encoding)?.byte_len())
}

/// Computes the lengths of all sequences and items: the first half of [`encode`], which detects
/// what cannot be written.
///
/// ```
/// use dicom_map::{Encoding, Vr, tags};
/// use dicom_map_dataset::token::{Header, Token};
/// use dicom_map_dataset::write::measure;
/// let header = Header::new(tags::PATIENT_ID, Vr::LO);
/// let tokens = [Token::Element { header, value: b"42"[..].into() }];
/// let measured = measure(&tokens[..], Encoding::EXPLICIT_LE)?;
/// let mut out = Vec::new();
/// assert_eq!((measured.byte_len(), measured.write(&tokens[..], &mut out)?), (10, 10));
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn measure<S: TokenSource + ?Sized>(source: &S, encoding: Encoding) -> Result<Measured, Error> {
    let mut lengths = Vec::new();
    let byte_len = run(source, Encoder::new(Output::Measure(&mut lengths), encoding)?)?;
    Ok(Measured { lengths, byte_len, encoding })
}

/// The result of [`measure`].
#[derive(Clone, Debug)]
pub struct Measured {
    /// In the order of their starts.
    lengths: Vec<u64>,
    byte_len: u64,
    encoding: Encoding,
}

impl Measured {
    /// The total number of bytes.
    pub fn byte_len(&self) -> u64 {
        self.byte_len
    }

    /// Writes the source that was measured. Returns the number of bytes.
    ///
    /// Errors: those of [`encode`]; `Io` if the source has changed.
    pub fn write<S: TokenSource + ?Sized>(
        &self,
        source: &S,
        out: &mut dyn Write,
    ) -> Result<u64, Error> {
        let written =
            run(source, Encoder::new(Output::Write(out, &self.lengths, 0), self.encoding)?)?;
        if written == self.byte_len { Ok(written) } else { Err(changed(written, self.byte_len)) }
    }
}

fn run<S: TokenSource + ?Sized>(source: &S, mut encoder: Encoder<'_>) -> Result<u64, Error> {
    source.tokens(&mut |token| encoder.token(&token))?;
    encoder.finish()
}

impl<'w> Encoder<'w> {
    fn new(out: Output<'w>, encoding: Encoding) -> Result<Encoder<'w>, Error> {
        if encoding.big_endian {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                format!(
                    "found {encoding}, expected a little-endian encoding to write (PS3.5 has retired big endian)"
                ),
            ));
        }
        Ok(Encoder { out, encoding, open: Vec::new(), written: 0 })
    }

    /// Creates an encoder for tokens that arrive one by one. Sequences and items must have
    /// undefined length; [`Encoder::token`] refuses others.
    ///
    /// Errors: `InvalidArgument` for a big-endian encoding.
    pub fn streaming(out: &'w mut dyn Write, encoding: Encoding) -> Result<Encoder<'w>, Error> {
        Encoder::new(Output::Stream(out), encoding)
    }

    /// Writes one token. Errors: those of [`encode`].
    pub fn token(&mut self, token: &Token<'_>) -> Result<(), Error> {
        match token {
            Token::Element { header, value } => self.element(*header, value),
            Token::SequenceStart { tag, vr, undefined } => {
                let start = self.start(Kind::Sequence, *undefined, *tag)?;
                self.header(*tag, *vr, start.length)?;
                let inner = if *vr == Vr::UN { Encoding::IMPLICIT_LE } else { self.here() };
                self.open(start, inner);
                Ok(())
            }
            Token::ItemStart { undefined, encoding } => {
                let start = self.start(Kind::Item, *undefined, tags::ITEM)?;
                self.bare(tags::ITEM, start.length)?;
                self.open(start, encoding.unwrap_or(self.here()));
                Ok(())
            }
            Token::ItemEnd => self.end(Kind::Item),
            Token::SequenceEnd => self.end(Kind::Sequence),
            Token::FragmentsStart { tag, vr } => {
                let start = self.start(Kind::Fragments, true, *tag)?;
                self.header(*tag, *vr, start.length)?;
                self.open(start, self.here());
                Ok(())
            }
            Token::Fragment(bytes) => {
                let padding: &[u8] = if bytes.len() % 2 == 1 { &[0] } else { &[] };
                let length = self.length(tags::ITEM, bytes.len() as u64 + padding.len() as u64)?;
                self.bare(tags::ITEM, length)?;
                self.write(bytes)?;
                self.write(padding)
            }
            Token::FragmentsEnd => self.end(Kind::Fragments),
            Token::Untouched(bytes) => self.write(bytes),
        }
    }

    /// Ends the data set; returns the number of bytes. Errors: `InvalidArgument` if a sequence or
    /// item is still open.
    pub fn finish(self) -> Result<u64, Error> {
        match self.open.last() {
            None => Ok(self.written),
            Some(open) => Err(nesting(&format!("the end inside a {:?}", open.kind))),
        }
    }

    /// The encoding of the next elements.
    fn here(&self) -> Encoding {
        self.open.last().map_or(self.encoding, |open| open.encoding)
    }

    /// Begins a sequence or item, and returns its length field.
    fn start(&mut self, kind: Kind, undefined: bool, tag: Tag) -> Result<Start, Error> {
        let outer = self.open.last().map(|open| open.kind);
        let fits = match kind {
            Kind::Item => outer == Some(Kind::Sequence),
            Kind::Sequence | Kind::Fragments => matches!(outer, None | Some(Kind::Item)),
        };
        if !fits {
            return Err(nesting(&format!("a start of {kind:?} inside {outer:?}")));
        }
        let (measured, length) = match &mut self.out {
            Output::Measure(lengths) => {
                lengths.push(0);
                (lengths.len() - 1, 0)
            }
            Output::Write(_, lengths, used) => {
                let length = lengths.get(*used).copied().unwrap_or(0);
                *used += 1;
                (0, length)
            }
            Output::Stream(_) if undefined => (0, 0),
            Output::Stream(_) => {
                return Err(Error::new(
                    ErrorKind::InvalidArgument,
                    "found a defined length in a stream of tokens, expected undefined ones",
                ));
            }
        };
        let length = if undefined { UNDEFINED } else { self.length(tag, length)? };
        Ok(Start { kind, undefined, measured, length })
    }

    /// Opens a sequence or item after its header is written.
    fn open(&mut self, start: Start, encoding: Encoding) {
        let Start { kind, undefined, measured, length } = start;
        let began_at = self.written;
        self.open.push(Open { encoding, kind, undefined, began_at, measured, length });
    }

    fn end(&mut self, kind: Kind) -> Result<(), Error> {
        let Some(open) = self.open.pop().filter(|open| open.kind == kind) else {
            return Err(nesting(&format!("the end of a {kind:?} that has not begun")));
        };
        let length = self.written - open.began_at;
        if let Output::Measure(lengths) = &mut self.out
            && let Some(slot) = lengths.get_mut(open.measured)
        {
            *slot = length;
        }
        if !open.undefined {
            self.length(tags::ITEM, length)?;
            let promised = u64::from(open.length);
            if matches!(self.out, Output::Write(..)) && promised != length {
                return Err(changed(length, promised));
            }
            return Ok(());
        }
        let delimiter = match kind {
            Kind::Item => tags::ITEM_DELIMITATION_ITEM,
            Kind::Sequence | Kind::Fragments => tags::SEQUENCE_DELIMITATION_ITEM,
        };
        self.bare(delimiter, 0)
    }

    fn element(&mut self, header: Header, value: &[u8]) -> Result<(), Error> {
        let Header { tag, mut vr, is_big_endian } = header;
        let width = swap_width(vr);
        let value =
            if is_big_endian && width > 1 { reversed(value, width) } else { Cow::Borrowed(value) };
        let padding: &[u8] = match (value.len() % 2, vr.padding_byte()) {
            (0, _) => &[],
            (_, b' ') => b" ",
            _ => &[0],
        };
        let byte_len = value.len() + padding.len();
        if !self.here().implicit_vr && !vr.has_long_form() && byte_len > MAX_SHORT_LEN {
            // PS3.5 6.2.2: a value too long for the length field of its VR is written as UN.
            vr = Vr::UN;
        }
        let length = self.length(tag, byte_len as u64)?;
        self.header(tag, vr, length)?;
        self.write(&value)?;
        self.write(padding)
    }

    /// Converts a length to its 32-bit field.
    fn length(&self, tag: Tag, byte_len: u64) -> Result<u32, Error> {
        u32::try_from(byte_len).ok().filter(|length| *length != UNDEFINED).ok_or_else(|| {
            Error::new(
                ErrorKind::TooLarge,
                format!("found {byte_len} bytes, expected less than 2^32 - 1 (PS3.5 section 7.1)"),
            )
            .with_tag_path(tag.to_string())
        })
    }

    fn header(&mut self, tag: Tag, vr: Vr, length: u32) -> Result<(), Error> {
        if self.here().implicit_vr {
            return self.bare(tag, length);
        }
        let mut bytes = [0; 12];
        bytes[..4].copy_from_slice(&tag_bytes(tag));
        bytes[4..6].copy_from_slice(vr.as_str().as_bytes());
        if vr.has_long_form() {
            bytes[8..].copy_from_slice(&length.to_le_bytes());
            self.write(&bytes)
        } else {
            // `element` writes only values that fit in the short form.
            bytes[6..8].copy_from_slice(&(length as u16).to_le_bytes());
            self.write(&bytes[..8])
        }
    }

    fn bare(&mut self, tag: Tag, length: u32) -> Result<(), Error> {
        let mut bytes = [0; 8];
        bytes[..4].copy_from_slice(&tag_bytes(tag));
        bytes[4..].copy_from_slice(&length.to_le_bytes());
        self.write(&bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.written += bytes.len() as u64;
        match &mut self.out {
            Output::Measure(_) => Ok(()),
            Output::Write(out, ..) | Output::Stream(out) => {
                out.write_all(bytes).map_err(Error::from_stream)
            }
        }
    }
}

fn tag_bytes(tag: Tag) -> [u8; 4] {
    let ([g0, g1], [e0, e1]) = (tag.group().to_le_bytes(), tag.element().to_le_bytes());
    [g0, g1, e0, e1]
}

/// The size of one number of the VR in bytes, to swap its byte order.
fn swap_width(vr: Vr) -> usize {
    match vr {
        // A tag consists of two numbers.
        Vr::AT => 2,
        vr => vr.fixed_len().unwrap_or(1),
    }
}

fn reversed(value: &[u8], width: usize) -> Cow<'_, [u8]> {
    let mut bytes = value.to_vec();
    bytes.chunks_exact_mut(width).for_each(<[u8]>::reverse);
    Cow::Owned(bytes)
}

/// The error of a source that shows different tokens the second time, such as a source whose files
/// have been changed meanwhile.
fn changed(found: u64, expected: u64) -> Error {
    Error::new(
        ErrorKind::Io,
        format!(
            "found {found} bytes, expected the {expected} that were measured; the source has changed while it was written"
        ),
    )
}

fn nesting(found: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, format!("found {found}, expected tokens that nest"))
}
