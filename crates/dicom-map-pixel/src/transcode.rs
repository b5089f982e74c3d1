//! Transcoding of a data set: frames are decoded and encoded a few at a time, and the attributes
//! that describe them are adjusted.

pub(crate) mod attributes;
mod spool;

use crate::codec::{self, EncodeOptions, Encoder};
use crate::color;
use crate::error_kind::{BAD_PIXEL_DESCRIPTION, UNSUPPORTED_PIXELS};
use crate::format::{FrameFormat, Photometric};
use crate::frames::{Colors, Frame, PixelData, has_pixels};
use crate::limits::Limits;
use crate::warning::PixelWarning;
use attributes::{Loss, set, set_derived, set_loss, set_number};
use dicom_map::bytes::Bytes;
use dicom_map::transfer_syntax::{Compression, PixelData as Form};
use dicom_map::{Error, Tag, TransferSyntax, Vr, tags};
use dicom_map_dataset::edit::{EncodedPixels, Made, Making};
use dicom_map_dataset::{DataSet, ItemKey, Rules, Value};
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};
use spool::Spool;

/// Options for transcoding a data set.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct TranscodeOptions {
    /// Permits lossy transfer syntaxes. With one of them, the data set becomes a new image, with a
    /// new SOP Instance UID.
    pub lossy: bool,
    /// Options for encoding frames.
    pub encode: EncodeOptions,
    /// The limits for frames.
    pub limits: Limits,
}

/// A transcoded data set.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Transcoded {
    /// The data set; it is saved in the new transfer syntax unless the caller chooses another one.
    pub data_set: DataSet,
    /// The number of frames that were encoded; 0 if they are unchanged.
    pub frames: u64,
    /// True if the pixels may differ from the original ones.
    pub is_lossy: bool,
    /// The tolerated faults.
    pub warnings: Vec<PixelWarning>,
}

/// The maximum error of a sample if a near-lossless conversion is requested without stating it.
const NEAR_LOSSLESS: u8 = 2;

/// Returns the data set with its pixels encoded for another transfer syntax. Frames are decoded and
/// encoded a few at a time. Up to 32 MiB of encoded frames are kept in memory, and more in a
/// temporary file.
///
/// ```
/// use dicom_map::{TransferSyntax, Vr};
/// use dicom_map_dataset::{DataSet, Rules, SaveOptions, Value};
/// use dicom_map_pixel::{PixelData, TranscodeOptions, transcode};
/// # #[cfg(all(feature = "embedded", feature = "rle"))] {
/// # let mut data_set = DataSet::new();
/// # for (keyword, number) in [
/// #     ("SamplesPerPixel", 1), ("Rows", 1), ("Columns", 3), ("BitsAllocated", 8),
/// #     ("BitsStored", 8), ("HighBit", 7), ("PixelRepresentation", 0),
/// # ] {
/// #     data_set.set(&keyword.parse()?, &Value::from(number))?;
/// # }
/// # data_set.set(&"PhotometricInterpretation".parse()?, &Value::from("MONOCHROME2"))?;
/// # let samples = Value::from(vec![1u8, 2, 3]);
/// # data_set.set_as(&"PixelData".parse()?, Some(Vr::OB), &samples, Rules::Standard)?;
/// let options = TranscodeOptions::default();
/// let transcoded = transcode(&data_set, &TransferSyntax::RLE_LOSSLESS, &options)?;
/// assert_eq!(PixelData::of(&transcoded.data_set)?.frame(0)?.bytes(), [1, 2, 3]);
/// let file = transcoded.data_set.to_bytes(&SaveOptions::default())?;
/// # }
/// # Ok::<(), dicom_map::Error>(())
/// ```
///
/// # Errors
///
/// Those of [`PixelData::frame`]; [`UNSUPPORTED_PIXELS`] if this build cannot encode the transfer
/// syntax, if the transfer syntax cannot hold these pixels, or if it is lossy and
/// [`TranscodeOptions::lossy`] does not permit that.
pub fn transcode(
    data_set: &DataSet,
    target: &TransferSyntax,
    options: &TranscodeOptions,
) -> Result<Transcoded, Error> {
    let form = match target.facts() {
        Some(facts) if facts.encoding.is_some_and(|encoding| !encoding.big_endian) => {
            facts.pixel_data
        }
        _ => {
            return Err(Error::new(
                UNSUPPORTED_PIXELS,
                format!("found {target}, expected a little-endian transfer syntax to write"),
            ));
        }
    };
    let mut transcoded =
        Transcoded { data_set: data_set.clone(), frames: 0, is_lossy: false, warnings: Vec::new() };
    let source = data_set.pixel_syntax();
    // Nothing to encode: the pixels are unchanged.
    if !has_pixels(data_set) || source == target || is_plain(data_set) && form == Form::Native {
        return Ok(transcoded);
    }
    if form != Form::Native && form != Form::Encapsulated {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!("found {target}, expected a transfer syntax whose data sets have pixels"),
        ));
    }
    let pixels = PixelData::of_item(data_set.root(), options.limits)?;
    transcoded.warnings.extend_from_slice(pixels.warnings());
    transcoded.frames = pixels.len();
    match form {
        Form::Native => to_native(&pixels, target, &mut transcoded)?,
        _ => to_encapsulated(&pixels, target, options, &mut transcoded)?,
    }
    if form == Form::Native {
        icons_to_native(data_set, options, &mut transcoded)?;
    }
    keep_loss(&pixels, &mut transcoded)?;
    Ok(transcoded)
}

