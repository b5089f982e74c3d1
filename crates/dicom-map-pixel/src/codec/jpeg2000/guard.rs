//! The resources that a code stream needs, read before a decoder runs (T.800 annexes A, B and I).

use crate::codec::{StreamColor, StreamHeader};
use crate::error_kind::{BAD_CODE_STREAM, FRAME_TOO_LARGE, UNSUPPORTED_PIXELS};
use crate::limits::Limits;
use dicom_map::Error;

const SOC: u16 = 0xFF4F;
const CAP: u16 = 0xFF50;
const SIZ: u16 = 0xFF51;
const COD: u16 = 0xFF52;
const COC: u16 = 0xFF53;
const TLM: u16 = 0xFF55;
const PLM: u16 = 0xFF57;
const PLT: u16 = 0xFF58;
const QCD: u16 = 0xFF5C;
const QCC: u16 = 0xFF5D;
const RGN: u16 = 0xFF5E;
const CRG: u16 = 0xFF63;
const COM: u16 = 0xFF64;
const SOT: u16 = 0xFF90;
const SOD: u16 = 0xFF93;
const EOC: u16 = 0xFFD9;

/// Bytes of a marker segment SOT, including its marker.
const SOT_BYTES: usize = 12;
/// A tile has at least one tile-part, with SOT and SOD.
const LEAST_TILE_BYTES: u64 = 14;
const MAX_COMPONENTS: u16 = 4;
/// The maximum rows and columns of the reference grid; more would overflow in the decoder.
const MAX_GRID: u32 = 1 << 24;
/// Encoders use 5 levels; 32 are allowed.
const MAX_LEVELS: u8 = 16;
const MAX_LAYERS: u16 = 32;
/// A packet takes at least a byte. A few more packets are allowed, so that small truncated streams
/// are refused by another check.
const SPARE_PACKETS: u64 = 1 << 12;
/// A packet takes only a few bytes to say that many code-blocks are empty.
const PIXELS_OF_A_BYTE: u64 = 1 << 20;
/// The memory of the decoder for each precinct, for each code-block, and for each layer of a
/// code-block: the sizes of its structures, rounded up.
const PRECINCT_BYTES: u64 = 256;
const BLOCK_BYTES: u64 = 256;
const LAYER_BYTES: u64 = 32;
/// Structures may take this much memory, plus so many times that of the samples.
const SPARE_STRUCTURE_BYTES: u64 = 32 << 20;
const STRUCTURE_BYTES_OF_A_SAMPLE: u64 = 16;
/// The memory of the decoder for each sample: the picture, and for one component of a tile the
/// coefficients, their transform and a copy, 4 bytes each.
const SAMPLE_BYTES: u64 = 4;
const TILE_SAMPLE_BYTES: u64 = 12;
/// All of this may take so many times the memory of a frame.
const MEMORY_OF_FRAMES: u64 = 16;

pub(in crate::codec) fn bad(message: impl Into<String>) -> Error {
    Error::new(BAD_CODE_STREAM, message)
}

pub(in crate::codec) fn unsupported(message: impl Into<String>) -> Error {
    Error::new(UNSUPPORTED_PIXELS, message)
}

