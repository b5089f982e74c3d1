"""Plug-ins for pydicom 3: its own `pixel_array` decodes, and `compress` encodes, with the codecs of
dicom_map.

pydicom imports this module by name, and calls its `is_available`, `_decode_frame` and
`_encode_frame`.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from . import _dicom_map as compiled

if TYPE_CHECKING:
    from pydicom.pixels.decoders.base import DecodeRunner
    from pydicom.pixels.encoders.base import EncodeRunner

    _Shape = tuple[int, int, int, int, int, int, str]

#: The name of the plug-ins, for `decoding_plugin=` and `encoding_plugin=`.
LABEL = "dicom_map"

_CODECS = {
    uid: (decodes, encodes) for uid, decodes, encodes in compiled._codecs() if decodes or encodes
}
#: The dependencies that pydicom names if a plug-in is not available; these always are.
DECODER_DEPENDENCIES: dict[str, tuple[str, ...]] = {uid: () for uid in _CODECS}
ENCODER_DEPENDENCIES: dict[str, tuple[str, ...]] = {uid: () for uid in _CODECS}

_LOCK = threading.RLock()


def register_pydicom_codecs() -> list[str]:
    """Registers the codecs of this package with pydicom 3, before its other plug-ins.

    Its `pixel_array`, `pixels.iter_pixels`, `decompress` and `compress` then use them, also to
    convert luminance and chroma to red, green and blue. If one rejects a frame, pydicom goes on to
    its other plug-ins. Calling it again has no further effect.

    Returns:
        The UIDs of the transfer syntaxes that are now decoded by this package.

    Raises:
        ImportError: pydicom 3 is not installed.
    """
    decoders, encoders, base = _pydicom()
    with _LOCK:
        decoded = []
        for uid, (decodes, encodes) in _CODECS.items():
            if decodes and _add(decoders, uid, "_decode_frame"):
                decoded.append(uid)
            if encodes:
                _add(encoders, uid, "_encode_frame")
        _replace(base.PROCESSORS, base._process_color_space, _process_color_space)
        return decoded


def unregister_pydicom_codecs() -> list[str]:
    """Undoes `register_pydicom_codecs`.

    Returns:
        The UIDs of the transfer syntaxes that are no longer decoded by this package.
    """
    decoders, encoders, base = _pydicom()
    with _LOCK:
        decoded = [uid for uid in _CODECS if _remove(decoders, uid)]
        for uid in _CODECS:
            _remove(encoders, uid)
        _replace(base.PROCESSORS, _process_color_space, base._process_color_space)
        return decoded


def _replace(processors: list[Any], old: Any, new: Any) -> None:
    """Replaces one processor by another, if it is still in the list."""
    if old in processors:
        processors[processors.index(old)] = new


def _pydicom() -> tuple[Any, Any, Any]:
    """pydicom's functions for decoders and encoders, and the module with its processors."""
    try:
        from pydicom.pixels.decoders import base
        from pydicom.pixels.encoders.base import get_encoder
    except ImportError as error:
        raise ImportError(
            "register_pydicom_codecs needs pydicom 3: pip install 'pydicom>=3'", name="pydicom"
        ) from error
    return base.get_decoder, get_encoder, base


def _coder(find: Any, uid: str) -> Any:
    """pydicom's decoder or encoder; None if this pydicom has none for the transfer syntax."""
    try:
        return find(uid)
    except NotImplementedError:
        return None


def _add(find: Any, uid: str, function: str) -> bool:
    coder = _coder(find, uid)
    if coder is None:
        return False
    if LABEL not in coder.available_plugins:
        coder.add_plugin(LABEL, (__name__, function))
        # pydicom tries its plug-ins in the order in which they were added.
        plugins: dict[str, Any] = coder._available
        others = {name: plugin for name, plugin in plugins.items() if name != LABEL}
        ours = plugins[LABEL]
        plugins.clear()
        plugins[LABEL] = ours
        plugins.update(others)
    return True