/// Returns true if pixels are native and little endian, so that other native transfer syntaxes have
/// the same bytes.
fn is_plain(data_set: &DataSet) -> bool {
    let facts = data_set.pixel_syntax().facts();
    let is_swapped = facts.is_some_and(|facts| facts.big_endian_pixels);
    let element = data_set.get(tags::PIXEL_DATA);
    !is_swapped
        && !data_set.encoding().big_endian
        && element.is_none_or(|element| element.fragments().is_none())
        && !data_set.pixel_syntax().is_encapsulated()
}

/// Calls `make` for each frame, on all processors and a few frames at a time, and `take` with the
/// results in order.
fn each_frame<T: Send>(
    pixels: &PixelData<'_>,
    warnings: &mut Vec<PixelWarning>,
    make: impl Fn(Frame<'_>) -> Result<T, Error> + Sync,
    mut take: impl FnMut(T) -> Result<(), Error>,
) -> Result<(), Error> {
    let batch = rayon::current_num_threads() as u64;
    let mut first = 0;
    while first < pixels.len() {
        let end = pixels.len().min(first.saturating_add(batch));
        let one = |number: u64| {
            let frame = pixels.frame_as(number, Colors::Stored)?;
            let warnings = frame.warnings().to_vec();
            Ok((make(frame)?, warnings))
        };
        let made: Vec<Result<(T, Vec<PixelWarning>), Error>> = match end - first {
            1 => vec![one(first)],
            _ => (first..end).into_par_iter().map(one).collect(),
        };
        for result in made {
            let (made, more) = result?;
            // Every frame of a file has the same warnings; one of each kind is kept.
            for warning in more {
                if !warnings.iter().any(|known| known.kind == warning.kind) {
                    warnings.push(warning);
                }
            }
            take(made)?;
        }
        first = end;
    }
    Ok(())
}

/// Checks that all frames have the same Photometric Interpretation.
fn agree(common: &mut Option<Photometric>, found: Photometric) -> Result<(), Error> {
    match *common.get_or_insert(found) {
        first if first == found => Ok(()),
        first => Err(Error::new(
            BAD_PIXEL_DESCRIPTION,
            format!(
                "found frames of {} and of {}, expected one of them",
                first.term(),
                found.term()
            ),
        )),
    }
}

fn to_native(
    pixels: &PixelData<'_>,
    target: &TransferSyntax,
    transcoded: &mut Transcoded,
) -> Result<(), Error> {
    let mut spool = Spool::new();
    let mut photometric = None;
    let mut bits = Bits::default();
    let is_bits = pixels.format().bits_allocated == 1;
    let packed = |frame: Frame<'_>| {
        let format = *frame.format();
        let mut bytes = Vec::new();
        match format.photometric {
            // No defined term describes it at full chroma resolution, so it is subsampled again.
            Photometric::YbrPartial422 => codec::native::pack(frame.bytes(), &format, &mut bytes)?,
            _ => bytes = frame.into_bytes().into_owned(),
        }
        Ok((format.photometric, bytes))
    };
    each_frame(pixels, &mut transcoded.warnings, packed, |(found, bytes)| {
        agree(&mut photometric, found)?;
        match is_bits {
            true => bits.write(&bytes, &mut spool),
            false => spool.write(&bytes),
        }
    })?;
    bits.finish(&mut spool)?;
    if spool.byte_len() % 2 == 1 {
        spool.write(&[0])?;
    }
    let bytes = spool.finish()?;
    let data_set = &mut transcoded.data_set;
    if pixels.sample_type().is_float() {
        // Only data sets in big endian get here.
        let tag = pixels.element().tag();
        let vr = pixels.element().vr();
        return set_bytes(data_set, None, tag, vr, bytes);
    }
    let vr = if pixels.format().bits_allocated > 8 { Vr::OW } else { Vr::OB };
    data_set.set_encoded_pixels(target, EncodedPixels::Native { vr, bytes })?;
    forget_offsets(data_set)?;
    describe(data_set, pixels.format(), photometric, target)
}

