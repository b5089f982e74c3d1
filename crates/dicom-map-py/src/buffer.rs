//! Bytes that Python reads without a copy: the one module of these bindings with `unsafe`.
#![allow(unsafe_code)]

use dicom_map::bytes::Bytes;
use pyo3::exceptions::PyBufferError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyMemoryView;
use std::ffi::c_int;

/// Bytes that Python reads through the buffer protocol; a memoryview of them keeps them alive.
#[pyclass(frozen, module = "dicom_map._dicom_map", name = "_Buffer")]
pub(crate) struct Buffer {
    /// Read-only: part of a mapped file, a value, or a `bytes` object.
    bytes: Bytes,
}

#[pymethods]
impl Buffer {
    /// Fills a view for the caller that requests one; a request for a writable view is refused.
    ///
    /// # Safety
    /// Must be called by Python only, as the slot `bf_getbuffer`, with a `view` that Python owns.
    unsafe fn __getbuffer__(
        slf: Bound<'_, Self>,
        view: *mut ffi::Py_buffer,
        flags: c_int,
    ) -> PyResult<()> {
        if view.is_null() {
            return Err(PyBufferError::new_err("found no view to fill"));
        }
        let bytes = &slf.get().bytes;
        let length = ffi::Py_ssize_t::try_from(bytes.len())
            .map_err(|_| PyBufferError::new_err("found more bytes than a view can have"))?;
        // SAFETY: `view` is not null and Python's to fill. The bytes never move or change while the
        // object is alive: `Bytes` are immutable, the class is frozen, and the filled view holds a
        // reference to the object until Python releases it. The view is read-only, so nobody writes
        // through the pointer.
        let filled = unsafe {
            let start = bytes.as_ptr().cast_mut().cast();
            ffi::PyBuffer_FillInfo(view, slf.as_ptr(), start, length, 1, flags)
        };
        if filled == 0 { Ok(()) } else { Err(PyErr::fetch(slf.py())) }
    }
}

/// Bytes that Python reads and writes through the buffer protocol, and that nothing else refers to.
#[pyclass(frozen, module = "dicom_map._dicom_map", name = "_WritableBuffer")]
pub(crate) struct WritableBuffer {
    /// From a box that was taken apart; Rust neither reads nor writes through this pointer.
    content: *mut [u8],
}

// SAFETY: the object owns what the pointer refers to, as a box does, and any thread may free it.
unsafe impl Send for WritableBuffer {}
// SAFETY: no method makes a reference to the content; Python threads that use it through views have
// the same guarantees as with a bytearray.
unsafe impl Sync for WritableBuffer {}

impl Drop for WritableBuffer {
    fn drop(&mut self) {
        // SAFETY: the pointer comes from a box that only `writable_view` takes apart, and it is
        // freed nowhere else. No view is left: each holds a reference to the object.
        drop(unsafe { Box::from_raw(self.content) });
    }
}

#[pymethods]
impl WritableBuffer {
    /// Fills a view for the caller that requests one.
    ///
    /// # Safety
    /// Must be called by Python only, as the slot `bf_getbuffer`, with a `view` that Python owns.
    unsafe fn __getbuffer__(
        slf: Bound<'_, Self>,
        view: *mut ffi::Py_buffer,
        flags: c_int,
    ) -> PyResult<()> {
        if view.is_null() {
            return Err(PyBufferError::new_err("found no view to fill"));
        }
        let content = slf.get().content;
        let length = ffi::Py_ssize_t::try_from(content.len())
            .map_err(|_| PyBufferError::new_err("found more bytes than a view can have"))?;
        // SAFETY: `view` is not null and Python's to fill. The content does not move while the
        // object is alive, and the filled view holds a reference to the object until Python
        // releases it.
        let filled =
            unsafe { ffi::PyBuffer_FillInfo(view, slf.as_ptr(), content.cast(), length, 0, flags) };
        if filled == 0 { Ok(()) } else { Err(PyErr::fetch(slf.py())) }
    }
}

/// Returns the bytes as a memoryview that can be written to.
pub(crate) fn writable_view(py: Python<'_>, bytes: Vec<u8>) -> PyResult<Bound<'_, PyMemoryView>> {
    let buffer = WritableBuffer { content: Box::into_raw(bytes.into_boxed_slice()) };
    PyMemoryView::from(Bound::new(py, buffer)?.as_any())
}

/// Returns the bytes as a read-only memoryview.
pub(crate) fn memory_view(py: Python<'_>, bytes: Bytes) -> PyResult<Bound<'_, PyMemoryView>> {
    PyMemoryView::from(Bound::new(py, Buffer { bytes })?.as_any())
}