/// Returns the code stream itself; for a JP2 file, the contents of its box.
pub(in crate::codec) fn code_stream(stream: &[u8]) -> Result<&[u8], Error> {
    if stream.starts_with(&SOC.to_be_bytes()) {
        return Ok(stream);
    }
    const SIGNATURE: &[u8] = b"\0\0\0\x0CjP  \r\n\x87\n";
    if !stream.starts_with(SIGNATURE) {
        return Err(bad(format!(
            "found a frame that begins with {:02X?}, expected JPEG 2000: FF 4F",
            &stream[..stream.len().min(2)]
        )));
    }
    let mut rest = stream;
    while let Some((header, body)) = rest.split_at_checked(8) {
        let long = body.get(..8).map(number);
        let length = match number(&header[..4]) {
            0 => Some(rest.len()),
            1 => long.and_then(|length| usize::try_from(length).ok()),
            length => Some(length as usize),
        };
        let start = if header[..4] == [0, 0, 0, 1] { 16 } else { 8 };
        let found = length.filter(|&length| length >= start && length <= rest.len());
        let Some(length) = found else {
            return Err(bad("found a box of JP2 that is longer than the frame"));
        };
        if &header[4..] == b"jp2c" {
            return Ok(&rest[start..length]);
        }
        rest = &rest[length..];
    }
    Err(bad("found a JP2 file without a code stream"))
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

/// The marker segment SIZ (T.800 A.5.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::codec) struct Siz {
    pub(in crate::codec) rows: u32,
    pub(in crate::codec) columns: u32,
    pub(in crate::codec) components: u16,
    pub(in crate::codec) bits: u16,
    pub(in crate::codec) signed: bool,
    /// The stream says that it needs part 15.
    high_throughput: bool,
    /// The end of the reference grid, the start of the picture, the start of the tiles, and the
    /// size of a tile, horizontally and vertically.
    end: [u32; 2],
    start: [u32; 2],
    tile_start: [u32; 2],
    tile: [u32; 2],
}

impl Siz {
    fn read(body: &[u8]) -> Result<Siz, Error> {
        let words =
            body.get(..36).filter(|words| body.len() as u64 == 36 + 3 * number(&words[34..36]));
        let Some(words) = words else {
            return Err(bad(format!("found a header SIZ of {} bytes", body.len())));
        };
        let pair =
            |at: usize| [number(&words[at..at + 4]) as u32, number(&words[at + 4..at + 8]) as u32];
        let (end, start, tile, tile_start) = (pair(2), pair(10), pair(18), pair(26));
        let count = number(&words[34..36]) as u16;
        if count == 0 {
            return Err(bad("found JPEG 2000 without components"));
        }
        if count > MAX_COMPONENTS {
            return Err(unsupported(format!(
                "found {count} components, expected at most {MAX_COMPONENTS}"
            )));
        }
        for at in 0..2 {
            if end[at] > MAX_GRID {
                return Err(Error::new(
                    FRAME_TOO_LARGE,
                    format!("found a side of {} pixels, expected at most {MAX_GRID}", end[at]),
                ));
            }
            let tile_end = u64::from(tile_start[at]) + u64::from(tile[at]);
            if start[at] >= end[at]
                || tile[at] == 0
                || tile_start[at] > start[at]
                || tile_end <= u64::from(start[at])
            {
                return Err(bad(format!(
                    "found a picture of {} to {} with tiles of {} from {} on",
                    start[at], end[at], tile[at], tile_start[at]
                )));
            }
        }
        let components = &body[36..];
        let first = components[0];
        for component in components.chunks_exact(3) {
            if component[1..] != [1, 1] {
                return Err(unsupported(format!(
                    "found a component subsampled by {} and {}, expected 1",
                    component[1], component[2]
                )));
            }
            if component[0] != first {
                return Err(unsupported("found components of different precisions or signs"));
            }
        }
        let bits = u16::from(first & 0x7F) + 1;
        if bits > 16 {
            return Err(unsupported(format!("found {bits} bits, expected at most 16")));
        }
        Ok(Siz {
            // The bit for part 15.
            high_throughput: number(&words[..2]) & 0x4000 != 0,
            rows: end[1] - start[1],
            columns: end[0] - start[0],
            components: count,
            bits,
            signed: first & 0x80 != 0,
            end,
            start,
            tile_start,
            tile,
        })
    }

    fn tiles_across(&self, axis: usize) -> u64 {
        u64::from((self.end[axis] - self.tile_start[axis]).div_ceil(self.tile[axis]))
    }

    fn tile_count(&self) -> u64 {
        self.tiles_across(0) * self.tiles_across(1)
    }