fn to_encapsulated(
    pixels: &PixelData<'_>,
    target: &TransferSyntax,
    options: &TranscodeOptions,
    transcoded: &mut Transcoded,
) -> Result<(), Error> {
    let encoder = codec::encoder(target)?;
    let mut encode = options.encode;
    let compression = target.facts().map(|facts| facts.compression);
    let is_lossy = match compression {
        Some(Compression::Lossy) => true,
        Some(Compression::LosslessOrLossy) => {
            if options.lossy && encode.near == 0 {
                encode.near = NEAR_LOSSLESS;
            }
            encode.near > 0
        }
        _ => {
            encode.near = 0;
            false
        }
    };
    if is_lossy && !options.lossy {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!(
                "found {} ({target}), which is lossy, expected a lossless transfer syntax or permission for a lossy one",
                target.name().unwrap_or_default()
            ),
        ));
    }
    if pixels.sample_type().is_float() {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!("found {}, expected Pixel Data to encapsulate", pixels.element().name()),
        ));
    }
    // PS3.5 8.2: the other transfer syntaxes need at least 8 bits.
    let holds_bits = [
        TransferSyntax::ENCAPSULATED_UNCOMPRESSED_EXPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax::DEFLATED_IMAGE_FRAME_COMPRESSION,
    ]
    .contains(target);
    if pixels.format().bits_allocated == 1 && !holds_bits {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!(
                "found Bits Allocated 1, expected at least 8 for {}",
                target.name().unwrap_or_default()
            ),
        ));
    }
    let mut spool = Spool::new();
    let mut lengths = Vec::new();
    let mut photometric = None;
    let make = |frame: Frame<'_>| encoded(frame, encoder, target, &encode);
    each_frame(pixels, &mut transcoded.warnings, make, |(found, stream)| {
        agree(&mut photometric, found)?;
        spool.write(&stream)?;
        if stream.len() % 2 == 1 {
            spool.write(&[0])?;
        }
        lengths.push(stream.len() as u64);
        Ok(())
    })?;
    let streams = spool.finish()?;
    let stream_bytes: u64 = lengths.iter().sum();
    let data_set = &mut transcoded.data_set;
    forget_offsets(data_set)?;
    let (fragments, extended) = fragments(&streams, &lengths)?;
    data_set.set_encoded_pixels(target, EncodedPixels::Fragments(fragments))?;
    if let Some(offsets) = extended {
        set_bytes(data_set, None, tags::EXTENDED_OFFSET_TABLE, Vr::OV, offsets)?;
        let lengths: Vec<u8> = lengths.iter().flat_map(|it| it.to_le_bytes()).collect();
        let tag = tags::EXTENDED_OFFSET_TABLE_LENGTHS;
        set_bytes(data_set, None, tag, Vr::OV, lengths.into())?;
    }
    describe(data_set, pixels.format(), photometric, target)?;
    if is_lossy {
        transcoded.is_lossy = true;
        let ratio = ratio(pixels, stream_bytes);
        set_loss(data_set, &Loss { method: method(target), ratio })?;
        let name = target.name().unwrap_or_default();
        let how = match encode.near {
            0 => format!("quality {}", encode.quality),
            near => format!("near {near}"),
        };
        set_derived(data_set, &format!("{name}, {how}, ratio {ratio:.2}"))?;
    }
    Ok(())
}