def _remove(find: Any, uid: str) -> bool:
    coder = _coder(find, uid)
    if coder is None or LABEL not in coder.available_plugins:
        return False
    coder.remove_plugin(LABEL)
    return True


def is_available(uid: str) -> bool:
    """True for a transfer syntax that this package has a codec for."""
    return uid in _CODECS


def _shape(runner: DecodeRunner | EncodeRunner, bits_allocated: int) -> _Shape:
    return (
        runner.rows,
        runner.columns,
        runner.samples_per_pixel,
        bits_allocated,
        runner.bits_stored,
        runner.pixel_representation,
        str(runner.photometric_interpretation),
    )


def _decode_frame(src: bytes, runner: DecodeRunner) -> bytearray:
    """Returns the samples of a frame, interleaved by pixel, with as many bytes as are allocated."""
    shape = _shape(runner, runner.bits_allocated)
    frame, photometric = compiled._decode_frame(runner.transfer_syntax, src, shape)
    if runner.samples_per_pixel > 1:
        runner.set_option("planar_configuration", 0)
        # The colour space of the stream, if the data set says otherwise; pydicom treats both names
        # of YBR alike.
        if shape[-1] != photometric and not (shape[-1][:8] == photometric[:8] == "YBR_FULL"):
            runner.set_option("photometric_interpretation", photometric)
    return frame


def _encode_frame(src: bytes, runner: EncodeRunner) -> bytes:
    """Returns the code stream of a frame, which pydicom passes in as few bytes as the stored bits
    need.
    """
    from pydicom.uid import JPEGLSLossless, JPEGLSNearLossless, RLELossless

    samples = runner.samples_per_pixel
    width = len(src) // (runner.rows * runner.columns * samples)
    syntax = runner.transfer_syntax
    if syntax == RLELossless and 8 * width != runner.bits_allocated:
        raise ValueError(
            f"found {8 * width} bits of each sample, expected the {runner.bits_allocated} that are allocated"
        )
    near = int(runner.get_option("jls_error", 0)) if syntax == JPEGLSNearLossless else 0
    if syntax == JPEGLSLossless and runner.get_option("jls_error", 0):
        raise ValueError("found a jls_error for lossless JPEG-LS, expected the near-lossless one")
    is_planar = samples > 1 and runner.planar_configuration == 1
    # pydicom passes arrays as planes for JPEG-LS only.
    if is_planar and (not runner.is_array or syntax in (JPEGLSLossless, JPEGLSNearLossless)):
        src = _interleaved(src, samples, width)
    return compiled._encode_frame(syntax, bytes(src), _shape(runner, 8 * width), near)


def _interleaved(src: bytes, samples: int, width: int) -> bytes:
    """The samples in the order of the pixels."""
    plane = len(src) // samples
    out = bytearray(len(src))
    for sample in range(samples):
        for byte in range(width):
            out[sample * width + byte :: samples * width] = src[
                sample * plane + byte : (sample + 1) * plane : width
            ]
    return bytes(out)


def _process_color_space(array: Any, runner: DecodeRunner, changes: dict[str, str | int]) -> Any:
    """A replacement for pydicom's processor of the same name, which is several times slower for the
    most common case: 8 bits of YBR_FULL to RGB.
    """
    from pydicom.pixels.common import PhotometricInterpretation as Photometric
    from pydicom.pixels.decoders import base

    is_usual = (
        array.dtype == "u1"
        and array.ndim > 2
        and array.shape[-1] == 3
        and runner.bits_stored == 8
        and runner.get_option("as_rgb", False)
        and not runner.get_option("force_rgb", False)
        and not runner.get_option("force_ybr", False)
        and runner.photometric_interpretation in (Photometric.YBR_FULL, Photometric.YBR_FULL_422)
    )
    if not is_usual:
        return base._process_color_space(array, runner, changes)
    import numpy

    converted = numpy.frombuffer(compiled._to_rgb(array.tobytes()), "u1").reshape(array.shape)
    changes["photometric_interpretation"] = Photometric.RGB
    return converted
