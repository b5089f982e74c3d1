//! The frames of a data set: their number and format, and access to each by its index.

mod buffer;
mod describe;
mod fragments;
mod info;
mod native;
mod shape;
mod stream;

pub(crate) use buffer::buffer;
pub use info::FrameInfo;
pub use stream::decode_stream;

use crate::codec;
use crate::color;
use crate::error_kind::{BAD_PIXEL_DESCRIPTION, FRAME_TOO_LARGE, NO_SUCH_FRAME};
use crate::format::{FrameFormat, Photometric};
use crate::limits::Limits;
use crate::sample::SampleType;
use crate::warning::{PixelWarning, PixelWarningKind};
use buffer::too_large;
use describe::{Description, describe};
use dicom_map::{Error, TransferSyntax};
use dicom_map_dataset::{DataSet, Element, ElementId, Fragments, Item, ItemId};
use fragments::{BasicOffsets, FrameTable};
use info::at_full_resolution;
use native::{Native, syntax_of};
use rayon::prelude::*;
use shape::Shape;
use std::borrow::Cow;
use std::sync::Arc;

/// Returns true if the data set has pixel data that are not empty.
///
/// ```
/// assert!(!dicom_map_pixel::has_pixels(&dicom_map_dataset::DataSet::new()));
/// ```
pub fn has_pixels(data_set: &DataSet) -> bool {
    let elements = describe::PIXEL_ELEMENTS.iter().filter_map(|tag| data_set.get(*tag));
    elements.into_iter().any(|element| match element.fragments() {
        Some(fragments) => fragments.len() > 0,
        None => element.byte_len() > 0,
    })
}

/// The colours to which a frame is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Colors {
    /// The stored colours.
    #[default]
    Stored,
    /// RGB, if the colours are stored as YCbCr. Palette indexes are left as they are.
    Rgb,
}

/// The pixels of a data set or item. Each frame is decoded when it is requested. The value borrows
/// the data set, and is cheap to clone.
///
/// ```no_run
/// use dicom_map_dataset::Reader;
/// use dicom_map_pixel::PixelData;
/// let data_set = Reader::embedded().read_path("scan.dcm")?;
/// let pixels = PixelData::of(&data_set)?;
/// for frame in pixels.frames() {
///     let frame = frame?;
///     let (rows, columns) = (frame.format().rows, frame.format().columns);
///     println!("{rows} x {columns}, {} bytes", frame.bytes().len());
/// }
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct PixelData<'a> {
    item: Item<'a>,
    element: Element<'a>,
    /// The fragments after the Basic Offset Table.
    fragments: Option<Fragments<'a>>,
    limits: Limits,
    found: Arc<Found>,
}

/// The parts that outlive the borrow.
#[derive(Debug)]
struct Found {
    format: FrameFormat,
    sample_type: SampleType,
    frame_count: u64,
    frame_bytes: u64,
    layout: Layout,
    warnings: Vec<PixelWarning>,
}

#[derive(Debug)]
enum Layout {
    Native(Native),
    Encapsulated(FrameTable),
}

/// [`PixelData`] without the borrow, so that the data set need not be analysed again.
#[derive(Clone, Debug)]
pub struct PixelDataKey {
    item: ItemId,
    element: ElementId,
    limits: Limits,
    found: Arc<Found>,
}

impl PixelDataKey {
    /// Returns the pixels of the same data set, which must not have changed; None if it certainly
    /// has.
    pub fn pixels<'a>(&self, data_set: &'a DataSet) -> Option<PixelData<'a>> {
        let element = data_set.element(self.element)?;
        let is_it = describe::PIXEL_ELEMENTS.contains(&element.tag());
        is_it.then(|| PixelData {
            item: data_set.item(self.item),
            element,
            fragments: without_table(element),
            limits: self.limits,
            found: self.found.clone(),
        })
    }
}

