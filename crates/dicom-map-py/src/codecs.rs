//! Codecs for frames that the caller has already located: `_pydicom_codecs.py` makes pydicom
//! plug-ins of them.

use crate::errors::to_py;
use dicom_map::{Error, TransferSyntax};
use dicom_map_pixel::codec::{self, EncodeOptions};
use dicom_map_pixel::{FrameFormat, Limits, Photometric, SampleType, decode_stream, to_rgb};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyByteArray, PyBytes};
use rayon::prelude::*;

/// The description of a frame: rows, columns, samples per pixel, bits allocated, bits stored, pixel
/// representation, photometric interpretation.
type Shape = (u32, u32, u16, u16, u16, u16, String);

fn format_of(shape: Shape) -> PyResult<FrameFormat> {
    let (rows, columns, samples, bits_allocated, bits_stored, representation, photometric) = shape;
    let photometric = Photometric::from_term(&photometric).ok_or_else(|| {
        PyValueError::new_err(format!(
            "found photometric interpretation {photometric:?}, expected one of PS3.3 C.7.6.3.1.2"
        ))
    })?;
    if bits_stored == 0 || bits_stored > bits_allocated || bits_allocated > 64 {
        return Err(PyValueError::new_err(format!(
            "found {bits_stored} bits stored of {bits_allocated} allocated, expected 1 to that many, and at most 64 allocated"
        )));
    }
    Ok(FrameFormat {
        rows,
        columns,
        samples,
        bits_allocated,
        bits_stored,
        high_bit: bits_stored - 1,
        signed: representation == 1,
        planar: false,
        photometric,
    })
}

/// Returns the transfer syntaxes that have a codec in this build: UID, whether it decodes, whether
/// it encodes.
#[pyfunction]
#[pyo3(name = "_codecs")]
pub(crate) fn codecs() -> Vec<(&'static str, bool, bool)> {
    let all = codec::all().iter();
    all.map(|codec| (codec.uid, codec.decoder.is_some(), codec.encoder.is_some())).collect()
}

/// Allocates a Python `bytes` and fills it without the GIL.
fn filled<'py, T: Send>(
    py: Python<'py>,
    byte_len: usize,
    fill: impl FnOnce(&mut [u8]) -> Result<T, Error> + Send,
) -> PyResult<(Bound<'py, PyByteArray>, T)> {
    let mut answer = None;
    let bytes = PyByteArray::new_with(py, byte_len, |out| {
        answer = Some(py.detach(|| fill(out)).map_err(|error| to_py(py, &error))?);
        Ok(())
    })?;
    // If there is no answer, there was an error.
    answer.map(|answer| (bytes, answer)).ok_or_else(|| PyValueError::new_err("found no frame"))
}

/// Decodes the code stream of a frame; returns its samples, interleaved by pixel, and their colour
/// space.
#[pyfunction]
#[pyo3(name = "_decode_frame")]
pub(crate) fn decode_frame<'py>(
    py: Python<'py>,
    syntax: &str,
    stream: PyBackedBytes,
    shape: Shape,
) -> PyResult<(Bound<'py, PyByteArray>, &'static str)> {
    let format = format_of(shape)?;
    let limits = Limits::default();
    let byte_len = format.frame_bytes(&limits).map_err(|error| to_py(py, &error))?;
    let syntax = TransferSyntax::from_uid(syntax);
    let (bytes, info) =
        filled(py, byte_len, |out| decode_stream(&syntax, &stream, &format, &limits, out))?;
    Ok((bytes, info.photometric.term()))
}

/// Encodes the samples of a frame, interleaved by pixel; `near` is the largest error of JPEG-LS.
#[pyfunction]
#[pyo3(name = "_encode_frame")]
pub(crate) fn encode_frame<'py>(
    py: Python<'py>,
    syntax: &str,
    samples: PyBackedBytes,
    shape: Shape,
    near: u8,
) -> PyResult<Bound<'py, PyBytes>> {
    let format = format_of(shape)?;
    let syntax = TransferSyntax::from_uid(syntax);
    let encoded = py.detach(|| {
        let mut options = EncodeOptions::default();
        options.near = near;
        let mut stream = Vec::new();
        codec::encoder(&syntax)?.encode(&samples, &format, &options, &mut stream)?;
        Ok(stream)
    });
    encoded.map(|stream| PyBytes::new(py, &stream)).map_err(|error: Error| to_py(py, &error))
}

/// Converts luminance and chroma, 8 bits each, at full resolution, to red, green and blue.
#[pyfunction]
#[pyo3(name = "_to_rgb")]
pub(crate) fn ybr_to_rgb<'py>(
    py: Python<'py>,
    pixels: PyBackedBytes,
) -> PyResult<Bound<'py, PyByteArray>> {
    let format = format_of((1, 1, 3, 8, 8, 0, "YBR_FULL".into()))?;
    let (bytes, ()) = filled(py, pixels.len(), |out| {
        /// Pixels that one thread converts at once.
        const PIXELS: usize = 1 << 18;
        out.copy_from_slice(&pixels);
        let turn = |part: &mut [u8]| to_rgb(part, &format, SampleType::U8, Photometric::YbrFull);
        out.par_chunks_mut(3 * PIXELS).try_for_each(turn)
    })?;
    Ok(bytes)
}
