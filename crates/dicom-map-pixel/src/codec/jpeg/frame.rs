//! The frame header and scan headers (T.81 B.2.2, B.2.3).

use super::error::{bad, unsupported};
use super::markers::{Segment, Segments, find_marker, marker};
use crate::codec::{StreamColor, StreamHeader};
use dicom_map::Error;

/// The coding process of a frame, always with Huffman codes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Process {
    /// Baseline and extended: each block is coded at once.
    Sequential,
    /// Progressive: blocks are coded by bands and by bits.
    Progressive,
    /// Lossless: differences of samples are coded.
    Lossless,
}

/// A component in the frame header.
#[derive(Clone, Copy)]
pub struct Component {
    pub id: u8,
    /// Samples of this component in each MCU, 1 to 4 in each direction.
    pub horizontal: usize,
    pub vertical: usize,
    /// The slot of its quantization table.
    pub quantization: usize,
}

/// The segments before the first scan.
pub struct Frame {
    pub process: Process,
    pub precision: u32,
    pub rows: usize,
    pub columns: usize,
    /// 1 to 4.
    pub components: Vec<Component>,
    color: StreamColor,
}

impl Frame {
    /// Reads all segments up to the first scan. If the frame header does not state the number of
    /// lines, it is read from the segment after the scan.
    pub fn read(stream: &[u8]) -> Result<Frame, Error> {
        let mut segments = Segments::new(stream)?;
        let mut frame: Option<Frame> = None;
        let mut frame_offset = 0;
        let mut jfif = false;
        let mut adobe = None;
        while let Some(segment) = segments.next()? {
            match segment.marker {
                marker::SOS | marker::EOI => break,
                marker::APP0 => jfif |= segment.body.starts_with(b"JFIF\0"),
                marker::APP14 if segment.body.starts_with(b"Adobe") => {
                    // The version and two flags come before the transformation.
                    adobe = segment.body.get(11).copied().or(adobe);
                }
                marker::DHT | marker::DAC | marker::JPG => {}
                marker::SOF0..=marker::SOF15 | marker::SOF55 => {
                    if frame.is_some() {
                        return Err(bad(segment.offset, "found two frame headers, expected one"));
                    }
                    frame_offset = segment.offset;
                    frame = Some(Frame::read_header(&segment)?);
                }
                _ => {}
            }
        }
        let Some(mut frame) = frame else {
            return Err(bad(
                segments.offset(),
                "found no frame header, expected one before a scan",
            ));
        };
        if frame.rows == 0 {
            frame.rows = defined_rows(stream, segments.offset()).ok_or_else(|| {
                bad(frame_offset, "found 0 rows and no DNL segment, expected at least one row")
            })?;
        }
        frame.color = match (frame.components.as_slice(), adobe) {
            ([_, _, _], Some(0)) => StreamColor::Rgb,
            ([_, _, _], Some(1)) => StreamColor::YCbCr,
            ([r, g, b], _) if [r.id, g.id, b.id] == *b"RGB" => StreamColor::Rgb,
            ([_, _, _], _) if jfif => StreamColor::YCbCr,
            _ => StreamColor::Unsaid,
        };
        Ok(frame)
    }

    /// Reads SOF (T.81 B.2.2); the number of lines may be 0.
    fn read_header(segment: &Segment<'_>) -> Result<Frame, Error> {
        let offset = segment.offset;
        let process = match segment.marker {
            marker::SOF0 | marker::SOF1 => Process::Sequential,
            marker::SOF2 => Process::Progressive,
            marker::SOF3 => Process::Lossless,
            marker::SOF55 => {
                return Err(unsupported(offset, "found JPEG-LS, expected JPEG of T.81"));
            }
            found => {
                let kind = if found < marker::JPG { "hierarchical" } else { "arithmetic" };
                return Err(unsupported(
                    offset,
                    format!("found {kind} JPEG (FF {found:02X}), expected FF C0 to FF C3"),
                ));
            }
        };
        let &[precision, y1, y0, x1, x0, count, ref rest @ ..] = segment.body else {
            return Err(bad(
                offset,
                format!(
                    "found a frame header of {} bytes, expected at least 6",
                    segment.body.len()
                ),
            ));
        };
        let is_known = match process {
            Process::Lossless => (2..=16).contains(&precision),
            _ => precision == 8 || precision == 12,
        };
        if !is_known {
            let expected = if process == Process::Lossless { "2 to 16" } else { "8 or 12" };
            return Err(unsupported(
                offset,
                format!("found samples of {precision} bits, expected {expected}"),
            ));
        }
        if rest.len() != 3 * usize::from(count) {
            return Err(bad(
                offset,
                format!("found {} bytes for {count} components, expected 3 for each", rest.len()),
            ));
        }
        if !(1..=4).contains(&count) {
            return Err(unsupported(offset, format!("found {count} components, expected 1 to 4")));
        }
        let (parts, _) = rest.as_chunks::<3>();
        let components = parts.iter().map(|&[id, sampling, quantization]| Component {
            id,
            horizontal: usize::from(sampling >> 4),
            vertical: usize::from(sampling & 15),
            quantization: quantization.into(),
        });
        let frame = Frame {
            process,
            precision: precision.into(),
            rows: u16::from_be_bytes([y1, y0]).into(),
            columns: u16::from_be_bytes([x1, x0]).into(),
            components: components.collect(),
            color: StreamColor::Unsaid,
        };
        if frame.columns == 0 {
            return Err(bad(offset, "found 0 columns, expected at least one"));
        }
        for component in &frame.components {
            let factors = [component.horizontal, component.vertical];
            if factors.iter().any(|factor| !(1..=4).contains(factor)) {
                return Err(bad(
                    offset,
                    format!("found sampling factors {factors:?}, expected 1 to 4"),
                ));
            }
            let is_whole = frame.largest_horizontal().is_multiple_of(component.horizontal)
                && frame.largest_vertical().is_multiple_of(component.vertical);
            if !is_whole || (process == Process::Lossless && factors != frame.largest()) {
                return Err(unsupported(
                    offset,
                    format!(
                        "found sampling factors {factors:?} beside {:?}, expected {}",
                        frame.largest(),
                        if is_whole { "the same in the lossless process" } else { "a divisor" }
                    ),
                ));
            }
        }
        Ok(frame)
    }

