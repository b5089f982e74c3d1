//! Pixel data as numpy arrays.

use super::part::View;
use crate::buffer::{memory_view, writable_view};
use crate::errors::to_py;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as STANDARD;
use dicom_map::bytes::Bytes;
use dicom_map::{Error, tags};
use dicom_map_dataset::Item;
use dicom_map_pixel::{
    Colors, Limits, NewPixels, PixelData, PixelDataKey, RenderOptions, Rendered, SampleType, Window,
};
use pyo3::exceptions::{PyImportError, PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyMemoryView};
use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// The maximum number of bytes of frames that are decoded ahead, unless a single frame is larger.
const AHEAD_BYTES: usize = 64 << 20;

/// The location of the pixels of a data set, so that a thousand frames do not search for it a
/// thousand times.
#[derive(Default)]
pub(super) struct PixelCache(Mutex<Option<(u64, PixelDataKey)>>);

impl PixelCache {
    /// The pixels of this view.
    pub(super) fn pixels<'v>(&self, view: &'v View) -> Result<PixelData<'v>, Error> {
        let version = view.state.version();
        let mut cache = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = cache.as_ref().filter(|(at, _)| *at == version);
        if let Some(pixels) = found.and_then(|(_, key)| key.pixels(view.data_set())) {
            return Ok(pixels);
        }
        let pixels = PixelData::of_item(view.item(), Limits::default())?;
        *cache = Some((version, pixels.key()));
        Ok(pixels)
    }

    /// The same, with Python exceptions.
    fn of<'v>(&self, py: Python<'_>, view: &'v View) -> PyResult<PixelData<'v>> {
        py.detach(|| self.pixels(view)).map_err(|error| to_py(py, &error))
    }
}

/// Samples of frames, in the form that Python gets.
enum Samples {
    /// Part of the file; read-only.
    Shared(Bytes),
    Own(Vec<u8>),
}

impl Samples {
    fn view(self, py: Python<'_>) -> PyResult<Bound<'_, PyMemoryView>> {
        match self {
            Samples::Shared(bytes) => memory_view(py, bytes),
            Samples::Own(bytes) => writable_view(py, bytes),
        }
    }
}

/// The requested colour space.
pub(super) fn colors_of(word: &str) -> PyResult<Colors> {
    match word {
        "rgb" => Ok(Colors::Rgb),
        "stored" => Ok(Colors::Stored),
        _ => Err(PyValueError::new_err(format!(
            "found colors {word:?}, expected \"rgb\" or \"stored\""
        ))),
    }
}

/// Imports numpy; an ImportError says what needs it.
pub(super) fn numpy<'py>(py: Python<'py>, what: &str) -> PyResult<Bound<'py, PyModule>> {
    py.import("numpy").map_err(|error| match error.is_instance_of::<PyImportError>(py) {
        true => {
            let message = format!("{what} needs numpy: pip install numpy");
            let refusal = PyImportError::new_err(message);
            let _ = refusal.value(py).setattr("name", "numpy");
            refusal.set_cause(py, Some(error));
            refusal
        }
        false => error,
    })
}

/// The array of these samples: one frame, or several one after another.
fn array<'py>(
    numpy: &Bound<'py, PyModule>,
    samples: Samples,
    pixels: &PixelData<'_>,
    frames: Option<u64>,
) -> PyResult<Bound<'py, PyAny>> {
    let format = pixels.format();
    let flat = numpy.getattr("frombuffer")?;
    let flat = flat.call1((samples.view(numpy.py())?, pixels.sample_type().numpy()))?;
    let mut shape: Vec<u64> = frames.into_iter().collect();
    shape.extend([u64::from(format.rows), u64::from(format.columns)]);
    if format.samples > 1 {
        shape.push(u64::from(format.samples));
    }
    flat.call_method1("reshape", (shape,))
}

