//! Marker segments (T.87 annex C).

use super::errors::{bad, unsupported};
use super::parameters::Preset;
use dicom_map::Error;

pub(super) const SOI: u8 = 0xD8;
pub(super) const EOI: u8 = 0xD9;
pub(super) const SOS: u8 = 0xDA;
const DNL: u8 = 0xDC;
const DRI: u8 = 0xDD;
const APP8: u8 = 0xE8;
/// Start of a JPEG-LS frame.
pub(super) const SOF55: u8 = 0xF7;
/// Preset parameters.
pub(super) const LSE: u8 = 0xF8;
pub(super) const RST0: u8 = 0xD0;

/// More components than any encoder seen writes; the run mode of interleaved samples keeps one
/// value of each.
pub(super) const MAX_COMPONENTS: usize = 4;

/// The order of the components of a picture in the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Interleave {
    /// Each component in a scan of its own.
    None,
    /// A line of each component in turn.
    Line,
    /// A sample of each component in turn.
    Sample,
}

/// A frame header, and the segments before the first scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) rows: u32,
    pub(super) columns: u32,
    pub(super) bits: u16,
    /// The identifier of each component.
    pub(super) components: Vec<u8>,
}

/// A scan header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scan {
    /// The index in the frame of each component.
    pub(super) components: Vec<usize>,
    pub(super) near: u8,
    pub(super) interleave: Interleave,
}

/// Reads segments one by one.
pub(super) struct Segments<'a> {
    stream: &'a [u8],
    pub(super) at: usize,
    pub(super) frame: Option<Frame>,
    pub(super) preset: Preset,
    /// Lines in a restart interval; 0 if there are none.
    pub(super) restart_lines: u32,
    /// Rows and columns of LSE type 4, for sizes that do not fit 16 bits.
    oversize: Option<(u32, u32)>,
}

/// The next part of a stream.
pub(super) enum Next {
    Scan(Scan),
    End,
}

impl<'a> Segments<'a> {
    pub(super) fn new(stream: &'a [u8]) -> Result<Segments<'a>, Error> {
        if !stream.starts_with(&[0xFF, SOI]) {
            return Err(bad(format!(
                "found a frame that begins with {:02X?}, expected JPEG-LS: FF D8",
                &stream[..stream.len().min(2)]
            )));
        }
        Ok(Segments {
            stream,
            at: 2,
            frame: None,
            preset: Preset::default(),
            restart_lines: 0,
            oversize: None,
        })
    }

    /// Returns the next marker; additional FF bytes before it are padding.
    fn marker(&mut self) -> Result<u8, Error> {
        let start = self.at;
        if self.stream.get(self.at) != Some(&0xFF) {
            return Err(match self.stream.get(self.at) {
                None => bad(format!("found the end of the stream at byte {start}, expected more")),
                Some(byte) => bad(format!("found {byte:02X} at byte {start}, expected a marker")),
            });
        }
        while self.stream.get(self.at) == Some(&0xFF) {
            self.at += 1;
        }
        match self.stream.get(self.at) {
            Some(&marker) => {
                self.at += 1;
                Ok(marker)
            }
            None => Err(bad(format!("found the end of the stream at byte {start}, expected more"))),
        }
    }

    /// Returns the bytes of a segment after its length.
    fn segment(&mut self) -> Result<&'a [u8], Error> {
        let start = self.at;
        let length = match self.stream.get(start..start + 2) {
            Some(word) => usize::from(u16::from_be_bytes([word[0], word[1]])),
            None => 0,
        };
        let body = (length >= 2).then(|| self.stream.get(start + 2..start + length)).flatten();
        self.at = start + length;
        body.ok_or_else(|| {
            bad(format!("found a segment of {length} bytes at byte {start}, expected it to end within the stream"))
        })
    }

