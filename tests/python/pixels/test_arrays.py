"""Pixel arrays: views of the file, exceptions, and changes."""

from __future__ import annotations

import concurrent.futures
import copy
import pickle
import struct
import threading
import time

import dicom_map
import pytest

numpy = pytest.importorskip("numpy", reason="peer numpy: is not installed")

EXPLICIT = "1.2.840.10008.1.2.1"


def image(rows=4, columns=6, frames=1, samples=1, bits=16, signed=0, photometric=None, pixels=None):
    """A data set whose samples are consecutive numbers."""
    ds = dicom_map.DataSet.new("SecondaryCaptureImageStorage")
    ds.Rows, ds.Columns, ds.SamplesPerPixel = rows, columns, samples
    ds.BitsAllocated = ds.BitsStored = bits
    ds.HighBit, ds.PixelRepresentation = bits - 1, signed
    ds.PhotometricInterpretation = photometric or ("RGB" if samples == 3 else "MONOCHROME2")
    if samples == 3:
        ds.PlanarConfiguration = 0
    if frames > 1:
        ds.NumberOfFrames = frames
    count = rows * columns * samples * frames
    if pixels is None:
        kind = f"<{'i' if signed else 'u'}{bits // 8}"
        pixels = numpy.arange(count).astype(kind).tobytes()
    ds.set("PixelData", pixels + b"\0" * (len(pixels) % 2), vr="OW" if bits > 8 else "OB")
    return ds


def read_of(tmp_path, ds, **options):
    path = tmp_path / "image.dcm"
    ds.save(path, overwrite=True, **options)
    return dicom_map.read(path)


@pytest.mark.parametrize(
    ("arguments", "shape"),
    [
        ({}, (4, 6)),
        ({"frames": 3}, (3, 4, 6)),
        ({"samples": 3, "bits": 8}, (4, 6, 3)),
        ({"samples": 3, "frames": 2, "bits": 8}, (2, 4, 6, 3)),
        ({"bits": 32}, (4, 6)),
        ({"signed": 1}, (4, 6)),
    ],
)
def test_native_pixels_are_views_of_the_file(tmp_path, arguments, shape):
    ds = read_of(tmp_path, image(**arguments))
    array = ds.pixel_array
    assert array.shape == shape
    assert array.dtype.itemsize == arguments.get("bits", 16) // 8
    assert array.dtype.kind == ("i" if arguments.get("signed") else "u")
    expected = numpy.arange(array.size).astype(array.dtype).reshape(shape)
    assert numpy.array_equal(array, expected)
    # Read-only, and alive without the data set.
    assert not array.flags.writeable and not array.flags.owndata
    del ds
    assert numpy.array_equal(array, expected)
    with pytest.raises(ValueError):
        array[0] = 1
    changed = array.copy()
    changed[0] = 1


def test_views_of_one_file_share_its_memory(tmp_path):
    ds = read_of(tmp_path, image(rows=200, columns=300, frames=4))
    array = ds.pixel_array
    assert numpy.shares_memory(array, ds.pixel_array)
    assert numpy.shares_memory(array, ds.frame(3))
    assert all(numpy.shares_memory(array, frame) for frame in ds.frames())
    assert not numpy.shares_memory(array[0], ds.frame(3))
    with pytest.raises(ValueError):
        array[0, 0, 0] = 1


def test_decoded_arrays_are_writable(tmp_path):
    planar = image(samples=3, bits=8)
    planar.PlanarConfiguration = 1
    ds = read_of(tmp_path, planar)
    array = ds.pixel_array
    assert array[0, 0].tolist() == [0, 24, 48]
    array[0, 0] = 7
    assert array[0, 0].tolist() == [7, 7, 7] and ds.pixel_array[0, 0].tolist() == [0, 24, 48]


def test_a_frame_is_found_from_either_end(tmp_path):
    ds = read_of(tmp_path, image(frames=3))
    assert numpy.array_equal(ds.frame(-1), ds.pixel_array[2])
    assert numpy.array_equal(ds.frame(), ds.pixel_array[0])
    for index in (3, -4, 10**12, -(10**12)):
        with pytest.raises(IndexError, match="expected one of 3"):
            ds.frame(index)
    frames = ds.frames()
    assert len(frames) == 3
    next(frames)
    assert len(frames) == 2 and len(list(frames)) == 2 and list(frames) == []