/// The bytes of consecutive frames that are stored uncompressed: shared with the data set, except
/// for short ones, which are copied.
fn shared(
    pixels: &PixelData<'_>,
    frames: std::ops::Range<u64>,
    colors: Colors,
) -> Result<Option<Bytes>, Error> {
    let value = pixels.element().bytes();
    let mut found: Option<std::ops::Range<usize>> = None;
    for frame in frames {
        let Some(bytes) = pixels.borrowed(frame, colors)? else { return Ok(None) };
        let Some(start) = bytes.as_ptr().addr().checked_sub(value.as_ptr().addr()) else {
            return Ok(None);
        };
        let end = start + bytes.len();
        found = match found {
            None => Some(start..end),
            Some(before) if before.end == start => Some(before.start..end),
            Some(_) => return Ok(None),
        };
    }
    let found = found.filter(|range| range.end <= value.len());
    Ok(found.map(|range| pixels.element().shared_bytes().slice(range)))
}

fn decode_all(pixels: &PixelData<'_>, colors: Colors) -> Result<Samples, Error> {
    match shared(pixels, 0..pixels.len(), colors)? {
        Some(bytes) => Ok(Samples::Shared(bytes)),
        None => pixels.decode_all(colors).map(Samples::Own),
    }
}

fn decode_one(pixels: &PixelData<'_>, frame: u64, colors: Colors) -> Result<Samples, Error> {
    if let Some(bytes) = shared(pixels, frame..frame + 1, colors)? {
        return Ok(Samples::Shared(bytes));
    }
    Ok(Samples::Own(match pixels.frame_as(frame, colors)?.into_bytes() {
        Cow::Owned(bytes) => bytes,
        Cow::Borrowed(bytes) => bytes.to_vec(),
    }))
}

/// `DataSet.pixel_array`.
pub(super) fn whole<'py>(
    py: Python<'py>,
    cache: &PixelCache,
    view: &View,
) -> PyResult<Bound<'py, PyAny>> {
    let numpy = numpy(py, "pixel_array")?;
    let pixels = cache.of(py, view)?;
    let samples = py.detach(|| decode_all(&pixels, Colors::Rgb));
    let samples = samples.map_err(|error| to_py(py, &error))?;
    array(&numpy, samples, &pixels, Some(pixels.len()).filter(|count| *count > 1))
}

/// The index of a frame; negative ones count from the end.
pub(super) fn frame_number(index: i64, count: u64) -> PyResult<u64> {
    let number = match u64::try_from(index) {
        Ok(number) => Some(number),
        Err(_) => count.checked_sub(index.unsigned_abs()),
    };
    number.filter(|number| *number < count).ok_or_else(|| {
        PyIndexError::new_err(format!("found frame {index}, expected one of {count}"))
    })
}

/// `DataSet.frame`.
pub(super) fn frame<'py>(
    py: Python<'py>,
    cache: &PixelCache,
    view: &View,
    index: i64,
    colors: Colors,
) -> PyResult<Bound<'py, PyAny>> {
    let numpy = numpy(py, "frame")?;
    let pixels = cache.of(py, view)?;
    let number = frame_number(index, pixels.len())?;
    let samples = py.detach(|| decode_one(&pixels, number, colors));
    array(&numpy, samples.map_err(|error| to_py(py, &error))?, &pixels, None)
}

/// How a frame is rendered, from the Python arguments.
pub(super) fn render_options(
    window: Option<&Bound<'_, PyAny>>,
    voi: usize,
    overlays: bool,
) -> PyResult<RenderOptions> {
    let mut options = RenderOptions::default();
    options.window = window.map_or(Ok(Window::File), window_of)?;
    options.voi = voi;
    options.overlays = overlays;
    Ok(options)
}

fn window_of(window: &Bound<'_, PyAny>) -> PyResult<Window> {
    let word = window.extract::<String>().ok();
    match (word.as_deref(), window.extract::<(f64, f64)>()) {
        (Some("file"), _) => Ok(Window::File),
        (Some("auto"), _) => Ok(Window::Auto),
        (None, Ok((center, width))) if center.is_finite() && width.is_finite() && width >= 1.0 => {
            Ok(Window::Explicit { center, width })
        }
        _ => Err(PyValueError::new_err(format!(
            "found window {}, expected \"file\", \"auto\" or center and width, with a width of at least 1",
            window.repr()?
        ))),
    }
}