    /// Continues to the next scan, whose data begin at `self.at`, or to the end.
    pub(super) fn next(&mut self) -> Result<Next, Error> {
        loop {
            let marker = self.marker()?;
            match marker {
                EOI => return Ok(Next::End),
                SOS => {
                    let body = self.segment()?;
                    return Ok(Next::Scan(self.scan(body)?));
                }
                SOF55 => {
                    let body = self.segment()?;
                    if self.frame.is_some() {
                        return Err(bad("found two frame headers in a stream, expected one"));
                    }
                    self.frame = Some(frame(body)?);
                }
                LSE => {
                    let body = self.segment()?;
                    self.lse(body)?;
                }
                DRI => {
                    let body = self.segment()?;
                    if !(2..=4).contains(&body.len()) {
                        return Err(bad(format!(
                            "found a restart interval of {} bytes, expected 2 to 4",
                            body.len()
                        )));
                    }
                    self.restart_lines = number(body);
                }
                DNL => {
                    return Err(unsupported(
                        "found DNL, expected the frame header to have the rows",
                    ));
                }
                0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                    return Err(bad(format!(
                        "found JPEG (marker FF{marker:02X}), expected JPEG-LS"
                    )));
                }
                APP8 => {
                    // HP's colour transformations; 0 means none.
                    if let [b'm', b'r', b'f', b'x', transform, ..] = self.segment()?
                        && *transform != 0
                    {
                        return Err(unsupported(format!(
                            "found JPEG-LS with HP's colour transformation {transform}"
                        )));
                    }
                }
                0xE0..=0xEF | 0xFE => {
                    self.segment()?;
                }
                _ => {
                    return Err(bad(format!(
                        "found marker FF{marker:02X} before byte {}, expected one of JPEG-LS",
                        self.at
                    )));
                }
            }
        }
    }

    /// Returns the frame header, with the rows and columns of LSE type 4.
    fn whole_frame(&self) -> Result<Frame, Error> {
        let mut frame =
            self.frame.clone().ok_or_else(|| bad("found a scan before the frame header"))?;
        if let Some((rows, columns)) = self.oversize {
            (frame.rows, frame.columns) = (rows, columns);
        }
        if frame.rows == 0 || frame.columns == 0 {
            return Err(bad(format!(
                "found {} rows and {} columns, expected at least one of each",
                frame.rows, frame.columns
            )));
        }
        Ok(frame)
    }

    fn lse(&mut self, body: &[u8]) -> Result<(), Error> {
        match body {
            [1, rest @ ..] if rest.len() == 10 => {
                let word = |at: usize| u16::from_be_bytes([rest[at], rest[at + 1]]);
                self.preset = Preset {
                    maxval: word(0),
                    thresholds: [word(2), word(4), word(6)],
                    reset: word(8),
                };
                Ok(())
            }
            // Mapping tables; a scan that uses one is refused.
            [2 | 3, ..] => Ok(()),
            [4, width, rest @ ..]
                if (2..=4).contains(width) && rest.len() == 2 * *width as usize =>
            {
                let (rows, columns) = rest.split_at(*width as usize);
                self.oversize = Some((number(rows), number(columns)));
                Ok(())
            }
            _ => Err(bad(format!(
                "found a preset segment of type {} and {} bytes, expected one of T.87 C.2.4",
                body.first().copied().unwrap_or(0),
                body.len()
            ))),
        }
    }

    fn scan(&mut self, body: &[u8]) -> Result<Scan, Error> {
        let frame = self.whole_frame()?;
        let count = usize::from(body.first().copied().unwrap_or(0));
        let expected = 1 + 2 * count + 3;
        if count == 0 || count > MAX_COMPONENTS || body.len() != expected {
            return Err(bad(format!(
                "found a scan header of {} bytes for {count} components, expected {expected}",
                body.len()
            )));
        }
        let mut components: Vec<usize> = Vec::new();
        for pair in body[1..1 + 2 * count].chunks_exact(2) {
            let at = frame.components.iter().position(|id| *id == pair[0]);
            match at {
                Some(at) if !components.contains(&at) => components.push(at),
                _ => {
                    return Err(bad(format!(
                        "found component {} in a scan, expected one of {:?}, once",
                        pair[0], frame.components
                    )));
                }
            }
            if pair[1] != 0 {
                return Err(unsupported("found JPEG-LS with a mapping table"));
            }
        }
        let [near, interleave, point] =
            [body[expected - 3], body[expected - 2], body[expected - 1]];
        if point != 0 {
            return Err(unsupported(format!("found JPEG-LS with the point transform {point}")));
        }
        let interleave = match interleave {
            // A single component cannot be interleaved, whatever the header says.
            0..=2 if count == 1 => Interleave::None,
            1 => Interleave::Line,
            2 => Interleave::Sample,
            other => {
                return Err(bad(format!(
                    "found interleave mode {other} of {count} components, expected 1 or 2"
                )));
            }
        };
        self.frame = Some(frame);
        Ok(Scan { components, near, interleave })
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, &byte| number << 8 | u32::from(byte))
}

fn frame(body: &[u8]) -> Result<Frame, Error> {
    let (header, components) = match body.split_at_checked(6) {
        Some((header, rest)) if rest.len() == 3 * usize::from(header[5]) => (header, rest),
        _ => {
            return Err(bad(format!(
                "found a frame header of {} bytes, expected 6 and 3 for each component",
                body.len()
            )));
        }
    };
    let count = components.len() / 3;
    let bits = u16::from(header[0]);
    if !(2..=16).contains(&bits) {
        return Err(bad(format!("found a precision of {bits} bits, expected 2 to 16")));
    }
    if count == 0 {
        return Err(bad("found a frame without components"));
    }
    if count > MAX_COMPONENTS {
        return Err(unsupported(format!(
            "found {count} components, expected at most {MAX_COMPONENTS}"
        )));
    }
    let mut ids = Vec::with_capacity(count);
    for component in components.chunks_exact(3) {
        if component[1] != 0x11 {
            return Err(unsupported(format!(
                "found JPEG-LS with sampling factors {:02X}, expected 11",
                component[1]
            )));
        }
        if ids.contains(&component[0]) {
            return Err(bad(format!("found two components {}, expected one", component[0])));
        }
        ids.push(component[0]);
    }
    Ok(Frame {
        rows: u32::from(u16::from_be_bytes([header[1], header[2]])),
        columns: u32::from(u16::from_be_bytes([header[3], header[4]])),
        bits,
        components: ids,
    })
}

/// Returns the frame header of a stream, after reading everything before its first scan.
pub(super) fn read_frame(stream: &[u8]) -> Result<Frame, Error> {
    let mut segments = Segments::new(stream)?;
    match segments.next()? {
        Next::Scan(_) => segments.whole_frame(),
        Next::End => Err(bad("found the end of the stream, expected a scan")),
    }
}