/// An encoded frame, and its Photometric Interpretation.
fn encoded(
    frame: Frame<'_>,
    encoder: &dyn Encoder,
    target: &TransferSyntax,
    options: &EncodeOptions,
) -> Result<(Photometric, Vec<u8>), Error> {
    let mut format = *frame.format();
    let mut stream = Vec::new();
    let is_baseline = *target == TransferSyntax::JPEG_BASELINE;
    match format.photometric {
        Photometric::YbrPartial422 => {
            return Err(Error::new(
                UNSUPPORTED_PIXELS,
                "found YBR_PARTIAL_422, which has no defined term at full chroma resolution, expected another Photometric Interpretation",
            ));
        }
        // The colour spaces that PS3.5 8.2.1 allows.
        Photometric::Rgb if is_baseline && format.bits_allocated == 8 => {
            let mut bytes = frame.into_bytes().into_owned();
            color::to_luminance(&mut bytes);
            format.photometric = Photometric::YbrFull422;
            encoder.encode(&bytes, &format, options, &mut stream)?;
        }
        Photometric::YbrFull if is_baseline => {
            format.photometric = Photometric::YbrFull422;
            encoder.encode(frame.bytes(), &format, options, &mut stream)?;
        }
        _ => encoder.encode(frame.bytes(), &format, options, &mut stream)?,
    }
    Ok((format.photometric, stream))
}

/// Returns the fragments, beginning with the Basic Offset Table; and the Extended Offset Table if
/// offsets do not fit 32 bits.
fn fragments(streams: &Bytes, lengths: &[u64]) -> Result<(Vec<Bytes>, Option<Bytes>), Error> {
    let mut fragments = vec![Bytes::new()];
    let mut at = 0;
    for byte_len in lengths {
        // The bytes of all frames are in `streams`, so each length fits usize.
        let even = (byte_len + byte_len % 2) as usize;
        fragments.push(streams.slice(at..at + even));
        at += even;
    }
    match offset_table(lengths) {
        OffsetTable::Basic(table) => {
            fragments[0] = table.into();
            Ok((fragments, None))
        }
        OffsetTable::Extended(table) => Ok((fragments, Some(table.into()))),
    }
}

/// The position of each frame's item, relative to the first (PS3.5 A.4).
#[derive(Debug, PartialEq, Eq)]
enum OffsetTable {
    /// 32 bits each.
    Basic(Vec<u8>),
    /// 64 bits each.
    Extended(Vec<u8>),
}

/// Returns the table for frames of these lengths, with one fragment each.
fn offset_table(lengths: &[u64]) -> OffsetTable {
    /// Tag and length of an item.
    const HEADER_BYTES: u64 = 8;
    let mut next = 0_u64;
    let begins = |byte_len: &u64| {
        let begin = next;
        next += HEADER_BYTES + byte_len + byte_len % 2;
        begin
    };
    let offsets: Vec<u64> = lengths.iter().map(begins).collect();
    match offsets.iter().map(|offset| u32::try_from(*offset)).collect::<Result<Vec<u32>, _>>() {
        Ok(short) => OffsetTable::Basic(short.into_iter().flat_map(u32::to_le_bytes).collect()),
        Err(_) => OffsetTable::Extended(offsets.into_iter().flat_map(u64::to_le_bytes).collect()),
    }
}

/// Packs the bits of frames without gaps.
#[derive(Default)]
struct Bits {
    byte: u8,
    count: u32,
}