def test_changes_show():
    ds = image()
    assert ds.pixel_array.shape == (4, 6)
    ds.Rows, ds.Columns = 3, 8
    assert ds.pixel_array.shape == (3, 8)
    ds.set("PixelData", bytes(48), vr="OW")
    assert ds.pixel_array.max() == 0
    del ds.PixelData
    with pytest.raises(dicom_map.DmapError) as raised:
        ds.pixel_array
    assert raised.value.kind == "no_such_frame"


def test_frames_are_those_at_the_time_of_the_call():
    ds = image(frames=2)
    frames = ds.frames()
    ds.Rows = 1
    assert [frame.shape for frame in frames] == [(4, 6)] * 2


@pytest.mark.parametrize(
    ("keyword", "value"),
    [("Rows", 0), ("Rows", 65535), ("BitsAllocated", 13), ("SamplesPerPixel", 3)],
)
def test_descriptions_that_contradict_themselves_are_errors(keyword, value):
    ds = image()
    ds[keyword] = value
    with pytest.raises(dicom_map.DmapError) as raised:
        ds.pixel_array
    assert raised.value.kind in ("bad_pixel_description", "unsupported_pixels", "frame_too_large")
    assert ds._repr_html_().startswith("<")


def test_arguments_are_checked():
    ds = image()
    with pytest.raises(ValueError, match='expected "rgb" or "stored"'):
        ds.frame(0, colors="hsv")
    for window in ("files", (1,), (1, 0), (float("nan"), 1), 5, ("a", "b")):
        with pytest.raises(ValueError, match="expected .*center and width"):
            ds.rendered(window=window)
    with pytest.raises((TypeError, OverflowError)):
        ds.rendered(voi=-1)


def test_luminance_and_chroma(tmp_path):
    pixels = bytes([76, 85, 255, 150, 44, 21])
    ds = image(rows=1, columns=2, samples=3, bits=8, photometric="YBR_FULL", pixels=pixels)
    assert ds.frame(0, colors="stored").tobytes() == pixels
    assert ds.frame(0).tolist() == [[[254, 0, 0], [0, 255, 1]]]
    assert numpy.array_equal(ds.pixel_array, ds.frame(0))


def test_pictures():
    ds = image(rows=1, columns=3, bits=16, pixels=struct.pack("<3H", 0, 500, 1000))
    assert ds.rendered(window="auto").tolist() == [[0, 128, 255]]
    assert ds.rendered(window=(500, 3)).tolist() == [[0, 191, 255]]
    ds.PhotometricInterpretation = "MONOCHROME1"
    assert ds.rendered(window="auto").tolist() == [[255, 128, 0]]


def test_the_gil_is_released(tmp_path):
    """Other threads run while frames are decoded."""
    side = 2048
    ds = image(rows=side, columns=side, bits=8, samples=3, pixels=bytes(3 * side * side))
    ds.PhotometricInterpretation = "YBR_FULL"
    ds = read_of(tmp_path, ds)
    ticks, stop = [], threading.Event()

    def tick():
        while not stop.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.0005)

    other = threading.Thread(target=tick)
    other.start()
    begin = time.perf_counter()
    for _ in range(5):
        ds.pixel_array
    end = time.perf_counter()
    stop.set()
    other.join()
    assert sum(begin < at < end for at in ticks) >= 5


def test_threads_share_a_data_set(tmp_path):
    ds = read_of(tmp_path, image(frames=40))
    expected = ds.pixel_array
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        frames = list(pool.map(ds.frame, list(range(40)) * 5))
    assert all(numpy.array_equal(frame, expected[at % 40]) for at, frame in enumerate(frames))


def test_pickling_and_copying_are_as_before(tmp_path):
    ds = read_of(tmp_path, image(frames=2))
    array = ds.pixel_array
    for other in (pickle.loads(pickle.dumps(ds)), copy.deepcopy(ds)):
        assert numpy.array_equal(other.pixel_array, array)
    assert numpy.array_equal(pickle.loads(pickle.dumps(array)), array)