/// Returns the fragments after the Basic Offset Table.
fn without_table(element: Element<'_>) -> Option<Fragments<'_>> {
    let mut fragments = element.fragments()?;
    fragments.next();
    Some(fragments)
}

impl<'a> PixelData<'a> {
    /// Returns the pixels of a data set.
    ///
    /// # Errors
    ///
    /// [`NO_SUCH_FRAME`] if there are no pixels, [`BAD_PIXEL_DESCRIPTION`] if the attributes
    /// contradict each other or the bytes, and
    /// [`UNSUPPORTED_PIXELS`](crate::error_kind::UNSUPPORTED_PIXELS) if no decoder of this build
    /// decodes them.
    pub fn of(data_set: &'a DataSet) -> Result<PixelData<'a>, Error> {
        PixelData::of_item(data_set.root(), Limits::default())
    }

    /// Returns the pixels of a data set or of an item, such as that of an Icon Image Sequence.
    ///
    /// # Errors
    ///
    /// Those of [`PixelData::of`]; [`FRAME_TOO_LARGE`] if a frame would be larger than `limits`
    /// allow.
    pub fn of_item(item: Item<'a>, limits: Limits) -> Result<PixelData<'a>, Error> {
        let Description { element, format, sample_type, mut frame_count, mut warnings } =
            describe(item)?;
        let frame_bytes = format.frame_bytes(&limits)? as u64;
        let fragments = without_table(element);
        let syntax = syntax_of(element);
        let layout = match &fragments {
            None => {
                if syntax.is_encapsulated() && element.item_key().is_none() {
                    let message = format!(
                        "found native pixel data in a data set with transfer syntax {syntax}, expected encapsulated pixel data"
                    );
                    warnings.push(PixelWarning::new(PixelWarningKind::NativePixels, message));
                }
                Layout::Native(Native::new(element, &format, &mut frame_count, &mut warnings)?)
            }
            Some(fragments) => {
                if syntax.is_known() && !syntax.is_encapsulated() {
                    return Err(Error::new(
                        BAD_PIXEL_DESCRIPTION,
                        format!(
                            "found encapsulated pixel data in a data set with transfer syntax {syntax}, expected native pixel data: their encoding is unknown"
                        ),
                    )
                    .with_tag_path(element.path()));
                }
                let basic = BasicOffsets {
                    table: element.fragments().and_then(|mut it| it.next()).unwrap_or_default(),
                    is_big_endian: element.is_big_endian(),
                };
                let table = FrameTable::new(item, basic, fragments, frame_count, &mut warnings);
                if !syntax.facts().is_some_and(|facts| facts.video) {
                    frame_count = counted(frame_count, table.len(), &mut warnings);
                }
                Layout::Encapsulated(table)
            }
        };
        let found = Found { format, sample_type, frame_count, frame_bytes, layout, warnings };
        Ok(PixelData { item, element, fragments, limits, found: Arc::new(found) })
    }

    /// Returns a key to these pixels, which does not borrow the data set.
    pub fn key(&self) -> PixelDataKey {
        PixelDataKey {
            item: self.item.id(),
            element: self.element.id(),
            limits: self.limits,
            found: self.found.clone(),
        }
    }

    /// Returns the data set or item with the pixels.
    pub fn item(&self) -> Item<'a> {
        self.item
    }

    /// Returns the element with the pixels: Pixel Data, Float Pixel Data or Double Float Pixel
    /// Data.
    pub fn element(&self) -> Element<'a> {
        self.element
    }

    /// Returns the format of each frame as the data set describes it. Frames from
    /// [`PixelData::frame`] are always interleaved by pixel, whatever the Planar Configuration, and
    /// have chroma at full resolution.
    pub fn format(&self) -> &FrameFormat {
        &self.found.format
    }

    /// Returns the type of each decoded sample.
    pub fn sample_type(&self) -> SampleType {
        self.found.sample_type
    }

    /// Returns Number of Frames, or the number of existing frames if there are more.
    pub fn len(&self) -> u64 {
        self.found.frame_count
    }

    /// Always false: a data set with pixel data has a frame.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the number of bytes of a decoded frame.
    pub fn frame_bytes(&self) -> usize {
        // It was computed as a usize.
        self.found.frame_bytes as usize
    }

    /// Returns true if frames are encapsulated fragments, and false if they are native samples.
    pub fn is_encapsulated(&self) -> bool {
        self.fragments.is_some()
    }

    /// Returns the transfer syntax of the pixels: that of the data set, unless they have been
    /// replaced.
    pub fn transfer_syntax(&self) -> &'a TransferSyntax {
        syntax_of(self.element)
    }

    /// Returns the limits.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Returns the tolerated faults in the description; [`Frame::warnings`] has those of a frame.
    pub fn warnings(&self) -> &[PixelWarning] {
        &self.found.warnings
    }

    /// Returns the bytes of a frame as they are in the data set: the code stream of encapsulated
    /// pixel data, or native samples in little endian.
    ///
    /// # Errors
    ///
    /// [`NO_SUCH_FRAME`].
    pub fn stream(&self, frame: u64) -> Result<Cow<'a, [u8]>, Error> {
        self.check(frame)?;
        match (&self.found.layout, &self.fragments) {
            (Layout::Encapsulated(table), Some(fragments)) => {
                table.stream(fragments, frame).ok_or_else(|| {
                    Error::new(
                        NO_SUCH_FRAME,
                        format!(
                            "found fragments of {} frames, expected some of frame {frame}",
                            table.len()
                        ),
                    )
                    .with_tag_path(self.element.path())
                })
            }
            (Layout::Native(native), _) => native.stream(self.element.bytes(), frame),
            // Cannot happen: the layout follows from the fragments.
            (Layout::Encapsulated(_), None) => Err(no_such(frame, 0)),
        }
    }

    fn check(&self, frame: u64) -> Result<(), Error> {
        if frame < self.len() { Ok(()) } else { Err(no_such(frame, self.len())) }
    }

    /// Returns one frame with its stored colours; it is borrowed if the file has the same bytes.
    ///
    /// # Errors
    ///
    /// [`NO_SUCH_FRAME`]; [`BAD_CODE_STREAM`](crate::error_kind::BAD_CODE_STREAM) and
    /// [`UNSUPPORTED_PIXELS`](crate::error_kind::UNSUPPORTED_PIXELS) from the decoder;
    /// [`BAD_PIXEL_DESCRIPTION`] if the code stream contradicts the data set.
    pub fn frame(&self, frame: u64) -> Result<Frame<'a>, Error> {
        self.frame_as(frame, Colors::Stored)
    }

    /// Returns one frame in these colours; otherwise like [`PixelData::frame`].
    ///
    /// # Errors
    ///
    /// Those of [`PixelData::frame`].
    pub fn frame_as(&self, frame: u64, colors: Colors) -> Result<Frame<'a>, Error> {
        if let Some(bytes) = self.borrowed(frame, colors)? {
            let info = FrameInfo { photometric: self.format().photometric, warnings: Vec::new() };
            return Ok(self.finished(Cow::Borrowed(bytes), info));
        }
        let mut out = buffer(self.frame_bytes())?;
        let info = self.decode_into(frame, colors, &mut out)?;
        Ok(self.finished(Cow::Owned(out), info))
    }

    /// Returns the frame from the data set, if its bytes are those of the decoded frame.
    ///
    /// # Errors
    ///
    /// [`NO_SUCH_FRAME`].
    pub fn borrowed(&self, frame: u64, colors: Colors) -> Result<Option<&'a [u8]>, Error> {
        let format = self.format();
        let changes_colors = colors == Colors::Rgb && color::is_luminance(format.photometric);
        match &self.found.layout {
            Layout::Native(native) if native.is_as_decoded(format) && !changes_colors => {
                self.check(frame)?;
                let bytes = native.stored(self.element.bytes(), frame)?.0;
                Ok(Shape::native(format).is_clean(bytes).then_some(bytes))
            }
            _ => Ok(None),
        }
    }

    fn finished(&self, bytes: Cow<'a, [u8]>, info: FrameInfo) -> Frame<'a> {
        let mut format = FrameFormat {
            planar: false,
            high_bit: self.format().bits_stored - 1,
            photometric: info.photometric,
            ..*self.format()
        };
        if self.sample_type().is_float() {
            format.high_bit = format.bits_allocated - 1;
        }
        Frame { format, sample_type: self.sample_type(), bytes, warnings: info.warnings }
    }

    /// Decodes one frame into `out`, which must have [`PixelData::frame_bytes`] bytes; after an
    /// error its contents are unspecified.
    ///
    /// # Errors
    ///
    /// Those of [`PixelData::frame`]; [`BAD_PIXEL_DESCRIPTION`] if `out` has a different length.
    pub fn decode_into(
        &self,
        frame: u64,
        colors: Colors,
        out: &mut [u8],
    ) -> Result<FrameInfo, Error> {
        if out.len() != self.frame_bytes() {
            return Err(Error::new(
                BAD_PIXEL_DESCRIPTION,
                format!(
                    "found a buffer of {} bytes, expected {}, the length of a frame",
                    out.len(),
                    self.frame_bytes()
                ),
            ));
        }
        let stream = self.stream(frame)?;
        let format = self.format();
        let info = match self.found.layout {
            Layout::Native(_) => {
                codec::native::unpack(&stream, format, out)?;
                Shape::native(format).apply_in_place(out);
                FrameInfo {
                    photometric: at_full_resolution(format.photometric),
                    warnings: Vec::new(),
                }
            }
            Layout::Encapsulated(_) => self
                .decode_stream(&stream, out)
                .map_err(|error| in_frame(error, frame, self.element))?,
        };
        match colors {
            Colors::Rgb if color::is_luminance(info.photometric) => {
                color::to_rgb(out, format, self.sample_type(), info.photometric)?;
                Ok(FrameInfo { photometric: Photometric::Rgb, ..info })
            }
            _ => Ok(info),
        }
    }

    fn decode_stream(&self, stream: &[u8], out: &mut [u8]) -> Result<FrameInfo, Error> {
        decode_stream(self.transfer_syntax(), stream, self.format(), &self.limits, out)
    }

    /// Returns an iterator over the frames.
    pub fn frames(&self) -> impl Iterator<Item = Result<Frame<'a>, Error>> + use<'a> {
        let pixels = self.clone();
        (0..self.len()).map(move |frame| pixels.frame(frame))
    }

    /// Decodes all frames into one buffer, in order; all processors are used.
    ///
    /// # Errors
    ///
    /// Those of [`PixelData::frame`], for the first frame with an error; [`FRAME_TOO_LARGE`] if all
    /// frames together exceed [`Limits::all_frames_bytes`].
    pub fn decode_all(&self, colors: Colors) -> Result<Vec<u8>, Error> {
        let byte_len = self.all_bytes()?;
        let mut all = Vec::new();
        all.try_reserve_exact(byte_len).map_err(|_| too_large(byte_len as u64))?;
        // A few at a time, so that no memory is allocated for frames after one that cannot be
        // decoded.
        let batch = rayon::current_num_threads().saturating_mul(4) as u64;
        let mut first = 0;
        while first < self.len() {
            let end = self.len().min(first + batch);
            let at = all.len();
            all.resize(at + (end - first) as usize * self.frame_bytes(), 0);
            self.decode_range(first, colors, &mut all[at..])?;
            first = end;
        }
        Ok(all)
    }

    /// Returns the number of bytes of all frames.
    ///
    /// # Errors
    ///
    /// [`FRAME_TOO_LARGE`] if they exceed [`Limits::all_frames_bytes`].
    pub fn all_bytes(&self) -> Result<usize, Error> {
        let byte_len = self.len().saturating_mul(self.found.frame_bytes);
        match usize::try_from(byte_len) {
            Ok(len) if byte_len <= self.limits.all_frames_bytes => Ok(len),
            _ => Err(Error::new(
                FRAME_TOO_LARGE,
                format!(
                    "found {} frames of {} bytes, expected at most {} bytes in total; they can be decoded one by one",
                    self.len(),
                    self.found.frame_bytes,
                    self.limits.all_frames_bytes
                ),
            )),
        }
    }

    /// Decodes frames from `first` on into `out`, as many as fit, on all processors.
    ///
    /// # Errors
    ///
    /// Those of [`PixelData::decode_into`].
    pub fn decode_range(&self, first: u64, colors: Colors, out: &mut [u8]) -> Result<(), Error> {
        let frame_bytes = self.frame_bytes();
        if !out.len().is_multiple_of(frame_bytes) {
            return Err(Error::new(
                BAD_PIXEL_DESCRIPTION,
                format!(
                    "found a buffer of {} bytes, expected a multiple of {frame_bytes}, the length of a frame",
                    out.len()
                ),
            ));
        }
        let decode = |(number, out): (usize, &mut [u8])| {
            self.decode_into(first + number as u64, colors, out).map(|_| ())
        };
        if out.len() == frame_bytes {
            return decode((0, out));
        }
        // The first error in the order of frames, whichever thread was first.
        let errors: Vec<Error> =
            out.par_chunks_mut(frame_bytes).enumerate().filter_map(|it| decode(it).err()).collect();
        errors.into_iter().next().map_or(Ok(()), Err)
    }
}