impl Bits {
    /// Appends samples of one bit.
    fn write(&mut self, samples: &[u8], spool: &mut Spool) -> Result<(), Error> {
        let mut packed = Vec::with_capacity(samples.len() / 8 + 1);
        for sample in samples {
            self.byte |= u8::from(*sample != 0) << self.count;
            self.count += 1;
            if self.count == 8 {
                packed.push(self.byte);
                *self = Bits::default();
            }
        }
        spool.write(&packed)
    }

    fn finish(self, spool: &mut Spool) -> Result<(), Error> {
        if self.count > 0 { spool.write(&[self.byte]) } else { Ok(()) }
    }
}

/// Sets the attributes that describe the layout of samples.
fn describe(
    data_set: &mut DataSet,
    format: &FrameFormat,
    photometric: Option<Photometric>,
    syntax: &TransferSyntax,
) -> Result<(), Error> {
    if let Some(photometric) = photometric {
        let term = Value::from(photometric.term());
        set(data_set, tags::PHOTOMETRIC_INTERPRETATION, Vr::CS, term)?;
    }
    if format.samples > 1 {
        // RLE has one plane of samples after another (PS3.5 G.2, note).
        let planar = *syntax == TransferSyntax::RLE_LOSSLESS;
        set_number(data_set, tags::PLANAR_CONFIGURATION, planar.into())?;
    }
    set_number(data_set, tags::HIGH_BIT, format.bits_stored - 1)
}

fn forget_offsets(data_set: &mut DataSet) -> Result<(), Error> {
    for tag in [tags::EXTENDED_OFFSET_TABLE, tags::EXTENDED_OFFSET_TABLE_LENGTHS] {
        if data_set.get(tag).is_some() {
            data_set.delete(&attributes::path(tag))?;
        }
    }
    Ok(())
}

/// Sets the value of an element, in the data set or in one of its items, to these bytes.
fn set_bytes(
    data_set: &mut DataSet,
    item: Option<ItemKey>,
    tag: Tag,
    vr: Vr,
    bytes: Bytes,
) -> Result<(), Error> {
    let make = |_| Ok((Made::Bytes(bytes.clone()), Rules::Lenient));
    let making = Making { value_count: 1, is_bytes: true, make: &make };
    let path = attributes::path(tag);
    match item {
        None => data_set.root_mut().set_made(&path, Some(vr), &making)?,
        // The item belongs to this data set, from which nothing was deleted.
        Some(key) => match data_set.item_mut(key) {
            Some(mut item) => item.set_made(&path, Some(vr), &making)?,
            None => 0,
        },
    };
    Ok(())
}

/// Decodes icons and other encapsulated pixels inside sequences: a native transfer syntax cannot
/// have them.
fn icons_to_native(
    data_set: &DataSet,
    options: &TranscodeOptions,
    transcoded: &mut Transcoded,
) -> Result<(), Error> {
    for (_, element) in data_set.root().walk() {
        let (Some(key), true) = (
            element.item_key(),
            element.tag() == tags::PIXEL_DATA && element.fragments().is_some(),
        ) else {
            continue;
        };
        let Some(item) = data_set.item_of(key) else { continue };
        let named = |error: Error| match error.tag_path() {
            Some(_) => error,
            None => error.with_tag_path(element.path()),
        };
        let pixels = PixelData::of_item(item, options.limits).map_err(named)?;
        let mut bytes = pixels.decode_all(Colors::Stored)?;
        if bytes.len() % 2 == 1 {
            bytes.push(0);
        }
        let photometric = pixels.frame(0)?.format().photometric;
        let format = *pixels.format();
        let vr = if format.bits_allocated > 8 { Vr::OW } else { Vr::OB };
        set_bytes(&mut transcoded.data_set, Some(key), tags::PIXEL_DATA, vr, bytes.into())?;
        if let Some(mut item) = transcoded.data_set.item_mut(key) {
            let term = Value::from(photometric.term());
            let path = attributes::path(tags::PHOTOMETRIC_INTERPRETATION);
            item.set_as(&path, Some(Vr::CS), &term, Rules::Lenient)?;
            if format.samples > 1 {
                let path = attributes::path(tags::PLANAR_CONFIGURATION);
                item.set_as(&path, Some(Vr::US), &Value::from(0u16), Rules::Lenient)?;
            }
        }
    }
    Ok(())
}