    /// Returns where the tiles of a row or column begin and end.
    fn tile_sides(&self, axis: usize) -> impl Iterator<Item = [u64; 2]> + Clone + '_ {
        (0..self.tiles_across(axis)).map(move |at| {
            let tile = u64::from(self.tile[axis]);
            let start = u64::from(self.tile_start[axis]) + at * tile;
            [start.max(self.start[axis].into()), (start + tile).min(self.end[axis].into())]
        })
    }
}

/// The coding parameters of a component, from COD and COC (T.800 A.6.1).
#[derive(Debug, Clone, PartialEq, Eq)]
struct Style {
    levels: u8,
    /// Exponents of the sizes of code-blocks and, for each resolution, of precincts.
    block: [u8; 2],
    precincts: Vec<[u8; 2]>,
    /// Code-blocks are coded as in part 15.
    high_throughput: bool,
}

impl Style {
    /// Reads the part that COD and COC have in common, which must be the rest of the segment.
    fn read(own_precincts: bool, body: &[u8]) -> Result<Style, Error> {
        let &[levels, width, height, style, _, ref precincts @ ..] = body else {
            return Err(bad("found a coding style that is cut off"));
        };
        if levels > MAX_LEVELS {
            return Err(unsupported(format!(
                "found {levels} levels, expected at most {MAX_LEVELS}"
            )));
        }
        let resolutions = usize::from(levels) + 1;
        let expected = if own_precincts { resolutions } else { 0 };
        if precincts.len() != expected {
            return Err(bad(format!(
                "found sizes of {} precincts, expected {expected}",
                precincts.len()
            )));
        }
        if width > 8 || height > 8 || width + height > 8 {
            return Err(bad(format!("found code-blocks of 2^{width} and 2^{height} times 4")));
        }
        let precincts: Vec<[u8; 2]> = if own_precincts {
            precincts.iter().map(|byte| [byte & 15, byte >> 4]).collect()
        } else {
            vec![[15, 15]; resolutions]
        };
        if precincts[1..].iter().flatten().any(|&exponent| exponent == 0) {
            return Err(bad("found precincts of one sample above the lowest resolution"));
        }
        let high_throughput = style & 0x40 != 0;
        Ok(Style { levels, block: [width + 2, height + 2], precincts, high_throughput })
    }
}

/// The coding parameters of the components of a picture or of a tile.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Coding {
    layers: u16,
    transformed: bool,
    styles: Vec<Style>,
}

impl Coding {
    /// Reads a COD segment, which applies to all components.
    fn of_cod(body: &[u8], components: u16) -> Result<Coding, Error> {
        let Some((&[flags, _, layer_high, layer_low, transform], rest)) =
            body.split_first_chunk::<5>()
        else {
            return Err(bad("found a coding style that is cut off"));
        };
        let layers = u16::from_be_bytes([layer_high, layer_low]);
        if layers == 0 {
            return Err(bad("found JPEG 2000 without layers"));
        }
        if layers > MAX_LAYERS {
            return Err(unsupported(format!(
                "found {layers} layers, expected at most {MAX_LAYERS}"
            )));
        }
        if transform > 1 {
            return Err(unsupported(format!("found the component transformation {transform}")));
        }
        let style = Style::read(flags & 1 != 0, rest)?;
        Ok(Coding {
            layers,
            transformed: transform == 1 && components >= 3,
            styles: vec![style; usize::from(components)],
        })
    }

    fn is_high_throughput(&self) -> bool {
        self.styles.iter().any(|style| style.high_throughput)
    }

    /// Reads a COC segment, which applies to one component.
    fn read_coc(&mut self, body: &[u8]) -> Result<(), Error> {
        let (&[index, flags], rest) = body
            .split_first_chunk::<2>()
            .ok_or_else(|| bad("found a coding style that is cut off"))?;
        let style = Style::read(flags & 1 != 0, rest)?;
        *of_component(&mut self.styles, index)? = style;
        Ok(())
    }
}

fn of_component<T>(all: &mut [T], index: u8) -> Result<&mut T, Error> {
    let count = all.len();
    all.get_mut(usize::from(index))
        .ok_or_else(|| bad(format!("found component {index} of {count}")))
}