    /// Returns the largest horizontal sampling factor of any component.
    pub fn largest_horizontal(&self) -> usize {
        self.components.iter().map(|component| component.horizontal).max().unwrap_or(1)
    }

    /// Returns the largest vertical sampling factor of any component.
    pub fn largest_vertical(&self) -> usize {
        self.components.iter().map(|component| component.vertical).max().unwrap_or(1)
    }

    fn largest(&self) -> [usize; 2] {
        [self.largest_horizontal(), self.largest_vertical()]
    }

    /// Returns the header for callers. The numbers have 16 bits or fewer.
    pub fn header(&self) -> StreamHeader {
        StreamHeader {
            rows: self.rows as u32,
            columns: self.columns as u32,
            samples: self.components.len() as u16,
            bits: self.precision as u16,
            signed: None,
            color: self.color,
        }
    }
}

/// Returns the number of lines in the DNL segment (T.81 B.2.5) after the first scan.
fn defined_rows(stream: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let at = find_marker(stream, from)?;
        if let [marker::DNL, 0, 4, high, low, ..] = stream[at + 1..] {
            return Some(usize::from(u16::from_be_bytes([high, low]))).filter(|&rows| rows > 0);
        }
        from = at + 2;
    }
}

/// One component of a scan.
#[derive(Clone, Copy)]
pub struct ScanComponent {
    /// The index of the component in the frame.
    pub index: usize,
    /// The slots of its Huffman tables.
    pub dc: usize,
    pub ac: usize,
}

/// The header of a scan.
pub struct Scan {
    /// 1 to 4 different components.
    pub components: Vec<ScanComponent>,
    /// The first and the last coefficient; in the lossless process, the first is the predictor.
    pub first: u8,
    pub last: u8,
    /// The bits that earlier scans left open, and those that this scan leaves open; in the lossless
    /// process, the latter is the point transform.
    pub high: u8,
    pub low: u8,
    /// The offset of the scan in the stream.
    pub offset: usize,
}

impl Scan {
    /// Reads SOS (T.81 B.2.3).
    pub fn read(segment: &Segment<'_>, frame: &Frame) -> Result<Scan, Error> {
        let offset = segment.offset;
        let wrong_length = || {
            bad(
                offset,
                format!(
                    "found a scan header of {} bytes, expected 4 and 2 for each component",
                    segment.body.len()
                ),
            )
        };
        let (&count, rest) = segment.body.split_first().ok_or_else(wrong_length)?;
        let count = usize::from(count);
        let (parts, after) = rest.split_at_checked(2 * count).ok_or_else(wrong_length)?;
        let &[first, last, bits] = after else { return Err(wrong_length()) };
        if !(1..=frame.components.len()).contains(&count) {
            return Err(bad(
                offset,
                format!(
                    "found a scan of {count} components, expected 1 to {}",
                    frame.components.len()
                ),
            ));
        }
        let mut components: Vec<ScanComponent> = Vec::with_capacity(count);
        for &[id, tables] in parts.as_chunks::<2>().0 {
            // If two components have the same identifier, the first one that this scan does not
            // have yet.
            let is_next = |&index: &usize| {
                frame.components[index].id == id
                    && components.iter().all(|component| component.index != index)
            };
            let Some(index) = (0..frame.components.len()).find(is_next) else {
                return Err(bad(
                    offset,
                    format!("found component {id} in a scan, expected one of the frame, and once"),
                ));
            };
            let (dc, ac) = (usize::from(tables >> 4), usize::from(tables & 15));
            components.push(ScanComponent { index, dc, ac });
        }
        Ok(Scan { components, first, last, high: bits >> 4, low: bits & 15, offset })
    }
}