/// Sets the attributes of Lossy Image Compression if only the old transfer syntax showed that the
/// pixels were compressed with loss.
fn keep_loss(pixels: &PixelData<'_>, transcoded: &mut Transcoded) -> Result<(), Error> {
    let source = pixels.transfer_syntax();
    let is_lossy = source.facts().is_some_and(|facts| facts.compression == Compression::Lossy);
    let is_said = pixels
        .item()
        .get(tags::LOSSY_IMAGE_COMPRESSION)
        .and_then(|it| it.text())
        .is_some_and(|text| text.trim() == "01");
    if !is_lossy || is_said || transcoded.is_lossy {
        return Ok(());
    }
    let mut stream_bytes = 0;
    for frame in 0..pixels.len() {
        stream_bytes += pixels.stream(frame)?.len() as u64;
    }
    let loss = Loss { method: method(source), ratio: ratio(pixels, stream_bytes) };
    set_loss(&mut transcoded.data_set, &loss)
}

/// Returns the compression ratio: the size of the samples at their Bits Allocated, divided by that
/// of the code streams.
fn ratio(pixels: &PixelData<'_>, stream_bytes: u64) -> f64 {
    let format = pixels.format();
    let bits = u64::from(format.bits_allocated);
    let frame_bits = format.frame_samples().saturating_mul(bits);
    let before = frame_bits.saturating_mul(pixels.len()) as f64 / 8.0;
    before / stream_bytes.max(1) as f64
}

/// Returns the defined term of Lossy Image Compression Method (PS3.3 C.7.6.1.1.5.1).
fn method(syntax: &TransferSyntax) -> &'static str {
    const METHODS: [(&str, &[TransferSyntax]); 4] = [
        ("ISO_14495_1", &[TransferSyntax::JPEG_LS_LOSSLESS, TransferSyntax::JPEG_LS_NEAR_LOSSLESS]),
        ("ISO_15444_1", &[TransferSyntax::JPEG_2000_LOSSLESS, TransferSyntax::JPEG_2000]),
        (
            "ISO_15444_15",
            &[
                TransferSyntax::HTJ2K_LOSSLESS,
                TransferSyntax::HTJ2K_LOSSLESS_RPCL,
                TransferSyntax::HTJ2K,
            ],
        ),
        (
            "ISO_18181_1",
            &[
                TransferSyntax::JPEG_XL_LOSSLESS,
                TransferSyntax::JPEG_XL_JPEG_RECOMPRESSION,
                TransferSyntax::JPEG_XL,
            ],
        ),
    ];
    let of_syntax = METHODS.iter().find(|(_, syntaxes)| syntaxes.contains(syntax));
    of_syntax.map_or("ISO_10918_1", |(method, _)| method)
}

/// Returns the SHA-256 of all decoded frames: if two data sets have the same hash, they have the
/// same pixels, whatever their encoding. Frames are decoded a few at a time.
///
/// # Errors
///
/// Those of [`PixelData::frame`].
pub fn pixel_hash(pixels: &PixelData<'_>) -> Result<[u8; 32], Error> {
    let mut hash = Sha256::new();
    let keep = |frame: Frame<'_>| Ok(frame.into_bytes().into_owned());
    each_frame(pixels, &mut Vec::new(), keep, |bytes| {
        hash.update(&bytes);
        Ok(())
    })?;
    Ok(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_beyond_32_bits_need_the_extended_table() {
        assert_eq!(offset_table(&[3, 4]), OffsetTable::Basic(vec![0, 0, 0, 0, 12, 0, 0, 0]));
        // The last offset that fits 32 bits.
        let last = OffsetTable::Basic(vec![0, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF]);
        assert_eq!(offset_table(&[0xFFFF_FFF6, 2]), last);
        let offsets = [0_u64, 0xFFFF_FFF6 + 8, 2 * (0xFFFF_FFF6 + 8)];
        let table: Vec<u8> = offsets.iter().flat_map(|offset| offset.to_le_bytes()).collect();
        assert_eq!(offset_table(&[0xFFFF_FFF6, 0xFFFF_FFF5, 1]), OffsetTable::Extended(table));
    }
}