/// The contents of the main header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::codec) struct Structure {
    pub(in crate::codec) siz: Siz,
    /// The first three components are transformed: after decoding, they are RGB.
    pub(in crate::codec) transformed: bool,
    /// HTJ2K (ITU-T T.814), according to the main header.
    pub(in crate::codec) high_throughput: bool,
    coding: Coding,
    /// The offset of the first tile-part.
    tiles_at: usize,
}

/// Reads markers and their segments.
struct Segments<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Segments<'a> {
    fn marker(&mut self) -> Result<u16, Error> {
        let marker = self.stream.get(self.at..self.at + 2).map(|word| number(word) as u16);
        match marker {
            Some(marker) if marker >= 0xFF00 => {
                self.at += 2;
                Ok(marker)
            }
            Some(marker) => {
                Err(bad(format!("found {marker:04X} at byte {}, expected a marker", self.at)))
            }
            None => Err(bad(format!("found the end of the stream at byte {}", self.at))),
        }
    }

    /// Returns the bytes after the length of a segment.
    fn body(&mut self) -> Result<&'a [u8], Error> {
        let start = self.at;
        let length = self.stream.get(start..start + 2).map_or(0, |word| number(word) as usize);
        self.at = start + length;
        let body = (length >= 2).then(|| self.stream.get(start + 2..start + length)).flatten();
        body.ok_or_else(|| bad(format!("found a segment of {length} bytes at byte {start}")))
    }
}

/// Checks that a quantization has the length that a decoder expects: `body` begins after the
/// component.
fn check_quantization(body: &[u8]) -> Result<(), Error> {
    let is_complete = match body.split_first() {
        Some((style, steps)) => match style & 0x1F {
            0 => !steps.is_empty(),
            1 => steps.len() == 2,
            2 => !steps.is_empty() && steps.len().is_multiple_of(2),
            _ => false,
        },
        None => false,
    };
    if is_complete {
        Ok(())
    } else {
        Err(bad(format!("found a quantization of {} bytes", body.len())))
    }
}

/// The same for a QCC segment, which begins with its component.
fn check_component_quantization(body: &[u8], components: u16) -> Result<(), Error> {
    match body.split_first() {
        Some((&index, rest)) if u16::from(index) < components => check_quantization(rest),
        _ => Err(bad("found a quantization of a component that is not there")),
    }
}

impl Structure {
    /// Reads the main header of a code stream.
    pub(in crate::codec) fn read(stream: &[u8]) -> Result<Structure, Error> {
        let mut segments = Segments { stream, at: 2 };
        if segments.marker()? != SIZ {
            return Err(bad("found another segment than SIZ first"));
        }
        let siz = Siz::read(segments.body()?)?;
        let mut coding: Option<Coding> = None;
        // COC may come before COD, and takes precedence.
        let mut own: Vec<&[u8]> = Vec::new();
        let mut quantized = false;
        let mut capabilities = false;
        loop {
            let at = segments.at;
            match segments.marker()? {
                SOT => {
                    segments.at = at;
                    break;
                }
                COD if coding.is_some() => return Err(bad("found two coding styles COD")),
                COD => coding = Some(Coding::of_cod(segments.body()?, siz.components)?),
                COC => own.push(segments.body()?),
                QCD => {
                    check_quantization(segments.body()?)?;
                    quantized = true;
                }
                QCC => check_component_quantization(segments.body()?, siz.components)?,
                RGN => {
                    let body = segments.body()?;
                    if body.len() != 3 || u16::from(body[0]) >= siz.components {
                        return Err(bad("found a region of interest of no component"));
                    }
                }
                TLM | CRG | COM | PLM => {
                    segments.body()?;
                }
                CAP => {
                    segments.body()?;
                    capabilities = true;
                }
                EOC => return Err(bad("found the end of the stream before the first tile")),
                marker => {
                    return Err(unsupported(format!(
                        "found marker {marker:04X} in the main header of JPEG 2000"
                    )));
                }
            }
        }
        let Some(mut coding) = coding.filter(|_| quantized) else {
            return Err(bad("found no coding style or no quantization before the first tile"));
        };
        for body in own {
            coding.read_coc(body)?;
        }
        let high_throughput = capabilities || siz.high_throughput || coding.is_high_throughput();
        let transformed = coding.transformed;
        Ok(Structure { siz, transformed, high_throughput, coding, tiles_at: segments.at })
    }