def test_the_pixels_of_an_item():
    ds = image()
    icon = image(rows=2, columns=2, bits=8)
    ds["IconImageSequence"] = [icon]
    assert ds.IconImageSequence[0].pixel_array.tolist() == [[0, 1], [2, 3]]


@pytest.mark.parametrize(
    ("array", "described"),
    [
        (numpy.arange(12, dtype="u1").reshape(3, 4), (3, 4, 1, 1, 8, 0, "MONOCHROME2")),
        (numpy.arange(12, dtype="<i2").reshape(3, 4), (3, 4, 1, 1, 16, 1, "MONOCHROME2")),
        (numpy.arange(12, dtype=">u2").reshape(3, 4), (3, 4, 1, 1, 16, 0, "MONOCHROME2")),
        (numpy.arange(36, dtype="u1").reshape(3, 4, 3), (3, 4, 3, 1, 8, 0, "RGB")),
        (numpy.arange(24, dtype="u2").reshape(2, 3, 4), (3, 4, 1, 2, 16, 0, "MONOCHROME2")),
        (numpy.arange(72, dtype="u1").reshape(2, 3, 4, 3), (3, 4, 3, 2, 8, 0, "RGB")),
        (numpy.arange(12, dtype="u1").reshape(1, 3, 4, 1), (3, 4, 1, 1, 8, 0, "MONOCHROME2")),
        (numpy.arange(12, dtype="u4").reshape(3, 4), (3, 4, 1, 1, 32, 0, "MONOCHROME2")),
        (numpy.arange(24, dtype="u2").reshape(6, 4)[::2], (3, 4, 1, 1, 16, 0, "MONOCHROME2")),
        (numpy.eye(3, dtype=bool), (3, 3, 1, 1, 8, 0, "MONOCHROME2")),
        ([[1, 2], [3, 4]], (2, 2, 1, 1, 64, 1, "MONOCHROME2")),
    ],
)
def test_arrays_become_pixels(tmp_path, array, described):
    ds = dicom_map.DataSet.new("SecondaryCaptureImageStorage")
    ds.pixel_array = array
    rows, columns, samples, frames, bits, signed, photometric = described
    assert (ds.Rows, ds.Columns, ds.SamplesPerPixel) == (rows, columns, samples)
    assert (ds.BitsAllocated, ds.BitsStored, ds.HighBit) == (bits, bits, bits - 1)
    assert (ds.PixelRepresentation, ds.PhotometricInterpretation) == (signed, photometric)
    assert frames == (ds.NumberOfFrames if "NumberOfFrames" in ds else 1)
    array = numpy.asarray(array)
    expected = (
        array
        if frames > 1
        else array.reshape(array.shape[-4:] if array.ndim < 4 else array.shape[1:])
    )
    if samples == 1 and expected.shape[-1] == 1 and expected.ndim > 2:
        expected = expected[..., 0]
    assert numpy.array_equal(ds.pixel_array, expected)
    assert numpy.array_equal(read_of(tmp_path, ds).pixel_array, expected)


@pytest.mark.parametrize(
    "array",
    [
        numpy.zeros(3, "u1"),
        numpy.zeros((2, 3, 4, 5), "u1"),
        numpy.zeros((0, 4), "u1"),
        numpy.zeros((70000, 1), "u1"),
        numpy.zeros((2, 2), "c8"),
        numpy.zeros((2, 2), "U3"),
        numpy.zeros((2, 2), "f2"),
        "pixels",
        None,
    ],
)
def test_invalid_images_are_rejected_and_change_nothing(array):
    ds = image()
    before = ds.to_bytes()
    with pytest.raises((ValueError, dicom_map.DmapError), match="found .*expected"):
        ds.pixel_array = array
    assert ds.to_bytes() == before


def test_bits_are_kept_if_the_values_fit():
    ds = image(pixels=numpy.arange(24, dtype="<u2").tobytes())
    ds.BitsStored, ds.HighBit = 12, 11
    ds.pixel_array = ds.pixel_array * 100
    assert (ds.BitsAllocated, ds.BitsStored, ds.HighBit) == (16, 12, 11)
    ds.pixel_array = ds.pixel_array * 10
    assert (ds.BitsAllocated, ds.BitsStored, ds.HighBit) == (16, 16, 15)