/// Renders a frame.
fn render(
    py: Python<'_>,
    cache: &PixelCache,
    view: &View,
    index: i64,
    options: &RenderOptions,
) -> PyResult<Rendered> {
    let pixels = cache.of(py, view)?;
    let number = frame_number(index, pixels.len())?;
    py.detach(|| pixels.render(number, options)).map_err(|error| to_py(py, &error))
}

/// `DataSet.rendered`.
pub(super) fn rendered<'py>(
    py: Python<'py>,
    cache: &PixelCache,
    view: &View,
    index: i64,
    options: &RenderOptions,
) -> PyResult<Bound<'py, PyAny>> {
    let numpy = numpy(py, "rendered")?;
    let picture = render(py, cache, view, index, options)?;
    let mut shape = vec![picture.rows, picture.columns];
    if picture.samples > 1 {
        shape.push(u32::from(picture.samples));
    }
    let flat = (writable_view(py, picture.bytes)?, "u1");
    numpy.call_method1("frombuffer", flat)?.call_method1("reshape", (shape,))
}

/// `DataSet.to_png`.
pub(super) fn png<'py>(
    py: Python<'py>,
    cache: &PixelCache,
    view: &View,
    index: i64,
    options: &RenderOptions,
) -> PyResult<Bound<'py, PyBytes>> {
    let picture = render(py, cache, view, index, options)?;
    let written = py.detach(|| {
        let mut bytes = Vec::new();
        picture.write_png(&mut bytes).map(|()| bytes)
    });
    written.map(|bytes| PyBytes::new(py, &bytes)).map_err(|error| to_py(py, &error))
}

/// The frame in the middle as a small picture for HTML; None if there is none, or if it would take
/// long to decode.
pub(super) fn thumbnail(py: Python<'_>, cache: &PixelCache, view: &View) -> Option<String> {
    const SIDE: u32 = 128;
    const FRAME_BYTES: usize = 64 << 20;
    let png = py.detach(|| {
        let pixels = cache.pixels(view).ok()?;
        if pixels.frame_bytes() > FRAME_BYTES {
            return None;
        }
        let picture = pixels.render(pixels.len() / 2, &RenderOptions::default()).ok()?;
        let mut bytes = Vec::new();
        picture.reduced(SIDE).write_png(&mut bytes).ok()?;
        Some(bytes)
    })?;
    Some(format!("<img alt=\"\" src=\"data:image/png;base64,{}\">", STANDARD.encode(png)))
}

/// Sets the pixels of a data set from a numpy array. Three dimensions are frames, rows and columns;
/// but a last dimension of 3 is colours, unless the data set has frames of that width.
pub(super) fn new_pixels(array: &Bound<'_, PyAny>, item: Item<'_>) -> PyResult<NewPixels> {
    let py = array.py();
    let numpy = numpy(py, "pixel_array")?;
    let array = numpy.call_method1("asarray", (array,))?;
    let kind: String = array.getattr("dtype")?.getattr("kind")?.extract()?;
    // Booleans become samples of 0 and 1.
    let array = if kind == "b" { array.call_method1("astype", ("u1",))? } else { array };
    let dtype = array.getattr("dtype")?.call_method1("newbyteorder", ("<",))?;
    let name: String = dtype.getattr("str")?.extract()?;
    let sample_type = SAMPLE_TYPES.into_iter().find(|it| it.numpy().ends_with(&name[1..]));
    let shape: Vec<u64> = array.getattr("shape")?.extract()?;
    let number = |keyword| -> Option<u64> { item.get(keyword)?.value().to_int::<u64>().ok() };
    let is_narrow = number(tags::SAMPLES_PER_PIXEL) == Some(1)
        && shape.get(1..).is_some_and(|size| {
            [number(tags::ROWS), number(tags::COLUMNS)]
                == [size.first().copied(), size.get(1).copied()]
        });
    let (frames, rows, columns, samples) = match (shape.as_slice(), sample_type) {
        ([rows, columns], Some(_)) => (1, *rows, *columns, 1),
        ([rows, columns, 3], Some(_)) if !is_narrow => (1, *rows, *columns, 3),
        ([frames, rows, columns], Some(_)) => (*frames, *rows, *columns, 1),
        ([frames, rows, columns, samples @ (1 | 3)], Some(_)) => {
            (*frames, *rows, *columns, *samples)
        }
        _ => {
            return Err(PyValueError::new_err(format!(
                "found an array of shape {shape:?} and type {name}, expected numbers of at most 64 bits in (rows, columns), (frames, rows, columns), (rows, columns, 3) or (frames, rows, columns, 3)"
            )));
        }
    };
    let size = |size: u64| u32::try_from(size).unwrap_or(u32::MAX);
    let bytes = numpy.call_method1("ascontiguousarray", (array, dtype))?.call_method0("tobytes")?;
    Ok(NewPixels {
        rows: size(rows),
        columns: size(columns),
        frames,
        samples: samples as u16,
        sample_type: sample_type.unwrap_or(SampleType::U8),
        bits_stored: None,
        photometric: None,
        bytes: Bytes::from_owner(bytes.extract::<PyBackedBytes>()?),
    })
}