    /// Returns the properties of the pixels that the stream states.
    pub(in crate::codec) fn header(&self) -> StreamHeader {
        let Siz { rows, columns, components, bits, signed, .. } = self.siz;
        StreamHeader {
            rows,
            columns,
            samples: components,
            bits,
            signed: Some(signed),
            color: if self.transformed { StreamColor::Rgb } else { StreamColor::Unsaid },
        }
    }

    /// Checks that the memory and time that a decoder needs are proportionate to the picture, and
    /// that no tile-part is missing or truncated.
    pub(in crate::codec) fn check(&self, stream: &[u8], limits: &Limits) -> Result<(), Error> {
        let siz = &self.siz;
        let large = |what: String| Error::new(FRAME_TOO_LARGE, what);
        let length = stream.len() as u64;
        if siz.tile_count() > (length / LEAST_TILE_BYTES).min(65_535) {
            return Err(bad(format!(
                "found {} tiles in {length} bytes, expected at least {LEAST_TILE_BYTES} bytes for each",
                siz.tile_count()
            )));
        }
        let pixels = u64::from(siz.rows) * u64::from(siz.columns);
        let samples = pixels * u64::from(siz.components);
        if pixels / PIXELS_OF_A_BYTE > length {
            return Err(bad(format!("found {pixels} pixels in {length} bytes")));
        }
        let codings = self.read_tile_parts(stream)?;
        if !self.high_throughput && codings.iter().flatten().any(Coding::is_high_throughput) {
            return Err(unsupported("found a tile of HTJ2K in a stream that is not HTJ2K"));
        }
        let (packets, structure) = self.structure(&codings);
        if packets > length + SPARE_PACKETS {
            return Err(bad(format!("found {packets} packets in {length} bytes")));
        }
        if structure > SPARE_STRUCTURE_BYTES + samples * STRUCTURE_BYTES_OF_A_SAMPLE {
            return Err(large(format!(
                "found precincts and code-blocks that take {structure} bytes for {samples} samples"
            )));
        }
        let tile = |axis: usize| u64::from(siz.tile[axis].min(siz.end[axis] - siz.start[axis]));
        let memory = samples * SAMPLE_BYTES + tile(0) * tile(1) * TILE_SAMPLE_BYTES + structure;
        if memory > limits.frame_bytes.saturating_mul(MEMORY_OF_FRAMES) {
            return Err(large(format!(
                "found a picture that takes {memory} bytes to decode, expected {MEMORY_OF_FRAMES} times {}",
                limits.frame_bytes
            )));
        }
        Ok(())
    }

    /// Returns the number of packets in all tiles, and the bytes of the structures of the largest
    /// tile.
    fn structure(&self, codings: &[Option<Coding>]) -> (u64, u64) {
        let (mut packets, mut largest) = (0_u64, 0_u64);
        let mut codings = codings.iter();
        for y in self.siz.tile_sides(1) {
            for x in self.siz.tile_sides(0) {
                let coding = codings.next().and_then(Option::as_ref).unwrap_or(&self.coding);
                let layers = u64::from(coding.layers);
                let (mut precincts, mut bands, mut blocks) = (0_u64, 0_u64, 0_u64);
                for style in &coding.styles {
                    for (resolution, exponents) in (0_u8..).zip(&style.precincts) {
                        let level = style.levels - resolution;
                        // For each direction: the precincts, and the code-blocks of one sub-band.
                        let counts = [(0, x), (1, y)].map(|(axis, [start, end])| {
                            let start = start.div_ceil(1 << level);
                            let end = end.div_ceil(1 << level);
                            let precinct = exponents[axis];
                            let across = end.div_ceil(1 << precinct) - (start >> precinct);
                            let in_band = precinct - u8::from(resolution > 0);
                            let block = style.block[axis].min(in_band);
                            let length = if resolution > 0 {
                                (end - start).div_ceil(2) + 1
                            } else {
                                end - start
                            };
                            let empty = start == end;
                            (if empty { 0 } else { across }, (length >> block) + 2)
                        });
                        let [(wide, blocks_wide), (high, blocks_high)] = counts;
                        let of_bands = if resolution > 0 { 3 } else { 1 };
                        precincts += wide * high;
                        bands += of_bands * wide * high;
                        if wide * high > 0 {
                            blocks += of_bands * blocks_wide * blocks_high;
                        }
                    }
                }
                packets = packets.saturating_add(precincts * layers);
                let bytes = (precincts + bands) * PRECINCT_BYTES
                    + blocks * (BLOCK_BYTES + layers * LAYER_BYTES);
                largest = largest.max(bytes);
            }
        }
        (packets, largest)
    }