def test_three_columns_are_not_colours_of_a_grey_image():
    ds = image(rows=5, columns=3, frames=4)
    ds.pixel_array = ds.pixel_array + 1
    assert (ds.SamplesPerPixel, ds.NumberOfFrames, ds.Columns) == (1, 4, 3)


LOSSLESS = [
    "rle",
    "jpeg-lossless",
    "jpeg-ls",
    "deflated-frame",
    "encapsulated",
    "implicit",
    "deflated",
]


@pytest.mark.parametrize("syntax", LOSSLESS)
@pytest.mark.parametrize(
    "arguments",
    [
        {"rows": 30, "columns": 41},
        {"rows": 30, "columns": 41, "frames": 3},
        {"rows": 30, "columns": 41, "samples": 3, "bits": 8},
        {"rows": 30, "columns": 41, "signed": 1},
        {"rows": 7, "columns": 5, "bits": 8},
    ],
)
def test_encoded_pixels_are_read_again(tmp_path, syntax, arguments):
    ds = image(**arguments)
    expected = ds.pixel_array
    again = read_of(tmp_path, ds, transfer_syntax=syntax)
    assert (
        again.transfer_syntax == dicom_map.read(ds.to_bytes(transfer_syntax=syntax)).transfer_syntax
    )
    assert numpy.array_equal(again.pixel_array, expected)
    assert again.SOPInstanceUID == ds.SOPInstanceUID
    # And back; the data set itself has not changed.
    back = dicom_map.read(again.to_bytes(transfer_syntax="explicit"))
    assert back.transfer_syntax == EXPLICIT and numpy.array_equal(back.pixel_array, expected)
    assert ds.transfer_syntax == EXPLICIT and numpy.array_equal(ds.pixel_array, expected)


def test_a_lossy_conversion_must_be_allowed(tmp_path):
    ds = image(rows=64, columns=64, samples=3, bits=8)
    with pytest.raises(dicom_map.DmapError, match="los"):
        ds.save(tmp_path / "no.dcm", transfer_syntax="jpeg-baseline")
    assert not (tmp_path / "no.dcm").exists()
    sizes = []
    for quality in (30, 95):
        again = read_of(tmp_path, ds, transfer_syntax="jpeg-baseline", lossy=True, quality=quality)
        assert again.SOPInstanceUID != ds.SOPInstanceUID
        assert again.LossyImageCompression == "01"
        assert again.pixel_array.shape == ds.pixel_array.shape
        sizes.append(again["PixelData"].length)
    assert sizes[0] < sizes[1]
    with pytest.raises(ValueError, match="1 to 100"):
        ds.to_bytes(transfer_syntax="jpeg-baseline", lossy=True, quality=0)


def test_transfer_syntaxes_are_named():
    with pytest.raises(ValueError, match='"jpeg-lossless"'):
        image().to_bytes(transfer_syntax="jpeg-less")


def test_a_picture_is_a_png():
    import struct as binary
    import zlib

    ds = image(rows=1, columns=3, bits=16, pixels=struct.pack("<3H", 0, 500, 1000))
    png = ds.to_png(window="auto")
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, depth, colour = binary.unpack(">IIBB", png[16:26])
    assert (width, height, depth, colour) == (3, 1, 8, 0)
    start = png.index(b"IDAT")
    (length,) = binary.unpack(">I", png[start - 4 : start])
    row = zlib.decompress(png[start + 4 : start + 4 + length])
    # The only row: without a filter, with the differences of adjacent samples, or with those from
    # the row above, which is zero.
    values = list(row[1:])
    if row[0] == 1:
        values = [sum(values[: at + 1]) & 0xFF for at in range(3)]
    assert row[0] in (0, 1, 2) and values == [0, 128, 255]


def test_a_notebook_shows_a_small_picture():
    ds = image(rows=600, columns=400, frames=3)
    html = ds._repr_html_()
    assert html.startswith('<img alt="" src="data:image/png;base64,') and "<table" in html
    assert len(html.split("<table")[0]) < 60_000
    # None without pixels or with invalid ones; never an error.
    del ds.PixelData
    assert "<img" not in ds._repr_html_()
    ds.PixelData = b"12"
    assert "<img" not in ds._repr_html_()
    assert "<img" not in dicom_map.DataSet.new()._repr_html_()
    assert "<img" not in ds.meta._repr_html_()