/// A decoded frame.
#[derive(Debug, Clone)]
pub struct Frame<'a> {
    format: FrameFormat,
    sample_type: SampleType,
    bytes: Cow<'a, [u8]>,
    warnings: Vec<PixelWarning>,
}

impl<'a> Frame<'a> {
    /// Returns the format of the decoded frame: interleaved by pixel, with the High Bit of the
    /// stored bits, and the Photometric Interpretation of the decoded samples.
    pub fn format(&self) -> &FrameFormat {
        &self.format
    }

    /// Returns the type of each sample.
    pub fn sample_type(&self) -> SampleType {
        self.sample_type
    }

    /// Returns the stored values: rows from the top, pixels from the left, the samples of a pixel
    /// side by side, each of the type [`Frame::sample_type`], little endian.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the same bytes, without copying them.
    pub fn into_bytes(self) -> Cow<'a, [u8]> {
        self.bytes
    }

    /// Returns the tolerated faults.
    pub fn warnings(&self) -> &[PixelWarning] {
        &self.warnings
    }
}

/// Compares Number of Frames with the number of existing frames.
fn counted(expected: u64, found: u64, warnings: &mut Vec<PixelWarning>) -> u64 {
    let kind = match found.cmp(&expected) {
        std::cmp::Ordering::Equal => return expected,
        std::cmp::Ordering::Less => PixelWarningKind::MissingFrames,
        std::cmp::Ordering::Greater => PixelWarningKind::ExcessFrames,
    };
    let message = format!("found {found} frames, expected {expected} (Number of Frames)");
    warnings.push(PixelWarning::new(kind, message));
    expected.max(found)
}

fn in_frame(error: Error, frame: u64, element: Element<'_>) -> Error {
    let message = format!("frame {frame}: {}", error.message());
    error.with_message(message).with_tag_path(element.path())
}

fn no_such(frame: u64, count: u64) -> Error {
    let last = count.saturating_sub(1);
    Error::new(NO_SUCH_FRAME, format!("found frame {frame}, expected 0 to {last}"))
}