    /// Follows the tile-parts to the end, and returns the coding parameters of tiles that differ
    /// from the main header. Without this check, the decoder would decode the existing part of a
    /// truncated stream, and leave the rest grey.
    fn read_tile_parts(&self, stream: &[u8]) -> Result<Vec<Option<Coding>>, Error> {
        let mut seen = vec![false; self.siz.tile_count() as usize];
        let mut codings = vec![None; seen.len()];
        let mut segments = Segments { stream, at: self.tiles_at };
        loop {
            let start = segments.at;
            match segments.marker() {
                Ok(SOT) => {}
                Ok(EOC) => break,
                Ok(marker) => {
                    return Err(bad(format!("found marker {marker:04X} between tile-parts")));
                }
                Err(error) => return Err(error),
            }
            let body = segments.body()?;
            let &[tile_high, tile_low, ref length @ .., _, _] = body else {
                return Err(bad("found a tile-part header that is cut off"));
            };
            if length.len() != 4 {
                return Err(bad("found a tile-part header of another length than 10"));
            }
            let tile = usize::from(u16::from_be_bytes([tile_high, tile_low]));
            match seen.get_mut(tile) {
                Some(seen) => *seen = true,
                None => return Err(bad(format!("found tile {tile} of {}", seen.len()))),
            }
            let length = number(length) as usize;
            let end = if length == 0 {
                // Up to the marker EOC; only zeros of padding follow it.
                let used = stream.iter().rposition(|&byte| byte != 0).map_or(0, |at| at + 1);
                used.saturating_sub(2).max(segments.at)
            } else {
                start + length
            };
            if end > stream.len() || end < start + SOT_BYTES + 2 {
                return Err(bad(format!(
                    "found a tile-part from byte {start} to {end} of {}",
                    stream.len()
                )));
            }
            loop {
                match segments.marker()? {
                    SOD => break,
                    PLT | COM => {
                        segments.body()?;
                    }
                    COD => {
                        let coding = Coding::of_cod(segments.body()?, self.siz.components)?;
                        if coding.transformed != self.transformed {
                            // The decoder looks only at the first tile.
                            return Err(unsupported("found tiles with and without RGB"));
                        }
                        codings[tile] = Some(coding);
                    }
                    COC => codings[tile]
                        .get_or_insert_with(|| self.coding.clone())
                        .read_coc(segments.body()?)?,
                    QCD => check_quantization(segments.body()?)?,
                    QCC => {
                        check_component_quantization(segments.body()?, self.siz.components)?;
                    }
                    marker => {
                        return Err(unsupported(format!(
                            "found marker {marker:04X} in the header of a tile-part"
                        )));
                    }
                }
            }
            if segments.at > end {
                return Err(bad("found a tile-part that is shorter than its header"));
            }
            segments.at = end;
        }
        match seen.iter().position(|&seen| !seen) {
            Some(tile) => Err(bad(format!("found no tile-part of tile {tile}"))),
            None => Ok(codings),
        }
    }
}