/// The types that samples may have.
const SAMPLE_TYPES: [SampleType; 10] = [
    SampleType::U8,
    SampleType::I8,
    SampleType::U16,
    SampleType::I16,
    SampleType::U32,
    SampleType::I32,
    SampleType::U64,
    SampleType::I64,
    SampleType::F32,
    SampleType::F64,
];

/// The frames of a data set as it was when `DataSet.frames` was called, decoded in batches on all
/// cores.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct FrameIterator {
    view: View,
    cache: PixelCache,
    colors: Colors,
    count: u64,
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    next: u64,
    /// Decodes the frames from `next` on; an error comes last.
    ahead: VecDeque<Result<Samples, Error>>,
}

impl FrameIterator {
    pub(super) fn new(py: Python<'_>, view: View, colors: Colors) -> PyResult<FrameIterator> {
        numpy(py, "frames")?;
        let cache = PixelCache::default();
        let count = cache.of(py, &view)?.len();
        Ok(FrameIterator { view, cache, colors, count, queue: Mutex::default() })
    }

    /// Returns the next frame; decodes a batch first if none is ready. The GIL is released
    /// meanwhile.
    fn take(&self) -> Option<Result<Samples, Error>> {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        if queue.next >= self.count {
            return None;
        }
        if queue.ahead.is_empty() {
            queue.ahead = match self.cache.pixels(&self.view) {
                Ok(pixels) => self.ahead(&pixels, queue.next),
                Err(error) => VecDeque::from([Err(error)]),
            };
        }
        let taken = queue.ahead.pop_front();
        // Nothing follows an error.
        queue.next = if matches!(taken, Some(Ok(_))) { queue.next + 1 } else { self.count };
        taken
    }

    fn ahead(&self, pixels: &PixelData<'_>, first: u64) -> VecDeque<Result<Samples, Error>> {
        use rayon::prelude::*;
        let room = AHEAD_BYTES / pixels.frame_bytes().max(1);
        let batch = room.clamp(1, rayon::current_num_threads()) as u64;
        let last = self.count.min(first.saturating_add(batch));
        let decode = |frame| decode_one(pixels, frame, self.colors);
        (first..last).into_par_iter().map(decode).collect::<Vec<_>>().into()
    }
}

#[pymethods]
impl FrameIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some(samples) = py.detach(|| self.take()) else { return Ok(None) };
        let samples = samples.map_err(|error| to_py(py, &error))?;
        let pixels = self.cache.of(py, &self.view)?;
        array(&numpy(py, "frames")?, samples, &pixels, None).map(Some)
    }

    /// The number of frames left.
    fn __len__(&self) -> usize {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        self.count.saturating_sub(queue.next) as usize
    }
}
