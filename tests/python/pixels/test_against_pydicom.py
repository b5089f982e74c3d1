"""`pixel_array` compared with pydicom's, with all plug-ins of pydicom: every file with pixel data
of pydicom and pydicom-data.
"""

from __future__ import annotations

import logging
import warnings
from pathlib import Path

import dicom_map
import pytest

numpy = pytest.importorskip("numpy", reason="peer numpy: is not installed")
pydicom = pytest.importorskip("pydicom", reason="peer pydicom: is not installed")
pytest.importorskip("openjpeg", reason="peer pylibjpeg-openjpeg: is not installed")
pytest.importorskip("libjpeg", reason="peer pylibjpeg-libjpeg: is not installed")

SITE = Path(pydicom.__file__).parents[1]
PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
#: Files that decode to within one of the same value, because the standard does not specify the
#: rounding.
LOSSY = {
    "1.2.840.10008.1.2.4.50",
    "1.2.840.10008.1.2.4.51",
    "1.2.840.10008.1.2.4.91",
}

#: Files that pydicom rejects and dicom_map reads, and why that is right.
OURS_ALONE = {
    "OT-PAL-8-face.dcm": "no file meta information: the encoding is guessed, but pydicom requires a transfer syntax",
    "badVR.dcm": "a Number of Frames that pydicom does not read, because another element cannot be decoded",
    "JPEG-lossy.dcm": "extended JPEG of 12 bits whose scan is not 0 to 63, which pylibjpeg rejects; libjpeg-turbo decodes the same samples",
}
#: Files that both reject.
NEITHER = {
    "JPEG2000-embedded-sequence-delimiter.dcm": "a frame that is truncated after 250 bytes",
    "MR_truncated.dcm": "62 bytes of the pixels are missing",
    "meta_missing_tsyntax.dcm": "no Rows and Columns",
    "nested_priv_SQ.dcm": "no Rows and Columns",
}
#: Files whose samples differ by more than one from those of every plug-in, and why.
DIFFERENT: dict[str, str] = {}


def files() -> list[Path]:
    folders = [SITE / "pydicom" / "data", SITE / "data_store"]
    return sorted(
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in (".dcm", "")
    )


@pytest.fixture(autouse=True)
def silence():
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
    logging.disable(logging.NOTSET)


def has_pixels(path: Path) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ds = pydicom.dcmread(path, force=True, specific_tags=[*PIXELS, "Rows"])
            return any(keyword in ds for keyword in PIXELS)
    except Exception:  # noqa: BLE001 - not a DICOM file, as far as pydicom can tell
        return False


WITH_PIXELS = [path for path in files() if has_pixels(path)]


def test_files_exist():
    assert len(WITH_PIXELS) > 80
    names = {path.name for path in WITH_PIXELS}
    if (SITE / "data_store").is_dir():
        listed = OURS_ALONE.keys() | NEITHER.keys() | DIFFERENT.keys()
        assert listed <= names, "each file of the lists exists"


@pytest.mark.parametrize("path", WITH_PIXELS, ids=lambda path: path.name)
def test_arrays_are_those_of_pydicom(path):
    ds = pydicom.dcmread(path, force=True)
    try:
        theirs = ds.pixel_array
    except Exception:  # noqa: BLE001 - its plug-ins raise many exceptions
        assert path.name in OURS_ALONE.keys() | NEITHER.keys()
        theirs = None
    if path.name in NEITHER:
        assert theirs is None
        with pytest.raises(dicom_map.DmapError):
            dicom_map.read(path).pixel_array
        return
    ours = dicom_map.read(path).pixel_array
    if theirs is None:
        return
    assert ours.shape == theirs.shape
    # pydicom keeps the byte order of the file.
    assert ours.dtype == theirs.dtype.newbyteorder("=")
    syntax = str(ds.file_meta.TransferSyntaxUID)
    most = largest_difference(ours, theirs)
    if path.name in DIFFERENT:
        assert most > 1, f"no longer different: {DIFFERENT[path.name]}"
    else:
        assert most <= (1 if syntax in LOSSY else 0)


def largest_difference(ours, theirs) -> float:
    if ours.dtype.kind == "f":
        return float(numpy.abs(ours - theirs).max())
    return int(numpy.abs(ours.astype("i8") - theirs.astype("i8")).max())


@pytest.mark.parametrize(
    "path", [path for path in WITH_PIXELS if path.name not in NEITHER], ids=lambda path: path.name
)
def test_frames_are_those_of_the_whole(path):
    ds = dicom_map.read(path)
    whole = ds.pixel_array
    frames = list(ds.frames())
    if len(frames) == 1:
        whole = whole[None]
    assert len(frames) == len(whole)
    for number, frame in enumerate(frames[:12]):
        assert numpy.array_equal(frame, whole[number])
        assert numpy.array_equal(ds.frame(number), frame)
    assert numpy.array_equal(ds.frame(-1), frames[-1])


def voi_of_pydicom(ds, stored):
    """pydicom's grey image of 8 bits."""
    from pydicom.pixels import apply_modality_lut, apply_voi_lut

    shown = apply_voi_lut(apply_modality_lut(stored, ds), ds).astype("f8")
    low, high = shown.min(), shown.max()
    return shown, low, high


@pytest.mark.parametrize("name", ["CT_small.dcm", "MR_small.dcm", "693_UNCI.dcm", "mlut_18.dcm"])
def test_windows_are_those_of_pydicom(name):
    """The window of the file as pydicom applies it, scaled to 8 bits."""
    path = next((path for path in WITH_PIXELS if path.name == name), None)
    if path is None:
        pytest.skip("peer pydicom-data: is not installed")
    ds = pydicom.dcmread(path)
    from pydicom.pixels import apply_modality_lut

    values = apply_modality_lut(ds.pixel_array, ds).astype("f8")
    center, width = 40.0, 400.0
    expected = ((values - (center - 0.5)) / (width - 1) + 0.5) * 255
    expected = numpy.clip(expected, 0, 255)
    if ds.PhotometricInterpretation == "MONOCHROME1":
        expected = 255 - expected
    found = dicom_map.read(path).rendered(window=(center, width))
    assert found.dtype == numpy.uint8
    assert numpy.abs(found - expected).max() <= 0.51
